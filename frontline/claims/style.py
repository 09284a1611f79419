"""Style notes: care-words that nothing proves, and phrases from the script. They are no verdicts and change none.

Caring is a result. What is marked is the phrase, never a feeling: nothing is scored, nobody's sincerity is guessed.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass

from frontline.claims.style_phrases import PHRASES, StyleKind

SENTENCE = re.compile(r"[^.!?\n]+(?:\n(?!\s*\n)[^.!?\n]+)*[.!?]*")
FIGURE = re.compile(r"\d")
KIND_WORDS: dict[StyleKind, str] = {"care_words": "care-words, nothing shown", "scripted": "from the script"}


@dataclass(frozen=True)
class StyleNote:
    """A phrase of a text: `text` is the plain text from `start` to `end`; `suggestion` is what to do instead."""

    start: int
    end: int
    text: str
    kind: StyleKind
    name: str
    suggestion: str

    def as_json(self) -> dict[str, object]:
        """For evidence files and scripts."""
        return asdict(self)


def style_notes(text: str, claims: Iterable[tuple[int, int, bool]] = ()) -> list[StyleNote]:
    """Every style note of a plain text, in order, none overlapping another.

    `claims` are the spans of what it claims, and whether the data support it. Care-words are left alone where the same
    sentence or the next one of the paragraph shows something: a supported claim, or a figure that is no claim. A claim
    that does not hold shows nothing. Words in quotation marks are somebody's, and left alone as well.
    """
    spans = list(claims)
    sentences = [(match.start(), match.end()) for match in SENTENCE.finditer(text)]
    found = [
        StyleNote(match.start(), match.end(), match.group(), phrase.kind, phrase.name, phrase.suggestion)
        for phrase in PHRASES
        for match in phrase.pattern.finditer(text)
        if not _is_quoted(text, match.start(), match.end())
    ]
    notes: list[StyleNote] = []
    for note in sorted(found, key=lambda note: (note.start, -note.end)):
        is_proven = note.kind == "care_words" and _shows_something(text, note, sentences, spans)
        if not is_proven and (not notes or note.start >= notes[-1].end):
            notes.append(note)
    return notes


def _shows_something(
    text: str, note: StyleNote, sentences: Sequence[tuple[int, int]], claims: Sequence[tuple[int, int, bool]]
) -> bool:
    """True when the note's sentence or the one after it, in one paragraph, holds a supported claim or another figure."""
    place = next((number for number, (start, end) in enumerate(sentences) if start <= note.start < end), None)
    if place is None:
        return False
    start, end = sentences[place]
    if place + 1 < len(sentences) and not re.search(r"\n\s*\n", text[end : sentences[place + 1][0] + 1]):
        end = sentences[place + 1][1]
    near = [(first, last, holds) for first, last, holds in claims if first < end and last > start]
    figures = (figure.start() for figure in FIGURE.finditer(text, start, end))
    return any(holds for _, _, holds in near) or any(
        not note.start <= figure < note.end and not any(first <= figure < last for first, last, _ in near)
        for figure in figures
    )


def _is_quoted(text: str, start: int, end: int) -> bool:
    """True inside “…” or "…" of one paragraph."""
    paragraph_start = text.rfind("\n\n", 0, start) + 1
    before, after = text[paragraph_start:start], text[end : end + 400].split("\n\n")[0]
    is_curly = before.rfind("“") > before.rfind("”") and "”" in after
    return is_curly or (before.count('"') % 2 == 1 and '"' in after)
