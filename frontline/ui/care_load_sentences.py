"""The load of those who answer, in words: open tickets for each of us, and how long the longest tenth waits at that load."""

import datetime as dt
from typing import Any

import pandas as pd

from frontline.ui.clock_words import time_by
from frontline.units import day, is_missing, numeral

ASSOCIATION = "An association: a week of many tickets may be a week of hard ones."


def load_sentence(weeks: pd.DataFrame, clock: str = "business") -> str:
    """The last whole week: open tickets for each of us who answered, and how long the longest tenth waited."""
    known = weeks[weeks["is_whole_week"].astype(bool) & weeks["open_per_advocate"].notna()]
    if known.empty:
        return "No whole week lies in this period."
    last = known.iloc[-1]
    told = f"**{numeral(float(last['open_per_advocate']), 1)} open tickets** for each of us who answered, in the week of {day(_day(last['week_date']))}"
    longest = last[f"p90_{clock}_minutes"]
    if is_missing(longest):
        return f"{told}."
    return f"{told}; 1 in 10 customers waited longer than {time_by(clock, float(longest))}."


def load_halves(weeks: pd.DataFrame, clock: str = "business") -> str:
    """The wait in the weeks of more load beside that of those of less; empty below 8 weeks."""
    longest = f"p90_{clock}_minutes"
    known = weeks[weeks["open_per_advocate"].notna() & weeks[longest].notna() & weeks["is_whole_week"].astype(bool)]
    if len(known) < 8:
        return ""
    middle = known["open_per_advocate"].median()
    heavy = known[known["open_per_advocate"] > middle][longest].median()
    light = known[known["open_per_advocate"] <= middle][longest].median()
    if is_missing(heavy):
        return ""
    return f"In the weeks of more load 1 in 10 waited longer than {time_by(clock, heavy)}, in those of less {time_by(clock, light)}. {ASSOCIATION}"


def _day(value: Any) -> dt.date:
    return value.date() if isinstance(value, dt.datetime) else value
