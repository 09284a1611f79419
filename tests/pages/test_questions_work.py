"""What a reader does about recurring questions: read new texts, promise an action, rename, merge, set aside, take it back."""

import shutil
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from frontline.importers import import_files
from frontline.query_catalog import run_query
from frontline.questions.registry import load_registry
from frontline.questions.update import QuestionsRead
from frontline.ui import reading
from frontline.warehouse import open_newest
from tests.given_topics import give_topics

from .opened import card_keys, card_words, headline, open_page
from .test_data_page import drop, press

NOTES = """call_id,written_at,author,text
1,2026-03-02 10:05,ann@example.com,Asked how long it takes at the moment
2,2026-03-03 11:05,ann@example.com,Wanted to know how long it takes. Wanted to know what it costs
"""
CALLS = "call_id,started_at,answered_by,talk_seconds\n1,2026-03-02 10:00,301,30\n2,2026-03-03 11:00,302,15\n"


@pytest.fixture
def on_copy(sample_data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The sample company, with topics, in a data directory that may be written to."""
    data = tmp_path / "copy"
    shutil.copytree(sample_data, data)
    monkeypatch.setenv("FRONTLINE_DATA", str(data))
    return data


@pytest.fixture
def on_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two calls and their notes, which nobody has read."""
    for name, text in (("calls.csv", CALLS), ("call_notes.csv", NOTES)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    import_files(tmp_path / "data", [tmp_path / "calls.csv", tmp_path / "call_notes.csv"])
    monkeypatch.setenv("FRONTLINE_DATA", str(tmp_path / "data"))
    return tmp_path / "data"


def confirm(app: AppTest, opener: str, label: str) -> AppTest:
    """Press a button in a dialog. A browser runs the dialog alone; here the whole page runs, so it is opened once more."""
    app.button(key=opener).click()
    return next(button for button in reversed(app.button) if button.label == label).click().run()


def said_at_once(app: AppTest) -> str:
    return card_words(app, "told")


def test_a_topic_is_renamed_and_the_name_is_taken_back(on_copy: Path) -> None:
    app = open_page("questions", topic="3")
    found = headline(app)
    app.button(key="rename").click().run()
    app.text_input(key="topic_name").set_value("What will it *cost* me?")
    confirm(app, "rename", "Rename it")
    assert said_at_once(app) == "It has its new name."
    assert headline(app) == "“What will it *cost* me?”", "what somebody typed holds no marks"
    (decision,) = load_registry(on_copy).decisions
    app.button(key=f"open_undo_{decision.number}").click().run()
    assert said_at_once(app) == "Taken back."
    assert headline(app) == found
    assert "taken back" in card_words(app, "not_right")


def test_a_topic_is_merged_and_its_contacts_count_under_the_other(on_copy: Path) -> None:
    before = run_query(open_newest(on_copy), "topics").set_index("topic_id")["contacts"]
    app = open_page("questions", topic="5")
    own = headline(app).strip("“”")
    app.button(key="merge").click().run()
    assert own not in app.selectbox(key="merge_into").options
    app.selectbox(key="merge_into").set_value(4)
    app.button(key="merge").click().run()
    confirm(app, "merge", "Merge")
    after = run_query(open_newest(on_copy), "topics").set_index("topic_id")["contacts"]
    assert 5 not in after.index
    assert before[4] < after[4] <= before[4] + before[5]
    assert "card_most_asked" in card_keys(app), "the topic is no more: back to all of them"
    assert "counted under" in card_words(app, "topics")


def test_what_is_no_question_is_set_aside_and_comes_back(on_copy: Path) -> None:
    app = open_page("questions", topic="6")
    app.button(key="set_aside").click().run()
    confirm(app, "set_aside", "Set it aside")
    assert 6 not in set(run_query(open_newest(on_copy), "topics")["topic_id"])
    (decision,) = load_registry(on_copy).decisions
    app.button(key=f"open_undo_{decision.number}").click().run()
    assert 6 in set(run_query(open_newest(on_copy), "topics")["topic_id"])


def test_a_topic_that_cannot_be_split_says_why(on_copy: Path) -> None:
    """The sample's topics are given by rule: no model is kept that could split them."""
    app = open_page("questions", topic="1")
    app.button(key="split").click().run()
    confirm(app, "split", "Split it")
    assert not app.exception
    assert len(app.error) == 1
    assert load_registry(on_copy).decisions == ()


def test_an_action_is_promised_done_and_followed(on_copy: Path) -> None:
    app = open_page("questions", topic="2")
    assert "Nothing was promised about it yet." in card_words(app, "actions")
    app.button(key="add_action").click().run()
    app.text_input(key="action_title").set_value("Say it on the order form")
    confirm(app, "add_action", "Promise it")
    said = card_words(app, "actions")
    assert "Say it on the order form nobody named · due " in said
    assert "1 of 1 still to do." in said
    row = newest_action(on_copy)
    assert row["topic"] == "2"
    app.button(key=f"open_done_{row['action_id']}").click().run()
    said = card_words(app, "actions")
    assert "All that was promised is done." in said
    assert "too few to tell whether it faded" in said, "the data end before it was done"
    row = newest_action(on_copy)
    assert (row["title"], row["topic"]) == ("Say it on the order form", "2"), "nothing but the day changed"


def newest_action(data: Path) -> dict[str, Any]:
    """The one that was written last: its name is the moment."""
    known = run_query(open_newest(data), "actions")
    return {
        str(name): value for name, value in known[known["opened_date"] == known["opened_date"].max()].iloc[-1].items()
    }


def test_an_action_without_words_is_not_written_down(on_copy: Path) -> None:
    before = len(run_query(open_newest(on_copy), "actions"))
    app = open_page("questions", topic="2")
    app.button(key="add_action").click().run()
    confirm(app, "add_action", "Promise it")
    assert "Still to fill in" in app.error[0].value
    assert len(run_query(open_newest(on_copy), "actions")) == before


def test_unread_texts_are_told_and_read_on_demand(on_unread: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def read(directory: Path, progress: object) -> QuestionsRead:
        give_topics(directory)
        return QuestionsRead(2, 2, 3, 3, ("How long does it take?", "What does it cost?"), 2, "rules")

    monkeypatch.setattr(reading, "update_questions", read)
    app = open_page("questions")
    assert "2 texts wait to be read" in headline(app)
    assert card_words(app, "unread").startswith("New texts 2 new texts are not read yet.")
    app.button(key="read_now").click().run()
    assert not app.exception
    assert said_at_once(app) == "2 texts read: 3 questions, 3 of them under a topic, 2 new topics."
    assert "card_unread" not in card_keys(app)
    assert headline(app) == "2 contacts of that kind in this period: too few to tell what is asked."
    assert "too few to show" in card_words(app, "most_asked")


def test_an_import_reads_its_texts_by_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Path] = []

    def read(directory: Path, progress: object) -> QuestionsRead:
        asked.append(directory)
        return QuestionsRead(2, 2, 3, 0, (), 0, "rules")

    monkeypatch.setattr(reading, "update_questions", read)
    monkeypatch.setenv("FRONTLINE_DATA", str(tmp_path / "data"))
    app = drop(open_page("data"), ("calls.csv", CALLS.encode()))
    press(app, "import_button")
    assert asked == [], "a call log holds no texts"
    app = drop(open_page("data"), ("call_notes.csv", NOTES.encode()))
    press(app, "import_button")
    assert asked == [tmp_path / "data"]
    assert "2 texts read: 3 questions, 0 of them under a topic." in card_words(app, "import")
