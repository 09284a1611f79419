"""What the review says beside its charts is what the pages say of the same weeks, to the digit and in the same words."""

import datetime as dt
import re
from pathlib import Path

import pandas as pd
import pytest

from frontline.claims.evidence.turnaround_told import PACE_UNKNOWN
from frontline.claims.published import PublishedClaim, PublishedTurnaround
from frontline.query_catalog import run_query
from frontline.questions.topic_trends import TREND_WEEKS
from frontline.questions.trends import State
from frontline.review.asking import ask
from frontline.review.build import build_review, review_weeks
from frontline.review.definitions import MEASURES, definition, definitions
from frontline.review.heard import SEGMENTS
from frontline.review.trends import topic_states
from frontline.settings import load_settings
from frontline.ui import (
    data_sentences,
    leader_comparisons,
    question_sentences,
    question_trends,
    shift_entry,
    shift_taken,
    week_sentences,
)
from frontline.units import NUMBER_WORDS, day_span, local_moment, numeral
from frontline.warehouse import Warehouse

from .conftest import DAY, TODAY, Reviewed

CHANGED: tuple[State, ...] = ("new", "growing")


def test_the_weeks(sample: Warehouse, sample_data: Path, published: list[PublishedClaim]) -> None:
    assert review_weeks(sample)[0] == "2026-W46"
    assert len(review_weeks(sample)) == len(set(review_weeks(sample))) == 80
    assert build_review(sample, load_settings(sample_data), None, TODAY, published).heading.week == "2026-W45"


def test_what_came_in_is_what_this_week_counts(reviewed: Reviewed) -> None:
    """All contacts, those of the channel “Calls” and the rest; the orders placed; how far the data reach."""
    heading, week = reviewed.review.heading, reviewed.span(1)
    asked = {"measure": "customer_contacts", **week}
    everybody = ask(reviewed.warehouse, "usual_range", **asked)[-1]
    assert (heading.calls + heading.messages, heading.is_whole_week) == (everybody["value"], everybody["is_whole_week"])
    assert heading.calls == ask(reviewed.warehouse, "usual_range", channel="call", **asked)[-1]["value"]
    assert heading.orders == ask(reviewed.warehouse, "usual_range", measure="orders_placed", **week)[-1]["value"]
    taken_in = {row["week_date"]: row["cases"] for row in ask(reviewed.warehouse, "turnaround_by_week_placed")}
    assert heading.orders == taken_in.get(heading.first_day, 0) + left_out(reviewed)
    reach = run_query(reviewed.warehouse, "data_through")
    zone = load_settings(reviewed.warehouse.path.parent).company.time_zone
    assert (heading.data_through, heading.time_zone) == (
        local_moment(reach["last_at"].max().to_pydatetime(), zone),
        zone,
    )


def left_out(reviewed: Reviewed) -> int:
    """Orders of the week that Turnaround does not count: cancelled, duplicates."""
    heading = reviewed.review.heading
    week = {heading.first_day + DAY * place for place in range(7)}
    return sum(
        row["case_kind"] == "order" and row["opened_date"] in week and bool(row["exclusion"] or row["left_date"])
        for row in ask(reviewed.warehouse, "cases")
    )


def test_questions(reviewed: Reviewed) -> None:
    """The bars of Recurring questions over four weeks, and the words beside each."""
    shares, found = run_query(reviewed.warehouse, "topic_shares", reviewed.span(4)), reviewed.review.questions
    if shares.empty:
        assert not found.shares
        assert found.missing
        return
    bars = question_sentences.topic_bars(shares, trends_of(reviewed), str)
    assert len(bars) == min(12, int((shares["contacts"] > 0).sum()))
    for bar, share in zip(bars, found.shares, strict=False):
        assert (bar.name, bar.share, bar.low, bar.high) == (share.label, share.share, share.share_low, share.share_high)
        assert question_sentences.share_words(share.contacts, found.of_contacts) == bar.words
        assert bar.mark == ("new" if share.is_new else "growing" if share.is_growing else "")
    assert found.of_contacts == shares["all_contacts"].max()
    assert f"“{shares['topic_name'].iloc[0]}” was asked in" in found.sentence
    assert f"“{shares['topic_name'].iloc[0]}”" in question_sentences.questions_headline(shares, trends_of(reviewed))


def trends_of(reviewed: Reviewed) -> question_trends.Trends:
    """As the page of recurring questions and This week read them at the week's end."""
    asked = {"to_date": reviewed.span(1)["to_date"], "weeks": TREND_WEEKS}
    weeks, topics = run_query(reviewed.warehouse, "topic_weeks", asked), run_query(reviewed.warehouse, "topics")
    return question_trends.trends_of(weeks, topics)


