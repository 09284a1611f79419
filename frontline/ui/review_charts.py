"""Block 4 of the weekly review: six measures over 26 weeks, each with its table behind it; and changes declared by somebody."""

import datetime as dt
from collections.abc import Sequence
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from frontline.review.content import Chart, Review
from frontline.review.forms.charts_svg import Colours, xmr_chart
from frontline.ui import review_look
from frontline.ui import review_sentences as words
from frontline.ui.cards import card, paragraph, plain
from frontline.ui.review_entries import LONGEST_TEXT, who_writes, write_entry
from frontline.ui.review_rows import rows_of
from frontline.ui.rows import RowsLink
from frontline.ui.session import records, run_query

_DECLARING = "review_declaring"


def charts(review: Review) -> None:
    """How they are read, and the six cards."""
    paragraph(words.HOW_TO_READ, look="quiet")
    with review_look.grid("charts"):
        for chart in review.charts:
            _chart_card(chart)


def _chart_card(chart: Chart) -> None:
    with card(
        words.chart_label(chart),
        words.chart_sentence(chart),
        key=f"review_{chart.measure}",
        explanation=plain(words.chart_note(chart)),
        counted=chart.definition,
        rows=rows_of(chart.rows),
    ):
        if any(point.value is not None for point in chart.points):
            drawing = review_look.drawing_of(partial(_drawn, chart), review_look.CHART_WIDTH)
            frame = pd.DataFrame(words.chart_rows(chart))
            review_look.drawing_with_table(drawing, frame, f"review_{chart.measure}")


def _drawn(chart: Chart, colours: Colours, width: float) -> str:
    return xmr_chart(chart, colours, width, review_look.CHART_HEIGHT, review_look.CHART_TYPE)


def changes(review: Review) -> None:
    """What was declared in the weeks shown, each to be taken back; and the form for another."""
    asked = _asked(review)
    declared = [row for row in records(run_query("review_entries", **asked)) if row["entry_kind"] == "change"]
    with card(
        "Declared changes",
        words.changes_sentence(declared),
        key="review_changes",
        stretch=False,
        counted="limits change at a declared change only, and need twelve whole weeks of their own",
        rows=RowsLink("all entries →", "review_entries", asked) if declared else (),
    ):
        for number, row in enumerate(declared):
            _change(number, row)
        if st.session_state.get(_DECLARING) == _state(review, declared):
            _form(review)
        elif st.button("From this week on something is different", key="declare_change"):
            st.session_state[_DECLARING] = _state(review, declared)
            st.rerun()


def _asked(review: Review) -> dict[str, dt.date]:
    """The 26 weeks that are shown."""
    first = (
        review.charts[0].points[0].week_date if review.charts and review.charts[0].points else review.heading.first_day
    )
    return {"from_date": first, "to_date": review.heading.last_day + dt.timedelta(days=1)}


def _state(review: Review, declared: Sequence[dict[str, Any]]) -> tuple[str, int]:
    """Where something is being declared: once it is, the form is closed."""
    return review.heading.week, len(declared)


def _change(number: int, row: dict[str, Any]) -> None:
    with st.container(key=f"review_line_change_{number}", horizontal=True, vertical_alignment="center", gap="small"):
        paragraph(plain(words.change_words(row)))
        if st.button("Take it back", key=f"open_undo_change_{number}", type="tertiary"):
            measure = None if pd.isna(row["measure"]) else str(row["measure"])
            write_entry(
                row["week_date"].date(),
                "change",
                "Taken back: the limits are as if it had never been.",
                measure=measure,
            )


def _form(review: Review) -> None:
    with st.form("review_change", border=True):
        left, right = st.columns(2)
        with left:
            measure = st.selectbox(
                "Where it should show",
                ["", *words.NAMES],
                format_func=lambda name: words.NAMES.get(name, words.ALL_CHARTS),
                key="change_measure",
            )
        with right:
            who = who_writes("change_who")
        text = st.text_input(
            "What is different, in a few words",
            max_chars=LONGEST_TEXT,
            key="change_text",
            placeholder="For example: two more people in the evening",
        )
        with st.container(horizontal=True, gap="small"):
            is_declared = st.form_submit_button("Declare it", type="primary", key="change_declared")
            is_left = st.form_submit_button("Leave it", key="change_left")
    if is_left:
        del st.session_state[_DECLARING]
        st.rerun()
    if is_declared and not text.strip():
        st.error("Still to fill in: what is different.")
    elif is_declared:
        write_entry(
            review.heading.first_day,
            "change",
            "Declared: from this week on the limits start anew.",
            text=text,
            measure=measure or None,
            who=who,
        )
