"""Words that name a time ("since March", "last month", "by the end of May") and the days they mean from a newsletter's date."""

import calendar
import datetime as dt
import re
from collections.abc import Callable

from frontline.claims.claim import Period
from frontline.claims.reading.numbers import NUMBER, number_of

MONTHS = {
    name: number
    for number in range(1, 13)
    for name in (calendar.month_name[number].lower(), calendar.month_abbr[number].lower())
} | {"sept": 9}
MONTH = rf"(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})\.?"
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
YEAR = r"(?:19|20)\d\d"
UNIT_DAYS = {"day": 1, "week": 7, "month": 30, "quarter": 91, "year": 365}
FEASTS = {"christmas": (12, 25), "valentine": (2, 14), "easter": (4, 5), "thanksgiving": (11, 26), "new year": (12, 31)}

Span = tuple[dt.date | None, dt.date | None]


def _month_span(month: int, year: int) -> tuple[dt.date, dt.date]:
    return dt.date(year, month, 1), dt.date(year, month, calendar.monthrange(year, month)[1])


def _month_near(written: str, year: str | None, day: dt.date, *, ahead: bool = False) -> tuple[dt.date, dt.date]:
    """A month without a year is the last that began by then, or the next that ends after it."""
    month = MONTHS[written.lower().rstrip(".")]
    if year:
        return _month_span(month, int(year))
    first, last = _month_span(month, day.year)
    if ahead:
        return (first, last) if last >= day else _month_span(month, day.year + 1)
    return (first, last) if first <= day else _month_span(month, day.year - 1)


