"""The verdict rule: supported only when the pace and the queue agree; prefer mixed."""

import datetime as dt
from dataclasses import replace

import numpy as np
import pytest

from frontline.claims.bound import check_claim
from frontline.claims.claim import Claim
from frontline.claims.evidence.turnaround_rules import verdict_on
from frontline.claims.extract import read_claims
from frontline.claims.intervals import wilson_interval
from frontline.claims.judged import CheckedClaim, Inquiry
from frontline.claims.wording import truthful_wording
from frontline.settings import Settings, Verdicts
from frontline.turnaround.estimates import Cohort, Queue, Turnaround
from frontline.turnaround.forecast import Forecast, Outlook
from frontline.turnaround.period import DoneCurve
from frontline.turnaround.work_time import WorkTime
from frontline.warehouse import Warehouse

DAY = dt.date(2026, 5, 1)
SAMPLE_END = dt.date(2026, 11, 14)


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


def checked_on_the_sample(sample: Warehouse, text: str) -> CheckedClaim:
    return check_claim(Inquiry(sample, Settings(), SAMPLE_END, SAMPLE_END), read_claims(text, SAMPLE_END)[-1])


@pytest.mark.parametrize(
    ("text", "reason", "rule"),
    [
        ("Other workshops take 9 weeks to get orders done.", "other companies", "not_ours"),
        ("Our turnaround will be 3 weeks by spring.", "promise", "promise"),
        ("Our turnaround used to be 12 weeks.", "time gone by", "turnaround_range"),
        ("We are not yet back to a 4-6 week turnaround.", "not so", "not_ours"),
        ("Our turnaround is 20 years.", "longer than any record", "turnaround_range"),
        ("We cut our turnaround by 6 weeks.", "no time to compare with", "trend"),
        ("Orders take 2 weeks longer than before.", "no time to compare with", "trend"),
        ("We don’t have a 4-6 week turnaround.", "not so", "not_ours"),
        ("Nobody believes that our turnaround is 4-6 weeks.", "not so", "not_ours"),
    ],
)
def test_what_no_data_of_ours_can_answer_says_why(sample: Warehouse, text: str, reason: str, rule: str) -> None:
    checked = checked_on_the_sample(sample, text)
    assert checked.verdict.verdict == "cannot_be_checked"
    assert reason in checked.verdict.reason
    assert checked.verdict.rule == rule


def test_a_turnaround_without_a_length_has_no_upper_end(sample: Warehouse) -> None:
    bare = replace(claim(), lo=None, hi=None)
    checked = check_claim(Inquiry(sample, Settings(), SAMPLE_END, SAMPLE_END), bare)
    assert (checked.verdict.verdict, checked.verdict.reason) == ("cannot_be_checked", "It names no upper end.")
    assert checked.evidence is None


@pytest.mark.parametrize(
    ("text", "verdict", "reason", "rule"),
    [
        ("Last winter our turnaround was 12 weeks.", "supported", "80 % of 2,259 orders were done within", "typical"),
        ("Last winter our turnaround was 6 weeks.", "contradicted", "orders were done within 6 weeks", "typical"),
        ("Our turnaround is at least 3 weeks.", "supported", "87 % of 429 orders took 3 weeks or longer", "at_least"),
        # "Or more" without a word such as "typically" is read as said of every order, and 13 % took less.
        ("Our turnaround is 3 weeks or more.", "mixed", "87 % of 429 orders took 3 weeks or longer", "at_least"),
        ("Our turnaround is at least 20 weeks.", "contradicted", "0 % of 442 orders took 20 weeks", "at_least"),
    ],
)
def test_a_time_that_is_named_and_a_lower_end_are_answered_by_how_long_the_orders_took(
    sample: Warehouse, text: str, verdict: str, reason: str, rule: str
) -> None:
    checked = checked_on_the_sample(sample, text)
    assert checked.verdict.verdict == verdict
    assert reason in checked.verdict.reason
    assert checked.verdict.rule == rule
    assert checked.evidence is not None
    assert checked.evidence.query == "case_length_rows"


def test_a_promise_is_never_supported_and_stands_beside_todays_figures(sample: Warehouse) -> None:
    checked = checked_on_the_sample(sample, "Our turnaround will be 9 weeks by spring.")
    assert checked.verdict.verdict == "cannot_be_checked"
    assert "orders old enough to tell were done within 9 weeks" in checked.verdict.reason
    assert checked_on_the_sample(sample, "Our turnaround is 9 weeks.").verdict.verdict == "supported"


@pytest.mark.parametrize(
    ("share", "pace", "verdict"),
    [(0.9, 0.95, "supported"), (0.9, 0.85, "mixed"), (0.9, 0.45, "contradicted"), (0.75, 0.78, "supported")],
)
def test_a_percentile_needs_its_own_share(share: float, pace: float, verdict: str) -> None:
    """Of the 90th percentile it is not enough that 8 in 10 are done."""
    estimates = found(pace=pace, queue_weeks=6.0 if pace > 0.5 else 6.1, done=round(100 * pace))
    named = claim(f"The {100 * share:.0f}th percentile of our turnaround is 6 weeks.")
    assert verdict_on(named, estimates, Verdicts()).verdict == verdict


@pytest.mark.parametrize(("pace", "verdict"), [(0.80, "supported"), (0.79, "mixed")])
def test_a_percentile_corrected_by_hand_that_names_none_is_held_to_the_usual_share(pace: float, verdict: str) -> None:
    unnamed = replace(claim(), statistic="percentile", percentile=None)
    assert verdict_on(unnamed, found(pace=pace, queue_weeks=6.0), Verdicts()).verdict == verdict


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
