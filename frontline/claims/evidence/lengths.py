"""How long cases took or have waited, counted, with those that have no end yet: what every rule on lengths is computed from."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from frontline.claims.judged import Distribution

Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int64]
PICTURE_POINTS = 200
MOST_DRAWN = 5_000


@dataclass(frozen=True)
class Lengths:
    """Arrays of m different lengths, ascending, in one unit, and how many cases had each.

    `done[i]` cases ended after `taken[i]`; `still[i]` cases have gone on for `taken[i]` and have no end yet. `silent` cases
    ended without what was waited for (closed without a reply): nobody can say how long they would have taken. Of those that have
    no end, `cancelled` were cancelled when they were late already: they stand at the age at which they were.
    """

    taken: Floats
    done: Integers
    still: Integers
    silent: int = 0
    cancelled: int = 0

    @cached_property
    def count(self) -> int:
        """Cases in all."""
        return self.ended + self.unended + self.silent

    @cached_property
    def ended(self) -> int:
        """Cases with an end."""
        return int(self.done.sum())

    @cached_property
    def unended(self) -> int:
        """Cases that go on."""
        return int(self.still.sum())

    @property
    def still_open(self) -> int:
        """Cases that go on and were not cancelled."""
        return self.unended - self.cancelled

    @property
    def unknown(self) -> int:
        """Cases without an end of their own."""
        return self.unended + self.silent

    def within(self, limit: float) -> tuple[int, int]:
        """Cases done within a limit: surely, and at the most, if every undecided one were done in time."""
        surely = int(self.done[self.taken <= limit].sum())
        undecided = int(self.still[self.taken < limit].sum()) + self.silent
        return surely, surely + undecided

    def late(self, limit: float) -> int:
        """Cases that surely took longer."""
        return self.count - self.within(limit)[1]

    def quantile(self, share: float) -> float | None:
        """The length within which that share was surely done; None when it was not reached."""
        reached = np.flatnonzero(np.cumsum(self.done) >= share * self.count - 1e-9)
        return float(self.taken[reached[0]]) if self.count and len(reached) else None

    def mean(self) -> float | None:
        """Of the cases with an end."""
        return float(self.taken @ self.done) / self.ended if self.ended else None

    def mean_bounds(self, draws: int = 1000) -> tuple[float, float]:
        """The bootstrap 90 % interval of that mean (Efron 1979, percentiles)."""
        if not self.ended:
            return 0.0, float("inf")
        low, high = np.quantile(self.drawn_means(draws, 0), (0.05, 0.95))
        return float(low), float(high)

    def drawn_means(self, draws: int, seed: int) -> Floats:
        """So many bootstrap draws of the mean of the cases with an end; beyond 5,000 of these its normal limit."""
        if self.ended > MOST_DRAWN:
            mean = float(self.taken @ self.done) / self.ended
            spread = float(np.sqrt((self.taken - mean) ** 2 @ self.done)) / self.ended
            return _random(seed).normal(mean, spread, draws)
        drawn = _random(seed).choice(np.repeat(self.taken, self.done), size=(draws, self.ended))
        return np.asarray(drawn.mean(axis=1), dtype=np.float64)

    def drawn_quantiles(self, share: float, draws: int, seed: int) -> Floats:
        """So many draws from the sampling distribution of a quantile (order statistics: rank ~ Beta); inf where not reached."""
        rank = max(1, round(share * self.count))
        places = _random(seed).beta(rank, self.count - rank + 1, size=draws)
        shares = np.cumsum(self.done) / self.count
        found = np.searchsorted(shares, places)
        longest = np.append(self.taken, np.inf)
        return np.asarray(longest[np.minimum(found, len(self.taken))], dtype=np.float64)

    def picture(self, unit: str) -> Distribution | None:
        """The share done by length; None when nothing is done."""
        if not self.ended:
            return None
        shares = np.cumsum(self.done) / self.count
        last = int(np.searchsorted(shares, 0.99 * shares[-1])) + 1
        places = np.unique(np.linspace(0, last - 1, min(last, PICTURE_POINTS)).astype(np.int64))
        return Distribution(self.taken[places], shares[places], unit)


def lengths_of(rows: Iterable[tuple[float, int, str]]) -> Lengths:
    """From (length, cases, state); the states are "done", "still", "cancelled" and "silent". Lengths may repeat."""
    listed = list(rows)
    taken = np.array(sorted({length for length, _, state in listed if state != "silent"}), dtype=np.float64)
    done, still = np.zeros(len(taken), np.int64), np.zeros(len(taken), np.int64)
    for state, counts in (("done", done), ("still", still), ("cancelled", still)):
        chosen = [(length, cases) for length, cases, each in listed if each == state]
        if chosen:
            places = np.searchsorted(taken, [length for length, _ in chosen])
            np.add.at(counts, places, np.array([cases for _, cases in chosen], dtype=np.int64))
    silent, cancelled = (sum(cases for _, cases, each in listed if each == state) for state in ("silent", "cancelled"))
    return Lengths(taken, done, still, silent, cancelled)


def _random(seed: int) -> np.random.Generator:
    """The same draws for the same data: a verdict does not change from one reading to the next."""
    return np.random.default_rng(seed)
