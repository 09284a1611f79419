"""How many will call in each slot of a coming week, from the same slots of the weeks before.

The rule: the week's profile of the last thirteen weeks x their recent level, odd days left out, thin slots drawn to weekday x time of day
(docs/decisions/0014). The band holds four of five such slots: negative binomial, as wide as earlier forecasts of this company at this distance missed.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from frontline.errors import FrontlineError
from frontline.shifts.gamma_ratios import Doubles
from frontline.shifts.odd_days import odd_days
from frontline.shifts.profile import Profile, fit_profile
from frontline.units import DAYS_PER_WEEK

WINDOW_WEEKS = 13
FADE_WEEKS = 8.0
"""Half-life of a week's weight in the profile."""
LEVEL_FADE_WEEKS = 2.0
"""Half-life of a week's weight in the recent level."""
FEWEST_WEEKS = 2
FURTHEST_WEEKS = 8
BAND = (0.1, 0.9)
"""Quantiles of the band: nominal 80 %. Counts are whole, so in slots of few calls it holds more."""
USUAL_SCATTER = 0.015
"""Variance of a day's factor where this company's own is not known yet: bank call centres show 0.01 to 0.02 (Brown et al. 2005)."""
LEVEL_DRIFT = 0.001
"""Variance by which the level of a week moves in the next, where the company's own is not known yet (some 3 %)."""
TRIED_WEEKS = 8
"""So many earlier forecasts tell how wide the band must be …"""
DOUBT_WEEKS = 3.0
"""… beside the usual figures, which weigh as much as this many."""


class TooFewWeeks(FrontlineError):
    """Less than two weeks of calls: no forecast of a week can be made from them."""


@dataclass(frozen=True)
class CallForecast:
    """Calls offered per slot of one coming week; arrays [slots], NaN in slots of which no week is known.

    `mean` is what queues are computed from. `middle` is the median: as often too high as too low, and what absolute errors are
    judged by (in slots of less than a call the two differ much). `low` to `high` holds four of five. `level` is the recent level
    as a ratio to the mean of the `weeks_used`.
    """

    mean: Doubles
    middle: Doubles
    low: Doubles
    high: Doubles
    level: float
    weeks_used: int


@dataclass(frozen=True)
class PastError:
    """Weighted absolute error (sum |calls - forecast| / sum calls) of forecasts of past weeks, each made from the weeks before it.

    `ours`, and `naive`: the same slot of the last known week. `weeks` were forecast.
    """

    ours: float
    naive: float
    weeks: int

    @property
    def ratio(self) -> float:
        """Our error over that of the naive forecast; NaN where the naive one made none."""
        return self.ours / self.naive if self.naive > 0 else float("nan")


def forecast_calls(history: npt.ArrayLike, horizon: int = 1, slots_a_day: int | None = None) -> CallForecast:
    """Forecast the week that lies `horizon` weeks (1 to 8) after the last of `history[weeks, slots of the week]`.

    Calls offered, oldest week first, NaN = closed, a holiday or unknown. `slots_a_day`: slots between midnight and midnight, or of the opening
    hours; a seventh of the slots unless told. Raises TooFewWeeks below two weeks with a known slot in the last thirteen, ValueError on
    other shapes, negative counts and horizons.
    """
    counts, per_day = _checked(history, horizon, slots_a_day)
    if _known_weeks(counts[-WINDOW_WEEKS:]) < FEWEST_WEEKS:
        raise TooFewWeeks("There are less than two weeks of calls", "Import the call log of at least two whole weeks")
    profile, mean, level = _expected(counts, per_day)
    scatter = _scatter_at(counts, horizon, per_day, profile)
    spread = profile.doubt * level**2 + scatter * mean**2
    low, middle, high = (_quantile(share, mean, spread) for share in (BAND[0], 0.5, BAND[1]))
    return CallForecast(mean, middle, low, high, level, int((profile.weight > 0).sum()))


def rolling_error(
    history: npt.ArrayLike, horizon: int = 4, slots_a_day: int | None = None, *, weeks: int = 26
) -> PastError | None:
    """How forecasts `horizon` weeks ahead would have done in the last `weeks` weeks of this history.

    Ours is the `middle` of the forecast. None where there is no week to judge: two known weeks and `horizon` later ones are needed.
    Raises ValueError as forecast_calls does.
    """
    counts, per_day = _checked(history, horizon, slots_a_day)
    missed = np.zeros(3)
    judged = 0
    for known in range(max(FEWEST_WEEKS, len(counts) - horizon + 1 - weeks), len(counts) - horizon + 1):
        before, came = counts[:known], counts[known + horizon - 1]
        if _known_weeks(before[-WINDOW_WEEKS:]) < FEWEST_WEEKS or np.all(np.isnan(came)):
            continue
        ours, naive = forecast_calls(before, horizon, per_day).middle, last_known(before)
        errors = np.array([np.abs(came - ours), np.abs(came - naive), came])
        missed += errors[:, ~np.isnan(errors).any(axis=0)].sum(axis=1)
        judged += 1
    if missed[2] <= 0:
        return None
    return PastError(float(missed[0] / missed[2]), float(missed[1] / missed[2]), judged)


