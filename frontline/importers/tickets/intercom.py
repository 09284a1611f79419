"""Intercom: its API's conversations with their parts, and the history rows that a warehouse keeps of them."""

from frontline.importers.formats import (
    Children,
    Format,
    Sql,
    first_of,
    json_field,
    json_text,
    proof_by_columns,
    proof_by_keys,
)
from frontline.importers.tickets.in_our_words import (
    CLOSED_CAN_OPEN,
    agents,
    is_in,
    is_news,
    joined,
    minutes_of_seconds,
    state,
)

PARTS = ("conversation_parts.conversation_parts",)
CHANGING = {
    "close": "solved", "open": "open", "snoozed": "pending", "unsnoozed": "open", "assign_and_reopen": "open",
    "note_and_reopen": "open", "assign_and_unsnooze": "open", "timer_unsnooze": "open",
}  # fmt: skip
"""Part types that set a state. What customers write reopens a conversation by a part of its own."""
PUBLIC = ("comment", "open", "close", "quick_reply")
HAS_ALL_PARTS = (
    "json_array_length(parent, '$.conversation_parts.conversation_parts') > 0 and "
    "coalesce(try_cast(json_extract_string(parent, '$.conversation_parts.total_count') as bigint), 0) "
    "<= json_array_length(parent, '$.conversation_parts.conversation_parts')"
)
"""A list of conversations comes without parts, and of a long one only the last parts are given: that is no history."""
CONTACT = (
    f"coalesce({json_text('contacts.contacts[0].id')}, "
    f"case when {json_text('source.author.type')} in ('user', 'lead', 'contact') then {json_text('source.author.id')} end)"
)
PART_TYPE = json_text("part_type", "level_1")
_CHANGE = {"ticket_id": json_field("id", "parent"), "field": Sql("'status'")}

API = Format(
    name="intercom_json",
    kind="tickets",
    shape="json",
    source="intercom",
    proof=proof_by_keys("id", "created_at", "state", "source", "statistics", "contacts", "waiting_since"),
    date_order="ymd",
    fields={
        "ticket_id": json_field("id"),
        "created_at": json_field("created_at"),
        "updated_at": json_field("updated_at"),
        "status": Sql(state(json_text("state"), CLOSED_CAN_OPEN)),
        "resolved_at": json_field("statistics.last_close_at"),
        "first_resolved_at": json_field("statistics.first_close_at"),
        "first_reply_at": json_field("statistics.first_admin_reply_at"),
        "subject": Sql(f"coalesce({json_text('title')}, {json_text('source.subject')})"),
        "channel": json_field("source.type"),
        "requester_id": Sql(CONTACT),
        "requester_email": Sql(
            f"case when {json_text('source.author.type')} in ('user', 'lead', 'contact') then {json_text('source.author.email')} end"
        ),
        "assignee": Sql(f"nullif({json_text('admin_assignee_id')}, '0')"),
        "team": json_field("team_assignee_id"),
        "satisfaction": json_field("conversation_rating.rating"),
        "tags": joined("tags.tags", ".name"),
        "named_reopens": json_field("statistics.count_reopens"),
        "named_first_reply_business_minutes": minutes_of_seconds(json_text("statistics.time_to_admin_reply")),
        "named_first_resolution_business_minutes": minutes_of_seconds(json_text("statistics.time_to_first_close")),
        "named_full_resolution_business_minutes": minutes_of_seconds(json_text("statistics.time_to_last_close")),
    },
    children=(
        Children(
            kind="ticket_messages",
            levels=(),
            only=f"{json_text('source.body', 'parent')} is not null",
            fields={
                "ticket_id": json_field("id", "parent"),
                "message_id": Sql("'source'"),
                "written_at": json_field("created_at", "parent"),
                "author": json_field("source.author.id", "parent"),
                "is_public": Sql("'true'"),
                "is_automatic": Sql(
                    f"case when {json_text('source.author.type', 'parent')} in ('bot', 'system') "
                    f"or {json_text('source.delivered_as', 'parent')} in ('automated', 'operator_initiated') "
                    f"then 'true' else 'false' end"
                ),
                "text": json_field("source.body", "parent"),
            },
        ),
        Children(
            kind="ticket_messages",
            levels=PARTS,
            only=f"{json_text('body', 'level_1')} is not null",
            fields={
                "ticket_id": json_field("id", "parent"),
                "message_id": json_field("id", "level_1"),
                "written_at": json_field("created_at", "level_1"),
                "author": json_field("author.id", "level_1"),
                "is_public": Sql(is_in(PART_TYPE, *PUBLIC)),
                "is_automatic": Sql(is_in(json_text("author.type", "level_1"), "bot", "system")),
                "text": json_field("body", "level_1"),
            },
        ),
        Children(
            kind="ticket_changes",
            levels=(),
            only=HAS_ALL_PARTS,
            fields=_CHANGE
            | {
                "change_id": Sql("'created'"),
                "changed_at": json_field("created_at", "parent"),
                "value": Sql("'open'"),
            },
        ),
        Children(
            kind="ticket_changes",
            levels=PARTS,
            only=f"{PART_TYPE} in ({', '.join(repr(each) for each in CHANGING)}) and {HAS_ALL_PARTS}",
            fields=_CHANGE
            | {
                "change_id": json_field("id", "level_1"),
                "changed_at": json_field("created_at", "level_1"),
                "value": Sql(state(PART_TYPE, CHANGING)),
            },
        ),
        agents(PARTS, json_field("author.id", "level_1"), f"{json_text('author.type', 'level_1')} = 'admin'"),
    ),
)

HISTORY_STATE = state("nullif(trim(\"state\"), '')", CLOSED_CAN_OPEN)
SINCE = first_of("_fivetran_start", "updated_at")

HISTORY = Format(
    name="intercom_history",
    kind="tickets",
    shape="delimited",
    source="intercom",
    proof=proof_by_columns("id", "created_at", "updated_at", "state", "_fivetran_start", "source_type", certainty=0.97),
    date_order="ymd",
    fields={
        "ticket_id": "id",
        "created_at": "created_at",
        "updated_at": SINCE,
        "status": Sql(HISTORY_STATE),
        "channel": "source_type",
        "subject": first_of("title", "source_subject"),
        "assignee": "assignee_id",
        "satisfaction": "conversation_rating_value",
        "requester_id": "source_author_id",
    },
    may_lack=(
        "_fivetran_start", "updated_at", "title", "source_subject", "source_type", "assignee_id",
        "conversation_rating_value", "source_author_id",
    ),
    children=(
        Children(
            kind="ticket_changes",
            levels=(),
            only=is_news(HISTORY_STATE, "id", SINCE.expression),
            fields={
                "ticket_id": "id",
                "change_id": SINCE,
                "changed_at": SINCE,
                "field": Sql("'status'"),
                "value": Sql(HISTORY_STATE),
            },
        ),
    ),
)  # fmt: skip

FORMATS = (API, HISTORY)
