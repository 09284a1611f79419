"""What Zendesk's interface lists beside the tickets, in files or lists of their own: audits, comments, users, figures."""

from frontline.importers.files import Opening
from frontline.importers.formats import Children, Format, Sql, proof_by_keys
from frontline.importers.formats import json_field as _text
from frontline.importers.tickets.zendesk import (
    IS_CHANGE,
    IS_COMMENT,
    SOURCE,
    change_fields,
    message_fields,
    own_figures,
)

USER_LISTS = ("users",)
ROLES = {"end-user", "agent", "admin"}

AUDITS = Format(
    name="zendesk_audits",
    kind="ticket_changes",
    shape="json",
    proof=proof_by_keys("ticket_id", "events", "author_id", "created_at", records_at=("ticket_audits", "audits")),
    date_order="ymd",
    source=SOURCE,
    records_at=("ticket_audits", "audits"),
    fields={
        "ticket_id": _text("ticket_id"),
        "change_id": _text("id"),
        "changed_at": _text("created_at"),
        "author": _text("author_id"),
        "field": Sql("'audit'"),
    },
    children=(
        Children(
            kind="ticket_changes",
            levels=("events",),
            only=IS_CHANGE.format(event="level_1"),
            fields=change_fields(_text("ticket_id", "parent"), "parent", "level_1"),
        ),
        Children(
            kind="ticket_messages",
            levels=("events",),
            only=IS_COMMENT.format(event="level_1"),
            fields=message_fields(_text("ticket_id", "parent"), _text("created_at", "parent"), "level_1", "parent"),
        ),
    ),
)

COMMENTS = Format(
    name="zendesk_comments",
    kind="ticket_messages",
    shape="json",
    proof=proof_by_keys(
        "ticket_id", "author_id", "public", "created_at", records_at=("comments", "ticket_comments"), certainty=0.97
    ),
    date_order="ymd",
    source=SOURCE,
    records_at=("comments", "ticket_comments"),
    fields=message_fields(_text("ticket_id"), _text("created_at"), "record", "record"),
)

METRIC_SETS = Format(
    name="zendesk_metric_sets",
    kind="tickets",
    shape="json",
    proof=proof_by_keys(
        "ticket_id",
        "reply_time_in_minutes",
        "full_resolution_time_in_minutes",
        records_at=("metric_sets", "ticket_metrics"),
        certainty=1.0,
    ),
    date_order="ymd",
    source=SOURCE,
    records_at=("metric_sets", "ticket_metrics"),
    fields={
        "ticket_id": _text("ticket_id"),
        "created_at": _text("created_at"),
        "updated_at": _text("updated_at"),
        "resolved_at": _text("solved_at"),
        **own_figures("record"),
    },
)

METRIC_EVENTS = Format(
    name="zendesk_metric_events",
    kind="ticket_changes",
    shape="json",
    proof=proof_by_keys("ticket_id", "metric", "instance_id", "time", records_at=("ticket_metric_events",)),
    date_order="ymd",
    source=SOURCE,
    records_at=("ticket_metric_events",),
    fields={
        "ticket_id": _text("ticket_id"),
        "change_id": Sql("concat_ws('/', 'metric', json_extract_string(record, '$.id'))"),
        "changed_at": _text("time"),
        "field": Sql(
            "concat_ws('.', json_extract_string(record, '$.metric'), json_extract_string(record, '$.instance_id'), "
            "json_extract_string(record, '$.type'))"
        ),
        "value": _text("status.calendar"),
    },
)


def _is_list_of_users(opening: Opening) -> float:
    found = opening.json_records(USER_LISTS)
    if not found or not all({"id", "role"} <= record.keys() and record["role"] in ROLES for record in found):
        return 0.0
    return 0.95


USERS = Format(
    name="zendesk_users",
    kind="ticket_users",
    shape="json",
    proof=_is_list_of_users,
    date_order="ymd",
    source=SOURCE,
    records_at=USER_LISTS,
    fields={
        "user_id": _text("id"),
        "role": _text("role"),
        "email": _text("email"),
        "phone": _text("phone"),
    },
)

FORMATS = (AUDITS, COMMENTS, METRIC_SETS, METRIC_EVENTS, USERS)
