"""A newsletter's draft with its claims marked in place."""

from collections.abc import Iterable
from dataclasses import dataclass
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


def marked_draft(text: str, marks: Iterable[Mark]) -> str:
    """Write the draft as safe HTML: each claim with its verdict's symbol and colour, reachable by keyboard.

    Marks that overlap an earlier one are left out, as are marks outside the text. Show it with `st.html`.
    """
    parts: list[str] = []
    end = 0
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
        if mark.start < end or mark.end > len(text) or mark.end <= mark.start:
            continue
        parts.append(escape(text[end : mark.start]))
        parts.append(_mark_html(text[mark.start : mark.end], mark))
        end = mark.end
    parts.append(escape(text[end:]))
    return f'<div class="draft">{"".join(parts)}</div>'


def _mark_html(words: str, mark: Mark) -> str:
    """Write one marked claim."""
    look = verdict_look(mark.verdict)
    told = f"Claim {mark.index}: {look.word}" + (f". {mark.reason}" if mark.reason else "")
    told = escape(told, quote=True)
    return (
        f'<mark class="claim {look.tone}" tabindex="0" title="{told}">'
        f'<span class="symbol" role="img" aria-label="{told}">{escape(look.symbol)}</span>&nbsp;{escape(words)}</mark>'
    )
