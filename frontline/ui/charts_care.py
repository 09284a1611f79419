"""Figures of care: ratios with their intervals, and two curves above one another that are never made into one."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from frontline.ui.chart_base import Dates, Numbers, blank, dates, label, numbers, short, three_ticks
from frontline.ui.theme import LIGHT, Palette
from frontline.units import numeral

_ROW, _NAME = 46, 18  # pixels: a ratio with its name, the name alone
_EDGES = (0.25, 4.0)
_PANEL, _HEAD, _GAP = 84, 26, 14  # pixels: a curve, the words above it, what lies between two panels


@dataclass(frozen=True)
class Ratio:
    """A ratio with its interval, named; `words` are its figures."""

    name: str
    words: str
    ratio: float
    low: float
    high: float

    @property
    def is_clear(self) -> bool:
        """The interval leaves out 1."""
        return self.low > 1 or self.high < 1


def ratio_lines(rows: Sequence[Ratio], caption: str, *, colours: Palette = LIGHT) -> go.Figure:
    """Draw each ratio as a point on the line of its interval, over a dotted line at 1; ◆ and vermillion where it leaves out 1.

    The scale is of logarithms, so that half and twice lie equally far from 1; what lies beyond a quarter or four is cut off there.
    """
    lines = 18 * caption.count("<br>")
    figure = blank(colours, height=_ROW * len(rows) + 44 + lines, left=8, right=26, top=0, bottom=44 + lines)
    for place, row in enumerate(rows):
        colour = colours.attention if row.is_clear else colours.blue
        ends = np.log2(np.clip([row.low, row.ratio, row.high], *_EDGES))
        figure.add_scatter(
            x=ends[[0, 2]], y=[place, place], mode="lines", line={"color": colour, "width": 3}, hoverinfo="skip"
        )
        symbol = "diamond" if row.is_clear else "circle"
        marker = {"size": 11, "color": colour, "symbol": symbol}
        told = f"{numeral(row.ratio, 2)} ({numeral(row.low, 2)} to {numeral(row.high, 2)})<extra></extra>"
        figure.add_scatter(x=ends[[1]], y=[place], mode="markers", marker=marker, hovertemplate=told)
        shade = colours.attention_text if row.is_clear else colours.quiet
        words = f"<b>{row.words}</b>" if row.is_clear else row.words
        label(figure, escape(row.name, quote=False), 0, place, colours.ink, size=14, xref="paper", yshift=_NAME)
        label(figure, words, 1, place, shade, xanchor="right", xref="paper", yshift=_NAME)
    dotted = {"color": colours.grey, "width": 1.2, "dash": "dot"}
    figure.add_shape(type="line", x0=0, x1=0, y0=-0.1, y1=len(rows) - 0.6, line=dotted, layer="below")
    figure.update_yaxes(visible=False, range=[len(rows) - 0.6, -0.75])
    ticks = (0.25, 0.5, 1, 2, 4)
    figure.update_xaxes(range=[-2.1, 2.1], tickvals=np.log2(ticks), ticktext=["¼", "½", "the same", "twice", "4 times"])
    label(figure, caption, 0, 0, colours.quiet, xref="paper", yref="paper", yanchor="bottom", yshift=-44 - lines)
    return figure


@dataclass(frozen=True)
class Curve:
    """A measure by quarter, its unit, and its interval where it has one."""

    name: str
    values: Numbers
    low: Numbers | None = None
    high: Numbers | None = None


def curves_apart(
    curves: Sequence[Curve], quarters: Dates, names: Sequence[str], *, colours: Palette = LIGHT
) -> go.Figure:
    """Draw curves in panels under one another, each on a scale of its own from zero, over the same quarters."""
    when = dates(quarters)
    panel = _PANEL + _HEAD + _GAP
    figure = blank(colours, height=panel * len(curves) + 30, left=34, right=44, top=0, bottom=28)
    share = 1 / max(len(curves), 1)
    for place, curve in enumerate(curves):
        floor = 1 - (place + 1) * share
        axis = "y" if place == 0 else f"y{place + 1}"
        top = floor + share * (_PANEL / panel)
        _panel(figure, curve, when, axis, (floor, top), colours)
    if len(when):
        spare = pd.Timedelta(days=20)
        first, last = [when[0]], [when[-1]]
        shown = list(range(0, len(when), max(1, -(-len(when) // 4))))
        figure.update_xaxes(
            tickvals=[when[each] for each in shown],
            ticktext=[names[each] for each in shown],
            range=[first[0] - spare, last[0] + spare],
            anchor="free",
            position=0,
        )
    return figure


def _panel(
    figure: go.Figure, curve: Curve, when: pd.DatetimeIndex, axis: str, domain: tuple[float, float], colours: Palette
) -> None:
    """Draw one curve over its interval on an axis of its own, its name above it, its last value beside it."""
    values = numbers(curve.values)
    highs = numbers(curve.high) if curve.high is not None else values
    top = float(np.nanmax(np.concatenate((highs, values)), initial=0.0)) or 1.0
    look = {"domain": list(domain), "range": [-0.04 * top, top * 1.05], "anchor": "x"}
    ticks = three_ticks(top) if top > 4 else [0.0, top]
    bare = {"showgrid": False, "zeroline": False, "showline": False, "fixedrange": True, "ticks": ""}
    figure.update_layout(
        {f"yaxis{axis[1:]}": {**bare, **look, "tickvals": ticks, "ticktext": [short(t) for t in ticks]}}
    )
    if curve.low is not None and curve.high is not None:
        band = np.concatenate((highs, numbers(curve.low)[::-1]))
        figure.add_scatter(
            x=when.append(when[::-1]), y=band, fill="toself", fillcolor=colours.band, mode="lines", line={"width": 0},
            hoverinfo="skip", yaxis=axis,
        )  # fmt: skip
    figure.add_scatter(
        x=when, y=values, mode="lines+markers", line={"color": colours.blue, "width": 2}, marker={"size": 6},
        hovertemplate="%{y:,.3~g}<extra></extra>", yaxis=axis,
    )  # fmt: skip
    across = {"type": "line", "xref": "paper", "x0": 0, "x1": 1, "yref": axis, "y0": 0, "y1": 0}
    figure.add_shape(**across, line={"color": colours.line, "width": 1}, layer="below")
    name = escape(curve.name, quote=False)
    label(figure, name, 0, domain[1], colours.ink, xref="paper", yref="paper", yanchor="bottom", xshift=-30, yshift=4)
    known = np.flatnonzero(np.isfinite(values))
    if len(known):
        last = int(known[-1])
        told = f"<b>{short(values[last])}</b>"
        label(figure, told, 1, float(values[last]), colours.blue_text, xref="paper", yref=axis, xshift=6, size=14)


def curves_alt_text(curves: Sequence[Curve]) -> str:
    """Say what the panels show."""
    told = "; ".join(f"{curve.name}, last {_last(curve)}" for curve in curves)
    return f"By quarter, above one another: {told}."


def _last(curve: Curve) -> str:
    """A curve's last known value in words."""
    known = numbers(curve.values)
    known = known[np.isfinite(known)]
    return short(known[-1]) if len(known) else "not known"
