"""Events with one UID, expanded: recurring-ical-events joins rules, dates, exceptions and changed instances; the rules are our own.

Its way of following a rule knows no bound: an event of every second, or one that never comes, would hold a page for minutes.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import TypeVar

from icalendar import Event
from icalendar.prop import vDDDLists, vDDDTypes
from recurring_ical_events.adapters.event import EventAdapter
from recurring_ical_events.occurrence import Occurrence
from recurring_ical_events.series import Series

from frontline.shifts.calendars.events import ReadEvent
from frontline.shifts.calendars.moments import MOST_DAYS, Time, as_time
from frontline.shifts.calendars.repeating import Effort, TooMuchWork, moments_of
from frontline.shifts.calendars.rule import read_rule, until_by

MARGIN = dt.timedelta(hours=3)
"""Rules are followed a little beyond the window: wall clocks and real time differ where clocks change."""
EARLIEST, LATEST = dt.datetime(2, 1, 1), dt.datetime(9998, 12, 31)  # noqa: DTZ001 by whatever clocks
MOST_EXCLUDED = 10_000
SomeTime = TypeVar("SomeTime", dt.date, dt.datetime)


class WrittenRule:
    """A rule as the library asks for it."""

    def __init__(self, text: str) -> None:
        self._text = text

    def to_ical(self) -> bytes:
        """As it was written."""
        return self._text.encode()


class Adapter(EventAdapter):  # type: ignore[misc]
    """An event as the library asks for it; knows what it was made of."""

    def __init__(self, event: ReadEvent, effort: Effort) -> None:
        super().__init__(_component_of(event))
        self.event = event
        self.effort = effort


class FollowedRule:
    """Stands in for dateutil's rule: `between` is lazy and its work is bounded."""

    def __init__(self, text: str, start: dt.datetime, adapter: Adapter) -> None:
        self._rule = read_rule(text)
        self._start = start
        self._effort = adapter.effort
        self.until = until_by(self._rule, start.tzinfo, adapter.event.is_floating)

    def between(self, first: dt.datetime, last: dt.datetime, inc: bool = True) -> Iterator[dt.datetime]:  # noqa: ARG002
        """The moments in the window and a little around it, by the clocks of the start. Raises TooMuchWork."""
        zone = self._start.tzinfo
        stop = _moved(_wall(last, zone), MARGIN)
        if self.until is not None:
            stop = min(stop, self.until.replace(tzinfo=None))
        start = self._start.replace(tzinfo=None)
        for moment in moments_of(self._rule, start, _moved(_wall(first, zone), -MARGIN), stop, self._effort):
            yield moment.replace(tzinfo=zone)


class FollowedRules(Series.RecurrenceRules):  # type: ignore[misc]
    """The library's strategy for an event with rules, with rules whose work is bounded."""

    def create_rule_with_start(self, rule_string: str) -> FollowedRule:
        """As the library asks for it."""
        return FollowedRule(rule_string, self.start, self.core)

    def rrule_between(self, span_start: Time, span_stop: Time) -> Iterator[dt.datetime]:
        """Without what EXRULE takes out (RFC 2445)."""
        zone, event = self.start.tzinfo, self.core.event
        first, last = as_time(span_start, zone), as_time(span_stop, zone)
        without = set()
        for text in event.excluded_rules:
            for number, moment in enumerate(FollowedRule(text, self.start, self.core).between(first, last)):
                if number >= MOST_EXCLUDED:
                    raise TooMuchWork("it excludes too many times to be followed to these days")
                without.add(moment)
        return (moment for moment in super().rrule_between(span_start, span_stop) if moment not in without)


class Instance(Occurrence):  # type: ignore[misc]
    """One instance; tells which event it is of."""

    @property
    def event(self) -> ReadEvent:
        """What was read."""
        read: ReadEvent = self._adapter.event
        return read


class EventSeries(Series):  # type: ignore[misc]
    """Events with one UID."""

    RecurrenceRules = FollowedRules

    def __init__(self, events: Sequence[ReadEvent], effort: Effort) -> None:
        super().__init__([Adapter(event, effort) for event in events])

    def occurrence(self, adapter: Adapter, start: Time | None = None, end: Time | None = None) -> Instance:
        """As the library asks for it."""
        return Instance(adapter, start, end)

    def rrule_between(self, span_start: dt.datetime, span_stop: dt.datetime) -> Iterator[dt.datetime]:
        """The library's, but for years that there are not."""
        first = _moved(span_start, -self._subtract_from_start)
        yield from self.recurrence.rrule_between(first, _moved(span_stop, self._add_to_stop))


