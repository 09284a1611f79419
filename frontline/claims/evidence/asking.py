"""What a claim is held against: as of which day, in which window, and the answers of queries, asked once per warehouse version."""

import datetime as dt
import math
import threading
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from frontline.claims.claim import Claim
from frontline.claims.extract import read_claims
from frontline.claims.judged import Inquiry
from frontline.query_catalog import fetch_query
from frontline.turnaround.estimates import Reach
from frontline.units import day_span
from frontline.warehouse import Warehouse

MOST_KEPT_ANSWERS = 400
LONGEST_DAYS = 3_653
DAY = dt.timedelta(days=1)
MOST_MISSING = 0.25
"""The part of a named period that may lie before the first record: more is not known, and may have been otherwise."""
Rows = list[tuple[object, ...]]

_kept: "OrderedDict[tuple[object, ...], Rows]" = OrderedDict()
_keeping = threading.Lock()


def ask(warehouse: Warehouse, name: str, parameters: Mapping[str, object] | None = None) -> Rows:
    """The rows of a query. Several claims of a newsletter ask the same question: a version's answer never changes."""
    key = (str(warehouse.path), warehouse.version, name, *sorted((parameters or {}).items()))
    with _keeping:
        if key in _kept:
            _kept.move_to_end(key)
            return _kept[key]
    rows = fetch_query(warehouse, name, parameters).rows
    with _keeping:
        _kept[key] = rows
        while len(_kept) > MOST_KEPT_ANSWERS:
            _kept.popitem(last=False)
    return rows


@lru_cache(maxsize=8)
def claims_of(text: str, sent_date: dt.date | None) -> tuple[Claim, ...]:
    """The claims of a newsletter, read once: what one of them leaves open, another may tell."""
    return tuple(read_claims(text, sent_date))


def reach_of(warehouse: Warehouse, kind: str) -> Reach | None:
    """How far calls, tickets or orders reach; None when none were imported."""
    for row in ask(warehouse, "data_through"):
        if row[0] == kind and isinstance(row[4], dt.date) and isinstance(row[5], dt.date):
            return Reach(row[4], row[5])
    return None


@dataclass(frozen=True)
class Window:
    """Days from first to last, both included, and the day at whose start the records are read."""

    first_date: dt.date
    last_date: dt.date
    as_of: dt.date
    is_named: bool
    """The claim itself names it."""

    @property
    def days(self) -> int:
        """Its length."""
        return (self.last_date - self.first_date).days + 1

    def asked(self) -> dict[str, object]:
        """As parameters of a query."""
        return {"from_date": self.first_date, "to_date": self.last_date, "as_of_date": self.as_of}

    def __str__(self) -> str:
        return day_span(self.first_date, self.last_date)


def day_of_knowledge(inquiry: Inquiry, reach: Reach, what: str) -> dt.date | str:
    """The day at whose start the records are read, or why they do not reach there."""
    if (inquiry.as_of - reach.day_after).days > inquiry.settings.verdicts.stale_days:
        return f"The {what} reach only to {reach.last_date}, too long before {inquiry.as_of}."
    if inquiry.as_of <= reach.first_date:
        return f"The {what} begin on {reach.first_date}, after the day it was written."
    return min(inquiry.as_of, reach.day_after)


def window_of(inquiry: Inquiry, claim: Claim, what: str, needed_days: float = 0) -> tuple[Window, Reach] | str:
    """The claim's window among the records named ("tickets"), or why there is none.

    Without a first day of its own ("right now" has none): the last `cohort_days` in which every case is at least `needed_days`
    old, up to the day it speaks of. A period that begins a little before the records is held against what is on record.
    """
    reach = reach_of(inquiry.warehouse, what)
    if reach is None:
        return f"No {what} have been imported."
    as_of = day_of_knowledge(inquiry, reach, what)
    if isinstance(as_of, str):
        return as_of
    period = claim.period
    if period and period.first_date:
        return _named_window(period.first_date, period.last_date, reach, as_of, what)
    speaks = period.last_date if period and period.last_date else None
    if claim.tense == "past" and speaks is None:
        words = f"“{period.words}”" if period else "a time gone by"
        return f"It speaks of {words} without naming its dates."
    if needed_days > LONGEST_DAYS:
        return "It names a time that is longer than any record."
    last = as_of - dt.timedelta(days=1 + math.ceil(needed_days))
    if speaks and speaks < last:
        last = speaks
    if last < reach.first_date and speaks:
        return f"It speaks of a time up to {speaks}, and the {what} begin on {reach.first_date}."
    first = last - dt.timedelta(days=inquiry.settings.verdicts.cohort_days - 1)
    return Window(max(first, reach.first_date), max(last, reach.first_date), as_of, is_named=False), reach


def begun_within(first: dt.date, last: dt.date, reach: Reach) -> dt.date | None:
    """The first day on record of a period that begins a little before the records; None when too much of it is missing."""
    missing = (reach.first_date - first).days
    return max(first, reach.first_date) if missing <= MOST_MISSING * ((last - first).days + 1) else None


def is_of_today(claim: Claim, as_of: dt.date) -> bool:
    """It speaks of what is, not of a time gone by: without a period, as of today, or from some day until now."""
    period = claim.period
    if claim.tense != "present":
        return False
    return period is None or period.last_date is None or period.last_date >= as_of - DAY


def _named_window(
    named: dt.date, until: dt.date | None, reach: Reach, as_of: dt.date, what: str
) -> tuple[Window, Reach] | str:
    last = min(until or as_of - DAY, as_of - DAY)
    first = begun_within(named, max(named, last), reach)
    if first is None:
        return f"It speaks of {day_span(named, max(named, last))}, and the {what} begin on {reach.first_date}."
    if last < first:
        return f"It speaks of a time from {first}, and the {what} reach to {as_of - DAY}."
    return Window(first, last, as_of, is_named=True), reach
