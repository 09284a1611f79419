"""Before anything was read for its words the page says so, and reads it with a click; nothing is told as "none"."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from frontline.query_catalog import run_query
from frontline.warehouse import open_newest

from ..queries.silent_desk import desk, thread


def shown() -> AppTest:
    def app() -> None:
        import datetime as dt

        from frontline.ui.care_parts import how_we_answer
        from frontline.ui.care_reader import CareReader

        how_we_answer(CareReader({"from_date": dt.date(2026, 3, 1), "to_date": dt.date(2026, 4, 1)}, None))

    return AppTest.from_function(app, default_timeout=60).run()


def words(app: AppTest) -> str:
    return " ".join(str(getattr(element, "body", "")) for element in app.get("html"))


def test_unread_messages_are_said_and_read_with_a_click(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = desk(tmp_path, [thread(1, "02 09:00 customer", "02 10:00 gus", customer=901)])
    monkeypatch.setenv("FRONTLINE_DATA", str(data))
    app = shown()
    assert not app.exception
    assert "2 messages" in words(app)
    assert "In no thread" not in words(app), "not read is not none"
    app = app.button(key="read_messages").click().run()
    assert not app.exception
    state = run_query(open_newest(data), "label_state").iloc[0]
    assert (state["messages"], state["labelled"]) == (2, 2)
    assert "wait to be read" not in words(shown())


def test_without_messages_it_says_what_it_takes(empty_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FRONTLINE_DATA", str(empty_data))
    app = shown()
    assert "Cannot be computed from these exports" in words(app)
    assert not app.button
