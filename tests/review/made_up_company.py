"""A made-up company for the review's tests: lists as CSV, tickets with the words that each test gives them."""

import datetime as dt
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from frontline.importers import import_files
from frontline.warehouse import Warehouse, open_newest

OURS = 7
MONDAY = dt.date(2026, 3, 2)
PEOPLE = (
    "person_id,name,extension,agent_id,email,is_leader",
    "LEA,Lea Moor,301,7,lea@example.com,yes",
    "GUS,Gus Pellworth,305,11,gus@example.com,no",
)
CUSTOMERS = (
    "customer_id,name,email,phone,registered_at,size",
    *(f"{number},Fay{number} Abbot,c{number}@example.com,,2024-01-01,{'small' if number % 4 == 0 else 'large'}" for number in range(20, 60)),
)  # fmt: skip
CALLS = "call_id,started_at,agent,status,wait_time,talk_time"
ORDERS = "order_id,placed_at,delivered_at,customer_email"


def moment(day: dt.date, hour: int = 10) -> str:
    return f"{day.isoformat()}T{hour:02}:00:00Z"


def ticket(
    number: int, day: dt.date, words: str, *, customer: int = 21, replies: int = 0, solved: dt.date | None = None
) -> str:
    """A ticket as a desk exports it: the customer's words, so many replies of ours an hour later each, then solved."""
    states = [("open", moment(day)), *([("solved", moment(solved, 15))] if solved else [])]
    ours = [(OURS, moment(day, 11 + place), "Here it is.") for place in range(replies)]
    record = {
        "id": number, "created_at": moment(day), "updated_at": states[-1][1], "status": states[-1][0], "subject": "",
        "via": {"channel": "email"}, "requester_id": customer, "tags": [],
        "audits": [_audit(number, place, *state) for place, state in enumerate(states)],
        "comments": [_comment(number, place, *said) for place, said in enumerate([(customer, moment(day), words), *ours])],
    }  # fmt: skip
    return json.dumps(record)


def _audit(number: int, place: int, state: str, at: str) -> dict[str, Any]:
    change = {"id": 5000 * number + place, "type": "Change", "field_name": "status", "value": state}
    return {"id": 1000 * number + place, "created_at": at, "author_id": OURS, "events": [change]}


def _comment(number: int, place: int, who: int, at: str, body: str) -> dict[str, Any]:
    written = {"id": 100 * number + place, "created_at": at, "author_id": who, "public": True, "plain_body": body}
    return written | {"via": {"channel": "email"}}


def calls(days: Iterable[dt.date], status: str = "answered", wait: int = 20, start: int = 0) -> list[str]:
    """A call for each day given, at ten in the morning."""
    return [
        f"K{start + place},{day} 10:00:{place % 60:02},301,{status},{wait},{60 if status == 'answered' else 0}"
        for place, day in enumerate(days)
    ]


def take_in(folder: Path, lists: Mapping[str, Sequence[str]], settings: str = "") -> Warehouse:
    """Import the lists by file name, in that order; no row may be refused."""
    exports, data = folder / "exports", folder / "data"
    exports.mkdir(exist_ok=True)
    data.mkdir(exist_ok=True)
    if settings:
        (data / "settings.toml").write_text(settings, encoding="utf-8")
    for name, lines in lists.items():
        (exports / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    report = import_files(data, [exports / name for name in lists])
    assert [file.reasons for file in report.files if file.rows_rejected] == []
    return open_newest(data)
