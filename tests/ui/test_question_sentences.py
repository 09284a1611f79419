"""The sentences about recurring questions are true of what they are given, and never say more than the numbers can bear."""

import datetime as dt
import math
from typing import Any

import numpy as np
import pandas as pd
import pytest

from frontline.questions.registry import Decision
from frontline.questions.trends import Trend
from frontline.questions.update import QuestionsRead
from frontline.ui import question_sentences as words
from frontline.ui import reason_sentences, topic_sentences
from frontline.ui.question_context import AROUND, in_context
from frontline.ui.question_trends import TopicTrend, Trends, change_between, trends_of
from frontline.ui.reading_sentences import no_topics, read_sentence, unread_sentence

MONDAYS = pd.date_range("2026-01-05", periods=40, freq="7D")


def shares(*contacts: int, whole: int = 100) -> pd.DataFrame:
    rows = [(number, f"Q{number}?", count, whole) for number, count in enumerate(contacts, start=1)]
    return pd.DataFrame(rows, columns=["topic_id", "topic_name", "contacts", "all_contacts"])


def trends(*states: Any, weeks: int = 30) -> Trends:
    found = [
        TopicTrend(number, f"Q{number}?", Trend(state, 12, 4, 3.1, 1.8, 5.2, 2, "recent"), 0.0)
        for number, state in enumerate(states, start=1)
    ]
    return Trends(tuple(found), weeks)


@pytest.mark.parametrize(
    ("contacts", "whole", "said"),
    [
        (3, 7, "3 of 7 contacts ask"),
        (1, 1, "1 of 1 contact asks"),
        (95, 100, "Nearly every contact asks"),
        (50, 100, "Every second contact asks"),
        (25, 100, "Every fourth contact asks"),
        (10, 100, "Every tenth contact asks"),
        (88, 1937, "One contact in 22 asks"),
        (1, 50_000, "One contact in 50,000 asks"),
    ],
)
def test_how_often_a_question_is_asked(contacts: int, whole: int, said: str) -> None:
    assert words.every_contact(contacts, whole) == said


def test_the_headline_names_the_change_that_matters_most() -> None:
    of = words.questions_headline
    assert of(shares(25, 10), trends("steady", "new")) == "Every fourth contact asks “Q1?”; “Q2?” is *new*."
    assert of(shares(25), trends("growing", "new", "new")).endswith("; two questions are *new*.")
    assert of(shares(25), trends("growing", "fading")).endswith("; “Q1?” is asked *more often than before*.")
    assert of(shares(25), trends("fading")).endswith("; “Q1?” is fading.")
    assert of(shares(25), trends("steady", "too few")).endswith("; nothing changed beyond the usual ups and downs.")
    assert of(shares(25), trends("too few", "too few")).endswith("; there are too few contacts to tell what changes.")
    assert of(shares(25), trends("new", weeks=2)).endswith("; there are too few weeks to tell what changes.")
    assert of(shares(3, whole=4), trends()) == "4 contacts of that kind in this period: too few to tell what is asked."
    assert of(shares(0), trends("steady")) == "Nobody asked any of the known questions."
    starred = shares(25).assign(topic_name="*Where* is it?")
    assert r"“\*Where\* is it?”" in of(starred, trends())


def test_changes_are_counted_in_words() -> None:
    assert words.changes_sentence(trends("new", "growing", "growing", "steady")) == (
        "Of 4 questions, one is new and two are growing."
    )
    assert words.changes_sentence(trends("new", "growing", "fading")).endswith(
        "one is new, one is growing and one is fading."
    )
    assert words.changes_sentence(trends("too few")) == "There are too few contacts to tell what changes."
    assert words.changes_sentence(trends("steady")) == "Nothing changed beyond the usual ups and downs."


