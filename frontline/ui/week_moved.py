"""What the charts of the first screen tell beyond the week that goes on: a run, or a last whole week outside its usual range."""

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from frontline.ui.session import has_records, records
from frontline.ui.week_reader import WeekReader
from frontline.ui.week_sentences import capital
from frontline.units import is_missing
from frontline.usual_weeks import long_run

Row = Mapping[str, Any]
_NAMES = {
    "leader_contacts": "leaders’ contacts",
    "orders_done": "orders done",
    "abandoned_calls": "callers who gave up",
}
"""The measures that have a chart on the page, as a sentence names them."""


def has_usual_range(measures: Mapping[str, Row | None]) -> bool:
    """True when the week of any measure can be held against a usual range."""
    return any(row is not None and not is_missing(row["usual_high"]) for row in measures.values())


def moved_words(reader: WeekReader, measures: Mapping[str, Row | None]) -> str:
    """ "Orders done and callers who gave up have moved: see below."; empty when every chart lies quiet.

    `measures`: the week's row of usual_range for each; what is outside in it is in the headline already.
    """
    told = {name for name, row in measures.items() if row is not None and row["is_outside"]}
    return moved_sentence(name for name in _shown(reader) if name not in told and has_moved(reader.chart(name)))


def _shown(reader: WeekReader) -> list[str]:
    """The measures whose chart the reader sees: who reads for themselves sees their own weeks, not those of all leaders."""
    is_team = not reader.promises.empty and not reader.person_id
    missing = {"leader_contacts": not is_team, "orders_done": not has_records("orders")}
    return [name for name in _NAMES if not missing.get(name)]


def has_moved(weeks: pd.DataFrame) -> bool:
    """True of a chart (rows of usual_range) with a run that goes on, or whose last whole week lies outside."""
    rows = records(weeks)
    run = long_run(rows)
    whole = [row for row in rows if row["is_whole_week"]]
    return bool((run and not run.is_over) or (whole and whole[-1]["is_outside"]))


def moved_sentence(measures: Iterable[str]) -> str:
    """Their names in one sentence; empty without one."""
    names = [_NAMES[name] for name in measures]
    if not names:
        return ""
    listed = " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
    return f"{capital(listed)} have moved: see below."
