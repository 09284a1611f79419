"""Whether a message apologises for a failure of the writer's own, or only uses an apology's words."""

import re
from dataclasses import dataclass
from enum import Enum

from frontline.care.replies import apology_words as words
from frontline.care.replies.components import takes_responsibility, vows_change
from frontline.care.replies.reading import Reading

STOPS = re.compile(r"[.!?;\n](?=[\s\")]|$)|[!?]")
FARTHEST = 240
"""Characters before and after an apology's word that are looked at."""


class Kind(Enum):
    """What an apology's word is used for."""

    OWN = "own"
    ALIKE = "alike"


@dataclass(frozen=True, slots=True)
class Apology:
    """`regret` for one's own failure is said, or `responsibility` for it is taken; `is_own`: either, or it is owned up to."""

    is_own: bool
    is_alike: bool
    regret: bool
    responsibility: bool


def find_apology(reading: Reading) -> Apology:
    """Every word of apology judged in its sentence; one that is for the writer's own failure outweighs the others."""
    kinds = _kinds(reading.said)
    regret = Kind.OWN in kinds
    responsibility = takes_responsibility(reading)
    is_own = regret or responsibility or vows_change(reading) or _owns_up(reading.said)
    has_words = bool(kinds) or words.CUE.search(reading.quoted) is not None
    return Apology(is_own, has_words and not is_own, regret, responsibility)


def has_apologys_words(reading: Reading) -> bool:
    """Whether an apology's words are used at all, for whatever."""
    return words.CUE.search(reading.said) is not None


def _kinds(said: str) -> set[Kind]:
    return {_kind(said, cue) for cue in words.CUE.finditer(said)}


def _owns_up(said: str) -> bool:
    return words.OWN_WORDS_WITHOUT_CUE.search(said) is not None


def _kind(said: str, cue: re.Match[str]) -> Kind:
    word = cue.group()[1:]
    before, after = _before(said, cue.start() + 1), _after(said, cue.end())
    if word.startswith("una"):
        return Kind.ALIKE
    if words.PLAIN_BEFORE.fullmatch(before) is None:
        if words.DENIED.search(before):
            return Kind.ALIKE
        if words.DESERVED.search(before):
            return Kind.OWN
        if words.THIRD_PERSON.search(before) or _is_on_condition(before):
            return Kind.ALIKE
    if words.APOLOGY_ACCEPTED.match(after):
        return Kind.ALIKE
    if word.startswith("regret"):
        return _kind_of_regret(word, before, after)
    if _is_alike(after) or (words.NOTHING_MORE.fullmatch(after) and _refuses_around(said, cue, before, after)):
        return Kind.ALIKE
    return Kind.OWN


def _refuses_around(said: str, cue: re.Match[str], before: str, after: str) -> bool:
    """A bare "sorry" at the end of a refusal, or with a refusal next."""
    if words.REFUSED_BEFORE.search(before) is not None:
        return True
    rest = said[cue.end() + len(after) : cue.end() + len(after) + FARTHEST].lstrip(" .!;?")
    return words.BUT_REFUSED.match(rest) is not None


def _is_alike(after: str) -> bool:
    if words.HARM.match(after) or words.HARM_TOO.search(after):
        return False
    if any(pattern.match(after) for pattern in words.ALIKE_AFTER):
        return True
    return words.BARE.match(after) is not None and words.ANY_REFUSAL.search(after) is not None


def _is_on_condition(before: str) -> bool:
    return words.CONDITION_BEFORE.search(before) is not None and words.IF_FAILED.search(before) is None


def _kind_of_regret(word: str, before: str, after: str) -> Kind:
    if words.REGRET_TO_TELL.match(after):
        return Kind.ALIKE
    is_passive = word == "regretted" and words.IS.search(before)
    return Kind.OWN if is_passive or (words.WRITER.search(before) and words.REGRET.match(after)) else Kind.ALIKE


def _before(said: str, place: int) -> str:
    """The part of the sentence before a word."""
    piece = said[max(0, place - FARTHEST) : place]
    start = max((stop.end() for stop in STOPS.finditer(piece)), default=0)
    return f" {piece[start:]}"


def _after(said: str, place: int) -> str:
    """The part of the sentence after a word."""
    piece = said[place : place + FARTHEST]
    stop = STOPS.search(piece)
    return piece[: stop.start()] if stop else piece
