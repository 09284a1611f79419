"""Dates, times, durations and periods as calendars write them (RFC 5545, 3.3.4-3.3.9), read leniently. ValueError says what is wrong."""

import datetime as dt
import re
from dataclasses import dataclass

MOMENT = re.compile(
    r"(\d{4})-?(\d{2})-?(\d{2})(?:[Tt ]?(\d{2}):?(\d{2})(?::?(\d{2}))?(?:[.,]\d+)?)?\s*([Zz]|[+-]\d{2}:?\d{2})?$",
    re.ASCII,
)
DURATION = re.compile(
    r"([+-]?)P(?:(\d+)W)?(?:(\d+)D)?(?:T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$", re.IGNORECASE | re.ASCII
)
OFFSET = re.compile(r"([+-]?)(\d{2}):?(\d{2}):?(\d{2})?$", re.ASCII)
FIRST_YEAR, LAST_YEAR = 2, 9998
"""Years in which a time can be moved to any zone; what lies outside is read as the nearest of them."""
MOST_DAYS = 366 * 200

Time = dt.date | dt.datetime


@dataclass(frozen=True)
class Written:
    """A moment as written: a date, or a time by some clock. `offset` is that of Z or of a written +hh:mm, else None."""

    day: dt.date
    clock: dt.time | None
    offset: dt.timedelta | None

    def at(self, zone: dt.tzinfo) -> Time:
        """A date stays one; a time without an offset is taken by the clocks of `zone`, one with an offset is UTC."""
        if self.clock is None:
            return self.day
        naive = dt.datetime.combine(self.day, self.clock)
        if self.offset is None:
            return naive.replace(tzinfo=zone)
        return (naive - self.offset).replace(tzinfo=dt.UTC)


def written_moment(text: str) -> Written:
    """Read DATE or DATE-TIME. 24:00 is the next day's midnight, a leap second the one before. Raises ValueError."""
    found = MOMENT.match(text.strip())
    if found is None:
        raise ValueError(f"“{shortened(text)}” is no date")
    year, month, day = (int(part) for part in found.groups()[:3])
    try:
        date = dt.date(min(max(year, FIRST_YEAR), LAST_YEAR), month, day)
        if found[4] is None:
            return Written(date, None, None)
        hour, minute, second = int(found[4]), int(found[5]), min(int(found[6] or 0), 59)
        if hour == 24 and not minute and not second:
            date, hour = date + dt.timedelta(days=1), 0
        return Written(date, dt.time(hour, minute, second), written_offset(found[7]) if found[7] else None)
    except (ValueError, OverflowError):
        raise ValueError(f"“{shortened(text)}” is no date") from None


def written_offset(text: str) -> dt.timedelta:
    """Read Z, +0100, -05:00 or +053012. Raises ValueError."""
    if text.strip() in ("Z", "z"):
        return dt.timedelta()
    found = OFFSET.match(text.strip())
    if found is None or int(found[2]) > 23 or int(found[3]) > 59:
        raise ValueError(f"“{shortened(text)}” is no offset from UTC")
    length = dt.timedelta(hours=int(found[2]), minutes=int(found[3]), seconds=min(int(found[4] or 0), 59))
    return -length if found[1] == "-" else length


def written_duration(text: str) -> dt.timedelta:
    """Read PT1H30M, P2W, -P1D. Raises ValueError, also for more than two hundred years."""
    found = DURATION.match(text.strip())
    if found is None or not any(found.groups()[1:]):
        raise ValueError(f"“{shortened(text)}” is no duration")
    weeks, days, hours, minutes, seconds = (min(int(part or 0), 10**12) for part in found.groups()[1:])
    all_seconds = ((weeks * 7 + days) * 24 + hours) * 3600 + minutes * 60 + seconds
    if all_seconds > MOST_DAYS * 86_400:
        raise ValueError(f"“{shortened(text)}” is longer than two hundred years")
    return dt.timedelta(seconds=-all_seconds if found[1] == "-" else all_seconds)


def written_period(text: str, zone: dt.tzinfo) -> tuple[dt.datetime, dt.datetime]:
    """Read start/end or start/duration. Raises ValueError."""
    first, slash, second = text.partition("/")
    start = as_time(written_moment(first).at(zone), zone)
    if not slash:
        raise ValueError(f"“{shortened(text)}” is no period")
    is_length = second.strip().upper().lstrip("+-").startswith("P")
    end = start + written_duration(second) if is_length else as_time(written_moment(second).at(zone), zone)
    if end < start:
        raise ValueError(f"“{shortened(text)}” ends before it starts")
    return start, end


def as_time(moment: Time, zone: dt.tzinfo) -> dt.datetime:
    """A date becomes its midnight by the clocks of `zone`."""
    if isinstance(moment, dt.datetime):
        return moment
    return dt.datetime.combine(moment, dt.time(), zone)


def shortened(text: str) -> str:
    """What was written, short enough for a sentence."""
    flat = " ".join(text.split())
    return flat if len(flat) <= 40 else f"{flat[:39]}…"
