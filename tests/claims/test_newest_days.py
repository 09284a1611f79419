"""A service desk that answered everybody in two hours, and in its last six days nobody: what is said of today is not so."""

import csv
import datetime as dt
from typing import Any

import pytest

from frontline.claims.bound import check_claim
from frontline.claims.claim import Metric
from frontline.claims.judged import CheckedClaim, Inquiry
from frontline.importers import import_files
from frontline.settings import Settings
from frontline.warehouse import Warehouse, open_newest

from .conftest import DAYS, END, HOUR, claim, moments, written

COLLAPSE = 6


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    folder = tmp_path_factory.mktemp("desk")
    tickets = [["ticket_id", "created_at", "first_reply_at", "resolved_at", "status"]]
    calls = [["call_id", "started_at", "direction", "answered_by", "wait_seconds", "talk_seconds"]]
    for number, start in enumerate(moments()):
        is_bad = number >= DAYS - COLLAPSE
        for each in range(12):
            done = "" if is_bad else written(start + 2 * HOUR, END)
            tickets.append([f"T{number}-{each}", written(start, END), done, done, "open" if is_bad else "solved"])
            at = f"{start + each * HOUR / 2:%Y-%m-%d %H:%M:%S}"
            who, wait, talk = ("", "1500", "") if is_bad else ("401", "20", "120")
            calls.append([f"C{number}-{each}", at, "inbound", who, wait, talk])
    for name, rows in (("tickets.csv", tickets), ("calls.csv", calls)):
        with open(folder / name, "w", newline="", encoding="utf-8") as handle:
            csv.writer(handle).writerows(rows)
    import_files(folder / "data", [folder / "tickets.csv", folder / "calls.csv"])
    return open_newest(folder / "data")


def judge(desk: Warehouse, metric: Metric, as_of: dt.date = END, **fields: Any) -> CheckedClaim:
    return check_claim(Inquiry(desk, Settings(), as_of, as_of, None, None, ""), claim(metric, **fields))


REPLY = {"metric": "response_time", "unit": "hour", "subject": "ticket"}
CALL = {"metric": "wait_time", "unit": "minute", "subject": "call"}
CLAIMS: list[dict[str, Any]] = [
    {**REPLY, "statistic": "typical", "hi": 24},
    {**REPLY, "statistic": "typical", "hi": 72},
    {**REPLY, "statistic": "all", "hi": 24},
    {**REPLY, "statistic": "average", "lo": 2, "hi": 2},
    {**REPLY, "statistic": "median", "hi": 3},
    {**REPLY, "statistic": "max", "hi": 3},
    {**REPLY, "statistic": "typical", "hi": 3, "is_business_time": True},
    {**REPLY, "statistic": "typical", "hi": 1, "unit": "day"},
    {
        **REPLY,
        "metric": "share_within",
        "subject": "message",
        "statistic": "share",
        "share": 0.8,
        "share_op": ">",
        "hi": 3,
    },
    {**REPLY, "statistic": "typical", "hi": 24, "last": END, "words": "right now"},
    {**REPLY, "statistic": "typical", "hi": 24, "first": dt.date(2026, 3, 1), "words": "since March"},
    {**CALL, "statistic": "typical", "hi": 1},
    {**CALL, "statistic": "median", "hi": 1},
    {**CALL, "metric": "share_within", "statistic": "share", "share": 0.8, "share_op": "=", "hi": 1},
]


@pytest.mark.parametrize("fields", CLAIMS)
def test_a_collapse_of_a_few_days_is_seen(desk: Warehouse, fields: dict[str, Any]) -> None:
    found = judge(desk, **fields)
    assert found.verdict.verdict != "supported", found.verdict.reason
    before = judge(desk, as_of=END - dt.timedelta(days=COLLAPSE), **{**fields, "last": None, "first": None})
    assert before.verdict.verdict == "supported", before.verdict.reason


def test_it_is_told_how_few_of_the_newest_were_answered(desk: Warehouse) -> None:
    found = judge(desk, **CLAIMS[0])
    assert found.verdict.reason.endswith(
        "But of the last 7 days only 17 % of 72 tickets got a first reply within 24 hours; those that may still be in time "
        "are left aside."
    ), found.verdict.reason


def test_what_is_said_of_a_month_gone_by_is_not_touched(desk: Warehouse) -> None:
    may = {"first": dt.date(2026, 5, 1), "last": dt.date(2026, 5, 31), "tense": "past"}
    assert judge(desk, **{**CLAIMS[0], **may}).verdict.verdict == "supported"
