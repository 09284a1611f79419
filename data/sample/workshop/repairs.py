"""How failures were made good, or only offered to be: values against what they cost the customer."""

from __future__ import annotations

import datetime as dt
import random
from typing import NamedTuple

from .business_time import NOW, add_open_seconds, stream
from .failure_cases import US, first_reply
from .failure_wording import REPAIRS_DONE, REPAIRS_OFFERED
from .failures import Failure, Register

DONE, ONLY_OFFERED, TOPPED_UP = 32, 9, 2
SHARES_OF_COST = (0.2, 0.3, 0.4, 0.5, 0.5, 0.6, 0.75, 0.9, 1.0, 1.0, 1.25)
OWN_HANDS = dt.timedelta(hours=6)


class Repair(NamedTuple):
    """One repair; value in cents, done_at None while it is only offered."""

    repair_id: str
    failure_id: str
    offered_at: dt.datetime
    done_at: dt.datetime | None
    what: str
    value: int | None
    was_asked: bool
    is_own_case: bool
    approval_asked_at: dt.datetime | None = None
    approved_at: dt.datetime | None = None


def _offered_at(rng: random.Random, register: Register, failure: Failure) -> dt.datetime:
    """With the first answer in the thread or days later; without a thread some days after it happened."""
    ticket = register.tickets.get(failure.failure_id)
    reply = first_reply(ticket, failure.happened_at) if ticket is not None else None
    hours = rng.triangular(0, 40, 4) if reply is not None else rng.triangular(9, 54, 20)
    return add_open_seconds(reply or failure.happened_at, int(hours * 3600))


def _repair(rng: random.Random, register: Register, failure: Failure, is_done: bool) -> Repair | None:
    """None when it would lie after the data end."""
    offered = _offered_at(rng, register, failure)
    asked = approved = None
    if rng.random() < 0.4:
        asked = offered
        approved = add_open_seconds(asked, int(rng.triangular(2, 60, 14) * 3600))
        approved = approved if is_done or (rng.random() < 0.5 and approved < NOW) else None
    done = add_open_seconds(approved or offered, int(rng.triangular(1, 80, 20) * 3600)) if is_done else None
    if max(moment for moment in (offered, asked, approved, done) if moment is not None) >= NOW:
        return None
    share = rng.choice(SHARES_OF_COST)
    value = int(failure.cost * share) // 50 * 50 if failure.cost is not None else rng.randrange(10, 60) * 100
    text = rng.choice(REPAIRS_DONE[failure.failure_kind] if is_done else REPAIRS_OFFERED)
    was_asked = failure.noticed_by != US and rng.random() < 0.5
    is_own = is_done and rng.random() < 0.65
    return Repair("", failure.failure_id, offered, done, text, value or None, was_asked, is_own, asked, approved)


def _of_the_silent(register: Register) -> Repair:
    at = dt.datetime.fromisoformat("2026-10-19 08:10:00")
    what = "Twelve frames in double size, and a hand-made print of the pear blossom"
    return Repair("", register.silent, at, at + dt.timedelta(minutes=50), what, 3800, False, True)


def repairs(register: Register) -> list[Repair]:
    """In order of their offer; the failures of the alarms get none that was done."""
    rng = stream("repairs")
    alarmed = {failure_id for pair in register.alarms.values() for failure_id in pair}
    usual = [
        failure
        for failure in register.failures
        if failure.state == "confirmed" and failure.failure_id not in alarmed | {register.silent}
    ]
    chosen = rng.sample(usual, len(usual))
    found = [_of_the_silent(register)]
    for is_done, most in ((True, DONE), (False, ONLY_OFFERED - 1)):
        made = 0
        while made < most:
            repair = _repair(rng, register, chosen.pop(), is_done)
            if repair is not None:
                found.append(repair)
                made += 1
    known = {failure.failure_id: failure for failure in register.failures}
    offered = _repair(rng, register, known[min(alarmed)], is_done=False)
    found += [offered] if offered is not None else []
    small = [r for r in found if r.done_at and r.value and r.value < 1500 and r.failure_id != register.silent]
    for first in rng.sample(small, TOPPED_UP):
        later = add_open_seconds(first.done_at or NOW, 3 * 9 * 3600)
        if later < NOW:
            found.append(Repair("", first.failure_id, later, later + OWN_HANDS, "Something on top", 500, False, False))
    ordered = sorted(found, key=lambda repair: (repair.offered_at, repair.failure_id))
    return [repair._replace(repair_id=f"R{n + 1:03d}") for n, repair in enumerate(ordered)]


def closed(register: Register, made: list[Repair]) -> list[Failure]:
    """The failures with the day on which somebody closed them: most after a repair, some without, the alarms' not."""
    rng = stream("closed failures")
    alarmed = {failure_id for pair in register.alarms.values() for failure_id in pair}
    result = []
    for failure in register.failures:
        ends = [repair.done_at for repair in made if repair.failure_id == failure.failure_id and repair.done_at]
        after = max(ends, default=failure.happened_at + dt.timedelta(days=rng.randrange(6, 30)))
        day = (after + dt.timedelta(days=rng.choice((0, 0, 1, 3, 8)))).date()
        wanted = rng.random() < (0.8 if ends else 0.4) or failure.failure_id == register.silent
        if failure.state == "dismissed" or failure.failure_id in alarmed:
            wanted = failure.state == "dismissed"
        result.append(failure._replace(closed_on=day) if wanted and day < NOW.date() else failure)
    return result
