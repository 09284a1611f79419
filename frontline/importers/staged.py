"""The temporary relation `staged`: every record of a file as text, with its line, and the fault it may have.

Columns: `line` (number of the record's first line, or of the record), `fault` (why it cannot be read, or null), `raw` (the
record as it stands in the file, where `Staged` does not know), then the source's own columns, all varchar.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import duckdb
import numpy as np
import numpy.typing as npt
import pyarrow as pa

from frontline.importers.formats import quoted
from frontline.importers.scan import Records
from frontline.progress import stop_if_asked

BATCH_RECORDS = 20_000
StagedRow = tuple[int, str | None, str | None, *tuple[str | None, ...]]


@dataclass(frozen=True)
class Staged:
    """How many records were read, and where their texts lie when `staged.raw` does not hold them."""

    rows_read: int
    plain: Path | None = None
    records: Records | None = None

    @property
    def knows_texts(self) -> bool:
        """True when the texts of the records are found in the file itself."""
        return self.records is not None

    def texts_of(self, lines: npt.NDArray[np.int64]) -> Iterator[pa.Table]:
        """The records that begin in these lines, as they stand in the file: tables of line and raw."""
        if self.plain is None or self.records is None:
            return
        with open(self.plain, "rb") as source:
            for start in range(0, len(lines), BATCH_RECORDS):
                batch = lines[start : start + BATCH_RECORDS]
                places = np.searchsorted(self.records.lines, batch)
                yield pa.table({"line": batch, "raw": [self.records.text_at(source, int(at)) for at in places]})


def staged_columns(connection: duckdb.DuckDBPyConnection) -> list[str]:
    """The source's own columns in `staged`."""
    described = connection.execute("select * from staged limit 0").description or []
    return [column[0] for column in described][3:]


def create_staged(connection: duckdb.DuckDBPyConnection, columns: Sequence[str]) -> None:
    """An empty table `staged_rows` with these columns, and `staged` as a view of it."""
    own = "".join(f", {quoted(name)} varchar" for name in columns)
    connection.execute(f"create or replace temporary table staged_rows (line bigint, fault varchar, raw varchar{own})")
    show_staged(connection, "select * from staged_rows")


def show_staged(connection: duckdb.DuckDBPyConnection, select: str, missing: Iterable[str] = ()) -> None:
    """Make `staged` the answer of a select, with further columns that hold nothing."""
    empty = "".join(f", cast(null as varchar) as {quoted(name)}" for name in missing)
    connection.execute(f"create or replace temporary view staged as select *{empty} from ({select})")


def fill_staged(connection: duckdb.DuckDBPyConnection, width: int, rows: Iterable[StagedRow]) -> int:
    """Add rows to `staged_rows` and return how many."""
    texts = ("fault", "raw", *(f"c{position}" for position in range(width)))
    schema = pa.schema([("line", pa.int64()), *((name, pa.string()) for name in texts)])
    remaining = iter(rows)
    total = 0
    while batch := list(islice(remaining, BATCH_RECORDS)):
        stop_if_asked()
        arrays = [
            pa.array(values, type=kind) for values, kind in zip(zip(*batch, strict=True), schema.types, strict=True)
        ]
        connection.register("staging_batch", pa.Table.from_arrays(arrays, schema=schema))
        connection.execute("insert into staged_rows select * from staging_batch")
        connection.unregister("staging_batch")
        total += len(batch)
    return total
