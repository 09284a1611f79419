"""Whole messages out of sentences: customers' mails, answers of the staff, notes on calls."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from .agent_wording import (
    ANSWERS,
    ASIDES,
    CALL_ENDINGS,
    CALL_REASONS,
    CHASERS,
    FOLLOW_UPS,
    NEWSLETTER_REASONS,
    NEXT_STEPS,
    PERSONAL_APOLOGIES,
    PRIVATE_NOTES,
    REPAIRS,
    SECOND_ANSWERS,
    STOCK_PHRASES,
)
from .contacts import Contact
from .customer_wording import TOPICS
from .order_wording import CLAIM_DOUBT
from .staff import StaffRow
from .wording import Wording, spoken_age

FAILURES = frozenset({"quality", "missing", "damage", CLAIM_DOUBT})


class Correspondent:
    """Writes every text of tickets and notes, so that all share one count of what has been written."""

    def __init__(self, wording: Wording) -> None:
        self._wording = wording
        self._rng = wording.rng

    def subject(self, contact: Contact) -> str:
        """A subject line; those may repeat."""
        known = [line for line in TOPICS[contact.topic].subjects if "order" in contact.facts or "{order}" not in line]
        usable = [line for line in known if "placed" in contact.facts or "{placed}" not in line]
        return self._wording.fill(self._rng.choice(usable), contact.facts)

    def question(self, contact: Contact) -> str:
        """The first message of a customer: one to three sentences, now and then a first name."""
        topic = TOPICS[contact.topic]
        first, second = self._rng.sample(topic.sentences, 2)
        parts = [
            self._wording.sentence((first,), contact.facts) or self._wording.sentence(topic.sentences, contact.facts)
        ]
        if self._rng.random() < 0.10:
            parts.append(self._wording.sentence((second,), contact.facts))
        if self._rng.random() < 0.22:
            parts.insert(self._rng.randrange(2), self._wording.sentence(ASIDES, contact.facts))
        text = " ".join(dict.fromkeys(part for part in parts if part))
        name = contact.customer.given_name
        return f"{text}\n{name}" if name and self._rng.random() < 0.25 else text

    def follow_up(self, contact: Contact) -> str:
        """A customer's answer to an answer."""
        return self._customer_line(FOLLOW_UPS, contact)

    def chaser(self, contact: Contact, now: dt.datetime) -> str:
        """A customer's reminder that nobody has answered."""
        contact.facts["quiet"] = spoken_age(max(2, (now - contact.at).days))
        return self._customer_line(CHASERS, contact)

    def _customer_line(self, templates: Sequence[str], contact: Contact) -> str:
        text = self._wording.sentence(templates, contact.facts)
        return text or self._wording.sentence(TOPICS[contact.topic].sentences, contact.facts)

    def reply(self, contact: Contact, person: StaffRow, late: bool, leader: bool) -> str:
        """An answer by a person: what happened, perhaps an apology, repair or next step; rarely a stock phrase."""
        rng, wording, facts = self._rng, self._wording, contact.facts
        parts = [wording.sentence(ANSWERS[contact.topic], facts)]
        failure = contact.topic in FAILURES or late
        if failure and rng.random() < (0.9 if leader else 0.5):
            parts.insert(0, wording.sentence(PERSONAL_APOLOGIES, facts))
        elif not leader and rng.random() < 0.025:
            stock = rng.choice(STOCK_PHRASES)
            parts.append(stock if wording.accept(stock, 9) else "")
        if failure and contact.topic != "praise" and rng.random() < 0.4:
            parts.append(wording.sentence(REPAIRS, facts))
        elif rng.random() < 0.16:
            parts.append(wording.sentence(NEXT_STEPS, facts))
        text = " ".join(part for part in parts if part) or wording.sentence(NEXT_STEPS, facts)
        greeting = f"Hi {contact.customer.given_name},\n".replace("Hi ,", "Hello,") if rng.random() < 0.35 else ""
        return f"{greeting}{text}\n{person.name.split()[0]}"

    def second_reply(self, contact: Contact, person: StaffRow) -> str:
        """A short answer to what the customer wrote back."""
        text = self._wording.sentence(SECOND_ANSWERS, contact.facts)
        return f"{text or self._wording.sentence(NEXT_STEPS, contact.facts)}\n{person.name.split()[0]}"

    def private_note(self, contact: Contact) -> str:
        """A note among the staff."""
        return self._wording.sentence(PRIVATE_NOTES, contact.facts) or f"See {contact.customer.customer_id}"

    def call_note(self, contacts: list[Contact], newsletter: bool) -> str:
        """A note on a call: each question of the caller as a clause, the reason, what was promised."""
        openers = ("Asked ", "Wanted to know ", "Also asked ", "Then asked ")
        parts: list[str] = []
        for number, contact in enumerate(contacts):
            clauses = [c for c in TOPICS[contact.topic].clauses if "order" in contact.facts or "{order}" not in c]
            usable = [c for c in clauses if "placed" in contact.facts or "{placed}" not in c]
            clause = self._rng.choice(usable)
            prefix = openers[min(number, 1) if number < 2 else self._rng.randrange(1, 4)]
            if clause.startswith("to "):
                prefix = "Called "
            elif clause.startswith("for "):
                prefix = "Asked "
            parts.append(self._wording.sentence((clause,), contact.facts, prefix, "."))
        if newsletter:
            parts.append(self._wording.sentence(NEWSLETTER_REASONS, contacts[0].facts, third_person=True))
        elif self._rng.random() < 0.33:
            parts.append(self._wording.sentence(CALL_REASONS, contacts[0].facts, third_person=True))
        if self._rng.random() < 0.35:
            parts.append(self._wording.sentence(CALL_ENDINGS, contacts[0].facts, third_person=True))
        return " ".join(part for part in parts if part)

    def stock(self, text: str) -> str:
        """A given text, counted like every other."""
        if not self._wording.accept(text, 9):
            raise ValueError(f"written too often: {text}")
        return text
