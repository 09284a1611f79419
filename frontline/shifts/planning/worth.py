"""What a plan is worth: one whole number of millionths, the same for every search and for the solver.

Each part is made comparable before its slider counts: minutes saved are divided by the most that one leader saves in one slot,
voices by the most that one shift hears; a bad hour costs half a point for each bad hour that its taker already has more than
whoever had fewest at the start. So at sliders of 1 the best slot for the queue is worth 1, the shift with the most voices 1, and a
bad hour of somebody two ahead takes away 1. Costs count as they are. Whole numbers add up alike on every machine and in any order,
so a seed gives the same plan everywhere.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from frontline.shifts.planning.problem import Flags, Problem, Whole
from frontline.shifts.planning.targets import open_counts

POINT = 1_000_000  # millionths in a point of the score
MOST_SPREAD = 2  # bad hours that the one with most may have more than the one with fewest
_MOST_COST = 1_000.0


@dataclass(frozen=True)
class Parts:
    """The score's parts, in points; they add up to the score. Fairness and cost are 0 or less.

    `queue_minutes` and `voices_heard` tell the first two as they were given.
    """

    queue: float
    voices: float
    fairness: float
    cost: float
    queue_minutes: float
    voices_heard: float

    @property
    def score(self) -> float:
        """The sum of the parts."""
        return self.queue + self.voices + self.fairness + self.cost


@dataclass(frozen=True, eq=False)
class Worth:
    """In millionths: queue[S,K+1] (the k-th leader, the last column 0), voices and cost [L,S], fairness[L,B] (of b bad hours).

    `own` is voices less cost; `takes_part` bool[L] tells who has or gets a shift: the spread is among these.
    """

    queue: Whole
    voices: Whole
    cost: Whole
    own: Whole
    fairness: Whole
    takes_part: Flags

    def next_leader(self, cover: Whole) -> Whole:
        """int[S]: what one leader more is worth to the queue where `cover` int[S] leaders sit already."""
        return np.asarray(self.queue[np.arange(cover.size), np.minimum(cover, self.queue.shape[1] - 1)])

    def total(self, problem: Problem, chosen: Flags) -> int:
        """A plan's worth in millionths. Sets of rules it may break are not looked at."""
        return sum(self.sums(problem, chosen))

    def sums(self, problem: Problem, chosen: Flags) -> tuple[int, int, int, int]:
        """Queue, voices, fairness and cost of a plan in millionths."""
        reached = np.arange(self.queue.shape[1]) < chosen.sum(axis=0)[:, None]
        bad = chosen[:, problem.is_bad].sum(axis=1)
        fairness = self.fairness[np.arange(bad.size), bad]
        return (
            int(self.queue[reached].sum()),
            int(self.voices[chosen].sum()),
            int(fairness.sum()),
            -int(self.cost[chosen].sum()),
        )


def worth_of(problem: Problem) -> Worth:
    """The problem's gains, made comparable and whole."""
    weights = problem.weights
    anywhere = problem.is_allowed.any(axis=0)
    queue_best = problem.queue_gain[anywhere, :1].max(initial=0.0)
    voices_best = problem.voice_gain[problem.is_allowed].max(initial=0.0)
    queue = _millionths(problem.queue_gain, weights.queue, queue_best)
    queue = np.minimum.accumulate(np.hstack([queue, np.zeros((problem.slots, 1), dtype=np.int64)]), axis=1)
    voices = _millionths(problem.voice_gain, weights.voices, voices_best)
    cost = _millionths(np.minimum(problem.cost, _MOST_COST), 1.0, 1.0)
    takes_part = (open_counts(problem).sum(axis=1) + problem.taken.sum(axis=1)) > 0
    return Worth(queue, voices, cost, voices - cost, _fairness(problem, takes_part), takes_part)


def score(problem: Problem, chosen: Flags) -> float:
    """What the plan `chosen` bool[L,S] (accepted shifts included) is worth, in points; higher is better."""
    return worth_of(problem).total(problem, chosen) / POINT


def parts_of(problem: Problem, worth: Worth, chosen: Flags) -> Parts:
    """What the plan's score is made of."""
    queue, voices, fairness, cost = (each / POINT for each in worth.sums(problem, chosen))
    reached = np.arange(problem.queue_gain.shape[1]) < chosen.sum(axis=0)[:, None]
    minutes, heard = problem.queue_gain[reached].sum(), problem.voice_gain[chosen].sum()
    return Parts(queue, voices, fairness, cost, float(minutes), float(heard))


def _fairness(problem: Problem, takes_part: Flags) -> Whole:
    """int[L,B]: millionths for b bad hours in these weeks; each next one costs more, so the sum is concave."""
    fewest = problem.bad_before[takes_part].min(initial=np.iinfo(np.int64).max)
    ahead = np.clip(problem.bad_before - fewest, 0, int(_MOST_COST))
    steps = ahead[:, None] + np.arange(int(problem.is_bad.sum()))
    step_worth = -_millionths(steps, problem.weights.fairness, float(MOST_SPREAD))
    return np.hstack([np.zeros((problem.leaders, 1), dtype=np.int64), np.cumsum(step_worth, axis=1)])


def _millionths(values: npt.NDArray[Any], weight: float, best: float) -> Whole:
    if best <= 0:
        return np.zeros(values.shape, dtype=np.int64)
    return np.rint(values / best * weight * POINT).astype(np.int64)
