"""Backlog, cleared work, shares done and changes, against a company that took 60 days an order until April and 20 since."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from frontline.claims.judged import CheckedClaim

Judged = Callable[..., CheckedClaim]
MARCH_FIRST = dt.date(2026, 3, 1)
IN_APRIL = {"first": dt.date(2026, 4, 1), "last": dt.date(2026, 4, 30), "tense": "past"}


def open_orders(judged: Judged, as_of: dt.date) -> int:
    evidence = judged("backlog_size", subject="order", unit="count", lo=1, hi=1, as_of=as_of).evidence
    assert evidence is not None
    return evidence.row_count


def test_what_lies_open_is_counted_as_of_the_day(judged: Judged) -> None:
    """Three a day for twenty days, less those of two Mondays that were cancelled; for fifty-five days, less eight."""
    assert open_orders(judged, dt.date(2026, 6, 29)) == 20 * 3 - 2
    assert open_orders(judged, MARCH_FIRST) == 55 * 3 - 8


@pytest.mark.parametrize(
    ("fields", "verdict"),
    [
        ({"lo": 58, "hi": 58}, "supported"),
        ({"lo": 60, "hi": 60}, "supported"),  # rounded: 57 to 63
        ({"lo": 50, "hi": 50}, "contradicted"),
        ({"lo": 62, "hi": 62}, "contradicted"),
        ({"lo": 62, "hi": 62, "is_approximate": True}, "supported"),
        ({"lo": 100, "hi": None}, "contradicted"),
        ({"lo": 50, "hi": None}, "supported"),
        ({"lo": None, "hi": 40}, "contradicted"),
    ],
)
def test_the_size_of_the_backlog(judged: Judged, fields: dict[str, Any], verdict: str) -> None:
    checked = judged("backlog_size", subject="order", unit="count", **fields)
    assert (checked.verdict.verdict, checked.verdict.rule) == (verdict, "backlog_size"), checked.verdict.reason


def test_what_is_neither_order_nor_ticket_is_not_held_against_either(judged: Judged) -> None:
    plugins = judged("backlog_size", "870 plugins are in the queue", unit="count", lo=870, hi=870)
    assert "does not tell what lies open" in plugins.verdict.reason
    backlog = judged("backlog_size", "Our backlog is at 870", unit="count", lo=870, hi=870)
    assert backlog.verdict.verdict == "contradicted"
    cleared = judged("backlog_cleared", "We finished 20 plugins", unit="count", lo=20, hi=20, **IN_APRIL)
    assert cleared.verdict.verdict == "cannot_be_checked"


def test_a_backlog_of_a_time_gone_by_needs_its_day(judged: Judged) -> None:
    undated = judged("backlog_size", subject="order", unit="count", lo=157, hi=157, tense="past")
    assert "without naming its day" in undated.verdict.reason
    dated = judged(
        "backlog_size", subject="order", unit="count", lo=157, hi=157, tense="past",
        first=dt.date(2026, 2, 1), last=dt.date(2026, 2, 28),
    )  # fmt: skip
    assert dated.verdict.verdict == "supported"


@pytest.mark.parametrize(
    ("stated", "as_of", "verdict"),
    [
        ("We have cleared the backlog. Orders take 3 weeks.", dt.date(2026, 6, 29), "supported"),
        ("We have cleared the backlog. Orders take 2 weeks.", dt.date(2026, 6, 29), "contradicted"),
        ("We have cleared the backlog. Orders take 3 weeks.", dt.date(2026, 4, 20), "contradicted"),
        ("We have cleared the backlog.", dt.date(2026, 6, 29), "cannot_be_checked"),
    ],
)
def test_a_cleared_backlog_is_held_against_the_turnaround_stated_beside(
    judged: Judged, stated: str, as_of: dt.date, verdict: str
) -> None:
    checked = judged(
        "backlog_cleared", "We have cleared the backlog", as_of=as_of, newsletter=stated, tense="past", subject="order"
    )
    assert (checked.verdict.verdict, checked.verdict.rule) == (verdict, "cleared_backlog"), checked.verdict.reason


@pytest.mark.parametrize(
    ("count", "verdict"), [(103, "supported"), (80, "supported"), (120, "contradicted")]
)  # thirty days of three less four cancelled, and the last six days of the slow ones less one
def test_a_count_of_cleared_work_is_distinct_and_shows_the_inflow(judged: Judged, count: int, verdict: str) -> None:
    june = {"first": dt.date(2026, 5, 25), "last": dt.date(2026, 6, 23), "tense": "past"}
    checked = judged("backlog_cleared", subject="order", unit="count", lo=count, hi=count, **june)
    assert checked.verdict.verdict == verdict, checked.verdict.reason
    assert checked.evidence is not None
    assert checked.evidence.figures["cleared"] == 103
    assert checked.evidence.figures["came_in"] == 90
    assert "90 came in" in checked.verdict.reason


def test_without_a_time_a_count_cannot_be_checked(judged: Judged) -> None:
    exact = judged("backlog_cleared", subject="order", unit="count", lo=50, hi=50, tense="past")
    assert exact.verdict.verdict == "cannot_be_checked"
    undated = judged("backlog_cleared", subject="order", unit="count", lo=300, hi=None, tense="past")
    assert undated.verdict.verdict == "cannot_be_checked"
    text = "So far we have cleared over so many orders"
    so_far = judged("backlog_cleared", text, subject="order", unit="count", lo=300, hi=None, tense="past")
    assert so_far.verdict.verdict == "supported"
    too_many = judged("backlog_cleared", text, subject="order", unit="count", lo=40_000, hi=None, tense="past")
    assert too_many.verdict.verdict == "cannot_be_checked"
    assert "before the records begin" in too_many.verdict.reason


@pytest.mark.parametrize(
    ("fields", "verdict"),
    [
        ({"share": 0.95, "hi": 20, "unit": "day", **IN_APRIL}, "supported"),
        ({"share": 0.5, "hi": 19, "unit": "day", **IN_APRIL}, "contradicted"),
        ({"share": 0.95, "hi": 3, "unit": "week", **IN_APRIL}, "supported"),
        ({"share": 0.95, "hi": 480, "unit": "hour", **IN_APRIL}, "supported"),
        ({"share": 0.95, "hi": 12, "unit": "hour", **IN_APRIL}, "cannot_be_checked"),
        ({"share": 0.95, "unit": "percent", **IN_APRIL}, "cannot_be_checked"),
        ({"share": 0.95, "hi": 20, "unit": "day", "prev": 0.5, **IN_APRIL}, "mixed"),
    ],
)
def test_a_share_done_in_a_named_month(judged: Judged, fields: dict[str, Any], verdict: str) -> None:
    checked = judged("share_within", "So many orders", statistic="share", share_op="=", subject="order", **fields)
    assert checked.verdict.verdict == verdict, checked.verdict.reason


def test_orders_cancelled_early_are_left_out_and_late_ones_count_as_late(judged: Judged) -> None:
    """Of the thirteen weeks' Mondays one order each is cancelled after five days."""
    lenient = judged(
        "share_within", statistic="share", share=0.95, share_op="=", hi=20, unit="day", subject="order", **IN_APRIL
    )
    assert lenient.evidence is not None
    assert (lenient.evidence.figures["cases"], lenient.evidence.figures["excluded"]) == (86, "4 cancelled orders")
    strict = judged(
        "share_within", statistic="share", share=0.95, share_op="=", hi=4, unit="day", subject="order", **IN_APRIL
    )
    assert strict.evidence is not None
    assert strict.evidence.figures["cases"] == 90


