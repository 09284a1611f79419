"""The figure of shares: each with its interval, its name and its figures in words."""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

import numpy as np
import plotly.graph_objects as go

from frontline.ui.chart_base import blank, label, numbers, saying
from frontline.ui.chart_messages import shares_message
from frontline.ui.charts_compared import Compared, caption_of, draw_dots
from frontline.ui.theme import LIGHT, Palette

_LINE, _BAR, _GAP = 19, 13, 14  # pixels: a line of a name, a bar, what lies between two rows
_NAME_WIDTH = 46  # signs of a name in one line: as many as a telephone shows
_FOR_WORDS = 1.85  # how much wider than its longest bar the plot is, for the figures at the right


@dataclass(frozen=True)
class Bar:
    """One row: its name, its share and the interval (0-1), the figures in words, what to mark it with, where its name leads."""

    name: str
    share: float
    low: float
    high: float
    words: str
    mark: str = ""
    address: str = ""


def share_bars(
    rows: Sequence[Bar], unit: str, *, compared: Compared | None = None, colours: Palette = LIGHT
) -> go.Figure:
    """Draw shares from the top in the order given: the name, under it the bar with its 95 % interval, at the right the figures.

    A marked row is vermillion, its mark a word. A name with an address is a link within the same window. `compared` are the
    shares of another time, as hollow dots.
    """
    names = [textwrap.wrap(row.name, _NAME_WIDTH)[:3] or [""] for row in rows]
    heights = np.array([len(lines) * _LINE + _BAR + _GAP for lines in names], dtype=float)
    ends = np.cumsum(heights)
    bar_at = ends - _GAP - _BAR / 2
    total = float(ends[-1]) if len(rows) else 1.0
    shares, lows, highs = (numbers([getattr(row, name) for row in rows]) for name in ("share", "low", "high"))
    top = float(np.nanmax(highs, initial=0.01)) * _FOR_WORDS
    figure = blank(colours, height=round(total) + 26, left=0, right=4, top=0, bottom=24)
    marked = np.array([bool(row.mark) for row in rows], dtype=bool)
    figure.add_bar(
        x=shares,
        y=bar_at,
        orientation="h",
        width=_BAR,
        marker={"color": np.where(marked, colours.attention, colours.blue)},
        hoverinfo="skip",
    )
    _whiskers(figure, shares, lows, highs, bar_at, colours)
    for row, lines, end, place in zip(rows, names, ends, bar_at, strict=True):
        told = "<br>".join(escape(line, quote=False) for line in lines)
        above = float(end) - _GAP - _BAR - 2
        label(figure, _link(told, row.address, colours), 0, above, colours.ink, xref="paper", yanchor="bottom", size=14)
        words = f"<b>{row.mark}</b> · {row.words}" if row.mark else row.words
        colour = colours.attention_text if row.mark else colours.quiet
        label(figure, words, 1, float(place), colour, xref="paper", xanchor="right")
    figure.update_yaxes(visible=False, range=[total, 0])
    figure.update_xaxes(range=[0, top], tickvals=[])
    figure.update_layout(barmode="overlay")
    caption = f"{unit}{_compared_dots(figure, compared, bar_at, colours)}"
    label(figure, caption, 0, 0, colours.quiet, xref="paper", yref="paper", yanchor="top", yshift=-4)
    listed = ((row.name, f"{row.words} ({row.mark})" if row.mark else row.words) for row in rows)
    return saying(figure, shares_message(listed))


def _compared_dots(figure: go.Figure, compared: Compared | None, places: Any, colours: Palette) -> str:
    """Draw the shares of another time on the rows; give what the caption says of them."""
    if compared is None:
        return ""
    draw_dots(figure, numbers(compared.values), places, f"{compared.word}: %{{x:.1%}}", colours, size=9)
    return caption_of(compared)


def _whiskers(figure: go.Figure, shares: Any, lows: Any, highs: Any, places: Any, colours: Palette) -> None:
    """Draw the intervals over the bars, as thin lines that both themes show on the bar and beyond it."""
    figure.add_scatter(
        x=shares,
        y=places,
        mode="markers",
        marker={"size": 0.1, "color": colours.ink},
        error_x={
            "type": "data",
            "symmetric": False,
            "array": highs - shares,
            "arrayminus": shares - lows,
            "color": colours.ink,
            "thickness": 1.2,
            "width": 3,
        },
        hoverinfo="skip",
    )


def _link(told: str, address: str, colours: Palette) -> str:
    """The name as a link, when it leads anywhere."""
    if not address:
        return told
    return f'<a href="{escape(address)}" target="_self" style="color:{colours.ink}">{told}</a>'
