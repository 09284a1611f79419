"""The figure of the turnaround page: how long orders took by week placed, every claim, and the backlog."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from frontline.ui.chart_base import (
    Dates,
    Numbers,
    blank,
    dates,
    halo,
    label,
    month_ticks,
    numbers,
    runs,
    short,
    three_ticks,
    with_alpha,
)
from frontline.ui.chart_claims import BOX_HALF_WIDTH, crossed_by, draw_claims
from frontline.ui.charts_compared import Compared, draw_compared_line
from frontline.ui.theme import LIGHT, Palette
from frontline.units import numeral

_HEIGHT = 500
_UPPER, _LOWER = (0.36, 1.0), (0.0, 0.24)  # the two panels, as shares of the height
_WORDS_HEIGHT = 42  # pixels of two lines
_ROOM_BESIDE = 0.55  # of the width: a line that ends before this has room for its name at its right
_ROOM_FOR_BOX = 1.5  # half widths: the box and its line
_MANY_YOUNG_WEEKS = 2
_NEAR_A_CLAIM, _BEFORE_A_CLAIM = 0.02, -10  # of the width, pixels: words that end at a claim's box end before it


def turnaround_band(
    weeks: Dates,
    p20: Numbers,
    p50: Numbers,
    p80: Numbers,
    backlog_days: Dates,
    backlog_open: Numbers,
    claims: Sequence[Mapping[str, Any]],
    *,
    open_word: str = "open orders, each day",
    unit: str = "weeks",
    compared: Compared | None = None,
    colours: Palette = LIGHT,
) -> go.Figure:
    """Draw weeks from placed to done by week placed (p20-p80 band, median line), claims as boxes, the backlog below.

    p50 and p80 may end in NaN: not reached yet. A claim is a record of sent_at, lo_weeks, hi_weeks, verdict and text.
    `unit` names the lengths where they are not weeks. `compared` are the medians of another time, a thin grey line.
    """
    when = dates(weeks)
    quick, half, most = numbers(p20), numbers(p50), numbers(p80)
    figure = blank(colours, height=_HEIGHT, left=46, right=14, top=14, bottom=32)
    highest = [claim["hi_weeks"] for claim in claims]
    other = numbers(compared.values) if compared is not None else numbers(())
    top = float(np.nanmax(np.concatenate((most, half, quick, numbers(highest), other, [1.0])))) * 1.12
    figure.update_layout(
        yaxis={"domain": _UPPER, "range": [0, top], "anchor": "x"},
        yaxis2={"domain": _LOWER, "anchor": "x", "showgrid": False, "zeroline": False, "fixedrange": True},
    )
    _week_lines(figure, top, unit, colours)
    _band(figure, when, quick, half, most, unit, colours)
    draw_compared_line(figure, when, compared, unit, colours)
    _backlog(figure, dates(backlog_days), numbers(backlog_open), open_word, colours)
    span = _time_axis(figure, when, dates(backlog_days), claims)
    _end_labels(figure, when, half, most, unit, _beside_claims(claims, span), colours)
    room = _WORDS_HEIGHT / (_HEIGHT * (_UPPER[1] - _UPPER[0])) * top
    draw_claims(figure, claims, span, crossed_by(when, half, room), colours)
    return figure


def _week_lines(figure: go.Figure, top: float, unit: str, colours: Palette) -> None:
    """Draw at most three grid lines with their lengths; weeks are short, the unit of others stands beside the top one."""
    ticks = three_ticks(top)
    figure.update_layout(
        yaxis={
            "tickvals": ticks,
            "ticktext": [f"{short(tick)} w" if tick and unit == "weeks" else short(tick) for tick in ticks],
            "showgrid": True,
            "gridcolor": colours.line,
            "ticklabelstandoff": 6,
        }
    )
    if unit != "weeks":
        label(figure, unit, 0, ticks[-1], colours.quiet, xref="paper", yanchor="bottom", xshift=2)


def _band(figure: go.Figure, when: Any, quick: Any, half: Any, most: Any, unit: str, colours: Palette) -> None:
    """Draw the band from 2 in 10 to 8 in 10 where both are known, and the line of the half."""
    for stretch in runs(np.isfinite(quick) & np.isfinite(most)):
        figure.add_scatter(
            x=when[stretch].append(when[stretch][::-1]),
            y=np.concatenate((most[stretch], quick[stretch][::-1])),
            fill="toself",
            mode="lines",
            fillcolor=with_alpha(colours.blue, 0.17),
            line={"width": 0},
            hoverinfo="skip",
        )
    figure.add_scatter(
        x=when,
        y=half,
        mode="lines",
        line={"color": colours.blue, "width": 2.5},
        customdata=most,
        hovertemplate="placed in the week of %{x|%-d %b %Y}<br>half done by %{y:.1f} " + unit + ", "
        "8 in 10 by %{customdata:.1f}<extra></extra>",
    )


def _beside_claims(claims: Sequence[Mapping[str, Any]], span: tuple[Any, Any]) -> Callable[[pd.Timestamp], bool]:
    """Give a test of whether a claim's box stands where words at a time would end."""
    sent, near = (
        [pd.Timestamp(claim["sent_at"]).tz_localize(None) for claim in claims],
        (span[1] - span[0]) * _NEAR_A_CLAIM,
    )
    return lambda at: any(abs(each - at) <= near for each in sent)


