"""The first run: three ways to begin, the steps that follow, and long work that is shown and can be stopped."""

import threading
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from frontline.importers import import_files
from frontline.importers.sample_company import SAMPLE_DIRECTORY
from frontline.progress import HowFar, Progress, Stopped
from frontline.query_catalog import run_query
from frontline.ui import import_work, long_work
from frontline.ui.first_steps import Step, first_steps, steps_sentence
from frontline.warehouse import current_version, open_newest

from .opened import ROOT, STEMS, card_keys, card_words, everything_shown, headline, of_class, open_page
from .test_data_page import CLEAR, press

WAYS = ["card_first_sample", "card_first_drop", "card_first_calendar"]
PEOPLE = b"person_id,name,extension,is_leader\nA,Ann Author,301,yes\n"


def few_exports(directory: Path, progress: Progress) -> Any:
    """In the place of the whole sample: its orders and its roster."""
    return import_files(directory, [SAMPLE_DIRECTORY / name for name in ("people.csv", "newsletters")], None, progress)


@pytest.mark.parametrize("stem", [stem for stem in STEMS if stem not in ("data", "check_newsletter")])
def test_every_page_offers_the_three_ways_while_nothing_is_imported(stem: str, on_nothing: Path) -> None:
    app = open_page(stem)
    assert not app.exception
    assert [key for key in card_keys(app) if key.startswith("card_first")] == WAYS
    assert not on_nothing.exists(), "looking makes nothing"


def test_the_ways_are_gone_once_something_is_in(on_empty: Path) -> None:
    app = open_page("this_week")
    assert not [key for key in card_keys(app) if key.startswith("card_first_")]
    assert app.get("page_link"), "what is missing leads to the page of imports"


def test_the_sample_is_loaded_with_one_press_and_this_week_opens(
    on_nothing: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_work, "import_sample", few_exports)
    app = press(open_page("turnaround"), "load_sample")
    assert not app.exception
    assert current_version(on_nothing) == 1
    assert "newsletters" in set(run_query(open_newest(on_nothing), "data_through")["kind"])
    assert not [key for key in card_keys(app) if key.startswith("card_first_")]
    assert not long_work.is_to_be_told(long_work.IMPORT)


def test_files_dropped_on_the_first_screen_lie_on_the_page_of_imports(on_nothing: Path) -> None:
    app = open_page("this_week")
    app.get("file_uploader")[0].set_value([("orders.csv", CLEAR, "text/csv")]).run()
    assert not app.exception
    assert headline(app) == "Drop your exports here."
    assert "2 of 3 rows would come in" in everything_shown(app)
    assert "Dropped before: orders.csv" in of_class(app, "text-quiet")
    assert current_version(on_nothing) is None, "nothing comes in before somebody says so"
    app.switch_page(str(ROOT / "pages" / "data.py")).run()  # a browser is there already
    press(app, "import_button")
    assert "orders.csv: 2 of 3 rows came in as orders" in card_words(app, "import")
    assert "Dropped before" not in everything_shown(app)


def test_files_dropped_before_can_be_taken_away(on_nothing: Path) -> None:
    app = open_page("this_week")
    app.get("file_uploader")[0].set_value([("orders.csv", CLEAR, "text/csv")]).run()
    app.switch_page(str(ROOT / "pages" / "data.py")).run()
    app.button(key="open_take_away").click().run()
    assert "orders.csv" not in everything_shown(app)


def test_whoever_comes_for_a_calendar_is_told_when_it_connects(on_nothing: Path) -> None:
    app = open_page("shifts", view="calendar")
    assert headline(app) == "Your calendar connects here, once calls and people are in."
    assert [key for key in card_keys(app) if key.startswith("card_first")] == WAYS


