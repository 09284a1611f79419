"""A chart's numbers in words: its unit decides how, and all forms write them alike."""

import math

from frontline.review.content import Chart, WeekPoint
from frontline.units import FEW_CASES, duration, percent, share_of, tenths

SECONDS = {"seconds": 1, "minutes": 60, "hours": 3600}
LONGEST_LINE = 6
SLACK = 1e-9


def value_words(chart: Chart, value: float | None) -> str:
    """A value of the chart without its unit's words where the unit is counted things: "41", "3 min 5 s", "62 %", "8.2"; "–" for none."""
    if value is None:
        return "–"
    if chart.unit.startswith("%"):
        return percent(value / 100)
    if chart.unit in SECONDS:
        return duration(value * SECONDS[chart.unit])
    return tenths(value)


def is_drawn(chart: Chart) -> bool:
    """True when some week has a value: else a line of words stands in the chart's place."""
    return any(point.value is not None for point in chart.points)


def week_value(chart: Chart, point: WeekPoint) -> str:
    """A week's value as `value_words` writes it; a share of fewer than ten cases counted instead: "2 of 3"."""
    if point.value is None or not is_few(chart, point):
        return value_words(chart, point.value)
    return share_of(round(point.value / 100 * point.cases), point.cases)


def last_year_words(chart: Chart, point: WeekPoint) -> str:
    """The same week last year; "–" of a share when this week has fewer than ten cases: of last year's nothing is known but the percent."""
    return value_words(chart, None if is_few(chart, point) else point.last_year)


def is_few(chart: Chart, point: WeekPoint) -> bool:
    """True for a share of too few cases for a percent."""
    return chart.unit.startswith("%") and point.cases < FEW_CASES


def in_lines(words: str) -> list[str]:
    """Words for a narrow margin: in two lines, broken where they are most alike, when they are longer than six signs."""
    blanks = [place for place, sign in enumerate(words) if sign == " "]
    if len(words) <= LONGEST_LINE or not blanks:
        return [words]
    middle = min(blanks, key=lambda place: abs(2 * place - len(words)))
    return [words[:middle], words[middle + 1 :]]


def side_of(point: WeekPoint) -> str:
    """On which side of its limits a point is: "above", "below", or nothing when it is within them."""
    if not point.is_outside or point.value is None:
        return ""
    if point.high is not None and point.value > point.high:
        return "above"
    return "below"


def limit_words(chart: Chart, point: WeekPoint) -> tuple[str, str] | None:
    """The limits of a week, low and high; of what is counted whole, the whole numbers that still lie within them. None where there are none."""
    if point.low is None or point.high is None:
        return None
    if is_whole(chart):
        return value_words(chart, math.ceil(point.low - SLACK)), value_words(chart, math.floor(point.high + SLACK))
    return value_words(chart, point.low), value_words(chart, point.high)


def usual_words(chart: Chart, point: WeekPoint) -> str:
    """The limits of a week: "12 to 33"; nothing where there are none."""
    return " to ".join(limit_words(chart, point) or ())


def is_whole(chart: Chart) -> bool:
    """True when its values are written in whole numbers: counted things, and seconds."""
    return not chart.unit.startswith("%") and chart.unit != "days"
