"""Which hours a leader could take."""

import datetime as dt

import pytest

from frontline.settings import Settings
from frontline.shifts.calendars.reading import BusyTime
from frontline.shifts.free_hours import Absence, FreeHours, free_hours
from frontline.shifts.grid import grid_of

MONDAY = dt.date(2026, 3, 2)
GRID = grid_of(Settings(), MONDAY, 1, 60)
BEFORE = dt.datetime(2026, 3, 1, tzinfo=dt.UTC)


def moment(day: int, hour: int, minute: int = 0) -> dt.datetime:
    return dt.datetime(2026, 3, day, hour, minute, tzinfo=dt.UTC)


def time(start: dt.datetime, end: dt.datetime, kind: str = "busy") -> BusyTime:
    return BusyTime(start, end, "Meeting", kind, "1@example.com")  # type: ignore[arg-type]


def not_free(found: FreeHours) -> list[tuple[int, int]]:
    """Day of March and hour of every slot that cannot be taken."""
    return [
        (slot.day.day, slot.minute // 60)
        for slot, is_free in zip(GRID.slots, found.is_free, strict=True)
        if not is_free
    ]


def test_without_anything_every_opening_hour_is_free() -> None:
    found = free_hours(GRID, BEFORE, [], [])
    assert found.is_free.all() and not found.is_tentative.any()
    assert len(found.is_free) == 5 * 9


@pytest.mark.parametrize(
    ("start", "end", "taken"),
    [
        (moment(2, 10), moment(2, 11), [(2, 10)]),
        (moment(2, 9, 59), moment(2, 10, 1), [(2, 9), (2, 10)]),
        (moment(2, 17, 30), moment(3, 9, 30), [(2, 17), (3, 9)]),
        (moment(2, 6), moment(2, 9), []),
        (moment(2, 18), moment(2, 19), []),
    ],
)
def test_what_an_appointment_touches_is_not_free(
    start: dt.datetime, end: dt.datetime, taken: list[tuple[int, int]]
) -> None:
    assert not_free(free_hours(GRID, BEFORE, [time(start, end)], [])) == taken
    assert not_free(free_hours(GRID, BEFORE, [time(start, end, "out_of_office")], [])) == taken


def test_a_tentative_one_only_counts_against_it_and_a_firm_one_beside_it_wins() -> None:
    tentative = time(moment(2, 10), moment(2, 12), "tentative")
    found = free_hours(GRID, BEFORE, [tentative], [])
    assert not_free(found) == []
    assert int(found.is_tentative.sum()) == 2
    assert not_free(free_hours(GRID, BEFORE, [tentative, time(moment(2, 11), moment(2, 12))], [])) == [(2, 11)]


def test_an_absence_takes_both_its_ends() -> None:
    found = free_hours(GRID, BEFORE, [], [Absence("LEA", dt.date(2026, 3, 3), dt.date(2026, 3, 4))])
    assert {day for day, _ in not_free(found)} == {3, 4}
    assert len(not_free(found)) == 18


def test_an_hour_that_has_begun_is_past() -> None:
    assert not_free(free_hours(GRID, moment(2, 10), [], [])) == [(2, 9), (2, 10)]
