"""What the page of leaders tells, on a small made-up company whose every figure can be counted by hand.

Lea and Max are leaders, Gus is not. The data reach from Monday 2 March to Sunday 29 March 2026; the zone is UTC.
"""

import math
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from frontline.importers import import_files
from frontline.query_catalog import fetch_query
from frontline.warehouse import Warehouse, open_newest

from .test_questions import read_questions

Row = dict[str, Any]
ROSTER = "person_id,name,extension,agent_id,is_leader,target_per_week\n"
PEOPLE = ROSTER + "LEA,Lea Moor,301,lea@us.example,yes,2\nMAX,Max Orth,302,,yes,\nGUS,Gus Pell,303,gus@us.example,no,\n"
CALLS = [  # call, moment, customer, direction, extension that answered (empty: nobody), wait, talk, note: Q1 asks topic 1
    ("A1", "2026-03-02 09:10:00", 1, "inbound", 301, 10, 60, "Q1 and Q1 and Q4"),
    ("A2", "2026-03-03 09:40:00", 2, "inbound", 301, 30, 120, "Q1"),
    ("A3", "2026-03-10 11:00:00", 3, "inbound", 302, 50, 300, "Nothing"),
    ("B1", "2026-03-02 10:00:00", 4, "inbound", 303, 20, 60, "Q4"),
    ("B2", "2026-03-04 10:30:00", 5, "inbound", 303, 40, 60, "Q4, Q4"),
    ("B3", "2026-03-11 10:45:00", 6, "inbound", 303, 60, 60, "Q4"),
    ("B4", "2026-03-12 14:00:00", 0, "outbound", 303, "", 60, ""),
    ("B5", "2026-03-29 15:00:00", 0, "internal", 303, "", 60, ""),
    ("C1", "2026-03-12 16:00:00", 7, "inbound", "", 90, "", ""),
    ("C2", "2026-03-13 16:00:00", 8, "inbound", "", 120, "", ""),
]


def written(folder: Path, name: str, lines: list[str]) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.csv"
    path.write_text("\n".join(lines).rstrip("\n") + "\n", encoding="utf-8")
    return path


def taken_in(data: Path, paths: list[Path]) -> Warehouse:
    data.mkdir(parents=True, exist_ok=True)
    (data / "settings.toml").write_text('[company]\ntime_zone = "UTC"\ncountry = "US"\n', encoding="utf-8")
    report = import_files(data, paths)
    assert sum(file.rows_rejected for file in report.files) == 0
    return open_newest(data)


def exports(folder: Path) -> list[Path]:
    numbered = {n: f"+1212555010{n}" for n in range(1, 9)}
    calls = [
        f"{call},{at},{numbered.get(n, '+12125550199')},{extension},{wait},{talk},{direction}"
        for call, at, n, direction, extension, wait, talk, _ in CALLS
    ]
    notes = [f'{call},{at},gus@us.example,"{note}"' for call, at, _, _, _, _, _, note in CALLS if note]
    return [
        written(folder, "people", PEOPLE.splitlines()),
        written(folder, "customers", ["customer_id,name,phone,registered_at", *(f"C{n},Fay Abbot{n},{numbered[n]},2026-03-01" for n in numbered)]),
        written(folder, "calls", ["call_id,started_at,caller,answered_by,wait_seconds,talk_seconds,direction", *calls]),
        written(folder, "call_notes", ["call_id,written_at,author,text", *notes]),
        written(folder, "tickets", ["ticket_id,created_at,status,subject", "T1,2026-03-29 08:00:00,open,Q4"]),
    ]  # fmt: skip


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    folder = tmp_path_factory.mktemp("leaders")
    taken_in(folder / "data", exports(folder / "exports"))
    read_questions(folder / "data")
    return open_newest(folder / "data")


def ask(warehouse: Warehouse, name: str, **parameters: object) -> list[Row]:
    answer = fetch_query(warehouse, name, parameters)
    return [dict(zip((column.name for column in answer.columns), row, strict=True)) for row in answer.rows]


