"""Delimited files into `staged`: by DuckDB where every quote is sound, by Python's csv reader otherwise."""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import duckdb
import numpy as np
import numpy.typing as npt
import pyarrow as pa

from frontline.errors import UnreadableFile
from frontline.importers.csv_records import csv_records
from frontline.importers.files import Opening, as_utf8
from frontline.importers.formats import Format, literal, quoted
from frontline.importers.progress import FileProgress
from frontline.importers.scan import LONGEST_RECORD, Records, records_of
from frontline.importers.staged import Staged, StagedRow, create_staged, fill_staged, show_staged
from frontline.units import numeral

MOST_COLUMNS = 2_000
NOT_A_VALUE = "\x01"
"""No cell holds this sign: an empty cell is empty text, as Python's csv reader gives it, never null."""
ROWS_TO_JUDGE, MOST_MISFITS = 200_000, 0.9
UNSOUND_QUOTE = "has a quote that is not closed where its field ends"
Chosen = npt.NDArray[np.bool_]


def stage_delimited(
    connection: duckdb.DuckDBPyConnection,
    opening: Opening,
    export_format: Format,
    workspace: Path,
    progress: FileProgress,
) -> Staged:
    """The fast reader where every quote is sound; the exact one otherwise. Both give the same rows."""
    plain = as_utf8(opening, workspace)
    records = records_of(plain, opening.delimiter)
    columns, first_row = _columns(opening, export_format)
    present = {name.lower() for name in columns}
    missing = [name for name in export_format.may_lack if name.lower() not in present]
    if records is not None and len(records) > first_row:
        progress.enter("reading", len(records))
        table = _Table(connection, plain, opening.delimiter, columns, records.after(first_row))
        if table.read(workspace):
            table.show(missing)
            return Staged(len(table.records), plain, table.records)
    create_staged(connection, columns)
    rows_read = fill_staged(connection, len(columns), _read_exactly(opening, first_row, len(columns)))
    show_staged(connection, "select * from staged_rows", missing)
    return Staged(rows_read)


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
            f"{opening.path.name} has {numeral(len(first))} columns",
            f"Export it with {numeral(MOST_COLUMNS)} columns at the most",
        )
    return _distinct([cell.strip() for cell in first]), 1


@dataclass(frozen=True)
class _Table:
    """A file whose records are known: DuckDB reads those that have as many cells as columns, the others are set aside."""

    connection: duckdb.DuckDBPyConnection
    plain: Path
    delimiter: str
    columns: Sequence[str]
    records: Records

    @property
    def fits(self) -> Chosen:
        return np.equal(self.records.widths, len(self.columns))

    @property
    def is_gapless(self) -> bool:
        """True when every row fits and has one line: then a row's place tells its line."""
        lines = self.records.lines
        return bool(self.fits.all()) and not self.records.has_gaps and int(lines[-1] - lines[0]) == len(lines) - 1

    def read(self, workspace: Path) -> bool:
        """Fill `staged_cells` (and `staged_rows` with what does not fit); False when DuckDB does not find as many rows."""
        create_staged(self.connection, self.columns)
        clean, skipped = self.plain, int(self.records.lines[0]) - 1
        if not self.is_gapless:
            clean, skipped = _copy_records(self.plain, workspace / "clean.csv", self.records, self.fits), 0
        names = ", ".join(f"{literal(f'c{position}')}: 'varchar'" for position in range(len(self.columns)))
        source = (
            f"read_csv({literal(str(clean))}, auto_detect = false, header = false, skip = {skipped}, "
            f"delim = {literal(self.delimiter)}, quote = '\"', escape = '\"', columns = {{{names}}}, "
            f"nullstr = {literal(NOT_A_VALUE)}, max_line_size = {2 * LONGEST_RECORD}, strict_mode = false, ignore_errors = true)"
        )
        if self.is_gapless:
            self.connection.execute(f"create or replace temporary table staged_cells as select * from {source}")
        else:
            self.connection.register("staged_lines", pa.table({"line": self.records.lines[self.fits]}))
            self.connection.execute(
                f"create or replace temporary table staged_cells as select cells.*, lines.line "
                f"from {source} as cells positional join staged_lines as lines"
            )
            self.connection.unregister("staged_lines")
        counts = "count(*), count(c0), coalesce(max(rowid) - min(rowid) + 1, 0)"
        (counted,) = self.connection.execute(f"select {counts} from staged_cells").fetchall()
        if counted != (int(self.fits.sum()),) * 3:
            return False
        fill_staged(self.connection, len(self.columns), self._misfits())
        return True

    def show(self, missing: Sequence[str]) -> None:
        """`staged`: what fits and what does not."""
        line = f"rowid - {self._first_rowid()} + {int(self.records.lines[0])}" if self.is_gapless else "line"
        renamed = ", ".join(f"c{position} as {quoted(name)}" for position, name in enumerate(self.columns))
        fitting = f"select {line} as line, cast(null as varchar) as fault, cast(null as varchar) as raw, {renamed} from staged_cells"
        both = fitting if self.fits.all() else f"{fitting} union all select * from staged_rows"
        show_staged(self.connection, both, missing)

    def _first_rowid(self) -> int:
        """Rows of a transaction that is not over have numbers far from 0."""
        ((first,),) = self.connection.execute("select min(rowid) from staged_cells").fetchall()
        return int(first)

    def _misfits(self) -> Iterator[StagedRow]:
        with open(self.plain, "rb") as source:
            for at in np.flatnonzero(~self.fits):
                raw = self.records.text_at(source, int(at))
                cells = next(csv.reader(io.StringIO(raw, newline=""), delimiter=self.delimiter), [])
                yield _misfit(int(self.records.lines[at]), cells, raw, len(self.columns))


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


def _misfit(line: int, cells: Sequence[str], raw: str, width: int) -> StagedRow:
    fitting: list[str | None] = [*cells[:width], *[None] * (width - len(cells))]
    return (line, f"has {len(cells)} fields where {width} were expected", raw, *fitting)


def _read_exactly(opening: Opening, first_row: int, width: int) -> Iterator[StagedRow]:
    misfits = 0
    for number, record in enumerate(islice(csv_records(opening), first_row, None), start=1):
        if record.cells is not None and len(record.cells) == width:
            yield (record.line, None, record.raw, *record.cells)
            continue
        misfits += 1
        if number >= ROWS_TO_JUDGE and misfits > MOST_MISFITS * number:
            raise UnreadableFile(
                f"{opening.path.name} is no table: {numeral(misfits)} of its first {numeral(number)} rows do not fit its header",
                "Look for a quote that is never closed, or name the file's format (--format)",
            )
        if record.cells is None:
            yield (record.line, UNSOUND_QUOTE, record.raw, *[None] * width)
        else:
            yield _misfit(record.line, record.cells, record.raw, width)


def _distinct(names: Sequence[str]) -> list[str]:
    """Header names made distinct: a second "Labels" becomes "Labels 2", an empty one "column 7"."""
    seen: dict[str, int] = {}
    distinct = []
    for position, name in enumerate(names, start=1):
        name = name or f"column {position}"
        seen[name.lower()] = seen.get(name.lower(), 0) + 1
        distinct.append(name if seen[name.lower()] == 1 else f"{name} {seen[name.lower()]}")
    return distinct
