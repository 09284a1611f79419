"""Small multiples: the weeks of several questions under one another, all on one scale."""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from frontline.ui.chart_base import Dates, Numbers, blank, dates, halo, label, month_ticks, numbers, three_ticks
from frontline.ui.theme import LIGHT, Palette
from frontline.units import count_of, numeral

_CURVE, _LINE, _GAP = 50, 17, 22  # pixels: a curve, a line of its name, what lies between two panels
_NAME_WIDTH = 46  # signs of a name in one line
_MOST_LINES = 2
_CLEAR = 12  # pixels between a point and the middle of its number
SKEWED = 6.0
"""A largest week so many times the usual one makes the scale logarithmic."""


@dataclass(frozen=True)
class Panel:
    """One question's weeks: contacts a week, and a word where it changed."""

    name: str
    contacts: Numbers
    mark: str = ""

    @property
    def lines(self) -> list[str]:
        """Its name in at most two lines."""
        lines = textwrap.wrap(self.name, _NAME_WIDTH) or [""]
        return lines if len(lines) <= _MOST_LINES else [*lines[: _MOST_LINES - 1], f"{lines[_MOST_LINES - 1]} …"]


@dataclass(frozen=True)
class Scale:
    """What all panels share: how high they reach, in logarithms or not, and how many lines the longest name takes."""

    top: float
    in_logs: bool
    lines: int

    @classmethod
    def of(cls, panels: Sequence[Panel]) -> "Scale":
        """The scale that shows all of them: of logarithms when it would press most weeks to the ground."""
        every = np.concatenate([numbers(panel.contacts) for panel in panels]) if panels else np.zeros(0)
        some = every[every > 0]
        top = float(some.max()) if len(some) else 1.0
        is_skewed = bool(len(some)) and top >= SKEWED * float(np.median(some))
        return cls(top, is_skewed, max((len(panel.lines) for panel in panels), default=1))

    @property
    def pixels(self) -> int:
        """The height of a panel."""
        return _CURVE + _LINE * self.lines + _GAP

    def height(self, contacts: Any) -> Any:
        """How far above its floor so many contacts lie, in panels. Of logarithms it is one more than the contacts: none has a place."""
        scaled = np.log1p(contacts) / np.log1p(self.top) if self.in_logs else np.asarray(contacts) / self.top
        return scaled * _CURVE / self.pixels

    @property
    def ticks(self) -> list[float]:
        """Zero and at most two more; of logarithms those a factor of ten apart."""
        if not self.in_logs:
            return three_ticks(self.top)
        return [0.0, *([tick for tick in (10.0, 100.0, 1000.0, 10_000.0) if tick <= self.top][-2:] or [self.top])]


def week_panels(
    panels: Sequence[Panel], weeks: Dates, is_over: Sequence[bool], scale: Scale, *, colours: Palette = LIGHT
) -> go.Figure:
    """Draw a line of contacts by week for each question; a week that is not over is grey."""
    when, over = dates(weeks), np.asarray(is_over, dtype=bool)
    figure = blank(colours, height=scale.pixels * len(panels) + 30, left=26, right=30, top=2, bottom=28)
    for row, panel in enumerate(panels):
        floor = float(len(panels) - 1 - row)
        heights = floor + scale.height(numbers(panel.contacts))
        _grid(figure, floor, scale, colours)
        _curve(figure, panel, when, heights, over, colours)
        _words(figure, panel, when, heights, over, floor + (_CURVE + 7) / scale.pixels, scale, colours)
    if len(when):
        ticks, names = month_ticks(when[0], when[-1], 3)
        figure.update_xaxes(tickvals=ticks, ticktext=names, range=[when[0], when[-1] + pd.Timedelta(days=3)])
    figure.update_yaxes(visible=False, range=[-0.04, max(len(panels), 1)])
    return figure


def _grid(figure: go.Figure, floor: float, scale: Scale, colours: Palette) -> None:
    """Draw a panel's two or three lines, each with its number at the left."""
    for tick in scale.ticks:
        place = floor + float(scale.height(tick))
        across = {"type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": place, "y1": place, "layer": "below"}
        figure.add_shape(**across, line={"color": colours.line, "width": 1})
        label(figure, f"{numeral(tick)}", 0, place, colours.quiet, xref="paper", xanchor="right", xshift=-5)


def _curve(figure: go.Figure, panel: Panel, when: Any, heights: Any, over: Any, colours: Palette) -> None:
    """Draw the whole weeks in colour, then those that are not over."""
    contacts = numbers(panel.contacts)
    colour = colours.attention if panel.mark else colours.blue
    for which, line, size in ((over, colour, 6), (_with_the_week_before(~over, over), colours.grey, 5)):
        if which.any():
            figure.add_scatter(
                x=when[which],
                y=heights[which],
                customdata=contacts[which],
                mode="lines",
                line={"color": line, "width": size / 3},
                hovertemplate="week of %{x|%-d %b %Y}: %{customdata} contacts<extra></extra>",
            )
            last = [int(np.flatnonzero(which)[-1])]
            marker = {"size": size, "color": line}
            figure.add_scatter(x=when[last], y=heights[last], mode="markers", marker=marker, hoverinfo="skip")


def _words(
    figure: go.Figure, panel: Panel, when: Any, heights: Any, over: Any, above: float, scale: Scale, colours: Palette
) -> None:
    """Name the question above its line, and tell its last whole week: beside it, or over it where an unfinished one follows."""
    name = "<br>".join(escape(line, quote=False) for line in panel.lines)
    mark = f'  <span style="color:{colours.attention_text}">◆ {panel.mark}</span>' if panel.mark else ""
    label(figure, f"{name}{mark}", 0, above, colours.ink, xref="paper", yanchor="bottom", xshift=-24)
    last = np.flatnonzero(over)
    if len(last):
        colour = colours.attention_text if panel.mark else colours.blue_text
        words = f"<b>{numeral(numbers(panel.contacts)[last[-1]])}</b>"
        height = float(heights[last[-1]])
        if last[-1] == len(over) - 1:
            label(figure, words, 1, height, colour, xref="paper", xshift=6, size=14)
            return
        is_high = above - height < 2 * _CLEAR / scale.pixels  # the name stands there
        label(
            figure, words, when[last[-1]], height, colour,
            xanchor="center", yshift=-_CLEAR if is_high else _CLEAR, size=14, shadow=halo(colours),
        )  # fmt: skip


def _with_the_week_before(chosen: Any, over: Any) -> Any:
    """Weeks that are not over, joined to the last that is."""
    joined = chosen.copy()
    if chosen.any() and over.any():
        joined[np.flatnonzero(over)[-1]] = True
    return joined


def panels_alt_text(panels: Sequence[Panel]) -> str:
    """Say what small multiples show."""
    told = "; ".join(f"{panel.name} {numeral(float(np.nansum(numbers(panel.contacts))))}" for panel in panels)
    return f"Contacts by week for {count_of(len(panels), 'question')}, in all: {told}."
