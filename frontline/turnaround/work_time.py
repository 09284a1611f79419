"""How long the work itself takes, without a queue: what the quickest weeks of the last year took."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from frontline.turnaround.days_taken import DaysTaken, counted_days

WEEKS_TOGETHER = 4
QUICKEST_TENTH = 0.1
LONG_TAIL = 3
"""A case that took longer than so many medians counts as that many in the mean: one forgotten order is not the work."""


@dataclass(frozen=True)
class WorkTime(DaysTaken):
    """The times of work; `first_week_back` tells when: the last of the four weeks, counted back from the day of the estimate."""

    first_week_back: int

    @property
    def mean_days(self) -> float:
        """Mean days, in which no case counts more than three medians; open ones count as that."""
        longest = LONG_TAIL * (self.days_until(0.5) or 1)
        return float((np.minimum(self.days, longest) * self.cases).sum() + longest * self.undone) / self.total


def quickest_weeks(
    weeks_back: npt.ArrayLike,
    days_taken: npt.ArrayLike,
    cases: npt.ArrayLike,
    youngest_days: npt.ArrayLike,
    *,
    fewest_cases: int = 20,
) -> WorkTime | None:
    """The time of work in the quickest four weeks together of a year, from four arrays of one length (a row per week and time).

    `days_taken` is negative for cases still open. Windows are ordered by the days within which 8 in 10 were done; the one a
    tenth from the quickest is taken, because the very quickest is luck. None when no window is old enough for its 8 in 10.
    """
    week, took, count, youngest = (
        np.asarray(each, dtype=np.int64) for each in (weeks_back, days_taken, cases, youngest_days)
    )
    windows: list[tuple[int, int, DaysTaken]] = []
    for first in range(int(week.max(initial=-1)) - WEEKS_TOGETHER + 2):
        inside = (week >= first) & (week < first + WEEKS_TOGETHER)
        if count[inside].sum() >= fewest_cases:
            window = counted_days(took[inside], count[inside])
            most = window.days_until(0.8)
            if most is not None and most <= youngest[inside].min():
                windows.append((most, -first, window))
    if not windows:
        return None
    windows.sort(key=lambda each: each[:2])
    _, first, window = windows[int(QUICKEST_TENTH * (len(windows) - 1))]
    return WorkTime(window.days, window.cases, window.undone, -first)
