"""Figures by week and by kind: one series in its usual range, leaders against their target, and labelled bars."""

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
    day_name,
    ends_of_axis,
    label,
    month_ticks,
    numbers,
    short,
)
from frontline.ui.theme import LIGHT, Palette
from frontline.units import count_of

_ROW = 74  # pixels for one leader
_BAR = 2.6 * 24 * 3600 * 1000  # width of a week's bar, in milliseconds
_EDGE = pd.Timedelta(days=3)
_BAR_SHARE = 0.55  # of a leader's row, the rest holds the name


def usual_range_line(
    weeks: Dates,
    values: Numbers,
    *,
    lower: float | Numbers,
    upper: float | Numbers,
    mean: float | Numbers,
    outside_mask: Sequence[bool] | npt.NDArray[np.bool_] | pd.Series,
    unit: str,
    colours: Palette = LIGHT,
    height: int = 168,
) -> go.Figure:
    """Draw a weekly series over its usual range (grey band, dotted mean): ◆ marks weeks outside it."""
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
    figure.add_scatter(
        x=when,
        y=shown,
        mode="lines",
        line={"color": colours.blue, "width": 2},
        hovertemplate=f"week of %{{x|%-d %b %Y}}: %{{y:,.4~g}} {unit}<extra></extra>",
    )
    _outside_marks(figure, when[outside], shown[outside], unit, colours)
    _last_mark(figure, when, shown, outside, colours)
    _usual_range_axes(figure, when, low, high, unit)
    return figure


def _outside_marks(figure: go.Figure, when: Any, values: Any, unit: str, colours: Palette) -> None:
    """Mark the weeks outside the usual range."""
    figure.add_scatter(
        x=when,
        y=values,
        mode="markers",
        marker={"symbol": "diamond", "size": 10, "color": colours.attention},
        hovertemplate=f"◆ outside the usual range<br>week of %{{x|%-d %b %Y}}: %{{y:,.4~g}} {unit}<extra></extra>",
    )


def _last_mark(figure: go.Figure, when: Any, values: Any, outside: Any, colours: Palette) -> None:
    """Name the last value beside its point: blue when usual, vermillion when not."""
    known = np.flatnonzero(np.isfinite(values))
    if len(known) == 0:
        return
    last = known[-1]
    is_outside = bool(outside[last])
    if not is_outside:
        figure.add_scatter(
            x=when[[last]], y=values[[last]], mode="markers", marker_size=8, marker_color=colours.blue, hoverinfo="skip"
        )
    colour = colours.attention_text if is_outside else colours.blue_text
    label(figure, f"<b>{short(values[last])}</b>", when[last], values[last], colour, size=15, xshift=10)


def _usual_range_axes(figure: go.Figure, when: Any, low: Any, high: Any, unit: str) -> None:
    """Name the edges of the usual range at the left, the first and last week and the unit below."""
    edges = sorted({round(float(edge), 6) for edge in (*low[-1:], *high[-1:]) if np.isfinite(edge)})
    figure.update_yaxes(tickvals=edges, ticktext=[short(edge) for edge in edges])
    figure.update_xaxes(tickvals=[])
    colour = figure.layout.font.color
    if len(when):
        ends_of_axis(figure, day_name(when[0]), day_name(when[-1]), colour)
    caption = f"{unit}; band = usual range" if edges else f"{unit}; too few weeks for a usual range"
    label(figure, caption, 0, 0, colour, xref="paper", yref="paper", yanchor="top", yshift=-22)


