"""What is nested in the records just loaded (comments, audits, legs): loaded beside them, once each."""

import duckdb

from frontline.importers.conversion import converted_select, lies_in_the_future
from frontline.importers.formats import Children, DateOrder, expression, quoted
from frontline.importers.landing import LANDINGS
from frontline.importers.staged import staged_columns
from frontline.units import numeral


def _nested_in_the_loaded(connection: duckdb.DuckDBPyConnection, children: Children) -> tuple[str, str | None]:
    """A subquery with a row for each nested record of the records just loaded, and the column that holds it: null where
    each record is itself the one wanted."""
    is_json = staged_columns(connection) == ["record"]
    source = f"(select {'staged.line, staged.fault, staged.record as parent' if is_json else 'staged.*'} from staged "
    source += "join converted using (line) where converted.reason is null and not converted.is_duplicate)"
    if children.listed is not None:
        return f"(select *, unnest({children.listed}) as level_1 from {source})", "level_1"
    outer = None
    for depth, level in enumerate(children.levels, start=1):
        found = f"json_extract({outer or 'parent'}, '$.{level}')"
        array = f"case json_type({found}) when 'ARRAY' then {found} else '[]' end"  # a bare number: how many there are
        source = f"(select *, unnest(from_json({array}, '[\"json\"]')) as level_{depth} from {source})"
        outer = f"level_{depth}"
    return source, outer


def load_children(
    connection: duckdb.DuckDBPyConnection,
    children: Children,
    file_id: int,
    source: str,
    order: DateOrder,
    zone: str,
) -> list[str]:
    """Load what is nested in the records just loaded, what is known already passed over; returns what could not be."""
    landing = LANDINGS[children.kind]
    _convert_nested(connection, children, order, zone)
    clock = next((name for name in landing.required if landing.columns[name] == "moment"), None)
    is_future = f"coalesce({lies_in_the_future(clock)}, false)" if clock else "false"
    is_dated = f"{clock} is not null and not {is_future}" if clock else "true"
    names = ", ".join(quoted(name) for name in landing.columns)
    connection.execute(
        f"insert into {landing.table} (file_id, line, source, record_key, record_hash, {names}) "
        f"select ?, line, ?, record_key, record_hash, {names} from converted_children as fresh where {is_dated} "
        f"and not exists (select 1 from {landing.table} as known where known.source = ? "
        f"and known.record_key = fresh.record_key and known.record_hash = fresh.record_hash) order by line",
        [file_id, source, source],
    )
    if clock is None:
        return []
    row = connection.execute(
        f"select count(*) filter ({clock} is null), count(*) filter ({is_future}) from converted_children"
    ).fetchone()
    undated, future = row or (0, 0)
    what_is_nested = children.levels[-1].rpartition(".")[2] if children.levels else children.kind.replace("_", " ")
    told = ((undated, "have no date that can be read"), (future, "lie in the future and were left out"))
    return [f"{numeral(count)} of the nested {what_is_nested} {what}" for count, what in told if count]


def _convert_nested(connection: duckdb.DuckDBPyConnection, children: Children, order: DateOrder, zone: str) -> None:
    """Fill `converted_children`; of equal ones the first stands for all."""
    landing = LANDINGS[children.kind]
    nested, outer = _nested_in_the_loaded(connection, children)
    texts = {name: expression(children.fields[name]) for name in landing.columns if name in children.fields}
    is_dated = any(landing.columns[name] == "moment" for name in landing.required)
    whole = f"cast({outer} as varchar)" if outer and is_dated else f"concat_ws('|', {', '.join(texts.values())})"
    wanted = f"(select * from {nested} where {children.only})"
    connection.execute(
        "create or replace temporary table converted_children as select * from ("
        + converted_select(landing, texts, order, zone, wanted, f"md5({whole})")
        + ") qualify row_number() over (partition by record_key, record_hash order by line) = 1"
    )
