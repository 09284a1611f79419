"""`frontline busy`: the busy times in a calendar file, as the planner reads them."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from frontline.cli_calendars import busy
from frontline.errors import FrontlineError

CALENDAR = """BEGIN:VCALENDAR
BEGIN:VEVENT
UID:1@example.com
SUMMARY:Stand-up
DTSTART;TZID=Europe/Berlin:20260327T090000
DURATION:PT30M
RRULE:FREQ=DAILY;COUNT=4
END:VEVENT
BEGIN:VEVENT
UID:2@example.com
SUMMARY:Spoilt
END:VEVENT
END:VCALENDAR
"""
Write = Callable[[str, str], Path]


def run(data: Path, *arguments: object, stdin: str | bytes | None = None) -> Result:
    given = ["--data", str(data), *map(str, arguments)]
    return CliRunner().invoke(busy, given, input=stdin)


def answer(data: Path, *arguments: object, stdin: str | bytes | None = None) -> Any:
    result = run(data, *arguments, "--json", stdin=stdin)
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_json_holds_busy_times_by_the_clocks_asked_for_and_what_is_unreadable(written: Write, tmp_path: Path) -> None:
    found = answer(
        tmp_path,
        written("a.ics", CALENDAR),
        "--from",
        "2026-03-28",
        "--to",
        "2026-03-30",
        "--time-zone",
        "Europe/Berlin",
    )
    assert found == {
        "busy": [
            {
                "start": "2026-03-28T09:00:00+01:00",
                "end": "2026-03-28T09:30:00+01:00",
                "summary": "Stand-up",
                "kind": "busy",
            },
            {
                "start": "2026-03-29T09:00:00+02:00",
                "end": "2026-03-29T09:30:00+02:00",
                "summary": "Stand-up",
                "kind": "busy",
            },
        ],
        "unreadable": [{"what": "Spoilt", "reason": "it names no start", "uid": "2@example.com"}],
    }


def test_the_companys_zone_is_the_default(written: Write, tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text('[company]\ntime_zone = "America/New_York"\n', encoding="utf-8")
    found = answer(tmp_path, written("a.ics", CALENDAR), "--from", "2026-03-27", "--to", "2026-03-28")
    assert [each["start"] for each in found["busy"]] == ["2026-03-27T04:00:00-04:00"]


def test_a_dash_reads_stdin_whatever_its_encoding(tmp_path: Path) -> None:
    found = answer(tmp_path, "-", "--from", "2026-03-01", "--to", "2026-04-01", stdin=CALENDAR.encode("utf-16"))
    assert len(found["busy"]) == 4


def test_for_people_one_line_an_event(written: Write, tmp_path: Path) -> None:
    result = run(
        tmp_path,
        written("a.ics", CALENDAR),
        "--from",
        "2026-03-27",
        "--to",
        "2026-03-28",
        "--time-zone",
        "Europe/Berlin",
    )
    assert result.stdout.splitlines() == [
        "2026-03-27 09:00 to 09:30  busy           Stand-up",
        "1 busy times by the clocks of Europe/Berlin",
    ]
    assert "Spoilt: it names no start" in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["a.ics", "--from", "2026-03-02", "--to", "2026-03-02"],
        ["a.ics", "--from", "2026-03-02", "--to", "2026-03-09", "--time-zone", "Moon"],
        ["missing.ics", "--from", "2026-03-02", "--to", "2026-03-09"],
        ["empty.ics", "--from", "2026-03-02", "--to", "2026-03-09"],
        [".", "--from", "2026-03-02", "--to", "2026-03-09"],
    ],
)
def test_what_cannot_be_done_is_one_sentence(written: Write, tmp_path: Path, arguments: list[str]) -> None:
    written("a.ics", CALENDAR)
    written("empty.ics", "")
    result = run(tmp_path, tmp_path / arguments[0], *arguments[1:])
    assert isinstance(result.exception, FrontlineError)


def test_help_says_which_days_are_meant(tmp_path: Path) -> None:
    shown = " ".join(run(tmp_path, "--help").output.split())
    assert "The first day, included" in shown and "it is not included itself" in shown


def test_the_ends_of_the_calendar_do_not_matter(written: Write, tmp_path: Path) -> None:
    assert answer(tmp_path, written("a.ics", CALENDAR), "--from", "0001-01-01", "--to", "9999-12-31")["busy"]
