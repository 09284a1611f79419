"""Praise per thousand customers with the interval of a Poisson count, and the alarm of talk without results."""

import pytest

from frontline.care.caring import Rate, alarm_of, rate_of


@pytest.mark.parametrize(
    ("count", "low", "high"),
    [(0, 0, 3.69), (1, 0.03, 5.57), (10, 4.80, 18.39), (100, 81.36, 121.63)],
)
def test_the_interval_is_that_of_the_tables(count: int, low: float, high: float) -> None:
    """Exact limits of a Poisson count, Garwood 1936."""
    rate = rate_of(count, 1000)
    assert rate is not None
    assert (rate.per_thousand, rate.low, rate.high) == pytest.approx((count, low, high), abs=0.006)


def test_the_rate_is_per_thousand_and_nobody_has_none() -> None:
    assert rate_of(9, 1500).per_thousand == pytest.approx(6)  # type: ignore[union-attr]
    assert rate_of(0, 0) is None


def rates(*values: float) -> list[Rate]:
    return [Rate(value, value - 1, value + 1) for value in values]


def test_the_alarm_wants_talk_rising_and_praise_falling_two_quarters_in_a_row() -> None:
    assert alarm_of([1, 2, 3], rates(9, 7, 4)) is not None
    assert alarm_of([0, 5, 1, 2, 3], rates(0, 1, 9, 7, 4)) is not None, "only the last three count"
    assert alarm_of([1, 3, 2], rates(9, 7, 4)) is None
    assert alarm_of([1, 2, 2], rates(9, 7, 4)) is None, "it stayed"
    assert alarm_of([1, 2, 3], rates(9, 4, 7)) is None


def test_no_alarm_without_three_known_quarters() -> None:
    assert alarm_of([1, 2], rates(9, 7)) is None
    assert alarm_of([1, None, 3], rates(9, 7, 4)) is None
    assert alarm_of([1, 2, 3], [None, *rates(7, 4)]) is None


def test_a_fall_that_may_be_chance_says_so() -> None:
    near, far = alarm_of([1, 2, 3], rates(5, 4.5, 4)), alarm_of([1, 2, 3], rates(9, 7, 4))
    assert near is not None and not near.is_beyond_chance
    assert far is not None and far.is_beyond_chance
