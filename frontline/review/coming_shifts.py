"""Block 8: who takes which shift next week, and how this week's were kept, in sums."""

import datetime as dt

from frontline.review.asking import Row, ask
from frontline.review.content import Rows, ShiftLine, Shifts
from frontline.review.weeks import WEEK, ReviewWeek
from frontline.settings import Settings
from frontline.units import count_of, in_words, numeral
from frontline.warehouse import Warehouse


def week_shifts(warehouse: Warehouse, settings: Settings, week: ReviewWeek) -> Shifts:
    """Next week's by the company's clock; this week's as the page of shifts counts them, and never by leader."""
    sums = next(iter(ask(warehouse, "shift_sums", **week.span())), None)
    planned, kept, moved, missed, extra = (
        int(sums[f"{name}_shifts"]) if sums else 0 for name in ("planned", "kept", "moved", "missed", "extra")
    )
    lines = _next_week(warehouse, settings, week)
    told = f"{taken_sentence(planned, kept, moved, extra)} {_coming(lines)}"
    link = Rows("shift_sums", tuple((name, day.isoformat()) for name, day in week.span().items()))
    return Shifts(told, lines, planned, kept, moved, missed, link)


def _next_week(warehouse: Warehouse, settings: Settings, week: ReviewWeek) -> tuple[ShiftLine, ...]:
    rows = [row for row in ask(warehouse, "leader_calendar") if not row["is_cancelled"]]
    lines = [_line(row, settings) for row in rows]
    monday = week.first_day + WEEK
    return tuple(
        sorted(
            (line for line in lines if monday <= line.starts_at.date() < monday + WEEK),
            key=lambda line: (line.starts_at, line.leader),
        )
    )


def _line(row: Row, settings: Settings) -> ShiftLine:
    starts, ends = (row[name].replace(tzinfo=dt.UTC).astimezone(settings.zone) for name in ("starts_at", "ends_at"))
    return ShiftLine(str(row["leader"]), starts, ends)


def taken_sentence(planned: int, kept: int, moved: int, extra: int) -> str:
    """What counts is the planned amount, whenever: "Leaders took 7 of 8 planned shifts in their week, five at their time." """
    if not planned:
        unplanned = f"leaders took calls on {count_of(extra, 'day')} all the same" if extra else "none was taken"
        return f"No shift was planned this week; {unplanned}."
    held = kept + moved
    told = f"Leaders took {numeral(held)} of {count_of(planned, 'planned shift')} in their week"
    at_time = "all at their time" if kept == held == planned else f"{in_words(kept)} at their time"
    return f"{told}, {at_time}."


def _coming(lines: tuple[ShiftLine, ...]) -> str:
    if not lines:
        return "No shifts are planned for next week."
    leaders = len({line.leader for line in lines})
    are = "shift is" if len(lines) == 1 else "shifts are"
    return f"Next week {numeral(len(lines))} {are} planned, by {count_of(leaders, 'leader')}."
