"""The week's profile of calls: each slot's usual share of a week, how each week stood against it, and how far counts scatter.

A slot's own mean is drawn towards weekday x time of day as far as chance could explain its distance (empirical Bayes, gamma-Poisson): a slot
of three calls learns from its neighbours, one of sixty stands for itself.
"""

from dataclasses import dataclass

import numpy as np

from frontline.shifts.gamma_ratios import Doubles

_ROUNDS = 8
_LITTLE = 1e-9


@dataclass(frozen=True)
class Profile:
    """Calls of slot s in week w are about `usual[s]` x `level[w]`.

    `usual[slots]`: calls of a week of level 1, NaN where no week of the window is known; `doubt[slots]`: variance of it; `level[weeks]`: 1 on
    average; `weight[weeks]`: calls due in the known slots of the week, 0 = nothing known; `scatter`: how much more counts vary than chance
    alone, as variance of a factor (negative binomial: variance = mean + scatter x mean²).
    """

    usual: Doubles
    doubt: Doubles
    level: Doubles
    weight: Doubles
    scatter: float


def fit_profile(counts: Doubles, slots_a_day: int, half_life_weeks: float) -> Profile:
    """Fit `counts[weeks, slots]` (NaN = unknown), the newest weeks weighing most."""
    known = ~np.isnan(counts)
    calls = np.where(known, counts, 0.0)
    fade = 0.5 ** (np.arange(len(counts))[::-1] / half_life_weeks)
    level = _levels(calls, known.astype(np.float64), fade)
    exposure = ((fade * level)[:, None] * known).sum(axis=0)
    came = (fade[:, None] * calls).sum(axis=0)
    usual, doubt = _drawn_to_product(came, exposure, slots_a_day)
    due = known * usual
    weight = due.sum(axis=1)
    middle = float((weight * level).sum() / weight.sum()) if weight.sum() > 0 else 1.0
    middle = max(middle, _LITTLE)
    scatter = _scatter(calls, due * level[:, None])
    never = exposure <= 0
    return Profile(
        np.where(never, np.nan, usual * middle),
        np.where(never, np.nan, doubt * middle**2),
        level / middle,
        weight * middle,
        scatter,
    )


def _levels(calls: Doubles, known: Doubles, fade: Doubles) -> Doubles:
    """Each week's calls over what was due in its known slots [weeks]; 1 for a week without a known slot."""
    level = np.ones(len(calls))
    for _ in range(_ROUNDS):
        exposure = ((fade * level)[:, None] * known).sum(axis=0)
        mean = (fade[:, None] * calls).sum(axis=0) / np.maximum(exposure, _LITTLE)
        due = (known * mean).sum(axis=1)
        level = np.where(due > _LITTLE, calls.sum(axis=1) / np.maximum(due, _LITTLE), 1.0)
    return level


def _drawn_to_product(came: Doubles, exposure: Doubles, slots_a_day: int) -> tuple[Doubles, Doubles]:
    """Calls of a week of level 1 per slot and their variance: posterior of a gamma whose mean is weekday x time of day."""
    product = _product(came.reshape(-1, slots_a_day), exposure.reshape(-1, slots_a_day)).reshape(-1)
    due = product * exposure
    excess = float(((came - due) ** 2 - due).sum() / max(float((due**2).sum()), _LITTLE))
    spread = max(excess, 0.0)
    drawn = product * (1 + spread * came) / (1 + spread * due)
    return drawn, product**2 * spread * (1 + spread * came) / (1 + spread * due) ** 2


def _product(came: Doubles, exposure: Doubles) -> Doubles:
    """Weekday x time of day with the totals of both as they came [days, slots_a_day], by iterated proportions."""
    weekday = came.sum(axis=1) / np.maximum(exposure.sum(axis=1), _LITTLE)
    time_of_day = np.ones(came.shape[1])
    for _ in range(_ROUNDS):
        time_of_day = came.sum(axis=0) / np.maximum((exposure * weekday[:, None]).sum(axis=0), _LITTLE)
        weekday = came.sum(axis=1) / np.maximum((exposure * time_of_day).sum(axis=1), _LITTLE)
    product: Doubles = weekday[:, None] * time_of_day
    return product


def _scatter(calls: Doubles, due: Doubles) -> float:
    """Variance of the factor on each count, by moments; corrected for a mean that was fitted to the same weeks."""
    weeks = int((due.sum(axis=1) > 0).sum())
    square = float((due**2).sum())
    if weeks < 2 or square <= 0:
        return 0.0
    residual = float((np.where(due > 0, calls - due, 0.0) ** 2).sum()) * weeks / (weeks - 1)
    return max((residual - float(due.sum())) / square, 0.0)
