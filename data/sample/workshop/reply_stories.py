"""Puts replies of every kind, and what customers say to them, in the place of texts of the simulation: no time changes.

Only answers of the staff and later messages of customers are replaced, never a customer's first message.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import NamedTuple

from .company import Company
from .failure_cases import contact_id_of
from .failures import Register
from .reply_rounds import LEADERS, NAMES, SERVICE, Round, Writer, rewrite
from .reply_wording import (
    AFTER_BACKLASH,
    AFTER_DOUBT,
    AFTER_PRAISE,
    AFTER_SURPRISE,
    APOLOGIES_WITHOUT_REPAIR,
    BACKLASH,
    DOUBT,
    DOUBTS_LEADER,
    FULL_APOLOGIES,
    LATE_NAMED,
    LOOK_ALIKES,
    PRAISE,
    PRAISE_BY_NAME,
    PRAISE_WHEN_ASKED,
    RATING_REQUESTS,
    TEMPLATES,
    THANKS,
    THANKS_AFTER_FAILURE,
    TOLD_BY_US,
)
from .ticket_draft import Comment, Ticket
from .wording import sentences_of

USES_OF_A_TEMPLATE = 7
ABOUT_WAITING = ("order_status", "turnaround")
ANY_TOPIC = ("formats", "packing", "price", "download", "address")
FAILED = ("quality", "missing", "damage")
PRAISED = ("order_status", "download", "praise", "address", "missing")
DOUBTED_FROM = dt.datetime.fromisoformat("2026-04-01 00:00:00")
_OWNED = re.compile(r"sorry|apologi|Forgive me|our mistake")


class Planted(NamedTuple):
    """The tickets by the kind of text that was put into them."""

    tickets: dict[str, list[Ticket]]
    templates: dict[str, list[Ticket]]
    praised: list[tuple[Ticket, Comment]]
    """Each ticket in which a customer praises somebody by name, and the message."""


def _by_service(found: Round) -> bool:
    return found.before.author_id in SERVICE


def _can_praise(found: Round) -> bool:
    return _by_service(found) and found.ticket.topic in PRAISED


def _doubts(found: Round) -> bool:
    return _by_service(found) and found.ticket.topic in ABOUT_WAITING and found.ticket.created_at >= DOUBTED_FROM


def _made_good(found: Round) -> bool:
    return found.ticket.topic in FAILED and _OWNED.search(found.before.body) is not None


def _said_to_a_leader(found: Round) -> bool:
    by_leader = found.before.author_id in LEADERS
    return by_leader and (found.after is None or found.after.author_id == found.before.author_id)


def _customers_words(writer: Writer) -> None:
    """Praise, thanks, doubt, surprise: with an answer that fits."""
    for text, found in zip(
        PRAISE_BY_NAME, writer.rounds("praise_by_name", len(PRAISE_BY_NAME), _can_praise), strict=True
    ):
        found.said.body = text.format(name=NAMES[found.before.author_id])
        writer.praised.append((found.ticket, found.said))
        _answer(writer, found, AFTER_PRAISE)
    asked = writer.rounds("praise_when_asked", len(PRAISE_WHEN_ASKED), _can_praise)
    for request, found in zip(RATING_REQUESTS, asked, strict=True):
        found.before.body = _with(found.before, request)
    _say(writer, asked, PRAISE_WHEN_ASKED, AFTER_PRAISE)
    for kind, texts, fits, answers in (
        ("praise", PRAISE, _can_praise, AFTER_PRAISE),
        ("thanks_after_failure", THANKS_AFTER_FAILURE, _made_good, ()),
        ("thanks", THANKS, _by_service, ()),
        ("doubt", DOUBT, _doubts, AFTER_DOUBT),
        ("doubts_leader", DOUBTS_LEADER, _said_to_a_leader, AFTER_SURPRISE),
    ):
        _say(writer, writer.rounds(kind, len(texts), fits), texts, answers)


def _say(writer: Writer, rounds: Sequence[Round], texts: Sequence[str], answers: Sequence[str]) -> None:
    for text, found in zip(texts, rounds, strict=True):
        found.said.body = text
        _answer(writer, found, answers)


def _with(comment: Comment, sentence: str) -> str:
    """The text with one more sentence before its signature."""
    text, _, signature = comment.body.rpartition("\n")
    return f"{text} {sentence}\n{signature}"


def _last_sentence(comment: Comment) -> str:
    """What the answer said in the end, before its signature."""
    return sentences_of(comment.body.rpartition("\n")[0])[-1]


def _answer(writer: Writer, found: Round, texts: Sequence[str]) -> None:
    if found.after is not None and texts:
        rewrite(found.after, writer.least_used(texts))


def _scripts(writer: Writer) -> None:
    """Templates, a few of them followed by backlash."""
    topics = (*ABOUT_WAITING, *ANY_TOPIC)
    angry = writer.rounds("backlash", len(BACKLASH), lambda r: _by_service(r) and r.ticket.topic == "order_status")
    for text, found in zip(BACKLASH, angry, strict=True):
        writer.use_template(found.ticket, found.before)
        found.said.body = text
        if found.after is not None:
            rewrite(found.after, writer.least_used(AFTER_BACKLASH))
    count = USES_OF_A_TEMPLATE * len(TEMPLATES) - len(BACKLASH)
    comments = writer.replies("scripted", count, topics)
    for ticket, comment in zip(writer.tickets["scripted"], comments, strict=True):
        writer.use_template(ticket, comment)


def _apologies(writer: Writer, register: Register) -> None:
    """Look-alikes outside the register; in it full apologies, those without a repair, and what we told ourselves."""
    for topic, texts in LOOK_ALIKES.items():
        for text, comment in zip(texts, writer.replies("look_alike", len(texts), (topic,)), strict=True):
            rewrite(comment, text)
    for text, comment in zip(LATE_NAMED, writer.replies("late_named", len(LATE_NAMED), ANY_TOPIC, True), strict=True):
        rewrite(comment, f"{text} {_last_sentence(comment)}")
    known = {failure.failure_id: failure for failure in register.failures}
    alarmed = [failure_id for pair in register.alarms.values() for failure_id in pair]
    for text, failure_id in zip(APOLOGIES_WITHOUT_REPAIR, alarmed, strict=True):
        writer.answer_in("apology_without_repair", register.tickets[failure_id], text)
    for failure_id in register.told_in_thread:
        writer.answer_in("told_by_us", register.tickets[failure_id], TOLD_BY_US[known[failure_id].what])
    for kind, texts in FULL_APOLOGIES.items():
        usual = [
            ticket
            for failure_id, ticket in register.tickets.items()
            if known[failure_id].failure_kind == kind
            and known[failure_id].state == "confirmed"
            and failure_id not in (*alarmed, *register.told_in_thread)
        ]
        for text, ticket in zip(texts, writer.rng.sample(usual, len(texts)), strict=True):
            writer.answer_in("full_apology", ticket, text)


def plant_replies(company: Company, register: Register) -> Planted:
    """Changes texts of the company's tickets, and tells where."""
    writer = Writer(company, register)
    _customers_words(writer)
    _scripts(writer)
    _apologies(writer, register)
    return Planted(writer.tickets, writer.templates, writer.praised)


def replies_truth(planted: Planted) -> dict[str, object]:
    """How many texts of each kind were put where."""
    kinds = {kind: sorted(t.ticket_id for t in tickets) for kind, tickets in sorted(planted.tickets.items())}
    return {
        "ticket_ids_by_kind": kinds,
        "templates": [
            {"text": text, "ticket_ids": sorted(ticket.ticket_id for ticket in tickets)}
            for text, tickets in planted.templates.items()
        ],
        "praised_by_name": sorted(contact_id_of(ticket) for ticket, _ in planted.praised),
    }
