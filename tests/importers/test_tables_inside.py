"""Workbooks, databases, Parquet and JSON: each table is read as its CSV would be, and the file stays as it was."""

import datetime as dt
import hashlib
import json
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pytest

from frontline.errors import UnreadableFile
from frontline.importers import ImportReport

from .packed import database, warehouse, workbook, zipped

Write = Callable[[str, str | bytes], Path]
TakeIn = Callable[..., ImportReport]
Ask = Callable[[str], list[tuple[Any, ...]]]
ALL = "select order_id, cast(placed_at as varchar), cast(delivered_at as varchar), total from landing_order_lines order by 1"
TOLD = [("7001", "2026-03-02 10:00:00", "2026-03-20 09:00:00", 12.5), ("7002", "2026-03-03 11:30:00", None, 30.0)]
HEADER = ["Order ID", "Placed at", "Delivered at", "Total", "Customer email"]
MAPPING = """
name = "our_shop"
kind = "orders"
time_zone = "America/New_York"
[fields]
order_id = "{0}number"
placed_at = "{0}placed"
status = "{0}state"
"""


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def at(written: str) -> dt.datetime:
    return dt.datetime.fromisoformat(written)


ROWS: list[list[object]] = [
    HEADER,
    [7001, at("2026-03-02 10:00:00"), at("2026-03-20 09:00:00"), 12.5, "fay@example.com"],
    [None] * 5,
    [7002.0, at("2026-03-03 11:30:00"), None, 30],
]


def test_a_workbook_is_read_with_its_dates_and_numbers(tmp_path: Path, take_in: TakeIn, ask: Ask) -> None:
    path = workbook(tmp_path / "shop.xlsx", {"Orders": ROWS, "Empty": [], "Title": [["Orders of March"]]})
    before = digest(path)
    (file,) = take_in(path).files
    assert (file.kind, file.rows_read, file.rows_loaded) == ("orders", 2, 2)
    assert ask(ALL) == TOLD
    assert digest(path) == before


def test_every_sheet_with_a_known_header_is_read_and_the_others_are_told(
    tmp_path: Path, take_in: TakeIn, ask: Ask
) -> None:
    people = [
        ["Person ID", "Name", "Is leader", "Extension", "Valid from"],
        ["ANN", "Ann Reed", True, 301, dt.date(2026, 1, 1)],
    ]
    report = take_in(
        workbook(tmp_path / "all.xlsx", {"Orders": ROWS, "Who is who": people, "Notes": [["a", "b"], [1, 2]]})
    )
    assert [(Path(file.file).name, file.kind, file.rows_loaded) for file in report.files] == [
        ("Orders", "orders", 2),
        ("Who is who", "people", 1),
    ]
    assert "all.xlsx/Notes" in report.files[0].notices[-1]
    assert ask("select person_id, extension, is_leader, cast(valid_from_date as varchar) from people") == [
        ("ANN", "301", True, "2026-01-01")
    ]


def test_times_of_a_workbook_are_whole_seconds_and_durations_are_seconds(
    tmp_path: Path, take_in: TakeIn, ask: Ask
) -> None:
    rows = [
        ["Call ID", "Start time", "Talk time", "Agent"],
        ["1", at("2026-03-02 09:59:59.999"), dt.timedelta(hours=25, minutes=1, seconds=30), "301"],
    ]
    take_in(workbook(tmp_path / "calls.xlsx", {"Calls": rows}))
    assert ask("select cast(started_at as varchar), talk_seconds from landing_call_legs") == [
        ("2026-03-02 10:00:00", 90090.0)
    ]


def test_a_workbook_without_rows_is_refused(tmp_path: Path, take_in: TakeIn) -> None:
    with pytest.raises(UnreadableFile, match=r"nothing\.xlsx holds no table with a row"):
        take_in(workbook(tmp_path / "nothing.xlsx", {"Orders": [HEADER], "Empty": []}))


def test_the_tables_of_a_sqlite_file_are_read_and_it_is_not_changed(tmp_path: Path, take_in: TakeIn, ask: Ask) -> None:
    path = database(tmp_path / "shop.db")
    before = digest(path)
    report = take_in(path)
    assert [(file.file, file.kind, file.rows_loaded) for file in report.files] == [
        ("shop.db/orders", "orders", 2),
        ("shop.db/customers", "customers", 1),
    ]
    assert "shop.db/versions" in report.files[0].notices[-1]
    assert ask(ALL) == TOLD
    assert digest(path) == before
    assert [each.name for each in tmp_path.glob("shop.db*")] == ["shop.db"]


def test_changes_in_a_sqlite_files_log_are_read_too(tmp_path: Path, take_in: TakeIn, ask: Ask) -> None:
    path = database(tmp_path / "shop.db")
    with sqlite3.connect(path) as connection:
        connection.execute("pragma journal_mode = wal").fetchall()
        connection.execute("insert into orders values (7003, '2026-03-04 10:00:00', null, 1, null)")
        connection.commit()
        before = digest(path), digest(tmp_path / "shop.db-wal")
        take_in(path)
        assert (digest(path), digest(tmp_path / "shop.db-wal")) == before
    connection.close()
    assert len(ask(ALL)) == 3


def test_the_tables_of_a_duckdb_file_are_read_and_it_is_not_changed(tmp_path: Path, take_in: TakeIn, ask: Ask) -> None:
    path = warehouse(tmp_path / "it's a shop [1].duckdb")
    before = digest(path)
    report = take_in(path, time_zone="America/New_York")
    assert sorted((file.kind, file.rows_loaded) for file in report.files) == [("customers", 1), ("orders", 2)]
    assert ask(ALL) == [
        ("7001", "2026-03-02 15:00:00", "2026-03-20 13:00:00", 12.5),
        ("7002", "2026-03-03 16:30:00", None, 30.0),
    ]
    assert digest(path) == before


