"""Figures of failures and recoveries: failures by month, the steps as dots, two curves of who orders again."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

import numpy as np
import plotly.graph_objects as go

from frontline.ui.chart_base import Dates, Numbers, blank, dates, halo, label, month_ticks, numbers, short, with_alpha
from frontline.ui.theme import LIGHT, Palette

_ROW, _NAME = 44, 17  # pixels: a step with its name, the name alone
_MONTH = 20 * 24 * 3600 * 1000  # width of a month's bar, in milliseconds
_CAPTION = 62  # pixels: the months or days, and two lines below
_DAYS_PER_LETTER = 11  # of a curve's name, on a phone


@dataclass(frozen=True)
class Step:
    """A step of recovery: its name, its figures in words, the share 0-1 (nan: too few to draw); `is_bad`: it should not be."""

    name: str
    words: str
    share: float
    is_bad: bool = False


def steps_dots(steps: Sequence[Step], *, colours: Palette = LIGHT) -> go.Figure:
    """Draw each step's share as a dot on a line from none to all; vermillion what should not be. Too few: words, no dot."""
    figure = blank(colours, height=_ROW * len(steps) + 24, left=8, right=8, top=0, bottom=24)
    for place, step in enumerate(steps):
        across = {"type": "line", "x0": 0, "x1": 1, "y0": place, "y1": place, "layer": "below"}
        figure.add_shape(**across, line={"color": colours.line, "width": 1})
        label(figure, escape(step.name, quote=False), 0, place, colours.ink, size=14, xref="paper", yshift=_NAME)
        label(figure, step.words, 1, place, colours.quiet, xanchor="right", xref="paper", yshift=_NAME)
        if np.isfinite(step.share):
            colour = colours.attention if step.is_bad else colours.blue
            line = {"color": colour, "width": 2.5}
            figure.add_shape(type="line", x0=0, x1=step.share, y0=place, y1=place, line=line, layer="below")
            marker = {"size": 11, "color": colour, "symbol": "diamond" if step.is_bad else "circle"}
            told = "%{x:.0%}<extra></extra>"
            figure.add_scatter(
                x=[step.share], y=[place], mode="markers", marker=marker, hovertemplate=told, cliponaxis=False
            )
    figure.update_yaxes(visible=False, range=[len(steps) - 0.6, -0.75])
    figure.update_xaxes(range=[-0.02, 1.02], tickvals=[0, 0.5, 1], ticktext=["none", "half", "all"])
    return figure


def steps_alt_text(steps: Sequence[Step]) -> str:
    """Say what the dots show."""
    return f"Of our failures: {'; '.join(f'{step.name} {step.words}' for step in steps)}."


def failures_by_month(
    months: Dates, told_by_customers: Numbers, failures: Numbers, *, colours: Palette = LIGHT
) -> go.Figure:
    """Draw a bar a month: vermillion the failures that customers told us of, grey those that we noticed or of which nobody says."""
    when, told, everything = dates(months), numbers(told_by_customers), numbers(failures)
    top = float(np.nanmax(everything, initial=1)) * 1.2
    figure = blank(colours, height=190, left=2, right=8, top=6, bottom=_CAPTION)
    figure.update_layout(barmode="stack")
    for values, colour, name in (
        (told, colours.attention, "told by customers"),
        (everything - told, colours.grey, "noticed by us, or not said"),
    ):
        hover = f"%{{x|%b %Y}}: %{{y}} {name}<extra></extra>"
        figure.add_bar(x=when, y=values, width=_MONTH, marker={"color": colour}, hovertemplate=hover)
    for at, value in zip(when, everything, strict=True):
        if value:
            label(figure, short(value), at, value, colours.quiet, xanchor="center", yanchor="bottom")
    figure.update_yaxes(visible=False, range=[0, top])
    if len(when):
        ticks, names = month_ticks(when[0], when[-1])
        figure.update_xaxes(tickvals=ticks, ticktext=names)
    caption = f'failures a month:<br><span style="color:{colours.attention_text}">■ told by customers</span>   ■ noticed by us, or not said'
    label(figure, caption, 0, 0, colours.quiet, xref="paper", yref="paper", yanchor="bottom", yshift=-_CAPTION)
    return figure


@dataclass(frozen=True)
class ReturnCurve:
    """Shares 0-1 back by `days`, its interval (nan: none), and its words."""

    name: str
    days: Numbers
    back: Numbers
    low: Numbers
    high: Numbers


def return_curves(failed: ReturnCurve, others: ReturnCurve, *, colours: Palette = LIGHT) -> go.Figure:
    """Draw who ordered again by day: blue the failed customers, grey those like them, each over its interval, named at its end."""
    figure = blank(colours, height=250, left=42, right=30, top=12, bottom=_CAPTION)
    looks = ((others, colours.grey, colours.quiet), (failed, colours.blue, colours.blue_text))
    for curve, colour, _ in looks:
        _band(figure, curve, with_alpha(colour, 0.16))
    for curve, colour, _ in looks:
        hover = f"%{{y:.0%}} of {escape(curve.name)} within %{{x}} days<extra></extra>"
        line = {"color": colour, "width": 2.5, "shape": "hv"}
        figure.add_scatter(x=numbers(curve.days), y=numbers(curve.back), mode="lines", line=line, hovertemplate=hover)
    ends = [_end(curve) for curve, _, _ in looks]
    is_over = ends[1][1] >= ends[0][1]  # the failed lie over the others: their name goes above
    shadow = halo(colours)
    for (curve, _, text), (day, share), above in zip(looks, ends, (not is_over, is_over), strict=True):
        shift = 14 if above else -14
        label(
            figure,
            f"<b>{escape(curve.name)}</b>",
            day,
            share if above else _share_at(curve, day - _DAYS_PER_LETTER * len(curve.name)),
            text,
            xanchor="right",
            yshift=shift,
            size=14,
            shadow=shadow,
        )
    figure.update_yaxes(
        range=[-0.03, 1.08], tickvals=[0, 0.5, 1], ticktext=["none", "half", "all"], ticklabelstandoff=6
    )
    figure.update_xaxes(range=[0, 365], tickvals=[0, 90, 180, 365], ticktext=["0", "90", "180", "365"])
    caption = "share that ordered again, by days;<br>shaded: 19 times of 20"
    label(figure, caption, 0, 0, colours.quiet, xref="paper", yref="paper", yanchor="bottom", yshift=-_CAPTION)
    return figure


def _band(figure: go.Figure, curve: ReturnCurve, fill: str) -> None:
    days, low, high = numbers(curve.days), numbers(curve.low), numbers(curve.high)
    known = np.isfinite(low) & np.isfinite(high)
    if known.any():
        x, y = np.concatenate((days[known], days[known][::-1])), np.concatenate((high[known], low[known][::-1]))
        figure.add_scatter(x=x, y=y, fill="toself", fillcolor=fill, mode="lines", line={"width": 0}, hoverinfo="skip")


def _share_at(curve: ReturnCurve, day: float) -> float:
    """Where the curve stands on a day: a name below it must begin below that."""
    days, back = numbers(curve.days), numbers(curve.back)
    known = np.flatnonzero(np.isfinite(back) & (days <= max(day, 0)))
    return float(back[known[-1]]) if len(known) else 0.0


def _end(curve: ReturnCurve) -> tuple[float, float]:
    """The last point of a curve."""
    days, back = numbers(curve.days), numbers(curve.back)
    known = np.flatnonzero(np.isfinite(back))
    return (float(days[known[-1]]), float(back[known[-1]])) if len(known) else (0.0, 0.0)
