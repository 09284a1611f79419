"""Learning mode: the first shifts beside a colleague who speaks, the next with one who listens, then alone."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from frontline.query_catalog import fetch_query
from frontline.settings import Settings
from frontline.warehouse import Warehouse


@dataclass(frozen=True)
class Learning:
    """How many shifts each leader has taken, and how many of the first ones are not taken alone."""

    shadow_shifts: int = 0
    paired_shifts: int = 0
    taken: Mapping[str, int] = field(default_factory=dict)

    def mode_of(self, person_id: str, planned_before: int) -> str:
        """shadow, paired or solo, for the shift that comes after those taken and so many that are planned already."""
        before = self.taken.get(person_id, 0) + planned_before
        if before < self.shadow_shifts:
            return "shadow"
        return "paired" if before < self.shadow_shifts + self.paired_shifts else "solo"


def learning_of(warehouse: Warehouse, settings: Settings) -> Learning:
    """What is known of every leader."""
    answer = fetch_query(warehouse, "learning_steps")
    names = [column.name for column in answer.columns]
    rows = [dict(zip(names, row, strict=True)) for row in answer.rows]
    taken = {str(row["person_id"]): int(str(row["shifts_taken"])) for row in rows}
    return Learning(settings.shifts.shadow_shifts, settings.shifts.paired_shifts, taken)
