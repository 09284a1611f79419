"""Figures of shifts: promises made and kept, and what became of the shifts of each week."""

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from frontline.ui.chart_base import blank, ends_of_axis, label, saying
from frontline.ui.chart_messages import shift_weeks_message
from frontline.ui.theme import LIGHT, Palette
from frontline.units import day_in_year

_ROW, _MARK = 15, 13
_STATES = (("kept_shifts", "●", "blue"), ("moved_shifts", "○", "blue"), ("missed_shifts", "✕", "attention"), ("extra_shifts", "+", "quiet"))  # fmt: skip
"""A mark for each shift: kept at its time, moved, missed, and taken without a plan."""


def promises_by_week(weeks: pd.DataFrame, colours: Palette = LIGHT) -> go.Figure:
    """Promises opened (grey) and closed (blue) so far in six weeks (columns of promise_weeks), each line named at its end."""
    figure = blank(colours, height=138, left=8, right=96, top=12, bottom=24)
    when = pd.DatetimeIndex(weeks["week_date"])
    for column, name, colour, words in (
        ("opened_so_far", "opened", colours.grey, colours.quiet),
        ("closed_so_far", "closed", colours.blue, colours.blue_text),
    ):
        values = weeks[column].to_numpy(dtype=float)
        figure.add_scatter(
            x=when, y=values, mode="lines", line={"color": colour, "width": 2.4, "shape": "hv"},
            hovertemplate=f"week of %{{x|%-d %b}}: %{{y:.0f}} {name} so far<extra></extra>",
        )  # fmt: skip
        shift = 8 if name == "opened" else -8
        label(figure, f"{values[-1]:.0f} {name}", when[-1], values[-1], words, xshift=6, yshift=shift, size=14)
    figure.update_yaxes(tickvals=[], rangemode="tozero")
    figure.update_xaxes(tickvals=[])
    ends_of_axis(figure, _week(when[0]), _week(when[-1]), colours.quiet)
    return figure


def shift_weeks(weeks: pd.DataFrame, colours: Palette = LIGHT) -> go.Figure:
    """A column of marks for each week (columns of shift_sums): ● kept, ○ moved, ✕ missed, + extra."""
    when = pd.DatetimeIndex(weeks["week_date"])
    totals = weeks[[column for column, _, _ in _STATES]].sum(axis=1)
    most = int(totals.max()) if len(totals) else 0
    figure = blank(colours, height=70 + _ROW * max(most, 1), left=8, right=8, top=10, bottom=26)
    below = np.zeros(len(weeks))
    for column, mark, colour in _STATES:
        counts = weeks[column].to_numpy(dtype=int)
        places = [(week, below[row] + number) for row, week in enumerate(when) for number in range(counts[row])]
        if places:
            figure.add_scatter(
                x=[week for week, _ in places], y=[place + 0.5 for _, place in places], mode="text", text=[mark] * len(places),
                textfont={"color": getattr(colours, colour), "size": _MARK},
                hovertemplate=f"week of %{{x|%-d %b}}: {column.replace('_shifts', '')}<extra></extra>",
            )  # fmt: skip
        below += counts
    figure.update_yaxes(tickvals=[], range=[0, max(most, 1) + 0.5])
    figure.update_xaxes(tickvals=[])
    if len(when):
        ends_of_axis(figure, _week(when[0]), _week(when[-1]), colours.quiet)
    return saying(figure, shift_weeks_message(weeks))


def _week(monday: pd.Timestamp) -> str:
    return f"week of {day_in_year(monday)}"
