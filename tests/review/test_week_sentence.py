"""The sentence of the week: signals by rule, else the one sentence that says there are none; edited ones say so."""

import dataclasses
import datetime as dt
import re
from pathlib import Path

import pytest

from frontline.review.content import Chart, Rows, Run, Signal, WeekPoint
from frontline.review.definitions import MEASURES, TOP_QUESTION
from frontline.review.signals import (
    CANNOT_TELL,
    NO_SIGNALS,
    NO_VALUES,
    NOTHING_NEW,
    go_on,
    joined,
    of_chart,
    of_questions,
    week_sentence,
)
from frontline.review.trends import TopicState
from frontline.review.weeks import find_week
from frontline.warehouse import Warehouse

from .made_up_company import CALLS, MONDAY, PEOPLE, calls, take_in

WEEK = dt.timedelta(days=7)
LIMITS = {
    "leader_contacts": (12.0, 8.2, 20.4),
    "median_wait_seconds": (60.0, 38.0, 95.5),
    "abandoned_calls": (22.0, 11.6, 33.7),
    "one_touch_share": (60.0, 41.2, 78.9),
    TOP_QUESTION: (8.0, 2.2, 14.4),
    "days_to_close": (5.0, 2.1, 9.8),
}


def chart(measure: str, value: float | None, *, is_outside: bool = True, title: str = "A chart") -> Chart:
    mean, low, high = LIMITS[measure]
    point = WeekPoint(MONDAY, value, 100, True, mean, low, high, is_outside, None)
    return Chart(measure, title, "", False, (point,), (), "", "", "", "", Rows("weekly_measures"))


@pytest.mark.parametrize(
    ("measure", "value", "words"),
    [
        ("abandoned_calls", 41.0, "Abandoned calls are above their usual range: 41, usually 12 to 33"),
        ("leader_contacts", 3.0, "Leaders’ contacts are below their usual range: 3, usually 9 to 20"),
        ("median_wait_seconds", 185.0, "The median wait is above its usual range: 3 min 5 s, usually 38 s to 1 min 35 s"),
        ("one_touch_share", 30.6, "The share solved at first contact is below its usual range: 31 %, usually 41 % to 79 %"),
        ("one_touch_share", 40.9, "The share solved at first contact is just below its usual range: 41 %, usually 41 % to 79 %"),
        ("days_to_close", 12.5, "The days to close an action are above their usual range: 12.5, usually 2.1 to 9.8"),
    ],
)  # fmt: skip
def test_a_week_outside_its_limits_is_told_with_them(measure: str, value: float, words: str) -> None:
    assert of_chart(chart(measure, value)) == Signal(measure, words)


def test_the_top_question_is_told_by_its_name() -> None:
    found = of_chart(chart(TOP_QUESTION, 22.0, title="Top question: “Where is it”"))
    assert found is not None
    assert found.words == "The share of “Where is it” is above its usual range: 22 %, usually 2 % to 14 %"


@pytest.mark.parametrize("measure", [measure.name for measure in MEASURES])
def test_a_week_within_its_limits_is_no_signal_however_far_from_the_mean(measure: str) -> None:
    for value in (LIMITS[measure][1], LIMITS[measure][2], None):
        assert of_chart(chart(measure, value, is_outside=False)) is None


def test_counts_within_the_limits_are_never_told_as_outside_them() -> None:
    """33.7 is told as 33: the week of 34 lies above what is called usual."""
    found = of_chart(chart("abandoned_calls", 34.0))
    assert found is not None
    assert found.words.endswith(": 34, usually 12 to 33")


def with_run(weeks: int, *, outside: tuple[int, ...] = (), until: int = 0, side: str = "above") -> Chart:
    """Abandoned calls of ten weeks, those so many weeks back outside; a run of so many weeks, to so many weeks back."""
    mean, low, high = LIMITS["abandoned_calls"]
    points = tuple(
        WeekPoint(
            MONDAY - WEEK * back, 41.0 if back in outside else 25.0, 100, True, mean, low, high, back in outside, None
        )
        for back in range(9, -1, -1)
    )
    last = MONDAY - WEEK * until
    run = Run(side, weeks, last - WEEK * (weeks - 1), last, is_over=bool(until))
    return dataclasses.replace(chart("abandoned_calls", 25.0), points=points, run=run)


def test_a_run_is_told_in_the_week_in_which_it_becomes_a_shift_and_in_place_of_the_range() -> None:
    words = "Abandoned calls are above their mean for the eighth week in sequence: something may have changed"
    for outside in ((), (0,), (0, 1, 2)):
        assert of_chart(with_run(8, outside=outside)) == Signal("abandoned_calls", words)
    asked = dataclasses.replace(with_run(8), measure=TOP_QUESTION, title="Top question: “Where is it”")
    told = of_chart(asked)
    assert told is not None
    assert told.words.startswith("The share of “Where is it” is above its mean for the eighth week")


def test_a_run_told_before_is_no_news_on_the_next_monday() -> None:
    for weeks in (9, 22):
        assert of_chart(with_run(weeks)) is None
        assert of_chart(with_run(weeks, outside=(0, 1))) is None, "nor that it still lies outside"
        first = of_chart(with_run(weeks, outside=(0,)))
        assert first is not None, "that it leaves its limits for the first time is"
        assert first.words == "Abandoned calls are above their usual range: 41, usually 12 to 33"
    assert of_chart(with_run(8, outside=(0, 2), until=1, side="below")) is not None, "a run that is over hides nothing"


