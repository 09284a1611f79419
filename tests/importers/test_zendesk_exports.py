"""The exports of one Zendesk desk: whichever told of a ticket, it is one ticket with all that is known of it."""

import csv
import io
import json
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from frontline.errors import FrontlineError
from frontline.importers import ImportReport
from frontline.query_catalog import fetch_query
from frontline.warehouse import open_newest

from . import random_desk

Write = Callable[[str, str | bytes], Path]
TakeIn = Callable[..., ImportReport]
Ask = Callable[[str], list[tuple[Any, ...]]]
VIEW_HEADER = (
    "Summation column,Id,Requester,Requester id,Requester external id,Requester email,Requester domain,Submitter,Assignee,Group,"
    "Subject,Tags,Status,Priority,Via,Ticket type,Created at,Updated at,Assigned at,Organization,Due date,Initially assigned at,"
    "Solved at,Resolution time,Satisfaction Score,Group stations,Assignee stations,Reopens,Replies,"
    "First reply time in minutes,First reply time in minutes within business hours,First resolution time in minutes,"
    "First resolution time in minutes within business hours,Full resolution time in minutes,"
    "Full resolution time in minutes within business hours,Agent wait time in minutes,"
    "Agent wait time in minutes within business hours,Requester wait time in minutes,"
    "Requester wait time in minutes within business hours,On hold time in minutes,"
    "On hold time in minutes within business hours,Size [list]"
)
VIEW_ROW = {
    "Summation column": "1", "Id": "1", "Requester": "Cy Dale", "Requester id": "900", "Requester email": "cy@example.com",
    "Assignee": "Bo Lund", "Group": "Support", "Subject": "Hello", "Tags": "vip spam", "Status": "Solved", "Via": "Mail",
    "Ticket type": "Question", "Created at": "2026-03-02 10:00", "Updated at": "2026-03-05 12:00", "Solved at": "2026-03-03 10:00",
    "Satisfaction Score": "Good", "Reopens": "0", "Replies": "1", "First reply time in minutes": "60",
    "First reply time in minutes within business hours": "55", "Full resolution time in minutes": "1440",
}  # fmt: skip
COMMENT = {
    "id": 5, "ticket_id": 1, "type": "Comment", "author_id": 7002, "public": True, "created_at": "2026-03-02T11:00:00Z",
    "plain_body": "Hello", "via": {"channel": "email"},
}  # fmt: skip
TICKET = {
    "id": 1, "created_at": "2026-03-02T10:00:07Z", "updated_at": "2026-03-03T10:00:00Z", "status": "open", "requester_id": 900,
    "subject": "Hello", "via": {"channel": "email"}, "tags": ["vip"],
}  # fmt: skip
USERS = [
    {"id": 7002, "role": "agent", "email": "bo@example.com"},
    {"id": 901, "role": "end-user", "email": "cc@example.com"},
]


def _audit(number: int, at: str, author: int, *events: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": number,
        "ticket_id": 1,
        "created_at": at,
        "author_id": author,
        "events": list(events),
        "via": {"channel": "email"},
    }


def _status(number: int, value: str) -> dict[str, Any]:
    return {"id": number, "type": "Change", "field_name": "status", "value": value}


AUDITS = [
    _audit(11, "2026-03-02T10:00:07Z", 900, _status(12, "new")),
    _audit(13, "2026-03-02T11:00:00Z", 7002, {"id": 5, "type": "Comment", "public": True, "body": "Hello"}),
    _audit(14, "2026-03-03T10:00:00Z", 901, _status(15, "open")),
]
METRIC_SET = {
    "id": 77, "ticket_id": 1, "created_at": "2026-03-02T10:00:07Z", "updated_at": "2026-03-03T10:00:00Z", "reopens": 0, "replies": 1,
    "solved_at": None, "reply_time_in_minutes": {"calendar": 60, "business": 58},
    "full_resolution_time_in_minutes": {"calendar": None, "business": None},
}  # fmt: skip


def _view(**changed: str) -> str:
    written = io.StringIO()
    rows = csv.DictWriter(written, VIEW_HEADER.split(","), restval="")
    rows.writeheader()
    rows.writerow(VIEW_ROW | changed)
    return written.getvalue()


