"""A text with single blanks, in which phrases are found as they are listed, and the way back to the places of the original."""

import re
from collections.abc import Sequence

BLANKS = re.compile(r"[ \t\xa0]{2,}|[ \t\xa0](?=[\r\n])|\r(?=\n)|[\t\xa0]")


def with_single_blanks(text: str) -> tuple[str, Sequence[int]]:
    """The text with one blank for each run of blanks and none before a line's end, and each character's place in `text`."""
    pieces: list[str] = []
    places: list[int] = []
    done = 0
    for match in BLANKS.finditer(text):
        is_last_of_line = text[match.end() : match.end() + 1] in {"\r", "\n"}
        pieces += text[done : match.start()], "" if is_last_of_line else " "
        places += range(done, match.start() + (not is_last_of_line))
        done = match.end()
    if not done:
        return text, range(len(text))
    return "".join([*pieces, text[done:]]), [*places, *range(done, len(text))]
