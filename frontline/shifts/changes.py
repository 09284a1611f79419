"""What a leader may do with shifts, as rows of shifts.csv: take one, move it, give it up, swap it. Past shifts stay as they are.

Rows are added, never changed: the identity of a shift stays when it moves, and every row says when it was decided.
"""

import datetime as dt
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from frontline.errors import BadParameter
from frontline.units import day as day_words

Row = Mapping[str, str | dt.datetime | None]
"""A row of shifts.csv; moments are aware."""


@dataclass(frozen=True)
class KnownShift:
    """A shift as the model `shifts` tells of it; moments aware, UTC."""

    shift_id: str
    person_id: str
    starts_at: dt.datetime
    ends_at: dt.datetime
    is_cancelled: bool = False
    reason: str | None = None
    buddy: str | None = None
    mode: str | None = None
    sequence: int = 0


@dataclass(frozen=True)
class Roster:
    """The shifts that are known, the moment, and the zone whose midnight ends a day. Every change raises BadParameter if refused."""

    shifts: tuple[KnownShift, ...]
    now: dt.datetime
    zone: ZoneInfo

    def take(
        self,
        person_id: str,
        starts_at: dt.datetime,
        ends_at: dt.datetime,
        reason: str,
        *,
        buddy: str | None = None,
        mode: str | None = None,
    ) -> Row:
        """A new shift. It must lie ahead, on a day on which the leader has none."""
        self._may_lie(person_id, starts_at, ends_at)
        return _row(
            KnownShift(secrets.token_hex(8), person_id, starts_at, ends_at, False, reason, buddy, mode), self.now
        )

    def move(self, shift_id: str, starts_at: dt.datetime, ends_at: dt.datetime, reason: str) -> Row:
        """The same shift at another time."""
        shift = self._coming(shift_id)
        self._may_lie(shift.person_id, starts_at, ends_at, besides={shift_id})
        moved = KnownShift(
            shift_id, shift.person_id, starts_at, ends_at, False, reason, shift.buddy, shift.mode, shift.sequence
        )
        return _row(moved, self.now)

    def name_buddy(self, shift_id: str, buddy: str) -> Row:
        """Who sits beside the leader."""
        return _row(replace(self._coming(shift_id), buddy=buddy), self.now)

    def give_up(self, shift_id: str) -> Row:
        """The shift is cancelled; it can be taken up again by moving it."""
        return _row(self._coming(shift_id), self.now, status="cancelled")

    def swap(self, first_id: str, second_id: str) -> list[Row]:
        """Two leaders take one another's times: both old shifts end, two new ones begin, so that each calendar hears of both."""
        first, second = self._coming(first_id), self._coming(second_id)
        if first.person_id == second.person_id:
            raise BadParameter("Both shifts are of one leader", "Move one of them instead")
        besides = {first_id, second_id}
        self._may_lie(first.person_id, second.starts_at, second.ends_at, besides)
        self._may_lie(second.person_id, first.starts_at, first.ends_at, besides)
        ended = [_row(shift, self.now, status="cancelled") for shift in (first, second)]
        begun = [
            KnownShift(
                secrets.token_hex(8), to.person_id, at.starts_at, at.ends_at, False, "swapped", to.buddy, to.mode
            )
            for at, to in ((second, first), (first, second))
        ]
        return ended + [_row(shift, self.now) for shift in begun]

    def running_of(self, person_id: str) -> KnownShift | None:
        """The shift in which the leader sits now."""
        running = (
            shift
            for shift in self.shifts
            if shift.person_id == person_id and not shift.is_cancelled and shift.starts_at <= self.now < shift.ends_at
        )
        return next(running, None)

    def coming_of(self, person_id: str) -> list[KnownShift]:
        """A leader's shifts that have not begun, soonest first."""
        return sorted(
            (
                shift
                for shift in self.shifts
                if shift.person_id == person_id and not shift.is_cancelled and shift.starts_at > self.now
            ),
            key=lambda shift: shift.starts_at,
        )

    def _coming(self, shift_id: str) -> KnownShift:
        """The shift, when it can still be changed."""
        shift = next((each for each in self.shifts if each.shift_id == shift_id), None)
        if shift is None:
            raise BadParameter(f"No shift is called {shift_id}", "Choose one of the shifts shown")
        if shift.starts_at <= self.now:
            raise BadParameter("That shift has begun, and what is past stays as it is", "Plan another one")
        return shift

    def _may_lie(
        self, person_id: str, starts_at: dt.datetime, ends_at: dt.datetime, besides: Iterable[str] = ()
    ) -> None:
        """At most one a day, ahead, and not backwards."""
        if starts_at <= self.now:
            raise BadParameter("That hour has begun already", "Choose a later one")
        if ends_at <= starts_at:
            raise BadParameter("The shift would end before it begins", "Choose a later end")
        local = starts_at.astimezone(self.zone).date()
        if any(
            shift.person_id == person_id
            and not shift.is_cancelled
            and shift.shift_id not in set(besides)
            and shift.starts_at.astimezone(self.zone).date() == local
            for shift in self.shifts
        ):
            raise BadParameter(f"There is a shift on {day_words(local)} already", "At most one a day: move that one")


def _row(shift: KnownShift, now: dt.datetime, status: str = "planned") -> Row:
    return {
        "person_id": shift.person_id,
        "starts_at": shift.starts_at,
        "ends_at": shift.ends_at,
        "shift_id": shift.shift_id,
        "status": status,
        "reason": shift.reason,
        "buddy": shift.buddy,
        "mode": shift.mode,
        "changed_at": now,
    }
