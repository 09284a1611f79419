"""Long work on questions in a thread of its own: it goes on when its reader leaves the page, and tells whoever waits how far it is."""

import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import streamlit as st

from frontline.care.update import update_replies
from frontline.errors import FrontlineError
from frontline.progress import Progress
from frontline.questions.update import QuestionsRead, update_questions
from frontline.ui.came_in import tell_next
from frontline.ui.cards import card
from frontline.ui.reading_sentences import read_sentence, unread_sentence
from frontline.ui.session import data_directory, has_warehouse, run_query
from frontline.units import count_of

_SECONDS_BETWEEN = 0.2
_ROOM_FOR_ONE = ThreadPoolExecutor(max_workers=1, thread_name_prefix="questions")


@dataclass
class Work:
    """Something under way: the last thing it told, and its answer to come."""

    future: "Future[Any]" = field(default_factory=Future)
    told: str = "Waiting to begin"

    def tell(self, sentence: str) -> None:
        """Keep what was told, for whoever looks."""
        self.told = sentence[:1].upper() + sentence[1:]


@st.cache_resource
def _under_way() -> dict[Path, Work]:
    """The reading of each data directory; one for all who look at it."""
    return {}


def begin(work: Callable[[Progress], Any]) -> Work:
    """Start it."""
    begun = Work()
    begun.future = _ROOM_FOR_ONE.submit(work, begun.tell)
    return begun


def follow(work: Work, tell: Progress) -> Any:
    """Wait for its answer and pass on what it tells. Raises FrontlineError when it does."""
    while not work.future.done():
        tell(work.told)
        time.sleep(_SECONDS_BETWEEN)
    return work.future.result()


def with_progress(doing: str, work: Callable[[Progress], Any]) -> Any:
    """Do it and show how far it is; a refusal is told in place, and None is the answer."""
    try:
        with st.status(doing, expanded=False) as status:
            answer = follow(begin(work), lambda told: status.update(label=told))
            status.update(label="Done")
            return answer
    except FrontlineError as refused:
        st.error(str(refused))
        return None


def is_reading() -> bool:
    """True while new texts of this data directory are read, whoever asked for it."""
    work = _under_way().get(data_directory())
    return work is not None and not work.future.done()


def read_new_texts(tell: Progress) -> QuestionsRead:
    """Read what is new, or wait for the reading that is under way. Raises FrontlineError."""
    directory = data_directory()
    if not is_reading():
        _under_way()[directory] = begin(lambda progress: _read_all(directory, progress))
    answer: QuestionsRead = follow(_under_way()[directory], tell)
    return answer


def _read_all(directory: Path, progress: Progress) -> QuestionsRead:
    """Label what was written, and read what was asked."""
    update_replies(directory, progress)
    return update_questions(directory, progress)


def read_after_import(tell: Progress) -> str:
    """What an import brought to read, read at once: what came of it in a sentence; empty when there was nothing."""
    if not has_warehouse():
        return ""
    try:
        if run_query("question_reading_state")["unread_texts"].iloc[0]:
            return read_sentence(read_new_texts(tell))
        update_replies(data_directory(), tell)  # our own replies ask nothing, and are labelled all the same
    except FrontlineError as refused:
        return f"The texts in them are not read yet: {refused}"
    return ""


def unread_card(unread: int) -> None:
    """New texts, and a button that reads them; nothing when there are none."""
    if not unread and not is_reading():
        return
    with card("New texts", unread_sentence(unread), key="unread", stretch=False):
        label = f"Read {'it' if unread == 1 else 'them'} now"
        if not is_reading() and not st.button(label, type="primary", key="read_now"):
            return
        try:
            with st.status(f"Reading {count_of(unread, 'text')}") as status:
                told = read_new_texts(lambda sentence: status.update(label=sentence))
        except FrontlineError as refused:
            st.error(str(refused))
            return
    tell_next(read_sentence(told))
