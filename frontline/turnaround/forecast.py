"""The forecast for whoever comes today: the queue that lies before them, and then the time that the work itself takes.

The wait in the queue is Little's law made net: what lies open, divided by what is done a day, less the same figure as it would be
if nobody ever waited. Two readings of the latter are kept (by what came in lately, and by the mean time of work), for each of two
periods of pace: where they differ nobody can tell, and a verdict wants all of them to agree.

A queue is a forecast only where it is worked off oldest first. How often later ones are done before earlier ones is counted; where
that is common, what someone gets who comes today is told by the present pace (period.py) instead. The decision and its
measurement: docs/decisions/0009-forecast-for-whoever-orders-today.md.
"""

from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from frontline.turnaround.period import DoneCurve, Integers
from frontline.turnaround.work_time import WorkTime

OLDEST_FIRST = 0.10
NOT_OLDEST_FIRST = 0.15
"""Shares of pairs (one done lately, one open) in which the open one came first: up to, and above."""
SLUMP = 0.85
"""A pace under this part of the usual one is a slump."""
Basis = Literal["queue", "pace", "both"]


@dataclass(frozen=True)
class Arrivals:
    """What came in on each day (arrays of one length): age on the last day known, how many, open still, done in the period.

    `cancelled_cases` were cancelled in the period, undone, and are not among the cases; `period_length` is how many days (or
    business days) the period has.
    """

    age_days: Integers
    cases: Integers
    open_cases: Integers
    done_cases: Integers
    cancelled_cases: Integers
    period_length: int

    @property
    def done_a_day(self) -> float:
        """Cases done a day, or a business day, of the period."""
        return float(self.done_cases.sum()) / max(self.period_length, 1)

    @property
    def overtaken_share(self) -> float:
        """Of all pairs of one done in the period and one open: the share 0-1 in which the open one came in first; 0 without.

        One that was cancelled in the period counts as open: it waited while others were done.
        """
        oldest_first = np.argsort(-self.age_days)
        done, still_open = self.done_cases[oldest_first], (self.open_cases + self.cancelled_cases)[oldest_first]
        later_done = done.sum() - np.cumsum(done)
        pairs = int(done.sum()) * int(still_open.sum())
        return float((later_done * still_open).sum() / pairs) if pairs else 0.0

    def waits(self, work: WorkTime) -> tuple[float, float] | None:
        """Days in the queue for whoever comes today, in both readings; None when nothing was done in the period."""
        if self.done_a_day <= 0:
            return None
        in_work = float((self.cases * (1 - work.share_within(self.age_days))).sum())
        share_in_period = work.share_within(self.age_days) - work.share_within(self.age_days - self.period_length)
        would_be_done_a_day = float((self.cases * share_in_period).sum()) / max(self.period_length, 1)
        open_days = self.open_cases.sum() / self.done_a_day
        without_queue = in_work / would_be_done_a_day if would_be_done_a_day > 0 else work.mean_days
        return max(float(open_days - without_queue), 0.0), max(float(open_days - work.mean_days), 0.0)


@dataclass(frozen=True)
class Forecast:
    """The time of work, and the waits before it (days or business days), one for each period and reading."""

    work: WorkTime
    waits: tuple[float, ...]

    def within(self, days: float) -> tuple[float, float]:
        """The least and the most share 0-1 that the readings tell for those who come today."""
        shares = self.work.share_within(days - np.asarray(self.waits))
        return float(shares.min()), float(shares.max())

    def days_until(self, share: float) -> tuple[float, float] | None:
        """Between which days that share is done; None when the work alone does not reach it."""
        work_days = self.work.days_until(share)
        return None if work_days is None else (work_days + min(self.waits), work_days + max(self.waits))


@dataclass(frozen=True)
class Outlook:
    """All that is told of someone who comes today: curves of the present pace (the longer period first) and the forecast.

    `queue_days` is Little's law as it stands; it speaks where there is no forecast. None: nothing was done. `pace_to_usual` is what
    is done a day, over what was done a day in the last quarter of a year.
    """

    curves: tuple[DoneCurve, ...]
    forecast: Forecast | None
    overtaken_share: float
    queue_days: float | None
    pace_to_usual: float = 1.0

    @property
    def is_slump(self) -> bool:
        """The pace is well under the usual: it may be passing, so that what lies open may be worked off faster."""
        return self.pace_to_usual < SLUMP

    @property
    def basis(self) -> Basis:
        """What the shares rest on."""
        if self.forecast is None or OLDEST_FIRST < self.overtaken_share <= NOT_OLDEST_FIRST:
            return "both"
        return "queue" if self.overtaken_share <= OLDEST_FIRST else "pace"

    def pace_within(self, days: int) -> tuple[float, float]:
        """The least and the most share 0-1 done within that many days at the pace of either period."""
        low = min(curve.at_least_within(days) for curve in self.curves)
        return low, max(curve.at_most_within(days) for curve in self.curves)

    def best_pace_within(self, days: int) -> float:
        """The share 0-1 surely done within that many days at the better pace of the two."""
        return max(curve.at_least_within(days) for curve in self.curves)

    def within(self, days: int) -> tuple[float, float]:
        """The least and the most share 0-1 of those who come today that will be done within that many days."""
        pace, queue = self.pace_within(days), self._queue_within(days)
        if self.basis == "pace":
            return pace
        return queue if self.basis == "queue" else (min(pace[0], queue[0]), max(pace[1], queue[1]))

    def days_until(self, share: float) -> float | None:
        """The days within which that share (0-1) of those who come today will be done: the latest that is told; None: no end."""
        queue = self.forecast.days_until(share) if self.forecast else None
        if self.basis == "queue":
            return None if queue is None else queue[1]
        told: list[float | None] = [curve.days_until(share) for curve in self.curves]
        if self.basis == "both" and self.forecast is not None:
            told.append(None if queue is None else queue[1])
        known = [days for days in told if days is not None]
        return max(known) if told and len(known) == len(told) else None

    def _queue_within(self, days: int) -> tuple[float, float]:
        if self.forecast is not None:
            return self.forecast.within(days)
        is_short = self.queue_days is not None and self.queue_days <= days
        return (1.0, 1.0) if is_short else (0.0, 0.0)


def arrivals(rows: npt.ArrayLike) -> Arrivals:
    """From the rows of cases_by_day_placed without their day: an array of shape (days, 6); no day gives empty arrays."""
    table = np.asarray(rows, dtype=np.int64).reshape(-1, 6)
    length = int(table[0, 5]) if len(table) else 0
    age, cases, still_open, done, cancelled = table[:, :5].T
    return Arrivals(age, cases, still_open, done, cancelled, length)


def forecast_of(work: WorkTime | None, periods: tuple[Arrivals, ...]) -> Forecast | None:
    """The forecast by every period's pace; None when the work's own time is unknown, or nothing was done in one of them."""
    if work is None:
        return None
    waits: list[float] = []
    for period in periods:
        readings = period.waits(work)
        if readings is None:
            return None
        waits.extend(readings)
    return Forecast(work, tuple(waits))
