"""What a plan rests on, and what it never does: overlap with an appointment, move an accepted shift, or plan over an absence."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import numpy as np
import pytest

from frontline.settings import load_settings
from frontline.shifts.calendars.reading import BusyTime, busy_times
from frontline.shifts.invitations import appointment_uid
from frontline.shifts.planning.problem import Weights
from frontline.shifts.proposals import Proposal, propose
from frontline.shifts.situation import Asked, Situation, situation_of
from frontline.warehouse import open_newest

from .small_company import SETTINGS, ZONE, at, calendar, calls_before, company, past_shift

MONDAY = dt.date(2026, 3, 2)
DAYS = [MONDAY + dt.timedelta(days=number) for number in range(28)]
NOW = at(MONDAY - dt.timedelta(days=1), 12)
WEDNESDAY, THURSDAY, SATURDAY = DAYS[2], DAYS[3], DAYS[5]
SHIFTS = [
    *past_shift(MONDAY),
    f"LEAS,LEA,{WEDNESDAY} 14:00:00,{WEDNESDAY} 15:00:00,solo",
    f"HALF,MAX,{THURSDAY} 10:00:00,{THURSDAY} 10:30:00,solo",
    f"REPS,GUS,{DAYS[4]} 10:00:00,{DAYS[4]} 11:00:00,solo",
]
ABSENCES = ["person_id,from_date,to_date", f"MAX,{DAYS[7]},{DAYS[10]}"]
"""Max is away from Monday to Thursday of the second week."""
Busy = Mapping[str, Sequence[BusyTime]]


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return company(tmp_path_factory.mktemp("situation"), MONDAY, shifts=SHIFTS, absences=ABSENCES)


def look(data: Path, busy: Busy | None = None, asked: Asked | None = None) -> Situation:
    return situation_of(open_newest(data), load_settings(data), asked or Asked(MONDAY), NOW, busy or {})


def planned(proposal: Proposal, person_id: str) -> set[dt.datetime]:
    return {
        shift.offer.slot.starts_at
        for shift in proposal.shifts
        if shift.offer.person_id == person_id and not shift.is_accepted
    }


def kept(proposal: Proposal) -> set[tuple[str, dt.datetime]]:
    return {(str(shift.shift_id), shift.offer.slot.starts_at) for shift in proposal.shifts if shift.is_accepted}


def busy_of(*events: tuple[dt.datetime, dt.datetime, str, str]) -> list[BusyTime]:
    """As a calendar file says them."""
    return list(busy_times(calendar(*events), DAYS[0], DAYS[-1] + dt.timedelta(days=1), ZONE).busy)


def every_day(first_hour: int, last_hour: int, further: str = "", day_of: Callable[[dt.date], bool] = bool) -> list[BusyTime]:  # fmt: skip
    return busy_of(
        *((at(day, first_hour), at(day, last_hour), f"{day}@example.com", further) for day in DAYS if day_of(day))
    )


def test_busy_times_of_a_calendar_are_never_overlapped(data: Path) -> None:
    """The best hour of every day is at ten: a meeting from 9:50 to 10:05 takes it, and the hour before."""
    free = propose(look(data), 0)
    assert {start.astimezone(ZONE).hour for start in planned(free, "LEA")} == {10}
    meetings = busy_of(*((at(day, 9, 50), at(day, 10, 5), f"{day}@example.com", "") for day in DAYS))
    found = propose(look(data, {"LEA": meetings}), 0)
    starts = planned(found, "LEA")
    assert len(starts) == len(planned(free, "LEA")) == 3
    assert not [each for each in meetings for start in starts if each.start < start + dt.timedelta(hours=1) and start < each.end]  # fmt: skip
    assert 10 not in {start.astimezone(ZONE).hour for start in starts}
    assert planned(found, "MAX") & planned(free, "MAX"), "another leader's meetings are not Max's"


def test_a_tentative_time_is_avoided_and_taken_where_nothing_else_is_free(data: Path) -> None:
    tentative = every_day(10, 11, "STATUS:TENTATIVE", lambda day: day.weekday() in (0, 1, 2))
    assert {each.kind for each in tentative} == {"tentative"}
    found = propose(look(data, {"LEA": tentative}), 0)
    mine = [shift.offer for shift in found.shifts if shift.leader == "Lea Moor" and not shift.is_accepted]
    assert {offer.slot.day.weekday() for offer in mine} <= {3, 4}
    assert {offer.slot.minute for offer in mine} == {600}
    rest = [*every_day(9, 10), *every_day(11, 18), *every_day(10, 11, "", lambda day: day.weekday() > 2)]
    found = propose(look(data, {"LEA": [*tentative, *rest]}), 0)
    mine = [shift.offer for shift in found.shifts if shift.leader == "Lea Moor" and not shift.is_accepted]
    assert len(mine) == 3
    assert all("only a tentative appointment" in offer.reason for offer in mine)


def test_an_absence_is_respected_and_a_week_too_short_is_told(data: Path) -> None:
    found = propose(look(data), 0)
    second = {start.astimezone(ZONE).date() for start in planned(found, "MAX")} & set(DAYS[7:14])
    assert second == {DAYS[11]}
    assert (
        "Max Orr wanted three in the week of 9 Mar 2026, and gets one: one free day is all there is."
        in found.sentences()
    )
    away = [*every_day(9, 18, day_of=lambda day: day in DAYS[:5])]
    assert any(
        told == "Max Orr wanted two in the week of 2 Mar 2026, and gets none: there is no free day."
        for told in propose(look(data, {"MAX": away}), 0).sentences()
    ), "one of three is accepted already, outside the grid"


def test_our_own_shifts_coming_back_in_a_calendar_do_not_block(data: Path) -> None:
    """The calendar still has the shift of Wednesday, and an old copy of it on every other day: all bear its UID."""
    own = appointment_uid("LEAS", "LEA")
    returned = [BusyTime(each.start, each.end, each.summary, each.kind, own) for each in every_day(9, 18)]
    found = propose(look(data, {"LEA": returned}), 0)
    assert planned(found, "LEA") == planned(propose(look(data), 0), "LEA")
    stranger = [BusyTime(each.start, each.end, each.summary, each.kind, "other@example.com") for each in returned]
    assert planned(propose(look(data, {"LEA": stranger}), 0), "LEA") == set()


@pytest.mark.parametrize("weights", [Weights(0, 3, 0), Weights(3, 0, 0), Weights(0, 0, 3)])
@pytest.mark.parametrize("seed", [0, 7])
def test_accepted_shifts_stay_whatever_is_asked_and_whatever_a_calendar_says(
    data: Path, weights: Weights, seed: int
) -> None:
    found = propose(look(data, {"LEA": every_day(9, 18)}, Asked(MONDAY, weights=weights, seed=seed)), 0)
    assert kept(found) == {("LEAS", at(WEDNESDAY, 14))}
    assert planned(found, "LEA") == set()


def test_the_same_seed_gives_the_same_plan(data: Path) -> None:
    first, second = (propose(look(data, asked=Asked(MONDAY, seed=5)), 0) for _ in range(2))
    assert first.as_json() == second.as_json()


def test_a_shift_of_other_hours_than_the_grids_stays_and_counts_for_its_week(data: Path) -> None:
    here = look(data)
    max_orr = here.index_of("MAX")
    assert here.problem.wanted[max_orr].tolist() == [2, 3, 3, 3], "seven contacts, three a shift; one half-hour taken"
    thursday = np.array([slot.day == THURSDAY for slot in here.grid.slots])
    assert not here.problem.is_allowed[max_orr, thursday].any(), "at most one a day"
    ten = {slot.day: place for place, slot in enumerate(here.grid.slots) if slot.minute == 600}
    gains = here.problem.queue_gain
    assert gains[ten[THURSDAY], 0] == gains[ten[WEDNESDAY], 1] < gains[ten[WEDNESDAY], 0], "Max serves the callers then"
    assert gains[ten[DAYS[4]], 0] == gains[ten[WEDNESDAY], 0], "who is no leader is among the colleagues counted"


def test_an_earlier_shift_of_the_week_counts_for_it(data: Path) -> None:
    """On Thursday Lea's shift of Wednesday is past; she set out to take one a week."""
    here = look(data, asked=Asked(THURSDAY, weeks=2))
    assert here.grid.mondays == (MONDAY, DAYS[7], DAYS[14])
    assert here.problem.wanted[here.index_of("LEA")].tolist() == [0, 1, 0]
    assert here.problem.wanted[here.index_of("MAX")].tolist() == [2, 3, 1], "three fifths of the last week"


