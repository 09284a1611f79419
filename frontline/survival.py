"""Kaplan-Meier: how long until something happens, when for some it has not happened yet.

Product-limit estimate of Kaplan and Meier (1958), the variance of Greenwood (1926), bounds by log(-log) of the share left
(Kalbfleisch and Prentice 2002, 1.4), the interval of a median by turning the bounds around (Brookmeyer and Crowley 1982).
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Integers = npt.NDArray[np.int64]
Reals = npt.NDArray[np.float64]
NORMAL_95 = 1.959963984540054
"""Both sides together leave out 5 % (the standard normal distribution)."""
ROUNDING = 1e-12


@dataclass(frozen=True)
class SurvivalCurve:
    """A curve of steps: one entry of each array per time at which it happened to somebody, ascending, in the unit given.

    `survival` is the share (0-1) left just after that time, `low` and `high` its 95 % interval, `at_risk` how many were watched
    just before it, `events` to how many it happened then. `count` were watched in all, the longest until `watched_until` (nan: nobody).
    """

    times: Reals
    survival: Reals
    low: Reals
    high: Reals
    at_risk: Integers
    events: Integers
    count: int
    watched_until: float

    def at(self, time: float) -> float | None:
        """The share left at that time; None when nobody was watched so long and some were left."""
        return self._step(self.survival, time, 1.0)

    def bounds_at(self, time: float) -> tuple[float, float] | None:
        """The 95 % interval of the share left at that time; None where the share itself cannot be told."""
        low, high = self._step(self.low, time, 1.0), self._step(self.high, time, 1.0)
        return None if low is None or high is None else (low, high)

    def time_until(self, share: float) -> float | None:
        """The first time by which it happened to that share (above 0, to 1); None: not reached."""
        return self._first_down_to(self.survival, 1 - share)

    def time_until_between(self, share: float) -> tuple[float | None, float | None]:
        """Between which times it happened to that share, 19 times of 20; None at either end: not reached."""
        return self._first_down_to(self.low, 1 - share), self._first_down_to(self.high, 1 - share)

    @property
    def median(self) -> float | None:
        """The time by which it happened to half; None: not reached."""
        return self.time_until(0.5)

    @property
    def median_between(self) -> tuple[float | None, float | None]:
        """The 95 % interval of the median; None at either end: not reached."""
        return self.time_until_between(0.5)

    def _step(self, shares: Reals, time: float, before: float) -> float | None:
        if not self.count or (time > self.watched_until and (not len(self.survival) or self.survival[-1] > 0)):
            return None
        place = int(np.searchsorted(self.times, time, side="right"))
        return float(shares[place - 1]) if place else before

    def _first_down_to(self, shares: Reals, left: float) -> float | None:
        reached = np.flatnonzero(shares <= left + ROUNDING)
        return float(self.times[reached[0]]) if len(reached) else None


def kaplan_meier(durations: npt.ArrayLike, is_observed: npt.ArrayLike) -> SurvivalCurve:
    """The curve of cases watched for `durations` (n numbers >= 0, any unit), `is_observed` (n booleans): it happened then.

    A case of which it is false was watched so long without it (censored); it counts as at risk at that time itself. Raises ValueError
    when the two differ in length, or a duration is negative or no number.
    """
    lasted = np.asarray(durations, dtype=np.float64).reshape(-1)
    happened = np.asarray(is_observed, dtype=bool).reshape(-1)
    if len(lasted) != len(happened):
        raise ValueError("as many durations as answers to whether it happened")
    if not np.all(np.isfinite(lasted)) or np.any(lasted < 0):
        raise ValueError("a duration is a number of 0 or more")
    times, counts = np.unique(lasted[happened], return_counts=True)
    events = counts.astype(np.int64)
    at_risk = len(lasted) - np.searchsorted(np.sort(lasted), times, side="left").astype(np.int64)
    survival: Reals = np.cumprod(1.0 - events / at_risk, dtype=np.float64)
    low, high = _log_log_bounds(survival, _greenwood(events, at_risk))
    watched_until = float(lasted.max()) if len(lasted) else float("nan")
    return SurvivalCurve(times, survival, low, high, at_risk, events, len(lasted), watched_until)


def _greenwood(events: Integers, at_risk: Integers) -> Reals:
    """The variance of the curve, divided by its square: the sum of events / (at risk x (at risk - events))."""
    left = at_risk * (at_risk - events)
    summed: Reals = np.cumsum(np.divide(events, left, out=np.zeros(len(events)), where=left > 0))
    return summed


def _log_log_bounds(survival: Reals, greenwood: Reals) -> tuple[Reals, Reals]:
    """S^exp(±z sqrt(V) / ln S); a curve that fell to 0 has no interval of its own there and is bounded by itself."""
    inside = (survival > 0) & (survival < 1)
    log_left = np.log(np.where(inside, survival, 0.5))
    spread = NORMAL_95 * np.sqrt(np.where(inside, greenwood, 0.0)) / np.abs(log_left)
    low: Reals = np.where(inside, survival ** np.exp(spread), survival)
    high: Reals = np.where(inside, survival ** np.exp(-spread), survival)
    return low, high
