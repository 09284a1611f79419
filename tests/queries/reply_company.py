"""A made-up company whose messages are labelled by hand: what the tests of figures about replies count over.

Lea Moor leads; Gus Pell and Ira Vance do not. Fay Abbot (901) and Ned Quill (902) are customers, 903 has no name.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from frontline.bulk_rows import insert_rows
from frontline.importers import import_files
from frontline.models import build_models_reading
from frontline.publication import import_lock, new_version
from frontline.reply_tables import COMPONENTS, LABELS

LEA, GUS, IRA, FAY, NED, NOBODY = 7, 8, 9, 901, 902, 903
PEOPLE = [
    "person_id,name,email,extension,agent_id,is_leader",
    "LEA,Lea Moor,lea@example.com,301,7,yes",
    "GUS,Gus Pell,gus@example.com,302,8,no",
    "IRA,Ira Vance,ira@example.com,303,9,no",
]
CUSTOMERS = [
    "customer_id,name,email",
    "901,Fay Abbot,fay@example.com",
    "902,Ned Quill,ned@example.com",
    "903,,x@example.com",
]
ORDERS = ["order_id,placed_at,customer_email,total,customer_id", "O1,2026-05-20,ned@example.com,40,902"]
BOTH = (*LABELS, *COMPONENTS)


@dataclass(frozen=True)
class Said:
    """A public message: when, who wrote it, what, and the labels that are true of it."""

    at: str
    who: int
    text: str
    labels: str = ""
    stays_for: tuple[str, ...] = ()

    @property
    def row(self) -> list[Any]:
        """Its labels in the order of message_labels, after its key."""
        true = set(self.labels.split())
        told = [name in true for name in BOTH]
        return ["", *told, list(self.stays_for), "has_case_words" in true, False, 0.0, "is_reused" in true]


THREADS: Mapping[int, Sequence[Said]] = {
    # Sorry twice over: the parts of the apology stand in two replies. Fay thanks on the second day.
    1: (
        Said("2026-01-10T09:00", FAY, "Where is box 12? This is no way to treat it.", "is_complaint"),
        Said("2026-01-10T11:00", GUS, "Dear Fay, box 12 is late and it is our fault. Sorry. Gus Pell", "is_apology regret responsibility has_case_words"),
        Said("2026-01-12T09:00", FAY, "Thank you.", "is_thanks"),
        Said("2026-01-13T09:00", IRA, "I sent it today.", "repair repair_done"),
    ),
    # Only the words of an apology, by script; Ned says so, chases, and Lea answers in own words.
    2: (
        Said("2026-02-03T09:00", NED, "My slides came back broken.", "is_complaint"),
        Said("2026-02-03T10:00", GUS, "We are sorry you feel that way. Gus", "is_non_apology is_scripted blames_others"),
        Said("2026-02-03T12:00", NED, "Gus, are you a robot? Write to ned@example.com or 212-555-0101.", "is_backlash"),
        Said("2026-02-05T12:00", NED, "Hello?"),
        Said("2026-02-06T09:00", LEA, "Ned, this is Lea Moor. Your slides are on my desk.", "has_case_words"),
        Said("2026-02-06T10:00", NED, "I did not think that a chief executive writes, Gus said so.", "doubts_leader is_thanks"),
    ),
    # A text of other conversations; nobody knows the customer's name; rated after we asked.
    3: (
        Said("2026-04-05T09:00", NOBODY, "Hello."),
        Said("2026-04-05T10:00", IRA, "Thank you for reaching out to us today.", "is_reused"),
        Said("2026-04-05T11:00", IRA, "How did Ira do? Please rate us.", "asks_for_rating"),
        Said("2026-04-09T09:00", NOBODY, "You are wonderful.", "is_praise"),
    ),
    # Nobody asked Fay; she names Gus, and her own name is none of ours.
    4: (
        Said("2026-04-20T09:00", FAY, "Gus is a treasure, I told my sister. Fay Abbot", "is_praise tells_others", ("people", "price")),
        Said("2026-04-20T12:00", GUS, "How kind.", ""),
    ),
    # Ned praises six days after he was asked in another thread, and again when that is long ago.
    5: (
        Said("2026-05-01T09:00", NED, "Can I pick them up?"),
        Said("2026-05-01T10:00", GUS, "You can. Was that of help?", "asks_for_rating"),
    ),
    6: (
        Said("2026-05-07T09:00", NED, "Lovely work.", "is_praise"),
        Said("2026-05-07T10:00", GUS, "Thank you.", ""),
        Said("2026-05-16T09:00", NED, "Still lovely.", "is_praise"),
    ),
    # Doubts: one resolved by an order 5 days later, one by nothing.
    7: (
        Said("2026-05-15T09:00", NED, "Your newsletter says four weeks. Is that true, Gus?", "is_doubt"),
        Said("2026-05-15T10:00", GUS, "It is.", ""),
    ),
    8: (
        Said("2026-06-20T09:00", FAY, "Is that so?", "is_doubt"),
        Said("2026-06-20T10:00", IRA, "Thank you for reaching out to us today.", "is_reused"),
        Said("2026-06-30T10:00", IRA, "Anything else?", ""),
    ),
}  # fmt: skip
TEMPLATE = "Thank you for reaching out to us today, Gus Pell"
USES = [(3, 1), (8, 1)]


def ticket(number: int, said: Sequence[Said]) -> str:
    """A ticket as a desk exports it."""
    comments = [
        {
            "id": message_id(number, place), "created_at": f"{each.at}:00Z", "author_id": each.who, "public": True,
            "via": {"channel": "email"}, "plain_body": each.text,
        }
        for place, each in enumerate(said)
    ]  # fmt: skip
    opened = f"{said[0].at}:00Z"
    record = {
        "id": number, "created_at": opened, "updated_at": opened, "status": "open", "subject": "text",
        "via": {"channel": "email"}, "requester_id": said[0].who, "tags": [], "comments": comments,
        "audits": [{"id": 90 + number, "created_at": opened, "author_id": said[0].who, "events": [
            {"id": 900 + number, "type": "Change", "field_name": "status", "value": "open"}]}],
    }  # fmt: skip
    return json.dumps(record)


def message_id(number: int, place: int) -> int:
    """As the desk numbers them."""
    return 100 * number + place


def build_company(folder: Path, threads: Mapping[int, Sequence[Said]] = THREADS) -> Path:
    """Import the company below a folder and label it by hand; the data directory."""
    files = {
        "people.csv": PEOPLE,
        "customers.csv": CUSTOMERS,
        "orders.csv": ORDERS,
        "tickets.jsonl": [ticket(number, said) for number, said in threads.items()],
    }
    exports, data = folder / "exports", folder / "data"
    exports.mkdir(parents=True)
    data.mkdir()
    (data / "settings.toml").write_text('[company]\ntime_zone = "UTC"\ncountry = "US"\n', encoding="utf-8")
    for name, lines in files.items():
        (exports / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    report = import_files(data, sorted(exports.iterdir()))
    assert sum(file.rows_rejected for file in report.files) == 0
    label(data, threads)
    return data


def label(data: Path, threads: Mapping[int, Sequence[Said]]) -> None:
    """Write the labels and one template, as an update does after an import."""
    rows = [
        ["zendesk", str(number), str(message_id(number, place)), *each.row]
        for number, said in threads.items()
        for place, each in enumerate(said)
    ]
    uses = [[1, "zendesk", str(number), str(message_id(number, place))] for number, place in USES if number in threads]
    with import_lock(data), new_version(data) as connection:
        for table in ("message_labels", "reply_templates", "template_uses"):
            connection.execute(f"delete from {table}")
        insert_rows(connection, "message_labels", rows)
        insert_rows(connection, "reply_templates", [[1, TEMPLATE, 4]])
        insert_rows(connection, "template_uses", uses)
        build_models_reading(connection, ["message_labels", "reply_templates", "template_uses"])
