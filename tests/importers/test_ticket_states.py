"""What a ticket list leaves unsaid: closing days, old resolutions, writers whom nobody knows."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from frontline.importers import ImportReport
from frontline.query_catalog import fetch_query
from frontline.warehouse import open_newest

Write = Callable[[str, str | bytes], Path]
TakeIn = Callable[..., ImportReport]
Ask = Callable[[str], list[tuple[Any, ...]]]
REQUESTER, COLLEAGUE, ASSIGNED, CHANGER, KNOWN, OTHER_REQUESTER = 900, 901, 7001, 7002, 7003, 902
PEOPLE = "person_id,name,email,is_leader,extension,agent_id\nKIM,Kim Noor,kim@example.com,no,305,7003\n"


def test_a_ticket_closed_on_an_unknown_day_is_left_out_and_counted(
    data: Path, written: Write, take_in: TakeIn, ask: Ask
) -> None:
    text = "ticket_id,created_at,status,solved_at\n1,2026-03-02 10:00,closed,\n2,2026-03-02 10:00,closed,2026-03-04 10:00\n"
    take_in(written("tickets.csv", text + "3,2026-03-02 10:00,open,\n"))
    assert ask("select ticket_id, exclusion, resolved_date from tickets where exclusion is not null") == [
        ("1", "closing day unknown", None)
    ]
    assert ask("select exclusion from cases where case_id = '1'") == [("closing day unknown",)]
    assert ask("select case_id from open_spells order by 1") == [("2",), ("3",)]
    rows = fetch_query(open_newest(data), "days_open_compared").rows
    assert [row[:2] for row in rows] == [("closing day unknown", 1), (None, 1)]


def test_a_reason_that_the_source_names_stays(written: Write, take_in: TakeIn, ask: Ask) -> None:
    text = "ticket_id,created_at,status,exclusion\n1,2026-03-02 10:00,closed,duplicate\n"
    take_in(written("tickets.csv", text))
    assert ask("select exclusion from tickets") == [("duplicate",)]


def test_a_ticket_that_is_open_again_lies_open_whatever_its_last_resolution(
    written: Write, take_in: TakeIn, ask: Ask
) -> None:
    take_in(written("tickets.csv", "ticket_id,created_at,status,solved_at\n1,2026-03-02 10:00,open,2026-03-04 10:00\n"))
    assert ask("select is_open, resolved_date from tickets") == [(True, None)]
    assert ask("select opened_date::varchar, closed_date from open_spells") == [("2026-03-02", None)]


def _comment(number: int, hour: int, author: int) -> dict[str, object]:
    return {
        "id": number, "created_at": f"2026-03-05T{hour}:00:00Z", "author_id": author, "public": True,
        "plain_body": f"text {number}", "via": {"channel": "email"},
    }  # fmt: skip


def _event(number: int, author: int, field: str, value: str) -> dict[str, object]:
    event = {"id": number, "type": "Change", "field_name": field, "value": value}
    return {"id": number, "created_at": "2026-03-03T10:00:00Z", "author_id": author, "events": [event]}


def _ticket(number: int, requester: int, assignee: int | None = None, **more: object) -> str:
    ticket = {
        "id": number, "created_at": "2026-03-02T10:00:00Z", "status": "open", "requester_id": requester,
        "assignee_id": assignee, "via": {"channel": "email"},
    }  # fmt: skip
    return json.dumps(ticket | more) + "\n"


WRITTEN = [
    _comment(1, 10, REQUESTER), _comment(2, 11, COLLEAGUE), _comment(3, 12, OTHER_REQUESTER), _comment(4, 13, ASSIGNED),
    _comment(5, 14, CHANGER), _comment(6, 15, KNOWN),
]  # fmt: skip
CHANGES = [
    _event(21, CHANGER, "status", "pending"),
    _event(22, REQUESTER, "status", "open"),
    _event(23, OTHER_REQUESTER, "status", "open"),
    _event(24, COLLEAGUE, "subject", "Hello"),
]
DESK = _ticket(1, REQUESTER, comments=WRITTEN, audits=CHANGES) + _ticket(2, OTHER_REQUESTER, ASSIGNED)


@pytest.mark.parametrize(("people", "known"), [(PEOPLE, "staff"), (None, "other")])
def test_a_writer_whom_nobody_knows_is_neither_the_customer_nor_ours(
    people: str | None, known: str, written: Write, take_in: TakeIn, ask: Ask
) -> None:
    files = [written("people.csv", people)] if people else []
    take_in(*files, written("tickets.jsonl", DESK))
    assert [kind for (kind,) in ask("select author_kind from ticket_messages order by message_id")] == [
        "customer", "other", "other", "staff", "staff", known,
    ]  # fmt: skip


def test_only_ours_stops_the_clocks(data: Path, written: Write, take_in: TakeIn, ask: Ask) -> None:
    take_in(written("tickets.jsonl", _ticket(1, REQUESTER, comments=WRITTEN[:3], audits=CHANGES[1:2])))
    assert ask("select first_reply_at, staff_replies from ticket_replies") == [(None, 0)]
    assert ask("select outcome from contacts") == [("waiting",)]
    waiting = fetch_query(open_newest(data), "waiting_customers", {"as_of_date": "2026-03-07"}).rows
    assert [row[1] for row in waiting] == ["1"]


def test_an_assignee_of_a_past_change_is_ours(written: Write, take_in: TakeIn, ask: Ask) -> None:
    audits = [_event(31, -1, "assignee_id", str(ASSIGNED))]
    take_in(written("tickets.jsonl", _ticket(1, REQUESTER, comments=[_comment(1, 10, ASSIGNED)], audits=audits)))
    assert ask("select author_kind from ticket_messages") == [("staff",)]


def test_the_data_reach_to_the_last_message(written: Write, take_in: TakeIn, ask: Ask) -> None:
    take_in(written("tickets.jsonl", _ticket(1, REQUESTER, comments=[_comment(1, 10, REQUESTER)])))
    assert ask("select last_at::varchar from data_through where kind = 'tickets'") == [("2026-03-05 10:00:00",)]


def test_what_was_nested_with_a_date_in_the_future_is_left_out_and_told(
    written: Write, take_in: TakeIn, ask: Ask
) -> None:
    late = _comment(2, 11, REQUESTER) | {"created_at": "2062-01-01T10:00:00Z"}
    (file,) = take_in(
        written("tickets.jsonl", _ticket(1, REQUESTER, comments=[_comment(1, 10, REQUESTER), late]))
    ).files
    assert file.notices == ["1 of the nested comments lie in the future and were left out"]
    assert ask("select message_id from ticket_messages") == [("1",)]


def test_a_day_of_resolution_tells_more_than_a_state_in_a_word_of_ones_own(
    written: Write, take_in: TakeIn, ask: Ask
) -> None:
    rows = "1,2026-03-02,2026-03-05,erledigt\n2,2026-03-02,,offen\n3,2026-03-02,2026-03-05,Reopened\n4,2026-03-02,,erledigt\n"
    take_in(written("cases.csv", f"ticket_id,created_at,resolved_at,status\n{rows}"))
    told = ask("select ticket_id, is_open from tickets order by 1")
    assert told == [("1", False), ("2", True), ("3", True), ("4", True)]
