"""The leaders to plan for: what each set out to do a week, told in shifts."""

import datetime as dt
import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from frontline.errors import BadParameter
from frontline.query_catalog import fetch_query
from frontline.units import count_of, in_words
from frontline.warehouse import Warehouse

USUAL_CONTACTS_A_SHIFT = 2.0
"""Where no shift of anybody's tells how many contacts one brings."""
MOST_SHIFTS_A_WEEK = 5


@dataclass(frozen=True)
class LeaderToPlan:
    """A leader, and how many shifts a week their target comes to. `target` and `target_kind` as they were set."""

    person_id: str
    name: str
    email: str | None
    target: float
    target_kind: str
    contacts_a_shift: float

    @property
    def shifts_a_week(self) -> int:
        """Whole shifts: so many that the target is met as a rule, at most one a working day."""
        shifts = self.target if self.target_kind == "shifts" else self.target / self.contacts_a_shift
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
    warehouse: Warehouse, as_of: dt.date, person_ids: Collection[str] | None = None
) -> tuple[LeaderToPlan, ...]:
    """The leaders of that day by name; only those named, if any are. Raises BadParameter for somebody who is no leader."""
    answer = fetch_query(warehouse, "leaders_to_plan", {"as_of_date": as_of})
    known = [dict(zip((column.name for column in answer.columns), row, strict=True)) for row in answer.rows]
    if not known:
        raise BadParameter("Nobody is known as a leader", "Mark the leaders in people.csv (is_leader = yes)")
    leaders = [_leader(row) for row in known]
    if person_ids is None:
        return tuple(leaders)
    return tuple(find_leader(leaders, wanted) for wanted in dict.fromkeys(person_ids))


def find_leader(leaders: Sequence[LeaderToPlan], wanted: str) -> LeaderToPlan:
    """By id, else by e-mail or name in any case. Raises BadParameter."""
    plain = wanted.strip().lower()
    for leader in leaders:
        if wanted == leader.person_id:
            return leader
    for leader in leaders:
        if plain in (leader.person_id.lower(), leader.name.lower(), (leader.email or "").lower()):
            return leader
    names = ", ".join(f"{leader.person_id} ({leader.name})" for leader in leaders[:12])
    raise BadParameter(f"“{wanted}” is no leader on that day", f"The leaders are {names}")


def _leader(row: dict[str, object]) -> LeaderToPlan:
    contacts = float(str(row["contacts_per_shift"] or 0))
    return LeaderToPlan(
        str(row["person_id"]),
        str(row["leader"]),
        str(row["email"]) if row["email"] else None,
        float(str(row["target_per_week"])),
        str(row["target_kind"]),
        contacts if contacts >= 1 else USUAL_CONTACTS_A_SHIFT,
    )
