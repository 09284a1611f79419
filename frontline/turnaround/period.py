"""The period estimate: what share would be done within X days if the pace of the last weeks went on.

A Kaplan-Meier curve with delayed entry: each case counts only inside the period, from the age it had when the period
began — the analogue of period life expectancy (Brenner's period analysis). Ages are whole local days, so that the
estimate is the discrete life table: done at an age, divided by lain open at that age.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

Integers = npt.NDArray[np.int64]


@dataclass(frozen=True)
class DoneCurve:
    """`share_done[age]` is the share (0-1) done within `age` whole days, for every age up to the oldest seen.

    Beyond an age at which nothing lay open the curve cannot be known: `known_until_days` is the last age that can be told.
    """

    share_done: npt.NDArray[np.float64]
    known_until_days: int

    def within(self, days: int) -> float | None:
        """The share done within that many days; None when no case of that age was watched."""
        if self.known_until_days < 0:
            return None
        if days <= self.known_until_days:
            return float(self.share_done[days])
        return 1.0 if self.share_done[self.known_until_days] >= 1 else None

    def at_least_within(self, days: int) -> float:
        """What can be said at the least: beyond the last known age the share done so far, 0 when nothing is known."""
        return float(self.share_done[min(days, self.known_until_days)]) if self.known_until_days >= 0 else 0.0

    def days_until(self, share: float) -> int | None:
        """The smallest number of days within which that share is done; None when it is not reached."""
        reached = np.flatnonzero(self.share_done[: self.known_until_days + 1] >= share - 1e-12)
        return int(reached[0]) if len(reached) else None


def done_curve(
    entry_days: npt.ArrayLike, exit_days: npt.ArrayLike, is_done: npt.ArrayLike, *, fewest_at_risk: int = 1
) -> DoneCurve:
    """The curve from each case's age at its first and last day in the period (whole days, both at risk) and its end.

    Shapes: three arrays of n cases; no case gives an empty curve. The curve is known up to the first age at which fewer than
    `fewest_at_risk` cases lay open before all were done. Raises ValueError when a case leaves before it enters.
    """
    entry: Integers = np.asarray(entry_days, dtype=np.int64)
    leave: Integers = np.asarray(exit_days, dtype=np.int64)
    done: npt.NDArray[Any] = np.asarray(is_done, dtype=bool)
    if len(entry) == 0:
        return DoneCurve(np.zeros(0), -1)
    if np.any(leave < entry):
        raise ValueError("a case leaves before it enters")
    ages = int(leave.max()) + 1
    entered = np.bincount(entry, minlength=ages)
    left_before = np.concatenate(([0], np.bincount(leave, minlength=ages)[:-1]))
    at_risk = np.cumsum(entered - left_before)
    events = np.bincount(leave[done], minlength=ages)
    hazard = np.divide(events, at_risk, out=np.zeros(ages), where=at_risk > 0)
    gaps = np.flatnonzero(at_risk < fewest_at_risk)
    known_until = int(gaps[0]) - 1 if len(gaps) else ages - 1
    return DoneCurve(np.asarray(1.0 - np.cumprod(1.0 - hazard), dtype=np.float64), known_until)
