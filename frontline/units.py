"""How a value is written for a reader."""

import datetime as dt
import math
from zoneinfo import ZoneInfo

DAYS_PER_WEEK = 7


def count_of(count: int, singular: str, plural: str = "") -> str:
    """`count_of(1, "order")` is "1 order", `count_of(1200, "order")` is "1,200 orders"."""
    return f"{count:,} {singular if count == 1 else plural or singular + 's'}"


def share_of(part: int, whole: int) -> str:
    """A share as a reader may trust it: below 10 cases "3 of 7", else "31 % of 318"; "none" when there is no case."""
    if whole == 0:
        return "no case"
    if whole < 10:
        return f"{part} of {whole}"
    return f"{percent(part / whole)} of {whole:,}"


def percent(share: float) -> str:
    """A share 0-1 in whole percent; never rounded up to 100 % or down to 0 % when it is not."""
    if 0.99 < share < 1:
        return "over 99 %"
    if 0 < share < 0.01:
        return "under 1 %"
    return f"{share * 100:.0f} %"


def is_missing(value: object) -> bool:
    """True for None, NaN and NaT: the ways a query says "not known"."""
    return value is None or value != value


def weeks(days: float | None) -> str:
    """A length in days as weeks with one decimal: 58 -> "8.3 weeks"; days below two weeks stay days."""
    if days is None or math.isnan(days):
        return "not known yet"
    if days < 2 * DAYS_PER_WEEK:
        return count_of(round(days), "day")
    text = f"{days / DAYS_PER_WEEK:.1f}".removesuffix(".0")
    return f"{text} weeks"


def duration(seconds: float | None) -> str:
    """A length in seconds as a person says it: 40 s, 3 min 5 s, 2 h 10 min, 3 days."""
    if seconds is None or math.isnan(seconds):
        return "not known"
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        minutes, rest = divmod(whole, 60)
        return f"{minutes} min {rest} s" if rest and minutes < 10 else f"{minutes} min"
    if whole < 86_400:
        hours, rest = divmod(whole, 3600)
        return f"{hours} h {rest // 60} min" if rest >= 60 else f"{hours} h"
    return count_of(whole // 86_400, "day")


def day(value: dt.date) -> str:
    """13 Nov 2026."""
    return f"{value.day} {value:%b %Y}"


def day_span(first: dt.date, last: dt.date) -> str:
    """A span of days, both included: "1-30 Sep 2026", "28 Aug-3 Sep 2026", "20 Dec 2025-4 Jan 2026"."""
    if first == last:
        return day(last)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day(last)}"
    if first.year == last.year:
        return f"{first.day} {first:%b}–{day(last)}"
    return f"{day(first)}–{day(last)}"


def local_moment(at: dt.datetime, time_zone: str) -> str:
    """A UTC moment (naive) in the company's zone: "Fri 13 Nov 2026 18:00"."""
    local = at.replace(tzinfo=dt.UTC).astimezone(ZoneInfo(time_zone))
    return f"{local:%a} {local.day} {local:%b %Y %H:%M}"
