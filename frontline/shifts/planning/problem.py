"""What the planner is given: leaders, slots, what a shift is worth, and what is already accepted."""

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from frontline.shifts.planning.checks import check_problem

Flags = npt.NDArray[np.bool_]
Whole = npt.NDArray[np.int64]
Reals = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Weights:
    """The three sliders, each from 0 (does not matter) over 1 (as usual) to 3."""

    queue: float = 1.0
    voices: float = 1.0
    fairness: float = 1.0


@dataclass(frozen=True, eq=False)
class Problem:
    """L leaders and S slots in time order, over W weeks. Nothing here is changed by the planner.

    slot_day int[S]: local day of a slot, any numbering that never falls; slot_week int[S]: 0 to W-1, a day lies in one week.
    is_allowed bool[L,S]: free of busy times and absences, and not past. cost float[L,S], 0 or more: what speaks against it (a
    tentative event); 1 outweighs the best slot of a part whose slider stands at 1, and 1,000 is as much as counts.
    queue_gain float[S,K]: minutes of waiting saved by the k-th leader in the slot, 0 or more, never rising with k; leaders beyond
    K add nothing. voice_gain float[L,S]: voices not yet heard that this leader would hear.
    is_bad bool[S]: hours that nobody likes; bad_before int[L]: how many of them the leader took before, within the time that counts.
    wanted int[L,W]: shifts wanted in the week. taken bool[L,S]: accepted shifts, which stay, allowed or not.

    Raises ValueError naming the field that has a wrong shape, a missing or negative number, or an impossible value.
    """

    slot_day: Whole
    slot_week: Whole
    is_allowed: Flags
    cost: Reals
    queue_gain: Reals
    voice_gain: Reals
    is_bad: Flags
    bad_before: Whole
    wanted: Whole
    taken: Flags
    weights: Weights = field(default_factory=Weights)
    seed: int = 0

    def __post_init__(self) -> None:
        check_problem(self)

    @property
    def leaders(self) -> int:
        """L, the number of leaders."""
        return int(self.is_allowed.shape[0])

    @property
    def slots(self) -> int:
        """S, the number of slots."""
        return int(self.is_allowed.shape[1])

    @property
    def weeks(self) -> int:
        """W, the number of weeks."""
        return int(self.wanted.shape[1])
