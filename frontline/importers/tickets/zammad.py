"""Zammad: its API's tickets (with their articles where the export holds them), and its lists as CSV."""

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
from frontline.importers.tickets.in_our_words import CLOSED_CAN_OPEN, agents, is_in, joined, state

STATES = CLOSED_CAN_OPEN | {
    "1": "new",
    "2": "open",
    "3": "pending",
    "4": "solved",
    "5": "closed",
    "6": "pending",
    "7": "pending",
}
STATE = f"coalesce({json_text('state')}, {json_text('state_id')})"
NOBODY = ("-", "1")
SENDER = f"lower(coalesce({json_text('sender', 'level_1')}, {json_text('sender_id', 'level_1')}))"
NUMBER = f"coalesce({json_text('number')}, {json_text('id')})"
WRITERS = (
    "origin_by",
    "origin_by_id",
    "created_by",
    "created_by_id",
)  # a call's words are the caller's, whoever wrote them down
AUTHOR = f"coalesce({', '.join(json_text(name, 'level_1') for name in WRITERS)})"
OWN_PARENT = f"coalesce({json_text('number', 'parent')}, {json_text('id', 'parent')})"


def _nobody(text: str) -> Sql:
    return Sql(f"case when {text} not in ({', '.join(repr(each) for each in NOBODY)}) then {text} end")


API = Format(
    name="zammad_json",
    kind="tickets",
    shape="json",
    source="zammad",
    proof=proof_by_keys("id", "number", "created_at", "group_id", "customer_id", "close_at", "first_response_at"),
    date_order="ymd",
    fields={
        "ticket_id": Sql(NUMBER),
        "created_at": json_field("created_at"),
        "updated_at": json_field("updated_at"),
        "status": Sql(state(STATE, STATES)),
        "exclusion": Sql(f"case when lower({STATE}) in ('merged', '5') then 'duplicate' end"),
        "resolved_at": Sql(f"coalesce({json_text('last_close_at')}, {json_text('close_at')})"),
        "first_resolved_at": json_field("close_at"),
        "first_reply_at": json_field("first_response_at"),
        "subject": json_field("title"),
        "channel": Sql(f"coalesce({json_text('create_article_type')}, {json_text('create_article_type_id')})"),
        "requester_id": Sql(f"coalesce({json_text('customer')}, {json_text('customer_id')})"),
        "requester_email": Sql(f"case when contains({json_text('customer')}, '@') then {json_text('customer')} end"),
        "assignee": _nobody(f"coalesce({json_text('owner')}, {json_text('owner_id')})"),
        "team": Sql(f"coalesce({json_text('group')}, {json_text('group_id')})"),
        "tags": joined("tags"),
        "named_first_reply_business_minutes": json_field("first_response_in_min"),
        "named_first_resolution_business_minutes": json_field("close_in_min"),
    },
    children=(
        Children(
            kind="ticket_messages",
            levels=("articles",),
            only=f"{json_text('body', 'level_1')} is not null",
            fields={
                "ticket_id": Sql(OWN_PARENT),
                "message_id": json_field("id", "level_1"),
                "written_at": json_field("created_at", "level_1"),
                "author": Sql(AUTHOR),
                "is_public": Sql(f"case when {json_text('internal', 'level_1')} = 'true' then 'false' else 'true' end"),
                "is_automatic": Sql(is_in(SENDER, "system", "3")),
                "text": json_field("body", "level_1"),
            },
        ),
        agents(("articles",), Sql(AUTHOR), f"{SENDER} in ('agent', '1')"),
    ),
)
CSV = Format(
    name="zammad_csv",
    kind="tickets",
    shape="delimited",
    source="zammad",
    proof=proof_by_columns("number", "title", "state", "group", "owner", "customer", "close_at", "first_response_at"),
    fields={
        "ticket_id": "number",
        "created_at": first_of("created_at", "Created at"),
        "updated_at": first_of("updated_at", "Updated at"),
        "status": Sql(state('trim("state")', STATES)),
        "exclusion": Sql("case when lower(trim(\"state\")) = 'merged' then 'duplicate' end"),
        "resolved_at": first_of("last_close_at", "close_at"),
        "first_resolved_at": "close_at",
        "first_reply_at": "first_response_at",
        "subject": "title",
        "channel": "create_article_type",
        "requester_id": "customer",
        "requester_email": Sql("case when contains(\"customer\", '@') then trim(\"customer\") end"),
        "assignee": _nobody('nullif(trim("owner"), \'\')'),
        "team": "group",
        "tags": Sql("nullif(replace(\"tags\", ',', ' '), '')"),
        "named_first_reply_business_minutes": "first_response_in_min",
        "named_first_resolution_business_minutes": "close_in_min",
    },
    may_lack=(
        "created_at", "Created at", "updated_at", "Updated at", "last_close_at", "close_at", "first_response_at", "title",
        "state", "create_article_type", "customer", "owner", "group", "tags", "first_response_in_min", "close_in_min",
    ),
)  # fmt: skip

FORMATS = (API, CSV)
