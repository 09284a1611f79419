"""The usual range against a slow computation, over random weeks with gaps, unfinished weeks and declared changes; and on pure noise."""

import itertools
import math
from dataclasses import dataclass

import duckdb
import numpy as np
import pytest

from .made_up_weeks import MONDAY, WEEK, Changes, Series, empty_store, fill


@dataclass(frozen=True)
class Expected:
    """One week as the slow way tells it."""

    mean: float | None
    low: float | None
    high: float | None
    is_outside: bool


@pytest.fixture(scope="module")
def store() -> duckdb.DuckDBPyConnection:
    return empty_store()


def weeks_of(
    store: duckdb.DuckDBPyConnection,
    series: Series,
    unit: str = "count",
    unfinished: int = 0,
    changes: Changes | None = None,
    measure: str = "calls",
    span: tuple[int, int] | None = None,
    early: int = 0,
) -> list[tuple[float | None, float | None, float | None, bool]]:
    """mean, low, high and is_outside of each week, as the macro tells them."""
    fill(store, series, unit, unfinished, changes, measure, early)
    first, end = span or (0, len(series))
    return store.execute(
        "select usual_mean, usual_low, usual_high, is_outside from usual_weeks(?, ?, ?) order by week_date",
        [measure, MONDAY + WEEK * first, MONDAY + WEEK * end],
    ).fetchall()


def slowly(series: Series, unit: str, unfinished: int, changes: list[int], early: int = 0) -> list[Expected]:
    """Wheeler's chart by hand: phase by phase, from neighbours that are known."""
    is_log = unit in ("seconds", "days")
    bounds = sorted({0, *(place for place in changes if place > 0), len(series)})
    found: list[Expected] = []
    for start, end in itertools.pairwise(bounds):
        known: list[float] = []
        for value in series[max(start, early) : min(end, len(series) - unfinished)]:
            if value is not None:
                known.append(math.log(max(value, 1.0)) if is_log else value)
        if len(known) < 12:
            found += [Expected(None, None, None, False)] * (end - start)
            continue
        known = known[:26]
        middle = sum(known) / len(known)
        ranges = [abs(later - earlier) for earlier, later in itertools.pairwise(known)]
        reach = 2.66 * sum(ranges) / len(ranges)
        for place in range(start, end):
            value = series[place]
            scaled = None if value is None else math.log(max(value, 1.0)) if is_log else value
            is_over = place < len(series) - unfinished
            above = scaled is not None and scaled > middle + reach + 1e-9 and (place >= early or not is_over)
            below = scaled is not None and scaled < middle - reach - 1e-9 and early <= place and is_over
            low, high = middle - reach, middle + reach
            if is_log:
                found.append(Expected(math.exp(middle), math.exp(low), math.exp(high), above or below))
            else:
                found.append(Expected(middle, max(low, 0), min(high, 1) if unit == "share" else high, above or below))
    return found


@pytest.mark.parametrize("unit", ["count", "share", "seconds", "days"])
@pytest.mark.parametrize("seed", range(12))
def test_the_limits_are_those_of_the_slow_way(store: duckdb.DuckDBPyConnection, unit: str, seed: int) -> None:
    random = np.random.default_rng(1000 * seed + len(unit))
    length = int(random.integers(5, 60))
    drawn = {
        "count": lambda: float(random.poisson(15)),
        "share": lambda: float(random.beta(8, 3)),
        "seconds": lambda: float(np.exp(random.normal(3, 0.6))),
        "days": lambda: float(random.integers(0, 20)),
    }[unit]
    series: Series = [None if unit != "count" and random.random() < 0.2 else drawn() for _ in range(length)]
    unfinished = int(random.integers(0, 3))
    places = sorted({int(place) for place in random.integers(1, length, size=int(random.integers(0, 3)))})
    changes: Changes = [(place, None if place % 2 else "calls") for place in places]
    changes.append((int(random.integers(1, length)), "another measure"))
    early = int(random.integers(0, 5))
    found = weeks_of(store, series, unit, unfinished, changes, early=early)
    expected = slowly(series, unit, unfinished, places, early)
    assert len(found) == len(expected) == length
    for (mean, low, high, is_outside), slow in zip(found, expected, strict=True):
        for told, by_hand in ((mean, slow.mean), (low, slow.low), (high, slow.high)):
            assert told == (None if by_hand is None else pytest.approx(by_hand, rel=1e-9, abs=1e-12))
        assert is_outside == slow.is_outside


def test_a_declared_change_starts_the_limits_anew_and_nothing_else_does(store: duckdb.DuckDBPyConnection) -> None:
    series: Series = [10 + (place % 3) for place in range(20)] + [40 + (place % 3) for place in range(20)]
    undeclared = weeks_of(store, series)
    assert len({row[:3] for row in undeclared}) == 1, "without a declared change the limits are the same in every week"
    declared = weeks_of(store, series, changes=[(20, None)])
    assert [len({row[:3] for row in part}) for part in (declared[:20], declared[20:])] == [1, 1]
    assert declared[0][0] == pytest.approx(10.95)
    assert declared[20][0] == pytest.approx(40.95)
    assert not any(row[3] for row in declared)


