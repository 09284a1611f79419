"""Block 4: six measures over 26 weeks, each over its usual range."""

import datetime as dt
import math
from collections.abc import Collection, Sequence
from dataclasses import replace

from frontline.review.asking import Row, ask
from frontline.review.content import Chart, DeclaredChange, Rows, WeekPoint
from frontline.review.definitions import MEASURES, TOP_QUESTION, Measure, definition
from frontline.review.weeks import CHART_WEEKS, ReviewWeek
from frontline.units import FEW_CASES, count_of, day, in_words, share_of
from frontline.usual_weeks import Run, long_run
from frontline.warehouse import Warehouse

FEWEST_WEEKS = 12
LONGEST_NAME = 60


def week_charts(warehouse: Warehouse, week: ReviewWeek, *, has_leaders: bool) -> tuple[Chart, ...]:
    """The six charts, in the order of the page; one without data says in its note what is missing."""
    entries = ask(warehouse, "review_entries", from_date=week.since(CHART_WEEKS), to_date=week.to_date)
    changes = [row for row in entries if row["entry_kind"] == "change"]
    return tuple(_chart(warehouse, week, measure, changes, has_leaders) for measure in MEASURES)


def top_question(warehouse: Warehouse, week: ReviewWeek) -> tuple[int, str] | None:
    """The question asked in most contacts of the 26 weeks; None when none was asked."""
    first = next(iter(ask(warehouse, "topic_shares", **week.span(CHART_WEEKS))), None)
    return (int(first["topic_id"]), str(first["topic_name"])) if first and first["contacts"] else None


def _chart(
    warehouse: Warehouse, week: ReviewWeek, measure: Measure, changes: Sequence[Row], has_leaders: bool
) -> Chart:
    span, asked_of = week.span(CHART_WEEKS), measure.name
    shown, rows = measure, _rows(measure.name, week)
    if measure.name == TOP_QUESTION:
        top = top_question(warehouse, week)
        asked_of = f"question/{top[0]}" if top else ""
        if top:
            name = top[1] if len(top[1]) <= LONGEST_NAME else f"{top[1][: LONGEST_NAME - 1].rstrip()}…"
            shown = replace(measure, title=f"Top question: “{name}”", subject=f"The share of “{name}” is")
            rows = Rows("topic_question_rows", (("topic_id", str(top[0])), *_days(week.span())))
    missing = measure.name == "leader_contacts" and not has_leaders
    found = (
        {} if missing else {row["week_date"]: row for row in ask(warehouse, "measure_weeks", measure=asked_of, **span)}
    )
    points = tuple(_point(week.since(back), found, measure.scale) for back in range(CHART_WEEKS, 0, -1))
    run = long_run(found[monday] for monday in sorted(found))
    judged = {monday for monday, row in found.items() if row["is_judged"]}
    own = tuple(
        DeclaredChange(row["week_date"], str(row["words"])) for row in changes if row["measure"] in (None, measure.name)
    )
    return Chart(
        measure=measure.name,
        title=shown.title,
        unit=measure.unit,
        is_log=measure.is_log,
        points=points,
        changes=own,
        value_words=value_words(measure, points[-1]),
        sentence=chart_sentence(shown, points, own, run),
        note="No leader is known: mark them in people.csv." if missing else _note(measure, points, own, judged),
        definition=definition(measure.title),
        rows=rows,
        run=run,
    )


def _rows(measure: str, week: ReviewWeek) -> Rows:
    if measure == "leader_contacts":
        return Rows("leader_contact_rows", _days(week.span()))
    if measure == "abandoned_calls":
        return Rows("abandoned_call_rows", _days(week.span()))
    return Rows("measured_rows", (("measure", measure), *_days(week.span())))


def _days(span: dict[str, dt.date]) -> tuple[tuple[str, str], ...]:
    return tuple((name, day.isoformat()) for name, day in span.items())


