"""The same figures of another time beside those shown: the weeks just before, or the same weeks last year; plain numbers, no arrows."""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd

from frontline.ui.charts_compared import Compared
from frontline.ui.filter_state import chosen
from frontline.ui.session import period_start, records, run_query

YEAR = dt.timedelta(weeks=52)
"""364 days: the same weekdays, so that weeks are held against weeks."""
_MARKS = {"previous": "before", "last_year": "last year"}
_TIMES = {"previous": "the weeks before", "last_year": "the same weeks last year"}
_ONE_WEEK = {"previous": "the week before", "last_year": "the same week last year"}


def mark_words() -> str:
    """What stands beside a mark of the other time: "last year"; empty when nothing is compared."""
    return _MARKS.get(chosen("compare"), "")


def no_data_words() -> str:
    """What is said where the data do not reach back; empty when nothing is compared."""
    return f"no data for {_TIMES[chosen('compare')]}" if mark_words() else ""


def marks(frame: pd.DataFrame, column: str, *, scale: float = 1) -> Compared | None:
    """The marks of a column's other time (`compared_…` of the frame), times `scale`; None when nothing is compared."""
    name = f"compared_{column}"
    if not mark_words() or name not in frame:
        return None
    values = pd.to_numeric(frame[name], errors="coerce") * scale
    return Compared(values, mark_words(), no_data_words())


def distance(span: Mapping[str, Any]) -> dt.timedelta | None:
    """How far back the other time lies; None when nothing is compared."""
    if chosen("compare") == "last_year":
        return YEAR
    if chosen("compare") == "previous":
        first, after = _monday(span["from_date"]), span.get("to_date") or span["as_of_date"]
        return dt.timedelta(weeks=-(-(after - first).days // 7))
    return None


def _monday(day: dt.date) -> dt.date:
    return day - dt.timedelta(days=day.weekday())


def asked_before(asked: Mapping[str, Any]) -> dict[str, Any] | None:
    """The same question about the other time; None when nothing is compared, or the data do not reach back to its first day."""
    back = distance(asked)
    if back is None or asked["from_date"] - back < _monday(period_start(None)):
        return None
    return _moved(asked, back)


def _moved(asked: Mapping[str, Any], back: dt.timedelta) -> dict[str, Any]:
    """The same question, its days so much earlier; what is known of them is what is known today."""
    return {name: value - back if name in ("from_date", "to_date") else value for name, value in asked.items()}


def sentence(
    told: str, query: str, asked: Mapping[str, Any], tell: Callable[[Mapping[str, Any]], str], *, row: int = 0
) -> str:
    """A card's sentence, and what the same query tells of the other time: "…; 198 in the same weeks last year".

    Where the sentence goes on after its figure, it stands beside that: "9 % of 53 gave up (0 % of 39 in the week before); half …".

    `tell` makes the figure of the query's row of that number; the sentence stays as it is when nothing is compared.
    """
    if not mark_words():
        return told
    before = asked_before(asked)
    rows = [] if before is None else records(run_query(query, **before))
    figure = tell(rows[row]) if len(rows) > row else ""
    is_one_week = asked["to_date"] - _monday(asked["from_date"]) <= dt.timedelta(weeks=1)
    when = (_ONE_WEEK if is_one_week else _TIMES)[chosen("compare")]
    beside = f"{figure} in {when}" if figure else f"no data for {when}"
    first, _, rest = told.removesuffix(".").partition("; ")
    return f"{first} ({beside}); {rest}." if rest else f"{first}; {beside}."


def beside(
    frame: pd.DataFrame, query: str, asked: Mapping[str, Any], *columns: str, by: str = "week_date"
) -> pd.DataFrame:
    """Add to a frame the columns of the other time, as `compared_…`: by week, or `by` what else tells rows apart.

    Missing where no data reach back, and in an unfinished week. The frame is given back as it is when nothing is compared.
    """
    back = distance(asked)
    if back is None:
        return frame
    names = {name: f"compared_{name}" for name in columns}
    earlier = run_query(query, **_moved(asked, back))[[by, *columns]].rename(columns=names)
    if by == "week_date":
        earlier[by] = pd.to_datetime(earlier[by]) + back
    elif asked_before(asked) is None:
        earlier = earlier.iloc[:0]
    joined = frame.merge(earlier, on=by, how="left")
    if "is_whole_week" in joined:
        joined.loc[~joined["is_whole_week"].astype(bool), [*names.values()]] = None
    return joined