def test_planning_one_leader_leaves_the_others_in_their_seats(data: Path) -> None:
    here = look(data, asked=Asked(MONDAY, person_ids=("MAX",)))
    assert [leader.person_id for leader in here.leaders] == ["MAX"]
    (place,) = [place for place, slot in enumerate(here.grid.slots) if slot.starts_at == at(WEDNESDAY, 14)]
    everybody = look(data)
    assert here.beside[place] == 1
    assert here.problem.queue_gain[place, 0] == everybody.problem.queue_gain[place, 1], "Lea sits there already"
    found = propose(here, 0)
    assert {shift.offer.person_id for shift in found.shifts} == {"MAX"}
    assert {row["person_id"] for row in found.open_rows(NOW)} == {"MAX"}


def test_the_score_the_bound_and_the_gap_are_told(data: Path) -> None:
    told = propose(look(data), 1).as_json()
    assert told["bound"] >= told["score"] - 1e-9
    assert told["gap"] is not None and told["gap"] >= 0
    assert isinstance(told["is_proven_best"], bool)
    assert told["said"][0].endswith((" better exists.", "No better plan exists."))


def test_calls_on_a_day_on_which_nobody_opens(tmp_path: Path) -> None:
    """From a Saturday on, of which only the calls outside opening hours are known: its week has no other hour."""
    saturdays = [
        f"S{back}-{call},{MONDAY - dt.timedelta(days=7 * back - 5)} 11:{10 + call}:00,,302,60,60,inbound"
        for back in range(1, 9)
        for call in range(3)
    ]
    data = company(tmp_path, MONDAY, calls=[*calls_before(MONDAY), *saturdays])
    here = look(data, asked=Asked(SATURDAY, weeks=1))
    assert {slot.minute for slot in here.grid.slots if slot.day == SATURDAY} == {660}
    assert here.grid.mondays[0] == MONDAY
    assert propose(here, 0).shifts


def test_a_week_in_which_everything_is_closed(tmp_path: Path) -> None:
    days = ", ".join(str(day) for day in DAYS[:7])
    data = company(tmp_path, MONDAY, settings=f"{SETTINGS}[holidays]\nextra_days = [{days}]\n")
    found = propose(look(data, asked=Asked(MONDAY, weeks=1)), 0)
    assert (found.shifts, found.situation.grid.slots) == ((), ())
    assert found.sentences()[0].startswith("0 new shifts for 2 leaders")


def test_two_days_of_calls_make_a_plan_that_says_so(tmp_path: Path) -> None:
    data = company(tmp_path, MONDAY, calls=calls_before(MONDAY, weeks=1, days=2), shifts=None)
    found = propose(look(data), 0)
    assert found.situation.outlook is None
    assert len(planned(found, "LEA")) == 4
    assert "The calls of less than two weeks are known" in found.sentences()[-1]
