"""Sentences of a plain text, with exact places: no break inside "Aug. 15", "3.5", "e.g." or a wrapped line."""

import re
from collections.abc import Iterator

ABBREVIATIONS = re.compile(
    r"(?:\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Mr|Mrs|Ms|Dr|St|No|Nos|vs|approx|avg|max|min|hrs?|"
    r"mins?|wks?|Inc|Ltd|Co|Corp|e\.g|i\.e|a\.m|p\.m|etc|Est|Ave|dept|bus|[A-Z])\.)$"
)
END = re.compile(r"[.!?…]+[\"”’')\]]*(?=\s|$)|\n\s*\n|\n(?=\s*(?:[-*•·>#]|\d+[.)])\s)|\n(?=\s*[A-Z][^\n]{0,60}:\s*\n)")
LONGEST = 1_200
INITIAL = re.compile(r"\s*[a-z]")


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """The place and the words of every sentence; line breaks within one stay as they are."""
    start = 0
    for match in END.finditer(text):
        after = text[match.end() : match.end() + 8]
        is_stop = match.group().startswith((".", "…"))
        if (
            is_stop
            and match.group() == "."
            and ABBREVIATIONS.search(text[max(start, match.start() - 8) : match.start() + 1])
        ) and (not re.match(r"\s+[A-Z][a-z]+\s", text[match.end() : match.end() + 30]) or re.match(r"\s*\d", after)):
            continue
        if is_stop and INITIAL.match(after):
            continue
        yield from _trimmed(text, start, match.end())
        start = match.end()
    yield from _trimmed(text, start, len(text))


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """The words without bullets and blanks around them; what is longer than any sentence is cut at a blank."""
    while end - start > LONGEST:
        cut = text.rfind(" ", start, start + LONGEST)
        cut = cut if cut > start else start + LONGEST
        yield from _trimmed(text, start, cut)
        start = cut
    piece = text[start:end]
    lead = len(piece) - len(piece.lstrip(" \t\r\n-*•·>#"))
    words = piece[lead:].rstrip()
    if words:
        yield start + lead, words