def test_what_is_new_or_growing(reviewed: Reviewed) -> None:
    trends, review = trends_of(reviewed), reviewed.review
    few = trends.weeks < question_sentences.FEWEST_WEEKS
    states = {each.topic_id: each.state for each in topic_states(reviewed.warehouse, reviewed.week).values()}
    assert states == ({} if few else {topic.topic_id: topic.trend.state for topic in trends.topics})
    changed = [] if few else [topic for state in CHANGED for topic in trends.changed(state)]
    told = [signal.measure for signal in review.sentence.signals if signal.measure.startswith("question/")]
    assert told == [f"question/{topic.topic_id}" for topic in changed]
    asked = {share.topic_id for share in review.questions.shares}
    flagged = {share.topic_id for share in review.questions.shares if share.is_new or share.is_growing}
    assert flagged == {str(topic.topic_id) for topic in changed} & asked
    if not few and review.questions.shares:
        page = question_sentences.changes_sentence(trends)
        for state in CHANGED:
            assert (
                count_before(state, review.questions.sentence)
                == count_before(state, page)
                == len(trends.changed(state))
            )


def count_before(state: str, sentence: str) -> int:
    """ "two are growing" is 2; 0 when the sentence names none."""
    found = re.search(rf"(\w+) (?:is|are) {state}\b", sentence.replace("none is new or growing", ""))
    return NUMBER_WORDS.index(found[1]) if found else 0


def test_whom_leaders_hear(reviewed: Reviewed) -> None:
    """The sentence and the pairs of the page of leaders over thirteen weeks."""
    rows, found = ask(reviewed.warehouse, "leader_segments", **reviewed.span(13)), reviewed.review.heard
    assert [(each.segment, each.heard, each.served) for each in found.segments] == [
        (SEGMENTS[row["segment"]], row["heard_in_segment"], row["segment_customers"]) for row in rows
    ]
    if not rows:
        assert found.missing
        return
    page = leader_comparisons.segments_sentence(leader_comparisons.Who(False), rows)
    assert found.sentence == page.replace("*", "")
    assert SEGMENTS == leader_comparisons.SEGMENTS
    assert (found.heard, found.served) == (rows[0]["heard_customers"], rows[0]["served_customers"])


def test_shifts(reviewed: Reviewed) -> None:
    """“All leaders together” of My shifts: the week's sums and its words; and what is planned for the next."""
    weeks, found = run_query(reviewed.warehouse, "shift_sums", reviewed.span(1)), reviewed.review.shifts
    sums = shift_taken.sums_of(weeks)
    assert (found.planned, found.kept, found.moved, found.missed) == tuple(
        sums[f"{name}_shifts"] for name in ("planned", "kept", "moved", "missed")
    )
    heading = reviewed.review.heading
    assert (heading.shifts_planned, heading.shifts_covered) == (found.planned, found.kept + found.moved)
    if 0 < found.planned < 10:
        told = f"In their week: {found.kept + found.moved} of {found.planned}. At their time: {found.kept} of {found.planned}."
        assert shift_taken._shares(sums) == told
        assert found.sentence.startswith(f"Leaders took {found.kept + found.moved} of {found.planned} planned shift")
    monday = heading.first_day + 7 * DAY
    planned = [
        row for row in ask(reviewed.warehouse, "shifts") if row["week_date"] == monday and not row["is_cancelled"]
    ]
    assert len(found.next_week) == len(planned)
    zone = load_settings(reviewed.warehouse.path.parent).zone
    calendar = [row for row in ask(reviewed.warehouse, "leader_calendar") if not row["is_cancelled"]]
    clocks = sorted((row["starts_at"].replace(tzinfo=dt.UTC).astimezone(zone), row["leader"]) for row in calendar)
    assert [(line.starts_at, line.leader) for line in found.next_week] == [
        (starts, leader) for starts, leader in clocks if starts.date() - starts.weekday() * DAY == monday
    ]


