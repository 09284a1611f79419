"""Turnaround of a named time, of tickets in hours, of orders in hours, and of one product alone."""

import csv
import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from frontline.claims.check import check_newsletter
from frontline.claims.judged import CheckedClaim
from frontline.importers import import_files
from frontline.query_catalog import fetch_query
from frontline.settings import Settings
from frontline.warehouse import Warehouse, open_newest

Judged = Callable[..., CheckedClaim]
IN_FEBRUARY = {"first": dt.date(2026, 2, 1), "last": dt.date(2026, 2, 28), "tense": "past"}
IN_MAY = {"first": dt.date(2026, 5, 1), "last": dt.date(2026, 5, 31), "tense": "past"}


@pytest.mark.parametrize(
    ("fields", "verdict"),
    [
        ({"hi": 60, **IN_FEBRUARY}, "supported"),
        ({"hi": 59, **IN_FEBRUARY}, "contradicted"),
        ({"hi": 20, **IN_MAY}, "supported"),
        ({"hi": 19, **IN_MAY}, "contradicted"),
    ],
)
def test_what_was_is_held_against_the_time_named(judged: Judged, fields: dict[str, object], verdict: str) -> None:
    """Sixty days an order until April, twenty since: February's orders were done in April at the earliest."""
    checked = judged("turnaround", "Orders took so long.", subject="order", statistic="typical", unit="day", **fields)
    assert checked.verdict.verdict == verdict, checked.verdict.reason
    assert checked.evidence is not None
    assert checked.evidence.query == "case_length_rows"


def test_a_time_gone_by_without_dates_cannot_be_checked(judged: Judged) -> None:
    checked = judged("turnaround", subject="order", statistic="typical", unit="day", hi=60, tense="past")
    assert "without naming its dates" in checked.verdict.reason


@pytest.mark.parametrize(
    ("hours", "statistic", "verdict"),
    [
        (48, "all", "supported"),
        (47.9, "all", "contradicted"),
        (48, "average", "supported"),
        (40, "typical", "contradicted"),
    ],
)
def test_tickets_in_hours_are_counted_to_the_minute(judged: Judged, hours: float, statistic: str, verdict: str) -> None:
    """Each is solved after 48 hours."""
    checked = judged("turnaround", "Tickets are solved.", subject="ticket", statistic=statistic, unit="hour", hi=hours)
    assert checked.verdict.verdict == verdict, checked.verdict.reason
    assert checked.evidence is not None
    assert checked.evidence.query == "resolution_rows"


def test_the_rows_behind_are_those_that_were_counted(company: Warehouse, judged: Judged) -> None:
    checked = judged("turnaround", "Tickets are solved.", subject="ticket", statistic="all", unit="hour", hi=48)
    assert checked.evidence is not None
    rows = fetch_query(company, "resolution_rows", dict(checked.evidence.asked)).rows
    assert len(rows) == checked.evidence.row_count
    assert {row[5] for row in rows if row[4] == "resolved"} == {48 * 60.0}


def test_business_hours_count_the_open_ones(judged: Judged) -> None:
    """48 hours from nine in the morning hold two working days of nine hours, or fewer over a weekend."""
    within = judged(
        "turnaround",
        "Tickets are solved.",
        subject="ticket",
        statistic="all",
        unit="hour",
        hi=18,
        is_business_time=True,
    )
    assert within.verdict.verdict == "supported", within.verdict.reason
    tighter = judged(
        "turnaround",
        "Tickets are solved.",
        subject="ticket",
        statistic="typical",
        unit="hour",
        hi=8,
        is_business_time=True,
    )
    assert tighter.verdict.verdict == "contradicted", tighter.verdict.reason


def test_orders_are_not_told_by_the_hour(judged: Judged) -> None:
    checked = judged("turnaround", "Orders ship.", subject="order", statistic="all", unit="hour", hi=5)
    assert checked.verdict.verdict == "cannot_be_checked"
    assert "whole days" in checked.verdict.reason


def company_of(folder: Path, header: list[str], rows: list[list[str]]) -> Warehouse:
    with open(folder / "orders.csv", "w", newline="", encoding="utf-8") as handle:
        csv.writer(handle).writerows([header, *rows])
    import_files(folder / "data", [folder / "orders.csv"])
    return open_newest(folder / "data")


def test_one_day_may_be_more_than_24_hours(tmp_path: Path) -> None:
    """Placed at nine and done at five the day after: one day by the calendar, 32 hours by the clock."""
    first = dt.datetime(2026, 1, 1, 9, tzinfo=dt.UTC)
    placed = [first + dt.timedelta(hours=each) for day in range(90) for each in (24 * day, 24 * day + 1)]
    rows = [
        [f"A{n}", f"{at:%Y-%m-%d %H:%M:%S}", f"{at + dt.timedelta(hours=31):%Y-%m-%d %H:%M:%S}"]
        for n, at in enumerate(placed)
    ]
    warehouse = company_of(tmp_path, ["Order ID", "Placed At", "Delivered At"], rows)
    (claim,) = check_newsletter(warehouse, Settings(), {"body": "Most orders are delivered within 24 hours."}).claims
    assert claim.verdict.verdict != "supported", claim.verdict.reason
    (days,) = check_newsletter(warehouse, Settings(), {"body": "Most orders are delivered within 2 days."}).claims
    assert days.verdict.verdict == "supported", days.verdict.reason


