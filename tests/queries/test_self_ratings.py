"""The six questions: the first answer of a quarter counts, others are told only three together, customers each once."""

import datetime as dt
from pathlib import Path

import pytest

from frontline.care.self_rating import KEYS
from frontline.warehouse import Warehouse

from .listed_company import PEOPLE, answer, take_in

HEAD = "rated_at,rater_kind,person_id,customer_id,question,score"
DAY = dt.date(2026, 5, 20)


def leader(person: str, at: str, score: int, keys: tuple[str, ...] = KEYS) -> list[str]:
    return [f"{at},leader,{person},,{key},{score}" for key in keys]


def customer(number: int, at: str, score: int, key: str = "reacted") -> str:
    return f"{at},customer,,{number},{key},{score}"


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    first = [
        *leader("LEA", "2026-05-10 09:00:00", 2),
        *leader("MAX", "2026-05-11 09:00:00", 3),
        *leader("NAN", "2026-05-12 09:00:00", 5, KEYS[:3]),
    ]
    later = [  # after having seen what customers say: once openly, once dated back, once for the next quarter
        *leader("LEA", "2026-05-19 09:00:00", 5),
        *leader("LEA", "2026-04-02 09:00:00", 4),
        *leader("LEA", "2026-07-02 09:00:00", 1),
        *leader("SUE", "2026-05-19 10:00:00", 4),
        *[customer(900 + each, f"2026-05-0{each} 10:00:00", each) for each in (1, 2, 3, 4)],
        customer(901, "2026-05-09 10:00:00", 3),
        customer(905, "2026-06-30 10:00:00", 4),
        customer(906, "2026-07-01 10:00:00", 5),
        *[customer(900 + each, f"2026-05-0{each} 10:00:00", 5, "explained") for each in (1, 2, 3, 4)],
        "2026-05-05 10:00:00,customer,,907,How was it?,1",
    ]  # fmt: skip
    lists = {"people.csv": PEOPLE, "ratings.csv": [HEAD, *first], "ratings later.csv": [HEAD, *later]}
    return take_in(tmp_path_factory.mktemp("ratings"), lists)


def test_a_later_answer_and_one_that_is_dated_back_rewrite_nothing(company: Warehouse) -> None:
    own = answer(company, "self_rating_own", person_id="LEA", day_date=DAY)
    assert [(row["question"], row["score"]) for row in own] == [(key, 2.0) for key in KEYS]
    assert {row["rated_date"] for row in own} == {dt.date(2026, 5, 10)}


def test_a_quarter_of_its_own_is_answered_on_its_own(company: Warehouse) -> None:
    own = answer(company, "self_rating_own", person_id="LEA", day_date=dt.date(2026, 9, 30))
    assert {row["score"] for row in own} == {1.0}


def test_others_are_a_mean_of_three_or_more_without_the_one_who_reads(company: Warehouse) -> None:
    seen_by_lea = answer(company, "self_rating_leaders", person_id="LEA", day_date=DAY)
    assert [(row["question"], row["leaders"], row["mean_score"]) for row in seen_by_lea] == [
        (key, 3, 4.0) for key in KEYS[:3]
    ]
    seen_by_nan = answer(company, "self_rating_leaders", person_id="NAN", day_date=DAY)
    assert [(row["leaders"], row["mean_score"]) for row in seen_by_nan] == [(3, 3.0)] * 6


def test_no_answer_shows_who_gave_it(company: Warehouse) -> None:
    assert not {"person_id", "name"} & set(answer(company, "self_rating_leaders", day_date=DAY)[0])


def test_a_customer_counts_once_and_fewer_than_five_are_not_told(company: Warehouse) -> None:
    (row,) = answer(company, "self_rating_customers", day_date=DAY)
    assert (row["question"], row["customers"]) == ("reacted", 5)
    assert row["mean_score"] == pytest.approx((2 + 2 + 3 + 4 + 4) / 5), (
        "901 answered 1 and 3; 906 answered in another quarter"
    )


def test_who_answered_all_six_is_counted(company: Warehouse) -> None:
    (row,) = answer(company, "self_rating_taken", day_date=DAY)
    assert (row["quarter_date"], row["leaders"], row["answered"]) == (dt.date(2026, 4, 1), 4, 3)


def test_nobody_named_gives_no_own_answer(company: Warehouse) -> None:
    assert answer(company, "self_rating_own", day_date=DAY) == []


def test_a_rating_of_one_leader_needs_no_other_list(tmp_path: Path) -> None:
    bare = take_in(tmp_path, {"ratings.csv": [HEAD, *leader("LEA", "2026-05-10 09:00:00", 2)]})
    assert len(answer(bare, "self_rating_own", person_id="LEA", day_date=DAY)) == 6
