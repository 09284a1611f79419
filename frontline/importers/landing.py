"""Where imported rows land: one table per kind of record, typed, append-only, each row knowing its file and line.

A later state of the same record is a further row with the same `record_key`; the models in queries/models/ choose the
latest. What was read is therefore never overwritten, and an import can be taken out again by its file.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import duckdb

ColumnType = Literal["text", "moment", "day", "integer", "decimal", "truth"]
SQL_TYPES: Mapping[ColumnType, str] = {
    "text": "varchar",
    "moment": "timestamp",  # UTC
    "day": "date",  # local
    "integer": "bigint",
    "decimal": "double",
    "truth": "boolean",
}


@dataclass(frozen=True)
class Landing:
    """A landing table: its columns, which of them a row must have, and which make up the record's key.

    `together`: rows with the same value there are news together, and a newer file's replace an older file's.
    """

    table: str
    columns: Mapping[str, ColumnType]
    required: tuple[str, ...]
    key: tuple[str, ...]
    clock: str | None = None  # when the record happened: first_at and last_at of an import
    together: str | None = None


LANDINGS: Mapping[str, Landing] = {
    "calls": Landing(
        "landing_call_legs",
        {
            "call_key": "text",
            "leg_key": "text",
            "started_at": "moment",
            "answered_at": "moment",
            "ended_at": "moment",
            "direction": "text",
            "caller": "text",
            "caller_device": "text",
            "dialled": "text",
            "answerer": "text",
            "answerer_kind": "text",
            "is_queue_leg": "truth",
            "disposition": "text",
            "talk_seconds": "decimal",
            "total_seconds": "decimal",
            "wait_seconds": "decimal",
        },
        required=("call_key", "started_at"),
        key=("call_key", "leg_key", "started_at", "answerer"),
        clock="started_at",
    ),
    "tickets": Landing(
        "landing_tickets",
        {
            "ticket_id": "text",
            "created_at": "moment",
            "updated_at": "moment",
            "status": "text",
            "exclusion": "text",
            "resolved_at": "moment",
            "closed_at": "moment",
            "first_reply_at": "moment",
            "subject": "text",
            "channel": "text",
            "ticket_type": "text",
            "requester_id": "text",
            "requester_email": "text",
            "assignee": "text",
            "team": "text",
            "satisfaction": "text",
            "tags": "text",
            "named_days_open": "decimal",
        },
        required=("ticket_id", "created_at"),
        key=("ticket_id",),
        clock="created_at",
    ),
    "ticket_changes": Landing(
        "landing_ticket_changes",
        {
            "ticket_id": "text",
            "change_id": "text",
            "changed_at": "moment",
            "author": "text",
            "field": "text",
            "value": "text",
            "previous_value": "text",
        },
        required=("ticket_id", "changed_at"),
        key=("ticket_id", "change_id", "field"),
    ),
    "ticket_messages": Landing(
        "landing_ticket_messages",
        {
            "ticket_id": "text",
            "message_id": "text",
            "written_at": "moment",
            "author": "text",
            "is_public": "truth",
            "is_automatic": "truth",
            "text": "text",
        },
        required=("ticket_id", "written_at"),
        key=("ticket_id", "message_id"),
    ),
    "orders": Landing(
        "landing_order_lines",
        {
            "order_id": "text",
            "line_number": "integer",
            "placed_at": "moment",
            "fulfilled_at": "moment",
            "delivered_at": "moment",
            "cancelled_at": "moment",
            "status": "text",
            "customer_email": "text",
            "total": "decimal",
            "currency": "text",
            "product": "text",
            "quantity": "decimal",
        },
        required=("order_id", "placed_at"),
        key=("order_id", "line_number"),
        clock="placed_at",
        together="order_id",
    ),
    "newsletters": Landing(
        "landing_newsletters",
        {"newsletter_id": "text", "sent_at": "moment", "title": "text", "author": "text", "body": "text"},
        required=("newsletter_id", "sent_at", "body"),
        key=("newsletter_id",),
        clock="sent_at",
    ),
    "people": Landing(
        "landing_people",
        {
            "person_id": "text",
            "name": "text",
            "email": "text",
            "function": "text",
            "extension": "text",
            "agent_id": "text",
            "is_leader": "truth",
            "target_per_week": "decimal",
            "valid_from": "day",
            "valid_to": "day",
        },
        required=("person_id", "name"),
        key=("person_id", "extension", "agent_id", "email", "valid_from"),
        together="person_id",
    ),
    "customers": Landing(
        "landing_customers",
        {
            "customer_id": "text",
            "name": "text",
            "email": "text",
            "phone": "text",
            "registered_at": "moment",
            "first_order_at": "moment",
            "size": "text",
        },
        required=("customer_id",),
        key=("customer_id",),
        clock="registered_at",
    ),
    "absences": Landing(
        "landing_absences",
        {"person_id": "text", "from_date": "day", "to_date": "day", "cover_person_id": "text"},
        required=("person_id", "from_date", "to_date"),
        key=("person_id", "from_date"),
    ),
    "notes": Landing(
        "landing_call_notes",
        {"call_key": "text", "written_at": "moment", "author": "text", "text": "text"},
        required=("call_key", "text"),
        key=("call_key", "written_at", "author"),
        clock="written_at",
    ),
}

ORIGIN_COLUMNS = "file_id bigint, line bigint, source varchar, record_key varchar, record_hash varchar"

BOOKKEEPING = """
create table if not exists imports (
    import_id bigint primary key, imported_at timestamp);
create table if not exists import_files (
    file_id bigint primary key, import_id bigint, file varchar, sha256 varchar, format varchar, kind varchar,
    certainty double, time_zone varchar, date_order varchar, encoding varchar, mapping varchar,
    rows_read bigint, rows_loaded bigint, rows_rejected bigint, rows_duplicate bigint,
    first_at timestamp, last_at timestamp, notices varchar[]);
create table if not exists rejects (
    file_id bigint, line bigint, reason varchar, raw varchar);
"""


def create_tables(connection: duckdb.DuckDBPyConnection) -> None:
    """Create what is missing; an older version's tables are kept as they are."""
    connection.execute(BOOKKEEPING)
    for landing in LANDINGS.values():
        columns = ", ".join(f"{name} {SQL_TYPES[kind]}" for name, kind in landing.columns.items())
        connection.execute(f"create table if not exists {landing.table} ({ORIGIN_COLUMNS}, {columns})")
