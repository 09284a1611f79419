"""Reads the files of the sample with the standard library alone, knowing nothing of the code that made them."""

from __future__ import annotations

import csv
import datetime as dt
import email
import email.policy
import io
import json
import re
from functools import lru_cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

SAMPLE = Path(__file__).resolve().parents[2] / "data" / "sample"
EASTERN = ZoneInfo("America/New_York")
CDR_COLUMNS = (
    "accountcode src dst dcontext clid channel dstchannel lastapp lastdata start answer end duration billsec "
    "disposition amaflags uniqueid userfield peeraccount linkedid sequence"
).split()
END = dt.datetime(2026, 11, 13, 18, 0, 0)  # noqa: DTZ001
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n+")


def sentences(text: str) -> list[str]:
    """The sentences of a text in lower case."""
    return [part.strip().lower() for part in _SENTENCE_END.split(text) if part.strip()]


def iso_week(moment: dt.date) -> str:
    """Such as 2026-W46."""
    year, week, _ = moment.isocalendar()
    return f"{year}-W{week:02d}"


@lru_cache(maxsize=65536)
def local(zulu: str) -> dt.datetime:
    """The naive local time of an ISO time in UTC."""
    return dt.datetime.fromisoformat(zulu).astimezone(EASTERN).replace(tzinfo=None)


def _table(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO((SAMPLE / name).read_text("utf-8-sig"))))


@lru_cache(maxsize=1)
def truth() -> dict[str, Any]:
    """The planted truth."""
    return dict(json.loads((SAMPLE / "truth.json").read_text("utf-8")))


@lru_cache(maxsize=1)
def people() -> list[dict[str, str]]:
    """The roster."""
    return _table("people.csv")


@lru_cache(maxsize=1)
def customers() -> list[dict[str, str]]:
    """The customers."""
    return _table("customers.csv")


@lru_cache(maxsize=1)
def absences() -> list[dict[str, str]]:
    """The absences."""
    return _table("absences.csv")


@lru_cache(maxsize=1)
def notes() -> list[dict[str, str]]:
    """The call notes."""
    return _table("call_notes.csv")


@lru_cache(maxsize=1)
def shift_rows() -> list[dict[str, str]]:
    """Every decision about a shift, in the order of the file."""
    return _table("shifts.csv")


@lru_cache(maxsize=1)
def shifts() -> dict[str, dict[str, str]]:
    """The last row of each shift by its id."""
    return {row["shift_id"]: row for row in shift_rows()}


@lru_cache(maxsize=1)
def own_entries() -> list[dict[str, str]]:
    """What leaders wrote down about contacts."""
    return _table("leader_contacts.csv")


@lru_cache(maxsize=1)
def actions() -> list[dict[str, str]]:
    """Promises and actions."""
    return _table("actions.csv")


@lru_cache(maxsize=1)
def targets() -> list[dict[str, str]]:
    """What leaders set out to do."""
    return _table("targets.csv")


@lru_cache(maxsize=1)
def failures() -> list[dict[str, str]]:
    """What went wrong on our side, proposals that were dismissed too."""
    return _table("failures.csv")


@lru_cache(maxsize=1)
def repairs() -> list[dict[str, str]]:
    """What was offered and done to make failures good."""
    return _table("repairs.csv")


@lru_cache(maxsize=1)
def deeds() -> list[dict[str, str]]:
    """What leaders did beside taking contacts."""
    return _table("deeds.csv")


@lru_cache(maxsize=1)
def ratings() -> list[dict[str, str]]:
    """What leaders, customers and staff answered."""
    return _table("ratings.csv")


@lru_cache(maxsize=1)
def decisions() -> list[dict[str, str]]:
    """What was decided."""
    return _table("decisions.csv")


def offset_time(text: str) -> dt.datetime:
    """The naive local time of a moment with an offset, which must be New York's."""
    given = dt.datetime.fromisoformat(text)
    assert given.utcoffset() == given.astimezone(EASTERN).utcoffset(), text
    return given.replace(tzinfo=None)


