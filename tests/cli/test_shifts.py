"""`frontline shifts`: a plan, its acceptance, calendars in and out, plan against taken, and the callers expected."""

import datetime as dt
import json
import re
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from frontline.cli import main
from frontline.query_catalog import run_query
from frontline.shifts.calendars.reading import busy_times
from frontline.shifts.invitations import appointment_uid
from frontline.warehouse import open_newest

from ..shifts.small_company import (
    PEOPLE,
    ZONE,
    at,
    calendar,
    calls_before,
    company,
    next_monday,
    shift_row,
    shifts_of,
    this_monday,
    write,
)

MONDAY = next_monday()
DAYS = [MONDAY + dt.timedelta(days=number) for number in range(28)]
FAST = ("--bound-seconds", 0)


@dataclass(frozen=True)
class Ended:
    """A command that was run in this process."""

    exit_code: int
    stdout: str
    stderr: str

    @property
    def json(self) -> Any:
        return json.loads(self.stdout)


Run = Callable[..., Ended]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """The whole command line, errors and exit codes included."""

    def run(*arguments: object) -> Ended:
        monkeypatch.setattr(sys, "argv", ["frontline", *map(str, arguments)])
        code = 0
        try:
            main()
        except SystemExit as ended:
            code = int(ended.code or 0)
        return Ended(code, *capsys.readouterr())

    return run


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small company, for reading only."""
    return company(tmp_path_factory.mktemp("cli_shifts"), this_monday())


@pytest.fixture
def data(made: Path, tmp_path: Path) -> Path:
    """A copy of it that may be written to."""
    return Path(shutil.copytree(made, tmp_path / "copy"))


def planned(run: Run, data: Path, *more: object) -> Any:
    ended = run("shifts", "plan", "--data", data, "--from", MONDAY, *FAST, "--json", *more)
    assert ended.exit_code == 0, ended.stderr
    return ended.json


def seats(document: Any, person_id: str | None = None) -> set[tuple[str, str]]:
    return {
        (row["person_id"], row["starts_at"])
        for row in document["shifts"]
        if person_id is None or row["person_id"] == person_id
    }


def test_the_document_has_bound_gap_and_reasons_and_one_seed_gives_one_plan(run: Run, made: Path) -> None:
    first, again = planned(run, made, "--seed", 3), planned(run, made, "--seed", 3)
    assert first == again
    assert set(first) >= {"score", "bound", "gap", "is_proven_best", "said", "leaders", "shifts", "seed"}
    assert first["bound"] >= first["score"] - 1e-9
    assert first["gap"] is not None
    assert len(first["shifts"]) == 4 + 4 * 3
    assert all(row["reason"] and row["leader"] for row in first["shifts"])
    assert shifts_of(made).keys() == {"PAST"}, "nothing is written without --accept"


def test_accepting_writes_exactly_the_new_shifts_and_the_next_plan_keeps_them(run: Run, data: Path) -> None:
    first = run("shifts", "plan", "--data", data, "--from", MONDAY, *FAST, "--json", "--accept")
    assert "16 shifts are written down" in first.stderr
    written = {name: shift for name, shift in shifts_of(data).items() if name != "PAST"}
    assert {(shift.person_id, shift.starts_at) for shift in written.values()} == {
        (person, dt.datetime.fromisoformat(start)) for person, start in seats(first.json)
    }
    assert all(shift.reason and shift.sequence == 0 for shift in written.values())
    second = planned(run, data, "--seed", 9, "--queue", 0, "--voices", 3, "--fairness", 3)
    assert seats(second) == seats(first.json), "other sliders and another seed move nothing"
    assert {row["shift_id"] for row in second["shifts"]} == written.keys()
    assert all(row["is_accepted"] for row in second["shifts"])
    third = run("shifts", "plan", "--data", data, "--from", MONDAY, *FAST, "--accept")
    assert third.exit_code == 0
    assert third.stdout.startswith("0 new shifts for 2 leaders; 16 accepted ones stay.")
    assert shifts_of(data).keys() - {"PAST"} == written.keys()


def test_planning_one_leader_anew_changes_nobody_elses_accepted_shifts(run: Run, data: Path) -> None:
    run("shifts", "plan", "--data", data, "--from", MONDAY, *FAST, "--accept")
    before = shifts_of(data)
    gone = [shift for shift in before.values() if shift.person_id == "MAX"]
    write(data, "shifts", *(shift_row(each.shift_id, "MAX", each.starts_at) | {"status": "cancelled"} for each in gone))
    anew = run("shifts", "plan", "--data", data, "--from", MONDAY, *FAST, "--leader", "max orr", "--json", "--accept")
    assert {row["person_id"] for row in anew.json["shifts"]} == {"MAX"}
    after = shifts_of(data)
    assert {name: after[name] for name in before if before[name].person_id == "LEA"} == {
        name: shift for name, shift in before.items() if shift.person_id == "LEA"
    }
    assert all(after[each.shift_id].is_cancelled for each in gone)
    assert len(after) == len(before) + 12


def test_no_shift_lies_over_a_busy_time_of_a_calendar_given(run: Run, made: Path, tmp_path: Path) -> None:
    """Two files for one leader, meetings at the best hours; of one of them she declined the invitations."""
    declined = "ATTENDEE;PARTSTAT=DECLINED:mailto:lea@example.com"
    files = {
        "even.ics": calendar(*((at(day, 9, 30), at(day, 10, 15), f"a{day}@example.com", "") for day in DAYS[::2])),
        "odd.ics": calendar(*((at(day, 10), at(day, 11), f"b{day}@example.com", "") for day in DAYS[1::2])),
        "no.ics": calendar(*((at(day, 9), at(day, 18), f"c{day}@example.com", declined) for day in DAYS)),
    }
    given: list[object] = []
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
        given += ["--busy", f"LEA={tmp_path / name}"]
    found = planned(run, made, *given)
    busy = [
        each
        for name in ("even.ics", "odd.ics")
        for each in busy_times(files[name], MONDAY, DAYS[-1] + dt.timedelta(days=1), ZONE).busy
    ]
    assert len(busy) == 28
    mine = [row for row in found["shifts"] if row["person_id"] == "LEA"]
    assert len(mine) == 4, "what was declined is free"
    for row in mine:
        start, end = (dt.datetime.fromisoformat(row[name]) for name in ("starts_at", "ends_at"))
        assert not [each for each in busy if each.start < end and start < each.end]
    assert {start[11:16] for _, start in seats(found, "MAX")} == {"10:00"}, "her meetings are not his"
    assert "No calendar is known of Max Orr: appointments are not looked at." in found["said"]


def test_an_event_that_cannot_be_read_is_told(run: Run, made: Path, tmp_path: Path) -> None:
    spoilt = calendar((at(MONDAY, 9), at(MONDAY, 10), "1@example.com", "")).replace(b"DTSTART:", b"X-START:")
    (tmp_path / "spoilt.ics").write_bytes(spoilt)
    ended = run("shifts", "plan", "--data", made, *FAST, "--busy", f"LEA={tmp_path / 'spoilt.ics'}")
    assert ended.exit_code == 0
    assert "spoilt.ics: Meeting could not be read: it names no start" in ended.stderr


def test_contacts_become_shifts_and_a_week_too_short_is_told(run: Run, data: Path) -> None:
    write(data, "absences", {"person_id": "MAX", "from_date": DAYS[0], "to_date": DAYS[3]})
    found = planned(run, data, "--weeks", 1)
    (max_orr,) = [each for each in found["leaders"] if each["person_id"] == "MAX"]
    assert max_orr["target"] == "7 contacts a week, about three shifts"
    (week,) = max_orr["weeks"]
    assert (week["wanted"], week["free_days"], week["planned"], week["is_capped"]) == (3, 1, 1, True)
    assert any(told.startswith("Max Orr wanted three in the week of") and "gets one" in told for told in found["said"])


def test_a_moved_shift_is_the_same_in_the_calendar_and_one_given_up_is_cancelled(run: Run, data: Path) -> None:
    write(data, "shifts", shift_row("S1", "LEA", at(DAYS[0], 10)), shift_row("S2", "LEA", at(DAYS[1], 10)))
    first = run("shifts", "export", "LEA", "--data", data).stdout
    write(data, "shifts", shift_row("S1", "LEA", at(DAYS[2], 15)))
    write(data, "shifts", shift_row("S2", "LEA", at(DAYS[1], 10)) | {"status": "cancelled"})
    second = run("shifts", "export", "lea@example.com", "--data", data).stdout
    before, after = events(first), events(second)
    assert before.keys() == after.keys() == {appointment_uid(name, "LEA") for name in ("PAST", "S1", "S2")}
    moved, gone = appointment_uid("S1", "LEA"), appointment_uid("S2", "LEA")
    assert (before[moved]["SEQUENCE"], after[moved]["SEQUENCE"]) == ("0", "1")
    assert after[moved]["DTSTART"] == f"{at(DAYS[2], 15):%Y%m%dT%H%M%SZ}"
    assert int(after[gone]["SEQUENCE"]) > int(before[gone]["SEQUENCE"])
    assert (before[gone]["STATUS"], after[gone]["STATUS"]) == ("CONFIRMED", "CANCELLED")
    assert shifts_of(data)["S1"].sequence == 1


def events(content: str) -> dict[str, dict[str, str]]:
    """The properties of each event, by its UID."""
    unfolded = re.sub(r"\r?\n[ \t]", "", content)
    assert "METHOD:PUBLISH" in unfolded and "TZID" not in unfolded
    found = {}
    for part in unfolded.split("BEGIN:VEVENT")[1:]:
        pairs = (line.partition(":") for line in part.split("END:VEVENT")[0].splitlines() if ":" in line)
        properties = {name.partition(";")[0]: value for name, _, value in pairs}
        found[properties["UID"]] = properties
    return found


def test_an_export_goes_to_a_file_to_json_or_into_mails(run: Run, data: Path, tmp_path: Path) -> None:
    write(data, "shifts", shift_row("S1", "LEA", at(DAYS[0], 10)))
    told = run("shifts", "export", "LEA", "--data", data, "--out", tmp_path / "lea.ics")
    assert "2 shifts of Lea Moor" in told.stderr
    answer = run("shifts", "export", "LEA", "--data", data, "--json").json
    assert (answer["person_id"], answer["shifts"]) == ("LEA", 2)
    assert events(answer["calendar"]).keys() == events((tmp_path / "lea.ics").read_text()).keys()
    run("shifts", "export", "LEA", "--data", data, "--organizer", "desk@example.com", "--out", tmp_path / "mails")
    (mail,) = (tmp_path / "mails").iterdir()
    assert mail.name.startswith("request-"), "only the shift to come is sent"


def test_a_past_shift_is_not_changed_by_a_list_that_comes_later(run: Run, data: Path, written: Callable[[str, str], Path]) -> None:  # fmt: skip
    past = shifts_of(data)["PAST"]
    rows = "\n".join(
        [
            "shift_id,person_id,starts_at,ends_at,status",
            f"PAST,LEA,{DAYS[0]} 10:00:00,{DAYS[0]} 11:00:00,planned",
            f"PAST,LEA,{past.starts_at.astimezone(ZONE):%Y-%m-%d %H:%M:%S},{past.ends_at.astimezone(ZONE):%Y-%m-%d %H:%M:%S},cancelled",
        ]
    )
    assert run("import", written("shifts.csv", rows + "\n"), "--data", data).exit_code == 0
    assert shifts_of(data)["PAST"] == past


def test_plan_against_taken_of_one_and_of_all(run: Run, made: Path) -> None:
    (week,) = run("shifts", "adherence", "--data", made, "--json").json
    assert (week["planned_shifts"], week["kept_shifts"], week["missed_shifts"]) == (1, 1, 0)
    assert run("shifts", "adherence", "--data", made, "--leader", "MAX", "--json").json == []
    assert run("shifts", "adherence", "--data", made, "--from", DAYS[0], "--json").json == []
    all_of_it = run("shifts", "adherence", "--data", made, "--leader", "lea moor").stdout
    assert "planned_shifts" in all_of_it and "Lea" not in all_of_it


def test_the_callers_expected(run: Run, made: Path) -> None:
    told = run("shifts", "forecast", "--data", made, "--from", MONDAY, "--weeks", 1, "--json").json
    assert (told["from"], told["weeks"], len(told["slots"])) == (str(MONDAY), 1, 45)
    at_ten = [slot for slot in told["slots"] if "T10:" in slot["starts_at"]]
    rest = [slot for slot in told["slots"] if "T10:" not in slot["starts_at"]]
    assert {slot["calls"] for slot in at_ten} == {3.0}
    assert min(slot["wait_minutes"] for slot in at_ten) > max(slot["wait_minutes"] for slot in rest)
    assert all(slot["low_calls"] <= slot["calls"] <= slot["high_calls"] for slot in told["slots"])
    assert all(slot["saved_minutes"] >= 0 for slot in told["slots"])
    assert len(run("shifts", "forecast", "--data", made, "--from", MONDAY, "--weeks", 1, "--minutes", "30", "--json").json["slots"]) == 90  # fmt: skip


def test_a_plan_with_two_days_of_calls_says_so_and_a_forecast_is_refused(run: Run, tmp_path: Path) -> None:
    data = company(tmp_path, this_monday(), calls=calls_before(this_monday(), weeks=1, days=2), shifts=None)
    ended = run("shifts", "plan", "--data", data, "--from", MONDAY, *FAST)
    assert ended.exit_code == 0
    assert "The calls of less than two weeks are known" in ended.stdout
    assert "two whole weeks" in refused(run("shifts", "forecast", "--data", data))


def refused(ended: Ended) -> str:
    """One sentence on stderr, nothing on stdout, exit code 2."""
    assert (ended.exit_code, ended.stdout) == (2, ""), ended.stdout
    assert len(ended.stderr.strip().splitlines()) == 1, ended.stderr
    assert "Traceback" not in ended.stderr
    return ended.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["plan", "--leader", "GUS"], "“GUS” is no leader on that day. The leaders are LEA (Lea Moor), MAX (Max Orr)"),
        (["plan", "--leader", ""], "is no leader"),
        (["plan", "--busy", "calendar.ics"], "names no leader and file"),
        (["plan", "--busy", "LEA="], "names no leader and file"),
        (["plan", "--busy", "GUS=calendar.ics"], "is no leader"),
        (["plan", "--busy", "LEA=missing.ics"], "missing.ics cannot be read"),
        (["plan", "--busy", "LEA=."], ". cannot be read"),
        (["plan", "--weeks", "0"], "--weeks"),
        (["plan", "--minutes", "45"], "--minutes"),
        (["plan", "--queue", "4"], "--queue"),
        (["plan", "--from", "tomorrow"], "tomorrow"),
        (["export", "nobody"], "is no leader"),
        (["export", "LEA", "--out", "missing/folder/lea.ics"], "lea.ics"),
        (["export", "LEA", "--organizer", "no address"], "no address"),
        (["adherence", "--leader", "GUS"], "is no leader"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_one_sentence(run: Run, made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], said: str) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    assert said in refused(run("shifts", *arguments, "--data", made))


def test_a_file_that_is_no_calendar_is_told(run: Run, made: Path, tmp_path: Path) -> None:
    (tmp_path / "picture.ics").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    refused(run("shifts", "plan", "--data", made, "--busy", f"LEA={tmp_path / 'picture.ics'}"))


@pytest.mark.parametrize("command", [["plan"], ["forecast"], ["adherence"], ["export", "LEA"]])
def test_nothing_imported_is_one_sentence(run: Run, tmp_path: Path, command: list[str]) -> None:
    assert "import" in refused(run("shifts", *command, "--data", tmp_path / "nothing")).lower()


def test_no_leaders_and_no_calls_are_one_sentence_each(run: Run, tmp_path: Path) -> None:
    data = company(tmp_path, this_monday(), people=[PEOPLE[0], PEOPLE[2]], targets=None, shifts=None, calls=None)
    assert "Nobody is known as a leader. Mark the leaders" in refused(run("shifts", "plan", "--data", data))
    assert "Nobody is known as a leader" in refused(run("shifts", "export", "LEA", "--data", data))
    assert "No calls are known" in refused(run("shifts", "forecast", "--data", data))
    assert run_query(open_newest(data), "leaders_to_plan").empty


def test_as_a_process_of_its_own(run_cli: Callable[..., Any], made: Path) -> None:
    ended = run_cli("shifts", "plan", "--data", made, "--from", MONDAY, "--weeks", 1, *FAST)
    assert ended.exit_code == 0
    assert re.search(r"^\w{3} +\d+ \w{3} 10:00  Lea Moor +proposed  the longest wait", ended.stdout, re.MULTILINE)
