"""What the PDF says, as the words to set: the review in several lengths, of which the page takes the longest that fits."""

import re
from typing import Any

from frontline.review.content import ClaimToday, PromiseLine, Review, Voice
from frontline.review.forms.bars_svg import (
    MOST_QUESTIONS,
    MOST_SEGMENTS,
    heard_left,
    questions_left,
    shown_questions,
    told_heard,
    told_questions,
)
from frontline.review.forms.chart_words import is_drawn
from frontline.review.forms.lengths import (
    COLUMN_OF_THREE,
    COLUMN_OF_TWO,
    LENGTHS,
    MOST_SHIFTS,
    RIM,
    STEP,
    TALLEST,
    Length,
)
from frontline.review.forms.page_charts import NOTHING, chart_head, chart_note, common_notes
from frontline.review.forms.page_definitions import page_definitions
from frontline.review.forms.words import (
    claim_rest,
    cut,
    dates_words,
    edited_words,
    ended,
    footing_words,
    heading_counts,
    kept_words,
    missing_words,
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

LONGEST_READING = 280
LONG_WORD, PIECE = re.compile(r"\S{21,}"), re.compile(r".{8}(?=.)")


def page_of(review: Review) -> dict[str, Any]:
    """The data of page.typ: plain JSON types, every text as it stands on the page."""
    heading = review.heading
    has_drawings = any(map(is_drawn, review.charts))
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
        "charts": [chart_head(number, chart) for number, chart in enumerate(review.charts, start=1)],
        "reading": cut(" ".join([READING, *common_notes(review)]), LONGEST_READING) if has_drawings else "",
        "step": STEP,
        "widths": {"three": COLUMN_OF_THREE + RIM, "two": COLUMN_OF_TWO + RIM},
        "tallest": TALLEST if has_drawings else LENGTHS[-1].chart_height,
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


def _level(review: Review, length: Length) -> dict[str, Any]:
    sentence = cut(review.sentence.text, length.sentence)
    return {
        "height": length.chart_height,
        "sentence": {
            "text": sentence,
            "edited": cut(edited_words(review.sentence), length.sentence),
            "size": 12.5 if len(sentence) < 240 else 10.5,
        },
        "voices": [_voice(voice, length) for voice in review.voices],
        "notes": [chart_note(chart, length, common_notes(review)) for chart in review.charts],
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
        "sentence": ended(part.sentence, length.answer),
        "alt": told_questions(part, len(shown)) or NOTHING,
        "missing": ended(missing_words(part), length.reason),
        "drawn": bool(shown),
        "file": f"questions-{len(shown)}.svg",
        "more": questions_left(part, len(shown)),
    }


def _heard(review: Review, length: Length) -> dict[str, Any]:
    """A single group is not left out: who is not named of six is soon taken for the one that is not heard."""
    part = review.heard
    most = MOST_SEGMENTS if length.bars == MOST_SEGMENTS - 1 else min(length.bars, MOST_SEGMENTS)
    shown = part.segments[:most]
    return {
        "label": "Who we hear, and who we serve",
        "sentence": ended(part.sentence, length.answer),
        "alt": told_heard(part, len(shown)) or NOTHING,
        "missing": ended(missing_words(part), length.reason),
        "drawn": bool(shown),
        "file": f"heard-{len(shown)}.svg",
        "more": heard_left(part, len(shown)),
    }


def _claims(review: Review, length: Length) -> dict[str, Any]:
    part = review.claims
    shown = part.lines[: length.claims]
    return {
        "label": "What we published, and what is true today",
        "sentence": ended(part.sentence, length.answer),
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
        "sentence": ended(part.sentence, length.answer),
        "lines": [_promise(line, length) for line in shown],
        "more": more_words(len(part.lines) - len(shown), "action"),
    }


def _promise(line: PromiseLine, length: Length) -> dict[str, str]:
    words, tone = promise_state(line)
    title, owner = cut(line.title, length.title), cut(line.owner, 22)
    return {"title": title, "owner": owner, "due": promise_due(line), "state": words, "tone": tone}


def _shifts(review: Review, length: Length) -> dict[str, Any]:
    """All lines that may be set: the page takes `least` of them, or as many as there is room for beside the sentence."""
    part = review.shifts
    shown = part.next_week[:MOST_SHIFTS]
    return {
        "label": "On the phones",
        "sentence": ended(part.sentence, length.answer),
        "kept": kept_words(part),
        "next": "Next week",
        "lines": [[shift_moment(line), cut(line.leader, 24)] for line in shown],
        "least": min(length.shifts, len(shown)),
        "more": [more_words(len(part.next_week) - count, "shift") for count in range(len(shown) + 1)],
    }


def _footing(review: Review, length: Length) -> dict[str, Any]:
    part = review.footing
    return {
        "label": "How this is counted",
        "definitions": page_definitions(review, length),
        "gaps": ended(" ".join(_gaps(review)), length.gaps),
        "made": cut(footing_words(part), 120),
        "address": part.link,
        "link": cut(part.link, 150),
    }


def _gaps(review: Review) -> list[str]:
    """What is missing, without what a block tells already in the place of its chart."""
    told = {review.heard.missing, *(chart.note for chart in review.charts if not is_drawn(chart))}
    said = {words.partition(":")[0] for words in told}
    return [gap for gap in review.footing.gaps if gap.partition(":")[0] not in said]
