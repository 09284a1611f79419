"""What became of failures: shares with their denominators, made whole, what customers paid, alarms, functions, money."""

from pathlib import Path
from typing import Any

import pytest

from frontline.query_catalog import fetch_query
from frontline.warehouse import Warehouse

from .failures_made import Company, moment, said, taken_in, thread
from .test_failures import failure


def rows(warehouse: Warehouse, name: str, **asked: Any) -> list[dict[str, Any]]:
    answer = fetch_query(warehouse, name, asked)
    return [dict(zip([column.name for column in answer.columns], row, strict=True)) for row in answer.rows]


def own(number: int) -> str:
    return f"ticket/zendesk/{number}"


def add_what_followed(made: Company) -> None:
    """Customers' answers, orders, and pledges."""
    made.ratings = [
        {"rated_at": moment(day), "rater_kind": "customer", "question": "right", "customer_id": 6, "score": score, "failure_id": "F6"}
        for day, score in ((5, 2), (6, 4))
    ]  # fmt: skip
    made.orders = [
        (2, -3, 30.0),
        (2, 0.1, 7.0),
        (3, -9, 40.0),
        (3, 30, 1.0),
        (1, -200, 99.0),
        (1, 100, 20.0),
        (9, 150, 1.0),
        (9, 185, 1.0),
    ]
    made.deeds = [
        {"deed_id": "D1", "done_on": "2025-01-10", "deed_kind": "pledge", "person_id": "LEA", "title": "No fees, says Gus Pellam", "due_on": "2025-02-01"},
        {"deed_id": "D2", "done_on": "2025-01-11", "deed_kind": "pledge", "person_id": "GUS", "title": "One", "closed_on": "2025-03-01"},
        {"deed_id": "D3", "done_on": "2025-01-12", "deed_kind": "pledge", "title": "Two", "due_on": "2025-03-01"},
        {"deed_id": "D4", "done_on": "2025-01-12", "deed_kind": "visit", "title": "Three"},
    ]  # fmt: skip


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    """1: put right in words and deeds. 2: words, twice. 3: asked and asked. 4: not read. 5: a call nobody wrote of. 6: by the owner."""
    made = Company(customers=range(1, 21))
    made.threads = [
        thread(
            1, 1, said(0, "customer"), said(0.5, "customer"), said(1, "staff", "is_apology", "responsibility", "explanation", "is_signed"),
            said(3, "billing", "repair_done", "has_case_words"), said(3.1, "customer", "is_thanks"),
        ),
        thread(2, 2, said(0, "customer", "is_thanks"), said(2, "billing", "is_apology", "blames_others", "repair"), said(9, "staff", "is_apology")),
        thread(3, 3, said(0, "customer"), said(1, "customer"), said(2, "customer"), said(3, "robot", "is_apology")),
        thread(4, 4, said(0, "customer"), said(1, "staff", "is_apology", is_read=False)),
        thread(6, 6, said(0, "customer"), said(1, "leader", "is_apology", "is_signed", text="Do not reply to this")),
        thread(7, 1, said(20, "customer"), said(21, "staff", "is_apology")),
        thread(8, 1, said(60, "customer", "tells_others"), said(140, "customer")),
        thread(9, 6, said(30, "customer"), said(31, "staff", "is_apology")),
    ]  # fmt: skip
    made.failures = [
        failure("F1", 0, contact_id=own(1), failure_kind="late", cost=100, fees=12.5, minutes=30, closed_on="2025-01-20"),
        failure("F2", 0, contact_id=own(2), failure_kind="late", cost=50, owner="Gus"),
        failure("F3", 0, contact_id=own(3), failure_kind="lost", cost=10, closed_on="2025-02-20"),
        failure("F4", 0, contact_id=own(4)),
        failure("F5", 0, customer_id=5, noticed_by="us"),
        failure("F6", 0, contact_id=own(6), failure_kind="late"),
        failure("F7", 20, contact_id=own(7), failure_kind="late"),
        failure("F8", 25, customer_id=6, failure_kind="late"),
    ]  # fmt: skip
    made.repairs = [
        {"repair_id": "R1", "failure_id": "F1", "offered_at": moment(1), "done_at": moment(2), "value": 60, "was_asked": "false", "is_own_case": "false"},
        {"repair_id": "R2", "failure_id": "F1", "done_at": moment(4), "value": 60, "approval_asked_at": moment(2), "approved_at": moment(3.5)},
        {"repair_id": "R3", "failure_id": "F2", "offered_at": moment(2), "value": 50, "was_asked": "true", "what": "Gus Pellam offers Abbot one"},
    ]  # fmt: skip
    add_what_followed(made)
    return taken_in(made, tmp_path_factory.mktemp("recovery"))


