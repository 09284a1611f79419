"""Tickets: how many on a day, when somebody answers, how they go on; the leaders' share is drawn beforehand."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass, field

from .business_time import (
    FIRST_DAY,
    NOW,
    add_open_seconds,
    awake,
    days_between,
    drawn_count,
    drawn_second,
    is_business_day,
    iso_week,
    monday_of,
    stream,
)
from .contacts import NEW_QUESTION_PLAN, Contact, ContactBook
from .messages import Correspondent
from .order_wording import NEW_QUESTION
from .staff import SERVICE_IDS, StaffRow, is_present, service_on, staff_row
from .ticket_draft import SYSTEM_AUTHOR, Ticket

PER_WEEK_ALWAYS = 32.5
PER_WEEK_AND_OPEN_ORDER = 0.0215
QUIET_END = dt.datetime.fromisoformat("2026-10-26 00:00:00")


@dataclass
class TicketPlan:
    """A contact by mail or form, and who answers it first and when."""

    contact: Contact
    reply_at: dt.datetime
    replier: StaffRow
    channel: str
    led_by: str | None = None
    tags: list[str] = field(default_factory=list)


def _moment(rng: random.Random, day: dt.date) -> dt.datetime:
    return drawn_second(rng, day, 9, 18) if rng.random() < 0.72 else drawn_second(rng, day, 6, 23)


def _reply_delay(rng: random.Random, created: dt.datetime) -> float:
    """Seconds of business hours until a person answers; longer from December 2025 to June 2026, with a long tail."""
    kind = rng.random()
    strained = dt.date(2025, 12, 1) <= created.date() <= dt.date(2026, 6, 30)
    prompt = 0.78 if strained else 0.92
    hours = rng.triangular(0.2, 8, 1.2) if kind < prompt else rng.triangular(8, 18, 10)
    if kind > (0.95 if strained else 0.975):
        hours = rng.triangular(18, 46, 24)
    if dt.date(2026, 1, 12) <= created.date() <= dt.date(2026, 4, 30):
        hours *= 1.3
    if created >= QUIET_END:
        hours = min(hours, 5.0)
    return hours * 3600


def plan_tickets(book: ContactBook) -> list[TicketPlan]:
    """Every ordinary ticket of the period, and those with the new question, in order of creation."""
    rng = stream("ticket plans")
    plans: list[TicketPlan] = []
    for day in days_between(FIRST_DAY, NOW.date()):
        expected = (PER_WEEK_ALWAYS + PER_WEEK_AND_OPEN_ORDER * book.open_orders(day)) / 7
        expected *= (1.45, 1.3, 1.1, 1.05, 0.95, 0.55, 0.6)[day.weekday()] * (1.2 if day.month == 12 else 1.0)
        plans += [_planned(rng, book, _moment(rng, day), None) for _ in range(drawn_count(rng, expected))]
    for week, (tickets, _) in NEW_QUESTION_PLAN.items():
        for _ in range(tickets):
            day = monday_of(week) + dt.timedelta(days=rng.randrange(4 if week == "2026-W46" else 6))
            plans.append(_planned(rng, book, drawn_second(rng, day, 7, 21), NEW_QUESTION))
    return sorted((plan for plan in plans if plan.contact.at < NOW), key=lambda plan: plan.contact.at)


def _planned(rng: random.Random, book: ContactBook, created: dt.datetime, topic: str | None) -> TicketPlan:
    contact = book.draw(rng, created, topic)
    reply_at = add_open_seconds(created, _reply_delay(rng, created))
    replier = rng.choice(service_on(reply_at.date()))
    return TicketPlan(contact, reply_at, replier, "web" if rng.random() < 0.3 else "email")


class Desk:
    """Writes the tickets from their plans."""

    def __init__(self, writer: Correspondent) -> None:
        self._rng = stream("tickets")
        self._writer = writer
        self.tickets: list[Ticket] = []

    def new_ticket(self, contact: Contact, channel: str, subject: str | None = None, text: str | None = None) -> Ticket:
        """A ticket with its first message and nothing else yet."""
        number = 20001 + len(self.tickets)
        subject = subject or self._writer.subject(contact)
        ticket = Ticket(number, contact.at, contact.customer, contact.topic, subject, channel)
        body = text or self._writer.question(contact)
        ticket.say(contact.at, contact.customer.requester_id, body, channel=channel)
        self.tickets.append(ticket)
        return ticket

    def chaser(self, contact: Contact, at: dt.datetime) -> str:
        """The text of a customer's reminder."""
        return self._writer.chaser(contact, at)

    def auto_reply(self, ticket: Ticket) -> None:
        """The automatic message of the ticket system, seconds after the first one."""
        at = ticket.created_at + dt.timedelta(seconds=self._rng.randrange(2, 50))
        ticket.say(
            at, SYSTEM_AUTHOR, f"We have received request {ticket.ticket_id} and will answer.", channel="trigger"
        )

    def write(self, plan: TicketPlan) -> Ticket:
        """The whole life of an ordinary ticket."""
        rng, contact = self._rng, plan.contact
        ticket = self.new_ticket(contact, plan.channel)
        if rng.random() < 0.09:
            self.auto_reply(ticket)
        replier = plan.replier
        quick = plan.reply_at - contact.at < dt.timedelta(hours=5)
        if not quick and rng.random() < 0.06 and replier.person_id in SERVICE_IDS:
            at = add_open_seconds(contact.at, 900)
            ticket.assign(at, SYSTEM_AUTHOR, replier)
            ticket.set_status(at, SYSTEM_AUTHOR, "open")
        self._chasers(ticket, plan)
        if rng.random() < 0.035:
            note_at = plan.reply_at - dt.timedelta(seconds=90)
            ticket.say(max(note_at, contact.at), replier.agent_id, self._writer.private_note(contact), public=False)
        late = plan.reply_at - contact.at > dt.timedelta(days=2)
        self._answer(ticket, contact, plan.reply_at, replier, late)
        self._continue(ticket, plan)
        return ticket

    def _chasers(self, ticket: Ticket, plan: TicketPlan) -> None:
        at = awake(plan.contact.at + dt.timedelta(hours=self._rng.randrange(34, 66)))
        while at < plan.reply_at and self._rng.random() < 0.6:
            ticket.say(at, ticket.customer.requester_id, self._writer.chaser(plan.contact, at), channel="email")
            at = awake(at + dt.timedelta(hours=self._rng.randrange(20, 50)))

    def _answer(self, ticket: Ticket, contact: Contact, at: dt.datetime, person: StaffRow, late: bool) -> None:
        ticket.assign(at, person.agent_id, person)
        ticket.say(at, person.agent_id, self._writer.reply(contact, person, late, person.is_leader))

    def _continue(self, ticket: Ticket, plan: TicketPlan) -> None:
        rng, kind, at, agent = self._rng, self._rng.random(), plan.reply_at, plan.replier.agent_id
        if kind < 0.80:
            ticket.set_status(at, agent, "solved")
        elif kind < 0.885:
            ticket.set_status(at, agent, "pending")
            at = self._second_round(ticket, plan, at)
        elif kind < 0.93:
            ticket.set_status(at, agent, "hold")
            at = add_open_seconds(at, rng.triangular(6, 40, 12) * 3600)
            self._close_round(ticket, plan, at)
        else:
            ticket.set_status(at, agent, "open")
            at = add_open_seconds(at, rng.triangular(3, 20, 9) * 3600)
            ticket.set_status(at, self._later(plan, at).agent_id, "solved")
        if rng.random() < 0.04:
            at = self._second_round(ticket, plan, at)
        if ticket.status == "solved" and rng.random() < 0.05:
            ticket.set_status(at + dt.timedelta(days=4), SYSTEM_AUTHOR, "closed")
        if ticket.status in ("solved", "closed") and rng.random() < 0.12:
            ticket.score = "good" if rng.random() < (0.85 if len(ticket.comments) < 4 else 0.45) else "bad"

    def _second_round(self, ticket: Ticket, plan: TicketPlan, after: dt.datetime) -> dt.datetime:
        """The customer writes again, which opens the ticket; a person answers and solves it."""
        at = awake(after + dt.timedelta(minutes=self._rng.randrange(50, 60 * 44)))
        ticket.say(at, ticket.customer.requester_id, self._writer.follow_up(plan.contact), channel="email")
        ticket.set_status(at, ticket.customer.requester_id, "open")
        at = add_open_seconds(at, min(_reply_delay(self._rng, at), 15 * 3600))
        self._close_round(ticket, plan, at)
        return at

    def _close_round(self, ticket: Ticket, plan: TicketPlan, at: dt.datetime) -> None:
        person = self._later(plan, at)
        ticket.say(at, person.agent_id, self._writer.second_reply(plan.contact, person))
        ticket.set_status(at, person.agent_id, "solved")

    def _later(self, plan: TicketPlan, at: dt.datetime) -> StaffRow:
        """Who goes on with a ticket: the same person while present, a leader only within the same week."""
        person_id = plan.replier.person_id
        same_week = iso_week(at) == iso_week(plan.reply_at)
        if is_business_day(at.date()) and is_present(person_id, at.date()) and (same_week or not plan.led_by):
            return staff_row(person_id, at.date())
        return self._rng.choice(service_on(at.date()))
