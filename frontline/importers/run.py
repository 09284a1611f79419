"""One import from start to end: unpack, detect, stage, load, rebuild the models, publish; or nothing at all."""

import datetime as dt
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import duckdb

from frontline.errors import BadParameter, UnreadableFile
from frontline.importers.containers import ForeignFile, parts_of
from frontline.importers.detection import UnknownFormat, is_archive_of_documents
from frontline.importers.folders import exports_in
from frontline.importers.landing import LANDINGS, create_tables
from frontline.importers.mapping import read_mapping
from frontline.importers.mending import close_mended_rejects, options_for_mending
from frontline.importers.one_file import Task, import_part, next_id
from frontline.importers.report import ImportedFile, ImportOptions, ImportReport
from frontline.importers.source_files import taken_back_unless_published, workspace_in
from frontline.models import bring_models_up_to_date, build_models
from frontline.progress import Progress, once_a_second, part_of
from frontline.publication import NothingChanged, import_lock, new_version
from frontline.settings import SETTINGS_FILE, Company, Settings, known_time_zone, load_settings
from frontline.warehouse import current_version, open_newest


def import_files(
    data_directory: Path,
    paths: Sequence[Path],
    options: ImportOptions | None = None,
    progress: Progress = lambda _: None,
) -> ImportReport:
    """Read the files (folders are walked, archives unpacked) into a new version. Either every file was read, or nothing changed.

    Raises FrontlineError with one sentence that names the file.
    """
    options = options or ImportOptions()
    files = list(exports_in(paths))
    with import_lock(data_directory), taken_back_unless_published(data_directory):
        settings = _settled_settings(data_directory, options)
        imported: list[ImportedFile] = []
        version_before = current_version(data_directory)
        import_id = 0
        with new_version(data_directory) as connection, workspace_in(data_directory) as workspace:
            create_tables(connection)
            import_id = next_id(connection, "imports", "import_id")
            now = dt.datetime.now(dt.UTC).replace(tzinfo=None)
            connection.execute("insert into imports values (?, ?)", [import_id, now])
            options, mapping_text = options_for_mending(connection, options)
            task = Task(connection, data_directory, workspace, import_id, settings, options, mapping_text, progress)
            imported += _import_all(task, files, set(paths))
            close_mended_rejects(connection, options, imported)
            if options.dry_run or not _has_news(connection, import_id):
                raise NothingChanged
            changed = {LANDINGS[file.kind].table for file in imported if file.rows_loaded}
            bring_models_up_to_date(connection, settings, changed, once_a_second(progress))
            _keep_time_zone(data_directory, settings)
        version = current_version(data_directory)
        return ImportReport(version, imported, import_id, is_published=version != version_before)


def rebuild(data_directory: Path) -> int | None:
    """Compute every model anew with the settings of today; returns the version published. Raises NothingImported."""
    open_newest(data_directory)
    with import_lock(data_directory):
        with new_version(data_directory) as connection:
            create_tables(connection)
            build_models(connection, load_settings(data_directory))
        return current_version(data_directory)


def _import_all(task: Task, files: Sequence[Path], named: set[Path]) -> list[ImportedFile]:
    """Every file; those that nobody named, but which lay in a folder, and are no export or empty, are told of in a notice."""
    imported: list[ImportedFile] = []
    passed_over: list[str] = []
    unknown: UnreadableFile | None = None
    sizes = [path.stat().st_size if path.exists() else 0 for path in files]  # a missing one is refused below
    began_at, all_bytes = time.monotonic(), max(sum(sizes), 1)
    for number, path in enumerate(files):
        share = part_of(task.progress, sum(sizes[:number]) / all_bytes, sizes[number] / all_bytes, began_at)
        try:
            imported += _import_file(replace(task, progress=share) if len(files) > 1 else task, path)
        except UnreadableFile as unknown_here:
            if path in named:
                raise
            if not isinstance(unknown_here, UnknownFormat | ForeignFile) and path.stat().st_size:
                raise
            passed_over.append(path.name)
            unknown = unknown or unknown_here
    if unknown is not None and not imported:
        raise unknown
    if passed_over:
        imported[0].notices.append(f"passed over, as no format known here: {', '.join(passed_over)[:300]}")
    return imported


def _import_file(task: Task, path: Path) -> list[ImportedFile]:
    """The file, or every part of it that has a format known here; parts of no known format are named in a notice."""
    imported: list[ImportedFile] = []
    passed_over: list[str] = []
    for part in parts_of(path, task.workspace, keeps_archive=is_archive_of_documents):
        try:
            told = import_part(task, part)
            imported.append(replace(told, file=str(path)) if part.path == path else told)
        except UnknownFormat:
            if part.path == path:
                raise
            passed_over.append(part.name)
    if not imported:
        raise UnknownFormat(
            f"{path.name} holds nothing that has a format known here ({', '.join(passed_over)[:200]})",
            "Name its fields in a mapping file and use --mapping FILE",
        )
    if passed_over:
        imported[0].notices.append(f"passed over, as no format known here: {', '.join(passed_over)[:300]}")
    return imported


def _settled_settings(data_directory: Path, options: ImportOptions) -> Settings:
    """The settings; a data directory's first import settles the company's time zone when it names one."""
    zone = options.time_zone or (read_mapping(options.mapping).time_zone if options.mapping else None)
    try:
        company = Company(time_zone=known_time_zone(zone)) if zone else Company()
    except ValueError as unknown:
        raise BadParameter(
            str(unknown), "Write the zone of the files' times like America/New_York or Europe/London"
        ) from None
    settings = load_settings(data_directory)
    return settings if (data_directory / SETTINGS_FILE).exists() else settings.model_copy(update={"company": company})


def _keep_time_zone(data_directory: Path, settings: Settings) -> None:
    path = data_directory / SETTINGS_FILE
    if not path.exists() and settings.company != Company():
        path.write_text(f'[company]\ntime_zone = "{settings.company.time_zone}"\n', encoding="utf-8")


def _has_news(connection: duckdb.DuckDBPyConnection, import_id: int) -> bool:
    """True when this import loaded a row, or rejected one of a file that was never read before."""
    row = connection.execute(
        "select count(*) from import_files as fresh where import_id = ? and (rows_loaded > 0 or rows_rejected > 0 and "
        "not exists (select 1 from import_files as known where known.sha256 = fresh.sha256 and known.file_id < fresh.file_id))",
        [import_id],
    ).fetchone()
    return bool(row and row[0])
