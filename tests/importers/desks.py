"""Service desks' exports made by hand: the same two tickets in each, of which the second is closed in the later export.

Names are invented, addresses end in example.com. Fay (C1) asks, Bo (A7) is ours and answers, a robot greets.
"""

import csv
import io
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

Record = dict[str, Any]
OPENED, ANSWERED, CLOSED = "2026-03-02T10:00:00Z", "2026-03-02T12:30:00Z", "2026-03-04T10:00:00Z"
UNIX = {OPENED: 1772445600, ANSWERED: 1772454600, CLOSED: 1772618400, None: None}


@dataclass(frozen=True)
class Desk:
    """An export before and after the second ticket was closed, and the format it must be known as."""

    format: str
    name: str
    before: str
    after: str
    ids: tuple[str, str] = ("1", "2")


def table(header: str, *rows: Sequence[object]) -> str:
    """A CSV; the header is written with commas."""
    target = io.StringIO()
    writer = csv.writer(target)
    writer.writerow(header.split(","))
    writer.writerows(["" if cell is None else cell for cell in row] for row in rows)
    return target.getvalue()


def local(moment: str | None) -> str | None:
    """A moment without its zone."""
    return None if moment is None else moment.replace("T", " ").removesuffix("Z")


def freshdesk(number: int, closed: str | None = None, **more: Any) -> Record:
    """As the API gives a ticket with its statistics."""
    return {
        "id": number, "created_at": OPENED, "updated_at": closed or ANSWERED, "status": 5 if closed else 2, "source": 1,
        "priority": 1, "requester_id": 41, "responder_id": 77, "group_id": 5, "subject": f"ticket {number}", "tags": ["late", "film"],
        "fr_escalated": False, "due_by": CLOSED, "spam": False, "type": "Question", "description_text": "Where is my film?",
        "requester": {"id": 41, "name": "Fay Abbot", "email": "Fay@example.com", "phone": "2125550101"},
        "stats": {"first_responded_at": ANSWERED, "resolved_at": closed, "closed_at": closed, "reopened_at": None},
        "conversations": [
            {"id": 10 * number, "created_at": "2026-03-02T11:00:00Z", "user_id": 77, "private": True, "incoming": False,
             "source": 2, "body_text": "looks lost"},
            {"id": 10 * number + 1, "created_at": ANSWERED, "user_id": 77, "private": False, "incoming": False, "source": 0,
             "body_text": "On its way."},
            {"id": 10 * number + 2, "created_at": "2026-03-02T13:00:00Z", "user_id": 77, "private": False,
             "incoming": False, "source": 8, "body_text": "To the carrier: please look"},
        ],
    } | more  # fmt: skip


FRESHDESK_HEADER = (
    "Ticket ID,Subject,Status,Priority,Source,Type,Agent,Group,Created time,Resolved time,Closed time,Last update time,"
    "Initial response time,First response time (in hrs),Resolution time (in hrs),Tags,Full name,Email"
)


def freshdesk_row(number: int, closed: str | None = None, status: str | None = None) -> list[object]:
    """As its CSV writes one."""
    return [
        number, f"ticket {number}", status or ("Closed" if closed else "Open"), "Low", "Email", "Question", "Bo Lund", "Care",
        local(OPENED), local(closed), local(closed), local(closed or ANSWERED), local(ANSWERED), "02:30:00",
        "8.5" if closed else "", "late,film", "Fay Abbot", "fay@example.com",
    ]  # fmt: skip


def part(number: int, kind: str, at: int, author: str, who: str, body: str | None = None) -> Record:
    """A part of a conversation."""
    return {"id": str(number), "part_type": kind, "created_at": at, "body": body, "author": {"type": author, "id": who}}


