"""Intervals by resampling: against what theory says, the same every time, and none where nothing can be said."""

import numpy as np
import pytest

from frontline.care.bootstrap import (
    difference_of_means,
    difference_of_medians,
    interval_among,
    interval_of,
    ratio_of_means,
    ratio_of_medians,
    times_drawn,
)


def normal(cases: int, seed: int, centre: float = 0.0) -> np.ndarray:
    return np.random.default_rng(seed).normal(centre, 1, cases)


def test_a_difference_of_means_has_the_width_that_theory_gives() -> None:
    first, second = normal(400, 1, 3.0), normal(300, 2)
    found = interval_of(difference_of_means, first, second)
    assert found is not None
    error = np.sqrt(first.var() / 400 + second.var() / 300)
    seen = first.mean() - second.mean()
    assert found == pytest.approx((seen - 1.96 * error, seen + 1.96 * error), abs=0.02)


def test_the_groups_are_drawn_apart_and_each_with_replacement() -> None:
    """Of two equal groups the difference is zero by chance only: an interval around it, never a point."""
    low, high = interval_of(difference_of_means, [0.0, 1.0] * 20, [0.0, 1.0] * 20) or (0.0, 0.0)
    assert low == pytest.approx(-0.22, abs=0.03)
    assert high == pytest.approx(0.22, abs=0.03)


def test_the_interval_holds_the_truth_as_often_as_it_says() -> None:
    held = 0
    for number in range(200):
        low, high = interval_of(difference_of_means, normal(60, number, 1.0), normal(60, 900 + number), draws=400) or (
            0,
            0,
        )
        held += low <= 1.0 <= high
    assert 180 <= held <= 198


def test_the_same_data_give_the_same_interval_and_another_seed_another() -> None:
    first, second = normal(50, 1), normal(50, 2)
    assert interval_of(difference_of_medians, first, second) == interval_of(difference_of_medians, first, second)
    assert interval_of(difference_of_medians, first, second) != interval_of(
        difference_of_medians, first, second, seed=1
    )


def test_many_cases_are_drawn_in_parts_and_all_draws_count() -> None:
    seen: list[int] = []

    def counting(first: np.ndarray) -> np.ndarray:
        seen.append(len(first))
        return np.asarray(first.mean(axis=-1))

    assert interval_of(counting, normal(30_000, 1), draws=500) is not None
    assert len(seen) > 1
    assert sum(seen) == 500


@pytest.mark.parametrize("groups", [([],), ([1.0],), ([1.0, 2.0], []), ([1.0, 2.0], [3.0])])
def test_too_few_cases_have_no_interval(groups: tuple[list[float], ...]) -> None:
    assert interval_of(lambda *drawn: drawn[0].mean(axis=-1), *groups) is None


def test_a_ratio_without_a_second_part_has_no_interval() -> None:
    assert interval_of(ratio_of_means, [1.0, 2.0, 3.0], [0.0, 0.0, 0.0]) is None
    assert interval_of(ratio_of_medians, [4.0, 4.0, 4.0], [2.0, 2.0]) == (2.0, 2.0)
    assert interval_among([1.0] * 94 + [float("inf")] * 6) is None
    assert interval_among([1.0] * 95 + [float("nan")] * 5) == (1.0, 1.0)
    assert interval_among([]) is None


def test_weights_draw_as_many_cases_as_there_are() -> None:
    weights = times_drawn(40, draws=300)
    assert weights.shape == (300, 40)
    assert (weights.sum(axis=1) == 40).all()
    assert weights.mean() == 1
    assert (times_drawn(40, draws=300) == weights).all()
    assert times_drawn(0, draws=3).shape == (3, 0)
    by_weight = interval_among(weights @ normal(40, 3) / 40)
    assert by_weight == pytest.approx(interval_of(lambda one: one.mean(axis=-1), normal(40, 3)), abs=0.09)
