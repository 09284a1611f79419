"""What is said of shifts: a slot, a target, a call sheet, what was taken, whom to call back."""

import datetime as dt
from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any
from zoneinfo import ZoneInfo

import pandas as pd
import pytest

from frontline.shifts.call_sheet import CallBack, CallSheet, PromiseDue
from frontline.shifts.changes import KnownShift
from frontline.shifts.grid import Slot
from frontline.shifts.offers import Offer
from frontline.shifts.reasons import SlotFacts
from frontline.ui import shift_sentences as words
from frontline.ui.shift_entry import promise_sentence

ZONE = ZoneInfo("America/New_York")
TEN = dt.datetime(2026, 11, 17, 15, tzinfo=dt.UTC)
HOUR = dt.timedelta(hours=1)
FACTS = SlotFacts(9.2, 1, 0.0, True, 0, None, False, False, True)


def offer(**facts: Any) -> Offer:
    slot = Slot(TEN, TEN + HOUR, dt.date(2026, 11, 17), 600, False)
    return Offer("LEA", slot, "why", SlotFacts(**(vars(FACTS) | facts)))


def sheet(callbacks: int, overdue: Sequence[bool] = ()) -> CallSheet:
    return CallSheet(
        leader="Lea Moor",
        when="Tue 17 Nov, 10:00–11:00",
        mode="paired",
        buddy="Ruth",
        callbacks=[CallBack("F▪▪▪ A▪▪▪", "8 days without an answer", "call 1")] * callbacks,
        promises=[PromiseDue("Ring back", "F▪▪▪ A▪▪▪", "due Tue 17 Nov", late) for late in overdue],
        recurring=[],
        turnaround="",
        data_through="",
    )


def test_a_span_is_told_by_the_companys_clocks() -> None:
    assert words.span(TEN, TEN + HOUR, ZONE) == "Tue 17 Nov, 10:00–11:00"
    assert words.span(TEN, TEN + HOUR, ZoneInfo("Europe/Berlin")) == "Tue 17 Nov, 16:00–17:00"


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ({}, ": callers wait **about nine minutes** then, and no other leader is down for it."),
        ({"others": 2}, ": callers wait **about nine minutes** then."),
        ({"is_covered": False}, ": people call then, and nobody covers the hour, and no other leader is down for it."),
        ({"wait_minutes": None}, ": no other leader is down for it."),
        ({"wait_minutes": None, "others": 1}, "."),
    ],
)
def test_the_best_slot_in_one_sentence(facts: dict[str, Any], told: str) -> None:
    said = words.next_headline([offer(**facts)], [], ZONE, is_best=True)
    assert said == f"Tuesday 17 November at 10:00 would help most{told}"


def test_what_makes_it_the_best_is_what_the_others_lack() -> None:
    def of(*others: Offer, **facts: Any) -> str:
        return words.next_headline([offer(others=1, **facts), *others], [], ZONE, is_best=True)

    longer, saving = offer(wait_minutes=12.0, voices=None), offer(wait_minutes=12.0, saved_minutes=30.0, voices=None)
    assert of(longer, saved_minutes=20.0).endswith(
        "would help most: one more person saves callers **about 20 minutes** of waiting in all."
    )
    heard = "small accounts call then, hardly heard so far"
    assert of(saving, saved_minutes=20.0, voices=heard).endswith(f"would help most: {heard}.")
    assert of(saving, saved_minutes=20.0, voices=None).endswith("weighed together, speak for it.")
    assert of(offer(wait_minutes=3.0)).endswith("callers wait **about nine minutes** then.")


def test_a_slot_that_others_were_passed_over_for_is_no_best_one() -> None:
    said = words.next_headline([offer()], [], ZONE, is_best=False)
    assert said.startswith("Tuesday 17 November at 10:00 would be good")


def test_the_next_shift_comes_before_what_else_there_is() -> None:
    start = offer().slot.starts_at
    mine = KnownShift("S1", "LEA", start, start + dt.timedelta(hours=1))
    said = words.next_headline([offer()], [mine], ZONE, is_best=True)
    assert said == "Your next shift is **Tue 17 Nov, 10:00–11:00**."


def test_no_slot_in_one_sentence() -> None:
    assert words.next_headline([], [], ZONE, is_best=True) == "No further hour can be offered in the next four weeks."


