"""Long work in a thread of its own: what is done, how far it is, how much time is left, and a button that stops it.

It goes on when its reader leaves the page, and whoever comes back finds it where it was begun. A thread and not the page's own
script, because a click makes Streamlit leave the script at its next element, which inside an import is no place to be left.
"""

import threading
from collections.abc import Callable, Iterator
from concurrent import futures
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import streamlit as st

from frontline.errors import FrontlineError
from frontline.progress import HowFar, Progress, Stopped, StopSwitch, heeding, stop_if_asked, time_left
from frontline.ui.cards import paragraph, plain
from frontline.ui.session import data_directory

Answer = TypeVar("Answer")
NOTHING_CHANGED = "Stopped: nothing was changed."
IMPORT, READING, LABELLING = "import", "reading", "labelling"
LOOKING, SPLITTING, UNDOING, PLANNING = "looking", "splitting", "undoing", "planning"
"""The places where long work is shown."""
_SECONDS_BETWEEN = 0.2
_SECONDS_UNSAID = 0.4
"""What is done sooner needs no bar."""
_ONE_AT_A_TIME = threading.Lock()
_UNDER_WAY: dict[tuple[Path, str], "Work"] = {}


@dataclass(eq=False)
class Work:
    """Something under way: what it is, the last thing it told, and its answer to come."""

    title: str
    switch: StopSwitch = field(default_factory=StopSwitch)
    future: "futures.Future[Any]" = field(default_factory=futures.Future)
    told: str = "Waiting to begin"

    def tell(self, sentence: str) -> None:
        """Keep what was told, for whoever looks; a place where the work may stop."""
        stop_if_asked()
        self.told = sentence

    def run(self, work: Callable[[Progress], Any], *, takes_turn: bool) -> None:
        """Do it, if it takes its turn once nothing else is done, and keep what comes of it."""
        try:
            with heeding(self.switch), _turn() if takes_turn else nullcontext():
                answer = work(self.tell)
        except BaseException as failed:  # noqa: BLE001 whoever waits for the answer gets it raised
            self.future.set_exception(failed)
        else:
            self.future.set_result(answer)


@contextmanager
def _turn() -> Iterator[None]:
    """Wait until no other work is done. Raises Stopped."""
    while not _ONE_AT_A_TIME.acquire(timeout=_SECONDS_BETWEEN):
        stop_if_asked()
    try:
        yield
    finally:
        _ONE_AT_A_TIME.release()


def is_under_way(*places: str) -> bool:
    """True while work of one of these places is done for this data directory, whoever began it."""
    works = (_UNDER_WAY.get((data_directory(), place)) for place in places)
    return any(work is not None and not work.future.done() for work in works)


def begin(place: str, title: str, work: Callable[[Progress], Any], *, takes_turn: bool = True) -> None:
    """Start it at a place of the pages; nothing while work of that place is under way.

    What writes takes its turn with all other work; what only computes need not wait for an import.
    """
    key = (data_directory(), place)
    if key in _UNDER_WAY and not _UNDER_WAY[key].future.done():
        return
    begun = _UNDER_WAY[key] = Work(title)
    threading.Thread(target=begun.run, args=(work,), kwargs={"takes_turn": takes_turn}, name=place, daemon=True).start()


def is_to_be_told(*places: str) -> bool:
    """True from the beginning of a work until its answer was shown to somebody."""
    return any((data_directory(), place) in _UNDER_WAY for place in places)


def answer_of(place: str) -> Any:
    """Show the work of a place until it is done; its answer, None when there is none. Raises Stopped, FrontlineError."""
    key = (data_directory(), place)
    work = _UNDER_WAY.get(key)
    if work is None:
        return None
    _follow(place, work)
    if _UNDER_WAY.get(key) is work:
        del _UNDER_WAY[key]
    return work.future.result()


def give_up(place: str) -> None:
    """Stop the work of a place, if there is any; nobody waits for its answer any more."""
    work = _UNDER_WAY.pop((data_directory(), place), None)
    if work is not None:
        work.switch.ask()


def with_progress(place: str, title: str, work: Callable[[Progress], Answer], ask: Callable[[], bool]) -> Answer | None:
    """Ask with a button; once it is pressed, do it and show how far it is, also to whoever comes back; None until it is done.

    That it was stopped or refused is told in place.
    """
    question = st.empty()
    if not is_to_be_told(place):
        with question.container():
            if not ask():
                return None
        question.empty()
        begin(place, title, work)
    try:
        answer: Answer | None = answer_of(place)
    except Stopped:
        paragraph(NOTHING_CHANGED, look="quiet")
        return None
    except FrontlineError as refused:
        st.error(str(refused))
        return None
    return answer


def _follow(place: str, work: Work) -> None:
    """A bar and a button until it is done. A click on it comes to the next run of the script, which follows on."""
    if futures.wait([work.future], _SECONDS_UNSAID).done:
        return
    frame = st.empty()
    with frame.container(key=f"work_{place}", gap="xsmall"):
        paragraph(plain(work.title), look="serif")
        how_far = st.empty()
        st.button("Stop", key=f"stop_{place}", on_click=work.switch.ask, disabled=work.switch.is_asked)
        while not work.future.done():
            _draw(how_far, "Stopping: putting everything back" if work.switch.is_asked else work.told)
            futures.wait([work.future], _SECONDS_BETWEEN)
    frame.empty()


def _draw(place: Any, told: str) -> None:
    """The sentence over its bar, with the time left; the bar of what cannot be counted is empty."""
    doing, share, left = told, 0.0, None
    if isinstance(told, HowFar):
        doing, share, left = told.doing, told.share, told.seconds_left
    begins_with_a_word = doing.split(" ", 1)[0].isalpha()  # not with a file's name
    sentence = f"{doing[:1].upper()}{doing[1:]}" if begins_with_a_word else doing
    sentence += f" · {time_left(left)}" if left is not None else ""
    place.progress(share, text=_without_markup(sentence))


def _without_markup(text: str) -> str:
    """A file's name is no Markdown."""
    return "".join(f"\\{sign}" if sign in "\\`*_{}[]()#+-!|<>$:~" else sign for sign in text)
