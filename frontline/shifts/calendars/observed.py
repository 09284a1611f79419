"""A zone as a calendar describes it itself: VTIMEZONE becomes a tzinfo of its own, known to no other calendar."""

import datetime as dt
from bisect import bisect_right
from dataclasses import dataclass

from frontline.shifts.calendars.moments import written_moment, written_offset
from frontline.shifts.calendars.repeating import Effort, moments_of
from frontline.shifts.calendars.rule import read_rule
from frontline.shifts.calendars.written import Component

LAST_CHANGE = dt.datetime(2101, 1, 1)  # noqa: DTZ001 wall clocks of the zone itself
FIRST_CHANGE = dt.datetime(1950, 1, 1)  # noqa: DTZ001
MOST_CHANGES = 1_000
"""Of one observance: four hundred years of two changes are fewer; more is no zone."""


@dataclass(frozen=True, order=True)
class Change:
    """At a moment (naive UTC) clocks go from one offset to another."""

    at: dt.datetime
    before: dt.timedelta
    after: dt.timedelta


class ObservedZone(dt.tzinfo):
    """Offsets by a list of changes. What lies before the first one has its earlier offset."""

    def __init__(self, name: str, changes: list[Change]) -> None:
        self._name = name
        self._changes = sorted(set(changes))
        self._starts = [change.at for change in self._changes]
        # A skipped time is read by the offset before it, a doubled one is the earlier (fold 0) or the later (fold 1).
        self._walls = [
            [change.at + max(change.before, change.after) for change in self._changes],
            [change.at + min(change.before, change.after) for change in self._changes],
        ]

    def _after(self, number: int) -> dt.timedelta:
        return self._changes[number - 1].after if number else self._changes[0].before

    def utcoffset(self, moment: dt.datetime | None) -> dt.timedelta:
        """By wall clocks; see PEP 495 for doubled and skipped times."""
        if moment is None:
            return self._changes[-1].after
        return self._after(bisect_right(self._walls[moment.fold], moment.replace(tzinfo=None, fold=0)))

    def fromutc(self, moment: dt.datetime) -> dt.datetime:
        """Wall clocks of a moment in UTC."""
        utc = moment.replace(tzinfo=None)
        number = bisect_right(self._starts, utc)
        wall = utc + self._after(number)
        fold = 0
        if number:
            change = self._changes[number - 1]
            fold = int(wall < change.at + change.before)
        return wall.replace(tzinfo=self, fold=fold)

    def dst(self, moment: dt.datetime | None) -> dt.timedelta:  # noqa: ARG002
        """Not known apart from the offset."""
        return dt.timedelta()

    def tzname(self, moment: dt.datetime | None) -> str:  # noqa: ARG002
        """As the calendar calls the zone."""
        return self._name

    def __reduce__(self) -> tuple[type["ObservedZone"], tuple[str, list[Change]]]:
        """Copies are made of the same changes."""
        return type(self), (self._name, self._changes)


def observed_zone(component: Component, effort: Effort) -> ObservedZone:
    """The zone that a VTIMEZONE describes. Raises ValueError when not one of its observances can be read, or when one is absurd."""
    changes: list[Change] = []
    for observance in component.children:
        if observance.name in ("STANDARD", "DAYLIGHT"):
            changes += _changes_of(observance, effort)
    if not changes:
        raise ValueError("its description holds no readable change of clocks")
    return ObservedZone(component.text("TZID"), changes)


def _changes_of(observance: Component, effort: Effort) -> list[Change]:
    after, start = observance.first("TZOFFSETTO"), observance.first("DTSTART")
    before = observance.first("TZOFFSETFROM") or after
    if after is None or before is None or start is None:
        return []
    was, becomes = written_offset(before.value), written_offset(after.value)
    first = _wall(start.value)
    onsets = [first]
    for rule in observance.all("RRULE"):
        onsets += _repeated(rule.value, first, was, effort)
    for dates in observance.all("RDATE"):
        onsets += [_wall(each.partition("/")[0]) for each in dates.value.split(",") if each.strip()]
    return [Change(onset - was, was, becomes) for onset in onsets]


def _wall(text: str) -> dt.datetime:
    written = written_moment(text)
    return dt.datetime.combine(written.day, written.clock or dt.time())


def _repeated(text: str, start: dt.datetime, offset: dt.timedelta, effort: Effort) -> list[dt.datetime]:
    rule = read_rule(text)
    last = LAST_CHANGE
    if rule.until is not None:
        until = dt.datetime.combine(rule.until.day, rule.until.clock or dt.time(23, 59, 59))
        last = min(last, until if rule.until.offset is None else until - rule.until.offset + offset)
    found: list[dt.datetime] = []
    for moment in moments_of(rule, start, max(start, FIRST_CHANGE), last, effort):
        found.append(moment)
        if len(found) > MOST_CHANGES:
            raise ValueError("its description changes the clocks too often")
    return found