@pytest.mark.parametrize(("coming", "told"), [(0, "nothing is planned yet"), (1, "one is planned in the next four weeks"), (2, "two are planned in the next four weeks")])  # fmt: skip
def test_the_target_and_what_is_planned(coming: int, told: str) -> None:
    here: Any = SimpleNamespace(
        leaders=[SimpleNamespace(target_in_words="one shift a week")],
        index_of=["LEA"].index,
        plans_for=lambda person: person == "LEA",
    )
    assert words.target_sentence(here, "LEA", coming) == f"You set out to take one shift a week; {told}."
    assert "not down as a leader" in words.target_sentence(here, "GUS", coming)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (sheet(0), "Nobody waits for a call from you."),
        (sheet(1), "One customer waits for a call from you."),
        (sheet(3, [True, False]), "Three customers wait for a call from you; *1 promise is overdue*."),
        (sheet(0, [True, True]), "Nobody waits for a call from you; *2 promises are overdue*."),
    ],
)
def test_who_waits_for_a_call(asked: CallSheet, told: str) -> None:
    assert words.sheet_headline(asked) == told


def test_the_sheet_names_its_shift_and_the_buddy() -> None:
    told = words.sheet_explanation(sheet(0))
    assert told.startswith("Tue 17 Nov, 10:00–11:00. You speak; your buddy listens")
    assert told.endswith("Buddy: Ruth.")


@pytest.mark.parametrize(
    ("planned", "kept", "moved", "extra", "told"),
    [
        (8, 5, 2, 0, "You took seven of eight planned shifts in their week, five at their time."),
        (8, 8, 0, 0, "**You took eight of eight planned shifts in their week**, all at their time."),
        (8, 6, 2, 0, "**You took eight of eight planned shifts in their week**, six at their time."),
        (2, 0, 0, 5, "You took none of two planned shifts in their week, none at their time."),
        (1, 1, 0, 0, "**You took the one planned shift in its week**, at its time."),
        (1, 0, 1, 0, "**You took the one planned shift in its week**."),
        (1, 0, 0, 4, "You did not take the one shift planned in these weeks."),
        (0, 0, 0, 3, "No shift was planned in these weeks; you took calls on 3 days all the same."),
    ],
)
def test_what_counts_is_the_week(planned: int, kept: int, moved: int, extra: int, told: str) -> None:
    sums = {"planned_shifts": planned, "kept_shifts": kept, "moved_shifts": moved, "extra_shifts": extra}
    assert words.took_headline(sums) == told


def test_what_became_of_a_shift() -> None:
    assert words.outcome({"outcome": "kept"}) == "**kept**"
    assert words.outcome({"outcome": "missed", "made_good_date": pd.NaT}) == "*missed*"
    moved = {"outcome": "moved_same_week", "made_good_date": pd.Timestamp("2026-11-05")}
    assert words.outcome(moved) == "moved to Thu 5 Nov"
    assert words.outcome({"outcome": "moved_same_week", "made_good_date": None}) == "moved, the same week"
    assert words.outcome({"outcome": "something new"}) == "something new"


@pytest.mark.parametrize(
    ("kind", "days", "told"),
    [
        ("promise_overdue", 3, "a promise is overdue"),
        ("silence", 8, "8 days without an answer"),
        ("silence", 1, "1 day without an answer"),
        ("promise_due", 0, "promise due today"),
        ("promise_due", 2, "promise due in 2 days"),
        ("lapsed", 40, "no order since something went wrong 40 days ago"),
        ("unheard", 1, "called lately; no leader ever heard them"),
    ],
)
def test_why_to_call_somebody_back(kind: str, days: int, told: str) -> None:
    assert words.why_to_call({"reason_kind": kind, "days": days}) == told


@pytest.mark.parametrize(
    ("still_open", "overdue", "told"),
    [
        (0, 0, "**Every promise is kept.**"),
        (1, 0, "1 promise is open, none overdue."),
        (7, 3, "7 promises are open; *3 are overdue*."),
        (7, 1, "7 promises are open; *1 is overdue*."),
    ],
)
def test_promises_that_are_open(still_open: int, overdue: int, told: str) -> None:
    assert promise_sentence(still_open, overdue) == told
