"""A repetition rule as it is written: RRULE of RFC 5545, 3.3.10, read leniently. ValueError says in words what cannot be read."""

import datetime as dt
import re
from dataclasses import dataclass

from frontline.shifts.calendars.moments import Written, shortened, written_moment

FREQUENCIES = ("YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY", "MINUTELY", "SECONDLY")
DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
WEEKDAY = re.compile(r"([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$")
WHOLE = re.compile(r"[+-]?\d{1,12}$", re.ASCII)
SKIPS = ("OMIT", "FORWARD", "BACKWARD")


@dataclass(frozen=True)
class Rule:
    """What a rule says. Numbers count as in the RFC: months 1-12, negative days from the end; weekdays are (nth or 0, Monday = 0)."""

    frequency: str
    interval: int = 1
    count: int | None = None
    until: Written | None = None
    months: tuple[int, ...] = ()
    weeks: tuple[int, ...] = ()
    year_days: tuple[int, ...] = ()
    month_days: tuple[int, ...] = ()
    weekdays: tuple[tuple[int, int], ...] = ()
    hours: tuple[int, ...] = ()
    minutes: tuple[int, ...] = ()
    seconds: tuple[int, ...] = ()
    positions: tuple[int, ...] = ()
    week_start: int = 0
    skip: str = "OMIT"

    @property
    def is_plain(self) -> bool:
        """Nothing but a frequency: every period holds exactly one moment, but for days that a month has not."""
        by = self.months + self.weeks + self.year_days + self.month_days + self.hours + self.minutes + self.seconds
        return not (by or self.weekdays or self.positions)


def read_rule(text: str) -> Rule:
    """Read the value of RRULE. Unknown parts are passed over, a negative COUNT too. Raises ValueError."""
    parts: dict[str, str] = {}
    for part in text.split(";"):
        key, sign, value = part.partition("=")
        if sign and value.strip():
            parts.setdefault(key.strip().upper(), value.strip().upper())
    frequency = parts.get("FREQ", "")
    if frequency not in FREQUENCIES:
        raise ValueError(f"“{shortened(text)}” does not say how often")
    if parts.get("RSCALE", "GREGORIAN") not in ("GREGORIAN", "GREGORY"):
        raise ValueError(f"it counts by the {shortened(parts['RSCALE'].lower())} calendar")
    interval, count = _number(parts.get("INTERVAL", "1")), _number(parts["COUNT"]) if "COUNT" in parts else None
    if interval < 1:
        raise ValueError(f"its interval is {interval}")
    return Rule(
        frequency=frequency,
        interval=interval,
        count=None if count is None or count < 0 else count,
        until=written_moment(parts["UNTIL"]) if "UNTIL" in parts else None,
        months=_numbers(parts, "BYMONTH", 1, 12),
        weeks=_numbers(parts, "BYWEEKNO", 1, 53, may_be_negative=True),
        year_days=_numbers(parts, "BYYEARDAY", 1, 366, may_be_negative=True),
        month_days=_numbers(parts, "BYMONTHDAY", 1, 31, may_be_negative=True),
        weekdays=_weekdays(parts.get("BYDAY") or parts.get("BYWEEKDAY") or "", frequency),
        hours=_numbers(parts, "BYHOUR", 0, 23),
        minutes=_numbers(parts, "BYMINUTE", 0, 59),
        seconds=tuple(sorted({min(second, 59) for second in _numbers(parts, "BYSECOND", 0, 60)})),
        positions=_numbers(parts, "BYSETPOS", 1, 366, may_be_negative=True),
        week_start=_week_start(parts.get("WKST", "MO")),
        skip=parts["SKIP"] if parts.get("SKIP") in SKIPS else "OMIT",
    )


def _number(text: str) -> int:
    if not WHOLE.match(text):
        raise ValueError(f"“{shortened(text)}” is no number")
    return int(text)


def _numbers(
    parts: dict[str, str], key: str, lowest: int, highest: int, may_be_negative: bool = False
) -> tuple[int, ...]:
    found = {_number(each.strip()) for each in parts.get(key, "").split(",") if each.strip()}
    for number in found:
        size = abs(number) if may_be_negative else number
        if not lowest <= size <= highest:
            raise ValueError(f"{key} cannot be {number}")
    return tuple(sorted(found))


def _weekdays(text: str, frequency: str) -> tuple[tuple[int, int], ...]:
    """“The second Monday” means something within a month or a year only: elsewhere it is a Monday."""
    found = set()
    for each in text.split(","):
        if not each.strip():
            continue
        day = WEEKDAY.match(each.replace(" ", ""))
        if day is None or (day[1] and int(day[1]) == 0) or abs(int(day[1] or 0)) > 53:
            raise ValueError(f"“{shortened(each)}” is no day of the week")
        found.add((int(day[1] or 0) if frequency in ("YEARLY", "MONTHLY") else 0, DAYS.index(day[2])))
    return tuple(sorted(found))


def _week_start(text: str) -> int:
    if text not in DAYS:
        raise ValueError(f"“{shortened(text)}” is no day of the week")
    return DAYS.index(text)


def until_by(rule: Rule, zone: dt.tzinfo | None, is_floating: bool) -> dt.datetime | None:
    """The last moment that the rule allows, by the clocks of its own start (naive when `zone` is None); None: no end.

    A date allows its whole day. A moment without an offset is taken by the clocks of the start, and so is any moment when the start
    itself is floating: such files write a Z that their start has not.
    """
    written = rule.until
    if written is None:
        return None
    if written.clock is None or zone is None:
        naive = dt.datetime.combine(written.day, dt.time(23, 59, 59))
        return naive if zone is None else naive.replace(tzinfo=zone)
    naive = dt.datetime.combine(written.day, written.clock)
    if written.offset is None or is_floating:
        return naive.replace(tzinfo=zone)
    return (naive - written.offset).replace(tzinfo=dt.UTC).astimezone(zone)
