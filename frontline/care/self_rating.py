"""Six questions about how we act when something goes wrong: leaders answer them before they see what customers answer."""

import datetime as dt
import math
from collections.abc import Mapping
from dataclasses import dataclass

from scipy.special import stdtrit

LOWEST, HIGHEST = 1, 5
FEWEST_LEADERS = 3
"""Others are told only as a mean of so many."""
FEWEST_CUSTOMERS = 5
SURE = 0.95


@dataclass(frozen=True)
class Question:
    """One of the six: the key under which answers are kept, a short name, and its wording for leaders and for customers."""

    key: str
    name: str
    to_leaders: str
    to_customers: str


QUESTIONS = (
    Question("reacted", "We react", "When we fail a customer, we react at once.", "When something went wrong, we reacted at once."),
    Question("explained", "We explain", "We tell customers what went wrong, and why.", "We told you what went wrong, and why."),
    Question("accountable", "We take responsibility", "We say that it was our fault when it was, without excuse or blame.", "We said that it was our fault, without excuse or blame."),
    Question("repaired", "We repair", "We do what takes the pain away, and do not only offer it.", "We did what took the pain away, and did not only offer it."),
    Question("made_whole", "We make it whole", "Customers end up no worse off for our mistake.", "You ended up no worse off for our mistake."),
    Question("cared", "They feel we care", "Customers feel that we care about them.", "You felt that we care about you."),
)  # fmt: skip
KEYS = tuple(question.key for question in QUESTIONS)


@dataclass(frozen=True)
class Scores:
    """Answers to one question, from 1 to 5: how many, their mean and their variance (None for a single answer)."""

    answers: int
    mean: float
    variance: float | None = None

    @property
    def noise(self) -> float:
        """The squared standard error. Where all gave the same answer, as if one of them had been a step away: not zero."""
        return max(self.variance or 0.0, 1 / self.answers) / self.answers


@dataclass(frozen=True)
class Gap:
    """Own score minus the customers' mean, with its 95 % interval, in points of the scale."""

    gap: float
    low: float
    high: float

    @property
    def direction(self) -> int:
        """1: rated higher than by customers, -1: lower, 0: the interval leaves that open."""
        return 1 if self.low > 0 else -1 if self.high < 0 else 0


def gap_of(own: float, customers: Scores) -> Gap:
    """One leader's own answer against the customers' mean. The answer is what it is; only the mean is uncertain (Student's t)."""
    return _gap(own - customers.mean, customers.noise, customers.answers - 1)


def gap_between(leaders: Scores, customers: Scores) -> Gap:
    """The mean of several leaders against that of customers (Welch's t, degrees of freedom by Satterthwaite)."""
    noise = leaders.noise + customers.noise
    freedom = noise**2 / (leaders.noise**2 / (leaders.answers - 1) + customers.noise**2 / (customers.answers - 1))
    return _gap(leaders.mean - customers.mean, noise, freedom)


def _gap(middle: float, noise: float, freedom: float) -> Gap:
    reach = float(stdtrit(freedom, (1 + SURE) / 2)) * math.sqrt(noise)
    return Gap(middle, middle - reach, middle + reach)


def missing_answers(scores: Mapping[str, int | None]) -> list[str]:
    """The names of the questions that have no answer yet."""
    return [question.name for question in QUESTIONS if scores.get(question.key) is None]


def answer_rows(
    person_id: str, scores: Mapping[str, int | None], at: dt.datetime
) -> list[dict[str, str | float | dt.datetime | None]]:
    """The rows of ratings.csv that hold a leader's answers of a moment. Raises ValueError when one is missing."""
    missing = missing_answers(scores)
    if missing:
        raise ValueError(f"no answer to {', '.join(missing)}")
    return [
        {"rated_at": at, "rater_kind": "leader", "person_id": person_id, "question": key, "score": scores[key]}
        for key in KEYS
    ]