@pytest.mark.parametrize(
    ("text", "fields", "verdict"),
    [
        ("We cut our turnaround in half since March", {"change": -0.5}, "supported"),  # 60 days to 20
        ("We cut our turnaround by 80 % since March", {"change": -0.8}, "contradicted"),
        ("Our turnaround doubled since March", {"change": 1.0, "direction": "worse"}, "contradicted"),
        ("Turnaround fell from 60 days to 20", {"prev": 60, "lo": 20, "hi": 20, "unit": "day"}, "supported"),
        ("Turnaround fell from 60 days to 8", {"prev": 60, "lo": 8, "hi": 8, "unit": "day"}, "contradicted"),
        ("Turnaround got better", {"direction": "better"}, "supported"),
        ("Turnaround got worse", {"direction": "worse"}, "contradicted"),
        ("Turnaround changed", {}, "cannot_be_checked"),
    ],
)
def test_a_change_of_turnaround(judged: Judged, text: str, fields: dict[str, Any], verdict: str) -> None:
    since = {"first": dt.date(2026, 3, 1), "words": "since March"}
    checked = judged(
        "trend", text, subject="order", tense="past", **{"direction": "better", **since, **fields} if fields else since
    )
    assert (checked.verdict.verdict, checked.verdict.rule) == (verdict, "trend"), checked.verdict.reason


@pytest.mark.parametrize(
    ("text", "fields", "reason"),
    [
        ("Turnaround fell from 60 days to 20", {"prev": 60, "hi": 20, "unit": "day"}, "no time to compare with"),
        ("Turnaround is half of what it was", {"change": -0.5, "first": dt.date(2025, 3, 1), "words": "since March 2025"}, "begin on 2026-01-05"),
        ("That is 7 % faster", {"change": -0.07, "first": dt.date(2026, 5, 1)}, "does not tell what changed"),
        ("Overdue orders fell from 49 % to 17 %", {"statistic": "share", "unit": "percent", "share": 0.17, "prev": 0.49}, "compares shares"),
        ("Replies on Saturday are faster", {"direction": "better", "first": dt.date(2026, 6, 20), "last": dt.date(2026, 6, 20)}, "Too few"),
    ],
)  # fmt: skip
def test_a_change_that_cannot_be_told(judged: Judged, text: str, fields: dict[str, Any], reason: str) -> None:
    subject = None if text.startswith("That") else "order"
    checked = judged("trend", text, subject=subject, tense="past", **fields)
    assert checked.verdict.verdict == "cannot_be_checked"
    assert reason in checked.verdict.reason


def test_what_is_faster_is_what_the_claim_before_spoke_of(judged: Judged) -> None:
    """Replies took twice as long in March as they have since April: 23 hours on average, now 11.5."""
    text = "That is 50 % faster than in March"
    newsletter = f"Our average response time is 12 hours. {text}."
    period = {"first": dt.date(2026, 3, 1), "last": dt.date(2026, 3, 31), "words": "than in March"}
    start = newsletter.index(text)
    fields = {"change": -0.5, "direction": "better", "statistic": "average", **period}
    checked = judged("trend", text, newsletter=newsletter, start=start, **fields)
    assert checked.verdict.verdict == "supported", checked.verdict.reason
    assert "Until the first reply, on average: 23 hours" in checked.verdict.reason


def test_the_backlog_shrank(judged: Judged) -> None:
    since = {"first": MARCH_FIRST, "words": "since March", "tense": "past", "subject": "order", "direction": "better"}
    cut = judged("trend", "We cut the backlog by 60 % since March", change=-0.6, **since)  # 157 to 58: 63 %
    assert cut.verdict.verdict == "supported"
    more = judged("trend", "We cut the backlog by 80 % since March", change=-0.8, **since)
    assert more.verdict.verdict == "contradicted"
    assert more.evidence is not None
    assert (more.evidence.figures["before"], more.evidence.figures["open_cases"]) == (157, 58)
