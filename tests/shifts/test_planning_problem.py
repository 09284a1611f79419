"""What is no planning problem is refused, by the name of the field; the odd ones that are, get a plan."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from frontline.shifts.planning.plan import best_slots, bound_of, plan_all, plan_one
from frontline.shifts.planning.problem import Problem, Weights

from .made_up_problems import team_problem

PROBLEM = team_problem(1, leaders=3, weeks=2)


def nothing(leaders: int, slots: int, weeks: int) -> Problem:
    """So many leaders, slots and weeks, and nothing else."""
    return Problem(
        slot_day=np.arange(slots),
        slot_week=np.zeros(slots, dtype=np.int64),
        is_allowed=np.ones((leaders, slots), dtype=bool),
        cost=np.zeros((leaders, slots)),
        queue_gain=np.zeros((slots, 2)),
        voice_gain=np.zeros((leaders, slots)),
        is_bad=np.zeros(slots, dtype=bool),
        bad_before=np.zeros(leaders, dtype=np.int64),
        wanted=np.ones((leaders, weeks), dtype=np.int64),
        taken=np.zeros((leaders, slots), dtype=bool),
    )


def changed(array: np.ndarray, place: Any, value: Any) -> np.ndarray:
    """A copy with one value changed."""
    copy = array.copy()
    copy[place] = value
    return copy


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("cost", changed(PROBLEM.cost, (0, 0), np.nan)),
        ("cost", changed(PROBLEM.cost, (0, 0), -0.1)),
        ("cost", PROBLEM.cost[:, :-1]),
        ("queue_gain", changed(PROBLEM.queue_gain, (0, 0), np.inf)),
        ("queue_gain", -PROBLEM.queue_gain),
        ("queue_gain", PROBLEM.queue_gain[:, ::-1]),
        ("queue_gain", PROBLEM.queue_gain[:-1]),
        ("queue_gain", PROBLEM.queue_gain[:, 0]),
        ("voice_gain", changed(PROBLEM.voice_gain, (0, 0), -1.0)),
        ("voice_gain", PROBLEM.voice_gain.T),
        ("is_allowed", PROBLEM.is_allowed.astype(float)),
        ("is_bad", PROBLEM.is_bad[1:]),
        ("bad_before", changed(PROBLEM.bad_before, 0, -1)),
        ("wanted", changed(PROBLEM.wanted, (0, 0), -1)),
        ("wanted", PROBLEM.wanted[:-1]),
        ("taken", PROBLEM.taken[:, 1:]),
        ("slot_day", PROBLEM.slot_day[::-1].copy()),
        ("slot_week", changed(PROBLEM.slot_week, -1, 2)),
        ("slot_week", changed(PROBLEM.slot_week, 0, 1)),
        ("slot_week", PROBLEM.slot_week.tolist()),
        ("weights.queue", Weights(queue=3.5)),
        ("weights.voices", Weights(voices=-0.1)),
        ("weights.fairness", Weights(fairness=float("nan"))),
        ("seed", -1),
    ],
)
def test_what_is_wrong_is_named(field: str, value: Any) -> None:
    with pytest.raises(ValueError, match=f"^{field}"):
        replace(PROBLEM, **{field.split(".")[0]: value})


def test_a_leader_or_a_plan_of_somewhere_else_is_named() -> None:
    with pytest.raises(ValueError, match=r"^leader_index"):
        plan_one(PROBLEM, 3, PROBLEM.taken)
    with pytest.raises(ValueError, match=r"^others"):
        best_slots(PROBLEM, 0, PROBLEM.taken[:2], 3)


@pytest.mark.parametrize(("leaders", "slots", "weeks"), [(0, 10, 1), (3, 0, 1), (0, 0, 0), (3, 0, 0)])
def test_nobody_or_nothing_to_plan(leaders: int, slots: int, weeks: int) -> None:
    problem = nothing(leaders, slots, weeks)
    plan = plan_all(problem)
    assert plan.chosen.shape == (leaders, slots)
    assert (plan.score, plan.spread, plan.outside_spread) == (0.0, 0, ())
    assert len(plan.capped) == leaders * weeks
    bound = bound_of(problem, plan, 1)
    assert (bound.value, bound.gap, bound.is_proven_optimal) == (0.0, 0.0, True)
    if leaders:
        assert best_slots(problem, 0, problem.taken, 3) == []
        assert not plan_one(problem, 0, problem.taken).chosen.any()


def test_nobody_is_free() -> None:
    problem = replace(PROBLEM, is_allowed=np.zeros_like(PROBLEM.is_allowed))
    plan = plan_all(problem)
    assert np.array_equal(plan.chosen, problem.taken)
    assert {target.free_days for target in plan.targets} == {0}
    assert len(plan.capped) > 0
    assert best_slots(problem, 0, plan.chosen, 3) == []


def test_more_shifts_wanted_than_days_there_are() -> None:
    problem = replace(PROBLEM, wanted=np.full_like(PROBLEM.wanted, 9))
    plan = plan_all(problem)
    for target in plan.targets:
        in_week = plan.chosen[target.leader_index, problem.slot_week == target.week].sum()
        assert in_week == target.planned == target.accepted + target.free_days
        assert target.is_capped


def test_all_sliders_at_zero_still_give_everybody_their_shifts_and_heed_the_cost() -> None:
    is_dear = PROBLEM.slot_day % 7 == 2
    problem = replace(PROBLEM, weights=Weights(0, 0, 0), cost=np.where(is_dear, 0.5, 0.0) + PROBLEM.cost * 0)
    plan = plan_all(problem)
    assert plan.parts.queue == plan.parts.voices == plan.parts.fairness == 0
    assert plan.score == plan.parts.cost
    assert not (plan.chosen & ~PROBLEM.taken)[0, is_dear].any()
    assert bound_of(problem, plan, 0).value >= plan.score
    assert all(
        plan.chosen[target.leader_index, problem.slot_week == target.week].sum() == target.planned
        for target in plan.targets
    )


def test_everything_is_accepted_already() -> None:
    accepted = plan_all(PROBLEM).chosen
    problem = replace(PROBLEM, taken=accepted)
    plan = plan_all(problem)
    assert np.array_equal(plan.chosen, accepted)
    assert bound_of(problem, plan, 1).is_proven_optimal


def test_the_queue_has_no_places_at_all() -> None:
    problem = replace(PROBLEM, queue_gain=np.zeros((PROBLEM.slots, 0)))
    plan = plan_all(problem)
    assert plan.parts.queue == plan.parts.queue_minutes == 0
    assert plan.parts.voices > 0
    assert bound_of(problem, plan, 2).value >= plan.score
