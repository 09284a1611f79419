"""What all service desks' formats need: their states in our words, lists in JSON, durations in minutes."""

from collections.abc import Mapping

from frontline.importers.formats import Children, FieldSource, Sql, json_field, literal

STATES: Mapping[str, str] = {
    "active": "open",
    "reopened": "open",
    "in progress": "open",
    "work in progress": "open",
    "to do": "new",
    "backlog": "new",
    "waiting": "pending",
    "snoozed": "pending",
    "waiting for customer": "pending",
    "waiting on customer": "pending",
    "awaiting user info": "pending",
    "pending reminder": "pending",
    "pending close": "pending",
    "on hold": "hold",
    "on-hold": "hold",
    "waiting on third party": "hold",
    "waiting for support": "open",
    "resolved": "solved",
    "done": "solved",
    "completed": "solved",
    "canceled": "closed",
    "cancelled": "closed",
    "merged": "closed",
    "spam": "closed",
}
"""States as most desks call them -> new, open, pending, hold, solved, closed; in small letters."""
CLOSED_CAN_OPEN = {"closed": "solved"}
"""Of a desk that knows one end only: what is closed there can be opened again, and closed again."""


def state(text: str, more: Mapping[str, str] | None = None) -> str:
    """The SQL text of a state in our words; one that nobody knows stays as it is written, and counts as open."""
    words = {**STATES, **(more or {})}
    cases = " ".join(f"when {literal(theirs)} then {literal(ours)}" for theirs, ours in words.items())
    return f"case lower({text}) {cases} else {text} end"


def is_news(value: str, ticket: str, order: str) -> str:
    """An SQL condition on a log's rows: the value is another than the one before it in the same ticket."""
    before = f"lag({value} ignore nulls) over (partition by {ticket} order by {order}, line)"
    return (
        f"line in (select line from (select line, {value} as said, {before} as said_before from staged) "
        f"where said is distinct from said_before and said is not null)"
    )


def is_in(text: str, *values: str) -> str:
    """An SQL text, true or false: whether the text is one of these; false where there is none."""
    return f"case when {text} in ({', '.join(map(literal, values))}) then 'true' else 'false' end"


def joined(path: str, inner: str = "", record: str = "record") -> Sql:
    """The texts of a JSON list, or those at a path of its objects, separated by spaces."""
    items = f"from_json(coalesce(json_extract({record}, {literal('$.' + path)}), '[]'), '[\"json\"]')"
    texts = f"list_transform({items}, lambda each: json_extract_string(each, {literal('$' + inner)}))"
    return Sql(
        f"case when json_type({record}, {literal('$.' + path)}) = 'ARRAY' then array_to_string({texts}, ' ') end"
    )


def minutes_of_hours(text: str) -> Sql:
    """Minutes of a duration in hours, written 1.5 or 01:30:00."""
    parts = f"list_transform(string_split({text}, ':'), lambda each: try_cast(each as double))"
    return Sql(
        f"cast(case when contains({text}, ':') "
        f"then {parts}[1] * 60 + coalesce({parts}[2], 0) + coalesce({parts}[3], 0) / 60 "
        f"else try_cast({text} as double) * 60 end as varchar)"
    )


def minutes_of_seconds(text: str) -> Sql:
    """Minutes of a number of seconds."""
    return Sql(f"cast(try_cast({text} as double) / 60 as varchar)")


def agents(levels: tuple[str, ...], user_id: FieldSource, only: str) -> Children:
    """Who wrote as one of ours, by what the desk says of each message's writer."""
    return Children("ticket_users", levels, {"user_id": user_id, "role": Sql("'agent'")}, only)


def first_message(author: str, text: FieldSource, only: str, created_at: str = "created_at") -> Children:
    """The customer's own words, where the desk keeps them on the ticket and not among its messages."""
    fields: dict[str, FieldSource] = {
        "message_id": Sql("'description'"),
        "written_at": json_field(created_at, "parent"),
        "author": json_field(author, "parent"),
        "is_public": Sql("'true'"),
        "is_automatic": Sql("'false'"),
        "text": text,
    }
    return Children("ticket_messages", (), {"ticket_id": json_field("id", "parent"), **fields}, only)
