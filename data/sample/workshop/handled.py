"""Which contacts leaders had, by the rule of the figures: every call spoken, every ticket once in each week of writing."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from .business_time import NOW, iso_week
from .company import Company
from .customers import Customer
from .staff import LEADER_IDS, staff_row


@dataclass(frozen=True)
class Handled:
    """One contact of one leader: the start of the call, or the leader's first public message of the week."""

    person_id: str
    at: dt.datetime
    contact_id: str
    customer: Customer
    topic: str
    order_name: str = ""

    @property
    def is_call(self) -> bool:
        """Spoken, not written."""
        return self.contact_id.startswith("call/")


def _spoken(company: Company) -> list[Handled]:
    found = []
    for call_id, call in company.calls.items():
        if call.two_way and call.contact is not None and call.person is not None and call.person.is_leader:
            contact = call.contact
            order = contact.order.name if contact.order is not None else ""
            name = f"call/asterisk_cdr/{call_id}"
            found.append(Handled(call.person.person_id, call.start, name, contact.customer, contact.topic, order))
    return found


def _messages(company: Company) -> list[Handled]:
    agents = {staff_row(leader, NOW.date()).agent_id: leader for leader in LEADER_IDS}
    return [
        Handled(
            agents[comment.author_id],
            comment.at,
            f"ticket/zendesk/{ticket.ticket_id}",
            ticket.customer,
            ticket.topic,
        )
        for ticket in company.tickets
        for comment in ticket.comments
        if comment.public and comment.author_id in agents
    ]


def handled_contacts(company: Company) -> list[Handled]:
    """The contacts of all leaders in order of time: a ticket counts once a week, at the leader's first message."""
    first: dict[tuple[str, str, str], Handled] = {}
    for message in sorted(_messages(company), key=lambda each: each.at):
        first.setdefault((message.person_id, message.contact_id, iso_week(message.at)), message)
    return sorted([*_spoken(company), *first.values()], key=lambda each: (each.at, each.contact_id))


def moments_by_day(company: Company) -> list[tuple[str, tuple[dt.datetime, ...]]]:
    """The leader and the moments of each contact, a ticket counted anew on each day with all messages of that day."""
    days: dict[tuple[str, str, dt.date], list[dt.datetime]] = {}
    for contact in sorted([*_spoken(company), *_messages(company)], key=lambda each: (each.at, each.contact_id)):
        days.setdefault((contact.person_id, contact.contact_id, contact.at.date()), []).append(contact.at)
    return [(person_id, tuple(moments)) for (person_id, _, _), moments in days.items()]
