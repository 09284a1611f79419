"""Repairs that name no value, failures that the exports do not reach, and what customers paid: money that adds up."""

import datetime as dt
from pathlib import Path

import pytest

from frontline.warehouse import Warehouse

from .failures_made import Company, moment, said, taken_in, thread
from .test_failures import failure
from .test_recovery import own, rows


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    """The tickets end on day 40; F5 and F6 are written down later. F1 less than its cost and unknown, F2 all of it and more."""
    made = Company(customers=range(1, 8))
    made.threads = [
        thread(1, 1, said(0, "customer"), said(1, "staff")),
        thread(4, 4, said(0, "customer"), said(2, "staff", "repair_done"), said(40, "customer")),
    ]
    made.failures = [
        failure("F1", 0, contact_id=own(1), cost=100, failure_kind="late"),
        failure("F2", 0, customer_id=2, cost=50, failure_kind="late"),
        failure("F3", 0, customer_id=3, cost=20),
        failure("F4", 0, contact_id=own(4), cost=30),
        failure("F5", 50, customer_id=5, cost=10),
        failure("F6", 50, customer_id=6, closed_on="2025-03-10"),
    ]
    made.repairs = [
        {"repair_id": "R1", "failure_id": "F1", "done_at": moment(2), "value": 60},
        {"repair_id": "R2", "failure_id": "F1", "done_at": moment(3)},
        {"repair_id": "R3", "failure_id": "F2", "done_at": moment(2), "value": 70},
        {"repair_id": "R4", "failure_id": "F2", "done_at": moment(3)},
        {"repair_id": "R5", "failure_id": "F3", "offered_at": moment(3)},
        {"repair_id": "R6", "failure_id": "F1", "offered_at": moment(4), "value": 40},  # an offer is no repair
    ]
    return taken_in(made, tmp_path_factory.mktemp("unknown_values"))


def test_an_unknown_value_lowers_no_sum_and_is_never_no(company: Warehouse) -> None:
    found = {row["failure_id"]: row for row in rows(company, "made_whole_rows", to_date="2025-06-01")}
    told = {
        name: (row["value_repaired"], row["unknown_values"], row["made_whole_share"]) for name, row in found.items()
    }
    assert told == {
        "F1": (60, 1, None),  # less than the cost, and something unknown beside it
        "F2": (70, 1, 1),  # the known values reach the cost
        "F3": (0, 0, 0),  # offered only
        "F4": (None, 1, None),  # told in a message alone
        "F5": (0, 0, 0),
    }
    (spent,) = [row for row in rows(company, "repair_spend") if row["month_date"].month == 1]
    assert (spent["value_repaired"], spent["unknown_values"]) == (130, 3)


def test_what_customers_bore_is_the_cost_less_what_came_back_to_each(company: Warehouse) -> None:
    found = {row["failure_kind"]: row for row in rows(company, "paid_for_our_mistake", to_date="2025-06-01")}
    everything = found[None]
    assert (everything["cost"], everything["given_back"], everything["unknown_values"]) == (210, 110, 2)
    for name in ("failures", "cost", "given_back", "unknown_values", "fees", "chasers", "minutes", "days"):
        assert everything[name] == sum(row[name] for kind, row in found.items() if kind), name
    assert everything["currency"] is None, "no order names one"


def test_after_the_end_of_the_tickets_nobody_knows_what_was_written(company: Warehouse) -> None:
    read = dict(company.cursor().execute("select failure_id, is_read from failure_answers").fetchall())
    assert (read["F3"], read["F5"], read["F6"]) == (True, False, False)
    assert not {"F5", "F6"} & {row["failure_id"] for row in rows(company, "acknowledgement_rows")}
    waiting = {
        row["customer_id"]: row["open_days"]
        for row in rows(company, "open_failures_without_order", as_of_date=dt.date(2025, 6, 1))
    }
    assert waiting == {"3": 40, "5": 0}, "until the data end, not until somebody looks"


def test_the_lists_reach_as_far_as_failures_and_repairs_are_written_down(company: Warehouse, tmp_path: Path) -> None:
    (told,) = rows(company, "lists_through", to_date="2026-01-01")
    assert told["last_date"] == dt.date(2025, 3, 10), "F6 is closed"
    (told,) = rows(company, "lists_through", to_date="2025-03-10")
    assert told["last_date"] == moment(50).date(), "F5 happened"
    repaired = Company(customers=[1], failures=[failure("F1", 0)])
    repaired.repairs = [{"repair_id": "R1", "failure_id": "F1", "offered_at": moment(3), "done_at": moment(9)}]
    (told,) = rows(taken_in(repaired, tmp_path), "lists_through", to_date="2026-01-01")
    assert told["last_date"] == moment(9).date()


def test_a_customer_is_known_by_the_id_alone(company: Warehouse) -> None:
    assert [row["customer_id"] for row in rows(company, "customer_known", customer_id="3")] == ["3"]
    assert rows(company, "customer_known", customer_id="3 or '1'='1") == []
