"""The shifts that are known, and what they mean to a plan: which lie ahead of it, and who had the hours that nobody likes."""

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np
import numpy.typing as npt

from frontline.query_catalog import fetch_query, run_query
from frontline.settings import Settings
from frontline.shifts.changes import KnownShift
from frontline.shifts.free_hours import Absence
from frontline.shifts.grid import Grid, is_unloved
from frontline.shifts.leaders import LeaderToPlan
from frontline.shifts.planning.problem import Flags, Whole
from frontline.shifts.planning.worth import MOST_SPREAD
from frontline.units import DAYS_PER_WEEK
from frontline.warehouse import Warehouse

REMEMBERED_WEEKS = 13
"""So long an hour that nobody likes is remembered for whoever took it."""


def known_shifts(warehouse: Warehouse) -> tuple[KnownShift, ...]:
    """Every shift that was ever planned, in its state of today."""
    return tuple(_known_shift(row) for row in run_query(warehouse, "shifts").to_dict("records"))


def _known_shift(row: Mapping[Any, Any]) -> KnownShift:
    reason, buddy, mode = (row[name] if isinstance(row[name], str) else None for name in ("reason", "buddy", "mode"))
    return KnownShift(
        row["shift_id"],
        row["person_id"],
        row["starts_at"].to_pydatetime().replace(tzinfo=dt.UTC),
        row["ends_at"].to_pydatetime().replace(tzinfo=dt.UTC),
        bool(row["is_cancelled"]),
        reason,
        buddy,
        mode,
        int(row["sequence"]),
    )


def known_absences(warehouse: Warehouse) -> list[Absence]:
    return [Absence(str(row[0]), row[1], row[2]) for row in fetch_query(warehouse, "absences").rows]  # type: ignore[arg-type]


@dataclass(frozen=True)
class Accepted:
    """What accepted shifts leave to plan. `taken` [leaders, slots]: those that are slots of the grid. `beside` [slots]: how many
    leaders sit there by other shifts: of other hours than the grid's, or of leaders who are not planned.
    `closed` [leaders, slots]: days that such a shift takes up. `counted` [leaders, weeks]: shifts of a week that are no slot here.
    """

    taken: Flags
    beside: Whole
    closed: Flags
    counted: Whole


def accepted_on(
    grid: Grid, leaders: Sequence[LeaderToPlan], others: Collection[str], shifts: Sequence[KnownShift], zone: ZoneInfo
) -> Accepted:
    """The shifts of the grid's weeks, those before its first day and after its last included: they count for their week as well.

    `others`: the person_ids of leaders who are not planned.
    """
    shape, of_weeks = (len(leaders), len(grid.slots)), (len(leaders), len(grid.mondays))
    no_slot, nobody = np.zeros(shape, dtype=bool), np.zeros(len(grid.slots), dtype=np.int64)
    found = Accepted(no_slot.copy(), nobody, no_slot.copy(), np.zeros(of_weeks, dtype=np.int64))
    places = {leader.person_id: place for place, leader in enumerate(leaders)}
    weeks_of = {monday: week for week, monday in enumerate(grid.mondays)}
    starts = {(slot.starts_at, slot.ends_at): place for place, slot in enumerate(grid.slots)}
    for shift in shifts:
        day = shift.starts_at.astimezone(zone).date()
        week = weeks_of.get(day - dt.timedelta(days=day.weekday()))
        leader, place = places.get(shift.person_id), starts.get((shift.starts_at, shift.ends_at))
        if shift.is_cancelled or week is None or (leader is None and shift.person_id not in others):
            continue
        if leader is not None and place is not None:
            found.taken[leader, place] = True
            continue
        found.beside[grid.touching(shift.starts_at, shift.ends_at)] += 1
        if leader is not None:
            found.closed[leader] |= grid.day_numbers == day.toordinal()
            found.counted[leader, week] += 1
    return found


def unloved_before(
    settings: Settings, from_day: dt.date, leaders: Sequence[LeaderToPlan], shifts: Sequence[KnownShift]
) -> npt.NDArray[np.int64]:
    """How many more than whoever had fewest of the hours that nobody likes each leader planned in the last weeks, two at most.

    More are not remembered: else the others would be sent into hours that help nobody, only to draw level.
    """
    since = from_day - dt.timedelta(days=REMEMBERED_WEEKS * DAYS_PER_WEEK)
    counts = np.zeros(len(leaders), dtype=np.int64)
    for place, leader in enumerate(leaders):
        for shift in shifts:
            local = shift.starts_at.astimezone(settings.zone)
            if shift.person_id != leader.person_id or shift.is_cancelled or not since <= local.date() < from_day:
                continue
            length = round((shift.ends_at - shift.starts_at).total_seconds() / 60)
            counts[place] += is_unloved(settings, local.date(), local.hour * 60 + local.minute, length)
    fewest = int(counts.min()) if len(counts) else 0
    ahead: npt.NDArray[np.int64] = np.minimum(counts - fewest, MOST_SPREAD)
    return ahead
