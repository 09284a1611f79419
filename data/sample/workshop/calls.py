"""Calls before they become rows: who rang when, how long they waited, how it ended."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass, field

from .business_time import (
    FIRST_DAY,
    NOW,
    at_clock,
    days_between,
    drawn_count,
    drawn_second,
    is_business_day,
    monday_of,
    stream,
)
from .contacts import NEW_QUESTION_PLAN, Contact, ContactBook
from .order_wording import NEW_QUESTION
from .staff import UNKNOWN_EXTENSION, StaffRow, is_present, service_on, staff_row

ANSWERED = "answered_by_person"
UNKNOWN = "answered_by_unknown"
ABANDONED_QUEUE = "abandoned_in_queue"
ABANDONED_MENU = "abandoned_in_menu"
VOICEMAIL = "voicemail"
ANNOUNCEMENT = "announcement_only"
FAILED = "failed"
OUTBOUND = "outbound"
INTERNAL = "internal"
CALLS_PER_WEEK_ALWAYS = 45.2
CALLS_PER_WEEK_AND_OPEN_ORDER = 0.0195
_HOUR_SHARE = (10, 17, 16, 9, 10, 11, 11, 10, 5)
_DAY_SHARE = (1.32, 1.24, 0.95, 0.88, 0.82)


@dataclass
class CallPlan:
    """One call: wait is from entering the queue until a person answers or the caller gives up, in seconds."""

    start: dt.datetime
    outcome: str
    digits: str
    contact: Contact | None = None
    menu_s: int = 0
    wait_s: int = 0
    talk_s: int = 0
    person: StaffRow | None = None
    extension: str = ""
    other_extension: str = ""
    result: str = "answered"
    noted: bool = False
    via_local: bool = False
    led: bool = False
    story: bool = False
    rang: list[str] = field(default_factory=list)

    @property
    def end(self) -> dt.datetime:
        """When the last party hung up."""
        return self.start + dt.timedelta(seconds=self.menu_s + self.wait_s + self.talk_s)

    @property
    def two_way(self) -> bool:
        """True when a customer and a person of the roster spoke."""
        return self.outcome == ANSWERED or (self.outcome == OUTBOUND and self.result == "answered")


class Switchboard:
    """Draws the calls of every day; a person has one call at a time."""

    def __init__(self, book: ContactBook) -> None:
        self._book = book
        self._rng = stream("calls")
        self._busy_until: dict[str, dt.datetime] = {}

    def plan(self) -> list[CallPlan]:
        """All calls except those that leaders make themselves, in order of their start."""
        rng = self._rng
        plans: list[CallPlan] = []
        for day in days_between(FIRST_DAY, NOW.date()):
            plans += [self._out_of_hours(day) for _ in range(drawn_count(rng, 0.62))]
            if is_business_day(day):
                plans += self._business_day(day)
        for week, (_, calls) in NEW_QUESTION_PLAN.items():
            days = [monday_of(week) + dt.timedelta(days=n) for n in range(5)]
            usable = [day for day in days if is_business_day(day)]
            plans += [self._new_question(rng.choice(usable)) for _ in range(calls)]
        plans = sorted((plan for plan in plans if plan.end < NOW), key=lambda plan: plan.start)
        self._answer(plans)
        return plans

    def _business_day(self, day: dt.date) -> list[CallPlan]:
        rng = self._rng
        weekly = CALLS_PER_WEEK_ALWAYS + CALLS_PER_WEEK_AND_OPEN_ORDER * self._book.open_orders(day)
        expected = weekly / 5 * _DAY_SHARE[day.weekday()] * (1.3 if day.month == 12 else 1.0)
        plans = [self._inbound(self._busy_moment(day)) for _ in range(drawn_count(rng, expected))]
        plans += [self._outbound(drawn_second(rng, day, 9, 17)) for _ in range(drawn_count(rng, weekly / 5 * 0.17))]
        plans += [self._internal(drawn_second(rng, day, 9, 17)) for _ in range(drawn_count(rng, 0.35))]
        return plans

    def _busy_moment(self, day: dt.date) -> dt.datetime:
        hour = self._rng.choices(range(9, 18), _HOUR_SHARE)[0]
        return at_clock(day, hour * 3600 + self._rng.randrange(3600 if hour < 17 else 2400))

    def _caller(self, start: dt.datetime, outcome: str) -> CallPlan:
        rng = self._rng
        if rng.random() < 0.1:
            return CallPlan(start, outcome, rng.choice(("646", "347", "929")) + f"55501{rng.randrange(100):02d}")
        contact = self._book.draw(rng, start)
        return CallPlan(start, outcome, contact.customer.digits, contact)

    def _wait(self, start: dt.datetime) -> int:
        """Seconds in the queue: Monday and Tuesday mornings are slow, Tuesday from 10 to 11 very slow."""
        rng = self._rng
        wait = rng.triangular(6, 95, 16)
        if start.weekday() < 2 and 10 <= start.hour < 12:
            wait *= 2.1
        if start.weekday() == 1 and start.hour == 10:
            wait = rng.triangular(80, 560, 190)
        return int(wait * min(1.7, 0.75 + self._book.open_orders(start.date()) / 1600))

    def _inbound(self, start: dt.datetime) -> CallPlan:
        rng, kind = self._rng, self._rng.random()
        plan = self._caller(start, ANSWERED)
        plan.menu_s = rng.randrange(7, 38) if rng.random() < 0.55 else 0
        if kind < 0.035:
            plan.outcome, plan.menu_s = ABANDONED_MENU, rng.randrange(4, 32)
        elif kind < 0.039:
            plan.outcome, plan.menu_s = FAILED, 0
        elif kind < 0.047:
            plan.outcome, plan.menu_s, plan.wait_s = ANNOUNCEMENT, 0, rng.randrange(9, 24)
        else:
            wait, patience = self._wait(start), int(rng.triangular(8, 520, 90))
            if patience < wait:
                plan.outcome, plan.wait_s = ABANDONED_QUEUE, max(6, patience)
            elif wait > 75 and rng.random() < 0.08:
                plan.outcome, plan.wait_s, plan.talk_s = VOICEMAIL, wait, rng.randrange(12, 95)
            else:
                plan.wait_s, plan.talk_s = wait, int(rng.triangular(40, 840, 170))
        return plan

    def _out_of_hours(self, day: dt.date) -> CallPlan:
        rng = self._rng
        hour = rng.choice((7, 8, 18, 19, 20)) if is_business_day(day) else rng.randrange(9, 19)
        plan = self._caller(at_clock(day, hour * 3600 + rng.randrange(3600)), VOICEMAIL)
        plan.wait_s = rng.randrange(9, 24)
        if rng.random() < 0.3:
            plan.outcome = ANNOUNCEMENT
        else:
            plan.talk_s = rng.randrange(12, 95)
        return plan

    def _new_question(self, day: dt.date) -> CallPlan:
        start = self._busy_moment(day)
        contact = self._book.draw(self._rng, start, NEW_QUESTION)
        plan = CallPlan(start, ANSWERED, contact.customer.digits, contact, noted=True)
        plan.wait_s, plan.talk_s = self._wait(start), int(self._rng.triangular(60, 700, 200))
        return plan

    def _outbound(self, start: dt.datetime) -> CallPlan:
        plan = self._caller(start, OUTBOUND)
        return finish_outbound(self._rng, plan, self._rng.choice(service_on(start.date())))

    def _internal(self, start: dt.datetime) -> CallPlan:
        rng = self._rng
        ids = [f"P{n:02d}" for n in range(1, 20) if is_present(f"P{n:02d}", start.date())]
        first, second = (staff_row(person_id, start.date()) for person_id in rng.sample(ids, 2))
        plan = CallPlan(start, INTERNAL, "", wait_s=rng.randrange(3, 20), person=first, extension=first.extension)
        plan.other_extension = second.extension
        plan.result = "answered" if rng.random() < 0.75 else "no_answer"
        plan.talk_s = rng.randrange(15, 400) if plan.result == "answered" else 0
        return plan

    def _answer(self, plans: list[CallPlan]) -> None:
        """Gives every answered call to somebody free, and lets other phones ring before."""
        rng = self._rng
        for plan in plans:
            if plan.outcome not in (ANSWERED, ABANDONED_QUEUE, VOICEMAIL) or not is_business_day(plan.start.date()):
                continue
            if plan.outcome == VOICEMAIL and plan.wait_s < 30:
                continue
            present = service_on(plan.start.date())
            phones = [row.extension for row in present] + [r.extension for r in self._leaders(plan.start.date())]
            rings = min(max(0, (plan.wait_s - 10) // 22), rng.choice((0, 0, 0, 0, 1, 1, 2, 3)))
            plan.rang = [rng.choice(phones) for _ in range(rings)]
            if plan.outcome == ANSWERED:
                self._pick_up(plan, present)

    def _pick_up(self, plan: CallPlan, present: tuple[StaffRow, ...]) -> None:
        rng = self._rng
        free = [row for row in present if self._busy_until.get(row.extension, plan.start) <= plan.start]
        if rng.random() < 0.022 and not plan.noted:
            plan.outcome, plan.extension = UNKNOWN, UNKNOWN_EXTENSION
            return
        plan.person = rng.choice(free or present)
        plan.extension = plan.person.extension
        self._busy_until[plan.extension] = plan.end
        plan.via_local = rng.random() < 0.035
        plan.noted = plan.noted or (plan.contact is not None and rng.random() < 0.48)

    def _leaders(self, day: dt.date) -> list[StaffRow]:
        return [staff_row(f"P{n:02d}", day) for n in range(1, 6) if is_present(f"P{n:02d}", day)]


def finish_outbound(rng: random.Random, plan: CallPlan, person: StaffRow, led: bool = False) -> CallPlan:
    """How a call to a customer ended; a leader's counts only because somebody answered."""
    plan.person, plan.extension, plan.led = person, person.extension, led
    kind = 0.0 if led else rng.random()
    plan.result = "answered" if kind < 0.66 else "no_answer" if kind < 0.92 else "busy" if kind < 0.975 else "failed"
    if plan.result in ("answered", "no_answer"):
        plan.wait_s = rng.randrange(6, 28) if plan.result == "answered" else rng.randrange(20, 45)
    if plan.result == "answered":
        plan.talk_s = int(rng.triangular(60 if led else 25, 900, 240))
    return plan
