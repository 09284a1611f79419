"""What the firm decided, and on which customer's thread it rests, where somebody named one."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from .business_time import NOW, stream
from .company import Company
from .failure_cases import contact_id_of, first_reply
from .staff import staff_row


class Decision(NamedTuple):
    """One decision; contact_id is empty where it names no customer."""

    decision_id: str
    decided_on: dt.date
    title: str
    decision_kind: str
    owner: str
    contact_id: str
    note: str


COST_CUT = "cost_cut"
# Day, title, kind, who decided, topic of the ticket that it names or nothing, note.
_DECIDED = (
    ("2025-07-14", "Bengaluru retouches slides too", "process", "P05", "", ""),
    (
        "2025-10-06",
        "No overtime at the benches in the last quarter",
        COST_CUT,
        "P03",
        "",
        "Saves a twelfth of the wages.",
    ),
    ("2025-11-17", "The holiday campaign goes to all registered users", "marketing", "P04", "", ""),
    ("2026-01-12", "Customer service answers by mail only on Mondays", COST_CUT, "P03", "", "Given up again in May."),
    ("2026-03-02", "A third scanning line, from March on", "investment", "P01", "order_status", "Read in the meeting."),
    ("2026-04-20", "Newsletter names the open orders every month", "communication", "P04", "newsletter_doubt", ""),
    ("2026-05-18", "Leaders plan their hours on the telephone", "service", "P01", "order_status", ""),
    ("2026-06-08", "Thicker boxes for everything with glass", "process", "P02", "damage", ""),
    ("2026-07-06", "Repairs up to forty dollars need no approval", "service", "P01", "quality", ""),
    ("2026-08-24", "One bench holds one order", "process", "P02", "missing", ""),
    ("2026-09-28", "Price of retouching stays as it is", "price", "P03", "", ""),
    ("2026-10-26", "Whoever goes on leave names who covers", "service", "P01", "silent", "After the orchard frames."),
)


def decisions(company: Company) -> list[Decision]:
    """Each names a thread of the ten weeks before it, answered by then."""
    rng, found = stream("decisions"), []
    for number, (day, title, kind, owner, topic, note) in enumerate(_DECIDED):
        decided = dt.date.fromisoformat(day)
        known = [
            ticket
            for ticket in company.tickets
            if ticket.topic == topic
            and dt.timedelta(days=1) < decided - ticket.created_at.date() < dt.timedelta(weeks=10)
            and first_reply(ticket) is not None
        ]
        ticket = company.silent.ticket if topic == "silent" else rng.choice(known) if topic else None
        contact = contact_id_of(ticket) if ticket is not None else ""
        name = staff_row(owner, NOW.date()).name
        found.append(Decision(f"D{number + 1:02d}", decided, title, kind, name, contact, note))
    return found
