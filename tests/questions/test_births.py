"""New groups among made-up questions: what came up in the last weeks is found, what was always asked is not."""

import numpy as np
import numpy.typing as npt
import pytest

from frontline.questions.births import Asked, Birth, find_births, more_of_the_same
from frontline.questions.embedding.chosen import SentenceModel
from frontline.questions.embedding.word_weights import BUCKETS, WordWeights
from frontline.questions.space import Space, of_length_one

from .made_up_topics import unit_vector

DIMENSIONS = 32
MODEL = SentenceModel("made up", "made up", DIMENSIONS, 0.0, 0.28, lambda _: np.zeros(0), lambda texts, *_: np.zeros((len(texts), DIMENSIONS)))  # type: ignore[arg-type,return-value]  # fmt: skip
SPACE = Space(
    MODEL, np.zeros(0, np.float32), WordWeights(np.zeros(BUCKETS, np.float32), 1), np.zeros(DIMENSIONS, np.float32)
)


class Company:
    """Questions are collected group by group, then asked about."""

    def __init__(self) -> None:
        self.drawn = np.random.default_rng(1)
        self.rows: list[npt.NDArray[np.float32]] = []
        self.weeks: list[int] = []
        self.customers: list[str] = []
        self.texts: list[str] = []
        self.leftover: list[bool] = []
        self.young: list[bool] = []

    def add(
        self, middle: int, weeks: list[int], *, spread: float = 0.6, customers: int = 1000, leftover: bool = False,
        young: bool = False, text: str = "",
    ) -> range:  # fmt: skip
        """One question for each of the weeks (counted back), around a middle; returns their rows."""
        start = len(self.rows)
        for number, week in enumerate(weeks):
            noise = of_length_one(self.drawn.normal(size=DIMENSIONS).astype(np.float32))
            self.rows.append(of_length_one(unit_vector(middle, DIMENSIONS) + spread * noise))
            self.weeks.append(week)
            self.customers.append(f"{middle}-{number % customers}")
            self.texts.append(text or f"question {middle} {number}")
            self.leftover.append(leftover)
            self.young.append(young)
        return range(start, len(self.rows))

    def steady(self) -> "Company":
        """Eight topics asked about twice a week for half a year."""
        for middle in range(8):
            self.add(middle, [week for week in range(26) for _ in range(2)])
        return self

    def births(self, fewest_units: int = 8, fewest_customers: int = 5) -> list[Birth]:
        rows = np.vstack(self.rows)
        asked = Asked(
            self.texts, rows, rows, np.array(self.weeks), self.customers, np.array(self.leftover), np.array(self.young)
        )
        return find_births(asked, SPACE, "default", fewest_units, fewest_customers)


def test_what_was_always_asked_is_not_born() -> None:
    assert Company().steady().births() == []


def test_what_came_up_in_the_last_weeks_is_born_although_it_has_a_topic() -> None:
    company = Company().steady()
    planted = company.add(20, [0] * 7 + [1] * 5)
    (birth,) = company.births()
    assert birth.is_news
    assert set(birth.members.tolist()) == set(planted)
    assert birth.centre @ unit_vector(20, DIMENSIONS) > 0.9
    assert np.allclose(np.linalg.norm(birth.centre), 1, atol=1e-5)
    assert np.allclose(birth.mean, np.vstack(company.rows)[birth.members].mean(axis=0), atol=1e-5)


@pytest.mark.parametrize(("units", "customers"), [(7, 7), (12, 4)])
def test_too_few_questions_or_too_few_customers_are_not_enough(units: int, customers: int) -> None:
    company = Company().steady()
    company.add(20, [0] * units, customers=customers)
    assert company.births() == []
    assert len(company.births(fewest_units=units, fewest_customers=customers)) == 1


def test_what_came_up_months_ago_and_has_a_topic_is_no_news() -> None:
    company = Company().steady()
    company.add(20, [8] * 6 + [9] * 6)
    assert company.births() == []


def test_what_was_asked_before_and_is_asked_more_is_a_trend_and_no_birth() -> None:
    company = Company().steady()
    company.add(20, list(range(4, 26)) + [0] * 10 + [1] * 10)
    assert company.births() == []


def test_what_is_left_over_for_weeks_is_born_as_no_news() -> None:
    company = Company().steady()
    planted = company.add(21, [week for week in range(11) for _ in range(2)], leftover=True)
    (birth,) = company.births()
    assert not birth.is_news
    assert set(birth.members.tolist()) == set(planted)


def test_what_is_left_over_from_more_than_twelve_weeks_ago_is_too_old() -> None:
    company = Company().steady()
    company.add(21, [week for week in range(12, 24) for _ in range(2)], leftover=True)
    assert company.births() == []


def test_what_is_left_over_and_not_alike_is_no_topic() -> None:
    company = Company().steady()
    company.add(21, [week for week in range(11) for _ in range(3)], leftover=True, spread=6.0)
    assert company.births() == []


def test_two_new_questions_are_two_births_the_news_first() -> None:
    company = Company().steady()
    old = company.add(21, [week for week in range(11) for _ in range(3)], leftover=True)
    fresh = company.add(20, [0] * 12, leftover=True)
    births = company.births()
    assert [birth.is_news for birth in births] == [True, False]
    assert [set(birth.members.tolist()) for birth in births] == [set(fresh), set(old)]


def test_what_is_known_to_be_young_is_not_born_again_as_news() -> None:
    company = Company().steady()
    company.add(20, [0] * 12, young=True)
    assert company.births() == []


def test_where_most_questions_are_of_the_last_weeks_nothing_is_news() -> None:
    company = Company()
    for middle in range(6):
        company.add(middle, [0, 1, 2, 3] * 4)
    assert company.births() == []


def test_one_sentence_said_by_many_is_one_question_of_many() -> None:
    company = Company().steady()
    planted = company.add(20, [0] * 12, leftover=True, spread=0.0, text="why is it green")
    (birth,) = company.births()
    assert set(birth.members.tolist()) == set(planted)


def test_no_questions_bear_nothing() -> None:
    company = Company()
    company.add(1, [0])
    assert company.births() == []
    assert company.births(1, 1) == []


def test_a_group_near_a_young_topic_is_more_of_the_same() -> None:
    birth = Birth(np.array([1]), unit_vector(3), unit_vector(3), is_news=True)
    near = of_length_one(unit_vector(3) + 0.5 * unit_vector(4))
    young = np.vstack([unit_vector(1), near, unit_vector(2)])
    assert more_of_the_same(birth, young) == 1
    assert more_of_the_same(birth, young[[0, 2]]) is None
    assert more_of_the_same(birth, np.zeros((0, 1), np.float32)) is None
