"""What callers will meet in each hour of the coming weeks, and what a leader saves them: from the call log to the planner."""

import datetime as dt
from dataclasses import dataclass
from zoneinfo import ZoneInfo

import numpy as np
import numpy.typing as npt
import pandas as pd

from frontline.query_catalog import run_query
from frontline.shifts.demand import FURTHEST_WEEKS, PastError, TooFewWeeks, forecast_calls, rolling_error
from frontline.shifts.gamma_ratios import Doubles
from frontline.shifts.grid import DAY_MINUTES, Grid, WeekSlot
from frontline.shifts.waiting import Observed, Staffing, Waiting, expected_waiting, patience_minutes
from frontline.units import DAYS_PER_WEEK
from frontline.warehouse import Warehouse

READ_WEEKS = 39
"""So many weeks of calls are read: a forecast uses the last thirteen, and its past errors are told of 26."""
RECENT_WEEKS = 8
"""Staffing changes: agents, waits and handle times are those of the last eight weeks."""
MOST_LEADERS = 5
"""In one slot; a further one would answer nobody."""
CALLS_THAT_COUNT = 0.5
"""Calls expected in a slot outside opening hours from which on somebody should think of sitting there."""
EARLIEST, LATEST = 7 * 60, 21 * 60
"""Minutes of the day between which a leader is asked to sit."""


@dataclass(frozen=True)
class WeekOutlook:
    """One coming week: arrays [slots of the week], from Monday midnight. `calls` is the mean, `middle` the median."""

    calls: Doubles
    middle: Doubles
    low: Doubles
    high: Doubles
    waiting: Waiting


