"""Figures of replies: shares of threads as labelled and corrected, part by part and quarter by quarter."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from html import escape
from typing import Any

import numpy as np
import plotly.graph_objects as go

from frontline.ui.chart_base import blank, ends_of_axis, label, numbers, three_ticks
from frontline.ui.theme import LIGHT, Palette
from frontline.units import numeral

_NAME, _TRACK, _GAP = 20, 14, 12  # pixels: a name, the line on which dots lie, what lies between two rows
_PANEL, _TITLE = 84, 40  # pixels: the plot of a panel, the words above it
_CAPTION = "○ as labelled   ● corrected, with its interval"


@dataclass(frozen=True)
class Dot:
    """A share 0-1 as labelled and corrected with its interval, NaN where it is not told; its name and its figures in words."""

    name: str
    raw: float
    share: float
    low: float
    high: float
    words: str


def part_dots(rows: Sequence[Dot], threads: int, *, colours: Palette = LIGHT) -> go.Figure:
    """Draw a line from none to all for each row, from the top: ○ the share as labelled, ● corrected; at the right the figures, of so many threads."""
    height = _NAME + _TRACK + _GAP
    places = np.arange(len(rows)) * height + _NAME + _TRACK / 2
    total = max(height * len(rows), 1)
    figure = blank(colours, height=total + 50, left=8, right=8, top=0, bottom=48)
    for row, place in zip(rows, places.tolist(), strict=True):
        line = {"color": colours.line, "width": 1}
        figure.add_shape(type="line", x0=0, x1=1, y0=place, y1=place, line=line, layer="below")
        above = place - _TRACK / 2
        label(figure, escape(row.name, quote=False), 0, above, colours.ink, yanchor="bottom", xshift=-6, size=14)
        label(figure, escape(row.words), 1, above, colours.quiet, xanchor="right", yanchor="bottom", xshift=6)
    _dots(figure, rows, places, colours, is_across=True)
    figure.update_yaxes(visible=False, range=[total, 0])
    figure.update_xaxes(range=[0, 1], tickvals=[])
    ends_of_axis(figure, "none", f"all of {numeral(threads)} threads", colours.quiet)
    _caption(figure, colours, shift=-46)
    return figure


def quarter_dots(
    panels: Sequence[tuple[str, Sequence[Dot]]], is_whole: Sequence[bool], *, colours: Palette = LIGHT
) -> go.Figure:
    """Draw a panel for each name, under one another, with a mark for each quarter; one that is not whole is grey.

    All panels share one scale in percent of threads, and their dots' names are the quarters.
    """
    every = [dot for _, dots in panels for dot in dots]
    top = float(np.nanmax(numbers([each for dot in every for each in (dot.raw, dot.high)]), initial=0.05)) * 1.1
    step = _PANEL + _TITLE
    figure = blank(colours, height=step * len(panels) + 80, left=40, right=14, top=0, bottom=80)
    whole = np.asarray(is_whole, dtype=bool)
    for row, (name, dots) in enumerate(panels):
        floor = float((len(panels) - row - 1) * step)
        for percent in three_ticks(top * 100):
            place = floor + _PANEL * percent / 100 / top
            line = {"color": colours.line, "width": 1}
            figure.add_shape(type="line", xref="paper", x0=0, x1=1, y0=place, y1=place, line=line, layer="below")
            label(figure, f"{percent:.0f} %", 0, place, colours.quiet, xref="paper", xanchor="right", xshift=-4)
        label(figure, escape(name), 0, floor + _PANEL, colours.ink, xref="paper", yanchor="bottom", xshift=-38, size=14)
        scaled = [_scaled(dot, floor, _PANEL / top) for dot in dots]
        _dots(figure, scaled, np.arange(len(dots)), colours, is_across=False, is_whole=whole)
    names = [dot.name for dot in panels[0][1]] if panels else []
    figure.update_xaxes(range=[-0.5, len(names) - 0.5], tickvals=np.arange(len(names)), ticktext=_in_two_lines(names))
    figure.update_yaxes(visible=False, range=[-4, step * len(panels)])
    _caption(figure, colours, "" if whole.all() else "<br>grey = not a whole quarter", shift=-78)
    return figure


def _in_two_lines(quarters: Sequence[str]) -> list[str]:
    """Of "Q3 2026" the quarter, and below the first one and each first of a year that year."""
    parts = [name.partition(" ") for name in quarters]
    return [
        f"{quarter}<br>{year}" if not place or quarter == "Q1" else quarter
        for place, (quarter, _, year) in enumerate(parts)
    ]


def _scaled(dot: Dot, floor: float, per_share: float) -> Dot:
    """The same dot in pixels above the lowest floor."""
    raw, share, low, high = (floor + each * per_share for each in (dot.raw, dot.share, dot.low, dot.high))
    return replace(dot, raw=raw, share=share, low=low, high=high)


def _dots(
    figure: go.Figure, rows: Sequence[Dot], places: Any, colours: Palette, *, is_across: bool, is_whole: Any = None
) -> None:
    """Draw the interval and ● of each row, and ○ over it; shares run across or upwards."""
    whole = np.ones(len(rows), dtype=bool) if is_whole is None else is_whole
    for row, place, over in zip(rows, np.asarray(places, dtype=float).tolist(), whole.tolist(), strict=True):
        colour = colours.blue if over else colours.grey
        looks = (
            ([row.low, row.high], {"mode": "lines", "line": {"color": colour, "width": 3}}),
            ([row.share], {"mode": "markers", "marker": {"size": 10, "color": colour}}),
            (
                [row.raw],
                {
                    "mode": "markers",
                    "marker": {"size": 10, "color": "rgba(0,0,0,0)", "line": {"color": colours.quiet, "width": 1.5}},
                },
            ),
        )
        for shares, look in looks:
            if np.isfinite(shares).all():
                x, y = (shares, [place] * len(shares)) if is_across else ([place] * len(shares), shares)
                told = f"{escape(row.name)}: {escape(row.words)}<extra></extra>"
                figure.add_scatter(x=x, y=y, hovertemplate=told, cliponaxis=False, **look)


def _caption(figure: go.Figure, colours: Palette, more: str = "", *, shift: int) -> None:
    """Say below the figure what the marks are."""
    words = _CAPTION + more
    label(figure, words, 0, 0, colours.quiet, xref="paper", yref="paper", yanchor="bottom", yshift=shift)
