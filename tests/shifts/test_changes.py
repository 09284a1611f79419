"""Taking, moving, giving up and swapping shifts: what is refused, and the rows that come of the rest."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from frontline.errors import BadParameter
from frontline.shifts.changes import KnownShift, Roster

ZONE = ZoneInfo("America/New_York")
NOW = dt.datetime(2026, 3, 4, 15, tzinfo=dt.UTC)  # Wednesday, ten in the morning there


def at(day: int, hour: int) -> dt.datetime:
    return dt.datetime(2026, 3, day, hour, tzinfo=ZONE).astimezone(dt.UTC)


def shift(shift_id: str, person: str, day: int, hour: int, **more: object) -> KnownShift:
    return KnownShift(shift_id, person, at(day, hour), at(day, hour + 1), **more)  # type: ignore[arg-type]


def roster(*shifts: KnownShift) -> Roster:
    return Roster(shifts, NOW, ZONE)


def test_a_taken_shift_has_an_identity_of_its_own() -> None:
    rows = [roster().take("ANN", at(5, 10), at(5, 11), "longest wait") for _ in range(2)]
    assert rows[0]["shift_id"] != rows[1]["shift_id"]
    assert (rows[0]["person_id"], rows[0]["status"], rows[0]["changed_at"]) == ("ANN", "planned", NOW)
    assert "20260305" not in str(rows[0]["shift_id"])


@pytest.mark.parametrize(("day", "hour"), [(4, 10), (4, 9), (3, 12)])
def test_an_hour_that_has_begun_cannot_be_taken(day: int, hour: int) -> None:
    with pytest.raises(BadParameter, match="begun"):
        roster().take("ANN", at(day, hour), at(day, hour + 1), "")


def test_at_most_one_a_day_by_the_local_day() -> None:
    late = KnownShift("a", "ANN", at(5, 20), at(5, 21))  # past midnight in UTC, still the 5th there
    with pytest.raises(BadParameter, match="5 Mar 2026"):
        roster(late).take("ANN", at(5, 9), at(5, 10), "")
    assert roster(late).take("ANN", at(6, 9), at(6, 10), "")
    assert roster(late).take("BO", at(5, 9), at(5, 10), "")
    assert roster(shift("a", "ANN", 5, 20, is_cancelled=True)).take("ANN", at(5, 9), at(5, 10), "")


def test_a_moved_shift_stays_the_same_shift() -> None:
    moved = roster(shift("a", "ANN", 5, 10, buddy="Ruth")).move("a", at(5, 14), at(5, 15), "moved")
    assert (moved["shift_id"], moved["starts_at"], moved["buddy"]) == ("a", at(5, 14), "Ruth")


def test_what_is_past_stays_as_it_is() -> None:
    past = roster(shift("a", "ANN", 3, 10), shift("b", "BO", 5, 10))
    for change in (
        lambda: past.move("a", at(6, 10), at(6, 11), ""),
        lambda: past.give_up("a"),
        lambda: past.swap("a", "b"),
    ):
        with pytest.raises(BadParameter, match="past stays"):
            change()
    with pytest.raises(BadParameter, match="begun already"):
        past.move("b", at(3, 10), at(3, 11), "")


def test_a_swap_ends_both_and_begins_both() -> None:
    rows = roster(shift("a", "ANN", 5, 10), shift("b", "BO", 6, 14)).swap("a", "b")
    told = [(row["person_id"], row["starts_at"], row["status"]) for row in rows]
    assert told == [
        ("ANN", at(5, 10), "cancelled"),
        ("BO", at(6, 14), "cancelled"),
        ("ANN", at(6, 14), "planned"),
        ("BO", at(5, 10), "planned"),
    ]
    assert len({row["shift_id"] for row in rows}) == 4


def test_a_swap_may_not_give_anybody_two_on_a_day() -> None:
    known = roster(shift("a", "ANN", 5, 10), shift("b", "BO", 6, 14), shift("c", "ANN", 6, 9))
    with pytest.raises(BadParameter, match="6 Mar 2026"):
        known.swap("a", "b")


def test_coming_shifts_are_those_that_have_not_begun() -> None:
    known = roster(
        shift("past", "ANN", 3, 10),
        shift("late", "ANN", 6, 10),
        shift("soon", "ANN", 5, 10),
        shift("off", "ANN", 9, 10, is_cancelled=True),
    )
    assert [each.shift_id for each in known.coming_of("ANN")] == ["soon", "late"]
