"""Plan against taken, on a small made-up company counted by hand, and on random shifts against a slow count in plain Python.

By hand: Lea Moor (301) and Max Orr (303) are leaders, Gus Pell (302) is none. Week of Monday, March 2: the log ends on Sunday.
"""

import datetime as dt
import random
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from frontline.importers import import_files
from frontline.query_catalog import fetch_query
from frontline.warehouse import Warehouse, open_newest

Row = dict[str, Any]
PEOPLE = ["person_id,name,extension,is_leader", "LEA,Lea Moor,301,yes", "GUS,Gus Pell,302,no", "MAX,Max Orr,303,yes"]
SHIFTS = [  # shift, person, day of March, first hour, status, mode, buddy
    ("KEPT", "LEA", 2, 10, "planned", "solo", ""),
    ("AFTER", "LEA", 2, 11, "planned", "solo", "Gus Pell"),  # touches the one before
    ("DAY", "LEA", 3, 10, "planned", "", "Max Orr"),
    ("WEEK", "LEA", 4, 10, "planned", "", ""),
    ("MISSED", "LEA", 5, 10, "planned", "", ""),
    ("OFF", "LEA", 6, 10, "cancelled", "", ""),
    ("REP", "GUS", 2, 10, "planned", "", ""),
    ("LISTEN", "MAX", 2, 10, "planned", "shadow", "Gus Pell"),
    ("SUNDAY", "MAX", 8, 20, "planned", "", ""),  # ends after the last call
    ("COMING", "MAX", 20, 10, "planned", "", ""),
]
CALLS = [  # call, day, clock, extension, wait, talk; no talk: the caller left
    ("A1", 2, "09:45:00", 301, 30, 60),  # 15 minutes before
    ("A2", 2, "10:59:00", 301, 30, 60),
    ("A3", 2, "11:00:00", 301, 30, 60),  # between two that touch: the second has begun
    ("A4", 2, "12:15:01", 301, 30, 60),  # a second too late: Monday's session makes WEEK good
    ("A5", 3, "15:00:00", 301, 30, 60),  # makes DAY good
    ("A6", 3, "16:00:00", 301, 30, 60),  # the same session
    ("B1", 3, "09:00:00", 303, 30, 60),  # extra: Max missed LISTEN on Monday, which this makes good
    ("B2", 4, "09:00:00", 303, 30, 60),  # extra
    ("C1", 2, "10:10:00", 302, 60, 600),
    ("C2", 2, "13:40:00", 302, 60, 60),
    ("C3", 2, "10:20:00", "", 90, ""),
    ("C4", 2, "22:05:00", "", 20, ""),
    ("C5", 8, "20:30:00", 302, 60, 60),
]
PROMISES = [
    "action_id,opened_on,title,owner,due_on,done_on,contact_id,promised_by,customer_id",
    "P1,2026-03-02,Gus Pell rings back,Gus Pell,2026-03-04,,,LEA,C1",
    "P2,2026-03-02,Send it,,2026-03-05,2026-03-05,,LEA,",
    "P3,2026-03-03,Mend it,Max Orr,2026-03-05,2026-03-06,,MAX,",
    "P4,2026-03-03,Ask again,,2026-03-12,,,GUS,C2",
    "P5,2026-03-03,No promise,,,,,,",
    "P6,2026-03-08,Ring,,,,,MAX,",
]
CUSTOMERS = ["customer_id,name,phone,size", "C1,Fay Abbot,+12125550101,small", "C2,Ira Nott,+12125550102,large"]


def taken_in(folder: Path, **tables: list[str]) -> Warehouse:
    """A company from lists of lines, one a file."""
    data = folder / "data"
    data.mkdir(parents=True)
    (data / "settings.toml").write_text('[company]\ntime_zone = "UTC"\ncountry = "US"\n', encoding="utf-8")
    paths = [folder / f"{name}.csv" for name in tables]
    for path, lines in zip(paths, tables.values(), strict=True):
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    report = import_files(data, paths)
    assert sum(file.rows_rejected for file in report.files) == 0
    return open_newest(data)


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    def day(number: int) -> str:
        return f"2026-03-{number:02}"

    shifts = [
        f"{shift},{person},{day(d)} {hour}:00:00,{day(d)} {hour + 1}:00:00,{status},{mode},{buddy},Gus Pell is away"
        for shift, person, d, hour, status, mode, buddy in SHIFTS
    ]
    calls = [f"{call},{day(d)} {at},,{who},{wait},{talk},inbound" for call, d, at, who, wait, talk in CALLS]
    return taken_in(
        tmp_path_factory.mktemp("shifts"),
        people=PEOPLE,
        customers=CUSTOMERS,
        calls=["call_id,started_at,caller,answered_by,wait_seconds,talk_seconds,direction", *calls],
        shifts=["shift_id,person_id,starts_at,ends_at,status,mode,buddy,reason", *shifts],
        actions=PROMISES,
    )


