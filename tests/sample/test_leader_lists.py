"""The small lists about leaders: plausible, consistent with the other files, and as many as planted."""

import datetime as dt
from collections import Counter

from . import sample_files as files

CLOCK = ("09:00", "18:00")
PLANTED = files.truth()
LEADERS = {row["person_id"] for row in files.people() if row["is_leader"] == "true"}
NAMES = {row["name"]: row["person_id"] for row in files.people()}


def _rows_of_shifts() -> dict[str, list[dict[str, str]]]:
    found: dict[str, list[dict[str, str]]] = {}
    for row in files.shift_rows():
        found.setdefault(row["shift_id"], []).append(row)
    return found


def test_as_many_as_planted() -> None:
    """Rows, shifts, moved and cancelled ones, entries, promises."""
    moved = [key for key, rows in _rows_of_shifts().items() if sum(r["status"] == "planned" for r in rows) > 1]
    cancelled = [key for key, row in files.shifts().items() if row["status"] == "cancelled"]
    shifts = PLANTED["shifts"]
    assert (len(files.shift_rows()), len(files.shifts())) == (shifts["rows"], shifts["shifts"])
    assert (sorted(moved), sorted(cancelled)) == (shifts["moved"], shifts["cancelled"])
    assert len(moved) >= 4 and len(cancelled) >= 3
    assert len(files.own_entries()) == PLANTED["own_entries"]["rows"] and 12 <= len(files.own_entries()) <= 20


def test_a_shift_is_an_hour_of_business_on_a_day_the_leader_is_there() -> None:
    """No holiday, no absence, two weeks ahead at most."""
    away = {(a["person_id"], day) for a in files.absences() for day in _days(a["from_date"], a["to_date"])}
    closed = {"2026-05-25", "2026-06-19", "2026-07-03", "2026-09-07", "2026-10-12", "2026-11-03", "2026-11-11"}
    for row in files.shift_rows():
        start, end = files.offset_time(row["starts_at"]), files.offset_time(row["ends_at"])
        day = start.date().isoformat()
        assert row["person_id"] in LEADERS and end - start == dt.timedelta(hours=1)
        assert start.minute == 0 and start.weekday() < 5
        assert CLOCK[0] <= f"{start:%H:%M}" and f"{end:%H:%M}" <= CLOCK[1]
        assert day not in closed | {"2026-11-26"} and (row["person_id"], start.date()) not in away
        assert "2026-05-18" <= day <= "2026-11-27"


def _days(first: str, last: str) -> list[dt.date]:
    begin, end = dt.date.fromisoformat(first), dt.date.fromisoformat(last)
    return [begin + dt.timedelta(days=n) for n in range((end - begin).days + 1)]


def test_every_decision_comes_before_the_shift_and_after_the_one_before() -> None:
    """Also before the first time of a shift that was moved; the rows stand in the order of decision."""
    decided = [files.offset_time(row["changed_at"]) for row in files.shift_rows()]
    assert decided == sorted(decided) and decided[-1] <= files.END
    for rows in _rows_of_shifts().values():
        times = [files.offset_time(row["changed_at"]) for row in rows]
        starts = [files.offset_time(row["starts_at"]) for row in rows]
        assert times == sorted(set(times)) and times[-1] < min(starts), rows
        assert len({row["person_id"] for row in rows}) == 1
        if rows[-1]["status"] == "planned" and len(rows) > 1:
            assert starts[-1] != starts[0] and rows[-1]["note"].startswith("moved")


def test_shifts_lie_ahead_for_every_leader() -> None:
    """One or two in each of the two weeks after the data; one of them has been moved."""
    ahead = [row for row in files.shifts().values() if files.offset_time(row["starts_at"]) > files.END]
    assert {row["person_id"] for row in ahead} == LEADERS and 10 <= len(ahead) <= 14
    assert any(row["shift_id"] in PLANTED["shifts"]["moved"] for row in ahead)
    assert all(row["buddy"] in NAMES for row in ahead)


def test_who_begins_late_listens_first() -> None:
    """One shadow, two paired, then solo; with somebody beside them who is there and is no leader."""
    by_leader: dict[str, list[str]] = {}
    for row in sorted(files.shifts().values(), key=lambda row: row["starts_at"]):
        by_leader.setdefault(row["person_id"], []).append(row["mode"])
        assert row["buddy"] or row["mode"] == "solo"
        assert row["buddy"] == "" or NAMES[row["buddy"]] not in LEADERS
    learning = by_leader.pop("P05")
    assert learning[:3] == ["shadow", "paired", "paired"] and set(learning[3:]) == {"solo"}
    assert all(set(modes) == {"solo"} for modes in by_leader.values())


def test_every_reason_is_true_of_its_hour() -> None:
    """The weekday that it names, the late hour, the six weeks without a shift."""
    effective = [row for row in files.shifts().values() if row["status"] == "planned"]
    taken = {files.offset_time(row["starts_at"]) for row in effective}
    said: Counter[str] = Counter()
    for row in files.shift_rows():
        start, reason = files.offset_time(row["starts_at"]), row["reason"]
        said[reason] += 1
        if "nobody likes" in reason or "late hours" in reason:
            assert start.hour >= 17 or (start.weekday() == 4 and start.hour >= 15), row
        if "six weeks" in reason:
            assert f"{start:%A} at {start.hour}:00" in reason
            assert not taken & {start - dt.timedelta(weeks=weeks) for weeks in range(1, 7)}, row
        assert "Friday" not in reason or start.weekday() == 4
        assert "the most calls" not in reason or start.weekday() < 2
        assert "of the afternoon" not in reason or start.hour in (14, 15)
        assert "ten and twelve" not in reason or start.hour in (10, 11)
        assert reason and ("Monday and Tuesday" not in reason or start.weekday() < 2)
    assert len(said) >= 20 and max(said.values()) < 0.25 * len(files.shift_rows())


