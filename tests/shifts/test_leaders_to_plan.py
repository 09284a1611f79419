"""Who is planned, and how many shifts a week each target comes to."""

import datetime as dt
from pathlib import Path

import pytest

from frontline.errors import BadParameter
from frontline.shifts.leaders import MOST_SHIFTS_A_WEEK, LeaderToPlan, find_leader, leaders_to_plan
from frontline.warehouse import open_newest

from .small_company import PEOPLE, company

MONDAY = dt.date(2026, 3, 2)


def leader(target: float, kind: str = "shifts", a_shift: float = 2.0) -> LeaderToPlan:
    return LeaderToPlan("LEA", "Lea Moor", "lea@example.com", target, kind, a_shift)


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Path:
    people = [*PEOPLE, "OLD,Una Past,,304,yes,,,2026-02-20", "NEW,Noa Soon,,305,yes,,2026-04-01,"]
    return company(tmp_path_factory.mktemp("leaders"), MONDAY, people=people)


@pytest.mark.parametrize(
    ("target", "kind", "a_shift", "shifts", "words"),
    [
        (1, "shifts", 2, 1, "one shift a week"),
        (2, "shifts", 9, 2, "two shifts a week"),
        (3, "contacts", 2, 2, "3 contacts a week, about two shifts"),
        (4, "contacts", 2, 2, "4 contacts a week, about two shifts"),
        (1, "contacts", 9, 1, "1 contact a week, about one shift"),
        (7, "contacts", 7 / 3, 3, "7 contacts a week, about three shifts"),
        (0, "shifts", 2, 0, "no shifts a week"),
        (0, "contacts", 2, 0, "no contacts a week"),
        (60, "contacts", 2, MOST_SHIFTS_A_WEEK, "60 contacts a week, about five shifts"),
    ],
)
def test_a_target_in_shifts(target: float, kind: str, a_shift: float, shifts: int, words: str) -> None:
    asked = leader(target, kind, a_shift)
    assert (asked.shifts_a_week, asked.target_in_words) == (shifts, words)


def test_contacts_become_shifts_by_what_kept_shifts_brought(known: Path) -> None:
    """One shift was kept, with three calls: so many does a shift bring to everybody."""
    leaders = leaders_to_plan(open_newest(known), MONDAY)
    assert [(each.person_id, each.shifts_a_week, each.contacts_a_shift) for each in leaders] == [
        ("LEA", 1, 3.0),
        ("MAX", 3, 3.0),
    ]


def test_without_a_kept_shift_two_contacts_a_shift_are_supposed(tmp_path: Path) -> None:
    max_orr = leaders_to_plan(open_newest(company(tmp_path, MONDAY, shifts=None)), MONDAY)[1]
    assert (max_orr.contacts_a_shift, max_orr.shifts_a_week) == (2.0, 4)


def test_only_leaders_of_the_day_in_the_order_of_the_alphabet(known: Path) -> None:
    warehouse = open_newest(known)
    assert [each.person_id for each in leaders_to_plan(warehouse, dt.date(2026, 2, 20))] == ["LEA", "MAX", "OLD"]
    assert [each.person_id for each in leaders_to_plan(warehouse, dt.date(2026, 4, 1))] == ["LEA", "MAX", "NEW"]


@pytest.mark.parametrize("named", ["MAX", "max", "max orr", " Max Orr ", "MAX@example.com"])
def test_a_leader_is_found_by_id_name_or_address(named: str, known: Path) -> None:
    (found,) = leaders_to_plan(open_newest(known), MONDAY, [named])
    assert found.person_id == "MAX"


@pytest.mark.parametrize("named", ["GUS", "Gus Pell", "", "nobody", "gus@example.com"])
def test_whoever_is_no_leader_is_told_with_those_who_are(named: str, known: Path) -> None:
    with pytest.raises(BadParameter, match=r"is no leader on that day.*LEA \(Lea Moor\), MAX \(Max Orr\)"):
        find_leader(leaders_to_plan(open_newest(known), MONDAY), named)


def test_nobody_is_found_by_an_empty_name_when_an_address_is_missing() -> None:
    with pytest.raises(BadParameter):
        find_leader([LeaderToPlan("LEA", "Lea Moor", None, 1, "shifts", 2)], " ")


def test_a_name_that_two_bear_is_asked_for_by_id() -> None:
    two = [LeaderToPlan(person, "Lea Moor", None, 1, "shifts", 2) for person in ("LEA", "LEA2")]
    assert find_leader(two, "LEA2") is two[1]
    with pytest.raises(BadParameter, match=r"more than one leader\. Name one by id: LEA, LEA2"):
        find_leader(two, "lea moor")


def test_a_company_without_leaders_is_told(tmp_path: Path) -> None:
    data = company(tmp_path, MONDAY, people=[PEOPLE[0], PEOPLE[2]], targets=None, shifts=None)
    with pytest.raises(BadParameter, match="Nobody is known as a leader"):
        leaders_to_plan(open_newest(data), MONDAY)
