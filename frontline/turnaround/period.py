"""The period estimate: what share would be done within X days if the pace of the last weeks went on.

A Kaplan-Meier curve with delayed entry: each case counts only inside the period, from the age it had when the period
began — the analogue of period life expectancy (Brenner's period analysis). Ages are whole local days (or business days), so
that the estimate is the discrete life table: done at an age, divided by lain open at that age.
"""

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

Integers = npt.NDArray[np.int64]
Reals = npt.NDArray[np.float64]
NORMAL_95 = 1.959963984540054
"""Both sides together leave out 5 % (the standard normal distribution)."""


@dataclass(frozen=True)
class DoneCurve:
    """`share_done[age]` is the share (0-1) done within `age` whole days, for every age up to the oldest seen.

    Beyond an age at which nothing lay open the curve cannot be known: `known_until_days` is the last age that can be told.
    `greenwood[age]` is the sum of done / (open x (open - done)) up to that age (Greenwood 1926); empty when it was not counted.
    """

    share_done: Reals
    known_until_days: int
    greenwood: Reals = field(default_factory=lambda: np.zeros(0))

    def within(self, days: int) -> float | None:
        """The share done within that many days; None when no case of that age was watched."""
        if self.known_until_days < 0:
            return None
        if days <= self.known_until_days:
            return float(self.share_done[days])
        return 1.0 if self.share_done[self.known_until_days] >= 1 else None

    def at_least_within(self, days: int) -> float:
        """What can be said at the least: beyond the last known age the share done so far, 0 when nothing is known."""
        return float(self.share_done[min(days, self.known_until_days)]) if self.known_until_days >= 0 else 0.0

    def at_most_within(self, days: int) -> float:
        """What can be said at the most: beyond the last known age all might be done."""
        within = self.within(days)
        return 1.0 if within is None else within

    def days_until(self, share: float) -> int | None:
        """The smallest number of days within which that share is done; None when it is not reached."""
        return _first_reaching(self.share_done[: self.known_until_days + 1], share)

    def days_until_between(self, share: float) -> tuple[int | None, int | None]:
        """Between which days that share is done, 19 times of 20 (Brookmeyer and Crowley 1982); None: not reached.

        The bounds of the curve are turned around: the earliest day is where its upper bound reaches the share, the latest where its
        lower bound does. Raises ValueError when the variance was not counted.
        """
        low, high = self.bounds()
        return _first_reaching(high, share), _first_reaching(low, share)

    def bounds(self) -> tuple[Reals, Reals]:
        """The lower and upper bound (95 %) of the share done at each known age, by log(-log) of the share undone.

        S^exp(±z sqrt(V) / ln S) with Greenwood's V (Kalbfleisch and Prentice 2002, 1.4); no bound is wider than 0 to 1.
        """
        known = self.known_until_days + 1
        if len(self.greenwood) < known:
            raise ValueError("this curve was made without its variance")
        undone, variance = 1 - self.share_done[:known], self.greenwood[:known]
        inside = (undone > 0) & (undone < 1)
        log_undone = np.log(np.where(inside, undone, 0.5))
        spread = NORMAL_95 * np.sqrt(np.where(inside, variance, 0.0)) / np.abs(log_undone)
        low = np.where(inside, 1 - undone ** np.exp(-spread), 1 - undone)
        high = np.where(inside, 1 - undone ** np.exp(spread), 1 - undone)
        return low, high


def _first_reaching(shares: Reals, share: float) -> int | None:
    reached = np.flatnonzero(shares >= share - 1e-12)
    return int(reached[0]) if len(reached) else None


def curve_of_counts(
    age_days: npt.ArrayLike,
    entered: npt.ArrayLike,
    exited: npt.ArrayLike,
    done: npt.ArrayLike,
    *,
    fewest_at_risk: int = 1,
) -> DoneCurve:
    """The curve from how many cases entered, went out and were done at each age (whole days; four arrays of one length).

    Share undone: the product of 1 - done / open over the ages (Kaplan and Meier 1958; with entries at later ages it is the estimate of
    Lynden-Bell 1971). A case is open at the age at which it enters and at that at which it goes out. Raises ValueError when more
    were done, or went out, than lay open.
    """
    at: Integers = np.asarray(age_days, dtype=np.int64)
    if len(at) == 0:
        return DoneCurve(np.zeros(0), -1)
    ages = int(at.max()) + 1
    coming, going, events = (_by_age(at, each, ages) for each in (entered, exited, done))
    at_risk = np.cumsum(coming - np.concatenate(([0], going[:-1])))
    if np.any(np.maximum(events, going) > at_risk):
        raise ValueError("more were done or went out than lay open")
    hazard = np.divide(events, at_risk, out=np.zeros(ages), where=at_risk > 0)
    still = at_risk * (at_risk - events)
    variance = np.cumsum(np.divide(events, still, out=np.zeros(ages), where=still > 0))
    gaps = np.flatnonzero(at_risk < fewest_at_risk)
    known_until = int(gaps[0]) - 1 if len(gaps) else ages - 1
    return DoneCurve(np.asarray(1.0 - np.cumprod(1.0 - hazard), dtype=np.float64), known_until, variance)


def _by_age(ages: Integers, counts: npt.ArrayLike, length: int) -> Integers:
    placed = np.zeros(length, dtype=np.int64)
    np.add.at(placed, ages, np.asarray(counts, dtype=np.int64))
    return placed
