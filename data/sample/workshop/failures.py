"""What went wrong on our side: a register of failures that rests on tickets and orders of the simulation."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass
from typing import NamedTuple

from .business_time import NOW, stream
from .company import Company
from .failure_cases import CUSTOMER, US, Case, Drawer, contact_id_of
from .failure_wording import DISMISSED_BECAUSE, FOUND_BY_US, WHAT
from .staff import LEADER_IDS, staff_row
from .ticket_draft import Ticket


class Failure(NamedTuple):
    """One entry of the register; money in cents, None where nobody wrote it down."""

    failure_id: str
    happened_at: dt.datetime
    customer_id: str
    contact_id: str
    order_id: str
    noticed_by: str
    failure_kind: str
    what: str
    owner: str = ""
    cost: int | None = None
    fees: int | None = None
    minutes: int | None = None
    state: str = "confirmed"
    closed_on: dt.date | None = None


@dataclass(frozen=True)
class Register:
    """The failures, and which of them belong to a planted story."""

    failures: list[Failure]
    tickets: dict[str, Ticket]
    """The thread of a failure by its failure_id, where it has one."""
    alarms: dict[str, tuple[str, str]]
    """By customer_id the two failures that were said sorry for and not repaired."""
    told_in_thread: list[str]
    """Failures that we found and told while answering something else."""
    silent: str
    """The failure of the small customer who heard nothing."""


def _borne(rng: random.Random, case: Case) -> tuple[int | None, int | None, int | None]:
    """Cost in all, fees of it, minutes of the customer's time; written down for most."""
    if case.story == "silent":
        return 1500, 0, 25
    minutes = (
        rng.choice((10, 15, 20, 25, 30, 40, 45, 60, 75, 90)) if case.noticed_by == CUSTOMER else rng.choice((0, 5, 10))
    )
    if rng.random() < 0.15 and case.story != "alarm":
        return None, None, minutes if rng.random() < 0.5 else None
    lost = {"late": 1800, "lost": 4200, "damaged": 3600, "wrong": 2600, "billing": 1500, "silence": 1200}[case.kind]
    fees = rng.randrange(450, 2400) if case.kind in ("billing", "wrong", "damaged") and rng.random() < 0.6 else 0
    return fees + int(lost * rng.uniform(0.5, 2.2)) // 50 * 50, fees, minutes


def _entry(rng: random.Random, case: Case) -> Failure:
    customer = case.ticket.customer if case.ticket is not None else case.order.customer if case.order else None
    if customer is None:
        raise LookupError("a failure without a customer")
    texts = FOUND_BY_US if case.noticed_by == US else DISMISSED_BECAUSE if case.story == "dismissed" else WHAT
    cost, fees, minutes = _borne(rng, case)
    leader = rng.choices(LEADER_IDS, (5, 1, 3, 2, 3))[0] if case.story != "silent" else LEADER_IDS[0]
    owner = staff_row(leader, NOW.date()).name if rng.random() < 0.62 or case.story == "silent" else ""
    return Failure(
        "",
        case.at,
        customer.customer_id,
        contact_id_of(case.ticket) if case.ticket is not None else "",
        case.order.name if case.order is not None else "",
        case.noticed_by,
        case.kind,
        texts[case.kind][0] if case.story == "silent" else rng.choice(texts[case.kind]),
        owner,
        cost,
        fees,
        minutes,
        "dismissed" if case.story == "dismissed" else "confirmed",
    )


def register(company: Company) -> Register:
    """All failures in order of their moment, drawn from a stream of their own; not closed yet."""
    drawer, rng = Drawer(company), stream("failure entries")
    cases = [*drawer.alarms(), *drawer.told_by_customers(), *drawer.found_by_us(), *drawer.dismissed()]
    cases.sort(key=lambda case: (case.at, case.kind))
    entries = [_entry(rng, case)._replace(failure_id=f"F{n + 1:03d}") for n, case in enumerate(cases)]
    both = list(zip(cases, entries, strict=True))
    alarmed: dict[str, list[str]] = {}
    for case, entry in both:
        if case.story == "alarm":
            alarmed.setdefault(entry.customer_id, []).append(entry.failure_id)
    return Register(
        entries,
        {entry.failure_id: case.ticket for case, entry in both if case.ticket is not None},
        {customer: (ids[0], ids[1]) for customer, ids in alarmed.items()},
        [entry.failure_id for case, entry in both if case.story == "told"],
        next(entry.failure_id for case, entry in both if case.story == "silent"),
    )
