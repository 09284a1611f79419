"""What is late by the customer's own habit, on the business clock; promised call-backs; who is away; what closed meant."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import Any

import pytest

from frontline.query_catalog import run_query
from frontline.ui.session import records
from frontline.warehouse import Warehouse

from .silent_desk import SETTINGS, Thread, opened, thread

MARCH = {"from_date": dt.date(2026, 3, 1), "to_date": dt.date(2026, 4, 1)}


def by_ticket(warehouse: Warehouse) -> dict[str, dict[str, Any]]:
    return {str(row["ticket_id"]): row for row in records(run_query(warehouse, "silences"))}


def answered(number: int, day: str, minutes: int, customer: int = 900, who: str = "gus") -> Thread:
    """Asked at nine, answered so many minutes later, within the hours."""
    return thread(
        number, f"{day} 09:00 customer", f"{day} {9 + minutes // 60:02}:{minutes % 60:02} {who}", customer=customer
    )


def test_only_business_hours_count(tmp_path: Path) -> None:
    weekend = thread(1, "06 16:00 customer", "09 10:00 gus")  # Friday 16:00 to Monday 10:00, hours nine to five
    night = thread(2, "03 20:00 customer", "04 08:00 gus", customer=901)
    found = by_ticket(opened(tmp_path, weekend, night))
    assert found["1"]["waited_business_minutes"] == 120
    assert found["1"]["waited_calendar_minutes"] == 65 * 60, "the clocks were put forward on that Sunday"
    assert found["2"]["waited_business_minutes"] == 0


def test_a_team_with_other_hours_has_its_own_clock(tmp_path: Path) -> None:
    schedule = '[[schedules]]\nname = "Round the clock"\ntags = ["night"]\ndays = ["mon","tue","wed","thu","fri","sat","sun"]\nstart = "00:00"\nend = "00:00"\n'
    ticket = thread(1, "03 20:00 customer", "04 08:00 gus")
    line = ticket.line().replace('"subject"', '"tags": ["night"], "subject"')
    night = Thread(1, 900, ticket.events)
    object.__setattr__(night, "line", lambda: line)
    found = by_ticket(opened(tmp_path, night, settings=SETTINGS + schedule))
    assert found["1"]["waited_business_minutes"] == 720


def test_the_usual_wait_is_the_median_of_the_customers_last_ones(tmp_path: Path) -> None:
    """Settings of this desk: the last three make a habit."""
    minutes = [400, 10, 30, 20, 50]
    earlier = [answered(number, f"{number + 1:02}", wait) for number, wait in enumerate(minutes, start=1)]
    late = thread(9, "10 09:00 customer", "10 15:00 gus")
    found = by_ticket(opened(tmp_path, *earlier, late))
    assert found["4"]["usual_business_minutes"] == median(minutes[:3])
    assert found["9"]["usual_business_minutes"] == median(minutes[-3:])
    assert found["9"]["times_usual"] == 360 / 30
    assert found["9"]["habit_level"] == "customer"
    assert [row["is_late"] for row in found.values()].count(True) == 1
    assert found["9"]["is_late"]


def test_a_wait_that_has_not_ended_yet_is_no_habit(tmp_path: Path) -> None:
    overlapping = [thread(number, f"02 09:{number:02} customer", "04 09:00 gus") for number in (1, 2, 3)]
    found = by_ticket(opened(tmp_path, *overlapping, answered(4, "03", 60)))
    assert found["4"]["habit_level"] is None or found["4"]["habit_level"] != found["4"]["habit_level"]
    assert not found["4"]["is_late"]


@pytest.mark.parametrize(
    ("until", "is_late"),
    [("13:01", True), ("13:00", False), ("12:59", False)],  # over four business hours, and over three times the usual
)
def test_late_needs_four_hours_as_well(tmp_path: Path, until: str, is_late: bool) -> None:
    usual = [answered(number, f"0{number + 1}", 10) for number in (1, 2, 3)]
    last = thread(9, "10 09:00 customer", f"10 {until} gus")
    assert bool(by_ticket(opened(tmp_path, *usual, last))["9"]["is_late"]) is is_late


def test_four_hours_are_not_late_for_whoever_waits_so_long_as_a_rule(tmp_path: Path) -> None:
    usual = [answered(number, f"0{number + 1}", 150) for number in (1, 2, 3)]
    found = by_ticket(opened(tmp_path, *usual, answered(9, "10", 400), answered(10, "11", 451)))
    assert not found["9"]["is_late"]
    assert found["10"]["is_late"], "451 minutes are over three times 150"


def test_who_never_waited_before_is_judged_by_whom_they_write_to_then_by_all(tmp_path: Path) -> None:
    gus = [answered(number, f"0{number + 1}", 10 * number, customer=900 + number) for number in (1, 2, 3)]
    ida = [answered(10 + number, f"0{number + 1}", 100, customer=910 + number, who="ida") for number in (1, 2, 3)]
    to_gus = thread(20, "10 09:00 customer", "10 10:00 gus", customer=950, assignee="gus")
    to_nobody = thread(21, "10 09:00 customer", customer=951)
    found = by_ticket(opened(tmp_path, *gus, *ida, to_gus, to_nobody))
    assert (found["20"]["habit_level"], found["20"]["usual_business_minutes"]) == ("contact", 20)
    assert found["21"]["habit_level"] == "company"
    assert found["21"]["usual_business_minutes"] == 100, "the last three of all"


def test_two_waits_are_no_habit_yet(tmp_path: Path) -> None:
    others = [answered(number, f"0{number + 1}", 30, customer=900 + number) for number in (1, 2, 3)]
    own = [answered(10 + number, f"0{number + 1}", 200, customer=950) for number in (1, 2)]
    found = by_ticket(opened(tmp_path, *others, *own, answered(20, "10", 300, customer=950)))
    assert (found["20"]["habit_level"], found["20"]["usual_business_minutes"]) == ("contact", 30)
    assert found["20"]["is_late"]


PROMISES = [
    "action_id,opened_on,title,owner,due_on,done_on,contact_id,promised_by,customer_id",
    "KEPT,2026-03-02,Ring back,,2026-03-04,2026-03-04,,LEA,900",
    "OPEN,2026-03-02,Ring back,,2026-03-04,,,LEA,900",
    "LATE,2026-03-02,Ring back,,2026-03-04,2026-03-06,,LEA,901",
    "WROTE,2026-03-02,Ring back,,2026-03-04,,,LEA,902",
    "COMING,2026-03-02,Ring back,,2026-03-30,,,LEA,903",
    "NODAY,2026-03-02,Ring back,,,,,LEA,903",
    "OWN,2026-03-02,Buy a chair,,2026-03-04,,,,",
]


def test_a_promised_call_back_is_waited_for_from_the_end_of_its_day(tmp_path: Path) -> None:
    threads = [thread(1, "02 09:00 gus", "09 12:00 gus", customer=902), thread(2, "20 09:00 customer", customer=904)]
    calls = [
        "call_id,started_at,caller,answered_by,wait_seconds,talk_seconds,direction",
        "C1,2026-03-05 09:00:00,+12125550101,,60,,inbound",  # gave up
    ]
    warehouse = opened(tmp_path, *threads, actions=PROMISES, calls=calls)
    found = run_query(warehouse, "silence_call_backs").set_index("action_id")
    assert sorted(found.index) == ["COMING", "LATE", "OPEN", "WROTE"]
    assert str(found.loc["OPEN", "since_at"]) == "2026-03-05 05:00:00", "midnight in New York"
    assert found["until_at"].isna().to_dict() == {"COMING": True, "LATE": False, "OPEN": True, "WROTE": False}
    assert str(found.loc["WROTE", "until_at"]) == "2026-03-09 16:00:00", "we wrote to them"
    assert str(found.loc["LATE", "until_at"]) == "2026-03-07 05:00:00", "the end of the day it was done"
    board = run_query(warehouse, "silence_board", {"as_of_date": "2026-03-21"})
    assert list(board["wait_kind"]) == ["call back", "message"]
    assert next(iter(board["wait_id"])) == "promise/OPEN"
    assert board["is_taken"].sum() == 0, "the promise itself is no action that somebody took"


def test_whoever_was_away_is_told_by_the_customers(tmp_path: Path) -> None:
    def wrote_before(number: int) -> Thread:
        return thread(number, "02 09:00 customer", "02 10:00 gus", customer=900 + number)

    def writes(number: int, *more: str) -> Thread:
        return thread(100 + number, "10 09:00 customer", *more, customer=900 + number)

    threads = [
        *map(wrote_before, range(1, 6)),
        writes(1, "10 12:00 ida"),  # somebody else answered
        writes(2, "16 09:00 gus"),  # on the day of the return
        writes(3),
        writes(4, "10 09:01 automatic", "11 10:00 solved"),
        thread(200, "10 09:00 customer", customer=950),  # wrote to nobody in particular
    ]
    absences = ["person_id,from_date,to_date,cover_person_id", "GUS,2026-03-09,2026-03-13,IDA"]
    warehouse = opened(tmp_path, *threads, absences=absences)
    told = run_query(warehouse, "absence_customers", MARCH).set_index("customer_key")["has_answer"]
    assert told.to_dict() == {"901": True, "902": False, "903": False, "904": False}
    (spell,) = run_query(warehouse, "absence_cover", MARCH).to_dict("records")
    assert (spell["customers"], spell["uncovered_customers"], spell["had_cover"]) == (4, 3, True)
    assert spell["uncovered_share"] != spell["uncovered_share"], "no share of fewer than ten"
    board = run_query(warehouse, "silence_board", {"as_of_date": "2026-03-11"}).set_index("customer_id")
    assert board["is_contact_away"].to_dict() == {"902": True, "903": True, "904": True, "950": False}
    assert board.loc["903", "is_covered"]
    later = run_query(warehouse, "silence_board", {"as_of_date": "2026-03-17"}).set_index("customer_id")
    assert not later["is_contact_away"].any()


def label(warehouse: Warehouse, folder: Path, rows: Sequence[tuple[str, str, str]]) -> Warehouse:
    """The same data with messages labelled by hand: ticket, message, label; its models built anew."""
    from frontline.models import build_models_reading
    from frontline.publication import import_lock, new_version
    from frontline.warehouse import open_newest

    data = folder / "data"
    with import_lock(data), new_version(data) as connection:
        for ticket_id, message_id, name in rows:
            connection.execute(
                f"insert into message_labels (source, ticket_id, message_id, is_thanks, is_complaint, names_delay) "
                f"values ('zendesk', ?, ?, {name == 'is_thanks'}, false, {name == 'names_delay'})",
                [ticket_id, message_id],
            )
        build_models_reading(connection, ["message_labels"])
    return open_newest(data)


def test_a_late_reply_that_says_so(tmp_path: Path) -> None:
    usual = [answered(number, f"0{number + 1}", 10) for number in (1, 2, 3)]
    late = [thread(number, f"{number:02} 09:00 customer", f"{number:02} 16:00 gus") for number in (10, 11)]
    warehouse = opened(tmp_path, *usual, *late)
    warehouse = label(
        warehouse, tmp_path, [("10", "10001", "names_delay"), ("11", "11001", ""), ("1", "1001", "names_delay")]
    )
    late_ones, others = records(run_query(warehouse, "late_acknowledged", MARCH))
    counts = ("replies", "read_replies", "acknowledged")
    assert [late_ones["is_late"], *(late_ones[name] for name in counts)] == [True, 2, 2, 1]
    assert [others["is_late"], *(others[name] for name in counts)] == [False, 3, 1, 1]
    assert list(run_query(warehouse, "late_reply_rows", MARCH)["names_delay"]) == [True, False]


def test_what_became_of_closed_tickets(tmp_path: Path) -> None:
    closing = ("02 09:00 customer", "02 10:00 gus", "02 10:00 solved")
    threads = [
        thread(1, *closing, customer=901),
        thread(2, *closing, "02 11:00 customer", customer=902),  # thanks
        thread(3, *closing, "05 09:00 customer", "05 09:00 open", customer=903),
        thread(4, *closing, customer=904),
        thread(5, "15 09:00 customer", customer=904),  # about something else, within two weeks
        thread(6, *closing, customer=906),
        thread(7, "17 09:00 customer", customer=906),  # after two weeks
        thread(8, "20 09:00 customer", "20 10:00 gus", "20 10:00 solved", customer=908),
        thread(9, "25 09:00 customer", customer=909),
    ]
    warehouse = label(opened(tmp_path, *threads), tmp_path, [("2", "2002", "is_thanks")])
    rows = run_query(warehouse, "closed_rows", MARCH)
    effects = dict(zip(rows["contact_id"].str.split("/").str[-1], rows["effect"], strict=True))
    assert effects == {
        "1": "quiet", "2": "thanks", "3": "came back", "4": "came back", "6": "quiet", "8": "too early",
    }  # fmt: skip
    counted = run_query(warehouse, "closed_confirmed", MARCH).set_index("effect")["closings"]
    assert counted.to_dict() == {"thanks": 1, "quiet": 2, "came back": 2, "too early": 1}


def test_the_load_counts_people_and_leaves_leaders_out(tmp_path: Path) -> None:
    threads = [
        thread(1, "02 08:00 customer", "04 09:00 gus", "04 09:01 solved", customer=901),
        thread(2, "02 08:00 customer", "03 09:00 ida", customer=902),
        thread(3, "02 08:00 customer", "03 09:30 lea", customer=903),
        thread(4, "08 22:00 customer", customer=904),
    ]
    days = run_query(opened(tmp_path, *threads), "silence_staffed_days").set_index("day_date")
    told = {day: (row["open_contacts"], row["advocates"]) for day, row in days.iterrows()}
    assert {f"{day:%d}": counts for day, counts in told.items()} == {
        "02": (0, 0), "03": (3, 1), "04": (3, 1), "05": (2, 0), "06": (2, 0),
    }  # fmt: skip


def test_while_nobody_is_back_yet_nobody_is_uncovered(tmp_path: Path) -> None:
    """The return lies beyond the data: whether they hear from somebody before it, nobody knows yet."""
    threads = [
        thread(1, "02 09:00 customer", "02 10:00 gus", customer=901),
        thread(2, "10 09:00 customer", customer=901),
    ]
    absences = ["person_id,from_date,to_date,cover_person_id", "GUS,2026-03-09,2026-06-30,"]
    warehouse = opened(tmp_path, *threads, absences=absences)
    (spell,) = run_query(warehouse, "absence_cover", MARCH).to_dict("records")
    assert (spell["customers"], spell["known_customers"], spell["uncovered_customers"]) == (1, 0, 0)


def test_without_a_habit_a_wait_is_not_judged(tmp_path: Path) -> None:
    warehouse = opened(
        tmp_path, thread(1, "02 09:00 customer", customer=901), thread(2, "27 16:00 customer", customer=902)
    )
    board = run_query(warehouse, "silence_board", {"as_of_date": "2026-03-28"})
    assert board["is_late"].isna().tolist() == [True, False]
    assert not board["is_late"].iloc[1], "below four hours nothing is late"
    weeks = run_query(warehouse, "silence_by_week", MARCH)
    assert weeks["late_waits"].sum() == 0
    assert weeks["judged_waits"].sum() < weeks["waits"].sum()


def test_an_action_of_before_the_wait_has_not_taken_it(tmp_path: Path) -> None:
    head = "action_id,opened_on,title,owner,contact_id"
    for name, day_of_march, taken in (("early", "01", False), ("late", "12", True)):
        action = f"A1,2026-03-{day_of_march},Answer,Ida,ticket/zendesk/1"
        warehouse = opened(tmp_path / name, thread(1, "10 09:00 customer", customer=901), actions=[head, action])
        board = run_query(warehouse, "silence_board", {"as_of_date": "2026-03-20"})
        assert board["is_taken"].tolist() == [taken], name
