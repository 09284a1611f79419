"""Declared changes: what was declared, each to be taken back, and the form for another; an address or a chart's run fills it in."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

import pandas as pd
import streamlit as st

from frontline.review.build import review_weeks
from frontline.review.content import Chart, Review
from frontline.ui import filter_state
from frontline.ui import review_sentences as words
from frontline.ui.cards import card, paragraph, plain
from frontline.ui.menu import registered
from frontline.ui.review_asked import week_name
from frontline.ui.review_entries import LONGEST_TEXT, change_address, who_writes, write_entry
from frontline.ui.rows import RowsLink
from frontline.ui.session import records, run_query, warehouse
from frontline.units import day

_DECLARING = "review_declaring"
_CHART_PAGE = "review_chart_page"
_CHARTS_ELSEWHERE = {"orders_done": "this_week", "customer_contacts": "this_week", "leader_share": "leaders"}
"""Measures that have no chart in the review, and the page that has one, or tells of it."""


def lead_to_chart() -> None:
    """After a change was declared of a measure without a chart here: open the page that shows what it did, which tells it."""
    stem = st.session_state.pop(_CHART_PAGE, None)
    if stem:
        page = next(entry.file for entry in registered() if entry.stem == stem)
        st.switch_page(page, query_params=filter_state.address())


def declare_from(chart: Chart) -> None:
    """Below a chart whose run may be a change: a button that opens the form, filled with the measure and the run's first week."""
    if chart.run is None:
        return
    told = f"A change since the week of {day(chart.run.first_week)}?"
    if st.button(told, key=f"open_change_{chart.measure}", type="tertiary"):
        st.query_params.update(change_address(chart.measure, chart.run.first_week))
        st.rerun()


def changes(review: Review) -> None:
    """What was declared up to the week shown, each to be taken back; and the form for another."""
    asked = {"to_date": review.heading.last_day + dt.timedelta(days=1)}
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
        measure = st.query_params.get("change")
        if measure in words.NAMES:
            _dialog(review, measure)
        elif st.session_state.get(_DECLARING) == _state(review, declared):
            _form(review, "", review.heading.first_day)
        elif st.button("From this week on something is different", key="declare_change"):
            st.session_state[_DECLARING] = _state(review, declared)
            st.rerun()


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


def _close() -> None:
    """The form is asked for no more, neither here nor by the address."""
    st.session_state.pop(_DECLARING, None)
    kept = {name: told for name, told in st.query_params.items() if name not in change_address("", None)}
    st.query_params.from_dict(kept)  # at once: each change of the address is a step for the browser's back button


@st.dialog("What has changed, and since when?", width="large", on_dismiss=_close)
def _dialog(review: Review, measure: str) -> None:
    """The form, filled in as the address says."""
    paragraph("Limits of its own begin at that week. Another week is as good, where somebody knows it.", look="quiet")
    _form(review, measure, _asked_week() or review.heading.first_day)


def _asked_week() -> dt.date | None:
    """The Monday that the address names; None when it names none."""
    try:
        asked = dt.date.fromisoformat(st.query_params.get("since", ""))
    except ValueError:
        return None
    return asked - dt.timedelta(days=asked.weekday())


def _mondays(*more: dt.date) -> list[dt.date]:
    """Every week that can be reviewed and those named, newest first."""
    known = (dt.datetime.strptime(f"{name}-1", "%G-W%V-%u").date() for name in review_weeks(warehouse()))  # noqa: DTZ007 a day
    return sorted({*known, *more}, reverse=True)


def _form(review: Review, asked_measure: str, asked_week: dt.date) -> None:
    with st.form("review_change", border=True):
        measures, weeks = ["", *words.NAMES], _mondays(review.heading.first_day, asked_week)
        left, right = st.columns(2)
        measure = left.selectbox(
            "Where it should show",
            measures,
            index=measures.index(asked_measure),
            format_func=lambda name: words.NAMES.get(name, words.ALL_CHARTS),
            key="change_measure",
        )
        week = right.selectbox(
            "From which week on",
            weeks,
            index=weeks.index(asked_week),
            format_func=lambda monday: week_name(f"{monday:%G-W%V}"),
            key="change_week",
        )
        text = st.text_input(
            "What is different, in a few words",
            max_chars=LONGEST_TEXT,
            key="change_text",
            placeholder="For example: two more people in the evening",
        )
        who = who_writes("change_who")
        with st.container(horizontal=True, gap="small"):
            is_declared = st.form_submit_button("Declare it", type="primary", key="change_declared")
            is_left = st.form_submit_button("Leave it", key="change_left")
    if is_left:
        _close()
        st.rerun()
    if is_declared and not text.strip():
        st.error("Still to fill in: what is different.")
    elif is_declared:
        _close()
        told = f"Declared: from the week of {day(week)} on the limits start anew."
        st.session_state[_CHART_PAGE] = _CHARTS_ELSEWHERE.get(measure)
        write_entry(week, "change", told, text=text, measure=measure or None, who=who)
        st.session_state.pop(_CHART_PAGE)  # refused, which is told here: what is written starts the page again
