"""How a value is written for a reader: numbers and dates in the way of the locale that the settings name."""

import datetime as dt
import math
from functools import lru_cache
from zoneinfo import ZoneInfo

HOUSE_LOCALE = "en_GB"
"""The way in which this module writes by itself: 1,204.5 and 13 Nov 2026."""

DAYS_PER_WEEK = 7
FEW_CASES = 10
"""Below so many cases a share is told as cases, never in percent."""
WEEKS_WITHOUT_DECIMALS = 100
NUMBER_WORDS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
MISSING_TYPES = ("NAType", "NaTType")
"""What pandas puts for "not known"; named, because a second of imports is much for one word."""


class _Reader:
    """Whose way of writing holds in this process; one data directory has one."""

    locale = HOUSE_LOCALE


def write_for(locale: str) -> None:
    """From now on write numbers and dates as in that locale ("de_DE"): one that `settings.Display` has accepted."""
    _Reader.locale = locale


def reader_locale() -> str:
    """The locale in which numbers and dates are written now."""
    return _Reader.locale


def numeral(value: float, decimals: int = 0) -> str:
    """A number with its thousands parted and so many decimals: 1204.5 is "1,204.5", in Germany "1.204,5"."""
    text = f"{value:,.{decimals}f}"
    if _Reader.locale == HOUSE_LOCALE:
        return text
    group, point = number_signs()
    return text.translate({ord(","): group, ord("."): point})


def tenths(value: float) -> str:
    """A number with one decimal where it has one: "4.7", "12", "1,204"."""
    rounded = round(value, 1)
    return numeral(rounded) if rounded == round(rounded) else numeral(rounded, 1)


def number_signs() -> tuple[str, str]:
    """What parts the thousands, and what stands before the decimals."""
    return _signs(_Reader.locale)


@lru_cache
def _signs(locale: str) -> tuple[str, str]:
    from babel import Locale  # only who reads in another way waits for it

    symbols = Locale.parse(locale).number_symbols["latn"]
    return str(symbols["group"]), str(symbols["decimal"])


@lru_cache(maxsize=4096)
def _date(value: dt.date, skeleton: str, locale: str) -> str:
    from babel.dates import format_skeleton

    return format_skeleton(skeleton, value, locale=locale)


def _weekday(value: dt.date, locale: str) -> str:
    from babel.dates import format_date

    return format_date(value, "EEEE", locale=locale)


def _written(value: dt.date, in_house: str, skeleton: str) -> str:
    """A date as the house writes it, or as the locale does the same parts (a CLDR skeleton)."""
    if _Reader.locale == HOUSE_LOCALE:
        return in_house
    return _date(dt.date(value.year, value.month, value.day), skeleton, _Reader.locale)


def count_of(count: int, singular: str, plural: str = "") -> str:
    """`count_of(1, "order")` is "1 order", `count_of(1200, "order")` is "1,200 orders"."""
    return f"{numeral(count)} {singular if count == 1 else plural or singular + 's'}"


def in_words(count: int) -> str:
    """Small counts as words: 3 -> "three", 12 -> "12"."""
    return NUMBER_WORDS[count] if 0 <= count < len(NUMBER_WORDS) else f"{numeral(count)}"


def share_of(part: int, whole: int) -> str:
    """A share as a reader may trust it: below 10 cases "3 of 7", else "31 % of 318"; "none" when there is no case."""
    if whole == 0:
        return "no case"
    if whole < FEW_CASES:
        return f"{part} of {whole}"
    return f"{percent(part / whole)} of {numeral(whole)}"


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
    text = tenths(number) if number < WEEKS_WITHOUT_DECIMALS else numeral(number)
    return f"{text} {'week' if text == '1' else 'weeks'}"


def business_time(minutes: float | None) -> str:
    """Minutes of business as people say them: "25 min", "3.2 h", "53 h", "–"; never in days, of which each has a few hours of business."""
    if minutes is None or not math.isfinite(minutes):
        return "–"
    if minutes < 60:
        return f"{round(minutes)} min"
    hours = minutes / 60
    return f"{tenths(hours)} h" if hours < 10 else f"{numeral(hours)} h"


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
    return _written(value, f"{value.day} {value:%b %Y}", "yMMMd")


def long_day(value: dt.date) -> str:
    """13 November 2026."""
    return _written(value, f"{value.day} {value:%B %Y}", "yMMMMd")


def day_in_year(value: dt.date) -> str:
    """13 Nov."""
    return _written(value, f"{value.day} {value:%b}", "MMMd")


def long_day_in_year(value: dt.date) -> str:
    """13 November."""
    return _written(value, f"{value.day} {value:%B}", "MMMMd")


def weekday_in_year(value: dt.date) -> str:
    """Fri 13 Nov."""
    return _written(value, f"{value:%a} {value.day} {value:%b}", "MMMEd")


def weekday_and_day(value: dt.date) -> str:
    """Fri 13 Nov 2026."""
    return _written(value, f"{value:%a} {value.day} {value:%b %Y}", "yMMMEd")


def full_day_in_year(value: dt.date) -> str:
    """Friday 13 November."""
    if _Reader.locale == HOUSE_LOCALE:
        return f"{value:%A} {long_day_in_year(value)}"
    return f"{_weekday(value, _Reader.locale)}, {long_day_in_year(value)}"


def month(value: dt.date) -> str:
    """Nov."""
    return _written(value, f"{value:%b}", "MMM")


def month_in_year(value: dt.date) -> str:
    """Nov 2026."""
    return _written(value, f"{value:%b %Y}", "yMMM")


def day_span(first: dt.date, last: dt.date) -> str:
    """A span of days, both included: "1-30 Sep 2026", "28 Aug-3 Sep 2026", "20 Dec 2025-4 Jan 2026"."""
    if first == last:
        return day(last)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day(last)}" if _Reader.locale == HOUSE_LOCALE else f"{day_in_year(first)}–{day(last)}"
    if first.year == last.year:
        return f"{day_in_year(first)}–{day(last)}"
    return f"{day(first)}–{day(last)}"


def local_day(at: dt.datetime, time_zone: str) -> dt.date:
    """The day on which a UTC moment (naive) falls in the company's zone."""
    return at.replace(tzinfo=dt.UTC).astimezone(ZoneInfo(time_zone)).date()


def local_moment(at: dt.datetime, time_zone: str) -> str:
    """A UTC moment (naive) in the company's zone: "Fri 13 Nov 2026 18:00"."""
    local = at.replace(tzinfo=dt.UTC).astimezone(ZoneInfo(time_zone))
    return f"{weekday_and_day(local)} {local:%H:%M}"