@pytest.mark.parametrize(
    ("trend", "said"),
    [
        (
            Trend("growing", 12, 3.9, 3.1, 1.8, 5.2, 2, "recent"),
            "12 contacts in the last two weeks, where 4 were to be expected: **3.1 times** as often (1.8–5.2).",
        ),
        (
            Trend("fading", 3, 11.2, 0.27, 0.08, 0.71, 8, "cumulative"),
            "3 contacts in the last eight weeks, where 11 were to be expected: **0.3 times** as often (0.1–0.7).",
        ),
        (
            Trend("growing", 9, 0.0, math.inf, 4.2, math.inf, 1, "recent"),
            "9 contacts in the last week, where hardly one was to be expected: never before (at least 4.2 times as often).",
        ),
        (Trend("new", 7, 0.0, None, None, None, 3, "recent"), "Asked in 7 contacts in the last three weeks, and never before."),
        (Trend("too few", 1, 0.4, None, None, None, 2, "recent"), "1 contact in the last two weeks: too few to tell whether it changes."),
        (
            Trend("steady", 6, 8, 0.75, 0.3, 1.6, 2, "recent"),
            "No clear change: 6 contacts in the last two weeks, where 8 were to be expected: **0.8 times** as often (0.3–1.6).",
        ),
    ],
)  # fmt: skip
def test_a_trend_is_told_with_count_ratio_and_interval(trend: Trend, said: str) -> None:
    assert words.trend_sentence(trend) == said


def test_small_numbers_are_told_without_a_percentage() -> None:
    assert words.share_words(3, 7) == "3 of 7"
    assert words.share_words(127, 1937) == "127 · 6.6 % (5.5–7.7)"
    assert words.share_words(0, 50).startswith("0 · 0.0 % (0.0–")
    assert words.share_words(12, 10).startswith("12 · 100 % ("), "a first text may lie before the period"
    bar = words.share_bar("a", 12, 10)
    assert (bar.share, bar.high <= 1) == (1.0, True)
    assert words.share_bar("a", 0, 0).share == 0


def test_the_rest_is_one_line() -> None:
    assert words.rest_sentence(shares(*range(40, 20, -1))) == "8 more questions, none in more than 28 contacts."
    assert words.rest_sentence(shares(5, 4)) == ""


def test_what_leaders_have_not_heard() -> None:
    assert words.frequent_count(shares(50, 30, 15, 5)) == 2
    assert words.frequent_count(shares(0, 0)) == 0
    those, when = "questions that make up four fifths of what is asked", "in these 26 weeks"
    assert words.unheard_sentence(2, 8, "Ann Reed", when) == f"Ann Reed has not heard *2 of the 8* {those} {when}."
    assert words.unheard_sentence(0, 8, None, when) == f"The leaders together have heard **all 8** {those} {when}."
    assert words.unheard_sentence(2, 8, None, when) == f"*2 of the 8* {those} were heard by no leader {when}."
    assert words.unheard_detail(3, None, "Ann Reed") == "3 contacts in this period, never heard"
    assert (
        words.unheard_detail(1, pd.Timestamp("2026-01-20"), None) == "1 contact in this period, last heard 20 Jan 2026"
    )


def weekly(counts: np.ndarray[Any, Any], read: int = 100, last_is_whole: bool = False) -> pd.DataFrame:
    rows = [
        (topic, week, int(count), read, last_is_whole or week != MONDAYS[-1])
        for topic, line in enumerate(counts, start=1)
        for week, count in zip(MONDAYS, line, strict=True)
    ]
    return pd.DataFrame(rows, columns=["topic_id", "week_date", "contacts", "all_contacts", "is_whole_week"])


def known(*born: str | None) -> pd.DataFrame:
    names = [f"Q{number}?" for number in range(1, len(born) + 1)]
    return pd.DataFrame(
        {"topic_id": range(1, len(born) + 1), "name": names, "born_date": pd.to_datetime(pd.Series(born))}
    )