def test_the_share_names_its_denominator(company: Warehouse) -> None:
    """Two-way: A1-A3, B1-B4 (outbound too, internal not). Came in: eight inbound calls and a ticket nobody answered."""
    (share,) = ask(company, "leader_share")
    assert (share["leader_contacts"], share["all_contacts"], share["offered_contacts"]) == (3, 7, 9)
    assert (share["leader_share"], share["offered_share"]) == (pytest.approx(3 / 7), pytest.approx(3 / 9))
    (own,) = ask(company, "leader_share", person_id="LEA")
    assert (own["leader_contacts"], own["all_contacts"], own["person_id"]) == (2, 7, "LEA")
    weeks = ask(company, "leader_share_weeks")
    assert [(str(row["week_date"]), row["leader_contacts"], row["all_contacts"]) for row in weeks] == [
        ("2026-03-02", 2, 4), ("2026-03-09", 1, 3), ("2026-03-16", 0, 0), ("2026-03-23", 0, 0),
    ]  # fmt: skip
    assert [row["leader_share"] for row in weeks] == [pytest.approx(2 / 4), pytest.approx(1 / 3), None, None]
    assert not any(row["is_outside"] or row["usual_mean"] for row in weeks), "two weeks have no usual range"


@pytest.mark.parametrize(
    "narrowed", [{}, {"person_id": "P04"}, {"channel": "call"}, {"segment": "small"}, {"person_id": "P04", "channel": "email"}]
)  # fmt: skip
def test_the_limits_of_the_share_stand_whichever_weeks_are_shown(narrowed: dict[str, str], sample: Warehouse) -> None:
    """Mean and moving range of the first 26 whole weeks, by hand; narrowed, of what is asked for."""
    every = ask(sample, "leader_share_weeks", **narrowed)
    shown = ask(sample, "leader_share_weeks", from_date="2026-08-17", **narrowed)
    assert shown == every[-len(shown) :]
    first = [row["leader_share"] for row in every if row["is_whole_week"] and row["leader_share"] is not None][:26]
    mean, moves = float(np.mean(first)), float(np.mean(np.abs(np.diff(first))))
    assert {round(row["usual_mean"], 9) for row in every} == {round(mean, 9)}
    assert every[0]["usual_high"] == pytest.approx(min(mean + 2.66 * moves, 1))
    assert every[0]["usual_low"] == pytest.approx(max(mean - 2.66 * moves, 0))
    (share,) = ask(sample, "leader_share", **narrowed)
    counted = [sum(row[name] for row in every) for name in ("leader_contacts", "all_contacts")]
    assert counted == [share["leader_contacts"], share["all_contacts"]]


def test_hours_of_leaders_and_of_all(company: Warehouse) -> None:
    hours = {row["hour_of_day"]: row for row in ask(company, "leader_hours")}
    assert {hour: (row["leader_contacts"], row["all_contacts"]) for hour, row in hours.items()} == {
        9: (2, 2), 10: (0, 3), 11: (1, 1), 14: (0, 1),
    }  # fmt: skip
    assert (hours[9]["leader_share"], hours[9]["all_share"]) == (pytest.approx(2 / 3), pytest.approx(2 / 7))
    nobody = ask(company, "leader_hours", person_id="GUS")
    assert {row["leader_share"] for row in nobody} == {None}, "of who is no leader nothing is told"


def test_the_wait_that_leaders_saw(company: Warehouse) -> None:
    everybody, leaders = ask(company, "leader_waits")
    assert (everybody["answered_calls"], everybody["offered_calls"], everybody["abandoned_calls"]) == (6, 8, 2)
    assert (everybody["median_wait_seconds"], leaders["median_wait_seconds"]) == (35, 30)
    assert leaders["longest_wait_seconds"] == pytest.approx(46), "of 10, 30, 50: four fifths of the way from 30 to 50"
    assert (leaders["answered_calls"], leaders["offered_calls"]) == (3, None)
    assert ask(company, "leader_waits", person_id="MAX")[1]["median_wait_seconds"] == 50


