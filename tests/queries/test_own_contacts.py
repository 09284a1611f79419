"""What leaders write down themselves: a contact that a log has too counts once, one that no log has counts, and its words are heard.

Gus Pell is no leader, Lea Moor (301) is one, Max Orr (303) since March 10. Her calls: L1 at 10:00, L2 at 10:20, L3 at 14:00, all on
Monday, March 2; Gus answered L4 at 16:00. Nobody has answered ticket T1.
"""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from frontline.importers import import_files
from frontline.query_catalog import fetch_query
from frontline.warehouse import Warehouse, open_newest

Row = dict[str, Any]
DAY = "2026-03-02"
PEOPLE = [
    "person_id,name,extension,agent_id,is_leader,valid_from,valid_to",
    "LEA,Lea Moor,301,901,yes,,",
    "GUS,Gus Pell,302,902,no,,",
    "MAX,Max Orr,303,903,no,,2026-03-09",
    "MAX,Max Orr,303,903,yes,2026-03-10,",
]
CALLS = [
    "call_id,started_at,caller,answered_by,talk_seconds,direction,wait_seconds",
    f"L1,{DAY} 10:00:00,+12125550101,301,60,inbound,5",
    f"L2,{DAY} 10:20:00,,301,60,inbound,5",
    f"L3,{DAY} 14:00:00,,301,60,inbound,5",
    f"L4,{DAY} 16:00:00,,302,60,inbound,5",
]
CUSTOMERS = ["customer_id,name,phone,size", "C1,Fay Abbot,+12125550101,small", "C2,Ira Abbot,+12125550102,small"]
TICKETS = [
    "ticket_id,created_at,status,channel,requester_id,assignee_id,first_reply_at",
    f"T1,{DAY} 09:00:00,open,email,C2,901,",
]
ENTRIES = [
    "entry_id,person_id,started_at,minutes,channel,customer_id,contact_id,reason,note",
    f"E1,LEA,{DAY} 10:14:00,5,call,,,newsletter,She liked it",  # nearest: L2, 6 minutes away
    f"E2,LEA,{DAY} 10:13:00,5,,C1,,,Where is it?",  # L2 is nearer and taken: L1, 13 minutes away
    f"E3,LEA,{DAY} 09:46:00,5,call,C2,,,",  # L1 is 14 minutes away, and taken
    f"E4,LEA,{DAY} 14:05:00,20,in person,C2,,a wedding,",  # no log could have it
    "E5,LEA,2026-03-20 09:00:00,,,,call/generic_calls/L3,,Came back to it",  # names it, whenever it was written
    f"E6,GUS,{DAY} 16:01:00,5,call,,,newsletter,No leader",
    f"E7,MAX,{DAY} 16:01:00,5,in person,,,newsletter,No leader yet",
    "E8,MAX,2026-03-12 16:01:00,,,C9,,friend,",
    f"E9,LEA,{DAY} 14:06:00,5,call,,,,",  # L3 is named by E5
]


def built(folder: Path, **tables: list[str]) -> Warehouse:
    """A company from lists of lines, one a file."""
    folder.mkdir(parents=True, exist_ok=True)
    data = folder / "data"
    data.mkdir()
    (data / "settings.toml").write_text('[company]\ntime_zone = "UTC"\ncountry = "US"\n', encoding="utf-8")
    bring(data, folder, **tables)
    return open_newest(data)


def bring(data: Path, folder: Path, **tables: list[str]) -> None:
    paths = []
    for name, lines in tables.items():
        paths.append(folder / f"{name}.csv")
        paths[-1].write_text("\n".join(lines) + "\n", encoding="utf-8")
    report = import_files(data, paths)
    assert sum(file.rows_rejected for file in report.files) == 0


def ask(warehouse: Warehouse, name: str, **parameters: object) -> list[Row]:
    answer = fetch_query(warehouse, name, parameters)
    return [dict(zip([column.name for column in answer.columns], row, strict=True)) for row in answer.rows]


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    folder = tmp_path_factory.mktemp("own")
    return built(folder, people=PEOPLE, customers=CUSTOMERS, calls=CALLS, tickets=TICKETS, leader_contacts=ENTRIES)


def short(contact_id: str) -> str:
    return contact_id.split("/")[-1]


