"""Delimited files into `staged`: by DuckDB where every quote is sound, by Python's csv reader otherwise."""

import csv
import io
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

import duckdb
import numpy as np
import numpy.typing as npt
import pyarrow as pa

from frontline.errors import UnreadableFile
from frontline.importers.files import Opening, as_utf8, csv_records
from frontline.importers.formats import Format, literal, quoted
from frontline.importers.scan import LONGEST_RECORD, Records, records_of
from frontline.importers.staged import Staged, StagedRow, create_staged, fill_staged

MOST_COLUMNS = 2_000
NOT_A_VALUE = "\x01"
"""No cell holds this sign: an empty cell is empty text, as Python's csv reader gives it, never null."""
UNSOUND_QUOTE = "has a quote that is not closed where its field ends"
Chosen = npt.NDArray[np.bool_]


def stage_delimited(
    connection: duckdb.DuckDBPyConnection, opening: Opening, export_format: Format, workspace: Path
) -> Staged:
    """The fast reader where every quote is sound; the exact one otherwise. Both give the same rows."""
    plain = as_utf8(opening, workspace)
    records = records_of(plain, opening.delimiter)
    columns, first_row = _columns(opening, export_format)
    if records is not None and len(records) > first_row:
        rows = _read_by_records(connection, plain, opening, columns, records.after(first_row), workspace)
    else:
        rows = None
    if rows is None:
        create_staged(connection, columns)
        rows = Staged(fill_staged(connection, len(columns), _read_exactly(opening, first_row, len(columns))))
    _add_missing_columns(connection, columns, export_format)
    return rows


def _columns(opening: Opening, export_format: Format) -> tuple[Sequence[str], int]:
    """The column names and how many records stand above the first row."""
    if export_format.header is not None:
        return export_format.header, 0
    header = next(csv_records(opening), None)
    if header is None or header.cells is None:
        raise UnreadableFile(f"{opening.path.name} has a header line whose quotes are not sound", "Mend that line")
    first = header.cells
    if len(first) < 2:
        raise UnreadableFile(f"{opening.path.name} has a single column", "Export it as CSV with a header line")
    if len(first) > MOST_COLUMNS:
        raise UnreadableFile(
            f"{opening.path.name} has {len(first):,} columns", f"Export it with {MOST_COLUMNS:,} columns at the most"
        )
    return _distinct([cell.strip() for cell in first]), 1


def _read_by_records(
    connection: duckdb.DuckDBPyConnection,
    plain: Path,
    opening: Opening,
    columns: Sequence[str],
    records: Records,
    workspace: Path,
) -> Staged | None:
    """DuckDB reads the records that have as many cells as columns; the others are set aside with their bytes.

    None when DuckDB does not find as many.
    """
    fits = records.widths == len(columns)
    clean = (
        plain if fits.all() and not records.has_gaps else _copy_records(plain, workspace / "clean.csv", records, fits)
    )
    skipped = int(records.lines[0]) - 1 if clean is plain else 0
    connection.register("staged_lines", pa.table({"line": records.lines[fits]}))
    names = ", ".join(f"{literal(f'c{position}')}: 'varchar'" for position in range(len(columns)))
    renamed = ", ".join(f"cells.c{position} as {quoted(name)}" for position, name in enumerate(columns))
    statement = (
        f"create or replace temporary table staged as select lines.line, cast(null as varchar) as fault, "
        f"cast(null as varchar) as raw, {renamed} from read_csv({literal(str(clean))}, auto_detect = false, header = false, "
        f"skip = {skipped}, delim = {literal(opening.delimiter)}, quote = '\"', escape = '\"', columns = {{{names}}}, "
        f"nullstr = {literal(NOT_A_VALUE)}, max_line_size = {2 * LONGEST_RECORD}, "
        f"strict_mode = false, ignore_errors = true) as cells positional join staged_lines as lines"
    )
    connection.execute(statement)
    connection.unregister("staged_lines")
    fitting = int(fits.sum())
    (counted,) = connection.execute(f"select count(*), count(line), count({quoted(columns[0])}) from staged").fetchall()
    if counted != (fitting,) * 3:
        return None
    fill_staged(connection, len(columns), _misfits(plain, opening, records, ~fits, len(columns)))
    return Staged(len(records), plain, records)


def _copy_records(plain: Path, clean: Path, records: Records, chosen: Chosen) -> Path:
    """The chosen records, run by run."""
    begins = chosen & ~np.concatenate(([False], chosen[:-1]))
    finishes = chosen & ~np.concatenate((chosen[1:], [False]))
    with open(plain, "rb") as source, open(clean, "wb") as target:
        for start, end in zip(records.starts[:-1][begins], records.starts[1:][finishes], strict=True):
            source.seek(int(start))
            remaining = int(end - start)
            while remaining and (block := source.read(min(remaining, LONGEST_RECORD))):
                target.write(block)
                remaining -= len(block)
    return clean


def _misfits(plain: Path, opening: Opening, records: Records, chosen: Chosen, width: int) -> Iterator[StagedRow]:
    with open(plain, "rb") as source:
        for at in np.flatnonzero(chosen):
            raw = records.text_at(source, int(at))
            cells = next(csv.reader(io.StringIO(raw, newline=""), delimiter=opening.delimiter), [])
            yield _misfit(int(records.lines[at]), cells, raw, width)


def _misfit(line: int, cells: Sequence[str], raw: str, width: int) -> StagedRow:
    fitting: list[str | None] = [*cells[:width], *[None] * (width - len(cells))]
    return (line, f"has {len(cells)} fields where {width} were expected", raw, *fitting)


def _read_exactly(opening: Opening, first_row: int, width: int) -> Iterator[StagedRow]:
    for record in islice(csv_records(opening), first_row, None):
        if record.cells is None:
            yield (record.line, UNSOUND_QUOTE, record.raw, *[None] * width)
        elif len(record.cells) == width:
            yield (record.line, None, record.raw, *record.cells)
        else:
            yield _misfit(record.line, record.cells, record.raw, width)


def _add_missing_columns(connection: duckdb.DuckDBPyConnection, columns: Sequence[str], export_format: Format) -> None:
    """Columns that an export of this format need not have are there, and empty."""
    present = {name.lower() for name in columns}
    for name in export_format.may_lack:
        if name.lower() not in present:
            connection.execute(f"alter table staged add column {quoted(name)} varchar")


def _distinct(names: Sequence[str]) -> list[str]:
    """Header names made distinct: a second "Labels" becomes "Labels 2", an empty one "column 7"."""
    seen: dict[str, int] = {}
    distinct = []
    for position, name in enumerate(names, start=1):
        name = name or f"column {position}"
        seen[name.lower()] = seen.get(name.lower(), 0) + 1
        distinct.append(name if seen[name.lower()] == 1 else f"{name} {seen[name.lower()]}")
    return distinct
