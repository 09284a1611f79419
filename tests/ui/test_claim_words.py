"""The figures of one claim: each says whose it is, and no two of one thing differ."""

import datetime as dt
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from frontline.claims.check import check_newsletter
from frontline.claims.claim import Claim
from frontline.claims.evidence.length_rules import Measured, judge
from frontline.claims.evidence.lengths import lengths_of
from frontline.claims.judged import CheckedClaim
from frontline.claims.pictures import Picture, picture_of
from frontline.claims.published import PublishedTurnaround, published_claims
from frontline.settings import Settings, Verdicts
from frontline.ui import check_sentences, figures, week_published
from frontline.ui.charts_claimed import claimed_range
from frontline.ui.turnaround_sentences import outlook_sentence
from frontline.warehouse import Warehouse

AFTER = dt.date(2026, 11, 14)


def words_in(figure: Any) -> str:
    return " | ".join(str(note.text) for note in figure.layout.annotations)


def read(sample: Warehouse, text: str, as_of: dt.date | None = None) -> CheckedClaim:
    return check_newsletter(sample, Settings(), {"body": text}, as_of).claims[0]


def test_the_picture_of_calls_tells_of_answers_and_of_orders_whose_share_it_is(sample: Warehouse) -> None:
    calls = read(sample, "97 % of calls are answered within 2 minutes.")
    picture = picture_of(calls)
    assert picture is not None
    assert picture.did == "answered"
    assert "</b> answered<br>within 2 minutes" in words_in(claimed_range(picture, verdict="mixed"))
    of_orders = picture_of(read(sample, "8 in 10 orders are done within 5 weeks."))
    assert of_orders is not None
    assert "done within 5 weeks<br>at the present pace" in words_in(claimed_range(of_orders, verdict="mixed"))


def test_the_picture_names_the_share_of_the_verdict() -> None:
    rough = Picture(np.array([0.0, 4.0]), np.array([0.0, 1.0]), "week", 0.0, 3.0, None, in_percent=True, reached=0.97)
    assert "<b>97 %</b>" in words_in(claimed_range(rough, verdict="mixed"))


@pytest.mark.parametrize(
    ("late", "said"), [(30, "say “97 % within"), (24, "say “at least 97 % within"), (3, "say “over 99 % within")]
)
def test_the_share_to_say_is_the_share_that_is_told(late: int, said: str) -> None:
    lengths = lengths_of([(1.0, 1000 - late, "done"), (9.0, late, "done")])
    claim = Claim(0, 1, "Every order", "turnaround", statistic="all", hi=2, unit="week")
    verdict = judge("every_case", Measured(claim, lengths, "order", "were done", "week", Verdicts()))
    assert said in verdict.reason


@pytest.fixture(scope="module")
def latest(sample: Warehouse) -> PublishedTurnaround:
    return [each for each in published_claims(sample, Settings()) if isinstance(each, PublishedTurnaround)][-1]


def test_what_we_published_says_whose_each_length_is(latest: PublishedTurnaround) -> None:
    found = latest.estimate_today
    chart = words_in(figures.claim_over_actual(latest.today))
    assert "who orders today: half by 4.6 weeks,<br>8 in 10 by 5.5" in chart
    assert "actual" not in chart
    assert week_published.counted_words(latest) == "share: orders old enough to tell; chart: who orders today"
    table = week_published.expected(found).to_dict("records")
    assert [row["whose"] for row in table] == ["who orders today", "orders old enough to tell"]
    assert [row["half_days"] for row in table] == [found.today.days_until(0.5), found.cohort.p50_days]
    assert table[0]["8_in_10_days"] == found.today.days_until(0.8)


def test_judged_by_an_earlier_day_nothing_is_said_of_today(sample: Warehouse) -> None:
    then = read(sample, "We are back to a 4-6 week turnaround.", dt.date(2026, 7, 7))
    told = f"{then.verdict.reason} {' '.join(check_sentences.card_sentences(then))} {words_in(figures.claim_over_actual(then))}"
    assert "oday" not in told
    assert "what came that day would have been done" in then.verdict.reason
    assert "who ordered that day: half" in told
    assert then.found is not None
    assert outlook_sentence(then.found, is_today=False).startswith("Half of the orders of that day would be done in")
    now = read(sample, "We are back to a 4-6 week turnaround.", AFTER)
    assert "what comes today would be done" in now.verdict.reason


def test_a_due_promise_tells_what_became_of_it(latest: PublishedTurnaround) -> None:
    evidence = latest.today.evidence
    assert evidence is not None
    due = replace(
        latest, today=replace(latest.today, evidence=replace(evidence, turnaround=None, counted="354 orders"))
    )
    assert week_published.due_reason(due).endswith(latest.today.verdict.reason)
    assert week_published.counted_words(due) == "354 orders"
