"""Freshdesk, Intercom, Help Scout, Zammad, osTicket, GitHub: each is known, and says what it can say and no more."""

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from frontline.errors import UnreadableFile
from frontline.importers import ImportReport

from .desks import (
    ANSWERED,
    CLOSED,
    DESKS,
    HISTORY_HEADER,
    OPENED,
    UNIX,
    Desk,
    freshdesk,
    freshdesk_row,
    github,
    help_scout,
    history_row,
    intercom,
    part,
    table,
    zammad,
)
from .desks import FRESHDESK_HEADER as FRESHDESK

Write = Callable[[str, str | bytes], Path]
TakeIn = Callable[..., ImportReport]
Ask = Callable[[str], list[tuple[Any, ...]]]
by_format = pytest.mark.parametrize("desk", DESKS, ids=[desk.format for desk in DESKS])
STATES = "select ticket_id, status, created_at::varchar, resolved_at::varchar, subject from tickets order by ticket_id"
AUTHORS = (
    "select author_kind, is_public, text from ticket_messages where ticket_id = '1' order by written_at, message_id"
)
UTC_OPENED, UTC_ANSWERED, UTC_CLOSED = "2026-03-02 10:00:00", "2026-03-02 12:30:00", "2026-03-04 10:00:00"


@by_format
def test_a_desk_is_known_among_all_formats_and_every_row_is_accounted_for(
    desk: Desk, written: Write, take_in: TakeIn, ask: Ask
) -> None:
    (file,) = take_in(written(desk.name, desk.after)).files
    assert (file.format, file.kind) == (desk.format, "tickets")
    assert (file.rows_read, file.rows_loaded, file.rows_rejected, file.rows_duplicate) == (2, 2, 0, 0)
    states = ask(STATES)
    assert [state[:1] + state[2:] for state in states] == [
        (desk.ids[0], UTC_OPENED, None, "ticket 1"),
        (desk.ids[1], UTC_OPENED, UTC_CLOSED, "ticket 2"),
    ]
    assert [state for _, state, *_ in states] in (["open", "closed"], ["open", "solved"], ["pending", "solved"])


@by_format
def test_the_same_export_twice_adds_nothing(desk: Desk, written: Write, take_in: TakeIn, ask: Ask) -> None:
    counts = "select (select count(*) from landing_tickets), (select count(*) from landing_ticket_messages), "
    counts += "(select count(*) from landing_ticket_changes), (select count(*) from landing_ticket_users)"
    path = written(desk.name, desk.after)
    take_in(path)
    before = ask(counts)
    again = take_in(path)
    assert (again.version, again.files[0].rows_loaded, again.files[0].rows_duplicate) == (1, 0, 2)
    assert ask(counts) == before


@by_format
def test_a_newer_export_that_overlaps_tells_the_newer_state(
    desk: Desk, written: Write, take_in: TakeIn, ask: Ask
) -> None:
    take_in(written(f"old_{desk.name}", desk.before))
    assert [is_open for (is_open,) in ask("select is_open from tickets order by ticket_id")] == [True, True]
    (file,) = take_in(written(desk.name, desk.after)).files
    assert (file.rows_loaded, file.rows_duplicate) == (1, 1)
    assert [is_open for (is_open,) in ask("select is_open from tickets order by ticket_id")] == [True, False]


@by_format
def test_a_row_without_its_day_is_rejected_with_a_reason(desk: Desk, written: Write, take_in: TakeIn, ask: Ask) -> None:
    moment = str(UNIX[OPENED]) if "intercom" in desk.format else OPENED
    broken = desk.after.replace(moment, "", 1).replace(UTC_OPENED, "", 1)
    broken = broken.replace('"created_at": ,', '"created_at": null,', 1)
    (file,) = take_in(written(desk.name, broken)).files
    assert (file.rows_read, file.rows_loaded, file.rows_rejected) == (2, 1, 1)
    assert ask("select reason from rejects") == [("created_at is missing",)]