@lru_cache(maxsize=1)
def leader_contacts() -> list[tuple[str, str, str, list[dt.datetime]]]:
    """Leader, contact, customer's e-mail or number, local moments: of a call its start, of a ticket every public comment."""
    leaders = {row["person_id"] for row in people() if row["is_leader"] == "true"}
    agents = {row["agent_id"]: row["person_id"] for row in people() if row["is_leader"] == "true"}
    found: list[tuple[str, str, str, list[dt.datetime]]] = []
    for call_id, rows in calls().items():
        kind, first = outcome(rows), rows[0]
        is_outbound = kind == "outbound" and first["disposition"] == "ANSWERED"
        if kind != "answered_by_person" and not is_outbound:
            continue
        answered = [row["dstchannel"] for row in rows if row["disposition"] == "ANSWERED" and row["dstchannel"]]
        device = first["channel"] if is_outbound else answered[0]
        start = min(dt.datetime.fromisoformat(row["start"]) for row in rows)
        person = person_of(extension(device), start.date())
        if person in leaders:
            number = first["dst"] if is_outbound else first["src"]
            found.append((str(person), f"call/asterisk_cdr/{call_id}", number, [start]))
    for ticket in tickets():
        by_leader: dict[str, list[dt.datetime]] = {}
        for comment in ticket["comments"]:
            if comment["public"] and str(comment["author_id"]) in agents:
                by_leader.setdefault(agents[str(comment["author_id"])], []).append(local(comment["created_at"]))
        name, address = f"ticket/zendesk/{ticket['id']}", ticket["requester"]["email"]
        found += [(person, name, address, moments) for person, moments in by_leader.items()]
    return found


@lru_cache(maxsize=1)
def order_lines() -> list[dict[str, str]]:
    """A row per line item."""
    return _table("orders/shopify_orders.csv")


@lru_cache(maxsize=1)
def orders() -> list[dict[str, str]]:
    """The first row of every order, the one with the order's own fields."""
    return [row for row in order_lines() if row["Created at"]]


@lru_cache(maxsize=1)
def tickets() -> list[dict[str, Any]]:
    """The tickets."""
    return [json.loads(line) for line in (SAMPLE / "tickets/zendesk_tickets.jsonl").read_text("utf-8").splitlines()]


@lru_cache(maxsize=1)
def cdr_rows() -> list[dict[str, str]]:
    """The rows of the call log."""
    text = (SAMPLE / "calls/Master.csv").read_bytes().decode("latin-1")
    return [dict(zip(CDR_COLUMNS, cells, strict=True)) for cells in csv.reader(io.StringIO(text))]


@lru_cache(maxsize=1)
def calls() -> dict[str, list[dict[str, str]]]:
    """The rows of each call by linkedid."""
    grouped: dict[str, list[dict[str, str]]] = {}
    for row in cdr_rows():
        grouped.setdefault(row["linkedid"], []).append(row)
    return grouped


@lru_cache(maxsize=1)
def newsletter_texts() -> dict[str, str]:
    """The plain text of every newsletter by file name."""
    found: dict[str, str] = {}
    for path in sorted((SAMPLE / "newsletters").iterdir()):
        if path.suffix == ".eml":
            message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
            body = message.get_body(("plain",))
            assert body is not None
            found[path.name] = str(body.get_content())
        else:
            found[path.name] = path.read_text("utf-8")
    return found


@lru_cache(maxsize=65536)
def order_time(text: str) -> dt.datetime | None:
    """The naive local time of a Shopify date, None when empty."""
    return dt.datetime.strptime(text, "%Y-%m-%d %H:%M:%S %z").replace(tzinfo=None) if text else None


@lru_cache(maxsize=4096)
def extension(channel: str) -> str:
    """The extension of a device, empty for a trunk."""
    found = re.match(r"(?:PJSIP|Local)/(3\d\d)[-@]", channel)
    return found[1] if found else ""


@lru_cache(maxsize=65536)
def person_of(number: str, day: dt.date) -> str | None:
    """The person who had an extension on a day."""
    for row in people():
        starts, ends = row["valid_from"] or "0001-01-01", row["valid_to"] or "9999-12-31"
        if row["extension"] == number and starts <= day.isoformat() <= ends:
            return row["person_id"]
    return None


def outcome(rows: list[dict[str, str]]) -> str:
    """What became of a call, told from its rows."""
    first = rows[0]
    talked = [row for row in rows if row["disposition"] == "ANSWERED" and row["dstchannel"]]
    if first["dcontext"] == "from-internal":
        return "internal" if extension(first["dstchannel"]) else "outbound"
    if talked:
        known = person_of(extension(talked[0]["dstchannel"]), dt.date.fromisoformat(talked[0]["start"][:10]))
        return "answered_by_person" if known else "answered_by_unknown"
    apps = {row["lastapp"] for row in rows if row["disposition"] == "ANSWERED"}
    if "VoiceMail" in apps:
        return "voicemail"
    if any(row["lastapp"] == "Queue" for row in rows):
        return "abandoned_in_queue"
    if "BackGround" in apps:
        return "abandoned_in_menu"
    return "announcement_only" if apps & {"Playback", "Hangup"} else "failed"
