"""Find me a slot: the best slots for a leader, each with its reason in words; and the reason of any slot of a plan."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

import numpy as np

from frontline.shifts.grid import Slot, WeekSlot
from frontline.shifts.planning.problem import Flags
from frontline.shifts.planning.slots import SlotOffer, best_slots
from frontline.shifts.reasons import SlotFacts, reason_of
from frontline.shifts.situation import Situation

MOST_TOLD_RANK = 3
CALLS_AN_HOUR = 0.25
"""Fewer callers than one in four hours are not spoken of: whoever sits there hears nobody."""
AS_GOOD = 0.1
"""A tenth less is about as good."""


@dataclass(frozen=True)
class Offer:
    """A slot for one leader, and why. `saved_minutes`: of all callers' waiting, by this leader beside those who sit there already."""

    person_id: str
    slot: Slot
    reason: str
    facts: SlotFacts

    @property
    def saved_minutes(self) -> float:
        """Minutes of waiting."""
        return self.facts.saved_minutes


def find_slots(situation: Situation, person_id: str, passed: Collection[WeekSlot] = ()) -> list[Offer]:
    """The best further slots beside the accepted shifts, the best first, at most one a day and one of each hour of the week.

    Where the same hour is about as good in several weeks, the soonest of them is named. `passed`: hours of the week not wanted.
    """
    leader, taken = situation.index_of(person_id), situation.problem.taken
    wanted = np.array([slot.week_slot not in passed for slot in situation.grid.slots], dtype=bool)
    problem = replace(situation.problem, is_allowed=situation.problem.is_allowed & wanted)
    by_hour: dict[WeekSlot, list[SlotOffer]] = {}
    for found in best_slots(problem, leader, taken, len(situation.grid.slots)):
        by_hour.setdefault(situation.grid.slots[found.slot_index].week_slot, []).append(found)
    soonest = [_soonest(alike) for alike in by_hour.values()]
    return [offer_of(situation, leader, found.slot_index, taken) for found in soonest]


def _soonest(alike: Sequence[SlotOffer]) -> SlotOffer:
    """Of offers of one hour in several weeks, the best first."""
    good = [offer for offer in alike if offer.gain >= alike[0].gain - AS_GOOD * abs(alike[0].gain)]
    return min(good, key=lambda offer: offer.slot_index)


def offer_of(situation: Situation, leader: int, place: int, others: Flags) -> Offer:
    """What speaks for this slot and this leader, beside the others of the plan."""
    slot = situation.grid.slots[place]
    there = int(others[:, place].sum() - others[leader, place])
    gains = situation.problem.queue_gain[place]
    facts = SlotFacts(
        wait_minutes=_wait(situation, place),
        wait_rank=_rank(situation, place),
        saved_minutes=float(gains[there]) if situation.outlook and there < len(gains) else 0.0,
        is_covered=_is_covered(situation, place),
        others=there + int(situation.beside[place]),
        voices=situation.voices[leader].words[place],
        is_unloved=slot.is_unloved,
        is_tentative=bool(situation.free[leader].is_tentative[place]),
        has_calendar=situation.has_calendar[leader],
    )
    return Offer(situation.leaders[leader].person_id, slot, reason_of(facts), facts)


def _wait(situation: Situation, place: int) -> float | None:
    """What a caller waits; None where nobody knows, and where hardly anybody calls."""
    if situation.outlook is None:
        return None
    week, where = situation.outlook.weeks[situation.grid.slots[place].monday], situation.grid.week_places[place]
    wait, calls = week.waiting.wait_minutes[where], week.calls[where] * 60 / situation.grid.minutes
    return float(wait) if calls >= CALLS_AN_HOUR else None


def _rank(situation: Situation, place: int) -> int | None:
    """1: the longest wait of its week among opening hours; None below the third and where no wait is known."""
    own = _wait(situation, place)
    if own is None:
        return None
    monday = situation.grid.slots[place].monday
    waits = _week_waits(situation, [p for p, slot in enumerate(situation.grid.slots) if slot.monday == monday])
    rank = 1 + sum(wait > own for wait in waits)
    return rank if rank <= MOST_TOLD_RANK else None


def _week_waits(situation: Situation, places: Sequence[int]) -> list[float]:
    return [wait for place in places if (wait := _wait(situation, place)) is not None and _is_covered(situation, place)]


def _is_covered(situation: Situation, place: int) -> bool:
    """False only where people are expected to call and nobody of ours was on the phones in the last weeks."""
    if situation.outlook is None:
        return True
    where = situation.grid.week_places[place]
    calls = situation.outlook.weeks[situation.grid.slots[place].monday].calls[where]
    agents = situation.outlook.agents[where]
    return not (agents == 0 and calls * 60 / situation.grid.minutes >= CALLS_AN_HOUR)
