"""The sample company's planted truth, known to its generator, comes out of the queries."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from frontline.query_catalog import fetch_query, run_query
from frontline.warehouse import Warehouse


def test_every_call_ends_as_it_was_planted(sample: Warehouse, truth: Any) -> None:
    contacts = run_query(sample, "contacts")
    calls = contacts[contacts["contact_id"].str.startswith("call/")]
    inbound = calls[calls["direction"] == "inbound"]
    planted = truth["calls"]["by_outcome"]
    assert len(calls) == truth["calls"]["total"]
    assert (inbound["answered_by_kind"] == "person").sum() == planted["answered_by_person"]
    assert (inbound["answered_by_kind"] == "unknown").sum() == planted["answered_by_unknown"]
    assert (inbound["outcome"] == "abandoned").sum() == planted["abandoned_in_queue"]
    assert (inbound["outcome"] == "voicemail").sum() == planted["voicemail"]
    assert (inbound["outcome"] == "menu").sum() == planted["abandoned_in_menu"] + planted["announcement_only"]
    assert (inbound["outcome"] == "failed").sum() == planted["failed"]
    assert (calls["direction"] == "outbound").sum() == planted["outbound"]
    assert (calls["direction"] == "internal").sum() == planted["internal"]
    outbound = calls[(calls["direction"] == "outbound") & (calls["outcome"] == "answered")]
    assert len(outbound) == truth["calls"]["outbound_by_result"]["answered"]


@pytest.mark.parametrize("case_kind", ["order", "ticket"])
def test_open_cases_on_each_day_are_those_that_were_open(sample: Warehouse, truth: Any, case_kind: str) -> None:
    by_day = {
        str(day): open_cases
        for day, open_cases in fetch_query(sample, "open_cases_by_day", {"case_kind": case_kind}).rows
    }
    for day, planted in truth[f"{case_kind}s"]["open_on"].items():
        asked = {"case_kind": case_kind, "day_date": day}
        assert by_day[day] == planted, day
        assert fetch_query(sample, "open_cases_on_day", asked).rows[0][1] == planted, day
        assert len(fetch_query(sample, "open_case_rows", asked).rows) == planted, day


def iso_week(day: Any) -> str:
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02d}"


def test_every_leaders_weeks_are_those_that_were_planted(sample: Warehouse, truth: Any) -> None:
    handled = run_query(sample, "handled_contacts")
    for person_id, leader in truth["leaders"].items():
        own = handled[handled["person_id"] == person_id]
        sources = own["contact_id"].str.split("/").str[0]
        unlogged = truth["own_entries"]["unlogged_by_week"][person_id]
        planted_by_source = {"call": leader["calls_by_week"], "ticket": leader["tickets_by_week"], "own": unlogged}
        for source, planted in planted_by_source.items():
            weeks = own[sources == source]["week_date"].map(iso_week).value_counts().to_dict()
            assert weeks == planted, (leader["name"], source)


def test_an_entry_of_a_logged_call_counts_once(sample: Warehouse, truth: Any) -> None:
    entries = run_query(sample, "own_contacts")
    names = entries["entry_id"].str.split("/").str[-1]
    assert sorted(names[entries["is_logged"]]) == truth["own_entries"]["of_logged_calls"]
    assert len(entries) == truth["own_entries"]["rows"]
    handled = run_query(sample, "handled_contacts")
    assert handled.groupby(["contact_id", "person_id", "week_date"]).size().max() == 1


@pytest.mark.parametrize(
    ("since", "planted"),
    [
        ("from", "by_contacts_of_each_day"),
        ("last_13_weeks_from", "last_13_weeks_by_contacts_of_each_day"),
    ],
)
def test_what_became_of_the_shifts_is_what_was_planted(sample: Warehouse, truth: Any, since: str, planted: str) -> None:
    first_week = truth["shifts"][since]
    outcomes, weeks = (run_query(sample, name) for name in ("shift_outcomes", "taken_shifts"))
    for person_id, counts in truth["shifts"][planted].items():
        own = outcomes[(outcomes["person_id"] == person_id) & (outcomes["week_date"] >= first_week)]
        sums = weeks[(weeks["person_id"] == person_id) & (weeks["week_date"] >= first_week)]
        found = own["outcome"].value_counts()
        for outcome in ("kept", "moved_same_day", "moved_same_week", "missed"):
            assert found.get(outcome, 0) == counts[outcome], (person_id, outcome)
        assert sums["planned_shifts"].sum() == counts["planned"], person_id
        assert sums["extra_shifts"].sum() == counts["extra"], person_id


def test_shifts_keep_their_identity_when_they_move(sample: Warehouse, truth: Any) -> None:
    shifts = run_query(sample, "shifts").set_index("shift_id")
    planted = truth["shifts"]
    assert len(run_query(sample, "shift_changes")) == planted["rows"]
    assert len(shifts) == planted["shifts"]
    assert sorted(shifts.index[shifts["is_cancelled"]]) == planted["cancelled"]
    assert sorted(shifts.index[(shifts["sequence"] > 0) & ~shifts["is_cancelled"]]) == planted["moved"]


def test_one_leader_keeps_the_promise_and_one_stopped(sample: Warehouse, truth: Any) -> None:
    promises = run_query(sample, "leader_promises").set_index("name")
    planted_weeks = {name: [*leader["calls_by_week"], *leader["tickets_by_week"]] for name, leader in leaders(truth)}
    last_planted = {name: max(weeks) for name, weeks in planted_weeks.items()}
    stopped = min(last_planted, key=lambda name: last_planted[name])
    assert promises.loc[stopped, "weeks_kept"] == 0
    assert promises.loc[stopped, "days_since_contact"] > 90
    assert promises["weeks_kept"].max() >= 11


def leaders(truth: Any) -> list[tuple[str, Any]]:
    return [(leader["name"], leader) for leader in truth["leaders"].values()]


def test_cohorts_take_as_long_as_they_were_planted(sample: Warehouse, truth: Any) -> None:
    cases = run_query(sample, "cases")
    orders = cases[(cases["case_kind"] == "order") & cases["left_date"].isna()]
    days = (orders["done_date"] - orders["opened_date"]).dt.days
    for cohort in truth["cohorts"]:
        placed = orders["opened_date"].between(cohort["from"], cohort["to"])
        assert placed.sum() == cohort["n"]
        assert orders[placed]["done_date"].isna().sum() == cohort["still_open_at_end"]
        # whole local days (day 0 = the day it was placed) against hours in the generator: a day apart at the edge
        for weeks in (4, 6):
            low, high = ((placed & (days <= 7 * weeks - less)).sum() for less in (1, 0))
            assert low <= cohort[f"done_within_{weeks}w"] <= high


def test_the_silent_customer_waited_from_the_first_message(sample: Warehouse, truth: Any) -> None:
    planted = truth["silent_customer"]
    day_before_reply = dt.datetime.fromisoformat(planted["human_reply_at"]).date()
    waiting = run_query(sample, "waiting_customers", {"as_of_date": day_before_reply}).set_index("ticket_id")
    row = waiting.loc[str(planted["ticket_id"])]
    assert row["waiting_since"] == dt.datetime.fromisoformat(planted["first_message_at"])
    assert row["asked_again"] == planted["chasers"]
    assert "@" not in row["customer"]
    assert row["customer"] != planted["email"]


def test_who_waits_at_the_end_is_who_was_left_waiting(sample: Warehouse, truth: Any) -> None:
    waiting = run_query(sample, "waiting_customers")
    long_waits = waiting[waiting["waiting_since"] <= "2026-11-11 18:00"]
    planted = {str(ticket["ticket_id"]) for ticket in truth["tickets"]["waiting_at_end"]}
    assert set(long_waits["ticket_id"]) == planted


def test_the_story_call_reached_the_chief_executive(sample: Warehouse, truth: Any) -> None:
    planted = truth["story_call"]
    contacts = run_query(sample, "contacts").set_index("contact_id")
    call = contacts.loc[f"call/asterisk_cdr/{planted['call_id']}"]
    assert (call["person_id"], call["is_leader"]) == (planted["person_id"], True)
    assert call["customer_id"] == planted["customer_id"]


@pytest.fixture
def count_of_rows(truth: Any) -> Callable[[str], int]:
    return lambda kind: int(truth[kind]["total"])


@pytest.mark.parametrize(("model", "kind"), [("orders", "orders"), ("tickets", "tickets"), ("calls", "calls")])
def test_nothing_is_lost_between_file_and_relation(
    sample: Warehouse, model: str, kind: str, count_of_rows: Callable[[str], int]
) -> None:
    assert len(fetch_query(sample, model).rows) == count_of_rows(kind)
