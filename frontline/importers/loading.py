"""From `staged` to the landing tables, with every row accounted for: loaded, rejected with a reason, or a duplicate."""

import datetime as dt
from dataclasses import dataclass, field

import duckdb

from frontline.errors import ImportRefused
from frontline.importers.conversion import FUTURE, lies_in_the_future, reason_expression, text_select, typed_select
from frontline.importers.date_order import settle_date_order
from frontline.importers.duplicates import set_duplicates_aside
from frontline.importers.formats import Children, DateOrder, Format, expression, quoted
from frontline.importers.landing import LANDINGS, Landing
from frontline.importers.staging import as_csv_line, staged_columns


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
    notices: list[str] = field(default_factory=list)


def load_staged(
    connection: duckdb.DuckDBPyConnection,
    export_format: Format,
    file_id: int,
    rows_read: int,
    zone: str,
    date_order: DateOrder | None,
    *,
    is_known_file: bool = False,
) -> Accounting:
    """Convert, reject, set duplicates aside, load. Raises ImportRefused when the dates are ambiguous or lie in the future.

    `is_known_file`: the same bytes were imported before, so that every state in them is known.
    """
    landing = LANDINGS[export_format.kind]
    settled = settle_date_order(connection, export_format, landing, date_order)
    _convert(connection, export_format, landing, settled.order, zone)
    if landing.clock is not None and not settled.is_named:
        _refuse_a_future_clock(connection, landing.clock)
    accounting = Accounting(rows_read, date_order=settled.order, notices=list(settled.notices))
    _keep_rejects(connection, file_id, accounting)
    set_duplicates_aside(connection, landing, export_format.name, is_known_file=is_known_file)
    _measure(connection, landing, accounting)
    _insert(connection, landing, export_format, file_id)
    for children in export_format.children:
        accounting.notices += _load_children(connection, children, export_format, file_id, settled.order, zone)
    accounted = accounting.rows_loaded + accounting.rows_rejected + accounting.rows_duplicate
    if accounted != rows_read:
        raise ImportRefused(
            f"{rows_read} rows were read but {accounted} accounted for", "Please report this; nothing was changed"
        )
    return accounting


def _convert(
    connection: duckdb.DuckDBPyConnection, export_format: Format, landing: Landing, order: DateOrder, zone: str
) -> None:
    cells = ", ".join(f"coalesce({quoted(name)}, chr(30))" for name in staged_columns(connection))
    connection.execute(
        f"create or replace temporary table converted as "
        f"with texts as (select line, fault, md5(concat_ws(chr(31), {cells})) as record_hash, "
        f"{text_select(export_format, landing.columns)} from staged), "
        f"judged as (select *, {reason_expression(landing, order, zone)} as reason from texts) "
        f"select line, reason, record_hash, false as is_duplicate, {typed_select(landing.columns, order, zone)} from judged"
    )
    key = ", ".join(f"coalesce(cast({quoted(name)} as varchar), '')" for name in landing.key)
    connection.execute(
        f"alter table converted add column record_key varchar; update converted set record_key = concat_ws('|', {key})"
    )


def _keep_rejects(connection: duckdb.DuckDBPyConnection, file_id: int, accounting: Accounting) -> None:
    rejected = connection.execute(
        "select converted.line, converted.reason, staged.* exclude (line, fault) from converted "
        "join staged using (line) where converted.reason is not null order by converted.line"
    ).fetchall()
    accounting.rows_rejected = len(rejected)
    if rejected:
        kept = [
            (file_id, line, reason, raw or (as_csv_line(cells) if len(cells) > 1 else cells[0]))
            for line, reason, raw, *cells in rejected
        ]
        connection.executemany("insert into rejects values (?, ?, ?, ?)", kept)


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


def _insert(connection: duckdb.DuckDBPyConnection, landing: Landing, export_format: Format, file_id: int) -> None:
    columns = ", ".join(quoted(name) for name in landing.columns)
    connection.execute(
        f"insert into {landing.table} (file_id, line, source, record_key, record_hash, {columns}) "
        f"select ?, line, ?, record_key, record_hash, {columns} from converted "
        f"where reason is null and not is_duplicate order by line",
        [file_id, export_format.name],
    )


def _nested_in_the_loaded(children: Children) -> tuple[str, str]:
    """A subquery with a row for each nested record of the records just loaded, and the column that holds it."""
    source = "(select staged.line, staged.record as parent from staged join converted using (line) "
    source += "where converted.reason is null and not converted.is_duplicate)"
    columns, outer = "line, parent", "parent"
    for depth, level in enumerate(children.levels, start=1):
        source = (
            f"(select {columns}, unnest(from_json(coalesce(json_extract({outer}, '$.{level}'), '[]'), '[\"json\"]')) "
            f"as level_{depth} from {source})"
        )
        outer = f"level_{depth}"
        columns = f"{columns}, {outer}"
    return source, outer


def _load_children(
    connection: duckdb.DuckDBPyConnection,
    children: Children,
    export_format: Format,
    file_id: int,
    order: DateOrder,
    zone: str,
) -> list[str]:
    """Load what is nested in the records just loaded, what is known already passed over; returns what could not be."""
    landing = LANDINGS[children.kind]
    source, outer = _nested_in_the_loaded(children)
    texts = ", ".join(
        f"{expression(children.fields[name]) if name in children.fields else 'cast(null as varchar)'} as {quoted(name)}"
        for name in landing.columns
    )
    names = ", ".join(quoted(name) for name in landing.columns)
    key = ", ".join(f"coalesce(cast({quoted(name)} as varchar), '')" for name in landing.key)
    connection.execute(
        f"create or replace temporary table converted_children as "
        f"with texts as (select line, md5(cast({outer} as varchar)) as record_hash, {texts} from {source} where {children.only}), "
        f"typed as (select line, record_hash, {typed_select(landing.columns, order, zone)} from texts) "
        f"select *, concat_ws('|', {key}) as record_key from typed"
    )
    clock = next(name for name in landing.required if landing.columns[name] == "moment")
    connection.execute(
        f"insert into {landing.table} (file_id, line, source, record_key, record_hash, {names}) "
        f"select ?, line, ?, record_key, record_hash, {names} from converted_children as fresh "
        f"where not coalesce({lies_in_the_future(clock)}, false) "
        f"and not exists (select 1 from {landing.table} as known where known.source = ? "
        f"and known.record_key = fresh.record_key and known.record_hash = fresh.record_hash) order by line",
        [file_id, export_format.name, export_format.name],
    )
    row = connection.execute(
        f"select count(*) filter ({clock} is null), count(*) filter ({lies_in_the_future(clock)}) from converted_children"
    ).fetchone()
    undated, future = row or (0, 0)
    told = ((undated, "have no date that can be read"), (future, "lie in the future and were left out"))
    return [f"{count:,} of the nested {children.levels[-1]} {what}" for count, what in told if count]
