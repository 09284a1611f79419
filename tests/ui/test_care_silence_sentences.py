"""Silence in words: counts below ten as counts, times as people say them, nobody named but leaders."""

import itertools
from typing import Any

import pandas as pd
import pytest

from frontline.survival import kaplan_meier
from frontline.ui import care_load_sentences as load_words
from frontline.ui import care_silence_sentences as words
from frontline.units import business_time

NUMBERS = itertools.count()


def wait(**more: Any) -> dict[str, Any]:
    return {
        "customer_id": None, "contact_id": None, "wait_id": str(next(NUMBERS)), "wait_kind": "message", "is_late": False, "waiting_days": 8, "chasers": 0, "waiting_business_minutes": 3157.8,
        "usual_business_minutes": 149.3, "is_contact_away": False, "is_covered": None, "taken_by": None,
    } | more  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ([], "**Nobody** waits for an answer."),
        ([wait()], "*1 customer* waits for an answer; none yet longer than they are used to."),
        (
            [wait(is_late=True), wait(is_late=True)],
            "*2 customers* wait for an answer; 2 of 2 have waited longer than they are used to.",
        ),
        (
            [wait(is_late=True), wait(wait_kind="call back")],
            "*1 customer* waits for an answer and *1* for a promised call-back; 1 of 2 has waited longer than they are used to.",
        ),
        ([wait(is_late=None)], "*1 customer* waits for an answer; how long they usually wait is not known yet."),
        (
            [wait(customer_id="C1"), wait(customer_id="C1")],
            "*1 customer* waits for an answer; none yet longer than they are used to.",
        ),
        (
            [wait(wait_kind="call back")],
            "*1 customer* waits for a promised call-back; none yet longer than they are used to.",
        ),
    ],
)
def test_who_waits(rows: list[dict[str, Any]], sentence: str) -> None:
    assert words.board_sentence(rows) == sentence


@pytest.mark.parametrize(
    ("taken", "sentence"),
    [
        ([], "Every customer has heard from a person."),
        ([True, False, False], "*2 of 3* are taken by nobody yet; the longest wait stands first."),
        ([True, False], "*1 of 2* is taken by nobody yet; the longest wait stands first."),
        ([True], "**Each of them** is taken by somebody."),
    ],
)
def test_how_many_are_taken(taken: list[bool], sentence: str) -> None:
    assert words.taken_sentence([{"is_taken": each} for each in taken]) == sentence


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (wait(chasers=2), "8 days, asked again 2 ×: 53 h of business, usually 2.5 h"),
        (wait(waiting_days=0, waiting_business_minutes=12.0), "not yet a day: 12 min of business, usually 2.5 h"),
        (wait(waiting_days=1, usual_business_minutes=float("nan")), "1 day"),
        (wait(wait_kind="call back", usual_business_minutes=None), "8 days beyond a promised call-back"),
    ],
)
def test_how_long_one_waits(row: dict[str, Any], told: str) -> None:
    assert words.waiting_words(row) == told


def test_who_is_away_is_told_by_the_cover_only() -> None:
    assert words.away_words(wait()) == ""
    assert (
        words.away_words(wait(is_contact_away=True, is_covered=True)) == "who they write to is away, a colleague covers"
    )
    assert "nobody covers" in words.away_words(wait(is_contact_away=True, is_covered=False))
    assert words.taken_words(wait()) == "taken"
    assert words.taken_words(wait(taken_by="Lea Moor")) == "taken by Lea Moor"


@pytest.mark.parametrize(
    ("minutes", "told"),
    [(0.4, "0 min"), (25, "25 min"), (60, "1 h"), (192, "3.2 h"), (3157, "53 h"), (90_000, "1,500 h")],
)
def test_business_time(minutes: float, told: str) -> None:
    assert business_time(minutes) == told


def test_a_reply_in_the_median_and_for_one_in_ten() -> None:
    heard = kaplan_meier(range(60, 660, 60), [True] * 10)
    assert words.reply_sentence(heard) == (
        "Half of those who wrote heard from a person within **5 h**; 1 in 10 waited longer than *9 h*."
    )
    assert words.reply_interval(heard).startswith("That half: 19 times of 20 between ")
    assert words.reply_sentence(kaplan_meier([60] * 9, [True] * 8 + [False])) == "8 of 9 who wrote heard from a person."
    assert words.reply_interval(kaplan_meier([60] * 9, [True] * 9)) == ""
    assert words.reply_sentence(kaplan_meier([], [])) == "Nobody wrote in this period."
    few = kaplan_meier(range(60, 1260, 60), [True] * 4 + [False] * 16)
    assert words.reply_sentence(few) == "*Fewer than half* of 20 who wrote have heard from a person so far."
    some = kaplan_meier(range(60, 660, 60), [True] * 7 + [False] * 3)
    assert words.reply_sentence(some).endswith("more than 1 in 10 have not heard yet, or never did.")
    assert (
        words.other_clock_words(heard, "calendar")
        == "Nights and weekends counted: half within 5 h, 1 in 10 longer than 9 h."
    )
    long = kaplan_meier([4000.0] * 20, [True] * 20)
    assert (
        words.other_clock_words(long, "calendar")
        == "Nights and weekends counted: half within 2.8 days, 1 in 10 longer than 2.8 days."
    )


