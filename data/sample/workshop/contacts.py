"""Who contacts the workshop about what: the subject follows from the state of the customer's order at that time."""

from __future__ import annotations

import bisect
import datetime as dt
import random
from dataclasses import dataclass, field

from .business_time import at_clock
from .customer_wording import TOPICS
from .customers import Customer, CustomerBook
from .order_book import Order
from .order_wording import CLAIM_DOUBT, NEW_QUESTION
from .wording import DETAILS, month_day, spoken_age

ABOUT_OPEN_ORDERS = frozenset({"order_status", "address", "billing", CLAIM_DOUBT, NEW_QUESTION})
ABOUT_DONE_ORDERS = frozenset({"quality", "missing", "damage", "download", "praise"})
DOUBTED_LETTER = dt.date(2026, 4, 7)
DOUBT_ENDS = dt.date(2026, 6, 30)

# The contacts that raise the question never heard before 2026-W36, by ISO week: tickets, call notes.
NEW_QUESTION_PLAN = {
    "2026-W36": (1, 1),
    "2026-W37": (2, 1),
    "2026-W38": (2, 1),
    "2026-W39": (2, 2),
    "2026-W40": (3, 2),
    "2026-W41": (3, 3),
    "2026-W42": (4, 3),
    "2026-W43": (5, 3),
    "2026-W44": (5, 4),
    "2026-W45": (6, 5),
    "2026-W46": (6, 4),
}


@dataclass
class Contact:
    """One person with one subject at one moment; facts fill the sentences about it."""

    at: dt.datetime
    topic: str
    customer: Customer
    order: Order | None
    facts: dict[str, str] = field(default_factory=dict)


def spoken_turnaround(day: dt.date) -> str:
    """What the staff tell people on the telephone, honest within a week or so."""
    steps = (
        ("2025-01-01", "four to six weeks"),
        ("2025-12-01", "six to eight weeks"),
        ("2026-01-12", "ten to twelve weeks"),
        ("2026-04-01", "nine to eleven weeks"),
        ("2026-06-01", "seven to nine weeks"),
        ("2026-07-15", "five to seven weeks"),
        ("2026-09-01", "four to six weeks"),
    )
    return [words for since, words in steps if since <= day.isoformat()][-1]


class ContactBook:
    """Draws contacts; knows every order and who ordered nothing yet."""

    def __init__(self, book: CustomerBook, orders: list[Order]) -> None:
        self._orders = orders
        self._placed = [order.placed_at for order in orders]
        self._never = [customer for customer in book.all if customer.first_order_at is None]
        self._known = [customer for customer in book.all if customer.first_order_at is not None]
        self._open_counts: dict[dt.date, int] = {}

    def open_orders(self, day: dt.date) -> int:
        """Orders open at the start of a day."""
        if day not in self._open_counts:
            start = at_clock(day, 0)
            self._open_counts[day] = sum(order.open_at(start) for order in self._recent(start, 190))
        return self._open_counts[day]

    def _recent(self, moment: dt.datetime, days: int) -> list[Order]:
        first = bisect.bisect_left(self._placed, moment - dt.timedelta(days=days))
        return self._orders[first : bisect.bisect_left(self._placed, moment)]

    def _order_for(self, rng: random.Random, moment: dt.datetime, topic: str) -> Order | None:
        recent = self._recent(moment, 150)
        for _ in range(400):
            order = rng.choice(recent)
            age = moment - order.placed_at
            if topic in ABOUT_OPEN_ORDERS:
                fits = order.open_at(moment) and age > dt.timedelta(days=10 if topic != CLAIM_DOUBT else 38)
            else:
                done = order.done_at
                fits = done is not None and dt.timedelta(days=2) < moment - done < dt.timedelta(days=40)
            if fits:
                return order
        return None

    def topic_on(self, rng: random.Random, day: dt.date) -> str:
        """A subject, weighted: waiting makes people ask, the April letter makes them doubt."""
        pressure = self.open_orders(day) / 420
        weights = {key: topic.weight for key, topic in TOPICS.items()}
        weights["order_status"] *= pressure
        weights["turnaround"] *= 0.5 + pressure / 2
        weights[CLAIM_DOUBT] = 9 if DOUBTED_LETTER <= day <= DOUBT_ENDS else 0
        return rng.choices(list(weights), list(weights.values()))[0]

    def draw(self, rng: random.Random, moment: dt.datetime, topic: str | None = None) -> Contact:
        """A contact at a moment, about the given or a drawn subject."""
        topic = topic or self.topic_on(rng, moment.date())
        if topic in ABOUT_OPEN_ORDERS or topic in ABOUT_DONE_ORDERS:
            order = self._order_for(rng, moment, topic)
            if order is not None:
                return self.about(rng, moment, topic, order.customer, order)
            topic = "turnaround"
        never = [c for c in rng.sample(self._never, 8) if c.registered_at < moment]
        known = [c for c in rng.sample(self._known, 12) if c.first_order_at is not None and c.first_order_at < moment]
        customer = rng.choice(never if never and rng.random() < 0.35 else known or self._known[:1])
        return self.about(rng, moment, topic, customer, None)

    def draw_never_ordered(self, rng: random.Random, moment: dt.datetime) -> Contact:
        """A contact of somebody who registered about a year before and has ordered nothing."""
        earlier = moment - dt.timedelta(days=300)
        customer = rng.choice([c for c in self._never if c.registered_at < earlier])
        return self.about(rng, moment, "overseas_safety", customer, None)

    def about(
        self, rng: random.Random, moment: dt.datetime, topic: str, customer: Customer, order: Order | None
    ) -> Contact:
        """The contact with the facts that its sentences need."""
        contact = Contact(moment, topic, customer, order)
        items, other = rng.sample(DETAILS["items"], 2)
        contact.facts = {
            "items": items,
            "whose": rng.choice(DETAILS["whose"]),
            "count": str(rng.randrange(3, 95)),
            "items2": other,
            "flaw": rng.choice(DETAILS["flaw"]),
            "now_weeks": spoken_turnaround(moment.date()),
            "since": month_day(moment.date()),
            "letter": month_day(moment.date().replace(day=5)),
        }
        if order is not None:
            contact.facts |= {
                "order": order.name,
                "placed": month_day(order.placed_at.date()),
                "age": spoken_age((moment - order.placed_at).days),
            }
        return contact
