"""Figures of leaders: weeks against the promise as it stood then, all leaders together, what was met beside what there is, hours."""

import textwrap
from collections.abc import Sequence
from html import escape
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
import plotly.graph_objects as go

from frontline.ui.chart_base import Dates, Numbers, blank, dates, ends_of_axis, label, month_ticks, numbers, short
from frontline.ui.charts_compared import Compared, caption_of, draw_dots
from frontline.ui.leader_comparisons import Pair
from frontline.ui.theme import LIGHT, Palette
from frontline.units import count_of, numeral

_BAR = 2.6 * 24 * 3600 * 1000  # width of a week's bar, in milliseconds
_EDGE, _HALF_WEEK = pd.Timedelta(days=4), pd.Timedelta(days=3.5)
_HEIGHT, _CAPTION = 168, 46
_LINE, _TRACK, _GAP = 19, 15, 12  # pixels: a line of a name, a dumbbell, what lies between two rows
_NAME_WIDTH = 28  # signs of a name in one line: on a telephone its figures find room beside it
_CLEAR = "rgba(0,0,0,0)"
_EXACT = 0.0995  # a share below it is told with a decimal


def own_weeks(
    weeks: Dates,
    taken: Numbers,
    targets: Numbers,
    *,
    is_over: Sequence[bool] | npt.NDArray[np.bool_],
    unit: str,
    compared: Compared | None = None,
    colours: Palette = LIGHT,
) -> go.Figure:
    """Draw one leader's weeks: a bar each, blue where the target of that week was met, hollow where not, grey while it is not over.

    The dotted line is the target as it stood in each week: it steps where it was changed. Hollow dots are another time's weeks.
    """
    when, took, promised = dates(weeks), numbers(taken), numbers(targets)
    over = np.asarray(is_over, dtype=bool)
    kept = took >= np.where(np.isnan(promised), np.inf, promised)
    top = max(float(np.nanmax(each, initial=1)) for each in (took, promised, _compared_values(compared)))
    figure = _weeks_figure(when, top * 1.25, colours)
    looks = (
        (kept, colours.blue, colours.blue),
        (~kept & over, _CLEAR, colours.grey),
        (~kept & ~over, colours.area, colours.grey),
    )
    for which, fill, edge in looks:
        _week_bars(figure, when[which], took[which], fill, edge, unit)
    _target_steps(figure, when, promised, colours)
    counted = np.isfinite(promised) & over
    told = f"kept {int((kept & counted).sum())} of {count_of(int(counted.sum()), 'week')}" if counted.any() else ""
    label(figure, told, 0, top * 1.25, colours.ink, xref="paper", yanchor="top", size=15)
    caption = f"{unit} a week; filled = kept{'' if over.all() else '; grey = not over yet'}{caption_of(compared)}"
    label(figure, caption, 0, 0, colours.quiet, xref="paper", yref="paper", yanchor="bottom", yshift=-_CAPTION)
    if compared is not None:
        draw_dots(figure, when, numbers(compared.values), f"{compared.word}: %{{y:,.4~g}} {escape(unit)}", colours)
    return figure


def _compared_values(compared: Compared | None) -> npt.NDArray[np.float64]:
    """The values of another time; none when nothing is compared."""
    return numbers(compared.values if compared else ())


def _weeks_figure(when: pd.DatetimeIndex, top: float, colours: Palette) -> go.Figure:
    """Start a figure over weeks, its months named."""
    figure = blank(colours, height=_HEIGHT, right=74, left=2, top=4, bottom=_CAPTION)
    figure.update_layout(barmode="overlay")
    figure.update_yaxes(visible=False, range=[-0.02 * top, top])
    if len(when):
        ticks, names = month_ticks(when[0], when[-1])
        figure.update_xaxes(tickvals=ticks, ticktext=names, range=[when[0] - _EDGE, when[-1] + _EDGE])
    figure.add_shape(type="line", xref="paper", x0=0, x1=1, y0=0, y1=0, line={"color": colours.line, "width": 1})
    return figure