def last_known(counts: Doubles) -> Doubles:
    """The seasonal-naive forecast [slots]: each slot of `counts[weeks, slots]` as it was when last known; NaN if never."""
    known = ~np.isnan(counts)
    newest = len(counts) - 1 - np.argmax(known[::-1], axis=0)
    taken: Doubles = counts[newest, np.arange(counts.shape[1])]
    return taken


def _expected(counts: Doubles, slots_a_day: int) -> tuple[Profile, Doubles, float]:
    """The profile of the last weeks, the mean forecast [slots] and the recent level."""
    recent = _without_odd_days(counts[-WINDOW_WEEKS:], slots_a_day)
    profile = fit_profile(recent, slots_a_day, FADE_WEEKS)
    weight = profile.weight * 0.5 ** (np.arange(len(recent))[::-1] / LEVEL_FADE_WEEKS)
    level = float((weight * profile.level).sum() / weight.sum()) if weight.sum() > 0 else 1.0
    return profile, profile.usual * level, level


def _without_odd_days(counts: Doubles, slots_a_day: int) -> Doubles:
    days = counts.reshape(len(counts), -1, slots_a_day)
    closed = np.all(np.isnan(days), axis=2)
    odd = odd_days(np.where(closed, np.nan, np.nansum(days, axis=2)))
    return np.where(odd[:, :, None], np.nan, days).reshape(counts.shape)


def _scatter_at(counts: Doubles, horizon: int, slots_a_day: int, profile: Profile) -> float:
    """Variance of the factor between forecast and count beyond chance, at this distance: of the day, of the level, of all else.

    From the misses of up to eight forecasts of past weeks (odd days left out), beside the usual figures for a company of which little is known.
    """
    usual = max(profile.scatter, USUAL_SCATTER) + LEVEL_DRIFT * horizon
    excess = square = 0.0
    tried = 0
    cleaned = _without_odd_days(counts, slots_a_day)
    for known in range(max(FEWEST_WEEKS + 1, len(counts) - horizon + 1 - TRIED_WEEKS), len(counts) - horizon + 1):
        if _known_weeks(counts[:known][-WINDOW_WEEKS:]) < FEWEST_WEEKS:
            continue
        earlier, mean, level = _expected(counts[:known], slots_a_day)
        missed = (cleaned[known + horizon - 1] - mean) ** 2 - mean - earlier.doubt * level**2
        judged = ~np.isnan(missed)
        excess += float(missed[judged].sum())
        square += float((mean[judged] ** 2).sum())
        tried += 1
    if square <= 0:
        return usual
    own = max(excess / square, 0.0)
    return (tried * own + DOUBT_WEEKS * usual) / (tried + DOUBT_WEEKS)


def _quantile(share: float, mean: Doubles, spread: Doubles) -> Doubles:
    """Quantile of a negative binomial [slots] with this mean and the variance mean + spread."""
    from scipy.stats import nbinom  # half a second of imports, which only a forecast needs

    some = np.maximum(np.nan_to_num(mean), 1e-9)
    shape = some**2 / np.maximum(np.nan_to_num(spread), 1e-9 * some)
    values = nbinom.ppf(share, shape, shape / (shape + some))
    return np.where(np.isnan(mean), np.nan, np.maximum(values, 0.0))


def _known_weeks(counts: Doubles) -> int:
    return int((~np.all(np.isnan(counts), axis=1)).sum())


def _checked(history: npt.ArrayLike, horizon: int, slots_a_day: int | None) -> tuple[Doubles, int]:
    counts = np.asarray(history, dtype=np.float64)
    if counts.ndim != 2 or counts.shape[1] == 0:
        raise ValueError("the history must be an array [weeks, slots of the week]")
    per_day = slots_a_day or counts.shape[1] // DAYS_PER_WEEK
    if per_day <= 0 or counts.shape[1] % per_day:
        raise ValueError("the slots of a week must be whole days")
    if np.any(counts < 0) or np.any(np.isinf(counts)) or not 1 <= horizon <= FURTHEST_WEEKS:
        raise ValueError("counts cannot be negative, and a forecast reaches one to eight weeks")
    return counts, per_day
