"""A ticket as it grows: comments and audits as Zendesk exports them, nothing after NOW."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

from .business_time import NOW, zulu
from .customers import Customer
from .staff import StaffRow

SYSTEM_AUTHOR = -1


@dataclass
class Comment:
    """One message; public False is a note among the staff."""

    at: dt.datetime
    author_id: int
    public: bool
    body: str
    channel: str


@dataclass
class Change:
    """One field that one author changed at one moment."""

    at: dt.datetime
    author_id: int
    field_name: str
    value: Any
    previous: Any


@dataclass
class Ticket:
    """A ticket with its history; actions after NOW are left out because nobody knows of them yet."""

    ticket_id: int
    created_at: dt.datetime
    customer: Customer
    topic: str
    subject: str
    channel: str
    status: str = "new"
    assignee: StaffRow | None = None
    tags: list[str] = field(default_factory=list)
    score: str = ""
    comments: list[Comment] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)

    def say(self, at: dt.datetime, author_id: int, body: str, public: bool = True, channel: str = "web") -> None:
        """Adds a message."""
        if at < NOW:
            self.comments.append(Comment(at, author_id, public, body, channel))

    def set_status(self, at: dt.datetime, author_id: int, status: str) -> None:
        """Changes the status, if it is another one."""
        if at < NOW and status != self.status:
            self.changes.append(Change(at, author_id, "status", status, self.status))
            self.status = status

    def assign(self, at: dt.datetime, author_id: int, person: StaffRow) -> None:
        """Gives the ticket to a person, if it is another one."""
        before = self.assignee.agent_id if self.assignee else None
        if at < NOW and before != person.agent_id:
            self.changes.append(
                Change(at, author_id, "assignee_id", str(person.agent_id), str(before) if before else None)
            )
            self.assignee = person

    def open_at(self, moment: dt.datetime) -> bool:
        """Created, and neither solved nor closed, just before the moment."""
        if self.created_at >= moment:
            return False
        known = [change.value for change in self.changes if change.field_name == "status" and change.at < moment]
        return (known[-1] if known else "new") not in ("solved", "closed")

    def waiting_since(self) -> dt.datetime | None:
        """When the customer wrote the first message that no person has answered yet, None when all are answered."""
        waiting: dt.datetime | None = None
        for comment in self.comments:
            if comment.author_id == self.customer.requester_id:
                waiting = waiting or comment.at
            elif comment.public and comment.author_id != SYSTEM_AUTHOR:
                waiting = None
        return waiting if self.status not in ("solved", "closed") else None


class Numbering:
    """Numbers for comments and audits across all tickets, in the order of export."""

    def __init__(self) -> None:
        self._last = 0

    def next(self) -> int:
        """The next number."""
        self._last += 1
        return self._last


def _audits(ticket: Ticket, numbers: Numbering) -> list[dict[str, Any]]:
    requester = ticket.customer.requester_id
    created = Change(ticket.created_at, requester, "status", "new", None)
    audits: list[dict[str, Any]] = []
    moment: tuple[dt.datetime, int] | None = None
    for change in [created, *ticket.changes]:
        if moment != (change.at, change.author_id):
            moment = (change.at, change.author_id)
            head = {"id": numbers.next(), "created_at": zulu(change.at), "author_id": change.author_id}
            audits.append({**head, "events": []})
        event: dict[str, Any] = {"type": "Create" if change is created else "Change"}
        event |= {"field_name": change.field_name, "value": change.value}
        if change is not created:
            event["previous_value"] = change.previous
        audits[-1]["events"].append(event)
    return audits


def _comment(comment: Comment, numbers: Numbering) -> dict[str, Any]:
    """A comment; only automatic ones say by which channel they came, the others came by that of the ticket or the web."""
    known: dict[str, Any] = {
        "id": numbers.next(),
        "author_id": comment.author_id,
        "public": comment.public,
        "created_at": zulu(comment.at),
        "plain_body": comment.body,
    }
    return known | {"via": {"channel": comment.channel}} if comment.channel == "trigger" else known


def exported_ticket(ticket: Ticket, numbers: Numbering) -> dict[str, Any]:
    """The ticket as one object of the JSON-lines export, without keys that are empty or repeat others."""
    customer = ticket.customer
    last = max([ticket.created_at, *(c.at for c in ticket.comments), *(c.at for c in ticket.changes)])
    assignee = ticket.assignee
    known: dict[str, Any] = {
        "id": ticket.ticket_id,
        "created_at": zulu(ticket.created_at),
        "updated_at": zulu(last),
        "status": ticket.status,
        "subject": ticket.subject,
        "type": "problem" if ticket.topic in ("quality", "missing", "damage") else "question",
        "via": {"channel": ticket.channel},
        "requester": {"id": customer.requester_id, "name": customer.name, "email": customer.email},
        "requester_id": customer.requester_id,
        "assignee_id": assignee.agent_id if assignee else None,
    }
    if ticket.tags:
        known["tags"] = ticket.tags
    if ticket.score:
        known["satisfaction_rating"] = {"score": ticket.score}
    known["comments"] = [_comment(comment, numbers) for comment in ticket.comments]
    known["audits"] = _audits(ticket, numbers)
    return known
