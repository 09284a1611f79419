"""The six measures of the review are what the pages say of the same weeks, to the digit: values, words, limits, last year."""

import datetime as dt
import math
from pathlib import Path

import pandas as pd
import pytest

from frontline.query_catalog import run_query
from frontline.review.asking import ask
from frontline.review.content import Chart, WeekPoint
from frontline.review.definitions import MEASURES
from frontline.ui import measured_week, question_sentences, question_trends, sentences, topic_sentences, week_sentences
from frontline.ui.comparison import YEAR
from frontline.ui.measured_week import MeasuredWeek
from frontline.units import duration, numeral, share_of
from frontline.usual_weeks import long_run
from frontline.warehouse import open_newest

from .conftest import Reviewed

SCALES = {measure.name: measure.scale for measure in MEASURES}


def asked_of(reviewed: Reviewed, chart: Chart) -> str:
    """The measure's name in the warehouse: that of the top question is the question's own."""
    if chart.measure != "top_question_share":
        return chart.measure
    first = ask(reviewed.warehouse, "topic_shares", **reviewed.span(26))[0]
    return f"question/{first['topic_id']}"


def has_question(chart: Chart) -> bool:
    return "“" in chart.title


def scaled(value: float | None, scale: float) -> float | None:
    return None if value is None else value * scale


@pytest.mark.parametrize("measure", list(SCALES))
def test_each_week_is_that_of_the_query_of_this_week(reviewed: Reviewed, measure: str) -> None:
    """Values, means and limits of 26 weeks by `usual_range`, which This week asks; and every week before the first is empty."""
    chart, scale = reviewed.chart(measure), SCALES[measure]
    assert len(chart.points) == 26
    if measure == "top_question_share" and not has_question(chart):
        assert {point.value for point in chart.points} == {None}
        return
    rows = {
        row["week_date"]: row
        for row in ask(reviewed.warehouse, "usual_range", measure=asked_of(reviewed, chart), **reviewed.span(26))
    }
    for point in chart.points:
        row = rows.get(point.week_date)
        if row is None:
            assert (point.value, point.cases, point.mean, point.is_outside) == (None, 0, None, False)
            continue
        assert (point.value, point.mean, point.low, point.high) == tuple(
            scaled(row[name], scale) for name in ("value", "usual_mean", "usual_low", "usual_high")
        )
        assert (point.is_whole_week, point.is_outside) == (row["is_whole_week"], row["is_outside"])


@pytest.mark.parametrize("measure", list(SCALES))
def test_a_shift_is_that_of_this_week(reviewed: Reviewed, measure: str) -> None:
    """Eight weeks or more on one side of the mean: as This week reads them from its own query, and in the same words."""
    chart = reviewed.chart(measure)
    if measure == "top_question_share" and not has_question(chart):
        assert chart.run is None
        return
    rows = ask(reviewed.warehouse, "usual_range", measure=asked_of(reviewed, chart), **reviewed.span(26))
    assert chart.run == long_run(rows)
    assert chart.run is None or chart.run.words in chart.notes


@pytest.mark.parametrize("measure", list(SCALES))
def test_last_year_is_what_a_comparison_with_last_year_shows(reviewed: Reviewed, measure: str) -> None:
    """The choice “With last year” asks the same query 364 days earlier."""
    chart, span = reviewed.chart(measure), reviewed.span(26)
    if measure == "top_question_share" and not has_question(chart):
        return
    earlier = {name: value - YEAR for name, value in span.items()} | {"to_date": chart.points[-1].week_date}
    rows = ask(reviewed.warehouse, "usual_range", measure=asked_of(reviewed, chart), **earlier)
    values = {row["week_date"] + YEAR: scaled(row["value"], SCALES[measure]) for row in rows}
    known = {row["week_date"] for row in ask(reviewed.warehouse, "usual_range", measure=asked_of(reviewed, chart))}
    for point in chart.points:
        assert point.last_year == (values.get(point.week_date) if point.week_date in known else None)