def leader_weeks(
    leaders: Sequence[str],
    weeks: Dates,
    contacts: npt.ArrayLike,
    targets: npt.ArrayLike,
    *,
    is_over: npt.ArrayLike = True,
    colours: Palette = LIGHT,
) -> go.Figure:
    """Draw one row per leader, in the order given: a bar a week, blue where the target was met, hollow where not.

    `contacts` is leaders x weeks (missing = away that week, not counted); `targets` is one number per leader or
    leaders x weeks, missing where nothing was promised. A week that is not over (`is_over`, one truth per week) is grey
    until its target is met, and not counted. Each row is named, with "kept 11 of 13 weeks".
    """
    when = dates(weeks)
    took = np.asarray(contacts, dtype=float).reshape(len(leaders), len(when))
    over = np.broadcast_to(np.asarray(is_over, dtype=bool), len(when))
    promised = np.asarray(targets, dtype=float)
    promised = np.broadcast_to(promised[:, None] if promised.ndim == 1 else promised, took.shape)
    top = max(np.nanmax(took, initial=1.0), np.nanmax(promised, initial=1.0))
    figure = blank(colours, height=_ROW * len(leaders) + 48, right=58, left=2, top=2, bottom=46)
    figure.update_layout(barmode="overlay")
    for row, leader in enumerate(leaders):
        _leader_row(figure, leader, when, took[row], promised[row], over, float(len(leaders) - 1 - row), top, colours)
    if len(when):
        ticks, names = month_ticks(when[0], when[-1])
        figure.update_xaxes(tickvals=ticks, ticktext=names, range=[when[0] - _EDGE, when[-1] + _EDGE])
    figure.update_yaxes(visible=False, range=[-0.04, len(leaders)])
    caption = f"contacts a week; filled = target met{'' if over.all() else '; grey = not over yet'}"
    label(figure, caption, 0, 0, colours.quiet, xref="paper", yref="paper", yanchor="bottom", yshift=-46)
    return figure


def _leader_row(
    figure: go.Figure,
    leader: str,
    when: Any,
    took: Any,
    promised: Any,
    over: Any,
    floor: float,
    top: float,
    colours: Palette,
) -> None:
    """Draw one leader's weeks standing on `floor`."""
    scale = _BAR_SHARE / top
    kept = took >= np.where(np.isnan(promised), np.inf, promised)
    counted = np.isfinite(took) & np.isfinite(promised)
    missed = "rgba(0,0,0,0)" if counted.any() else colours.area
    looks = (
        (kept, colours.blue, colours.blue),
        (~kept & over, missed, colours.grey),
        (~kept & ~over, colours.area, colours.grey),
    )
    for which, fill, edge in looks:
        chosen = np.isfinite(took) & (took > 0) & which
        figure.add_bar(
            x=when[chosen],
            y=took[chosen] * scale,
            base=floor,
            width=_BAR,
            marker={"color": fill, "line": {"color": edge, "width": 1.2}},
            customdata=took[chosen],
            hovertemplate=f"{escape(leader)}, week of %{{x|%-d %b %Y}}: %{{customdata:,.0f}} contacts<extra></extra>",
        )
    across = {"type": "line", "xref": "paper", "x0": 0, "x1": 1}
    figure.add_shape(**across, y0=floor, y1=floor, line={"color": colours.line, "width": 1})
    _leader_words(figure, leader, kept, counted & over, floor, colours)
    if counted.any():
        target = float(promised[counted][-1])
        height = floor + target * scale
        figure.add_shape(**across, y0=height, y1=height, line={"color": colours.quiet, "width": 1.2, "dash": "dot"})
        label(figure, f"target {short(target)}", 1, height, colours.quiet, xref="paper", xshift=4)


def _leader_words(figure: go.Figure, leader: str, kept: Any, counted: Any, floor: float, colours: Palette) -> None:
    """Name the leader at the left of the row, and at its right how often the promise was kept."""
    place: dict[str, Any] = {"xref": "paper", "y": floor + 0.95, "yanchor": "top"}
    label(figure, f"<b>{escape(leader)}</b>", 0, colour=colours.ink, size=15, **place)
    words = (
        f"kept {int(kept[counted].sum())} of {count_of(int(counted.sum()), 'week')}" if counted.any() else "no target"
    )
    label(figure, words, 1, colour=colours.ink if counted.any() else colours.quiet, xanchor="right", **place)


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
