"""Figures of how long things took, with what a newsletter claimed laid over them."""

from typing import Any

import numpy as np
import plotly.graph_objects as go

from frontline.ui.chart_base import Numbers, blank, ends_of_axis, halo, label, numbers, short
from frontline.ui.theme import LIGHT, Palette, verdict_colours
from frontline.units import percent

_TOO_LOW_FOR_WORDS = 0.32  # a share this low has no room for two lines between the curve and the axis
_BELOW_THE_DOTTED_LINE = 0.76
_LEFTMOST = 0.36  # of the width: words in the middle of a bar further out would leave a narrow figure


def _claimed(lo_weeks: float, hi_weeks: float) -> str:
    """Name a claimed range: "4–6 weeks", or "6 weeks" when it has one edge."""
    return f"{short(hi_weeks)} weeks" if lo_weeks == hi_weeks else f"{short(lo_weeks)}–{short(hi_weeks)} weeks"


def claim_vs_actual(
    lo_weeks: float,
    hi_weeks: float,
    p50_weeks: float,
    p80_weeks: float,
    max_weeks: float,
    *,
    verdict: str = "contradicted",
    whose: str = "who orders today",
    colours: Palette = LIGHT,
) -> go.Figure:
    """Draw one claimed range as an outlined box over the bar from when half to when 8 in 10 are done of those named by `whose`.

    `p50_weeks` or `p80_weeks` may be NaN: not reached yet.
    """
    mark, text, _ = verdict_colours(verdict, colours)
    half, most = (float("nan") if value is None else float(value) for value in (p50_weeks, p80_weeks))
    top = float(np.nanmax([max_weeks, hi_weeks * 1.1, half * 1.1, most * 1.05]))
    figure = blank(colours, height=142, left=8, right=8, top=4, bottom=22)
    figure.update_yaxes(visible=False, range=[-1.9, 1.5])
    figure.update_xaxes(range=[0, top], tickvals=[])
    ends_of_axis(figure, "0", f"{short(top)} weeks", colours.quiet)
    figure.add_shape(type="rect", x0=0, x1=top, y0=-0.22, y1=0.22, fillcolor=colours.band, line_width=0)
    if np.isfinite(half):
        end = most if np.isfinite(most) else top
        figure.add_shape(type="rect", x0=half, x1=end, y0=-0.22, y1=0.22, fillcolor=colours.blue, line_width=0)
        figure.add_shape(type="line", x0=half, x1=half, y0=-0.42, y1=0.42, line={"color": colours.blue, "width": 3})
    figure.add_shape(type="rect", x0=lo_weeks, x1=hi_weeks, y0=-0.6, y1=0.6, line={"color": mark, "width": 2.5})
    at_left = lo_weeks < top / 2
    label(
        figure,
        f"claimed {_claimed(lo_weeks, hi_weeks)}",
        lo_weeks if at_left else hi_weeks,
        0.75,
        text,
        xanchor="left" if at_left else "right",
        yanchor="bottom",
    )
    _actual_words(figure, half, most, top, whose, colours)
    return figure


def _actual_words(figure: go.Figure, half: float, most: float, top: float, whose: str, colours: Palette) -> None:
    """Say under the bar whose it is, and when half and 8 in 10 of them are done, or that nobody can tell."""
    if not np.isfinite(half):
        label(figure, f"{whose}: half later than anybody can say", 0, -0.75, colours.blue_text, yanchor="top")
        return
    most_words = f"8 in 10 by {short(most)}" if np.isfinite(most) else "8 in 10 later than anybody can say"
    words = f"{whose}: half by {short(half)} weeks,<br>{most_words}"
    middle = (half + (most if np.isfinite(most) else top)) / 2
    place = min(max(middle, top * _LEFTMOST), top * (1 - _LEFTMOST))
    label(figure, words, place, -0.7, colours.blue_text, xanchor="center", yanchor="top")


def share_done_curve(
    weeks: Numbers,
    share: Numbers,
    lo_weeks: float,
    hi_weeks: float,
    *,
    verdict: str = "contradicted",
    done: str = "delivered",
    in_percent: bool = True,
    colours: Palette = LIGHT,
    height: int = 210,
) -> go.Figure:
    """Draw which share was done by age in weeks, the claimed range shaded, with the share reached by its end named.

    `in_percent` is false when the cases are too few for a share in percent: then none is named.
    """
    _, text, soft = verdict_colours(verdict, colours)
    age, reached = numbers(weeks), numbers(share)
    top = float(np.nanmax(age, initial=hi_weeks * 1.2))
    figure = blank(colours, height=height, left=52, right=12, top=24, bottom=28)
    figure.add_shape(type="rect", x0=lo_weeks, x1=hi_weeks, y0=0, y1=1, fillcolor=soft, line_width=0, layer="below")
    figure.add_shape(
        type="line", x0=0, x1=top, y0=0.8, y1=0.8, line={"color": colours.grey, "width": 1.2, "dash": "dot"}
    )
    figure.add_shape(type="line", x0=0, x1=top, y0=0, y1=0, line={"color": colours.grey, "width": 1})
    told = {"hovertemplate": "%{y:.0%} " + done + " within %{x:.1f} weeks<extra></extra>"}
    hover = told if in_percent else {"hoverinfo": "skip"}
    figure.add_scatter(x=age, y=reached, mode="lines", line={"color": colours.blue, "width": 2.5}, **hover)
    figure.update_yaxes(range=[0, 1.02], tickvals=[0, 0.8, 1], ticktext=["none", "8 in 10", "all"], ticklabelstandoff=6)
    middle_tick = float(round(top / 2))
    figure.update_xaxes(range=[0, top], tickvals=[middle_tick], ticktext=[f"{middle_tick:.0f}"])
    ends_of_axis(figure, "0", f"{short(top)} weeks", colours.quiet)
    middle = (lo_weeks + hi_weeks) / 2
    label(figure, f"claimed {_claimed(lo_weeks, hi_weeks)}", middle, 1.02, text, xanchor="center", yanchor="bottom")
    if in_percent:
        _share_words(figure, age, reached, hi_weeks, done, colours)
    return figure


def _share_words(figure: go.Figure, age: Any, reached: Any, hi_weeks: float, done: str, colours: Palette) -> None:
    """Name the share reached at the end of the claimed range: below its point, right of the curve, where there is room."""
    known = np.isfinite(age) & np.isfinite(reached)
    if not known.any() or hi_weeks > age[known].max():
        return
    at_claim = float(np.interp(hi_weeks, age[known], reached[known]))
    figure.add_scatter(
        x=[hi_weeks], y=[at_claim], mode="markers", marker={"size": 9, "color": colours.blue}, hoverinfo="skip"
    )
    start = min(hi_weeks, float(age[known].max()) * 0.54)  # further right the words would leave the figure
    below = min(float(np.interp(start, age[known], reached[known])) - 0.04, _BELOW_THE_DOTTED_LINE)
    has_room = below >= _TOO_LOW_FOR_WORDS
    label(
        figure,
        f"<b>{percent(at_claim)}</b> {done}<br>within {short(hi_weeks)} weeks",
        start if has_room else hi_weeks,
        below if has_room else at_claim,
        colours.blue_text,
        xanchor="left" if has_room else "right",
        yanchor="top" if has_room else "bottom",
        xshift=10 if has_room else -10,
        shadow=halo(colours),
    )
