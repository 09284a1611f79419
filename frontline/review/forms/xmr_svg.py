"""One XmR chart: the weeks as a line over their usual range, what lies outside marked by shape and word, last year as hollow circles."""

import math
from collections.abc import Callable, Iterator
from itertools import groupby, pairwise

from frontline.review.content import Chart, WeekPoint
from frontline.review.forms.chart_words import in_lines, limit_words, side_of, value_words, week_value
from frontline.review.forms.colours import Colours
from frontline.review.forms.svg import Sheet
from frontline.units import month

MOST_MONTHS = 4
LONGEST_UNIT = 8
Place = Callable[[float], float]


def xmr_chart(chart: Chart, colours: Colours, width: float, height: float, size: float = 12, spread: float = 1) -> str:
    """The chart as SVG of the size given; `size` is that of its words, in the same units."""
    return _XmrChart(chart, colours, Sheet(width, height, size, chart.sentence, spread)).drawn()


class _XmrChart:
    def __init__(self, chart: Chart, colours: Colours, sheet: Sheet) -> None:
        self.chart, self.colours, self.sheet = chart, colours, sheet
        size = sheet.size
        self.unit = size / 7.5  # marks grow with the words
        self.known = [(place, point) for place, point in enumerate(chart.points) if point.value is not None]
        self.last = self.known[-1] if self.known else None
        limits = self._left_labels()
        widest = max((line for _, words in limits for line in in_lines(words)), key=len, default="")
        self.left = self.sheet.width_of(widest) + size * 0.6
        self.right = sheet.width - max(map(self.sheet.width_of, self._last_lines()), default=0) - size * 0.9
        sides = {side_of(point) for _, point in self.known}
        self.top = size * ((1.3 if chart.changes else 0.3) + (1.3 if "above" in sides else 0.5))
        self.axis = sheet.height - size * 1.5
        self.bottom = self.axis - size * (1.4 if "below" in sides else 0.4)
        self.limits = limits
        self.down = self._scale()

    def drawn(self) -> str:
        if not self.known:
            self.sheet.words(
                0,
                1.2 * self.sheet.size,
                self.sheet.fitted(self.chart.note or "Nothing is known yet.", self.sheet.width),
                self.colours.quiet,
            )
            return self.sheet.finished()
        self._ranges()
        self._changes()
        self._last_year()
        self._weeks()
        self._outside()
        self._last_point()
        self._labels()
        return self.sheet.finished()

    def across(self, place: float) -> float:
        """Where a week stands."""
        return self.left + (self.right - self.left) * place / max(len(self.chart.points) - 1, 1)

    def _scale(self) -> Place:
        """From a value to its height: linear, or by logarithms."""
        shown = [
            value
            for point in self.chart.points
            for value in (point.value, point.low, point.high, point.last_year)
            if value is not None
        ]
        floor = min((value for value in shown if value > 0), default=1.0)
        turned: Place = (lambda value: math.log(max(value, floor))) if self.chart.is_log else float
        low, high = (turned(min(shown)), turned(max(shown))) if shown else (0.0, 1.0)
        room = (high - low) or abs(high) or 1.0
        return lambda value: self.bottom - (turned(value) - low) / room * (self.bottom - self.top)

    def _ranges(self) -> None:
        """Each stretch of weeks with the same limits: a grey band, its mean dotted."""
        stretches = groupby(enumerate(self.chart.points), key=lambda pair: (pair[1].low, pair[1].high, pair[1].mean))
        for (low, high, mean), weeks in stretches:
            places = [place for place, _ in weeks]
            if low is None or high is None:
                continue
            start, end = (
                self.across(max(places[0] - 0.5, 0)),
                self.across(min(places[-1] + 0.5, len(self.chart.points) - 1)),
            )
            self.sheet.rect(start, self.down(high), end - start, self.down(low) - self.down(high), self.colours.band)
            if mean is not None:
                self.sheet.line(
                    start,
                    self.down(mean),
                    end,
                    self.down(mean),
                    self.colours.quiet,
                    0.8 * self.unit,
                    f"{self.unit:g} {2 * self.unit:g}",
                )

    def _changes(self) -> None:
        """A thin line where a change was declared, with its words."""
        days = [point.week_date for point in self.chart.points]
        for change in self.chart.changes:
            if change.week_date not in days:
                continue
            x = self.across(days.index(change.week_date) - 0.5)
            self.sheet.line(x, self.sheet.size, x, self.axis, self.colours.ink, 0.7 * self.unit)
            is_left = x - self.left > self.sheet.width - x
            room = x if is_left else self.sheet.width - x
            words = self.sheet.fitted(change.words, room - self.sheet.size)
            gap = 0.3 * self.sheet.size
            self.sheet.words(
                x - gap if is_left else x + gap,
                self.sheet.size * 0.9,
                words,
                self.colours.ink,
                anchor="end" if is_left else "start",
            )

    def _last_year(self) -> None:
        for place, point in enumerate(self.chart.points):
            if point.last_year is not None:
                self.sheet.circle(
                    self.across(place),
                    self.down(point.last_year),
                    1.3 * self.unit,
                    stroke=self.colours.grey,
                    width=0.7 * self.unit,
                )

    def _weeks(self) -> None:
        """The line, broken where a week has no value; a week alone is a dot."""
        for stretch in _together(self.known):
            points = [(self.across(place), self.down(point.value or 0)) for place, point in stretch]
            if len(points) == 1:
                self.sheet.circle(*points[0], 1.5 * self.unit, fill=self.colours.blue)
            else:
                self.sheet.curve(points, self.colours.blue, 1.3 * self.unit)

    def _outside(self) -> None:
        """◆ on every week outside; its word once for neighbours on one side, where there is room."""
        outside = [(place, point) for place, point in self.known if side_of(point)]
        for place, point in outside:
            fill = self.colours.attention if point.is_whole_week else self.colours.card
            self.sheet.diamond(
                self.across(place), self.down(point.value or 0), 3 * self.unit, fill=fill, stroke=self.colours.attention
            )
        free = 0.0
        for side, together in groupby(_with_runs(outside), key=lambda each: (each[0], side_of(each[2]))):
            weeks = [(place, point) for _, place, point in together]
            if self.last and weeks[-1][0] == self.last[0]:
                continue  # the label of the last value says it
            x = self.across(sum(place for place, _ in weeks) / len(weeks))
            half = self.sheet.width_of(side[1]) / 2
            if x - half < free:
                continue
            heights = [self.down(point.value or 0) for _, point in weeks]
            y = (
                min(heights) - 4.4 * self.unit
                if side[1] == "above"
                else max(heights) + 4.4 * self.unit + 0.7 * self.sheet.size
            )
            y = min(max(y, 0.8 * self.sheet.size), self.axis)
            self.sheet.words(x, y, side[1], self.colours.attention_text, anchor="middle", halo=self.colours.card)
            free = x + half + self.sheet.size / 2

    def _last_point(self) -> None:
        """The last value named beside its point; an unfinished week is open."""
        if self.last is None:
            return
        place, point = self.last
        x, y, side = self.across(place), self.down(point.value or 0), side_of(point)
        if not side:
            fill = self.colours.blue if point.is_whole_week else self.colours.card
            self.sheet.circle(x, y, 2.4 * self.unit, fill=fill, stroke=self.colours.blue, width=1.2 * self.unit)
        lines = self._last_lines()
        beside, step = max(x, self.right) + 0.7 * self.sheet.size, 1.1 * self.sheet.size
        lowest = self.axis - step * (len(lines) - 1)
        base = min(max(y + 0.35 * self.sheet.size, self.sheet.size), lowest)
        for number, line in enumerate(lines):
            colour = self.colours.attention_text if side else self.colours.blue_text
            self.sheet.words(beside, base + number * step, line, colour, is_bold=line != side)

    def _last_lines(self) -> list[str]:
        """The last value, its unit when that is one short word, and on which side of the limits it is."""
        if self.last is None:
            return []
        words, side = week_value(self.chart, self.last[1]), side_of(self.last[1])
        unit = self.chart.unit if len(self.chart.unit) <= LONGEST_UNIT and words.replace(",", "")[-1].isdigit() else ""
        return [*in_lines(f"{words} {unit}".rstrip()), *([side] if side else [])]

    def _left_labels(self) -> list[tuple[float, str]]:
        """The limits in force, highest first; without limits the highest and lowest value."""
        for point in reversed(self.chart.points):
            words = limit_words(self.chart, point)
            if words and point.low is not None and point.high is not None:
                return [(point.high, words[1]), (point.low, words[0])]
        values = [point.value for _, point in self.known if point.value is not None]
        ends = [max(values), min(values)] if values else []
        return [(end, value_words(self.chart, end)) for end in dict.fromkeys(ends)]

    def _labels(self) -> None:
        """The limits at the left, the months below."""
        size, above = self.sheet.size, -math.inf
        for value, words in self.limits:
            lines = in_lines(words)
            middle = self.down(value) + 0.35 * size - (len(lines) - 1) * size / 2
            y = max(min(middle, self.axis - (len(lines) - 1) * size), above + size, 0.8 * size)
            for number, line in enumerate(lines):
                self.sheet.words(self.left - 0.5 * size, y + number * size, line, self.colours.quiet, anchor="end")
            above = y + (len(lines) - 1) * size
        months = [
            place + 1
            for place, (before, after) in enumerate(pairwise(self.chart.points))
            if before.week_date.month != after.week_date.month
        ]
        for place in months[:: max(1, -(-len(months) // MOST_MONTHS))]:
            x = self.across(place)
            self.sheet.line(x, self.axis, x, self.axis + 0.3 * size, self.colours.grey, 0.7 * self.unit)
            self.sheet.words(
                x,
                self.sheet.height - 0.25 * size,
                month(self.chart.points[place].week_date),
                self.colours.quiet,
                anchor="middle",
            )


def _together(known: list[tuple[int, WeekPoint]]) -> Iterator[list[tuple[int, WeekPoint]]]:
    """The weeks in stretches without a gap."""
    for _, stretch in groupby(_with_runs(known), key=lambda each: each[0]):
        yield [(place, point) for _, place, point in stretch]


def _with_runs(weeks: list[tuple[int, WeekPoint]]) -> Iterator[tuple[int, int, WeekPoint]]:
    """Each week with a number that neighbours share."""
    for number, (place, point) in enumerate(weeks):
        yield place - number, place, point