def test_a_young_phase_has_no_limits_and_no_week_outside(store: duckdb.DuckDBPyConnection) -> None:
    series: Series = [10 + (place % 3) for place in range(20)] + [400.0] * 11
    found = weeks_of(store, series, changes=[(20, "calls")])
    assert found[20:] == [(None, None, None, False)] * 11
    assert found[0][0] is not None


def test_a_change_of_the_top_question_holds_for_whichever_question_that_is(store: duckdb.DuckDBPyConnection) -> None:
    series: Series = [0.1] * 15 + [0.5] * 15
    found = weeks_of(store, series, "share", changes=[(15, "top_question_share")], measure="question/12")
    assert (found[0][0], found[29][0]) == (pytest.approx(0.1), pytest.approx(0.5))
    other = weeks_of(store, series, "share", changes=[(15, "top_question_share")], measure="one_touch_share")
    assert other[0][0] == pytest.approx((15 * 0.1 + 11 * 0.5) / 26)


@pytest.mark.parametrize(("unit", "value"), [("share", 0.3), ("seconds", 7.3), ("days", 0.0), ("count", 4.0)])
def test_weeks_that_are_all_the_same_are_never_outside(
    store: duckdb.DuckDBPyConnection, unit: str, value: float
) -> None:
    found = weeks_of(store, [value] * 26, unit)
    assert not any(row[3] for row in found), "a sum's rounding is no signal"


def test_weeks_whose_ends_the_data_cannot_know_bear_no_limits_and_get_no_mark(store: duckdb.DuckDBPyConnection) -> None:
    """The first orders of an export: nothing placed before it is in it, so next to nothing is done."""
    filling: Series = [0.0, 0.0, 1.0, 27.0, 59.0]
    steady: Series = [84.0 + (place % 5) for place in range(40)]
    found = weeks_of(store, [*filling, *steady], early=len(filling))
    assert found[0][0] == pytest.approx(sum(84 + (place % 5) for place in range(26)) / 26)
    assert not any(row[3] for row in found)
    naive = weeks_of(store, [*filling, *steady])
    assert any(row[3] for row in naive), "such weeks would be called unusual, and pull the mean down"


def test_an_unfinished_week_is_outside_only_above(store: duckdb.DuckDBPyConnection) -> None:
    usual: Series = [20 + (place % 4) for place in range(20)]
    assert weeks_of(store, [*usual, 0.0], unfinished=1)[-1][3] is False
    assert weeks_of(store, [*usual, 90.0], unfinished=1)[-1][3] is True
    assert weeks_of(store, [*usual, 0.0])[-1][3] is True


def test_eleven_known_weeks_are_too_few(store: duckdb.DuckDBPyConnection) -> None:
    assert weeks_of(store, [5.0, None] * 11, "seconds")[0][:3] == (None, None, None)
    assert weeks_of(store, [5.0, None] * 12, "seconds")[0][0] == pytest.approx(5)


@pytest.mark.parametrize("unit", ["count", "seconds"])
def test_pure_noise_raises_an_alarm_in_about_one_week_of_a_hundred(store: duckdb.DuckDBPyConnection, unit: str) -> None:
    random = np.random.default_rng(8)
    alarms = arrows = total = 0
    for _ in range(150):
        noise = random.normal(0, 1, 26)
        series: Series = [float(each) for each in (np.exp(3 + 0.5 * noise) if unit == "seconds" else 100 + 10 * noise)]
        found = weeks_of(store, series, unit)
        alarms += sum(row[3] for row in found)
        arrows += sum(
            abs(later / earlier - 1) > 0.1 for earlier, later in itertools.pairwise(series) if earlier and later
        )
        total += 26
    assert 0.0005 < alarms / total < 0.015
    assert arrows / total > 0.3, "the same noise moves an arrow of ten percent all the time"


def test_a_week_once_judged_is_judged_alike_on_every_later_monday(store: duckdb.DuckDBPyConnection) -> None:
    random = np.random.default_rng(7)
    series: Series = [float(value) for value in random.poisson(12, size=80)]
    first = dict(enumerate(weeks_of(store, series, span=(0, 30))))
    for end in (40, 55, 80):
        again = weeks_of(store, series, span=(0, end))
        assert all(again[place] == found for place, found in first.items())
    assert weeks_of(store, series, span=(54, 80)) == weeks_of(store, series, span=(0, 80))[54:], (
        "nor by the period shown"
    )


def test_a_process_that_drifts_away_is_seen_until_a_change_is_declared(store: duckdb.DuckDBPyConnection) -> None:
    random = np.random.default_rng(8)
    series: Series = [float(value) for value in (*random.poisson(10, size=40), *random.poisson(40, size=40))]
    assert all(outside for *_, outside in weeks_of(store, series, span=(54, 80)))
    assert sum(outside for *_, outside in weeks_of(store, series, span=(54, 80), changes=[(40, None)])) <= 2
