"""The review as Markdown: to read as it stands, in a terminal, and to paste where Markdown is shown."""

import re
from collections.abc import Iterable

from frontline.review.content import Review, Voice
from frontline.review.forms.chart_words import is_drawn
from frontline.review.forms.signs import readable
from frontline.review.forms.tables import (
    Table,
    charts_table,
    claims_table,
    heard_table,
    promises_table,
    questions_table,
    shifts_list,
    weeks_table,
)
from frontline.review.forms.words import (
    dates_words,
    edited_words,
    footing_words,
    heading_counts,
    kept_words,
    missing_words,
    quoted,
    said_words,
    through_words,
    week_words,
    with_texts,
)

_MARKS = re.compile(r"[\\`*{}\[\]<>|~]|(?<![^\W_])_|_(?![^\W_])|(?<![^\W_])#(?![^\W_])|(?<=&)#|&(?=#?\w+;)")
"""Signs that may mark something up. An underscore within a word is none, nor is a # at a word ("#19574"): a heading needs a blank after it."""
_BEGINNING = re.compile(r"^([-+=]|\d+[.)])")


def markdown_page(review: Review) -> str:
    """The whole review, with the table of all weeks at its end."""
    shown = with_texts(with_texts(review, readable), _escaped)
    return "\n\n".join(part for part in _parts(shown) if part) + "\n"


def _parts(review: Review) -> Iterable[str]:
    heading, footing = review.heading, review.footing
    yield f"# Weekly review, {week_words(heading.week)}: {heading.company}"
    yield f"{dates_words(heading)}. {through_words(heading)}.\n{heading_counts(heading)}"
    yield f"**{_safe(review.sentence.text)}**"
    yield _safe(edited_words(review.sentence))
    yield "## Three voices"
    yield from map(_voice, review.voices)
    yield "## Six measures"
    yield _table(charts_table(review.charts))
    yield "## What people ask"
    yield _safe(review.questions.sentence)
    yield _table(questions_table(review.questions)) or _safe(missing_words(review.questions))
    yield "## Who we hear, and who we serve"
    yield _safe(review.heard.sentence)
    yield _table(heard_table(review.heard)) or _safe(missing_words(review.heard))
    yield "## What we published, and what is true today"
    yield _safe(review.claims.sentence)
    yield _table(claims_table(review.claims))
    yield "## What we promised"
    yield _safe(review.promises.sentence)
    yield _table(promises_table(review.promises))
    yield "## On the phones"
    yield _safe(" ".join(each for each in (review.shifts.sentence, kept_words(review.shifts)) if each))
    yield _list(shifts_list(review.shifts))
    yield "## How this is counted"
    yield _list(f"**{term}**: {words}" for term, words in footing.definitions)
    yield f"Missing: {' '.join(footing.gaps)}" if footing.gaps else ""
    yield f"{footing_words(footing)} {footing.link}".rstrip()
    if any(map(is_drawn, review.charts)):
        yield "## Week by week"
        yield _table(weeks_table(review.charts))


def _voice(voice: Voice) -> str:
    if not voice.quote:
        return f"**{voice.label}**: {voice.missing}"
    return f"**{voice.label}**\n\n> {quoted(voice.quote)}\n> — {said_words(voice)}"


def _table(table: Table) -> str:
    if not table.rows:
        return ""
    lines = [table.head, tuple("---" for _ in table.head), *table.rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _list(items: Iterable[str]) -> str:
    return "\n".join(f"- {item}" for item in items)


def _escaped(text: str) -> str:
    """The text, in which no sign marks anything up. An address stays as it is: it is no sentence."""
    if text.startswith(("http://", "https://")) and " " not in text:
        return text.replace("<", "%3C").replace(">", "%3E").replace("|", "%7C")
    return _MARKS.sub(lambda sign: f"\\{sign[0]}", text)


def _safe(text: str) -> str:
    """A paragraph of its own: its first sign begins no list and no line."""
    return _BEGINNING.sub(lambda found: f"{found[1][:-1]}\\{found[1][-1]}", text)
