"""You asked, we did: what was promised about a question, whether it is done and whether the question faded, and a form for more."""

import datetime as dt
from typing import Any

import streamlit as st

from frontline.importers.rosters import Cell
from frontline.ui import topic_sentences as words
from frontline.ui.action_done import close_action
from frontline.ui.action_places import QUESTIONS
from frontline.ui.cards import card, paragraph, plain
from frontline.ui.forms import write_rows
from frontline.ui.question_asked import Asked
from frontline.ui.question_trends import Trends
from frontline.ui.rows import RowsLink
from frontline.ui.session import records, run_query, settings, today
from frontline.ui.topic_cards import dispersion, last_day_of
from frontline.units import is_missing

DAYS_PROMISED = 14


def actions_card(asked: Asked, topic_id: int, trends: Trends) -> None:
    """Each action with its owner, its day, its state, and what became of the question; and a button for another one."""
    known = {"topic_id": topic_id, "as_of_date": max(today() + dt.timedelta(days=1), asked.span["to_date"])}
    actions = records(run_query("topic_actions", **known))
    open_ones = sum(row["state"] != "done" for row in actions)
    with card(
        "You asked, we did",
        _sentence(len(actions), open_ones),
        key="actions",
        stretch=False,
        counted="eight weeks before it was done against up to eight since; below five contacts nothing is told",
        rows=RowsLink("as a table →", "topic_actions", known),
    ):
        for row in actions:
            _action(row, words.faded_sentence(row, dispersion(trends, topic_id), last_day_of(asked)))
        if st.button("Add an action", key="add_action", type="secondary" if actions else "primary"):
            _add(topic_id)


def _sentence(actions: int, open_ones: int) -> str:
    if not actions:
        return "*Nothing* was promised about it yet."
    return "All that was promised is **done**." if not open_ones else f"*{open_ones} of {actions}* still to do."


def _action(row: dict[str, Any], faded: str) -> None:
    owner = "nobody named" if is_missing(row["owner"]) else str(row["owner"])
    with st.container(key=f"action_{row['action_id']}", gap="xsmall"):
        paragraph(plain(str(row["title"])), look="serif")
        paragraph(f"{plain(owner)} · {words.action_state(row)}")
        if faded:
            paragraph(faded, look="quiet")
        if row["state"] != "done" and st.button("It is done", key=f"open_done_{row['action_id']}", type="tertiary"):
            close_action(str(row["action_id"]), "The action is done; whether the question fades is told from now on.")


@st.dialog("Add an action")
def _add(topic_id: int) -> None:
    """What will be done, by whom, until when; the topic is filled in."""
    leaders = run_query("leader_promises")["name"].tolist()
    with st.form("form_topic_action", border=False):
        title = st.text_input("What will be done", key="action_title")
        owner = st.selectbox(
            "Who does it",
            leaders,
            index=None,
            accept_new_options=True,
            key="action_owner",
            placeholder="Choose or type a name",
        )
        due = st.date_input("Until when", value=today() + dt.timedelta(days=DAYS_PROMISED), key="action_due")
        if not st.form_submit_button("Promise it", type="primary"):
            return
    if not title.strip():
        st.error("Still to fill in: what will be done.")
        return
    now = dt.datetime.now(settings().zone)
    row: dict[str, Cell] = {
        "action_id": f"{now:%Y-%m-%d %H:%M:%S}",
        "opened_on": now.date(),
        "title": title.strip(),
        "owner": owner,
        "due_on": due if isinstance(due, dt.date) else None,
        "topic": str(topic_id),
        "opened_from": QUESTIONS,
    }
    write_rows("actions", [row], "The action is written down; it stands under “You asked, we did”.")