def series_of(events: Sequence[ReadEvent]) -> Iterator[list[ReadEvent]]:
    """Split the events of a file into series: one UID; of several versions the latest; two that differ under one UID are two series."""
    by_uid: dict[str, list[ReadEvent]] = {}
    for number, event in enumerate(events):
        by_uid.setdefault(event.uid or f"\0{number}", []).append(event)
    for group in by_uid.values():
        changed = [event for event in group if event.recurrence_id is not None]
        whole = [event for event in group if event.recurrence_id is None]
        latest = max((event.sequence for event in whole), default=-1)
        distinct = {
            (str(event.start), str(event.end), event.rules, event.summary): event
            for event in whole
            if event.sequence == latest
        }
        of_uid = list(distinct.values())
        main = of_uid[:1]
        yield [*main, *(_fitted(each, main[0]) if main else each for each in changed)]
        yield from ([event] for event in of_uid[1:])


def _fitted(changed: ReadEvent, whole: ReadEvent) -> ReadEvent:
    """A changed instance names the one it replaces in the type of the series' start, whatever it wrote."""
    if changed.recurrence_id is not None:
        changed.recurrence_id = fitted(changed.recurrence_id, whole.start)
    return changed


def fitted(moment: Time, start: Time) -> Time:
    """A date for a start that is one; else a time by the start's clocks, that of the start when only a day is named."""
    if not isinstance(start, dt.datetime):
        return moment.date() if isinstance(moment, dt.datetime) else moment
    if not isinstance(moment, dt.datetime):
        return dt.datetime.combine(moment, start.timetz())
    return moment.astimezone(start.tzinfo)


def _component_of(event: ReadEvent) -> Event:
    component = Event()
    start = event.start
    component["UID"] = event.uid
    component["DTSTART"] = vDDDTypes(start)
    component["DTEND"] = vDDDTypes(_bounded_end(event))
    component["SEQUENCE"] = event.sequence
    if event.recurrence_id is not None:
        component["RECURRENCE-ID"] = vDDDTypes(event.recurrence_id)
        if event.is_this_and_future:
            component["RECURRENCE-ID"].params["RANGE"] = "THISANDFUTURE"
    if event.rules:
        component["RRULE"] = [WrittenRule(text) for text in event.rules]
    if event.excluded:
        # A day that is excluded as such stays one: every instance of it falls out.
        component["EXDATE"] = vDDDLists([_excluded(moment, start) for moment in event.excluded])
    if event.dates:
        component["RDATE"] = vDDDLists([_added(moment, start) for moment in event.dates])
    return component


def _bounded_end(event: ReadEvent) -> Time:
    return event.end if not event.rules else min(event.end, _moved(event.start, dt.timedelta(days=MOST_DAYS)))


def _excluded(moment: Time, start: Time) -> Time:
    return fitted(moment, start) if isinstance(moment, dt.datetime) else moment


def _added(moment: Time | tuple[dt.datetime, dt.datetime], start: Time) -> Time | tuple[dt.datetime, dt.datetime]:
    if not isinstance(moment, tuple):
        return fitted(moment, start)
    if not isinstance(start, dt.datetime):
        return moment[0].date()
    return moment[0].astimezone(start.tzinfo), moment[1].astimezone(start.tzinfo)


def _wall(moment: dt.datetime, zone: dt.tzinfo | None) -> dt.datetime:
    if moment.tzinfo is None or zone is None:
        return moment.replace(tzinfo=None)
    return moment.astimezone(zone).replace(tzinfo=None)


def _moved(moment: SomeTime, by: dt.timedelta) -> SomeTime:
    """Moved, but never out of the years that there are."""
    moved: SomeTime | None
    try:
        moved = moment + by
    except OverflowError:
        moved = None
    if moved is None or not EARLIEST.year <= moved.year <= LATEST.year:
        edge = EARLIEST if by < dt.timedelta() else LATEST
        return moment.replace(year=edge.year, month=edge.month, day=edge.day)
    return moved
