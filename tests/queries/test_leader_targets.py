"""Targets have a history: to change one never changes a week that is past."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from frontline.importers import import_files
from frontline.models import build_models
from frontline.publication import import_lock, new_version
from frontline.settings import Settings, Targets
from frontline.warehouse import open_newest

PEOPLE = "person_id,name,extension,is_leader,target_per_week,valid_from,valid_to\n"
TARGETS = "person_id,valid_from,target_per_week,target_kind\n"
CALLS = "call_id,started_at,answered_by,talk_seconds,direction\n" + "".join(
    f"C{day},2026-03-{day:02d} 10:00:00,301,60,inbound\n" for day in (2, 3, 9, 16, 29)
)
MONDAYS = ("2026-03-02", "2026-03-09", "2026-03-16", "2026-03-23")


class Company:
    """A data directory into which files come on days of our choice."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.data, self.settings, self.files = folder, folder / "data", Settings(), 0

    def takes_in(self, name: str, text: str, on: str | None = None) -> None:
        """Import a file as on that day."""
        self.files += 1
        path = self.folder / str(self.files) / f"{name}.csv"
        path.parent.mkdir()
        path.write_text(text, encoding="utf-8")
        report = import_files(self.data, [path])
        assert [file.rows_rejected for file in report.files] == [0]
        with import_lock(self.data), new_version(self.data) as connection:
            if on:
                connection.execute(
                    "update imports set imported_at = ? where import_id = (select max(import_id) from imports)",
                    [dt.datetime.fromisoformat(f"{on} 12:00:00")],
                )
            build_models(connection, self.settings)

    def ask(self, sql: str) -> list[tuple[Any, ...]]:
        cursor = open_newest(self.data).cursor()
        return cursor.execute(sql).fetchall()

    def history(self, person_id: str = "LEA") -> list[tuple[str, float, str]]:
        """From when on, how many, of what."""
        return self.ask(
            "select if(valid_from_date = '1900-01-01', 'always', valid_from_date::varchar), target_per_week, target_kind "
            f"from leader_targets where person_id = '{person_id}' order by valid_from_date"
        )

    def weeks(self) -> list[tuple[float, str, bool]]:
        """What was promised in each of the four weeks, and whether it was kept."""
        return self.ask(
            "select target_per_week, target_kind, is_kept from leader_weeks where person_id = 'LEA' order by week_date"
        )


@pytest.fixture
def company(tmp_path: Path) -> Company:
    made = Company(tmp_path)
    made.takes_in("calls", CALLS, on="2026-03-30")
    return made


def test_a_roster_changed_without_a_day_counts_from_the_day_it_came_in(company: Company) -> None:
    company.takes_in("people", PEOPLE + "LEA,Lea Moor,301,yes,2,,\n", on="2026-02-02")
    assert company.history() == [("always", 2, "contacts")], "the first one counts for all of the past"
    before = company.weeks()
    assert [kept for *_, kept in before] == [True, False, False, False]
    company.takes_in("people", PEOPLE + "LEA,Lea Moor,301,yes,1,,\n", on="2026-03-18")
    assert company.history() == [("always", 2, "contacts"), ("2026-03-18", 1, "contacts")]
    assert company.weeks() == [*before[:3], (1, "contacts", True)], "in force is what was in force on Monday"
    company.takes_in("people", PEOPLE + "LEA,Lea Moor,302,yes,1,,\n", on="2026-03-25")
    assert len(company.history()) == 2, "another telephone is no other promise"
    company.takes_in("people", PEOPLE + "LEA,Lea Moor,301,yes,2,,\nGUS,Gus Pell,303,no,,,\n", on="2026-03-27")
    assert company.history()[2:] == [("2026-03-27", 2, "contacts")], "changed and changed back"
    assert company.weeks()[:3] == before[:3]


def test_a_roster_row_with_a_day_of_its_own_counts_from_then(company: Company) -> None:
    rows = "LEA,Lea Moor,301,yes,2,,2026-03-08\nLEA,Lea Moor,301,yes,1,2026-03-09,\n"
    company.takes_in("people", PEOPLE + rows, on="2026-03-30")
    assert company.history() == [("always", 2, "contacts"), ("2026-03-09", 1, "contacts")]
    assert [target for target, *_ in company.weeks()] == [2, 1, 1, 1]
    known = "LEA,Lea Moor,301,yes,2,,2026-03-08\nLEA,Lea Moor,301,yes,4,2026-03-09,2026-03-22\n"
    company.takes_in("people", PEOPLE + known + "LEA,Lea Moor,301,yes,3,2026-03-23,\n", on="2026-04-01")
    assert [target for target, *_ in company.weeks()] == [2, 1, 1, 3], "a day that was known already gets no other past"