def _point(monday: dt.date, found: dict[dt.date, Row], scale: float) -> WeekPoint:
    row = found.get(monday)
    if row is None:
        return WeekPoint(monday, None, 0, False, None, None, None, False, None)
    value, mean, low, high, last_year = (
        None if row[name] is None else float(row[name]) * scale
        for name in ("value", "usual_mean", "usual_low", "usual_high", "last_year")
    )
    whole, outside = bool(row["is_whole_week"]), bool(row["is_outside"])
    return WeekPoint(monday, value, int(row["cases"]), whole, mean, low, high, outside, last_year)


def value_words(measure: Measure, point: WeekPoint) -> str:
    """This week's value as the pages write it: "41 calls", "3 min 5 s", "31 % of 318"."""
    if point.value is None:
        return "nothing to count"
    if measure.scale == 1:
        return measure.words(point.value)
    return share_of(round(point.value / 100 * point.cases), point.cases)


def usual_words(measure: Measure, point: WeekPoint) -> str:
    """The limits as whole numbers that still lie within them: "12 to 33"; empty where there are none."""
    if point.low is None or point.high is None:
        return ""
    low, high = point.low, point.high
    if measure.number(0.4) == measure.number(0):  # only whole numbers of it exist
        low, high = math.ceil(low - 1e-9), math.floor(high + 1e-9)
    return f"{measure.number(low)} to {measure.number(high)}"


def side(point: WeekPoint) -> str:
    """ "above" or "below" of a week outside its limits."""
    return "above" if point.value is not None and point.high is not None and point.value > point.high else "below"


def chart_sentence(
    measure: Measure, points: Sequence[WeekPoint], changes: Sequence[DeclaredChange], run: Run | None = None
) -> str:
    """The chart in words, for who cannot see it."""
    last = points[-1]
    told = f"{measure.title}, {CHART_WEEKS} weeks to the week of {day(last.week_date)}"
    if all(point.value is None for point in points):
        return f"{told}: nothing to count."
    told += f": {value_words(measure, last)}{'' if last.is_whole_week else ' so far'} in the last week"
    usual = usual_words(measure, last)
    if usual:
        told += f", {_against(last)} {usual}"
    if last.last_year is not None and (measure.scale == 1 or last.cases >= FEW_CASES):
        told += f"; the same week last year {measure.words(last.last_year)}"
    outside = [point for point in points[:-1] if point.is_outside]
    if outside:
        weeks = ", ".join(f"{day(point.week_date)} {side(point)}" for point in outside)
        told += f"; {in_words(len(outside))} earlier {'week' if len(outside) == 1 else 'weeks'} outside: {weeks}"
    for change in changes:
        told += f"; a change declared in the week of {day(change.week_date)}: {change.words}"
    return f"{told}. {run.words}" if run else f"{told}."


def _against(point: WeekPoint) -> str:
    """How a week lies to its limits; an unfinished one may still be below them, which says nothing yet."""
    if point.is_outside:
        return f"{side(point)} the usual"
    is_within = None not in (point.value, point.low) and point.value >= point.low  # type: ignore[operator]
    return "within the usual" if is_within else "usually"


def _note(
    measure: Measure, points: Sequence[WeekPoint], changes: Sequence[DeclaredChange], judged: Collection[dt.date]
) -> str:
    """What a chart lacks; `judged`: the Mondays of the weeks on which limits may rest (weekly_measures)."""
    if all(point.value is None and not point.is_whole_week for point in points):
        return measure.needs
    last_change = max((change.week_date for change in changes), default=dt.date.min)
    known = [point for point in points if point.value is not None and point.is_whole_week]
    since_then = [point for point in known if point.week_date >= last_change]
    counted = [point for point in since_then if point.week_date in judged]
    if len(counted) < FEWEST_WEEKS:
        since = " since the declared change" if last_change > dt.date.min else ""
        early = "" if counted == since_then else "; in earlier ones only what ends soon is in the data"
        weeks = count_of(len(counted), "whole week")
        return f"No limits yet: {weeks} with a value{since}, {FEWEST_WEEKS} are needed{early}."
    if points[-1].value is None:
        behind = not points[-1].is_whole_week
        return "The data do not reach this week." if behind else "Nothing to count this week."
    return "" if points[-1].is_whole_week else "The last week is not whole yet."
