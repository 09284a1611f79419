"""Zendesk's JSON export: one ticket each, with its comments, its audits (the only lossless history) and its own figures.

All exports of one desk share the source `zendesk`: their tickets are the same, whichever file told of them.
"""

from collections.abc import Mapping

from frontline.importers.files import Opening
from frontline.importers.formats import Children, FieldSource, Format, Sql
from frontline.importers.formats import json_field as _text

SOURCE = "zendesk"
AUTOMATIC_CHANNELS = "('trigger', 'automation', 'system', 'rule', 'sla')"
STATUSES = {"new", "open", "pending", "hold", "on-hold", "solved", "closed", "deleted"}
TAGS = "from_json(coalesce(json_extract(record, '$.tags'), '[]'), '[\"varchar\"]')"
IS_COMMENT = "json_extract_string({event}, '$.type') = 'Comment'"
IS_CHANGE = "json_extract_string({event}, '$.type') in ('Create', 'Change')"


def exclusion_by_tags(tags: str) -> Sql:
    """Why a ticket is no work, by the tags that Zendesk itself and most desks set; `tags` is a list in SQL."""
    return Sql(
        f"case when list_has_any({tags}, ['closed_by_merge', 'duplicate']) then 'duplicate' "
        f"when list_contains({tags}, 'spam') then 'spam' end"
    )


def own_figures(record: str, path: str = "") -> Mapping[str, FieldSource]:
    """Zendesk's own figures in a metric set, which lies at `path` of the record."""
    figures: dict[str, FieldSource] = {}
    for ours, theirs in (
        ("first_reply", "reply_time"),
        ("first_resolution", "first_resolution_time"),
        ("full_resolution", "full_resolution_time"),
        ("requester_wait", "requester_wait_time"),
    ):
        figures[f"named_{ours}_minutes"] = _text(f"{path}{theirs}_in_minutes.calendar", record)
        figures[f"named_{ours}_business_minutes"] = _text(f"{path}{theirs}_in_minutes.business", record)
    figures["named_reopens"] = _text(f"{path}reopens", record)
    figures["named_replies"] = _text(f"{path}replies", record)
    return figures


def message_fields(ticket_id: FieldSource, at: FieldSource, event: str, channel_of: str) -> Mapping[str, FieldSource]:
    """What a comment tells: of its ticket and its moment, and with the channel of the record that holds it."""
    author = f"coalesce(json_extract_string({event}, '$.author_id'), json_extract_string({channel_of}, '$.author_id'))"
    return {
        "ticket_id": ticket_id,
        "message_id": _text("id", event),
        "written_at": at,
        "author": Sql(author),
        "is_public": _text("public", event),
        "is_automatic": Sql(
            f"case when json_extract_string({channel_of}, '$.via.channel') in {AUTOMATIC_CHANNELS} "
            f"or {author} = '-1' then 'true' else 'false' end"
        ),
        "text": Sql(f"coalesce(json_extract_string({event}, '$.plain_body'), json_extract_string({event}, '$.body'))"),
    }


def change_fields(ticket_id: FieldSource, audit: str, event: str) -> Mapping[str, FieldSource]:
    """What a change event of an audit tells."""
    return {
        "ticket_id": ticket_id,
        "change_id": Sql(f"concat_ws('/', json_extract_string({audit}, '$.id'), json_extract_string({event}, '$.id'))"),
        "changed_at": _text("created_at", audit),
        "author": _text("author_id", audit),
        "field": _text("field_name", event),
        "value": _text("value", event),
        "previous_value": _text("previous_value", event),
    }


def _proof(opening: Opening) -> float:
    ticket = next(iter(opening.json_records(("tickets",))), None)
    if ticket is None or not {"id", "created_at", "status"} <= ticket.keys() or ticket["status"] not in STATUSES:
        return 0.0
    telling = {"requester_id", "assignee_id", "via", "comments", "audits", "metric_set", "submitter_id"}
    return min(1.0, 0.4 + 0.2 * len(telling & ticket.keys()))


FORMAT = Format(
    name="zendesk_json",
    kind="tickets",
    shape="json",
    proof=_proof,
    date_order="ymd",
    source=SOURCE,
    records_at=("tickets",),
    fields={
        "ticket_id": _text("id"),
        "created_at": _text("created_at"),
        "updated_at": _text("updated_at"),
        "status": _text("status"),
        "exclusion": exclusion_by_tags(TAGS),
        "resolved_at": _text("metric_set.solved_at"),
        "subject": _text("subject"),
        "channel": _text("via.channel"),
        "ticket_type": _text("type"),
        "requester_id": Sql(
            "coalesce(json_extract_string(record, '$.requester_id'), json_extract_string(record, '$.requester.id'))"
        ),
        "requester_email": _text("requester.email"),
        "requester_phone": _text("requester.phone"),
        "assignee": Sql(
            "coalesce(json_extract_string(record, '$.assignee_id'), json_extract_string(record, '$.assignee.id'))"
        ),
        "team": Sql(
            "coalesce(json_extract_string(record, '$.group.name'), json_extract_string(record, '$.group'), "
            "json_extract_string(record, '$.group_id'))"
        ),
        "satisfaction": _text("satisfaction_rating.score"),
        "tags": Sql(f"array_to_string({TAGS}, ' ')"),
        **own_figures("record", "metric_set."),
    },
    children=(
        Children(
            kind="ticket_messages",
            levels=("comments",),
            fields=message_fields(_text("id", "parent"), _text("created_at", "level_1"), "level_1", "level_1"),
        ),
        Children(
            kind="ticket_messages",
            levels=("audits", "events"),
            only=f"{IS_COMMENT.format(event='level_2')} and coalesce(json_array_length(parent, '$.comments'), 0) = 0",
            fields=message_fields(_text("id", "parent"), _text("created_at", "level_1"), "level_2", "level_1"),
        ),
        Children(
            kind="ticket_changes",
            levels=("audits", "events"),
            only=IS_CHANGE.format(event="level_2"),
            fields=change_fields(_text("id", "parent"), "level_1", "level_2"),
        ),
    ),
)
