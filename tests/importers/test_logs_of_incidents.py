"""Jira and ServiceNow: names of months, columns that repeat, and a log whose rows all tell the end of the story."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from frontline.importers import ImportReport

from .desks import table

Write = Callable[[str, str | bytes], Path]
TakeIn = Callable[..., ImportReport]
Ask = Callable[[str], list[tuple[Any, ...]]]
JIRA = (
    "Summary,Issue key,Issue id,Issue Type,Status,Project key,Priority,Resolution,Assignee,Assignee Id,Reporter,Reporter Id,"
    "Created,Updated,Resolved,Labels,Labels,Description,Comment,Comment,Status Category"
)
FAY, BO = "712020:fay", "712020:bo"
ANSWER = f"14/Jul/25 4:42 PM;{BO};On its way; soon.\nReally."
QUESTION = f"14/Jul/25 3:50 PM;{FAY};Still waiting"


def _issue(number: int, status: str, category: str, resolved: str = "", **more: str) -> list[object]:
    return [
        f"issue {number}", f"CARE-{number}", 10000 + number, "Question", status, "CARE", "Low", more.get("resolution", ""), "Bo Lund",
        BO, "Fay Abbot", FAY, "14/Jul/25 3:42 PM", more.get("updated", "15/Jul/25 3:42 PM"), resolved, "late", "film",
        "Where is\nmy film?", QUESTION, ANSWER, category,
    ]  # fmt: skip


def test_jira_dates_with_names_of_months_need_no_order(written: Write, take_in: TakeIn, ask: Ask) -> None:
    text = "\ufeff" + table(
        JIRA, _issue(1, "In Progress", "In Progress"), _issue(2, "Done", "Done", "16/Jul/25 12:05 AM")
    )
    (file,) = take_in(written("jira.csv", text), time_zone="America/New_York").files
    assert (file.format, file.rows_read, file.rows_loaded, file.notices) == ("jira_csv", 2, 2, [])
    assert ask(
        "select ticket_id, created_at::varchar, status, resolved_date::varchar, tags from tickets order by 1"
    ) == [
        ("CARE-1", "2025-07-14 19:42:00", "open", None, "late film"),
        ("CARE-2", "2025-07-14 19:42:00", "solved", "2025-07-16", "late film"),
    ]


def test_the_comment_columns_of_jira_are_messages(written: Write, take_in: TakeIn, ask: Ask) -> None:
    path = written("jira.csv", table(JIRA, _issue(1, "In Progress", "In Progress")))
    take_in(path)
    take_in(path)
    assert ask("select author_kind, written_at::varchar, text from ticket_messages order by written_at") == [
        ("customer", "2025-07-14 15:50:00", "Still waiting"),
        ("staff", "2025-07-14 16:42:00", "On its way; soon.\nReally."),
    ]
    assert ask("select first_reply_at::varchar from ticket_replies") == [("2025-07-14 16:42:00",)]


def test_own_words_of_a_jira_go_by_their_category(written: Write, take_in: TakeIn, ask: Ask) -> None:
    rows = [
        _issue(1, "Im Regal", "To Do"),
        _issue(2, "Geliefert", "Done", "16/Jul/25 9:00 AM"),
        _issue(3, "Beim Kunden", "In Progress"),
        _issue(4, "Done", "Done", "16/Jul/25 9:00 AM", resolution="Duplicate"),
        _issue(5, "Waiting for customer", "In Progress"),
    ]
    take_in(written("jira.csv", table(JIRA, *rows)))
    assert ask("select ticket_id, status, exclusion from tickets order by 1") == [
        ("CARE-1", "new", None),
        ("CARE-2", "solved", None),
        ("CARE-3", "open", None),
        ("CARE-4", "solved", "duplicate"),
        ("CARE-5", "pending", None),
    ]


def test_a_jira_export_without_comments_and_labels_is_read_and_a_newer_one_updates(
    written: Write, take_in: TakeIn, ask: Ask
) -> None:
    header = "Summary,Issue key,Issue id,Issue Type,Status,Project key,Created,Updated,Resolved"
    first = ["a", "CARE-1", 1, "Question", "Open", "CARE", "14/Jul/25 3:42 PM", "14/Jul/25 3:42 PM", ""]
    same = ["b", "CARE-2", 2, "Question", "Open", "CARE", "14/Jul/25 3:42 PM", "14/Jul/25 3:42 PM", ""]
    done = [*first[:4], "Closed", *first[5:7], "16/Jul/25 3:42 PM", "16/Jul/25 3:42 PM"]
    take_in(written("july.csv", table(header, first, same)))
    (file,) = take_in(written("august.csv", table(header, done, same))).files
    assert (file.rows_loaded, file.rows_duplicate) == (1, 1)
    assert ask("select ticket_id, status, tags from tickets order by 1") == [
        ("CARE-1", "closed", None),
        ("CARE-2", "open", None),
    ]


@pytest.mark.parametrize(
    "written_as",
    [
        "14/Jul/25 3:42 PM", "14 Jul 2025 15:42", "Jul 14, 2025, 3:42 PM", "July 14, 2025 3:42 pm", "14-Jul-2025 15:42:00",
        "Jul 14, 2025, 3:42:00\u202fPM", "Monday, 14 July 2025 15:42", "2025-07-14 15:42",
    ],
)  # fmt: skip
def test_a_month_with_a_name_is_read_in_any_file(written_as: str, written: Write, take_in: TakeIn, ask: Ask) -> None:
    text = f'ticket_id,created_at,updated_at\n1,"{written_as}",13/07/2025 10:00\n2,"{written_as}",\n'
    if written_as.startswith("2025"):
        text = text.replace("13/07/2025 10:00", "")
    (file,) = take_in(written("tickets.csv", text)).files
    assert file.rows_rejected == 0
    assert ask("select distinct created_at::varchar from tickets") == [("2025-07-14 15:42:00",)]


@pytest.mark.parametrize("written_as", ["14 Mai 2025", "31/Feb/25 3:42 PM", "Jul 2025", "someday", "14/Jul/25 25:10"])
def test_a_month_with_a_name_that_is_no_date_is_rejected(
    written_as: str, written: Write, take_in: TakeIn, ask: Ask
) -> None:
    text = f"ticket_id,created_at\n1,{written_as}\n2,14 Jul 2025 15:42\n"
    (file,) = take_in(written("tickets.csv", text)).files
    assert (file.rows_loaded, file.rows_rejected) == (1, 1)
    assert written_as in ask("select reason from rejects")[0][0]


INCIDENTS = (
    "number,short_description,caller_id,assignment_group,assigned_to,state,opened_at,resolved_at,closed_at,sys_updated_on,"
    "reopen_count,contact_type,close_code"
)


def _incident(number: int, state: str, resolved: str = "", **more: str) -> list[object]:
    updated = more.get("updated", resolved or "2026-03-02 11:00:00")
    return [
        f"INC000{number}", f"incident {number}", "Fay Abbot", "Care", more.get("assigned_to", "Bo Lund"), state,
        "2026-03-02 10:00:00", resolved, "", updated, 0, "email", more.get("code", ""),
    ]  # fmt: skip


def test_servicenow_incidents_and_their_numbered_states(written: Write, take_in: TakeIn, ask: Ask) -> None:
    done = "2026-03-04 10:00:00"
    rows = [
        _incident(1, "1"), _incident(2, "2"), _incident(3, "3", assigned_to="?"), _incident(4, "Awaiting User Info"),
        _incident(6, "6", done), _incident(7, "7", done, code="Duplicate"), _incident(8, "Canceled"), _incident(9, "-100"),
    ]  # fmt: skip
    (file,) = take_in(written("incident.csv", table(INCIDENTS, *rows))).files
    assert (file.format, file.rows_read, file.rows_loaded) == ("servicenow_csv", 8, 8)
    assert ask("select right(ticket_id, 1), status, exclusion, assignee from tickets order by 1") == [
        ("1", "new", None, "Bo Lund"),
        ("2", "open", None, "Bo Lund"),
        ("3", "hold", None, None),
        ("4", "pending", None, "Bo Lund"),
        ("6", "solved", None, "Bo Lund"),
        ("7", "closed", "duplicate", "Bo Lund"),
        ("8", "closed", "cancelled", "Bo Lund"),
        ("9", "open", None, "Bo Lund"),
    ]
    assert ask("select count(*) from landing_ticket_changes") == [(0,)]
    later = table(INCIDENTS, _incident(1, "6", done), *rows[1:])
    (file,) = take_in(written("later.csv", later)).files
    assert (file.rows_loaded, file.rows_duplicate) == (1, 7)
    assert ask("select resolved_at::varchar from tickets where ticket_id = 'INC0001'") == [(done,)]


def test_servicenow_json_names_people_by_the_value_of_a_reference(written: Write, take_in: TakeIn, ask: Ask) -> None:
    incident = {
        "number": "INC0001", "sys_id": "a1", "short_description": "incident 1", "state": "6", "opened_at": "2026-03-02 10:00:00",
        "resolved_at": "2026-03-04 10:00:00", "sys_updated_on": "2026-03-04 10:00:00", "reopen_count": "1",
        "caller_id": {"link": "https://example.com/u1", "value": "u1"}, "assigned_to": "", "assignment_group": {"value": "g1"},
    }  # fmt: skip
    path = written("incident.json", json.dumps({"result": [incident]}))
    (file,) = take_in(path).files
    assert (file.format, file.rows_loaded) == ("servicenow_json", 1)
    assert ask("select status, requester_id, assignee, team, resolved_at::varchar from tickets") == [
        ("solved", "u1", None, "g1", "2026-03-04 10:00:00")
    ]
    assert take_in(path).files[0].rows_duplicate == 1


LOG = (
    "number,incident_state,active,reassignment_count,reopen_count,sys_mod_count,caller_id,opened_at,sys_updated_by,"
    "sys_updated_at,contact_type,assignment_group,assigned_to,closed_code,resolved_at,closed_at"
)
END = "6/3/2026 10:00"  # stands in every row, the first included


def _update(
    number: int, count: int, state: str, at: str, reopened: int = 0, assigned_to: str = "Resolver 89"
) -> list[object]:
    return [
        f"INC000{number}", state, "true", 0, reopened, count, "Caller 12", "2/3/2026 10:00", "Updated by 7", at, "Phone",
        "Group 5", assigned_to, "code 5", END, END,
    ]  # fmt: skip


UPDATES = [
    _update(1, 0, "New", "2/3/2026 10:00", assigned_to="?"),
    _update(1, 1, "Active", "2/3/2026 11:00"),
    _update(1, 2, "Resolved", "3/3/2026 10:00"),
    _update(1, 3, "Resolved", "3/3/2026 11:00"),  # an update that changes no state
    _update(1, 4, "Active", "4/3/2026 10:00", 1),
    _update(1, 5, "-100", "4/3/2026 12:00", 1),
    _update(1, 10, "Resolved", "5/3/2026 10:00", 1),
    _update(1, 11, "Closed", "13/3/2026 10:00", 1),
]


def test_the_log_of_an_incident_is_its_history_and_its_end_is_never_told_before(
    written: Write, take_in: TakeIn, ask: Ask
) -> None:
    (file,) = take_in(written("log.csv", table(LOG, *UPDATES))).files
    assert (file.format, file.rows_read, file.rows_loaded) == ("servicenow_log", 8, 8)
    states = "select changed_at::varchar, status from ticket_status_changes order by change_number"
    assert ask(states) == [
        ("2026-03-02 10:00:00", "new"),
        ("2026-03-02 11:00:00", "open"),
        ("2026-03-03 10:00:00", "solved"),
        ("2026-03-04 10:00:00", "open"),
        ("2026-03-05 10:00:00", "solved"),
        ("2026-03-13 10:00:00", "closed"),
    ]
    assert ask("select first_resolved_at::varchar, resolved_at::varchar, status from tickets") == [
        ("2026-03-03 10:00:00", "2026-03-05 10:00:00", "closed")
    ]
    assert ask("select reopens from ticket_metrics") == [(1,)]
    assert ask("select count(resolved_at), count(closed_at) from landing_tickets") == [(0, 0)]


def test_a_log_that_breaks_off_early_knows_nothing_of_the_end(written: Write, take_in: TakeIn, ask: Ask) -> None:
    other = _update(2, 0, "New", "13/3/2026 10:00")
    take_in(written("log.csv", table(LOG, *UPDATES[:2], other)))
    assert ask("select status, is_open, resolved_at, first_resolved_at from tickets where ticket_id = 'INC0001'") == [
        ("open", True, None, None)
    ]
    (file,) = take_in(written("longer.csv", table(LOG, *UPDATES, other))).files
    assert (file.rows_loaded, file.rows_duplicate) == (6, 3)
    assert ask("select reopens, (select count(*) from ticket_status_changes) from ticket_metrics order by 1 desc") == [
        (1, 7),
        (0, 7),
    ]
