"""Drop exports and see what came in, what did not and why; how far the data reach; people and calendars."""

import streamlit as st

from frontline.ui import sentences
from frontline.ui.calendars import calendar_card
from frontline.ui.came_in import imports_card, rejects_card, told
from frontline.ui.cards import headline, paragraph
from frontline.ui.data_sentences import gap_sentence
from frontline.ui.first_run import sample_card
from frontline.ui.first_steps import first_steps_card
from frontline.ui.forms import forms_card
from frontline.ui.import_cards import drop_area
from frontline.ui.import_work import follow_import
from frontline.ui.reach import quiet_cards, reach_card
from frontline.ui.roster import devices_card, roster_card
from frontline.ui.session import has_warehouse, run_query

if has_warehouse():
    gap = gap_sentence(run_query("source_gaps"))
    headline(
        sentences.import_headline(run_query("imported_files"), len(run_query("rejected_reasons"))),
        f"{gap} Rows read = loaded + rejected + duplicate, always. Nothing is dropped in silence.".strip(),
    )
else:
    headline(
        "Drop your exports here.",
        "Call logs, tickets, orders, newsletters and people; what they are is detected, and shown before anything is loaded.",
    )
told()

bring_in, came_in, people = st.tabs(
    ["Bring in", "What came in", "People and calendars"], key="part", bind="query-params"
)
with bring_in:
    under_way = drop_area()
    if has_warehouse():
        first_steps_card()
    else:
        left, right = st.columns(2)
        with left:
            first_steps_card()
        with right:
            sample_card(is_first=False)

with came_in:
    if has_warehouse():
        reach_card()
        rejects_card()
        imports_card()
        quiet_cards()
    else:
        paragraph("Nothing came in yet.", look="quiet")

with people:
    if has_warehouse():
        left, right = st.columns(2)
        with left:
            devices_card()
        with right:
            roster_card()
    forms_card()
    calendar_card()

with under_way.container():
    follow_import()
