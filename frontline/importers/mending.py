"""Rejected rows brought again: written out as they were, mended by a person, imported once more and taken off the list."""

from dataclasses import replace
from pathlib import Path

import duckdb

from frontline.errors import BadParameter
from frontline.importers.csv_records import csv_records
from frontline.importers.files import open_file
from frontline.importers.report import ImportedFile, ImportOptions
from frontline.importers.source_files import kept_copy
from frontline.warehouse import Warehouse


def rejected_text(warehouse: Warehouse, data_directory: Path, file_id: int) -> str:
    """The rows of a file that are still rejected, under the file's own header line: what a person mends and imports again.

    Raises BadParameter when the file has none.
    """
    with warehouse.cursor() as cursor:
        rows = cursor.execute(
            "select raw from rejects where file_id = ? and mended_by is null order by line", [file_id]
        ).fetchall()
        file = cursor.execute(
            "select file, sha256, rows_loaded from import_files where file_id = ?", [file_id]
        ).fetchone()
    if not rows or file is None:
        raise BadParameter(f"File {file_id} has no rejected row", "`frontline rejects` lists the files that have")
    header = _header_line(kept_copy(data_directory, file[1], file[0]), {str(row[0]) for row in rows})
    return "".join(f"{line}\n" for line in [*header, *(str(row[0]) for row in rows)])


def _header_line(raw: Path, rejected: set[str]) -> list[str]:
    """The first line of a delimited file, unless it is a row itself; none of a JSON file."""
    opening = open_file(raw)
    if opening.json_path() is not None:
        return []
    first = next(csv_records(opening), None)
    if first is None or first.raw in rejected or any(cell[:1].isdigit() for cell in first.cells or ()):
        return []
    return [first.raw]


def options_for_mending(
    connection: duckdb.DuckDBPyConnection, options: ImportOptions
) -> tuple[ImportOptions, str | None]:
    """The options, and the mapping's text; mended rows are read the way their file was."""
    if options.mends is None:
        return options, options.mapping.read_text(encoding="utf-8") if options.mapping else None
    rows = connection.execute(
        "select format, source, time_zone, date_order, mapping from import_files where file_id = ?", [options.mends]
    ).fetchall()
    if not rows:
        raise BadParameter(f"There is no file {options.mends}", "`frontline rejects` names the files")
    format_name, source, zone, order, mapping = rows[0]
    return (
        replace(
            options,
            format_name=None if mapping else format_name,
            source=options.source or source,
            time_zone=options.time_zone or zone,
            date_order=options.date_order or order,
        ),
        mapping,
    )


def close_mended_rejects(
    connection: duckdb.DuckDBPyConnection, options: ImportOptions, imported: list[ImportedFile]
) -> None:
    """Take the rejected rows off the list when as many came again; what is wrong still is rejected anew, with its reason."""
    if options.mends is None or len(imported) != 1:
        return
    row = connection.execute(
        "select count(*) from rejects where file_id = ? and mended_by is null", [options.mends]
    ).fetchone()
    if row and row[0] == imported[0].rows_read:
        connection.execute(
            "update rejects set mended_by = ? where file_id = ? and mended_by is null",
            [imported[0].file_id, options.mends],
        )
    else:
        imported[0].notices.append(
            f"{row[0] if row else 0} rows were rejected and {imported[0].rows_read} came again: the list keeps the old ones"
        )
