"""By which clock a claim about replies, waits or cases is measured, and how long each took by it."""

import datetime as dt
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from frontline.claims.claim import Claim, Unit
from frontline.claims.evidence.asking import Rows, Window, ask
from frontline.claims.evidence.lengths import Lengths, lengths_of
from frontline.claims.judged import Inquiry
from frontline.settings import WEEKDAYS, Settings

SECONDS = {"minute": 60.0, "hour": 3_600.0}
DAYS = {"day": 1.0, "business_day": 1.0, "week": 7.0, "month": 30.4375, "year": 365.25}
LONGER_THAN_DAYS = {"week", "month", "year"}
BY_THE_CALENDAR = re.compile(r"\b(?:same|next|following)[- ](?:calendar )?day\b", re.IGNORECASE)
STATES = {"replied": "done", "resolved": "done", "open": "still", "closed without a reply": "silent"}


@dataclass(frozen=True)
class Clock:
    """A claim's unit and whether only business time counts; lengths come out in that unit."""

    unit: Unit
    is_business: bool
    is_elapsed: bool = False
    """Days of 24 hours: of tickets the minute is known."""

    @property
    def is_days(self) -> bool:
        """Counted in whole local days, day 0 the day it began; else in seconds."""
        return self.unit not in SECONDS and not self.is_elapsed

    @property
    def seconds(self) -> float:
        """Of one unit, where it is not counted in whole days."""
        return SECONDS[self.unit] if self.unit in SECONDS else DAYS[self.unit] * 86_400

    @property
    def query_name(self) -> str:
        """What first_reply_lengths calls it."""
        return "days" if self.is_days else "business" if self.is_business else "calendar"

    @property
    def words(self) -> str:
        """For readers."""
        if self.is_days:
            return "in business days, day 0 the first" if self.is_business else "in whole days, day 0 the first"
        return "within business hours" if self.is_business else "by the calendar"

    def days_needed(self, length: float) -> float:
        """Calendar days after which a case is surely at least that old by this clock."""
        if self.unit in SECONDS:
            hours = length * SECONDS[self.unit] / 3_600
            return 1 + (hours / 8 * 1.5 + 2 if self.is_business else hours / 24)
        days = length * DAYS[self.unit]
        return days * 1.5 + 3 if self.is_business else days


def clock_of(claim: Claim) -> Clock:
    """ "business days" and "business hours" count the company's calendar; hours count round the clock otherwise, and days of tickets too.

    "The same day" and "the next day" are days of the calendar, whatever the hour.
    """
    unit: Unit = claim.unit if claim.unit in SECONDS or claim.unit in DAYS else "hour"
    is_business = claim.is_business_time or unit == "business_day"
    is_of_tickets = claim.metric == "response_time" or claim.subject in {"ticket", "message"}
    is_elapsed = is_of_tickets and unit in DAYS and not is_business and not BY_THE_CALENDAR.search(claim.text)
    return Clock(unit, is_business, is_elapsed and bool(claim.hi or claim.lo))


def first_replies(inquiry: Inquiry, clock: Clock, window: Window) -> Lengths:
    """How long the tickets of a window waited for a person's first reply, in the clock's unit."""
    return _ticket_lengths(inquiry, clock, window, "first_reply_lengths")


def resolutions(inquiry: Inquiry, clock: Clock, window: Window) -> Lengths:
    """How long the tickets of a window took until they were resolved, in the clock's unit."""
    return _ticket_lengths(inquiry, clock, window, "resolution_lengths")


def _ticket_lengths(inquiry: Inquiry, clock: Clock, window: Window, query: str) -> Lengths:
    asked = {**window.asked(), "clock": clock.query_name}
    rows = ask(inquiry.warehouse, query, asked)
    return lengths_of(_reply_lengths(rows, Days(clock, window, inquiry.settings), window.as_of, inquiry.settings))


