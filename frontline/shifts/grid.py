"""The hours in which a shift can lie: the company's opening hours, in slots of half an hour or an hour."""

import datetime as dt
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from zoneinfo import ZoneInfo

import numpy as np
from numpy.typing import NDArray

from frontline.settings import WEEKDAYS, Hours, Settings
from frontline.units import DAYS_PER_WEEK

DAY_MINUTES = 24 * 60
WeekSlot = tuple[int, int]
"""Weekday (0 is Monday) and minute of the local day."""


@dataclass(frozen=True)
class Slot:
    """One slot: its moments (aware, UTC), its local day, and the minute of that day at which it begins."""

    starts_at: dt.datetime
    ends_at: dt.datetime
    day: dt.date
    minute: int
    is_unloved: bool

    @property
    def week_slot(self) -> WeekSlot:
        """Its place in a week."""
        return self.day.weekday(), self.minute

    @property
    def monday(self) -> dt.date:
        """Of its week."""
        return self.day - dt.timedelta(days=self.day.weekday())


@dataclass(frozen=True)
class Grid:
    """Slots in time order, all of one length, none over another."""

    slots: tuple[Slot, ...]
    minutes: int

    @property
    def mondays(self) -> tuple[dt.date, ...]:
        """The weeks that it touches, in order."""
        return tuple(sorted({slot.monday for slot in self.slots}))

    @property
    def day_numbers(self) -> NDArray[np.int64]:
        """The local day of each slot, as a number."""
        return np.asarray([slot.day.toordinal() for slot in self.slots], dtype=np.int64)

    @property
    def week_numbers(self) -> NDArray[np.int64]:
        """The place of each slot's week among `mondays`."""
        places = {monday: place for place, monday in enumerate(self.mondays)}
        return np.asarray([places[slot.monday] for slot in self.slots], dtype=np.int64)

    @property
    def is_unloved(self) -> NDArray[np.bool_]:
        """Which slots are hours that nobody likes."""
        return np.asarray([slot.is_unloved for slot in self.slots], dtype=bool)

    @property
    def week_places(self) -> NDArray[np.int64]:
        """The place of each slot in a week of 7 x 24 hours (of 7 x 48 half-hours)."""
        return np.asarray([week_place(slot.week_slot, self.minutes) for slot in self.slots], dtype=np.int64)

    def touching(self, starts_at: dt.datetime, ends_at: dt.datetime) -> NDArray[np.bool_]:
        """Which slots overlap with the interval."""
        return np.asarray([slot.starts_at < ends_at and starts_at < slot.ends_at for slot in self.slots], dtype=bool)


def week_place(week_slot: WeekSlot, minutes: int) -> int:
    """The place of a slot in the week, from Monday midnight."""
    weekday, minute = week_slot
    return weekday * (DAY_MINUTES // minutes) + minute // minutes


def mondays_of(from_day: dt.date, weeks: int) -> tuple[dt.date, ...]:
    """The Mondays of all weeks that these days touch, whether anything can lie in them or not."""
    days = (from_day + dt.timedelta(days=number) for number in range(DAYS_PER_WEEK * weeks))
    return tuple(sorted({day - dt.timedelta(days=day.weekday()) for day in days}))


def grid_of(
    settings: Settings, from_day: dt.date, weeks: int, minutes: int, also: Collection[WeekSlot] = frozenset()
) -> Grid:
    """The slots of so many weeks from a local day on, holidays left out; `also`: slots outside opening hours that count too.

    A slot begins at a whole multiple of its length from midnight and ends before closing time.
    """
    days = [from_day + dt.timedelta(days=number) for number in range(DAYS_PER_WEEK * weeks)]
    off = settings.holidays.dates(days[0].year, days[-1].year)
    slots = [slot for day in days if day not in off for slot in _slots_of(settings, day, minutes, also)]
    return Grid(tuple(slots), minutes)


def _slots_of(settings: Settings, day: dt.date, minutes: int, also: Collection[WeekSlot]) -> Iterator[Slot]:
    starts = {
        minute
        for hours in _on(settings.business_hours.all_hours, day)
        for minute in range(-(-hours.start_minute // minutes) * minutes, hours.end_minute - minutes + 1, minutes)
    }
    starts |= {minute for weekday, minute in also if weekday == day.weekday()}
    for minute in sorted(starts):
        starts_at = moment_of(day, minute, settings.zone)
        local = starts_at.astimezone(settings.zone)
        if local.hour * 60 + local.minute != minute:
            continue  # the clocks leap over it
        ends_at = starts_at + dt.timedelta(minutes=minutes)
        yield Slot(starts_at, ends_at, day, minute, is_unloved(settings, day, minute, minutes))


def is_unloved(settings: Settings, day: dt.date, minute: int, minutes: int) -> bool:
    """True when some part of these minutes of a local day is one of the hours that nobody likes."""
    return any(
        minute < hours.end_minute and hours.start_minute < minute + minutes
        for hours in _on(settings.shifts.unloved, day)
    )


def _on(all_hours: Collection[Hours], day: dt.date) -> Iterator[Hours]:
    return (hours for hours in all_hours if WEEKDAYS[day.weekday()] in hours.days)


def moment_of(day: dt.date, minute: int, zone: ZoneInfo) -> dt.datetime:
    """The moment (aware, UTC) of a minute of a local day."""
    local = dt.datetime.combine(day, dt.time(minute // 60, minute % 60), zone)
    return local.astimezone(dt.UTC)