def _week_bars(figure: go.Figure, when: Any, values: Any, fill: str, edge: str, unit: str, base: Any = 0) -> None:
    """Draw the bars of some weeks."""
    figure.add_bar(
        x=when,
        y=values,
        base=base,
        width=_BAR,
        marker={"color": fill, "line": {"color": edge, "width": 1.2}},
        hovertemplate=f"week of %{{x|%-d %b %Y}}: %{{y:,.4~g}} {escape(unit)}<extra></extra>",
    )


def _target_steps(figure: go.Figure, when: pd.DatetimeIndex, promised: Any, colours: Palette) -> None:
    """Draw the target week by week, and name the last one at the right."""
    known = np.flatnonzero(np.isfinite(promised))
    if not len(known):
        return
    edges = np.column_stack((when - _HALF_WEEK, when + _HALF_WEEK)).ravel()
    figure.add_scatter(
        x=edges,
        y=np.repeat(promised, 2),
        mode="lines",
        line={"color": colours.quiet, "width": 1.2, "dash": "dot"},
        hoverinfo="skip",
    )
    last = float(promised[known[-1]])
    label(figure, f"target {short(last)}", 1, last, colours.quiet, xref="paper", xshift=4)


def team_weeks(
    weeks: Dates,
    kept: Numbers,
    promises: Numbers,
    *,
    is_over: Sequence[bool] | npt.NDArray[np.bool_],
    compared: Compared | None = None,
    colours: Palette = LIGHT,
) -> go.Figure:
    """Draw how many leaders kept their promise each week: filled those who did, hollow the others, nobody by name."""
    when, did, all_of_them = dates(weeks), numbers(kept), numbers(promises)
    over = np.asarray(is_over, dtype=bool)
    top = max(float(np.nanmax(each, initial=1)) for each in (all_of_them, _compared_values(compared))) * 1.15
    figure = _weeks_figure(when, top, colours)
    _week_bars(figure, when, all_of_them, _CLEAR, colours.grey, "leaders with a promise")
    _week_bars(figure, when[over], did[over], colours.blue, colours.blue, "kept it")
    _week_bars(figure, when[~over], did[~over], colours.area, colours.grey, "kept it so far")
    whole = np.flatnonzero(over)
    if len(whole):
        last = whole[-1]
        words = f"<b>{short(did[last])} of {short(all_of_them[last])}</b>"
        label(figure, words, 1, float(did[last]), colours.blue_text, xref="paper", xshift=4, size=15)
    caption = f"leaders a week; filled = kept the promise{'' if over.all() else '; grey = not over yet'}{caption_of(compared)}"
    label(figure, caption, 0, 0, colours.quiet, xref="paper", yref="paper", yanchor="bottom", yshift=-_CAPTION)
    if compared is not None:
        draw_dots(figure, when, numbers(compared.values), f"{compared.word}: %{{y:,.4~g}} kept it", colours)
    return figure


def dumbbells(rows: Sequence[Pair], met: str, there_is: str, *, colours: Palette = LIGHT) -> go.Figure:
    """Draw pairs of shares from the top: ● what leaders met, ○ what there is; ◆ and vermillion where they met too little.

    `met` and `there_is` name the two ends below the figure.
    """
    names = [textwrap.wrap(row.name, _NAME_WIDTH)[:2] or [""] for row in rows]
    ends = np.cumsum([len(lines) * _LINE + _TRACK + _GAP for lines in names]).astype(float)
    places = ends - _GAP - _TRACK / 2
    total = float(ends[-1]) if len(rows) else 1.0
    there, own = numbers([row.there_is for row in rows]), numbers([row.met for row in rows])
    figure = blank(colours, height=round(total) + 46, left=8, right=8, top=0, bottom=44)
    for row, lines, place, end in zip(rows, names, places, ends, strict=True):
        _track(figure, row, float(place), colours)
        _pair_words(figure, row, lines, float(end) - len(lines) * _LINE - _TRACK - _GAP, colours)
    marked = np.array([row.is_too_little for row in rows], dtype=bool)
    own_colours = np.where(marked, colours.attention, colours.blue)
    _ends(figure, there, places, colours.card, colours.quiet)
    _ends(figure, own, places, own_colours, own_colours)
    figure.update_yaxes(visible=False, range=[total, 0])
    top = float(np.nanmax(np.concatenate((there, own)), initial=0.01))
    figure.update_xaxes(range=[0, top], tickvals=[])
    ends_of_axis(figure, "0 %", f"{numeral(100 * top, 1 if top < _EXACT else 0)} %", colours.quiet)
    caption = f"● {met}   ○ {there_is}" + (f"   ◆ {met} less, beyond chance" if marked.any() else "")
    label(figure, caption, 0, 0, colours.quiet, xref="paper", yref="paper", yanchor="top", xshift=-6, yshift=-22)
    return figure


