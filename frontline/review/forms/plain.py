"""The review as plain text, for the text part of a mail: short lines, no marks, nothing escaped."""

import textwrap
from collections.abc import Iterable

from frontline.review.content import Review, Voice
from frontline.review.forms.bars_svg import HEARD_LEGEND
from frontline.review.forms.signs import readable
from frontline.review.forms.tables import (
    Table,
    charts_table,
    claims_table,
    heard_table,
    promises_table,
    questions_table,
    shifts_list,
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

WIDTH = 76
"""Signs of a line: mail programs show so many without breaking it."""
NOTHING = ("", "–")


def plain_page(review: Review) -> str:
    """The whole review without the table of all weeks: paragraphs, and lines "label: value"."""
    shown = with_texts(review, readable)
    return "\n\n".join(part for part in _parts(shown) if part) + "\n"


def _parts(review: Review) -> Iterable[str]:
    """The blocks, in the order in which they are read."""
    heading = review.heading
    yield _lines(f"Weekly review, {week_words(heading.week)}: {heading.company}")
    yield _lines(f"{dates_words(heading)}. {through_words(heading)}.", heading_counts(heading))
    yield _lines(review.sentence.text)
    yield _lines(edited_words(review.sentence))
    yield _headed("Three voices", *map(_voice, review.voices))
    yield _headed("Six measures", *_labelled(charts_table(review.charts)))
    asked, met, claims, promises = review.questions, review.heard, review.claims, review.promises
    yield _headed(
        "What people ask",
        _lines(asked.sentence),
        *(_labelled(questions_table(asked)) or [_lines(missing_words(asked))]),
    )
    yield _headed(
        "Who we hear, and who we serve",
        _lines(met.sentence, HEARD_LEGEND if met.segments else ""),
        *(_labelled(heard_table(met)) or [_lines(missing_words(met))]),
    )
    yield _headed(
        "What we published, and what is true today",
        _lines(claims.sentence),
        *_labelled(claims_table(claims)),
    )
    yield _headed(
        "What we promised",
        _lines(promises.sentence),
        *_labelled(promises_table(promises)),
    )
    shifts = " ".join(each for each in (review.shifts.sentence, kept_words(review.shifts)) if each)
    yield _headed("On the phones", _lines(shifts), _lines(*shifts_list(review.shifts)))
    yield _footing(review)


def _footing(review: Review) -> str:
    footing = review.footing
    return _headed(
        "How this is counted",
        _lines(*(f"{term}: {words}" for term, words in footing.definitions)),
        _lines(f"Missing: {' '.join(footing.gaps)}" if footing.gaps else ""),
        _lines(footing_words(footing), footing.link),
    )


def _headed(heading: str, *paragraphs: str) -> str:
    """A block below its heading in capitals."""
    return "\n\n".join(each for each in (heading.upper(), *paragraphs) if each)


def _voice(voice: Voice) -> str:
    if not voice.quote:
        return _lines(f"{voice.label}: {voice.missing}")
    return _lines(f"{voice.label}:", quoted(voice.quote), f"— {said_words(voice)}")


def _labelled(table: Table) -> list[str]:
    """Each row as a paragraph: its first words, then a line "label: value" for each column that says something."""
    return [
        _lines(
            first,
            *(f"  {label}: {told}" for label, told in zip(table.head[1:], rest, strict=True) if told not in NOTHING),
        )
        for first, *rest in table.rows
    ]


def _lines(*texts: str) -> str:
    """The texts one below the other, each broken at blanks where it is long; a word or an address is never broken."""
    return "\n".join(
        textwrap.fill(
            text,
            WIDTH,
            subsequent_indent="    " if text.startswith("  ") else "",
            break_long_words=False,
            break_on_hyphens=False,
        )
        for text in texts
        if text
    )