def test_a_view_tells_todays_state_and_the_desks_own_minutes(
    written: Write, take_in: TakeIn, ask: Ask, data: Path
) -> None:
    (file,) = take_in(written("view.csv", _view())).files
    assert (file.format, file.source, file.rows_loaded) == ("zendesk_csv", "zendesk", 1)
    columns = "ticket_id, status, exclusion, channel, team, assignee, satisfaction, has_history"
    assert ask(f"select {columns.replace('satisfaction, ', '')} from tickets") == [
        ("1", "solved", "spam", "mail", "Support", "Bo Lund", False)
    ]
    assert ask(
        "select first_reply_calendar_minutes, reopens, is_one_touch, full_resolution_calendar_minutes from ticket_metrics"
    ) == [(None, None, None, 1440.0)]
    found = {row[1]: row[2:] for row in fetch_query(open_newest(data), "vendor_figures_compared").rows}
    assert found["full_resolution_calendar_minutes"] == (1, 1, 1, 1.0, 0.0)
    assert found["first_reply_business_minutes"] == (1, 0, 0, None, None)
    reasons = {row[1]: row[4] for row in fetch_query(open_newest(data), "metrics_not_computable").rows}
    assert reasons["first_reply"] == "its exports hold no messages"
    assert reasons["reopens"] == reasons["first_resolution"] == "its exports hold no status history"
    assert reasons["full_resolution"] is None


def test_a_view_does_not_wipe_what_a_full_export_knew(written: Write, take_in: TakeIn, ask: Ask) -> None:
    ticket = TICKET | {"assignee_id": 7002, "comments": [COMMENT], "audits": AUDITS}
    take_in(written("tickets.jsonl", json.dumps(ticket) + "\n"))
    take_in(written("view.csv", _view()))
    assert ask("select count(*), any_value(status), any_value(created_at)::varchar from tickets") == [
        (1, "solved", "2026-03-02 10:00:07")
    ]
    assert ask("select count(*) from ticket_status_changes") == [(2,)]
    assert ask("select round(first_reply_calendar_minutes) from ticket_metrics") == [(60.0,)]
    assert ask("select named_first_reply_minutes, tags from ticket_rows") == [(60.0, "vip spam")]


def test_an_incremental_export_holds_lists_beside_one_another(
    written: Write, take_in: TakeIn, ask: Ask, data: Path
) -> None:
    lists = {
        "tickets": [TICKET], "users": USERS, "metric_sets": [METRIC_SET], "ticket_audits": AUDITS,
        "organizations": [{"id": 1, "name": "Example", "created_at": "2026-01-01T00:00:00Z"}], "count": 1, "next_page": None,
    }  # fmt: skip
    report = take_in(written("incremental.json", json.dumps(lists, indent=1)))
    assert [(Path(file.file).name, file.format, file.rows_read) for file in report.files] == [
        ("tickets", "zendesk_json", 1), ("users", "zendesk_users", 2), ("metric_sets", "zendesk_metric_sets", 1),
        ("ticket_audits", "zendesk_audits", 3),
    ]  # fmt: skip
    assert "organizations" in report.files[0].notices[0]
    assert ask("select status, named_first_reply_minutes from ticket_rows") == [("open", 60.0)]
    assert ask("select status from ticket_status_changes order by change_number") == [("new",), ("open",)]
    assert ask("select message_id, author_kind from ticket_messages") == [("5", "staff")]
    rows = fetch_query(open_newest(data), "vendor_figure_rows").rows
    assert [row[2] for row in rows] == ["first_reply_business_minutes"]


def test_what_lies_in_files_of_its_own_is_joined(written: Write, take_in: TakeIn, ask: Ask) -> None:
    events = [
        {
            "id": 1,
            "ticket_id": 1,
            "metric": "reply_time",
            "instance_id": 1,
            "type": "fulfill",
            "time": "2026-03-02T11:00:00Z",
        }
    ]
    take_in(
        written("tickets.json", json.dumps([TICKET])),
        written("audits.json", json.dumps({"audits": AUDITS, "count": 3})),
        written("comments.json", json.dumps({"comments": [COMMENT]})),
        written("events.json", json.dumps({"ticket_metric_events": events})),
        written("users.json", json.dumps({"users": USERS})),
    )
    assert ask("select count(*), min(author_kind) from ticket_messages") == [(1, "staff")]
    assert ask("select round(first_reply_calendar_minutes), reopens from ticket_metrics") == [(60.0, 0)]


