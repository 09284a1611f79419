"""A call is not a row, and ANSWERED does not mean that a person answered: hand-made call logs, call by call."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from frontline.importers import ImportOptions, import_files
from frontline.warehouse import Warehouse, open_newest

from .call_log import CUSTOMERS, PEOPLE, TRUNK, ZONE, device, failed_leg, leg, menu

Contact = dict[str, Any]
DAY = "2026-03-03"

CALLS = {
    "menu": menu("menu", f"{DAY} 09:00:00", 20),
    "announcement": leg("announcement", f"{DAY} 09:01:00", 0, 15, app="Hangup", dialled="s"),
    "ring_all": menu("ring_all", f"{DAY} 09:10:00", 10)
    + leg("ring_all", f"{DAY} 09:10:10", 15, 0, "NO ANSWER", to=device(301))
    + leg("ring_all", f"{DAY} 09:10:10", 15, 0, "NO ANSWER", to=device(305))
    + leg("ring_all", f"{DAY} 09:10:30", 5, 125, to=device(302)),
    "abandoned": menu("abandoned", f"{DAY} 09:20:00", 10)
    + leg("abandoned", f"{DAY} 09:20:10", 15, 0, "NO ANSWER", to=device(301))
    + leg("abandoned", f"{DAY} 09:20:10", 40, 0, "NO ANSWER", to=device(302)),
    "queue_only": leg("queue_only", f"{DAY} 09:25:00", 0, 50),
    "voicemail": leg("voicemail", f"{DAY} 09:30:00", 20, 0, "NO ANSWER", to=device(302))
    + leg("voicemail", f"{DAY} 09:30:20", 0, 33, app="VoiceMail"),
    "billsec_unanswered": leg("billsec_unanswered", f"{DAY} 09:40:00", 0, 60, "NO ANSWER", to=device(302), app="Dial"),
    "doubled": leg("doubled", f"{DAY} 09:50:00", 8, 100, to="Local/302@from-queue-00000001;1")
    + leg("doubled", f"{DAY} 09:50:00", 8, 100, to=device(302), channel="Local/302@from-queue-00000001;2", app="Dial"),
    "doubled_leader": leg("doubled_leader", f"{DAY} 09:55:00", 8, 100, to="Local/301@from-queue-00000001;1")
    + leg("doubled_leader", f"{DAY} 09:55:01", 8, 99, to=device(301), channel="Local/301@from-queue-00000001;2", app="Dial"),
    "twice_with_ann": leg("twice_with_ann", f"{DAY} 09:57:00", 5, 20, to=device(301))
    + leg("twice_with_ann", f"{DAY} 09:58:00", 5, 30, to=device(301), app="Dial", dialled="301"),
    "forwarded": leg("forwarded", f"{DAY} 10:02:00", 20, 0, "NO ANSWER", to=device(301))
    + leg("forwarded", f"{DAY} 10:02:20", 10, 90, to=TRUNK, app="Dial", dialled="2125550199"),
    "nothing_said": leg("nothing_said", f"{DAY} 10:04:00", 6, 0, to=device(301)),
    "below_zero": leg("below_zero", f"{DAY} 10:05:00", 6, -2, to=device(301)),
    "failed": failed_leg("failed", f"{DAY} 10:00:00"),
    "outbound": leg(
        "outbound", f"{DAY} 10:10:00", 9, 70, channel=device(301), to=TRUNK, app="Dial", source="301", dialled="2125550101"
    ),
    "outbound_busy": leg(
        "outbound_busy", f"{DAY} 10:12:00", 3, 0, "BUSY", channel=device(301), to=TRUNK, app="Dial", source="301",
        dialled="2125550101",
    ),
    "internal": leg(
        "internal", f"{DAY} 10:20:00", 4, 50, channel=device(301), to=device(302), app="Dial", source="301", dialled="302"
    ),
    "transfer": leg("transfer", f"{DAY} 10:30:00", 12, 300, to=device(302))
    + leg("transfer", f"{DAY} 10:35:12", 6, 40, to=device(301), app="Dial", dialled="301")
    + leg("transfer", f"{DAY} 10:35:58", 5, 80, to=device(305), app="Dial", dialled="305"),
    "unknown": leg("unknown", f"{DAY} 10:40:00", 7, 90, to=device(305), source="2125550102"),
    "two_holders": leg("two_holders", f"{DAY} 10:50:00", 7, 90, to=device(304)),
    "before_handover": leg("before_handover", "2026-03-09 23:59:30", 20, 60, to=device(303)),
    "after_handover": leg("after_handover", "2026-03-10 00:00:00", 20, 60, to=device(303)),
    "ends_early": leg("ends_early", f"{DAY} 11:00:00", 0, 0, "NO ANSWER", to=device(302), end_shift=-1),
    "second_off": leg("second_off", f"{DAY} 11:10:00", 5, 30, to=device(302), end_shift=1),
}  # fmt: skip


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    """The roster, the customers and all calls above, in one import."""
    directory = tmp_path_factory.mktemp("log")
    files = {"people.csv": PEOPLE, "customers.csv": CUSTOMERS, "Master.csv": "".join(CALLS.values())}
    for name, text in files.items():
        (directory / name).write_text(text)
    report = import_files(directory / "data", [directory / name for name in files], ImportOptions(time_zone=ZONE))
    assert [file.rows_rejected for file in report.files] == [0, 0, 0]
    return open_newest(directory / "data")


@pytest.fixture(scope="module")
def contact(log: Warehouse) -> Callable[[str], Contact]:
    """The contact that a call became."""
    cursor = log.cursor().execute("select * from contacts")
    names = [column[0] for column in cursor.description or []]
    rows = [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
    by_key = {row["contact_id"].rpartition("/")[2]: row for row in rows}
    return lambda key: by_key[key]


def _handled(log: Warehouse, key: str) -> list[tuple[Any, ...]]:
    return (
        log.cursor()
        .execute(
            "select person_id, talk_seconds from handled_contacts where contact_id = ? order by 1",
            [f"call/asterisk_cdr/{key}"],
        )
        .fetchall()
    )


def test_a_call_is_one_contact_however_many_rows_it_has(log: Warehouse) -> None:
    assert log.cursor().execute("select count(*), count(distinct contact_id) from contacts").fetchall() == [
        (len(CALLS), len(CALLS))
    ]
    rows = sum(text.count("\n") for text in CALLS.values())
    assert log.cursor().execute("select sum(leg_rows) from calls").fetchall() == [(rows,)]


@pytest.mark.parametrize(
    ("key", "direction", "outcome", "kind", "answered_by", "person", "is_leader", "talk", "wait"),
    [
        ("menu", "inbound", "menu", "menu", None, None, False, None, None),
        ("announcement", "inbound", "menu", "menu", None, None, False, None, None),
        ("ring_all", "inbound", "answered", "person", "302", "BO", False, 125, 25),
        ("abandoned", "inbound", "abandoned", None, None, None, False, None, 40),
        ("queue_only", "inbound", "abandoned", None, None, None, False, None, 50),
        ("voicemail", "inbound", "voicemail", "voicemail", None, None, False, None, 53),
        ("billsec_unanswered", "inbound", "abandoned", None, None, None, False, None, 60),
        ("doubled", "inbound", "answered", "person", "302", "BO", False, 100, 8),
        ("doubled_leader", "inbound", "answered", "person", "301", "ANN", True, 100, 8),
        ("twice_with_ann", "inbound", "answered", "person", "301", "ANN", True, 50, 5),
        ("forwarded", "inbound", "answered", "outside", None, None, False, None, 30),
        ("nothing_said", "inbound", "abandoned", None, None, None, False, None, 6),
        ("below_zero", "inbound", "abandoned", None, None, None, False, None, 4),
        ("failed", "inbound", "failed", None, None, None, False, None, None),
        ("outbound", "outbound", "answered", "outside", "301", "ANN", True, 70, 9),
        ("outbound_busy", "outbound", "busy", None, None, None, False, None, 3),
        ("internal", "internal", "answered", "person", "302", "BO", False, 50, 4),
        ("transfer", "inbound", "answered", "person", "301", "ANN", True, 40, 12),
        ("unknown", "inbound", "answered", "unknown", "305", None, False, 90, 7),
        ("two_holders", "inbound", "answered", "unknown", "304", None, False, 90, 7),
        ("before_handover", "inbound", "answered", "person", "303", "CY", True, 60, 20),
        ("after_handover", "inbound", "answered", "person", "303", "DI", False, 60, 20),
        ("second_off", "inbound", "answered", "person", "302", "BO", False, 30, 5),
    ],
)
def test_each_kind_of_call_is_classified(
    key: str, direction: str, outcome: str, kind: str | None, answered_by: str | None, person: str | None,
    is_leader: bool, talk: int | None, wait: int | None, contact: Callable[[str], Contact],
) -> None:  # fmt: skip
    found = contact(key)
    columns = "direction outcome answered_by_kind answered_by person_id is_leader talk_seconds queue_wait_seconds"
    assert [found[column] for column in columns.split()] == [
        direction, outcome, kind, answered_by, person, is_leader, talk, wait,
    ]  # fmt: skip


def test_a_clock_that_ran_backwards_gives_no_negative_wait(contact: Callable[[str], Contact]) -> None:
    found = contact("ends_early")
    assert found["outcome"] == "abandoned"
    assert found["queue_wait_seconds"] >= 0


def test_a_leader_to_whom_a_call_was_transferred_handled_it_and_nobody_else_is_listed(log: Warehouse) -> None:
    assert _handled(log, "transfer") == [("ANN", 40)]
    assert _handled(log, "ring_all") == []


@pytest.mark.parametrize(
    "key",
    "menu abandoned voicemail billsec_unanswered internal unknown two_holders forwarded nothing_said below_zero".split(),
)
def test_nobody_handled_what_nobody_known_spoke_in_or_what_stayed_inside(key: str, log: Warehouse) -> None:
    assert _handled(log, key) == []


def test_a_doubled_channel_counts_its_talk_once_for_the_person_too(log: Warehouse) -> None:
    assert _handled(log, "doubled_leader") == [("ANN", 100)]


def test_an_outbound_call_is_handled_by_who_called(log: Warehouse) -> None:
    assert _handled(log, "outbound") == [("ANN", 70)]


def test_unknown_devices_are_listed_with_the_calls_they_answered(log: Warehouse) -> None:
    rows = log.cursor().execute(
        "select our_device, count(*) from call_conversations where person_id is null group by 1"
    )
    assert sorted(rows.fetchall()) == [("304", 1), ("305", 2)]


def test_the_customer_is_found_by_number_unless_two_share_it(contact: Callable[[str], Contact]) -> None:
    assert contact("ring_all")["customer_id"] == "C1"
    assert contact("outbound")["customer_id"] == "C1"
    assert contact("unknown")["customer_id"] is None


def test_times_of_the_log_are_the_servers_and_days_are_local(contact: Callable[[str], Contact]) -> None:
    found = contact("before_handover")
    assert found["started_at"] == dt.datetime(2026, 3, 10, 3, 59, 30)  # noqa: DTZ001 UTC
    assert found["started_date"] == dt.date(2026, 3, 9)
    assert found["week_date"] == dt.date(2026, 3, 9)


def test_a_leaders_week_counts_each_contact_once(log: Warehouse) -> None:
    rows = log.cursor().execute(
        "select week_date::varchar, contacts, calls, target_per_week, is_kept from leader_weeks where person_id = 'ANN' "
        "order by 1"
    )
    assert rows.fetchall() == [("2026-03-02", 4, 4, 3, True), ("2026-03-09", 0, 0, 3, False)]


def test_a_log_saved_by_a_spreadsheet_still_loads_when_its_format_is_named(tmp_path: Path) -> None:
    text = leg("1", f"{DAY} 09:00:00", 5, 30, to=device(302)).replace("2026-03-03 09:00:00", "2026/3/3 9:00")
    (tmp_path / "Master.csv").write_text(text)
    (file,) = import_files(
        tmp_path / "data", [tmp_path / "Master.csv"], ImportOptions(format_name="asterisk_cdr")
    ).files
    assert (file.rows_loaded, file.first_at) == (1, dt.datetime(2026, 3, 3, 9))  # noqa: DTZ001 UTC


def test_a_leader_in_contacts_is_a_leader_in_handled_contacts(log: Warehouse) -> None:
    rows = log.cursor().execute(
        "select contact_id from contacts left join (select distinct contact_id, true as is_handled from handled_contacts) "
        "using (contact_id) where is_leader <> coalesce(is_handled, false)"
    )
    assert rows.fetchall() == []


def test_a_trunk_named_by_digits_is_no_extension(tmp_path: Path) -> None:
    trunk = "SIP/4930-000000aa"
    calls = {
        "in": leg("in", f"{DAY} 09:00:00", 5, 30, to=device(301), channel=trunk, context="from-trunk"),
        "queued": leg("queued", f"{DAY} 09:10:00", 5, 30, to=device(301), channel=trunk, context="ext-queues"),
        "out": leg("out", f"{DAY} 09:20:00", 5, 30, channel=device(301), to=trunk, app="Dial", source="301", dialled="2125550101"),
        "inside": leg("inside", f"{DAY} 09:30:00", 5, 30, channel=device(301), to=device(302), app="Dial", source="301", dialled="302"),
        "looped": leg("looped", f"{DAY} 09:40:00", 5, 30, channel=device(301), to=device(302), context="from-did-direct"),
    }  # fmt: skip
    (tmp_path / "people.csv").write_text(PEOPLE)
    (tmp_path / "Master.csv").write_text("".join(calls.values()))
    import_files(tmp_path / "data", [tmp_path / "people.csv", tmp_path / "Master.csv"])
    rows = (
        open_newest(tmp_path / "data").cursor().execute("select direction, person_id from contacts order by started_at")
    )
    assert rows.fetchall() == [
        ("inbound", "ANN"), ("inbound", "ANN"), ("outbound", "ANN"), ("internal", "BO"), ("internal", "BO"),
    ]  # fmt: skip
