"""The planted stories can be read in the files."""

import datetime as dt
from typing import Any

from . import sample_files as files

AUTOMATIC = -1


def _ticket(number: int) -> dict[str, Any]:
    return next(ticket for ticket in files.tickets() if ticket["id"] == number)


def test_claims_stand_in_the_newsletters_word_for_word() -> None:
    """Each claim is a sentence of its letter and names both ends of its range."""
    claims = files.truth()["claims"]
    assert len(claims) >= 12
    for claim in claims:
        assert claim["sentence"] in files.newsletter_texts()[claim["file"]]
        assert str(claim["lo_weeks"]) in claim["sentence"]
        assert str(claim["hi_weeks"]) in claim["sentence"]


def test_labels_of_claims_whose_time_is_over() -> None:
    """Where the claimed time has passed before the end of the data, the orders bear the label out, and clearly."""
    checked = 0
    for claim in files.truth()["claims"]:
        sent = dt.datetime.fromisoformat(claim["sent"])
        limit = dt.timedelta(weeks=claim["hi_weeks"])
        if sent + dt.timedelta(days=14) + limit > files.END:
            continue
        kept = late = 0
        for row in files.orders():
            created, done = files.order_time(row["Created at"]), files.order_time(row["Fulfilled at"])
            if created and not row["Cancelled at"] and sent < created <= sent + dt.timedelta(days=14):
                kept += done is not None and done - created <= limit
                late += done is None or done - created > limit
        share = kept / (kept + late)
        assert round(share, 4) == claim["share_within_hi"]
        assert share >= 0.8 if claim["label"] else share < 0.45
        checked += 1
    assert checked >= 12


def test_the_april_letter_is_false_and_the_october_letter_true() -> None:
    """The two letters that say the same thing."""
    labels = {claim["file"][:7]: claim["label"] for claim in files.truth()["claims"]}
    assert (labels["2026-04"], labels["2026-10"], labels["2026-11"]) == (False, True, False)


