"""A curve from single cases, counted by age as the query counts them."""

from collections.abc import Iterable

import numpy as np

from frontline.turnaround.period import DoneCurve, curve_of_counts


def curve_of_cases(
    entry: Iterable[int], leave: Iterable[int], done: Iterable[bool], *, fewest_at_risk: int = 1
) -> DoneCurve:
    """From each case's age at its first and last day in the period, both at risk, and whether it was done."""
    entry, leave = list(entry), list(leave)
    ages = np.arange(max([*entry, *leave], default=-1) + 1)
    ended = [last for last, is_done in zip(leave, done, strict=True) if is_done]
    counts = [[sum(each == age for each in ends) for age in ages] for ends in (entry, leave, ended)]
    return curve_of_counts(ages, *counts, fewest_at_risk=fewest_at_risk)