def _track(figure: go.Figure, row: Pair, place: float, colours: Palette) -> None:
    """Draw the line on which a pair lies, and what lies between its ends."""
    figure.add_shape(
        type="line",
        xref="paper",
        x0=0,
        x1=1,
        y0=place,
        y1=place,
        line={"color": colours.line, "width": 1},
        layer="below",
    )
    if np.isfinite(row.met):
        colour = colours.attention if row.is_too_little else colours.grey
        line = {"color": colour, "width": 2.5}
        figure.add_shape(type="line", x0=row.there_is, x1=row.met, y0=place, y1=place, line=line, layer="below")


def _pair_words(figure: go.Figure, row: Pair, lines: Sequence[str], top: float, colours: Palette) -> None:
    """Name a pair at the left of its line, and tell its figures at the right."""
    told = "<br>".join(escape(line, quote=False) for line in lines)
    label(figure, told, 0, top, colours.ink, xref="paper", xshift=-6, yanchor="top", size=14)
    words = f"<b>◆</b> {escape(row.words)}" if row.is_too_little else escape(row.words)
    colour = colours.attention_text if row.is_too_little else colours.quiet
    label(figure, words, 1, top + 1, colour, xref="paper", xanchor="right", xshift=6, yanchor="top")


def _ends(figure: go.Figure, shares: Any, places: Any, fill: Any, edge: Any) -> None:
    """Draw one end of every dumbbell."""
    figure.add_scatter(
        x=shares,
        y=places,
        mode="markers",
        marker={"size": 11, "color": fill, "line": {"color": edge, "width": 2}},
        hovertemplate="%{x:.1%}<extra></extra>",
        cliponaxis=False,
    )


def hours_compared(
    hours: Numbers, own: Numbers, everybody: Numbers, who: str, *, colours: Palette = LIGHT
) -> go.Figure:
    """Draw at which hours contacts begin: bars for the leaders' share of their own, a grey line for the share of all."""
    at, mine, all_of_us = numbers(hours), numbers(own), numbers(everybody)
    top = float(np.nanmax(np.concatenate((mine, all_of_us)), initial=0.01)) * 1.2
    figure = blank(colours, height=_HEIGHT, left=2, right=8, top=6, bottom=_CAPTION)
    figure.add_bar(
        x=at,
        y=mine,
        width=0.62,
        marker={"color": colours.blue},
        hovertemplate="%{x}:00: %{y:.1%}<extra></extra>",
    )
    figure.add_scatter(
        x=at, y=all_of_us, mode="lines", line={"color": colours.grey, "width": 2, "shape": "hvh"}, hoverinfo="skip"
    )
    figure.update_yaxes(visible=False, range=[0, top])
    shown = [hour for hour in (0, 6, 9, 12, 15, 18, 21) if len(at) and at.min() <= hour <= at.max()]
    figure.update_xaxes(tickvals=shown, ticktext=[f"{hour}:00" for hour in shown])
    caption = f"share that begins in each hour; bars: {who}, line: all"
    label(figure, caption, 0, 0, colours.quiet, xref="paper", yref="paper", yanchor="bottom", yshift=-_CAPTION)
    return figure
