"""Intervals by resampling: how far a difference of means or medians could lie from the one that was seen, by chance alone.

The percentile bootstrap (Efron and Tibshirani, An Introduction to the Bootstrap, 1993, section 13.3), seeded: the same data
always give the same interval.
"""

from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt

Values = npt.NDArray[np.float64]
Statistic = Callable[..., Values]
"""Takes one array a group of shape (draws, cases) and gives a figure per draw, shape (draws,)."""

DRAWS = 2000
INSIDE = 0.95
FEWEST_CASES = 2
MOST_WITHOUT_VALUE = 0.05
"""Where more of the draws have no value (a median of nothing, a division by zero), there is no interval."""
_CELLS_AT_ONCE = 2_000_000


def interval_of(
    statistic: Statistic, *groups: npt.ArrayLike, draws: int = DRAWS, seed: int = 0
) -> tuple[float, float] | None:
    """The 95 % interval of a statistic of one or more groups, each resampled on its own, its cases with replacement.

    None when a group has fewer than two cases, or too many draws have no value. Of groups with missing values (NaN) leave
    them out before, or use a statistic that knows what to do.
    """
    values = [np.asarray(group, dtype=np.float64) for group in groups]
    if not values or min(len(group) for group in values) < FEWEST_CASES:
        return None
    generator = np.random.default_rng(seed)
    at_once = max(1, _CELLS_AT_ONCE // max(len(group) for group in values))
    parts: list[Values] = []
    for start in range(0, draws, at_once):
        rows = min(at_once, draws - start)
        drawn = [group[generator.integers(len(group), size=(rows, len(group)))] for group in values]
        with np.errstate(divide="ignore", invalid="ignore"):
            parts.append(np.asarray(statistic(*drawn), dtype=np.float64))
    return interval_among(np.concatenate(parts))


def interval_among(figures: npt.ArrayLike) -> tuple[float, float] | None:
    """The middle 95 % of figures that were drawn; None when too many of them have no value."""
    drawn = np.asarray(figures, dtype=np.float64)
    known = drawn[np.isfinite(drawn)]
    if not len(known) or len(known) < (1 - MOST_WITHOUT_VALUE) * len(drawn):
        return None
    low, high = np.quantile(known, [(1 - INSIDE) / 2, (1 + INSIDE) / 2])
    return float(low), float(high)


def times_drawn(cases: int, *, draws: int = DRAWS, seed: int = 0) -> npt.NDArray[np.float64]:
    """How often each case is drawn in each resample, shape (draws, cases): for what is counted by weights, such as curves."""
    if not cases:
        return np.zeros((draws, 0))
    generator = np.random.default_rng(seed)
    return generator.multinomial(cases, np.full(cases, 1 / cases), size=draws).astype(np.float64)


def difference_of_means(first: Any, second: Any) -> Values:
    """First less second, along the last axis."""
    return np.asarray(np.mean(first, axis=-1) - np.mean(second, axis=-1))


def difference_of_medians(first: Any, second: Any) -> Values:
    """First less second, along the last axis."""
    return np.asarray(np.median(first, axis=-1) - np.median(second, axis=-1))


def ratio_of_means(first: Any, second: Any) -> Values:
    """First by second, along the last axis; of shares too, given as zeros and ones. No value where the second is zero."""
    return np.asarray(np.mean(first, axis=-1) / np.mean(second, axis=-1))


def ratio_of_medians(first: Any, second: Any) -> Values:
    """First by second, along the last axis; no value where the second is zero."""
    return np.asarray(np.median(first, axis=-1) / np.median(second, axis=-1))
