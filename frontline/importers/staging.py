"""From a file to the temporary table `staged`, whatever the file's shape."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import duckdb

from frontline.errors import UnreadableFile
from frontline.importers import json_records
from frontline.importers.delimited import stage_delimited
from frontline.importers.files import Opening
from frontline.importers.formats import Format
from frontline.importers.progress import FileProgress
from frontline.importers.staged import Staged, StagedRow, create_staged, fill_staged


def stage(
    connection: duckdb.DuckDBPyConnection,
    opening: Opening,
    export_format: Format,
    workspace: Path,
    progress: FileProgress,
) -> Staged:
    """Fill `staged`. Raises UnreadableFile when the file is not of that shape."""
    if export_format.shape == "delimited":
        return stage_delimited(connection, opening, export_format, workspace, progress)
    if export_format.shape == "json":
        create_staged(connection, ("record",))
        rows_read = fill_staged(connection, 1, _json(opening, export_format))
        _set_broken_json_aside(connection)
        return Staged(rows_read)
    columns, rows = _documents(opening, export_format)
    create_staged(connection, columns)
    return Staged(fill_staged(connection, len(columns), rows))


def _json(opening: Opening, export_format: Format) -> Iterator[StagedRow]:
    where = opening.json_path(export_format.records_at)
    if where is None:
        raise UnreadableFile(f"{opening.path.name} is not JSON", "Export it again")
    if where == "":
        yield from _json_lines(opening)
        return
    try:
        for number, record in enumerate(json_records.records(opening.path, where), start=1):
            yield (number, None, None, json.dumps(record, ensure_ascii=False))
    except ValueError as broken:
        raise UnreadableFile(
            f"{opening.path.name} is not whole: its JSON breaks off or is damaged", "Export it again"
        ) from broken


def _json_lines(opening: Opening) -> Iterator[StagedRow]:
    with open(opening.path, encoding=opening.encoding, newline="\n") as handle:
        for number, line in enumerate(handle, start=1):
            if line.strip():
                yield (number, None, None, line.strip())


def _set_broken_json_aside(connection: duckdb.DuckDBPyConnection) -> None:
    """A broken line is kept as raw, and its record becomes null, so that no later expression trips over it."""
    connection.execute(
        "update staged_rows set fault = 'is not a JSON object', raw = record, record = null "
        "where coalesce(json_type(try_cast(record as json)), '') <> 'OBJECT'"
    )


def _documents(opening: Opening, export_format: Format) -> tuple[Sequence[str], Iterator[StagedRow]]:
    if export_format.read is None:
        raise TypeError(f"format {export_format.name} has no reader")
    columns = [source for source in export_format.fields.values() if isinstance(source, str)]
    rows: Iterator[StagedRow] = (
        (number, record.get("fault"), record.get("raw"), *(record.get(name) for name in columns))
        for number, record in enumerate(export_format.read(opening.path), start=1)
    )
    return columns, rows
