"""What a leader does on the page My shifts: take an hour, move it, swap it, give it up; write down a call; bring a calendar."""

import datetime as dt
import shutil
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from frontline.query_catalog import run_query
from frontline.shifts.changes import KnownShift
from frontline.shifts.feed_addresses import person_of
from frontline.ui import shift_sentences as words
from frontline.warehouse import open_newest

from ..shifts.small_company import (
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
from .opened import card_words, everything_shown, headline, of_class, open_page
from .test_data_page import press
from .test_questions_work import confirm

MONDAY = next_monday()
LEA, MAX = "Lea Moor", "Max Orr"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small company, whose log reaches to today."""
    today = f"TODAY,{dt.datetime.now(ZONE).date()} 00:05:00,,302,20,60,inbound"
    calls = [*calls_before(this_monday()), today]
    return company(tmp_path_factory.mktemp("my_shifts"), this_monday(), calls=calls)


@pytest.fixture
def data(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the small company that may be written to; the dashboard looks at it."""
    copied = Path(shutil.copytree(made, tmp_path / "data"))
    monkeypatch.setenv("FRONTLINE_DATA", str(copied))
    return copied


def mine(view: str = "Next shift", leader: str = LEA) -> AppTest:
    app = open_page("shifts", leader=leader, view=view)
    assert not app.exception
    return app


def taken(data: Path) -> list[KnownShift]:
    """What was written down besides the shift that is past."""
    return sorted((each for each in shifts_of(data).values() if each.shift_id != "PAST"), key=lambda each: each.starts_at)  # fmt: skip


def span(shift: KnownShift) -> str:
    return words.span(shift.starts_at, shift.ends_at, ZONE)


def day(number: int) -> dt.date:
    return MONDAY + dt.timedelta(days=number)


def test_an_hour_is_taken_with_its_reason_and_the_next_mode(data: Path) -> None:
    app = mine()
    best = card_words(app, "offer_0")
    press(app, "take_0")
    (shift,) = taken(data)
    assert best == f"The best slot {span(shift)} {shift.reason}"
    assert (shift.person_id, shift.mode, shift.sequence) == ("LEA", "paired", 0), "she has listened once"
    assert f"{span(shift)} is yours." in card_words(app, "told")
    assert span(shift) in card_words(app, "coming")
    assert "one is planned" in " ".join(of_class(app, "explanation"))
    local_day = f"{span(shift).split(',')[0]}, "
    assert not any(local_day in card_words(app, f"offer_{place}") for place in range(3)), "at most one a day"
    assert taken(data) == [shift]


def test_a_second_shift_on_one_day_is_refused(data: Path) -> None:
    write(data, "shifts", shift_row("S1", "LEA", at(day(1), 10)))
    app = press(mine(), "open_own_choice")
    for hour, refused in ((15, True), (15, False)):
        app.date_input(key="own_day").set_value(day(1) if refused else day(2))
        app.time_input(key="own_time").set_value(dt.time(hour))
        confirm(app, "open_own_choice", "Choose this hour")
        if refused:
            assert "At most one a day" in app.error[0].value
            assert [each.shift_id for each in taken(data)] == ["S1"]
            press(app, "open_own_choice")
    _, own = taken(data)
    assert (own.starts_at, own.ends_at) == (at(day(2), 15), at(day(2), 16))
    assert (own.reason, own.mode) == ("my own choice", "paired")


def test_another_passes_over(data: Path) -> None:
    app, seen = mine(), set()
    for _ in range(7):
        seen.add(card_words(app, "offer_0").removeprefix("The best slot ").split("–")[0])
        press(app, "another")
    assert len(seen) == 7, "each is another one"
    assert card_words(app, "offer_0")
    assert not any(each in card_words(app, f"offer_{place}") for each in seen for place in range(3))
    assert taken(data) == []
    app.selectbox(key="leader").select(MAX).run()
    assert any(each in card_words(app, "offer_0") for each in seen), "another leader passed over nothing"


def test_a_moved_shift_stays_the_same_shift(data: Path) -> None:
    row = shift_row("S1", "LEA", at(day(1), 13)) | {"mode": "paired", "buddy": "Gus Pell"}
    write(data, "shifts", row)
    app = press(mine(), "open_move_S1")
    there = app.button(key="move_to_0").label
    app.button(key="open_move_S1").click()
    press(app, "move_to_0")
    (shift,) = taken(data)
    assert (shift.shift_id, shift.sequence, shift.mode, shift.buddy) == ("S1", 1, "paired", "Gus Pell")
    assert there == f"{span(shift)} · {shift.reason}"
    assert span(shift) in card_words(app, "coming")
    press(app, "open_move_S1")
    app.date_input(key="move_day").set_value(day(4))
    app.time_input(key="move_time").set_value(dt.time(9, 15))
    confirm(app, "open_move_S1", "Choose this hour")
    (shift,) = taken(data)
    assert (shift.shift_id, shift.sequence, shift.starts_at) == ("S1", 2, at(day(4), 9, 15))


def test_a_shift_is_given_up(data: Path) -> None:
    write(data, "shifts", shift_row("S1", "LEA", at(day(1), 13)))
    app = press(mine(), "open_give_up_S1")
    app.button(key="open_give_up_S1").click()
    press(app, "give_up_confirmed")
    (shift,) = taken(data)
    assert (shift.shift_id, shift.is_cancelled, shift.sequence) == ("S1", True, 1)
    assert "Nothing is planned yet." in card_words(app, "coming")


def test_two_leaders_swap(data: Path) -> None:
    write(data, "shifts", shift_row("S1", "LEA", at(day(1), 13)), shift_row("S2", "MAX", at(day(3), 9)))
    app = press(mine(), "open_swap_S1")
    assert [option.startswith("Max Orr, ") for option in app.selectbox(key="swap_with").options] == [True]
    app.button(key="open_swap_S1").click()
    press(app, "swap_confirmed")
    coming = [(each.person_id, each.starts_at) for each in taken(data) if not each.is_cancelled]
    assert coming == [("MAX", at(day(1), 13)), ("LEA", at(day(3), 9))]
    assert {each.shift_id for each in taken(data) if each.is_cancelled} == {"S1", "S2"}


def test_what_is_past_offers_no_change(data: Path) -> None:
    app = mine()
    assert not [button.key for button in app.button if "PAST" in str(button.key)]
    assert "kept" in card_words(mine("What I took"), "one_by_one")


def test_the_plan_for_everybody_is_accepted_and_stays(data: Path) -> None:
    app = mine("Everybody")
    assert headline(app).endswith("would keep what 2 leaders set out to do.")
    press(app, "accept_plan")
    app.button(key="accept_plan").click()
    press(app, "accept_confirmed")
    first = taken(data)
    assert {each.person_id for each in first} == {"LEA", "MAX"}
    assert headline(app).startswith("Every shift ") and headline(app).endswith(" is accepted.")
    assert not [button for button in app.button if button.key == "accept_plan"]
    app.slider(key="weight_queue").set_value(0.0)
    app.slider(key="weight_fairness").set_value(3.0).run()
    assert headline(app).startswith("Every shift ") and headline(app).endswith(" is accepted.")
    assert taken(data) == first
    app = mine()
    assert card_words(app, "coming").count("–") == sum(each.person_id == "LEA" for each in first)


def test_of_the_plan_i_may_accept_mine_alone(data: Path) -> None:
    app = mine("Everybody")
    press(app, "accept_mine")
    assert {each.person_id for each in taken(data)} == {"LEA"}
    assert "accept_mine" not in [button.key for button in app.button]
    assert "accept_plan" in [button.key for button in app.button]


def test_a_shift_over_an_appointment_is_told(data: Path) -> None:
    write(data, "shifts", shift_row("S1", "LEA", at(day(1), 13)), shift_row("S2", "LEA", at(day(2), 13)))
    assert "your calendar has something then" not in card_words(mine(), "coming")
    bring(mine("My calendar"), calendar((at(day(1), 13), at(day(1), 14), "board@example.com", "")))
    said = card_words(mine(), "coming")
    assert said.count("your calendar has something then") == 1
    assert said.index("your calendar has something then") < said.index(span(taken(data)[1]))


def test_a_buddy_is_named_for_the_next_shift(data: Path) -> None:
    write(data, "shifts", shift_row("S1", "LEA", at(day(1), 13)))
    app = mine("For my calls")
    app.text_input(key="buddy").set_value(" Ruth ")
    next(button for button in app.button if button.label == "Sit beside me").click().run()
    (shift,) = taken(data)
    assert (shift.buddy, shift.starts_at) == ("Ruth", at(day(1), 13))
    assert "Buddy: Ruth." in card_words(app, "beside")


def leas(data: Path) -> tuple[int, int]:
    """Her contacts, and the promises open."""
    warehouse = open_newest(data)
    weeks = run_query(warehouse, "leader_weeks")
    return int(weeks[weeks["person_id"] == "LEA"]["contacts"].sum()), len(run_query(warehouse, "open_promises"))


def entered(app: AppTest, which: str, **written: str) -> AppTest:
    """The form of quick entry, filled in and sent: `which` is part of the first choice that holds it."""
    box = field(app, "selectbox", "_which")
    box.set_value(next(option for option in box.options if which in option))
    for name, value in written.items():
        kind = {"reason": "selectbox", "note": "text_area"}.get(name, "text_input")
        field(app, kind, f"_{name}").set_value(value)
    return next(button for button in app.button if button.label == "Write it down").click().run()


def field(app: AppTest, kind: str, end: str) -> Any:
    """An input of the form: its key changes with each entry."""
    return next(each for each in app.get(kind) if str(each.key).startswith("entry") and str(each.key).endswith(end))


def test_an_entry_on_a_logged_call_belongs_to_it_and_counts_once(data: Path) -> None:
    before = leas(data)
    app = mine("For my calls")
    options = field(app, "selectbox", "_which").options
    (newest, *_) = logged = [option for option in options if "call with" in option]
    assert len(logged) == 3
    entered(app, newest, reason="recommendation", promise="A call on Friday", note="Asked for the boxes")
    assert "The promise stands in the list" in card_words(app, "told")
    assert leas(data) == (before[0], before[1] + 1)
    warehouse = open_newest(data)
    (entry,) = run_query(warehouse, "leader_contacts").to_dict("records")
    (promise,) = run_query(warehouse, "open_promises").to_dict("records")
    assert (entry["reason"], entry["text"], entry["person_id"]) == ("recommendation", "Asked for the boxes", "LEA")
    assert entry["contact_id"] == promise["contact_id"]
    assert promise["contact_id"].startswith("call/")
    assert (promise["title"], promise["person_id"]) == ("A call on Friday", "LEA")
    assert newest not in field(app, "selectbox", "_which").options, "something is written down about it"
    assert field(app, "text_input", "_promise").value == "", "an empty form for the next call"


def test_a_contact_in_no_log_is_one_more_contact(data: Path) -> None:
    before = leas(data)
    app = entered(mine("For my calls"), "in person", customer="C2", promise="Two boxes")
    assert not app.error
    assert leas(data) == (before[0] + 1, before[1] + 1)
    (entry,) = run_query(open_newest(data), "leader_contacts").to_dict("records")
    (promise,) = run_query(open_newest(data), "open_promises").to_dict("records")
    assert (entry["channel"], entry["person_id"], entry["customer_id"]) == ("in person", "LEA", "C2")
    assert promise["customer_id"] == "C2"


@pytest.mark.parametrize(
    ("which", "written", "told"),
    [
        ("call with", {"promise": "   "}, "Nothing is filled in yet"),
        ("in person", {"customer": "nobody@example.com", "note": "A note"}, "No one customer has this"),
    ],
)
def test_what_cannot_be_written_down_is_told_and_nothing_is(
    data: Path, which: str, written: dict[str, str], told: str
) -> None:
    app = entered(mine("For my calls"), which, **written)
    assert told in app.error[0].value
    assert run_query(open_newest(data), "leader_contacts").empty
    assert run_query(open_newest(data), "actions").empty


def promise(name: str, due: dt.date) -> dict[str, object]:
    return {
        "action_id": name,
        "opened_on": due - dt.timedelta(days=9),
        "title": f"Ring back {name}",
        "due_on": due,
        "promised_by": "LEA",
        "customer_id": "C1",
    }


def test_a_promise_is_listed_until_it_is_done(data: Path) -> None:
    today = dt.datetime.now(ZONE).date()
    late, now = today - dt.timedelta(days=3), today
    write(data, "actions", promise("P1", late), promise("P2", now))
    app = mine("For my calls")
    said = card_words(app, "promises")
    assert "2 promises are open; 1 is overdue." in said
    assert "Ring back P1 · to F▪▪▪ A▪▪▪, 3 days overdue" in said
    assert f"Ring back P2 · to F▪▪▪ A▪▪▪, due {now:%a %-d %b}" in said, "what is due today is not overdue"
    assert "1 promise is overdue" in headline(app)
    press(app, "open_done_P1")
    assert "1 promise is open, none overdue." in card_words(app, "promises")
    assert list(run_query(open_newest(data), "open_promises")["action_id"]) == ["P2"]
    press(app, "open_done_P2")
    assert "Every promise is kept." in card_words(app, "promises")


def test_a_calendar_brought_makes_its_hours_busy_until_it_is_forgotten(data: Path) -> None:
    best = card_words(mine(), "offer_0")
    days = [this_monday() + dt.timedelta(days=number) for number in range(42)]
    meetings = [(at(each, 10), at(each, 11), f"{each}@example.com", "") for each in days]
    spoilt = b"BEGIN:VEVENT\r\nUID:x@example.com\r\nSUMMARY:Torn\r\nEND:VEVENT\r\nEND:VCALENDAR"
    content = calendar(*meetings).replace(b"END:VCALENDAR", spoilt)
    app = bring(mine("My calendar"), content)
    said = card_words(app, "calendars")
    assert "from 1 calendar." in said and "mine.ics" in said
    assert "1 event could not be read as written:" in said and "Torn it names no start" in said
    offers = mine()
    assert ", 10:00–" in best
    assert not any(", 10:00–" in card_words(offers, f"offer_{place}") for place in range(3))
    assert "free in your calendar" in card_words(offers, "offer_0")
    assert ", 10:00–" in card_words(mine(leader=MAX), "offer_0"), "it is hers alone"
    app = mine("My calendar")
    (forget,) = [str(button.key) for button in app.button if str(button.key).startswith("open_forget_")]
    press(app, forget)
    assert "No calendar of yours is known" in card_words(app, "calendars")
    assert card_words(mine(), "offer_0") == best


def bring(app: AppTest, content: bytes) -> AppTest:
    """Add a calendar as a file: the dialog is opened anew for each of its steps."""
    press(app, "add_calendar")
    app.button(key="add_calendar").click()
    uploader: Any = app.get("file_uploader")[0]
    uploader.set_value([("mine.ics", content, "text/calendar")]).run()
    app.button(key="add_calendar").click()
    return press(app, "calendar_read")


def test_an_upload_that_is_no_calendar_is_told(data: Path) -> None:
    app = bring(mine("My calendar"), b"\x89PNG\r\n" + bytes(300))
    assert not app.exception and app.error
    assert "No calendar of yours is known" in card_words(mine("My calendar"), "calendars")


def test_an_address_to_subscribe_to_is_made_renewed_and_closed(data: Path) -> None:
    app = press(mine("My calendar"), "make_feed")
    secrets = [secret_of(app)]
    assert person_of(data, secrets[0]) == "LEA"
    press(app, "open_renew_feed")
    secrets.append(secret_of(app))
    assert [person_of(data, each) for each in secrets] == [None, "LEA"]
    press(app, "open_revoke_feed")
    assert person_of(data, secrets[1]) is None
    assert secrets[1] not in everything_shown(app)


def secret_of(app: AppTest) -> str:
    if not app.code:  # it is shown to whoever asks for it
        press(app, "open_show_feed")
    (address,) = [code.value for code in app.code]
    assert "calendar/" in address
    return str(address).rpartition("/")[2].removesuffix(".ics")
