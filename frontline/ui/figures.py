"""From a query's answer to the figure that shows it; pages ask here, so that one measure is always drawn one way."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from frontline.claims.judged import CheckedClaim
from frontline.claims.published import PublishedClaim
from frontline.ui import chart_messages as messages
from frontline.ui import charts, charts_leaders, comparison, sentences, theme
from frontline.ui.chart_base import saying
from frontline.units import DAYS_PER_WEEK

BUSINESS_DAYS_PER_WEEK = 5
ROOM_BEYOND = 1.4
"""How much longer than its longest mark a scale of weeks is."""


def usual_range(series: pd.DataFrame, unit: str) -> go.Figure:
    """A measure by week over its usual range (columns of the query usual_range)."""
    figure = charts.usual_range_line(
        series["week_date"],
        series["value"],
        lower=series["usual_low"],
        upper=series["usual_high"],
        mean=series["usual_mean"],
        outside_mask=series["is_outside"],
        unit=unit,
        is_last_whole=bool(series["is_whole_week"].tail(1).all()),
        is_count=unit.endswith("a week"),
        compared=comparison.marks(series, "value"),
        colours=theme.current(),
    )
    return saying(figure, messages.usual_range_message(series, "value", unit))


def claim_over_actual(checked: CheckedClaim) -> go.Figure:
    """The claimed range over what someone who comes on the day it is judged by gets: behind the queue, or at the present pace."""
    half, most = (_weeks(_days_until(checked, share)) for share in (0.5, 0.8))
    low, high = (checked.claim.lo_days or 0) / DAYS_PER_WEEK, (checked.claim.hi_days or 0) / DAYS_PER_WEEK
    longest = float(np.nanmax([high, half, most])) * ROOM_BEYOND
    return charts.claim_vs_actual(
        low,
        high,
        half,
        most,
        longest,
        verdict=checked.verdict.verdict,
        whose=_who_comes(checked),
        colours=theme.current(),
    )


def share_done(checked: CheckedClaim) -> go.Figure:
    """The share done by age at the present pace, the claimed range shaded."""
    curve = checked.found.curve.share_done if checked.found else np.zeros(0)
    high = (checked.claim.hi_days or 0) / DAYS_PER_WEEK
    ages = np.arange(len(curve)) / DAYS_PER_WEEK
    shown = ages <= max(2 * high, 12)
    low = (checked.claim.lo_days or 0) / DAYS_PER_WEEK
    return charts.share_done_curve(
        ages[shown],
        curve[shown],
        low,
        high,
        verdict=checked.verdict.verdict,
        done="done",
        in_percent=bool(checked.found and sentences.is_told_in_percent(checked.found)),
        colours=theme.current(),
    )


def turnaround(
    by_week: pd.DataFrame,
    backlog: pd.DataFrame,
    claims: Sequence[PublishedClaim],
    case_word: str,
    time_unit: str = "day",
) -> go.Figure:
    """Turnaround by the week in which cases came in, each claim as a box on its sending day, the backlog below.

    In weeks; lengths in business days stay business days, of which a claim's week has five.
    """
    days_in_unit = DAYS_PER_WEEK if time_unit == "day" else 1
    claimed_scale = 1 if time_unit == "day" else BUSINESS_DAYS_PER_WEEK
    drawn: list[Mapping[str, Any]] = [
        {
            "number": number,
            "sent_at": claim.sent_date,
            "lo_weeks": claim.range_in_weeks[0] * claimed_scale,
            "hi_weeks": claim.range_in_weeks[1] * claimed_scale,
            "verdict": claim.then.verdict.verdict,
            "text": sentences.quoted_range(claim),
        }
        for number, claim in enumerate(claims)
    ]
    length_unit = "weeks" if time_unit == "day" else "business days"
    figure = charts.turnaround_band(
        by_week["week_date"],
        by_week["p20_days"] / days_in_unit,
        by_week["p50_days"] / days_in_unit,
        by_week["p80_days"] / days_in_unit,
        backlog["day_date"],
        backlog["open_cases"],
        drawn,
        open_word=f"open {case_word}s, each day",
        unit=length_unit,
        compared=comparison.marks(by_week, "p50_days", scale=1 / days_in_unit),
        colours=theme.current(),
    )
    told = messages.turnaround_message(by_week, backlog, len(claims), 1 / days_in_unit, length_unit)
    return saying(figure, told)


def own_weeks(weeks: pd.DataFrame) -> go.Figure:
    """One leader's weeks against the promise of each (columns of leader_weeks_in_period): contacts, or shifts where promised."""
    are_shifts = weeks["target_kind"] == "shifts"
    unit = "shifts" if are_shifts.all() else "contacts, or shifts where promised," if are_shifts.any() else "contacts"
    taken = weeks["taken_shifts"].where(are_shifts, weeks["contacts"])
    figure = charts_leaders.own_weeks(
        weeks["week_date"],
        taken,
        weeks["target_per_week"],
        is_over=weeks["is_whole_week"].to_numpy(dtype=bool),
        unit=unit,
        compared=None if are_shifts.any() else comparison.marks(weeks, "contacts"),
        colours=theme.current(),
    )
    return saying(figure, messages.own_weeks_message(taken, weeks["target_per_week"], weeks["is_whole_week"].tolist()))


def team_weeks(weeks: pd.DataFrame) -> go.Figure:
    """How many leaders kept the promise each week (columns of leader_team_weeks)."""
    figure = charts_leaders.team_weeks(
        weeks["week_date"],
        weeks["kept"],
        weeks["promises"],
        is_over=weeks["is_whole_week"].to_numpy(dtype=bool),
        compared=comparison.marks(weeks, "kept"),
        colours=theme.current(),
    )
    return saying(figure, messages.team_weeks_message(weeks))


def leader_share(weeks: pd.DataFrame) -> go.Figure:
    """The leaders' share of each week's contacts over its usual range, in percent (columns of leader_share_weeks)."""
    unit = "% of the week’s contacts"
    figure = charts.usual_range_line(
        weeks["week_date"],
        weeks["leader_share"] * 100,
        lower=weeks["usual_low"] * 100,
        upper=weeks["usual_high"] * 100,
        mean=weeks["usual_mean"] * 100,
        outside_mask=weeks["is_outside"],
        is_last_whole=bool(weeks["is_whole_week"].tail(1).all()),
        unit=unit,
        compared=comparison.marks(weeks, "leader_share", scale=100),
        colours=theme.current(),
    )
    return saying(figure, messages.usual_range_message(weeks, "leader_share", unit, scale=100))


def _who_comes(checked: CheckedClaim) -> str:
    """ "who orders today"; judged by an earlier day than the last of the data: "who ordered that day"."""
    is_ticket = checked.found is not None and checked.found.case_kind == "ticket"
    if checked.found is None or checked.evidence is None or checked.found.as_of > checked.evidence.data_through:
        return f"who {'writes' if is_ticket else 'orders'} today"
    return f"who {'wrote' if is_ticket else 'ordered'} that day"


def _days_until(checked: CheckedClaim, share: float) -> float | None:
    """Calendar days within which that share of those who come that day is done; business days are taken as 5 a week."""
    if checked.found is None:
        return None
    days = checked.found.today.days_until(share)
    if days is None or checked.found.time_unit == "day":
        return days
    return days * DAYS_PER_WEEK / BUSINESS_DAYS_PER_WEEK


def _weeks(days: float | None) -> float:
    return float("nan") if days is None else days / DAYS_PER_WEEK
