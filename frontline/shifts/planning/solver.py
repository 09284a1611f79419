"""The same problem for OR-Tools CP-SAT: the exact answer for small ones, and a bound for large ones."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from frontline.shifts.planning.problem import Flags
from frontline.shifts.planning.setup import Setup

if TYPE_CHECKING:
    from ortools.sat.python import cp_model

_WORKERS = 2
_SEED = 1


@dataclass(frozen=True, eq=False)
class Solved:
    """A bound on every plan's worth in millionths, whether it is reached, and the best plan found bool[L,S] (None: none)."""

    bound: int
    is_optimal: bool
    chosen: Flags | None


def solve(setup: Setup, seconds: float, known: Flags | None = None, workers: int = _WORKERS) -> Solved | None:
    """Let CP-SAT search for so many seconds, from a `known` plan if given; None if it came to no bound.

    With one worker and no limit that is reached, the answer is the same every time.
    """
    from ortools.sat.python import cp_model  # takes a second to import, and most pages do without

    model = cp_model.CpModel()
    sits = _sits(model, setup)
    objective = _queue_terms(model, setup, sits) + _bad_hour_terms(model, setup, sits)
    objective += [(int(setup.worth.own[place]), sits[place]) for place in sits]
    fixed_worth = setup.worth.total(setup.problem, setup.fixed)
    model.maximize(sum(worth * var for worth, var in objective) + fixed_worth)
    if known is not None:
        for place, var in sits.items():
            model.add_hint(var, bool(known[place]))
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.num_workers = workers
    solver.parameters.random_seed = _SEED
    solver.parameters.linearization_level = 2
    status = solver.solve(model)
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE, cp_model.UNKNOWN):
        return None
    chosen = None
    if status != cp_model.UNKNOWN:
        chosen = setup.fixed.copy()
        for place, var in sits.items():
            chosen[place] |= solver.boolean_value(var)
    return Solved(int(np.floor(solver.best_objective_bound + 0.5)), status == cp_model.OPTIMAL, chosen)


Sits = dict[tuple[int, int], "cp_model.IntVar"]
Terms = list[tuple[int, "cp_model.IntVar"]]


def _sits(model: "cp_model.CpModel", setup: Setup) -> Sits:
    """A variable for each leader and slot that may be chosen; one a day, so many a week."""
    problem = setup.problem
    may = setup.is_open & (setup.counts[:, problem.slot_week] > 0)
    sits: Sits = {}
    by_day: dict[tuple[int, int], list[cp_model.IntVar]] = {}
    by_week: dict[tuple[int, int], list[cp_model.IntVar]] = {}
    for leader, slot in np.argwhere(may).tolist():
        sits[leader, slot] = model.new_bool_var("")
        by_day.setdefault((leader, int(problem.slot_day[slot])), []).append(sits[leader, slot])
        by_week.setdefault((leader, int(problem.slot_week[slot])), []).append(sits[leader, slot])
    for same_day in by_day.values():
        model.add_at_most_one(same_day)
    for (leader, week), same_week in by_week.items():
        model.add(sum(same_week) == int(setup.counts[leader, week]))
    return sits


def _queue_terms(model: "cp_model.CpModel", setup: Setup, sits: Sits) -> Terms:
    """A variable for each further leader in a slot; gains never rise, so the first ones are filled first by themselves."""
    in_slot: dict[int, list[cp_model.IntVar]] = {}
    for (_, slot), var in sits.items():
        in_slot.setdefault(slot, []).append(var)
    cover = setup.fixed.sum(axis=0)
    terms: Terms = []
    for slot, candidates in in_slot.items():
        gains = setup.worth.queue[slot, cover[slot] :][: len(candidates)].tolist()
        places = [(gain, model.new_bool_var("")) for gain in gains if gain > 0]
        model.add(sum(var for _, var in places) <= sum(candidates))
        terms += places
    return terms


def _bad_hour_terms(model: "cp_model.CpModel", setup: Setup, sits: Sits) -> Terms:
    """Bad hours of a leader lie in the window that is chosen for all, and each next one costs more."""
    windows = [model.new_bool_var("") for _ in setup.windows.fewest]
    model.add_exactly_one(windows)
    bad_of: dict[int, list[cp_model.IntVar]] = {}
    for (leader, slot), var in sits.items():
        if setup.problem.is_bad[slot]:
            bad_of.setdefault(leader, []).append(var)
    terms: Terms = []
    for leader, candidates in bad_of.items():
        start = int(setup.fixed_bad[leader])
        bad = sum(candidates) + start
        model.add(
            bad >= sum(int(fewest) * var for fewest, var in zip(setup.windows.fewest[:, leader], windows, strict=True))
        )
        model.add(bad <= sum(int(most) * var for most, var in zip(setup.windows.most[:, leader], windows, strict=True)))
        most_bad = min(len(candidates), int(setup.counts[leader].sum()))
        costs = np.diff(setup.worth.fairness[leader, start : start + most_bad + 1]).tolist()
        steps = [(cost, model.new_bool_var("")) for cost in costs]
        model.add(sum(var for _, var in steps) == sum(candidates))
        terms += steps
    return terms