def test_trends_are_read_from_whole_weeks_only() -> None:
    steady, jump, new = np.full(40, 5), np.full(40, 3), np.zeros(40, dtype=int)
    jump[37:39], new[37:39], steady[39] = 15, 6, 90
    found = trends_of(weekly(np.array([steady, jump, new])), known(None, None, "2026-09-21"))
    assert [topic.trend.state for topic in found.topics] == ["steady", "growing", "new"]
    assert found.weeks == 39, "the last one is not over"
    assert [topic.name for topic in found.changed("growing")] == ["Q2?"]
    assert trends_of(weekly(np.zeros((0, 40))), known()).topics == ()


def test_a_topic_born_before_the_weeks_or_after_the_last_whole_one_is_no_news() -> None:
    found = trends_of(weekly(np.full((2, 40), 5)), known("2025-01-06", "2026-10-05"))
    assert [topic.trend.state for topic in found.topics] == ["steady", "too few"]


def test_a_question_that_came_up_lately_is_told_until_half_a_year_later() -> None:
    came_up = np.zeros((3, 40), dtype=int)
    came_up[0], came_up[1, 30:], came_up[2, 37:] = 5, 6, 6
    found = trends_of(weekly(came_up), known(None, "2026-08-03", "2026-09-21"))
    young = found.young(dt.date(2026, 5, 1))
    assert [(topic.topic_id, topic.born) for topic in young] == [(2, dt.date(2026, 8, 3))], "the newest is told as new"
    assert found.young(dt.date(2026, 8, 4)) == []
    assert words.young_sentence(young[0]).startswith("Hardly asked before the week of 3 Aug 2026. ")


def test_whether_a_question_faded_after_an_action() -> None:
    row = {
        "state": "done", "done_date": pd.Timestamp("2026-07-01"), "due_date": None, "contacts_before": 60, "all_before": 600,
        "contacts_after": 12, "all_after": 600,
    }  # fmt: skip
    last = dt.date(2026, 11, 13)
    assert topic_sentences.faded_sentence(row, 0.0, last).startswith(
        "It faded: 60 of 600 contacts in the eight weeks before"
    )
    same = topic_sentences.faded_sentence(row | {"contacts_after": 55}, 0.0, last)
    assert same.startswith("It has not clearly faded: ")
    assert topic_sentences.faded_sentence(row | {"contacts_after": 200}, 0.0, last).startswith("*It grew*: ")
    few = topic_sentences.faded_sentence(row | {"contacts_before": 4, "contacts_after": 1}, 0.0, last)
    assert few.endswith("too few to tell whether it faded.")
    assert topic_sentences.faded_sentence(row | {"state": "open"}, 0.0, last) == ""
    assert "too few" in topic_sentences.faded_sentence(
        row | {"contacts_after": 0, "all_after": 0}, 0.0, dt.date(2026, 6, 1)
    )


def test_what_varies_by_itself_widens_the_interval() -> None:
    calm, wild = (change_between(60, 600, 30, 600, spread, (8, 8)) for spread in (0.0, 0.5))
    assert calm and wild and calm.high < 1 < wild.high


def test_the_state_of_an_action() -> None:
    row = {"state": "overdue", "due_date": pd.Timestamp("2026-10-15"), "done_date": None}
    assert topic_sentences.action_state(row) == "*overdue* since 15 Oct 2026"
    assert topic_sentences.action_state(row | {"state": "open", "due_date": None}) == "open, no day promised"
    assert (
        topic_sentences.action_state(row | {"state": "done", "done_date": dt.date(2026, 7, 1)}) == "**done** 1 Jul 2026"
    )


def seasons(contacts: list[int], whole: list[int], years: int = 2) -> pd.DataFrame:
    return pd.DataFrame({"month": range(1, 13), "contacts": contacts, "all_contacts": whole, "years": years})


def test_seasons() -> None:
    of = topic_sentences.seasons_sentence
    assert of(seasons([5] * 12, [100] * 11 + [0])).startswith("Too little to tell: there is less than a year")
    assert of(seasons([5] * 12, [100] * 12)) == "No month stands out."
    high = of(seasons([40, *[10] * 11], [100] * 12))
    assert high == "Asked more in **January** than in other months."
    once = of(seasons([40, 1, *[20] * 10], [100] * 12, years=1))
    assert once.startswith("Asked more in **January** and less in **February** than")
    assert once.endswith("of one year only, so it may be the year.")
    assert of(seasons([0] * 12, [100] * 12)) == "Too little to tell: 0 contacts in all."