def test_the_steps_tell_what_is_done_and_what_is_next(on_nothing: Path) -> None:
    assert [step.is_done for step in first_steps()] == [False] * 5
    app = open_page("data")
    said = card_words(app, "first_steps")
    assert "Five steps, in any order." in said
    assert said.index("→ next") < said.index("○ open") < said.index("○ optional")
    on_nothing.parent.joinpath("people.csv").write_bytes(PEOPLE)
    on_nothing.parent.joinpath("orders.csv").write_bytes(CLEAR)
    import_files(on_nothing, [on_nothing.parent / "people.csv", on_nothing.parent / "orders.csv"])
    assert [step.is_done for step in first_steps()] == [True, True, False, False, False]
    said = card_words(open_page("data"), "first_steps")
    assert "Two of five steps are done." in said
    assert said.count("✓ done") == 2


def test_the_steps_can_be_hidden_and_end_by_themselves(on_nothing: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = open_page("data")
    app.button(key="open_hide_steps").click().run()
    assert "card_first_steps" not in card_keys(app)
    assert "card_first_steps" in card_keys(open_page("data")), "in another visit they are there again"
    done = [Step(f"Step {number}", True, "data") for number in range(4)]
    optional = Step("Connect a calendar", False, "shifts", is_optional=True)
    monkeypatch.setattr("frontline.ui.first_steps.first_steps", lambda: [*done, optional])
    assert "card_first_steps" not in card_keys(open_page("data"))


def test_the_sample_has_taken_every_step_but_the_calendar(on_sample: Path) -> None:
    assert [step.is_done for step in first_steps()] == [True, True, True, True, False]


@pytest.mark.parametrize(
    ("done", "words"),
    [(0, "Five steps, in any order."), (1, "**One of five** steps is done."), (3, "**Three of five** steps are done.")],
)
def test_the_steps_in_a_sentence(done: int, words: str) -> None:
    assert steps_sentence([Step("", number < done, "data") for number in range(5)]) == words


def working_page() -> None:
    """A page with long work of its own."""
    import streamlit as st

    from frontline.ui import long_work
    from tests.pages.test_first_run import work

    answer = long_work.with_progress("test", "Counting", work, lambda: st.button("Count", key="count"))
    st.write(f"answer: {answer}")


GATE = threading.Event()


def work(progress: Progress) -> int:
    progress(HowFar("counting: 1 of 4", 0.25, 3))
    while not GATE.wait(0.05):
        progress(HowFar("counting: 2 of 4", 0.5, 2))
    return 4


@pytest.fixture
def place(on_nothing: Path) -> str:
    GATE.clear()
    return "test"


def test_work_is_asked_for_done_and_answered(place: str) -> None:
    app = AppTest.from_function(working_page, default_timeout=20).run()
    assert app.markdown[0].value == "answer: None"
    threading.Timer(0.8, GATE.set).start()
    app.button(key="count").click().run()
    assert app.markdown[0].value == "answer: 4"
    assert not long_work.is_to_be_told(place)
    assert [button.label for button in app.button] == [], "until the next run nothing can be asked twice"


def test_work_that_is_stopped_changes_nothing_and_can_be_asked_for_again(place: str, on_nothing: Path) -> None:
    long_work.begin(place, "Counting", work)
    threading.Timer(0.8, lambda: long_work._UNDER_WAY[on_nothing, place].switch.ask()).start()
    app = AppTest.from_function(working_page, default_timeout=20).run()
    assert "Stopped: nothing was changed." in " ".join(str(each.body) for each in app.get("html"))
    app.run()
    assert [button.label for button in app.button] == ["Count"]


def test_work_given_up_stops(place: str, on_nothing: Path) -> None:
    long_work.begin(place, "Counting", work)
    begun = long_work._UNDER_WAY[on_nothing, place]
    long_work.give_up(place)
    with pytest.raises(Stopped):
        begun.future.result(timeout=10)
    assert not long_work.is_to_be_told(place)


def test_reading_that_is_stopped_keeps_the_import(on_nothing: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object) -> None:
        raise Stopped

    monkeypatch.setattr("frontline.ui.reading.update_replies", stopped)
    app = open_page("data")
    app.get("file_uploader")[0].set_value([("orders.csv", CLEAR, "text/csv")]).run()
    press(app, "import_button")
    said = card_words(app, "import")
    assert "orders.csv: 2 of 3 rows came in as orders" in said
    assert "The import is in; its questions are not read yet." in said
    assert current_version(on_nothing) == 1