def test_what_lies_outside_is_a_sign_of_this_week(reviewed: Reviewed) -> None:
    """The headline of This week names a measure exactly where the review marks the week."""
    for measure in ("leader_contacts", "abandoned_calls"):
        for point in reviewed.chart(measure).points:
            asked = {"from_date": point.week_date, "to_date": point.week_date + dt.timedelta(days=7)}
            row = next(iter(ask(reviewed.warehouse, "usual_range", measure=measure, **asked)), None)
            sign = week_sentences.outside_sign(measure, row)
            assert bool(sign) == point.is_outside
            assert not sign or numeral(point.value or 0) in sign


def test_calls_by_week(reviewed: Reviewed) -> None:
    """“Callers who gave up” of This week: how many, and how long the others waited."""
    weeks = run_query(reviewed.warehouse, "calls_by_week", reviewed.span(26)).set_index("week_date")
    gone, wait = reviewed.chart("abandoned_calls"), reviewed.chart("median_wait_seconds")
    for left, waited in zip(gone.points, wait.points, strict=True):
        if pd.Timestamp(left.week_date) not in weeks.index:
            assert left.value in (None, 0)
            continue
        row = weeks.loc[pd.Timestamp(left.week_date)]
        assert left.value == row["abandoned_calls"]
        expected = row["median_wait_seconds"]
        assert (waited.value or 0) == (0 if math.isnan(expected) else expected)
    told = sentences.abandonment(weeks.loc[pd.Timestamp(reviewed.week.first_day)])
    last = weeks.loc[pd.Timestamp(reviewed.week.first_day)]
    assert share_of(int(gone.points[-1].value or 0), int(last["offered_calls"])) in told
    assert gone.value_words == f"{numeral(gone.points[-1].value or 0)} call{'' if gone.points[-1].value == 1 else 's'}"
    if wait.points[-1].value:
        assert wait.value_words == duration(wait.points[-1].value)
        assert f"waited {wait.value_words} or less" in told


def test_leaders_contacts(reviewed: Reviewed) -> None:
    """“On the phones” of This week: of so many contacts so many had a leader in them."""
    chart, heading = reviewed.chart("leader_contacts"), reviewed.review.heading
    rows = ask(reviewed.warehouse, "leader_contact_rows", **reviewed.span(1))
    contacts = len({row["contact_id"] for row in rows})
    everybody = ask(reviewed.warehouse, "usual_range", measure="customer_contacts", **reviewed.span(1))[-1]["value"]
    assert chart.points[-1].value == contacts
    told = week_sentences.met_words(contacts, everybody)
    assert told.startswith(f"{numeral(contacts)} of {numeral(heading.calls + heading.messages)} contact")
    assert chart.value_words == f"{numeral(contacts)} contact{'' if contacts == 1 else 's'}"


