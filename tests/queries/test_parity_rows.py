"""The outer quarters of accounts by what they spent before, and small requests by the order they are about: counted by hand."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from frontline.warehouse import Warehouse

from .listed_company import OURS, PEOPLE, answer, take_in, ticket

SPENT = {901: 10, 902: 20, 903: 30, 904: 40, 905: 50, 906: 60, 907: 70, 908: 80}
SPAN = {"from_date": dt.date(2025, 6, 1), "to_date": dt.date(2025, 7, 1)}


def orders(totals: dict[int, float | str]) -> list[str]:
    placed = [f"O{who},2025-05-10 12:00:00,{total},{who},," for who, total in totals.items()]
    return [
        "order_id,placed_at,total,customer_id,cancelled_at,status",
        *placed,
        "X1,2025-05-11 12:00:00,9000,901,2025-05-12 12:00:00,cancelled",
        f"X2,2025-06-02 12:00:00,{9000 if totals[901] else ''},902,,",  # of the month itself: it decides nothing yet
        f"X3,2024-04-02 12:00:00,{9000 if totals[901] else ''},903,,",  # more than twelve months before
    ]


def customers(size: bool) -> list[str]:
    sizes = {901: "large", 908: "small"} if size else {}
    return [
        "customer_id,email,registered_at,size",
        *[f"{who},{who}@example.com,2024-01-01,{sizes.get(who, '')}" for who in SPENT],
    ]


TICKETS = [
    ticket(1, 901, "2025-06-03T14:00", (OURS, "2025-06-03T15:30"), solved="2025-06-04T14:00"),
    ticket(2, 908, "2025-06-03T14:00", (OURS, "2025-06-03T14:30"), solved="2025-06-20T14:00"),
    ticket(3, 905, "2025-06-03T14:00", (OURS, "2025-06-03T14:30"), solved="2025-06-04T14:00"),
    ticket(4, 902, "2025-06-28T14:00"),
    ticket(5, 999, "2025-06-28T14:00"),
]


def company(folder: Path, totals: dict[int, Any], *, size: bool = False) -> Warehouse:
    lists = {
        "people.csv": PEOPLE,
        "customers.csv": customers(size),
        "orders.csv": orders(totals),
        "tickets.jsonl": TICKETS,
    }
    return take_in(folder, lists)


@pytest.fixture(scope="module")
def by_revenue(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    return company(tmp_path_factory.mktemp("parity"), dict(SPENT))


def bands(warehouse: Warehouse, month: str) -> dict[str, str]:
    asked = "select customer_id, band from account_bands where month_date = ? order by customer_id"
    return dict(warehouse.cursor().execute(asked, [month]).fetchall())


def test_the_outer_quarters_are_of_the_twelve_months_before(by_revenue: Warehouse) -> None:
    assert bands(by_revenue, "2025-06-01") == {
        "901": "small",
        "902": "small",
        "906": "large",
        "907": "large",
        "908": "large",
    }


def test_an_account_in_the_middle_is_in_neither_band(by_revenue: Warehouse) -> None:
    rows = answer(by_revenue, "parity_rows", **SPAN)
    assert {(row["customer_id"], row["band"], row["band_by"]) for row in rows} == {
        ("901", "small", "revenue"), ("902", "small", "revenue"), ("908", "large", "revenue"),
    }  # fmt: skip


def test_resolved_is_told_once_its_days_are_over(by_revenue: Warehouse) -> None:
    rows = {row["customer_id"]: row["is_resolved"] for row in answer(by_revenue, "parity_rows", **SPAN)}
    assert rows == {"901": True, "908": False, "902": None}
    longer = {
        row["customer_id"]: row["is_resolved"] for row in answer(by_revenue, "parity_rows", **SPAN, within_days=20)
    }
    assert longer["908"] is True


def test_waits_are_business_minutes_until_a_person_answered(by_revenue: Warehouse) -> None:
    rows = {row["customer_id"]: row for row in answer(by_revenue, "parity_wait_rows", **SPAN)}
    assert {who: row["waited_business_minutes"] for who, row in rows.items()} == {"901": 90.0, "908": 30.0, "902": None}
    assert (rows["901"]["has_answer"], rows["902"]["has_answer"]) == (True, None), "who still waits is neither"


def test_without_totals_the_list_of_customers_decides(tmp_path: Path) -> None:
    by_size = company(tmp_path, dict.fromkeys(SPENT, ""), size=True)
    assert bands(by_size, "2025-06-01") == {"901": "large", "908": "small"}
    assert {row["band_by"] for row in answer(by_size, "parity_rows", **SPAN)} == {"size"}
    assert answer(by_size, "small_request_rows", **SPAN) == []


def test_equal_accounts_make_no_bands(tmp_path: Path) -> None:
    assert bands(company(tmp_path, dict.fromkeys(SPENT, 10)), "2025-06-01") == {}


def test_a_request_is_about_the_last_order_before_it(by_revenue: Warehouse) -> None:
    rows = answer(by_revenue, "small_request_rows", from_date=dt.date(2025, 6, 1), to_date=dt.date(2025, 8, 1))
    told = {row["customer_id"]: (row["band"], row["order_value"], row["is_resolved"]) for row in rows}
    assert told == {"901": ("low", 10.0, True), "908": ("high", 80.0, False), "902": ("high", 9000.0, False)}


def test_a_request_whose_days_still_run_is_left_out(by_revenue: Warehouse) -> None:
    rows = answer(by_revenue, "small_request_rows", **SPAN)
    assert "902" not in {row["customer_id"] for row in rows}


def test_no_colleague_stands_in_the_rows(by_revenue: Warehouse) -> None:
    told = str([answer(by_revenue, name, **SPAN) for name in ("parity_rows", "parity_wait_rows", "small_request_rows")])
    assert not [name for name in ("Lea", "Gus", "LEA", "GUS") if name in told]
