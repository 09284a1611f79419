"""A CSV whose header names the fields: ours, or the words that most systems use for them."""

import re

from frontline.importers.files import Opening
from frontline.importers.formats import FieldSource, Format, Sql, with_numbered_lines
from frontline.importers.landing import LANDINGS

SYNONYMS: dict[str, dict[str, tuple[str, ...]]] = {
    "calls": {
        "call_key": ("call_id", "call_key", "linkedid", "uniqueid", "id"),
        "started_at": ("started_at", "start", "start_time", "call_start_time", "date_time", "calldate", "datetime"),
        "answered_at": ("answered_at", "answer", "answer_time"),
        "ended_at": ("ended_at", "end", "end_time"),
        "direction": ("direction", "call_direction"),
        "caller": ("caller", "from", "caller_number", "from_number"),
        "dialled": ("dialled", "to", "callee_number", "to_number", "dialled_number"),
        "answerer": ("answered_by", "agent", "agent_id", "agent_email", "user", "extension"),
        "disposition": ("disposition", "result", "status", "outcome"),
        "talk_seconds": ("talk_seconds", "talk_time", "billsec", "billable"),
        "total_seconds": ("total_seconds", "duration", "total_time"),
        "wait_seconds": ("queue_wait_seconds", "wait_seconds", "wait_time", "waiting_time"),
    },
    "tickets": {
        "ticket_id": ("ticket_id", "id", "ticket", "case_id", "key", "number"),
        "created_at": ("created_at", "created", "opened_at", "date_created", "created_date"),
        "updated_at": ("updated_at", "updated"),
        "status": ("status", "state"),
        "resolved_at": ("resolved_at", "solved_at", "resolved"),
        "closed_at": ("closed_at", "closed", "close_date", "closed_date"),
        "first_reply_at": ("first_reply_at", "first_responded_at", "first_response_at"),
        "subject": ("subject", "title", "summary"),
        "channel": ("channel", "via", "source"),
        "ticket_type": ("ticket_type", "type", "category"),
        "requester_id": ("requester_id", "customer_id"),
        "requester_email": ("requester_email", "customer_email", "email"),
        "assignee": ("assignee", "assignee_id", "agent"),
        "team": ("team", "group", "agency"),
        "tags": ("tags",),
    },
    "orders": {
        "order_id": ("order_id", "order", "order_number", "id"),
        "placed_at": ("placed_at", "created_at", "order_date", "placed", "ordered_at"),
        "fulfilled_at": ("fulfilled_at", "shipped_at", "completed_at", "ship_date", "fulfilled"),
        "delivered_at": ("delivered_at", "delivered", "delivery_date"),
        "cancelled_at": ("cancelled_at", "canceled_at"),
        "status": ("status", "order_status", "fulfillment_status"),
        "customer_email": ("customer_email", "email"),
        "total": ("total", "amount", "order_total"),
        "currency": ("currency",),
        "product": ("product", "item", "product_name"),
        "quantity": ("quantity", "qty"),
    },
}  # fmt: skip
TELLING = {
    "calls": ("call_key", "started_at"),
    "tickets": ("ticket_id", "created_at"),
    "orders": ("order_id", "placed_at"),
}


def plain_name(column: str) -> str:
    """A header cell as a field name: "Order ID" -> "order_id"."""
    return re.sub(r"[^a-z0-9]+", "_", column.strip().lower()).strip("_")


def fields_of(kind: str, header: tuple[str, ...]) -> dict[str, str]:
    """Landing column -> the header's column, for each that a synonym or our own name finds."""
    by_name = {plain_name(column): column for column in reversed(header)}
    synonyms = SYNONYMS.get(kind, {})
    found = {}
    for field in LANDINGS[kind].columns:
        for name in synonyms.get(field, (field,)):
            if name in by_name:
                found[field] = by_name[name]
                break
    return found


def certainty(kind: str, opening: Opening) -> float:
    """How certain it is that this header names records of that kind; 0 when a telling field is missing."""
    found = fields_of(kind, opening.header)
    if not set(TELLING[kind]) <= set(found):
        return 0.0
    specific = plain_name(found[TELLING[kind][0]]) != "id"
    return min(0.8, 0.2 + 0.08 * len(found) + (0.15 if specific else 0.0))


def generic_format(kind: str, opening: Opening) -> Format:
    """The format that this file's own header declares."""
    fields: dict[str, FieldSource] = dict(fields_of(kind, opening.header))
    if kind == "calls":  # a list that tells of no menu tells of calls that rang somebody
        fields.setdefault("is_queue_leg", Sql("'true'"))
    return Format(
        name=f"generic_{kind}",
        kind=kind,
        shape="delimited",
        proof=lambda other: certainty(kind, other),
        fields=with_numbered_lines(kind, fields),
    )
