"""Taking an import back: its rows go, and later files of the same sources are read again from their kept copies.

A later file may have brought rows that were known already, and so were not loaded; without the import taken back they are
news. Reading those files again gives what the warehouse would hold had the import never been.
"""

import shutil
from pathlib import Path
from typing import Any

import duckdb

from frontline.errors import BadParameter
from frontline.importers.landing import LANDINGS, create_tables
from frontline.importers.loading import Origin
from frontline.importers.one_file import Task, load, recognise, sentences_about
from frontline.importers.report import ImportOptions
from frontline.importers.source_files import kept_copy, workspace_in
from frontline.models import build_models
from frontline.progress import Progress, once_a_second
from frontline.publication import import_lock, new_version
from frontline.settings import load_settings
from frontline.warehouse import current_version, open_newest


def undo_import(data_directory: Path, import_id: int, progress: Progress = lambda _: None) -> int | None:
    """Take an import back and return the version published. Raises BadParameter when there is no such import.

    Raises FrontlineError when the kept copy of a file to be read again is missing; then nothing changes.
    """
    open_newest(data_directory)
    with import_lock(data_directory):
        settings = load_settings(data_directory)
        with new_version(data_directory) as connection, workspace_in(data_directory) as workspace:
            create_tables(connection)
            files = _files_of(connection, import_id)
            later = _later_files(connection, import_id)
            _remove_rows(connection, [*files, *(file_id for file_id, *_ in later)])
            _forget(connection, import_id, files)
            for file_id, name, digest, source, format_name, zone, order, mapping in later:
                options = ImportOptions(format_name=None if mapping else format_name, time_zone=zone, date_order=order)
                task = Task(connection, data_directory, workspace, import_id, settings, options, mapping, progress)
                _read_again(task, Origin(file_id, source), name, digest)
            build_models(connection, settings, once_a_second(progress))
        return current_version(data_directory)


def _files_of(connection: duckdb.DuckDBPyConnection, import_id: int) -> list[int]:
    found = connection.execute("select file_id from import_files where import_id = ?", [import_id]).fetchall()
    if not found:
        raise BadParameter(f"There is no import {import_id}", "`frontline query imported_files` lists the imports")
    return [row[0] for row in found]


def _later_files(connection: duckdb.DuckDBPyConnection, import_id: int) -> list[tuple[Any, ...]]:
    """The files that came after the import into the same sources, oldest first."""
    return connection.execute(
        "select file_id, file, sha256, source, format, time_zone, date_order, mapping from import_files as later "
        "where import_id <> $import_id and exists (select 1 from import_files as undone where undone.import_id = $import_id "
        "and undone.source = later.source and undone.file_id < later.file_id) order by file_id",
        {"import_id": import_id},
    ).fetchall()


def _remove_rows(connection: duckdb.DuckDBPyConnection, files: list[int]) -> None:
    for table in ("rejects", *(landing.table for landing in LANDINGS.values())):
        connection.execute(f"delete from {table} where list_contains(?, file_id)", [files])


def _forget(connection: duckdb.DuckDBPyConnection, import_id: int, files: list[int]) -> None:
    connection.execute("update rejects set mended_by = null where list_contains(?, mended_by)", [files])
    connection.execute("delete from import_files where import_id = ?", [import_id])
    connection.execute("delete from imports where import_id = ?", [import_id])


def _read_again(task: Task, origin: Origin, name: str, digest: str) -> None:
    """The kept copy under its own name, which may hold its date."""
    copy = task.workspace / Path(name).name
    shutil.copyfile(kept_copy(task.data_directory, digest, name), copy)
    with sentences_about(name):
        opening, detection = recognise(copy, task)
        accounting, _ = load(task, opening, detection.format, origin)
    task.connection.execute(
        "update import_files set rows_loaded = ?, rows_rejected = ?, rows_duplicate = ?, notices = ? where file_id = ?",
        [
            accounting.rows_loaded, accounting.rows_rejected, accounting.rows_duplicate, accounting.notices, origin.file_id,
        ],
    )  # fmt: skip
