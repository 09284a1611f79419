"""What the review says of the sample company is what the pages say of the same weeks, to the digit."""

import datetime as dt
from pathlib import Path

import pytest

from frontline.claims.published import PublishedClaim, published_claims
from frontline.query_catalog import run_query
from frontline.questions.topic_trends import TREND_WEEKS
from frontline.questions.trends import State
from frontline.review.asking import ask
from frontline.review.build import build_review, review_weeks
from frontline.review.content import Review
from frontline.review.definitions import MEASURES, definition, definitions
from frontline.review.heard import SEGMENTS
from frontline.review.trends import topic_states
from frontline.review.weeks import find_week
from frontline.settings import load_settings
from frontline.ui import leader_comparisons, question_sentences, question_trends, sentences, shift_entry
from frontline.units import duration
from frontline.warehouse import Warehouse

TODAY = dt.date(2026, 11, 18)
WEEKS = ("2026-W46", "2026-W45", "2026-W20")


@pytest.fixture(scope="module")
def published(sample: Warehouse, sample_data: Path) -> list[PublishedClaim]:
    return published_claims(sample, load_settings(sample_data))


@pytest.fixture(scope="module", params=WEEKS)
def built(
    request: pytest.FixtureRequest, sample: Warehouse, sample_data: Path, published: list[PublishedClaim]
) -> Review:
    return build_review(sample, load_settings(sample_data), request.param, TODAY, published)


def span(review: Review, weeks: int) -> dict[str, dt.date]:
    """As frontline.ui.session.contact_span gives it on the last day of that week that the data reach."""
    last = min(review.heading.last_day, dt.date(2026, 11, 13))
    return {
        "from_date": review.heading.first_day - dt.timedelta(days=7 * (weeks - 1)),
        "to_date": last + dt.timedelta(days=1),
    }


def test_the_weeks(sample: Warehouse, sample_data: Path, published: list[PublishedClaim]) -> None:
    assert review_weeks(sample)[0] == "2026-W46"
    assert len(review_weeks(sample)) == len(set(review_weeks(sample))) == 80
    assert build_review(sample, load_settings(sample_data), None, TODAY, published).heading.week == "2026-W45"


@pytest.mark.parametrize("measure", ["leader_contacts", "abandoned_calls"])
def test_the_charts_of_this_week(built: Review, sample: Warehouse, measure: str) -> None:
    rows = ask(sample, "usual_range", measure=measure, **span(built, 26))
    chart = next(each for each in built.charts if each.measure == measure)
    known = [point for point in chart.points if point.value is not None]
    assert len(chart.points) == 26
    assert [(each.week_date, each.value, each.mean, each.low, each.high, each.is_outside) for each in known] == [
        (row["week_date"], row["value"], row["usual_mean"], row["usual_low"], row["usual_high"], row["is_outside"]) for row in rows
    ]  # fmt: skip


def test_the_wait_and_who_gave_up(built: Review, sample: Warehouse) -> None:
    week = run_query(sample, "calls_by_week", span(built, 1)).iloc[-1]
    words = {chart.measure: chart.value_words for chart in built.charts}
    assert words["abandoned_calls"] == f"{week['abandoned_calls']} calls"
    assert words["median_wait_seconds"] == duration(week["median_wait_seconds"])
    assert words["median_wait_seconds"] in sentences.abandonment(week)


def test_contacts_of_the_week_are_all_contacts_of_this_week(built: Review, sample: Warehouse) -> None:
    everybody = ask(sample, "usual_range", measure="customer_contacts", **span(built, 1))
    assert built.heading.calls + built.heading.messages == everybody[-1]["value"]
    placed = ask(sample, "usual_range", measure="orders_placed", **span(built, 1))
    assert built.heading.orders == placed[-1]["value"]


def test_questions(built: Review, sample: Warehouse) -> None:
    shares = run_query(sample, "topic_shares", span(built, 4))
    topics = run_query(sample, "topics")
    asked = {"to_date": span(built, 1)["to_date"], "weeks": TREND_WEEKS}
    trends = question_trends.trends_of(run_query(sample, "topic_weeks", asked), topics)
    bars = question_sentences.topic_bars(shares, trends, str)
    shown = built.questions.shares
    assert len(bars) == 12
    for bar, share in zip(bars, shown, strict=False):
        assert (bar.name, bar.share, bar.low, bar.high) == (share.label, share.share, share.share_low, share.share_high)
        assert question_sentences.share_words(share.contacts, built.questions.of_contacts) == bar.words
    states = topic_states(sample, find_week(sample, built.heading.week))
    assert {topic.topic_id: topic.trend.state for topic in trends.topics} == {
        each.topic_id: each.state for each in states.values()
    }
    changed: tuple[State, ...] = ("new", "growing")
    told = [signal.measure for signal in built.sentence.signals if signal.measure.startswith("question/")]
    assert told == [f"question/{topic.topic_id}" for state in changed for topic in trends.changed(state)]
    flagged = {share.topic_id for share in shown if share.is_new or share.is_growing}
    assert flagged == {str(topic.topic_id) for state in changed for topic in trends.changed(state)} & {
        str(each) for each in shares[shares["contacts"] > 0]["topic_id"]
    }


