"""Tickets in which customers wait, made by hand or by lot, and their waits read slowly, message by message, without SQL."""

import datetime as dt
import itertools
import json
import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from zoneinfo import ZoneInfo

from frontline.importers import import_files
from frontline.warehouse import Warehouse, open_newest

ZONE = ZoneInfo("America/New_York")
SETTINGS = '[company]\ntime_zone = "America/New_York"\n[business_hours]\nstart = "09:00"\nend = "17:00"\n[care]\nhabit_waits = 3\n'
PEOPLE = [
    "person_id,name,email,extension,agent_id,is_leader",
    "LEA,Lea Moor,lea@example.com,301,7001,yes",
    "GUS,Gus Pell,gus@example.com,302,7002,no",
    "IDA,Ida Voss,ida@example.com,303,7003,no",
]
AGENTS = {"lea": 7001, "gus": 7002, "ida": 7003}
TWO_WEEKS, A_DAY, FIVE_MINUTES = dt.timedelta(days=14), dt.timedelta(days=1), dt.timedelta(minutes=5)


def at(text: str) -> dt.datetime:
    """A moment of March 2026 by New York's clocks, "02 09:30" is Monday the second; aware, UTC."""
    day, clock = text.split()
    return dt.datetime.fromisoformat(f"2026-03-{day} {clock}").replace(tzinfo=ZONE).astimezone(dt.UTC)


@dataclass(frozen=True)
class Event:
    """`what`: customer, note (private), automatic, the name of who of ours wrote, or a state: open, solved."""

    what: str
    at: dt.datetime


@dataclass(frozen=True)
class Thread:
    """A ticket: whose it is, what happened in it, to whom it was assigned, and whether its history of states is exported."""

    number: int
    customer: int
    events: Sequence[Event]
    assignee: str = ""
    has_history: bool = True
    texts: dict[int, str] = field(default_factory=dict)

    @property
    def state(self) -> Event:
        return [Event("new", self.events[0].at), *(each for each in self.events if each.what in ("open", "solved"))][-1]

    def line(self) -> str:
        """As Zendesk exports it."""
        numbers = (1000 * self.number + place for place in itertools.count())
        changes = [Event("new", self.events[0].at), *(e for e in self.events if e.what in ("open", "solved"))]
        record = {
            "id": self.number, "created_at": _zulu(self.events[0].at), "updated_at": _zulu(self.events[-1].at),
            "status": self.state.what, "via": {"channel": "email"}, "requester_id": self.customer,
            "assignee_id": AGENTS.get(self.assignee), "subject": "A question",
            "comments": [self._comment(place, event, next(numbers)) for place, event in enumerate(self._messages())],
            "audits": [_audit(event, next(numbers)) for event in changes] if self.has_history else [],
        }  # fmt: skip
        return json.dumps(record)

    def _messages(self) -> list[Event]:
        return [event for event in self.events if event.what not in ("open", "solved")]

    def _comment(self, place: int, event: Event, number: int) -> dict[str, object]:
        author = self.customer if event.what == "customer" else AGENTS.get(event.what, 7002)
        channel = "rule" if event.what == "automatic" else "email"
        return {
            "id": number, "created_at": _zulu(event.at), "author_id": author, "public": event.what != "note",
            "plain_body": self.texts.get(place, f"text {place}"), "via": {"channel": channel},
        }  # fmt: skip


def thread(number: int, *events: str, customer: int = 900, **more: object) -> Thread:
    """A ticket from lines such as "02 09:30 customer"."""
    told = [Event(line.rsplit(" ", 1)[1], at(line.rsplit(" ", 1)[0])) for line in events]
    return Thread(number, customer, told, **more)  # type: ignore[arg-type]


def _zulu(moment: dt.datetime) -> str:
    return f"{moment.astimezone(dt.UTC):%Y-%m-%dT%H:%M:%SZ}"


def _audit(event: Event, number: int) -> dict[str, object]:
    change = {"id": number, "type": "Change", "field_name": "status", "value": event.what}
    return {"id": number, "created_at": _zulu(event.at), "author_id": 7002, "events": [change]}


