"""A made-up service desk drawn by lot: its tickets, and what their clocks read by arithmetic of intervals, without SQL."""

import csv
import datetime as dt
import io
import itertools
import json
import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any
from zoneinfo import ZoneInfo

UTC = dt.UTC
AGENTS, ADMIN, BOT = (7001, 7002, 7003), 7004, -1
ROLES = {**dict.fromkeys(AGENTS, "agent"), ADMIN: "admin", **dict.fromkeys(range(900, 960), "end-user")}
WEEK = 7 * 1440


@dataclass(frozen=True)
class Hours:
    """A schedule: its intervals in minutes of the local week, which begins on Sunday, and its days off."""

    identity: int
    zone: str
    named: str
    intervals: tuple[tuple[int, int], ...]
    holidays: tuple[tuple[str, str], ...] = ()

    def openings(self, first: dt.date, last: dt.date) -> list[tuple[dt.datetime, dt.datetime]]:
        """When it is open, in UTC, day by day."""
        off = {
            dt.date.fromisoformat(start) + dt.timedelta(days=number)
            for start, end in self.holidays
            for number in range((dt.date.fromisoformat(end) - dt.date.fromisoformat(start)).days + 1)
        }
        found = []
        for number in range((last - first).days + 1):
            day = first + dt.timedelta(days=number)
            sunday = (day.weekday() + 1) % 7 * 1440
            for start, end in self.intervals:
                for shift in (0, WEEK):
                    opens, closes = max(start, sunday + shift), min(end, sunday + shift + 1440)
                    if opens < closes and day not in off:
                        found.append((self._at(day, opens - sunday - shift), self._at(day, closes - sunday - shift)))
        return found

    def _at(self, day: dt.date, minute: int) -> dt.datetime:
        local = dt.datetime.combine(day, dt.time(), ZoneInfo(self.zone)) + dt.timedelta(minutes=minute)
        return local.astimezone(UTC)


EAST = Hours(
    11, "America/New_York", "Eastern Time (US & Canada)",
    tuple((day * 1440 + start, day * 1440 + end) for day in range(1, 6) for start, end in ((540, 735), (765, 1050))),
    (("2025-12-24", "2025-12-26"), ("2026-01-01", "2026-01-01"), ("2026-03-09", "2026-03-09")),
)  # fmt: skip
LONDON = Hours(
    22, "Europe/London", "London",
    (*((day * 1440 + 480, day * 1440 + 1320) for day in range(1, 5)), (5 * 1440 + 480, 6 * 1440 + 120), (6 * 1440 + 1200, WEEK + 180)),
    (("2025-12-25", "2025-12-28"),),
)  # fmt: skip
FIRST, LAST = dt.date(2025, 9, 1), dt.date(2026, 7, 31)


@dataclass
class Comment:
    number: int
    at: dt.datetime
    author: int
    is_public: bool


@dataclass
class Ticket:
    """What happened to a ticket, in order."""

    number: int
    created: dt.datetime
    requester: int
    states: list[tuple[dt.datetime, str, int]]
    comments: list[Comment]
    schedules: list[tuple[dt.datetime, Hours]] = field(default_factory=list)

    @property
    def status(self) -> str:
        return self.states[-1][1]


def draw(count: int, seed: int) -> list[Ticket]:
    """Tickets by lot."""
    lot = random.Random(seed)
    numbers = itertools.count(1)
    return [_ticket(lot, 500 + position, numbers) for position in range(count)]


def _later(lot: random.Random, at: dt.datetime) -> dt.datetime:
    return at + dt.timedelta(seconds=round(lot.choice((40, 900, 20_000, 90_000, 400_000)) * lot.uniform(0.3, 2)))


