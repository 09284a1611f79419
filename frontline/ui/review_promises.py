"""Block 7 of the weekly review: what was promised, by whom, until when; done with a click, and a new one decided right here."""

import datetime as dt

import streamlit as st

from frontline.importers.rosters import Cell
from frontline.review.content import PromiseLine, Promises
from frontline.review.forms.words import more_words
from frontline.ui import review_sentences as words
from frontline.ui.action_done import close_action
from frontline.ui.action_places import REVIEW
from frontline.ui.cards import card, paragraph, plain
from frontline.ui.forms import write_rows
from frontline.ui.leader_choice import leader_names
from frontline.ui.review_rows import rows_of
from frontline.ui.session import settings, today

DAYS_PROMISED = 14
MOST_LINES = 12
"""Seen at once; the others are folded."""


def promises_card(promises: Promises) -> None:
    """Overdue first, then open ones, then what was done this week."""
    with card(
        "Promises",
        plain(promises.sentence),
        key="review_promises",
        counted="actions, and promises to customers; in this week and the last one as they stand today, in an older one as they stood on its Sunday",
        rows=rows_of(promises.rows) if promises.lines else (),
    ):
        for number, line in enumerate(promises.lines[:MOST_LINES]):
            _line(number, line)
        if len(promises.lines) > MOST_LINES:
            with st.expander(more_words(len(promises.lines) - MOST_LINES, "action")):
                for number, line in enumerate(promises.lines[MOST_LINES:], MOST_LINES):
                    _line(number, line)
        if st.button("Decide an action", key="review_add_action", type="secondary" if promises.lines else "primary"):
            _add()


def _line(number: int, line: PromiseLine) -> None:
    with st.container(key=f"review_line_{number}", horizontal=True, vertical_alignment="center", gap="small"):
        with st.container(gap=None):
            paragraph(plain(line.title), look="serif")
            paragraph(words.promise_words(line))
        if line.state != "done" and st.button("It is done", key=f"open_done_{line.action_id}", type="tertiary"):
            close_action(line.action_id, f"Done: “{line.title}”.")


@st.dialog("Decide an action")
def _add() -> None:
    """What will be done, by whom, until when."""
    with st.form("form_review_action", border=False):
        title = st.text_input("What will be done", key="review_action_title")
        owner = st.selectbox(
            "Who does it",
            list(leader_names().values()),
            index=None,
            accept_new_options=True,
            key="review_action_owner",
            placeholder="Choose or type a name",
        )
        due = st.date_input("Until when", value=today() + dt.timedelta(days=DAYS_PROMISED), key="review_action_due")
        if not st.form_submit_button("Promise it", type="primary", key="review_action_promised"):
            return
    if not title.strip():
        st.error("Still to fill in: what will be done.")
        return
    now = dt.datetime.now(settings().zone)
    row: dict[str, Cell] = {
        "action_id": f"{now:%Y-%m-%d %H:%M:%S.%f}",
        "opened_on": now.date(),
        "title": title.strip(),
        "owner": owner,
        "due_on": due if isinstance(due, dt.date) else None,
        "opened_from": REVIEW,
    }
    write_rows("actions", [row], "The action is written down; it stands among the promises.")
