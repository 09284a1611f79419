"""Tickets that are no ordinary ones: the silent customer, those waiting at the end, duplicates, spam."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from .business_time import NOW, add_open_seconds, drawn_second, stream
from .contacts import Contact, ContactBook
from .customers import Customer, CustomerBook
from .staff import SILENT_CONTACT, service_on, staff_row
from .ticket_draft import Ticket
from .tickets import Desk


def _at(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text)


@dataclass
class SilentStory:
    """The small customer who hears nothing while the usual contact is away."""

    ticket: Ticket
    chasers: int
    human_reply_at: dt.datetime


def silent_customer(book: CustomerBook, contacts: ContactBook, desk: Desk) -> SilentStory:
    """A question, an automatic reply, two reminders, then a personal apology with a token."""
    rng = stream("silent customer")
    customer = next(
        c for c in book.all if c.size == "small" and c.first_order_at and c.first_order_at < _at("2025-12-01")
    )

    for created, answered, text, answer in _EARLIER:
        ticket = desk.new_ticket(contacts.about(rng, _at(created), "formats", customer, None), "email", "Proofs", text)
        _reply(ticket, _at(answered), f"Hi {customer.given_name},\n{answer}\nTheo")
    contact = contacts.about(rng, _at("2026-10-13 08:41:12"), "formats", customer, None)
    ticket = desk.new_ticket(contact, "email", "Contact sheets for the co-op calendar", _QUESTION)
    desk.auto_reply(ticket)
    for at, text in _CHASERS:
        ticket.say(_at(at), customer.requester_id, f"{text}\n{customer.given_name}", channel="email")
    reply_at = _at("2026-10-19 09:06:40")
    _reply(ticket, reply_at, f"Dear {customer.given_name},\n{_APOLOGY}\nTheo")
    ticket.say(_at("2026-10-19 11:52:03"), customer.requester_id, f"{_THANKS}\n{customer.given_name}", channel="email")
    ticket.score = "good"
    return SilentStory(ticket, len(_CHASERS), reply_at)


def _reply(ticket: Ticket, at: dt.datetime, text: str) -> None:
    theo = staff_row(SILENT_CONTACT, at.date())
    ticket.assign(at, theo.agent_id, theo)
    ticket.say(at, theo.agent_id, text)
    ticket.set_status(at, theo.agent_id, "solved")


_EARLIER = (
    (
        "2026-06-09 10:12:30",
        "2026-06-09 11:03:10",
        "Theo, could the forty garden negatives be printed as one contact sheet per roll?",
        "Two sheets per roll read better, I will mail you both kinds and you choose.",
    ),
    (
        "2026-08-18 15:20:05",
        "2026-08-18 15:44:50",
        "Theo, the second contact sheet has the June roll upside down, can you swap it?",
        "Swapped, and the June roll is now the right way up in your folder.",
    ),
)
_QUESTION = (
    "Theo, our little growers' co-op prints its calendar from your contact sheets this month. "
    "Can the twelve orchard frames be had in a larger size, and by what day? The printer keeps our slot until Friday."
)
_CHASERS = (
    (
        "2026-10-15 09:30:44",
        "Theo, did my note about the twelve orchard frames get through? You always answer the same day.",
    ),
    (
        "2026-10-16 16:18:21",
        "It is Friday and I have heard nothing but an automatic line. "
        "I am a small customer, I know, but I begin to feel quite forgotten.",
    ),
)
_APOLOGY = (
    "I am sorry, I was away since Tuesday and had told nobody to look after your orchard frames, which was careless of me. "
    "I rang your printer this morning, he holds the calendar slot until Thursday. "
    "The twelve frames went up in double size an hour ago at no charge, and a hand-made print of the pear blossom "
    "is in the mail to you today."
)
_THANKS = "That made my Monday, Theo. I have told the whole co-op, and nobody can believe that you rang the printer."

_WAITING = (
    ("2026-11-05 10:22:10", "order_status", ("2026-11-09 08:15:31", "2026-11-12 09:02:44")),
    ("2026-11-05 15:41:56", "missing", ("2026-11-10 11:27:19",)),
    ("2026-11-06 09:05:27", "quality", ("2026-11-11 20:14:08",)),
    ("2026-11-06 16:48:02", "billing", ()),
    ("2026-11-08 13:30:49", "order_status", ("2026-11-12 18:40:12",)),
    ("2026-11-09 09:51:33", "damage", ()),
)


def waiting_at_the_end(contacts: ContactBook, desk: Desk) -> list[Ticket]:
    """Tickets nobody has answered for days when the data end."""
    rng = stream("waiting")
    tickets: list[Ticket] = []
    for created, topic, chasers in _WAITING:
        contact = contacts.draw(rng, _at(created), topic)
        ticket = desk.new_ticket(contact, "email")
        desk.auto_reply(ticket)
        for at in chasers:
            ticket.say(_at(at), contact.customer.requester_id, desk.chaser(contact, _at(at)), channel="email")
        tickets.append(ticket)
    return tickets


def duplicate_of(ticket: Ticket, contact: Contact, desk: Desk) -> Ticket:
    """The same customer writes the same question again at once; the staff merge the second ticket."""
    rng = stream(f"duplicate {ticket.ticket_id}")
    again = Contact(
        ticket.created_at + dt.timedelta(minutes=rng.randrange(4, 55)), contact.topic, contact.customer, contact.order
    )
    again.facts = contact.facts
    double = desk.new_ticket(again, "email", ticket.subject)
    at = add_open_seconds(again.at, rng.randrange(600, 7200))
    person = rng.choice(service_on(at.date()))
    double.assign(at, person.agent_id, person)
    merged = f"This request was closed and merged into request #{ticket.ticket_id}."
    double.say(at, person.agent_id, merged, public=False)
    double.set_status(at, person.agent_id, "closed")
    if double.status == "closed":
        double.tags += ["closed_by_merge"] if rng.random() < 0.6 else ["closed_by_merge", "duplicate"]
    return double


_SPAM_GOODS = "backlinks|followers|loans|domain names|toner cartridges|web designs|crypto signals|e-mail lists".split(
    "|"
)
_SPAM_HOOKS = "rank first on every search page|double your revenue|save on all invoices|reach new buyers".split("|")


def spam(desk: Desk, count: int) -> list[Ticket]:
    """Advertising from strangers, tagged and closed without an answer."""
    rng = stream("spam")
    tickets: list[Ticket] = []
    for number in range(count):
        created = drawn_second(rng, dt.date(2025, 5, 6) + dt.timedelta(days=rng.randrange(550)), 6, 23)
        sender = Customer(
            f"C{9500 + number:05d}", f"Offer Desk {number}", f"offers{number}@example.org", "", created, "small", ""
        )
        goods = rng.choice(_SPAM_GOODS)
        text = f"We sell {goods} from ${rng.randrange(19, 990)} and you will {rng.choice(_SPAM_HOOKS)}."
        ticket = desk.new_ticket(Contact(created, "spam", sender, None), "email", f"Best {goods}", text)
        at = add_open_seconds(created, rng.randrange(600, 30000))
        person = rng.choice(service_on(at.date()))
        ticket.assign(at, person.agent_id, person)
        ticket.set_status(at, person.agent_id, "closed")
        ticket.tags.append("spam")
        tickets.append(ticket)
    return [ticket for ticket in tickets if ticket.created_at < NOW]
