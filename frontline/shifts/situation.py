"""All that a plan rests on, gathered: leaders and targets, free hours, accepted shifts, callers expected, voices not heard."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

import numpy as np

from frontline.settings import Settings
from frontline.shifts.accepted import accepted_on, known_absences, known_shifts, unloved_before
from frontline.shifts.changes import KnownShift
from frontline.shifts.free_hours import Appointment, FreeHours, free_hours
from frontline.shifts.gamma_ratios import Doubles
from frontline.shifts.grid import Grid, grid_of
from frontline.shifts.invitations import appointment_uid
from frontline.shifts.leaders import LeaderToPlan, leaders_to_plan
from frontline.shifts.outlook import MOST_LEADERS, Outlook, outlook_of, read_slots
from frontline.shifts.planning.problem import Flags, Problem, Weights, Whole
from frontline.shifts.voices import Voices, voices_of
from frontline.warehouse import Warehouse

TENTATIVE_COST = 0.5


@dataclass(frozen=True)
class Asked:
    """What is to be planned. `person_ids` None: every leader."""

    from_day: dt.date
    weeks: int = 4
    minutes: int = 60
    weights: Weights = field(default_factory=Weights)
    seed: int = 0
    person_ids: tuple[str, ...] | None = None


@dataclass(frozen=True)
class Situation:
    """The planner's problem and what its numbers mean; lists by leader, in their order. `outlook` None: too few calls are known."""

    asked: Asked
    grid: Grid
    leaders: tuple[LeaderToPlan, ...]
    problem: Problem
    outlook: Outlook | None
    free: tuple[FreeHours, ...]
    voices: tuple[Voices, ...]
    shifts: tuple[KnownShift, ...]
    has_calendar: tuple[bool, ...]
    zone: ZoneInfo

    def index_of(self, person_id: str) -> int:
        """Of a leader that is planned."""
        return [leader.person_id for leader in self.leaders].index(person_id)


def situation_of(
    warehouse: Warehouse,
    settings: Settings,
    asked: Asked,
    now: dt.datetime,
    appointments: Mapping[str, Sequence[Appointment]],
) -> Situation:
    """Gather it. `appointments` by person: who has no entry has no calendar known. Raises FrontlineError."""
    leaders = leaders_to_plan(warehouse, asked.from_day, asked.person_ids)
    plain = grid_of(settings, asked.from_day, asked.weeks, asked.minutes)
    weight = settings.shifts.leader_counts_as
    outlook = outlook_of(read_slots(warehouse, asked.minutes), plain.mondays, asked.minutes, weight)
    grid = grid_of(settings, asked.from_day, asked.weeks, asked.minutes, outlook.uncovered) if outlook else plain
    shifts, absences = known_shifts(warehouse), known_absences(warehouse)
    own = {appointment_uid(shift.shift_id, shift.person_id) for shift in shifts}
    free = tuple(
        free_hours(
            grid,
            now,
            # Shifts of ours that come back in a leader's calendar: what they block is known better here.
            [each for each in appointments.get(leader.person_id, ()) if each.uid not in own],
            [absence for absence in absences if absence.person_id == leader.person_id],
        )
        for leader in leaders
    )
    voices = tuple(voices_of(warehouse, leader.person_id, grid) for leader in leaders)
    problem = _problem(settings, asked, grid, leaders, outlook, free, voices, shifts)
    has_calendar = tuple(leader.person_id in appointments for leader in leaders)
    return Situation(asked, grid, leaders, problem, outlook, free, voices, shifts, has_calendar, settings.zone)


def _problem(
    settings: Settings,
    asked: Asked,
    grid: Grid,
    leaders: Sequence[LeaderToPlan],
    outlook: Outlook | None,
    free: Sequence[FreeHours],
    voices: Sequence[Voices],
    shifts: Sequence[KnownShift],
) -> Problem:
    shape = (len(leaders), len(grid.slots))
    allowed = np.array([hours.is_free for hours in free], dtype=bool).reshape(shape)
    wanted = np.array([[leader.shifts_a_week] * len(grid.mondays) for leader in leaders], dtype=np.int64)
    wanted = wanted.reshape(len(leaders), len(grid.mondays))
    queue = _queue_gain(grid, outlook)
    taken = np.zeros(shape, dtype=bool)
    starts = {(slot.starts_at, slot.ends_at): place for place, slot in enumerate(grid.slots)}
    for leader, shift in accepted_on(leaders, grid, shifts):
        place = starts.get((shift.starts_at, shift.ends_at))
        if place is not None:
            taken[leader, place] = True
        else:
            _keep_besides(settings, grid, shift, allowed[leader], wanted[leader], queue)
    cost = np.array([hours.is_tentative * TENTATIVE_COST for hours in free], dtype=np.float64).reshape(shape)
    return Problem(
        slot_day=grid.day_numbers,
        slot_week=grid.week_numbers,
        is_allowed=allowed,
        cost=cost,
        queue_gain=queue,
        voice_gain=np.array([voice.gain for voice in voices], dtype=np.float64).reshape(shape),
        is_bad=grid.is_unloved,
        bad_before=unloved_before(settings, asked.from_day, leaders, shifts),
        wanted=wanted,
        taken=taken,
        weights=asked.weights,
        seed=asked.seed,
    )


def _queue_gain(grid: Grid, outlook: Outlook | None) -> Doubles:
    """Minutes saved [slots, leaders]; nothing where no calls are known."""
    if outlook is None or not grid.slots:
        return np.zeros((len(grid.slots), MOST_LEADERS))
    return np.array(
        [
            outlook.weeks[slot.monday].waiting.saved_minutes[place]
            for slot, place in zip(grid.slots, grid.week_places, strict=True)
        ]
    )


def _keep_besides(
    settings: Settings, grid: Grid, shift: KnownShift, allowed: Flags, wanted: Whole, queue: Doubles
) -> None:
    """A shift of other hours than the grid's stays as well: it takes up its day and serves whoever calls in these hours."""
    touched = grid.touching(shift.starts_at, shift.ends_at)
    that_day = grid.day_numbers == shift.starts_at.astimezone(settings.zone).date().toordinal()
    allowed[that_day] = False
    for week in set(grid.week_numbers[that_day].tolist()):
        wanted[week] = max(wanted[week] - 1, 0)
    queue[touched] = np.hstack([queue[touched, 1:], np.zeros((int(touched.sum()), 1))])