def test_targets_have_a_history() -> None:
    """Contacts first, shifts later."""
    for leader in ("P03", "P05"):
        own = [row for row in files.targets() if row["person_id"] == leader]
        assert [row["target_kind"] for row in own] == ["contacts", "shifts"]
        assert own[0]["valid_from"] < own[1]["valid_from"] <= "2026-11-13"
    assert {row["person_id"] for row in files.targets()} == {"P03", "P05"}


def test_two_entries_tell_of_logged_calls_and_the_others_of_none() -> None:
    """One names its call; every other entry is far from any call or message of its leader."""
    logged = [row for row in files.own_entries() if row["entry_id"] in PLANTED["own_entries"]["of_logged_calls"]]
    assert len(logged) == 2 and sum(bool(row["contact_id"]) for row in files.own_entries()) == 1
    phones = {row["phone"].replace("-", "").replace("+1 ", ""): row["customer_id"] for row in files.customers()}
    for row in files.own_entries():
        at = dt.datetime.fromisoformat(row["started_at"])
        contacts = [each for each in files.leader_contacts() if each[0] == row["person_id"]]
        limit = dt.timedelta(minutes=3 if row in logged else 30)
        near = [each for each in contacts if any(abs(moment - at) <= limit for moment in each[3])]
        assert len(near) == (row in logged), row
        if near:
            assert row["contact_id"] in ("", near[0][1]) and phones[near[0][2][-10:]] == row["customer_id"]
    channels = Counter(row["channel"] for row in files.own_entries())
    assert set(channels) == {"call", "in person", "event"} and min(channels.values()) >= 3


def test_own_entries_by_week() -> None:
    """As planted, of customers who were known by then, and before the end."""
    counted: dict[str, Counter[str]] = {leader: Counter() for leader in LEADERS}
    registered = {row["customer_id"]: row["registered_at"] for row in files.customers()}
    for row in files.own_entries():
        at = dt.datetime.fromisoformat(row["started_at"])
        assert at < files.END and row["reason"] and row["note"]
        assert row["customer_id"] == "" or registered[row["customer_id"]] < row["started_at"]
        if row["entry_id"] not in PLANTED["own_entries"]["of_logged_calls"]:
            counted[row["person_id"]][files.iso_week(at)] += 1
    assert counted == PLANTED["own_entries"]["unlogged_by_week"]


def test_promises_rest_on_contacts_of_the_leader() -> None:
    """Opened on a day of that contact, to its customer, in the last eight weeks."""
    emails = {row["email"]: row["customer_id"] for row in files.customers()}
    phones = {row["phone"].replace("-", "").replace("+1 ", ""): row["customer_id"] for row in files.customers()}
    contacts = {(person, name): (who, moments) for person, name, who, moments in files.leader_contacts()}
    for row in files.actions():
        assert NAMES[row["owner"]] and row["title"]
        assert row["opened_on"] <= row["due_on"] <= "2026-11-13"
        assert row["done_on"] == "" or row["opened_on"] <= row["done_on"] <= "2026-11-13"
        assert bool(row["promised_by"]) == bool(row["customer_id"]) == bool(row["contact_id"]) != bool(row["topic"])
        if row["promised_by"]:
            who, moments = contacts[row["promised_by"], row["contact_id"]]
            assert row["opened_on"] in {moment.date().isoformat() for moment in moments}
            assert (emails.get(who) or phones[who[-10:]]) == row["customer_id"]
            assert row["opened_on"] >= "2026-09-21"


def test_most_promises_were_kept() -> None:
    """Some late, three overdue."""
    planted = PLANTED["promises"]
    promised = [row for row in files.actions() if row["promised_by"]]
    done = [row for row in promised if row["done_on"]]
    assert len(promised) == planted["total"] == 25
    assert sum(row["done_on"] <= row["due_on"] for row in done) == planted["kept"] >= 16
    assert sum(row["done_on"] > row["due_on"] for row in done) == planted["late"] >= 3
    assert [row["action_id"] for row in promised if not row["done_on"]] == planted["overdue"]
    assert all(row["due_on"] <= "2026-11-10" for row in promised if not row["done_on"]) and len(planted["overdue"]) == 3
    assert Counter(row["promised_by"] for row in promised) == planted["by_leader"]
    assert len(files.actions()) - len(promised) == planted["actions"] == 5


def test_the_calls_bear_the_reasons_out() -> None:
    """Which hours and weekdays bring the most calls: what the reasons of shifts say of them."""
    starts = [dt.datetime.fromisoformat(rows[0]["start"]) for rows in files.calls().values()]
    inbound = [
        start
        for start, rows in zip(starts, files.calls().values(), strict=True)
        if rows[0]["dcontext"] != "from-internal" and start.weekday() < 5
    ]
    hours, days = Counter(at.hour for at in inbound), Counter(at.weekday() for at in inbound)
    assert {hour for hour, _ in hours.most_common(2)} == {10, 11}
    assert min(hours[14], hours[15]) > max(hours[hour] for hour in (12, 13, 16, 17))
    assert hours[12] < min(hours[hour] for hour in (10, 11, 14, 15))
    assert {day for day, _ in days.most_common(2)} == {0, 1} and min(days, key=lambda day: days[day]) == 4