MINUTES = "select first_reply_calendar_minutes, full_resolution_calendar_minutes, reopens from ticket_metrics where ticket_id = '2'"


@pytest.mark.parametrize(
    ("desk", "reopens"),
    [
        ("freshdesk_json", None),
        ("freshdesk_csv", None),
        ("intercom_json", 0),
        ("help_scout_json", 0),
        ("zammad_json", None),
    ],
)
def test_what_a_desk_knows_of_replies_and_reopenings(
    desk: str, reopens: int | None, written: Write, take_in: TakeIn, ask: Ask
) -> None:
    """Without history nobody knows how often a ticket was reopened; nothing says never."""
    export = next(each for each in DESKS if each.format == desk)
    take_in(written(export.name, export.after))
    assert ask(MINUTES) == [(150.0, 2880.0, reopens)]


def test_freshdesk_numbers_are_states_and_channels(written: Write, take_in: TakeIn, ask: Ask) -> None:
    tickets = [freshdesk(number, status=number) for number in range(2, 6)]
    tickets += [freshdesk(6, status=99, spam=True), freshdesk(7, source=3, status=2)]
    take_in(written("tickets.json", json.dumps(tickets)))
    assert ask("select ticket_id, status, exclusion, channel, tags from tickets order by 1") == [
        ("2", "open", None, "email", "late film"),
        ("3", "pending", None, "email", "late film"),
        ("4", "solved", "closing day unknown", "email", "late film"),
        ("5", "closed", "closing day unknown", "email", "late film"),
        ("6", "open", "spam", "email", "late film"),
        ("7", "open", None, "phone", "late film"),
    ]


def test_a_private_note_and_a_mail_to_the_carrier_are_no_reply_to_the_customer(
    written: Write, take_in: TakeIn, ask: Ask
) -> None:
    take_in(written("tickets.json", json.dumps([freshdesk(1, stats={})])))
    assert ask(AUTHORS) == [
        ("customer", True, "Where is my film?"),
        ("staff", False, "looks lost"),
        ("staff", True, "On its way."),
        ("staff", False, "To the carrier: please look"),
    ]
    assert ask("select first_reply_at::varchar, staff_replies from ticket_replies") == [(UTC_ANSWERED, 1)]
    assert ask("select requester_email from latest_tickets") == [("fay@example.com",)]


def test_freshdesk_words_and_hours(written: Write, take_in: TakeIn, ask: Ask) -> None:
    states = ("Open", "Waiting on Customer", "Waiting on Third Party", "Resolved")
    rows = [freshdesk_row(number, status=status) for number, status in enumerate(states, start=1)]
    take_in(written("tickets.csv", table(FRESHDESK, *rows, freshdesk_row(5, CLOSED))))
    assert [status for (status,) in ask("select status from tickets order by ticket_id")] == [
        "open", "pending", "hold", "solved", "closed",
    ]  # fmt: skip
    named = "named_first_reply_business_minutes, named_full_resolution_business_minutes"
    assert ask(f"select {named} from landing_tickets where ticket_id >= '4' order by ticket_id") == [
        (150.0, None),
        (150.0, 510.0),
    ]


def test_a_list_whose_owner_chose_fewer_columns_is_read(written: Write, take_in: TakeIn, ask: Ask) -> None:
    header = "Ticket ID,Status,Created time,Resolved time,Closed time,Last update time"
    row = [1, "Closed", UTC_OPENED, UTC_CLOSED, UTC_CLOSED, UTC_CLOSED]
    (file,) = take_in(written("tickets.csv", table(header, row))).files
    assert (file.format, file.rows_loaded) == ("freshdesk_csv", 1)


