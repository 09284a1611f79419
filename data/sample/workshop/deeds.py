"""What leaders did beside taking contacts: the customer's way gone, hours with the staff, thanks passed on, blockers."""

from __future__ import annotations

import datetime as dt
import random
from typing import NamedTuple

from .business_time import NOW, days_between, next_business_day, stream
from .company import Company
from .failure_cases import contact_id_of, first_reply
from .ratings import ASKED_A_QUARTER, QUARTERS
from .reply_stories import Planted
from .staff import LEADER_IDS, STOPPED_AFTER, STOPPED_LEADER, is_present

PASSED_ON_SOON, PASSED_ON_LATE = 6, 3
WITHIN = dt.timedelta(days=7)


class Deed(NamedTuple):
    """One deed; team never a person of the staff."""

    done_on: dt.date
    deed_kind: str
    person_id: str
    title: str
    team: str = ""
    contact_id: str = ""
    minutes: int | None = None
    amount: int | None = None
    is_about_customers: bool | None = None
    due_on: dt.date | None = None
    closed_on: dt.date | None = None
    note: str = ""


# Kind, how many in all, minutes, titles; leaders draw them by their weight.
_HOURS = (
    ("walk through", 9, (30, 90), ("Ordered ten slides under another name", "Called the line and waited", "Opened the box at home", "Tried the return form on a telephone")),
    ("one to one", 34, (30, 60), ("One to one", "One to one, asked for by the colleague")),
    ("sit along", 16, (45, 120), ("Beside a colleague on the telephone", "Beside the packing table")),
    ("visit", 30, (20, 60), ("In the office where the calls are taken", "At the benches")),
)  # fmt: skip
_TEAMS = ("Customer service", "Customer service", "Workshop", "Overseas operation", "Billing")
_WEIGHTS = {"P01": 6, "P02": 2, "P03": 2, "P04": 2, "P05": 4}
# Day, day closed or nothing, who owns it, title, team: as the staff names it.
_BLOCKERS = (
    ("2026-02-09", "2026-03-20", "P02", "The tracker shows nothing between receipt and dispatch", "Customer service"),
    ("2026-04-13", "2026-07-10", "P03", "A refund above twenty dollars waits for a signature", "Customer service"),
    ("2026-06-22", "", "P02", "Two scanners share one computer", "Workshop"),
    ("2026-08-10", "2026-08-21", "P05", "Retouching notes arrive without the order number", "Overseas operation"),
    ("2026-09-14", "", "P01", "Nobody may stop an order that is on the bench", "Customer service"),
    ("2026-10-19", "", "P01", "No list of who covers for whom", "Customer service"),
    ("2026-11-02", "", "P03", "The bank's fees cannot be refunded in the shop", "Billing"),
)
# Day, title, owner, topic of the thread it cites or nothing.
_STRATEGY = (
    ("2026-01-19", "Four to six weeks again, before anything else", "P01", "order_status"),
    ("2026-01-19", "Grow the archives and museums", "P04", ""),
    ("2026-07-13", "Nothing leaves the house unseen", "P02", "quality"),
    ("2026-07-13", "Second site overseas", "P05", ""),
    ("2026-10-12", "An order can be stopped at any time", "P01", "stop_and_return"),
    ("2026-10-12", "Unit cost down by a tenth", "P03", ""),
)
_AGENDA = (
    ("The line and what we told people", True), ("Wages of the season", False), ("Lease of the second floor", False),
    ("Three threads read aloud", True), ("Budget", False), ("Failures of the month", True), ("New scanner", False),
    ("Insurance", False), ("What callers ask", True), ("Campaign", False),
)  # fmt: skip
_PLEDGE = ("2026-09-01", "2026-12-15", "P01", "Nobody pays return postage for a mistake of ours")


def _present(rng: random.Random, leader: str, first: dt.date, last: dt.date) -> dt.date:
    return rng.choice([day for day in days_between(first, last) if is_present(leader, day)])


def _hours(rng: random.Random) -> list[Deed]:
    found = []
    for kind, count, (least, most), titles in _HOURS:
        for _ in range(count):
            leader = rng.choices(LEADER_IDS, [_WEIGHTS[each] for each in LEADER_IDS])[0]
            last = STOPPED_AFTER if leader == STOPPED_LEADER else NOW.date() - dt.timedelta(days=1)
            day = _present(rng, leader, dt.date(2025, 11, 3), last)
            team = rng.choice(_TEAMS) if kind != "walk through" else ""
            minutes = rng.randrange(least, most + 1, 5)
            found.append(Deed(day, kind, leader, rng.choice(titles), team, minutes=minutes))
    return found


def _thanks(rng: random.Random, planted: Planted) -> list[Deed]:
    """Praise by name handed on: some within seven days, some later, the rest not."""
    last = NOW - dt.timedelta(days=30)
    old = [(ticket, said) for ticket, said in planted.praised if said.at < last]
    found = []
    for place, (ticket, said) in enumerate(rng.sample(old, PASSED_ON_SOON + PASSED_ON_LATE)):
        first = next_business_day(said.at.date() + dt.timedelta(days=1 if place < PASSED_ON_SOON else 9))
        leaders = [leader for leader in LEADER_IDS if is_present(leader, first)]
        title = "Read the customer's words to the colleague"
        deed = Deed(first, "thanks passed on", rng.choice(leaders), title, "Customer service", contact_id_of(ticket))
        found.append(deed._replace(minutes=10))
    return found


def _citing(company: Company, rng: random.Random, day: dt.date, topic: str) -> str:
    near = [
        ticket
        for ticket in company.tickets
        if ticket.topic == topic
        and dt.timedelta(days=2) < day - ticket.created_at.date() < dt.timedelta(days=80)
        and first_reply(ticket) is not None
    ]
    return contact_id_of(rng.choice(near)) if topic else ""


def _agenda(rng: random.Random) -> list[Deed]:
    """Three items in the first week of each month of the last twelve."""
    found = []
    for months in range(12):
        year, month = divmod(2025 * 12 + 11 + months, 12)
        day = next_business_day(dt.date(year, month + 1, 2))
        for title, is_about in rng.sample(_AGENDA, 3):
            leader = rng.choice(LEADER_IDS)
            found.append(Deed(day, "agenda", leader, title, is_about_customers=is_about))
    return found


def deeds(company: Company, planted: Planted) -> list[Deed]:
    """In order of their day."""
    rng = stream("deeds")
    found = [*_hours(rng), *_thanks(rng, planted), *_agenda(rng)]
    for opened, closed, leader, title, team in _BLOCKERS:
        ended = dt.date.fromisoformat(closed) if closed else None
        found.append(Deed(dt.date.fromisoformat(opened), "blocker", leader, title, team, closed_on=ended))
    for text, title, leader, topic in _STRATEGY:
        day = dt.date.fromisoformat(text)
        found.append(Deed(day, "strategy", leader, title, contact_id=_citing(company, rng, day, topic)))
    opened, due, leader, title = _PLEDGE
    note = "Begun with the shop's own labels, not yet for the post."
    days = [dt.date.fromisoformat(text) for text in (opened, due)]
    found.append(Deed(days[0], "pledge", leader, title, due_on=days[1], note=note))
    for quarter, asked in zip(QUARTERS, ASKED_A_QUARTER, strict=True):
        day = next_business_day(dt.date.fromisoformat(quarter) + dt.timedelta(days=3))
        found.append(Deed(day, "survey", "P04", "Six questions by mail after a failure or a contact", amount=asked))
    return sorted(found, key=lambda deed: (deed.done_on, deed.deed_kind, deed.person_id, deed.title, deed.contact_id))