@dataclass(frozen=True)
class Days:
    """Counts days between two dates by a clock, with the company's weekdays and holidays around a window."""

    clock: Clock
    window: Window
    settings: Settings

    @cached_property
    def calendar(self) -> np.busdaycalendar:
        """The company's business days."""
        open_days = {day for hours in self.settings.business_hours.all_hours for day in hours.days}
        off = self.settings.holidays.dates(self.window.first_date.year - 1, self.window.as_of.year + 1)
        return np.busdaycalendar(
            weekmask=[day in open_days for day in WEEKDAYS], holidays=[np.datetime64(day) for day in off]
        )

    @property
    def open_days_per_unit(self) -> float:
        """Business days in one of the clock's units: a week has as many as the company is open on."""
        if self.clock.unit not in LONGER_THAN_DAYS:
            return 1
        return len(set(self.settings.business_hours.days)) * DAYS[self.clock.unit] / DAYS["week"]

    def between(self, first: dt.date, last: dt.date) -> float:
        """Whole days from the first, which is day 0, to the last, in the clock's unit."""
        if self.clock.is_business:
            return self.business(first, last) / self.open_days_per_unit
        return (last - first).days / DAYS[self.clock.unit]

    def business(self, first: dt.date, last: dt.date) -> int:
        """Business days from the first, which is day 0, to the last."""
        return int(np.busday_count(first, last, busdaycal=self.calendar))


def _reply_lengths(rows: Rows, days: Days, as_of: dt.date, settings: Settings) -> Iterator[tuple[float, int, str]]:
    for state, seconds, created, replied, tickets in rows:
        cases = int(str(tickets))
        if isinstance(seconds, int):
            yield seconds / days.clock.seconds, cases, "done"
        elif isinstance(created, dt.date) and isinstance(replied, dt.date):
            yield days.between(created, replied), cases, "done"
        elif isinstance(created, dt.date):
            yield _age(created, as_of, days, settings), cases, STATES[str(state)]


def _age(created: dt.date, as_of: dt.date, days: Days, settings: Settings) -> float:
    """How long an open case has surely waited at the start of a day: its first day, of unknown hour, does not count."""
    last = as_of - dt.timedelta(days=1)
    if days.clock.is_days:
        return days.between(created, last)
    if not days.clock.is_business:
        return (last - created).days * 86_400 / days.clock.seconds
    shortest = min(hours.end_minute - hours.start_minute for hours in settings.business_hours.all_hours)
    whole_days = max(days.business(created + dt.timedelta(days=1), as_of), 0)
    return whole_days * shortest * 60 / days.clock.seconds


def case_lengths(
    inquiry: Inquiry,
    case_kind: str,
    clock: Clock,
    window: Window,
    late_after: float = math.inf,
    case_group: str | None = None,
) -> tuple[Lengths, int]:
    """How long the orders or tickets of a window took until they were done, and how many cancelled ones are left out.

    An order cancelled later than `late_after` has taken until then and has no end, so that cancelling late orders mends no claim.
    """
    days, counted, left_out = Days(clock, window, inquiry.settings), [], 0
    asked = {"case_kind": case_kind, **window.asked(), "case_group": case_group}
    for opened, done, left, cases in ask(inquiry.warehouse, "case_lengths", asked):
        if not isinstance(opened, dt.date):
            continue
        end = done or left
        last = end if isinstance(end, dt.date) else window.as_of - dt.timedelta(days=1)
        length, count = days.between(opened, last), int(str(cases))
        if left and length <= late_after:
            left_out += count
        else:
            counted.append((length, count, "done" if done else "cancelled" if left else "still"))
    return lengths_of(counted), left_out


def call_waits(inquiry: Inquiry, clock: Clock, window: Window, *, is_answered_only: bool) -> Lengths:
    """How long callers waited; for "answered within", one who gave up was never answered: open at that age."""
    asked = {"from_date": window.first_date, "to_date": window.last_date}
    per_unit = SECONDS.get(clock.unit, 86_400 * DAYS.get(clock.unit, 1.0))
    return lengths_of(
        (
            int(str(seconds)) / per_unit,
            int(str(calls)),
            "done" if outcome == "answered" or not is_answered_only else "still",
        )
        for outcome, seconds, calls in ask(inquiry.warehouse, "call_wait_lengths", asked)
    )