def weeks(**more: Any) -> pd.DataFrame:
    week = {
        "week_date": pd.Timestamp("2026-03-02"), "waits": 40, "judged_waits": 40, "late_waits": 5, "chased_waits": 4, "is_whole_week": True,
        "open_per_advocate": 1.25, "p90_business_minutes": 540.0,
    }  # fmt: skip
    return pd.DataFrame([week | more])


def test_what_was_late() -> None:
    assert words.late_sentence(weeks()) == (
        "*12 % of 40* waited far longer than they are used to; 10 % had to ask again."
    )
    few = weeks(waits=7, judged_waits=7, late_waits=2, chased_waits=1)
    assert words.late_sentence(weeks(judged_waits=0, late_waits=0)).startswith(
        "How long customers usually wait is not known yet"
    )
    assert words.late_sentence(few) == "*2 of 7* waited far longer than they are used to; 1 had to ask again."


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ([], "No reply was late."),
        ([{"is_late": True, "read_replies": 0, "acknowledged": 0}], "Whether late replies said so: they have not been read for it yet."),
        ([{"is_late": True, "read_replies": 8, "acknowledged": 3}], "Of the late replies 3 of 8 said that they were late."),
        ([{"is_late": True, "read_replies": 200, "acknowledged": 62}], "Of the late replies 31 % of 200 said that they were late."),
    ],
)  # fmt: skip
def test_whether_a_late_reply_says_so(rows: list[dict[str, Any]], sentence: str) -> None:
    assert words.acknowledged_sentence(rows) == sentence


def spell(customers: int, silent: int, *, had_cover: bool = False) -> dict[str, Any]:
    return {
        "absences": 2, "customers": customers, "known_customers": customers,
        "uncovered_customers": silent, "had_cover": had_cover,
    }  # fmt: skip


def test_an_absence_is_told_in_counts() -> None:
    assert words.absence_sentence([spell(4, 1), spell(2, 0)]) == (
        "While one of us was away, *1 of 6 customers* who wrote to them heard from *nobody* before the return."
    )
    assert "**nobody** of the 1 customer" in words.absence_sentence([spell(1, 0)])
    assert words.absence_sentence([]) == words.NOBODY_WROTE
    assert "not back yet" in words.absence_sentence([spell(4, 0) | {"known_customers": 0}])
    assert words.absence_cells(spell(4, 1)) == ("nobody was to cover", "2", "*1 of 4*")
    assert words.absence_cells(spell(4, 0, had_cover=True)) == ("somebody was to cover", "2", "0 of 4")


def test_the_load_is_that_of_the_last_whole_week() -> None:
    two = pd.concat([weeks(), weeks(week_date=pd.Timestamp("2026-03-09"), open_per_advocate=9.0, is_whole_week=False)])
    assert load_words.load_sentence(two) == (
        "**1.2 open tickets** for each of us who answered, in the week of 2 Mar 2026; 1 in 10 customers waited longer than 9 h."
    )
    assert load_words.load_sentence(weeks(is_whole_week=False)) == "No whole week lies in this period."
    assert load_words.load_halves(two) == ""
    many = pd.concat([weeks(open_per_advocate=float(load), p90_business_minutes=60.0 * load) for load in range(1, 11)])
    assert load_words.load_halves(many).startswith(
        "In the weeks of more load 1 in 10 waited longer than 8 h, in those of less 3 h."
    )
    assert "association" in load_words.load_halves(many)


def test_whether_closed_was_done() -> None:
    rows: list[dict[str, Any]] = [
        {"effect": "thanks", "is_confirmed": True, "closings": 30, "closings_share": 0.3},
        {"effect": "quiet", "is_confirmed": True, "closings": 49, "closings_share": 0.49},
        {"effect": "came back", "is_confirmed": False, "closings": 21, "closings_share": 0.21},
        {"effect": "too early", "is_confirmed": None, "closings": 7, "closings_share": float("nan")},
    ]
    assert (
        words.closed_sentence(rows)
        == "**79 % of 100** closings stood: 30 times the customer said thanks, else they did not come back; *after 21* they did, within two weeks."
    )
    assert [words.closed_cells(row) for row in rows][2:] == [
        ("wrote or called again within two weeks", "21 (21 %)"),
        ("closed less than two weeks ago", "7"),
    ]
    assert words.closed_sentence(rows[3:]) == "No ticket was closed long enough ago to tell."
