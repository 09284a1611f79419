"""A plan told: its rows, its document, its sentences."""

import datetime as dt
import json
from pathlib import Path

import pytest

from frontline.settings import load_settings
from frontline.shifts.planning.problem import Weights
from frontline.shifts.proposals import Proposal, propose
from frontline.shifts.situation import Asked, situation_of
from frontline.warehouse import open_newest

from .small_company import at, calls_before, company, past_shift

MONDAY = dt.date(2026, 3, 2)
WEDNESDAY = MONDAY + dt.timedelta(days=2)
NOW = at(MONDAY - dt.timedelta(days=1), 12)


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    shifts = [*past_shift(MONDAY), f"LEAS,LEA,{WEDNESDAY} 10:00:00,{WEDNESDAY} 11:00:00,solo"]
    return company(tmp_path_factory.mktemp("proposals"), MONDAY, shifts=shifts)


@pytest.fixture(scope="module")
def proposal(data: Path) -> Proposal:
    return plan(data)


def plan(data: Path, asked: Asked | None = None, busy: dict[str, list[object]] | None = None) -> Proposal:
    here = situation_of(open_newest(data), load_settings(data), asked or Asked(MONDAY), NOW, busy or {})  # type: ignore[arg-type]
    return propose(here, 0.5)


def test_the_rows_are_exactly_the_new_shifts(proposal: Proposal) -> None:
    rows = proposal.open_rows(NOW)
    fresh = [shift for shift in proposal.shifts if not shift.is_accepted]
    assert len(rows) == len(fresh) == len(proposal.shifts) - 1 == 3 + 4 * 3
    assert [(row["person_id"], row["starts_at"]) for row in rows] == [
        (shift.offer.person_id, shift.offer.slot.starts_at) for shift in fresh
    ]
    assert [row["reason"] for row in rows] == [shift.offer.reason for shift in fresh]
    assert len({row["shift_id"] for row in rows}) == len(rows)
    assert {(row["status"], row["changed_at"]) for row in rows} == {("planned", NOW)}


def test_what_has_begun_by_now_is_not_written_down(proposal: Proposal) -> None:
    later = at(MONDAY + dt.timedelta(days=7), 10)
    rows = proposal.open_rows(later)
    assert 0 < len(rows) < len(proposal.open_rows(NOW))
    assert all(isinstance(row["starts_at"], dt.datetime) and row["starts_at"] > later for row in rows)
    assert proposal.open_rows(at(MONDAY + dt.timedelta(days=27), 12)) == []


def test_new_shifts_are_taken_in_the_mode_that_comes_next(proposal: Proposal) -> None:
    """Lea listened once, and has one shift before her: with a listener; Max never had one."""
    modes: dict[str, list[object]] = {"LEA": [], "MAX": []}
    for row in proposal.open_rows(NOW):
        modes[str(row["person_id"])].append(row["mode"])
    assert modes == {"LEA": ["paired", "solo", "solo"], "MAX": ["shadow", "paired", "paired", *["solo"] * 9]}


def test_the_document(proposal: Proposal) -> None:
    told = json.loads(json.dumps(proposal.as_json(), default=str))
    assert (told["from"], told["weeks"], told["minutes"], told["seed"]) == ("2026-03-02", 4, 60, 0)
    assert told["weights"] == {"queue": 1.0, "voices": 1.0, "fairness": 1.0}
    assert told["bound"] >= told["score"] - 1e-9 and told["gap"] >= 0
    (accepted,) = [shift for shift in told["shifts"] if shift["is_accepted"]]
    assert (accepted["shift_id"], accepted["starts_at"]) == ("LEAS", "2026-03-04T10:00:00-05:00")
    assert all(shift["shift_id"] is None for shift in told["shifts"] if not shift["is_accepted"])
    assert all(shift["reason"] for shift in told["shifts"])
    lea, max_orr = told["leaders"]
    assert (lea["target"], max_orr["target"]) == ("one shift a week", "7 contacts a week, about three shifts")
    assert [week["planned"] for week in max_orr["weeks"]] == [3, 3, 3, 3]
    assert [week["week_date"] for week in lea["weeks"]] == ["2026-03-02", "2026-03-09", "2026-03-16", "2026-03-23"]


def test_nobody_sits_twice_on_a_day(proposal: Proposal) -> None:
    days = [(shift.offer.person_id, shift.offer.slot.day) for shift in proposal.shifts]
    assert len(days) == len(set(days))


def test_what_is_said_of_it(proposal: Proposal, data: Path) -> None:
    first, *others = proposal.sentences()
    assert first.startswith("15 new shifts for 2 leaders; 1 accepted one stays. ")
    assert "No calendar is known of Lea Moor, Max Orr: appointments are not looked at." in others
    assert others[-1].startswith("Callers expected: by 8 weeks of calls, to 27 Feb 2026.")
    known = plan(data, busy={"LEA": [], "MAX": []}).sentences()
    assert not any("No calendar" in told for told in known)
    assert not any(" wanted " in told for told in known), "every target fits"


def test_a_quick_bound_is_a_bound_too(data: Path) -> None:
    here = situation_of(open_newest(data), load_settings(data), Asked(MONDAY), NOW, {})
    quick = propose(here, 0)
    assert quick.bound.value >= quick.plan.score - 1e-9
    assert "better exist" in quick.sentences()[0]


def test_sliders_at_nothing_still_keep_every_target(data: Path) -> None:
    found = plan(data, Asked(MONDAY, weights=Weights(0, 0, 0)))
    assert len(found.shifts) == 16


def test_who_wants_nothing_gets_nothing(tmp_path: Path) -> None:
    targets = ["person_id,valid_from,target_per_week,target_kind", "LEA,2020-01-06,0,shifts", "MAX,2020-01-06,1,shifts"]
    found = plan(company(tmp_path, MONDAY, targets=targets, calls=calls_before(MONDAY, weeks=3)))
    assert {shift.leader for shift in found.shifts} == {"Max Orr"}
    assert found.as_json()["leaders"][0]["target"] == "no shifts a week"
