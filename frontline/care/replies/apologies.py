"""Whether a message apologises for a failure of the writer's own, or only uses an apology's words."""

import re
from dataclasses import dataclass
from enum import Enum

from frontline.care.replies import apology_words as words
from frontline.care.replies import component_words
from frontline.care.replies import look_alike_words as alike
from frontline.care.replies import refusal_words as refusal
from frontline.care.replies.components import did_it, takes_responsibility, vows_change
from frontline.care.replies.reading import Reading

STOPS = re.compile(r"[.!?;\n](?=[\s\")]|$)|[!?]")
ALIKE_AFTER = alike.HEARING | alike.FEELING | alike.CONDITION | alike.IDIOM | refusal.REFUSAL | alike.QUESTION
OWNING_UP = words.OWN_WORDS_WITHOUT_CUE | component_words.VOW
NEAR = 80
"""Characters directly before it in which what turns it round ends."""
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
    responsibility = takes_responsibility(reading) or (regret and did_it(reading))
    is_own = regret or responsibility or _owns_up(reading)
    has_words = bool(kinds) or words.CUE.search(reading.quoted) is not None
    return Apology(is_own, has_words and not is_own, regret, responsibility)


def has_apologys_words(reading: Reading) -> bool:
    """Whether an apology's words are used at all, for whatever."""
    return words.CUE.search(reading.said) is not None


def _kinds(said: str) -> set[Kind]:
    return {_kind(said, cue) for cue in words.CUE.finditer(said)}


def _owns_up(reading: Reading) -> bool:
    """Asks for pardon, is ashamed, or vows that it will not come again; hardly any other message has such words."""
    if OWNING_UP.search(reading.said) is None:
        return False
    return vows_change(reading) or words.OWN_WORDS_WITHOUT_CUE.search(reading.said) is not None


def _kind(said: str, cue: re.Match[str]) -> Kind:
    word = cue.group()[1:]
    before, after = _before(said, cue.start() + 1), _after(said, cue.end())
    if word.startswith("una"):
        return Kind.ALIKE
    if words.PLAIN_BEFORE.fullmatch(before) is None:
        near = before[-NEAR:]
        if words.DENIED.search(near):
            return Kind.ALIKE
        if words.DESERVED.search(near):
            return Kind.OWN
        if words.THIRD_PERSON.search(near) or _is_on_condition(before):
            return Kind.ALIKE
    if word.startswith("ap") and words.APOLOGY_ACCEPTED.match(after):
        return Kind.ALIKE
    if word.startswith("regret"):
        return _kind_of_regret(word, before, after)
    if _is_alike(after) or (refusal.NOTHING_MORE.fullmatch(after) and _refuses_around(said, cue, before, after)):
        return Kind.ALIKE
    return Kind.OWN


def _refuses_around(said: str, cue: re.Match[str], before: str, after: str) -> bool:
    """A bare "sorry" at the end of a refusal, or with a refusal next."""
    if refusal.REFUSED_BEFORE.search(before) is not None:
        return True
    if not before.strip() and refusal.REFUSED_BEFORE.search(said[max(0, cue.start() - NEAR) : cue.start()]) is not None:
        return True
    rest = said[cue.end() + len(after) : cue.end() + len(after) + FARTHEST].lstrip(" .!;?")
    return refusal.BUT_REFUSED.match(rest) is not None


def _is_alike(after: str) -> bool:
    if words.HARM.match(after):
        return False
    is_alike = ALIKE_AFTER.match(after) is not None or (
        refusal.BARE.match(after) is not None and refusal.ANY_REFUSAL.search(after) is not None
    )
    return is_alike and words.HARM_TOO.search(after) is None


def _is_on_condition(before: str) -> bool:
    return alike.CONDITION_BEFORE.search(before) is not None and alike.IF_FAILED.search(before) is None


def _kind_of_regret(word: str, before: str, after: str) -> Kind:
    if words.REGRET_TO_TELL.match(after):
        return Kind.ALIKE
    if word == "regrets" and not before.strip() and after.startswith(" for "):
        return Kind.OWN
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
