"""The page of leaders: one's own page first, sums of all without a choice, and a promise that is changed for the weeks to come."""

import datetime as dt
import json
import re
import shutil
from pathlib import Path

import pytest

from frontline.query_catalog import run_query
from frontline.ui.leader_target import WEEKS_AHEAD, monday_name, mondays
from frontline.warehouse import Warehouse, open_newest

from .opened import ROOT, card_keys, card_words, everything_shown, headline, html_bodies, open_page

LEADERS = {"P01": "Marguerite Holloway", "P02": "Desmond Achterberg"}
OTHERS = ("Anjali Devaraj", "Priscilla Okonjo", "Tobias Renquist")
CARDS = {"weeks", "distance", "share", "segments", "topics", "how", "hours", "wait", "depth"}


@pytest.fixture
def own_data(sample_data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the sample company that a test may change."""
    copied = tmp_path / "data"
    shutil.copytree(sample_data, copied)
    monkeypatch.setenv("FRONTLINE_DATA", str(copied))
    return copied


def words(html: list[str]) -> str:
    """Everything on the page that is no label of an input."""
    return " ".join(html)


def test_without_a_choice_sums_are_shown_and_nobody_by_name(on_sample: Path, sample: Warehouse) -> None:
    app = open_page("leaders")
    assert {key.removeprefix("card_") for key in card_keys(app)} == CARDS
    assert "Who are you?" in words(html_bodies(app))
    promises = run_query(sample, "leader_promises")
    kept, counted = promises["weeks_kept"].sum(), promises["weeks_counted"].sum()
    assert f"{kept} of {counted}" in card_words(app, "distance")
    told = words(html_bodies(app)) + json.dumps([json.loads(chart.proto.spec) for chart in app.get("plotly_chart")])
    assert not [name for name in promises["name"] if name in told], "names stand in the choice alone"


def test_the_choice_is_in_the_order_of_the_alphabet(on_sample: Path) -> None:
    options = open_page("leaders").selectbox(key="leader").options
    assert options[0] == "All leaders"
    assert options[1:] == sorted(options[1:])
    assert len(options) == 6


def test_ones_own_page_shows_nobody_else(on_sample: Path, sample: Warehouse) -> None:
    app = open_page("leaders", leader=LEADERS["P01"])
    assert {key.removeprefix("card_") for key in card_keys(app)} == CARDS | {"target"}
    own = run_query(sample, "leader_promises").set_index("person_id").loc["P01"]
    assert headline(app).startswith(f"You kept your promise in {own['weeks_kept']} of {own['weeks_counted']} weeks;")
    assert f"{own['weeks_kept']} of {own['weeks_counted']}" in card_words(app, "distance")
    shown = words(html_bodies(app)) + json.dumps([json.loads(chart.proto.spec) for chart in app.get("plotly_chart")])
    assert not [name for name in OTHERS if name in shown]
    span = {"from_date": dt.date(2026, 5, 18), "person_id": "P01"}
    share = run_query(sample, "leader_share", span).iloc[0]
    assert f"% of {share['all_contacts']:,} contacts" in card_words(app, "share")
    conversations = run_query(sample, "leader_conversations", span)
    assert f"{conversations['contacts'].sum()} contacts in this period" in card_words(app, "how")


def test_whoever_has_chosen_is_remembered_on_the_next_page(on_sample: Path) -> None:
    app = open_page("leaders")
    app.selectbox(key="leader").select(LEADERS["P02"]).run()
    assert headline(app).startswith("You kept your promise in ")
    app.switch_page(str(ROOT / "pages" / "this_week.py")).run()
    app.query_params.pop("leader", None)
    app.switch_page(str(ROOT / "pages" / "leaders.py")).run()
    assert app.selectbox(key="leader").value == LEADERS["P02"]
    app.selectbox(key="leader").select("All leaders").run()
    assert "leaders kept their promise" in headline(app)


def test_a_name_that_is_no_leaders_is_all_leaders(on_sample: Path) -> None:
    app = open_page("leaders", leader="Somebody Else")
    assert not app.exception
    assert "leaders kept their promise" in headline(app)


def test_a_promise_is_changed_for_the_weeks_to_come(own_data: Path) -> None:
    before = run_query(open_newest(own_data), "leader_weeks")
    for number, kind in ((1.0, "shifts"), (4.0, "contacts"), (1.0, "shifts")):
        app = open_page("leaders", leader=LEADERS["P01"])
        app.number_input(key="target_number").set_value(number)
        app.selectbox(key="target_kind").select(kind)
        app.button(key="FormSubmitter:target-Promise it").click().run()
        assert not app.exception
        history = run_query(open_newest(own_data), "leader_target_history", {"person_id": "P01"})
        assert (history["target_per_week"].iloc[-1], history["target_kind"].iloc[-1]) == (number, kind)
    assert "the weeks before keep theirs" in everything_shown(app)
    assert re.search(r"3 contacts a week; since \d+ \w+ \d+ 1 shift a week", card_words(app, "target"))
    after = run_query(open_newest(own_data), "leader_weeks")
    monday = history["valid_from_date"].iloc[-1]
    assert monday.weekday() == 0
    past = before["week_date"] < monday
    assert past.all(), "the sample ends before today"
    assert after[past].equals(before[past])


def test_the_past_cannot_be_chosen() -> None:
    saturday = dt.date(2026, 11, 28)
    choices = mondays(saturday)
    assert (choices[0], len(choices)) == (dt.date(2026, 11, 23), WEEKS_AHEAD + 1)
    assert [monday_name(each, saturday) for each in choices[:3]] == ["this week", "next week", "7 Dec 2026"]


def test_without_calls_nobody_is_asked_who_they_are(on_empty: Path) -> None:
    app = open_page("leaders")
    assert not [box for box in app.selectbox if box.key == "leader"]
