"""The questions a text holds: a call note, a mail, a chat or a call is split into what was asked, with exact places."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from frontline.questions.clauses import ASKED, NOTHING, clauses, sentences
from frontline.questions.own_words import Span, own_words
from frontline.questions.reasons import reason_in
from frontline.questions.single_blanks import with_single_blanks
from frontline.questions.word_lists import alternatives, anywhere, at_start
from frontline.questions.wording import SUBJECT, after_opening, comparable

Form = Literal["question", "request"]
Kind = Literal["question", "request", "problem", "told_reason", "hollow", "nothing", "mute", "other"]

REPORTED_WH = at_start("units.reported_wh")
REPORTED = at_start("units.reported")
ASKED_CLAUSE = re.compile(ASKED, re.IGNORECASE)
DIRECT = at_start("units.direct_questions")
INSIDE = anywhere("units.inside")
INDIRECT = at_start("units.indirect")
ECHO = re.compile(rf"{alternatives('units.echoes')}\W*$", re.IGNORECASE)
HOLLOW = re.compile(rf"{alternatives('units.hollow')}\W*$", re.IGNORECASE)
REFERS_BACK = anywhere("units.refers_back")
REQUEST = at_start("units.direct_requests")
LATER_REQUEST = anywhere("units.later_requests")
PROBLEM = anywhere("units.problem")
WORD = re.compile(r"[^\W\d_][\w'’]*")
OWN_AFFAIR = re.compile(r"\b(?:i|i['’]?(?:m|ve|d)|my|me|we|our|us|mine)\b", re.IGNORECASE)
NOTED = re.compile(r"\w+ed\b|(?:you (?:can|may|will|should)|she|he|they|caller|customer|client)\b", re.IGNORECASE)
"""How a note about a customer, or an answer to one, begins."""
IN_PERSON = re.compile(r"\b(?:i|i['’]?m|we|we['’]?re)\b", re.IGNORECASE)

LONGEST_CONTEXT = 250
"""Characters of a sentence that is still taken along as what the next question refers to."""
FEW_WORDS = 4
"""A question of at most so many words is not understood without what was told before it."""
LATEST_REFERENCE = 7
"""Words: an "it" that comes later refers to something within the question."""

MOST_TOLD = 3
"""A text of at most so many clauses that asks nothing was still written for an answer."""


@dataclass(frozen=True)
class QuestionUnit:
    """One thing asked: `text[start:end]` is the span, `words` what is compared with other questions."""

    start: int
    end: int
    words: str
    form: Form


@dataclass(frozen=True)
class _Clause:
    """A clause and what it does; `sentence` counts the sentences of its passage."""

    start: int
    end: int
    kind: Kind
    sentence: int
    needs_context: bool = False
    is_echo: bool = False
    """Asks once more for what was asked before: "is that possible?"."""


def question_units(text: str) -> list[QuestionUnit]:
    """Every question and request of the customer in a text, in order; places count characters of `text`.

    A problem told ("I was charged twice") stands for the question behind it. Never raises, whatever the text.
    """
    plain, places = with_single_blanks(text)
    read = [clause for passage in own_words(plain) for clause in _joined(list(_clauses(plain, *passage)))]
    asked = [clause for clause in read if clause.kind in {"question", "request", "problem"}]
    return [_unit(plain, places, clause) for clause in asked or _asked_without_saying_so(plain, read)]


def _unit(plain: str, places: Sequence[int], clause: _Clause) -> QuestionUnit:
    form: Form = "question" if clause.kind == "question" else "request"
    words = comparable(plain[clause.start : clause.end])
    return QuestionUnit(places[clause.start], places[clause.end - 1] + 1, words, form)


def _clauses(text: str, start: int, end: int) -> Iterator[_Clause]:
    for number, sentence in enumerate(sentences(text, start, end)):
        goes_on = False
        for place in clauses(text, *sentence):
            clause = _read_clause(text, place, number, goes_on)
            goes_on = clause.kind in {"question", "request"}
            if clause.kind != "mute":
                yield clause


def _read_clause(text: str, place: Span, sentence: int, goes_on: bool) -> _Clause:
    """`goes_on` says that the clause before it, of the same sentence, asked something."""
    reason = reason_in(text, *place)
    if not reason:
        return _Clause(
            *place, _kind(text, *place, goes_on), sentence, _needs_context(text, *place), bool(ECHO.match(text, *place))
        )
    said = after_opening(text, reason.asked_from, place[1]), place[1]
    if said[0] == said[1]:
        return _Clause(reason.start, reason.end, "nothing", sentence)
    kind = _kind(text, *said, goes_on=False)
    if kind in {"question", "request"} or (kind == "problem" and IN_PERSON.search(text, *place)):
        return _Clause(*said, kind, sentence)
    return _Clause(*said, "told_reason" if kind == "problem" else "nothing", sentence)


def _kind(text: str, start: int, end: int, goes_on: bool) -> Kind:
    said = text[start:end]
    if HOLLOW.match(said) or len(WORD.findall(said)) < 2:
        return "hollow" if HOLLOW.match(said) else "mute"
    if said.endswith("?"):
        return "question"
    if NOTHING.match(said):
        return "nothing"
    return _asked_kind(said, goes_on) or _told_kind(said)


def _asked_kind(said: str, goes_on: bool) -> Kind | None:
    subject = SUBJECT.match(said)
    begin = subject.end() if subject else 0
    if (
        REPORTED_WH.match(said, begin)
        or INDIRECT.match(said)
        or DIRECT.match(said)
        or (goes_on and ASKED_CLAUSE.match(said))
    ):
        return "question"
    if REPORTED.match(said, begin) or REQUEST.match(said) or LATER_REQUEST.search(said):
        return "request"
    return "question" if INSIDE.search(said) else None


def _told_kind(said: str) -> Kind:
    return "problem" if PROBLEM.search(said) else "other"


def _needs_context(text: str, start: int, end: int) -> bool:
    """Whether a clause is understood only with what was told before it."""
    words = [match.end() for match in WORD.finditer(text, start, end)]
    return len(words) <= FEW_WORDS or bool(REFERS_BACK.search(text, start, words[:LATEST_REFERENCE][-1]))


def _joined(read: list[_Clause]) -> list[_Clause]:
    """The clauses of a passage; what was told just before a question that refers to it becomes part of that question."""
    joined: list[_Clause] = []
    for clause in read:
        before = joined[-1] if joined else None
        if before and _is_context(before, clause):
            kind = before.kind if clause.is_echo and before.kind in {"question", "request"} else clause.kind
            kind = "request" if kind == "hollow" else kind
            joined[-1] = replace(clause, start=before.start, kind=kind, needs_context=False, is_echo=False)
        else:
            joined.append(clause)
    return joined


def _is_context(before: _Clause, clause: _Clause) -> bool:
    if before.kind not in {"problem", "other", "question", "request"} or before.end - before.start > LONGEST_CONTEXT:
        return False
    if clause.kind == "hollow":
        return before.kind == "other" and clause.sentence - before.sentence <= 1
    if clause.kind not in {"question", "request"}:
        return False
    if before.kind in {"question", "request"}:
        return clause.kind == "question" and clause.is_echo
    is_same_sentence = clause.sentence == before.sentence
    return (is_same_sentence and before.kind == "problem") or (
        clause.sentence - before.sentence <= 1 and clause.needs_context
    )


def _asked_without_saying_so(text: str, read: list[_Clause]) -> list[_Clause]:
    """Where nothing was asked: the trouble given as the reason for calling, else the one thing told of one's own affairs."""
    if read and read[0].kind == "told_reason":
        return read[:1]
    if len(read) > MOST_TOLD:
        return []
    told = [clause for clause in read if clause.kind == "other" and (len(read) == 1 or _is_own_affair(text, clause))]
    told = [clause for clause in told if not NOTED.match(text, clause.start, clause.end)]
    return sorted(told, key=lambda clause: clause.end - clause.start)[-1:]


def _is_own_affair(text: str, clause: _Clause) -> bool:
    return bool(OWN_AFFAIR.search(text, clause.start, clause.end))