def intercom(number: int, closed: str | None = None, **more: Any) -> Record:
    """A conversation that a robot greets, an admin annotates and answers."""
    end = UNIX[closed]
    parts = [
        part(10 * number, "comment", UNIX[OPENED] + 5, "bot", "b1", "Hello, a person will answer soon."),
        part(10 * number + 1, "note", UNIX[OPENED] + 3600, "admin", "77", "looks lost"),
        part(10 * number + 2, "comment", UNIX[ANSWERED], "admin", "77", "On its way."),
        *([part(10 * number + 3, "close", end, "bot", "b1")] if end else []),
    ]
    return {
        "type": "conversation", "id": str(number), "created_at": UNIX[OPENED], "updated_at": end or UNIX[ANSWERED],
        "waiting_since": None, "snoozed_until": None, "open": not end, "state": "closed" if end else "open",
        "admin_assignee_id": 77, "title": f"ticket {number}", "tags": {"tags": [{"name": "late"}, {"name": "film"}]},
        "source": {"type": "email", "id": "s1", "delivered_as": "customer_initiated", "body": "Where is my film?",
                   "author": {"type": "user", "id": "c1", "email": "fay@example.com"}},
        "contacts": {"contacts": [{"id": "c1"}]},
        "statistics": {"first_admin_reply_at": UNIX[ANSWERED], "time_to_admin_reply": 9000, "first_close_at": end,
                       "last_close_at": end, "count_reopens": 0},
        "conversation_parts": {"conversation_parts": parts, "total_count": len(parts)},
    } | more  # fmt: skip


def history_row(number: int, state: str, since: str) -> list[object]:
    """A conversation's state as a warehouse keeps it."""
    return [number, local(OPENED), local(since), state, "email", 77, local(since), "2262-04-11 00:00:00", "true"]


HISTORY_HEADER = "id,created_at,updated_at,state,source_type,assignee_id,_fivetran_start,_fivetran_end,_fivetran_active"


def thread(number: int, kind: str, at: str, person: Record, status: str = "nochange", **more: Any) -> Record:
    """A thread of a Help Scout conversation."""
    body = None if kind == "lineitem" else f"thread {number}"
    return {"id": number, "type": kind, "status": status, "state": "published", "createdAt": at, "body": body} | {
        "createdBy": person, **more,
    }  # fmt: skip


FAY = {"id": 77, "type": "customer", "email": "fay@example.com"}  # a customer's number may be a user's
BO = {"id": 77, "type": "user", "email": "bo@example.com"}
ROBOT = {"id": 78, "type": "system_user", "email": "robot@example.com"}


def help_scout(number: int, closed: str | None = None, robot: Record = ROBOT) -> Record:
    """A conversation that a robot greets, a user annotates and answers."""
    threads = [
        thread(10 * number, "customer", OPENED, FAY, "active"),
        thread(10 * number + 1, "message", "2026-03-02T10:00:05Z", robot),
        thread(10 * number + 2, "note", "2026-03-02T11:00:00Z", BO),
        thread(10 * number + 3, "message", ANSWERED, BO, "pending"),
        thread(10 * number + 4, "message", "2026-03-02T13:00:00Z", BO, state="draft"),
        *([thread(10 * number + 5, "lineitem", closed, BO, "closed")] if closed else []),
    ]
    return {
        "id": number, "number": number, "type": "email", "status": "closed" if closed else "pending", "mailboxId": 3,
        "subject": f"ticket {number}", "createdAt": OPENED, "closedAt": closed, "userUpdatedAt": closed or ANSWERED,
        "assignee": BO, "createdBy": FAY, "primaryCustomer": FAY, "source": {"type": "email", "via": "customer"},
        "tags": [{"id": 1, "tag": "late"}, {"id": 2, "tag": "film"}], "_embedded": {"threads": threads},
        "customerWaitingSince": {"time": OPENED, "friendly": "8 months ago"},
    }  # fmt: skip


