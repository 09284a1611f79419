"""One VEVENT, understood: its times, what repeats it, and whether it makes somebody busy. ValueError says why it cannot be read."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field

from frontline.shifts.calendars.meaning import Kind, kind_of
from frontline.shifts.calendars.moments import (
    Time,
    as_time,
    shortened,
    written_duration,
    written_moment,
    written_period,
)
from frontline.shifts.calendars.rule import read_rule
from frontline.shifts.calendars.written import Component, Property
from frontline.shifts.calendars.zones import Zones

ONCE = "DTSTART", "DTEND", "DURATION", "RECURRENCE-ID", "STATUS", "TRANSP"
A_DAY = dt.timedelta(days=1)


@dataclass
class ReadEvent:
    """An event or one instance of a series (`recurrence_id`). Times are dates, or aware by the event's own clocks. `kind` None: free."""

    uid: str
    summary: str
    kind: Kind | None
    start: Time
    end: Time
    is_floating: bool = False
    recurrence_id: Time | None = None
    is_this_and_future: bool = False
    sequence: int = -1
    rules: tuple[str, ...] = ()
    excluded_rules: tuple[str, ...] = ()
    dates: list[Time | tuple[dt.datetime, dt.datetime]] = field(default_factory=list)
    excluded: list[Time] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)


class EventReader:
    """Reads the events of one calendar: which zone its names mean, and where a time without a zone is."""

    def __init__(self, zones: Zones, zone: dt.tzinfo, calendar_zone: dt.tzinfo | None, owner_email: str | None) -> None:
        self._zones = zones
        self._zone = zone
        self._calendar_zone = calendar_zone
        self._owner_email = owner_email

    def read(self, component: Component) -> ReadEvent:
        """Raises ValueError when the event has no readable start."""
        written = component.first("DTSTART") or component.first("RECURRENCE-ID")
        if written is None:
            raise ValueError("it names no start")
        start = self.moment(written, self._calendar_zone or self._zone)
        if isinstance(start, dt.datetime) and start.tzinfo is dt.UTC and self._calendar_zone is not None:
            start = start.astimezone(self._calendar_zone)
        event = ReadEvent(
            uid=component.text("UID").strip(),
            summary=component.text("SUMMARY").strip(),
            kind=kind_of(component, self._owner_email),
            start=start,
            end=start,
            is_floating=_is_floating(written),
            notices=list(_notices_of(component)),
        )
        event.end = self._end(component, event)
        self._add_identity(component, event)
        self._add_repetition(component, event)
        return event

    def moment(self, found: Property, default: dt.tzinfo) -> Time:
        """A property's date or time; one with an offset of its own is moved to the clocks that its TZID names. Raises ValueError."""
        return self._moment(found, found.value, default)

    def _moment(self, found: Property, text: str, default: dt.tzinfo) -> Time:
        name = found.parameters.get("TZID", "")
        zone = self._zones.zone(name) if name else default
        moment = written_moment(text).at(zone)
        if not isinstance(moment, dt.datetime):
            return moment
        if found.parameters.get("VALUE", "").upper() == "DATE":
            return moment.date()
        return moment.astimezone(zone) if name and moment.tzinfo is not zone else moment

    def _end(self, component: Component, event: ReadEvent) -> Time:
        start, default = event.start, _default_end(event.start)
        written, duration = component.first("DTEND"), component.first("DURATION")
        clocks = (start.tzinfo or self._zone) if isinstance(start, dt.datetime) else self._zone
        try:
            if written is not None:
                end = self.moment(written, clocks)
            elif duration is not None:
                end = _after(start, written_duration(duration.value), self._zone)
            else:
                return default
        except (ValueError, OverflowError) as unreadable:
            event.notices.append(f"its end cannot be read ({unreadable}): only its start counts")
            return default
        if isinstance(start, dt.datetime) != isinstance(end, dt.datetime):
            event.start, end = as_time(start, self._zone), as_time(end, clocks)
        return _in_order(event, end, default)

    def _add_identity(self, component: Component, event: ReadEvent) -> None:
        sequence = component.text("SEQUENCE").strip()
        event.sequence = int(sequence) if sequence.isascii() and sequence.isdigit() and len(sequence) < 12 else -1
        written = component.first("RECURRENCE-ID")
        if written is not None:
            try:
                event.recurrence_id = self.moment(written, clocks_of(event.start, self._zone))
            except ValueError as unreadable:
                event.notices.append(f"which instance it replaces cannot be read ({unreadable}): it counts beside it")
                event.uid = ""
                return
            event.is_this_and_future = written.parameters.get("RANGE", "").upper() == "THISANDFUTURE"

    def _add_repetition(self, component: Component, event: ReadEvent) -> None:
        event.rules = tuple(_sound_rules(component.all("RRULE"), event, "its repetition cannot be read"))
        event.excluded_rules = tuple(_sound_rules(component.all("EXRULE"), event, "an exception cannot be read"))
        default = clocks_of(event.start, self._zone)
        for found in component.all("EXDATE"):
            for text in _values(found):
                self._keep(event.excluded, found, text, default, event)
        for found in component.all("RDATE"):
            for text in _values(found):
                self._keep(event.dates, found, text, default, event)

    def _keep(
        self,
        kept: list[Time] | list[Time | tuple[dt.datetime, dt.datetime]],
        found: Property,
        text: str,
        default: dt.tzinfo,
        event: ReadEvent,
    ) -> None:
        try:
            if "/" in text:
                name = found.parameters.get("TZID", "")
                period = written_period(text, self._zones.zone(name) if name else default)
                kept.append(period if found.name == "RDATE" else period[0])  # type: ignore[arg-type]
            else:
                kept.append(self._moment(found, text, default))
        except (ValueError, OverflowError) as unreadable:
            event.notices.append(f"a date of its {found.name} cannot be read ({unreadable})")


