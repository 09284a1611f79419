"""A row of the board of silence, and the click with which a leader takes it: it becomes an action of that leader."""

import datetime as dt
from typing import Any

import streamlit as st

from frontline.importers.rosters import Cell
from frontline.ui import care_silence_sentences as words
from frontline.ui.cards import paragraph, plain
from frontline.ui.filter_state import clock
from frontline.ui.forms import write_rows
from frontline.ui.leader_choice import leader_names
from frontline.ui.session import settings, today
from frontline.units import day, is_missing

OPENED_FROM = "silence board"


def board_row(row: dict[str, Any], person_id: str | None) -> None:
    """One who waits: who, what they asked, how long, whether whom they write to is away, and the button or who took it."""
    wait_id = str(row["wait_id"])
    size = "" if is_missing(row["size"]) else f" · {row['size']}"
    with st.container(key=f"wait_{wait_id}", horizontal=True, vertical_alignment="center", gap="small"):
        with st.container(gap=None):
            paragraph(plain(f"{row['customer']}{size}{words.thread_words(row)}"))
            if not is_missing(row["asked"]):
                paragraph(f"“{plain(words.opening(str(row['asked'])))}”", look="serif")
            told = "; ".join(filter(None, (words.waiting_words(row, clock()), words.away_words(row))))
            paragraph(told, look="quiet")
        if row["is_taken"]:
            paragraph(plain(words.taken_words(row)), look="quiet")
        elif st.button("Take it", key=f"take_{wait_id}", width="content"):
            take(row, person_id)


def take(row: dict[str, Any], person_id: str | None) -> None:
    """Write the action of the leader who reads; ask who that is when nobody said."""
    names = leader_names()
    if person_id in names:
        take_wait(row, names[str(person_id)])
    else:
        _ask_who(row)


@st.dialog("Who takes it?")
def _ask_who(row: dict[str, Any]) -> None:
    """Choose the leader whose action it becomes."""
    names = leader_names()
    if not names:
        paragraph("Nobody in the data is known as a leader yet: mark the leaders in people.csv (is_leader = yes).")
        return
    with st.form("form_take", border=False):
        who = st.selectbox("I am", [*names.values()], index=None, placeholder="Choose your name", key="take_who")
        if not st.form_submit_button("Take it", type="primary", key="take_confirmed"):
            return
    if who is None:
        st.error("Still to fill in: who you are.")
        return
    take_wait(row, who)


def take_wait(row: dict[str, Any], owner: str) -> None:
    """Write the action down, due today, and start the page again; the customer's name stays masked in it."""
    now = dt.datetime.now(settings().zone)
    since = row["waiting_since"]
    action: dict[str, Cell] = {
        "action_id": f"{now:%Y-%m-%d %H:%M:%S.%f}",
        "opened_on": now.date(),
        "title": f"Answer {row['customer']}, waiting since {day(since.date())}",
        "owner": owner,
        "due_on": today(),
        "contact_id": None if is_missing(row["contact_id"]) else str(row["contact_id"]),
        "customer_id": None if is_missing(row["customer_id"]) else str(row["customer_id"]),
        "opened_from": OPENED_FROM,
    }
    write_rows(
        "actions",
        [action],
        f"It is yours, {owner}: an action, due today. The customer does not know yet: write or call.",
    )