@pytest.mark.parametrize(
    ("week", "today"),
    [("2026-W46", TODAY), ("2026-W46", dt.date(2026, 11, 13)), ("2026-W45", dt.date(2026, 11, 12)), ("2026-W45", dt.date(2026, 11, 8))],
)  # fmt: skip
def test_promises_are_those_of_the_page_of_shifts(
    week: str, today: dt.date, sample: Warehouse, sample_data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """“What we promised” as it stands on the day on which both are read."""
    monkeypatch.setattr(shift_entry, "today", lambda: today)
    monkeypatch.setattr(shift_entry, "run_query", lambda name, **asked: run_query(sample, name, asked))
    built = build_review(sample, load_settings(sample_data), week, today, ())
    page = shift_entry.promises_open_now(None)
    rows = ask(sample, "action_lines", from_date=built.heading.first_day, on_date=today)
    promised = [row for row in rows if row["is_promise"] and row["state"] != "done"]
    assert {each.action_id: (each.title, each.owner, each.state) for each in page.itertuples()} == {
        row["action_id"]: (row["title"], row["owner"], row["state"]) for row in promised
    }
    assert {each.action_id: each.days_overdue for each in page.dropna(subset="days_overdue").itertuples()} == {
        row["action_id"]: row["days_late"] for row in promised if row["days_late"]
    }
    assert len(promised) >= 3
    overdue = sum(row["state"] == "overdue" for row in promised)
    told = shift_entry.promise_sentence(len(page), int((page["state"] == "overdue").sum())).replace("*", "")
    assert told.startswith(f"{len(promised)} promises are open")
    assert f"{overdue} {'is' if overdue == 1 else 'are'} overdue" in told
    assert f"{len(promised)} of the open ones are promises to customers" in built.promises.sentence
    lines = {line.action_id: line for line in built.promises.lines}
    assert {row["action_id"] for row in promised if row["state"] == "overdue"} <= set(lines)
    assert all(lines[row["action_id"]].days_late == row["days_late"] for row in promised if row["action_id"] in lines)


def test_claims_are_those_of_the_half_year_contradicted_first(reviewed: Reviewed) -> None:
    """As Turnaround, This week and Check a newsletter judge them: then and today."""
    claims, heading = reviewed.review.claims, reviewed.review.heading
    first = heading.first_day - dt.timedelta(days=175)
    sent = [claim for claim in reviewed.published if first <= claim.sent_date <= heading.last_day]
    assert len(claims.lines) == len(sent)
    verdicts = [line.verdict_today for line in claims.lines]
    order = ["contradicted", "mixed", "supported", "cannot_be_checked"]
    assert verdicts == sorted(verdicts, key=order.index)
    told = {(line.quote, line.sent_on): line for line in claims.lines}
    for claim in sent:
        line = told.get((" ".join(claim.today.claim.text.split()), claim.sent_date))
        if line and "leaders had" not in line.reason_today:
            why = claim.today.verdict.reason.replace(f"; {PACE_UNKNOWN}", "")
            assert (line.verdict_then, line.verdict_today, line.reason_today) == (
                claim.then.verdict.verdict, claim.today.verdict.verdict, why,
            )  # fmt: skip
    newest = [claim for claim in sent if isinstance(claim, PublishedTurnaround)][-1:]
    for claim in newest:
        line = told[(" ".join(claim.today.claim.text.split()), claim.sent_date)]
        assert week_sentences.claim_sentence(claim).endswith(f"{week_sentences.TODAY[line.verdict_today]}.")


def test_the_gaps_are_those_of_the_page_of_data(reviewed: Reviewed) -> None:
    footing, gaps = reviewed.review.footing, run_query(reviewed.warehouse, "source_gaps")
    span = reviewed.span(26)
    shown = gaps[(gaps["from_date"] < pd.Timestamp(reviewed.review.heading.last_day + DAY)) & (gaps["to_date"] >= pd.Timestamp(span["from_date"]))]  # fmt: skip
    told = [f"No {row.kind} of {row.source} on {day_span(row.from_date, row.to_date)}." for row in shown.itertuples()]
    assert [gap for gap in footing.gaps if re.match(r"No \w+ of .+ on \d", gap)] == told
    if len(shown):
        longest = shown.loc[(shown["to_date"] - shown["from_date"]).idxmax()]
        assert data_sentences.between(longest["from_date"], longest["to_date"]) in data_sentences.gap_sentence(shown)
    unread = sum(int(row["unread_texts"]) for row in ask(reviewed.warehouse, "question_reading_state"))
    assert any(gap.startswith(f"{numeral(unread)} text") for gap in footing.gaps) == bool(unread)
    assert footing.warehouse_version == reviewed.warehouse.version


def test_a_voice_is_one_of_those_that_the_page_offers(reviewed: Reviewed) -> None:
    rows = ask(reviewed.warehouse, "week_voices", to_date=reviewed.review.heading.last_day, at_most=1000)
    offered = {(row["contact_id"], row["customer"], row["said_date"]) for row in rows}
    for voice in reviewed.review.voices:
        assert not voice.quote or (voice.contact_id, voice.customer, voice.said_on) in offered


def test_no_block_tells_what_one_leader_did(reviewed: Reviewed) -> None:
    """Who takes which shift next week and who owes what is said; how much anybody did is not, but where they published it themselves."""
    review = reviewed.review
    leaders = [str(row["full_name"]) for row in ask(reviewed.warehouse, "shift_leaders")]
    told = [line.reason_today for line in review.claims.lines if not re.search(r"\bI\b", line.quote)]
    told += [review.shifts.sentence, review.heard.sentence, review.sentence.text]
    assert not [name for name in leaders for words in told if name in words]


def test_every_word_of_the_footing_is_in_the_glossary(reviewed: Reviewed) -> None:
    review = reviewed.review
    assert [word for word, _ in review.footing.definitions][: len(MEASURES)] == [measure.title for measure in MEASURES]
    assert all(
        chart.definition == definition(measure.title) for chart, measure in zip(review.charts, MEASURES, strict=True)
    )
    assert dict(definitions(20))["Kept"].endswith("20 minutes around it")
    assert review.footing.link == f"http://localhost:8501/weekly_review?week={review.heading.week}"
    with pytest.raises(KeyError):
        definition("No such word")