def _ticket(lot: random.Random, number: int, numbers: "itertools.count[int]") -> Ticket:
    created = dt.datetime(2025, 10, 1, tzinfo=UTC) + dt.timedelta(seconds=lot.randrange(200 * 86_400))
    requester = lot.randrange(900, 940)
    others = (lot.randrange(940, 960), BOT, *AGENTS, ADMIN)
    at, states = created, [(created, lot.choice(("new", "new", "open")), requester)]
    for _ in range(lot.randrange(7)):
        at = _later(lot, at)
        status = lot.choice([each for each in ("open", "pending", "hold", "solved", "solved") if each != states[-1][1]])
        states.append((at, status, lot.choice(others)))
    if states[-1][1] == "solved" and lot.random() < 0.5:
        states.append((at + dt.timedelta(days=4), "closed", BOT))
    comments, at = [], created
    opener = lot.choice((requester, requester, requester, AGENTS[0]))
    comments.append(Comment(next(numbers), created, opener, opener == requester or lot.random() < 0.5))
    for _ in range(lot.randrange(6)):
        at = _later(lot, at)
        comments.append(Comment(next(numbers), at, lot.choice((requester, *others)), lot.random() < 0.6))
    schedules: list[tuple[dt.datetime, Hours]] = []
    if lot.random() < 0.5:
        start = lot.choice((created, created + dt.timedelta(seconds=lot.randrange(5_000, 400_000))))
        schedules = [(start, LONDON)]
        if lot.random() < 0.5:
            schedules.append((start + dt.timedelta(seconds=lot.randrange(1_000, 900_000)), lot.choice((EAST, LONDON))))
    return Ticket(number, created, requester, states, comments, schedules)


class Reference:
    """The clocks of a ticket. `usual` are the hours of tickets without any of their own; `by_ticket` heeds their own."""

    def __init__(self, usual: Hours, *, by_ticket: bool, last_change: dt.datetime) -> None:
        self.usual, self.by_ticket, self.last_change = usual, by_ticket, last_change
        self.openings = {hours.identity: hours.openings(FIRST, LAST) for hours in (EAST, LONDON)}

    def business(self, ticket: Ticket, start: dt.datetime, end: dt.datetime) -> float:
        spans = [(ticket.created, self.usual), *(ticket.schedules if self.by_ticket else [])]
        seconds = 0.0
        for position, (since, hours) in enumerate(spans):
            until = spans[position + 1][0] if position + 1 < len(spans) else end
            low, high = max(since, start), min(until, end)
            for opens, closes in self.openings[hours.identity]:
                seconds += max(0.0, (min(closes, high) - max(opens, low)).total_seconds())
        return seconds / 60

    def metrics(self, ticket: Ticket) -> dict[str, float | bool | None]:
        solved = [at for at, status, _ in ticket.states if status == "solved"]
        is_done = ticket.status in ("solved", "closed")
        replies = [each for each in ticket.comments if each.is_public and each.author in (*AGENTS, ADMIN)]
        spans: dict[str, list[tuple[dt.datetime, dt.datetime]]] = {
            "first_reply": [(ticket.created, reply) for reply in self._first_reply(ticket)],
            "first_resolution": [(ticket.created, solved[0])] if solved else [],
            "full_resolution": [(ticket.created, solved[-1])] if solved else [],
            "requester_wait": self._waits(ticket),
        }
        found: dict[str, float | bool | None] = {
            "reopens": max(len(solved) - 1, 0),
            "is_one_touch": is_done and len(replies) == 1,
        }
        for clock, each in spans.items():
            total = sum((end - start).total_seconds() for start, end in each) / 60
            found[f"{clock}_calendar_minutes"] = total if each else None
            found[f"{clock}_business_minutes"] = sum(self.business(ticket, *span) for span in each) if each else None
        return found

    def _waits(self, ticket: Ticket) -> list[tuple[dt.datetime, dt.datetime]]:
        ends = [at for at, _, _ in ticket.states[1:]] + [self.last_change]
        told = zip(ticket.states, ends, strict=True)
        return [(at, end) for (at, status, _), end in told if status in ("new", "open", "hold")]

    def _first_reply(self, ticket: Ticket) -> list[dt.datetime]:
        for position, comment in enumerate(ticket.comments):
            opened_the_ticket = position == 0
            if comment.is_public and comment.author in (*AGENTS, ADMIN) and not opened_the_ticket:
                return [comment.at]
        return []


def _zulu(at: dt.datetime) -> str:
    return f"{at:%Y-%m-%dT%H:%M:%SZ}"


