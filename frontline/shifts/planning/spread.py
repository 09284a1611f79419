"""The rule that bad hours are shared: nobody has more than two more than anybody else, wherever that can be.

Which number of bad hours a leader can reach is a range without gaps (days change from good to bad one by one). A window of allowed
levels fits a leader whose range meets it. The rule is kept with the windows that fit most leaders - all of them, where it can be
kept at all -; who does not fit comes as near as possible, and is named with the plan.
"""

from dataclasses import dataclass

import numpy as np

from frontline.shifts.planning.problem import Flags, Whole
from frontline.shifts.planning.worth import MOST_SPREAD


@dataclass(frozen=True, eq=False)
class Windows:
    """The windows that may be used, V of them: fewest and most int[V,L] are the bad hours of a leader within these weeks."""

    fewest: Whole
    most: Whole

    def permits(self, leader: int, windows: Flags, bad: Whole) -> Flags:
        """bool[B]: which of the numbers `bad` int[B] one of the flagged windows bool[V] permits."""
        fewest, most = self.fewest[windows, leader, None], self.most[windows, leader, None]
        return np.asarray(((fewest <= bad) & (bad <= most)).any(axis=0), dtype=np.bool_)


def windows_for(bad_before: Whole, reach: tuple[Whole, Whole], takes_part: Flags) -> Windows:
    """The windows for leaders who can take from reach[0] to reach[1] bad hours (int[L]) in these weeks, with `bad_before` int[L]."""
    low, high = (bad_before + end for end in reach)
    if not takes_part.any():
        return Windows(np.asarray([reach[0]]), np.asarray([reach[1]]))
    ends = zip(low[takes_part].tolist(), high[takes_part].tolist(), strict=True)
    starts = np.unique([start for lowest, highest in ends for start in range(lowest - MOST_SPREAD, highest + 1)])[
        :, None
    ]
    fits = ((low <= starts + MOST_SPREAD) & (high >= starts))[:, takes_part].sum(axis=1)
    starts = starts[fits == fits.max()]
    fewest = np.minimum(np.maximum(low, starts), high)
    most = np.maximum(np.minimum(high, starts + MOST_SPREAD), low)
    fewest[:, ~takes_part], most[:, ~takes_part] = low[~takes_part], high[~takes_part]
    kept = _not_within_another(fewest, most)
    return Windows(fewest[kept] - bad_before, most[kept] - bad_before)


def spread_of(levels: Whole, takes_part: Flags) -> int:
    """The most less the fewest bad hours among those who take part; 0 without any."""
    among = levels[takes_part]
    return int(among.max() - among.min()) if among.size else 0


def outside_of(levels: Whole, takes_part: Flags) -> tuple[int, ...]:
    """Who lies outside the window of levels that holds most of them (the lowest such window); empty where the rule is kept."""
    if spread_of(levels, takes_part) <= MOST_SPREAD:
        return ()
    starts = np.unique(levels[takes_part])[:, None]
    is_within = (starts <= levels) & (levels <= starts + MOST_SPREAD)
    best = is_within[:, takes_part].sum(axis=1).argmax()
    return tuple(int(leader) for leader in np.flatnonzero(takes_part & ~is_within[best]))


def _not_within_another(fewest: Whole, most: Whole) -> list[int]:
    kept: list[int] = []
    width = (most - fewest).sum(axis=1)
    for window in np.argsort(-width, kind="stable"):
        if not any((fewest[each] <= fewest[window]).all() and (most[window] <= most[each]).all() for each in kept):
            kept.append(int(window))
    return sorted(kept)
