"""Figures of one recurring question: its weeks with what happened, its months; and the days around a newsletter."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from frontline.ui.chart_base import Dates, Numbers, blank, dates, label, month_ticks, numbers, three_ticks
from frontline.ui.theme import LIGHT, Palette
from frontline.units import numeral, percent

_WEEK_BAR = 4.6 * 24 * 3600 * 1000  # width of a week's bar, in milliseconds
_EDGE = pd.Timedelta(days=4)
_TROUBLES_AT, _NEWSLETTERS_AT, _ROOM_FOR_MARKS = 1.14, 1.46, 1.7  # times the largest week
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def topic_weeks(
    weeks: Dates,
    contacts: Numbers,
    is_over: Sequence[bool],
    *,
    newsletters: Dates = (),
    troubles: Dates = (),
    colours: Palette = LIGHT,
) -> go.Figure:
    """Draw contacts by week as bars: ▼ over the days of newsletters, ◆ over weeks in which unusually many callers gave up."""
    when, asked, over = dates(weeks), numbers(contacts), np.asarray(is_over, dtype=bool)
    top = float(np.nanmax(asked, initial=1.0))
    figure = blank(colours, height=270, left=30, right=8, top=8, bottom=50)
    for which, colour in ((over, colours.blue), (~over, colours.area)):
        figure.add_bar(
            x=when[which],
            y=asked[which],
            width=_WEEK_BAR,
            marker={"color": colour},
            hovertemplate="week of %{x|%-d %b %Y}: %{y:,.0f} contacts<extra></extra>",
        )
    _marks(figure, dates(newsletters), top * _NEWSLETTERS_AT, "triangle-down", colours.grey, "a newsletter went out")
    _name_last(figure, dates(newsletters), top * _NEWSLETTERS_AT, "newsletter", colours.quiet)
    _marks(figure, dates(troubles), top * _TROUBLES_AT, "diamond", colours.attention, "unusually many callers gave up")
    _name_last(figure, dates(troubles), top * _TROUBLES_AT, "many gave up", colours.attention_text)
    _count_axis(figure, top, colours)
    figure.update_layout(barmode="overlay")
    if len(when):
        places, names = month_ticks(when[0], when[-1])
        figure.update_xaxes(tickvals=places, ticktext=names, range=[when[0] - _EDGE, when[-1] + _EDGE])
    _caption(figure, "contacts a week" + ("" if over.all() else "; grey = not over yet"), colours)
    return figure


def _count_axis(figure: go.Figure, top: float, colours: Palette) -> None:
    """Number the vertical axis, with a thin line at each number and room above for marks."""
    ticks = three_ticks(top)
    for tick in ticks:
        across = {"type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": tick, "y1": tick, "layer": "below"}
        figure.add_shape(**across, line={"color": colours.line, "width": 1})
    figure.update_yaxes(
        tickvals=ticks, ticktext=[f"{numeral(tick)}" for tick in ticks], range=[0, top * _ROOM_FOR_MARKS]
    )


def _marks(figure: go.Figure, days: Any, height: float, symbol: str, colour: str, words: str) -> None:
    figure.add_scatter(
        x=days,
        y=np.full(len(days), height),
        mode="markers",
        marker={"symbol": symbol, "size": 10, "color": colour},
        hovertemplate=f"{words}: %{{x|%-d %b %Y}}<extra></extra>",
    )


def _name_last(figure: go.Figure, days: Any, height: float, words: str, colour: str) -> None:
    """Name a row of marks beside its last one."""
    if len(days):
        label(figure, words, days.max(), height, colour, xanchor="right", yanchor="bottom", xshift=8, yshift=5)


def month_shares(
    shares: Numbers, lows: Numbers, highs: Numbers, overall: float, *, colours: Palette = LIGHT
) -> go.Figure:
    """Draw the share of contacts by month of the year with its 95 % interval; dotted: all months together."""
    values, low, high = numbers(shares), numbers(lows), numbers(highs)
    top = float(np.nanmax(high, initial=0.01))
    figure = blank(colours, height=220, left=40, right=8, top=8, bottom=50)
    figure.add_bar(
        x=np.arange(12),
        y=values,
        width=0.62,
        marker={"color": colours.blue},
        error_y={
            "type": "data",
            "symmetric": False,
            "array": high - values,
            "arrayminus": values - low,
            "color": colours.ink,
            "thickness": 1.2,
            "width": 3,
        },
        customdata=np.array(MONTHS),
        hovertemplate="%{customdata}: %{y:.1%} of contacts<extra></extra>",
    )
    if np.isfinite(overall):
        line = {"color": colours.quiet, "width": 1.2, "dash": "dot"}
        figure.add_shape(type="line", xref="paper", x0=0, x1=1, y0=overall, y1=overall, line=line)
    ticks = [tick / 100 for tick in three_ticks(top * 100)]
    figure.update_yaxes(tickvals=ticks, ticktext=[percent(tick) for tick in ticks], range=[0, top * 1.04])
    figure.update_xaxes(tickvals=np.arange(12), ticktext=[name[0] for name in MONTHS], range=[-0.6, 11.6])
    _caption(figure, "share of the month’s contacts; dotted = all months", colours)
    return figure


def days_around(offsets: Numbers, contacts: Numbers, usual: Numbers, *, colours: Palette = LIGHT) -> go.Figure:
    """Draw how many times as many contacts as usual came on each day around a send, each with its 95 % interval."""
    day, came, expected = numbers(offsets), numbers(contacts), numbers(usual)
    known = expected > 0
    day, came, expected = day[known], came[known], expected[known]
    ratio, spread = came / expected, 1.96 * np.sqrt(came) / expected
    top = max(2.0, float(np.nanmax(ratio + spread, initial=1.0)) * 1.05)
    figure = blank(colours, height=230, left=34, right=8, top=22, bottom=50)
    figure.add_shape(
        type="line", xref="paper", x0=0, x1=1, y0=1, y1=1, line={"color": colours.quiet, "width": 1.2, "dash": "dot"}
    )
    figure.add_shape(type="line", yref="paper", x0=0, x1=0, y0=0, y1=1, line={"color": colours.grey, "width": 1})
    figure.add_scatter(
        x=day,
        y=ratio,
        mode="lines+markers",
        line={"color": colours.blue, "width": 2},
        marker={"size": 6, "color": colours.blue},
        error_y={"type": "data", "array": spread, "color": colours.grey, "thickness": 1, "width": 0},
        customdata=np.stack([came, expected], axis=-1) if len(came) else None,
        hovertemplate="day %{x:+d}: %{customdata[0]:,.0f} contacts, %{customdata[1]:,.0f} usual<extra></extra>",
    )
    figure.update_yaxes(tickvals=[0, 1, 2], ticktext=["0", "usual", "2 ×"], range=[0, top])
    figure.update_xaxes(tickvals=[-14, -7, 0, 7, 14], ticktext=["−14", "−7", "0", "+7", "+14"], range=[-14.6, 14.6])
    label(figure, "sent", 0, 1, colours.quiet, yref="paper", xanchor="center", yanchor="bottom")
    _caption(figure, "days from the send; contacts against the usual", colours)
    return figure


def _caption(figure: go.Figure, words: str, colours: Palette) -> None:
    label(figure, words, 0, 0, colours.quiet, xref="paper", yref="paper", yanchor="top", yshift=-26)
