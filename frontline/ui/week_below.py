"""Below the first screen: who gave up, the work in the queue, and the page for Monday."""

from collections.abc import Mapping
from typing import Any

from frontline.review.weeks import find_week, review_weeks
from frontline.ui import comparison, figures, sentences
from frontline.ui import week_sentences as words
from frontline.ui.cards import card, missing_card
from frontline.ui.charts import chart_with_table
from frontline.ui.menu import link_to
from frontline.ui.rows import RowsLink
from frontline.ui.run_notes import link_to_declare, run_note
from frontline.ui.session import has_records, run_query, warehouse
from frontline.ui.week_layout import small
from frontline.ui.week_reader import WeekReader
from frontline.units import count_of, long_day_in_year, share_of

CHART_HEIGHT = 140


def abandoned_card(reader: WeekReader) -> None:
    """How many callers gave up this week."""
    weeks = run_query("calls_by_week", **reader.week)
    if weeks.empty:
        missing_card(*words.MISSING["abandoned"], key="abandoned")
        return
    gone = reader.chart("abandoned_calls")
    with card(
        "Callers who gave up",
        comparison.sentence(sentences.abandonment(weeks.iloc[-1]), "calls_by_week", reader.week, _gave_up),
        key="abandoned",
        explanation=run_note(gone, "Callers who gave up a week"),
        counted="inbound calls that queued or rang",
        rows=RowsLink(
            f"{count_of(int(weeks['abandoned_calls'].iloc[-1]), 'call')} →", "abandoned_call_rows", reader.week
        ),
    ):
        figure = small(figures.usual_range(gone, "calls a week"), CHART_HEIGHT)
        chart_with_table(figure, gone, "Abandoned calls by week over their usual range.", "abandoned")
        link_to_declare(gone, "abandoned_calls")


def _gave_up(week: Mapping[str, Any]) -> str:
    """ "9 % of 53", of a row of calls_by_week; empty in a week of which no call is known to have queued or rung."""
    return share_of(int(week["abandoned_calls"]), int(week["offered_calls"])) if week["offered_calls"] else ""


def queue_card(reader: WeekReader) -> None:
    """How much work lies in the queue."""
    if not has_records("orders"):
        missing_card(*words.MISSING["queue"], key="queue")
        return
    done, queue = reader.chart("orders_done"), run_query("queue_length").iloc[0]
    with card(
        "Work in the queue",
        sentences.queue_sentence(queue),
        key="queue",
        explanation=run_note(done, "Orders done a week"),
        counted="open orders ÷ done a week over four weeks",
        rows=RowsLink(f"{count_of(int(queue['open_cases']), 'order')} →", "open_case_rows"),
    ):
        figure = small(figures.usual_range(done, "orders done a week"), CHART_HEIGHT)
        chart_with_table(figure, done, "Orders done by week over their usual range.", "queue")
        link_to_declare(done, "orders_done")


def monday_card() -> None:
    """The way to the weekly review: of the last whole week, as that page opens; nothing where there is none yet."""
    if not review_weeks(warehouse()):
        return
    with card(
        "Weekly review",
        f"One page for Monday: the week of {long_day_in_year(find_week(warehouse(), None).first_day)}.",
        key="monday",
        counted="signals apart from noise, three voices, and who owns which action",
    ):
        link_to("weekly_review", "The page for Monday: PDF", key="to_review")
