"""The shifts that leaders planned since May 2026, drawn around the contacts that they had, and two weeks ahead."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace

from .business_time import CLOSES_AT, NOW, OPENS_AT, at_clock, days_between, drawn_second, iso_week, monday_of, stream
from .handled import Handled
from .shift_rule import GRACE, KEPT, MISSED, SAME_DAY, SAME_WEEK, ShiftTime
from .shift_wording import MOVED, TAKEN_BACK, reason_for
from .staff import CHIEF, LEADER_IDS, STOPPED_AFTER, STOPPED_LEADER, is_present, service_on

SHIFTS_FROM = dt.date(2026, 5, 18)
SHIFTS_TO = dt.date(2026, 11, 27)
LATE_BEGINNER = "P05"
BEGAN_ON = dt.date(2026, 9, 7)
WEEKS_PER_PLAN = 4
UNTAKEN_WEEKS = 6
LAST_END = dt.datetime.fromisoformat("2026-11-13 15:00:00")
HOUR = dt.timedelta(hours=1)
SHARES = {KEPT: 66, SAME_DAY: 11, SAME_WEEK: 13, MISSED: 10}
CANCELLED_IN = (("P01", "2026-W39"), ("P02", "2026-W33"), ("P03", "2026-W28"), ("P04", "2026-W43"))
MOVED_IN = (
    ("P01", "2026-W24"),
    ("P01", "2026-W35"),
    ("P03", "2026-W30"),
    ("P03", "2026-W47"),
    ("P04", "2026-W38"),
    ("P05", "2026-W43"),
)


@dataclass(frozen=True)
class ShiftRow:
    """One row of the list: a shift as it was decided at one moment."""

    shift_id: str
    person_id: str
    start: dt.datetime
    reason: str
    buddy: str
    mode: str
    changed_at: dt.datetime
    is_cancelled: bool = False
    note: str = ""

    @property
    def time(self) -> ShiftTime:
        """When it is."""
        return ShiftTime(self.start, self.start + HOUR, self.mode == "shadow")


class Planner:
    """Plans leader by leader and week by week; no two leaders have the same hour, no leader two shifts a day."""

    def __init__(self, contacts: Iterable[Handled], moments: Iterable[tuple[str, dt.datetime]]) -> None:
        self._rng = stream("shifts")
        self._contacts: dict[tuple[str, str], list[dt.datetime]] = {}
        for contact in contacts:
            self._contacts.setdefault((contact.person_id, iso_week(contact.at)), []).append(contact.at)
        self._moments = list(moments)
        self._rows: list[ShiftRow] = []
        self._hours: set[dt.datetime] = set()
        self._days: set[tuple[str, dt.date]] = set()
        self._planned: dict[str, int] = {}

    def rows(self) -> list[ShiftRow]:
        """Every row in the order in which it was decided."""
        weeks = dict.fromkeys(iso_week(day) for day in days_between(SHIFTS_FROM, SHIFTS_TO))
        for number, week in enumerate(weeks):
            decided_in = monday_of(list(weeks)[number - number % WEEKS_PER_PLAN]) - dt.timedelta(days=7)
            for leader in LEADER_IDS:
                if leader != LATE_BEGINNER or monday_of(week) >= BEGAN_ON:
                    for _ in range(2 if leader == CHIEF else 1):
                        self._plan(leader, week, decided_in)
        return _numbered(self._rows)

    def _plan(self, leader: str, week: str, decided_in: dt.date) -> None:
        start = self._slot(leader, week)
        if leader == LATE_BEGINNER:
            decided_in = max(decided_in, BEGAN_ON - dt.timedelta(days=7))
        decided = drawn_second(self._rng, decided_in + dt.timedelta(days=3), 9, 17)
        row = self._row(leader, start, decided)
        moved, cancelled = (leader, week) in MOVED_IN, (leader, week) in CANCELLED_IN
        if moved and not any((each.person_id, iso_week(each.start)) == (leader, week) for each in self._rows):
            first = self._rng.choice(self._usable(leader, week))
            self._rows.append(replace(row, start=first, reason=self._reason(first)))
            changed = drawn_second(self._rng, monday_of(week) - dt.timedelta(days=3), 9, 17)
            row = replace(row, changed_at=changed, note=self._rng.choice(MOVED))
        self._rows.append(row)
        if cancelled and not any(each.is_cancelled and each.person_id == leader for each in self._rows):
            given_up = drawn_second(self._rng, monday_of(week) - dt.timedelta(days=3), 9, 17)
            self._rows.append(replace(row, changed_at=given_up, is_cancelled=True, note=TAKEN_BACK[leader]))

    def _row(self, leader: str, start: dt.datetime, decided: dt.datetime) -> ShiftRow:
        """The shift; who began late first listens once, then twice has a listener."""
        known = self._planned[leader] = self._planned.get(leader, 0) + 1
        learning = leader == LATE_BEGINNER and known <= 3
        mode = ("shadow" if known == 1 else "paired") if learning else "solo"
        buddy = self._rng.choice(service_on(min(start.date(), NOW.date()))).name
        has_buddy = learning or start > NOW or self._rng.random() < 0.3
        reason = self._reason(start)
        return ShiftRow(leader + str(start), leader, start, reason, buddy if has_buddy else "", mode, decided)

    def _slot(self, leader: str, week: str) -> dt.datetime:
        """An hour at which the shift turns out as drawn, or as near to it as the contacts of the week allow."""
        rng = self._rng
        wanted = rng.choices(list(SHARES), list(SHARES.values()))[0]
        if leader == LATE_BEGINNER:
            wanted = KEPT
        if leader == STOPPED_LEADER and monday_of(week) > STOPPED_AFTER:
            wanted = MISSED
        usable = self._usable(leader, week)
        for kind in dict.fromkeys((wanted, KEPT, SAME_DAY, SAME_WEEK)):
            fitting = [start for start in usable if self._turns_out(leader, start) == kind]
            if fitting:
                return self._taken(leader, rng.choice(fitting))
        return self._taken(leader, rng.choice(usable))

    def _reason(self, start: dt.datetime) -> str:
        """Why this hour; says so where no leader had the hour of that weekday in the six weeks before."""
        before = [start - dt.timedelta(weeks=weeks) for weeks in range(1, UNTAKEN_WEEKS + 1)]
        is_untaken = before[-1].date() >= SHIFTS_FROM and not any(hour in self._hours for hour in before)
        return reason_for(self._rng, start, is_untaken)

    def _taken(self, leader: str, start: dt.datetime) -> dt.datetime:
        self._hours.add(start)
        self._days.add((leader, start.date()))
        return start

    def _usable(self, leader: str, week: str) -> list[dt.datetime]:
        days = [monday_of(week) + dt.timedelta(days=n) for n in range(5)]
        starts = [at_clock(day, hour * 3600) for day in days for hour in range(OPENS_AT, CLOSES_AT)]
        moments = [moment for person_id, moment in self._moments if person_id == leader and moment.date() in days]
        return [
            start
            for start in starts
            if is_present(leader, start.date())
            and start not in self._hours
            and (leader, start.date()) not in self._days
            and not LAST_END - HOUR < start <= NOW
            and not any(_at_the_edge(start, moment) for moment in moments)
        ]

    def _turns_out(self, leader: str, start: dt.datetime) -> str:
        """What becomes of a shift at this hour when it is the only one of the week."""
        moments = self._contacts.get((leader, iso_week(start)), [])
        if any(ShiftTime(start, start + HOUR).holds(moment) for moment in moments):
            return KEPT
        if any(moment.date() == start.date() for moment in moments):
            return SAME_DAY
        return SAME_WEEK if moments else MISSED


def _at_the_edge(start: dt.datetime, moment: dt.datetime) -> bool:
    """Within two minutes of where the shift begins or ends to count: no figure should hang on a second."""
    edges = (start - GRACE, start + HOUR + GRACE)
    return any(abs(moment - edge) < dt.timedelta(minutes=2) for edge in edges)


def _numbered(rows: list[ShiftRow]) -> list[ShiftRow]:
    """In the order of decision, the shifts numbered in that order."""
    ordered = sorted(rows, key=lambda row: (row.changed_at, row.start))
    numbers = {key: f"S{place + 1:04d}" for place, key in enumerate(dict.fromkeys(row.shift_id for row in ordered))}
    return [replace(row, shift_id=numbers[row.shift_id]) for row in ordered]


def in_force(rows: Iterable[ShiftRow]) -> list[ShiftRow]:
    """The last row of each shift, cancelled ones left out."""
    last = {row.shift_id: row for row in rows}
    return [row for row in last.values() if not row.is_cancelled]
