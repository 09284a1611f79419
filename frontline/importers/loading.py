"""From `staged` to the landing tables, with every row accounted for: loaded, rejected with a reason, or a duplicate."""

import datetime as dt
from dataclasses import dataclass, field

import duckdb
import numpy as np

from frontline.errors import ImportRefused
from frontline.importers.conversion import FUTURE, converted_select, texts_of
from frontline.importers.date_order import SourceOrder, settle_date_order
from frontline.importers.duplicates import set_duplicates_aside
from frontline.importers.formats import DateOrder, Format, quoted
from frontline.importers.landing import LANDINGS, Landing
from frontline.importers.moments import told_clock_changes
from frontline.importers.nested import load_children
from frontline.importers.staged import Staged, staged_columns


@dataclass
class Accounting:
    """What became of one file's records: rows_read = rows_loaded + rows_rejected + rows_duplicate, always."""

    rows_read: int
    rows_loaded: int = 0
    rows_rejected: int = 0
    rows_duplicate: int = 0
    first_at: dt.datetime | None = None
    last_at: dt.datetime | None = None
    date_order: DateOrder = "ymd"
    is_order_named: bool = False
    notices: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Origin:
    """Which file the rows come from, whose records they are, and whether the same bytes were imported before."""

    file_id: int
    source: str
    is_known_file: bool = False


def load_staged(
    connection: duckdb.DuckDBPyConnection,
    export_format: Format,
    origin: Origin,
    staged: Staged,
    zone: str,
    date_order: SourceOrder,
) -> Accounting:
    """Convert, reject, set duplicates aside, load. Raises ImportRefused when the dates are ambiguous or lie in the future."""
    landing = LANDINGS[export_format.kind]
    settled = settle_date_order(connection, export_format, landing, date_order)
    texts = texts_of(landing, export_format)
    cells = ", ".join(quoted(name) for name in staged_columns(connection))
    connection.execute(
        "create or replace temporary table converted as "
        + converted_select(landing, texts, settled.order, zone, "staged", f"hash({cells})")
    )
    if landing.clock is not None and not settled.is_named:
        _refuse_a_future_clock(connection, landing.clock)
    accounting = Accounting(staged.rows_read, date_order=settled.order, is_order_named=settled.is_named)
    accounting.notices += settled.notices
    if landing.clock is not None and landing.clock in texts:
        written = texts[landing.clock]
        accounting.notices += told_clock_changes(connection, landing.clock, written, settled.order, zone)
    _keep_rejects(connection, origin.file_id, staged, accounting)
    set_duplicates_aside(connection, landing, origin.source, is_known_file=origin.is_known_file)
    _measure(connection, landing, accounting)
    _insert(connection, landing, origin)
    for children in export_format.children:
        accounting.notices += load_children(connection, children, origin.file_id, origin.source, settled.order, zone)
    accounted = accounting.rows_loaded + accounting.rows_rejected + accounting.rows_duplicate
    if accounted != staged.rows_read:
        raise ImportRefused(
            f"{staged.rows_read} rows were read but {accounted} accounted for",
            "Please report this; nothing was changed",
        )
    return accounting


def _keep_rejects(connection: duckdb.DuckDBPyConnection, file_id: int, staged: Staged, accounting: Accounting) -> None:
    """The rejected rows with their reason, and with their text as it stands in the file."""
    first = quoted(staged_columns(connection)[0])
    text = "staged.raw" if staged.knows_texts else f"coalesce(staged.raw, staged.{first})"
    ((accounting.rows_rejected,),) = connection.execute(
        f"insert into rejects (file_id, line, reason, raw) select ?, converted.line, converted.reason, {text} "
        f"from converted join staged using (line) where converted.reason is not null order by converted.line",
        [file_id],
    ).fetchall()
    if not accounting.rows_rejected or not staged.knows_texts:
        return
    lines = connection.execute("select line from rejects where file_id = ? and raw is null order by line", [file_id])
    for batch in staged.texts_of(np.asarray(lines.fetchnumpy()["line"], dtype=np.int64)):
        connection.register("rejected_texts", batch)
        connection.execute(
            "update rejects set raw = rejected_texts.raw from rejected_texts "
            "where rejects.file_id = ? and rejects.line = rejected_texts.line",
            [file_id],
        )
        connection.unregister("rejected_texts")


def _refuse_a_future_clock(connection: duckdb.DuckDBPyConnection, clock: str) -> None:
    """A detected order that puts records into the future is likely the wrong one."""
    row = connection.execute(
        f"select max({clock}) from converted where reason like ?", [f"{clock} %{FUTURE}"]
    ).fetchone()
    if row and row[0] is not None:
        raise ImportRefused(
            f"The last {clock} lies in the future: {row[0]:%Y-%m-%d}",
            "Name the order of day and month (on the command line: --date-order), or mend the file",
        )


def _measure(connection: duckdb.DuckDBPyConnection, landing: Landing, accounting: Accounting) -> None:
    span = f"min({landing.clock}), max({landing.clock})" if landing.clock else "null, null"
    row = connection.execute(
        f"select count(*) filter (is_duplicate), count(*) filter (not is_duplicate), {span} from converted "
        "where reason is null"
    ).fetchone()
    accounting.rows_duplicate, accounting.rows_loaded, accounting.first_at, accounting.last_at = row or (
        0,
        0,
        None,
        None,
    )


def _insert(connection: duckdb.DuckDBPyConnection, landing: Landing, origin: Origin) -> None:
    columns = ", ".join(quoted(name) for name in landing.columns)
    connection.execute(
        f"insert into {landing.table} (file_id, line, source, record_key, record_hash, {columns}) "
        f"select ?, line, ?, record_key, record_hash, {columns} from converted "
        f"where reason is null and not is_duplicate",
        [origin.file_id, origin.source],
    )
