"""osTicket's CSV: the columns that the agent chose to see; no replies, and no history but a count of reopenings."""

from frontline.importers.formats import Format, Sql, first_of, proof_by_columns
from frontline.importers.tickets.in_our_words import state

FORMAT = Format(
    name="osticket_csv",
    kind="tickets",
    shape="delimited",
    source="osticket",
    proof=proof_by_columns("Ticket Number", "Date Created", "Current Status", "From", "Agent Assigned", "Help Topic"),
    fields={
        "ticket_id": "Ticket Number",
        "created_at": "Date Created",
        "updated_at": "Last Updated",
        "status": Sql(state('trim("Current Status")')),
        "closed_at": first_of("Closed Date", "Date Closed"),
        "subject": "Subject",
        "channel": "Source",
        "ticket_type": "Help Topic",
        "requester_id": first_of("From Email", "From"),
        "requester_email": "From Email",
        "assignee": "Agent Assigned",
        "team": first_of("Department", "Team Assigned"),
        "named_reopens": "Reopen Count",
    },
    may_lack=(
        "Last Updated", "Current Status", "Closed Date", "Date Closed", "Subject", "Source", "Help Topic", "From",
        "From Email", "Agent Assigned", "Department", "Team Assigned", "Reopen Count",
    ),
)  # fmt: skip

FORMATS = (FORMAT,)
