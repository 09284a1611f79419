"""Orders through the workshop: demand by day, weekly capacity, oldest first; turnaround follows from these."""

from __future__ import annotations

import bisect
import datetime as dt
import random
from collections.abc import Iterable
from dataclasses import dataclass, field

from .business_time import (
    FIRST_DAY,
    NOW,
    at_clock,
    awake,
    days_between,
    drawn_count,
    is_business_day,
    next_business_day,
    stream,
)
from .customers import Customer, CustomerBook

SIMULATED_FROM = dt.date(2025, 3, 10)
SIMULATED_TO = dt.date(2027, 5, 31)

# (from this day on, orders placed per week, orders the workshop can start per week)
_LOAD = (
    ("2025-01-01", 91, 116),
    ("2025-11-01", 142, 118),
    ("2025-12-01", 212, 128),
    ("2026-01-05", 196, 96),
    ("2026-02-01", 112, 94),
    ("2026-03-01", 106, 134),
    ("2026-05-01", 103, 149),
    ("2026-07-01", 100, 150),
    ("2026-09-01", 101, 166),
    ("2026-11-01", 130, 170),
    ("2026-12-01", 160, 176),
    ("2027-01-05", 110, 160),
)
_DAY_SHARE = (1.2, 1.1, 1.0, 0.95, 0.95, 0.85, 0.95)
_HOUR_SHARE = (1, 1, 2, 3, 5, 6, 6, 6, 5, 5, 5, 5, 4, 4, 6, 7, 5)

PRODUCTS = (
    ("Photo box 100", "PH-100", 4900, 20),
    ("Photo box 500", "PH-500", 19900, 8),
    ("Slides 100", "SL-100", 7900, 18),
    ("Slides 500", "SL-500", 32900, 5),
    ("Negatives 50", "NG-50", 5400, 9),
    ("VHS tape", "VT-V", 2400, 14),
    ("Hi8 tape", "VT-H", 2600, 6),
    ("MiniDV tape", "VT-M", 2600, 5),
    ("8mm film reel", "FR-8", 2900, 8),
    ("Super 8 film reel", "FR-S8", 2900, 7),
    ("Retouching", "RT-1", 1800, 10),
    ("Album", "AL-1", 8900, 6),
    ("Audio cassette", "AU-C", 1900, 4),
)
EXTRAS = (("USB drive 64 GB", "US-64", 2500, 3), ("Archive DVD", "DV-1", 1200, 1))


@dataclass
class Line:
    """One line item; price in cents."""

    name: str
    sku: str
    cents: int
    quantity: int


@dataclass
class Order:
    """One order; done_at is when it left the workshop for home, known to the simulation also after NOW."""

    number: int
    customer: Customer
    placed_at: dt.datetime
    lines: list[Line]
    expedited: bool
    done_at: dt.datetime | None = None
    cancelled_at: dt.datetime | None = None
    partly_sent: bool = False
    chance: random.Random = field(default_factory=random.Random, repr=False)

    @property
    def name(self) -> str:
        """The number as customers quote it."""
        return f"#{self.number}"

    def open_at(self, moment: dt.datetime) -> bool:
        """Placed, and neither sent home nor cancelled before the moment."""
        done = self.done_at is not None and self.done_at < moment
        cancelled = self.cancelled_at is not None and self.cancelled_at < moment
        return self.placed_at < moment and not done and not cancelled

    def done_within(self, weeks: float) -> bool:
        """True when it left for home within so many weeks (7 x 24 hours each, local clock) of being placed."""
        return self.done_at is not None and self.done_at - self.placed_at <= dt.timedelta(weeks=weeks)


def load_on(day: dt.date) -> tuple[int, int]:
    """Orders placed and orders started per week, as planned for that day."""
    current = [entry for entry in _LOAD if entry[0] <= day.isoformat()][-1]
    return current[1], current[2]