def test_turnaround_rises_and_falls_again() -> None:
    """Median about four weeks in summer 2025, nine to eleven in spring 2026, four again in September 2026."""

    def weeks(month: str) -> list[float]:
        spans = []
        for row in files.orders():
            created, done = files.order_time(row["Created at"]), files.order_time(row["Fulfilled at"])
            if created and done and row["Created at"].startswith(month):
                spans.append((done - created).total_seconds() / 604800)
        return sorted(spans)

    summer, spring, autumn = weeks("2025-07"), weeks("2026-03"), weeks("2026-09")
    assert 3.5 <= summer[len(summer) // 2] <= 4.5
    assert summer[len(summer) * 8 // 10] < 6
    assert summer[len(summer) * 2 // 10] + 1 < summer[len(summer) * 8 // 10]
    assert 9 <= spring[len(spring) // 2] <= 11.5
    assert 3.5 <= autumn[len(autumn) // 2] <= 4.6
    assert 1_300 <= max(files.truth()["orders"]["open_on"].values()) <= 1_600


def test_the_new_question_is_asked_in_the_listed_tickets_and_notes_only() -> None:
    """It first appears in 2026-W36 and grows to ten or so contacts a week."""
    planted = files.truth()["new_question"]
    tickets = {number: week for week, numbers in planted["ticket_ids_by_week"].items() for number in numbers}
    calls = {number: week for week, numbers in planted["call_ids_by_week"].items() for number in numbers}
    weekly = [[*tickets.values(), *calls.values()].count(f"2026-W{week}") for week in range(36, 47)]
    assert planted["first_week"] == min([*tickets.values(), *calls.values()]) == "2026-W36"
    assert weekly[0] <= 3 and all(8 <= count <= 12 for count in weekly[-3:])
    for ticket in files.tickets():
        text = ticket["comments"][0]["plain_body"].lower()
        asked = any(
            word in text for word in ("stop", "call off", "halt", "pull #", "changed our minds", "without finishing")
        )
        if asked and ticket["id"] not in tickets:
            assert "stop after" in text or "stop at" in text
        assert asked or ticket["id"] not in tickets
    noted = {note["call_id"]: note["text"] for note in files.notes()}
    assert all(any(w in noted[call] for w in ("stopped", "halt", "returned before", "call off")) for call in calls)


def test_the_silent_customer() -> None:
    """Only the automatic answer, two reminders, then the person who had been away answers with a token."""
    story = files.truth()["silent_customer"]
    ticket = _ticket(story["ticket_id"])
    before = [
        c
        for c in ticket["comments"]
        if files.local(c["created_at"]) < dt.datetime.fromisoformat(story["human_reply_at"])
    ]
    assert [c["author_id"] == ticket["requester_id"] for c in before] == [True, False, True, True]
    assert [c["author_id"] for c in before if c["author_id"] != ticket["requester_id"]] == [AUTOMATIC]
    answer = ticket["comments"][len(before)]
    person = next(row for row in files.people() if row["person_id"] == story["person_id"])
    assert str(answer["author_id"]) == person["agent_id"]
    assert "sorry" in answer["plain_body"] and "print" in answer["plain_body"]
    away = [row for row in files.absences() if row["person_id"] == story["person_id"]]
    assert (story["absent_from"], story["absent_to"]) in {(row["from_date"], row["to_date"]) for row in away}
    customer = next(row for row in files.customers() if row["customer_id"] == story["customer_id"])
    assert (customer["email"], customer["size"]) == (ticket["requester"]["email"], "small")


def test_the_story_call() -> None:
    """Two days after the April letter the chief executive talks with somebody who never ordered."""
    story = files.truth()["story_call"]
    rows = files.calls()[story["call_id"]]
    letter = next(claim for claim in files.truth()["claims"] if claim["file"].startswith("2026-04"))
    day = dt.date.fromisoformat(rows[0]["start"][:10])
    assert day - dt.date.fromisoformat(letter["sent"][:10]) == dt.timedelta(days=2)
    assert files.person_of(files.extension(rows[-1]["dstchannel"]), day) == story["person_id"] == "P01"
    caller = next(row for row in files.customers() if row["customer_id"] == story["customer_id"])
    assert caller["first_order_at"] == ""
    assert caller["phone"].replace("-", "")[3:] == rows[0]["src"]
    note = next(note["text"] for note in files.notes() if note["call_id"] == story["call_id"])
    assert "newsletter" in note and "Bengaluru" in note


def _waiting(ticket: dict[str, Any]) -> str | None:
    since = None
    for comment in ticket["comments"]:
        if comment["author_id"] == ticket["requester_id"]:
            since = since or comment["created_at"]
        elif comment["public"] and comment["author_id"] != AUTOMATIC:
            since = None
    return since if ticket["status"] not in ("solved", "closed") else None


def test_tickets_waiting_for_days_at_the_end() -> None:
    """Automatic replies and notes among the staff do not answer anybody."""
    planted = {row["ticket_id"]: row["waiting_since"] for row in files.truth()["tickets"]["waiting_at_end"]}
    found = {}
    for ticket in files.tickets():
        since = _waiting(ticket)
        if since and files.END - files.local(since) >= dt.timedelta(days=2):
            found[ticket["id"]] = str(files.local(since))
    assert found == planted
    assert 5 <= len(planted) <= 8


def test_leaders_always_leave_a_note() -> None:
    """Every call with a customer that a leader took or made has one."""
    leaders = {row["person_id"] for row in files.people() if row["is_leader"] == "true"}
    noted = {note["call_id"] for note in files.notes()}
    for call_id, rows in files.calls().items():
        kind = files.outcome(rows)
        if kind == "answered_by_person":
            device = next(r["dstchannel"] for r in rows if r["disposition"] == "ANSWERED" and r["dstchannel"])
        elif kind == "outbound" and rows[0]["disposition"] == "ANSWERED":
            device = rows[0]["channel"]
        else:
            continue
        if files.person_of(files.extension(device), dt.date.fromisoformat(rows[0]["start"][:10])) in leaders:
            assert call_id in noted
