"""The small lists about leaders: shifts, targets, what they wrote down, what they promised; and what is true of them."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from .business_time import iso_week, monday_of, stamp, utc_offset_hours
from .company import Company
from .handled import Handled, handled_contacts, moments_by_day
from .own_entries import OwnEntry, is_unlogged, own_entries
from .planned_shifts import SHIFTS_FROM, Planner, ShiftRow, in_force
from .promises import Action, actions
from .shift_rule import outcomes
from .staff import LEADER_IDS

LAST_13_WEEKS = monday_of("2026-W34")
TARGETS = (
    ("P03", "2025-05-05", 2, "contacts"),
    ("P03", "2026-03-02", 1, "shifts"),
    ("P05", "2025-05-05", 2, "contacts"),
    ("P05", "2026-09-07", 1, "shifts"),
)
Table = tuple[Sequence[str], list[Sequence[object]]]
"""A header and its rows."""
Moments = tuple[str, tuple[dt.datetime, ...]]
"""A leader, and the moments of one contact."""


@dataclass(frozen=True)
class LeaderLists:
    """Everything that the small lists are written from."""

    handled: list[Handled]
    by_day: list[Moments]
    shifts: list[ShiftRow]
    entries: list[OwnEntry]
    actions: list[Action]


def leader_lists(company: Company) -> LeaderLists:
    """Drawn from streams of their own, after the company has been simulated."""
    handled, by_day = handled_contacts(company), moments_by_day(company)
    planner = Planner(handled, [(person_id, moment) for person_id, moments in by_day for moment in moments])
    return LeaderLists(handled, by_day, planner.rows(), own_entries(company, handled), actions(handled))


def _moment(local: dt.datetime) -> str:
    """Local time with its offset."""
    return f"{stamp(local)}{utc_offset_hours(local):+03d}:00"


def tables(lists: LeaderLists) -> dict[str, Table]:
    """The lists by file name."""
    shifts: list[Sequence[object]] = [
        (
            row.shift_id,
            row.person_id,
            _moment(row.start),
            _moment(row.time.end),
            "cancelled" if row.is_cancelled else "planned",
            row.reason,
            row.buddy,
            row.mode,
            row.note,
            _moment(row.changed_at),
        )
        for row in lists.shifts
    ]
    entries = [[*vars(entry).values()] for entry in lists.entries]
    written: list[Sequence[object]] = [(*row[:2], stamp(row[2]), *row[3:]) for row in entries]
    acts: list[Sequence[object]] = [[*vars(action).values()] for action in lists.actions]
    return {
        "shifts.csv": (
            "shift_id,person_id,starts_at,ends_at,status,reason,buddy,mode,note,changed_at".split(","),
            shifts,
        ),
        "targets.csv": ("person_id,valid_from,target_per_week,target_kind".split(","), [*TARGETS]),
        "leader_contacts.csv": (
            "entry_id,person_id,started_at,minutes,channel,customer_id,contact_id,reason,note".split(","),
            written,
        ),
        "actions.csv": (list(vars(lists.actions[0])), acts),
    }


def _counts(lists: LeaderLists, since: dt.date, contacts: Iterable[Moments]) -> dict[str, dict[str, int]]:
    planned, known = in_force(lists.shifts), list(contacts)
    return {
        leader: outcomes(
            [row.time for row in planned if row.person_id == leader and row.start.date() >= since],
            [moments for person_id, moments in known if person_id == leader and moments[0].date() >= since],
        )
        for leader in LEADER_IDS
    }


def _shifts_truth(lists: LeaderLists, unlogged: Iterable[OwnEntry]) -> dict[str, Any]:
    moved = Counter(row.shift_id for row in lists.shifts if not row.is_cancelled)
    logged: list[Moments] = [(contact.person_id, (contact.at,)) for contact in lists.handled]
    own: list[Moments] = [(entry.person_id, (entry.at,)) for entry in unlogged]
    return {
        "rows": len(lists.shifts),
        "shifts": len(moved),
        "cancelled": sorted(row.shift_id for row in lists.shifts if row.is_cancelled),
        "moved": sorted(shift_id for shift_id, rows in moved.items() if rows > 1),
        "from": SHIFTS_FROM.isoformat(),
        "by_logged_contacts": _counts(lists, SHIFTS_FROM, logged),
        "by_all_contacts": _counts(lists, SHIFTS_FROM, logged + own),
        "by_contacts_of_each_day": _counts(lists, SHIFTS_FROM, lists.by_day + own),
        "last_13_weeks_from": LAST_13_WEEKS.isoformat(),
        "last_13_weeks_by_contacts_of_each_day": _counts(lists, LAST_13_WEEKS, lists.by_day + own),
    }


def lists_truth(lists: LeaderLists) -> dict[str, Any]:
    """What is so, to be added to the planted truth."""
    unlogged = [entry for entry in lists.entries if is_unlogged(entry, lists.handled)]
    promised = [action for action in lists.actions if action.promised_by]
    by_week = {
        leader: dict(Counter(iso_week(entry.at) for entry in unlogged if entry.person_id == leader))
        for leader in LEADER_IDS
    }
    return {
        "shifts": _shifts_truth(lists, unlogged),
        "own_entries": {
            "rows": len(lists.entries),
            "of_logged_calls": sorted(each.entry_id for each in lists.entries if each not in unlogged),
            "unlogged_by_week": by_week,
        },
        "promises": {
            "total": len(promised),
            "kept": sum(each.done_on is not None and each.done_on <= each.due_on for each in promised),
            "late": sum(each.done_on is not None and each.done_on > each.due_on for each in promised),
            "overdue": sorted(each.action_id for each in promised if each.done_on is None),
            "by_leader": dict(sorted(Counter(each.promised_by for each in promised).items())),
            "actions": len(lists.actions) - len(promised),
        },
    }
