"""What is planted equals what can be counted in the files."""

import datetime as dt
from collections import Counter

import pytest

from . import sample_files as files

OPEN_DAYS = sorted(files.truth()["orders"]["open_on"])


def _start(day: str) -> dt.datetime:
    return dt.datetime.combine(dt.date.fromisoformat(day), dt.time())


def test_the_files_are_as_long_as_promised() -> None:
    """Enough of everything for every figure to mean something."""
    assert len(files.calls()) >= 6_000
    assert 1.75 <= len(files.cdr_rows()) / len(files.calls()) <= 2.2
    assert len(files.tickets()) >= 4_000
    assert len(files.orders()) >= 9_000
    assert len(files.newsletter_texts()) >= 18
    assert len(files.notes()) >= 1_900
    assert len({row["person_id"] for row in files.people() if row["is_leader"] == "true"}) == 5


def test_call_outcomes() -> None:
    """Every call told from its rows alone ends as it was planted."""
    planted = files.truth()["calls"]
    counted = Counter(files.outcome(rows) for rows in files.calls().values())
    assert counted == Counter({key: count for key, count in planted["by_outcome"].items() if count})
    assert (len(files.calls()), len(files.cdr_rows())) == (planted["total"], planted["rows"])
    assert counted["answered_by_unknown"] == planted["unknown_answerer_calls"]


def test_one_in_ten_queued_calls_is_abandoned() -> None:
    """Between eight and twelve in a hundred."""
    planted = files.truth()["calls"]
    assert 0.08 <= planted["by_outcome"]["abandoned_in_queue"] / planted["queued"] <= 0.12


def _leader_calls() -> dict[str, Counter[str]]:
    found: dict[str, Counter[str]] = {}
    for rows in files.calls().values():
        kind = files.outcome(rows)
        day = dt.date.fromisoformat(rows[0]["start"][:10])
        if kind == "answered_by_person":
            device = next(r["dstchannel"] for r in rows if r["disposition"] == "ANSWERED" and r["dstchannel"])
        elif kind == "outbound" and rows[0]["disposition"] == "ANSWERED":
            device = rows[0]["channel"]
        else:
            continue
        person = files.person_of(files.extension(device), day)
        found.setdefault(person or "", Counter())[files.iso_week(day)] += 1
    return found


def _leader_tickets(agent_id: int) -> Counter[str]:
    touched = {
        (ticket["id"], files.iso_week(files.local(comment["created_at"])))
        for ticket in files.tickets()
        for comment in ticket["comments"]
        if comment["public"] and comment["author_id"] == agent_id
    }
    return Counter(week for _, week in touched)


def test_contacts_of_leaders_by_week() -> None:
    """Calls by extension on that day, tickets by author."""
    calls = _leader_calls()
    for person_id, planted in files.truth()["leaders"].items():
        agent = next(int(row["agent_id"]) for row in files.people() if row["person_id"] == person_id)
        assert calls[person_id] == planted["calls_by_week"]
        assert _leader_tickets(agent) == planted["tickets_by_week"]


def test_the_story_of_the_leaders() -> None:
    """The chief executive keeps three a week in nearly every week; one leader stops in late July 2026."""
    leaders = files.truth()["leaders"]
    both = {key: Counter(who["calls_by_week"]) + Counter(who["tickets_by_week"]) for key, who in leaders.items()}
    weeks = sorted(set().union(*both.values()))
    assert sum(both["P01"][week] >= 3 for week in weeks) >= 0.9 * len(weeks)
    assert [both["P01"][week] for week in ("2026-W45", "2026-W46")] == [3, 3]
    assert "2026-W28" < max(both["P02"]) <= "2026-W31"
    for other in ("P03", "P04", "P05"):
        assert 0.8 < both[other].total() / len(weeks) < 2.2


@pytest.mark.parametrize("day", OPEN_DAYS)
def test_open_orders(day: str) -> None:
    """Created before the day, neither sent home nor cancelled before it."""
    moment, count = _start(day), 0
    for row in files.orders():
        created = files.order_time(row["Created at"])
        ended = [files.order_time(row[key]) for key in ("Fulfilled at", "Cancelled at")]
        count += created is not None and created < moment and not any(end and end < moment for end in ended)
    assert count == files.truth()["orders"]["open_on"][day]


@pytest.mark.parametrize("day", OPEN_DAYS)
def test_open_tickets(day: str) -> None:
    """The last status before the day is neither solved nor closed."""
    moment, count = _start(day), 0
    for ticket in files.tickets():
        known = [
            event["value"]
            for audit in ticket["audits"]
            if files.local(audit["created_at"]) < moment
            for event in audit["events"]
            if event["field_name"] == "status"
        ]
        count += bool(known) and known[-1] not in ("solved", "closed")
    assert count == files.truth()["tickets"]["open_on"][day]


def test_orders_and_tickets_in_all() -> None:
    """Totals, lines, cancellations, comments."""
    planted = files.truth()
    assert len(files.orders()) == planted["orders"]["total"] == len({row["Name"] for row in files.order_lines()})
    assert len(files.order_lines()) == planted["orders"]["lines"]
    assert sum(bool(row["Cancelled at"]) for row in files.orders()) == planted["orders"]["cancelled"]
    assert len(files.tickets()) == planted["tickets"]["total"]
    assert sum(len(ticket["comments"]) for ticket in files.tickets()) == planted["tickets"]["comments"]


@pytest.mark.parametrize("planted", files.truth()["cohorts"], ids=lambda cohort: str(cohort["from"]))
def test_cohorts(planted: dict[str, object]) -> None:
    """Orders placed in a window: how many left within four and six weeks, how many are still open."""
    counted = Counter(n=0, done_within_4w=0, done_within_6w=0, still_open_at_end=0)
    for row in files.orders():
        created, done = files.order_time(row["Created at"]), files.order_time(row["Fulfilled at"])
        assert created is not None
        if not str(planted["from"]) <= created.date().isoformat() <= str(planted["to"]) or row["Cancelled at"]:
            continue
        counted["n"] += 1
        counted["still_open_at_end"] += done is None
        for weeks in (4, 6):
            counted[f"done_within_{weeks}w"] += done is not None and done - created <= dt.timedelta(weeks=weeks)
    assert {**counted, "from": planted["from"], "to": planted["to"]} == planted
