"""The review's tables, as rows of words: the same in HTML and Markdown."""

from dataclasses import dataclass

from frontline.review.content import Chart, Claims, Heard, Promises, Questions, Rows, Shifts
from frontline.review.forms.bars_svg import question_words, trend_word
from frontline.review.forms.chart_words import last_year_words, side_of, usual_words, value_words, week_value
from frontline.review.forms.words import promise_due, promise_state, shift_words, verdict_words
from frontline.units import FEW_CASES, day, numeral, percent, share_of


@dataclass(frozen=True)
class Table:
    """Column heads, and rows of as many words."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def chart_table(chart: Chart) -> Table:
    """A chart's weeks, newest first."""
    head = (
        "Week of",
        f"Value{f' ({chart.unit})' if chart.unit else ''}",
        "Cases",
        "Mean",
        "Usual range",
        "Outside",
        "Same week last year",
    )
    rows = tuple(
        (
            day(point.week_date) + ("" if point.is_whole_week else " (not over)"),
            week_value(chart, point),
            numeral(point.cases),
            value_words(chart, point.mean),
            usual_words(chart, point) or "–",
            f"◆ {side_of(point)}" if side_of(point) else "",
            last_year_words(chart, point),
        )
        for point in reversed(chart.points)
    )
    return Table(head, rows)


def charts_table(charts: tuple[Chart, ...]) -> Table:
    """The week in six lines."""
    return Table(
        ("What", "This week", "Usual range", "Outside", "Same week last year", "Note"), tuple(map(_chart_line, charts))
    )


def _chart_line(chart: Chart) -> tuple[str, ...]:
    last = chart.points[-1] if chart.points else None
    changes = " ".join(f"From {day(each.week_date)}: {each.words}." for each in chart.changes)
    return (
        chart.title,
        chart.value_words,
        usual_words(chart, last) if last else "",
        f"◆ {side_of(last)}" if last and side_of(last) else "",
        last_year_words(chart, last) if last else "",
        " ".join(each for each in (*chart.notes, changes) if each),
    )


def weeks_table(charts: tuple[Chart, ...]) -> Table:
    """Every week of every chart, newest first."""
    weeks = sorted({point.week_date for chart in charts for point in chart.points}, reverse=True)
    by_week = [{point.week_date: point for point in chart.points} for chart in charts]
    rows = tuple(
        (
            day(week),
            *(
                f"{week_value(chart, points[week])}{' ◆' if side_of(points[week]) else ''}" if week in points else "–"
                for chart, points in zip(charts, by_week, strict=True)
            ),
        )
        for week in weeks
    )
    return Table(("Week of", *(chart.title for chart in charts)), rows)


def questions_table(questions: Questions) -> Table:
    """The questions, most asked first."""
    rows = tuple(
        (
            share.label,
            question_words(share, questions.of_contacts),
            f"{percent(share.share_low)} to {percent(share.share_high)}" if questions.of_contacts >= FEW_CASES else "–",
            f"◆ {trend_word(share)}" if trend_word(share) else "",
        )
        for share in questions.shares
    )
    return Table(("Question", "Contacts", "95 % interval", "Trend"), rows)


def heard_table(heard: Heard) -> Table:
    """The groups of customers."""
    rows = tuple(
        (
            each.segment,
            *(_counted(part, whole) for part, whole in ((each.heard, heard.heard), (each.served, heard.served))),
        )
        for each in heard.segments
    )
    return Table(("Customers", "● heard by leaders", "○ served by us"), rows)


def _counted(part: int, whole: int) -> str:
    told = share_of(part, whole)
    counted = f"{numeral(part)} of {numeral(whole)}"
    return told if told in (counted, "no case") else f"{counted} · {percent(part / whole)}"


def claims_table(claims: Claims) -> Table:
    """The published claims."""
    rows = tuple(
        (
            f"“{line.quote}”",
            f"{line.newsletter}, {day(line.sent_on)}",
            verdict_words(line.verdict_then)[0],
            verdict_words(line.verdict_today)[0],
            line.reason_today,
        )
        for line in claims.lines
    )
    return Table(("What we published", "Where", "By what was known then", "Today", "Why"), rows)


def promises_table(promises: Promises) -> Table:
    """The promises, overdue first."""
    rows = tuple(
        (line.title, line.owner, promise_due(line), promise_state(line)[0], line.opened_from) for line in promises.lines
    )
    return Table(("Action", "Owner", "Due", "State", "Opened from"), rows)


def shifts_list(shifts: Shifts) -> list[str]:
    """Next week's shifts, one a line."""
    return [shift_words(line) for line in shifts.next_week]


def rows_command(rows: Rows) -> str:
    """How to open the rows behind a figure."""
    asked = "".join(f" --param {name}={value}" for name, value in rows.parameters)
    return f"frontline query {rows.query}{asked}"