@dataclass(frozen=True)
class Outlook:
    """What is expected of the hours of coming weeks, by the last known calls.

    `agents` [slots of the week]: colleagues on the phones in the last weeks, NaN where unknown. `past_error`: how forecasts four
    weeks ahead would have done, None when that cannot be told yet. `weeks_used` weeks of calls, to `last_day`.
    """

    minutes: int
    last_day: dt.date
    weeks_used: int
    weeks: dict[dt.date, WeekOutlook]
    agents: Doubles
    is_open: npt.NDArray[np.bool_]
    past_error: PastError | None

    @property
    def uncovered(self) -> frozenset[WeekSlot]:
        """Slots outside opening hours, by day, in which people call all the same."""
        calls = np.max([np.nan_to_num(week.calls) for week in self.weeks.values()], axis=0)
        per_day = DAY_MINUTES // self.minutes
        places = np.flatnonzero(~self.is_open & (calls >= CALLS_THAT_COUNT))
        slots = ((int(place) // per_day, int(place) % per_day * self.minutes) for place in places)
        return frozenset(slot for slot in slots if EARLIEST <= slot[1] <= LATEST - self.minutes)


def read_slots(warehouse: Warehouse, minutes: int) -> pd.DataFrame:
    """The query slot_history of the last weeks; empty when no call log is known."""
    reach = run_query(warehouse, "data_through")
    calls = reach[reach["kind"] == "calls"]
    if calls.empty:
        return pd.DataFrame()
    last = calls["last_date"].iloc[0].date()
    first = last - dt.timedelta(days=last.weekday() + DAYS_PER_WEEK * (READ_WEEKS - 1))
    asked = {"from_date": first, "to_date": last + dt.timedelta(days=1), "slot_minutes": minutes}
    return run_query(warehouse, "slot_history", asked)


def outlook_of(slots: pd.DataFrame, mondays: tuple[dt.date, ...], minutes: int, leader_weight: float) -> Outlook | None:
    """The outlook for these weeks; None where the calls of less than two weeks are known."""
    if slots.empty:
        return None
    days = pd.to_datetime(slots["day_date"])
    last_day = days.max().date()
    history, week_count = _history(slots, minutes), 0
    weeks = {}
    staffing, observed = _recent(slots, minutes)
    newest = last_day - dt.timedelta(days=last_day.weekday())
    for monday in mondays:
        horizon = min(max((monday - newest).days // DAYS_PER_WEEK, 1), FURTHEST_WEEKS)
        try:
            expected = forecast_calls(history, horizon)
        except TooFewWeeks:
            return None
        week_count = expected.weeks_used
        asked = Staffing(expected.mean, *staffing, float(minutes))
        waiting = expected_waiting(asked, observed, MOST_LEADERS, leader_weight)
        weeks[monday] = WeekOutlook(expected.mean, expected.middle, expected.low, expected.high, waiting)
    places, is_open = _places(slots, minutes), np.zeros(history.shape[1], dtype=bool)
    is_open[places[slots["is_open"].to_numpy(dtype=bool)]] = True
    return Outlook(minutes, last_day, week_count, weeks, staffing[0], is_open, rolling_error(history))


def expected_slots(outlook: Outlook, grid: Grid, zone: ZoneInfo) -> list[dict[str, object]]:
    """A row for each slot of the grid: when, the calls expected and their band, the wait, and the minutes that one leader saves."""
    rows: list[dict[str, object]] = []
    for slot, place in zip(grid.slots, grid.week_places, strict=True):
        week = outlook.weeks[slot.monday]
        figures = {
            "calls": week.middle[place],
            "mean_calls": week.calls[place],
            "low_calls": week.low[place],
            "high_calls": week.high[place],
            "wait_minutes": week.waiting.wait_minutes[place],
            "saved_minutes": week.waiting.saved_minutes[place, 0],
        }
        starts_at = slot.starts_at.astimezone(zone).isoformat()
        rows.append({"starts_at": starts_at, **{name: round(float(value), 3) for name, value in figures.items()}})
    return rows


def _places(slots: pd.DataFrame, minutes: int) -> npt.NDArray[np.int64]:
    weekdays = pd.to_datetime(slots["day_date"]).dt.day_of_week.to_numpy()
    places = weekdays * (DAY_MINUTES // minutes) + slots["slot_minute"].to_numpy() // minutes
    return np.asarray(places, dtype=np.int64)


def _history(slots: pd.DataFrame, minutes: int) -> Doubles:
    """Calls offered [weeks, slots of the week]: NaN on days off, on days without a log, and in slots in which nobody ever called."""
    days = pd.to_datetime(slots["day_date"])
    mondays = days - pd.to_timedelta(days.dt.day_of_week, unit="D")
    week = ((mondays - mondays.min()).dt.days // DAYS_PER_WEEK).to_numpy()
    place, per_day = _places(slots, minutes), DAY_MINUTES // minutes
    counts = np.full((int(week.max()) + 1, DAYS_PER_WEEK * per_day), np.nan)
    for known_week, known_day in set(zip(week, days.dt.day_of_week, strict=True)):
        counts[known_week, known_day * per_day : (known_day + 1) * per_day] = 0.0
    counts[week, place] = slots["offered_calls"].to_numpy(dtype=np.float64)
    off = slots["is_day_off"].to_numpy(dtype=bool)
    for known_week, known_day in set(zip(week[off], days[off].dt.day_of_week, strict=True)):
        counts[known_week, known_day * per_day : (known_day + 1) * per_day] = np.nan
    used = np.zeros(counts.shape[1], dtype=bool)
    used[place[slots["is_open"].to_numpy(dtype=bool)]] = True
    used |= np.nansum(counts, axis=0) > 0
    counts[:, ~used] = np.nan
    return counts


def _recent(slots: pd.DataFrame, minutes: int) -> tuple[tuple[Doubles, Doubles, Doubles], Observed]:
    """Of the last weeks: agents, handle time and patience by slot (minutes), and what callers met.

    Handle time and patience are the company's own: single slots have too few calls to tell.
    """
    days = pd.to_datetime(slots["day_date"])
    recent = slots[(days > days.max() - pd.Timedelta(weeks=RECENT_WEEKS)) & ~slots["is_day_off"]]
    size = DAYS_PER_WEEK * DAY_MINUTES // minutes
    place = _places(recent, minutes)
    sums = {
        name: np.bincount(place, recent[name].fillna(0).to_numpy(dtype=np.float64), size)
        for name in ("offered_calls", "wait_seconds", "people_present")
    }
    known_days = np.bincount(place, minlength=size)
    with np.errstate(invalid="ignore", divide="ignore"):
        agents = np.where(known_days > 0, sums["people_present"] / known_days, np.nan)
        wait = np.where(sums["offered_calls"] > 0, sums["wait_seconds"] / 60 / sums["offered_calls"], np.nan)
    answered, abandoned = float(recent["answered_calls"].sum()), int(recent["abandoned_calls"].sum())
    handle = float(recent["handle_seconds"].sum()) / 60 / answered if answered else float("nan")
    patience = patience_minutes(float(recent["wait_seconds"].sum()) / 60, abandoned)
    figures = (agents, np.full(size, handle), np.full(size, patience))
    return figures, Observed(wait, np.asarray(sums["offered_calls"], dtype=np.float64))
