"""Companies that have only some of the data: every block says what is missing, and nothing fails."""

import datetime as dt
import json
from pathlib import Path

import pytest

from frontline.errors import BadParameter, NothingImported
from frontline.review.as_json import review_json
from frontline.review.build import build_review, review_weeks
from frontline.review.content import Chart, Review
from frontline.review.signals import CANNOT_TELL
from frontline.settings import load_settings
from frontline.warehouse import Warehouse, open_newest

from .made_up_company import CALLS, CUSTOMERS, MONDAY, ORDERS, PEOPLE, calls, take_in, ticket

TODAY = dt.date(2026, 3, 16)
DAYS = [MONDAY + dt.timedelta(days=place) for place in range(14)]


def review(warehouse: Warehouse, week: str | None = None, today: dt.date = TODAY) -> Review:
    built = build_review(warehouse, load_settings(warehouse.path.parent), week, today)
    assert json.dumps(review_json(built), allow_nan=False)
    return built


def chart(built: Review, measure: str) -> Chart:
    return next(each for each in built.charts if each.measure == measure)


def test_only_calls(tmp_path: Path) -> None:
    built = review(take_in(tmp_path, {"calls.csv": [CALLS, *calls(DAYS)]}))
    assert (built.heading.week, built.heading.calls, built.heading.messages, built.heading.orders) == (
        "2026-W11",
        7,
        0,
        0,
    )
    assert built.heading.is_whole_week
    assert chart(built, "abandoned_calls").value_words == "0 calls"
    assert chart(built, "median_wait_seconds").value_words == "20 s"
    assert chart(built, "one_touch_share").note.startswith("No tickets of these weeks")
    assert chart(built, "top_question_share").note.startswith("No question of customers")
    assert chart(built, "days_to_close").note == "No action of these weeks is in the data."
    assert chart(built, "leader_contacts").note == "No leader is known: mark them in people.csv."
    assert {point.value for point in chart(built, "leader_contacts").points} == {None}
    assert built.heard.missing == "No leader is known: mark them in people.csv."
    assert built.questions.missing.startswith("No texts of customers")
    assert built.claims.sentence == "No claim that can be checked was published in the half-year."
    assert built.promises.sentence.startswith("As of 16 Mar 2026: nothing that we promised")
    assert built.shifts.sentence.endswith("No shifts are planned for next week.")
    for gap in (
        "No tickets are",
        "No orders are",
        "No newsletters are",
        "No leader is known",
        "No shifts are planned.",
    ):
        assert any(each.startswith(gap) for each in built.footing.gaps), gap
    assert all(voice.missing for voice in built.voices)
    assert built.sentence.text == CANNOT_TELL


def test_only_tickets(tmp_path: Path) -> None:
    desk = [
        ticket(place, day, f"Where is my box number {place} today?", replies=1, solved=day)
        for place, day in enumerate(DAYS)
    ]
    built = review(take_in(tmp_path, {"tickets.jsonl": desk}))
    assert (built.heading.calls, built.heading.messages) == (0, 7)
    assert chart(built, "one_touch_share").value_words == "7 of 7"
    assert chart(built, "one_touch_share").points[-1].value == 100
    assert chart(built, "median_wait_seconds").note == "No calls of these weeks are in the data."
    assert built.questions.missing == "No recurring question is known yet: `frontline topics` reads the texts."
    assert built.voices[1].quote.startswith("Where is my box number")
    assert "14 texts of customers are not read yet." in built.footing.gaps


def test_only_orders(tmp_path: Path) -> None:
    orders = [f"O{place},{day} 10:00,,c{20 + place}@example.com" for place, day in enumerate(DAYS[:10])]
    built = review(take_in(tmp_path, {"orders.csv": [ORDERS, *orders], "customers.csv": CUSTOMERS}))
    assert (built.heading.week, built.heading.orders, built.heading.calls) == ("2026-W10", 7, 0)
    unfinished = review(open_newest(tmp_path / "data"), "2026-W11")
    assert (unfinished.heading.is_whole_week, unfinished.heading.orders) == (False, 3)
    assert any(each == "The week is not whole: orders reach to 11 Mar 2026." for each in unfinished.footing.gaps)
    assert all(each.note for each in built.charts)
    assert built.sentence.text == "No signal can be told: no calls or tickets are in the data."
    assert all(point.value is None for each in built.charts if each.measure != "days_to_close" for point in each.points)


def test_nothing_at_all(empty_data: Path) -> None:
    warehouse = open_newest(empty_data)
    assert review_weeks(warehouse) == []
    with pytest.raises(NothingImported, match="nothing to review yet"):
        review(warehouse)


