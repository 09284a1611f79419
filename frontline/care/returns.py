"""Who orders again after a failure of ours, beside customers like them whom we did not fail; an association, never a cause."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from frontline.care.bootstrap import interval_among, times_drawn
from frontline.care.matching import FOLLOWED_DAYS, Followed, MatchedSet, histories_of, match
from frontline.query_catalog import fetch_query
from frontline.survival import SurvivalCurve, kaplan_meier
from frontline.warehouse import Warehouse

Reals = npt.NDArray[np.float64]
Interval = tuple[float, float] | None

COMPARED_DAYS = (90, 180, 365)
_COPIES = 6
"""Of each set: one, two or three others count six, three or two times, so that a set counts once."""


@dataclass(frozen=True)
class Group:
    """`curve`: the share not back yet, by days; `bands` (days 0..365 x low, high): its 95 % interval, drawn by customer; nan: none."""

    curve: SurvivalCurve
    bands: Reals
    customers: int

    def back_within(self, days: int) -> float | None:
        """The share 0-1 that ordered again within so many days; None when nobody was watched so long."""
        left = self.curve.at(days)
        return None if left is None else 1 - left


@dataclass(frozen=True)
class Difference:
    """Of the share back within `days`: failed less others, with its 95 % interval; None where one cannot be told."""

    days: int
    failed: float | None
    others: float | None
    difference: float | None
    interval: Interval


@dataclass(frozen=True)
class ReturnsCompared:
    """Failed customers beside those matched to them; `failed_customers` had ordered before, `matched` of them found somebody alike."""

    failed: Group
    others: Group
    differences: tuple[Difference, ...]
    failed_customers: int

    @property
    def matched(self) -> int:
        """How many failed customers are compared."""
        return self.failed.customers


def returns_after_failures(
    warehouse: Warehouse, from_date: dt.date, to_date: dt.date, *, only_repaired: bool = False
) -> ReturnsCompared | None:
    """Compare the first failure of each customer in [from_date, to_date); None without one who can be compared.

    `only_repaired`: those alone whose failure was put right within 90 days.
    """
    rows = fetch_query(warehouse, "return_candidates").rows
    orders = [row for row in fetch_query(warehouse, "data_through").rows if row[0] == "orders"]
    if not orders or not isinstance(orders[0][5], dt.date):
        return None
    last_day = orders[0][5].toordinal()
    matching = match(histories_of(rows), from_date.toordinal(), to_date.toordinal(), last_day)
    sets = [each for each in matching.sets if each.is_repaired or not only_repaired]
    return compare(sets, matching.failed_customers) if sets else None


def compare(sets: Sequence[MatchedSet], failed_customers: int, *, seed: int = 0) -> ReturnsCompared:
    """Curves of both, and the differences. The intervals draw whole sets: a failed customer together with those matched."""
    failed = [[each.failed] for each in sets]
    others = [list(each.others) for each in sets]
    weights = times_drawn(len(sets), seed=seed)
    drawn_failed, drawn_others = _drawn_curves(failed, weights), _drawn_curves(others, weights)
    groups = (
        Group(_curve(failed), _bands(drawn_failed), len(sets)),
        Group(_curve(others), _bands(drawn_others), sum(len(each) for each in others)),
    )
    differences = tuple(_difference(days, *groups, drawn_failed, drawn_others) for days in COMPARED_DAYS)
    return ReturnsCompared(*groups, differences, failed_customers)


def _curve(sets: Sequence[Sequence[Followed]]) -> SurvivalCurve:
    """Kaplan-Meier of all members, each set counting as much as any other."""
    members = [each for several in sets for each in several for _ in range(_COPIES // len(several))]
    return kaplan_meier([each.days for each in members], [each.is_back for each in members])


def _drawn_curves(sets: Sequence[Sequence[Followed]], weights: Reals) -> Reals:
    """The share not back by day 0..365 in each draw, shape (draws, 366); nan from where nobody is watched and some are left."""
    events, at_risk = np.zeros((len(sets), FOLLOWED_DAYS + 1)), np.zeros((len(sets), FOLLOWED_DAYS + 1))
    for row, several in enumerate(sets):
        for each in several:
            at_risk[row, : each.days + 1] += 1 / len(several)
            events[row, each.days] += each.is_back / len(several)
    came, watched = weights @ events, weights @ at_risk
    is_watched = watched > 1e-9  # weights of a third do not sum to whole numbers exactly
    left = np.cumprod(1 - np.divide(came, watched, out=np.zeros_like(came), where=is_watched), axis=1)
    left = np.where(left < 1e-9, 0.0, left)
    return np.where(is_watched | (left == 0), left, np.nan)


def _bands(drawn: Reals) -> Reals:
    """The 95 % interval of each day, shape (366, 2); nan where too many draws have no value."""
    between = [interval_among(each) or (np.nan, np.nan) for each in drawn.T]
    return np.array(between)


def _difference(days: int, failed: Group, others: Group, drawn_failed: Reals, drawn_others: Reals) -> Difference:
    back, back_others = failed.back_within(days), others.back_within(days)
    if back is None or back_others is None:
        return Difference(days, back, back_others, None, None)
    interval = interval_among(drawn_others[:, days] - drawn_failed[:, days])
    return Difference(days, back, back_others, back - back_others, interval)
