"""The verdict rule: supported only when the pace and the queue agree; prefer mixed."""

import datetime as dt
from dataclasses import replace

import numpy as np
import pytest

from frontline.claims.claim import Claim
from frontline.claims.evidence.turnaround import promise_beside_today, why_not_checkable
from frontline.claims.evidence.turnaround_rules import verdict_on
from frontline.claims.extract import read_claims
from frontline.claims.intervals import wilson_interval
from frontline.claims.wording import truthful_wording
from frontline.settings import Verdicts
from frontline.turnaround.estimates import Cohort, Queue, Turnaround
from frontline.turnaround.forecast import Forecast, Outlook
from frontline.turnaround.period import DoneCurve
from frontline.turnaround.work_time import WorkTime

DAY = dt.date(2026, 5, 1)


def found(
    *, pace: float = 0.9, queue_weeks: float | None = 4.0, cases: int = 100, done: int = 90, still_open: int = 5
) -> Turnaround:
    """Six weeks asked for, with the estimates given."""
    curve = DoneCurve(np.concatenate((np.zeros(42), np.full(60, pace))), 101)
    cohort = Cohort(DAY, DAY, cases, done, still_open, 0, cases - still_open, 30, 40, 25.0)
    return Turnaround("order", DAY, 42, cohort, Queue(200, 50.0, 50.0, queue_weeks), curve, "placed to delivered")


def claim(text: str = "We are back to a 4-6 week turnaround.") -> Claim:
    return read_claims(text)[0]


@pytest.mark.parametrize(
    ("estimates", "verdict"),
    [
        (found(pace=0.80, queue_weeks=6.0), "supported"),
        (found(pace=0.79, queue_weeks=6.0), "mixed"),
        (found(pace=0.95, queue_weeks=6.1), "mixed"),
        (found(pace=0.95, queue_weeks=None), "mixed"),
        (found(pace=0.49, queue_weeks=6.1), "contradicted"),
        (found(pace=0.49, queue_weeks=5.0, done=90), "mixed"),
        (found(pace=0.49, queue_weeks=5.0, done=40), "mixed"),
        (found(pace=0.50, queue_weeks=9.0, done=10), "mixed"),
        (found(pace=0.95, queue_weeks=1.0, cases=19, done=19), "cannot_be_checked"),
        (found(pace=1.0, queue_weeks=1.0, done=0), "mixed"),
    ],
)
def test_a_typical_range(estimates: Turnaround, verdict: str) -> None:
    assert verdict_on(claim(), estimates, Verdicts()).verdict == verdict


def test_thresholds_are_settings() -> None:
    strict = Verdicts(supported_share=0.95)
    assert verdict_on(claim(), found(pace=0.9), strict).verdict == "mixed"


@pytest.mark.parametrize(
    ("estimates", "verdict"),
    [
        (found(done=100, still_open=0, pace=1.0), "supported"),
        (found(done=99, still_open=0, pace=1.0), "contradicted"),
        (found(done=100, still_open=0, pace=0.99), "mixed"),
        (found(done=100, still_open=0, pace=1.0, queue_weeks=31.0), "mixed"),
    ],
)
def test_every_case_means_every_case(estimates: Turnaround, verdict: str) -> None:
    assert verdict_on(claim("Every order is done within 6 weeks."), estimates, Verdicts()).verdict == verdict


def test_an_average_cannot_be_known_while_cases_are_open() -> None:
    average = claim("On average, orders take 6 weeks.")
    assert verdict_on(average, found(still_open=1), Verdicts()).verdict == "cannot_be_checked"
    assert verdict_on(average, found(still_open=0, queue_weeks=31.0), Verdicts()).verdict == "mixed"
    assert verdict_on(average, found(still_open=0), Verdicts()).verdict == "supported"
    slow = found(still_open=0)
    late = replace(slow, cohort=replace(slow.cohort, closed_only_days=50.0))
    assert verdict_on(average, late, Verdicts()).verdict == "contradicted"


