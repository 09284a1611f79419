"""A topic: one question that customers have, in their words and in the words of a call note."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Topic:
    """A question customers have; clauses complete 'Asked ...', sentences are the customer's own words."""

    key: str
    weight: float
    subjects: tuple[str, ...]
    sentences: tuple[str, ...]
    clauses: tuple[str, ...]


def lines_of(text: str) -> tuple[str, ...]:
    """The lines of a text without the blanks around them."""
    return tuple(line.strip() for line in text.strip().splitlines())


def topic_of(key: str, weight: float, subjects: str, sentences: str, clauses: str) -> Topic:
    """A topic whose wordings are given as texts with one wording a line."""
    return Topic(key, weight, lines_of(subjects), lines_of(sentences), lines_of(clauses))
