"""A made-up company that failed its customers: threads with labels given by hand, a register, repairs, answers, orders."""

import datetime as dt
import json
import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from frontline.importers import import_files
from frontline.models import build_models
from frontline.publication import import_lock, new_version
from frontline.reply_tables import COMPONENTS, LABELS
from frontline.settings import Settings
from frontline.warehouse import Warehouse, open_newest

START = dt.datetime(2025, 1, 6, 12, tzinfo=dt.UTC).replace(tzinfo=None)  # a Monday, UTC, as is all of it
LABEL_NAMES = (*LABELS, *COMPONENTS, "has_case_words", "is_signed")
WRITERS = {"leader": 7, "staff": 8, "billing": 9}
PEOPLE = [
    "person_id,name,agent_id,is_leader,function",
    "LEA,Lea Moor,7,yes,Chief executive",
    "GUS,Gus Pellam,8,no,Service",
    "ANA,Ana Quill,10,no,Service",
    "BEN,Ben Rusk,11,no,Service",
    "IDA,Ida Stove,9,no,Billing",
    "TOM,Tom Vexley,12,no,Workshop",
    "UMA,Uma Wick,13,no,Workshop",
]


@dataclass(frozen=True)
class Message:
    """`day` since the start, with hours as a part; `who`: customer, staff, billing, leader, robot; `labels` that hold of it."""

    day: float
    who: str
    labels: frozenset[str] = frozenset()
    text: str = "text"
    is_read: bool = True

    @property
    def at(self) -> dt.datetime:
        """To the second."""
        return moment(self.day)


@dataclass(frozen=True)
class Thread:
    """A ticket of a customer (a number) and its messages, the first one's moment its own."""

    number: int
    customer: int
    messages: tuple[Message, ...]
    tags: tuple[str, ...] = ()
    status: str = "open"

    @property
    def contact_id(self) -> str:
        """As in contacts."""
        return f"ticket/zendesk/{self.number}"


@dataclass
class Company:
    """What is written down; customers are numbered, their names Fay Abbot 1, Fay Abbot 2, …"""

    threads: list[Thread] = field(default_factory=list)
    failures: list[dict[str, object]] = field(default_factory=list)
    repairs: list[dict[str, object]] = field(default_factory=list)
    ratings: list[dict[str, object]] = field(default_factory=list)
    deeds: list[dict[str, object]] = field(default_factory=list)
    orders: list[tuple[int, float, float]] = field(default_factory=list)  # customer, day, total
    sizes: Mapping[int, str] = field(default_factory=dict)
    customers: Iterable[int] = range(1, 41)
    people: Sequence[str] = tuple(PEOPLE)


def moment(day: float) -> dt.datetime:
    """So many days after the start, to the second, UTC."""
    return START + dt.timedelta(seconds=round(day * 86400))


def said(day: float, who: str, *labels: str, text: str = "text", is_read: bool = True) -> Message:
    """A message."""
    assert set(labels) <= set(LABEL_NAMES)
    return Message(day, who, frozenset(labels), text, is_read)


def thread(number: int, customer: int, *messages: Message, tags: Sequence[str] = (), status: str = "open") -> Thread:
    """A ticket."""
    return Thread(number, customer, messages, tuple(tags), status)


