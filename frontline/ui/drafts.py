"""A newsletter's draft with its claims and style notes marked in place."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from html import escape

from frontline.ui.theme import verdict_look


@dataclass(frozen=True)
class Mark:
    """A claim in a draft: where it stands, its verdict, its number in the list of claims, and a short reason."""

    start: int
    end: int
    verdict: str
    index: int
    reason: str = ""


@dataclass(frozen=True)
class NoteMark:
    """A style note in a draft: where it stands, and what to do instead."""

    start: int
    end: int
    suggestion: str


def mark_id(index: int) -> str:
    """The name of a claim's mark in the draft, for links back to it."""
    return f"mark-{index}"


def card_id(index: int) -> str:
    """The name of a claim's card, to which its mark leads."""
    return f"claim-{index}"


def marked_draft(text: str, marks: Iterable[Mark], notes: Iterable[NoteMark] = ()) -> str:
    """Write the draft as safe HTML: each claim a link to its card, with its verdict's symbol, word and colour.

    Of claims that overlap, the later one marks what is left of its words, or stands as a symbol and word alone. Marks
    outside the text are left out; a claim goes before a style note. Show it with `st.html`.
    """
    claims = _side_by_side(text, marks)
    parts: list[str] = []
    end = 0
    both: list[Mark | NoteMark] = [*claims, *_free_notes(notes, claims, len(text))]
    for mark in sorted(both, key=lambda mark: (mark.start, mark.end)):
        parts.append(escape(text[end : mark.start]))
        words = text[mark.start : mark.end]
        parts.append(_claim_html(words, mark) if isinstance(mark, Mark) else _note_html(words, mark))
        end = mark.end
    parts.append(escape(text[end:]))
    return f'<div class="draft">{"".join(parts)}</div>'


def _side_by_side(text: str, marks: Iterable[Mark]) -> list[Mark]:
    """The marks in order, none overlapping another: each begins where the one before ends, at a letter or digit."""
    placed: list[Mark] = []
    end = 0
    for mark in sorted(marks, key=lambda mark: (mark.start, mark.end)):
        if not 0 <= mark.start < mark.end <= len(text):
            continue
        start = max(mark.start, min(end, mark.end))
        while start > mark.start and start < mark.end and not text[start].isalnum():
            start += 1
        if start >= mark.end:
            start = end
        placed.append(replace(mark, start=start, end=max(mark.end, start)))
        end = placed[-1].end
    return placed


def _free_notes(notes: Iterable[NoteMark], claims: Sequence[Mark], length: int) -> list[NoteMark]:
    """The style notes that touch no claim and no note before them."""
    kept: list[NoteMark] = []
    for note in sorted(notes, key=lambda note: (note.start, -note.end)):
        is_inside = 0 <= note.start < note.end <= length and (not kept or note.start >= kept[-1].end)
        if is_inside and not any(note.start < claim.end and note.end > claim.start for claim in claims):
            kept.append(note)
    return kept


def _claim_html(words: str, mark: Mark) -> str:
    """Write one marked claim: a link, so that the keyboard reaches it and it leads to the card."""
    look = verdict_look(mark.verdict)
    told = escape(f"Claim {mark.index}: {look.word}" + (f". {mark.reason}" if mark.reason else ""), quote=True)
    return (
        f'<mark class="claim {look.tone}"><a id="{mark_id(mark.index)}" href="#{card_id(mark.index)}" title="{told}">'
        f'<span class="symbol">{escape(look.symbol)}</span>{"&nbsp;" if words else ""}{escape(words)}'
        f'<span class="word"> {escape(look.word)}</span></a></mark>'
    )


def _note_html(words: str, note: NoteMark) -> str:
    """Write one style note: dotted, without a verdict's colour."""
    told = escape(note.suggestion, quote=True)
    return f'<span class="style-note" title="{told}">{escape(words)}<span class="word"> style note</span></span>'
