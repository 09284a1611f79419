"""What is said of leaders: nobody, one, many, who left, and a week that is not over."""

from typing import Any

import numpy as np
import pytest

from frontline.ui import leader_sentences
from frontline.ui.leader_sentences import leaders_headline, promised_contacts, weeks_promise

from .leaders import leaders

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
    assert promised_contacts(leaders(KEPT, MISSED, is_over=False), 3, 412) == (
        "Leaders took **3 of 6** promised contacts so far. 3 of all 412 contacts this week had a leader in them."
    )


def test_promised_contacts_never_stand_alone() -> None:
    assert promised_contacts(leaders((1, 3, 0, 0, 1), (0, 2.5, 0, 0, 1)), 1, 1412) == (
        "Leaders took *1 of 5.5* promised contacts. 1 of all 1,412 contacts this week had a leader in them."
    )
    assert "1 of all 1 contact this" in promised_contacts(leaders((1, 1, 0, 0, 1)), 1, 1)
    assert "**3 of 3**" in promised_contacts(leaders((3, 3, 0, 0, 1)), 3, 10)
    assert (
        promised_contacts(leaders((0, 2_000_000, 0, 0, 1)), 0, 0) == "Leaders took *0 of 2,000,000* promised contacts."
    )


def test_who_left_before_the_week_is_not_counted() -> None:
    promises = leaders(KEPT, gone=(MISSED,))
    assert promised_contacts(promises, 3, 10).startswith("Leaders took **3 of 3** promised")
    assert promised_contacts(leaders(gone=(MISSED,)), 3, 10) == "No leader’s promise is in force this week."
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