def curve(after: int, usual: float = 100.0) -> pd.DataFrame:
    days = range(-14, 15)
    return pd.DataFrame(
        {
            "day_offset": days,
            "sends": 5,
            "contacts": [after if day >= 0 else 100 for day in days],
            "usual_contacts": usual,
        }
    )


def test_the_days_around_a_newsletter_say_what_came_after_and_not_why() -> None:
    assert "no clear change, **1.0 times** as many" in reason_sentences.curve_sentence(curve(100))
    told = reason_sentences.curve_sentence(curve(300))
    assert "**3.0 times** as many (" in told and "no clear change" not in told
    assert reason_sentences.curve_sentence(curve(1).head(0)).startswith("Too few days")
    assert not any(word in told for word in ("caused", "because", "doing"))


def test_only_a_hold_out_tells_of_a_cause() -> None:
    row = {
        "sent_date": dt.date(2026, 11, 5), "sent_contacts": 90, "sent_customers": 900, "held_out_contacts": 3,
        "held_out_customers": 100,
    }  # fmt: skip
    said = reason_sentences.hold_out_sentence(row)
    assert "the newsletter’s doing: **3.3 times** as many (" in said
    assert "no clear effect" in reason_sentences.hold_out_sentence(row | {"held_out_contacts": 9})
    assert "too few to tell" in reason_sentences.hold_out_sentence(row | {"sent_contacts": 2, "held_out_contacts": 1})


def test_personal_data_are_hidden_before_a_text_is_cut() -> None:
    number = "+1 320-555-0104"
    text = f"{'x ' * 200}call {number} or jo@example.com. Where is it, asks Jo Ford? Jo Ford, {number}. {'y ' * 300}"
    start = text.index("Where")
    found = in_context(text, start, text.index("?") + 1, ["Jo Ford"])
    shown = found.before + found.question + found.after
    assert found.question == "Where is it, asks J▪▪▪ F▪▪▪?"
    assert found.before.startswith("… ") and found.after.endswith(" …")
    assert "555" not in shown and "@example" not in shown and "Ford" not in shown
    assert len(found.before) <= AROUND + 2
    assert "<mark>Where" in in_context("Where <b>is</b> it", 0, 5).html
    assert "&lt;b&gt;" in in_context("Where <b>is</b> it", 0, 5).html
    assert in_context("short", 90, 99).question == ""


def test_the_reading_is_told() -> None:
    assert unread_sentence(1) == "*1 new text* is not read yet."
    assert unread_sentence(1204) == "*1,204 new texts* are not read yet."
    told = QuestionsRead(2, 12, 20, 17, ("a",), 5, "m", ("Beware.",))
    assert read_sentence(told) == "12 texts read: 20 questions, 17 of them under a topic, 1 new topic. Beware."
    assert read_sentence(QuestionsRead(None, 0, 0, 0, (), 5, "m")) == "There was no new text to read."
    state = {"texts": 9, "unread_texts": 9, "model": None}
    coverage = pd.DataFrame({"units": [3, 2]})
    assert "wait to be read" in no_topics(state, coverage)[0]
    assert "5 questions in 9 texts" in no_topics(state | {"model": "m", "unread_texts": 0}, coverage)[1]


def test_decisions_are_told() -> None:
    names = {1: "Q1?", 2: "Q2?"}
    merged = Decision(7, "merged", 2, "1", "2026-11-28T10:00:00+00:00", is_undone=False)
    assert topic_sentences.decision_words(merged, "Q2?", names) == "28 Nov 2026: “Q2?” counted under “Q1?”"
    renamed = Decision(8, "renamed", 2, "", "2026-11-28T10:00:00+00:00", is_undone=True)
    assert topic_sentences.decision_words(renamed, "Q2?", names).endswith("named as it was found, taken back")
