"""Block 9: what the words mean, what is missing in the data, which version of them this is, and where to open it."""

import datetime as dt

from frontline import __version__
from frontline.review.asking import Row, ask
from frontline.review.content import Footing
from frontline.review.definitions import definitions
from frontline.review.weeks import CHART_WEEKS, ReviewWeek
from frontline.settings import Settings
from frontline.units import count_of, day, day_span
from frontline.warehouse import Warehouse

WITHOUT = {
    "calls": "No calls are in the data.",
    "tickets": "No tickets are in the data.",
    "orders": "No orders are in the data.",
    "newsletters": "No newsletters are in the data.",
}


def week_footing(warehouse: Warehouse, settings: Settings, week: ReviewWeek, *, has_leaders: bool) -> Footing:
    """`has_leaders`: the roster marks somebody as a leader."""
    return Footing(
        definitions=definitions(settings.shifts.grace_minutes),
        gaps=tuple(_gaps(warehouse, week, has_leaders)),
        warehouse_version=warehouse.version,
        program_version=__version__,
        link=f"{settings.review.address.rstrip('/')}/weekly_review?week={week.name}",
    )


def _gaps(warehouse: Warehouse, week: ReviewWeek, has_leaders: bool) -> list[str]:
    reach = {str(row["kind"]): row for row in ask(warehouse, "data_through")}
    said = [sentence for kind, sentence in WITHOUT.items() if kind not in reach]
    said += [] if has_leaders else ["No leader is known: people.csv marks them."]
    said += _ends_early(reach, week)
    said += _behind(ask(warehouse, "source_freshness"), reach, week)
    said += [_gap(row) for row in ask(warehouse, "source_gaps") if _is_shown(row, week)]
    if "calls" in reach and not _has_rows(warehouse, "shifts"):
        said.append("No shifts are planned.")
    unread = sum(int(row["unread_texts"]) for row in ask(warehouse, "question_reading_state"))
    said += (
        [f"{count_of(unread, 'text')} of customers {'is' if unread == 1 else 'are'} not read yet."] if unread else []
    )
    return said


def _ends_early(reach: dict[str, Row], week: ReviewWeek) -> list[str]:
    """ "The week is not whole: calls and tickets reach to 13 Nov 2026."; a line for each day on which kinds end within it."""
    ends: dict[dt.date, list[str]] = {}
    for kind, row in reach.items():
        if kind != "newsletters" and week.first_day <= row["last_date"] < week.last_day:
            ends.setdefault(row["last_date"], []).append(kind)
    return [f"The week is not whole: {listed(kinds)} reach to {day(last)}." for last, kinds in sorted(ends.items())]


def _behind(sources: list[Row], reach: dict[str, Row], week: ReviewWeek) -> list[str]:
    """Sources and kinds whose last record is older than the week."""
    said = [
        f"The {kind} end on {day(row['last_date'])}, before this week."
        for kind, row in reach.items()
        if kind != "newsletters" and row["last_date"] < week.first_day
    ]
    late = [row for row in sources if row["kind"] != "newsletters" and row["last_date"] < week.first_day]
    return said + [
        f"The {row['kind']} of {row['source']} end on {day(row['last_date'])}, before this week."
        for row in late
        if reach[row["kind"]]["last_date"] >= week.first_day
    ]


def _is_shown(gap: Row, week: ReviewWeek) -> bool:
    return bool(gap["from_date"] <= week.last_day and gap["to_date"] >= week.since(CHART_WEEKS))


def _gap(row: Row) -> str:
    last: dt.date = row["to_date"]
    return f"No {row['kind']} of {row['source']} on {day_span(row['from_date'], last)}."


def listed(words: list[str]) -> str:
    """ "calls, orders and tickets"."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def _has_rows(warehouse: Warehouse, model: str) -> bool:
    with warehouse.cursor() as cursor:
        return cursor.execute(f"select 1 from {model} limit 1").fetchone() is not None
