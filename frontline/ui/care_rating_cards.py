"""The leaders' own rating: six questions first, and only then what customers answered and how far apart the two are."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

import streamlit as st

from frontline.care.self_rating import HIGHEST, LOWEST, QUESTIONS, answer_rows, missing_answers
from frontline.ui import care_rating_sentences as words
from frontline.ui.cards import card, paragraph, small_table
from frontline.ui.care_reader import CareReader
from frontline.ui.forms import write_rows
from frontline.ui.rows import RowsLink
from frontline.ui.session import records, run_query, settings, today

Rows = Sequence[dict[str, Any]]


def self_rating_card(reader: CareReader) -> None:
    """The form while this leader has not answered this quarter; then the own answers beside those of leaders and customers."""
    day = today()
    (taken,) = records(run_query("self_rating_taken", day_date=day))
    told = words.taken_words(int(taken["answered"]), int(taken["leaders"]))
    if reader.person_id is None:
        with card("How would you rate us?", words.CHOOSE, key="self_rating", stretch=False, counted=told):
            return
    own = _own(reader.person_id, day)
    if len(own) < len(QUESTIONS):
        _form(reader.person_id, told)
    else:
        _gaps(reader.person_id, day, own, told)


def has_rated(person_id: str | None) -> bool:
    """True once this leader has answered all six questions this quarter: before that, no card shows what customers answered."""
    return person_id is not None and len(_own(person_id, today())) == len(QUESTIONS)


def _own(person_id: str, day: dt.date) -> Rows:
    return records(run_query("self_rating_own", person_id=person_id, day_date=day))


def _form(person_id: str, told: str) -> None:
    """The six questions; nothing of what customers say is asked of the data before they are answered."""
    with (
        card(
            "How would you rate us?", words.ASKED, key="self_rating", stretch=False, explanation=words.HOW, counted=told
        ),
        st.form("form_self_rating", border=False),
    ):
        scores = {
            question.key: st.radio(
                question.to_leaders,
                range(LOWEST, HIGHEST + 1),
                index=None,
                horizontal=True,
                key=f"self_rating_{question.key}",
            )
            for question in QUESTIONS
        }
        if not st.form_submit_button("These are my answers", type="primary"):
            return
        missing = missing_answers(scores)
        if missing:
            st.error(f"Still to answer: {', '.join(missing)}.")
            return
        rows = answer_rows(person_id, scores, dt.datetime.now(settings().zone))
        write_rows("ratings", rows, "Your answers are written down; beside them you see now what customers answered.")


def _gaps(person_id: str, day: dt.date, own: Rows, told: str) -> None:
    """Own answers, the other leaders as a mean of three or more, the customers, and the gap with its interval."""
    others = records(run_query("self_rating_leaders", person_id=person_id, day_date=day))
    customers = records(run_query("self_rating_customers", day_date=day))
    rows = words.compared(own, others, customers)
    with card(
        "How would you rate us?",
        words.gap_sentence(rows),
        key="self_rating",
        stretch=False,
        counted=f"1 to 5, means, this quarter; your first answers count; names on trust; gap: you − customers, 19 times of 20; {told}",
        rows=[
            RowsLink("your answers →", "self_rating_own", {"person_id": person_id, "day_date": day}),
            RowsLink("customers’ answers →", "self_rating_customers", {"day_date": day}),
        ],
    ):
        small_table(
            ("", "you", "other leaders", "customers", "gap"),
            [
                (
                    row.question.name,
                    f"{row.own:.0f}",
                    words.score_words(row.leaders, "leader"),
                    words.score_words(row.customers, "customer"),
                    words.gap_words(row.gap),
                )
                for row in rows
            ],
        )
        if not others:
            paragraph("Other leaders are shown as soon as three of them have answered.", look="quiet")
        if not customers:
            paragraph(words.WAITS_FOR_CUSTOMERS, look="quiet")
