"""Figures by week and by kind: one series in its usual range, and labelled bars."""

import textwrap
from collections.abc import Sequence
from html import escape
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
import plotly.graph_objects as go

from frontline.ui.chart_base import (
    Dates,
    Numbers,
    blank,
    dates,
    ends_of_axis,
    label,
    numbers,
    short,
)
from frontline.ui.charts_compared import Compared, draw_compared
from frontline.ui.theme import LIGHT, Palette
from frontline.units import day_in_year

_ROOM_BELOW = 0.06
"""Of the height of what is drawn, below its lowest mark."""


def usual_range_line(
    weeks: Dates,
    values: Numbers,
    *,
    lower: float | Numbers,
    upper: float | Numbers,
    mean: float | Numbers,
    outside_mask: Sequence[bool] | npt.NDArray[np.bool_] | pd.Series,
    unit: str,
    is_last_whole: bool = True,
    is_count: bool = False,
    compared: Compared | None = None,
    colours: Palette = LIGHT,
    height: int = 168,
) -> go.Figure:
    """Draw a weekly series over its usual range (grey band, dotted mean): ◆ marks weeks outside it.

    A last week that is not over (`is_last_whole` is false) is a grey dot apart from the line: it may yet grow. Of a
    count that has hardly begun (`is_count`), words at the lower edge tell it: the axis is that of the weeks that are over.
    `compared` are the same weeks of another time, as hollow dots.
    """
    when, shown = dates(weeks), numbers(values)
    low, high, middle = (np.broadcast_to(np.asarray(edge, dtype=float), shown.shape) for edge in (lower, upper, mean))
    outside = np.asarray(outside_mask, dtype=bool) & np.isfinite(shown)
    figure = blank(colours, height=height, left=34, right=58, top=10, bottom=46)
    band = np.concatenate((high, low[::-1]))
    figure.add_scatter(
        x=when.append(when[::-1]), y=band, fill="toself", fillcolor=colours.band, line={"width": 0}, hoverinfo="skip"
    )
    figure.add_scatter(
        x=when, y=middle, mode="lines", line={"color": colours.grey, "width": 1.2, "dash": "dot"}, hoverinfo="skip"
    )
    _weeks_line(figure, when, shown, is_last_whole, unit, colours)
    _outside_marks(figure, when[outside], shown[outside], unit, colours)
    floor = _floor(shown[:-1], low, high, compared) if is_count and not is_last_whole else np.nan
    if not _say_so_far(figure, when, shown, floor, colours):
        _last_mark(figure, when, shown, outside, is_last_whole, colours)
    _usual_range_axes(figure, when, low, high, unit)
    draw_compared(figure, when, compared, unit, colours)
    return figure


def _floor(values: Any, low: Any, high: Any, compared: Compared | None) -> float:
    """Where the axis begins without a last week that is not over, with a little room; nan when nothing else is drawn."""
    drawn = np.concatenate((values, low, high, numbers(compared.values) if compared else []))
    if not np.isfinite(drawn).any():
        return float("nan")
    lowest, highest = float(np.nanmin(drawn)), float(np.nanmax(drawn))
    return lowest - (highest - lowest) * _ROOM_BELOW


def _say_so_far(figure: go.Figure, when: Any, values: Any, floor: float, colours: Palette) -> bool:
    """Say at the lower right what a count has come to where it lies below `floor`, at which the axis begins then; false else."""
    if not len(values) or not values[-1] < floor:
        return False
    figure.update_yaxes(range=[floor, None])
    label(figure, _so_far(values[-1]), when[-1], floor, colours.quiet, size=13, xshift=10, yanchor="bottom")
    return True


def _so_far(value: float) -> str:
    return f"<b>{short(value)}</b><br>so far"


def _weeks_line(figure: go.Figure, when: Any, values: Any, is_last_whole: bool, unit: str, colours: Palette) -> None:
    """Draw the weeks that are over as a line."""
    over = slice(None) if is_last_whole else slice(-1)
    figure.add_scatter(
        x=when[over],
        y=values[over],
        mode="lines",
        line={"color": colours.blue, "width": 2},
        hovertemplate=f"week of %{{x|%-d %b %Y}}: %{{y:,.4~g}} {unit}<extra></extra>",
    )


