"""The cards of silence: who waits now, how long a reply takes, what was late, who was away, how heavy the load, what was done."""

import datetime as dt

import pandas as pd

from frontline.settings import Care
from frontline.survival import SurvivalCurve, kaplan_meier
from frontline.ui import care_load_sentences as load_words
from frontline.ui import care_silence_sentences as words
from frontline.ui import charts_silence, theme
from frontline.ui.cards import card, offer_import, paragraph, small_table
from frontline.ui.care_reader import CareReader
from frontline.ui.care_silence_board import board_row
from frontline.ui.chart_base import saying
from frontline.ui.charts import chart_with_table
from frontline.ui.clock_words import CLOCK_WORDS
from frontline.ui.drawn import unmarked
from frontline.ui.filter_state import clock
from frontline.ui.measured_week import last_measured_week, solved_sentence
from frontline.ui.rows import RowsLink
from frontline.ui.session import has_messages, has_records, records, run_query, settings
from frontline.units import FEW_CASES, count_of, day

SHOWN_WAITS = 10


def no_messages_card() -> None:
    """In place of all cards that take messages, that there are none."""
    with card("Who waits", words.NO_MESSAGES, key="no_messages", stretch=False):
        offer_import()


def board_card(reader: CareReader) -> None:
    """Who waits now, longest first, each to be taken by a leader; without messages only promised call-backs, if any."""
    asked = {"as_of_date": reader.span["to_date"]}
    rows = records(run_query("silence_board", **asked))
    if not rows and not has_messages():
        return
    with card(
        "Who waits now",
        words.taken_sentence(rows),
        key="silence_board",
        stretch=False,
        counted="from the first message that nobody answered, or the end of the day of a promised call-back, until a person "
        f"answers, here to {day(asked['as_of_date'] - dt.timedelta(days=1))}; an automatic reply does not count; {_lateness(settings().care)}",
        rows=RowsLink("the whole list →" if len(rows) > SHOWN_WAITS else "as a table →", "silence_board", asked),
    ):
        for row in rows[:SHOWN_WAITS]:
            board_row(row, reader.person_id)
        if len(rows) > SHOWN_WAITS:
            paragraph(f"and {len(rows) - SHOWN_WAITS} more, who wait less long", look="quiet")


def _lateness(care: Care) -> str:
    """What late means, by the settings."""
    return (
        f"late: over {care.late_ratio:g} times the customer’s usual wait (median of the last {care.habit_waits}; below three "
        f"waits that of who they write to, then of the team) and over {care.late_business_hours:g} business hours"
    )


def reply_curve_card(reader: CareReader) -> None:
    """How long a reply takes, those who still wait counted for as long as they have waited."""
    rows = run_query("reply_wait_rows", **reader.span)
    if rows.empty:
        with card("Until a person replies", words.NO_MESSAGES, key="reply_curve"):
            return
    chosen, other = clock(), "business" if clock() == "calendar" else "calendar"
    curve = _curve(rows, f"waited_{chosen}_minutes")
    with card(
        "Until a person replies",
        words.reply_sentence(curve, chosen),
        key="reply_curve",
        stretch=False,
        counted=f"{CLOCK_WORDS[chosen]} (Kaplan-Meier); who still waits counts as long as they waited, as do tickets closed without a word",
        rows=RowsLink(f"{count_of(len(rows), 'wait')} →", "reply_wait_rows", reader.span),
    ):
        if curve.count >= FEW_CASES:
            figure = charts_silence.heard_by_time(
                curve, *charts_silence.unit_of(curve, chosen), colours=theme.current()
            )
            chart_with_table(
                figure, charts_silence.heard_frame(curve), charts_silence.heard_alt_text(curve), "reply_curve"
            )
        beside = words.other_clock_words(_curve(rows, f"waited_{other}_minutes"), other)
        told = f"{words.reply_interval(curve, chosen)} {beside}".strip()
        if told:
            paragraph(told, look="quiet")


def _curve(rows: pd.DataFrame, clock: str) -> SurvivalCurve:
    """The Kaplan-Meier curve of one clock, in minutes; waits of which it is not known are left out."""
    known = rows[rows[clock].notna()]
    return kaplan_meier(known[clock].clip(lower=0).to_numpy(), known["has_reply"].to_numpy(dtype=bool))


