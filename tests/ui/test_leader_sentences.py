"""What is said of leaders: nobody, one, many, who left, and a week that is not over."""

import datetime as dt
from typing import Any

import numpy as np
import pandas as pd
import pytest

from frontline.ui import leader_comparisons, leader_sentences
from frontline.ui.leader_comparisons import Who
from frontline.ui.leader_sentences import (
    leaders_headline,
    near_and_far,
    own_headline,
    promised_contacts,
    target_history,
    weeks_promise,
)

from .leaders import leaders

YOU, ALL = Who(True), Who(False)
KEPT, MISSED = (3, 3, 0, 13, 2.0), (0, 3, 0, 13, 2.0)


def test_a_week_that_is_over_is_judged() -> None:
    assert weeks_promise(leaders(KEPT, MISSED)) == "*one of two leaders kept their promise this week*"
    assert weeks_promise(leaders(KEPT, KEPT)) == "two of two leaders kept their promise this week"
    assert weeks_promise(leaders(KEPT)) == "the one leader has kept the promise this week"


def test_a_week_that_is_not_over_is_told_so_far_and_judges_nobody() -> None:
    assert (
        weeks_promise(leaders(KEPT, MISSED, is_over=False)) == "so far this week, one of two leaders kept their promise"
    )
    assert weeks_promise(leaders(MISSED, is_over=False)) == "so far this week, the one leader has not kept the promise"
    assert promised_contacts(leaders(KEPT, MISSED, is_over=False)) == (
        "Leaders took **3 of 6** promised contacts so far."
    )


def test_promised_contacts_never_stand_alone() -> None:
    assert promised_contacts(leaders((1, 3, 0, 0, 1), (0, 2.5, 0, 0, 1))) == (
        "Leaders took *1 of 5.5* promised contacts."
    )
    assert promised_contacts(leaders((1, 1, 0, 0, 1))) == "Leaders took **1 of 1** promised contact."
    assert "**3 of 3**" in promised_contacts(leaders((3, 3, 0, 0, 1)))
    assert promised_contacts(leaders((0, 2_000_000, 0, 0, 1))) == "Leaders took *0 of 2,000,000* promised contacts."


def test_who_left_before_the_week_is_not_counted() -> None:
    promises = leaders(KEPT, gone=(MISSED,))
    assert promised_contacts(promises).startswith("Leaders took **3 of 3** promised")
    assert promised_contacts(leaders(gone=(MISSED,))) == "No leader’s promise is in force this week."
    silent_and_gone = leaders((3, 3, 13, 13, 2), (3, 3, 12, 13, 2), gone=((0, 3, 0, 9, 80),))
    assert leaders_headline(silent_and_gone) == "Two of two leaders kept their promise in at least three weeks of four."
    assert leaders_headline(leaders(gone=((0, 3, 2, 9, 80),))).startswith("A kept the promise in 2 of 9 weeks")


def test_leaders_are_counted_over_whole_weeks() -> None:
    nobody_yet = "No whole week of a leader’s promise is in the data yet."
    assert leaders_headline(leaders()) == nobody_yet
    assert leaders_headline(leaders((1, 3, 0, 0, np.nan))) == nobody_yet
    two = leaders((1, 3, 9, 12, 28), (1, 3, 8, 12, 29))
    said = "One of two leaders kept their promise in at least three weeks of four; *one had no contact for four weeks*."
    assert leaders_headline(two) == said
    never = leaders((0, 3, 0, 12, np.nan), (3, 3, 0, 12, 1))
    assert leaders_headline(never).startswith("None of two leaders")
    assert "one had no contact" in leaders_headline(never), "never is longer than four weeks"


def test_one_leader_is_told_by_name() -> None:
    assert leaders_headline(leaders((1, 3, 9, 13, 2))) == "A kept the promise in 9 of 13 weeks."
    assert leaders_headline(leaders((1, 3, 0, 1, 40))) == (
        "A kept the promise in 0 of 1 week; *no contact for four weeks*."
    )


@pytest.mark.parametrize("unknown", [None, np.nan, float("nan")])
def test_what_is_not_known_is_never_a_number(unknown: Any) -> None:
    assert leader_sentences.ago(unknown) == "never"
    assert leader_sentences.gap(unknown) == "–"
    assert leader_sentences.spoken(unknown) == "–"