def test_each_entry_tells_of_the_nearest_contact_that_no_other_tells_of(company: Warehouse) -> None:
    entries = {short(row["entry_id"]): row for row in ask(company, "own_contacts")}
    assert {name: (short(row["contact_id"]), row["is_logged"]) for name, row in entries.items()} == {
        "E1": ("L2", True),
        "E2": ("L1", True),
        "E3": ("E3", False),
        "E4": ("E4", False),
        "E5": ("L3", True),
        "E8": ("E8", False),
        "E9": ("E9", False),
    }
    assert (entries["E4"]["channel"], entries["E4"]["talk_seconds"]) == ("in person", 1200)
    assert (entries["E8"]["channel"], entries["E8"]["talk_seconds"]) == ("in person", None)


def test_a_contact_that_no_log_has_is_a_contact_and_one_that_a_log_has_counts_once(company: Warehouse) -> None:
    contacts = {short(row["contact_id"]): row for row in ask(company, "contacts")}
    assert set(contacts) == {"L1", "L2", "L3", "L4", "T1", "E3", "E4", "E8", "E9"}
    own = contacts["E4"]
    assert own["contact_id"] == "own/LEA/E4"
    assert [own[name] for name in ("source", "channel", "direction", "outcome", "answered_by_kind")] == [
        "leader_contacts", "in person", "inbound", "answered", "person"
    ]  # fmt: skip
    assert (own["person_id"], own["is_leader"], own["customer_id"], own["customer_match"]) == ("LEA", True, "C2", "id")
    assert contacts["E8"]["customer_match"] is None
    assert own["week_date"] == dt.date(2026, 3, 2)
    assert len(ask(company, "logged_contacts")) == 5


def test_handled_contacts_know_the_own_ones_and_no_contact_twice(company: Warehouse) -> None:
    handled = [(row["person_id"], short(row["contact_id"])) for row in ask(company, "handled_contacts")]
    assert sorted(handled) == [
        ("LEA", "E3"), ("LEA", "E4"), ("LEA", "E9"), ("LEA", "L1"), ("LEA", "L2"), ("LEA", "L3"), ("MAX", "E8")
    ]  # fmt: skip


def test_reason_and_note_are_heard_at_the_contact_to_which_they_belong(company: Warehouse) -> None:
    texts = {row["text_key"]: row for row in ask(company, "question_texts") if row["text_kind"] == "note"}
    assert {key: (short(row["contact_id"]), row["text"]) for key, row in texts.items()} == {
        "note/leader_contacts/LEA/E1": ("L2", "newsletter\nShe liked it"),
        "note/leader_contacts/LEA/E2": ("L1", "Where is it?"),
        "note/leader_contacts/LEA/E4": ("E4", "a wedding"),
        "note/leader_contacts/LEA/E5": ("L3", "Came back to it"),
        "note/leader_contacts/MAX/E8": ("E8", "friend"),
    }
    reasons = {short(row["contact_id"]): row["reason"] for row in ask(company, "stated_reasons")}
    assert reasons == {"L2": "newsletter", "E4": "event", "E8": "recommendation"}


def test_an_entry_typed_at_once_joins_its_call_when_the_log_comes_in(tmp_path: Path) -> None:
    warehouse = built(
        tmp_path,
        people=PEOPLE,
        calls=CALLS[:2],
        leader_contacts=[ENTRIES[0], f"E1,LEA,{DAY} 14:02:00,5,call,,,newsletter,"],
    )
    assert [short(row["contact_id"]) for row in ask(warehouse, "handled_contacts")] == ["L1", "E1"]
    (before,) = ask(warehouse, "note_texts")
    bring(tmp_path / "data", tmp_path, calls=CALLS)
    later = open_newest(tmp_path / "data")
    assert [short(row["contact_id"]) for row in ask(later, "handled_contacts")] == ["L1", "L2", "L3"]
    (after,) = ask(later, "note_texts")
    assert (before["text_key"], short(before["contact_id"])) == (after["text_key"], "E1")
    assert short(after["contact_id"]) == "L3"


def test_a_shift_taken_in_person_is_kept(tmp_path: Path) -> None:
    shifts = ["shift_id,person_id,starts_at,ends_at", f"S1,LEA,{DAY} 12:00:00,{DAY} 13:00:00"]
    entry = [ENTRIES[0], f"E1,LEA,{DAY} 13:15:00,5,event,,,,"]
    warehouse = built(tmp_path, people=PEOPLE, calls=CALLS, shifts=shifts, leader_contacts=entry)
    (shift,) = ask(warehouse, "shift_outcomes")
    assert (shift["outcome"], shift["contacts"], shift["talk_seconds"]) == ("kept", 1, 300)
