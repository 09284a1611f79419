"""Kaplan-Meier against the textbook example, a slow independent computation, and draws from a known truth."""

import math

import numpy as np
import pytest

from frontline.survival import kaplan_meier

# Freireich et al. 1963: weeks of remission of 21 children given 6-MP; 0: still in remission when last seen.
REMISSION_WEEKS = [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35]
RELAPSED = [1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0]


def test_the_textbook_example() -> None:
    curve = kaplan_meier(REMISSION_WEEKS, RELAPSED)
    assert curve.times.tolist() == [6, 7, 10, 13, 16, 22, 23]
    assert [round(float(each), 3) for each in curve.survival] == [0.857, 0.807, 0.753, 0.69, 0.627, 0.538, 0.448]
    assert curve.at_risk.tolist() == [21, 17, 15, 12, 11, 7, 6]
    assert curve.events.tolist() == [3, 1, 1, 1, 1, 1, 1]
    assert curve.median == 23
    assert curve.count == 21


def test_its_interval_as_published() -> None:
    # As Stata's `sts list` and R's survfit(conf.type = "log-log") print it for these data.
    curve = kaplan_meier(REMISSION_WEEKS, RELAPSED)
    assert curve.bounds_at(6) == pytest.approx((0.620, 0.952), abs=5e-4)
    assert curve.bounds_at(23) == pytest.approx((0.188, 0.680), abs=5e-4)
    assert curve.median_between == (13, None)


def test_between_the_steps_it_stays_and_beyond_the_last_watched_it_is_not_known() -> None:
    curve = kaplan_meier(REMISSION_WEEKS, RELAPSED)
    assert curve.at(0) == 1.0
    assert curve.at(5.99) == 1.0
    assert curve.at(9) == curve.at(7)
    assert curve.at(35) == curve.at(23)
    assert curve.at(35.1) is None
    assert curve.bounds_at(36) is None


def test_nobody_left_stays_nobody_left() -> None:
    curve = kaplan_meier([1, 2, 3, 4], [True] * 4)
    assert [curve.at(time) for time in (1, 2, 3, 4, 99)] == pytest.approx([0.75, 0.5, 0.25, 0, 0])
    assert (curve.time_until(0.25), curve.median, curve.time_until(1)) == (1, 2, 4)
    assert curve.bounds_at(4) == (0, 0)


def test_a_case_still_open_is_neither_done_nor_thrown_away() -> None:
    with_open = kaplan_meier([1, 2, 3, 10], [True, True, True, False])
    without = kaplan_meier([1, 2, 3], [True] * 3)
    assert with_open.at(2) == pytest.approx(0.5)
    assert without.at(2) == pytest.approx(1 / 3)
    assert with_open.time_until(0.9) is None


def test_nothing_seen_says_nothing() -> None:
    empty = kaplan_meier([], [])
    assert (empty.count, empty.median, empty.at(1), empty.median_between) == (0, None, None, (None, None))
    waiting = kaplan_meier([5, 6], [False, False])
    assert (waiting.at(6), waiting.at(7), waiting.median) == (1.0, None, None)


@pytest.mark.parametrize(
    ("durations", "observed"), [([1, 2], [True]), ([-1], [True]), ([math.nan], [True]), ([math.inf], [False])]
)
def test_what_cannot_be_a_duration_is_refused(durations: list[float], observed: list[bool]) -> None:
    with pytest.raises(ValueError, match="duration"):
        kaplan_meier(durations, observed)


def slow_share_left(durations: list[float], observed: list[bool], time: float) -> float:
    """The product written out case by case."""
    left = 1.0
    for moment in sorted({length for length, done in zip(durations, observed, strict=True) if done and length <= time}):
        at_risk = sum(length >= moment for length in durations)
        ended = sum(done and length == moment for length, done in zip(durations, observed, strict=True))
        left *= 1 - ended / at_risk
    return left


def test_it_agrees_with_the_product_written_out() -> None:
    random = np.random.default_rng(8)
    for _ in range(40):
        size = int(random.integers(1, 50))
        durations = np.round(random.exponential(20, size), 1 if random.random() < 0.5 else 0)
        observed = random.random(size) < 0.6
        curve = kaplan_meier(durations, observed)
        for time in np.linspace(0, float(durations.max()), 25):
            slow = slow_share_left(durations.tolist(), observed.tolist(), float(time))
            assert curve.at(float(time)) == pytest.approx(slow, abs=1e-12)


def test_the_interval_holds_the_truth_19_times_of_20() -> None:
    random = np.random.default_rng(11)
    held = drawn = 0
    for _ in range(600):
        happens, watched = random.exponential(10, 80), random.exponential(25, 80)
        bounds = kaplan_meier(np.minimum(happens, watched), happens <= watched).bounds_at(8)
        assert bounds is not None
        held += bounds[0] <= math.exp(-0.8) <= bounds[1]
        drawn += 1
    assert 0.925 <= held / drawn <= 0.975
