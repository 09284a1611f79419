"""Freshdesk: its API's tickets (include=stats,requester,conversations), and its CSV in words."""

from frontline.importers.formats import Children, Format, Sql, json_field, json_text, proof_by_columns, proof_by_keys
from frontline.importers.tickets.in_our_words import agents, first_message, joined, minutes_of_hours, state

STATES = {"2": "open", "3": "pending", "4": "solved", "5": "closed", "6": "pending", "7": "hold"}
CHANNELS = {"1": "email", "2": "portal", "3": "phone", "5": "twitter", "6": "facebook", "7": "chat", "9": "widget"}
FORWARDED = "8"  # to somebody outside: the customer does not see it
OUTBOUND = "10"  # written by an agent, not by the customer
IS_REPLY = (
    "json_extract_string(level_1, '$.incoming') = 'false' and json_extract_string(level_1, '$.user_id') is not null"
)

API = Format(
    name="freshdesk_json",
    kind="tickets",
    shape="json",
    source="freshdesk",
    proof=proof_by_keys("id", "created_at", "status", "responder_id", "requester_id", "fr_escalated", "due_by"),
    date_order="ymd",
    fields={
        "ticket_id": json_field("id"),
        "created_at": json_field("created_at"),
        "updated_at": json_field("updated_at"),
        "status": Sql(state(json_text("status"), STATES)),
        "exclusion": Sql(
            f"case when {json_text('spam')} = 'true' then 'spam' when {json_text('deleted')} = 'true' then 'deleted' end"
        ),
        "resolved_at": json_field("stats.resolved_at"),
        "closed_at": json_field("stats.closed_at"),
        "first_reply_at": json_field("stats.first_responded_at"),
        "subject": json_field("subject"),
        "channel": json_field("source"),
        "ticket_type": json_field("type"),
        "requester_id": json_field("requester_id"),
        "requester_email": json_field("requester.email"),
        "requester_phone": json_field("requester.phone"),
        "assignee": json_field("responder_id"),
        "team": json_field("group_id"),
        "tags": joined("tags"),
    },
    values={"channel": {**CHANNELS, OUTBOUND: "outbound email"}},
    children=(
        first_message(
            "requester_id",
            json_field("description_text", "parent"),
            f"{json_text('description_text', 'parent')} is not null "
            f"and coalesce({json_text('source', 'parent')}, '') <> '{OUTBOUND}'",
        ),
        Children(
            kind="ticket_messages",
            levels=("conversations",),
            fields={
                "ticket_id": json_field("id", "parent"),
                "message_id": json_field("id", "level_1"),
                "written_at": json_field("created_at", "level_1"),
                "author": json_field("user_id", "level_1"),
                "is_public": Sql(
                    f"case when {json_text('private', 'level_1')} = 'true' "
                    f"or {json_text('source', 'level_1')} = '{FORWARDED}' then 'false' else 'true' end"
                ),
                "is_automatic": Sql(
                    f"case when {json_text('user_id', 'level_1')} is null then 'true' else 'false' end"
                ),
                "text": json_field("body_text", "level_1"),
            },
        ),
        agents(("conversations",), json_field("user_id", "level_1"), IS_REPLY),
    ),
)

CSV = Format(
    name="freshdesk_csv",
    kind="tickets",
    shape="delimited",
    source="freshdesk",
    proof=proof_by_columns(
        "Ticket ID", "Created time", "Resolved time", "Closed time", "Last update time", "Initial response time"
    ),
    fields={
        "ticket_id": "Ticket ID",
        "created_at": "Created time",
        "updated_at": "Last update time",
        "status": Sql(state('trim("Status")')),
        "exclusion": Sql("case when lower(trim(\"Status\")) = 'spam' then 'spam' end"),
        "resolved_at": "Resolved time",
        "closed_at": "Closed time",
        "first_reply_at": "Initial response time",
        "subject": "Subject",
        "channel": "Source",
        "ticket_type": "Type",
        "requester_id": "Contact ID",
        "requester_email": "Email",
        "assignee": "Agent",
        "team": "Group",
        "satisfaction": "Survey results",
        "tags": Sql("nullif(replace(\"Tags\", ',', ' '), '')"),
        "named_first_reply_business_minutes": minutes_of_hours('"First response time (in hrs)"'),
        "named_full_resolution_business_minutes": minutes_of_hours('"Resolution time (in hrs)"'),
    },
    may_lack=(
        "Last update time", "Status", "Resolved time", "Closed time", "Initial response time", "Subject", "Source", "Type",
        "Contact ID", "Email", "Agent", "Group", "Survey results", "Tags", "First response time (in hrs)",
        "Resolution time (in hrs)",
    ),
)  # fmt: skip

FORMATS = (API, CSV)
