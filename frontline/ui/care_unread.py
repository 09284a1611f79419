"""Before the words of messages were read: that is said, and done with a click, instead of figures that would read as "none"."""

import streamlit as st

from frontline.care.update import update_replies
from frontline.ui.came_in import tell_next
from frontline.ui.cards import card
from frontline.ui.care_silence_sentences import NO_MESSAGES
from frontline.ui.long_work import LABELLING, with_progress
from frontline.ui.session import data_directory, run_query
from frontline.units import count_of


def nothing_read_card() -> bool:
    """Show it, and give True, while no message was read."""
    state = run_query("label_state").iloc[0]
    messages, labelled = int(state["messages"]), int(state["labelled"])
    if labelled:
        return False
    sentence = f"*{count_of(messages, 'message')}* wait to be read for apologies, praise and doubt."
    with card("What was written", sentence if messages else NO_MESSAGES, key="nothing_read", stretch=False):
        if not messages:
            return True
        directory = data_directory()
        told = with_progress(
            LABELLING,
            f"Reading {count_of(messages, 'message')}",
            lambda progress: update_replies(directory, progress),
            lambda: st.button("Read them now", type="primary", key="read_messages"),
        )
    if told is not None:
        tell_next(f"{count_of(told.messages, 'message')} read.")
    return True