@pytest.mark.parametrize(("users", "kind"), [(USERS, "customer"), (USERS[:1], "staff")])
def test_a_copied_customer_who_changes_a_state_is_not_ours(
    users: list[dict[str, Any]], kind: str, written: Write, take_in: TakeIn, ask: Ask
) -> None:
    copied = COMMENT | {"id": 6, "author_id": 901}
    take_in(
        written("tickets.jsonl", json.dumps(TICKET | {"comments": [copied], "audits": AUDITS}) + "\n"),
        written("users.json", json.dumps({"users": users})),
    )
    assert ask("select author_kind from ticket_messages") == [(kind,)]


def test_the_roster_knows_a_leader_by_the_users_e_mail(written: Write, take_in: TakeIn, ask: Ask) -> None:
    people = "person_id,name,email,is_leader\nCC,Cy Coe,cc@example.com,yes\n"
    take_in(
        written("people.csv", people),
        written("tickets.jsonl", json.dumps(TICKET | {"comments": [COMMENT | {"author_id": 901}]}) + "\n"),
        written("users.json", json.dumps({"users": USERS})),
    )
    assert ask("select author_kind, person_id, is_leader from ticket_messages") == [("staff", "CC", True)]


def test_the_tables_of_a_sync_may_lie_in_a_database(written: Write, take_in: TakeIn, ask: Ask, tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "desk.sqlite") as database:
        for name, text in random_desk.as_tables(random_desk.draw(20, seed=1)).items():
            header, *rows = csv.reader(io.StringIO(text))
            database.execute(f'create table "{name}" ({", ".join(header).upper()})')
            database.executemany(f'insert into "{name}" values ({", ".join("?" * len(header))})', rows)
    report = take_in(tmp_path / "desk.sqlite")
    assert len(report.files) == 7
    assert {file.source for file in report.files} == {"zendesk"}
    assert ask("select count(*) from ticket_metrics where requester_wait_business_minutes is not null") == [(20,)]
    assert ask("select count(*), count(*) filter (is_default and name = 'hours 11') from business_schedules") == [
        (3, 1)
    ]


def test_a_folder_tells_what_it_passed_over_but_a_file_that_was_named_must_be_known(
    written: Write, take_in: TakeIn, ask: Ask
) -> None:
    tickets = written("tickets.jsonl", json.dumps(TICKET) + "\n")
    odd = written("brand.csv", "id,name,created_at\n1,Example,2026-01-01 00:00:00\n")
    (file,) = take_in(tickets.parent).files
    assert file.notices == ["passed over, as no format known here: brand.csv"]
    with pytest.raises(FrontlineError):
        take_in(odd)
    assert ask("select ticket_id from tickets") == [("1",)]


def test_a_team_may_have_hours_of_its_own(data: Path, written: Write, take_in: TakeIn, ask: Ask) -> None:
    data.mkdir()
    (data / "settings.toml").write_text(
        '[business_hours]\nstart = "09:00"\nend = "17:00"\n[[schedules]]\nname = "Night"\nteams = ["night"]\ntags = ["vip"]\n'
        'time_zone = "Asia/Kolkata"\ndays = ["mon"]\nstart = "00:00"\nend = "00:00"\nhas_company_holidays = false\n'
        'days_off = ["2026-03-09"]\n'
    )
    header = "ticket_id,created_at,status,solved_at,team,tags\n"
    rows = "".join(
        f"{number},{day} 12:00,solved,{day} 20:00,{team},{tags}\n"
        for number, day, team, tags in (
            (1, "2026-03-02", "day", ""), (2, "2026-03-02", "Night", ""), (3, "2026-03-02", "day", "a VIP"),
            (4, "2026-03-09", "night", ""),
        )
    )  # fmt: skip
    take_in(written("tickets.csv", header + rows))
    assert ask("select full_resolution_business_minutes from ticket_metrics order by ticket_id") == [
        (300.0,), (390.0,), (390.0,), (0.0,),
    ]  # fmt: skip
