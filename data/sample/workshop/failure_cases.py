"""Which threads and orders of the simulation show that something went wrong on our side."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from .business_time import NOW, stream
from .company import Company
from .order_book import Order
from .ticket_draft import SYSTEM_AUTHOR, Ticket

US, CUSTOMER = "us", "customer"
KIND_OF_TOPIC = {"quality": "wrong", "missing": "lost", "damage": "damaged", "billing": "billing"}
FROM_TICKETS = {"quality": 9, "missing": 7, "damage": 7, "billing": 6}
LATE_TOLD_BY_CUSTOMER, SILENCES, DISMISSED = 4, 3, 3
LATE_FOUND_BY_US, FOUND_IN_A_THREAD, FOUND_IN_THE_HOUSE = 8, 6, 6
RECENT_FROM = dt.datetime.fromisoformat("2026-05-01 00:00:00")
LATE_AFTER = dt.timedelta(weeks=6)
_ORDER_NAME = re.compile(r"#1\d{4}")


class Case(NamedTuple):
    """What happened to whom, and in which thread and of which order it shows; story names a planted one."""

    kind: str
    at: dt.datetime
    noticed_by: str
    ticket: Ticket | None
    order: Order | None
    story: str = ""


def contact_id_of(ticket: Ticket) -> str:
    """As the product names the thread."""
    return f"ticket/zendesk/{ticket.ticket_id}"


def first_reply(ticket: Ticket, after: dt.datetime | None = None) -> dt.datetime | None:
    """The first public message of a person of ours."""
    own = (SYSTEM_AUTHOR, ticket.customer.requester_id)
    found = [c.at for c in ticket.comments if c.public and c.author_id not in own and (after is None or c.at > after)]
    return found[0] if found else None


def _order_of(ticket: Ticket, orders: dict[str, Order]) -> Order | None:
    found = _ORDER_NAME.search(ticket.comments[0].body)
    order = orders.get(found[0]) if found else None
    return order if order is not None and order.customer is ticket.customer else None


class Drawer:
    """Draws threads and orders, nobody twice."""

    def __init__(self, company: Company) -> None:
        self._rng = stream("failures")
        self._company = company
        self._orders = {order.name: order for order in company.orders}
        self._used = {company.silent.ticket.customer.customer_id}
        asked = {ticket.ticket_id: _order_of(ticket, self._orders) for ticket in company.tickets}
        self._asked = {number: order for number, order in asked.items() if order is not None}
        self._plain = [t for t in company.tickets if t.ticket_id in self._asked and "closed_by_merge" not in t.tags]

    def _answered(self, topics: Iterable[str]) -> list[Ticket]:
        known = set(topics)
        return [t for t in self._plain if t.topic in known and first_reply(t) is not None]

    def _take(self, pool: Sequence[Ticket], count: int) -> list[Ticket]:
        """Half of them from the last half year, no customer twice."""
        taken: list[Ticket] = []
        recent = [ticket for ticket in pool if ticket.created_at >= RECENT_FROM]
        while len(taken) < count:
            ticket = self._rng.choice(recent if len(taken) % 2 and recent else pool)
            if ticket.customer.customer_id not in self._used:
                self._used.add(ticket.customer.customer_id)
                taken.append(ticket)
        return taken

    def _case(self, kind: str, ticket: Ticket, noticed_by: str = CUSTOMER, story: str = "") -> Case:
        order = self._asked[ticket.ticket_id]
        at = ticket.created_at
        if noticed_by == CUSTOMER and kind in ("wrong", "lost", "damaged") and order.done_at and order.done_at < at:
            at = order.done_at
        return Case(kind, at, noticed_by, ticket, order, story)

    def alarms(self) -> list[Case]:
        """Two customers with two failures each, a few weeks apart."""
        by_customer: dict[str, list[Ticket]] = {}
        for ticket in self._answered(("quality", "missing", "damage")):
            by_customer.setdefault(ticket.customer.customer_id, []).append(ticket)
        pairs = [
            (one, other)
            for tickets in by_customer.values()
            for one, other in pairwise(tickets)
            if dt.timedelta(days=9) < other.created_at - one.created_at < dt.timedelta(days=60)
        ]
        chosen = self._rng.sample([pair for pair in pairs if pair[0].created_at >= RECENT_FROM], 2)
        self._used |= {pair[0].customer.customer_id for pair in chosen}
        return [
            Case(
                KIND_OF_TOPIC[ticket.topic], ticket.created_at, CUSTOMER, ticket, self._asked[ticket.ticket_id], "alarm"
            )
            for pair in chosen
            for ticket in pair
        ]

    def told_by_customers(self) -> list[Case]:
        """Of threads with a complaint, of orders asked for in vain, of silence."""
        cases = [
            self._case(KIND_OF_TOPIC[topic], ticket)
            for topic, count in FROM_TICKETS.items()
            for ticket in self._take(self._answered((topic,)), count)
        ]
        late = [
            ticket
            for ticket in self._answered(("order_status",))
            if ticket.created_at - self._asked[ticket.ticket_id].placed_at > LATE_AFTER + dt.timedelta(weeks=3)
        ]
        for ticket in self._take(late, LATE_TOLD_BY_CUSTOMER):
            order = self._asked[ticket.ticket_id]
            cases.append(Case("late", order.placed_at + LATE_AFTER, CUSTOMER, ticket, order))
        unheard = [t for t in self._plain if _quiet(t) and t.topic in ("order_status", "turnaround")]
        cases += [self._case("silence", ticket) for ticket in self._take(unheard, SILENCES)]
        story = self._company.silent.ticket
        waiting = [
            t for t in self._plain if t.waiting_since() is not None and NOW - t.created_at > dt.timedelta(days=5)
        ]
        cases += [self._case("silence", waiting[0])] if waiting else []
        return [*cases, Case("silence", story.created_at, CUSTOMER, story, None, "silent")]

    def found_by_us(self) -> list[Case]:
        """Late orders nobody had asked for, things found in the house, things told while answering."""
        named = {order.number for order in self._asked.values()}
        quiet = [o for o in self._company.orders if o.number not in named and o.cancelled_at is None]
        late = [o for o in quiet if o.done_at and o.done_at < NOW and o.done_at - o.placed_at > LATE_AFTER * 1.6]
        cases = []
        for order in self._take_orders(late, LATE_FOUND_BY_US):
            cases.append(Case("late", order.placed_at + LATE_AFTER, US, None, order))
        sent = [o for o in quiet if o.done_at and o.done_at < NOW - dt.timedelta(days=6)]
        for number, order in enumerate(self._take_orders(sent, FOUND_IN_THE_HOUSE)):
            found_at = (order.done_at or NOW) - dt.timedelta(days=self._rng.randrange(2, 6), hours=2)
            cases.append(Case(("damaged", "wrong", "billing")[number % 3], found_at, US, None, order))
        threads = self._take(self._answered(("order_status",)), FOUND_IN_A_THREAD)
        kinds = ("damaged", "wrong", "lost")
        return cases + [self._case(kinds[n % 3], ticket, US, "told") for n, ticket in enumerate(threads)]

    def _take_orders(self, pool: Sequence[Order], count: int) -> list[Order]:
        taken: list[Order] = []
        while len(taken) < count:
            order = self._rng.choice(pool)
            if order.customer.customer_id not in self._used:
                self._used.add(order.customer.customer_id)
                taken.append(order)
        return taken

    def dismissed(self) -> list[Case]:
        """Threads that looked like a failure and were none."""
        tickets = self._take(self._answered(("quality", "billing")), DISMISSED)
        return [self._case(KIND_OF_TOPIC[ticket.topic], ticket, CUSTOMER, "dismissed") for ticket in tickets]


def _quiet(ticket: Ticket) -> bool:
    """Chased at least once before anybody answered, and answered after days."""
    reply = first_reply(ticket)
    chasers = [c for c in ticket.comments[1:] if c.author_id == ticket.customer.requester_id and reply and c.at < reply]
    return bool(chasers) and reply is not None and reply - ticket.created_at > dt.timedelta(days=2)
