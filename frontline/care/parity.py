"""Whether the smallest accounts are treated as the largest are: a ratio of the two, with how far chance could move it.

An account is what is drawn again and again: messages of one customer are not independent of one another.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from frontline.care.bootstrap import interval_among, interval_of, ratio_of_medians, times_drawn

FEWEST_ACCOUNTS = 10
"""A band with fewer accounts is not told."""


@dataclass(frozen=True)
class Side:
    """One band: its accounts, its cases, and its figure (a median, or a share 0-1); `part` of the cases where it is a share."""

    accounts: int
    cases: int
    figure: float | None
    part: int | None = None


@dataclass(frozen=True)
class Parity:
    """The small against the large: small / large with its 95 % interval, all three None where it cannot be told."""

    small: Side
    large: Side
    ratio: float | None = None
    low: float | None = None
    high: float | None = None

    @property
    def is_told(self) -> bool:
        """Both bands have enough accounts."""
        return min(self.small.accounts, self.large.accounts) >= FEWEST_ACCOUNTS

    @property
    def direction(self) -> int:
        """1: the small one has more, -1: less, 0: the interval holds 1, or there is none."""
        if self.low is None or self.high is None:
            return 0
        return 1 if self.low > 1 else -1 if self.high < 1 else 0


def wait_parity(small: Iterable[tuple[str, float]], large: Iterable[tuple[str, float]]) -> Parity:
    """Median waits of pairs (account, wait): each account once, by the median of its waits; waits in any unit."""
    waits = [_medians(pairs) for pairs in (small, large)]
    first, second = (Side(len(each), cases, float(np.median(each)) if each else None) for each, cases in waits)
    parity = Parity(first, second)
    if not parity.is_told or not second.figure:
        return parity
    interval = interval_of(ratio_of_medians, waits[0][0], waits[1][0])
    return _with_ratio(parity, interval)


def share_parity(small: Iterable[tuple[str, bool]], large: Iterable[tuple[str, bool]]) -> Parity:
    """Shares of pairs (account, yes or no): all cases of a band together, accounts drawn with all their cases."""
    counts = [_counts(pairs) for pairs in (small, large)]
    first, second = (
        Side(len(wholes), sum(wholes), sum(parts) / sum(wholes) if wholes else None, sum(parts))
        for parts, wholes in counts
    )
    parity = Parity(first, second)
    if not parity.is_told or not second.figure:
        return parity
    drawn = []
    for seed, (parts, wholes) in enumerate(counts):
        times = times_drawn(len(wholes), seed=seed)
        drawn.append((times @ np.asarray(parts, dtype=float)) / (times @ np.asarray(wholes, dtype=float)))
    with np.errstate(divide="ignore", invalid="ignore"):
        interval = interval_among(drawn[0] / drawn[1])
    return _with_ratio(parity, interval)


def _with_ratio(parity: Parity, interval: tuple[float, float] | None) -> Parity:
    small, large = parity.small.figure, parity.large.figure
    if interval is None or small is None or not large:
        return parity
    return Parity(parity.small, parity.large, small / large, *interval)


def _medians(pairs: Iterable[tuple[str, float]]) -> tuple[list[float], int]:
    """The median of each account, and how many waits there are in all."""
    by_account: defaultdict[str, list[float]] = defaultdict(list)
    for account, wait in pairs:
        by_account[account].append(wait)
    return [float(np.median(waits)) for waits in by_account.values()], sum(map(len, by_account.values()))


def _counts(pairs: Iterable[tuple[str, bool]]) -> tuple[Sequence[int], Sequence[int]]:
    """For each account how many of its cases are so, and how many cases it has."""
    parts: defaultdict[str, int] = defaultdict(int)
    wholes: defaultdict[str, int] = defaultdict(int)
    for account, is_so in pairs:
        parts[account] += bool(is_so)
        wholes[account] += 1
    return list(parts.values()), list(wholes.values())
