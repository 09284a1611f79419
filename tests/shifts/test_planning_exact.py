"""The exact parts against one another: every plan tried, the leader's programme, CP-SAT, and both bounds."""

import time

import numpy as np
import pytest

from frontline.shifts.planning.plan import bound_of, plan_all, plan_one
from frontline.shifts.planning.prices import lowest_bound
from frontline.shifts.planning.setup import set_up, set_up_for
from frontline.shifts.planning.solver import solve
from frontline.shifts.planning.worth import POINT, score

from .every_plan import best_score, plans_within_rules, score_by_definition
from .made_up_problems import team_problem, tiny_problem

ROUNDING = 1e-4


@pytest.mark.parametrize("seed", range(40))
def test_tiny_problems_every_plan_tried(seed: int) -> None:
    problem = tiny_problem(seed)
    best = best_score(problem)
    setup = set_up(problem)

    solved = solve(setup, 10)
    plan = plan_all(problem)

    assert solved is not None and solved.is_optimal and solved.chosen is not None
    assert solved.bound / POINT == pytest.approx(best, abs=ROUNDING)
    assert score(problem, solved.chosen) == solved.bound / POINT
    assert score_by_definition(problem, plan.chosen) == pytest.approx(plan.score, abs=ROUNDING)
    assert plan.score <= best + ROUNDING
    assert lowest_bound(setup, 0, 50).bound / POINT >= best - ROUNDING
    assert bound_of(problem, plan, 0).value >= best - ROUNDING
    assert any((plan.chosen == each).all() for each in plans_within_rules(problem))


def test_tiny_problems_the_search_finds_the_best_mostly() -> None:
    problems = [tiny_problem(seed) for seed in range(20)]
    found = [plan_all(problem).score >= best_score(problem) - ROUNDING for problem in problems]
    assert sum(found) >= 19


@pytest.mark.parametrize("seed", range(12))
def test_one_leader_is_planned_as_well_as_by_the_solver(seed: int) -> None:
    problem = team_problem(seed, leaders=8, minutes=30 if seed % 2 else 60)
    others = plan_all(problem).chosen
    for leader in range(problem.leaders):
        solved = solve(set_up_for(problem, leader, others), 10)
        assert solved is not None and solved.is_optimal
        assert plan_one(problem, leader, others).score == solved.bound / POINT


@pytest.mark.parametrize("seed", range(3))
def test_bounds_hold_for_what_the_solver_finds(seed: int) -> None:
    problem = team_problem(seed, leaders=6)
    plan = plan_all(problem)

    quick, solved = bound_of(problem, plan, 0), bound_of(problem, plan, 10)

    assert plan.score <= solved.value <= quick.value
    assert quick.method == "prices" and quick.gap is not None
    assert quick.gap <= 0.03
    best = solve(set_up(problem), 10, plan.chosen)
    assert best is not None and best.is_optimal and best.chosen is not None
    assert score(problem, best.chosen) <= quick.value


def test_a_plan_that_is_the_best_is_called_so() -> None:
    problem = team_problem(1, leaders=1)
    bound = bound_of(problem, plan_all(problem), 5)
    assert bound.is_proven_optimal and bound.gap == 0.0


@pytest.mark.parametrize("minutes", [60, 30])
def test_twenty_leaders_within_the_bars(minutes: int) -> None:
    problem = team_problem(7, minutes=minutes)
    began_at = time.process_time()
    plan = plan_all(problem)
    seconds = time.process_time() - began_at
    bound = bound_of(problem, plan, 0)

    assert seconds < 2
    assert plan.score >= 0.97 * bound.value
    assert bound.gap is not None and bound.gap <= 0.03
    assert plan.spread <= 2

    began_at = time.process_time()
    plan_one(problem, 3, plan.chosen)
    assert time.process_time() - began_at < 0.3


def test_two_hundred_leaders_within_the_bar() -> None:
    problem = team_problem(1, leaders=200)
    began_at = time.process_time()
    plan = plan_all(problem)
    assert time.process_time() - began_at < 10
    assert plan.score >= 0.97 * bound_of(problem, plan, 0).value


def test_the_solver_with_one_worker_answers_alike() -> None:
    problem = team_problem(2, leaders=3)
    first, second = (solve(set_up(problem), 30, workers=1) for _ in range(2))
    assert first is not None and second is not None and first.chosen is not None and second.chosen is not None
    assert np.array_equal(first.chosen, second.chosen)