@pytest.mark.parametrize(
    ("share", "estimates", "verdict"),
    [
        ("80 %", found(done=90, pace=0.9), "supported"),
        ("95 %", found(done=95, pace=0.96), "supported"),
        ("95 %", found(done=93, pace=0.96), "mixed"),
        ("Nine in ten", found(done=70, pace=0.7), "contradicted"),
        ("Nine in ten", found(done=95, pace=0.95, queue_weeks=31.0), "mixed"),
        ("Nearly all", found(done=60, pace=0.6), "contradicted"),
    ],
)
def test_a_share_is_held_against_its_wilson_interval(share: str, estimates: Turnaround, verdict: str) -> None:
    read = claim(f"{share} of our orders are done within 6 weeks.")
    assert read.statistic == "share"
    assert verdict_on(read, estimates, Verdicts()).verdict == verdict


def test_the_wilson_interval_is_the_published_one() -> None:
    # VERDICTS: to prove 95 % one needs 99 of 100 or 196 of 200; 91 of 100 contradicts it, 92 does not
    assert wilson_interval(99, 100)[0] >= 0.95 > wilson_interval(98, 100)[0]
    assert wilson_interval(196, 200)[0] >= 0.95 > wilson_interval(195, 200)[0]
    assert wilson_interval(91, 100)[1] < 0.95 <= wilson_interval(92, 100)[1]


def test_an_unknown_pace_never_supports() -> None:
    unknown = replace(found(), curve=DoneCurve(np.zeros(0), -1))
    assert verdict_on(claim(), unknown, Verdicts()).verdict == "mixed"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Other workshops take 9 weeks to get orders done.", "others"),
        ("Our turnaround will be 3 weeks by spring.", "promise"),
        ("Last winter our turnaround was 12 weeks.", "time gone by"),
        ("We are not yet back to a 4-6 week turnaround.", "not so"),
        ("Our turnaround is at least 3 weeks.", "no upper end"),
        ("Our turnaround is 3 weeks or more.", "no upper end"),
        ("We cut our turnaround by 6 weeks.", "change"),
        ("Orders take 2 weeks longer than before.", "change"),
        ("We don’t have a 4-6 week turnaround.", "not so"),
        ("Nobody believes that our turnaround is 4-6 weeks.", "not so"),
    ],
)
def test_what_no_data_of_ours_can_answer_says_why(text: str, reason: str) -> None:
    told = why_not_checkable(claim(text))
    assert told is not None
    assert reason in told


def test_a_promise_is_never_supported_and_stands_beside_todays_figures() -> None:
    verdict = promise_beside_today(found(pace=1.0, queue_weeks=0.1))
    assert verdict.verdict == "cannot_be_checked"
    assert "90 % of 100 orders" in verdict.reason


def test_the_wording_says_only_what_is_known() -> None:
    known = found()
    assert truthful_wording(known) == (
        "Of the 100 orders placed 1 May 2026, half were done in 4.3 weeks and 8 in 10 within 5.7 weeks; 5 are still open."
    )
    slower = replace(known, cohort=replace(known.cohort, p80_days=None, still_open=30))
    assert "fewer than 8 in 10 are done, and 30 are still open" in truthful_wording(slower)
    slowest = replace(known, cohort=replace(known.cohort, p50_days=None, p80_days=None, still_open=60))
    assert "fewer than half are done; 60 are still open" in truthful_wording(slowest)
    assert truthful_wording(replace(known, cohort=replace(known.cohort, cases=0))) == ""


def test_a_queue_that_only_a_slump_makes_long_contradicts_nothing_yet() -> None:
    curve = DoneCurve(np.ones(60), 59)
    forecast = Forecast(WorkTime(np.array([10]), np.array([100]), 0, 0), (40.0, 45.0))
    usual = replace(found(pace=1.0), outlook=Outlook((curve,), forecast, 0.0, 50.0))
    assert verdict_on(claim(), usual, Verdicts()).verdict == "contradicted"
    slump = replace(usual, outlook=Outlook((curve,), forecast, 0.0, 50.0, pace_to_usual=0.8))
    assert verdict_on(claim(), slump, Verdicts()).verdict == "mixed"
    late_too = replace(slump, cohort=replace(slump.cohort, done_within=60))
    assert verdict_on(claim(), late_too, Verdicts()).verdict == "contradicted"
