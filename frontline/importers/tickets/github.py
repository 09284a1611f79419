"""GitHub's issues, as its API or its command line lists them; a pull request is listed too, and is no request for help."""

from frontline.importers.files import Opening
from frontline.importers.formats import Children, Format, Sql, json_field, json_text, proof_by_keys
from frontline.importers.tickets.in_our_words import CLOSED_CAN_OPEN, agents, joined, state

OURS = "('OWNER', 'MEMBER', 'COLLABORATOR')"


def _either(api: str, command_line: str, record: str = "record") -> str:
    return f"coalesce({json_text(api, record)}, {json_text(command_line, record)})"


def _number(record: str) -> Sql:
    """With its repository, where the record names it: several repositories number from 1."""
    place = _either("html_url", "url", record)
    repository = f"nullif(regexp_extract({place}, '://[^/]+/(?:repos/)?([^/]+/[^/]+)/(?:issues|pull)', 1), '')"
    return Sql(f"coalesce({repository}, '') || '#' || {json_text('number', record)}")


def _proof(opening: Opening) -> float:
    return max(
        proof_by_keys("number", "title", "state", "user.login", "author_association", "created_at")(opening),
        proof_by_keys("number", "title", "state", "author.login", "createdAt", "closedAt", certainty=0.9)(opening),
    )


AUTHOR = _either("user.login", "author.login", "level_1")
ASSOCIATION = _either("author_association", "authorAssociation", "level_1")

FORMAT = Format(
    name="github_issues",
    kind="tickets",
    shape="json",
    source="github",
    proof=_proof,
    date_order="ymd",
    fields={
        "ticket_id": _number("record"),
        "created_at": Sql(_either("created_at", "createdAt")),
        "updated_at": Sql(_either("updated_at", "updatedAt")),
        "status": Sql(state(json_text("state"), CLOSED_CAN_OPEN)),
        "exclusion": Sql(
            "case when json_type(record, '$.pull_request') = 'OBJECT' then 'pull request' "
            f"when lower({_either('state_reason', 'stateReason')}) = 'duplicate' then 'duplicate' end"
        ),
        "closed_at": Sql(_either("closed_at", "closedAt")),
        "subject": json_field("title"),
        "channel": Sql("'issue'"),
        "requester_id": Sql(_either("user.login", "author.login")),
        "assignee": Sql(f"coalesce({json_text('assignee.login')}, {json_text('assignees[0].login')})"),
        "tags": joined("labels", ".name"),
    },
    children=(
        Children(
            kind="ticket_messages",
            levels=("comments",),
            fields={
                "ticket_id": _number("parent"),
                "message_id": json_field("id", "level_1"),
                "written_at": Sql(_either("created_at", "createdAt", "level_1")),
                "author": Sql(AUTHOR),
                "is_public": Sql("'true'"),
                "is_automatic": Sql(
                    f"case when {json_text('user.type', 'level_1')} = 'Bot' or {AUTHOR} like '%[bot]' "
                    "then 'true' else 'false' end"
                ),
                "text": json_field("body", "level_1"),
            },
        ),
        agents(("comments",), Sql(AUTHOR), f"{ASSOCIATION} in {OURS}"),
    ),
)

FORMATS = (FORMAT,)