def test_each_step_has_its_own_denominator_and_a_share_needs_ten(company: Warehouse) -> None:
    found = {row["step"]: (row["cases"], row["failures"]) for row in rows(company, "recovery_shares")}
    assert found == {
        "answered": (6, 7),  # F5 has no thread: unknown; F8 is told sorry elsewhere
        "acknowledged": (5, 7),  # of F4 nothing was read
        "explained": (1, 7),
        "responsible": (1, 7),
        "offered": (2, 7),
        "done": (1, 7),
        "unasked": (1, 2),
        "own case": (0, 2),  # the list wins over the words
        "made whole": (2, 4),  # F1 by its value, F6 by the customer's newest word; F2 and F3 not
        "owner named": (1, 6),
        "closed by the customer": (2, 2),  # F1 said thanks, F3 ordered
        "blame shifted": (1, 4),
        "sorry again": (3, 5),  # F1 by F7, F2 in its own thread, F6 by F8
    }
    assert {row["case_share"] for row in rows(company, "recovery_shares")} == {None}


def test_from_ten_on_a_share_is_told(tmp_path: Path) -> None:
    made = Company(customers=range(1, 11))
    made.threads = [thread(each, each, said(0, "customer"), said(1, "staff")) for each in range(1, 11)]
    made.failures = [failure(f"F{each}", 0, contact_id=own(each)) for each in range(1, 11)]
    found = {row["step"]: row["case_share"] for row in rows(taken_in(made, tmp_path), "recovery_shares")}
    assert (found["answered"], found["acknowledged"], found["unasked"]) == (1.0, 0.0, None)


def test_made_whole_is_the_value_of_what_was_done(company: Warehouse) -> None:
    found = {row["failure_id"]: row for row in rows(company, "made_whole_rows")}
    assert {name: (row["made_whole_share"], row["is_made_whole"]) for name, row in found.items()} == {
        "F1": (1, True), "F2": (0, False), "F3": (0, False), "F6": (None, True),
    }  # fmt: skip
    assert found["F1"]["value_repaired"] == 120
    assert found["F6"]["rating_score"] == 4


def test_what_customers_paid_by_kind_and_in_all(company: Warehouse) -> None:
    found = {row["failure_kind"]: row for row in rows(company, "paid_for_our_mistake")}
    assert list(found) == [None, "late", "not said", "lost"]
    assert (found["late"]["fees"], found["late"]["fee_failures"], found["late"]["minutes"]) == (12.5, 1, 30)
    assert (found["late"]["chasers"], found["lost"]["chasers"]) == (1, 2)
    assert found["lost"]["days"] == 45, "until it was closed"
    assert found[None]["failures"] == 8
    assert found[None]["days"] == sum(row["days"] for kind, row in found.items() if kind)
    assert found[None]["open_failures"] == 6
    data_end = 185
    assert found["late"]["days"] == 2 + data_end + data_end + (data_end - 20) + (data_end - 25)


def test_two_apologies_without_a_repair_are_an_alarm(company: Warehouse) -> None:
    found = {row["failure_id"]: row for row in rows(company, "repeated_apologies")}
    assert set(found) == {"F2", "F6"}, "F1 was repaired"
    assert (str(found["F2"]["sorry_again_date"]), found["F2"]["is_repeated"]) == ("2025-01-15", False)
    assert (str(found["F6"]["sorry_again_date"]), found["F6"]["is_repeated"]) == ("2025-02-06", True)
    assert (found["F2"]["is_repair_offered"], found["F6"]["is_repair_offered"]) == (True, False)


def test_who_could_leave_while_we_have_not_put_it_right(company: Warehouse) -> None:
    found = {row["customer_id"]: row for row in rows(company, "open_failures_without_order", as_of_date="2025-03-07")}
    assert list(found) == ["2", "4", "5", "6"], "F1 is repaired, F3 closed; 2 ordered on the day itself, not since"
    assert (found["6"]["failures"], found["6"]["open_days"], found["2"]["has_owner"]) == (2, 59, True)
    assert found["6"]["is_acknowledged"]


def test_the_clock_of_an_apology_runs_on_until_there_is_one(company: Warehouse) -> None:
    found = {row["failure_id"]: (row["days"], row["is_acknowledged"]) for row in rows(company, "acknowledgement_rows")}
    assert found["F1"] == (1, True)
    assert found["F3"] == (185, False)
    assert found["F8"] == (6, True), "said in another thread of the customer"
    assert "F4" not in found, "nobody read it"
    replies = {row["failure_id"]: (row["days"], row["is_answered"]) for row in rows(company, "failure_reply_rows")}
    assert (replies["F2"], replies["F3"], replies["F4"]) == ((2, True), (185, False), (1, True))
    assert "F5" not in replies


def test_functions_of_one_or_two_are_never_shown_alone(company: Warehouse, tmp_path: Path) -> None:
    found = rows(company, "acknowledgements_by_function")
    assert [(row["function"], row["failures"], row["acknowledgements"]) for row in found] == [
        ("Service", 5, 3), ("leaders", 1, 1), ("other", 2, 1)
    ]  # fmt: skip
    assert {row["acknowledged"] for row in found} == {5}
    groups = dict(company.cursor().execute("select person_id, function from reply_functions").fetchall())
    assert groups == {"LEA": "leaders", "GUS": "Service", "ANA": "Service", "BEN": "Service"} | dict.fromkeys(
        ("IDA", "TOM", "UMA"), "other"
    )


