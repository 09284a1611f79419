"""Lets every answer of the staff be told in words of its own: the same facts, hardly five words in a row the same."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterable, Sequence

from . import agent_wording as said
from . import retold_wording as retold
from .business_time import stream
from .company import Company
from .ticket_draft import SYSTEM_AUTHOR, Comment, Ticket
from .wording import sentences_of

SPAN = 5
OFTEN = 3
"""A span of so many words may stand in so many tickets."""
TRIES = 90
SENTENCE_REPEATS = 4
NUMBERS = dict(zip("four five six seven eight nine ten eleven twelve".split(), range(4, 13), strict=True))
_WEEKS = re.compile(r"(\w+) to (\w+) weeks", re.IGNORECASE)
_SLOT = re.compile(r"\{(\w+)\}")
_CHOICE = re.compile(r"\[([^\[\]]*)\]")
_LIST = re.compile(r"~(\w+)~")
_TOKEN = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_LONG_NUMBER = re.compile(r"\w*\d\w*\d\w*\d\w*")


def _pattern(sentence: str) -> re.Pattern[str]:
    """What the filled sentence looks like, with a group for each slot; the same slot twice holds the same."""
    seen: set[str] = set()
    parts: list[str] = []
    for place, part in enumerate(_SLOT.split(sentence)):
        if place % 2 == 0:
            parts.append(re.escape(part))
        else:
            parts.append(f"(?P={part})" if part in seen else f"(?P<{part}>.+?)")
            seen.add(part)
    return re.compile(f"(?:{''.join(parts)})", re.IGNORECASE)


def _pairs() -> Iterable[tuple[str, Sequence[str]]]:
    for topic, ways in retold.ANSWERS.items():
        yield from zip(said.ANSWERS[topic], ways, strict=True)
    yield from zip(said.PERSONAL_APOLOGIES, retold.APOLOGIES, strict=True)
    yield from zip(said.REPAIRS, retold.REPAIRS, strict=True)
    yield from zip(said.NEXT_STEPS, retold.NEXT_STEPS, strict=True)
    yield from zip(said.SECOND_ANSWERS, retold.SECOND_ANSWERS, strict=True)


WAYS = [(_pattern(sentence), ways) for sentence, ways in _pairs()]


class Teller:
    """Counts what has been written, and draws the way of telling that repeats the least of it."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        self._spans: Counter[tuple[str, ...]] = Counter()
        self._sentences: Counter[str] = Counter()

    def _told(self, way: str, facts: dict[str, str]) -> str:
        text, before = way, ""
        while text != before:
            before = text
            text = _CHOICE.sub(lambda found: self._rng.choice(found[1].split("|")), text)
            text = _LIST.sub(lambda found: self._rng.choice(retold.LISTS[found[1]]), text)
        text = _SLOT.sub(lambda found: self._fact(found[1], facts), text)
        return text[:1].upper() + text[1:]

    def _fact(self, slot: str, facts: dict[str, str]) -> str:
        """A range of weeks can be said in several ways."""
        weeks = _WEEKS.fullmatch(facts[slot]) if slot == "now_weeks" else None
        if weeks is None:
            return facts[slot]
        least, most = weeks.groups()
        ways = (
            facts[slot],
            f"{least.lower()} or {most} weeks",
            f"{NUMBERS[least.lower()]}-{NUMBERS[most]} weeks",
            f"{NUMBERS[least.lower()]} to {NUMBERS[most]} weeks",
            f"between {least.lower()} and {most} weeks",
            f"{most} weeks, {least.lower()} with luck",
            f"{least.lower()} weeks or rather {most}",
        )
        return self._rng.choice(ways)

    def _cost(self, text: str) -> int:
        often = sum(self._spans[span] >= OFTEN for span in _spans(text))
        worn = sum(self._sentences[part.lower()] >= SENTENCE_REPEATS for part in sentences_of(text))
        return often + 10 * worn

    def tell(self, comment: Comment) -> None:
        """The answer anew, if all its sentences are known; greeting and signature stay."""
        lines = comment.body.split("\n")
        greeting = [lines[0]] if len(lines) > 2 else []
        parts = [(_known(part), part) for part in sentences_of(" ".join(lines[len(greeting) : -1]))]
        best, least = "", 10_000
        for _ in range(TRIES):
            told = [self._told(self._rng.choice(known[1]), known[0]) if known else part for known, part in parts]
            text = "\n".join([*greeting, " ".join(told), lines[-1]])
            cost = self._cost("\n".join(text.split("\n")[len(greeting) :]))
            if cost < least:
                best, least = text, cost
            if not least:
                break
        comment.body = best

    def count(self, ticket: Ticket) -> None:
        """What has been written in the ticket, once."""
        bodies = [comment.body for comment in ticket.comments if _is_ours(comment, ticket)]
        self._spans.update({span for body in bodies for span in _spans(body)})
        self._sentences.update(part.lower() for body in bodies for part in sentences_of(body) if len(part.split()) > 3)


def _spans(text: str) -> set[tuple[str, ...]]:
    words = ["#" if _LONG_NUMBER.fullmatch(word) else word for word in _TOKEN.findall(text.lower())]
    return {tuple(words[place : place + SPAN]) for place in range(len(words) - SPAN + 1)}


def _known(sentence: str) -> tuple[dict[str, str], Sequence[str]] | None:
    for pattern, ways in WAYS:
        found = pattern.fullmatch(sentence)
        if found:
            return found.groupdict(), ways
    return None


def _is_ours(comment: Comment, ticket: Ticket) -> bool:
    return comment.public and comment.author_id not in (SYSTEM_AUTHOR, ticket.customer.requester_id)


def tell_in_own_words(company: Company) -> None:
    """Changes the public answers of all tickets but the silent customer's; no time, author or fact."""
    teller = Teller(stream("own words"))
    for ticket in company.tickets:
        if ticket.customer is not company.silent.ticket.customer:
            for comment in ticket.comments:
                if _is_ours(comment, ticket):
                    teller.tell(comment)
        teller.count(ticket)
