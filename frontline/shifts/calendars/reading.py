"""The busy times in an .ics file: everything that can be read is listed, everything that cannot is told; nothing is dropped in silence."""

import datetime as dt
from collections import ChainMap
from collections.abc import Iterator
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from frontline.errors import UnreadableFile
from frontline.shifts.calendars.events import EventReader, ReadEvent
from frontline.shifts.calendars.meaning import Kind, kind_of_period
from frontline.shifts.calendars.moments import FIRST_YEAR, LAST_YEAR, Time, as_time, shortened, written_period
from frontline.shifts.calendars.repeating import Effort, TooMuchWork
from frontline.shifts.calendars.series import EventSeries, series_of
from frontline.shifts.calendars.written import Component, components_of
from frontline.shifts.calendars.zones import KnownZones, Zones, descriptions
from frontline.units import numeral

MOST_INSTANCES = 10_000
"""Of one series in the days asked for: one that comes more often is told, and only so many count."""
KNOWN = frozenset("VCALENDAR VEVENT VTODO VJOURNAL VFREEBUSY VTIMEZONE VAVAILABILITY".split())


@dataclass(frozen=True)
class BusyTime:
    """One event instance; aware UTC; start == end when the file gives it no length."""

    start: dt.datetime
    end: dt.datetime
    summary: str
    kind: Kind
    uid: str = ""
    """As the file has it: our own shifts come back in a leader's calendar, and are known by it."""


@dataclass(frozen=True)
class Unreadable:
    """What could not be read, or not as it stands, and why."""

    what: str
    reason: str
    uid: str = ""


@dataclass(frozen=True)
class BusyCalendar:
    """What a file says about some days; busy times by their start, not merged."""

    busy: tuple[BusyTime, ...]
    unreadable: tuple[Unreadable, ...]


def busy_times(
    content: bytes, from_day: dt.date, to_day: dt.date, zone: ZoneInfo, owner_email: str | None = None
) -> BusyCalendar:
    """Every event of the file that touches the local days from `from_day` up to, not including, `to_day`.

    `zone` decides about days, times without a zone and days out of the office. What `owner_email` declined is free.
    Raises UnreadableFile when there is no calendar in the file at all; whatever else is wrong stands in `unreadable`.
    """
    return _Reading(require_calendar(content), from_day, to_day, zone, owner_email).done()


def require_calendar(content: bytes) -> Component:
    """What is written in the file. Raises UnreadableFile when there is not one calendar, event or list of busy periods in it."""
    root = components_of(content)
    if not any(component.name in KNOWN for component in root.walk()):
        raise UnreadableFile(
            "There is no calendar in this file" if content.strip() else "This file is empty",
            "Give the .ics file that the calendar program exports, or the address of its feed",
        )
    return root


