"""From when to when a customer waits: what stops the clock, what does not, what only counts as asking again."""

import datetime as dt
import random
from pathlib import Path

import pytest

from frontline.query_catalog import fetch_query, run_query
from frontline.warehouse import Warehouse

from .silent_desk import Wait, at, opened, random_thread, slow_waits, thread


def waits_by_ticket(warehouse: Warehouse) -> dict[str, list[Wait]]:
    """What the model says, by ticket, in the order in which they began."""
    answer = fetch_query(warehouse, "silences")
    names = [column.name for column in answer.columns]
    found: dict[str, list[Wait]] = {}
    for row in (dict(zip(names, cells, strict=True)) for cells in answer.rows):
        chased = tuple(map(_utc, row["chased_at"]))  # type: ignore[call-overload]
        until = _utc(row["until_at"]) if row["until_at"] else None
        wait = Wait(_utc(row["since_at"]), until, bool(row["answered_by_human"]), chased)
        found.setdefault(str(row["ticket_id"]), []).append(wait)
    return found


def waits_of(warehouse: Warehouse) -> list[Wait]:
    """Those of the only ticket."""
    (waits,) = waits_by_ticket(warehouse).values()
    return waits


def _utc(moment: object) -> dt.datetime:
    assert isinstance(moment, dt.datetime)
    return moment.replace(tzinfo=dt.UTC)


CASES = {
    "an automatic reply does not stop it": (
        ["02 09:00 customer", "02 09:01 automatic", "02 11:00 gus"],
        [("02 09:00", "02 11:00", True, [])],
    ),
    "a note among us does not stop it": (
        ["02 09:00 customer", "02 09:30 note", "02 11:00 gus"],
        [("02 09:00", "02 11:00", True, [])],
    ),
    "a second message does not restart it, and is counted": (
        ["02 09:00 customer", "03 10:00 customer", "04 10:00 customer", "04 11:00 gus"],
        [("02 09:00", "04 11:00", True, ["03 10:00", "04 10:00"])],
    ),
    "lines within five minutes of the last belong to it": (
        ["02 09:00 customer", "02 09:05 customer", "02 09:10 customer", "02 09:16 customer", "02 10:00 gus"],
        [("02 09:00", "02 10:00", True, ["02 09:16"])],
    ),
    "after an answer the next message begins a wait of its own": (
        ["02 09:00 customer", "02 10:00 gus", "02 12:00 customer", "03 09:00 ida"],
        [("02 09:00", "02 10:00", True, []), ("02 12:00", "03 09:00", True, [])],
    ),
    "what we write unasked is no answer to what comes later": (
        ["02 09:00 gus", "02 10:00 gus", "03 10:00 customer"],
        [("03 10:00", None, False, [])],
    ),
    "closed without a word ends it, and nobody answered": (
        ["02 09:00 customer", "03 09:00 solved"],
        [("02 09:00", "03 09:00", False, [])],
    ),
    "closed by the answer is answered": (
        ["02 09:00 customer", "03 09:00 gus", "03 09:00 solved"],
        [("02 09:00", "03 09:00", True, [])],
    ),
    "thanks to a closed ticket asks for nothing": (
        ["02 09:00 customer", "02 10:00 gus", "02 10:00 solved", "02 11:00 customer"],
        [("02 09:00", "02 10:00", True, [])],
    ),
    "a message that opens it again does, though thanks came before": (
        ["02 09:00 customer", "02 10:00 gus", "02 10:00 solved", "02 11:00 customer", "09 10:00 customer", "09 10:00 open"],
        [("02 09:00", "02 10:00", True, []), ("09 10:00", None, False, [])],
    ),
    "closed without an answer, and they write again: they waited all along": (
        ["02 09:00 customer", "03 09:00 solved", "05 09:00 customer", "05 09:00 open", "06 09:00 gus"],
        [("02 09:00", "06 09:00", True, ["05 09:00"])],
    ),
    "two weeks after it was closed it is another question": (
        ["02 09:00 customer", "03 09:00 solved", "18 09:00 customer", "18 09:00 open", "19 09:00 gus"],
        [("02 09:00", "03 09:00", False, []), ("18 09:00", "19 09:00", True, [])],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("events", "expected"), CASES.values(), ids=CASES)
def test_the_clock_of_the_customer(
    tmp_path: Path, events: list[str], expected: list[tuple[str, str | None, bool, list[str]]]
) -> None:
    told = [
        Wait(at(since), at(until) if until else None, answered, tuple(map(at, chased)))
        for since, until, answered, chased in expected
    ]
    ticket = thread(1, *events)
    assert waits_of(opened(tmp_path, ticket)) == told
    assert slow_waits(ticket) == told, "the slow reading of the other test reads it in the same way"


def test_a_desk_that_tells_no_history(tmp_path: Path) -> None:
    still = thread(1, "02 09:00 customer", has_history=False)
    closed = thread(2, "02 09:00 customer", "03 09:00 solved", has_history=False)  # nobody knows when: it is left out
    assert waits_of(opened(tmp_path, still, closed)) == [Wait(at("02 09:00"), None, False, ())]


def test_what_the_first_screen_lists_is_what_waits(tmp_path: Path) -> None:
    """One definition: the first screen, the list of call-backs and the board read the same waits."""
    lot = random.Random(11)
    tickets = [random_thread(number, lot) for number in range(1, 60)]
    warehouse = opened(tmp_path, *tickets)
    for day in (6, 13, 27):
        asked = {"as_of_date": dt.date(2026, 3, day)}
        start = at(f"{day:02} 00:00")
        slow = {
            str(ticket.number): sum(again < start for again in wait.chased)
            for ticket in tickets
            for wait in slow_waits(ticket)
            if wait.since < start and (wait.until is None or wait.until >= start)
        }
        assert slow, day
        listed = run_query(warehouse, "waiting_customers", asked).set_index("ticket_id")["asked_again"]
        board = run_query(warehouse, "silence_board", asked)
        assert listed.to_dict() == slow
        assert dict(zip(board["contact_id"].str.split("/").str[-1], board["chasers"], strict=True)) == slow
        assert board["waiting_since"].is_monotonic_increasing, "longest first"
    reasons = run_query(warehouse, "shift_call_reasons")
    silences = run_query(warehouse, "silences")
    assert (reasons["reason_kind"] == "silence").sum() == (silences["wait_kind"] == "message").sum()


@pytest.mark.parametrize("seed", range(4))
def test_random_tickets_are_read_as_slowly_by_hand(tmp_path: Path, seed: int) -> None:
    lot = random.Random(seed)
    tickets = [random_thread(number, lot) for number in range(1, 120)]
    warehouse = opened(tmp_path, *tickets)
    read = waits_by_ticket(warehouse)
    for ticket in tickets:
        assert read.get(str(ticket.number), []) == slow_waits(ticket), ticket
