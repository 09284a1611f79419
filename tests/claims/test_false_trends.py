"""Changes, times and windows that an adversary could bend: each of these was supported once, and was not so."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from frontline.claims.claim import Period
from frontline.claims.evidence.asking import window_of
from frontline.claims.judged import CheckedClaim, Inquiry
from frontline.settings import Settings
from frontline.warehouse import Warehouse

from .conftest import END, claim

Judged = Callable[..., CheckedClaim]
IN_MARCH = {"first": dt.date(2026, 3, 1), "last": dt.date(2026, 3, 31), "words": "in March"}
SINCE_MARCH = {"first": dt.date(2026, 3, 1), "words": "since March"}
DAYS = {"unit": "day", "subject": "order", "direction": "better"}


def at(company: Warehouse) -> Inquiry:
    return Inquiry(company, Settings(), END, END, "Ada Example", None, "")


@pytest.mark.parametrize("tense", ["present", "past"])
def test_right_now_is_todays_window(company: Warehouse, tense: Any) -> None:
    now = Period("right now", None, END)
    plain = window_of(at(company), claim("response_time"), "tickets", 2)
    spoken = window_of(at(company), claim("response_time", tense=tense, last=now.last_date), "tickets", 2)
    assert spoken == plain
    assert not isinstance(plain, str)
    assert plain[0].days == 30


def test_a_day_gone_by_ends_its_window(company: Warehouse) -> None:
    found = window_of(at(company), claim("response_time", last=dt.date(2026, 3, 31)), "tickets", 2)
    assert not isinstance(found, str)
    assert (found[0].first_date, found[0].last_date) == (dt.date(2026, 3, 2), dt.date(2026, 3, 31))
    before = window_of(at(company), claim("response_time", last=dt.date(2025, 3, 31)), "tickets", 2)
    assert isinstance(before, str)


def test_a_period_that_begins_a_few_days_before_the_records_is_held_against_these(company: Warehouse) -> None:
    quarter: dict[str, Any] = {"first": dt.date(2026, 1, 1), "last": dt.date(2026, 3, 31)}
    found = window_of(at(company), claim("response_time", **quarter), "tickets")
    assert not isinstance(found, str)
    assert found[0].first_date == dt.date(2026, 1, 5)
    autumn: dict[str, Any] = {"first": dt.date(2025, 10, 1), "last": dt.date(2026, 3, 31)}
    assert isinstance(window_of(at(company), claim("response_time", **autumn), "tickets"), str)


@pytest.mark.parametrize(
    ("text", "fields", "verdict"),
    [
        ("Turnaround is down from 60 days in March to 20 days today", {"prev": 60, "lo": 20, "hi": 20, **IN_MARCH}, "supported"),
        ("Turnaround is down from 90 days in March to 20 days today", {"prev": 90, "lo": 20, "hi": 20, **IN_MARCH}, "contradicted"),
        ("Turnaround is down from 45 days in March to 15 days today", {"prev": 45, "lo": 15, "hi": 15, **IN_MARCH}, "contradicted"),
        ("Turnaround is down from 60 days in March to 30 days today", {"prev": 60, "lo": 30, "hi": 30, **IN_MARCH}, "mixed"),
        ("Turnaround is 20 days, down from 60 days in March", {"prev": 60, "lo": 20, "hi": 20, **IN_MARCH}, "supported"),
        ("Turnaround fell from 60 days to 20 days in March", {"prev": 60, "lo": 20, "hi": 20, **IN_MARCH}, "contradicted"),
        ("Turnaround fell from 90 to 30 days since March", {"prev": 90, "lo": 30, "hi": 30, **SINCE_MARCH}, "contradicted"),
        ("Turnaround fell by a third since March, from 45 to 20 days", {"prev": 45, "lo": 20, "hi": 20, "change": -0.33, **SINCE_MARCH}, "contradicted"),
        ("Turnaround fell from two months in March to 20 days in May", {"prev": 2, "lo": 20, "hi": 20, **IN_MARCH}, "supported"),
        ("Turnaround fell from three months in March to 20 days in May", {"prev": 3, "lo": 20, "hi": 20, **IN_MARCH}, "contradicted"),
        ("Orders ship three times as fast as in March", {"change": -2 / 3, **IN_MARCH}, "supported"),
        ("Orders ship five times as fast as in March", {"change": -0.8, **IN_MARCH}, "contradicted"),
        ("Turnaround has fallen by half since March and has stayed there", {"change": -0.5, **SINCE_MARCH}, "mixed"),
        ("Turnaround fell from 60 days in March to under 21 days", {"prev": 60, "hi": 21, **IN_MARCH}, "supported"),
    ],
)  # fmt: skip
def test_both_levels_of_a_change_must_hold(judged: Judged, text: str, fields: dict[str, Any], verdict: str) -> None:
    checked = judged("trend", text, **{**DAYS, **fields})
    assert checked.verdict.verdict == verdict, checked.verdict.reason


@pytest.mark.parametrize(
    ("text", "fields", "verdict"),
    [
        ("The backlog has fallen from 157 to 58 orders since March", {"prev": 157, "lo": 58, "hi": 58, **SINCE_MARCH}, "supported"),
        ("The backlog has fallen from 500 to 58 orders since March", {"prev": 500, "lo": 58, "hi": 58, **SINCE_MARCH}, "contradicted"),
        ("The backlog has fallen from 150 to 55 orders since March", {"prev": 165, "lo": 58, "hi": 58, **SINCE_MARCH}, "mixed"),
        ("The backlog has fallen from 157 to 182 orders since March", {"prev": 157, "lo": 182, "hi": 182, **SINCE_MARCH}, "contradicted"),
    ],
)  # fmt: skip
def test_both_levels_of_a_backlog_must_hold(judged: Judged, text: str, fields: dict[str, Any], verdict: str) -> None:
    for metric, unit in (("trend", "count"), ("backlog_size", "count")):
        checked = judged(metric, text, **{**DAYS, "unit": unit, "tense": "past", **fields})
        assert checked.verdict.verdict == verdict, (metric, checked.verdict.reason)


def test_a_negated_change_is_not_judged(judged: Judged) -> None:
    fields = {"direction": "better", "subject": "order", "is_negated": True, **SINCE_MARCH}
    checked = judged("trend", "Turnaround has not improved since March", **fields)
    assert (checked.verdict.verdict, checked.verdict.rule) == ("cannot_be_checked", "not_ours")


def test_an_earlier_figure_of_satisfaction_is_not_proved_by_todays(judged: Judged) -> None:
    now = {"share": 0.65, "share_op": "=", "unit": "percent", "statistic": "share"}
    assert judged("satisfaction", **now).verdict.verdict == "supported"
    risen = judged("satisfaction", prev=0.6, **now)
    assert (risen.verdict.verdict, "60 %" in risen.verdict.reason) == ("mixed", True)


def test_what_the_rest_of_the_sentence_adds_is_not_proved(judged: Judged) -> None:
    text = "Turnaround has fallen by half since March"
    fields = {**DAYS, "change": -0.5, **SINCE_MARCH}
    assert judged("trend", text, **fields).verdict.verdict == "supported"
    stayed = judged("trend", text, newsletter=f"{text} and has stayed there.", **fields)
    assert stayed.verdict.verdict == "mixed"
    assert judged("trend", text, newsletter=f"{text}. It has stayed cold.", **fields).verdict.verdict == "supported"