def test_questions_in_a_conversation(company: Warehouse) -> None:
    """Leaders: 3, 1 and 0 questions in three notes; all: also 1, 2, 1 in three more and 1 in the ticket."""
    everybody, leaders = ask(company, "leader_depth")
    assert (leaders["contacts"], leaders["questions"]) == (3, 4)
    assert leaders["questions_per_contact"] == pytest.approx(4 / 3)
    assert (everybody["contacts"], everybody["questions"]) == (7, 9)


def test_the_distance_between_two_mixes_of_topics(company: Warehouse) -> None:
    """A contact counts once under each topic. Leaders: topic 1 twice, 4 once; all: 1 twice, 4 five times."""
    mix = {row["topic_id"]: row for row in ask(company, "leader_topic_mix")}
    assert {topic: (row["leader_contacts"], row["all_contacts"]) for topic, row in mix.items()} == {
        1: (2, 2),
        4: (1, 5),
    }
    (found,) = ask(company, "leader_topic_distance")
    assert found["leader_asked"] == 3
    assert found["distance_share"] == pytest.approx((abs(2 / 3 - 2 / 7) + abs(1 / 3 - 5 / 7)) / 2)
    chance = [math.comb(3, k) * (2 / 7) ** k * (5 / 7) ** (3 - k) for k in range(4)]
    exact = sum(share * abs(k / 3 - 2 / 7) for k, share in enumerate(chance))
    assert found["chance_share"] == pytest.approx(exact), (
        "of two topics, the mean absolute deviation of a binomial share"
    )
    (none,) = ask(company, "leader_topic_distance", from_date="2026-03-09")
    assert (none["leader_asked"], none["distance_share"], none["most_by_chance"]) == (0, None, None)


def test_chance_is_what_random_samples_give(sample: Warehouse) -> None:
    """The closed form against 4,000 samples drawn with a fixed seed from the sample company's own mix."""
    asked = {"from_date": "2026-05-18", "person_id": "P04"}
    (found,) = ask(sample, "leader_topic_distance", **asked)
    shares = np.array([row["all_share"] for row in ask(sample, "leader_topic_mix", **asked)])
    count = found["leader_asked"]
    drawn = np.random.default_rng(7).multinomial(count, shares, size=4_000) / count
    distances = np.abs(drawn - shares).sum(axis=1) / 2
    assert found["chance_share"] == pytest.approx(distances.mean(), rel=0.02)
    assert found["most_by_chance"] == pytest.approx(np.quantile(distances, 0.95), rel=0.06)


def test_contacts_by_channel_and_week(company: Warehouse) -> None:
    rows = ask(company, "leader_channel_weeks")
    assert [(row["name"], str(row["week_date"]), row["channel"], row["contacts"]) for row in rows] == [
        ("Lea Moor", "2026-03-02", "call", 2), ("Max Orth", "2026-03-09", "call", 1),
    ]  # fmt: skip


def test_the_leaders_together(company: Warehouse) -> None:
    """Lea promised two contacts, Max nothing: the default is one shift, which he took on 10 March without planning it."""
    weeks = ask(company, "leader_team_weeks")
    told = [(str(row["week_date"]), row["promises"], row["kept"], row["contacts"]) for row in weeks]
    assert told == [
        ("2026-03-02", 2, 1, 2), ("2026-03-09", 2, 1, 1), ("2026-03-16", 2, 0, 0), ("2026-03-23", 2, 0, 0),
    ]  # fmt: skip
    promises = {row["person_id"]: row for row in ask(company, "leader_promises")}
    assert (promises["LEA"]["target_kind"], promises["LEA"]["target_per_week"], promises["LEA"]["weeks_kept"]) == (
        "contacts",
        2,
        1,
    )
    assert (promises["MAX"]["target_kind"], promises["MAX"]["target_per_week"], promises["MAX"]["weeks_kept"]) == (
        "shifts",
        1,
        1,
    )
    assert promises["LEA"]["usual_gap_days"] == 1
    assert promises["LEA"]["days_since_contact"] == 26
