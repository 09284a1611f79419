"""Find me a slot: the best further hours of one leader, each with its reason."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from frontline.settings import load_settings
from frontline.shifts.calendars.reading import BusyTime
from frontline.shifts.grid import WeekSlot
from frontline.shifts.offers import Offer, find_slots, offer_of
from frontline.shifts.situation import Asked, Situation, situation_of
from frontline.warehouse import open_newest

from .small_company import ZONE, at, calls_before, company, past_shift

MONDAY = dt.date(2026, 3, 2)
WEDNESDAY = MONDAY + dt.timedelta(days=2)
NOW = at(MONDAY - dt.timedelta(days=1), 12)


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    shifts = [*past_shift(MONDAY), f"MAXS,MAX,{WEDNESDAY} 10:00:00,{WEDNESDAY} 11:00:00,solo"]
    return company(tmp_path_factory.mktemp("offers"), MONDAY, shifts=shifts)


def look(data: Path, asked: Asked | None = None, now: dt.datetime = NOW, **busy: list[BusyTime]) -> Situation:
    return situation_of(open_newest(data), load_settings(data), asked or Asked(MONDAY), now, busy)


def local(offer: Offer) -> str:
    return f"{offer.slot.starts_at.astimezone(ZONE):%a %H}"


def test_the_best_hours_are_where_callers_wait_and_each_is_named_once(data: Path) -> None:
    offers = find_slots(look(data), "LEA")
    assert {local(offer) for offer in offers[:5]} == {"Mon 10", "Tue 10", "Wed 10", "Thu 10", "Fri 10"}
    hours = [offer.slot.week_slot for offer in offers]
    assert len(hours) == len(set(hours)) == 5, "the best of each day, and one of each hour of the week"
    assert offers[0].reason.startswith("the longest wait of the week, about seven minutes")
    assert offers[0].saved_minutes == offers[0].facts.saved_minutes > 1
    assert offers[0].slot.monday == MONDAY, "of hours about as good, the soonest"


def test_an_hour_that_was_passed_over_makes_room_for_the_next_best_of_its_day(data: Path) -> None:
    here, passed = look(data), set[WeekSlot]()
    for _ in range(12):
        best = find_slots(here, "LEA", passed)[0]
        assert best.slot.week_slot not in passed
        passed.add(best.slot.week_slot)
    assert len(passed) == 12
    everything = {slot.week_slot for slot in here.grid.slots}
    assert find_slots(here, "LEA", everything) == []


def test_a_day_with_an_accepted_shift_is_not_offered(data: Path) -> None:
    offers = find_slots(look(data, Asked(MONDAY, weeks=1)), "MAX")
    assert {offer.slot.day.weekday() for offer in offers} == {0, 1, 3, 4}


def test_whoever_is_there_already_is_told_and_counts(data: Path) -> None:
    here = look(data, Asked(MONDAY, weeks=1))
    by_day = {offer.slot.day: offer for offer in find_slots(here, "LEA") if offer.slot.minute == 600}
    beside_max, alone = by_day[WEDNESDAY], by_day[MONDAY]
    assert (beside_max.facts.others, alone.facts.others) == (1, 0)
    assert "one of you is there already" in beside_max.reason
    assert beside_max.saved_minutes < alone.saved_minutes
    only_lea = look(data, Asked(MONDAY, weeks=1, person_ids=("LEA",)))
    (told,) = [offer for offer in find_slots(only_lea, "LEA") if offer.slot.starts_at == at(WEDNESDAY, 10)]
    assert told.reason == beside_max.reason, "whether Max is planned too or not"


def test_a_calendar_that_is_known_is_named(data: Path) -> None:
    assert "calendar" not in find_slots(look(data), "LEA")[0].reason
    assert find_slots(look(data, LEA=[]), "LEA")[0].reason.startswith("free in your calendar")
    tentative = BusyTime(at(MONDAY, 10), at(MONDAY, 11), "Perhaps", "tentative", "1@example.com")
    here = look(data, LEA=[tentative])
    place = [slot.starts_at for slot in here.grid.slots].index(at(MONDAY, 10))
    assert offer_of(here, 0, place, here.problem.taken).reason.startswith("only a tentative appointment")


def test_nothing_past_and_nothing_busy_is_offered(data: Path) -> None:
    now = at(MONDAY, 13, 30)
    meeting = BusyTime(at(WEDNESDAY, 9), at(WEDNESDAY, 18), "Away", "busy", "1@example.com")
    offers = find_slots(look(data, Asked(MONDAY, weeks=1), now, LEA=[meeting]), "LEA")
    assert min(offer.slot.starts_at for offer in offers) == at(MONDAY, 14)
    assert WEDNESDAY not in {offer.slot.day for offer in offers}


def test_half_an_hour_is_offered_where_half_an_hour_is_asked_for(data: Path) -> None:
    offers = find_slots(look(data, Asked(MONDAY, minutes=30)), "LEA")
    assert {offer.slot.ends_at - offer.slot.starts_at for offer in offers} == {dt.timedelta(minutes=30)}


def test_only_the_three_longest_waits_of_a_week_have_a_rank(data: Path) -> None:
    here = look(data, Asked(MONDAY, weeks=1))
    none = np.zeros_like(here.problem.taken)
    ranks = [offer_of(here, 0, place, none).facts.wait_rank for place in range(len(here.grid.slots))]
    told = [rank for rank in ranks if rank is not None]
    assert set(told) <= {1, 2, 3}
    assert 1 in told and None in ranks


def test_an_hour_that_nobody_covers_is_told(tmp_path: Path) -> None:
    """On Saturdays people call and nobody is there."""
    late = [f"S{back}-{call},{MONDAY - dt.timedelta(days=7 * back - 5)} 11:{10 + call}:00,,,90,,inbound" for back in range(1, 9) for call in range(3)]  # fmt: skip
    here = look(company(tmp_path, MONDAY, calls=[*calls_before(MONDAY), *late]), Asked(MONDAY, weeks=1))
    (offer,) = [offer for offer in find_slots(here, "LEA") if local(offer) == "Sat 11"]
    assert not offer.facts.is_covered
    assert "people call then, and nobody covers the hour" in offer.reason


def test_without_calls_every_hour_is_as_good_and_no_wait_is_told(tmp_path: Path) -> None:
    here = look(company(tmp_path, MONDAY, calls=None, shifts=None))
    offers = find_slots(here, "LEA")
    assert offers and all(offer.facts.wait_minutes is None and offer.facts.is_covered for offer in offers)
    assert replace(offers[0], reason="").saved_minutes == 0
