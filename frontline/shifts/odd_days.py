"""Single days that do not tell of others like them: a holiday nobody marked, a failed telephone line, one day's rush."""

import numpy as np
import numpy.typing as npt
from numpy.lib.stride_tricks import sliding_window_view

from frontline.shifts.gamma_ratios import Doubles

NEIGHBOURS = 9
"""A day is held against the nine around it (some two weeks of weekdays), so that a lasting change of level is not odd."""
ODD_FACTOR = 0.6
"""Below six tenths of what was due, or above 1 / 0.6 of it, …"""
ODD_DEVIATIONS = 3.5
"""… and further than chance alone goes: so many Poisson standard deviations."""


def odd_days(days: Doubles) -> npt.NDArray[np.bool_]:
    """Which days to leave out, from the calls per day: `days[weeks, weekdays]`, oldest first, NaN = closed or unknown.

    A day is compared with the median of its weekday and the running median of such ratios. None is odd where there are fewer than nine.
    """
    usual = _median_of_weekdays(days)
    ratios = (days / usual).reshape(-1)
    known = np.flatnonzero(~np.isnan(ratios))
    odd = np.zeros(days.size, dtype=np.bool_)
    if known.size >= NEIGHBOURS:
        around = np.pad(ratios[known], NEIGHBOURS // 2, mode="reflect")
        running = np.maximum(np.median(sliding_window_view(around, NEIGHBOURS), axis=1), 0.05)
        due = np.broadcast_to(usual, days.shape).reshape(-1)[known] * running
        came = days.reshape(-1)[known]
        beyond = (came < ODD_FACTOR * due) | (came > due / ODD_FACTOR)
        odd[known] = beyond & (np.abs(came - due) > ODD_DEVIATIONS * np.sqrt(np.maximum(due, 1.0)))
    return odd.reshape(days.shape)


def _median_of_weekdays(days: Doubles) -> Doubles:
    """Median of each weekday; NaN for one that is never open or usually without a call."""
    usual = np.full(days.shape[1], np.nan)
    open_days = ~np.all(np.isnan(days), axis=0)
    usual[open_days] = np.nanmedian(days[:, open_days], axis=0)
    return np.where(usual > 0, usual, np.nan)