def test_a_robot_greets_and_does_not_reply(written: Write, take_in: TakeIn, ask: Ask) -> None:
    take_in(written("conversations.json", json.dumps([intercom(1, statistics={})])))
    assert ask(AUTHORS) == [
        ("customer", True, "Where is my film?"),
        ("automatic", True, "Hello, a person will answer soon."),
        ("staff", False, "looks lost"),
        ("staff", True, "On its way."),
    ]
    assert ask("select first_reply_at::varchar from ticket_replies") == [(UTC_ANSWERED,)]


def test_a_conversation_that_was_closed_twice_was_reopened_once(written: Write, take_in: TakeIn, ask: Ask) -> None:
    hour = 3600
    parts = [
        part(1, "close", UNIX[ANSWERED], "admin", "77"),
        part(2, "open", UNIX[ANSWERED] + hour, "user", "c1", "Still nothing"),
        part(3, "snoozed", UNIX[ANSWERED] + 2 * hour, "admin", "77"),
        part(4, "close", UNIX[CLOSED], "admin", "77"),
    ]
    whole = {"conversation_parts": parts, "total_count": 4}
    take_in(written("conversations.json", json.dumps([intercom(1, CLOSED, conversation_parts=whole)])))
    assert ask("select first_resolved_at::varchar, resolved_at::varchar from tickets") == [(UTC_ANSWERED, UTC_CLOSED)]
    assert ask("select reopens from ticket_metrics") == [(1,)]
    states = ask("select status from ticket_status_changes order by change_number")
    assert [state for (state,) in states] == ["open", "solved", "open", "pending", "solved"]


@pytest.mark.parametrize(
    "parts", [{}, {"conversation_parts": [part(9, "close", 1772618400, "bot", "b1")], "total_count": 700}]
)
def test_a_conversation_without_all_its_parts_has_no_history(
    parts: dict[str, Any], written: Write, take_in: TakeIn, ask: Ask
) -> None:
    take_in(written("conversations.json", json.dumps([intercom(1, CLOSED, conversation_parts=parts)])))
    assert ask("select has_history, resolved_at::varchar from tickets") == [(False, UTC_CLOSED)]
    assert ask("select reopens from ticket_metrics") == [(None,)]


def test_the_rows_of_a_warehouse_are_the_history(written: Write, take_in: TakeIn, ask: Ask) -> None:
    rows = [
        history_row(1, "open", OPENED),
        history_row(1, "closed", ANSWERED),
        history_row(1, "open", "2026-03-03T10:00:00Z"),
        history_row(1, "closed", CLOSED),
        history_row(1, "closed", "2026-03-05T10:00:00Z"),
        history_row(2, "snoozed", ANSWERED),
    ]
    (file,) = take_in(written("conversation_history.csv", table(HISTORY_HEADER, *rows[::-1]))).files
    assert (file.format, file.rows_read, file.rows_loaded) == ("intercom_history", 6, 6)
    assert ask(
        "select ticket_id, status, first_resolved_at::varchar, resolved_at::varchar from tickets order by 1"
    ) == [
        ("1", "solved", UTC_ANSWERED, UTC_CLOSED),
        ("2", "pending", None, None),
    ]
    assert ask("select reopens from ticket_metrics where ticket_id = '1'") == [(1,)]


def test_a_robot_that_help_scout_calls_a_user_is_nobody_we_know(written: Write, take_in: TakeIn, ask: Ask) -> None:
    """v2 of the interface says "user" of robots as well; the customer's number is also a user's."""
    disguised = {"id": 78, "type": "user", "email": "robot@example.com"}
    take_in(written("v2.json", json.dumps({"_embedded": {"conversations": [help_scout(1, robot=disguised)]}})))
    assert ask(AUTHORS) == [
        ("customer", True, "thread 10"),
        ("other", True, "thread 11"),
        ("staff", False, "thread 12"),
        ("staff", True, "thread 13"),
    ]
    take_in(written("v3.json", json.dumps([help_scout(2)])))
    assert ask("select author_kind from ticket_messages where text = 'thread 21'") == [("automatic",)]
    assert ask("select distinct first_reply_at::varchar from ticket_replies") == [(UTC_ANSWERED,)]


