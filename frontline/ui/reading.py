"""Reading what was written: after an import by itself, else with a click; it goes on when its reader leaves the page."""

from pathlib import Path

import streamlit as st

from frontline.care.update import update_replies
from frontline.errors import FrontlineError
from frontline.progress import Progress, Stopped
from frontline.query_catalog import run_query
from frontline.questions.update import QuestionsRead, update_questions
from frontline.ui.came_in import tell_next
from frontline.ui.cards import card
from frontline.ui.long_work import READING, is_to_be_told, with_progress
from frontline.ui.reading_sentences import read_sentence, unread_sentence
from frontline.ui.session import data_directory
from frontline.units import count_of
from frontline.warehouse import current_version, open_newest

NOT_READ_YET = "The import is in; its questions are not read yet."


def read_all(directory: Path, progress: Progress) -> QuestionsRead:
    """Label what was written, and read what was asked. Raises FrontlineError, Stopped."""
    update_replies(directory, progress)
    return update_questions(directory, progress)


def read_after_import(directory: Path, progress: Progress) -> str:
    """What an import brought to read, read at once: what came of it in a sentence; empty when there was nothing."""
    if current_version(directory) is None:
        return ""
    try:
        if run_query(open_newest(directory), "question_reading_state")["unread_texts"].iloc[0]:
            return read_sentence(read_all(directory, progress))
        update_replies(directory, progress)  # our own replies ask nothing, and are labelled all the same
    except Stopped:
        return NOT_READ_YET
    except FrontlineError as refused:
        return f"The texts in them are not read yet: {refused}"
    return ""


def unread_card(unread: int) -> None:
    """New texts, and a button that reads them; nothing when there are none."""
    if not unread and not is_to_be_told(READING):
        return
    directory = data_directory()
    with card("New texts", unread_sentence(unread), key="unread", stretch=False):
        label = f"Read {'it' if unread == 1 else 'them'} now"
        told = with_progress(
            READING,
            f"Reading {count_of(unread, 'text')}",
            lambda progress: read_all(directory, progress),
            lambda: st.button(label, type="primary", key="read_now"),
        )
    if told is not None:
        tell_next(read_sentence(told))
