"""The hours in which a shift can lie."""

import datetime as dt

import numpy as np

from frontline.settings import Settings
from frontline.shifts.grid import grid_of

SETTINGS = Settings.model_validate(
    {
        "company": {"time_zone": "America/New_York"},
        "business_hours": {"days": ["mon", "fri"], "start": "09:15", "end": "12:30"},
        "holidays": {"extra_days": ["2026-03-13"]},
        "shifts": {"unloved": [{"days": ["fri"], "start": "11:00", "end": "12:30"}]},
    }
)
MONDAY = dt.date(2026, 3, 2)


def test_slots_lie_whole_within_opening_hours() -> None:
    grid = grid_of(SETTINGS, MONDAY, 1, 60)
    assert [(slot.day.day, slot.minute // 60) for slot in grid.slots] == [(2, 10), (2, 11), (6, 10), (6, 11)]
    assert [slot.minute for slot in grid_of(SETTINGS, MONDAY, 1, 30).slots][:6] == [570, 600, 630, 660, 690, 720]


def test_a_slot_that_touches_an_unloved_hour_is_one() -> None:
    assert grid_of(SETTINGS, MONDAY, 1, 60).is_unloved.tolist() == [False, False, False, True]


def test_holidays_are_left_out_and_weeks_are_counted_from_monday() -> None:
    grid = grid_of(SETTINGS, dt.date(2026, 3, 6), 2, 60)  # a Friday; the 13th is a day off
    assert sorted({slot.day.day for slot in grid.slots}) == [6, 9, 16]
    assert grid.mondays == (MONDAY, dt.date(2026, 3, 9), dt.date(2026, 3, 16))
    assert grid.week_numbers.tolist() == [0, 0, 1, 1, 2, 2]


def test_the_clock_that_changes_moves_the_moment_not_the_hour() -> None:
    grid = grid_of(SETTINGS, MONDAY, 2, 60)  # the clocks go forward on Sunday the 8th
    assert [slot.starts_at.hour for slot in grid.slots if slot.minute == 600] == [15, 15, 14]


def test_hours_outside_that_people_call_in_count_too() -> None:
    grid = grid_of(SETTINGS, MONDAY, 1, 60, also={(0, 18 * 60)})
    assert [slot.minute // 60 for slot in grid.slots if slot.day == MONDAY] == [10, 11, 18]
    assert np.array_equal(grid.week_places, [10, 11, 18, 4 * 24 + 10, 4 * 24 + 11])


def test_slots_that_an_appointment_touches() -> None:
    grid = grid_of(SETTINGS, MONDAY, 1, 60)
    first = grid.slots[0]
    half = dt.timedelta(minutes=30)
    assert grid.touching(first.starts_at + half, first.ends_at + half).tolist() == [True, True, False, False]
    assert not grid.touching(first.starts_at - half, first.starts_at).any()
    assert not grid.touching(first.starts_at, first.starts_at).any()
