"""Customers whom we failed, each beside up to three whom we did not: of the same size, with as many orders, as long ago.

Matched on the day of the failure itself, so that season and the end of the data are the same for both. What is compared after
that is an association: customers who are failed may differ in ways that no export tells.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Days = npt.NDArray[np.int64]

FOLLOWED_DAYS = 365
NO_FAILURE_WITHIN = 365
"""Nobody is matched who was failed so many days before or after the day of comparison."""
MOST_MATCHES = 3
ORDERS_APART = 0.25
"""Order days until then may differ by a quarter, or by one."""
RECENCY_APART, RECENCY_DAYS_APART = 0.5, 14
"""Days since the last order may differ by half, or by two weeks."""


@dataclass(frozen=True)
class History:
    """A customer's days as ordinals, ascending: `ordered` each day with an order, `failed` each with a failure of ours.

    `repaired`: of those in `failed`, whose repair was done.
    """

    customer_id: str
    size: str
    ordered: Days
    failed: Days
    repaired: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Followed:
    """How many days a customer was watched, and whether they ordered again on the last of them."""

    days: int
    is_back: bool


@dataclass(frozen=True)
class MatchedSet:
    """A failed customer and those like them who were not failed, at least one; `is_repaired`: the failure was put right."""

    failed: Followed
    others: tuple[Followed, ...]
    is_repaired: bool


@dataclass(frozen=True)
class Matching:
    """The sets, and how many customers of those failed had ordered before: the rest found nobody alike."""

    sets: tuple[MatchedSet, ...]
    failed_customers: int


def match(histories: Sequence[History], from_day: int, to_day: int, last_day: int) -> Matching:
    """Match the first failure of each customer in [from_day, to_day) who had ordered by then; the orders are known until last_day.

    In the order of the failures, then of customer_id; nobody is matched twice. Ordinals as of `datetime.date.toordinal`.
    """
    pool = _Pool.of(histories)
    failures = sorted(_first_failures(histories, from_day, min(to_day, last_day)))
    sets: list[MatchedSet] = []
    for day, _, place in failures:
        own = histories[place]
        found = pool.take(day, own)
        if found:
            followed = tuple(_followed(histories[each].ordered, day, last_day) for each in found)
            sets.append(MatchedSet(_followed(own.ordered, day, last_day), followed, day in own.repaired))
    return Matching(tuple(sets), len(failures))


def _first_failures(histories: Sequence[History], from_day: int, to_day: int) -> list[tuple[int, str, int]]:
    """(day, customer_id, place) of each first failure in the period of a customer who had ordered by then."""
    found = []
    for place, each in enumerate(histories):
        inside = each.failed[(each.failed >= from_day) & (each.failed < to_day)]
        if len(inside) and len(each.ordered) and each.ordered[0] <= inside[0]:
            found.append((int(inside[0]), each.customer_id, place))
    return found


def _followed(ordered: Days, day: int, last_day: int) -> Followed:
    """From that day to the next order, at most a year, at most to the end of what is known."""
    watched = min(FOLLOWED_DAYS, last_day - day)
    later = ordered[np.searchsorted(ordered, day, side="right") :]
    if len(later) and later[0] - day <= watched:
        return Followed(int(later[0] - day), True)
    return Followed(watched, False)


class _Pool:
    """Everybody who ordered, laid end to end, so that a day's comparison is a few operations on whole arrays."""

    def __init__(self, histories: Sequence[History], places: Days) -> None:
        self.places = places
        self.days = np.concatenate([histories[place].ordered for place in places]) if len(places) else np.zeros(0, int)
        lengths = np.array([len(histories[place].ordered) for place in places], dtype=np.int64)
        self.starts = np.cumsum(lengths) - lengths
        self.sizes = np.array([histories[place].size for place in places])
        self.is_free = np.ones(len(places), dtype=bool)
        pairs = [(at, day) for at, place in enumerate(places) for day in histories[place].failed]
        self.failed_at = np.array(pairs, dtype=np.int64).reshape(-1, 2)

    @classmethod
    def of(cls, histories: Sequence[History]) -> "_Pool":
        """In the order of customer_id, so that a draw between equals falls the same way each time."""
        known = [place for place, each in enumerate(histories) if len(each.ordered)]
        return cls(histories, np.array(sorted(known, key=lambda place: histories[place].customer_id), dtype=np.int64))

    def take(self, day: int, own: History) -> list[int]:
        """The places of the nearest customers without a failure around that day (so never `own`), at most three; free no more."""
        counts = np.add.reduceat(self.days <= day, self.starts)
        since = day - self.days[self.starts + np.maximum(counts, 1) - 1]
        own_count = int(np.searchsorted(own.ordered, day, side="right"))
        own_since = day - int(own.ordered[own_count - 1])
        alike = (
            self.is_free
            & (counts > 0)
            & (self.sizes == own.size)
            & (np.abs(counts - own_count) <= max(1, ORDERS_APART * own_count))
            & (np.abs(since - own_since) <= max(RECENCY_DAYS_APART, RECENCY_APART * own_since))
        )
        near = np.abs(self.failed_at[:, 1] - day) <= NO_FAILURE_WITHIN
        alike[self.failed_at[near, 0]] = False
        found = np.flatnonzero(alike)
        distance = np.abs(np.log((counts[found] + 1) / (own_count + 1))) + np.abs(
            np.log((since[found] + 7) / (own_since + 7))
        )
        taken = found[np.argsort(distance, kind="stable")[:MOST_MATCHES]]
        self.is_free[taken] = False
        return [int(each) for each in self.places[taken]]


def histories_of(rows: Sequence[Sequence[object]]) -> list[History]:
    """From the rows of the query return_candidates, in the order of customer_id."""
    gathered: dict[str, tuple[str, dict[str, list[int]]]] = {}
    for customer_id, size, kind, day, is_repaired in rows:
        _, days = gathered.setdefault(str(customer_id), (str(size), {"order": [], "failure": [], "repaired": []}))
        days[str(kind)].append(day.toordinal())  # type: ignore[attr-defined]  # a date, by the query's contract
        if is_repaired:
            days["repaired"].append(day.toordinal())  # type: ignore[attr-defined]
    return [History(name, size, *_arrays(days)) for name, (size, days) in sorted(gathered.items())]


def _arrays(days: Mapping[str, list[int]]) -> tuple[Days, Days, frozenset[int]]:
    ordered, failed = (np.array(sorted(days[kind]), dtype=np.int64) for kind in ("order", "failure"))
    return ordered, failed, frozenset(days["repaired"])
