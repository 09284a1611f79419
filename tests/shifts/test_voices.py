"""Whom a leader has hardly heard, and when they call."""

import datetime as dt

import pandas as pd

from frontline.settings import Settings
from frontline.shifts.grid import grid_of
from frontline.shifts.voices import weigh_voices

GRID = grid_of(Settings(), dt.date(2026, 3, 2), 1, 60)
COLUMNS = ("weekday", "hour_of_day", "voice", "contacts", "heard_contacts")


def told(*rows: tuple[int, int, str, int, int]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=COLUMNS)


def at(weekday: int, hour: int) -> int:
    return next(place for place, slot in enumerate(GRID.slots) if slot.week_slot == (weekday, hour * 60))


def test_a_slot_counts_by_who_calls_then_and_was_not_heard() -> None:
    voices = weigh_voices(
        told((0, 10, "small", 30, 0), (1, 10, "large", 30, 10), (2, 10, "small", 5, 0), (2, 10, "large", 5, 0)), GRID
    )
    assert voices.gain[at(0, 10)] == 1  # only small accounts call then, and none was heard
    assert voices.gain[at(1, 10)] == 0
    assert 0 < voices.gain[at(2, 10)] < 1
    assert voices.words[at(0, 10)] == "small accounts call then, hardly heard so far"
    assert voices.words[at(1, 10)] is None


def test_whoever_is_heard_like_everybody_is_not_missing() -> None:
    voices = weigh_voices(told((0, 10, "small", 30, 3), (1, 10, "large", 60, 6)), GRID)
    assert not voices.gain.any()
    assert set(voices.words) == {None}


def test_unknown_sizes_and_few_contacts_say_nothing() -> None:
    assert not weigh_voices(told((0, 10, "unknown", 90, 0)), GRID).gain.any()
    assert not weigh_voices(told((0, 10, "small", 5, 0)), GRID).gain.any()
    assert not weigh_voices(told(), GRID).gain.any()