def test_lengths() -> None:
    assert leader_sentences.ago(3) == "3 days ago"
    assert "0 days" not in leader_sentences.ago(0)
    assert leader_sentences.gap(1) == "1 day"
    assert leader_sentences.gap(6.5) == "6 days"
    assert leader_sentences.spoken(95) == "1 min 35 s"


def of_kinds(promises: pd.DataFrame, *kinds: str, taken: tuple[int, ...]) -> pd.DataFrame:
    """The same promises, each of its kind, and what was taken of it."""
    return promises.assign(target_kind=list(kinds), taken_this_week=list(taken))


def test_shifts_and_contacts_are_told_apart() -> None:
    mixed = of_kinds(leaders((1, 3, 0, 13, 2), (4, 1, 0, 13, 2)), "contacts", "shifts", taken=(1, 1))
    assert promised_contacts(mixed) == "Leaders took *1 of 3* promised contacts and **1 of 1** promised shift."
    assert weeks_promise(mixed) == "*one of two leaders kept their promise this week*", "four contacts are no shift"
    none = of_kinds(leaders((4, 1, 0, 13, 2)), "shifts", taken=(0,))
    assert weeks_promise(none) == "*the one leader has not kept the promise this week*"
    assert promised_contacts(none) == "Leaders took *0 of 1* promised shift."


def test_who_reads_is_spoken_to() -> None:
    mine = of_kinds(leaders((2, 3, 9, 13, 2.0), is_over=False), "contacts", taken=(2,))
    assert own_headline(mine) == (
        "You kept your promise in **9 of 13 weeks**; so far this week you took **2 of 3** promised contacts."
    )
    over = of_kinds(leaders((0, 1, 1, 1, 2.0)), "shifts", taken=(0,))
    assert own_headline(over) == "You kept your promise in **1 of 1 week**; this week you took *0 of 1* promised shift."
    more = of_kinds(leaders((0, 1, 1, 1, 2.0)), "shifts", taken=(2,))
    assert own_headline(more).endswith("; this week you took **2 shifts**, 1 was promised.")
    assert own_headline(leaders((0, 3, 0, 13, np.nan))).endswith("; *no contact for four weeks*.")
    assert own_headline(leaders((0, 3, 0, 0, 2.0), is_over=False)).startswith(
        "No whole week of your promise is over yet;"
    )
    assert own_headline(leaders(gone=((0, 3, 2, 9, 20.0),))) == "You kept your promise in **2 of 9 weeks**."
    assert own_headline(leaders()) == "No promise of yours was in force in the last thirteen weeks."


def test_the_leaders_together_are_told_as_a_sum() -> None:
    assert near_and_far(leaders((0, 3, 0, 13, 6), (0, 3, 0, 13, 7), (0, 3, 0, 13, np.nan))) == (
        "One of three leaders met a customer in the last seven days."
    )
    assert near_and_far(leaders()) == "No leader’s promise is in force this week."


def test_the_history_of_a_promise_is_one_line() -> None:
    rows = [
        {"valid_from_date": dt.date(1900, 1, 1), "target_per_week": 1.0, "target_kind": "shifts", "named_by": "default"},
        {"valid_from_date": pd.Timestamp("2026-09-07"), "target_per_week": 3.0, "target_kind": "contacts", "named_by": "targets"},
        {"valid_from_date": dt.date(2026, 12, 7), "target_per_week": 2.5, "target_kind": "shifts", "named_by": "targets"},
    ]  # fmt: skip
    assert target_history(rows, dt.date(2026, 11, 28)) == (
        "1 shift a week (nobody named one: the default); since 7 Sep 2026 3 contacts a week; from 7 Dec 2026 2.5 shifts a week"
    )


def test_a_share_names_its_denominator_and_small_numbers_are_no_percentage() -> None:
    share = {"leader_contacts": 3, "all_contacts": 7, "offered_contacts": 9, "offered_share": 1 / 3}
    assert leader_comparisons.share_sentence(ALL, share) == (
        "Leaders took part in **3 of 7** contacts in which one of us spoke or wrote."
    )
    assert leader_comparisons.offered_sentence(share) == ""
    many = {"leader_contacts": 3, "all_contacts": 60, "offered_contacts": 90, "offered_share": 1 / 30}
    assert "You took part in **5 % of 60** contacts" in leader_comparisons.share_sentence(YOU, many)
    assert leader_comparisons.offered_sentence(many) == "Of all 90 that came in, answered or not: 3 %."


