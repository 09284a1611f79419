"""Plan against taken, counted again from the files: what became of the shifts is what was planted."""

import datetime as dt
from collections import Counter

import pytest

from . import sample_files as files

PLANTED = files.truth()["shifts"]
LEADERS = sorted(files.truth()["leaders"])
GRACE = dt.timedelta(minutes=15)
Contact = list[dt.datetime]


def _logged(leader: str) -> list[Contact]:
    """A ticket once a week, at the leader's first comment."""
    found = []
    for person, _, _, moments in files.leader_contacts():
        weeks = {files.iso_week(moment): moment for moment in sorted(moments, reverse=True)}
        found += [[moment] for moment in weeks.values() if person == leader]
    return found


def _of_each_day(leader: str) -> list[Contact]:
    """A ticket anew on each day, with all comments of that day."""
    found = []
    for person, _, _, moments in files.leader_contacts():
        days: dict[dt.date, Contact] = {}
        for moment in moments:
            days.setdefault(moment.date(), []).append(moment)
        found += list(days.values()) if person == leader else []
    return found


def _own(leader: str) -> list[Contact]:
    logged = files.truth()["own_entries"]["of_logged_calls"]
    return [
        [dt.datetime.fromisoformat(row["started_at"])]
        for row in files.own_entries()
        if row["person_id"] == leader and row["entry_id"] not in logged
    ]


def _spans(leader: str, since: str) -> list[tuple[dt.datetime, dt.datetime]]:
    spans = [
        (files.offset_time(row["starts_at"]), files.offset_time(row["ends_at"]))
        for row in files.shifts().values()
        if row["person_id"] == leader and row["status"] == "planned"
    ]
    return sorted(span for span in spans if span[1] <= files.END and span[0].date().isoformat() >= since)


def _listened(leader: str, spans: list[tuple[dt.datetime, dt.datetime]]) -> set[dt.date]:
    """Days on which the leader only listened: who does leaves no trace."""
    shadow = {
        files.offset_time(row["starts_at"]).date()
        for row in files.shifts().values()
        if row["person_id"] == leader and row["mode"] == "shadow"
    }
    return shadow & {start.date() for start, _ in spans}


def _counted(leader: str, since: str, contacts: list[Contact]) -> dict[str, int]:
    """By day and by week, with sets and subtraction alone."""
    spans = _spans(leader, since)
    known = [contact for contact in contacts if contact[0].date().isoformat() >= since]

    def around(contact: Contact) -> list[dt.date]:
        held = [start for start, end in spans for at in contact if start - GRACE <= at <= end + GRACE]
        return [start.date() for start in held]

    kept = {day for contact in known for day in around(contact)} | _listened(leader, spans)
    missed = {start.date() for start, _ in spans} - kept
    sessions = {contact[0].date() for contact in known if not around(contact)}
    same_day = missed & sessions
    lacking = Counter(map(files.iso_week, missed - same_day))
    spare = Counter(map(files.iso_week, sessions - same_day))
    return {
        "planned": len(spans),
        "kept": len(kept),
        "moved_same_day": len(same_day),
        "moved_same_week": (lacking & spare).total(),
        "missed": (lacking - spare).total(),
        "extra": (spare - lacking).total(),
    }


@pytest.mark.parametrize("leader", LEADERS)
def test_what_became_of_the_shifts(leader: str) -> None:
    """By each of the ways to count a contact."""
    since = PLANTED["from"]
    assert _counted(leader, since, _logged(leader)) == PLANTED["by_logged_contacts"][leader]
    assert _counted(leader, since, _logged(leader) + _own(leader)) == PLANTED["by_all_contacts"][leader]
    day_by_day = _of_each_day(leader) + _own(leader)
    assert _counted(leader, since, day_by_day) == PLANTED["by_contacts_of_each_day"][leader]
    latest = PLANTED["last_13_weeks_by_contacts_of_each_day"][leader]
    assert _counted(leader, PLANTED["last_13_weeks_from"], day_by_day) == latest


@pytest.mark.parametrize("leader", LEADERS)
def test_a_leader_has_at_most_one_shift_a_day(leader: str) -> None:
    """Counting needs it: a contact belongs to one shift at most."""
    days = [start.date() for start, _ in _spans(leader, "2026-01-01")]
    assert len(days) == len(set(days))


def test_no_count_hangs_on_a_second() -> None:
    """No contact of a leader lies within a minute of where a shift begins or ends to count."""
    for leader in LEADERS:
        edges = [edge for start, end in _spans(leader, "2026-01-01") for edge in (start - GRACE, end + GRACE)]
        moments = [at for contact in _of_each_day(leader) for at in contact]
        assert not [at for at in moments for edge in edges if abs(at - edge) < dt.timedelta(minutes=1)], leader


def test_every_outcome_is_there() -> None:
    """Most shifts are kept; some are moved within the day, some within the week; some are missed."""
    sums: Counter[str] = Counter()
    for counts in PLANTED["by_logged_contacts"].values():
        assert counts["planned"] == sum(counts[key] for key in ("kept", "moved_same_day", "moved_same_week", "missed"))
        sums.update(counts)
    assert 120 <= sums["planned"] <= 150
    assert 0.5 < sums["kept"] / sums["planned"] < 0.75
    assert min(sums["moved_same_day"], sums["moved_same_week"], sums["missed"], sums["extra"]) >= 10


def test_who_stopped_misses_every_shift() -> None:
    """From the week after the last contact on, and goes on planning."""
    stopped = PLANTED["last_13_weeks_by_contacts_of_each_day"]["P02"]
    assert stopped["planned"] == stopped["missed"] >= 12
    assert stopped["extra"] == 0
    assert PLANTED["by_logged_contacts"]["P01"]["missed"] == 0
