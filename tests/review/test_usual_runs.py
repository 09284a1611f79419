"""Runs on one side of the mean, against a slow count; what they tell, and how often pure noise makes a long one."""

import itertools
from typing import Any

import duckdb
import numpy as np
import pytest

from frontline.usual_weeks import SHIFT_WEEKS, Run, long_run

from .made_up_weeks import MONDAY, WEEK, Changes, Series, empty_store, fill

COLUMNS = ("week_date", "value", "is_whole_week", "usual_mean", "is_outside", "run_weeks", "run_from_date")


@pytest.fixture(scope="module")
def store() -> duckdb.DuckDBPyConnection:
    return empty_store()


def rows_of(store: duckdb.DuckDBPyConnection, series: Series, *, first: int = 0, **given: Any) -> list[dict[str, Any]]:
    """The weeks from a place on, as usual_range tells them."""
    fill(store, series, **given)
    asked = ["calls", MONDAY + WEEK * first, MONDAY + WEEK * len(series)]
    found = store.execute(f"select {', '.join(COLUMNS)} from usual_weeks(?, ?, ?) order by week_date", asked).fetchall()
    return [dict(zip(COLUMNS, row, strict=True)) for row in found]


def counted(rows: list[dict[str, Any]], starts: list[int]) -> list[tuple[int | None, int | None]]:
    """run_weeks and the place of its first week, week by week, from value and mean alone."""
    told: list[tuple[int | None, int | None]] = []
    run, side, first = 0, 0, 0
    for place, row in enumerate(rows):
        if place in starts:
            run = side = 0
        if row["usual_mean"] is None or row["value"] is None or not row["is_whole_week"]:
            told.append((None, None))
            continue
        distance = row["value"] - row["usual_mean"]
        now = 0 if abs(distance) < 1e-7 else 1 if distance > 0 else -1
        run = 0 if now == 0 else run + 1 if now == side else 1
        first, side = (place if run == 1 else first), now
        told.append((run, first if run else None))
    return told


@pytest.mark.parametrize("seed", range(20))
def test_runs_are_those_of_a_slow_count(store: duckdb.DuckDBPyConnection, seed: int) -> None:
    random = np.random.default_rng(seed)
    unit = ("count", "seconds", "share", "days")[seed % 4]
    scale = 20 if unit == "share" else 1
    series: Series = [
        None if random.random() < 0.15 else float(random.integers(1, 5)) / scale
        for _ in range(int(random.integers(20, 70)))
    ]
    starts = sorted({int(place) for place in random.integers(1, len(series), size=2)})
    changes: Changes = [(place, "calls") for place in starts]
    rows = rows_of(store, series, unit=unit, unfinished=2, changes=changes)
    places = {row["week_date"]: place for place, row in enumerate(rows)}
    found = [(row["run_weeks"], places.get(row["run_from_date"])) for row in rows]
    assert found == counted(rows, starts)


def test_a_value_on_the_mean_ends_the_run_and_a_week_without_one_does_not(store: duckdb.DuckDBPyConnection) -> None:
    usual: Series = [9.0, 11.0] * 13
    rows = rows_of(store, [*usual, 12.0, 12.0, None, 12.0, 10.0, 12.0])
    assert [row["run_weeks"] for row in rows[25:]] == [1, 2, 3, None, 4, 0, 1]
    assert rows[29]["run_from_date"] == rows[25]["week_date"], "the last usual week lay above already"
    assert (rows[30]["run_from_date"], rows[31]["run_from_date"]) == (None, rows[31]["week_date"])


def test_a_run_is_told_from_its_eighth_week_on_whatever_is_shown(store: duckdb.DuckDBPyConnection) -> None:
    series: Series = [*[9.0, 11.0] * 13, *[8.0] * 10]
    assert long_run(rows_of(store, series[:33])) is None
    told = long_run(rows_of(store, series, first=33))
    assert told == Run("below", 10, MONDAY + WEEK * 26, MONDAY + WEEK * 35)
    assert told.words == "Below the mean for 10 weeks: has something changed?"
    assert told.fact == "Below the mean for 10 weeks"
    unfinished = long_run(rows_of(store, [*series, 40.0], unfinished=1))
    assert unfinished == told, "a week that goes on ends no run"


def test_weeks_that_are_not_judged_are_no_weeks_of_a_run(store: duckdb.DuckDBPyConnection) -> None:
    usual: Series = [9.0, 11.0] * 13
    rows = rows_of(store, [*[0.0] * 9, *usual], early=9)
    assert [row["run_weeks"] for row in rows[:10]] == [*[None] * 9, 1]
    assert long_run(rows) is None


def test_a_run_that_is_over_is_told_where_it_left_its_limits(store: duckdb.DuckDBPyConnection) -> None:
    usual: Series = [9.0, 11.0] * 13
    told = long_run(rows_of(store, [*usual, *[30.0] * 9, 9.0, 9.0]))
    assert told == Run("above", 10, MONDAY + WEEK * 25, MONDAY + WEEK * 34, is_over=True)
    assert told.words == "Above the mean for 10 weeks, until the week of 31 Aug 2026: had something changed?"
    assert told.fact == "Above the mean for 10 weeks, until the week of 31 Aug 2026"
    within = long_run(rows_of(store, [*usual, *[11.0] * 9, 9.0, 9.0]))
    assert within is None, "of noise, too, one such run comes in four years"
    declared = rows_of(store, [*usual, *[30.0] * 9, 9.0, 9.0, *[9.0, 10.0, 11.0] * 5], changes=[(35, None)])
    assert long_run(declared) is None, "somebody has said so already"
    for weeks in (1, 6):  # and before the new phase has limits of its own
        young = rows_of(store, [*usual, *[30.0] * 10], changes=[(36 - weeks, None)])
        assert young[-1]["run_weeks"] is None
        assert long_run(young) is None


def test_after_the_change_is_declared_at_the_runs_first_week_nothing_is_left_to_ask(
    store: duckdb.DuckDBPyConnection,
) -> None:
    random = np.random.default_rng(8)
    series: Series = [float(value) for value in (*random.poisson(60, size=40), *random.poisson(120, size=40))]
    before = rows_of(store, series)
    told = long_run(before[54:])
    assert told is not None
    assert sum(row["is_outside"] for row in before[54:]) == 26
    first = (told.first_week - MONDAY).days // 7
    assert first in range(36, 41)
    after = rows_of(store, series, changes=[(first, "calls")])
    assert sum(row["is_outside"] for row in after[54:]) <= 1
    assert long_run(after[54:]) is None
    assert after[:first] == before[:first], "what was judged before it stays"


def test_pure_noise_makes_a_run_of_eight_about_once_in_two_hundred_weeks(store: duckdb.DuckDBPyConnection) -> None:
    """1 in 256 around a mean that is known; the mean of 26 weeks is not, which makes it about 1 in 180 after them."""
    random = np.random.default_rng(11)
    reached, total = 0, 0
    for _ in range(120):
        rows = rows_of(store, [float(each) for each in random.normal(100, 10, 104)])
        reached += sum(row["run_weeks"] == SHIFT_WEEKS for row in rows)
        total += len(rows)
    assert 1 / 300 < reached / total < 1 / 140


def test_nothing_is_told_of_weeks_without_limits() -> None:
    assert long_run([]) is None
    short = [dict.fromkeys(COLUMNS)] * 3
    assert long_run(itertools.chain(short)) is None
