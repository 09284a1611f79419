"""How many shifts a leader gets in a week: as many as wanted, but no more than there are free days."""

from dataclasses import dataclass

import numpy as np

from frontline.shifts.planning.problem import Flags, Problem, Whole


@dataclass(frozen=True)
class Target:
    """One leader's week: shifts wanted, shifts accepted, days still free beside those, and shifts accepted and to be
    planned together."""

    leader_index: int
    week: int
    wanted: int
    accepted: int
    free_days: int
    planned: int

    @property
    def is_capped(self) -> bool:
        """Fewer shifts than wanted, because there are not enough free days."""
        return self.planned < self.wanted


def open_slots(problem: Problem) -> Flags:
    """bool[L,S]: where a further shift could lie: allowed, and on a day without an accepted one."""
    is_open: Flags = problem.is_allowed & ~problem.taken
    for day in np.unique(problem.slot_day):
        that_day = problem.slot_day == day
        is_open[np.ix_(problem.taken[:, that_day].any(axis=1), that_day)] = False
    return is_open


def week_targets(problem: Problem) -> tuple[Target, ...]:
    """Every leader's every week, by leader and week."""
    free_days, accepted = _free_days(problem), _accepted(problem)
    open_count = open_counts(problem)
    return tuple(
        Target(
            leader,
            week,
            int(problem.wanted[leader, week]),
            int(accepted[leader, week]),
            int(free_days[leader, week]),
            int(accepted[leader, week] + open_count[leader, week]),
        )
        for leader in range(problem.leaders)
        for week in range(problem.weeks)
    )


def open_counts(problem: Problem) -> Whole:
    """int[L,W]: shifts to plan beside the accepted ones."""
    missing = np.maximum(problem.wanted - _accepted(problem), 0)
    return np.asarray(np.minimum(missing, _free_days(problem)), dtype=np.int64)


def _accepted(problem: Problem) -> Whole:
    counts = np.zeros((problem.leaders, problem.weeks), dtype=np.int64)
    for week in range(problem.weeks):
        counts[:, week] = problem.taken[:, problem.slot_week == week].sum(axis=1)
    return counts


def _free_days(problem: Problem) -> Whole:
    is_open = open_slots(problem)
    counts = np.zeros((problem.leaders, problem.weeks), dtype=np.int64)
    days, first_slot = np.unique(problem.slot_day, return_index=True)
    for day, first in zip(days, first_slot, strict=True):
        counts[:, problem.slot_week[first]] += is_open[:, problem.slot_day == day].any(axis=1)
    return counts
