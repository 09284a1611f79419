"""The period estimate against worked examples, a slow independent computation, and a company whose truth is known."""

import numpy as np
import pytest

from frontline.turnaround.period import curve_of_counts

from .curves import curve_of_cases


def slow_share_done(entry: list[int], leave: list[int], done: list[bool], days: int) -> float:
    """The life table written out case by case and day by day."""
    survival = 1.0
    for age in range(days + 1):
        at_risk = sum(first <= age <= last for first, last in zip(entry, leave, strict=True))
        events = sum(ended and last == age for last, ended in zip(leave, done, strict=True))
        if at_risk:
            survival *= 1 - events / at_risk
    return 1 - survival


def test_without_censoring_it_is_the_plain_share() -> None:
    curve = curve_of_cases([0] * 4, [1, 2, 3, 4], [True] * 4)
    assert [curve.within(days) for days in range(5)] == pytest.approx([0, 0.25, 0.5, 0.75, 1])
    assert (curve.days_until(0.5), curve.days_until(0.8)) == (2, 4)


def test_open_cases_are_not_counted_as_done() -> None:
    # Freireich et al. 1963, the 6-MP group: the textbook Kaplan-Meier example, S(6) = .857, S(13) = .690, S(23) = .448
    weeks = [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35]
    ended = [1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0]
    curve = curve_of_cases([0] * len(weeks), weeks, [bool(end) for end in ended])
    assert curve.within(6) == pytest.approx(1 - 0.857142857, abs=1e-9)
    assert curve.within(13) == pytest.approx(1 - 0.690196078, abs=1e-9)
    assert curve.within(23) == pytest.approx(1 - 0.448179272, abs=1e-9)
    assert curve.days_until(0.8) is None


def test_a_case_counts_only_from_the_age_it_had_when_the_period_began() -> None:
    late = curve_of_cases([0, 30], [10, 40], [True, True])
    assert late.within(10) == 1.0
    unseen = curve_of_cases([30, 30], [40, 41], [True, True])
    assert unseen.known_until_days == -1
    assert unseen.within(35) is None


def test_it_agrees_with_the_life_table_written_out() -> None:
    random = np.random.default_rng(5)
    for _ in range(20):
        size = int(random.integers(1, 60))
        entry = random.integers(0, 20, size)
        leave = entry + random.integers(0, 30, size)
        done = random.random(size) < 0.6
        curve = curve_of_cases(entry, leave, done)
        for days in range(int(leave.max()) + 1):
            slow = slow_share_done(entry.tolist(), leave.tolist(), done.tolist(), days)
            found = curve.share_done[days]
            assert found == pytest.approx(slow, abs=1e-12)


def test_nobody_knows_beyond_the_oldest_case_watched() -> None:
    curve = curve_of_cases([0, 0], [5, 8], [True, False])
    assert curve.within(8) == 0.5
    assert curve.within(9) is None


def test_it_is_known_only_where_enough_cases_lay_open() -> None:
    alone = curve_of_cases([0], [0], [True], fewest_at_risk=5)
    assert (alone.known_until_days, alone.within(42), alone.at_least_within(42)) == (-1, None, 0.0)
    thin_tail = curve_of_cases([0] * 10, [3] * 8 + [9, 9], [True] * 8 + [False, False], fewest_at_risk=5)
    assert thin_tail.known_until_days == 3
    assert (thin_tail.within(5), thin_tail.at_least_within(5)) == (None, pytest.approx(0.8))


def test_no_case_gives_no_answer() -> None:
    curve = curve_of_cases([], [], [])
    assert curve.within(42) is None
    assert curve.days_until(0.5) is None


def test_a_case_that_leaves_before_it_enters_is_refused() -> None:
    for is_done in (True, False):
        with pytest.raises(ValueError, match="more were done or went out than lay open"):
            curve_of_cases([5], [3], [is_done])


@pytest.mark.parametrize(("exited", "done"), [([0, 2], [0, 3]), ([0, 3], [0, 2])])
def test_more_than_lay_open_is_refused(exited: list[int], done: list[int]) -> None:
    with pytest.raises(ValueError, match="more were done or went out than lay open"):
        curve_of_counts([0, 1], [2, 0], exited, done)


def test_at_a_steady_pace_the_period_finds_the_true_share_and_closed_cases_do_not() -> None:
    """20 cases a day, four in five done after 5 days and one in five after 120: opened and closed lately look rosy."""
    opened = np.repeat(np.arange(400), 20)
    takes = np.where(np.arange(len(opened)) % 5 == 0, 120, 5)
    closed = opened + takes
    today, window = 400, 28
    watched = (opened < today) & (closed >= today - window)
    entry = np.maximum(today - window - opened, 0)[watched]
    leave = (np.minimum(closed, today - 1) - opened)[watched]
    curve = curve_of_cases(entry, leave, (closed < today)[watched])
    recent = (opened >= today - 30) & (closed < today)
    assert curve.within(10) == pytest.approx(0.8, abs=0.01)
    assert (takes[recent] <= 10).mean() == 1.0
