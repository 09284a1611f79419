"""The tables of a warehouse sync of Zendesk: ticket, ticket_field_history, ticket_comment, user, schedule and its kin.

They are recognised by their columns, whatever the files are called; times are UTC.
"""

import re
from collections.abc import Callable, Mapping

from frontline.importers.files import Opening
from frontline.importers.formats import FieldSource, Format, Sql
from frontline.importers.tickets.zendesk import AUTOMATIC_CHANNELS, SOURCE
from frontline.importers.tickets.zendesk_zones import ZONES

ROLES = {"end-user", "agent", "admin", "not set", ""}
IS_DELETED = "lower(coalesce(\"_fivetran_deleted\", '')) in ('true', 't', '1')"
UNNEEDED = re.compile(
    r"(audit_log|brand|daylight_time|domain_name|group|organization|organization_tag|satisfaction_rating|schedule_group|"
    r"sla_policy(_metric)?_history|ticket_chat(_event)?|ticket_custom_field|ticket_form(_history)?|ticket_sla_policy|"
    r"ticket_tag(_history)?|time_zone|user_tag|groups|organizations|brands|ticket_forms|satisfaction_ratings)(_data)?"
)
BOOKKEEPING = re.compile(r"_[a-z]+_(synced|deleted)")


def _has_columns(*all_of: str, one_of: tuple[str, ...] = (), certainty: float = 0.96) -> Callable[[Opening], float]:
    """A proof: the header has all of these columns, and one of those."""

    def proof(opening: Opening) -> float:
        header = {name.lower() for name in opening.header}
        return certainty if set(all_of) <= header and (not one_of or header & set(one_of)) else 0.0

    return proof


def _is_user_table(opening: Opening) -> float:
    header = [name.lower() for name in opening.header]
    if not {"id", "role"} <= set(header) or not {"email", "name", "organization_id", "ticket_restriction"} & set(
        header
    ):
        return 0.0
    at = header.index("role")
    return 0.95 if {row[at].strip().lower() for row in opening.rows[1:] if len(row) > at} <= ROLES else 0.0


def is_unneeded(opening: Opening) -> bool:
    """True for a table of a sync, or a list of the interface, that holds nothing which is asked for here."""
    keeps_books = any(BOOKKEEPING.fullmatch(name.lower()) for name in opening.header)
    return keeps_books or UNNEEDED.fullmatch(opening.path.stem.lower()) is not None


def _table(
    name: str,
    kind: str,
    proof: Callable[[Opening], float],
    fields: Mapping[str, FieldSource],
    may_lack: tuple[str, ...] = (),
    values: Mapping[str, Mapping[str, str]] | None = None,
) -> Format:
    return Format(
        name=f"zendesk_{name}_table",
        kind=kind,
        shape="delimited",
        proof=proof,
        fields=fields,
        may_lack=may_lack,
        values=values or {},
        date_order="ymd",
        time_zone="UTC",
        source=SOURCE,
    )


TICKETS = _table(
    "ticket",
    "tickets",
    _has_columns("id", "created_at", "status", "requester_id", one_of=("submitter_id", "assignee_id", "via_channel")),
    {
        "ticket_id": "id",
        "created_at": "created_at",
        "updated_at": "updated_at",
        "status": "status",
        "subject": "subject",
        "channel": "via_channel",
        "ticket_type": "type",
        "requester_id": "requester_id",
        "assignee": "assignee_id",
        "team": "group_id",
    },
    may_lack=("updated_at", "subject", "via_channel", "type", "assignee_id", "group_id"),
)
HISTORY = _table(
    "ticket_field_history",
    "ticket_changes",
    _has_columns("ticket_id", "field_name", "updated", "value"),
    {
        "ticket_id": "ticket_id",
        "change_id": Sql('concat_ws(\'/\', "updated", "value")'),
        "changed_at": "updated",
        "author": "user_id",
        "field": "field_name",
        "value": "value",
    },
    may_lack=("user_id",),
)
COMMENTS = _table(
    "ticket_comment",
    "ticket_messages",
    _has_columns("id", "ticket_id", "user_id", "created", "public"),
    {
        "ticket_id": "ticket_id",
        "message_id": "id",
        "written_at": "created",
        "author": "user_id",
        "is_public": "public",
        "is_automatic": Sql(
            "case when coalesce(nullif(trim(\"user_id\"), ''), '-1') = '-1' "
            f"or lower(\"via_channel\") in {AUTOMATIC_CHANNELS} then 'true' else 'false' end"
        ),
        "text": "body",
    },
    may_lack=("body", "via_channel"),
)
USERS = _table(
    "user",
    "ticket_users",
    _is_user_table,
    {"user_id": "id", "role": "role", "email": "email", "phone": "phone"},
    may_lack=("email", "phone"),
)
TICKET_SCHEDULES = _table(
    "ticket_schedule",
    "ticket_schedules",
    _has_columns("ticket_id", "schedule_id", "created_at"),
    {"ticket_id": "ticket_id", "schedule_id": "schedule_id", "valid_from": "created_at"},
)
SCHEDULES = _table(
    "schedule",
    "schedules",
    _has_columns("id", "start_time", "end_time", "time_zone"),
    {
        "schedule_id": "id",
        "name": "name",
        "time_zone": "time_zone",
        "start_minute": "start_time",
        "end_minute": Sql(f'case when {IS_DELETED} then "start_time" else "end_time" end'),
        "created_at": "created_at",
    },
    may_lack=("name", "created_at", "_fivetran_deleted"),
    values={"time_zone": ZONES},
)
HOLIDAYS = _table(
    "schedule_holiday",
    "schedule_holidays",
    _has_columns("schedule_id", "start_date", "end_date"),
    {
        "schedule_id": Sql(f"case when {IS_DELETED} then 'deleted ' else '' end || trim(\"schedule_id\")"),
        "holiday_id": "id",
        "name": "name",
        "from_date": "start_date",
        "to_date": "end_date",
    },
    may_lack=("id", "name", "_fivetran_deleted"),
)

FORMATS = (TICKETS, HISTORY, COMMENTS, USERS, TICKET_SCHEDULES, SCHEDULES, HOLIDAYS)
