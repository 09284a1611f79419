"""Minutes of waiting that one more leader saves: from the model, from what was observed, and in hours that nobody covers."""

import time

import numpy as np
import pytest

from frontline.shifts.erlang import erlang_a
from frontline.shifts.gamma_ratios import Doubles
from frontline.shifts.waiting import Observed, Staffing, expected_waiting, patience_minutes


def slots(*values: float) -> Doubles:
    return np.array(values, dtype=np.float64)


def staffing(calls: Doubles, agents: Doubles, handle: float = 6.0, patience: float = 3.0) -> Staffing:
    same = np.ones(calls.shape)
    return Staffing(calls, agents, handle * same, patience * same, 30.0)


def unseen(count: int) -> Observed:
    return Observed(np.full(count, np.nan), np.zeros(count))


def test_the_saving_is_the_difference_of_two_erlang_a() -> None:
    waiting = expected_waiting(staffing(slots(12), slots(2)), unseen(1), leaders=3)
    waits = erlang_a(12 / 30, 6, [2, 2.5, 3, 3.5], 3).mean_wait_minutes
    assert waiting.saved_minutes[0] == pytest.approx(-12 * np.diff(waits))
    assert waiting.wait_minutes[0] == pytest.approx(waits[0])
    assert waiting.abandon_share[0] == pytest.approx(waits[0] / 3)
    assert waiting.basis.tolist() == ["erlang"]


def test_a_whole_leader_saves_what_an_agent_does() -> None:
    waiting = expected_waiting(staffing(slots(12), slots(2)), unseen(1), leaders=1, leader_weight=1.0)
    waits = erlang_a(12 / 30, 6, [2, 3], 3).mean_wait_minutes
    assert waiting.saved_minutes[0, 0] == pytest.approx(12 * (waits[0] - waits[1]))


def test_where_nobody_answers_everybody_waits_out_their_patience() -> None:
    seen = Observed(slots(0.2, 0.2), slots(50, 50))
    waiting = expected_waiting(staffing(slots(4, 0), slots(0, 0)), seen)
    assert waiting.wait_minutes == pytest.approx([3, 3])
    assert waiting.abandon_share == pytest.approx([1, 1])
    alone = erlang_a(4 / 30, 6, 0.5, 3).mean_wait_minutes
    assert waiting.saved_minutes[0, 0] == pytest.approx(4 * (3 - alone))
    assert waiting.saved_minutes[1] == pytest.approx(0)


def test_savings_are_never_negative_and_never_grow() -> None:
    random = np.random.default_rng(0)
    count = 400
    rows = Staffing(
        random.gamma(1, 15, count),
        random.integers(0, 12, count) / 2,
        random.uniform(1, 15, count),
        random.uniform(0, 10, count),
        60.0,
    )
    rows.agents[::7] = np.nan
    rows.calls[::11] = np.nan
    waiting = expected_waiting(
        rows, Observed(random.gamma(1, 3, count), random.integers(0, 60, count).astype(np.float64)), 6
    )
    assert waiting.saved_minutes.shape == (count, 6)
    assert np.all(waiting.saved_minutes >= 0)
    assert np.all(np.diff(waiting.saved_minutes, axis=1) <= 1e-12)
    assert np.all(np.isnan(waiting.wait_minutes[::11])) and np.all(waiting.saved_minutes[::11] == 0)
    assert set(waiting.basis[::7]) == {"observed"}
    assert np.all(waiting.saved_minutes.sum(axis=1) <= np.nan_to_num(rows.calls * waiting.wait_minutes) + 1e-9)


def test_the_model_follows_what_was_observed() -> None:
    calls, agents = np.full(6, 12.0), np.full(6, 2.0)
    modelled = expected_waiting(staffing(calls, agents), unseen(6)).wait_minutes
    twice = expected_waiting(staffing(calls, agents), Observed(2 * modelled, np.full(6, 400.0)))
    assert twice.wait_minutes == pytest.approx(2 * modelled, rel=1e-6)
    met = modelled.copy()
    met[0] *= 3
    many, few = np.full(6, 2_000.0), np.array([2.0, *np.full(5, 2_000.0)])
    known = expected_waiting(staffing(calls, agents), Observed(met, many)).wait_minutes
    hardly = expected_waiting(staffing(calls, agents), Observed(met, few)).wait_minutes
    assert known[0] > 2.5 * modelled[0]
    assert hardly[0] < 1.3 * modelled[0], "two calls do not overturn the model"
    absurd = expected_waiting(staffing(calls, agents), Observed(1_000 * modelled, many)).wait_minutes
    assert np.all(absurd <= 3.0), "nobody waits longer than their patience on average"


def test_without_agents_or_handle_time_the_observed_wait_speaks() -> None:
    rows = staffing(slots(10, 10, 10), slots(np.nan, 2, 2))
    rows.handle_minutes[1] = np.nan
    rows.patience_minutes[2] = np.nan
    waiting = expected_waiting(rows, Observed(slots(1.5, 1.5, np.nan), slots(20, 20, 0)), leaders=2)
    assert waiting.basis.tolist() == ["observed"] * 3
    assert waiting.wait_minutes == pytest.approx([1.5, 1.5, 1.5])
    assert waiting.saved_minutes[0] == pytest.approx([15 - 10, 10 - 7.5])
    assert np.all(np.isnan(waiting.abandon_share))
    assert expected_waiting(rows, unseen(3)).saved_minutes == pytest.approx(0)


def test_patience_is_found_through_the_calls_that_were_answered() -> None:
    random = np.random.default_rng(5)
    patience, offered = random.exponential(4.0, 20_000), random.exponential(1.5, 20_000)
    waited = np.minimum(patience, offered)
    assert patience_minutes(float(waited.sum()), int((patience < offered).sum())) == pytest.approx(4.0, rel=0.05)
    assert np.isnan(patience_minutes(12.0, 0))


def test_four_weeks_of_half_hours_are_fast() -> None:
    count = 28 * 18
    random = np.random.default_rng(2)
    rows = staffing(random.gamma(2, 6, count), random.integers(0, 8, count).astype(np.float64))
    expected_waiting(rows, unseen(count))
    started = time.perf_counter()
    expected_waiting(rows, unseen(count))
    assert time.perf_counter() - started < 0.3


def test_shapes_and_signs_are_checked() -> None:
    with pytest.raises(ValueError, match="one length"):
        expected_waiting(staffing(slots(1, 2), slots(1, 2)), unseen(3))
    with pytest.raises(ValueError, match="negative"):
        expected_waiting(staffing(slots(-1), slots(1)), unseen(1))
