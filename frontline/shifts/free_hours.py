"""Which slots a leader could take: not past, not busy, not away; and where only something tentative stands against it."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

from frontline.shifts.grid import Grid

Flags = npt.NDArray[np.bool_]


class Appointment(Protocol):
    """What a calendar says of an interval; moments aware."""

    @property
    def start(self) -> dt.datetime: ...
    @property
    def end(self) -> dt.datetime: ...
    @property
    def kind(self) -> str: ...
    @property
    def uid(self) -> str: ...


@dataclass(frozen=True)
class Absence:
    """Days away, both included."""

    person_id: str
    from_day: dt.date
    to_day: dt.date


@dataclass(frozen=True)
class FreeHours:
    """Of one leader, arrays [slots]."""

    is_free: Flags
    is_tentative: Flags


def free_hours(
    grid: Grid, now: dt.datetime, appointments: Iterable[Appointment], absences: Iterable[Absence]
) -> FreeHours:
    """`appointments` of the kinds busy, out_of_office and tentative; the last only counts against a slot."""
    is_free = np.asarray([slot.starts_at > now for slot in grid.slots], dtype=bool)
    is_tentative = np.zeros(len(grid.slots), dtype=bool)
    for appointment in appointments:
        touched = grid.touching(appointment.start, appointment.end)
        if appointment.kind == "tentative":
            is_tentative |= touched
        else:
            is_free &= ~touched
    for absence in absences:
        is_free &= ~np.asarray([absence.from_day <= slot.day <= absence.to_day for slot in grid.slots], dtype=bool)
    return FreeHours(is_free, is_tentative)
