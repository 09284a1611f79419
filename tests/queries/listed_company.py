"""A made-up company from rows of CSV: each test writes the lists it needs, and a few tickets."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from frontline.importers import import_files
from frontline.query_catalog import fetch_query
from frontline.warehouse import Warehouse, open_newest

OURS = 7
PEOPLE = (
    "person_id,name,extension,agent_id,is_leader,layer",
    "LEA,Lea Moor,301,7,yes,board",
    "MAX,Max Hollis,302,8,yes,board",
    "NAN,Nan Ocampo,303,9,yes,board",
    "SUE,Sue Tarrant,304,10,yes,board",
    "GUS,Gus Pell,305,11,no,",
)


def ticket(number: int, customer: int, opened: str, *said: tuple[int, str], solved: str | None = None) -> str:
    """A ticket as a desk exports it: `said` are who wrote and when, `opened` and `solved` moments like 2025-06-01T09:00."""
    states = [("open", opened), *([("solved", solved)] if solved else [])]
    audits = [
        {
            "id": 1000 * number + place, "created_at": f"{at}:00Z", "author_id": OURS,
            "events": [{"id": 5000 * number + place, "type": "Change", "field_name": "status", "value": state}],
        }
        for place, (state, at) in enumerate(states)
    ]  # fmt: skip
    comments = [
        {"id": 100 * number + place, "created_at": f"{at}:00Z", "author_id": who, "public": True, "via": {"channel": "email"}, "plain_body": "text"}
        for place, (who, at) in enumerate([(customer, opened), *said])
    ]  # fmt: skip
    record: dict[str, Any] = {
        "id": number, "created_at": f"{opened}:00Z", "updated_at": f"{states[-1][1]}:00Z", "status": states[-1][0], "subject": "text",
        "via": {"channel": "email"}, "requester_id": customer, "tags": [], "audits": audits, "comments": comments,
    }  # fmt: skip
    return json.dumps(record)


def take_in(folder: Path, lists: Mapping[str, Sequence[str]]) -> Warehouse:
    """Import the lists by file name, in that order; no row may be refused."""
    exports = folder / "exports"
    exports.mkdir(exist_ok=True)
    for name, lines in lists.items():
        (exports / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    report = import_files(folder / "data", [exports / name for name in lists])
    assert [file.reasons for file in report.files if file.rows_rejected] == []
    return open_newest(folder / "data")


def answer(warehouse: Warehouse, name: str, **asked: object) -> list[dict[str, Any]]:
    """The rows of a question, each by the names of its columns."""
    found = fetch_query(warehouse, name, asked)
    names = [column.name for column in found.columns]
    return [dict(zip(names, row, strict=True)) for row in found.rows]