def ask(warehouse: Warehouse, name: str, **parameters: object) -> list[Row]:
    answer = fetch_query(warehouse, name, parameters)
    return [dict(zip([column.name for column in answer.columns], row, strict=True)) for row in answer.rows]


def test_what_became_of_each_shift(company: Warehouse) -> None:
    outcomes = {row["shift_id"]: (row["outcome"], row["contacts"]) for row in ask(company, "shift_outcomes")}
    assert outcomes == {
        "KEPT": ("kept", 2),
        "AFTER": ("kept", 1),
        "DAY": ("moved_same_day", 0),
        "WEEK": ("moved_same_week", 0),
        "MISSED": ("missed", 0),
        "LISTEN": ("kept", 0),
        "SUNDAY": ("not_known_yet", 0),
        "COMING": ("upcoming", 0),
    }


def test_planned_and_taken_by_week(company: Warehouse) -> None:
    assert [list(row.values())[0:1] + list(row.values())[2:] for row in ask(company, "taken_shifts")] == [
        ["LEA", 5, 2, 2, 1, 0, 4],
        ["MAX", 1, 1, 0, 0, 2, 3],
    ]
    (week,) = ask(company, "shift_sums")
    assert (week["leaders"], week["planned_shifts"], week["missed_shifts"], week["extra_shifts"]) == (2, 6, 1, 2)
    assert (week["adherence"], week["conformance"], week["is_whole_week"]) == (3 / 6, 5 / 6, True)


def test_a_leaders_own_list_names_no_colleague(company: Warehouse) -> None:
    rows = {row["shift_id"]: row for row in ask(company, "leader_shift_rows")}
    assert "REP" not in rows
    assert rows["OFF"]["outcome"] == "cancelled"
    assert [rows[name]["buddy"] for name in ("KEPT", "AFTER", "DAY")] == [None, "a colleague", "Max Orr"]
    assert not [row for row in rows.values() if "Gus" in str(row["reason"])]
    later = ask(company, "leader_shift_rows", now_at="2026-03-20T10:30:00", person_id="MAX", from_date="2026-03-08")
    assert [(row["shift_id"], row["outcome"]) for row in later] == [
        ("SUNDAY", "not_known_yet"),
        ("COMING", "not_known_yet"),
    ]


def test_the_calendar_has_every_shift_and_the_learner_the_next_step(company: Warehouse) -> None:
    assert [row["shift_id"] for row in ask(company, "leader_calendar", person_id="MAX")] == [
        "LISTEN",
        "SUNDAY",
        "COMING",
    ]
    assert sum(row["is_cancelled"] for row in ask(company, "leader_calendar")) == 1
    steps = {
        row["person_id"]: (row["shifts_taken"], row["paired_left"], row["next_mode"])
        for row in ask(company, "learning_steps")
    }
    assert steps == {"LEA": (4, 0, "solo"), "MAX": (3, 0, "solo")}


def test_every_promise_is_listed_until_it_is_closed(company: Warehouse) -> None:
    listed = [(row["action_id"], row["state"], row["days_overdue"]) for row in ask(company, "open_promises")]
    assert listed == [("P1", "overdue", 5), ("P6", "open", None), ("P4", "open", None)]
    first, _, last = ask(company, "open_promises")
    assert [first[name] for name in ("title", "owner", "customer")] == [
        "▪▪▪ ▪▪▪ rings back",
        "a colleague",
        "F▪▪▪ A▪▪▪",
    ]
    assert (last["person_id"], last["name"]) == (None, "a colleague")
    then = ask(company, "open_promises", as_of_date="2026-03-05")
    assert {row["action_id"] for row in then} == {"P1", "P2", "P3", "P4"}
    assert [row["action_id"] for row in ask(company, "open_promises", person_id="MAX")] == ["P6"]


