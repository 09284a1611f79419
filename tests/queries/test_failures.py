"""What is a failure of ours, who noticed it, what is proposed, and what belongs to it: each rule by an example."""

from pathlib import Path

import pytest

from frontline.query_catalog import fetch_query
from frontline.settings import Care, Settings
from frontline.warehouse import Warehouse

from .failures_made import Company, moment, said, taken_in, thread


def failure(name: str, day: float, **more: object) -> dict[str, object]:
    return {"failure_id": name, "happened_at": moment(day), "state": "confirmed", **more}


COMPLAINT, SORRY = (
    said(0, "customer", "is_complaint", text="My tapes are lost, call Fay Abbot at 212 555 0101"),
    said(1, "staff", "is_apology", text="Sorry, Fay. Gus Pellam"),
)


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    made = Company(customers=range(1, 12))
    made.threads = [
        thread(1, 1, COMPLAINT, SORRY),
        thread(2, 2, COMPLAINT, SORRY),
        thread(3, 3, COMPLAINT, SORRY),
        thread(4, 4, COMPLAINT, SORRY, tags=("vip", "OUR_Mistake")),
        thread(5, 5, said(0, "staff", "is_apology"), said(1, "customer", "is_complaint")),
        thread(6, 6, COMPLAINT, said(1, "robot", "is_apology"), said(2, "staff", "is_non_apology")),
        thread(7, 7, said(0, "customer", "is_apology"), said(1, "staff", "is_complaint")),
        thread(8, 8, said(0, "staff"), said(1, "customer"), tags=("our_fault",)),
        thread(9, 9, said(0, "customer"), said(1, "staff"), tags=("not_our_fault", "failures")),
        thread(10, 10, COMPLAINT, SORRY, tags=("failure",)),
    ]
    made.orders = [(1, -5, 10.0), (11, -5, 10.0)]
    made.failures = [
        failure("F1", 0, contact_id="ticket/zendesk/1", owner="Gus Pellam", failure_kind="Lost", what="Lost by Gus Pellam"),
        failure("ticket/zendesk/2", 0, state="dismissed"),
        failure("F10", 0, contact_id="ticket/zendesk/10", noticed_by="us"),
        failure("F11", 3, order_id="O1", fees=5),
        failure("F12", 4),
    ]  # fmt: skip
    return taken_in(made, tmp_path_factory.mktemp("failures"))


def test_the_register_and_the_tags_make_the_list_each_once(company: Warehouse) -> None:
    rows = company.cursor().execute(
        "select failure_id, origin, customer_id, noticed_by, has_owner, failure_kind from failures order by failure_id"
    )
    assert rows.fetchall() == [
        ("F1", "register", "1", "customer", True, "lost"),
        ("F10", "register", "10", "us", False, None),
        ("F11", "register", "11", None, False, None),
        ("F12", "register", None, None, False, None),
        ("ticket/zendesk/4", "tag", "4", "customer", False, None),
        ("ticket/zendesk/8", "tag", "8", "us", False, None),
    ]


def test_other_tags_can_be_named_in_the_settings(tmp_path: Path) -> None:
    made = Company(
        customers=[1], threads=[thread(1, 1, COMPLAINT, tags=("broken",)), thread(2, 1, COMPLAINT, tags=("failure",))]
    )
    warehouse = taken_in(made, tmp_path, Settings(care=Care(failure_tags=("Broken",))))
    assert warehouse.cursor().execute("select failure_id from failures").fetchall() == [("ticket/zendesk/1",)]


def test_a_complaint_and_an_apology_of_ours_are_proposed_unless_somebody_decided(company: Warehouse) -> None:
    rows = company.cursor().execute(
        "select failure_id, customer_id, noticed_by, happened_at, complaint_id, apology_id from failure_proposals"
    )
    assert rows.fetchall() == [
        ("ticket/zendesk/3", "3", "customer", moment(0), "300", "301"),
        ("ticket/zendesk/5", "5", "us", moment(0), "501", "500"),
    ], "registered: 1 and 10; dismissed: 2; tagged: 4; no apology of a person of ours: 6, 7"


def test_a_proposal_hides_names_and_numbers(company: Warehouse) -> None:
    answer = fetch_query(company, "failure_proposals_open")
    (row,) = [
        dict(zip([column.name for column in answer.columns], row, strict=True))
        for row in answer.rows
        if "/3" in str(row[0])
    ]
    assert row["customer"] == "F▪▪▪ A▪▪▪ 3▪▪▪"
    assert row["complaint"] == "My tapes are lost, call ▪▪▪ ▪▪▪ at ▪▪▪"
    assert row["apology"] == "Sorry, ▪▪▪."


def test_a_failure_hides_names_too_and_tells_nobody_of_ours(company: Warehouse) -> None:
    answer = fetch_query(company, "failure_rows")
    told = {str(cell) for row in answer.rows for cell in row}
    assert "Lost by ▪▪▪ ▪▪▪" in told
    assert not [cell for cell in told if "Gus" in cell or "Fay" in cell]


def test_the_rate_goes_by_month_and_needs_a_hundred_orders(tmp_path: Path) -> None:
    made = Company(customers=[1])
    made.orders = [(1, day / 5, 1.0) for day in range(100)] + [(1, 30 + day, 1.0) for day in range(20)]
    made.failures = [
        failure("F1", 1, noticed_by="us"),
        failure("F2", 2, noticed_by="customer"),
        failure("F3", 3),
        failure("F4", 100),
    ]
    found = fetch_query(taken_in(made, tmp_path), "failure_rate", {"from_date": "2025-01-01", "to_date": "2025-05-01"})
    assert [row[1:6] for row in found.rows] == [(3, 1, 1, 100, 30.0), (0, 0, 0, 20, None), (1, 0, 0, 0, None)]
    assert [str(row[0]) for row in found.rows] == ["2025-01-01", "2025-02-01", "2025-04-01"]
    assert [row[6] for row in found.rows] == [True, True, True]
    cut = fetch_query(
        taken_in(made, tmp_path / "cut"), "failure_rate", {"from_date": "2025-01-08", "to_date": "2025-02-10"}
    )
    assert [row[1] for row in cut.rows] == [2, 0]
    assert [row[6] for row in cut.rows] == [False, False]


def test_the_call_back_list_knows_what_the_register_names(company: Warehouse) -> None:
    rows = company.cursor().execute("select customer_id, failed_date::varchar from shift_failures").fetchall()
    assert ("11", "2025-01-09") in rows
    assert ("1", "2025-01-06") in rows