def clocks_of(moment: Time, zone: dt.tzinfo) -> dt.tzinfo:
    """The clocks that a time is written by; `zone` for dates."""
    return (moment.tzinfo or zone) if isinstance(moment, dt.datetime) else zone


def _is_floating(found: Property) -> bool:
    return not found.parameters.get("TZID") and not found.value.upper().endswith("Z")


def _values(found: Property) -> Iterator[str]:
    return (each.strip() for each in found.value.replace(";", ",").split(",") if each.strip())


def _default_end(start: Time) -> Time:
    return start if isinstance(start, dt.datetime) else start + A_DAY


def _after(start: Time, length: dt.timedelta, zone: dt.tzinfo) -> Time:
    if isinstance(start, dt.datetime) or length % A_DAY == dt.timedelta():
        return start + length
    return as_time(start, zone) + length


def _in_order(event: ReadEvent, end: Time, default: Time) -> Time:
    """An end that lies less than a day before the start is taken for the start; one further back is a slip and counts for nothing."""
    start = event.start
    if end > start:
        return end
    if not isinstance(start, dt.datetime) or not isinstance(end, dt.datetime):
        if end < start:
            event.notices.append("its end lies before its start: only its first day counts")
        return start + A_DAY
    if end == start:
        return end
    if start - end <= A_DAY:
        event.notices.append("its end lies before its start: they are exchanged")
        event.start = end
        return start
    event.notices.append("its end lies before its start: only its start counts")
    return default


def _sound_rules(written: list[Property], event: ReadEvent, trouble: str) -> Iterator[str]:
    for found in written:
        try:
            read_rule(found.value)
        except ValueError as unreadable:
            event.notices.append(f"{trouble} ({unreadable})")
        else:
            yield found.value


def _notices_of(component: Component) -> Iterator[str]:
    if component.fault:
        yield component.fault
    if component.odd_lines:
        yield f"{component.odd_lines} of its lines cannot be read"
    for name in ONCE:
        different = {shortened(found.value) for found in component.all(name)}
        if len(different) > 1:
            yield f"it says {name} more than once: the first one counts"
