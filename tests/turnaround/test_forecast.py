"""The forecast for whoever comes today, on workshops whose truth can be reckoned by hand."""

from typing import Any

import numpy as np
import pytest

from frontline.turnaround.forecast import Arrivals, Forecast, Outlook, forecast_of
from frontline.turnaround.period import DoneCurve
from frontline.turnaround.work_time import WorkTime, quickest_weeks

DAYS = 365


def steady_work(days: int) -> WorkTime:
    return WorkTime(np.array([days]), np.array([100]), 0, 0)


def arrivals_of(placed: Any, done: Any, period: int = 28) -> Arrivals:
    """As of day 0 of the future: `placed` and `done` count days from the first; DAYS and later is not known."""
    days, places = np.unique(placed, return_inverse=True)
    is_done = done < DAYS
    return Arrivals(
        DAYS - 1 - days,
        np.bincount(places),
        np.bincount(places, weights=~is_done).astype(int),
        np.bincount(places, weights=is_done & (done >= DAYS - period)).astype(int),
        np.zeros(len(days), int),
        period,
    )


def oldest_first(demand: list[int], capacity: int, work_days: int) -> tuple[Any, Any]:
    """A queue of 100 first-come-first-served starts a day at most, then a fixed time of work."""
    placed, done, started, room = [], [], 0, 0
    for day, arriving in enumerate(demand):
        placed.extend([day] * arriving)
        room = capacity
        while started < len(placed) and room:
            done.append(day + work_days)
            started, room = started + 1, room - 1
    return np.array(placed), np.array(done + [10**6] * (len(placed) - started))


def test_without_a_queue_nobody_waits() -> None:
    placed, done = oldest_first([10] * DAYS, 20, 7)
    waits = arrivals_of(placed, done).waits(steady_work(7))
    assert waits is not None
    assert max(waits) < 1.1


def test_a_queue_is_waited_for_as_long_as_it_takes_to_work_it_off() -> None:
    placed, done = oldest_first([10] * 335 + [20] * 30, 10, 7)
    waits = arrivals_of(placed, done).waits(steady_work(7))
    assert waits is not None
    assert waits[1] == pytest.approx(30, abs=1.1), "300 lie before the next one, 10 are started a day"


def test_more_orders_alone_are_no_queue_where_all_are_begun_at_once() -> None:
    placed, done = oldest_first([10] * 360 + [30] * 5, 10_000, 7)
    waits = arrivals_of(placed, done).waits(steady_work(7))
    assert waits is not None
    assert waits[0] < 1.1 < waits[1], (
        "one reading sees that what came lately is in work, the other does not: they disagree"
    )


def test_nothing_done_gives_no_forecast() -> None:
    placed = np.arange(DAYS)
    period = arrivals_of(placed, np.full(DAYS, 10**6))
    assert period.waits(steady_work(7)) is None
    assert forecast_of(steady_work(7), (period,)) is None
    assert forecast_of(None, (period,)) is None


def test_how_often_later_ones_are_done_first() -> None:
    placed = np.arange(DAYS)
    in_order = arrivals_of(placed, np.where(placed < 350, placed + 14, 10**6))
    assert in_order.overtaken_share == 0
    newest = arrivals_of(placed, np.where(placed % 2 == 0, placed, 10**6))
    pairs = [(done, still) for done in range(338, DAYS, 2) for still in range(1, DAYS, 2)]
    assert newest.overtaken_share == pytest.approx(np.mean([still < done for done, still in pairs]))


def test_the_forecast_is_the_work_after_the_wait() -> None:
    work = WorkTime(np.array([5, 10, 20]), np.array([50, 30, 10]), 10, 0)
    forecast = Forecast(work, (0.0, 8.0))
    assert forecast.within(10) == (0.0, 0.8)
    assert forecast.within(18) == (0.8, 0.8)
    assert forecast.days_until(0.8) == (10, 18)
    assert forecast.days_until(0.95) is None, "one in ten is not done"


@pytest.mark.parametrize(
    ("overtaken", "basis", "expected"),
    [(0.05, "queue", (0.8, 0.8)), (0.3, "pace", (0.4, 0.6)), (0.12, "both", (0.4, 0.8))],
)
def test_what_the_outlook_rests_on(overtaken: float, basis: str, expected: tuple[float, float]) -> None:
    curves = tuple(DoneCurve(np.full(40, share), 39) for share in (0.4, 0.6))
    work = WorkTime(np.array([5, 30]), np.array([80, 20]), 0, 0)
    outlook = Outlook(curves, Forecast(work, (0.0,)), overtaken, 20.0)
    assert outlook.basis == basis
    assert outlook.within(20) == expected


def test_the_quickest_weeks_are_a_tenth_from_the_very_quickest() -> None:
    weeks = np.repeat(np.arange(20), 10)
    took = np.where(weeks == 12, 3, np.where(weeks >= 10, 20, 40))
    found = quickest_weeks(weeks, took, np.ones(200, int), weeks * 7)
    assert found is not None
    assert (found.days_until(0.8), found.total) == (20, 40)


def test_weeks_too_young_for_their_8_in_10_are_not_the_quickest() -> None:
    weeks = np.repeat(np.arange(8), 10)
    took = np.where(weeks < 4, 2, 25)
    found = quickest_weeks(weeks, np.where(weeks == 0, -1, took), np.ones(80, int), weeks * 7)
    assert found is not None
    assert found.first_week_back == 4, "a window with an open week of age 0 cannot tell its 8 in 10"
    assert quickest_weeks([], [], [], []) is None


def test_the_days_told_are_the_latest_of_what_the_basis_tells() -> None:
    curves = tuple(DoneCurve(np.linspace(0, 1, days + 1), days) for days in (40, 60))
    forecast = Forecast(WorkTime(np.array([5, 30]), np.array([80, 20]), 0, 0), (0.0, 3.0))
    assert Outlook(curves, forecast, 0.0, 20.0).days_until(0.5) == 8
    assert Outlook(curves, forecast, 0.3, 20.0).days_until(0.5) == 30
    assert Outlook(curves, forecast, 0.12, 20.0).days_until(0.9) == 54
    assert Outlook((DoneCurve(np.full(40, 0.4), 39),), None, 0.0, None).days_until(0.5) is None


def test_a_case_cancelled_after_others_were_done_was_overtaken() -> None:
    ages, ones, none = np.array([50, 20]), np.array([1, 1]), np.array([0, 0])
    kept = Arrivals(ages, ones, none, np.array([0, 1]), none, 28)
    assert kept.overtaken_share == 0
    cancelled = Arrivals(ages, ones, none, np.array([0, 1]), np.array([1, 0]), 28)
    assert cancelled.overtaken_share == 1