def test_without_anything_new_a_shift_is_no_normal_variation(quiet: Warehouse) -> None:
    found = week_sentence(quiet, find_week(quiet, None), [with_run(22, outside=(0, 1, 2))], {})
    assert (found.text, found.signals) == (NOTHING_NEW, ())
    assert found.text == "No new signals: a shift told before is noted on its chart."


def test_what_goes_on_is_told_after_what_is_new(quiet: Warehouse) -> None:
    """Its chart shows ◆ for this week: a sentence that told only a new question would pass over it."""
    abandoned, week = with_run(22, outside=(0, 1, 2)), find_week(quiet, None)
    new = {5: TopicState(5, "new one", "new", 8)}
    found = week_sentence(quiet, week, [abandoned], new)
    assert found.text == "“new one” is new; abandoned calls stay above their usual range."
    assert [signal.words for signal in found.signals] == ["“new one” is new"], "it is no signal of this week"
    assert week_sentence(quiet, week, [with_run(22, outside=(1, 2))], new).text == "“new one” is new."
    wait = dataclasses.replace(abandoned, measure="median_wait_seconds")
    assert go_on([wait]) == "the median wait stays above its usual range"
    assert go_on([wait, abandoned]) == "the median wait and abandoned calls stay above their usual ranges"
    assert go_on([with_run(9, outside=(0,))]) == "", "that is told as a signal"


def test_questions_new_ones_first_then_those_that_grow_the_most_asked_first() -> None:
    topics = [
        TopicState(1, "steady one", "steady", 90), TopicState(2, "small growing", "growing", 9), TopicState(3, "fading one", "fading", 50),
        TopicState(4, "large growing", "growing", 40), TopicState(5, "new one", "new", 8), TopicState(6, "rare one", "too few", 2),
    ]  # fmt: skip
    assert [signal.words for signal in of_questions(topics)] == [
        "“new one” is new",
        "“large growing” is asked more often than before",
        "“small growing” is asked more often than before",
    ]


def test_one_sentence_of_all_signals_else_exactly_this_one() -> None:
    assert joined([]) == NO_SIGNALS == "No signals: normal variation."
    both = [Signal("a", "Abandoned calls are above their usual range: 41, usually 12 to 33"), Signal("b", "“X” is new")]
    assert joined(both) == "Abandoned calls are above their usual range: 41, usually 12 to 33; “X” is new."


def company(folder: Path, *entries: str) -> Warehouse:
    header = "entry_id,week_date,entry_kind,measure,contact_id,text,entered_by,entered_at"
    days = [MONDAY + dt.timedelta(days=place) for place in range(0, 7 * 30, 2)]
    return take_in(
        folder,
        {"people.csv": PEOPLE, "calls.csv": [CALLS, *calls(days)], **({"reviews.csv": [header, *entries]} if entries else {})},
    )  # fmt: skip


@pytest.fixture
def quiet(tmp_path: Path) -> Warehouse:
    return company(tmp_path)


def test_quiet_weeks_have_no_signals(quiet: Warehouse) -> None:
    week = find_week(quiet, None)
    quiet_charts = [chart("abandoned_calls", 20.0, is_outside=False)]
    found = week_sentence(quiet, week, quiet_charts, {})
    assert (found.text, found.by_rule, found.signals, found.is_edited) == (NO_SIGNALS, NO_SIGNALS, (), False)
    assert found.edited_by == ""
    young = dataclasses.replace(quiet_charts[0].points[0], mean=None, low=None, high=None)
    without_limits = dataclasses.replace(quiet_charts[0], points=(young,))
    assert week_sentence(quiet, week, [without_limits], {}).text == CANNOT_TELL, "nothing can be called normal"
    for nothing in ([], [chart("abandoned_calls", None, is_outside=False)]):
        assert week_sentence(quiet, week, nothing, {}).text == NO_VALUES, "there are calls, and no week of them here"


def test_a_sentence_that_somebody_wrote_stands_in_its_place_masked_and_signed(tmp_path: Path) -> None:
    written = company(
        tmp_path,
        "E1,2026-03-11,sentence,,,Too early a word,LEA,2026-03-16 09:00",
        "E2,2026-03-09,sentence,,,The snow kept Gus Pellworth at home; gus@example.com answers again,lea@example.com,2026-03-17 09:00",
        "E3,2026-03-16,sentence,,,Another week,GUS,2026-03-23 09:00",
        "E4,2026-03-23,sentence,,,Taken back,Lea Moor,2026-03-30 09:00",
        "E5,2026-03-23,sentence,,,,Lea Moor,2026-03-31 09:00",
    )
    found = week_sentence(written, find_week(written, "2026-W11"), [chart("abandoned_calls", 41.0)], {})
    assert found.is_edited
    assert found.text.startswith("The snow kept ▪▪▪ ▪▪▪ at home; ▪▪▪ answers")
    assert found.by_rule.startswith("Abandoned calls are above")
    assert (found.edited_by, found.edited_on) == ("Lea Moor", dt.date(2026, 3, 17))
    assert len(found.signals) == 1
    by_another = week_sentence(written, find_week(written, "2026-W12"), [], {})
    assert (by_another.text, by_another.edited_by) == ("Another week", "a colleague")
    taken_back = week_sentence(
        written, find_week(written, "2026-W13"), [chart("abandoned_calls", 20.0, is_outside=False)], {}
    )
    assert (taken_back.text, taken_back.is_edited) == (NO_SIGNALS, False)


def test_nothing_compares_one_week_with_the_next() -> None:
    for measure in MEASURES:
        for value in (0.0, 99.0):
            found = of_chart(chart(measure.name, value))
            assert found is not None
            assert not re.search(r"[↑↓▲▼→+]|[-−]\d|last week|previous|compared", found.words), found.words
            assert dataclasses.asdict(found)["measure"] == measure.name
