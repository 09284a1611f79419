"""The lists about failures and care: register, repairs, deeds, ratings, decisions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from .business_time import stamp
from .company import Company
from .decisions import Decision, decisions
from .deeds import Deed, deeds
from .failures import Failure, Register, register
from .own_words import tell_in_own_words
from .ratings import Rating, ratings
from .repairs import Repair, closed, repairs
from .reply_stories import Planted, plant_replies

Table = tuple[Sequence[str], list[Sequence[object]]]
"""A header and its rows."""
ASKED_BESIDE = (dt.date(2025, 11, 1), dt.date(2025, 12, 31))
"""Who had written in these weeks may be asked beside the customers of failures."""


@dataclass(frozen=True)
class CareLists:
    """Everything that these lists are written from."""

    register: Register
    failures: list[Failure]
    repairs: list[Repair]
    planted: Planted
    deeds: list[Deed]
    ratings: list[Rating]
    decisions: list[Decision]


def care_lists(company: Company) -> CareLists:
    """Drawn from streams of their own; puts the replies of the stories into the company's tickets."""
    tell_in_own_words(company)
    known = register(company)
    planted = plant_replies(company, known)
    made = repairs(known)
    with_failures = {failure.customer_id for failure in known.failures}
    others = sorted(
        {
            ticket.customer.customer_id
            for ticket in company.tickets
            if ticket.customer.first_order_at is not None
            and ASKED_BESIDE[0] <= ticket.created_at.date() <= ASKED_BESIDE[1]
            and ticket.topic != "spam"
        }
        - with_failures
    )
    return CareLists(
        known,
        closed(known, made),
        made,
        planted,
        deeds(company, planted),
        ratings(known, others),
        decisions(company),
    )


def _cell(name: str, value: object) -> object:
    """Money in dollars, moments by the local clock, truth in words, blank for nothing."""
    if value is None:
        return ""
    if name in ("cost", "fees", "value") and isinstance(value, int):
        return f"{value // 100}.{value % 100:02d}"
    if isinstance(value, bool):
        return "true" if value else "false"
    return stamp(value) if isinstance(value, dt.datetime) else value


def _table(rows: Sequence[Any], key: str = "", prefix: str = "") -> Table:
    """The fields of named tuples; with a key the rows are numbered under it."""
    names = rows[0]._fields
    cells = [[_cell(name, value) for name, value in zip(names, row, strict=True)] for row in rows]
    if not key:
        return names, [*cells]
    return (key, *names), [[f"{prefix}{place + 1:03d}", *row] for place, row in enumerate(cells)]


def tables(lists: CareLists) -> dict[str, Table]:
    """The lists by file name."""
    return {
        "failures.csv": _table(lists.failures),
        "repairs.csv": _table(lists.repairs),
        "deeds.csv": _table(lists.deeds, "deed_id", "B"),
        "ratings.csv": _table(lists.ratings),
        "decisions.csv": _table(lists.decisions),
    }