def test_whom_leaders_hear(built: Review, sample: Warehouse) -> None:
    rows = ask(sample, "leader_segments", **span(built, 13))
    page = leader_comparisons.segments_sentence(leader_comparisons.Who(False), rows)
    assert built.heard.sentence == page.replace("*", "")
    assert SEGMENTS == leader_comparisons.SEGMENTS
    assert [(each.segment, each.heard, each.served) for each in built.heard.segments] == [
        (SEGMENTS[row["segment"]], row["heard_in_segment"], row["segment_customers"]) for row in rows
    ]
    assert (built.heard.heard, built.heard.served) == (rows[0]["heard_customers"], rows[0]["served_customers"])


def test_shifts(built: Review, sample: Warehouse) -> None:
    (row,) = ask(sample, "shift_sums", **span(built, 1))
    found = built.shifts
    assert (found.planned, found.kept, found.moved, found.missed) == tuple(
        row[f"{name}_shifts"] for name in ("planned", "kept", "moved", "missed")
    )
    assert (built.heading.shifts_planned, built.heading.shifts_covered) == (found.planned, found.kept + found.moved)
    monday = built.heading.first_day + dt.timedelta(days=7)
    planned = {
        row["shift_id"] for row in ask(sample, "shifts") if row["week_date"] == monday and not row["is_cancelled"]
    }
    assert len(found.next_week) == len(planned)


def test_promises_are_those_of_the_page_of_shifts(
    sample: Warehouse, sample_data: Path, published: list[PublishedClaim]
) -> None:
    found = build_review(sample, load_settings(sample_data), "2026-W46", TODAY, published).promises
    day = dt.timedelta(days=1)
    still_open = {row["action_id"] for row in ask(sample, "open_promises", as_of_date=TODAY + day)}
    page = [row for row in ask(sample, "open_promises", as_of_date=TODAY) if row["action_id"] in still_open]
    rows = ask(sample, "action_lines", from_date=dt.date(2026, 11, 9), on_date=TODAY)
    promised = {row["action_id"]: row for row in rows if row["is_promise"] and row["state"] != "done"}
    assert {row["action_id"]: (row["title"], row["owner"], row["state"], row["days_overdue"] or 0) for row in page} == {
        action_id: (row["title"], row["owner"], row["state"], row["days_late"]) for action_id, row in promised.items()
    }
    assert len(page) >= 3
    told = shift_entry.promise_sentence(len(page), sum(row["state"] == "overdue" for row in page))
    assert str(len(promised)) in told
    assert f"{len(promised)} of the open ones are promises to customers" in found.sentence
    assert len(found.lines) + found.more == len(rows)


def test_claims_are_those_of_the_half_year_contradicted_first(built: Review, published: list[PublishedClaim]) -> None:
    first = built.heading.first_day - dt.timedelta(days=175)
    sent = [claim for claim in published if first <= claim.sent_date <= built.heading.last_day]
    assert len(built.claims.lines) + built.claims.more == len(sent)
    verdicts = [line.verdict_today for line in built.claims.lines]
    order = ["contradicted", "mixed", "supported", "cannot_be_checked"]
    assert verdicts == sorted(verdicts, key=order.index)
    told = {(line.quote, line.sent_on): line for line in built.claims.lines}
    for claim in sent:
        line = told.get((" ".join(claim.today.claim.text.split()), claim.sent_date))
        if line and "leaders had" not in line.reason_today:
            assert (line.verdict_then, line.verdict_today, line.reason_today) == (
                claim.then.verdict.verdict, claim.today.verdict.verdict, claim.today.verdict.reason,
            )  # fmt: skip


def test_no_block_tells_what_one_leader_did(built: Review, sample: Warehouse) -> None:
    """Who takes which shift next week and who owes what is said; how much anybody did is not."""
    leaders = [str(row["full_name"]) for row in ask(sample, "shift_leaders")]
    told = [line.reason_today for line in built.claims.lines] + [
        built.shifts.sentence,
        built.heard.sentence,
        built.sentence.text,
    ]
    assert not [name for name in leaders for words in told if name in words]


def test_every_rows_link_can_be_followed(built: Review, sample: Warehouse) -> None:
    links = [
        built.heading.rows, built.questions.rows, built.heard.rows, built.promises.rows, built.shifts.rows,
        *(chart.rows for chart in built.charts), *(line.rows for line in built.claims.lines),
    ]  # fmt: skip
    for link in links:
        ask(sample, link.query, **dict(link.parameters))


def test_every_word_of_the_footing_is_in_the_glossary(built: Review) -> None:
    assert [word for word, _ in built.footing.definitions][: len(MEASURES)] == [measure.title for measure in MEASURES]
    assert all(
        chart.definition == definition(measure.title) for chart, measure in zip(built.charts, MEASURES, strict=True)
    )
    assert dict(definitions(20))["Kept"].endswith("20 minutes around it")
    assert built.footing.link == f"http://localhost:8501/weekly_review?week={built.heading.week}"
    with pytest.raises(KeyError):
        definition("No such word")