def test_a_later_day_that_was_taken_back_before_it_came_never_counts(company: Company) -> None:
    rows = "LEA,Lea Moor,301,yes,2,,2026-03-15\nLEA,Lea Moor,301,yes,5,2026-03-16,\n"
    company.takes_in("people", PEOPLE + rows, on="2026-02-02")
    company.takes_in("people", PEOPLE + "LEA,Lea Moor,301,yes,2,,\n", on="2026-03-05")
    assert company.history() == [("always", 2, "contacts")]


def test_the_list_of_targets_wins_from_its_day_on(company: Company) -> None:
    company.takes_in("people", PEOPLE + "LEA,Lea Moor,301,yes,2,,\n", on="2026-02-02")
    before = company.weeks()
    company.takes_in("targets", TARGETS + "LEA,2026-03-16,1,shifts\n", on="2026-03-12")
    assert company.weeks() == [*before[:2], (1, "shifts", True), (1, "shifts", True)], (
        "any contact day is a shift taken"
    )
    company.takes_in("people", PEOPLE + "LEA,Lea Moor,301,yes,9,,\n", on="2026-03-20")
    assert company.history() == [("always", 2, "contacts"), ("2026-03-16", 1, "shifts")], "whatever a roster says later"
    company.takes_in("targets", TARGETS + "LEA,2026-03-16,3,contacts\n", on="2026-03-25")
    assert company.weeks()[:3] == [*before[:2], (1, "shifts", True)], (
        "the same row changed later reaches back to its week"
    )
    assert company.weeks()[3] == (3, "contacts", False)


def test_a_target_without_a_day_counts_from_the_day_it_was_written(company: Company) -> None:
    company.takes_in("people", PEOPLE + "LEA,Lea Moor,301,yes,2,,\nMAX,Max Orth,302,yes,,,\n", on="2026-02-02")
    company.takes_in("targets", TARGETS + "LEA,,1,\nMAX,,4,contacts\n", on="2026-03-16")
    assert company.history() == [("always", 2, "contacts"), ("2026-03-16", 1, "shifts")]
    assert company.history("MAX") == [("always", 4, "contacts")], "the first that anybody named"
    company.takes_in("targets", TARGETS + "MAX,,1,shifts\n", on="2026-03-20")
    assert company.history("MAX") == [("always", 4, "contacts"), ("2026-03-20", 1, "shifts")]


def test_where_nobody_named_one_it_is_a_shift_a_week_or_the_settings_contacts(company: Company) -> None:
    company.takes_in("people", PEOPLE + "LEA,Lea Moor,301,yes,,,\nGUS,Gus Pell,303,no,7,,\n", on="2026-02-02")
    assert company.history() == [("always", 1, "shifts")]
    assert company.weeks() == [(1, "shifts", True)] * 4
    assert company.history("GUS") == [], "who is no leader promised nothing"
    company.settings = Settings(targets=Targets(shifts_per_week=3))
    company.takes_in("people", PEOPLE + "LEA,Lea Moor,302,yes,,,\n", on="2026-02-03")
    assert company.history() == [("always", 3, "shifts")]
    company.settings = Settings(targets=Targets(contacts_per_week=2))
    company.takes_in("targets", TARGETS + "LEA,2026-03-23,1,contacts\n", on="2026-03-23")
    assert company.history() == [("always", 2, "contacts"), ("2026-03-23", 1, "contacts")]
    assert company.ask("select distinct named_by from leader_targets order by 1") == [("default",), ("targets",)]


def test_settings_name_shifts_unless_they_name_contacts() -> None:
    assert (Targets().kind, Targets().per_week) == ("shifts", 1)
    assert (Targets(shifts_per_week=2).kind, Targets(shifts_per_week=2).per_week) == ("shifts", 2)
    assert (Targets(contacts_per_week=0, shifts_per_week=2).kind, Targets(contacts_per_week=0).per_week) == (
        "contacts",
        0,
    )
