"""A plan for the leaders, told: who sits when and why, what was capped, and how much better a plan could be."""

import datetime as dt
import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np

from frontline.progress import HowFar, Progress
from frontline.shifts.changes import Roster, Row
from frontline.shifts.offers import Offer, offer_of
from frontline.shifts.planning.plan import Bound, Plan, bound_of, plan_all
from frontline.shifts.planning.targets import Target
from frontline.shifts.situation import Situation
from frontline.units import count_of, day, in_words, percent

SHARE_OF_PLAN = 0.4
"""Of the time of a proposal, as measured with 41 leaders: the rest looks for the bound."""


@dataclass(frozen=True)
class ProposedShift:
    """One shift of the plan; `shift_id` where it is accepted already."""

    offer: Offer
    leader: str
    shift_id: str | None

    @property
    def is_accepted(self) -> bool:
        """It stays, whatever is planned."""
        return self.shift_id is not None


@dataclass(frozen=True)
class Proposal:
    """The plan for everybody. `shifts` in time order, accepted ones of the planned hours among them."""

    situation: Situation
    plan: Plan
    bound: Bound
    shifts: tuple[ProposedShift, ...]

    def sentences(self) -> list[str]:
        """What is to be said of the plan, the most important first."""
        fresh = sum(not shift.is_accepted for shift in self.shifts)
        leaders = count_of(len(self.situation.leaders), "leader")
        kept = len(self.shifts) - fresh
        stay = f"; {count_of(kept, 'accepted one')} {'stays' if kept == 1 else 'stay'}" if kept else ""
        told = [f"{count_of(fresh, 'new shift')} for {leaders}{stay}. {self._bound()}".rstrip()]
        told += self._capped()
        if self.plan.spread > 2:
            names = ", ".join(self.situation.leaders[place].name for place in self.plan.outside_spread)
            told.append(f"The hours that nobody likes cannot be shared evenly: {names} can take no others.")
        without = [
            leader.name
            for leader, has in zip(self.situation.leaders, self.situation.has_calendar, strict=True)
            if not has
        ]
        if without:
            told.append(f"No calendar is known of {', '.join(without)}: appointments are not looked at.")
        return told + self._outlook()

    def open_rows(self, now: dt.datetime, only: str | None = None) -> list[Row]:
        """The new shifts (of one leader, if one is named) that have not begun, as rows of shifts.csv, each in the learning mode that it will be taken in."""
        roster, learning = Roster(self.situation.shifts, now, self.zone), self.situation.learning
        planned = Counter(
            shift.person_id for shift in roster.shifts if not shift.is_cancelled and shift.starts_at > now
        )
        rows = []
        for shift in self.shifts:
            slot, person_id = shift.offer.slot, shift.offer.person_id
            if shift.is_accepted or slot.starts_at <= now or only not in (None, person_id):
                continue
            mode = learning.mode_of(person_id, planned[person_id])
            rows.append(roster.take(person_id, slot.starts_at, slot.ends_at, shift.offer.reason, mode=mode))
            planned[person_id] += 1
        return rows

    @property
    def zone(self) -> ZoneInfo:
        """The company's."""
        return self.situation.zone

    def as_json(self) -> dict[str, Any]:
        """The document of `frontline shifts plan --json`."""
        asked, leaders = self.situation.asked, self.situation.leaders
        return {
            "from": asked.from_day,
            "weeks": asked.weeks,
            "minutes": asked.minutes,
            "seed": asked.seed,
            "weights": vars(asked.weights),
            "score": self.plan.score,
            "bound": self.bound.value,
            "gap": self.bound.gap,
            "is_proven_best": self.bound.is_proven_optimal,
            "spread_of_unloved_hours": self.plan.spread,
            "said": self.sentences(),
            "leaders": [self._leader(place, leader.person_id, leader.name) for place, leader in enumerate(leaders)],
            "shifts": [self._shift(shift) for shift in self.shifts],
        }

    def _leader(self, place: int, person_id: str, name: str) -> dict[str, Any]:
        mine = [target for target in self.plan.targets if target.leader_index == place]
        mondays = self.situation.grid.mondays
        return {
            "person_id": person_id,
            "leader": name,
            "target": self.situation.leaders[place].target_in_words,
            "unloved_hours": int(self.plan.bad_hours[place]),
            "weeks": [
                {
                    "week_date": mondays[target.week],
                    "wanted": target.wanted,
                    "free_days": target.free_days,
                    "planned": target.planned,
                    "is_capped": target.is_capped,
                }
                for target in mine
            ],
        }

    def _shift(self, shift: ProposedShift) -> dict[str, Any]:
        slot = shift.offer.slot
        return {
            "person_id": shift.offer.person_id,
            "leader": shift.leader,
            "starts_at": slot.starts_at.astimezone(self.zone).isoformat(),
            "ends_at": slot.ends_at.astimezone(self.zone).isoformat(),
            "is_accepted": shift.is_accepted,
            "shift_id": shift.shift_id,
            "is_unloved": slot.is_unloved,
            "saved_minutes": round(shift.offer.saved_minutes, 2),
            "reason": shift.offer.reason,
        }

    def _bound(self) -> str:
        if not any(not shift.is_accepted for shift in self.shifts):
            return ""
        if self.bound.is_proven_optimal:
            return "No better plan exists."
        if self.bound.gap is None:
            return "How much better a plan could be is not known."
        return f"At most {math.ceil(self.bound.gap * 100)} % better exists."

    def _capped(self) -> list[str]:
        told = []
        for target in self.plan.capped:
            name = self.situation.leaders[target.leader_index].name
            monday = day(self.situation.grid.mondays[target.week])
            told.append(
                f"{name} wanted {in_words(target.wanted)} in the week of {monday}, and gets {in_words(target.planned)}: "
                f"{_free_days(target)}."
            )
        return told

    def _outlook(self) -> list[str]:
        outlook = self.situation.outlook
        if outlook is None:
            return [
                "The calls of less than two weeks are known: how long callers will wait cannot be told, and no slot helps more than another."
            ]
        told = f"Callers expected: by {count_of(outlook.weeks_used, 'week')} of calls, to {day(outlook.last_day)}."
        error = outlook.past_error
        if error is None or np.isnan(error.ratio):
            return [told]
        return [
            f"{told} Forecasts four weeks ahead missed by {percent(error.ours)} of the calls of a slot, where the last known week would have missed by {percent(error.naive)}."
        ]