class _Reading:
    """One file while it is read."""

    def __init__(
        self, root: Component, from_day: dt.date, to_day: dt.date, zone: ZoneInfo, owner_email: str | None
    ) -> None:
        self._root = root
        self._zone = zone
        self._owner_email = owner_email
        self._first, self._last = midnight(from_day, zone), midnight(to_day, zone)
        self._effort = Effort()
        self._known_zones: KnownZones = {}
        self._told_zones: set[str] = set()
        self._busy: list[BusyTime] = []
        self._unreadable: list[Unreadable] = []

    def done(self) -> BusyCalendar:
        described = descriptions(self._root.walk())
        calendars = [component for component in self._root.children if component.name == "VCALENDAR"]
        events: list[ReadEvent] = []
        for calendar in (*calendars, self._root):
            events += self._events_of(calendar, described)
        for group in series_of(events):
            self._add_series(group)
        if self._root.odd_lines or self._root.properties:
            count = self._root.odd_lines + len(self._root.properties)
            self._tell("the file", f"{count} of its lines belong to no calendar")
        self._busy.sort(key=lambda each: (each.start, each.end, each.summary))
        return BusyCalendar(tuple(self._busy), tuple(self._unreadable))

    def _events_of(self, calendar: Component, described: dict[str, Component]) -> list[ReadEvent]:
        own = descriptions(calendar.children) if calendar.name else {}
        zones = Zones(ChainMap(own, described), self._zone, self._effort, self._known_zones)
        name = calendar.text("X-WR-TIMEZONE").strip()
        calendar_zone = zones.zone(name) if name else None
        zones.fallback = calendar_zone or self._zone
        reader = EventReader(zones, self._zone, calendar_zone, self._owner_email)
        is_cancelled = calendar.word("METHOD") == "CANCEL"
        events = []
        for component in _parts(calendar):
            if component.name == "VEVENT":
                events += self._event(component, reader, is_cancelled)
            elif component.name == "VFREEBUSY":
                self._add_free_busy(component)
        self._tell_of_frame(calendar, zones)
        return events

    def _tell_of_frame(self, calendar: Component, zones: Zones) -> None:
        if calendar.name and calendar.fault:
            self._tell("the calendar", calendar.fault)
        if calendar.name and calendar.odd_lines:
            self._tell("the calendar", f"{calendar.odd_lines} of its lines cannot be read")
        for name, notice in zones.notices.items():
            if notice not in self._told_zones:
                self._told_zones.add(notice)
                self._tell(f"the time zone {shortened(name)}", notice)

    def _event(self, component: Component, reader: EventReader, is_cancelled: bool) -> list[ReadEvent]:
        summary, uid = component.text("SUMMARY").strip(), component.text("UID").strip()
        try:
            event = reader.read(component)
        except Exception as unreadable:  # noqa: BLE001 one event, whatever is in it, must not cost the others
            self._tell(summary or "an event", _reason(unreadable, component.fault), uid)
            return []
        if is_cancelled:
            event.kind = None
        for notice in event.notices:
            self._tell(summary or "an event", notice, uid)
        return [event]

    def _add_series(self, group: list[ReadEvent]) -> None:
        try:
            self._busy += self._instances(group)
            return
        except Exception as failed:  # noqa: BLE001 the library's own faults cost one series, and are told
            self._tell(group[0].summary or "an event", _reason(failed), group[0].uid)
        if len(group) > 1:
            # Without what joins them: an instance counted twice is better than a leader who is called out of a meeting.
            for event in group:
                self._add_series([event])

    def _instances(self, group: list[ReadEvent]) -> list[BusyTime]:
        found: list[BusyTime] = []
        try:
            for number, instance in enumerate(EventSeries(group, self._effort).between(self._first, self._last)):
                if number >= MOST_INSTANCES:
                    raise TooMuchWork(
                        f"it comes more than {numeral(MOST_INSTANCES)} times in these days: only so many count"
                    )
                event: ReadEvent = instance.event
                if event.kind is not None:
                    found.append(self._busy_time(instance.start, instance.end, event, event.kind))
        except TooMuchWork as too_much:
            self._tell(group[0].summary or "an event", str(too_much), group[0].uid)
        return found

    def _busy_time(self, start: Time, end: Time, event: ReadEvent, kind: Kind) -> BusyTime:
        first, last = (as_time(moment, self._zone) for moment in (start, end))
        if kind == "out_of_office":
            first, last = whole_days(first, last, self._zone)
        return BusyTime(first.astimezone(dt.UTC), last.astimezone(dt.UTC), event.summary, kind, event.uid)

    def _add_free_busy(self, component: Component) -> None:
        """Published periods are exact: none is widened to its day."""
        for found in component.all("FREEBUSY"):
            kind = kind_of_period(found)
            for text in found.value.split(","):
                try:
                    start, end = written_period(text, self._zone)
                except (ValueError, OverflowError) as unreadable:
                    self._tell("a busy period", str(unreadable), component.text("UID").strip())
                    continue
                if kind is not None and start < self._last and end > self._first:
                    summary = component.text("SUMMARY").strip()
                    self._busy.append(BusyTime(start.astimezone(dt.UTC), end.astimezone(dt.UTC), summary, kind))
        if component.fault:
            self._tell("busy periods", component.fault, component.text("UID").strip())

    def _tell(self, what: str, reason: str, uid: str = "") -> None:
        self._unreadable.append(Unreadable(what, reason, uid))


def _parts(calendar: Component) -> Iterator[Component]:
    """Everything in a calendar, however odd its nesting; what lies outside of one, but for whole calendars."""
    for child in calendar.children:
        if child.name != "VCALENDAR":
            yield from child.walk()


def _reason(failed: Exception, fault: str | None = None) -> str:
    """Our own sentences are shown; the words of a library would help nobody."""
    told = str(failed) if type(failed) is ValueError and failed.args else "its times do not fit together"
    return f"{told}; {fault}" if fault else told


def midnight(day: dt.date, zone: ZoneInfo) -> dt.datetime:
    """The beginning of a local day; days at the ends of the calendar are moved to where every zone knows them."""
    inside = min(max(day, dt.date(FIRST_YEAR, 1, 3)), dt.date(LAST_YEAR, 12, 29))
    return dt.datetime.combine(inside, dt.time(), zone)


def whole_days(start: dt.datetime, end: dt.datetime, zone: ZoneInfo) -> tuple[dt.datetime, dt.datetime]:
    """From the midnight before the start to the one after the end, by the clocks of `zone`."""
    first, last = start.astimezone(zone), end.astimezone(zone)
    ends_at_midnight = last.time() == dt.time() and last.date() > first.date()
    day_after = last.date() if ends_at_midnight else last.date() + dt.timedelta(days=1)
    return midnight(first.date(), zone), midnight(day_after, zone)