def test_a_week_that_the_data_do_not_know(tmp_path: Path) -> None:
    warehouse = take_in(tmp_path, {"calls.csv": [CALLS, *calls(DAYS[:9])]})
    assert review_weeks(warehouse) == ["2026-W11", "2026-W10"]
    assert review(warehouse, " 2026-w11 ").heading.week == "2026-W11"
    assert review(warehouse).heading.week == "2026-W10", "the last whole week"
    for unknown in ("2026-W12", "W11", "", "2026-W99", "'; drop table"):
        with pytest.raises(BadParameter, match="Name one from 2026-W10 to 2026-W11"):
            review(warehouse, unknown)


def test_where_no_week_is_whole_the_last_is_told(tmp_path: Path) -> None:
    built = review(take_in(tmp_path, {"calls.csv": [CALLS, *calls(DAYS[1:4])]}))
    assert (built.heading.week, built.heading.is_whole_week) == ("2026-W10", False)
    assert "so far in the last week" in chart(built, "abandoned_calls").sentence


def test_a_kind_that_ended_before_the_week_is_told(tmp_path: Path) -> None:
    desk = [ticket(1, DAYS[2], "Where is my third box of slides?")]
    built = review(take_in(tmp_path, {"calls.csv": [CALLS, *calls(DAYS)], "tickets.jsonl": desk}), "2026-W11")
    assert "The tickets end on 4 Mar 2026, before this week." in built.footing.gaps
    assert built.heading.is_whole_week is False


def test_a_company_in_another_zone_has_its_own_weeks_and_clocks(tmp_path: Path) -> None:
    shifts = [
        "person_id,starts_at,ends_at",
        "LEA,2026-03-16 09:00,2026-03-16 10:00",
        "LEA,2026-03-22 23:00,2026-03-23 00:00",
    ]
    warehouse = take_in(
        tmp_path,
        {"people.csv": PEOPLE, "calls.csv": [CALLS, *calls(DAYS)], "shifts.csv": shifts},
        '[company]\nname = "Made Up"\ntime_zone = "Pacific/Auckland"\n',
    )
    built = review(warehouse, "2026-W11")
    assert [f"{line.leader} {line.starts_at:%a %H:%M}" for line in built.shifts.next_week] == [
        "Lea Moor Mon 09:00",
        "Lea Moor Sun 23:00",
    ]
    assert (built.heading.company, built.heading.time_zone) == ("Made Up", "Pacific/Auckland")
    assert built.heading.data_through == "Sun 15 Mar 2026 10:00"
    assert built.shifts.sentence.endswith("Next week 2 shifts are planned, by 1 leader.")


def test_promises_overdue_first_then_by_day_then_what_was_done(tmp_path: Path) -> None:
    actions = [
        "action_id,opened_on,title,owner,due_on,done_on,promised_by,customer_id",
        "A1,2026-03-02,Print a label,Gus Pellworth,2026-03-20,,,",
        "A2,2026-03-02,Call Fay21 back,,2026-03-10,,LEA,21",
        "A3,2026-03-02,Write to Gus,LEA,,,,",
        "A4,2026-03-02,Mend the form,lea@example.com,2026-03-08,2026-03-12,,",
        "A5,2026-03-02,Done long ago,,,2026-03-05,,",
        "A6,2026-03-30,Not thought of yet,,,,,",
        "A7,2026-03-02,Done today,,2026-03-11,2026-03-16,,",
    ]
    warehouse = take_in(
        tmp_path,
        {"people.csv": PEOPLE, "customers.csv": CUSTOMERS, "calls.csv": [CALLS, *calls(DAYS)], "actions.csv": actions},
    )
    built = review(warehouse, "2026-W11").promises
    assert [(line.action_id, line.owner, line.state, line.days_late) for line in built.lines] == [
        ("A2", "Lea Moor", "overdue", 6), ("A1", "a colleague", "open", 0), ("A3", "Lea Moor", "open", 0),
        ("A4", "Lea Moor", "done", 4), ("A7", "nobody yet", "done", 5),
    ]  # fmt: skip
    assert (
        built.sentence
        == "As of 16 Mar 2026: 3 actions are open, 1 of them overdue; 1 of the open ones is a promise to customers. "
        "2 were done since 9 Mar 2026."
    )
    assert [line.title for line in built.lines[:3]] == ["Call ▪▪▪ back", "Print a label", "Write to ▪▪▪"]
    earlier = review(warehouse, "2026-W10").promises
    assert [(line.action_id, line.state) for line in earlier.lines] == [
        ("A4", "open"), ("A2", "open"), ("A7", "open"), ("A1", "open"), ("A3", "open"), ("A5", "done"),
    ]  # fmt: skip
    assert earlier.sentence.startswith("As of 8 Mar 2026: 5 actions are open")
    assert earlier.sentence.endswith("1 was done this week.")
