"""What leaders promised to customers in the last eight weeks, and a few things the company set out to do."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterable
from dataclasses import dataclass, replace

from .business_time import NOW, next_business_day, stream
from .handled import Handled
from .staff import LEADER_IDS, staff_row
from .topic import lines_of

PROMISED_FROM = dt.date(2026, 9, 21)
DECIDED_ON_SCREEN_FROM = dt.date(2026, 9, 1)
"""Since then an action names the part of the dashboard in which it was decided."""
SHARES = {"P01": 11, "P03": 4, "P04": 5, "P05": 5}
LATE, OVERDUE = 4, 3
OTHER_OWNERS = {
    "quality": "P14",
    "missing": "P15",
    "damage": "P15",
    "billing": "P16",
    "overseas_safety": "P17",
    "download": "P18",
}
_TITLES = {
    "order_status": lines_of(
        """Write down the day on which the order goes home, and keep to it
        Ring back once the scans are through"""
    ),
    "turnaround": lines_of(
        """Say honestly what the line looks like now
        Ring back with a week to plan for"""
    ),
    "overseas_safety": lines_of(
        """Send a page on what goes to Bengaluru and what stays
        Keep the order in the house"""
    ),
    "quality": lines_of("Have the frames scanned again, at our expense"),
    "missing": lines_of("Search the receiving shelf and ring back either way"),
    "damage": lines_of("Take the claim to the carrier"),
    "billing": lines_of("Take the second charge back"),
    "download": lines_of("Pack the archive again and send one link"),
    "packing": lines_of("Send a box with a label"),
    "address": lines_of("See that the new address stands on the box"),
    "formats": lines_of("Send two sample scans, one of each resolution"),
    "price": lines_of("Send a quote in writing"),
    "praise": lines_of("Pass the thanks on to the crew, by name"),
    "stop_and_return": lines_of("Stop the order and send the originals home"),
}
_ANY_TITLE = lines_of("Ring back in person")


@dataclass(frozen=True)
class Action:
    """A promise when promised_by is filled, otherwise something the company set out to do."""

    action_id: str
    opened_on: dt.date
    title: str
    owner: str
    due_on: dt.date
    done_on: dt.date | None
    topic: str = ""
    contact_id: str = ""
    note: str = ""
    promised_by: str = ""
    customer_id: str = ""
    opened_from: str = ""


# Days opened, due and done; what; who; the topic by the name that the sample's questions give it.
_PLAIN = (
    (
        "2026-08-20",
        "2026-09-18",
        "2026-09-16",
        "Print the packing steps on the lid of the box",
        "P02",
        "Do you send a box for some postcards, or do I use my own",
    ),
    (
        "2026-09-10",
        "2026-10-09",
        "2026-10-20",
        "Name the week of dispatch on the order page",
        "P01",
        "Why the tracker for it has not moved since some day",
    ),
    (
        "2026-10-01",
        "2026-10-30",
        None,
        "Write a page about what our colleagues overseas do",
        "P05",
        "Who handles the army photographs overseas",
    ),
    ("2026-10-19", "2026-11-12", None, "Put a stop button on the order page", "P04", "Can you halt it"),
    (
        "2026-10-26",
        "2026-11-06",
        "2026-11-05",
        "Show the shipping once on the invoice",
        "P03",
        "Why it cost some money more than quoted",
    ),
)


def _name(person_id: str) -> str:
    return staff_row(person_id, NOW.date()).name


def _promise(rng: random.Random, contact: Handled) -> Action:
    """Kept on the day or before; the owner is the leader or whoever has the thing in hand."""
    opened = contact.at.date()
    due = min(next_business_day(opened + dt.timedelta(days=rng.choice((2, 3, 5, 7, 7, 10)))), NOW.date())
    done = max(opened, next_business_day(due - dt.timedelta(days=rng.choice((0, 0, 1, 2, 3)))))
    owner = OTHER_OWNERS.get(contact.topic, contact.person_id)
    title = rng.choice(_TITLES.get(contact.topic, _ANY_TITLE))
    title = f"{title} ({contact.order_name})" if contact.order_name else title
    names = {"contact_id": contact.contact_id, "promised_by": contact.person_id}
    return Action(
        "", opened, title, _name(owner), due, min(done, due), customer_id=contact.customer.customer_id, **names
    )


def _with_fates(rng: random.Random, kept: list[Action]) -> list[Action]:
    """Some of those that have long been due were done late, some are not done yet."""
    old = [place for place, each in enumerate(kept) if NOW.date() - each.due_on >= dt.timedelta(days=8)]
    fates = rng.sample(old, LATE + OVERDUE)
    result = list(kept)
    for place in fates[:LATE]:
        late = next_business_day(kept[place].due_on + dt.timedelta(days=rng.choice((1, 2, 4))))
        result[place] = replace(kept[place], done_on=late, note="later than promised, said so on the telephone")
    for place in fates[LATE:]:
        result[place] = replace(kept[place], done_on=None)
    return result


def actions(handled: Iterable[Handled]) -> list[Action]:
    """Promises and plain actions in order of the day on which they were opened."""
    rng = stream("promises")
    recent = [contact for contact in handled if contact.at.date() >= PROMISED_FROM]
    chosen: list[Handled] = []
    for leader in LEADER_IDS:
        own = [contact for contact in recent if contact.person_id == leader and contact.at.date() < NOW.date()]
        chosen += rng.sample(own, SHARES.get(leader, 0))
    found = _with_fates(rng, [_promise(rng, contact) for contact in sorted(chosen, key=lambda each: each.at)])
    for opened, due, done, title, owner, topic in _PLAIN:
        days = [dt.date.fromisoformat(day) for day in (opened, due)]
        done_on = dt.date.fromisoformat(done) if done else None
        seen_in = "questions" if days[0] >= DECIDED_ON_SCREEN_FROM else ""
        found.append(Action("", days[0], title, _name(owner), days[1], done_on, topic=topic, opened_from=seen_in))
    ordered = sorted(found, key=lambda each: each.opened_on)
    return [replace(each, action_id=f"A{n + 1:03d}") for n, each in enumerate(ordered)]
