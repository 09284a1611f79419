"""Ten thousand real service requests: the city's own figures come out."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from frontline.importers import ImportOptions, import_files
from frontline.query_catalog import fetch_query, run_query
from frontline.warehouse import Warehouse, open_newest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    export = ROOT.parent / "shared" / "real" / "baltimore_311_sample.csv"
    if not export.exists():
        pytest.skip("../shared/real is absent: this test measures on real data that is not part of the project")
    directory = tmp_path_factory.mktemp("city")
    mapping = ROOT / "data" / "mappings" / "baltimore_311.toml"
    report = import_files(directory, [export], ImportOptions(mapping=mapping))
    (file,) = report.files
    assert (file.rows_read, file.rows_loaded, file.rows_rejected, file.rows_duplicate) == (10_000, 10_000, 0, 0)
    return open_newest(directory)


@pytest.mark.parametrize(
    ("day", "open_requests"), [("2018-04-01", 166), ("2018-07-01", 194), ("2018-10-01", 215), ("2019-01-01", 206)]
)
def test_open_requests_at_the_start_of_a_day(city: Warehouse, day: str, open_requests: int) -> None:
    asked = {"case_kind": "ticket", "day_date": day}
    assert fetch_query(city, "open_cases_on_day", asked).rows[0][1] == open_requests
    assert len(fetch_query(city, "open_case_rows", asked).rows) == open_requests


def test_the_citys_days_open_are_our_whole_calendar_days(city: Warehouse) -> None:
    tickets = run_query(city, "tickets")
    closed = tickets[~tickets["is_open"]]
    assert len(closed) == 9_792
    assert (closed["whole_days_open"] == closed["named_days_open"]).sum() == 9_792


def test_duplicates_and_transfers_are_visible_and_not_resolved_work(city: Warehouse) -> None:
    tickets = run_query(city, "tickets")
    assert tickets["exclusion"].value_counts().to_dict() == {"duplicate": 217, "transferred": 18}
    counted = [row for row in fetch_query(city, "cases").rows if row[6] is None and row[4] is not None]
    assert len(counted) == 9_567


def test_a_snapshot_says_which_figures_it_cannot_give(city: Warehouse) -> None:
    metrics = run_query(city, "ticket_metrics")
    unknown = ["first_reply_calendar_minutes", "requester_wait_calendar_minutes", "reopens", "is_one_touch"]
    assert metrics[unknown].isna().all().all()
    assert metrics["full_resolution_calendar_minutes"].notna().sum() == 9_792


def test_the_command_line_gives_the_same_figures(shared: Path, tmp_path: Path, run_cli: Callable[..., Any]) -> None:
    export = shared / "real" / "baltimore_311_sample.csv"
    data = ("--data", tmp_path / "city")
    imported = run_cli("import", export, "--mapping", "data/mappings/baltimore_311.toml", *data, "--json").json
    assert imported["files"][0]["rows_loaded"] == 10_000
    asked = ("--param", "case_kind=ticket", "--param", "day_date=2018-10-01", "--json")
    assert run_cli("query", "open_cases_on_day", *asked, *data).json == [{"day_date": "2018-10-01", "open_cases": 215}]
