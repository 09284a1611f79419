"""The gap between leaders' and customers' answers: its interval is Student's and Welch's, and never has no width."""

import datetime as dt
import math

import numpy as np
import pytest
from scipy import stats

from frontline.care.self_rating import KEYS, Scores, answer_rows, gap_between, gap_of, missing_answers


def scores(answers: list[int]) -> Scores:
    return Scores(len(answers), float(np.mean(answers)), float(np.var(answers, ddof=1)))


def test_one_leaders_answer_against_customers_by_students_t() -> None:
    gap = gap_of(5, Scores(5, 3.0, 1.0))
    reach = 2.7764451 * math.sqrt(1 / 5)
    assert (gap.gap, gap.low, gap.high) == pytest.approx((2.0, 2 - reach, 2 + reach))
    assert gap.direction == 1


def test_leaders_together_against_customers_by_welch() -> None:
    ours, theirs = [5, 4, 4, 5], [3, 2, 4, 1, 3, 2, 5]
    wanted = stats.ttest_ind(ours, theirs, equal_var=False).confidence_interval(0.95)
    gap = gap_between(scores(ours), scores(theirs))
    assert (gap.low, gap.high) == pytest.approx((wanted.low, wanted.high))


def test_an_interval_that_holds_nought_has_no_direction() -> None:
    assert gap_of(3, Scores(6, 3.4, 1.2)).direction == 0
    assert gap_of(1, Scores(12, 4.0, 0.8)).direction == -1


@pytest.mark.parametrize("variance", [0.0, None])
def test_equal_answers_are_not_taken_for_certainty(variance: float | None) -> None:
    gap = gap_of(4, Scores(5, 4.0, variance))
    assert gap.high - gap.low > 0.9


def test_an_interval_holds_the_truth_nineteen_times_of_twenty() -> None:
    generator = np.random.default_rng(7)
    chances = np.array([0.1, 0.2, 0.3, 0.25, 0.15])
    truth = 4 - float(chances @ np.arange(1, 6))
    drawn = [generator.choice(np.arange(1, 6), size=12, p=chances).tolist() for _ in range(600)]
    holding = [gap for gap in (gap_of(4, scores(each)) for each in drawn) if gap.low <= truth <= gap.high]
    assert 0.92 <= len(holding) / len(drawn) <= 0.98


def test_answers_become_rows_of_the_list() -> None:
    at = dt.datetime(2026, 5, 10, 9, tzinfo=dt.UTC)
    rows = answer_rows("LEA", dict.fromkeys(KEYS, 4), at)
    assert [row["question"] for row in rows] == list(KEYS)
    assert {(row["rater_kind"], row["person_id"], row["score"], row["rated_at"]) for row in rows} == {
        ("leader", "LEA", 4, at)
    }


def test_a_missing_answer_is_named_and_nothing_is_written() -> None:
    given = {**dict.fromkeys(KEYS, 4), "repaired": None}
    assert missing_answers(given) == ["We repair"]
    with pytest.raises(ValueError, match="We repair"):
        answer_rows("LEA", given, dt.datetime(2026, 5, 10, tzinfo=dt.UTC))
