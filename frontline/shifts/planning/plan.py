"""Plans of shifts: for everybody, for one leader, the best further slots, and how much better a plan could be."""

from dataclasses import dataclass

import numpy as np

from frontline.progress import Progress
from frontline.shifts.planning.board import Board
from frontline.shifts.planning.bound import Bound, bound_on
from frontline.shifts.planning.checks import check_others
from frontline.shifts.planning.problem import Flags, Problem, Whole
from frontline.shifts.planning.search import search
from frontline.shifts.planning.setup import Setup, set_up, set_up_for
from frontline.shifts.planning.slots import SlotOffer, best_slots
from frontline.shifts.planning.spread import outside_of, spread_of
from frontline.shifts.planning.targets import Target, week_targets
from frontline.shifts.planning.worth import POINT, Parts, parts_of

__all__ = ["Bound", "Plan", "SlotOffer", "best_slots", "bound_of", "plan_all", "plan_one"]


@dataclass(frozen=True, eq=False)
class Plan:
    """Who sits where: chosen bool[L,S], accepted shifts included.

    `score` in points is the sum of `parts`. bad_hours int[L] count those before as well; `spread` is the most less the fewest among
    leaders with a shift, and `outside_spread` names who breaks the rule because no other hours can be had (empty where it is kept).
    """

    chosen: Flags
    score: float
    parts: Parts
    targets: tuple[Target, ...]
    bad_hours: Whole
    spread: int
    outside_spread: tuple[int, ...]

    @property
    def capped(self) -> tuple[Target, ...]:
        """The leaders' weeks with fewer shifts than wanted, for want of free days."""
        return tuple(target for target in self.targets if target.is_capped)


def plan_all(problem: Problem, progress: Progress = lambda _: None) -> Plan:
    """Plan everybody's open shifts. The same problem and seed give the same plan, on every machine."""
    setup = set_up(problem)
    return _plan(setup, search(setup, progress).chosen())


def plan_one(problem: Problem, leader_index: int, others: Flags) -> Plan:
    """The best open shifts of one leader, exactly, while everybody else stays as in `others` bool[L,S].

    The leader's own row of `others` is not read: accepted shifts stay, open ones are found anew. Raises ValueError naming
    leader_index or others.
    """
    check_others(problem, leader_index, others)
    setup = set_up_for(problem, leader_index, others)
    board = Board(setup)
    board.put(leader_index, board.best_seat(leader_index))
    return _plan(setup, board.chosen())


def bound_of(problem: Problem, plan: Plan, seconds: float) -> Bound:
    """No plan for everybody is better than this: at once for 0 seconds, tighter where CP-SAT gets some seconds."""
    return bound_on(set_up(problem), plan.chosen, seconds)


def _plan(setup: Setup, chosen: Flags) -> Plan:
    problem, worth = setup.problem, setup.worth
    levels = problem.bad_before + chosen[:, problem.is_bad].sum(axis=1)
    takes_part = worth.takes_part
    return Plan(
        chosen,
        worth.total(problem, chosen) / POINT,
        parts_of(problem, worth, chosen),
        week_targets(problem),
        np.asarray(levels, dtype=np.int64),
        spread_of(levels, takes_part),
        outside_of(levels, takes_part),
    )
