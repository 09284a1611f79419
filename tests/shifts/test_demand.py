"""The forecast of calls on weeks whose truth is known: better than the week before, honest bands, single odd days, few weeks."""

import numpy as np
import pytest

from frontline.shifts.demand import CallForecast, TooFewWeeks, forecast_calls, last_known, rolling_error
from frontline.shifts.gamma_ratios import Doubles
from frontline.shifts.odd_days import odd_days

A_DAY = 24


def calls_of(busiest: float, seed: int, weeks: int = 30, day_spread: float = 0.1, drift: float = 0.02) -> Doubles:
    """Weeks of a made-up call centre: 9 to 18 h, five days, a level that drifts, days that scatter (gamma)."""
    random = np.random.default_rng(seed)
    hours = np.arange(A_DAY)
    day = np.where((hours >= 9) & (hours < 18), np.exp(-(((hours - 11) / 4) ** 2)), 0.0)
    usual = np.array([1.2, 1.0, 1.0, 0.95, 0.9, 0, 0])[:, None] * day * random.gamma(200, 1 / 200, (7, A_DAY))
    level = np.exp(np.cumsum(random.normal(0, drift, weeks)))
    days = random.gamma(day_spread**-2, day_spread**2, (weeks, 7))
    counts = random.poisson(busiest * level[:, None, None] * days[:, :, None] * usual).astype(np.float64)
    counts[:, usual == 0] = np.nan
    return counts.reshape(weeks, -1)


def covered(busiest: float, seed: int, horizon: int) -> float:
    """Share of later slots that the band held."""
    history = calls_of(busiest, seed)
    inside: list[float] = []
    for known in range(8, len(history) - horizon, 2):
        forecast, came = forecast_calls(history[:known], horizon), history[known + horizon - 1]
        held = (came >= forecast.low) & (came <= forecast.high)
        inside.extend(held[~np.isnan(came)].tolist())
    return float(np.mean(inside))


@pytest.mark.parametrize("horizon", [1, 4])
def test_a_quarter_better_than_the_week_before(horizon: int) -> None:
    ratios = []
    for busiest in (4, 15, 60):
        errors = [rolling_error(calls_of(busiest, seed), horizon, weeks=16) for seed in range(4)]
        ratios.append(float(np.mean([error.ratio for error in errors if error])))
        assert len(errors) == 4 and None not in errors
    assert np.mean(ratios) <= 0.75
    assert max(ratios) <= 0.77, "where days scatter more than chance, even the true mean is hardly a quarter better"


@pytest.mark.parametrize("horizon", [1, 4])
def test_the_band_holds_four_of_five(horizon: int) -> None:
    shares = [covered(150, seed, horizon) for seed in range(6)]
    assert 0.75 <= float(np.mean(shares)) <= 0.89
    assert covered(3, 1, horizon) >= 0.8, "whole counts: never less in slots of few calls"


def test_an_unmarked_holiday_does_not_tell_of_the_next_weeks() -> None:
    history = calls_of(40, 5, weeks=10, drift=0.0)
    untouched = forecast_calls(history).mean
    history[8, :A_DAY] = np.floor(history[8, :A_DAY] * 0.3)
    assert np.nansum(forecast_calls(history).mean[:A_DAY]) == pytest.approx(np.nansum(untouched[:A_DAY]), rel=0.06)


def test_a_lasting_change_of_level_is_not_odd() -> None:
    history = calls_of(40, 6, weeks=14, drift=0.0)
    history[8:] = np.floor(history[8:] * 2)
    forecast = forecast_calls(history)
    assert np.nansum(forecast.mean) == pytest.approx(np.nansum(history[-1]), rel=0.15)
    assert forecast.level > 1.2
    days = np.nansum(history.reshape(14, 7, A_DAY), axis=2)
    assert not odd_days(np.where(days > 0, days, np.nan))[9:].any()


def test_a_thin_slot_learns_from_its_neighbours() -> None:
    random = np.random.default_rng(3)
    usual = np.outer([1.3, 1, 1, 0.8, 0.6, 0.3, 0.2], 0.5 + np.sin(np.arange(A_DAY) / 8)).reshape(-1)
    history = random.poisson(usual, (8, usual.size)).astype(np.float64)
    missed = np.abs(forecast_calls(history).mean - usual).sum()
    assert missed < 0.6 * np.abs(history.mean(axis=0) - usual).sum()


def test_half_hours_are_forecast_like_hours() -> None:
    random = np.random.default_rng(1)
    halves = random.poisson(np.tile(np.repeat([0.0, 6.0, 9.0, 2.0], 12), 7), (12, 336)).astype(np.float64)
    hours = halves.reshape(12, 168, 2).sum(axis=2)
    whole = forecast_calls(hours).mean
    assert forecast_calls(halves).mean.reshape(168, 2).sum(axis=1) == pytest.approx(whole, abs=1.5)


def test_few_weeks_work_and_one_does_not() -> None:
    history = calls_of(20, 2)
    for weeks in (2, 3, 5):
        forecast = forecast_calls(history[:weeks], horizon=4)
        is_open = ~np.isnan(history[0])
        assert forecast.weeks_used == weeks
        assert np.all(forecast.low[is_open] <= forecast.middle[is_open])
        assert np.all(forecast.middle[is_open] <= forecast.high[is_open])
        assert np.all(np.isnan(forecast.mean[~is_open]))
    for few in (history[:1], np.full((5, 168), np.nan), np.zeros((0, 168))):
        with pytest.raises(TooFewWeeks, match="less than two weeks"):
            forecast_calls(few)
        assert rolling_error(few) is None
    assert rolling_error(history[:5], horizon=4) is None
    error = rolling_error(history[:6], horizon=4)
    assert error is not None and error.weeks == 1


def test_no_later_week_is_looked_at() -> None:
    history = calls_of(20, 4, weeks=14)
    changed = history.copy()
    changed[13] = 9_999
    before, after = rolling_error(history[:13], 1), rolling_error(changed[:13], 1)
    assert before == after
    last = rolling_error(changed, 1, weeks=1)
    assert last is not None and last.ours > 0.9, "the week judged is not part of what it is judged by"


def test_weeks_without_calls_and_weeks_unknown() -> None:
    silent = forecast_calls(np.zeros((8, 168)))
    assert isinstance(silent, CallForecast)
    assert silent.mean == pytest.approx(0) and silent.high == pytest.approx(0)
    history = calls_of(20, 8, weeks=12)
    history[5:7] = np.nan
    history[11, 30:] = np.nan
    assert np.nansum(forecast_calls(history).mean) == pytest.approx(np.nansum(history[:5].mean(axis=0)), rel=0.3)
    assert forecast_calls(history).weeks_used == 10


def test_last_known_week_skips_closed_slots() -> None:
    nan = np.nan
    history = np.array([[1, 2, nan], [3, nan, nan]])
    assert last_known(history) == pytest.approx([3, 2, nan], nan_ok=True)


def test_what_is_no_history_is_refused() -> None:
    for history, horizon in [
        (np.ones(168), 1),
        (np.ones((5, 100)), 1),
        (-np.ones((5, 168)), 1),
        (np.ones((5, 168)), 9),
    ]:
        with pytest.raises(ValueError):
            forecast_calls(history, horizon)
