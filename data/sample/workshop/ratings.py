"""How leaders rate themselves, how customers rate the firm, and what the staff says of their own leaders."""

from __future__ import annotations

import datetime as dt
import random
from typing import NamedTuple

from .business_time import NOW, at_clock, days_between, is_business_day, stamp, stream
from .failures import Register
from .staff import LEADER_IDS, is_present

QUESTIONS = ("reacted", "explained", "accountable", "repaired", "made_whole", "cared")
STAFF_QUESTIONS = ("standards", "kindness", "better_life", "presence")
QUARTERS = ("2026-01-01", "2026-04-01", "2026-07-01", "2026-10-01")
NOT_ANSWERED = ("P02", "2026-10-01")
"""The leader who has not answered in the running quarter."""
ASKED_A_QUARTER = (60, 60, 70, 40)
ANSWERED_A_QUARTER = (11, 12, 12, 8)
LEADERS_MEANS = {"reacted": 3.6, "explained": 3.9, "accountable": 4.5, "repaired": 3.7, "made_whole": 4.3, "cared": 4.2}
CUSTOMERS_MEANS = {
    "reacted": 3.4,
    "explained": 3.7,
    "accountable": 2.9,
    "repaired": 3.4,
    "made_whole": 2.5,
    "cared": 4.0,
}
PULSES = ("2026-03-16", "2026-06-15", "2026-09-14")
TEAMS = {"Customer service": 7, "Workshop": 6, "Overseas operation": 9, "Billing": 3}
STAFF_MEANS = {"standards": 3.9, "kindness": 3.7, "better_life": 3.4, "presence": 3.1}
WORDS = (
    "They said what had happened, that was new to me.",
    "The refund did not cover the fee of the bank.",
    "I had to ask three times.",
    "Nobody said whose fault it was.",
    "The voucher is no help, I have no more tapes.",
    "Rang me in the evening to say sorry. Well done.",
    "Half of it was paid, the other half I paid.",
    "A person answered, and that was enough for me.",
)


class Rating(NamedTuple):
    """One answer to one question, from 1 to 5; nobody of the staff is named."""

    rated_at: dt.datetime
    rater_kind: str
    person_id: str
    customer_id: str
    question: str
    score: int
    comment: str = ""
    team: str = ""
    answer_id: str = ""
    failure_id: str = ""


def _score(rng: random.Random, mean: float, spread: float) -> int:
    return min(5, max(1, int(mean + rng.triangular(-spread, spread, 0) + 0.5)))


def _leaders() -> list[Rating]:
    """Each in the second and third week of a quarter, before customers' answers of that quarter are looked at."""
    rng, found = stream("self ratings"), []
    for quarter in QUARTERS:
        first = dt.date.fromisoformat(quarter)
        for leader in LEADER_IDS:
            days = [
                d for d in days_between(first, first + dt.timedelta(days=24)) if d.day > 6 and is_present(leader, d)
            ]
            at = at_clock(rng.choice(days), rng.randrange(9 * 3600, 17 * 3600) // 60 * 60)
            scores = {question: _score(rng, LEADERS_MEANS[question], 1.3) for question in QUESTIONS}
            if (leader, quarter) != NOT_ANSWERED:
                found += [Rating(at, "leader", leader, "", question, score) for question, score in scores.items()]
    return found


def _asked_about(
    rng: random.Random, register: Register, first: dt.date, last: dt.date, count: int
) -> list[tuple[str, str]]:
    """Customers and their failures: those with one in the register first, then others who had written."""
    near = [f for f in register.failures if f.state == "confirmed" and f.happened_at.date() <= last]
    recent = [f for f in near if first - dt.timedelta(days=60) <= f.happened_at.date()]
    chosen = rng.sample(recent, min(len(recent), count))
    return [(failure.customer_id, failure.failure_id) for failure in chosen]


def _customers(register: Register, others: list[str]) -> list[Rating]:
    """Each who answers says something to every question, a few a word more."""
    rng, found = stream("customers' ratings"), []
    for quarter, answers in zip(QUARTERS, ANSWERED_A_QUARTER, strict=True):
        first = dt.date.fromisoformat(quarter)
        last = min(first + dt.timedelta(days=88), NOW.date() - dt.timedelta(days=1))
        raters = _asked_about(rng, register, first, last, answers * 2 // 3)
        known = {customer for customer, _ in raters}
        free = [customer for customer in others if customer not in known]
        raters += [(customer, "") for customer in rng.sample(free, answers - len(raters))]
        happened = {failure.failure_id: failure.happened_at.date() for failure in register.failures}
        for customer, failure_id in raters:
            begin = max(first, happened.get(failure_id, first)) + dt.timedelta(days=1)
            day = rng.choice(days_between(min(begin, last), last))
            at = at_clock(day, rng.randrange(8 * 3600, 21 * 3600))
            for question in QUESTIONS:
                words = rng.choice(WORDS) if question == "made_whole" and rng.random() < 0.5 else ""
                score = _score(rng, CUSTOMERS_MEANS[question], 2.0)
                found.append(Rating(at, "customer", "", customer, question, score, words, failure_id=failure_id))
    return found


def _staff() -> list[Rating]:
    """Three rounds; the answers are numbered anew in each, so that nobody can be followed."""
    rng, found = stream("staff ratings"), []
    for pulse in PULSES:
        day = next(d for d in days_between(dt.date.fromisoformat(pulse), NOW.date()) if is_business_day(d))
        number = 0
        for team, answers in TEAMS.items():
            for _ in range(answers):
                number += 1
                found += [
                    Rating(
                        at_clock(day, 12 * 3600), "staff", "", "", question, _score(rng, STAFF_MEANS[question], 1.8),
                        team=team, answer_id=str(number),
                    )
                    for question in STAFF_QUESTIONS
                ]  # fmt: skip
    return found


def ratings(register: Register, others: list[str]) -> list[Rating]:
    """All answers in order of time; others: customers that may be asked without a failure."""
    found = [*_leaders(), *_customers(register, others), *_staff()]
    return sorted(
        found,
        key=lambda rating: (stamp(rating.rated_at), rating.rater_kind, rating.person_id, int(rating.answer_id or 0)),
    )