def _free_days(target: Target) -> str:
    """Why there are no more shifts in a week."""
    if not target.free_days:
        return f"there is no {'further ' if target.accepted else ''}free day"
    days = target.free_days + target.accepted
    return "one free day is all there is" if days == 1 else f"{in_words(days)} free days are all there are"


def propose(situation: Situation, bound_seconds: float, progress: Progress = lambda _: None) -> Proposal:
    """Plan everybody's open shifts, and look so many seconds for what the best plan could reach. Stopped, it raises Stopped."""
    plan = plan_all(situation.problem, progress)
    progress(HowFar("looking for what the best plan could reach", SHARE_OF_PLAN, bound_seconds))
    bound = bound_of(situation.problem, plan, bound_seconds)
    return Proposal(situation, plan, bound, tuple(_shifts(situation, plan)))


def _shifts(situation: Situation, plan: Plan) -> Iterator[ProposedShift]:
    accepted = {
        (shift.person_id, shift.starts_at): shift.shift_id for shift in situation.shifts if not shift.is_cancelled
    }
    for place in range(len(situation.grid.slots)):
        for leader in np.flatnonzero(plan.chosen[:, place]):
            offer = offer_of(situation, int(leader), place, plan.chosen)
            shift_id = (
                accepted.get((offer.person_id, offer.slot.starts_at))
                if situation.problem.taken[leader, place]
                else None
            )
            yield ProposedShift(offer, situation.leaders[leader].name, shift_id)
