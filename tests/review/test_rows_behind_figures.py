"""The rows that a figure of the review opens are as many as it says."""

import datetime as dt
import statistics
from typing import Any

import pytest

from frontline.review.asking import Row, ask
from frontline.review.content import Rows, WeekPoint
from frontline.review.definitions import MEASURES

from .conftest import Reviewed

SHARES = ("one_touch_share", "top_question_share")


def rows_of(reviewed: Reviewed, rows: Rows) -> list[Row]:
    return ask(reviewed.warehouse, rows.query, **dict(rows.parameters))


@pytest.mark.parametrize("measure", [measure.name for measure in MEASURES])
def test_a_chart_opens_the_cases_of_its_week(reviewed: Reviewed, measure: str) -> None:
    """What is counted: so many; a median or a share: all the cases on which it rests, with which it is found again."""
    chart = reviewed.chart(measure)
    rows, last = rows_of(reviewed, chart.rows), chart.points[-1]
    if measure == "top_question_share" and chart.rows.query != "topic_question_rows":
        assert not rows, "no question is known"
        return
    known = {"leader_contacts": "contact_id", "abandoned_calls": "contact_id", "top_question_share": "contact_id"}
    cases = {row[known.get(measure, "event_id")] for row in rows}
    if measure == "top_question_share":
        assert len(cases) == counted(last), "the contacts that ask it, of all that could be read"
        return
    assert len(cases) == last.cases
    if measure not in known:
        assert len(rows) == last.cases
        assert found_again(measure, [float(row["value"]) for row in rows], last)


def counted(point: WeekPoint) -> int:
    """Of a share in percent, the part."""
    return round((point.value or 0) / 100 * point.cases)


def found_again(measure: str, values: list[float], point: WeekPoint) -> bool:
    if not values:
        return point.value is None
    if measure in SHARES:
        return sum(values) == counted(point)
    return (point.value or 0) == statistics.median(values)


def test_the_heading_opens_its_week(reviewed: Reviewed) -> None:
    heading = reviewed.review.heading
    (row,) = [each for each in rows_of(reviewed, heading.rows) if each["week_date"] == heading.first_day]
    assert (row["calls"], row["messages"], row["orders"], row["is_whole_week"]) == (
        heading.calls, heading.messages, heading.orders, heading.is_whole_week,
    )  # fmt: skip


def test_the_questions_open_theirs(reviewed: Reviewed) -> None:
    found = reviewed.review.questions
    rows = {str(row["topic_id"]): row for row in rows_of(reviewed, found.rows)}
    for share in found.shares:
        row = rows[share.topic_id]
        assert (row["topic_name"], min(row["contacts"], row["all_contacts"]), row["all_contacts"]) == (
            share.label, share.contacts, found.of_contacts,
        )  # fmt: skip
    assert len(found.shares) == min(12, sum(row["contacts"] > 0 for row in rows.values())) or any(
        share.is_new or share.is_growing for share in found.shares[12:]
    )


def test_a_question_opens_as_many_contacts_as_its_bar(reviewed: Reviewed) -> None:
    """By the page of the question: the same four weeks."""
    for share in reviewed.review.questions.shares:
        rows = ask(reviewed.warehouse, "topic_question_rows", topic_id=int(share.topic_id), **reviewed.span(4))
        assert len({row["contact_id"] for row in rows}) == share.contacts


def test_the_groups_of_customers_open_theirs(reviewed: Reviewed) -> None:
    found = reviewed.review.heard
    rows = rows_of(reviewed, found.rows)
    assert [(row["heard_in_segment"], row["segment_customers"]) for row in rows] == [
        (each.heard, each.served) for each in found.segments
    ]


def test_the_promises_open_every_action(reviewed: Reviewed) -> None:
    found = reviewed.review.promises
    rows = rows_of(reviewed, found.rows)
    assert len(rows) == len(found.lines)
    assert [row["action_id"] for row in rows[: len(found.lines)]] == [line.action_id for line in found.lines]
    still_open = sum(row["state"] != "done" for row in rows)
    done = len(rows) - still_open
    assert (f"{still_open} action" in found.sentence) == bool(still_open)
    assert not done or f"{done} {'was' if done == 1 else 'were'} done" in found.sentence
    overdue = sum(row["state"] == "overdue" for row in rows)
    assert not overdue or f"{overdue} of them overdue" in found.sentence


def test_the_shifts_open_their_sums(reviewed: Reviewed) -> None:
    found = reviewed.review.shifts
    rows = rows_of(reviewed, found.rows)
    assert len(rows) <= 1, "a week has one row"
    told = tuple(rows[0][f"{name}_shifts"] for name in ("planned", "kept", "moved", "missed")) if rows else (0, 0, 0, 0)
    assert (found.planned, found.kept, found.moved, found.missed) == told
    assert found.planned == found.kept + found.moved + found.missed


def test_a_claim_opens_the_rows_of_its_evidence(reviewed: Reviewed) -> None:
    """As many as the evidence counted, which Check a newsletter tells beside the verdict."""
    counts: dict[Any, int] = {}
    for claim in reviewed.published:
        evidence = claim.today.evidence or claim.then.evidence
        counts[(" ".join(claim.today.claim.text.split()), claim.sent_date)] = evidence.row_count if evidence else -1
    for line in reviewed.review.claims.lines:
        expected = counts[(line.quote, line.sent_on)]
        if expected < 0:
            assert line.rows.query == "newsletters"
            continue
        rows = rows_of(reviewed, line.rows)
        if line.rows.query == "case_length_rows":  # lists what was cancelled too, and marks it
            assert sum(row["left_date"] is None for row in rows) <= expected <= len(rows)
        else:
            assert len(rows) == expected, line.quote


def test_every_rows_link_of_the_review_is_held_here(reviewed: Reviewed) -> None:
    """A figure that comes later must come with its rows: every place that can hold a link is named."""
    review = reviewed.review
    held = [
        review.heading.rows, review.questions.rows, review.heard.rows, review.promises.rows, review.shifts.rows,
        *(chart.rows for chart in review.charts), *(line.rows for line in review.claims.lines),
    ]  # fmt: skip
    assert list(all_links(review)) != []
    assert sorted(map(repr, all_links(review))) == sorted(map(repr, held))


def all_links(piece: Any) -> list[Rows]:
    """Every link in a review, wherever it stands."""
    if isinstance(piece, Rows):
        return [piece]
    if isinstance(piece, tuple):
        return [link for each in piece for link in all_links(each)]
    if hasattr(piece, "__dataclass_fields__"):
        return [link for name in piece.__dataclass_fields__ for link in all_links(getattr(piece, name))]
    return []


def test_a_call_of_two_leaders_is_one_contact(reviewed: Reviewed) -> None:
    """The list of a chart has a row for each leader, its figure counts contacts: never fewer rows than the figure."""
    for chart in reviewed.review.charts:
        last = chart.points[-1]
        needed = counted(last) if chart.measure == "top_question_share" else last.cases
        assert len(rows_of(reviewed, chart.rows)) >= (needed if last.value is not None else 0)


def test_the_weeks_of_a_link_are_the_reviews(reviewed: Reviewed) -> None:
    """No link reaches past the week's Sunday, and a chart's begins on its Monday."""
    monday, sunday = reviewed.review.heading.first_day, reviewed.review.heading.last_day
    for chart in reviewed.review.charts:
        asked = dict(chart.rows.parameters)
        assert dt.date.fromisoformat(asked["from_date"]) == monday
        assert monday < dt.date.fromisoformat(asked["to_date"]) <= sunday + dt.timedelta(days=1)