def desk(folder: Path, threads: Sequence[Thread], *, settings: str = SETTINGS, **lists: Sequence[str]) -> Path:
    """A data directory with these tickets, their customers (by number) and further lists of lines."""
    data = folder / "data"
    data.mkdir(parents=True)
    (data / "settings.toml").write_text(settings, encoding="utf-8")
    customers = ["customer_id,name,email,size"]
    customers += [f"{each},Fay Abbot,c{each}@example.com,small" for each in sorted({each.customer for each in threads})]
    files: dict[str, Sequence[str]] = {"people": PEOPLE, "customers": customers, **lists}
    paths = [folder / "tickets.jsonl", *(folder / f"{name}.csv" for name in files)]
    for path, lines in zip(paths, [[each.line() for each in threads], *files.values()], strict=True):
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    report = import_files(data, paths)
    assert [file.file for file in report.files if file.rows_rejected] == []
    return data


def opened(folder: Path, *threads: Thread, settings: str = SETTINGS, **lists: Sequence[str]) -> Warehouse:
    """The same, open for reading."""
    return open_newest(desk(folder, threads, settings=settings, **lists))


@dataclass(frozen=True)
class Wait:
    """From when to when (UTC, None: they wait), answered by a person or not, and when the customer asked again."""

    since: dt.datetime
    until: dt.datetime | None
    answered: bool
    chased: tuple[dt.datetime, ...]


def slow_waits(ticket: Thread) -> list[Wait]:
    """Read a ticket as a person would: what asks for an answer, what answers it, what only comes on top."""
    found: list[Wait] = []
    asking = [event for event in ticket.events if event.what == "customer" and not _rests(ticket, event.at)]
    while asking:
        first, *later = asking
        reply = _next(ticket, first.at, AGENTS)
        own = [first]
        for event in later:
            if reply and event.at >= reply:
                break
            closed = _next(ticket, own[-1].at, ("solved",))
            if closed and closed < event.at and event.at > closed + TWO_WEEKS:
                break
            own.append(event)
        closed = _next(ticket, own[-1].at, ("solved",))
        ends = [moment for moment in (reply, closed) if moment]
        pairs = itertools.pairwise(own)
        chased = tuple(again.at for before, again in pairs if again.at - before.at > FIVE_MINUTES)
        is_answered = reply is not None and (closed is None or reply <= closed)
        found.append(Wait(first.at, min(ends) if ends else None, is_answered, chased))
        asking = asking[len(own) :]
    return found


def _next(ticket: Thread, moment: dt.datetime, kinds: Sequence[str] | dict[str, int]) -> dt.datetime | None:
    return next((event.at for event in ticket.events if event.what in kinds and event.at >= moment), None)


def _rests(ticket: Thread, moment: dt.datetime) -> bool:
    """The ticket was closed when it was written, and stayed so for over a day."""
    before = [event for event in ticket.events if event.what in ("open", "solved") and event.at <= moment]
    if not before or before[-1].what != "solved":
        return False
    opened_again = _next(ticket, moment, ("open",))
    return opened_again is None or opened_again > moment + A_DAY


def random_thread(number: int, random_: random.Random) -> Thread:
    """A ticket drawn by lot: everything that can happen in one, within six weeks, no two events at one moment."""
    moment, state = at("02 09:00") + dt.timedelta(minutes=random_.randrange(60 * 24 * 5)), "new"
    events = [Event(random_.choice(["customer", "customer", "gus"]), moment)]
    gaps = [1, 3, 4, 6, 40, 300, 1500, 4000, 21_000]
    for _ in range(random_.randrange(12)):
        moment += dt.timedelta(minutes=random_.choice(gaps) * random_.uniform(0.5, 1.1)) // 1
        moment = moment.replace(microsecond=0) + dt.timedelta(seconds=1)
        other = "open" if state == "solved" else "solved"
        what = random_.choice(["customer"] * 5 + ["gus", "ida", "lea", "automatic", "note", other, other])
        state = what if what in ("open", "solved") else state
        events.append(Event(what, moment))
    return Thread(number, 900 + number % 7, events, assignee=random_.choice(["", "gus", "ida"]))