def taken_in(company: Company, folder: Path, settings: Settings | None = None) -> Warehouse:
    """Import all of it, put in the labels, and build the models."""
    exports, data = folder / "exports", folder / "data"
    exports.mkdir(parents=True)
    for name, lines in _files(company).items():
        if len(lines) > (0 if name.endswith(".jsonl") else 1):
            (exports / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    report = import_files(data, sorted(exports.iterdir()))
    assert sum(file.rows_rejected for file in report.files) == 0
    with import_lock(data), new_version(data) as connection:
        connection.execute("delete from message_labels")
        rows = list(_label_rows(company))
        if rows:
            columns = ", ".join(("source", "ticket_id", "message_id", *LABEL_NAMES))
            marks = ", ".join("?" * (3 + len(LABEL_NAMES)))
            connection.executemany(f"insert into message_labels ({columns}) values ({marks})", rows)
        build_models(connection, settings or Settings())
    return open_newest(data)


def _label_rows(company: Company) -> Iterable[list[object]]:
    for each in company.threads:
        for place, message in enumerate(each.messages):
            if message.is_read:
                yes = [name in message.labels for name in LABEL_NAMES]
                yield ["zendesk", str(each.number), message_id(each, place), *yes]


def message_id(of: Thread, place: int) -> str:
    """As the export names it."""
    return str(100 * of.number + place)


def _files(company: Company) -> dict[str, list[str]]:
    return {
        "people.csv": list(company.people),
        "customers.csv": [
            "customer_id,name,email,registered_at,size",
            *(f"{each},Fay Abbot {each},{each}@example.com,2020-01-01,{company.sizes.get(each, 'medium')}" for each in company.customers),
        ],
        "orders.csv": [
            "order_id,placed_at,completed_at,customer_email,total",
            *(f"O{place},{moment(day)},{moment(day)},{who}@example.com,{total}" for place, (who, day, total) in enumerate(company.orders)),
        ],
        "failures.csv": _table(company.failures),
        "repairs.csv": _table(company.repairs),
        "ratings.csv": _table(company.ratings),
        "deeds.csv": _table(company.deeds),
        "tickets.jsonl": [_ticket(each) for each in company.threads],
    }  # fmt: skip


def _table(rows: Sequence[Mapping[str, object]]) -> list[str]:
    names = list(dict.fromkeys(name for row in rows for name in row))
    written = [",".join("" if row.get(name) is None else f'"{row[name]}"' for name in names) for row in rows]
    return [",".join(names), *written]


def _ticket(each: Thread) -> str:
    comments = [
        {
            "id": int(message_id(each, place)), "created_at": f"{message.at.isoformat()}Z", "public": True,
            "author_id": WRITERS.get(message.who, -1 if message.who == "robot" else each.customer + 1000),
            "via": {"channel": "email"}, "plain_body": message.text,
        }
        for place, message in enumerate(each.messages)
    ]  # fmt: skip
    first, last = each.messages[0].at.isoformat(), each.messages[-1].at.isoformat()
    return json.dumps(
        {
            "id": each.number, "created_at": f"{first}Z", "updated_at": f"{last}Z", "status": each.status, "subject": "text",
            "via": {"channel": "email"}, "requester_id": each.customer + 1000, "tags": list(each.tags), "comments": comments,
            "requester": {"email": f"{each.customer}@example.com"}, "audits": [],
        }
    )  # fmt: skip


def drawn_company(seed: int) -> Company:
    """Thirty customers, some failed several times, with threads, repairs and orders as chance has it."""
    chance = random.Random(seed)
    company = Company(customers=range(1, 31))
    for number in range(1, 61):
        customer, day = chance.randint(1, 30), chance.uniform(0, 150)
        company.threads.append(_drawn_thread(chance, number, customer, day))
    for number in range(1, 46):
        of = chance.choice(company.threads) if chance.random() < 0.7 else None
        day = of.messages[0].day + chance.choice((0, 0, 0.5)) if of else chance.uniform(0, 150)
        company.failures.append(
            {
                "failure_id": f"F{number}", "happened_at": moment(day), "contact_id": of.contact_id if of else None,
                "customer_id": of.customer if of else chance.choice((None, *range(1, 31))),
                "failure_kind": chance.choice((None, "late", "lost")), "owner": chance.choice((None, "Gus")),
                "noticed_by": chance.choice((None, "us", "customer")), "cost": chance.choice((None, 0, 20, 50)),
                "state": chance.choice(("confirmed",) * 7 + ("dismissed",)), "closed_on": chance.choice((None, "2025-08-01")),
            }
        )  # fmt: skip
    for number in range(1, 41):
        of_failure = chance.choice(company.failures)
        happened_at = of_failure["happened_at"]
        assert isinstance(happened_at, dt.datetime)
        offered = happened_at + dt.timedelta(days=chance.uniform(0, 20))
        done = offered + dt.timedelta(days=chance.uniform(0, 20)) if chance.random() < 0.6 else None
        company.repairs.append(
            {
                "repair_id": f"R{number}", "failure_id": of_failure["failure_id"],
                "offered_at": offered.replace(microsecond=0), "done_at": done and done.replace(microsecond=0),
                "value": chance.choice((None, 10, 15, 40)), "was_asked": chance.choice((None, "true", "false")),
                "is_own_case": chance.choice((None, "true", "false")),
            }
        )  # fmt: skip
    company.orders = [(chance.randint(1, 30), chance.uniform(-60, 200), 10.0) for _ in range(80)]
    return company


def _drawn_thread(chance: random.Random, number: int, customer: int, day: float) -> Thread:
    messages = []
    for _ in range(chance.randint(1, 7)):
        who = chance.choice(("customer", "customer", "staff", "billing", "leader", "robot"))
        labels = {name for name in LABEL_NAMES if chance.random() < (0.4 if name == "is_apology" else 0.2)}
        messages.append(Message(day, who, frozenset(labels), is_read=chance.random() < 0.9))
        day += chance.choice((0.02, 0.5, 3, 12))
    if messages[0].who == "robot":
        messages[0] = Message(messages[0].day, "customer", messages[0].labels)
    return Thread(number, customer, tuple(messages), ("our_mistake",) if chance.random() < 0.2 else ())
