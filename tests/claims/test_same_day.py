"""The same day ends at midnight: what is done on the next is late."""

import csv
import datetime as dt
from pathlib import Path

import pytest

from frontline.claims.check import check_newsletter
from frontline.importers import import_files
from frontline.settings import Settings
from frontline.warehouse import Warehouse, open_newest

START = dt.datetime(2026, 1, 5, 9, tzinfo=dt.UTC)
DAYS = 90


def written(moment: dt.datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M:%S}" if moment < START + dt.timedelta(days=DAYS) else ""


def company(folder: Path, days_later: int) -> Warehouse:
    """Two orders and two tickets a day, all done and answered so many days later at noon."""
    moments = [START + dt.timedelta(days=day, hours=each) for day in range(DAYS) for each in range(2)]
    done = [moment.replace(hour=12) + dt.timedelta(days=days_later) for moment in moments]
    tables = {
        "orders.csv": [["Order ID", "Placed At", "Delivered At"]],
        "tickets.csv": [["ticket_id", "created_at", "first_reply_at", "resolved_at", "status"]],
    }
    for number, (start, end) in enumerate(zip(moments, done, strict=True)):
        tables["orders.csv"].append([f"A{number}", written(start), written(end)])
        status = "solved" if written(end) else "open"
        tables["tickets.csv"].append([f"T{number}", written(start), written(end), written(end), status])
    for name, rows in tables.items():
        with open(folder / name, "w", newline="", encoding="utf-8") as handle:
            csv.writer(handle).writerows(rows)
    import_files(folder / "data", [folder / name for name in tables])
    return open_newest(folder / "data")


@pytest.fixture(scope="module", params=[0, 1])
def days_later(request: pytest.FixtureRequest) -> int:
    return int(request.param)


@pytest.fixture(scope="module")
def made(days_later: int, tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    return company(tmp_path_factory.mktemp("same_day"), days_later)


@pytest.mark.parametrize(
    "text",
    ["We answer every email the same day.", "Most orders ship the same day.", "100 % of emails get a same-day answer."],
)
def test_the_same_day_is_no_day_later(made: Warehouse, days_later: int, text: str) -> None:
    (claim,) = check_newsletter(made, Settings(), {"body": text}).claims
    expected = "supported" if days_later == 0 else "contradicted"
    assert claim.verdict.verdict == expected, claim.verdict.reason


def test_the_same_or_the_next_day_may_be_the_next(made: Warehouse) -> None:
    (claim,) = check_newsletter(made, Settings(), {"body": "Orders usually ship the same or next day."}).claims
    assert claim.verdict.verdict == "supported", claim.verdict.reason