def _draw_lines(rng: random.Random, size: str) -> list[Line]:
    count = rng.choices((1, 2, 3, 4), (75, 18, 5, 2))[0]
    chosen: list[Line] = []
    while len(chosen) < count:
        catalogue = EXTRAS if chosen and rng.random() < 0.3 else PRODUCTS
        name, sku, cents, _ = rng.choices(catalogue, [product[3] for product in catalogue])[0]
        if all(line.sku != sku for line in chosen):
            most = {"small": 3, "medium": 8, "large": 20}[size]
            chosen.append(Line(name, sku, cents, rng.randrange(1, most + 1) if rng.random() < 0.5 else 1))
    return chosen


class Workshop:
    """Places orders day by day and starts the ones that wait longest, as many as the capacity of the week allows."""

    def __init__(self, book: CustomerBook) -> None:
        self._book = book
        self._rng = stream("orders")
        self._pool = [customer for customer in book.all if customer.first_order_at is not None]
        self._waiting: list[tuple[dt.date, int, Order]] = []
        self._arriving: dict[dt.date, list[Order]] = {}
        self.orders: list[Order] = []

    def run(self) -> list[Order]:
        """Every order from before the data begin until long after they end."""
        spare = 0.0
        for day in days_between(SIMULATED_FROM, SIMULATED_TO):
            self._place(day)
            for order in self._arriving.pop(day, []):
                early = 12 if order.expedited else 0
                key = day + dt.timedelta(days=order.chance.randrange(-5, 6) - early)
                bisect.insort(self._waiting, (key, order.number, order))
            if is_business_day(day):
                spare = min(spare + load_on(day)[1] / 5, load_on(day)[1] / 2)
                started = min(int(spare), len(self._waiting))
                spare -= started
                for _, _, order in self._waiting[:started]:
                    self._start(order, day)
                del self._waiting[:started]
        return self.orders

    def _customer(self, placed_at: dt.datetime) -> Customer:
        rng = self._rng
        if rng.random() < 0.2:
            customer = self._book.register(placed_at - dt.timedelta(days=rng.choice((0, 0, 0, 1, 6, 30)), minutes=9))
            self._pool.extend([customer] * {"small": 1, "medium": 3, "large": 9}[customer.size])
            return customer
        return rng.choice(self._pool)

    def _place(self, day: dt.date) -> None:
        rng = self._rng
        count = drawn_count(rng, load_on(day)[0] / 7 * _DAY_SHARE[day.weekday()])
        clocks = sorted(rng.choices(range(6, 23), _HOUR_SHARE)[0] * 3600 + rng.randrange(3600) for _ in range(count))
        for clock in clocks:
            placed_at = at_clock(day, clock)
            customer = self._customer(placed_at)
            if customer.first_order_at is None:
                customer.first_order_at = placed_at
            number = 10001 + len(self.orders)
            order = Order(number, customer, placed_at, _draw_lines(rng, customer.size), rng.random() < 0.05)
            order.chance = stream(f"order {number}")
            self.orders.append(order)
            if order.chance.random() < 0.028:
                order.cancelled_at = awake(placed_at + dt.timedelta(hours=order.chance.randrange(2, 24 * 12)))
            else:
                days_on_the_way = int(order.chance.triangular(4, 22, 8))
                self._arriving.setdefault(day + dt.timedelta(days=days_on_the_way), []).append(order)

    def _start(self, order: Order, day: dt.date) -> None:
        days = order.chance.triangular(6, 28, 11) + len(order.lines)
        if order.expedited:
            days *= 0.75
        last = next_business_day(day + dt.timedelta(days=int(days)))
        order.done_at = at_clock(last, order.chance.randrange(13 * 3600, 17 * 3600 + 1800))


def exported(orders: Iterable[Order]) -> list[Order]:
    """The orders placed within the period of the data."""
    return [order for order in orders if order.placed_at.date() >= FIRST_DAY and order.placed_at < NOW]


def mark_partly_sent(orders: list[Order]) -> None:
    """Some orders of several lines are, at NOW, sent home in part: still open."""
    rng = stream("partly sent")
    for order in orders:
        late = order.open_at(NOW) and order.done_at is not None and order.done_at < NOW + dt.timedelta(days=9)
        if late and len(order.lines) > 1 and rng.random() < 0.6:
            order.partly_sent = True