def late_card(reader: CareReader) -> None:
    """What was late by the customer's own habit, week by week, and whether the reply said so."""
    weeks = run_query("silence_by_week", **reader.span)
    if weeks.empty:
        with card("Later than usual", words.NO_MESSAGES, key="late"):
            return
    late, waits = int(weeks["late_waits"].sum()), int(weeks["waits"].sum())
    with card(
        "Later than usual",
        words.late_sentence(weeks),
        key="late",
        stretch=False,
        counted=_lateness(settings().care),
        rows=[
            RowsLink(f"{count_of(len(weeks), 'week')} →", "silence_by_week", reader.span),
            RowsLink("late replies →", "late_reply_rows", reader.span),
        ],
    ):
        over = weeks["is_whole_week"].to_numpy(dtype=bool)
        figure = charts_silence.late_weeks(
            weeks["week_date"], weeks["late_waits"], weeks["waits"], is_over=over, colours=theme.current()
        )
        chart_with_table(figure, weeks, charts_silence.late_alt_text(late, waits), "late")
        paragraph(words.acknowledged_sentence(records(run_query("late_acknowledged", **reader.span))))


def absence_card(reader: CareReader) -> None:
    """Whom nobody answered while the person they write to was away; never who that was."""
    rows = records(run_query("absence_cover", **reader.span))
    if not rows:
        sentence = words.NO_ABSENCES if run_query("absences").empty else words.NOBODY_WROTE
        with card("While one of us is away", sentence, key="absence"):
            return
    with card(
        "While one of us is away",
        words.absence_sentence(rows),
        key="absence",
        stretch=False,
        counted="who they wrote to: wrote last in the ticket, had it, or had last written to them; a reply by anybody counts",
        rows=[
            RowsLink("the customers →", "absence_customers", reader.span),
            RowsLink("as a table →", "absence_cover", reader.span),
        ],
    ):
        small_table(("", "absences", "heard from nobody"), [words.absence_cells(row) for row in rows])
        paragraph("Name who answers before the next leave: the form “an absence” on the page of data.", look="quiet")


def load_card(reader: CareReader) -> None:
    """How many open tickets there are for each of us who answers, and the waits at that load."""
    weeks = run_query("advocate_load", **reader.span)
    if weeks.empty or weeks["open_per_advocate"].isna().all() or not has_records("tickets"):
        with card(
            "Enough of us?",
            words.NOBODY_KNOWN if len(weeks) and has_records("tickets") else words.NO_MESSAGES,
            key="load",
        ):
            return
    with card(
        "Enough of us?",
        load_words.load_sentence(weeks, clock()),
        key="load",
        stretch=False,
        counted="means of the business days: tickets open in the morning, people other than leaders who wrote or spoke that day; "
        f"waits in {CLOCK_WORDS[clock()]}",
        rows=RowsLink(f"{count_of(len(weeks), 'week')} →", "advocate_load", reader.span),
    ):
        whole = weeks[weeks["is_whole_week"].astype(bool)]
        figure = charts_silence.waits_against_load(
            whole["open_per_advocate"],
            whole[f"p90_{clock()}_minutes"] / 60,
            whole["week_date"],
            colours=theme.current(),
        )
        told = saying(figure, unmarked(load_words.load_sentence(weeks, clock())))
        chart_with_table(told, weeks, charts_silence.load_alt_text(len(whole)), "load")
        told = load_words.load_halves(weeks, clock())
        if told:
            paragraph(told, look="quiet")


def closed_card(reader: CareReader) -> None:
    """Whether what we called done was done, as the customers saw it."""
    rows = records(run_query("closed_confirmed", **reader.span))
    if not rows:
        told = "No ticket was closed in this period." if has_records("tickets") else words.NO_MESSAGES
        with card("Closed, and done?", told, key="closed"):
            return
    solved = last_measured_week("one_touch_share", reader.span["to_date"])
    with card(
        "Closed, and done?",
        words.closed_sentence(rows),
        key="closed",
        stretch=False,
        explanation=solved_sentence(solved) if solved else "",
        counted="came back: wrote again, or got in touch about anything, within 14 days; a ticket opened again counts each time",
        rows=[
            RowsLink(f"{count_of(sum(int(row['closings']) for row in rows), 'closing')} →", "closed_rows", reader.span),
            *([solved.rows("ticket")] if solved else []),
        ],
    ):
        small_table(("the customer", "closings"), [words.closed_cells(row) for row in rows], bold_column=1)
