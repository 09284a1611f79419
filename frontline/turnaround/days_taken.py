"""How long the cases of a window took, counted by days: shares, quantiles and how sure they are."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from frontline.turnaround.period import NORMAL_95, Integers, Reals


@dataclass(frozen=True)
class DaysTaken:
    """How many cases (`cases[i]`) were done in `days[i]` whole days or business days, ascending; `undone` are open still."""

    days: Integers
    cases: Integers
    undone: int

    @property
    def total(self) -> int:
        """All cases, done or not."""
        return int(self.cases.sum()) + self.undone

    def share_within(self, days: npt.ArrayLike) -> Reals:
        """The share 0-1 done within each number of days, of any shape; 0 before day 0."""
        reached = np.concatenate(([0], np.cumsum(self.cases)))
        places = np.searchsorted(self.days, np.asarray(days, dtype=np.float64), side="right")
        return np.asarray(reached[places] / max(self.total, 1), dtype=np.float64)

    def days_until(self, share: float) -> int | None:
        """The smallest number of days within which that share is done; None when it is not reached."""
        place = int(np.searchsorted(np.cumsum(self.cases), share * self.total - 1e-9))
        return int(self.days[place]) if place < len(self.days) else None

    def days_until_between(self, share: float) -> tuple[int | None, int | None]:
        """Between which days that share is done, 19 times of 20; None: not reached.

        The Wilson bounds (Wilson 1927) of the share done within each day, turned around: the earliest is where the upper
        bound reaches the share, the latest where the lower one does. Nothing is assumed of the distribution.
        """
        done, square = self.share_within(self.days), NORMAL_95**2 / max(self.total, 1)
        half = NORMAL_95 * np.sqrt(done * (1 - done) / max(self.total, 1) + square**2 / (4 * NORMAL_95**2))
        centre = done + square / 2
        found = [np.flatnonzero((centre + side * half) / (1 + square) >= share) for side in (1, -1)]
        earliest, latest = (int(self.days[each[0]]) if len(each) else None for each in found)
        return earliest, latest


def counted_days(days_taken: npt.ArrayLike, cases: npt.ArrayLike) -> DaysTaken:
    """From two arrays of one length: whole days (negative: not done) and how many cases; equal days are added up."""
    took, count = np.asarray(days_taken, dtype=np.int64), np.asarray(cases, dtype=np.int64)
    is_done = took >= 0
    days, places = np.unique(took[is_done], return_inverse=True)
    counted = np.bincount(places, weights=count[is_done], minlength=len(days)).astype(np.int64)
    return DaysTaken(days, counted, int(count[~is_done].sum()))
