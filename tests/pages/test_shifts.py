"""The page My shifts: what each of its views tells, what it tells nobody, and that it stands with little data."""

import datetime as dt
import re
import shutil
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from frontline.query_catalog import run_query
from frontline.shifts.call_sheet import MOST_CALLBACKS
from frontline.ui.call_sheet_card import EACH_REASON
from frontline.ui.shift_planning import VIEWS
from frontline.warehouse import open_newest

from ..shifts.small_company import (
    PEOPLE,
    SETTINGS,
    ZONE,
    at,
    calls_before,
    company,
    next_monday,
    shift_row,
    this_monday,
    write,
)
from .opened import card_keys, card_words, everything_shown, headline, html_bodies, open_page, rows_keys
from .test_personal_data import CUSTOMER_NAMES, EMAIL, EMPLOYEES, LEADERS, LONG_NUMBER, NAME, exposed, pairs

HOLLOWAY = "Marguerite Holloway"
CARDS = {
    "Next shift": {"offer_0", "offer_1", "offer_2", "coming", "weeks"},
    "For my calls": {"entry", "promises", "callbacks", "recurring", "say_turnaround", "beside"},
    "What I took": {"my_taken", "one_by_one", "all_taken"},
    "My calendar": {"calendars", "my_shifts"},
    "Everybody": {"plan"},
}
FAULT = re.compile(r"\b(?:nan|NaN|NaT|None(?! of))\b|Traceback")


def view(name: str, leader: str = HOLLOWAY) -> AppTest:
    app = open_page("shifts", leader=leader, view=name)
    assert not app.exception, name
    assert not app.error, name
    return app


def calm(app: AppTest) -> None:
    """Nothing missing is spelled out, and there is something to read."""
    words = " ".join(re.findall(r"<(?:h1|h2|p|td)[^>]*>(.*?)</(?:h1|h2|p|td)>", " ".join(html_bodies(app))))
    assert not FAULT.search(words), words
    assert 'role="alert"' not in everything_shown(app)
    assert len(headline(app)) > 20


def test_the_views_are_those_of_the_choice() -> None:
    assert list(CARDS) == list(VIEWS.values())


@pytest.mark.parametrize("name", CARDS)
def test_each_view_has_its_cards_shows_nobody_and_its_rows_open(name: str, on_sample: Path) -> None:
    app = view(name)
    assert {key.removeprefix("card_") for key in card_keys(app)} == CARDS[name]
    calm(app)
    assert exposed(app) == {}
    for key in rows_keys(app):
        app.button(key=key).click().run()
        assert not app.exception, key
        assert exposed(app) == {}, key


def test_without_a_choice_the_team_is_told_in_sums(on_sample: Path) -> None:
    """Nobody's misses: the marks are sums, and so are the rows behind them."""
    app = open_page("shifts")
    assert {key.removeprefix("card_") for key in card_keys(app)} == {"all_taken", "promises", "plan"}
    assert headline(app).endswith("would keep what 5 leaders set out to do.")
    assert not [name for name in LEADERS if name in card_words(app, "all_taken")]
    app.button(key="rows_all_taken_0").click().run()
    tables = [set(table.value.columns) for table in app.dataframe]
    assert any("missed_shifts" in columns for columns in tables)
    assert all(columns.isdisjoint({"person_id", "name", "leader"}) for columns in tables)


def test_what_i_took_names_no_other_leader(on_sample: Path) -> None:
    app = view("What I took")
    told = " ".join(html_bodies(app))
    assert re.match(r"You took \w+ of \w+ planned shifts in their week", headline(app))
    assert not [name for name in LEADERS - {HOLLOWAY} if name in told]
    sums = run_query(open_newest(on_sample), "shift_sums", {"person_id": "P01", "from_date": dt.date(2026, 5, 18)})
    planned, kept = sums["planned_shifts"].sum(), sums["kept_shifts"].sum()
    held = kept + sums["moved_shifts"].sum()
    assert planned >= 10
    assert f"In their week: {held / planned:.0%} of {planned} planned.".replace("%", " %") in card_words(
        app, "my_taken"
    )


def test_the_call_sheet_is_one_page_that_exposes_nobody_but_the_buddy(
    sample_data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, downloads: dict[str, bytes]
) -> None:
    data = Path(shutil.copytree(sample_data, tmp_path / "data"))
    monkeypatch.setenv("FRONTLINE_DATA", str(data))
    write(
        data,
        "shifts",
        shift_row("S1", "P01", at(next_monday(), 10)) | {"buddy": "Delphine Marsh", "mode": "paired"},
        shift_row("S2", "P02", at(next_monday(), 9)) | {"buddy": "Owen Tillinghast"},
    )
    app = view("For my calls")
    page = downloads["call-sheet.html"].decode()
    (sentence,) = re.findall("“(.*?)”", card_words(app, "say_turnaround"))
    assert sentence in page
    assert "Buddy: Delphine Marsh." in page and f"{next_monday():%a} {next_monday().day}" in page
    assert {name for name in EMPLOYEES if name in page} == {"Delphine Marsh"}
    assert {name for name in LEADERS if name in page} == {HOLLOWAY}
    words = {name for run in NAME.findall(page) for name in pairs(run)}
    assert not words & CUSTOMER_NAMES
    assert not EMAIL.findall(page) and not LONG_NUMBER.findall(page)
    (back,) = re.findall(r"<h2>Call back</h2><ul>(.*?)</ul>", page)
    called = re.findall(r"<li><b>(.*?)</b>", back)
    assert 1 <= len(called) <= MOST_CALLBACKS
    assert all("▪" in name or name == "a customer" for name in called)
    today = dt.datetime.now(ZONE).date()
    asked = run_query(
        open_newest(data), "call_back_list", {"person_id": "P01", "each_reason": EACH_REASON, "today_date": today}
    )
    assert called == list(asked["customer"])[: len(called)]
    by_call = asked["contact_id"].head(len(called)).str.startswith("call/")
    assert back.count("call of ") == by_call.sum() > 0, "a call is found by its moment, not by its number"
    assert headline(app).split()[1:4] == ["customers", "wait", "for"]


