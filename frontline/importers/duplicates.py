"""Which of the rows just converted say nothing new: `converted.is_duplicate`."""

import duckdb

from frontline.importers.landing import Landing


def set_duplicates_aside(
    connection: duckdb.DuckDBPyConnection, landing: Landing, source: str, *, is_known_file: bool
) -> None:
    """A row is a duplicate of an equal row before it in the file, or of the latest state known of its record.

    A record that changed and changed back is news; only where the source's own clock dates the states (updated_at), or
    the very file is known, any known state will do.
    """
    if _is_new_source(connection, landing.table, source):
        _set_repeats_aside(connection)
        return
    is_any_state_known = (
        "true" if is_known_file else "updated_at is not null" if "updated_at" in landing.columns else "false"
    )
    connection.execute(
        f"update converted set is_duplicate = true from ("
        f"  select record_key, record_hash, "
        f"  row_number() over (partition by record_key order by file_id desc, line desc) = 1 as is_latest"
        f"  from {landing.table} where source = ? and record_key in (select record_key from converted)) as known "
        f"where converted.reason is null and known.record_key = converted.record_key "
        f"and known.record_hash = converted.record_hash and (known.is_latest or {is_any_state_known})",
        [source],
    )
    if landing.together is not None and not is_known_file:
        _keep_together(connection, landing.table, landing.together, source)
    _set_repeats_aside(connection)


def _is_new_source(connection: duckdb.DuckDBPyConnection, table: str, source: str) -> bool:
    return not connection.execute(f"select 1 from {table} where source = ? limit 1", [source]).fetchall()


def _set_repeats_aside(connection: duckdb.DuckDBPyConnection) -> None:
    """A row that the file itself repeats."""
    counted = connection.execute(
        "select count(*), count(distinct (record_key, record_hash)) from converted where reason is null"
    ).fetchone()
    if counted is None or counted[0] == counted[1]:
        return
    connection.execute(
        "update converted set is_duplicate = true from ("
        "  select line as twin, row_number() over (partition by record_key, record_hash order by line) > 1 as is_repeated"
        "  from converted where reason is null) as repeats "
        "where converted.line = repeats.twin and repeats.is_repeated"
    )


def _keep_together(connection: duckdb.DuckDBPyConnection, table: str, together: str, source: str) -> None:
    """A changed, a new or a missing row makes all rows of its order or person news: they replace the older file's."""
    connection.execute(
        f"update converted set is_duplicate = false from ("
        f"  select {together} as whole, count(distinct (record_key, record_hash)) as rows_told, "
        f"  bool_and(is_duplicate) as is_known from converted where reason is null group by all) as told "
        f"left join ("
        f"  select {together} as whole, count(*) as rows_known from (select * from {table} where source = ? "
        f"  qualify file_id = max(file_id) over (partition by {together})) group by all) as known using (whole) "
        f"where converted.reason is null and converted.{together} = told.whole "
        f"and not (told.is_known and told.rows_told = known.rows_known)",
        [source],
    )
