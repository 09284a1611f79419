"""Replies, waits, reopenings: hand-made histories against minutes counted one by one."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from frontline.importers import import_files
from frontline.warehouse import Warehouse, open_newest

from .helpdesk import (
    ANN,
    BO,
    PEOPLE,
    REQUESTER,
    SETTINGS,
    business_minutes,
    calendar_minutes,
    comment,
    local,
    ticket,
)

FRIDAY, MONDAY = local("2026-03-06 16:00"), local("2026-03-09 10:15")  # daylight saving begins between them
AUTUMN_FRIDAY, AUTUMN_MONDAY = local("2026-10-30 16:00"), local("2026-11-02 10:15")  # and ends between these
BEFORE_HOLIDAY, AFTER_HOLIDAY = local("2026-03-17 17:00"), local("2026-03-19 09:30")  # a day off of our own
THANKSGIVING_EVE, AFTER_THANKSGIVING = local("2025-11-26 17:00"), local("2025-11-28 09:10")
REOPENED = [
    ("new", local("2026-03-02 10:00")), ("open", local("2026-03-02 11:00")), ("solved", local("2026-03-03 12:00")),
    ("open", local("2026-03-05 09:30")), ("pending", local("2026-03-05 15:00")), ("hold", local("2026-03-06 10:00")),
    ("solved", local("2026-03-06 16:30")), ("closed", local("2026-03-10 09:00")),
]  # fmt: skip
TICKETS = [
    ticket(1, ("new", FRIDAY), ("solved", MONDAY), comments=(
        comment(FRIDAY, REQUESTER), comment(local("2026-03-06 16:01"), BO, channel="trigger"),
        comment(local("2026-03-06 16:02"), -1), comment(local("2026-03-06 16:30"), BO, public=False),
        comment(MONDAY, BO), comment(local("2026-03-09 11:00"), ANN),
    )),
    ticket(2, *REOPENED, comments=(comment(local("2026-03-02 11:00"), BO),)),
    ticket(3, ("new", BEFORE_HOLIDAY), ("solved", AFTER_HOLIDAY)),
    ticket(4, ("new", AUTUMN_FRIDAY), ("solved", AUTUMN_MONDAY)),
    ticket(5, ("new", local("2026-03-02 09:00")), ("solved", local("2026-03-02 09:30")), tags=("closed_by_merge",)),
    ticket(6, ("new", local("2026-03-02 09:00")), ("solved", local("2026-03-02 09:30")), tags=("spam", "x")),
    ticket(7, ("new", local("2026-10-30 09:00")), comments=(comment(local("2026-10-30 09:05"), BO, channel="rule"),)),
    ticket(8, ("new", local("2026-03-07 03:00")), ("solved", local("2026-03-08 22:00"))),
    ticket(9, ("new", THANKSGIVING_EVE), ("solved", AFTER_THANKSGIVING)),
    ticket(10, ("new", local("2026-03-02 09:00")), ("solved", local("2026-03-02 09:20")), ("open", local("2026-03-04 09:00"))),
    ticket(11, ("new", local("2026-03-02 09:00")), ("solved", local("2026-03-02 10:00")), comments=(
        comment(local("2026-03-02 09:00"), BO), comment(local("2026-03-02 09:50"), BO),
    )),
]  # fmt: skip


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    """The tickets above, imported once."""
    directory = tmp_path_factory.mktemp("desk")
    data = directory / "data"
    data.mkdir()
    (data / "settings.toml").write_text(SETTINGS)
    (directory / "people.csv").write_text(PEOPLE)
    (directory / "tickets.jsonl").write_text("".join(TICKETS))
    import_files(data, [directory / "people.csv", directory / "tickets.jsonl"])
    return open_newest(data)


def _one(desk: Warehouse, number: int, columns: str, relation: str = "ticket_metrics") -> tuple[Any, ...]:
    rows = desk.cursor().execute(f"select {columns} from {relation} where ticket_id = ?", [str(number)]).fetchall()
    assert len(rows) == 1
    return rows[0]


def test_only_a_persons_public_message_is_a_first_reply(desk: Warehouse) -> None:
    found = _one(desk, 1, "first_reply_calendar_minutes, first_reply_business_minutes, is_one_touch")
    assert found == (calendar_minutes(FRIDAY, MONDAY), business_minutes(FRIDAY, MONDAY), False)
    assert _one(desk, 7, "first_reply_calendar_minutes, first_reply_business_minutes") == (None, None)


def test_a_message_at_the_moment_of_creation_is_no_reply(desk: Warehouse) -> None:
    assert _one(desk, 11, "first_reply_calendar_minutes") == (50.0,)


def test_a_contact_counts_for_the_leader_who_wrote_and_nobody_for_rules(desk: Warehouse) -> None:
    columns = "outcome, answered_by_kind, person_id, is_leader"
    contact = desk.cursor().execute(f"select contact_id, {columns} from contacts").fetchall()
    by_ticket = {row[0].rpartition("/")[2]: row[1:] for row in contact}
    assert by_ticket["1"] == ("answered", "person", "ANN", True)
    assert by_ticket["2"] == ("answered", "person", "BO", False)
    assert by_ticket["7"] == ("waiting", None, None, False)
    handled = "select person_id from handled_contacts where contact_id = 'ticket/zendesk/1' order by 1"
    assert desk.cursor().execute(handled).fetchall() == [("ANN",)]


@pytest.mark.parametrize(
    ("number", "start", "end"),
    [
        (1, FRIDAY, MONDAY),
        (3, BEFORE_HOLIDAY, AFTER_HOLIDAY),
        (4, AUTUMN_FRIDAY, AUTUMN_MONDAY),
        (8, local("2026-03-07 03:00"), local("2026-03-08 22:00")),
        (9, THANKSGIVING_EVE, AFTER_THANKSGIVING),
    ],
)
def test_waits_span_weekends_holidays_and_clock_changes(
    number: int, start: dt.datetime, end: dt.datetime, desk: Warehouse
) -> None:
    expected = (calendar_minutes(start, end), business_minutes(start, end))
    for clock in ("requester_wait", "first_resolution", "full_resolution"):
        assert _one(desk, number, f"{clock}_calendar_minutes, {clock}_business_minutes") == pytest.approx(expected)


def test_a_reopened_ticket_is_resolved_twice(desk: Warehouse) -> None:
    created, first, last = REOPENED[0][1], REOPENED[2][1], REOPENED[6][1]
    columns = (
        "reopens, first_resolution_calendar_minutes, full_resolution_calendar_minutes, full_resolution_business_minutes"
    )
    assert _one(desk, 2, columns) == pytest.approx(
        (1, calendar_minutes(created, first), calendar_minutes(created, last), business_minutes(created, last))
    )


def test_the_requester_waits_while_new_open_or_on_hold_only(desk: Warehouse) -> None:
    spans = [
        (at, REOPENED[position + 1][1])
        for position, (status, at) in enumerate(REOPENED[:-1])
        if status in ("new", "open", "hold")
    ]
    expected = (sum(calendar_minutes(*span) for span in spans), sum(business_minutes(*span) for span in spans))
    assert expected[0] > expected[1] > 0
    found = _one(desk, 2, "requester_wait_calendar_minutes, requester_wait_business_minutes")
    assert found == pytest.approx(expected)


def test_a_reopened_ticket_lay_open_twice(desk: Warehouse) -> None:
    rows = desk.cursor().execute(
        "select spell_number, opened_date::varchar, closed_date::varchar from open_spells where case_id = '2' order by 1"
    )
    assert rows.fetchall() == [(1, "2026-03-02", "2026-03-03"), (2, "2026-03-05", "2026-03-06")]


def test_a_ticket_reopened_and_not_resolved_again_is_open(desk: Warehouse) -> None:
    assert _one(desk, 10, "reopens, full_resolution_calendar_minutes") == (0, 20.0)
    assert _one(desk, 10, "is_open, resolved_date, has_history", "tickets") == (True, None, True)
    rows = desk.cursor().execute(
        "select closed_date::varchar from open_spells where case_id = '10' order by spell_number"
    )
    assert rows.fetchall() == [("2026-03-02",), (None,)]


def test_duplicates_and_spam_stay_visible_and_are_no_work(desk: Warehouse) -> None:
    assert _one(desk, 5, "exclusion, is_open", "tickets") == ("duplicate", False)
    assert _one(desk, 6, "exclusion, is_open", "tickets") == ("spam", False)
    rows = desk.cursor().execute("select case_id, exclusion from cases where exclusion is not null order by 1")
    assert rows.fetchall() == [("5", "duplicate"), ("6", "spam")]
    contacts = desk.cursor().execute("select contact_id from contacts where contact_id like '%/6'")
    assert contacts.fetchall() == []


def test_an_unfinished_wait_lasts_to_the_last_change_that_is_known(desk: Warehouse) -> None:
    created = local("2026-10-30 09:00")
    found = _one(desk, 7, "requester_wait_calendar_minutes, requester_wait_business_minutes")
    assert found == pytest.approx((calendar_minutes(created, AUTUMN_MONDAY), business_minutes(created, AUTUMN_MONDAY)))


def test_a_list_without_history_claims_no_reply_and_no_reopening(tmp_path: Path) -> None:
    path = tmp_path / "helpdesk.csv"
    path.write_text("ticket_id,created_at,status,resolved_at\n1,2026-03-02 10:00,solved,2026-03-03 10:00\n")
    import_files(tmp_path / "data", [path])
    columns = "first_reply_calendar_minutes, requester_wait_calendar_minutes, reopens, is_one_touch, "
    columns += "full_resolution_calendar_minutes"
    assert _one(open_newest(tmp_path / "data"), 1, columns) == (None, None, None, None, 24 * 60.0)


def test_a_later_export_adds_the_new_part_of_a_tickets_history(tmp_path: Path) -> None:
    opened, solved = ("new", local("2026-03-02 10:00")), ("solved", local("2026-03-03 10:00"))
    for name, line in (("march.jsonl", ticket(1, opened)), ("april.jsonl", ticket(1, opened, solved))):
        (tmp_path / name).write_text(line.replace('"id": 1,', '"id": "T-1",', 1))
        import_files(tmp_path / "data", [tmp_path / name])
    rows = open_newest(tmp_path / "data").cursor().execute("select ticket_id, status from tickets").fetchall()
    assert rows == [("T-1", "solved")]