@pytest.mark.parametrize(
    ("sizes", "shown"),
    [
        ({"A": 4, "B": 2, "C": 2}, {"A": 4, "other": 4}),
        ({"A": 4, "B": 3, "C": 1}, {"A": 4, "other": 4}),  # one alone would be others: the smallest function joins
        ({"A": 4, "B": 3}, {"A": 4, "B": 3}),
        ({"A": 2}, {"other": 2}),
    ],
)
def test_functions_are_joined_until_nobody_stands_alone(
    tmp_path: Path, sizes: dict[str, int], shown: dict[str, int]
) -> None:
    people = ["person_id,name,agent_id,is_leader,function"]
    for name, count in sizes.items():
        people += [
            f"{name}{number},N {name}{number},{8 if (name, number) == ('A', 0) else f'{number}{ord(name)}'},no,{name}"
            for number in range(count)
        ]
    replies = [said(0, "customer"), said(1, "staff", "is_apology")]
    made = Company(
        customers=[1], people=people, threads=[thread(1, 1, *replies)], failures=[failure("F1", 0, contact_id=own(1))]
    )
    warehouse = taken_in(made, tmp_path)
    found = warehouse.cursor().execute("select function, count(*) from reply_functions group by all").fetchall()
    assert dict(found) == shown
    told = [row["function"] for row in rows(warehouse, "acknowledgements_by_function")]
    assert told == ([] if sizes == {"A": 2} else ["A"]), "two people are nobody’s count"


def test_pledges_and_their_state(company: Warehouse) -> None:
    found = {row["deed_id"]: row for row in rows(company, "pledges", as_of_date="2025-02-10")}
    assert {name: (row["state"], row["owner"]) for name, row in found.items()} == {
        "D1": ("overdue", "Lea Moor"), "D2": ("open", "a colleague"), "D3": ("open", None),
    }  # fmt: skip
    assert found["D1"]["title"] == "No fees, says ▪▪▪ ▪▪▪"
    assert rows(company, "pledges", as_of_date="2025-03-02")[1]["state"] == "kept"


def test_what_was_given_without_asking_anybody(company: Warehouse) -> None:
    found = {row["repair_id"]: row for row in rows(company, "make_goods")}
    assert [found[name]["needed_approval"] for name in ("R1", "R2", "R3")] == [False, True, False]
    assert (found["R2"]["approval_days"], found["R2"]["days_until_done"]) == (1.5, 4)
    assert (found["R1"]["is_unasked"], found["R2"]["is_unasked"], found["R3"]["is_unasked"]) == (True, None, False)
    assert found["R3"]["what"] == "▪▪▪ ▪▪▪ offers ▪▪▪ one"


def test_who_signs_can_be_answered(company: Warehouse) -> None:
    found = {
        row["failure_id"]: (row["recovery_messages"], row["signed_messages"])
        for row in rows(company, "recovery_signed")
    }
    assert found == {"F1": (2, 1), "F2": (2, 0), "F6": (1, 0), "F7": (1, 0), "F8": (1, 0)}


def test_fans_of_a_repair(company: Warehouse) -> None:
    (found,) = rows(company, "recovered_fans")
    assert (found["failure_id"], found["is_fan"], found["tells_others"], found["is_about_repair"]) == (
        "F1",
        True,
        True,
        False,
    )


def test_money_after_a_failure_by_what_was_done_within_a_month(company: Warehouse) -> None:
    found = {row["customer_id"]: row for row in rows(company, "recovery_and_revenue")}
    assert {name: row["recovery_level"] for name, row in found.items()} == {
        "1": "repair", "2": "words", "3": "none", "5": "none", "6": "words"
    }, "4 was not read"  # fmt: skip
    assert (found["1"]["revenue"], found["1"]["revenue_before"]) == (20, 0)
    assert (found["2"]["revenue"], found["2"]["revenue_before"]) == (0, 37)
    later = {row["customer_id"]: row["recovery_level"] for row in rows(company, "recovery_and_revenue", within_days=1)}
    assert later["1"] == later["6"] == "words"
    assert later["2"] == "none"


def test_spend_beside_what_is_at_stake(company: Warehouse) -> None:
    found = {str(row["month_date"]): row for row in rows(company, "repair_spend")}
    january = found["2025-01-01"]
    assert (january["failures"], january["repaired"], january["value_repaired"]) == (8, 1, 120)
    assert (january["cost"], january["cost_failures"]) == (160, 3)
    assert january["revenue_at_stake"] == 30 + 7 + 40 + 99, "each customer once, though 1 and 6 were failed twice"
