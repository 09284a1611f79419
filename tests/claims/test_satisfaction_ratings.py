"""Which ratings a claim on satisfaction is held against: never those of how we acted after a failure."""

import csv
import datetime as dt
from pathlib import Path

import pytest

from frontline.care.self_rating import KEYS
from frontline.claims.bound import check_claim
from frontline.claims.judged import CheckedClaim, Inquiry
from frontline.importers import import_files
from frontline.query_catalog import fetch_query
from frontline.settings import Settings
from frontline.warehouse import Warehouse, open_newest

from .conftest import END, claim, orders

TEXT = "95 % of our customers are satisfied"
AFTER = dt.date(2026, 11, 14)
HEAD = ["rated_at", "rater_kind", "customer_id", "question", "score", "failure_id"]
RECOVERY = [
    [f"2026-06-{1 + number:02d} 12:00:00", "customer", f"K{number}", key.title(), "1", ""]
    for number in range(20)
    for key in KEYS
]
OF_A_FAILURE = [
    [f"2026-06-{1 + number:02d} 13:00:00", "customer", f"L{number}", "Good?", "1", "F1"] for number in range(25)
]
SATISFIED = [[f"2026-06-{1 + number:02d} 14:00:00", "customer", f"M{number}", "Good?", "5", ""] for number in range(25)]


def checked(warehouse: Warehouse, as_of: dt.date, text: str = TEXT) -> CheckedClaim:
    inquiry = Inquiry(warehouse, Settings(), as_of, as_of, None, None, text)
    return check_claim(inquiry, claim("satisfaction", text, statistic="share", share=0.95, share_op="="))


def rated(folder: Path, ratings: list[list[str]]) -> Warehouse:
    files = {
        "orders.csv": [["Order ID", "Placed At", "Delivered At", "Cancelled At"], *orders(END)],
        "ratings.csv": [HEAD, *ratings],
    }
    for name, rows in files.items():
        with open(folder / name, "w", newline="", encoding="utf-8") as handle:
            csv.writer(handle).writerows(rows)
    import_files(folder / "data", [folder / name for name in files])
    return open_newest(folder / "data")


def test_where_only_recovery_was_asked_about_the_service_desk_tells(sample: Warehouse) -> None:
    found = checked(sample, AFTER)
    assert found.evidence is not None
    assert "19 of 27" in found.verdict.reason, "the tickets rated good, not the six questions on recovery"
    rows = fetch_query(sample, "rating_rows", dict(found.evidence.asked)).rows
    assert len(rows) == found.evidence.row_count == 27
    assert {row[0] for row in rows} == {"ticket"}


def test_ratings_of_a_recovery_are_no_satisfaction(tmp_path: Path) -> None:
    """Answers to the six questions and about one failure are all bad, those on satisfaction all good."""
    found = checked(rated(tmp_path, [*RECOVERY, *OF_A_FAILURE, *SATISFIED]), END)
    assert (found.evidence and found.evidence.row_count, found.verdict.verdict) == (25, "supported"), (
        found.verdict.reason
    )
    assert found.verdict.reason.startswith("100 % of 25 ratings were good")


def test_nothing_but_recovery_is_no_rating(tmp_path: Path) -> None:
    assert "No customer’s rating" in checked(rated(tmp_path, [*RECOVERY, *OF_A_FAILURE]), END).verdict.reason


@pytest.mark.parametrize("text", ["95 % of our customers are happier than before", "95 % are more satisfied now"])
def test_more_content_than_before_is_not_what_ratings_tell(tmp_path: Path, text: str) -> None:
    found = checked(rated(tmp_path, SATISFIED), END, text)
    assert (found.verdict.verdict, found.verdict.rule) == ("cannot_be_checked", "satisfaction_share")
    assert "not whether more than before" in found.verdict.reason
