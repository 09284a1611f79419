"""Backlogs, waits and ratings that an adversary could bend: each of these was supported once, and was not so."""

import csv
import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from frontline.claims.bound import check_claim
from frontline.claims.judged import CheckedClaim, Inquiry
from frontline.importers import import_files
from frontline.settings import Settings
from frontline.warehouse import Warehouse, open_newest

from .conftest import END, claim, moments, written

Judged = Callable[..., CheckedClaim]
DAY = dt.timedelta(days=1)
WAITS: dict[str, Any] = {"statistic": "all", "unit": "day", "subject": "order"}


def shop(folder: Path, orders: list[list[str]], ratings: list[list[str]] | None = None) -> Warehouse:
    files = {"orders.csv": [["Order ID", "Placed At", "Delivered At", "Product"], *orders]}
    if ratings:
        files["ratings.csv"] = [["rated_at", "rater_kind", "customer_id", "question", "score"], *ratings]
    for name, rows in files.items():
        with open(folder / name, "w", newline="", encoding="utf-8") as handle:
            csv.writer(handle).writerows(rows)
    import_files(folder / "data", [folder / name for name in files])
    return open_newest(folder / "data")


def ask(warehouse: Warehouse, metric: Any, text: str, newsletter: str = "", **fields: Any) -> CheckedClaim:
    inquiry = Inquiry(warehouse, Settings(), END, END, None, None, newsletter or text)
    return check_claim(inquiry, claim(metric, text, **fields))