@pytest.fixture(scope="module")
def two_products(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    """Frames take three days, clocks forty, one of each a day."""
    start = dt.datetime(2026, 1, 1, 9, tzinfo=dt.UTC)
    rows = []
    for day in range(150):
        for number, (product, days) in enumerate((("Oak frame", 3), ("Wall clock", 40))):
            at = start + dt.timedelta(days=day)
            done = at + dt.timedelta(days=days)
            is_done = done < start + dt.timedelta(days=150)
            rows.append(
                [f"A{day}-{number}", f"{at:%Y-%m-%d %H:%M:%S}", f"{done:%Y-%m-%d %H:%M:%S}" if is_done else "", product]
            )
    header = ["Order ID", "Placed At", "Delivered At", "Product"]
    return company_of(tmp_path_factory.mktemp("products"), header, rows)


@pytest.mark.parametrize(
    ("text", "verdict", "said"),
    [
        ("Oak frames take 1 week.", "supported", "of “Oak frame”"),
        ("Wall clocks take 1 week.", "contradicted", "of “Wall clock”"),
        ("Wall clocks take 6 weeks.", "supported", "of “Wall clock”"),
    ],
)
def test_a_product_that_is_named_is_judged_alone(two_products: Warehouse, text: str, verdict: str, said: str) -> None:
    (claim,) = check_newsletter(two_products, Settings(), {"body": text}).claims
    assert claim.verdict.verdict == verdict, claim.verdict.reason
    assert claim.evidence is not None
    assert said in claim.evidence.counted
    assert claim.evidence.asked["case_group"] in said


def test_two_products_do_not_contradict_each_other(two_products: Warehouse) -> None:
    body = "Oak frames take 1 week. Wall clocks take 6 weeks."
    assert check_newsletter(two_products, Settings(), {"body": body}).clashes == []


def test_a_kind_that_no_record_tells_apart_is_said_to_be(two_products: Warehouse) -> None:
    (claim,) = check_newsletter(two_products, Settings(), {"body": "Rush orders take 1 week."}).claims
    assert claim.verdict.verdict == "cannot_be_checked"
    assert "not told apart" in claim.verdict.reason


def test_without_orders_turnaround_is_of_tickets(tmp_path: Path) -> None:
    start = dt.datetime(2026, 1, 1, 9, tzinfo=dt.UTC)
    with open(tmp_path / "tickets.csv", "w", newline="", encoding="utf-8") as handle:
        rows = [
            [f"T{day}-{n}", f"{start + dt.timedelta(days=day):%Y-%m-%d %H:%M:%S}",
             f"{start + dt.timedelta(days=day + 3):%Y-%m-%d %H:%M:%S}" if day < 117 else "", "solved" if day < 117 else "open"]
            for day in range(120) for n in range(2)
        ]  # fmt: skip
        csv.writer(handle).writerows([["ticket_id", "created_at", "resolved_at", "status"], *rows])
    import_files(tmp_path / "data", [tmp_path / "tickets.csv"])
    warehouse = open_newest(tmp_path / "data")
    (claim,) = check_newsletter(warehouse, Settings(), {"body": "We are back to a turnaround of 1 week."}).claims
    assert claim.verdict.verdict == "supported", claim.verdict.reason
    (orders,) = check_newsletter(warehouse, Settings(), {"body": "Orders ship within 1 week."}).claims
    assert "No orders have been imported" in orders.verdict.reason


def test_tickets_that_nobody_solves_any_more_are_seen_at_once(tmp_path: Path) -> None:
    """Solved within two hours for four months, and none of the last six days."""
    start, days, quiet = dt.datetime(2026, 1, 1, 9, tzinfo=dt.UTC), 120, 6
    rows = [["ticket_id", "created_at", "resolved_at", "status"]]
    for day in range(days):
        at = start + dt.timedelta(days=day)
        is_solved = day < days - quiet
        for number in range(5):
            solved = f"{at + dt.timedelta(hours=2):%Y-%m-%d %H:%M:%S}" if is_solved else ""
            rows.append([f"T{day}-{number}", f"{at:%Y-%m-%d %H:%M:%S}", solved, "solved" if is_solved else "open"])
    with open(tmp_path / "tickets.csv", "w", newline="", encoding="utf-8") as handle:
        csv.writer(handle).writerows(rows)
    import_files(tmp_path / "data", [tmp_path / "tickets.csv"])
    body = "Tickets are usually resolved within 24 hours."
    (claim,) = check_newsletter(open_newest(tmp_path / "data"), Settings(), {"body": body}).claims
    assert claim.verdict.verdict == "mixed", claim.verdict.reason
