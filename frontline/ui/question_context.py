"""A question in the text in which it stands: personal data hidden, the question marked, long texts cut around it."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from html import escape

import streamlit as st

from frontline.masking import mask_text, third_persons
from frontline.ui.session import run_query

AROUND = 240
"""So many signs are shown before the question, and so many after it."""


@dataclass(frozen=True)
class InContext:
    """What stands before the question, the question, and what stands after it; all masked."""

    before: str
    question: str
    after: str

    @property
    def html(self) -> str:
        """As safe HTML."""
        return f"{escape(self.before)}<mark>{escape(self.question)}</mark>{escape(self.after)}"


def in_context(text: str, start: int, end: int, names: Iterable[str] = (), shown: Collection[str] = ()) -> InContext:
    """Mask a text piece by piece, so that the question keeps its place, then cut it around the question.

    Numbers and names are hidden before anything is cut: a part of a telephone number would pass for a harmless one.
    Third persons are looked for in the whole text; shown, as for them: whom a signature may name.
    """
    known, others = list(names), third_persons(text, shown)
    start, end = max(0, min(start, len(text))), max(0, min(end, len(text)))
    before, question, after = (mask_text(part, known, others) for part in (text[:start], text[start:end], text[end:]))
    return InContext(_end_of(before), question, _start_of(after))


def _end_of(text: str) -> str:
    if len(text) <= AROUND:
        return text
    return f"… {text[-AROUND:].partition(' ')[2]}"


def _start_of(text: str) -> str:
    if len(text) <= AROUND:
        return text
    return f"{text[:AROUND].rpartition(' ')[0]} …"


def names_shown() -> frozenset[str]:
    """Whom a signature may name: leaders and the company, word by word, in lower case."""
    return frozenset(run_query("shown_names")["written"])


def show_in_context(found: InContext, note: str) -> None:
    """One example: a quiet line that says when and how, then the text."""
    st.html(f'<p class="text-label">{escape(note)}</p><p class="in-context">{found.html}</p>')


def show_shortened(questions: Sequence[str], note: str) -> None:
    """Questions as they were put together, one a line: days and numbers were replaced, so they are no quotations."""
    shown = names_shown()
    lines = "".join(f'<p class="in-context">{escape(mask_text(words, shown=shown))}</p>' for words in questions)
    st.html(f'<p class="text-label">{escape(note)}</p>{lines}')