def test_zammad_merged_tickets_are_duplicates_and_dashes_are_nobody(written: Write, take_in: TakeIn, ask: Ask) -> None:
    merged = zammad(1, CLOSED, state="merged", owner="-")
    take_in(written("tickets.json", json.dumps([merged, zammad(2, state=None, state_id=3)])))
    assert ask("select ticket_id, status, exclusion, assignee from tickets order by 1") == [
        ("1", "closed", "duplicate", None),
        ("2", "pending", None, "bo@example.com"),
    ]
    assert ask(AUTHORS) == [
        ("customer", True, "Where is my film?"),
        ("automatic", True, "Received."),
        ("staff", False, "looks lost"),
        ("staff", True, "On its way."),
    ]


def test_what_a_caller_said_is_the_callers_word_whoever_wrote_it_down(
    written: Write, take_in: TakeIn, ask: Ask
) -> None:
    call = {"id": 1, "sender": "Customer", "created_by": "bo@example.com", "origin_by": "fay@example.com"}
    call |= {"created_at": OPENED, "type": "phone", "internal": False, "body": "Where is my film?"}
    take_in(written("tickets.json", json.dumps([zammad(1, articles=[call])])))
    assert ask(AUTHORS) == [("customer", True, "Where is my film?")]


def test_a_pull_request_is_listed_and_is_no_ticket(written: Write, take_in: TakeIn, ask: Ask) -> None:
    request = github(3, CLOSED, pull_request={"url": "https://example.com"})
    issues = [github(1), github(2, CLOSED, state_reason="duplicate"), request]
    (file,) = take_in(written("issues.json", json.dumps(issues))).files
    assert (file.rows_read, file.rows_loaded) == (3, 3)
    assert ask("select ticket_id, exclusion from tickets where exclusion is not null order by 1") == [
        ("example/films#2", "duplicate"),
        ("example/films#3", "pull request"),
    ]


def test_a_member_who_comments_on_an_issue_replies(written: Write, take_in: TakeIn, ask: Ask) -> None:
    comments = [
        {"id": 1, "created_at": OPENED, "user": {"login": "triage[bot]", "type": "Bot"}, "author_association": "NONE"},
        {"id": 2, "created_at": OPENED, "user": {"login": "gus", "type": "User"}, "author_association": "NONE"},
        {"id": 3, "created_at": ANSWERED, "user": {"login": "kim", "type": "User"}, "author_association": "MEMBER"},
    ]
    take_in(written("issues.json", json.dumps([github(1, comments=comments)])))
    kinds = [kind for (kind,) in ask("select author_kind from ticket_messages order by message_id")]
    assert kinds[:2] == ["automatic", "other"]
    assert ask("select user_id, role from landing_ticket_users") == [("kim", "agent")]


REPORT = (
    "Reporting period 2026-03-01 to 2026-03-31\n\n"
    '"Agent name","Conversations count","Avg first response time"\n"Bo Lund",12,"2 hours"\n'
)


def test_a_report_of_averages_is_refused_in_one_sentence(data: Path, written: Write, take_in: TakeIn) -> None:
    with pytest.raises(UnreadableFile, match=r"agents\.csv is a report of Chatwoot.*no row per conversation"):
        take_in(written("agents.csv", REPORT))
    assert not (data / "CURRENT").exists()


def test_a_report_of_averages_in_an_archive_is_passed_over_and_named(written: Write, take_in: TakeIn) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("agents.csv", REPORT)
        archive.writestr("tickets.json", json.dumps([freshdesk(1)]))
    (file,) = take_in(written("desk.zip", packed.getvalue())).files
    assert (file.format, file.rows_loaded) == ("freshdesk_json", 1)
    assert any("agents.csv" in notice for notice in file.notices)
