"""What every search starts from: who is to be planned, where, how often, and at which worth."""

from dataclasses import dataclass

import numpy as np

from frontline.shifts.planning.best_days import NEVER, BestDays, DayGrid, best_days, is_possible
from frontline.shifts.planning.problem import Flags, Problem, Whole
from frontline.shifts.planning.spread import Windows, windows_for
from frontline.shifts.planning.targets import open_counts, open_slots
from frontline.shifts.planning.worth import Worth, worth_of


@dataclass(frozen=True, eq=False)
class Setup:
    """A problem made ready. `fixed` bool[L,S] are the shifts that stay; `counts` int[L,W] the shifts to find.

    is_open bool[L,S]: where they may lie; fixed_bad int[L]: bad hours among the fixed.
    """

    problem: Problem
    worth: Worth
    grid: DayGrid
    fixed: Flags
    is_open: Flags
    counts: Whole
    fixed_bad: Whole
    windows: Windows

    @property
    def free_leaders(self) -> Whole:
        """The leaders who get shifts."""
        return np.flatnonzero(self.counts.sum(axis=1)).astype(np.int64)

    def best_of(self, leaders: Whole, slot_gain: Whole) -> BestDays:
        """The best days of these leaders where one more in a slot is worth slot_gain int[S] beside their own voices and cost."""
        worth = np.where(self.is_open[leaders], self.worth.own[leaders] + slot_gain, NEVER)
        return best_days(self.grid, worth, self.counts[leaders])

    def with_fairness(self, leaders: Whole, worth: Whole) -> Whole:
        """Worth int[N,B] by bad hours found, with what these cost in fairness beside the fixed ones."""
        bad = np.minimum(self.fixed_bad[leaders, None] + np.arange(worth.shape[1]), self.worth.fairness.shape[1] - 1)
        at_start = self.worth.fairness[leaders, self.fixed_bad[leaders]]
        return np.asarray(worth + self.worth.fairness[leaders[:, None], bad] - at_start[:, None])


def set_up(problem: Problem) -> Setup:
    """Everybody's shifts are to be found; accepted ones are fixed."""
    return _set_up(problem, problem.taken, open_counts(problem))


def set_up_for(problem: Problem, leader: int, others: Flags) -> Setup:
    """One leader's shifts are to be found; everybody else's are fixed as in `others` bool[L,S]."""
    fixed = others | problem.taken
    fixed[leader] = problem.taken[leader]
    counts = open_counts(problem)
    counts[np.arange(problem.leaders) != leader] = 0
    return _set_up(problem, fixed, counts)


def _set_up(problem: Problem, fixed: Flags, counts: Whole) -> Setup:
    grid, worth, is_open = DayGrid.of(problem), worth_of(problem), open_slots(problem)
    fixed_bad = fixed[:, problem.is_bad].sum(axis=1).astype(np.int64)
    nothing = np.where(is_open, 0, NEVER)
    can_reach = is_possible(best_days(grid, nothing, counts).worth)
    fewest = can_reach.argmax(axis=1)
    most = can_reach.shape[1] - 1 - can_reach[:, ::-1].argmax(axis=1)
    windows = windows_for(problem.bad_before, (fixed_bad + fewest, fixed_bad + most), worth.takes_part)
    return Setup(problem, worth, grid, fixed, is_open, counts, fixed_bad, windows)
