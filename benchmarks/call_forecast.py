"""How far forecasts of calls miss, against the week before and a plain mean of eight weeks; on a call log and on simulated call centres.

usage: python benchmarks/call_forecast.py [CONTACTS.csv --time-zone America/New_York --from-hour 9 --to-hour 18 --country US --subdivision NY]

CONTACTS.csv is what `frontline query contacts --format csv` prints: its inbound calls on weekdays between the hours are forecast, public holidays
taken as closed. Rolling origins over the last 26 weeks, four weeks ahead (and one). Figures are weighted absolute errors over that of the week
before: lower is better, 0.71 is what the true mean gives where larger counts scatter by chance alone. Beside them the share of slots that the band of nominal 80 % held.
"""

import argparse
import datetime as dt
from pathlib import Path

import holidays
import numpy as np
import pandas as pd

from frontline.shifts.demand import forecast_calls, last_known
from frontline.shifts.gamma_ratios import Doubles

JUDGED = 26


def simulated(busiest: float, seed: int, weeks: int = 40) -> Doubles:
    """Half-hours of a made-up call centre [weeks, 336]: two humps a day, Monday heaviest, a short Saturday; a level that walks 3 % a week
    and swings 4 % a month, days that scatter 9 % (gamma), slots 5 %, one day in 33 a holiday nobody marked, a rush after it."""
    random = np.random.default_rng(seed)
    hours = (np.arange(48) + 0.5) / 2
    day = np.exp(-(((hours - 10.5) / 1.7) ** 2)) + 0.8 * np.exp(-(((hours - 14.8) / 2.2) ** 2)) + 0.02
    usual = np.outer([1.25, 1.05, 1, 0.97, 0.95, 0.35, 0], np.where((hours >= 8) & (hours < 19), day, 0.0))
    usual[5, hours >= 13] = 0
    usual *= np.exp(random.normal(0, 0.08, usual.shape)) / usual.max()
    swing = 0.04 * np.sin(2 * np.pi * np.arange(weeks) / 4.35 + random.uniform(0, 6))
    level = np.exp(np.cumsum(random.normal(0, 0.03, weeks)) + swing)
    days = random.gamma(0.09**-2, 0.09**2, weeks * 7)
    off = random.random(weeks * 7) < 0.03
    days *= np.where(off, random.uniform(0.05, 0.5, weeks * 7), 1) * np.where(np.roll(off, 1), 1.15, 1)
    rates = busiest * level[:, None, None] * days.reshape(weeks, 7, 1) * usual
    counts = random.poisson(rates * random.gamma(400, 1 / 400, rates.shape)).astype(np.float64)
    counts[:, usual == 0] = np.nan
    history: Doubles = counts.reshape(weeks, -1)
    return history


def logged(path: Path, minutes: int, given: argparse.Namespace) -> Doubles:
    """Inbound calls of a log [whole weeks, slots]; NaN out of hours and on holidays."""
    table = pd.read_csv(path, usecols=["channel", "direction", "started_at"])
    table = table[(table.channel == "call") & (table.direction == "inbound")]
    local = pd.to_datetime(table.started_at, utc=True).dt.tz_convert(given.time_zone)
    dates = [each.date() for each in local]
    monday = min(dates) - dt.timedelta(days=min(dates).weekday())
    weeks, a_day = ((max(dates) - monday).days + 1) // 7, 1440 // minutes
    counts = np.zeros((weeks * 7 + 7, a_day))
    for date, moment in zip(dates, local, strict=True):
        counts[(date - monday).days, (moment.hour * 60 + moment.minute) // minutes] += 1
    starts = np.arange(a_day) * minutes
    counts[:, (starts < given.from_hour * 60) | (starts >= given.to_hour * 60)] = np.nan
    days_off = holidays.country_holidays(given.country, subdiv=given.subdivision)
    for number in range(len(counts)):
        date = monday + dt.timedelta(days=number)
        if date.weekday() >= 5 or date in days_off:
            counts[number] = np.nan
    return counts[: weeks * 7].reshape(weeks, -1)


def told(counts: Doubles, horizon: int) -> dict[str, float]:
    """Errors of the rules over that of the week before, and what the band held."""
    missed = dict.fromkeys(("naive", "mean of 8 weeks", "mean", "middle"), 0.0)
    calls = held = slots = 0.0
    for known in range(max(4, len(counts) - horizon + 1 - JUDGED), len(counts) - horizon + 1):
        before, came = counts[:known], counts[known + horizon - 1]
        forecast = forecast_calls(before, horizon)
        judged = ~np.isnan(came + forecast.mean)
        plain = np.full(came.shape, np.nan)
        plain[judged] = np.nanmean(before[-8:, judged], axis=0)
        rules = {
            "naive": last_known(before),
            "mean of 8 weeks": plain,
            "mean": forecast.mean,
            "middle": forecast.middle,
        }
        for name, rule in rules.items():
            missed[name] += float(np.abs(came - rule)[judged].sum())
        calls += float(came[judged].sum())
        held += float(((came >= forecast.low) & (came <= forecast.high))[judged].sum())
        slots += float(judged.sum())
    ratios = {name: error / missed["naive"] for name, error in missed.items() if name != "naive"}
    return {**ratios, "error": missed["middle"] / calls, "band": held / slots, "calls a slot": calls / slots}


def main() -> None:
    """Print a line per company and distance."""
    parser = argparse.ArgumentParser()
    parser.add_argument("contacts", type=Path, nargs="?")
    parser.add_argument("--time-zone", default="America/New_York")
    parser.add_argument("--from-hour", type=int, default=9)
    parser.add_argument("--to-hour", type=int, default=18)
    parser.add_argument("--country", default="US")
    parser.add_argument("--subdivision")
    parser.add_argument("--seeds", type=int, default=3)
    given = parser.parse_args()
    companies: dict[str, list[Doubles]] = {}
    if given.contacts:
        for minutes in (60, 30):
            companies[f"log, {minutes} minutes"] = [logged(given.contacts, minutes, given)]
    for busiest in (1, 4, 15, 60, 300):
        companies[f"simulated, {busiest} at most"] = [simulated(busiest, seed) for seed in range(given.seeds)]
    for name, histories in companies.items():
        for horizon in (1, 4):
            rows = [told(history, horizon) for history in histories]
            figures = {key: round(float(np.mean([row[key] for row in rows])), 3) for key in rows[0]}
            print(f"{name:24} {horizon} ahead ", figures, flush=True)


if __name__ == "__main__":
    main()
