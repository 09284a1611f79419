"""The shifts that are known, and what they mean to a plan: which lie ahead of it, and who had the hours that nobody likes."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from frontline.query_catalog import fetch_query, run_query
from frontline.settings import Settings
from frontline.shifts.changes import KnownShift
from frontline.shifts.free_hours import Absence
from frontline.shifts.grid import Grid, is_unloved
from frontline.shifts.leaders import LeaderToPlan
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


def accepted_on(
    leaders: Sequence[LeaderToPlan], grid: Grid, shifts: Sequence[KnownShift]
) -> list[tuple[int, KnownShift]]:
    """The shifts on the days of the grid, each with the place of its leader."""
    places = {leader.person_id: place for place, leader in enumerate(leaders)}
    if not grid.slots:
        return []
    first, last = grid.slots[0].starts_at - dt.timedelta(days=1), grid.slots[-1].ends_at + dt.timedelta(days=1)
    return [
        (places[shift.person_id], shift)
        for shift in shifts
        if shift.person_id in places and not shift.is_cancelled and first < shift.starts_at < last
    ]


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
