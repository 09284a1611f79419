"""What a reader is told while something takes long: how far it is and how much time is left, once a second."""

import time
from collections.abc import Callable

Progress = Callable[[str], None]
SECONDS_BETWEEN = 1.0


def once_a_second(progress: Progress) -> Progress:
    """The same, which passes over what comes within a second of what it told last."""
    told_at = float("-inf")

    def tell(sentence: str) -> None:
        nonlocal told_at
        if time.monotonic() - told_at >= SECONDS_BETWEEN:
            told_at = time.monotonic()
            progress(sentence)

    return tell


def counted_progress(progress: Progress, doing: str, total: int) -> Callable[[int], None]:
    """Told how many are done, it tells "reading 5,000 questions: 1,200 done, about 6 seconds left"."""
    began_at = time.monotonic()
    tell = once_a_second(progress)

    def told(done: int) -> None:
        passed = time.monotonic() - began_at
        if done and passed > SECONDS_BETWEEN:
            tell(f"{doing}: {done:,} of {total:,}, about {passed * (total - done) / done:,.0f} seconds left")

    return told
