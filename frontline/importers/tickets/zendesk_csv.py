"""Zendesk's CSV export of a view: today's state and the desk's own minutes, without comments and without history."""

from frontline.importers.formats import FieldSource, Format, proof_by_columns
from frontline.importers.tickets.zendesk import SOURCE, exclusion_by_tags

FIGURES = (
    ("first_reply", "First reply time in minutes"),
    ("first_resolution", "First resolution time in minutes"),
    ("full_resolution", "Full resolution time in minutes"),
    ("requester_wait", "Requester wait time in minutes"),
)
MINUTES: dict[str, FieldSource] = {}
for _ours, _theirs in FIGURES:
    MINUTES[f"named_{_ours}_minutes"] = _theirs
    MINUTES[f"named_{_ours}_business_minutes"] = f"{_theirs} within business hours"

FIELDS: dict[str, FieldSource] = {
    "ticket_id": "Id",
    "created_at": "Created at",
    "updated_at": "Updated at",
    "status": "Status",
    "exclusion": exclusion_by_tags("string_split(lower(\"Tags\"), ' ')"),
    "resolved_at": "Solved at",
    "subject": "Subject",
    "channel": "Via",
    "ticket_type": "Ticket type",
    "requester_id": "Requester id",
    "requester_email": "Requester email",
    "assignee": "Assignee",
    "team": "Group",
    "satisfaction": "Satisfaction Score",
    "tags": "Tags",
    "named_reopens": "Reopens",
    "named_replies": "Replies",
    **MINUTES,
}

FORMAT = Format(
    name="zendesk_csv",
    kind="tickets",
    shape="delimited",
    proof=proof_by_columns(
        "Summation column", "Id", "Requester id", "Status", "Via", "Created at", "Initially assigned at", "Group stations",
        "Assignee stations", certainty=1.0,
    ),
    source=SOURCE,
    fields=FIELDS,
    may_lack=tuple(source for source in FIELDS.values() if isinstance(source, str) and source not in ("Id", "Created at")),
)  # fmt: skip
