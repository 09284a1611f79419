"""Zendesk's JSON export: one ticket a line, with its comments and its audits (the only lossless history)."""

import json

from frontline.importers.files import Opening
from frontline.importers.formats import Children, Format, Sql
from frontline.importers.formats import json_field as _text

AUTOMATIC_CHANNELS = "('trigger', 'automation', 'system', 'rule', 'sla')"


def _proof(opening: Opening) -> float:
    try:
        ticket = json.loads(opening.first_line)
    except ValueError:
        return 0.0
    if not isinstance(ticket, dict) or not {"id", "created_at", "status"} <= ticket.keys():
        return 0.0
    telling = {"requester_id", "assignee_id", "via", "comments", "audits", "metric_set", "submitter_id"}
    return min(1.0, 0.4 + 0.2 * len(telling & ticket.keys()))


FORMAT = Format(
    name="zendesk_json",
    kind="tickets",
    shape="json",
    proof=_proof,
    date_order="ymd",
    fields={
        "ticket_id": _text("id"),
        "created_at": _text("created_at"),
        "updated_at": _text("updated_at"),
        "status": _text("status"),
        "exclusion": Sql(
            "case when list_has_any(from_json(coalesce(json_extract(record, '$.tags'), '[]'), '[\"varchar\"]'), "
            "['closed_by_merge', 'duplicate']) then 'duplicate' "
            "when list_contains(from_json(coalesce(json_extract(record, '$.tags'), '[]'), '[\"varchar\"]'), 'spam') then 'spam' end"
        ),
        "resolved_at": _text("metric_set.solved_at"),
        "subject": _text("subject"),
        "channel": _text("via.channel"),
        "ticket_type": _text("type"),
        "requester_id": Sql(
            "coalesce(json_extract_string(record, '$.requester_id'), json_extract_string(record, '$.requester.id'))"
        ),
        "requester_email": _text("requester.email"),
        "assignee": Sql(
            "coalesce(json_extract_string(record, '$.assignee_id'), json_extract_string(record, '$.assignee.id'))"
        ),
        "team": _text("group"),
        "satisfaction": _text("satisfaction_rating.score"),
        "tags": Sql("array_to_string(from_json(coalesce(json_extract(record, '$.tags'), '[]'), '[\"varchar\"]'), ' ')"),
    },
    children=(
        Children(
            kind="ticket_messages",
            levels=("comments",),
            fields={
                "ticket_id": _text("id", "parent"),
                "message_id": _text("id", "level_1"),
                "written_at": _text("created_at", "level_1"),
                "author": _text("author_id", "level_1"),
                "is_public": _text("public", "level_1"),
                "is_automatic": Sql(
                    f"case when json_extract_string(level_1, '$.via.channel') in {AUTOMATIC_CHANNELS} "
                    "or json_extract_string(level_1, '$.author_id') = '-1' then 'true' else 'false' end"
                ),
                "text": Sql(
                    "coalesce(json_extract_string(level_1, '$.plain_body'), json_extract_string(level_1, '$.body'))"
                ),
            },
        ),
        Children(
            kind="ticket_changes",
            levels=("audits", "events"),
            only="json_extract_string(level_2, '$.type') in ('Create', 'Change')",
            fields={
                "ticket_id": _text("id", "parent"),
                "change_id": Sql(
                    "concat_ws('/', json_extract_string(level_1, '$.id'), json_extract_string(level_2, '$.id'))"
                ),
                "changed_at": _text("created_at", "level_1"),
                "author": _text("author_id", "level_1"),
                "field": _text("field_name", "level_2"),
                "value": _text("value", "level_2"),
                "previous_value": _text("previous_value", "level_2"),
            },
        ),
    ),
)
