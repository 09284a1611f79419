"""Figures of silence: the share that heard from a person by time, late waits by week, waits against the load."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
import plotly.graph_objects as go

from frontline.survival import SurvivalCurve
from frontline.ui.chart_base import Dates, Numbers, blank, dates, ends_of_axis, halo, label, month_ticks, numbers, short
from frontline.ui.theme import LIGHT, Palette
from frontline.units import duration, numeral, percent

_MOST_SHOWN = 0.95
_HOURS_SHOWN = 96
_WEEK_BAR = 2.6 * 24 * 3600 * 1000  # width of a week's bar, in milliseconds
_EDGE = pd.Timedelta(days=4)
_MOST_POINTS = 2000


def unit_of(curve: SurvivalCurve, clock: str) -> tuple[str, float]:
    """The axis of a curve and its minutes: hours; days where waits by the calendar last long."""
    end = curve.time_until(_MOST_SHOWN) or curve.watched_until
    return ("days", 24 * 60) if clock == "calendar" and end > _HOURS_SHOWN * 60 else ("h", 60)


def heard_by_time(
    curve: SurvivalCurve, unit: str, minutes_in_unit: float = 60, *, colours: Palette = LIGHT
) -> go.Figure:
    """Draw which share had heard from a person by time (a curve of steps, its 95 % band), half and nine of ten named.

    The curve's times are minutes; the axis is in `unit`. It ends where 19 of 20 have heard, or with the longest wait.
    """
    end = curve.time_until(_MOST_SHOWN) or curve.watched_until
    shown = np.flatnonzero(curve.times <= end)
    shown = shown[np.linspace(0, len(shown) - 1, min(len(shown), _MOST_POINTS)).astype(int)] if len(shown) else shown
    when = np.concatenate(([0.0], curve.times[shown] / minutes_in_unit, [end / minutes_in_unit]))
    heard, low, high = (_heard(each[shown]) for each in (curve.survival, curve.high, curve.low))
    figure = blank(colours, height=210, left=52, right=12, top=12, bottom=28)
    clear = {"mode": "lines", "line": {"width": 0, "shape": "hv"}, "hoverinfo": "skip"}
    figure.add_scatter(x=when, y=low, **clear)
    figure.add_scatter(x=when, y=high, fill="tonexty", fillcolor=colours.blue_soft, **clear)
    told = f"%{{y:.0%}} heard within %{{x:.1f}} {unit}<extra></extra>"
    line = {"color": colours.blue, "width": 2.5, "shape": "hv"}
    figure.add_scatter(x=when, y=heard, mode="lines", line=line, hovertemplate=told)
    for share, name in ((0.5, "half"), (0.9, "9 in 10")):
        _reached(figure, curve.time_until(share), share, name, unit, minutes_in_unit, colours)
    top = float(when[-1]) or 1.0
    figure.update_yaxes(range=[0, 1.04], tickvals=[0, 0.5, 1], ticktext=["nobody", "half", "all"], ticklabelstandoff=6)
    figure.update_xaxes(range=[0, top], tickvals=[])
    figure.add_shape(type="line", x0=0, x1=top, y0=0, y1=0, line={"color": colours.grey, "width": 1})
    ends_of_axis(figure, "0", f"{short(round(top, 1))} {unit}", colours.quiet)
    return figure


def _heard(left: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """The share that heard, from none at the start to the last value once more at the end."""
    heard = 1 - left
    return np.concatenate(([0.0], heard, heard[-1:] if len(heard) else [0.0]))


def _reached(
    figure: go.Figure, minutes: float | None, share: float, name: str, unit: str, in_unit: float, colours: Palette
) -> None:
    """Name the time by which a share had heard, beside its point."""
    if minutes is None:
        return
    at = minutes / in_unit
    figure.add_scatter(x=[at], y=[share], mode="markers", marker={"size": 9, "color": colours.blue}, hoverinfo="skip")
    words = f"<b>{name}</b> by {short(round(at, 1 if at < 10 else None))} {unit}"
    is_late = share > 0.8
    label(
        figure, words, at, share, colours.blue_text, xanchor="right" if is_late else "left", yanchor="top",
        xshift=-4 if is_late else 10, yshift=-12 if is_late else 0, shadow=halo(colours),
    )  # fmt: skip


def heard_frame(curve: SurvivalCurve) -> pd.DataFrame:
    """The curve as a table: the share that had heard from a person by so many hours, and its 95 % interval."""
    columns = {
        "waited_hours": curve.times / 60,
        "heard_share": curve.survival,
        "low_share": curve.high,
        "high_share": curve.low,
    }
    frame = pd.DataFrame({name: each if name == "waited_hours" else 1 - each for name, each in columns.items()})
    return frame.assign(still_waiting=curve.at_risk)


def heard_alt_text(curve: SurvivalCurve) -> str:
    """Say what the curve shows."""
    half, most = (curve.time_until(share) for share in (0.5, 0.9))
    told = f": half within {duration(half * 60)}" if half is not None else ""
    told += f", nine of ten within {duration(most * 60)}" if half is not None and most is not None else ""
    return (
        f"The share of {numeral(curve.count)} customers who had heard from a person by the time they had waited{told}."
    )


def late_weeks(
    weeks: Dates,
    late: Numbers,
    waits: Numbers,
    *,
    is_over: Sequence[bool] | npt.NDArray[np.bool_],
    colours: Palette = LIGHT,
) -> go.Figure:
    """Draw how many waits of each week were late: hollow all of them, filled the late ones, the last whole week's share named."""
    when, were_late, all_of_them = dates(weeks), numbers(late), numbers(waits)
    over = np.asarray(is_over, dtype=bool)
    top = float(np.nanmax(all_of_them, initial=1)) * 1.15
    figure = blank(colours, height=168, right=64, left=2, top=4, bottom=46)
    figure.update_layout(barmode="overlay")
    figure.update_yaxes(visible=False, range=[-0.02 * top, top])
    _bars(figure, when, all_of_them, "rgba(0,0,0,0)", colours.grey, "waits began")
    _bars(figure, when[over], were_late[over], colours.attention, colours.attention, "late")
    _bars(figure, when[~over], were_late[~over], colours.area, colours.grey, "late so far")
    if len(when):
        ticks, names = month_ticks(when[0], when[-1], 3)
        figure.update_xaxes(tickvals=ticks, ticktext=names, range=[when[0] - _EDGE, when[-1] + _EDGE])
    whole = np.flatnonzero(over)
    if len(whole):
        last = whole[-1]
        words = f"<b>{short(were_late[last])} of {short(all_of_them[last])}</b>"
        place = float(max(were_late[last], top * 0.06))
        label(figure, words, 1, place, colours.attention_text, xref="paper", xshift=4)
    caption = f"waits a week; filled = late{'' if over.all() else '; grey = not over yet'}"
    label(figure, caption, 0, 0, colours.quiet, xref="paper", yref="paper", yanchor="bottom", yshift=-46)
    return figure


