"""First replies and waits against a company in which 2 of 4 tickets are answered in 4 hours, 3 in 10, all in 30."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from frontline.claims.judged import CheckedClaim

Judged = Callable[..., CheckedClaim]
JANUARY = {"first": dt.date(2026, 1, 5), "last": dt.date(2026, 1, 31), "tense": "past"}
MAY = {"first": dt.date(2026, 5, 1), "last": dt.date(2026, 5, 31), "tense": "past"}


@pytest.mark.parametrize(
    ("fields", "verdict", "rule"),
    [
        ({"statistic": "typical", "hi": 36}, "supported", "typical"),
        ({"statistic": "typical", "hi": 24}, "mixed", "typical"),
        ({"statistic": "typical", "lo": 2, "hi": 3}, "contradicted", "typical"),
        ({"statistic": "all", "hi": 30}, "supported", "every_case"),
        ({"statistic": "all", "hi": 29}, "contradicted", "every_case"),
        ({"statistic": "average", "lo": 11, "hi": 11}, "supported", "average"),  # 11.5 hours
        ({"statistic": "average", "hi": 10}, "mixed", "average"),
        ({"statistic": "average", "hi": 9}, "contradicted", "average"),
        ({"statistic": "average", "hi": 12}, "supported", "average"),
        ({"statistic": "average", "lo": 20, "hi": 20}, "mixed", "average"),
        ({"statistic": "median", "lo": 4, "hi": 4}, "supported", "median"),
        ({"statistic": "median", "hi": 3}, "contradicted", "median"),
        ({"statistic": "percentile", "percentile": 0.75, "hi": 10}, "supported", "median"),
        ({"statistic": "percentile", "percentile": 90, "hi": 10}, "contradicted", "median"),
        ({"statistic": "max", "hi": 30}, "supported", "up_to"),
        ({"statistic": "max", "hi": 20}, "contradicted", "up_to"),
        ({"statistic": "min", "lo": 2}, "supported", "as_little_as"),
        ({"statistic": "min", "lo": 1}, "contradicted", "as_little_as"),
        ({"statistic": "typical", "lo": 2}, "supported", "at_least"),
        ({"statistic": "typical", "lo": 11}, "contradicted", "at_least"),
        (
            {"statistic": "share", "share": 0.75, "share_op": "=", "hi": 24},
            "mixed",
            "share",
        ),  # n = 120: lower bound 68 %
        ({"statistic": "share", "share": 0.72, "share_op": "=", "hi": 24}, "supported", "share"),
        ({"statistic": "share", "share": 0.75, "share_op": ">", "hi": 24}, "mixed", "share_over"),
        ({"statistic": "share", "share": 0.90, "share_op": ">", "hi": 24}, "contradicted", "share_over"),
        ({"statistic": "share", "share": 0.90, "share_op": "<", "hi": 24}, "supported", "share"),
    ],
)
def test_first_replies(judged: Judged, fields: dict[str, Any], verdict: str, rule: str) -> None:
    checked = judged("response_time", unit="hour", subject="ticket", **fields)
    assert (checked.verdict.verdict, checked.verdict.rule) == (verdict, rule), checked.verdict.reason


def test_what_every_verdict_prints(judged: Judged) -> None:
    evidence = judged("response_time", unit="hour", statistic="typical", hi=24).evidence
    assert evidence is not None
    assert evidence.figures["cases"] == 120  # thirty days, each case at least a day old
    assert evidence.figures["share_within"] == 0.75
    assert evidence.row_count == 120
    for told in ("120 tickets from 28 May–26 Jun 2026", "first public reply", "left out", "0 still open"):
        assert told in evidence.counted
    assert evidence.data_through == dt.date(2026, 6, 28)
    assert evidence.wording == (
        "Of the 120 tickets of 28 May–26 Jun 2026, half got a first reply within 4 hours and 8 in 10 within 30 hours."
    )
    assert evidence.distribution is not None
    assert list(evidence.distribution.share_done) == [0.25, 0.5, 0.75, 1.0]


def test_a_named_month_is_judged_on_that_month(judged: Judged) -> None:
    before = judged("response_time", unit="hour", statistic="average", lo=23, hi=23, **JANUARY)
    after = judged("response_time", unit="hour", statistic="average", lo=23, hi=23, **MAY)
    assert before.verdict.verdict == "supported"
    assert after.verdict.verdict == "mixed"
    assert "1–31 May 2026" in after.evidence.counted if after.evidence else False


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"hi": 24, "tense": "past"}, "without naming its dates"),
        ({"hi": 24, "first": dt.date(2025, 12, 1), "last": dt.date(2025, 12, 31)}, "begin on 2026-01-05"),
        ({"hi": 24, "as_of": dt.date(2026, 8, 1)}, "reach only to 2026-06-28"),
        ({"hi": 24, "first": dt.date(2026, 6, 26), "last": dt.date(2026, 6, 27)}, "Too few"),
        ({}, "no length of time"),
    ],
)
def test_what_cannot_be_told_says_why(judged: Judged, fields: dict[str, Any], reason: str) -> None:
    checked = judged("response_time", **{"unit": "hour", "statistic": "typical", **fields})
    assert checked.verdict.verdict == "cannot_be_checked"
    assert reason in checked.verdict.reason


def test_a_channel_that_is_not_told_apart(judged: Judged) -> None:
    checked = judged("response_time", "Live chat gets an answer within 2 minutes", unit="minute", statistic="all", hi=2)
    assert "not told apart by channel" in checked.verdict.reason


def test_undecided_cases_bound_a_verdict(judged: Judged) -> None:
    """The tickets of the last two days: those not answered yet may still be in time for 72 hours, or not."""
    last_days = {"first": dt.date(2026, 6, 20), "last": dt.date(2026, 6, 28), "unit": "hour", "statistic": "all"}
    checked = judged("response_time", hi=72, **last_days)
    assert checked.verdict.verdict == "mixed"
    assert "cannot be known" in checked.verdict.reason


def test_business_time_is_another_clock(judged: Judged) -> None:
    """Nine to six: 2, 4 and 9 business hours for three of four, the fourth within the day after next."""
    by_hours = judged("response_time", unit="hour", statistic="all", hi=30, is_business_time=True)
    assert by_hours.verdict.verdict == "supported"
    by_days = judged("response_time", unit="business_day", statistic="typical", hi=1)
    assert by_days.verdict.verdict == "supported"
    assert "business days" in (by_days.evidence.counted if by_days.evidence else "")


@pytest.mark.parametrize(
    ("fields", "verdict"),
    [
        ({"statistic": "average", "lo": 0.5, "hi": 0.5}, "supported"),  # 30 seconds
        ({"statistic": "all", "hi": 1}, "contradicted"),
        ({"statistic": "all", "hi": 2}, "supported"),
        ({"statistic": "typical", "hi": 0.5}, "supported"),
        ({"statistic": "median", "hi": 0.2}, "contradicted"),
    ],
)
def test_callers_waits_count_those_who_gave_up(judged: Judged, fields: dict[str, Any], verdict: str) -> None:
    assert judged("wait_time", unit="minute", subject="call", **fields).verdict.verdict == verdict


@pytest.mark.parametrize(
    ("seconds", "share", "verdict"),
    [
        (20, 0.58, "supported"),
        (20, 0.60, "mixed"),  # 90 of 150: the lower bound is under 55 %
        (20, 0.80, "contradicted"),
        (30, 0.79, "supported"),
        (120, 0.95, "mixed"),  # gone after 90 seconds: whether they would have been answered in 120 is unknown
    ],
)
def test_a_caller_who_gave_up_was_not_answered(judged: Judged, seconds: int, share: float, verdict: str) -> None:
    """Three of five are answered within 15 seconds, four within 30; the fifth gives up after 90."""
    fields = {"hi": seconds / 60, "share": share, "share_op": "=", "statistic": "share", "unit": "minute"}
    checked = judged("share_within", subject="call", **fields)
    assert checked.verdict.verdict == verdict, checked.verdict.reason


@pytest.mark.parametrize(
    ("text", "fields", "reason"),
    [
        ("We book 3 weeks in advance for appointments.", {"hi": 3, "unit": "week"}, "no record of ours holds"),
        ("The wait is 3 weeks.", {"hi": 3, "unit": "week"}, "does not tell what waits"),
        ("Call waiting times are well within target.", {"subject": "call"}, "no length of time"),
    ],
)
def test_waits_that_nothing_of_ours_records(judged: Judged, text: str, fields: dict[str, Any], reason: str) -> None:
    checked = judged("wait_time", text, statistic="typical", **fields)
    assert checked.verdict.verdict == "cannot_be_checked"
    assert reason in checked.verdict.reason


def test_nobody_waits_longer_is_asked_of_what_lies_open(judged: Judged) -> None:
    kept = judged(
        "wait_time", "No order waits longer than 3 weeks.", statistic="all", hi=3, unit="week", subject="order"
    )
    broken = judged(
        "wait_time", "No order waits longer than 18 days.", statistic="all", hi=18, unit="day", subject="order"
    )
    assert (kept.verdict.verdict, kept.verdict.rule) == ("supported", "nothing_older")
    assert broken.verdict.verdict == "contradicted"
    until_now = judged(
        "wait_time",
        "No order has been waiting longer than 3 weeks.",
        statistic="all",
        hi=3,
        unit="week",
        subject="order",
        tense="past",
    )
    assert until_now.verdict.verdict == "supported"
    in_march = judged(
        "wait_time",
        "No order waits longer than 3 weeks.",
        dt.date(2026, 3, 20),
        statistic="all",
        hi=3,
        unit="week",
        subject="order",
    )
    assert in_march.verdict.verdict == "contradicted"
