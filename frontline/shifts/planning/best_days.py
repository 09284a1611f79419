"""The best shifts of single leaders, exactly: one a day, a fixed number a week, bad hours counted.

The weeks of one leader hang together only through the number of bad hours, so a small dynamic programme over (days chosen, bad
hours) within a week and over (bad hours) across weeks is exact. It runs for many leaders at once: arrays begin with the leader.
"""

from dataclasses import dataclass

import numpy as np

from frontline.shifts.planning.problem import Problem, Whole

NEVER = -(1 << 50)  # worth of what cannot be chosen; some dozens of them still fit into 64 bits
_SKIP, _GOOD, _BAD = 0, 1, 2


def is_possible(worth: Whole) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    """Where a worth belongs to something that can be chosen."""
    return worth > NEVER // 2


@dataclass(frozen=True, eq=False)
class DayGrid:
    """The slots by week, day of the week's days, and good or bad: slots int[W,D,2,M], filled up with S (no slot)."""

    slots: Whole

    @staticmethod
    def of(problem: Problem) -> "DayGrid":
        """The grid of a problem's slots."""
        places: dict[tuple[int, int, int], list[int]] = {}
        days_of_week: list[list[int]] = [[] for _ in range(problem.weeks)]
        for slot in range(problem.slots):
            week, day = int(problem.slot_week[slot]), int(problem.slot_day[slot])
            if day not in days_of_week[week]:
                days_of_week[week].append(day)
            places.setdefault((week, days_of_week[week].index(day), int(problem.is_bad[slot])), []).append(slot)
        most_days = max((len(days) for days in days_of_week), default=0)
        most_slots = max((len(slots) for slots in places.values()), default=0)
        grid = np.full((problem.weeks, most_days, 2, most_slots), problem.slots, dtype=np.int64)
        for place, slots in places.items():
            grid[place][: len(slots)] = slots
        return DayGrid(grid)


@dataclass(frozen=True, eq=False)
class BestDays:
    """The best worth by bad hours: worth int[N,B] (NEVER where impossible), and how to get there."""

    worth: Whole
    _day_slots: Whole  # [N,W,D,2]: the best slot of a day, good and bad
    _choices: tuple[Whole, ...]  # per day of the week [N,W,C,C]
    _bad_of_week: Whole  # [N,W,B]
    _counts: Whole  # [N,W]

    def slots_for(self, bad: Whole) -> Whole:
        """int[N,W,D]: the chosen slots for `bad` int[N] bad hours each, -1 on days without a shift."""
        people, weeks = self._counts.shape
        everybody = np.arange(people)
        left, bad_left = bad.copy(), np.zeros((people, weeks), dtype=np.int64)
        for week in range(weeks - 1, -1, -1):
            bad_left[:, week] = self._bad_of_week[everybody, week, left]
            left -= bad_left[:, week]
        found = np.full((people, weeks, len(self._choices)), -1, dtype=np.int64)
        rows, columns = np.indices((people, weeks))
        count = self._counts.copy()
        for day in range(len(self._choices) - 1, -1, -1):
            choice = self._choices[day][rows, columns, count, bad_left]
            slot = self._day_slots[rows, columns, day, np.maximum(choice - 1, 0)]
            found[:, :, day] = np.where(choice == _SKIP, -1, slot)
            count -= choice != _SKIP
            bad_left -= choice == _BAD
        return found


def best_days(grid: DayGrid, slot_worth: Whole, counts: Whole) -> BestDays:
    """For N leaders with slot_worth int[N,S] (NEVER where not free) and counts int[N,W] shifts a week, which must be possible."""
    people = slot_worth.shape[0]
    padded = np.concatenate([slot_worth, np.full((people, 1), NEVER, dtype=np.int64)], axis=1)
    if not grid.slots.size:
        empty = np.zeros((people, *grid.slots.shape[:3]), dtype=np.int64)
        no_bad = np.zeros((*counts.shape, 1), dtype=np.int64)
        return BestDays(np.zeros((people, 1), dtype=np.int64), empty, (), no_bad, counts)
    by_slot = padded[:, grid.slots]
    best = by_slot.argmax(axis=-1)
    day_worth = np.take_along_axis(by_slot, best[..., None], axis=-1)[..., 0]
    day_slots = np.take_along_axis(np.broadcast_to(grid.slots, by_slot.shape), best[..., None], axis=-1)[..., 0]
    table, choices = _within_weeks(day_worth, int(counts.max(initial=0)))
    rows, columns = np.indices(counts.shape)
    worth, bad_of_week = _across_weeks(table[rows, columns, counts])
    return BestDays(worth, day_slots, choices, bad_of_week, counts)


def _within_weeks(day_worth: Whole, most: int) -> tuple[Whole, tuple[Whole, ...]]:
    """table int[N,W,C,C]: the best worth of so many days, so many of them bad; and what was chosen on each day."""
    people, weeks, days = day_worth.shape[:3]
    table = np.full((people, weeks, most + 1, most + 1), NEVER, dtype=np.int64)
    table[:, :, 0, 0] = 0
    choices = []
    for day in range(days):
        longer = table.copy()
        choice = np.zeros(table.shape, dtype=np.int64)
        good = table[:, :, :-1, :] + day_worth[:, :, day, 0, None, None]
        bad = table[:, :, :-1, :-1] + day_worth[:, :, day, 1, None, None]
        _raise_to(longer[:, :, 1:, :], choice[:, :, 1:, :], good, _GOOD)
        _raise_to(longer[:, :, 1:, 1:], choice[:, :, 1:, 1:], bad, _BAD)
        table = longer
        choices.append(choice)
    return table, tuple(choices)


def _across_weeks(of_week: Whole) -> tuple[Whole, Whole]:
    """worth int[N,B] by bad hours of all weeks together, from int[N,W,C] by week; and the bad hours of each week [N,W,B]."""
    people, weeks, width = of_week.shape
    worth = np.full((people, weeks * (width - 1) + 1), NEVER, dtype=np.int64)
    worth[:, 0] = 0
    bad_of_week = np.zeros((people, weeks, worth.shape[1]), dtype=np.int64)
    for week in range(weeks):
        longer = worth + of_week[:, week, :1]
        for bad in range(1, width):
            _raise_to(longer[:, bad:], bad_of_week[:, week, bad:], worth[:, :-bad] + of_week[:, week, bad, None], bad)
        worth = np.maximum(longer, NEVER)
    return worth, bad_of_week


def _raise_to(worth: Whole, choice: Whole, other: Whole, name: int) -> None:
    """Where `other` is worth more, put it and its name in place."""
    is_more = other > worth
    np.copyto(worth, other, where=is_more)
    choice[is_more] = name
