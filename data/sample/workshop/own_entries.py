"""What leaders wrote down about contacts themselves: those that no system logged, and two that one did."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace

from .business_time import stream
from .company import Company
from .customers import Customer
from .handled import Handled

CALL, IN_PERSON, EVENT = "call", "in person", "event"
KNOWN, NEVER_ORDERED, STRANGER = "known", "never ordered", ""
AFTER_THE_START = (40, 170)  # seconds from the start of a logged call to the moment written down


@dataclass(frozen=True)
class OwnEntry:
    """One entry; contact_id where the leader named the logged contact."""

    entry_id: str
    person_id: str
    at: dt.datetime
    minutes: int
    channel: str
    customer_id: str
    contact_id: str
    reason: str
    note: str


# Leader, moment, minutes, channel, who it was, what made them come or call, note.
_UNLOGGED = (
    ("P02", "2026-06-30 11:20", 10, IN_PERSON, KNOWN, "passing by", "Brought two boxes in and asked who carries them."),
    ("P01", "2026-07-16 17:10", 10, IN_PERSON, KNOWN, "collecting an order", "Opened the drive on our counter, glad."),
    ("P03", "2026-08-27 16:20", 15, IN_PERSON, KNOWN, "a wrong charge", "The shipping stood on the invoice twice."),
    ("P05", "2026-09-02 08:30", 15, CALL, KNOWN, "a friend gave the number", "Wants to know who retouches the faces."),
    ("P04", "2026-09-25 10:40", 15, EVENT, STRANGER, "saw the stand", "Has 900 slides and fears the post."),
    (
        "P04",
        "2026-09-25 13:15",
        10,
        EVENT,
        NEVER_ORDERED,
        "saw the stand",
        "Registered once and found it too slow then.",
    ),
    (
        "P04",
        "2026-09-25 15:50",
        20,
        EVENT,
        KNOWN,
        "the newsletter",
        "Asked whether four to six weeks is true this time.",
    ),
    ("P04", "2026-09-26 11:05", 10, EVENT, STRANGER, "a flyer", "An archive with film reels, asked for a price list."),
    (
        "P01",
        "2026-09-26 11:30",
        25,
        EVENT,
        KNOWN,
        "the newsletter",
        "Waited long for the first order and said so kindly.",
    ),
    ("P01", "2026-09-26 14:10", 10, EVENT, STRANGER, "saw the stand", "Asked whether anything leaves the country."),
    (
        "P01",
        "2026-10-01 19:05",
        8,
        CALL,
        KNOWN,
        "no answer by mail",
        "Rang the mobile in the evening, order since found.",
    ),
    ("P01", "2026-10-12 10:20", 12, CALL, KNOWN, "a birthday", "Rang on the holiday, needs the film by the weekend."),
    ("P03", "2026-10-14 12:10", 10, IN_PERSON, KNOWN, "a refund", "Wanted the refund in writing and got it."),
    ("P04", "2026-10-15 18:40", 12, CALL, NEVER_ORDERED, "met at the fair", "Asked again about prices after the fair."),
)
# Leader, and the day of the logged call that the entry tells of; whether the entry names it.
_LOGGED = (("P01", "2026-10-27", True), ("P04", "2026-11-02", False))


def _customer(company: Company, kind: str, number: int, moment: dt.datetime) -> str:
    """Somebody who had ordered by then, or had only registered; nobody that is known otherwise."""
    rng = stream(f"own entry {number}")

    def fits(customer: Customer) -> bool:
        first = customer.first_order_at
        if kind == KNOWN:
            return first is not None and moment - dt.timedelta(days=150) < first < moment
        return first is None and customer.registered_at < moment - dt.timedelta(days=200)

    return rng.choice([c for c in company.customers if fits(c)]).customer_id if kind else ""


def own_entries(company: Company, handled: Iterable[Handled]) -> list[OwnEntry]:
    """All entries in order of their moment; those of logged calls begin up to three minutes after the call."""
    entries = []
    for number, (leader, written, minutes, channel, kind, reason, note) in enumerate(_UNLOGGED):
        moment = dt.datetime.fromisoformat(f"{written}:00")
        customer = _customer(company, kind, number, moment)
        entries.append(OwnEntry("", leader, moment, minutes, channel, customer, "", reason, note))
    calls = [contact for contact in handled if contact.is_call]
    rng = stream("own entries of calls")
    for leader, day, is_named in _LOGGED:
        call = next(c for c in calls if c.person_id == leader and c.at.date().isoformat() == day)
        moment = call.at + dt.timedelta(seconds=rng.randrange(*AFTER_THE_START))
        name = call.contact_id if is_named else ""
        note = "Written down on the telephone, the log has the call too."
        entries.append(OwnEntry("", leader, moment, 5, CALL, call.customer.customer_id, name, "the order", note))
    ordered = sorted(entries, key=lambda entry: entry.at)
    return [replace(entry, entry_id=f"E{place + 1:03d}") for place, entry in enumerate(ordered)]


def is_unlogged(entry: OwnEntry, handled: Iterable[Handled]) -> bool:
    """True when no logged contact of the leader is named or begins within five minutes of the entry."""
    near = dt.timedelta(minutes=5)
    return not entry.contact_id and not any(
        contact.person_id == entry.person_id and abs(contact.at - entry.at) <= near for contact in handled
    )
