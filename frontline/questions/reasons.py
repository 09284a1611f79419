"""Why a customer called today, where a text says so: "Reason for calling: …", "I am calling because …"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from frontline.questions.clauses import clauses, sentences
from frontline.questions.own_words import Span, own_words
from frontline.questions.single_blanks import with_single_blanks
from frontline.questions.word_lists import alternatives, anywhere, at_start
from frontline.questions.wording import after_opening, comparable

KINDS = ("newsletter", "recommendation", "website", "advertisement", "order_trouble", "event")
"""In the order in which they are tried; a reason that is none of them is "other"."""
NAMED = at_start("reasons.named")
CALLED = at_start("reasons.called")
CALLED_IN_PERSON = anywhere("reasons.called_in_person")
READ = at_start("reasons.read")
MOVED = anywhere("reasons.moved")
PROMPT = re.compile(rf"(?<!\w){alternatives('reasons.prompts')}", re.IGNORECASE)
ASKS_ON = re.compile(
    rf",?\s(?:and\s|so\s)?(?=(?:{alternatives('units.asking')}|{alternatives('units.direct_questions')})(?!\w))",
    re.IGNORECASE,
)
AROUND = " \t\r\n.,;:!–-"


@dataclass(frozen=True)
class StatedReason:
    """One reason: `text[start:end]` says it, `words` are its words without numbers; kind is one of KINDS or "other"."""

    start: int
    end: int
    words: str
    kind: str


@dataclass(frozen=True)
class ReasonPlace:
    """Where a clause states a reason; from `asked_from` on it may tell what is asked."""

    start: int
    end: int
    asked_from: int


def stated_reasons(text: str) -> list[StatedReason]:
    """Every reason for calling that the customer's words, or a note about the call, state; places count characters.

    A newsletter that is merely mentioned is no reason. Never raises, whatever the text.
    """
    plain, places = with_single_blanks(text)
    return [_reason(plain, places, span) for span in _reasons(plain, own_words(plain))]


def _reasons(text: str, passages: list[Span]) -> Iterator[Span]:
    """Where the reasons stand, in order; the answer to an agent's question is one, unless it holds one already."""
    answers = _answers(text, passages)
    for passage in passages:
        for sentence in sentences(text, *passage):
            told = [reason for clause in clauses(text, *sentence) if (reason := reason_in(text, *clause))]
            yield from [(reason.start, reason.end) for reason in told] or answers.get(sentence, [])


def _answers(text: str, passages: list[Span]) -> dict[Span, list[Span]]:
    """The sentence that the customer says first after an agent's "What made you call today?", and the reason in it."""
    answers: dict[Span, list[Span]] = {}
    waiting = iter(passages)
    passage = next(waiting, None)
    for asked in PROMPT.finditer(text) if "?" in text else ():
        while passage and passage[1] <= asked.start():
            passage = next(waiting, None)
        if passage and passage[0] >= asked.end():  # else the customer asks it himself
            sentence = next(sentences(text, *passage), passage)
            answer = _bare(text, after_opening(text, *sentence), sentence[1])
            answers[sentence] = [answer] if answer else []
    return answers


def reason_in(text: str, start: int, end: int) -> ReasonPlace | None:
    """The reason that a clause states, if it states one."""
    named = NAMED.match(text, start, end) or CALLED.match(text, start, end) or CALLED_IN_PERSON.search(text, start, end)
    if named:
        span = _bare(text, named.end(), end)
        return ReasonPlace(*span, asked_from=span[0]) if span else None
    moved = READ.match(text, start, end) or MOVED.search(text, start, end)
    if not moved:
        return None
    asked = ASKS_ON.search(text, moved.end(), end)
    span = _bare(text, moved.start(), asked.start() if asked else end)
    return ReasonPlace(*span, asked_from=asked.end() if asked else end) if span else None


def _bare(text: str, start: int, end: int) -> Span | None:
    """A span without blanks and stops around it; nothing where nothing else is in it."""
    said = text[start:end]
    bare = start + len(said) - len(said.lstrip(AROUND)), start + len(said.rstrip(AROUND))
    return bare if any(letter.isalnum() for letter in said) else None


def _reason(plain: str, places: Sequence[int], span: Span) -> StatedReason:
    said = plain[span[0] : span[1]]
    kind = next((kind for kind in KINDS if _kind_pattern(kind).search(said)), "other")
    return StatedReason(places[span[0]], places[span[1] - 1] + 1, comparable(said), kind)


@cache
def _kind_pattern(kind: str) -> re.Pattern[str]:
    return anywhere(f"reasons.{kind}")
