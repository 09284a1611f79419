"""The planted truth: what is so, counted from the simulation itself and not from the exported files."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import Any

from .business_time import NOW, SEED, at_clock, iso_week, stamp
from .calls import (
    ABANDONED_MENU,
    ABANDONED_QUEUE,
    ANNOUNCEMENT,
    ANSWERED,
    FAILED,
    INTERNAL,
    OUTBOUND,
    UNKNOWN,
    VOICEMAIL,
)
from .company import Company, with_new_question
from .newsletters import claims, letters, other_claims
from .staff import LEADER_IDS, SILENT_CONTACT, SILENT_FROM, SILENT_TO, staff_row

OPEN_ON = (
    "2025-07-01 2025-10-01 2025-12-01 2026-01-15 2026-03-01 2026-04-07 2026-05-15 2026-07-01 2026-09-01 2026-10-06 "
    "2026-11-13"
).split()
COHORTS = (
    ("2025-06-01", "2025-06-30"),
    ("2025-09-01", "2025-09-30"),
    ("2025-12-01", "2025-12-31"),
    ("2026-02-01", "2026-02-28"),
    ("2026-04-08", "2026-04-21"),
    ("2026-06-01", "2026-06-30"),
    ("2026-09-01", "2026-09-25"),
    ("2026-10-07", "2026-10-20"),
)
OUTCOMES = (
    ANSWERED,
    UNKNOWN,
    ABANDONED_QUEUE,
    ABANDONED_MENU,
    VOICEMAIL,
    ANNOUNCEMENT,
    FAILED,
    OUTBOUND,
    INTERNAL,
)
WAITING_AT_LEAST = dt.timedelta(days=2)


def _day(text: str) -> dt.datetime:
    return at_clock(dt.date.fromisoformat(text), 0)


def _calls(company: Company) -> dict[str, Any]:
    calls = list(company.calls.values())
    outcomes = Counter(call.outcome for call in calls)
    queued = sum(outcomes[key] for key in (ANSWERED, UNKNOWN, ABANDONED_QUEUE)) + sum(
        call.outcome == VOICEMAIL and call.wait_s >= 30 for call in calls
    )
    outbound = Counter(call.result for call in calls if call.outcome == OUTBOUND)
    return {
        "total": len(calls),
        "rows": len(company.call_rows),
        "by_outcome": {key: outcomes[key] for key in OUTCOMES},
        "outbound_by_result": dict(sorted(outbound.items())),
        "unknown_answerer_calls": outcomes[UNKNOWN],
        "queued": queued,
        "notes": len(company.notes),
    }


def _leaders(company: Company) -> dict[str, Any]:
    result: dict[str, Any] = {}
    for leader in LEADER_IDS:
        row = staff_row(leader, NOW.date())
        calls = Counter(
            iso_week(call.start)
            for call in company.calls.values()
            if call.two_way and call.person is not None and call.person.person_id == leader
        )
        touched = {
            (ticket.ticket_id, iso_week(comment.at))
            for ticket in company.tickets
            for comment in ticket.comments
            if comment.public and comment.author_id == row.agent_id
        }
        tickets = Counter(week for _, week in touched)
        by_week = {"calls_by_week": dict(sorted(calls.items())), "tickets_by_week": dict(sorted(tickets.items()))}
        result[leader] = {"name": row.name, **by_week}
    return result


def _orders(company: Company) -> dict[str, Any]:
    orders = company.orders
    return {
        "total": len(orders),
        "cancelled": sum(order.cancelled_at is not None and order.cancelled_at < NOW for order in orders),
        "partly_sent": sum(order.partly_sent for order in orders),
        "lines": sum(len(order.lines) for order in orders),
        "open_on": {day: sum(order.open_at(_day(day)) for order in orders) for day in OPEN_ON},
    }


def _cohort(company: Company, first: str, last: str) -> dict[str, Any]:
    until = _day(last) + dt.timedelta(days=1)
    placed = [order for order in company.orders if _day(first) <= order.placed_at < until]
    kept = [order for order in placed if order.cancelled_at is None or order.cancelled_at >= NOW]
    done = [order for order in kept if order.done_at is not None and order.done_at < NOW]
    return {
        "from": first,
        "to": last,
        "n": len(kept),
        "done_within_4w": sum(order.done_within(4) for order in done),
        "done_within_6w": sum(order.done_within(6) for order in done),
        "still_open_at_end": sum(order.open_at(NOW) for order in kept),
    }


def _tickets(company: Company) -> dict[str, Any]:
    tickets = company.tickets
    waiting = [
        {"ticket_id": ticket.ticket_id, "waiting_since": stamp(since)}
        for ticket in tickets
        if (since := ticket.waiting_since()) is not None and NOW - since >= WAITING_AT_LEAST
    ]
    topics: dict[str, list[int]] = {}
    for ticket in tickets:
        topics.setdefault(ticket.topic, []).append(ticket.ticket_id)
    return {
        "total": len(tickets),
        "comments": sum(len(ticket.comments) for ticket in tickets),
        "open_on": {day: sum(ticket.open_at(_day(day)) for ticket in tickets) for day in OPEN_ON},
        "merged": sum("closed_by_merge" in ticket.tags for ticket in tickets),
        "spam": sum("spam" in ticket.tags for ticket in tickets),
        "waiting_at_end": waiting,
        "ids_by_topic": dict(sorted(topics.items())),
    }


def _new_question(company: Company) -> dict[str, Any]:
    tickets, notes = with_new_question(company)
    ticket_ids: dict[str, list[int]] = {}
    call_ids: dict[str, list[str]] = {}
    for ticket in tickets:
        ticket_ids.setdefault(iso_week(ticket.created_at), []).append(ticket.ticket_id)
    for note in notes:
        call_ids.setdefault(iso_week(company.calls[note.call_id].start), []).append(note.call_id)
    return {
        "label": "Can I stop my order and get my photos back?",
        "first_week": min([*ticket_ids, *call_ids]),
        "ticket_ids_by_week": ticket_ids,
        "call_ids_by_week": call_ids,
    }


def _silent(company: Company) -> dict[str, Any]:
    story = company.silent
    return {
        "customer_id": story.ticket.customer.customer_id,
        "email": story.ticket.customer.email,
        "ticket_id": story.ticket.ticket_id,
        "person_id": SILENT_CONTACT,
        "first_message_at": stamp(story.ticket.created_at),
        "chasers": story.chasers,
        "absent_from": SILENT_FROM.isoformat(),
        "absent_to": SILENT_TO.isoformat(),
        "human_reply_at": stamp(story.human_reply_at),
    }


DEFINITIONS = {
    "times": "every time in this file is local (America/New_York) without a zone; open_on means the start of that day",
    "done_within": "Fulfilled at minus Created at, on the local clock, at most so many times 7 x 24 hours",
    "cohorts": "placed from .. to (both included), cancelled orders left out, counted as known at the end of the data",
    "claim label": "share of orders placed in the 14 x 24 hours after sending, not cancelled, done within hi_weeks: "
    "true from 0.8, false below 0.5; the simulation runs on after the end of the data to know it",
    "calls_by_week": "ISO week of the local start; inbound or outbound, answered, with a customer, internal calls never",
    "tickets_by_week": "tickets times ISO weeks (local) with at least one public comment by the leader",
    "shifts": "planned: neither cancelled nor ending after the end of the data; kept: a contact from 15 minutes before to "
    "15 minutes after, or only to listen (shadow); other contacts form one session a day, which makes good one missed shift of its day, else of its "
    "ISO week, else is extra; contacts before `from` do not count",
    "by_logged_contacts": "calls as in calls_by_week, tickets at the leader's first public comment of the week; "
    "by_all_contacts counts the entries of leader_contacts.csv that no system logged as well",
    "by_contacts_of_each_day": "as by_all_contacts, a ticket counted anew on each local day with a public comment by the "
    "leader, at whichever comment of that day lies around a shift, else at the first",
    "promises": "rows of actions.csv with promised_by; kept: done on the due day or before; overdue: due, not done",
    "waiting_at_end": "tickets, not solved or closed, whose customer has waited 48 hours or more for a person's answer",
}


def truth(company: Company) -> dict[str, Any]:
    """All of it, ready for JSON."""
    call = company.calls[company.story_call_id]
    return {
        "data_through_local": stamp(NOW),
        "seed": SEED,
        "definitions": DEFINITIONS,
        "calls": _calls(company),
        "leaders": _leaders(company),
        "orders": _orders(company),
        "tickets": _tickets(company),
        "cohorts": [_cohort(company, first, last) for first, last in COHORTS],
        "newsletters": len(letters()),
        "claims": claims(company.all_orders),
        "other_claims": other_claims(),
        "new_question": _new_question(company),
        "silent_customer": _silent(company),
        "story_call": {
            "call_id": company.story_call_id,
            "person_id": call.person.person_id if call.person else None,
            "customer_id": call.contact.customer.customer_id if call.contact else None,
        },
    }
