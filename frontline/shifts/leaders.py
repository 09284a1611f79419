"""The leaders to plan for: what each set out to do a week, told in shifts."""

import datetime as dt
import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from frontline.errors import BadParameter
from frontline.query_catalog import fetch_query
from frontline.units import count_of, in_words
from frontline.warehouse import Warehouse

USUAL_CONTACTS_A_SHIFT = 2.0
"""Where no shift of anybody's tells how many contacts one brings."""
MOST_SHIFTS_A_WEEK = 5


@dataclass(frozen=True)
class LeaderWeek:
    """A week in which somebody is a leader: on which of its days, and with which target."""

    monday: dt.date
    first_day: dt.date
    last_day: dt.date
    target: float
    target_kind: str


@dataclass(frozen=True)
class LeaderToPlan:
    """A leader, and how many shifts a week their target comes to. `target` and `target_kind` as they were set for the first of `weeks`.

    `weeks`: the planned ones in which they are a leader; none are named where every week is like another.
    """

    person_id: str
    name: str
    email: str | None
    target: float
    target_kind: str
    contacts_a_shift: float
    weeks: tuple[LeaderWeek, ...] = ()

    @property
    def shifts_a_week(self) -> int:
        """Whole shifts: so many that the target is met as a rule, at most one a working day."""
        return self._shifts(self.target, self.target_kind)

    def shifts_in(self, monday: dt.date) -> int:
        """Of that week, by the target that is set for it; none where they are no leader."""
        if not self.weeks:
            return self.shifts_a_week
        return sum(self._shifts(week.target, week.target_kind) for week in self.weeks if week.monday == monday)

    def leads_on(self, day: dt.date) -> bool:
        """True on the days on which they are a leader."""
        return not self.weeks or any(week.first_day <= day <= week.last_day for week in self.weeks)

    def _shifts(self, target: float, kind: str) -> int:
        shifts = target if kind == "shifts" else target / self.contacts_a_shift
        return min(math.ceil(shifts - 1e-9), MOST_SHIFTS_A_WEEK)

    @property
    def target_in_words(self) -> str:
        """ "one shift a week", "3 contacts a week, about two shifts"."""
        if not self.shifts_a_week:
            return f"no {self.target_kind} a week"
        shifts = f"{in_words(self.shifts_a_week)} shift{'' if self.shifts_a_week == 1 else 's'}"
        if self.target_kind == "shifts":
            return f"{shifts} a week"
        return f"{count_of(math.ceil(self.target - 1e-9), 'contact')} a week, about {shifts}"


def leaders_to_plan(
    warehouse: Warehouse, from_day: dt.date, person_ids: Collection[str] | None = None, to_day: dt.date | None = None
) -> tuple[LeaderToPlan, ...]:
    """The leaders of that day by name, or of some day up to `to_day` (not included); only those named, if any are.

    Raises BadParameter for somebody who is no leader.
    """
    answer = fetch_query(warehouse, "leaders_to_plan", {"from_date": from_day, "to_date": to_day})
    by_person: dict[str, list[dict[str, Any]]] = {}
    for values in answer.rows:
        row = dict(zip((column.name for column in answer.columns), values, strict=True))
        by_person.setdefault(str(row["person_id"]), []).append(row)
    until = to_day or from_day + dt.timedelta(days=1)
    leaders = [
        leader
        for leader in map(_leader, by_person.values())
        if any(week.last_day >= from_day and week.first_day < until for week in leader.weeks)
    ]
    if not leaders:
        raise _nobody()
    if person_ids is None:
        return tuple(leaders)
    return tuple(find_leader(leaders, wanted) for wanted in dict.fromkeys(person_ids))


def every_leader(warehouse: Warehouse) -> tuple[LeaderToPlan, ...]:
    """Everybody who is or ever was a leader, without a target."""
    answer = fetch_query(warehouse, "shift_leaders")
    return tuple(
        LeaderToPlan(str(person_id), str(name), str(email) if email else None, 0, "shifts", USUAL_CONTACTS_A_SHIFT)
        for person_id, name, email, *_ in answer.rows
    )


def find_leader(leaders: Sequence[LeaderToPlan], wanted: str) -> LeaderToPlan:
    """By id, else by e-mail or name in any case. Raises BadParameter, also where two leaders bear that name."""
    plain = wanted.strip().lower()
    for leader in leaders:
        if wanted == leader.person_id:
            return leader
    found = [leader for leader in leaders if plain in (leader.person_id.lower(), leader.name.lower(), leader.email)]
    if len(found) == 1:
        return found[0]
    if found:
        raise BadParameter(
            f"“{wanted}” is more than one leader", f"Name one by id: {', '.join(leader.person_id for leader in found)}"
        )
    if not leaders:
        raise _nobody()
    names = ", ".join(f"{leader.person_id} ({leader.name})" for leader in leaders[:12])
    raise BadParameter(f"“{wanted}” is no leader on that day", f"The leaders are {names}")


def _nobody() -> BadParameter:
    return BadParameter("Nobody is known as a leader", "Mark the leaders in people.csv (is_leader = yes)")


def _leader(rows: Sequence[dict[str, Any]]) -> LeaderToPlan:
    """Of the rows of one person, by week."""
    first = rows[0]
    weeks = tuple(
        LeaderWeek(row["week_date"], row["first_date"], row["last_date"], row["target_per_week"], row["target_kind"])
        for row in rows
    )
    contacts = first["contacts_per_shift"] or 0
    return LeaderToPlan(
        first["person_id"],
        first["leader"],
        first["email"],
        first["target_per_week"],
        first["target_kind"],
        contacts if contacts >= 1 else USUAL_CONTACTS_A_SHIFT,
        weeks,
    )
