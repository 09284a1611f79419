"""Gaps and freshness: a run of usual days without a record is told; weekends, holidays and rare sources are not."""

import datetime as dt
from collections.abc import Iterable
from pathlib import Path

import pandas as pd

from frontline.importers import import_files
from frontline.query_catalog import run_query
from frontline.warehouse import open_newest

FIRST = dt.date(2026, 3, 2)  # a Monday
WEEKDAYS = [day for day in (FIRST + dt.timedelta(days=number) for number in range(120)) if day.weekday() < 5]


def gaps_of(days: Iterable[dt.date], tmp_path: Path, settings: str = "") -> list[tuple[str, str, int]]:
    data = tmp_path / "data"
    data.mkdir()
    (data / "settings.toml").write_text(settings)
    path = tmp_path / "calls.csv"
    rows = "".join(f"{number},{day} 10:00,301,30\n" for number, day in enumerate(days))
    path.write_text(f"call_id,started_at,answered_by,talk_seconds\n{rows}")
    import_files(data, [path])
    gaps = run_query(open_newest(data), "source_gaps")
    return [(str(row.from_date.date()), str(row.to_date.date()), int(row.days)) for row in gaps.itertuples()]


def without(first: dt.date, last: dt.date) -> list[dt.date]:
    return [day for day in WEEKDAYS if not first <= day <= last]


def test_weekends_and_single_days_are_no_gaps(tmp_path: Path) -> None:
    assert gaps_of(without(dt.date(2026, 4, 8), dt.date(2026, 4, 8)), tmp_path) == []


def test_a_missing_week_is_a_gap_over_its_usual_days(tmp_path: Path) -> None:
    assert gaps_of(without(dt.date(2026, 4, 6), dt.date(2026, 4, 12)), tmp_path) == [("2026-04-06", "2026-04-10", 5)]


def test_a_gap_goes_on_over_a_weekend(tmp_path: Path) -> None:
    assert gaps_of(without(dt.date(2026, 4, 10), dt.date(2026, 4, 13)), tmp_path) == [("2026-04-10", "2026-04-13", 2)]


def test_holidays_are_no_gap(tmp_path: Path) -> None:
    """Good Friday and Easter Monday."""
    easter = without(dt.date(2026, 4, 3), dt.date(2026, 4, 6))
    assert gaps_of(easter, tmp_path, '[holidays]\ncountry = "DE"\n') == []


def test_a_short_file_with_a_missing_week_tells_it(tmp_path: Path) -> None:
    days = [day for day in without(dt.date(2026, 3, 16), dt.date(2026, 3, 22)) if day < dt.date(2026, 3, 30)]
    assert gaps_of(days, tmp_path) == [("2026-03-16", "2026-03-20", 5)]


def test_a_source_that_is_rare_has_no_gaps(tmp_path: Path) -> None:
    assert gaps_of(WEEKDAYS[::20], tmp_path) == []


def test_a_source_is_behind_when_it_is_silent_for_much_longer_than_usual(tmp_path: Path) -> None:
    calls, orders = tmp_path / "calls.csv", tmp_path / "orders.csv"
    rows = "".join(f"{number},{day} 10:00,301,30\n" for number, day in enumerate(WEEKDAYS[:40]))
    calls.write_text(f"call_id,started_at,answered_by,talk_seconds\n{rows}")
    orders.write_text("order_id,placed_at\n" + "".join(f"{number},{day}\n" for number, day in enumerate(WEEKDAYS[:60])))
    import_files(tmp_path / "data", [calls, orders])
    told = run_query(open_newest(tmp_path / "data"), "source_freshness").set_index("kind")
    assert pd.Series(told["is_behind"]).to_dict() == {"calls": True, "orders": False}
    assert told.loc["calls", "days_behind"] == (WEEKDAYS[59] - WEEKDAYS[39]).days