def _back(unit: str, day: dt.date, steps: int) -> tuple[dt.date, dt.date]:
    """The calendar week, month, quarter or year that lies `steps` before the day's own (negative: after it)."""
    if unit == "day":
        return day - dt.timedelta(days=steps), day - dt.timedelta(days=steps)
    if unit == "week":
        monday = day - dt.timedelta(days=day.weekday() + 7 * steps)
        return monday, monday + dt.timedelta(days=6)
    if unit == "year":
        return dt.date(day.year - steps, 1, 1), dt.date(day.year - steps, 12, 31)
    months = 3 if unit == "quarter" else 1
    index = (day.year * 12 + day.month - 1) // months - steps
    first = dt.date(index * months // 12, index * months % 12 + 1, 1)
    after = (index + 1) * months
    return first, dt.date(after // 12, after % 12 + 1, 1) - dt.timedelta(days=1)


def _since(match: re.Match[str], day: dt.date) -> Span:
    if match["day_of"]:
        return _month_near(match["month"], match["year"], day)[0].replace(day=int(match["day_of"])), None
    return (
        _month_near(match["month"], match["year"], day)[0] if match["month"] else dt.date(int(match["year2"]), 1, 1)
    ), None


def _months_between(match: re.Match[str], day: dt.date) -> Span:
    last = _month_near(match["second"], match["year2"], day)
    first = _month_near(match["first"], match["year1"] or (match["year2"] or None), last[1])
    return first[0], last[1]


def _in_month(match: re.Match[str], day: dt.date) -> Span:
    return _month_near(match["month"], match["year"], day)


def _quarter(match: re.Match[str], day: dt.date) -> Span:
    year, quarter = int(match["year"] or day.year), int(match["quarter"])
    return _month_span(quarter * 3 - 2, year)[0], _month_span(quarter * 3, year)[1]


def _relative(match: re.Match[str], day: dt.date) -> Span:
    steps = {"last": 1, "previous": 1, "this": 0, "current": 0, "next": -1, "coming": -1}[match["which"].lower()]
    return _back(match["unit"].lower(), day, steps)


def _window(match: re.Match[str], day: dt.date) -> Span:
    number = number_of(match["number"]) if match["number"] else 1
    days = dt.timedelta(days=round(number * UNIT_DAYS[match["unit"].lower()]))
    if match["which"].lower() in {"next", "coming"}:
        return day, day + days
    return day - days, day - dt.timedelta(days=1)


def _by_end(match: re.Match[str], day: dt.date) -> Span:
    if match["unit"]:
        steps = -1 if (match["next"] or "").lower() == "next" else 0
        return None, _back(match["unit"].lower(), day, steps)[1]
    if match["month"]:
        first, last = _month_near(match["month"], match["year"], day, ahead=True)
        named = match["day_of"] or match["day_after"]
        return None, first.replace(day=int(named)) if named else (last if match["end"] else first)
    if match["season"]:
        first = dt.date(day.year, SEASONS[match["season"].lower()], 1)
        return None, first if first >= day else first.replace(year=day.year + 1)
    month, date = next(when for name, when in FEASTS.items() if name in match.group().lower())
    due = dt.date(day.year, month, date)
    return None, due if due >= day else due.replace(year=day.year + 1)


def _season(match: re.Match[str], day: dt.date) -> Span:
    month = SEASONS[match["season"].lower()]
    year = int(match["year"]) if match["year"] else day.year - (1 if match["which"].lower() == "last" else 0)
    first = dt.date(year, month, 1)
    return first, first + dt.timedelta(days=91)


def _weekday(match: re.Match[str], day: dt.date) -> Span:
    names = [name.lower() for name in calendar.day_name]
    back = (day.weekday() - names.index(match["weekday"].lower())) % 7 or 7
    return day - dt.timedelta(days=back), day - dt.timedelta(days=back)


def _year(match: re.Match[str], _day: dt.date) -> Span:
    year = int(match["year"])
    return dt.date(year, 1, 1), dt.date(year + (1 if match["to"] else 0), 12, 31)


QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4}


def _named_quarter(match: re.Match[str], day: dt.date) -> Span:
    """ "the first quarter": the last one that began by then, unless a year is named."""
    first_month = QUARTERS[match["which"].lower()] * 3 - 2
    year = int(match["year"]) if match["year"] else day.year - (1 if dt.date(day.year, first_month, 1) > day else 0)
    return dt.date(year, first_month, 1), _month_span(first_month + 2, year)[1]


def _half(match: re.Match[str], day: dt.date) -> Span:
    is_first = (match["which"] or match["short"]).lower() in {"first", "1"}
    year = int(match["year"]) if match["year"] else day.year - (0 if is_first or day.month > 6 else 1)
    return (dt.date(year, 1, 1), dt.date(year, 6, 30)) if is_first else (dt.date(year, 7, 1), dt.date(year, 12, 31))


def _so_far(match: re.Match[str], day: dt.date) -> Span:
    """From the beginning of the week, month or year that holds the day, to the day before it."""
    unit = (match["unit"] or match["unit2"] or "year").lower()
    return _back(unit, day, 0)[0], day - dt.timedelta(days=1)


def _before_month(match: re.Match[str], day: dt.date) -> Span:
    return None, _month_near(match["month"], match["year"], day)[0] - dt.timedelta(days=1)


def _over_season(match: re.Match[str], day: dt.date) -> Span:
    """ "over the winter": the last one that has begun."""
    month = SEASONS[match["season"].lower()]
    first = dt.date(day.year, month, 1)
    first = first if first <= day else first.replace(year=day.year - 1)
    return first, first + dt.timedelta(days=91)


def _on_day(match: re.Match[str], day: dt.date) -> Span:
    first, _ = _month_near(match["month"], match["year"], day)
    date = first.replace(day=int(match["day_of"]))
    return date, date


def _unresolved(_match: re.Match[str], _day: dt.date) -> Span:
    return None, None


NO_COUNT = r"(?!\s*(?:%|per\s?cent|percent|hours?|(?:business|working|calendar)\b|days?|weeks?|months?|years?|orders?|tickets?|calls?|of)\b|\s*%)"
"""After “by July 31”: not “by July 20 % of …”."""
READINGS: tuple[tuple[str, Callable[[re.Match[str], dt.date], Span]], ...] = (
    (rf"\bsince\s+(?:(?P<month>{MONTH})(?:\s+(?P<day_of>[1-3]?\d)(?:st|nd|rd|th)?,?)?(?:\s+(?P<year>{YEAR}))?|(?P<year_only>{YEAR}))\b", _since),
    (rf"\b(?:between|from)\s+(?P<first>{MONTH})(?:\s+(?P<year1>{YEAR}))?\s+(?:and|to|through|until)\s+(?P<second>{MONTH})(?:\s+(?P<year2>{YEAR}))?", _months_between),
    (rf"\bby\s+(?:(?P<end>the\s+end\s+of|end\s+of)\s+)?(?:(?:the|this|(?P<next>next))\s+)?(?:(?P<unit>week|month|quarter|year)\b|(?:(?P<day_of>[1-3]?\d)(?:st|nd|rd|th)?\s+)?(?:early\s+|mid-?|late\s+)?(?P<month>{MONTH})\b(?:\s+(?P<day_after>[1-3]?\d)(?:st|nd|rd|th)?\b{NO_COUNT})?(?:,?\s+(?P<year>{YEAR}))?|"
     rf"(?P<season>{'|'.join(SEASONS)})\b|(?:christmas|valentine|easter|thanksgiving|new\s+year))", _by_end),
    (rf"\b(?:in|within|for|over|during)\s+(?:the\s+)?(?P<which>next|coming|last|past|previous)\s+(?:(?P<number>{NUMBER})\s+)?(?P<unit>day|week|month|quarter|year)s?\b", _window),
    (r"\b(?:so\s+far\s+this\s+(?P<unit>week|month|quarter|year)|this\s+(?P<unit2>week|month|quarter|year)\s+so\s+far|year\s+to\s+date)\b", _so_far),
    (r"\bsince\s+the\s+(?:start|beginning)\s+of\s+(?:the|this)\s+(?P<unit>week|month|quarter|year)(?P<unit2>)\b", _so_far),
    (rf"\b(?:the|our|in)\s+(?P<which>first|second|third|fourth)\s+quarter\b(?:\s+(?:of\s+)?(?P<year>{YEAR}))?", _named_quarter),
    (rf"\b(?:the\s+(?P<which>first|second)\s+half(?:\s+of\s+(?:the\s+year|(?=\d)))?|H(?P<short>[12]))\b(?:\s*(?P<year>{YEAR}))?", _half),
    (rf"\bon\s+(?:the\s+)?(?P<day_of>[1-3]?\d)(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>{MONTH})\b(?:\s+(?P<year>{YEAR}))?", _on_day),
    (rf"\bon\s+(?P<month>{MONTH})\s+(?P<day_of>[1-3]?\d)(?:st|nd|rd|th)?\b(?:,?\s+(?P<year>{YEAR}))?", _on_day),
    (rf"\bbefore\s+(?P<month>{MONTH})\b(?:\s+(?P<year>{YEAR}))?", _before_month),
    (r"\b(?P<which>last|previous|this|current|next|coming)\s+(?P<unit>week|month|quarter|year)\b", _relative),
    (rf"\b(?P<which>last|this|next)\s+(?P<season>{'|'.join(SEASONS)})\b(?:\s+(?P<year>{YEAR}))?", _season),
    (rf"\b(?:over|during|through|throughout|in)\s+the\s+(?P<season>{'|'.join(SEASONS)})\b", _over_season),
    (rf"\bQ(?P<quarter>[1-4])\b(?:\s+(?:of\s+)?(?P<year>{YEAR}))?", _quarter),
    (rf"\b(?:in|during|for|as\s+of|throughout|(?:all\s+)?through|over|all\s+of|for\s+all\s+of)\s+(?:early\s+|mid-?|late\s+)?(?P<month>{MONTH})\b(?:\s+(?P<year>{YEAR}))?", _in_month),
    (rf"\b(?:in|during|for|FY)\s*(?P<year>{YEAR})(?P<to>[/-]\d\d)?\b", _year),
    (rf"\b(?P<month>(?!may\b){MONTH}|(?-i:May))(?:['’]s)?\s+(?=(?:\w+\s+)?(?:orders?|tickets?|calls?|repl(?:y|ies)|e-?mails?|turn[\s-]*arounds?|waits?|response|backlog|figures?|average|median)\b)(?P<year>)", _in_month),
    (rf"\b(?<!every )(?<!each )(?:on\s+)?(?<!every )(?<!each )(?P<weekday>{WEEKDAY})\b", _weekday),
    (r"\byesterday\b", lambda _match, day: _back("day", day, 1)),
    (r"\b(?:today|at\s+the\s+moment|currently|right\s+now|now)\b", lambda _match, day: (None, day)),
    (r"\b(?:within|in|over|for)\s+the\s+(?:next|past|last)\s+(?:few|several|couple\s+of)\s+\w+\b|\bat\s+one\s+time\b|\bpre-pandemic\b", _unresolved),
)  # fmt: skip
WEEK = dt.timedelta(days=7)
OF_EVERY_YEAR = {
    _by_end,
    _on_day,
    _in_month,
    _before_month,
    _months_between,
    _quarter,
    _named_quarter,
    _half,
    _over_season,
}
"""Readings of a time that comes again every year."""
COMPILED = [
    (re.compile(words.replace("(?P<year_only>", "(?P<year2>"), re.IGNORECASE), resolve) for words, resolve in READINGS
]


def period_of(sentence: str, sent_date: dt.date | None, *, is_ahead: bool = False) -> Period | None:
    """The first time that the sentence names; its days stay open without the newsletter's date. None when it names none.

    `is_ahead`: the sentence speaks of what is to come, so that "in December" is the next one.
    """
    for pattern, resolve in COMPILED:
        match = pattern.search(sentence)
        if match:
            first, last = _resolved(match, resolve, sent_date)
            if is_ahead and sent_date and last and last < sent_date and not re.search(YEAR, match.group()):
                first, last = _ahead(resolve, first, last)
            return Period(match.group(), first, last)
    return None


def _ahead(resolve: Callable[[re.Match[str], dt.date], Span], first: dt.date | None, last: dt.date) -> Span:
    """A time that lies behind, read as the next of its name: a weekday in a week, a month or a date in a year; "last month" stays."""
    if resolve is _weekday:
        return (first and first + WEEK, last + WEEK)
    return (first and _next_year(first), _next_year(last)) if resolve in OF_EVERY_YEAR else (first, last)


def _next_year(day: dt.date) -> dt.date:
    return dt.date(day.year + 1, day.month, min(day.day, calendar.monthrange(day.year + 1, day.month)[1]))


def _resolved(match: re.Match[str], resolve: Callable[[re.Match[str], dt.date], Span], day: dt.date | None) -> Span:
    if day is None:
        return None, None
    try:
        return resolve(match, day)
    except (ValueError, OverflowError):  # "31 February", the year 9999
        return None, None