def segment(name: str, heard: int, of: int, served: float, *, is_beyond_chance: bool = True) -> dict[str, Any]:
    return {
        "segment": name, "served_share": served, "served_customers": 2000, "heard_in_segment": heard, "heard_customers": of,
        "heard_share": heard / of if of else None, "is_beyond_chance": is_beyond_chance, "size_by": "revenue",
    }  # fmt: skip


def test_who_is_heard_less_than_served() -> None:
    rows = [segment("new", 30, 100, 0.1), segment("small", 70, 100, 0.86), segment("lapsed", 5, 100, 0.25)]
    assert leader_comparisons.segments_sentence(YOU, rows) == (
        "*Lapsed customers* are heard less than served: 5 % of 100 whom you met, 25 % of 2,000 whom we serve."
    )
    pairs = leader_comparisons.segment_pairs(rows)
    assert [pair.is_too_little for pair in pairs] == [False, True, True]
    calm = [segment("lapsed", 20, 100, 0.25, is_beyond_chance=False)]
    assert leader_comparisons.segments_sentence(ALL, calm).startswith(
        "No kind of customer is clearly missing among the 100"
    )
    few = [segment("lapsed", 1, 9, 0.25)]
    assert (
        leader_comparisons.segments_sentence(ALL, few)
        == "Leaders met 9 known customers in this period: too few to compare."
    )
    (pair,) = leader_comparisons.segment_pairs(few)
    assert pair.words == "1 of 9 heard · 25 % served" and np.isnan(pair.met) and not pair.is_too_little
    assert "quarter of revenue" in leader_comparisons.size_note(few)


def test_the_distance_between_mixes_is_held_against_chance() -> None:
    found = {"leader_asked": 35, "distance_share": 0.41, "chance_share": 0.2, "most_by_chance": 0.3}
    assert leader_comparisons.distance_sentence(YOU, found) == (
        "You heard *another mix of questions* than customers ask: 41 % apart; chance gives 20 %, 19 times of 20 at most 30 %."
    )
    near = {**found, "distance_share": 0.22}
    assert leader_comparisons.distance_sentence(ALL, near) == (
        "Leaders heard **about the mix of questions** that customers ask: 22 % apart; chance gives 20 %, "
        "19 times of 20 at most 30 %."
    )
    assert leader_comparisons.distance_note(near).endswith("; chance: 35 of all the questions, drawn at random")
    few = {"leader_asked": 9, "distance_share": 0.9, "chance_share": 0.2, "most_by_chance": 0.3}
    assert leader_comparisons.distance_sentence(YOU, few) == "You met 9 questions in this period: too few to compare."


def test_hours_waits_and_depth() -> None:
    hours = [
        {"hour_of_day": 9, "leader_contacts": 8, "all_contacts": 10},
        {"hour_of_day": 14, "leader_contacts": 4, "all_contacts": 30},
    ]
    assert leader_comparisons.hours_sentence(YOU, hours) == ("Your busiest hour is **9:00**; of all, 14:00.")
    tied = [*hours, {"hour_of_day": 10, "leader_contacts": 8, "all_contacts": 30}]
    assert leader_comparisons.hours_sentence(ALL, tied) == (
        "Leaders’ busiest hours are **9:00 and 10:00**; of all, 14:00 and 10:00."
    )
    alike = [hours[0], {**hours[1], "leader_contacts": 9}]
    assert leader_comparisons.hours_sentence(ALL, alike) == "Leaders’ busiest hour is **14:00**, as of all."
    assert "too few" in leader_comparisons.hours_sentence(YOU, [{**row, "leader_contacts": 1} for row in hours])
    own = {"answered_calls": 12, "median_wait_seconds": 20.0, "contacts": 12, "questions_per_contact": 2.5}
    everybody = {
        "answered_calls": 400,
        "median_wait_seconds": 35.0,
        "abandoned_calls": 50,
        "offered_calls": 500,
        "questions_per_contact": 1.25,
    }
    assert leader_comparisons.wait_sentence(ALL, own, everybody) == (
        "Half of the callers whom leaders answered had waited longer than **20 s**; of all callers, 35 s."
    )
    assert leader_comparisons.wait_sentence(YOU, {**own, "answered_calls": 1}, everybody).endswith(
        "; you answered 1 call."
    )
    assert leader_comparisons.gave_up(everybody) == "10 % of 500"
    assert "**2.5** questions in one of your conversations; 1.2 in everybody’s" in leader_comparisons.depth_sentence(
        YOU, own, everybody
    )
    assert "too few" in leader_comparisons.depth_sentence(YOU, {**own, "contacts": 9}, everybody)
