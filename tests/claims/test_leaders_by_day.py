"""A leader who takes seven calls every Monday: that is no call every day, and none on Fridays."""

import csv
import datetime as dt
from typing import Any

import pytest

from frontline.claims.bound import check_claim
from frontline.claims.evidence.authorship import does_as
from frontline.claims.judged import CheckedClaim, Inquiry
from frontline.importers import import_files
from frontline.settings import Settings
from frontline.warehouse import Warehouse, open_newest

from .conftest import END, HOUR, claim, moments

PEOPLE = [
    ["P1", "Ada Example", "Chief executive", "301", "yes"],
    ["P2", "Ben Sample", "Chief operating officer", "302", "yes"],
    ["P3", "Eve Sample", "CTO", "303", "yes"],
]
EVERY_DAY: dict[str, Any] = {"times": 1, "per": "day", "statistic": "all"}
EVERY_WEEK: dict[str, Any] = {"times": 1, "per": "week", "statistic": "all"}


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    """The chief executive on Mondays only, the chief operating officer twice on every day of work, the CTO never."""
    folder = tmp_path_factory.mktemp("office")
    calls = [["call_id", "started_at", "direction", "answered_by", "wait_seconds", "talk_seconds"]]
    for number, start in enumerate(moments()):
        answerers = ["301"] * (7 if start.weekday() == 0 else 0) + ["302"] * (2 if start.weekday() < 5 else 0) + ["401"]
        for each, answerer in enumerate(answerers):
            at = f"{start + each * HOUR / 2:%Y-%m-%d %H:%M:%S}"
            calls.append([f"C{number}-{each}", at, "inbound", answerer, "20", "120"])
    people = [["person_id", "name", "function", "extension", "is_leader"], *PEOPLE]
    for name, rows in (("calls.csv", calls), ("people.csv", people)):
        with open(folder / name, "w", newline="", encoding="utf-8") as handle:
            csv.writer(handle).writerows(rows)
    import_files(folder / "data", [folder / "calls.csv", folder / "people.csv"])
    return open_newest(folder / "data")


def judge(office: Warehouse, text: str, author: str | None = None, **fields: Any) -> CheckedClaim:
    fields.setdefault("subject", "call")
    return check_claim(
        Inquiry(office, Settings(), END, END, author, None, text), claim("leader_contact", text, **fields)
    )


@pytest.mark.parametrize(
    ("text", "fields", "verdict"),
    [
        ("Our CEO answers calls every day", EVERY_DAY, "contradicted"),
        ("Our CEO answers calls daily", EVERY_DAY, "contradicted"),
        ("Our CEO takes a call a day", EVERY_DAY, "contradicted"),
        ("Our CEO is on the phones every Friday", EVERY_WEEK, "contradicted"),
        ("Our CEO is on the phones every Monday", EVERY_WEEK, "supported"),
        ("Our CEO is on the phones on Fridays", EVERY_WEEK, "contradicted"),
        ("Our CEO is on the phones every Monday and Friday", EVERY_WEEK, "cannot_be_checked"),
        ("Our CEO is on the phones every other Monday", EVERY_WEEK, "cannot_be_checked"),
        ("Our CEO takes calls every week", EVERY_WEEK, "supported"),
        ("Our COO answers calls every day", EVERY_DAY, "supported"),
        ("Our COO takes two calls a day", {"times": 2, "per": "day"}, "supported"),
        ("Our COO takes three calls a day", {"times": 3, "per": "day"}, "contradicted"),
        ("Our COO takes calls every Saturday", EVERY_WEEK, "cannot_be_checked"),
        ("Our COO spends two hours a day answering calls", {"times": 2, "per": "day"}, "cannot_be_checked"),
        ("Our CTO answers calls every day", EVERY_DAY, "contradicted"),
    ],
)
def test_daily_work_is_told_by_days(office: Warehouse, text: str, fields: dict[str, Any], verdict: str) -> None:
    checked = judge(office, text, **fields)
    assert checked.verdict.verdict == verdict, checked.verdict.reason


def test_the_days_are_told(office: Warehouse) -> None:
    told = judge(office, "Our CEO answers calls every day", **EVERY_DAY).verdict.reason
    assert told == "Ada Example had 91 calls on 65 business days, on 13 of them at least one."


@pytest.mark.parametrize(
    ("title", "function"),
    [("coo", "Chief operating officer"), ("cfo", "Finance"), ("cto", "Chief Technology Officer"), ("md", "Managing director"), ("ceo", "CEO")],
)  # fmt: skip
def test_titles_and_functions_are_the_same_by_other_names(title: str, function: str) -> None:
    assert does_as(title, function)
    assert not does_as(title, "Service")


def test_a_title_that_nobody_has_is_not_the_authors(office: Warehouse) -> None:
    checked = judge(office, "Our CFO takes calls every week", author="Ben Sample", **EVERY_WEEK)
    assert "nobody whose function is “cfo”" in checked.verdict.reason


def test_a_period_a_few_days_before_the_records(office: Warehouse) -> None:
    quarter: dict[str, Any] = {"first": dt.date(2026, 1, 1), "last": dt.date(2026, 3, 31), **EVERY_WEEK}
    checked = judge(office, "Our CEO took calls every week", tense="past", **quarter)
    assert checked.verdict.verdict == "supported", checked.verdict.reason
