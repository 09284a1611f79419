"""Find me a slot: the best slots for one more shift of a leader, one a day, the best first."""

from dataclasses import dataclass

import numpy as np

from frontline.shifts.planning.checks import check_others
from frontline.shifts.planning.problem import Flags, Problem, Whole
from frontline.shifts.planning.targets import open_slots
from frontline.shifts.planning.worth import MOST_SPREAD, POINT, Parts, Worth, worth_of


@dataclass(frozen=True)
class SlotOffer:
    """One slot, what it would add to the score (points), and why. `breaks_spread`: a bad hour that is somebody else's turn."""

    slot_index: int
    gain: float
    parts: Parts
    breaks_spread: bool


def best_slots(problem: Problem, leader_index: int, others: Flags, count: int) -> list[SlotOffer]:
    """At most `count` slots for a further shift beside the accepted ones, at most one a day, in order.

    `others` bool[L,S] is everybody's plan; of the leader's own row only the accepted shifts count. Bad hours that would put the
    leader more than two ahead of somebody come after all other days. Raises ValueError naming leader_index or others.
    """
    check_others(problem, leader_index, others)
    fixed = others | problem.taken
    fixed[leader_index] = problem.taken[leader_index]
    worth = worth_of(problem)
    gain, is_late = _gains(problem, worth, leader_index, fixed)
    slots = np.flatnonzero(open_slots(problem)[leader_index])
    order = slots[np.lexsort((slots, -gain[slots], is_late[slots]))]
    offers: list[SlotOffer] = []
    days: set[int] = set()
    for slot in order.tolist():
        if len(offers) >= count:
            break
        if (day := int(problem.slot_day[slot])) not in days:
            days.add(day)
            parts = _parts(problem, worth, leader_index, fixed, slot)
            offers.append(SlotOffer(slot, int(gain[slot]) / POINT, parts, bool(is_late[slot])))
    return offers


def _gains(problem: Problem, worth: Worth, leader: int, fixed: Flags) -> tuple[Whole, Flags]:
    """What each slot would add in millionths, int[S]; and where it would break the rule on bad hours, bool[S]."""
    fairness, ahead = _one_more_bad(problem, worth, leader, fixed)
    gain = worth.next_leader(fixed.sum(axis=0)) + worth.own[leader] + np.where(problem.is_bad, fairness, 0)
    return gain, problem.is_bad & (ahead > MOST_SPREAD)


def _one_more_bad(problem: Problem, worth: Worth, leader: int, fixed: Flags) -> tuple[int, int]:
    """What a bad hour more costs in fairness, and how far ahead of the one with fewest it would put the leader."""
    bad = fixed[:, problem.is_bad].sum(axis=1)
    by_bad = worth.fairness[leader]
    more = min(int(bad[leader]) + 1, by_bad.size - 1)
    levels = problem.bad_before + bad
    compared = levels[worth.takes_part & (np.arange(levels.size) != leader)]
    fewest = compared.min() if compared.size else levels[leader]
    return int(by_bad[more] - by_bad[more - 1]) if more else 0, int(levels[leader] + 1 - fewest)


def _parts(problem: Problem, worth: Worth, leader: int, fixed: Flags, slot: int) -> Parts:
    cover = int(fixed[:, slot].sum())
    minutes = problem.queue_gain[slot, cover] if cover < problem.queue_gain.shape[1] else 0.0
    fairness = _one_more_bad(problem, worth, leader, fixed)[0] if problem.is_bad[slot] else 0
    return Parts(
        int(worth.queue[slot, min(cover, worth.queue.shape[1] - 1)]) / POINT,
        int(worth.voices[leader, slot]) / POINT,
        fairness / POINT,
        -int(worth.cost[leader, slot]) / POINT,
        float(minutes),
        float(problem.voice_gain[leader, slot]),
    )
