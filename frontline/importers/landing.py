"""Where imported rows land: one table per kind of record, typed, append-only, each row knowing its file and line.

A later state of the same record is a further row with the same `record_key`; the models in queries/models/ choose the
latest. What was read is therefore never overwritten, and an import can be taken out again by its file.
"""

from collections.abc import Mapping

import duckdb

from frontline.importers.kinds import SQL_TYPES, ColumnType, Landing
from frontline.importers.kinds_of_care import CARE
from frontline.importers.kinds_of_company import COMPANY
from frontline.importers.kinds_of_contacts import CONTACTS

LANDINGS: Mapping[str, Landing] = {**CONTACTS, **COMPANY, **CARE}
__all__ = ["LANDINGS", "SQL_TYPES", "ColumnType", "Landing", "create_tables"]

FORMER_SOURCES = {"zendesk_json": "zendesk", "shopify_orders": "shopify"}
"""What two sources were called before all exports of a system told of the same records."""
ORIGIN_COLUMNS = "file_id bigint, line bigint, source varchar, record_key varchar, record_hash varchar"

BOOKKEEPING = """
create table if not exists imports (
    import_id bigint primary key, imported_at timestamp);
create table if not exists import_files (
    file_id bigint primary key, import_id bigint, file varchar, sha256 varchar, format varchar, kind varchar,
    certainty double, time_zone varchar, date_order varchar, encoding varchar, mapping varchar,
    rows_read bigint, rows_loaded bigint, rows_rejected bigint, rows_duplicate bigint,
    first_at timestamp, last_at timestamp, notices varchar[]);
alter table import_files add column if not exists source varchar;
alter table import_files add column if not exists is_order_named boolean;
update import_files set source = format where source is null;
create table if not exists rejects (
    file_id bigint, line bigint, reason varchar, raw varchar);
alter table rejects add column if not exists mended_by bigint;
"""
"""`source`: whose records they are; `is_order_named`: the order of day and month was named or settled, not read from this file
alone; `mended_by`: the file that brought the rejected row again, mended."""


def create_tables(connection: duckdb.DuckDBPyConnection) -> None:
    """Create what is missing; an older version's rows are kept, under the names that their sources have today."""
    connection.execute(BOOKKEEPING)
    for landing in LANDINGS.values():
        columns = ", ".join(f"{name} {SQL_TYPES[kind]}" for name, kind in landing.columns.items())
        connection.execute(f"create table if not exists {landing.table} ({ORIGIN_COLUMNS}, {columns})")
        for name, kind in landing.columns.items():
            connection.execute(f"alter table {landing.table} add column if not exists {name} {SQL_TYPES[kind]}")
        for former, today in FORMER_SOURCES.items():
            connection.execute(f"update {landing.table} set source = ? where source = ?", [today, former])
    for former, today in FORMER_SOURCES.items():
        connection.execute("update import_files set source = ? where source = ?", [today, former])
