"""What a reader is told while something takes long: how far it is and how much time is left, once a second; and how it ends early."""

import math
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Protocol

from frontline.units import count_of, numeral

Progress = Callable[[str], None]
SECONDS_BETWEEN = 1.0
FEWEST_TOLD_IN_MINUTES = 100
FEWEST_SHARE = 0.02
"""Before so much is done, nothing can be told of the time left: the first of many may wait for what all need."""
SECONDS_TO_HEED = 0.1
"""How soon a statement under way hears that it shall end."""


class HowFar(str):
    """A sentence of progress that knows the share done (0-1) and the seconds left, for whoever draws a bar.

    `doing` is the sentence without the time; `seconds_left` is None while nothing can be told of it.
    """

    doing: str
    share: float
    seconds_left: float | None

    def __new__(cls, doing: str, share: float, seconds_left: float | None = None) -> "HowFar":
        """The sentence: "reading calls: 310,000 of 1,000,000, about 16 seconds left"."""
        left = "" if seconds_left is None else f", {time_left(seconds_left)}"
        told = super().__new__(cls, f"{doing}{left}")
        told.doing, told.share, told.seconds_left = doing, min(max(share, 0.0), 1.0), seconds_left
        return told


def time_left(seconds: float) -> str:
    """ "about 16 seconds left", "about 3 minutes left"."""
    if seconds >= FEWEST_TOLD_IN_MINUTES:
        return f"about {count_of(math.ceil(seconds / 60), 'minute')} left"
    return f"about {count_of(max(math.ceil(seconds), 1), 'second')} left"


class Stopped(Exception):
    """Whoever waited asked for the work to end: it left everything as it was."""


class StopSwitch:
    """Asks work in another thread to end. Work heeds it wherever it tells how far it is, and inside its statements."""

    def __init__(self) -> None:
        self._asked = threading.Event()

    @property
    def is_asked(self) -> bool:
        """True once somebody asked."""
        return self._asked.is_set()

    def ask(self) -> None:
        """Ask; it cannot be taken back."""
        self._asked.set()


class Interruptible(Protocol):
    """A connection whose statement another thread can end."""

    def interrupt(self) -> None:
        """End the statement under way."""


_SWITCH: ContextVar[StopSwitch | None] = ContextVar("stop_switch", default=None)


@contextmanager
def heeding(switch: StopSwitch) -> Iterator[None]:
    """Let the enclosed work, in this thread, be stopped by the switch: it raises Stopped where it heeds it."""
    before = _SWITCH.set(switch)
    try:
        yield
    finally:
        _SWITCH.reset(before)


def stop_if_asked() -> None:
    """A place where this thread's work may end early. Raises Stopped."""
    switch = _SWITCH.get()
    if switch is not None and switch.is_asked:
        raise Stopped


@contextmanager
def interruptible(connection: Interruptible) -> Iterator[None]:
    """End a statement of the enclosed work when it shall stop. Whatever the work raises then is Stopped."""
    switch = _SWITCH.get()
    if switch is None:
        yield
        return
    is_over = threading.Event()

    def listen() -> None:
        while not is_over.wait(SECONDS_TO_HEED):  # again and again: between two statements nothing hears it
            if switch.is_asked:
                connection.interrupt()

    listener = threading.Thread(target=listen, daemon=True)
    listener.start()
    try:
        yield
    except Exception as ended:
        if switch.is_asked:
            raise Stopped from ended
        raise
    finally:
        is_over.set()
        listener.join()


def once_a_second(progress: Progress) -> Progress:
    """The same, which passes over what comes within a second of what it told last. A place where work may stop."""
    told_at = float("-inf")

    def tell(sentence: str) -> None:
        nonlocal told_at
        stop_if_asked()
        if time.monotonic() - told_at >= SECONDS_BETWEEN:
            told_at = time.monotonic()
            progress(sentence)

    return tell


def counted_progress(progress: Progress, doing: str, total: int) -> Callable[[int], None]:
    """Told how many are done, it tells "reading 5,000 questions: 1,200 done, about 6 seconds left"."""
    began_at = time.monotonic()
    tell = once_a_second(progress)

    def told(done: int) -> None:
        stop_if_asked()
        passed = time.monotonic() - began_at
        if done and passed > SECONDS_BETWEEN:
            share = done / max(total, 1)
            left = passed * (total - done) / done if share >= FEWEST_SHARE else None
            tell(HowFar(f"{doing}: {numeral(done)} of {numeral(total)}", share, left))

    return told


def part_of(progress: Progress, before: float, share: float, began_at: float) -> Progress:
    """Progress of a part of longer work, told of the whole: `before` of it (0-1) was done when the part began, which is `share`.

    `began_at` by time.monotonic() is when the whole began.
    """

    def tell(sentence: str) -> None:
        inner = sentence if isinstance(sentence, HowFar) else HowFar(sentence, 0.0)
        done = before + share * inner.share
        passed = time.monotonic() - began_at
        is_known = done >= FEWEST_SHARE and passed > SECONDS_BETWEEN
        progress(HowFar(inner.doing, done, passed * (1 - done) / done if is_known else None))

    return tell
