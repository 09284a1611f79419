"""Why they called, as they say; and, apart from it, the days around each newsletter; and what could be read at all."""

import pandas as pd

from frontline.ui import question_sentences as words
from frontline.ui import theme
from frontline.ui.cards import card, paragraph
from frontline.ui.channel_names import channel_name
from frontline.ui.chart_base import saying
from frontline.ui.chart_messages import days_around_message
from frontline.ui.charts import chart_with_table
from frontline.ui.charts_questions import share_bars
from frontline.ui.charts_topic import days_around
from frontline.ui.menu import link_to
from frontline.ui.question_asked import Asked
from frontline.ui.reading_sentences import coverage_sentence, reading_sentence
from frontline.ui.reason_sentences import NO_HOLD_OUT, curve_sentence, hold_out_sentence
from frontline.ui.rows import RowsLink
from frontline.ui.session import records, run_query, settings
from frontline.units import count_of

SHOWN_HOLD_OUTS = 3


def reasons_card(asked: Asked) -> None:
    """What made you call today: reasons that a note's field names or the words tell."""
    known = dict(asked.span)
    reasons = run_query("reason_shares", **known)
    stated = len(run_query("reason_rows", **known))
    with card(
        "What made you call today?",
        words.reasons_sentence(reasons),
        key="reasons",
        counted="named in a note’s field or found in the words; a contact may name several, heard by a leader or not",
        rows=RowsLink(f"{count_of(stated, 'reason')} →", "reason_rows", known),
    ):
        if len(reasons):
            said = f"share of {count_of(int(reasons['all_reasons'].max()), 'contact')} that say why"
            bars = words.reason_bars(reasons)
            figure = share_bars(bars, said, colours=theme.current())
            chart_with_table(figure, reasons, "The share of contacts that name each reason for calling.", "reasons")
        link_to("data", "Write down why somebody called", key="reasons")


def curve_card(asked: Asked) -> None:
    """Contacts around newsletters against what is usual; a cause only where somebody was left out on purpose."""
    curve, held_out = run_query("newsletter_curve", **asked.span), run_query("newsletter_hold_out")
    with card(
        "The days around a newsletter",
        curve_sentence(curve),
        key="curve",
        counted="all contacts, whatever they ask; usual: the same weekdays of the eight weeks before",
        rows=[
            RowsLink("by day →", "newsletter_curve", asked.span),
            RowsLink(f"{count_of(len(held_out), 'hold-out')} →", "newsletter_hold_out"),
        ],
    ):
        if len(curve):
            figure = days_around(
                curve["day_offset"], curve["contacts"], curve["usual_contacts"], colours=theme.current()
            )
            message = days_around_message(curve["day_offset"], curve["contacts"], curve["usual_contacts"])
            alt_text = "How many times as many contacts as usual came on each day from 14 before to 14 after a send."
            chart_with_table(saying(figure, message), curve, alt_text, "curve")
        if held_out.empty:
            paragraph(NO_HOLD_OUT, look="quiet")
        for row in records(held_out.head(SHOWN_HOLD_OUTS)):
            paragraph(hold_out_sentence(row))


def coverage_card(state: pd.Series) -> None:
    """How much of what customers ask there are words of, and by which model they are read."""
    coverage = run_query("question_coverage")
    names = [channel_name(channel) for channel in coverage["channel"]]
    with card(
        "What could be read",
        key="coverage",
        stretch=False,
        counted=reading_sentence(state, settings().company.time_zone),
        rows=[
            RowsLink("by channel →", "question_coverage"),
            RowsLink("the reading →", "question_reading_state"),
        ],
    ):
        paragraph(coverage_sentence(coverage, names))
