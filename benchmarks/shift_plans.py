"""The figures of the shift planner's bars, on made-up teams: seconds, share of the bound, spread of bad hours.

usage: python benchmarks/shift_plans.py [--seeds 5] [--leaders 20] [--minutes 60] [--seconds 20]

A line per seed: seconds to plan (wall clock, and of the processor), score, its share of the bound by prices and of the bound that
CP-SAT comes to within --seconds, open shifts on a busy time, the spread, and the seconds to plan one leader anew.
"""

import argparse
import sys
import time
from dataclasses import replace
from pathlib import Path

import numpy as np

from frontline.shifts.planning.plan import Plan, bound_of, plan_all, plan_one
from frontline.shifts.planning.problem import Problem

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests" / "shifts"))
from made_up_problems import team_problem


def main() -> None:
    """Plan each seed's team and print its line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", type=int, default=5)
    parser.add_argument("--leaders", type=int, default=20)
    parser.add_argument("--minutes", type=int, default=60, choices=(30, 60))
    parser.add_argument("--seconds", type=float, default=20.0, help="for CP-SAT; 0: prices only")
    arguments = parser.parse_args()
    print(
        "seed  shifts  wall_s  cpu_s  score  of_prices  of_solver  proven  solver_s  on_busy  spread  same_again  one_leader_s"
    )
    for seed in range(1, arguments.seeds + 1):
        print(
            line(seed, team_problem(seed, arguments.leaders, minutes=arguments.minutes), arguments.seconds), flush=True
        )


def line(seed: int, problem: Problem, seconds: float) -> str:
    """One team's figures."""
    began_at, cpu_began_at = time.monotonic(), time.process_time()
    plan = plan_all(problem)
    wall, cpu = time.monotonic() - began_at, time.process_time() - cpu_began_at
    quick = bound_of(problem, plan, 0)
    began_at = time.monotonic()
    solved = bound_of(problem, plan, seconds)
    solver_seconds = time.monotonic() - began_at
    open_shifts = plan.chosen & ~problem.taken
    same = np.array_equal(plan.chosen, plan_all(replace(problem)).chosen)
    return (
        f"{seed:4}  {int(open_shifts.sum()):6}  {wall:6.2f}  {cpu:5.2f}  {plan.score:.2f}  {plan.score / quick.value:.4f}  "
        f"{plan.score / solved.value:.4f}  {solved.is_proven_optimal!s:6}  {solver_seconds:5.1f}  "
        f"{int((open_shifts & ~problem.is_allowed).sum()):3}  {plan.spread}{plan.outside_spread or ''}  {same}  "
        f"{one_leader_seconds(problem, plan):.4f}"
    )


def one_leader_seconds(problem: Problem, plan: Plan) -> float:
    """The slowest of five leaders planned anew; everybody else must stay where they are."""
    slowest = 0.0
    for leader in range(min(5, problem.leaders)):
        began_at = time.monotonic()
        anew = plan_one(problem, leader, plan.chosen)
        slowest = max(slowest, time.monotonic() - began_at)
        assert np.array_equal(np.delete(anew.chosen, leader, 0), np.delete(plan.chosen, leader, 0))
    return slowest


if __name__ == "__main__":
    main()
