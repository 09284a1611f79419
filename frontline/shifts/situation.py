"""All that a plan rests on, gathered: leaders and targets, free hours, accepted shifts, callers expected, voices not heard."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

import numpy as np

from frontline.settings import Settings
from frontline.shifts.accepted import Accepted, accepted_on, known_absences, known_shifts, unloved_before
from frontline.shifts.changes import KnownShift
from frontline.shifts.free_hours import Appointment, FreeHours, free_hours
from frontline.shifts.gamma_ratios import Doubles
from frontline.shifts.grid import Grid, grid_of, mondays_of
from frontline.shifts.invitations import appointment_uid
from frontline.shifts.leaders import LeaderToPlan, find_leader, leaders_to_plan
from frontline.shifts.learning import Learning, learning_of
from frontline.shifts.outlook import MOST_LEADERS, Outlook, outlook_of, read_slots
from frontline.shifts.planning.problem import Problem, Weights, Whole
from frontline.shifts.voices import Voices, voices_of
from frontline.units import DAYS_PER_WEEK
from frontline.warehouse import Warehouse

FRIDAY = 4
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
    """The planner's problem and what its numbers mean; lists by leader, in their order. `outlook` None: too few calls are known.

    `beside` [slots]: how many leaders sit there by accepted shifts that the problem does not hold.
    """

    asked: Asked
    grid: Grid
    leaders: tuple[LeaderToPlan, ...]
    problem: Problem
    outlook: Outlook | None
    free: tuple[FreeHours, ...]
    voices: tuple[Voices, ...]
    shifts: tuple[KnownShift, ...]
    beside: Whole
    has_calendar: tuple[bool, ...]
    zone: ZoneInfo
    gathered_at: dt.datetime
    learning: Learning = field(default_factory=Learning)

    def plans_for(self, person_id: str) -> bool:
        """False for whoever is no leader on the first day."""
        return any(leader.person_id == person_id for leader in self.leaders)

    def clashes(self, shift: KnownShift) -> bool:
        """True when the leader's calendar or an absence stands against an accepted shift of these weeks."""
        if not self.plans_for(shift.person_id) or shift.starts_at <= self.gathered_at:
            return False
        touched = self.grid.touching(shift.starts_at, shift.ends_at)
        return bool((touched & ~self.free[self.index_of(shift.person_id)].is_free).any())

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
    leaders, others = _leaders(warehouse, asked)
    mondays, weight = mondays_of(asked.from_day, asked.weeks), settings.shifts.leader_counts_as
    outlook = outlook_of(read_slots(warehouse, asked.minutes), mondays, asked.minutes, weight)
    uncovered = outlook.uncovered if outlook else frozenset()
    grid = grid_of(settings, asked.from_day, asked.weeks, asked.minutes, uncovered)
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
    accepted = accepted_on(grid, leaders, others, shifts, settings.zone)
    before = unloved_before(settings, asked.from_day, leaders, shifts)
    problem = _problem(asked, grid, leaders, _queue_gain(grid, outlook), free, voices, accepted, before)
    has_calendar = tuple(leader.person_id in appointments for leader in leaders)
    zone, learning = settings.zone, learning_of(warehouse, settings)
    return Situation(
        asked, grid, leaders, problem, outlook, free, voices, shifts, accepted.beside, has_calendar, zone, now, learning
    )


def _leaders(warehouse: Warehouse, asked: Asked) -> tuple[tuple[LeaderToPlan, ...], frozenset[str]]:
    """Those who are planned, and the person_ids of the other leaders."""
    until = asked.from_day + dt.timedelta(days=DAYS_PER_WEEK * asked.weeks)
    known = leaders_to_plan(warehouse, asked.from_day, to_day=until)
    if asked.person_ids is None:
        return known, frozenset()
    chosen = tuple(dict.fromkeys(find_leader(known, wanted) for wanted in asked.person_ids))
    return chosen, frozenset(leader.person_id for leader in known if leader not in chosen)


def _problem(
    asked: Asked,
    grid: Grid,
    leaders: Sequence[LeaderToPlan],
    queue: Doubles,
    free: Sequence[FreeHours],
    voices: Sequence[Voices],
    accepted: Accepted,
    bad_before: Whole,
) -> Problem:
    shape = (len(leaders), len(grid.slots))
    allowed = np.array([hours.is_free for hours in free], dtype=bool).reshape(shape)
    leads = [[leader.leads_on(slot.day) for slot in grid.slots] for leader in leaders]
    cost = np.array([hours.is_tentative * TENTATIVE_COST for hours in free], dtype=np.float64).reshape(shape)
    return Problem(
        slot_day=grid.day_numbers,
        slot_week=grid.week_numbers,
        is_allowed=allowed & ~accepted.closed & np.array(leads, dtype=bool).reshape(shape),
        cost=cost,
        queue_gain=_queue_beside(queue, accepted.beside),
        voice_gain=np.array([voice.gain for voice in voices], dtype=np.float64).reshape(shape),
        is_bad=grid.is_unloved,
        bad_before=bad_before,
        wanted=np.maximum(_wanted(asked, grid, leaders) - accepted.counted, 0),
        taken=accepted.taken,
        weights=asked.weights,
        seed=asked.seed,
    )


def _wanted(asked: Asked, grid: Grid, leaders: Sequence[LeaderToPlan]) -> Whole:
    """Shifts [leaders, weeks]; a last week of which the plan holds only the first days gets its share, rounded down."""
    wanted = [[leader.shifts_in(monday) for monday in grid.mondays] for leader in leaders]
    counts = np.array(wanted, dtype=np.int64).reshape(len(leaders), len(grid.mondays))
    last_day = asked.from_day + dt.timedelta(days=DAYS_PER_WEEK * asked.weeks - 1)
    if grid.mondays and last_day.weekday() < FRIDAY and last_day - grid.mondays[-1] < dt.timedelta(days=FRIDAY):
        counts[:, -1] = counts[:, -1] * (last_day.weekday() + 1) // (FRIDAY + 1)
    return counts


def _queue_gain(grid: Grid, outlook: Outlook | None) -> Doubles:
    """Minutes saved [slots, leaders]. Where no calls are known every hour is as good, and two leaders in it help as much as one."""
    if outlook is None or not grid.slots:
        return np.tile(np.eye(1, MOST_LEADERS), (len(grid.slots), 1))
    return np.array(
        [
            outlook.weeks[slot.monday].waiting.saved_minutes[place]
            for slot, place in zip(grid.slots, grid.week_places, strict=True)
        ]
    )


def _queue_beside(queue: Doubles, beside: Whole) -> Doubles:
    """What further leaders save where so many sit already."""
    padded = np.hstack([queue, np.zeros_like(queue)])
    columns = np.minimum(beside, queue.shape[1])[:, None] + np.arange(queue.shape[1])
    return np.take_along_axis(padded, columns, axis=1)
