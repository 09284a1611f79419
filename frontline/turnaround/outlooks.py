"""The outlook as of a day, bound to its queries. It is kept: every claim of a newsletter asks for the same."""

from collections.abc import Mapping

import numpy as np

from frontline.query_catalog import fetch_query
from frontline.settings import Verdicts
from frontline.turnaround.forecast import Arrivals, Outlook, arrivals, forecast_of
from frontline.turnaround.kept import kept
from frontline.turnaround.period import DoneCurve, curve_of_counts
from frontline.turnaround.work_time import WorkTime, quickest_weeks
from frontline.warehouse import Warehouse

USUAL_DAYS = 91
RECENT_DAYS = 14
"""The shorter of the two periods of pace: half of the longer, in whole weeks."""


def outlook_for(warehouse: Warehouse, asked: Mapping[str, object], time_unit: str, rules: Verdicts) -> Outlook:
    """The outlook for a case kind, day and group (`asked`), in days or business days."""
    return kept(
        warehouse,
        "outlook",
        {**asked, "time_unit": time_unit, "rules": rules},
        lambda: _ask(warehouse, {**asked, "time_unit": time_unit}, rules),
    )


def _ask(warehouse: Warehouse, asked: Mapping[str, object], rules: Verdicts) -> Outlook:
    lengths = (rules.period_days, RECENT_DAYS)
    periods = tuple(_arrivals(warehouse, asked, length) for length in lengths)
    longer = periods[0]
    done = int(longer.done_cases.sum())
    usual = _arrivals(warehouse, asked, USUAL_DAYS).done_a_day
    return Outlook(
        tuple(_curve(warehouse, asked, length, rules.fewest_at_risk) for length in lengths),
        forecast_of(_work_time(warehouse, asked, rules.fewest_cases), periods),
        longer.overtaken_share,
        int(longer.open_cases.sum()) * longer.period_length / done if done else None,
        longer.done_a_day / usual if usual else 1.0,
    )


def _curve(warehouse: Warehouse, asked: Mapping[str, object], period_days: int, fewest_at_risk: int) -> DoneCurve:
    rows = fetch_query(warehouse, "ages_at_risk", {**asked, "period_days": period_days}).rows
    counted = np.asarray(rows, dtype=np.int64).reshape(-1, 4)
    return curve_of_counts(*counted.T, fewest_at_risk=fewest_at_risk)


def _arrivals(warehouse: Warehouse, asked: Mapping[str, object], period_days: int) -> Arrivals:
    rows = fetch_query(warehouse, "cases_by_day_placed", {**asked, "period_days": period_days}).rows
    return arrivals(np.asarray([row[1:] for row in rows], dtype=np.int64))


def _work_time(warehouse: Warehouse, asked: Mapping[str, object], fewest_cases: int) -> WorkTime | None:
    rows = fetch_query(warehouse, "days_taken_by_week_back", asked).rows
    weeks = np.asarray([[-1 if each is None else each for each in row] for row in rows], dtype=np.int64).reshape(-1, 4)
    return quickest_weeks(*weeks.T, fewest_cases=fewest_cases)