def test_the_calendar_file_holds_the_shifts_and_says_nothing_of_anybody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, downloads: dict[str, bytes]
) -> None:
    data = company(tmp_path, this_monday())
    monkeypatch.setenv("FRONTLINE_DATA", str(data))
    reason = {"reason": "Fay Abbot waits", "buddy": "Gus Pell", "note": "+12125550101"}
    write(data, "shifts", shift_row("S1", "LEA", at(next_monday(), 10)) | reason)
    view("My calendar", "Lea Moor")
    content = downloads["shifts.ics"].decode()
    assert content.count("BEGIN:VEVENT") == 2
    assert f"DTSTART:{at(next_monday(), 10):%Y%m%dT%H%M%SZ}" in content
    assert not re.search("Fay|Abbot|Gus|2125550101", content)


def test_one_leaders_page_is_the_next_ones_after_a_choice(on_sample: Path) -> None:
    app = view("Next shift")
    before = card_words(app, "coming"), headline(app)
    app.selectbox(key="leader").select("All leaders").run()
    assert "card_offer_0" not in card_keys(app)
    app.selectbox(key="leader").select(HOLLOWAY).run()
    assert (card_words(app, "coming"), headline(app)) == before


@pytest.fixture(params=["tickets alone", "two days of calls", "no calls at all", "no opening hours left"])
def scarce(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A company of leaders of whose customers little is known."""
    monday = this_monday()
    if request.param == "tickets alone":
        tickets = [
            "ticket_id,created_at,status,channel,requester_id,assignee_id,first_reply_at",
            *(f"T{number},{monday - dt.timedelta(days=number)} 09:00:00,open,email,C1,," for number in range(1, 20)),
        ]
        data = company(tmp_path, monday, calls=None, shifts=None, tickets=tickets)
    elif request.param == "two days of calls":
        data = company(tmp_path, monday, calls=calls_before(monday, weeks=1, days=2), shifts=None)
    elif request.param == "no calls at all":
        orders = [
            "order_id,placed_at,shipped_at",
            f"A1,{monday - dt.timedelta(days=30)},{monday - dt.timedelta(days=9)}",
        ]
        data = company(tmp_path, monday, calls=None, shifts=None, orders=orders)
    else:
        days = ", ".join(str(monday + dt.timedelta(days=number)) for number in range(45))
        data = company(tmp_path, monday, settings=f"{SETTINGS}[holidays]\nextra_days = [{days}]\n")
    monkeypatch.setenv("FRONTLINE_DATA", str(data))
    return str(request.param)


def test_every_view_stands_with_little_data(scarce: str) -> None:
    seen = {name: view(name, "Lea Moor") for name in CARDS}
    for app in (*seen.values(), open_page("shifts")):
        calm(app)
    offered, planned = everything_shown(seen["Next shift"]), headline(seen["Everybody"])
    if scarce == "no opening hours left":
        assert "No further hour can be offered" in offered
        assert planned == "No free day is left for what the leaders set out to take."
    else:
        assert "Less than two weeks of calls are known" in offered
        assert "card_offer_0" in card_keys(seen["Next shift"])
    for key in rows_keys(seen["For my calls"]):
        seen["For my calls"].button(key=key).click().run()
        assert not seen["For my calls"].exception, key


def test_without_leaders_it_says_how_to_have_some(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = company(tmp_path, this_monday(), people=[PEOPLE[0], PEOPLE[2]], targets=None, shifts=None)
    monkeypatch.setenv("FRONTLINE_DATA", str(data))
    app = open_page("shifts")
    calm(app)
    assert headline(app).startswith("Nobody in the data is known as a leader yet")
    assert "people.csv (is_leader = yes)" in everything_shown(app)


def test_a_leader_who_just_left_is_offered_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The data end before she left; today she is a leader no more."""
    yesterday = dt.datetime.now(ZONE).date() - dt.timedelta(days=1)
    left = f"LEA,Lea Moor,lea@example.com,301,yes,,,{yesterday}"
    data = company(tmp_path, this_monday(), people=[PEOPLE[0], left, *PEOPLE[2:]])
    monkeypatch.setenv("FRONTLINE_DATA", str(data))
    for name in CARDS:
        calm(view(name, "Lea Moor"))
    app = view("Next shift", "Lea Moor")
    assert "card_offer_0" not in card_keys(app)
    assert "not down as a leader today" in everything_shown(app)
    calm(view("Next shift", "Max Orr"))
