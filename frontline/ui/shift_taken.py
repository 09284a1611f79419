"""Plan against taken: what became of my shifts; and of everybody's, in sums that name nobody."""

from typing import Any

import pandas as pd

from frontline.ui import shift_sentences as words
from frontline.ui.cards import card, small_table
from frontline.ui.charts import chart_with_table
from frontline.ui.charts_shifts import shift_weeks
from frontline.ui.rows import RowsLink
from frontline.ui.session import records, run_query, settings
from frontline.ui.shift_planning import now
from frontline.ui.theme import current
from frontline.units import percent, weekday_in_year

SHOWN_SHIFTS = 8
SUMMED = ("planned_shifts", "kept_shifts", "moved_shifts", "missed_shifts", "extra_shifts")


def sums_of(weeks: pd.DataFrame) -> dict[str, int]:
    """The sums over weeks of shift_sums."""
    return {name: int(weeks[name].sum()) for name in SUMMED}


def taken_card(weeks: pd.DataFrame, asked: dict[str, Any], label: str, *, key: str) -> None:
    """Each week's shifts as marks; adherence is shown, conformance is what counts."""
    sums = sums_of(weeks)
    with card(
        label,
        explanation=_shares(sums),
        key=key,
        stretch=False,
        counted=(
            "● kept at its time, ○ moved within the week, ✕ missed, + taken without a plan; a contact belongs to a shift when it "
            f"begins within {settings().shifts.grace_minutes} minutes around it"
        ),
        rows=RowsLink("by week →", "shift_sums", asked),
    ):
        chart_with_table(shift_weeks(weeks, current()), weeks, "What became of each week’s shifts.", key)


def _shares(sums: dict[str, int]) -> str:
    """Conformance first: the planned amount, whenever; then adherence. Below ten shifts no percentage."""
    planned, kept = sums["planned_shifts"], sums["kept_shifts"]
    held = kept + sums["moved_shifts"]
    if not planned:
        return ""
    if planned < 10:
        return f"In their week: {held} of {planned}. At their time: {kept} of {planned}."
    return f"In their week: {percent(held / planned)} of {planned} planned. At their time: {percent(kept / planned)}."


def my_shifts_table(person_id: str) -> None:
    """The last shifts, one by one; for the leader alone."""
    asked = {"person_id": person_id, "now_at": now().replace(tzinfo=None)}
    rows = run_query("leader_shift_rows", **asked)
    past = rows[rows["starts_at"] <= pd.Timestamp(now().replace(tzinfo=None))]
    with card(
        "One by one",
        "" if len(past) else "No shift lies in the past.",
        key="one_by_one",
        stretch=False,
        counted="what is past stays as it is",
        rows=RowsLink("all my shifts →", "leader_shift_rows", asked),
    ):
        if len(past):
            newest = past.sort_values("starts_at", ascending=False).head(SHOWN_SHIFTS)
            small_table(
                ("shift", "what became of it", "contacts"),
                [(_when(row), words.outcome(row), f"{row['contacts']:.0f}") for row in records(newest)],
            )


def _when(row: dict[str, Any]) -> str:
    start, end = row["starts_local"], row["ends_local"]
    return f"{weekday_in_year(start)}, {start:%H:%M}–{end:%H:%M}"
