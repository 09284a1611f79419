"""The whole company, simulated once: customers, orders, calls, notes, tickets, and the stories planted in them."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from .business_time import NOW, stream
from .calls import CallPlan, Switchboard
from .cdr_rows import CallLog
from .contacts import ContactBook
from .customers import Customer, CustomerBook, known_before_start
from .leader_contacts import STORY_NOTE, LeaderRota, story_call
from .messages import Correspondent
from .newsletters import latest_letter
from .order_book import Order, Workshop, exported, mark_partly_sent
from .order_wording import NEW_QUESTION
from .ticket_draft import Ticket
from .ticket_stories import SilentStory, duplicate_of, silent_customer, spam, waiting_at_the_end
from .tickets import Desk, TicketPlan, plan_tickets
from .wording import Wording, month_day

SPAM_TICKETS = 42
DUPLICATE_SHARE = 0.013


@dataclass(frozen=True)
class CallNote:
    """What a person wrote down after a call."""

    call_id: str
    written_at: dt.datetime
    author: str
    text: str
    topics: tuple[str, ...]


@dataclass
class Company:
    """Everything that the exports are written from."""

    customers: list[Customer]
    all_orders: list[Order]
    orders: list[Order]
    calls: dict[str, CallPlan]
    call_rows: list[bytes]
    notes: list[CallNote]
    tickets: list[Ticket]
    silent: SilentStory
    story_call_id: str


def _renumbered(tickets: list[Ticket]) -> list[Ticket]:
    """Tickets in order of creation, numbered in that order, also where a text quotes the number."""
    ordered = sorted(tickets, key=lambda ticket: (ticket.created_at, ticket.ticket_id))
    number = {ticket.ticket_id: 20001 + place for place, ticket in enumerate(ordered)}
    for ticket in ordered:
        ticket.ticket_id = number[ticket.ticket_id]
        for comment in ticket.comments:
            comment.body = re.sub(
                r"(?<=request )(#?)(2\d{4})\b", lambda found: found[1] + str(number[int(found[2])]), comment.body
            )
    return ordered


def _all_tickets(
    plans: list[TicketPlan], book: CustomerBook, contacts: ContactBook, writer: Correspondent
) -> tuple[list[Ticket], SilentStory]:
    rng = stream("duplicates")
    desk = Desk(writer)
    silent = silent_customer(book, contacts, desk)
    waiting_at_the_end(contacts, desk)
    for plan in plans:
        ticket = desk.write(plan)
        if rng.random() < DUPLICATE_SHARE and NOW - ticket.created_at > dt.timedelta(days=3):
            duplicate_of(ticket, plan.contact, desk)
    spam(desk, SPAM_TICKETS)
    return _renumbered(desk.tickets), silent


def _note(plan: CallPlan, call_id: str, contacts: ContactBook, writer: Correspondent) -> CallNote | None:
    rng = stream(f"note {call_id}")
    if plan.contact is None or plan.person is None:
        return None
    first = plan.contact
    subjects = [first]
    wanted = rng.choice((2, 3, 3, 4)) if plan.led else rng.choice((1, 2, 2, 3))
    while len(subjects) < wanted:
        topic = contacts.topic_on(rng, plan.start.date())
        fits = topic in {"turnaround", "overseas_safety", "price", "formats", "packing"} or topic == first.topic
        if fits and all(topic != other.topic for other in subjects):
            subjects.append(contacts.about(rng, first.at, topic, first.customer, first.order))
        elif rng.random() < 0.2:
            break
    letter = latest_letter(plan.start)
    for subject in subjects:
        subject.facts["letter"] = month_day(letter.date())
    fresh = plan.start - letter < dt.timedelta(days=12) and rng.random() < 0.25
    text = STORY_NOTE if plan.story else writer.call_note(subjects, fresh)
    written = min(plan.end + dt.timedelta(seconds=rng.randrange(40, 700)), NOW - dt.timedelta(seconds=30))
    return CallNote(call_id, written, plan.person.email, text, tuple(subject.topic for subject in subjects))


def simulate() -> Company:
    """Runs the company from spring 2025 until long after NOW; only the part before NOW is exported."""
    book = CustomerBook()
    known_before_start(book)
    all_orders = Workshop(book).run()
    orders = exported(all_orders)
    mark_partly_sent(orders)
    contacts = ContactBook(book, all_orders)
    plans, calls = plan_tickets(contacts), Switchboard(contacts).plan()
    story = story_call(contacts)
    calls.append(story)
    LeaderRota(calls, plans, contacts).hand_over()
    calls = sorted((call for call in calls if call.end < NOW), key=lambda call: call.start)
    log = CallLog()
    by_id = {log.write(call): call for call in calls}
    writer = Correspondent(Wording(stream("wording")))
    tickets, silent = _all_tickets(plans, book, contacts, writer)
    noted = [_note(call, call_id, contacts, writer) for call_id, call in by_id.items() if call.noted and call.two_way]
    notes = sorted(
        (note for note in noted if note is not None and note.text), key=lambda note: (note.written_at, note.call_id)
    )
    story_id = next(call_id for call_id, call in by_id.items() if call is story)
    seen = [c for c in book.all if c.registered_at < NOW]
    rows = [line for _, _, line in sorted(log.rows)]
    return Company(seen, all_orders, orders, by_id, rows, notes, tickets, silent, story_id)


def with_new_question(company: Company) -> tuple[list[Ticket], list[CallNote]]:
    """The tickets and notes in which the new question is asked."""
    tickets = [ticket for ticket in company.tickets if ticket.topic == NEW_QUESTION]
    return tickets, [note for note in company.notes if NEW_QUESTION in note.topics]
