"""An action, or a promise, is done: the same row once more with the day, nothing else of it changed."""

import datetime as dt
from typing import Any

from frontline.importers.rosters import Cell
from frontline.ui.forms import write_rows
from frontline.ui.session import records, run_query, today
from frontline.units import is_missing

_COLUMNS = {"opened_date": "opened_on", "due_date": "due_on"}


def close_action(action_id: str, told: str) -> None:
    """Write it down as done today, tell that, and start the page again."""
    row = next(each for each in records(run_query("actions")) if str(each["action_id"]) == action_id)
    written: dict[str, Cell] = {_COLUMNS.get(name, name): _cell(value) for name, value in row.items()}
    written["done_on"] = max(today(), row["opened_date"].date())
    written.pop("done_date", None)
    write_rows("actions", [written], told)


def _cell(value: Any) -> Cell:
    return None if is_missing(value) else value.date() if isinstance(value, dt.datetime) else str(value)