def zammad(number: int, closed: str | None = None, **more: Any) -> Record:
    """As the API gives a ticket with names for its numbers, and its articles."""
    said = {"type": "email", "internal": False}
    return {
        "id": 100 + number, "number": str(number), "title": f"ticket {number}", "state": "closed" if closed else "open",
        "state_id": 4 if closed else 2, "group": "Care", "group_id": 1, "owner": "bo@example.com", "owner_id": 7,
        "customer": "fay@example.com", "customer_id": 9, "created_at": OPENED, "updated_at": closed or ANSWERED,
        "close_at": closed, "last_close_at": closed, "first_response_at": ANSWERED, "first_response_in_min": 150,
        "create_article_type": "email", "tags": ["late", "film"],
        "articles": [
            said | {"id": 10 * number, "sender": "Customer", "created_by": "fay@example.com", "created_at": OPENED,
                    "body": "Where is my film?"},
            said | {"id": 10 * number + 1, "sender": "System", "created_by": "-", "created_at": OPENED, "body": "Received."},
            said | {"id": 10 * number + 2, "sender": "Agent", "created_by": "bo@example.com", "created_at": OPENED,
                    "body": "looks lost", "internal": True},
            said | {"id": 10 * number + 3, "sender": "Agent", "created_by": "bo@example.com", "created_at": ANSWERED,
                    "body": "On its way."},
        ],
    } | more  # fmt: skip


ZAMMAD_HEADER = "number,title,state,group,owner,customer,created_at,updated_at,close_at,first_response_at,tags"


def zammad_row(number: int, closed: str | None = None) -> list[object]:
    """As its list writes one."""
    return [
        number, f"ticket {number}", "closed" if closed else "pending reminder", "Care", "-", "fay@example.com", OPENED,
        closed or ANSWERED, closed, ANSWERED, "late,film",
    ]  # fmt: skip


OSTICKET_HEADER = (
    "Ticket Number,Date Created,Subject,From,From Email,Priority,Department,Help Topic,Source,Current Status,Last Updated,"
    "Closed Date,Agent Assigned,Reopen Count"
)


def osticket_row(number: int, closed: str | None = None) -> list[object]:
    """As the agent's list writes one."""
    return [
        number, local(OPENED), f"ticket {number}", "Fay Abbot", "fay@example.com", "Normal", "Care", "Film", "Email",
        "Closed" if closed else "Open", local(closed or ANSWERED), local(closed), "Bo Lund", 1,
    ]  # fmt: skip


def github(number: int, closed: str | None = None, **more: Any) -> Record:
    """An issue as the API lists it: comments are a number."""
    return {
        "id": 9000 + number, "number": number, "title": f"ticket {number}", "state": "closed" if closed else "open",
        "html_url": f"https://github.com/example/films/issues/{number}", "user": {"login": "fay", "type": "User"},
        "author_association": "NONE", "labels": [{"name": "late"}, {"name": "film"}], "assignee": {"login": "bo"},
        "assignees": [{"login": "bo"}], "comments": 3, "created_at": OPENED, "updated_at": closed or ANSWERED,
        "closed_at": closed, "state_reason": "completed" if closed else None,
    } | more  # fmt: skip


def _json(desk: str, name: str, make: Any, ids: tuple[str, str] = ("1", "2")) -> Desk:
    return Desk(desk, name, json.dumps([make(1), make(2)]), json.dumps([make(1), make(2, CLOSED)]), ids)


def _csv(desk: str, name: str, header: str, make: Any) -> Desk:
    return Desk(desk, name, table(header, make(1), make(2)), table(header, make(1), make(2, CLOSED)))


DESKS = (
    _json("freshdesk_json", "freshdesk.json", freshdesk),
    _csv("freshdesk_csv", "freshdesk.csv", FRESHDESK_HEADER, freshdesk_row),
    _json("intercom_json", "intercom.json", intercom),
    _json("help_scout_json", "help_scout.json", help_scout),
    _json("zammad_json", "zammad.json", zammad),
    _csv("zammad_csv", "zammad.csv", ZAMMAD_HEADER, zammad_row),
    _csv("osticket_csv", "osticket.csv", OSTICKET_HEADER, osticket_row),
    _json("github_issues", "github.json", github, ("example/films#1", "example/films#2")),
)