@pytest.mark.parametrize("measure", ["one_touch_share", "days_to_close"])
def test_the_last_measured_week(reviewed: Reviewed, measure: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """When it goes wrong says how many tickets were solved at first contact, My shifts how long an action took."""
    monkeypatch.setattr(measured_week, "run_query", lambda name, **asked: run_query(reviewed.warehouse, name, asked))
    chart = reviewed.chart(measure)
    found = measured_week.last_measured_week(measure, reviewed.week.to_date)
    whole = [point for point in chart.points if point.is_whole_week and point.cases]
    if not whole:
        assert found is None or found.monday < chart.points[0].week_date
        return
    assert found is not None
    assert (found.measure, found.monday, found.cases) == (measure, whole[-1].week_date, whole[-1].cases)
    assert whole[-1].value == found.value * SCALES[measure]
    told = told_of(found)
    assert words_of(chart, whole[-1]) in told.replace("*", "")
    if chart.points[-1] == whole[-1]:
        assert chart.value_words in told.replace("*", "")
    assert len(run_query(reviewed.warehouse, *rows_asked(found))) == found.cases


def told_of(found: MeasuredWeek) -> str:
    tell = {
        "one_touch_share": measured_week.solved_sentence,
        "days_to_close": measured_week.days_to_close_sentence,
    }
    return tell[found.measure](found)


def rows_asked(found: MeasuredWeek) -> tuple[str, dict[str, object]]:
    link = found.rows("case")
    assert numeral(found.cases) in link.label
    return link.query_name, dict(link.parameters)


def words_of(chart: Chart, point: WeekPoint) -> str:
    """A week's value as its page writes it."""
    measure = next(each for each in MEASURES if each.name == chart.measure)
    if measure.scale == 1:
        return measure.words(point.value or 0)
    return share_of(round((point.value or 0) / 100 * point.cases), point.cases)


def test_the_top_question_is_the_first_of_recurring_questions(reviewed: Reviewed) -> None:
    chart = reviewed.chart("top_question_share")
    shares = run_query(reviewed.warehouse, "topic_shares", reviewed.span(26))
    if shares.empty or not shares["contacts"].iloc[0]:
        assert not has_question(chart)
        return
    name, topic_id = str(shares["topic_name"].iloc[0]), int(shares["topic_id"].iloc[0])
    assert chart.title.removeprefix("Top question: “").rstrip("…”") in name
    asked = {"to_date": reviewed.span(1)["to_date"], "weeks": 26}
    weeks = run_query(reviewed.warehouse, "topic_weeks", asked)
    trends = question_trends.trends_of(weeks, run_query(reviewed.warehouse, "topics"))
    assert f"“{name}”" in question_sentences.questions_headline(shares, trends)
    own = weeks[weeks["topic_id"] == topic_id].set_index("week_date")
    for point in chart.points:
        if pd.Timestamp(point.week_date) not in own.index:
            assert point.value is None
            continue
        row = own.loc[pd.Timestamp(point.week_date)]
        assert (point.cases, point.is_whole_week) == (row["all_contacts"], row["is_whole_week"])
        assert point.value is None or math.isclose(point.value, row["contacts"] / row["all_contacts"] * 100)
    whole = [point for point in chart.points if point.is_whole_week and point.cases]
    told = topic_sentences.last_week_sentence(own.reset_index())
    assert (
        (f"**{words_of(chart, whole[-1])}** contacts asked it" in told) if whole and whole[-1].cases >= 5 else not told
    )
    if whole and whole[-1] == chart.points[-1] and told:
        assert chart.value_words in told


def test_the_questions_share_is_told_of_whole_weeks_with_enough_contacts_alone() -> None:
    days = pd.to_datetime(["2026-03-02", "2026-03-09", "2026-03-16"])
    weeks = pd.DataFrame({"week_date": days, "contacts": [2, 3, 9], "all_contacts": [40, 7, 90], "is_whole_week": [True, True, False]})  # fmt: skip
    assert topic_sentences.last_week_sentence(weeks) == "In the week of 9 Mar 2026, **3 of 7** contacts asked it."
    assert (
        topic_sentences.last_week_sentence(weeks.head(1))
        == "In the week of 2 Mar 2026, **5 % of 40** contacts asked it."
    )
    assert topic_sentences.last_week_sentence(weeks.assign(is_whole_week=False)) == ""
    assert topic_sentences.last_week_sentence(weeks.assign(all_contacts=4)) == ""


def test_the_sentences_of_a_measured_week() -> None:
    monday = dt.date(2026, 3, 2)
    told = measured_week.solved_sentence(MeasuredWeek("one_touch_share", monday, 2 / 7, 7))
    assert told == "In the week of 2 Mar 2026, **2 of 7** tickets were solved at first contact."
    told = measured_week.days_to_close_sentence(MeasuredWeek("days_to_close", monday, 1, 1))
    assert told == "In the week of 2 Mar 2026 it took **1 day** to close an action: the only one, promises or not."
    told = measured_week.days_to_close_sentence(MeasuredWeek("days_to_close", monday, 7.5, 4))
    assert (
        told
        == "In the week of 2 Mar 2026 it took **7.5 days** to close an action: the median of four, promises or not."
    )


def test_nothing_is_told_of_an_empty_company(empty_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = open_newest(empty_data)
    monkeypatch.setattr(measured_week, "run_query", lambda name, **asked: run_query(opened, name, asked))
    assert [measured_week.last_measured_week(name) for name in SCALES] == [None] * len(SCALES)
