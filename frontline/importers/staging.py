"""From a file to the temporary table `staged`: every record as text, with its line, and the fault it may have.

Columns: `line` (number of the record's first line, or of the record), `fault` (why it cannot be read, or null), `raw` (the
record as it stands in the file, where its cells do not tell), then the source's own columns, all varchar.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

import duckdb
import pyarrow as pa

from frontline.errors import UnreadableFile
from frontline.importers.files import Opening, csv_records
from frontline.importers.formats import Format, quoted

BATCH_RECORDS = 20_000
StagedRow = tuple[int, str | None, str | None, *tuple[str | None, ...]]


def stage(connection: duckdb.DuckDBPyConnection, opening: Opening, export_format: Format) -> int:
    """Fill `staged` and return the number of records read. Raises UnreadableFile when the file is not of that shape."""
    if export_format.shape == "json_lines":
        columns: Sequence[str] = ("record",)
        rows: Iterable[StagedRow] = _json_lines(opening)
    elif export_format.shape == "documents":
        columns, rows = _documents(opening, export_format)
    else:
        columns, rows = _delimited(opening, export_format)
    _create(connection, columns)
    records = _fill(connection, columns, rows)
    if export_format.shape == "json_lines":
        _set_broken_json_aside(connection)
    return records


def staged_columns(connection: duckdb.DuckDBPyConnection) -> list[str]:
    """The source's own columns in `staged`."""
    described = connection.execute("select * from staged limit 0").description or []
    return [column[0] for column in described][3:]


def as_csv_line(cells: Sequence[str | None]) -> str:
    """Cells written as one CSV line again, so that a rejected row can be mended and imported once more."""
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="").writerow(["" if cell is None else cell for cell in cells])
    return buffer.getvalue()


def _create(connection: duckdb.DuckDBPyConnection, columns: Sequence[str]) -> None:
    own = "".join(f", {quoted(name)} varchar" for name in columns)
    connection.execute(f"create or replace temporary table staged (line bigint, fault varchar, raw varchar{own})")


def _fill(connection: duckdb.DuckDBPyConnection, columns: Sequence[str], rows: Iterable[StagedRow]) -> int:
    texts = ("fault", "raw", *(f"c{position}" for position in range(len(columns))))
    schema = pa.schema([("line", pa.int64()), *((name, pa.string()) for name in texts)])
    remaining = iter(rows)
    total = 0
    while batch := list(islice(remaining, BATCH_RECORDS)):
        arrays = [
            pa.array(values, type=kind) for values, kind in zip(zip(*batch, strict=True), schema.types, strict=True)
        ]
        connection.register("staging_batch", pa.Table.from_arrays(arrays, schema=schema))
        connection.execute("insert into staged select * from staging_batch")
        connection.unregister("staging_batch")
        total += len(batch)
    return total


def _delimited(opening: Opening, export_format: Format) -> tuple[Sequence[str], Iterator[StagedRow]]:
    records = csv_records(opening)
    if export_format.header is not None:
        columns: Sequence[str] = export_format.header
    else:
        _, first = next(records, (0, []))
        if isinstance(first, str):
            raise UnreadableFile(f"{opening.path.name} has a header line whose quotes are not sound", "Mend that line")
        columns = _distinct([cell.strip() for cell in first])
    if len(columns) < 2:
        raise UnreadableFile(f"{opening.path.name} has a single column", "Export it as CSV with a header line")
    return columns, _padded(records, len(columns))


def _padded(records: Iterable[tuple[int, list[str] | str]], width: int) -> Iterator[StagedRow]:
    for line, cells in records:
        if isinstance(cells, str):
            yield (line, "has a quote that is not closed where its field ends", cells, *[None] * width)
        elif len(cells) == width:
            yield (line, None, None, *cells)
        else:
            reason = f"has {len(cells)} fields where {width} were expected"
            fitting: list[str | None] = [*cells[:width], *[None] * (width - len(cells))]
            yield (line, reason, as_csv_line(cells), *fitting)


def _distinct(names: Sequence[str]) -> list[str]:
    """Header names made distinct: a second "Labels" becomes "Labels 2", an empty one "column 7"."""
    seen: dict[str, int] = {}
    distinct = []
    for position, name in enumerate(names, start=1):
        name = name or f"column {position}"
        seen[name.lower()] = seen.get(name.lower(), 0) + 1
        distinct.append(name if seen[name.lower()] == 1 else f"{name} {seen[name.lower()]}")
    return distinct


def _json_lines(opening: Opening) -> Iterator[StagedRow]:
    with open(opening.path, encoding=opening.encoding, newline="\n") as handle:
        for number, line in enumerate(handle, start=1):
            if line.strip():
                yield (number, None, None, line.strip())


def _set_broken_json_aside(connection: duckdb.DuckDBPyConnection) -> None:
    """A broken line is kept as raw, and its record becomes null, so that no later expression trips over it."""
    connection.execute(
        "update staged set fault = 'is not a JSON object', raw = record, record = null "
        "where coalesce(json_type(try_cast(record as json)), '') <> 'OBJECT'"
    )


def _documents(opening: Opening, export_format: Format) -> tuple[Sequence[str], list[StagedRow]]:
    if export_format.read is None:
        raise TypeError(f"format {export_format.name} has no reader")
    records = list(export_format.read(opening.path))
    columns = list(dict.fromkeys(name for record in records for name in record if name != "fault"))
    rows: list[StagedRow] = [
        (number, record.get("fault"), None, *(record.get(name) for name in columns))
        for number, record in enumerate(records, start=1)
    ]
    return columns, rows