def test_promises_by_week_and_by_what_became_of_them(company: Warehouse) -> None:
    weeks = ask(company, "promise_weeks")
    assert len(weeks) == 6
    last = weeks[-1]
    assert (last["week_date"], last["opened_promises"], last["closed_promises"]) == (dt.date(2026, 3, 2), 5, 2)
    assert (last["late_promises"], last["closed_per_opened"], weeks[0]["closed_per_opened"]) == (1, 2 / 5, None)
    states = Counter(row["state"] for row in ask(company, "promise_states"))
    assert states == {"overdue": 1, "kept": 1, "kept_late": 1, "open": 2}


def test_the_slots_of_past_days(company: Warehouse) -> None:
    slots = {(row["day_date"].day, row["slot_minute"] // 60): row for row in ask(company, "slot_history")}
    ten = slots[2, 10]
    assert [ten[name] for name in ("offered_calls", "answered_calls", "abandoned_calls")] == [3, 2, 1]
    assert [ten[name] for name in ("wait_seconds", "abandoned_wait_seconds", "talk_seconds")] == [180, 90, 660]
    assert [slots[2, hour]["people_present"] for hour in (9, 10, 11, 12, 13)] == [1, 2, 1, 1, 1]
    assert [slots[4, hour]["people_present"] for hour in (9, 10)] == [1, 0]
    assert (slots[2, 22]["abandoned_calls"], slots[2, 22]["is_open"], (3, 22) in slots) == (1, False, False)
    assert {hour for day, hour in slots if day == 5} == set(range(9, 18))
    assert {hour for day, hour in slots if day == 8} == {20}
    halves = ask(company, "slot_history", slot_minutes=30, from_date="2026-03-02", to_date="2026-03-03")
    assert {row["slot_minute"]: row["offered_calls"] for row in halves if row["offered_calls"]} == {
        570: 1, 600: 2, 630: 1, 660: 1, 720: 1, 810: 1, 1320: 1
    }  # fmt: skip


def test_whom_to_call_back(company: Warehouse) -> None:
    listed = [
        (row["reason_kind"], row["days"], row["customer"]) for row in ask(company, "call_back_list", person_id="LEA")
    ]
    assert listed == [("promise_overdue", 5, "F▪▪▪ A▪▪▪")]
    assert [row["reason_kind"] for row in ask(company, "call_back_list", as_of_date="2026-03-04")] == ["promise_due"]


def test_what_is_not_written_down_yet(company: Warehouse) -> None:
    rows = ask(company, "contact_to_complete", person_id="LEA", at_most=3)
    assert [row["contact_id"][-2:] for row in rows] == ["A6", "A5", "A4"]
    heard = ask(company, "heard_so_far", person_id="MAX")
    assert sum(row["contacts"] for row in heard) == len(CALLS)
    assert [(row["weekday"], row["hour_of_day"], row["voice"]) for row in heard if row["heard_contacts"]] == [
        (1, 9, "unknown"), (2, 9, "unknown")
    ]  # fmt: skip


@dataclass(frozen=True)
class Planned:
    """A shift of the random company."""

    name: str
    start: dt.datetime
    end: dt.datetime


GRACE = dt.timedelta(minutes=15)
START = dt.datetime(2026, 1, 5)  # noqa: DTZ001 - the warehouse's UTC says no zone
WEEKS, LEADERS = 5, 12


def slow_count(shifts: list[Planned], contacts: list[dt.datetime], known_until: dt.datetime) -> Row:
    """One leader's shifts, the rule taken word by word."""
    belongs: Counter[str] = Counter()
    outside: set[dt.date] = set()
    for moment in contacts:
        near = [
            (max(each.start - moment, moment - each.end, dt.timedelta(0)), START - each.start, each.name)
            for each in shifts
            if each.start - GRACE <= moment <= each.end + GRACE
        ]
        if near:
            belongs[min(near)[2]] += 1
        else:
            outside.add(moment.date())
    known = sorted((each for each in shifts if each.end <= known_until), key=lambda each: (each.start, each.name))
    unkept = [each for each in known if not belongs[each.name]]
    moved = 0
    for is_of_the_day in (True, False):
        for each in list(unkept):
            at = each.start.date()
            fitting = sorted(
                day
                for day in outside
                if day == at or (not is_of_the_day and day.isocalendar()[:2] == at.isocalendar()[:2])
            )
            if fitting:
                outside.remove(fitting[0])
                unkept.remove(each)
                moved += 1
    return {"planned": len(known), "kept": len(known) - moved - len(unkept), "moved": moved, "missed": len(unkept), "extra": len(outside)}  # fmt: skip


def random_plan(chance: random.Random, person: str) -> tuple[list[Planned], set[str]]:
    """Ten shifts of a leader, and the names of those that were cancelled."""
    starts = [
        START + dt.timedelta(days=chance.randrange(7 * WEEKS), minutes=30 * chance.randrange(16, 36)) for _ in range(10)
    ]
    plan = [
        Planned(f"{person}-{number}", at, at + dt.timedelta(minutes=chance.choice([30, 60])))
        for number, at in enumerate(starts)
    ]
    return plan, {each.name for each in plan if chance.random() < 0.2}


def random_moments(chance: random.Random, plan: list[Planned]) -> list[dt.datetime]:
    """When a leader spoke: around most shifts, just inside and just outside the grace, and at other times."""
    moments = {
        each.start + dt.timedelta(minutes=chance.choice([-16, -15, 0, 30, 60, 75, 76, 300]))
        for each in plan
        if chance.random() < 0.7
    }
    moments |= {
        START + dt.timedelta(days=chance.randrange(7 * WEEKS), minutes=chance.randrange(480, 1080)) for _ in range(6)
    }
    return sorted(moments)


@pytest.mark.parametrize("seed", [1, 2])
def test_random_shifts_equal_a_slow_count(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)
    people, rows = ["person_id,name,extension,is_leader"], ["shift_id,person_id,starts_at,ends_at,status"]
    calls = ["call_id,started_at,caller,answered_by,talk_seconds,direction"]
    plans: dict[str, list[Planned]] = {}
    spoken: dict[str, list[dt.datetime]] = {}
    for number in range(LEADERS):
        person = f"L{number:02}"
        people.append(f"{person},Leader {person},{300 + number},yes")
        plan, cancelled = random_plan(chance, person)
        states = {each.name: "cancelled" if each.name in cancelled else "planned" for each in plan}
        rows += [f"{each.name},{person},{each.start},{each.end},{states[each.name]}" for each in plan]
        plans[person] = [each for each in plan if each.name not in cancelled]
        spoken[person] = random_moments(chance, plan)
        calls += [f"{person}-{n},{at},,{300 + number},60,inbound" for n, at in enumerate(spoken[person])]
    warehouse = taken_in(tmp_path, people=people, calls=calls, shifts=rows)
    known_until = max(max(each) for each in spoken.values())
    counted = counts_by_person(warehouse)
    for person, shifts in plans.items():
        assert counted[person] == slow_count(shifts, spoken[person], known_until), person
    contacts = ask(warehouse, "shift_contacts")
    assert len(contacts) == len({row["contact_id"] for row in contacts}) == sum(map(len, spoken.values()))
    used = [row["made_good_shift_id"] for row in ask(warehouse, "leader_sessions") if row["made_good_shift_id"]]
    assert len(used) == len(set(used)) == sum(each["moved"] for each in counted.values())


def counts_by_person(warehouse: Warehouse) -> dict[str, dict[str, int]]:
    """The sums of taken_shifts over all weeks, each week's parts checked against one another."""
    counted: dict[str, Counter[str]] = {}
    for row in ask(warehouse, "taken_shifts"):
        assert row["planned_shifts"] == row["kept_shifts"] + row["moved_shifts"] + row["missed_shifts"]
        assert row["taken_shifts"] == row["kept_shifts"] + row["moved_shifts"] + row["extra_shifts"]
        parts = {name: row[f"{name}_shifts"] for name in ("planned", "kept", "moved", "missed", "extra")}
        counted.setdefault(row["person_id"], Counter()).update(parts)
    return {person: dict(counts) for person, counts in counted.items()}
