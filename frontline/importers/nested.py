"""What is nested in the records just loaded (comments, audits, legs): loaded beside them, once each."""

import duckdb

from frontline.importers.conversion import lies_in_the_future, typed_select
from frontline.importers.formats import Children, DateOrder, expression, quoted
from frontline.importers.landing import LANDINGS


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
    nested, outer = _nested_in_the_loaded(children)
    texts = ", ".join(
        f"{expression(children.fields[name]) if name in children.fields else 'cast(null as varchar)'} as {quoted(name)}"
        for name in landing.columns
    )
    names = ", ".join(quoted(name) for name in landing.columns)
    key = ", ".join(f"coalesce(cast({quoted(name)} as varchar), '')" for name in landing.key)
    connection.execute(
        f"create or replace temporary table converted_children as "
        f"with texts as (select line, md5(cast({outer} as varchar)) as record_hash, {texts} from {nested} where {children.only}), "
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
        [file_id, source, source],
    )
    row = connection.execute(
        f"select count(*) filter ({clock} is null), count(*) filter ({lies_in_the_future(clock)}) from converted_children"
    ).fetchone()
    undated, future = row or (0, 0)
    told = ((undated, "have no date that can be read"), (future, "lie in the future and were left out"))
    return [f"{count:,} of the nested {children.levels[-1]} {what}" for count, what in told if count]