def _bars(figure: go.Figure, when: Any, values: Any, fill: str, edge: str, unit: str) -> None:
    figure.add_bar(
        x=when,
        y=values,
        width=_WEEK_BAR,
        marker={"color": fill, "line": {"color": edge, "width": 1.2}},
        hovertemplate=f"week of %{{x|%-d %b %Y}}: %{{y:,.0f}} {unit}<extra></extra>",
    )


def late_alt_text(late: int, waits: int) -> str:
    """Say what the bars show."""
    return f"Waits by week and how many of them were late: {numeral(late)} of {numeral(waits)}{f', {percent(late / waits)}' if waits else ''}."


def waits_against_load(load: Numbers, wait_hours: Numbers, weeks: Dates, *, colours: Palette = LIGHT) -> go.Figure:
    """Draw a point for each week: open tickets for each of us across, how long the longest tenth waited upwards; the last is named."""
    across, up, when = numbers(load), numbers(wait_hours), dates(weeks)
    known = np.flatnonzero(np.isfinite(across) & np.isfinite(up))
    figure = blank(colours, height=190, left=44, right=12, top=22, bottom=44)
    right, top = (float(np.max(each[known], initial=1.0)) * 1.12 for each in (across, up))
    figure.add_scatter(
        x=across[known],
        y=up[known],
        customdata=when[known].strftime("%-d %b %Y"),
        mode="markers",
        marker={"size": 7, "color": colours.grey, "opacity": 0.6},
        hovertemplate="week of %{customdata}: %{x:.1f} open for each, 1 in 10 over %{y:.1f} h<extra></extra>",
    )
    if len(known):
        last = known[-1]
        marker = {"size": 11, "color": colours.blue}
        figure.add_scatter(x=across[[last]], y=up[[last]], mode="markers", marker=marker, hoverinfo="skip")
        at_right = across[last] > right * 0.6
        words, side = "<b>last whole week</b>", "right" if at_right else "left"
        label(
            figure, words, float(across[last]), float(up[last]), colours.blue_text, xanchor=side,
            xshift=-10 if at_right else 10, shadow=halo(colours),
        )  # fmt: skip
    figure.update_xaxes(range=[0, right], tickvals=[0, right / 1.12], ticktext=["0", short(round(right / 1.12, 1))])
    figure.update_yaxes(range=[0, top], tickvals=[top / 1.12], ticktext=[f"{short(round(top / 1.12))} h"])
    label(
        figure, "1 in 10 waited longer", 0, 1, colours.quiet, xref="paper", yref="paper", yanchor="bottom", xshift=-40
    )
    caption = "open tickets for each of us; a point is a week"
    label(figure, caption, 0, 0, colours.quiet, xref="paper", yref="paper", yanchor="bottom", yshift=-44)
    return figure


def load_alt_text(weeks: int) -> str:
    """Say what the points show."""
    return f"Over {weeks} weeks: open tickets for each of us who answered, against how long the longest tenth of customers waited."
