"""What the PDF says, as the words to set: the review in several lengths, of which the page takes the longest that fits."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

from frontline.review.content import Chart, ClaimToday, PromiseLine, Review, Voice
from frontline.review.forms.bars_svg import (
    MOST_QUESTIONS,
    MOST_SEGMENTS,
    heard_left,
    questions_left,
    shown_questions,
    told_heard,
    told_questions,
)
from frontline.review.forms.lengths import BODY, COLUMN_OF_THREE, LENGTHS, NARROW_REASON, SMALL, STEP, TALLEST, Length
from frontline.review.forms.page_definitions import page_definitions
from frontline.review.forms.svg import fitted, width_of
from frontline.review.forms.words import (
    chart_unit,
    claim_rest,
    cut,
    dates_words,
    edited_words,
    footing_words,
    heading_counts,
    kept_words,
    more_words,
    promise_due,
    promise_state,
    quoted,
    said_words,
    shift_moment,
    through_words,
    verdict_words,
    week_words,
)

READING = (
    "Line: by week. Grey band: the usual range, dotted: its mean. ◆ with a word: outside it. ○: the same week last year. "
    "Open mark: the week is not over."
)

MANY_CHARTS, LONGEST_READING = 3, 280
NOTHING = "–"
"""Where a name is empty: a heading, or the sentence of a chart, must have one."""
STOP = re.compile(r"(?<=\w)[.,;:](?= )| · ")
LONG_WORD, PIECE = re.compile(r"\S{21,}"), re.compile(r".{8}(?=.)")


def page_of(review: Review) -> dict[str, Any]:
    """The data of page.typ: plain JSON types, every text as it stands on the page."""
    heading = review.heading
    has_points = any(chart.points for chart in review.charts)
    page = {
        "title": f"Weekly review, {week_words(heading.week)}: {cut(heading.company, 60)}",
        "author": cut(heading.company, 60),
        "description": cut(review.sentence.text, 300),
        "bar": {
            "company": cut(heading.company, 60),
            "title": f"Weekly review · {week_words(heading.week)}",
            "dates": dates_words(heading),
            "through": cut(through_words(heading), 90),
            "counts": heading_counts(heading),
        },
        "charts": [_chart(number, chart) for number, chart in enumerate(review.charts, start=1)],
        "reading": cut(" ".join([READING, *_common_notes(review)]), LONGEST_READING) if has_points else "",
        "step": STEP,
        "tallest": TALLEST if has_points else LENGTHS[-1].chart_height,
        "levels": [_level(review, length) for length in LENGTHS],
    }
    return {name: _breakable(value) for name, value in page.items()}


def _breakable(value: Any) -> Any:
    """The same data, in whose texts a line may break within very long words."""
    if isinstance(value, str):
        return LONG_WORD.sub(lambda word: PIECE.sub(lambda piece: f"{piece[0]}\u200b", word[0]), value)
    if isinstance(value, dict):
        return {name: each if name == "address" else _breakable(each) for name, each in value.items()}
    return [_breakable(each) for each in value] if isinstance(value, list) else value


def _chart(number: int, chart: Chart) -> dict[str, Any]:
    unit = cut(chart_unit(chart), 20)
    room = COLUMN_OF_THREE - width_of(unit, SMALL) - SMALL
    return {
        "number": number,
        "title": fitted(_short_title(chart), room, BODY) or NOTHING,
        "unit": unit,
        "alt": chart.sentence or chart.title or NOTHING,
    }


def _short_title(chart: Chart) -> str:
    """A title as it fits above its chart: what follows a colon goes into the note."""
    room = COLUMN_OF_THREE - width_of(chart_unit(chart), SMALL) - SMALL
    return chart.title if width_of(chart.title, BODY) <= room else chart.title.partition(": ")[0]


def _common_notes(review: Review) -> list[str]:
    """Notes that most charts share: they are told once, below them all."""
    notes = Counter(chart.note for chart in review.charts if chart.points and chart.note)
    return [note for note, count in notes.items() if count >= MANY_CHARTS]


def _chart_note(chart: Chart, length: Length, common: Sequence[str]) -> str:
    """On one line, or two where there is room for them; what is too long ends at a stop within it, where it has one that fits."""
    rest = chart.title.removeprefix(_short_title(chart)).removeprefix(": ")
    notes = (note for note in chart.notes if note not in common) if chart.points else ()
    told = " · ".join(filter(None, (rest, " ".join(notes))))
    room = COLUMN_OF_THREE * (1.8 if length.reason > NARROW_REASON else 0.95)
    if width_of(told, SMALL) <= room:
        return told
    ends = [told[: stop.start()] for stop in STOP.finditer(told) if width_of(told[: stop.start()], SMALL) <= room]
    return ends[-1] if ends else fitted(told, room, SMALL)


def _level(review: Review, length: Length) -> dict[str, Any]:
    sentence = cut(review.sentence.text, length.sentence)
    return {
        "height": length.chart_height if any(chart.points for chart in review.charts) else LENGTHS[-1].chart_height,
        "sentence": {
            "text": sentence,
            "edited": cut(edited_words(review.sentence), length.sentence),
            "size": 12.5 if len(sentence) < 240 else 10.5,
        },
        "voices": [_voice(voice, length) for voice in review.voices],
        "notes": [_chart_note(chart, length, _common_notes(review)) for chart in review.charts],
        "questions": _questions(review, length),
        "heard": _heard(review, length),
        "claims": _claims(review, length),
        "promises": _promises(review, length),
        "shifts": _shifts(review, length),
        "footing": _footing(review, length),
    }


def _voice(voice: Voice, length: Length) -> dict[str, str]:
    return {
        "label": cut(voice.label, 40) or NOTHING,
        "quote": quoted(cut(voice.quote, length.quote)) if voice.quote else "",
        "by": cut(said_words(voice, 30), 70),
        "missing": cut(voice.missing, length.quote),
    }


def _questions(review: Review, length: Length) -> dict[str, Any]:
    part = review.questions
    shown = shown_questions(part, min(length.bars, MOST_QUESTIONS))
    return {
        "label": "What people ask",
        "sentence": cut(part.sentence, length.answer),
        "alt": told_questions(part, len(shown)) or NOTHING,
        "missing": cut(part.missing, length.reason),
        "drawn": bool(shown),
        "file": f"questions-{len(shown)}.svg",
        "more": questions_left(part, len(shown)),
    }


def _heard(review: Review, length: Length) -> dict[str, Any]:
    part = review.heard
    shown = part.segments[: min(length.bars, MOST_SEGMENTS)]
    return {
        "label": "Who we hear, and who we serve",
        "sentence": cut(part.sentence, length.answer),
        "alt": told_heard(part, len(shown)) or NOTHING,
        "missing": cut(part.missing, length.reason),
        "drawn": bool(shown),
        "file": f"heard-{len(shown)}.svg",
        "more": heard_left(part, len(shown)),
    }


def _claims(review: Review, length: Length) -> dict[str, Any]:
    part = review.claims
    shown = part.lines[: length.claims]
    return {
        "label": "What we published, and what is true today",
        "sentence": cut(part.sentence, length.answer),
        "lines": [_claim(claim, length) for claim in shown],
        "more": more_words(len(part.lines) - len(shown), "claim"),
    }


def _claim(claim: ClaimToday, length: Length) -> dict[str, str]:
    words, tone = verdict_words(claim.verdict_today)
    return {
        "verdict": words,
        "tone": tone,
        "quote": quoted(cut(claim.quote, length.title)),
        "rest": cut(claim_rest(claim, length.reason), length.reason + 90),
    }


def _promises(review: Review, length: Length) -> dict[str, Any]:
    part = review.promises
    shown = part.lines[: length.promises]
    return {
        "label": "What we promised",
        "sentence": cut(part.sentence, length.answer),
        "lines": [_promise(line, length) for line in shown],
        "more": more_words(len(part.lines) - len(shown), "action"),
    }


def _promise(line: PromiseLine, length: Length) -> dict[str, str]:
    words, tone = promise_state(line)
    title, owner = cut(line.title, length.title), cut(line.owner, 22)
    return {"title": title, "owner": owner, "due": promise_due(line), "state": words, "tone": tone}


def _shifts(review: Review, length: Length) -> dict[str, Any]:
    part = review.shifts
    shown = part.next_week[: length.shifts]
    return {
        "label": "On the phones",
        "sentence": cut(part.sentence, length.answer),
        "kept": kept_words(part),
        "next": "Next week",
        "lines": [[shift_moment(line), cut(line.leader, 24)] for line in shown],
        "more": more_words(len(part.next_week) - len(shown), "shift"),
    }


def _footing(review: Review, length: Length) -> dict[str, Any]:
    part = review.footing
    return {
        "label": "How this is counted",
        "definitions": page_definitions(review, length),
        "gaps": cut(_joined(part.gaps), length.gaps),
        "made": cut(footing_words(part), 120),
        "address": part.link,
        "link": cut(part.link, 150),
    }


def _joined(sentences: Sequence[str]) -> str:
    return " ".join(sentences)