def as_json(tickets: list[Ticket]) -> dict[str, list[dict[str, Any]]]:
    """The lists of the interface: tickets with their comments and audits, and users."""
    told = []
    for ticket in tickets:
        audits = [
            {
                "id": ticket.number * 1000 + number, "created_at": _zulu(at), "author_id": author,
                "events": [{"id": number, "type": "Change" if number else "Create", "field_name": "status", "value": status}],
            }
            for number, (at, status, author) in enumerate(ticket.states)
        ]  # fmt: skip
        comments = [
            {
                "id": each.number, "created_at": _zulu(each.at), "author_id": each.author, "public": each.is_public,
                "plain_body": f"text {each.number}", "via": {"channel": "email"},
            }
            for each in ticket.comments
        ]  # fmt: skip
        told.append({
            "id": ticket.number, "created_at": _zulu(ticket.created), "updated_at": _zulu(ticket.states[-1][0]),
            "status": ticket.status, "requester_id": ticket.requester, "via": {"channel": "email"}, "tags": [],
            "comments": comments, "audits": audits,
        })  # fmt: skip
    users = [
        {"id": user, "role": role, "email": f"user{user}@example.com", "name": f"U {user}"}
        for user, role in ROLES.items()
    ]
    return {"tickets": told, "users": users}


def as_json_text(tickets: list[Ticket]) -> str:
    return json.dumps(as_json(tickets) | {"count": len(tickets)})


def _table(header: str, rows: Sequence[tuple[object, ...]]) -> str:
    written = io.StringIO()
    csv.writer(written).writerows([header.split(","), *rows])
    return written.getvalue()


def _at(moment: dt.datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M:%S}"


def _intervals(synced: str) -> list[tuple[object, ...]]:
    return [
        (
            hours.identity,
            start,
            "false",
            synced,
            end,
            f"hours {hours.identity}",
            hours.named,
            f"2024-0{1 + order}-01 00:00:00",
        )
        for order, hours in enumerate((EAST, LONDON))
        for start, end in hours.intervals
    ]


def _ticket_rows(tickets: list[Ticket], synced: str) -> list[tuple[object, ...]]:
    return [
        (
            t.number,
            synced,
            "",
            _at(t.created),
            t.status,
            f"s {t.number}",
            t.requester,
            t.requester,
            _at(t.states[-1][0]),
            "email",
        )
        for t in tickets
    ]


def as_tables(tickets: list[Ticket]) -> dict[str, str]:
    """The tables of a warehouse sync, with one that is of no use here."""
    synced = "2026-07-01 00:00:00.123"
    states = [("status", t.number, _at(when), synced, who, status) for t in tickets for when, status, who in t.states]
    comments = [
        (c.number, synced, f"text {c.number}", _at(c.at), str(c.is_public).upper(), t.number, c.author)
        for t in tickets
        for c in t.comments
    ]
    gone = (33, 0, "true", synced, WEEK, "gone", "London", "2020-01-01 00:00:00")
    holidays = [
        (f"{h.identity}{n}", h.identity, "false", synced, end, "day off", start)
        for h in (EAST, LONDON)
        for n, (start, end) in enumerate(h.holidays)
    ]
    away = ("99", EAST.identity, "true", synced, "2026-02-20", "gone", "2026-02-01")
    return {
        "ticket": _table("id,_fivetran_synced,assignee_id,created_at,status,subject,requester_id,submitter_id,updated_at,via_channel", _ticket_rows(tickets, synced)),
        "ticket_field_history": _table("field_name,ticket_id,updated,_fivetran_synced,user_id,value", states),
        "ticket_comment": _table("id,_fivetran_synced,body,created,public,ticket_id,user_id", comments),
        "user": _table("id,_fivetran_synced,email,role,name", [(u, synced, f"user{u}@example.com", role, f"U {u}") for u, role in ROLES.items()]),
        "schedule": _table("id,start_time,_fivetran_deleted,_fivetran_synced,end_time,name,time_zone,created_at", [*_intervals(synced), gone]),
        "schedule_holiday": _table("id,schedule_id,_fivetran_deleted,_fivetran_synced,end_date,name,start_date", [*holidays, away]),
        "ticket_schedule": _table(
            "created_at,ticket_id,_fivetran_synced,schedule_id",
            [(_at(since), t.number, synced, hours.identity) for t in tickets for since, hours in t.schedules],
        ),
        "organization": _table("id,_fivetran_synced,created_at,name", [(1, synced, "2024-01-01 00:00:00", "Example")]),
    }  # fmt: skip