@pytest.fixture(scope="module")
def flooded(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    """Ten orders a day, each done after two days; forty a day for the last two weeks, of which ten a day are done."""
    queue: list[list[Any]] = []
    waiting: list[list[Any]] = []
    for start in moments():
        new = [[start, None] for _ in range(40 if start.date() >= END - 14 * DAY else 10)]
        queue += new
        waiting += new
        for order in [order for order in waiting if start - order[0] >= 2 * DAY][:10]:
            order[1] = start
            waiting.remove(order)
    rows = [[f"A{number}", written(a, END), written(b, END), "Mug"] for number, (a, b) in enumerate(queue)]
    return shop(tmp_path_factory.mktemp("flooded"), rows)


def test_who_has_a_long_queue_has_not_caught_up(flooded: Warehouse) -> None:
    newsletter = "We are fully caught up on orders. Orders take up to two weeks."
    checked = ask(
        flooded, "backlog_cleared", "We are fully caught up on orders", newsletter, subject="order", tense="past"
    )
    assert checked.verdict.verdict in {"mixed", "cannot_be_checked"}, checked.verdict.reason
    own = ask(flooded, "backlog_cleared", "We are caught up within two weeks", subject="order", hi=2, unit="week")
    assert own.verdict.verdict in {"mixed", "cannot_be_checked"}, own.verdict.reason


@pytest.mark.parametrize(
    ("metric", "text", "fields"),
    [
        ("backlog_size", "We have about 450 open mugs", {"lo": 450, "hi": 450, "unit": "count"}),
        ("backlog_cleared", "So far we have cleared over 100 mugs", {"lo": 100, "unit": "count", "tense": "past"}),
        ("wait_time", "No mug order has been waiting for more than 90 days", {"hi": 90, **WAITS}),
        ("trend", "Mugs ship faster than in March", {"direction": "better", "first": dt.date(2026, 3, 1)}),
    ],
)
def test_one_product_is_not_told_by_all(flooded: Warehouse, metric: Any, text: str, fields: dict[str, Any]) -> None:
    checked = ask(flooded, metric, text, **{"subject": "order", **fields})
    assert checked.verdict.verdict == "cannot_be_checked"
    assert "“Mug”" in checked.verdict.reason


@pytest.mark.parametrize(
    ("text", "period", "days", "verdict"),
    [
        ("In January no order waited more than 30 days", (1, 1, 31), 30, "contradicted"),
        ("In February no order waited more than 60 days", (2, 1, 28), 60, "supported"),
        ("In April no order waited more than 30 days", (4, 1, 30), 30, "contradicted"),  # those of March still waited
        ("From 5 May to 15 June no order waited more than 30 days", (5, 5, 31), 30, "contradicted"),
    ],
)
def test_waits_of_a_time_are_told_by_how_long_its_orders_took(
    judged: Judged, text: str, period: tuple[int, int, int], days: int, verdict: str
) -> None:
    month, first, last = period
    span = {"first": dt.date(2026, month, first), "last": dt.date(2026, month, last)}
    checked = judged("wait_time", text, tense="past", hi=days, **span, **WAITS)
    assert checked.verdict.verdict == verdict, checked.verdict.reason


def test_nobody_waits_needs_those_who_waited_as_well(tmp_path: Path) -> None:
    """Every other order takes eighteen days; on the day of the letter none older than fifteen lies open."""
    rows = []
    for number, start in enumerate(moments()):
        done = start + (18 if start.date() < END - 20 * DAY else 3) * DAY
        rows += [[f"A{number}-{each}", written(start, END), written(done, END), "Mug"] for each in range(2)]
    warehouse = shop(tmp_path, rows)
    waits = ask(warehouse, "wait_time", "Nobody waits more than 15 days for an order", hi=15, **WAITS)
    assert waits.verdict.verdict in {"contradicted", "mixed"}, waits.verdict.reason
    lies_open = ask(warehouse, "wait_time", "No order has been waiting more than 15 days", hi=15, **WAITS)
    assert (lies_open.verdict.verdict, lies_open.verdict.rule) == ("supported", "nothing_older")


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("95 % of our customers are satisfied", "supported"),
        ("95 % of our customers are very satisfied", "contradicted"),
        ("95 % of our customers are delighted", "contradicted"),
        ("95 % of our customers rate us 5 out of 5", "contradicted"),
        ("95 % of our customers would recommend us", "cannot_be_checked"),
    ],
)
def test_very_satisfied_is_the_highest_score_alone(tmp_path: Path, text: str, verdict: str) -> None:
    """Nineteen of twenty give four of five; nobody knows how many could have rated."""
    orders = [[f"A{number}", written(start, END), "", "Mug"] for number, start in enumerate(moments())]
    ratings = [
        [f"2026-06-{1 + number % 28:02d} 12:00:00", "customer", f"K{number}", "Good?", "4" if number % 20 else "1"]
        for number in range(200)
    ]
    checked = ask(shop(tmp_path, orders, ratings), "satisfaction", text, share=0.95, share_op="=", statistic="share")
    assert checked.verdict.verdict == verdict, checked.verdict.reason
    if checked.verdict.verdict != "cannot_be_checked":
        assert "how many could have rated is not known" in checked.verdict.reason


def test_more_ratings_than_tickets_are_no_full_response(tmp_path: Path) -> None:
    """A ticket a day, and twice as many ratings: these are not answers to the same question."""
    tickets = [
        [f"T{number}", written(start, END), written(start, END), written(start, END), "solved"]
        for number, start in enumerate(moments())
    ]
    ratings = [
        [f"2026-06-{1 + number % 28:02d} 12:00:00", "customer", f"K{number}", "Good?", "5"] for number in range(60)
    ]
    rows = {
        "tickets.csv": [["ticket_id", "created_at", "first_reply_at", "resolved_at", "status"], *tickets],
        "ratings.csv": [["rated_at", "rater_kind", "customer_id", "question", "score"], *ratings],
    }
    for name, listed in rows.items():
        with open(tmp_path / name, "w", newline="", encoding="utf-8") as handle:
            csv.writer(handle).writerows(listed)
    import_files(tmp_path / "data", [tmp_path / name for name in rows])
    text = "95 % of our customers are satisfied"
    reason = ask(
        open_newest(tmp_path / "data"), "satisfaction", text, share=0.95, share_op="=", statistic="share"
    ).verdict.reason
    assert "how many could have rated is not known" in reason
