"""Why a shift lies where it lies, why one was moved or taken back: in the words of the list."""

from __future__ import annotations

import datetime as dt
import random

from .topic import lines_of

WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday".split()
_TUESDAY_AT_TEN = lines_of(
    """Callers wait longest on Tuesdays from 10 to 11.
    The longest waits of the week are on Tuesday at ten."""
)
_SLOW_MORNING = lines_of(
    """Callers wait twice as long on Monday and Tuesday mornings.
    A slow morning in the queue: one more person is felt."""
)
_UNLOVED = lines_of(
    """An hour that nobody likes, and they are shared.
    The late hours go round."""
)
_FRIDAY = lines_of(
    """Fewest calls of the week on Fridays: time for a long conversation.
    A quiet Friday hour, good for calling people back."""
)
_ANY_HOUR = lines_of(
    """No other leader has this hour.
    Free in the calendar, and no other leader has this hour."""
)
_BUSY_DAY = ("Mondays and Tuesdays bring the most calls.",)
_BY_HOUR = {
    9: ("The first hour of the day.",),
    10: ("Most people call between ten and twelve.",),
    11: ("Most people call between ten and twelve.",),
    12: ("Fewer people call at noon, so there is time for each.",),
    14: ("Most calls of the afternoon come between two and four.",),
    15: ("Most calls of the afternoon come between two and four.",),
}
_UNTAKEN = lines_of(
    """No leader had a shift on a {weekday} at {hour}:00 for six weeks.
    {weekday} at {hour}:00: no shift has lain there for six weeks."""
)
MOVED = lines_of(
    """moved: the bank comes at that hour
    moved: the carrier's visit
    moved: on the train at that hour"""
)
TAKEN_BACK = {
    "P01": "taken back: on the way to the fair",
    "P02": "taken back: stocktaking in the film room",
    "P03": "taken back: the auditors are in the house",
    "P04": "taken back: the printer needs the catalogue that day",
}


def reason_for(rng: random.Random, start: dt.datetime, is_untaken: bool) -> str:
    """One sentence that is true of the hour; is_untaken: no leader had it for six weeks."""
    if start.weekday() == 1 and start.hour == 10:
        return rng.choice(_TUESDAY_AT_TEN)
    if start.weekday() < 2 and start.hour in (10, 11):
        return rng.choice(_SLOW_MORNING)
    if start.hour >= 17 or (start.weekday() == 4 and start.hour >= 15):
        return rng.choice(_UNLOVED)
    if is_untaken and rng.random() < 0.7:
        return rng.choice(_UNTAKEN).format(weekday=WEEKDAYS[start.weekday()], hour=start.hour)
    if start.weekday() == 4:
        return rng.choice(_FRIDAY)
    busy_day = _BUSY_DAY if start.weekday() < 2 else ()
    fitting: list[str] = [*_ANY_HOUR, *busy_day, *_BY_HOUR.get(start.hour, ())]
    return rng.choice(fitting)
