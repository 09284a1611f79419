"""Help Scout's conversations with their threads (Mailbox API, v2 or v3).

A writer is named by the e-mail: users and customers have numbers of their own that may be equal. v2 calls a robot "user", so
being one is no proof that a person of ours wrote: the roster, or an assignment, says who is ours.
"""

from frontline.importers.formats import Children, Format, Sql, json_field, json_text, proof_by_keys
from frontline.importers.tickets.in_our_words import CLOSED_CAN_OPEN, is_in, joined, state

THREADS = ("_embedded.threads",)
IS_WRITTEN = (
    f"{json_text('type', 'level_1')} <> 'lineitem' and coalesce({json_text('state', 'level_1')}, 'published') = 'published' "
    f"and {json_text('body', 'level_1')} is not null"
)
IS_CHANGE = (
    f"{json_text('status', 'level_1')} in ('active', 'pending', 'closed', 'spam') "
    f"and coalesce({json_text('state', 'level_1')}, 'published') = 'published'"
)


def _person(path: str, record: str = "record") -> str:
    """A customer by the number, one of ours by the e-mail, as far as it is known."""
    number, email = json_text(f"{path}.id", record), json_text(f"{path}.email", record)
    return (
        f"case {json_text(f'{path}.type', record)} when 'customer' then {number} else coalesce({email}, {number}) end"
    )


FORMAT = Format(
    name="help_scout_json",
    kind="tickets",
    shape="json",
    source="help_scout",
    records_at=("_embedded.conversations", "conversations"),
    proof=proof_by_keys(
        "id", "createdAt", "status", "mailboxId", "primaryCustomer", "source.via",
        records_at=("_embedded.conversations", "conversations"),
    ),
    date_order="ymd",
    fields={
        "ticket_id": json_field("id"),
        "created_at": json_field("createdAt"),
        "updated_at": json_field("userUpdatedAt"),
        "status": Sql(state(json_text("status"), CLOSED_CAN_OPEN)),
        "exclusion": Sql(f"case when {json_text('status')} = 'spam' then 'spam' end"),
        "closed_at": json_field("closedAt"),
        "subject": json_field("subject"),
        "channel": json_field("type"),
        "requester_id": json_field("primaryCustomer.id"),
        "requester_email": json_field("primaryCustomer.email"),
        "assignee": Sql(_person("assignee")),
        "team": json_field("mailboxId"),
        "tags": joined("tags", ".tag"),
    },
    children=(
        Children(
            kind="ticket_messages",
            levels=THREADS,
            only=IS_WRITTEN,
            fields={
                "ticket_id": json_field("id", "parent"),
                "message_id": json_field("id", "level_1"),
                "written_at": json_field("createdAt", "level_1"),
                "author": Sql(_person("createdBy", "level_1")),
                "is_public": Sql(
                    f"case when {json_text('type', 'level_1')} in ('note', 'forwardparent', 'forwardchild') "
                    "then 'false' else 'true' end"
                ),
                "is_automatic": Sql(is_in(json_text("createdBy.type", "level_1"), "system_user", "system")),
                "text": json_field("body", "level_1"),
            },
        ),
        Children(
            kind="ticket_changes",
            levels=THREADS,
            only=IS_CHANGE,
            fields={
                "ticket_id": json_field("id", "parent"),
                "change_id": json_field("id", "level_1"),
                "changed_at": json_field("createdAt", "level_1"),
                "field": Sql("'status'"),
                "value": Sql(state(json_text("status", "level_1"), CLOSED_CAN_OPEN)),
            },
        ),
    ),
)  # fmt: skip

FORMATS = (FORMAT,)
