"""Plan against taken, in plain Python: what became of each planned shift, by the contacts of the leader."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from .business_time import NOW, iso_week

GRACE = dt.timedelta(minutes=15)
KEPT, SAME_DAY, SAME_WEEK, MISSED, EXTRA = "kept", "moved_same_day", "moved_same_week", "missed", "extra"
PLANNED = "planned"


@dataclass(frozen=True)
class ShiftTime:
    """When a leader has a shift, local time."""

    start: dt.datetime
    end: dt.datetime
    is_shadow: bool = False

    def holds(self, moment: dt.datetime) -> bool:
        """True when a contact at this moment belongs to the shift."""
        return self.start - GRACE <= moment <= self.end + GRACE


def outcomes(shifts: Iterable[ShiftTime], contacts: Iterable[tuple[dt.datetime, ...]]) -> dict[str, int]:
    """What became of one leader's shifts that are over; a leader has at most one a day.

    A contact has the moments of one day; it belongs to the shift around one of them. What belongs to none forms one session a day; a session makes good one
    missed shift: of its day, else of its week; a session that makes good none is extra. Who only listens leaves no trace: kept.
    """
    over = sorted((shift for shift in shifts if shift.end <= NOW), key=lambda shift: shift.start)
    sessions: set[dt.date] = set()
    kept = {shift for shift in over if shift.is_shadow}
    for moments in contacts:
        own = next((shift for shift in over if any(map(shift.holds, moments))), None)
        if own is None:
            sessions.add(moments[0].date())
        else:
            kept.add(own)
    counts = Counter({PLANNED: len(over), KEPT: len(kept)})
    open_days = [shift.start.date() for shift in over if shift not in kept]
    for day in [day for day in open_days if day in sessions]:
        open_days.remove(day)
        sessions.remove(day)
        counts[SAME_DAY] += 1
    left = Counter(iso_week(day) for day in sessions)
    for day in open_days:
        made_good = left[iso_week(day)] > 0
        left[iso_week(day)] -= made_good
        counts[SAME_WEEK if made_good else MISSED] += 1
    counts[EXTRA] = sum(left.values())
    return {key: counts[key] for key in (PLANNED, KEPT, SAME_DAY, SAME_WEEK, MISSED, EXTRA)}
