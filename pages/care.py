"""When it goes wrong: who waits, what we did about failures, how we answer, and whether care shows in what customers do."""

import streamlit as st

from frontline.ui.came_in import told
from frontline.ui.cards import empty_state, filters, headline
from frontline.ui.care_parts import PARTS
from frontline.ui.care_reader import CareReader
from frontline.ui.care_silence_sentences import NOBODY_KNOWS, board_sentence
from frontline.ui.leader_choice import leader_filter
from frontline.ui.period import current_period
from frontline.ui.session import contact_span, has_messages, has_records, records, run_query

if not (has_records("tickets") or has_records("calls") or has_records("orders")):
    empty_state(
        "Nobody’s wait is known yet",
        "Import tickets with their messages, call logs and orders; failures.csv and absences.csv tell the rest",
    )
    st.stop()

with filters("care"):
    reader = CareReader(contact_span(current_period()), leader_filter())
waiting = records(run_query("silence_board", as_of_date=reader.span["to_date"]))
headline(
    board_sentence(waiting) if waiting or has_messages() else NOBODY_KNOWS,
    "The clock is the customer’s: it runs until a person answers. What is measured here is the company, never one of its people.",
)
told()

for part, tab in zip(PARTS, st.tabs([*PARTS], key="care_part", bind="query-params"), strict=True):
    if tab.open:
        with tab:
            PARTS[part](reader)
