"""How a value is written for a reader."""

import datetime as dt
import math
from zoneinfo import ZoneInfo

DAYS_PER_WEEK = 7
FEW_CASES = 10
"""Below so many cases a share is told as cases, never in percent."""
WEEKS_WITHOUT_DECIMALS = 100
NUMBER_WORDS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
MISSING_TYPES = ("NAType", "NaTType")
"""What pandas puts for "not known"; named, because a second of imports is much for one word."""


def count_of(count: int, singular: str, plural: str = "") -> str:
    """`count_of(1, "order")` is "1 order", `count_of(1200, "order")` is "1,200 orders"."""
    return f"{count:,} {singular if count == 1 else plural or singular + 's'}"


def in_words(count: int) -> str:
    """Small counts as words: 3 -> "three", 12 -> "12"."""
    return NUMBER_WORDS[count] if 0 <= count < len(NUMBER_WORDS) else f"{count:,}"


def share_of(part: int, whole: int) -> str:
    """A share as a reader may trust it: below 10 cases "3 of 7", else "31 % of 318"; "none" when there is no case."""
    if whole == 0:
        return "no case"
    if whole < FEW_CASES:
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
    """True for None, NaN, NaT and NA: the ways a query says "not known"."""
    return value is None or type(value).__name__ in MISSING_TYPES or (isinstance(value, float) and math.isnan(value))


def weeks(days: float | None) -> str:
    """A length in days as weeks with one decimal: 58 -> "8.3 weeks"; days below two weeks stay days."""
    if days is None or not math.isfinite(days):
        return "not known yet"
    if days < 2 * DAYS_PER_WEEK:
        return count_of(round(days), "day")
    return week_count(days / DAYS_PER_WEEK)


def week_count(number: float) -> str:
    """A number of weeks with one decimal where it matters: "0.9 weeks", "8.3 weeks", "1 week", "1,043 weeks"."""
    text = f"{number:,.1f}".removesuffix(".0") if number < WEEKS_WITHOUT_DECIMALS else f"{number:,.0f}"
    return f"{text} {'week' if text == '1' else 'weeks'}"


def business_time(minutes: float | None) -> str:
    """Minutes of business as people say them: "25 min", "3.2 h", "53 h", "–"; never in days, of which each has a few hours of business."""
    if minutes is None or not math.isfinite(minutes):
        return "–"
    if minutes < 60:
        return f"{round(minutes)} min"
    hours = minutes / 60
    return f"{hours:.1f} h".replace(".0 h", " h") if hours < 10 else f"{hours:,.0f} h"


def quarter(day_in_it: dt.date) -> str:
    """ "Q3 2026"."""
    return f"Q{(day_in_it.month + 2) // 3} {day_in_it.year}"


def duration(seconds: float | None) -> str:
    """A length in seconds as a person says it: 40 s, 3 min 5 s, 2 h 10 min, 3 days."""
    if seconds is None or not math.isfinite(seconds):
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


def local_day(at: dt.datetime, time_zone: str) -> dt.date:
    """The day on which a UTC moment (naive) falls in the company's zone."""
    return at.replace(tzinfo=dt.UTC).astimezone(ZoneInfo(time_zone)).date()


def local_moment(at: dt.datetime, time_zone: str) -> str:
    """A UTC moment (naive) in the company's zone: "Fri 13 Nov 2026 18:00"."""
    local = at.replace(tzinfo=dt.UTC).astimezone(ZoneInfo(time_zone))
    return f"{local:%a} {local.day} {local:%b %Y %H:%M}"