def _outside_marks(figure: go.Figure, when: Any, values: Any, unit: str, colours: Palette) -> None:
    """Mark the weeks outside the usual range."""
    figure.add_scatter(
        x=when,
        y=values,
        mode="markers",
        marker={"symbol": "diamond", "size": 10, "color": colours.attention},
        hovertemplate=f"◆ outside the usual range<br>week of %{{x|%-d %b %Y}}: %{{y:,.4~g}} {unit}<extra></extra>",
    )


def _last_mark(figure: go.Figure, when: Any, values: Any, outside: Any, is_last_whole: bool, colours: Palette) -> None:
    """Name the last value beside its point: blue when usual, vermillion when not, grey and "so far" in a week that goes on."""
    known = np.flatnonzero(np.isfinite(values))
    if len(known) == 0:
        return
    last = known[-1]
    is_over = is_last_whole or last < len(values) - 1
    is_outside = bool(outside[last])
    if not is_outside:
        mark = colours.blue if is_over else colours.grey
        figure.add_scatter(
            x=when[[last]], y=values[[last]], mode="markers", marker_size=8, marker_color=mark, hoverinfo="skip"
        )
    colour = colours.attention_text if is_outside else colours.blue_text if is_over else colours.quiet
    words = f"<b>{short(values[last])}</b>" if is_over else _so_far(values[last])
    label(figure, words, when[last], values[last], colour, size=15 if is_over else 13, xshift=10)


def _usual_range_axes(figure: go.Figure, when: Any, low: Any, high: Any, unit: str) -> None:
    """Name the edges of the usual range at the left, the first and last week and the unit below."""
    edges = sorted({round(float(edge), 6) for edge in (*low[-1:], *high[-1:]) if np.isfinite(edge)})
    figure.update_yaxes(tickvals=edges, ticktext=[short(edge) for edge in edges])
    figure.update_xaxes(tickvals=[])
    colour = figure.layout.font.color
    if len(when):
        ends_of_axis(figure, day_in_year(when[0]), day_in_year(when[-1]), colour)
    caption = f"{unit}; band = usual range" if edges else f"{unit}; too few weeks for a usual range"
    label(figure, caption, 0, 0, colour, xref="paper", yref="paper", yanchor="top", yshift=-22)


def bars(
    labels: Sequence[str],
    values: Numbers,
    highlight_mask: Sequence[bool] | npt.NDArray[np.bool_] | pd.Series,
    unit: str,
    *,
    notes: Sequence[str] = (),
    colours: Palette = LIGHT,
) -> go.Figure:
    """Draw horizontal bars from the top in the order given, each with its value; `notes` are words after a value.

    A highlighted bar is vermillion: give it a note ("new") too, so that its colour has a word.
    """
    shown = numbers(values)
    marked = np.asarray(highlight_mask, dtype=bool)
    told = [*notes, *[""] * len(shown)]
    words = [f"{short(value)} {note}".rstrip() for value, note in zip(shown, told, strict=False)]
    wrapped = ["<br>".join(textwrap.wrap(escape(name, quote=False), 30)[:2]) for name in labels]
    left = min(210, 12 + round(6.9 * max((len(line) for name in wrapped for line in name.split("<br>")), default=0)))
    figure = blank(colours, height=34 * len(shown) + 26, left=left, right=8, top=2, bottom=24)
    figure.add_bar(
        x=shown,
        y=np.arange(len(shown)),
        orientation="h",
        width=0.5,
        marker={"color": np.where(marked, colours.attention, colours.blue)},
        text=words,
        textposition="outside",
        textfont={"color": [colours.attention_text if flag else colours.quiet for flag in marked]},
        cliponaxis=False,
        hovertemplate=f"%{{x:,.4~g}} {unit}<extra></extra>",
    )
    for place, name in enumerate(wrapped):
        label(figure, name, 0, place, colours.ink, size=14, xref="paper", xshift=-left)
    figure.update_yaxes(tickvals=[], range=[len(shown) - 0.5, -0.5])
    figure.update_xaxes(range=[0, np.nanmax(shown, initial=1.0) * 1.35], tickvals=[])
    label(figure, unit, 0, 0, colours.quiet, xref="paper", yref="paper", yanchor="top", yshift=-4)
    return figure
