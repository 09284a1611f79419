"""From the slots of the call log to the hours of coming weeks."""

import datetime as dt

import numpy as np
import pandas as pd
import pytest

from frontline.shifts.grid import week_place
from frontline.shifts.outlook import outlook_of

MONDAY = dt.date(2026, 1, 5)
NEXT = dt.date(2026, 4, 6)
PLAN = (NEXT, NEXT + dt.timedelta(days=7))


def slots(
    weeks: int = 13, also: tuple[tuple[int, int, float], ...] = (), days_off: tuple[dt.date, ...] = ()
) -> pd.DataFrame:
    """Hours 9 to 12, Monday to Friday; four calls an hour, at ten twelve that wait long; `also`: (weekday, minute, calls)."""
    rows = []
    for number in range(7 * weeks):
        day = MONDAY + dt.timedelta(days=number)
        known = [
            (day.weekday(), 60 * hour, 12.0 if hour == 10 else 4.0, True) for hour in (9, 10, 11) if day.weekday() < 5
        ]
        known += [(weekday, minute, calls, False) for weekday, minute, calls in also if weekday == day.weekday()]
        for _, minute, calls, is_open in known:
            off = day in days_off
            calls = 0.0 if off else calls
            wait = 240.0 if minute == 600 else 20.0
            rows.append(
                {
                    "day_date": pd.Timestamp(day),
                    "slot_minute": minute,
                    "offered_calls": calls,
                    "answered_calls": calls - calls // 6,
                    "abandoned_calls": calls // 6,
                    "wait_seconds": wait * calls,
                    "handle_seconds": 300.0 * calls,
                    "people_present": 1 if is_open else 0,
                    "is_open": is_open and not off,
                    "is_day_off": off,
                }
            )
    return pd.DataFrame(rows)


def place(weekday: int, hour: int) -> int:
    return week_place((weekday, hour * 60), 60)


def test_calls_and_waits_land_in_their_hours() -> None:
    outlook = outlook_of(slots(), PLAN, 60, 0.5)
    assert outlook is not None
    week = outlook.weeks[NEXT]
    assert week.calls[place(1, 9)] == pytest.approx(4, rel=0.1)
    assert week.calls[place(1, 10)] == pytest.approx(12, rel=0.1)
    assert np.isnan(week.calls[place(1, 20)])
    assert week.waiting.wait_minutes[place(1, 10)] > 3 * week.waiting.wait_minutes[place(1, 9)]
    assert outlook.last_day == MONDAY + dt.timedelta(days=7 * 13 - 3)
    assert outlook.agents[place(1, 10)] == 1


def test_a_leader_saves_most_where_callers_wait_and_the_second_saves_less() -> None:
    outlook = outlook_of(slots(), PLAN, 60, 0.5)
    assert outlook is not None
    saved = outlook.weeks[NEXT].waiting.saved_minutes
    assert saved[:, 0].argmax() in {place(weekday, 10) for weekday in range(5)}
    assert saved[place(2, 10), 0] > saved[place(2, 10), 1] > 0


def test_a_holiday_is_no_quiet_day() -> None:
    off = (MONDAY + dt.timedelta(days=7 * 12), MONDAY + dt.timedelta(days=7 * 11))
    with_days_off = outlook_of(slots(days_off=off), PLAN, 60, 0.5)
    assert with_days_off is not None
    assert with_days_off.weeks[NEXT].calls[place(0, 10)] == pytest.approx(12, rel=0.1)


def test_hours_nobody_covers_are_told_and_rare_ones_are_not() -> None:
    outlook = outlook_of(slots(also=((2, 18 * 60, 3.0), (3, 23 * 60, 9.0))), PLAN, 60, 0.5)
    assert outlook is not None
    assert outlook.uncovered == {(2, 18 * 60)}
    assert outlook.weeks[NEXT].waiting.saved_minutes[place(2, 18), 0] > 0


def test_too_little_is_no_outlook() -> None:
    assert outlook_of(slots(weeks=1), PLAN, 60, 0.5) is None
    assert outlook_of(pd.DataFrame(), PLAN, 60, 0.5) is None
