"""What a chart shows, in words with numbers, for who cannot see it: written from the figures that are drawn."""

from collections.abc import Iterable, Sequence

import numpy as np
import pandas as pd

from frontline.ui.chart_base import Numbers, dates, numbers
from frontline.units import count_of, day_in_year, numeral, tenths
from frontline.usual_weeks import long_run

_NAMED = 3
"""How many rows of a list are named."""


def usual_range_message(series: pd.DataFrame, value: str, unit: str, scale: float = 1) -> str:
    """The last week's value, the usual range and how often it was left (columns week_date, `value`, usual_low, usual_high, is_outside, is_whole_week).

    "5 calls in the week of 9 Nov; usual range 0 to 14.4 over 26 weeks; 2 weeks outside it".
    """
    known = series[series[value].notna()]
    if known.empty:
        return ""
    last = known.iloc[-1]
    so_far = "" if last["is_whole_week"] else " so far"
    parts = [
        f"{tenths(last[value] * scale)} {unit.removesuffix(' a week')}{so_far} in the week of {day_in_year(last['week_date'])}"
    ]
    if pd.notna(last["usual_low"]) and pd.notna(last["usual_high"]):
        low, high = tenths(last["usual_low"] * scale), tenths(last["usual_high"] * scale)
        outside = int(known["is_outside"].fillna(False).astype(bool).sum())
        parts += [
            f"usual range {low} to {high} over {count_of(len(known), 'week')}",
            f"{count_of(outside, 'week') if outside else 'no week'} outside it",
        ]
    else:
        parts.append(f"too few weeks for a usual range: {numeral(len(known))}")
    rows = known.assign(value=known[value]).to_dict("records")
    run = long_run({str(name): each for name, each in row.items()} for row in rows)
    return "; ".join([*parts, run.fact] if run else parts)


def own_weeks_message(taken: Numbers, target: Numbers, is_over: Sequence[bool]) -> str:
    """In how many whole weeks a leader reached what was promised."""
    done, wanted = numbers(taken), numbers(target)
    whole = np.asarray(is_over, dtype=bool) & np.isfinite(wanted)
    kept = int((done[whole] >= wanted[whole]).sum())
    return f"the promise was reached in {numeral(kept)} of {count_of(int(whole.sum()), 'whole week')}"


def team_weeks_message(weeks: pd.DataFrame) -> str:
    """How many promises were kept over all whole weeks, and in the last of them (columns kept, promises, is_whole_week)."""
    whole = weeks[weeks["is_whole_week"].astype(bool)]
    if whole.empty:
        return "no whole week yet"
    kept, promised = int(whole["kept"].sum()), int(whole["promises"].sum())
    last = whole.iloc[-1]
    return (
        f"{numeral(kept)} of {numeral(promised)} in {count_of(len(whole), 'whole week')}; "
        f"in the last {last['kept']:.0f} of {last['promises']:.0f}"
    )


def shift_weeks_message(weeks: pd.DataFrame) -> str:
    """What became of the shifts of all weeks together (columns of shift_sums)."""
    states = ("kept", "moved", "missed", "extra")
    told = ", ".join(f"{numeral(int(weeks[f'{state}_shifts'].sum()))} {state}" for state in states)
    return f"{told} in {count_of(len(weeks), 'week')}"


def shares_message(rows: Iterable[tuple[str, str]]) -> str:
    """The first rows of a list of names with their figures in words."""
    listed = list(rows)
    rest = len(listed) - _NAMED
    told = "; ".join(f"{name} {words}" for name, words in listed[:_NAMED])
    return f"{told}; and {count_of(rest, 'more', 'more')}" if rest > 0 else told


def turnaround_message(by_week: pd.DataFrame, backlog: pd.DataFrame, claims: int, scale: float, unit: str) -> str:
    """The last median that is known, how many lie open, and how many claims are shown (columns week_date, p50_days; open_cases)."""
    known = by_week[by_week["p50_days"].notna()]
    parts = []
    if len(known):
        last = known.iloc[-1]
        week = day_in_year(last["week_date"])
        parts.append(f"half of those of the week of {week} took {tenths(last['p50_days'] * scale)} {unit} at most")
    if len(backlog):
        parts.append(f"{numeral(int(backlog['open_cases'].iloc[-1]))} open at the end")
    return "; ".join([*parts, count_of(claims, "claim")])


def days_around_message(offsets: Numbers, contacts: Numbers, usual: Numbers) -> str:
    """On which day around a send most came, against what is usual."""
    when, came, expected = numbers(offsets), numbers(contacts), numbers(usual)
    ratio = np.divide(came, expected, out=np.full(len(came), np.nan), where=expected > 0)
    if not np.isfinite(ratio).any():
        return ""
    most = int(np.nanargmax(ratio))
    return f"most on day {when[most]:.0f}: {tenths(ratio[most])} times as many as usual, {tenths(came[most])} instead of {tenths(expected[most])}"


def last_week_message(weeks: pd.DataFrame, unit: str) -> str:
    """The last whole week's contacts (columns week_date, contacts, is_whole_week), and those of all weeks."""
    whole = weeks[weeks["is_whole_week"].astype(bool)]
    if whole.empty:
        return "no whole week yet"
    last, every = whole.iloc[-1], int(weeks["contacts"].sum())
    week = day_in_year(dates([last["week_date"]])[0])
    return f"{numeral(int(last['contacts']))} {unit} in the week of {week}, {numeral(every)} in {count_of(len(weeks), 'week')}"
