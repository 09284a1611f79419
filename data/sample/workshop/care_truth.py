"""What is true of failures, repairs, replies, deeds and ratings, for the planted truth."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from statistics import mean, median
from typing import Any

from .business_time import NOW, stamp
from .care_lists import CareLists
from .company import Company
from .decisions import COST_CUT
from .deeds import WITHIN
from .failure_cases import contact_id_of, first_reply
from .failures import Failure
from .ratings import NOT_ANSWERED, QUESTIONS, Rating
from .reply_stories import replies_truth
from .staff import LEADER_IDS

PROSPECT_DAYS = (30, 90, 365)
BLOCKED_LONG = dt.timedelta(days=30)
DEFINITIONS = {
    "failures": "rows of failures.csv; dismissed ones count nowhere else",
    "repaired": "done: a row of repairs.csv with done_at; offered: only rows without; none: no row",
    "made_whole": "values of the repairs done over the cost to the customer, at most 1; null where no cost was written down",
    "first_reply_at": "first public message of a person of ours in the thread after it happened; local time, null without a thread",
    "chasers": "messages of the customer after the first one and before any answer of a person of ours",
    "alarms": "customers with two confirmed failures within 90 days, an apology in both threads and no repair done",
    "passed_on": "praise by name with a deed 'thanks passed on' of its thread: soon is within seven days",
    "ratings": "mean score over the last four quarters by question",
    "prospects": "customers without an order, by whole days from registration to the end of the data",
    "replies": "tickets into which a text of that kind was put; a template stands word for word in each of its tickets",
}


def _made_whole(lists: CareLists, failure: Failure) -> float | None:
    if not failure.cost:
        return None
    value = sum(r.value or 0 for r in lists.repairs if r.failure_id == failure.failure_id and r.done_at is not None)
    return round(min(1.0, value / failure.cost), 4)


def _failure(lists: CareLists, failure: Failure) -> dict[str, Any]:
    rows = [repair for repair in lists.repairs if repair.failure_id == failure.failure_id]
    ticket = lists.register.tickets.get(failure.failure_id)
    reply = first_reply(ticket, failure.happened_at) if ticket is not None else None
    before = [] if ticket is None else ticket.comments[1:]
    chasers = (
        [c for c in before if c.author_id == ticket.customer.requester_id and (reply is None or c.at < reply)]
        if ticket
        else []
    )
    return {
        "failure_id": failure.failure_id,
        "told_by": failure.noticed_by,
        "repaired": "done" if any(row.done_at for row in rows) else "offered" if rows else "none",
        "made_whole": _made_whole(lists, failure),
        "first_reply_at": stamp(reply) if reply is not None else None,
        "chasers": len(chasers),
        "is_closed": failure.closed_on is not None,
    }


def _failures(lists: CareLists) -> dict[str, Any]:
    confirmed = [failure for failure in lists.failures if failure.state == "confirmed"]
    each = [_failure(lists, failure) for failure in confirmed]
    shares = [one["made_whole"] for one in each if one["made_whole"] is not None]
    repaired = [one["made_whole"] for one in each if one["made_whole"] is not None and one["repaired"] == "done"]
    still = [failure for failure in confirmed if failure.closed_on is None]
    return {
        "confirmed": len(confirmed),
        "dismissed": sorted(f.failure_id for f in lists.failures if f.state == "dismissed"),
        "by_kind": dict(sorted(Counter(failure.failure_kind for failure in confirmed).items())),
        "told_by": dict(sorted(Counter(failure.noticed_by for failure in confirmed).items())),
        "repaired": dict(sorted(Counter(one["repaired"] for one in each).items())),
        "open": len(still),
        "open_without_owner": sum(not failure.owner for failure in still),
        "cost": sum(failure.cost or 0 for failure in confirmed) / 100,
        "fees": sum(failure.fees or 0 for failure in confirmed) / 100,
        "minutes": sum(failure.minutes or 0 for failure in confirmed),
        "made_whole": {
            "with_cost": len(shares),
            "median": round(median(shares), 4),
            "median_of_repaired": round(median(repaired), 4),
            "whole": sum(share >= 1 for share in shares),
        },
        "each": each,
    }


def _repairs(lists: CareLists) -> dict[str, Any]:
    done = [repair for repair in lists.repairs if repair.done_at is not None]
    asked = [repair for repair in lists.repairs if repair.approval_asked_at is not None]
    return {
        "rows": len(lists.repairs),
        "done": len(done),
        "done_unasked": sum(not repair.was_asked for repair in done),
        "done_own_case": sum(repair.is_own_case for repair in done),
        "done_without_approval": sum(repair.approval_asked_at is None for repair in done),
        "waiting_for_approval": sorted(repair.repair_id for repair in asked if repair.approved_at is None),
    }


def _deeds(lists: CareLists) -> dict[str, Any]:
    said = {contact_id_of(ticket): comment.at for ticket, comment in lists.planted.praised}
    passed = {deed.contact_id: deed.done_on for deed in lists.deeds if deed.deed_kind == "thanks passed on"}
    soon = sorted(name for name, day in passed.items() if day - said[name].date() <= WITHIN)
    blockers = [deed for deed in lists.deeds if deed.deed_kind == "blocker"]
    strategy = [deed for deed in lists.deeds if deed.deed_kind == "strategy"]
    agenda = [deed for deed in lists.deeds if deed.deed_kind == "agenda"]
    return {
        "by_kind": dict(sorted(Counter(deed.deed_kind for deed in lists.deeds).items())),
        "praise_passed_on_soon": soon,
        "praise_passed_on_late": sorted(set(passed) - set(soon)),
        "praise_not_passed_on": len(said) - len(passed),
        "blockers_open_over_30_days": sorted(
            deed.title for deed in blockers if deed.closed_on is None and NOW.date() - deed.done_on > BLOCKED_LONG
        ),
        "strategy_citing_customers": sum(bool(deed.contact_id) for deed in strategy),
        "agenda_about_customers": sum(deed.is_about_customers is True for deed in agenda),
    }


def _means(found: list[Rating], kind: str) -> dict[str, float]:
    return {
        question: round(mean(r.score for r in found if r.rater_kind == kind and r.question == question), 4)
        for question in QUESTIONS
    }


def _ratings(lists: CareLists) -> dict[str, Any]:
    found = lists.ratings
    staff = Counter(rating.team for rating in found if rating.rater_kind == "staff" and rating.question == "kindness")
    return {
        "by_kind": dict(sorted(Counter(rating.rater_kind for rating in found).items())),
        "leaders": _means(found, "leader"),
        "customers": _means(found, "customer"),
        "not_answered": {"person_id": NOT_ANSWERED[0], "quarter": NOT_ANSWERED[1], "leaders": len(LEADER_IDS)},
        "staff_answers_by_team": dict(sorted(staff.items())),
    }


def _prospects(company: Company) -> dict[str, int]:
    ages = [
        (NOW.date() - customer.registered_at.date()).days
        for customer in company.customers
        if customer.first_order_at is None or customer.first_order_at >= NOW
    ]
    counted = {f"to_{days}_days": sum(age <= days for age in ages) for days in PROSPECT_DAYS}
    return {"total": len(ages), **counted}


def care_truth(company: Company, lists: CareLists) -> dict[str, Any]:
    """All of it, ready for JSON; counted from what the generator knows, not from the files."""
    decided = lists.decisions
    return {
        "definitions": DEFINITIONS,
        "failures": _failures(lists),
        "repairs": _repairs(lists),
        "alarms": [
            {"customer_id": customer, "failure_ids": list(pair)}
            for customer, pair in sorted(lists.register.alarms.items())
        ],
        "silent_failure": lists.register.silent,
        "told_in_the_thread": lists.register.told_in_thread,
        "deeds": _deeds(lists),
        "ratings": _ratings(lists),
        "decisions": {
            "total": len(decided),
            "with_a_customer": sum(bool(decision.contact_id) for decision in decided),
            "cost_cuts": [decision.decision_id for decision in decided if decision.decision_kind == COST_CUT],
        },
        "prospects": _prospects(company),
        "replies": replies_truth(lists.planted),
    }