@pytest.mark.parametrize("name", ["orders.parquet", "orders [2026]*.parquet"])
def test_parquet_is_read_with_its_times(name: str, tmp_path: Path, take_in: TakeIn, ask: Ask) -> None:
    plain = tmp_path / "plain.parquet"
    with duckdb.connect() as connection:
        connection.execute(
            "copy (select 7001 as order_id, timestamptz '2026-03-02 10:00:00+02' as placed_at, timestamp '2026-03-20 09:00:00' "
            f"as delivered_at, 12.5 as total, '+12125550101' as phone) to '{plain}' (format parquet)"
        )
    path = plain.rename(tmp_path / name)
    before = digest(path)
    (file,) = take_in(path).files
    assert (file.kind, file.rows_loaded) == ("orders", 1)
    assert ask(ALL) == [("7001", "2026-03-02 08:00:00", "2026-03-20 09:00:00", 12.5)]
    assert digest(path) == before


RECORDS = [
    {
        "number": 7001,
        "placed": "2026-03-02 10:00:00",
        "state": "done",
        "lines": [{"sku": "a"}],
        "buyer": {"name": "Fay", "mail": None},
    },
    {"number": 7002, "placed": "2026-03-03 11:30:00", "state": "open", "extra": True},
]
SHAPES = {
    "array": json.dumps(RECORDS),
    "indented": json.dumps(RECORDS, indent=2),
    "lines": "\n".join(map(json.dumps, RECORDS)),
    "object": json.dumps({"count": 2, "orders": RECORDS}),
    "marked": "\ufeff" + json.dumps(RECORDS),
    "marked lines": "\ufeff" + "\r\n".join(map(json.dumps, RECORDS)),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_json_is_read_through_a_mapping_whatever_its_shape(
    shape: str, written: Write, take_in: TakeIn, ask: Ask
) -> None:
    mapping = written("shop.toml", MAPPING.format(""))
    (file,) = take_in(written("shop.json", SHAPES[shape]), mapping=mapping).files
    assert (file.rows_read, file.rows_loaded) == (2, 2)
    assert ask("select order_id, cast(placed_at as varchar), status from landing_order_lines order by 1") == [
        ("7001", "2026-03-02 15:00:00", "done"),
        ("7002", "2026-03-03 16:30:00", "open"),
    ]


def test_json_whose_keys_name_the_fields_needs_no_mapping(written: Write, take_in: TakeIn, ask: Ask) -> None:
    records = [{"order_id": 7001, "placed_at": "2026-03-02 10:00:00", "delivered_at": "2026-03-20 09:00:00", "total": 12.5},
               {"order_id": 7002, "placed_at": "2026-03-03 11:30:00", "total": 30}]  # fmt: skip
    (file,) = take_in(written("shop.json", json.dumps({"orders": records}))).files
    assert (file.kind, file.rows_loaded) == ("orders", 2)
    assert ask(ALL) == TOLD


def test_inner_keys_are_named_with_a_point(written: Write, take_in: TakeIn, ask: Ask) -> None:
    nested = [{"order": {"number": 7001, "placed": "2026-03-02 10:00:00", "state": "done"}}]
    take_in(written("shop.json", json.dumps(nested)), mapping=written("shop.toml", MAPPING.format("order.")))
    assert ask("select order_id, status from landing_order_lines") == [("7001", "done")]


def test_a_damaged_line_of_json_costs_itself_only(written: Write, take_in: TakeIn, ask: Ask) -> None:
    text = SHAPES["lines"].replace("\n", '\n{"number": 7003, "pla\n[1, 2]\n\n')
    (file,) = take_in(written("shop.jsonl", text), mapping=written("shop.toml", MAPPING.format(""))).files
    assert (file.rows_read, file.rows_loaded, file.rows_rejected) == (4, 2, 2)
    assert [raw for (raw,) in ask("select raw from rejects order by line")] == [
        '"{""number"": 7003, ""pla"',
        '"[1, 2]"',
    ]


def test_json_that_breaks_off_is_refused(written: Write, take_in: TakeIn) -> None:
    with pytest.raises(UnreadableFile, match=r"shop\.json is damaged JSON"):
        take_in(written("shop.json", SHAPES["array"][:-20]), mapping=written("shop.toml", MAPPING.format("")))


def test_a_mapping_takes_its_table_of_several_and_passes_the_others_over(
    tmp_path: Path, written: Write, take_in: TakeIn, ask: Ask
) -> None:
    rows: list[list[object]] = [["number", "placed", "state"], [7001, at("2026-03-02 10:00:00"), "done"]]
    path = workbook(tmp_path / "shop.xlsx", {"Prices": [["sku", "price"], ["a", 1]], "Sales": rows})
    report = take_in(path, mapping=written("shop.toml", MAPPING.format("")))
    assert [(Path(file.file).name, file.rows_loaded) for file in report.files] == [("Sales", 1)]
    assert "Prices" in report.files[0].notices[-1]
    with pytest.raises(UnreadableFile, match="has no column “number”"):
        take_in(written("prices.csv", "sku,price\na,1\n"), mapping=written("shop.toml", MAPPING.format("")))


def test_a_workbook_in_an_archive_is_read(tmp_path: Path, written: Write, take_in: TakeIn) -> None:
    path = workbook(tmp_path / "shop.xlsx", {"Orders": ROWS})
    (file,) = take_in(written("sent.zip", zipped({"march/shop.xlsx": path.read_bytes()}))).files
    assert (file.file, file.rows_loaded) == ("sent.zip/march/shop.xlsx", 2)
