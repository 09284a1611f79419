"""Where a reply, or what a customer wrote back, may be given another text: every ticket at most once."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable, Sequence
from typing import NamedTuple

from .agent_wording import STOCK_PHRASES
from .business_time import stream
from .company import Company
from .failures import Register
from .order_wording import NEW_QUESTION
from .reply_wording import LATER_WITHOUT_REPAIR, TEMPLATES
from .staff import LEADER_IDS, SERVICE_IDS, roster
from .ticket_draft import SYSTEM_AUTHOR, Comment, Ticket

NEUTRAL = ("Thank you,", "That helps,")
"""How later messages begin in which customers ask nothing: only those are replaced, so that no question is lost."""
_ORDER_NAME = re.compile(r"#1\d{4}")
NAMES = {row.agent_id: row.name.split()[0] for row in roster()}
SERVICE = {row.agent_id for row in roster() if row.person_id in SERVICE_IDS}
LEADERS = {row.agent_id for row in roster() if row.person_id in LEADER_IDS}


class Round(NamedTuple):
    """An answer of ours, what the customer wrote back, and what we answered to that, if anything."""

    ticket: Ticket
    before: Comment
    said: Comment
    after: Comment | None


def is_ours(comment: Comment, ticket: Ticket) -> bool:
    """Public, and written by a person of ours."""
    return comment.public and comment.author_id not in (SYSTEM_AUTHOR, ticket.customer.requester_id)


def rounds_of(ticket: Ticket) -> list[Round]:
    """Where the customer wrote again, without asking anything, after an answer of ours."""
    public = [comment for comment in ticket.comments if comment.public]
    found = []
    for place in range(1, len(public)):
        said, before = public[place], public[place - 1]
        is_told = said.author_id == ticket.customer.requester_id and is_ours(before, ticket)
        if is_told and said.body.startswith(NEUTRAL):
            after = next((comment for comment in public[place + 1 :] if is_ours(comment, ticket)), None)
            found.append(Round(ticket, before, said, after))
    return found


def rewrite(comment: Comment, text: str) -> None:
    """Another text under the same greeting and signature."""
    lines = comment.body.split("\n")
    greeting = f"{lines[0]}\n" if len(lines) > 1 and lines[0].endswith(",") else ""
    comment.body = f"{greeting}{text}\n{NAMES[comment.author_id]}"


class Writer:
    """Takes every ticket at most once."""

    def __init__(self, company: Company, register: Register) -> None:
        self.rng: random.Random = stream("reply stories")
        named = {ticket.ticket_id for ticket in register.tickets.values()} | {company.silent.ticket.ticket_id}
        silent = company.silent.ticket.customer
        self._free = [
            ticket
            for ticket in company.tickets
            if ticket.ticket_id not in named
            and ticket.customer is not silent
            and ticket.topic not in (NEW_QUESTION, "spam")
            and "closed_by_merge" not in ticket.tags
            and not any(phrase in comment.body for comment in ticket.comments for phrase in STOCK_PHRASES)
        ]
        self.tickets: dict[str, list[Ticket]] = {}
        self.templates: dict[str, list[Ticket]] = {text: [] for text in TEMPLATES}
        self.praised: list[tuple[Ticket, Comment]] = []
        self._drawn: Counter[str] = Counter()

    def _note(self, kind: str, ticket: Ticket) -> None:
        self.tickets.setdefault(kind, []).append(ticket)

    def rounds(self, kind: str, count: int, fits: Callable[[Round], bool]) -> list[Round]:
        """So many rounds of tickets that nothing was planted in."""
        known = [found for ticket in self._free for found in rounds_of(ticket)[-1:] if fits(found)]
        return [self._taken(kind, found, found.ticket) for found in self.rng.sample(known, count)]

    def _taken(self, kind: str, found: Round, ticket: Ticket) -> Round:
        self._free.remove(ticket)
        self._note(kind, ticket)
        return found

    def replies(self, kind: str, count: int, topics: Sequence[str], late: bool | None = None) -> list[Comment]:
        """So many first answers of customer service."""
        known: list[tuple[Ticket, Comment]] = []
        for ticket in self._free:
            first = next((comment for comment in ticket.comments if is_ours(comment, ticket)), None)
            if first is not None and first.author_id in SERVICE and ticket.topic in topics:
                is_late = (first.at - ticket.created_at).days >= 3
                if late in (None, is_late):
                    known.append((ticket, first))
        chosen = self.rng.sample(known, count)
        for ticket, _ in chosen:
            self._free.remove(ticket)
            self._note(kind, ticket)
        return [comment for _, comment in chosen]

    def answer_in(self, kind: str, ticket: Ticket, text: str) -> None:
        """The first answer in the thread of a failure."""
        order = _ORDER_NAME.search(ticket.comments[0].body)
        ours = [comment for comment in ticket.comments if is_ours(comment, ticket)]
        rewrite(ours[0], text.format(order=order[0] if order else "your order"))
        for later in ours[1:] if kind == "apology_without_repair" else ():
            rewrite(later, LATER_WITHOUT_REPAIR[0])
        self._note(kind, ticket)

    def least_used(self, texts: Sequence[str]) -> str:
        """The text that has been drawn least so far."""
        text = min(texts, key=lambda each: self._drawn[each])
        self._drawn[text] += 1
        return text

    def use_template(self, ticket: Ticket, comment: Comment) -> None:
        """The template that has been used least so far."""
        text = min(self.templates, key=lambda each: len(self.templates[each]))
        self.templates[text].append(ticket)
        rewrite(comment, text)
