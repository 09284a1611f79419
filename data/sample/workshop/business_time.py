"""Local time of the workshop: everything is simulated as naive America/New_York time.

The offset is computed here, not taken from a time zone database, so that the bytes do not depend on the machine.
"""

from __future__ import annotations

import datetime as dt
import random

SEED = 20261113
FIRST_DAY = dt.date(2025, 5, 5)
NOW = dt.datetime.fromisoformat("2026-11-13 18:00:00")
OPENS_AT = 9
CLOSES_AT = 18

HOLIDAYS = frozenset(
    dt.date.fromisoformat(text)
    for text in (
        "2025-05-26 2025-06-19 2025-07-04 2025-09-01 2025-10-13 2025-11-04 2025-11-11 2025-11-27 2025-12-25 "
        "2026-01-01 2026-01-19 2026-02-12 2026-02-16 2026-05-25 2026-06-19 2026-07-03 2026-09-07 2026-10-12 "
        "2026-11-03 2026-11-11 2026-11-26 2026-12-25 2027-01-01 2027-01-18 2027-02-12 2027-02-15"
    ).split()
)


def stream(name: str) -> random.Random:
    """An independent random stream per subject, so that a change in one leaves the others as they were."""
    return random.Random(f"{SEED}:{name}")


def _nth_sunday(year: int, month: int, nth: int) -> dt.date:
    first = dt.date(year, month, 1)
    return first + dt.timedelta(days=(6 - first.weekday()) % 7 + 7 * (nth - 1))


def utc_offset_hours(local: dt.datetime) -> int:
    """-4 in summer time, -5 otherwise (changes at 02:00 local on the second March and first November Sunday)."""
    begins = dt.datetime.combine(_nth_sunday(local.year, 3, 2), dt.time(2))
    ends = dt.datetime.combine(_nth_sunday(local.year, 11, 1), dt.time(2))
    return -4 if begins <= local < ends else -5


def to_utc(local: dt.datetime) -> dt.datetime:
    """The naive UTC time of a naive local time."""
    return local - dt.timedelta(hours=utc_offset_hours(local))


def epoch(local: dt.datetime) -> int:
    """Seconds since 1970-01-01 UTC."""
    return round((to_utc(local) - dt.datetime.fromisoformat("1970-01-01")).total_seconds())


def zulu(local: dt.datetime) -> str:
    """ISO time in UTC as Zendesk writes it."""
    return to_utc(local).strftime("%Y-%m-%dT%H:%M:%SZ")


def stamp(local: dt.datetime) -> str:
    """Local time without a zone, as the PBX writes it."""
    return local.strftime("%Y-%m-%d %H:%M:%S")


def iso_week(moment: dt.date) -> str:
    """The ISO week of a date or local time, such as 2026-W46."""
    year, week, _ = moment.isocalendar()
    return f"{year}-W{week:02d}"


def monday_of(week: str) -> dt.date:
    """The Monday of an ISO week written as 2026-W46."""
    return dt.date.fromisocalendar(int(week[:4]), int(week[6:]), 1)


def is_business_day(day: dt.date) -> bool:
    """True on Monday to Friday except the holidays of the state of New York."""
    return day.weekday() < 5 and day not in HOLIDAYS


def next_business_day(day: dt.date) -> dt.date:
    """The given day if the workshop is open then, otherwise the next day on which it is."""
    while not is_business_day(day):
        day += dt.timedelta(days=1)
    return day


def days_between(first: dt.date, last: dt.date) -> list[dt.date]:
    """Every day from first to last, both included."""
    return [first + dt.timedelta(days=n) for n in range((last - first).days + 1)]


def at_clock(day: dt.date, seconds: float) -> dt.datetime:
    """The local time so many seconds after midnight of the day."""
    return dt.datetime.combine(day, dt.time()) + dt.timedelta(seconds=int(seconds))


def add_open_seconds(start: dt.datetime, seconds: float) -> dt.datetime:
    """The local time after so many seconds of business hours, counted from start."""
    left = seconds
    day = start.date()
    clock = (start - dt.datetime.combine(day, dt.time())).total_seconds()
    while True:
        if is_business_day(day):
            begin = max(clock, OPENS_AT * 3600)
            if begin + left <= CLOSES_AT * 3600:
                return at_clock(day, begin + left)
            left -= max(0.0, CLOSES_AT * 3600 - begin)
        day += dt.timedelta(days=1)
        clock = 0.0


def awake(moment: dt.datetime) -> dt.datetime:
    """The moment, or seven hours later when it falls into the night: customers act between 07:00 and midnight.

    This also keeps clear of the hour that does not exist when summer time begins.
    """
    return moment + dt.timedelta(hours=7) if moment.hour < 7 else moment


def drawn_count(rng: random.Random, expected: float) -> int:
    """A count that varies around its expected value; only comparisons, so equal on every platform."""
    tries = max(1, round(expected * 3))
    return sum(rng.random() < expected / tries for _ in range(tries))


def drawn_second(rng: random.Random, day: dt.date, first_hour: int, last_hour: int) -> dt.datetime:
    """A moment on the day between two hours (the last one excluded)."""
    return at_clock(day, rng.randrange(first_hour * 3600, last_hour * 3600))