def _end_labels(
    figure: go.Figure,
    when: Any,
    half: Any,
    most: Any,
    unit: str,
    beside_claim: Callable[[pd.Timestamp], bool],
    colours: Palette,
) -> None:
    """Name the median line and the upper edge, of one week: the last that knows both; say so when none of late does."""
    is_both = np.isfinite(half) & np.isfinite(most)
    for values, words in ((half, "half"), (most, "8 in 10")):
        known = np.flatnonzero(is_both if is_both.any() else np.isfinite(values))
        if len(known) == 0:
            continue
        last = known[-1]
        has_room = last < len(when) * _ROOM_BESIDE
        label(
            figure,
            # The figure is in a span: on a phone, where it has no room, the style sheet hides it.
            f"{words}<span style='color:{colours.blue_text}'> by {short(values[last])} {unit}</span>",
            when[last],
            values[last] if has_room else np.nanmax(values[max(0, last - len(when) // 6) : last + 1]),
            colours.blue_text,
            xanchor="left" if has_room else "right",
            yanchor="middle" if has_room else "bottom",
            xshift=8 if has_room else _BEFORE_A_CLAIM if beside_claim(when[last]) else 0,
            yshift=0 if has_room else 3,
            shadow=halo(colours),
        )
    reached = np.flatnonzero(np.isfinite(most))
    if len(when) and (len(reached) == 0 or len(when) - 1 - reached[-1] >= _MANY_YOUNG_WEEKS):
        label(figure, "too young<br>to tell", when[-1], 0, colours.quiet, yanchor="bottom", xanchor="right", yshift=4)


def _backlog(figure: go.Figure, days: Any, still_open: Any, open_word: str, colours: Palette) -> None:
    """Draw the backlog as a grey area on the same time axis, below, its last value named."""
    top = float(np.nanmax(still_open, initial=1.0))
    ticks = three_ticks(top)
    figure.add_scatter(
        x=days,
        y=still_open,
        yaxis="y2",
        fill="tozeroy",
        fillcolor=colours.area,
        mode="lines",
        line={"width": 1.2, "color": colours.grey},
        hovertemplate="%{x|%-d %b %Y}: %{y:,.0f} open<extra></extra>",
    )
    figure.update_layout(
        yaxis2={
            "range": [0, top * 1.25],
            "tickvals": [0, ticks[-1]],
            "ticktext": ["0", f"{numeral(ticks[-1])}"],
            "ticklabelstandoff": 6,
        }
    )
    label(figure, open_word, 0, _LOWER[1], colours.quiet, xref="paper", yref="paper", yanchor="bottom", yshift=4)
    if len(days) and np.isfinite(still_open[-1]):
        now = f"{numeral(still_open[-1])} open"
        above = np.nanmax(still_open[-max(1, len(days) // 4) :])
        label(figure, now, days[-1], above, colours.ink, yref="y2", xanchor="right", yanchor="bottom", yshift=2)


def _time_axis(figure: go.Figure, when: Any, days: Any, claims: Sequence[Mapping[str, Any]]) -> tuple[Any, Any]:
    """Set one time axis for both panels; give its first and last day."""
    sent = dates([claim["sent_at"] for claim in claims])
    everything = when.append(days).append(sent)
    if len(everything) == 0:
        now = pd.Timestamp(dt.datetime.now(dt.UTC).date())
        return now, now
    first, last = everything.min(), everything.max()
    if len(sent):  # a box at an end is seen whole
        beside = (last - first) * BOX_HALF_WIDTH * _ROOM_FOR_BOX
        first, last = min(first, sent.min() - beside), max(last, sent.max() + beside)
    ticks, names = month_ticks(first, last)
    figure.update_xaxes(range=[first, last], tickvals=ticks, ticktext=names, anchor="y2", ticklabelstandoff=4)
    return first, last
