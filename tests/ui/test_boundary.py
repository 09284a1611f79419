"""What a reader sees when something fails: one card, never a traceback, never the words of a fault."""

import logging

import pytest
from streamlit.testing.v1 import AppTest


def failing(kind: str) -> None:
    """A page that fails in the given way, under the boundary or under st.App's hook."""
    from frontline.errors import FrontlineError
    from frontline.ui import boundary

    if kind == "expected":
        with boundary.expected_errors():
            raise FrontlineError("The <b>file</b> *x* is broken.", "Export it again.")
    elif kind == "expected, in a callback":
        boundary.on_script_error(FrontlineError("The file is broken", "Export it again"))
    elif kind == "a fault, under the boundary":
        with boundary.expected_errors():
            raise ZeroDivisionError("secret")
    else:
        boundary.on_script_error(ZeroDivisionError("secret"))


def run(kind: str) -> tuple[AppTest, list[str]]:
    app = AppTest.from_function(failing, kwargs={"kind": kind}, default_timeout=30).run()
    return app, [str(getattr(element, "body", "")) for element in app.get("html")]


def test_an_expected_error_is_one_card_with_what_to_do() -> None:
    app, (card,) = run("expected")
    assert not app.exception
    assert 'role="alert"' in card
    assert "The &lt;b&gt;file&lt;/b&gt; *x* is broken.</h2>" in card
    assert "Export it again.</p>" in card


def test_the_hook_hears_of_callbacks_too() -> None:
    app, (card,) = run("expected, in a callback")
    assert not app.exception
    assert "The file is broken." in card


def test_a_fault_is_told_without_its_words_and_logged_with_them(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR, logger="frontline.ui.boundary"):
        app, (card,) = run("a fault")
    assert not app.exception
    assert "fault of the program" in card
    assert "secret" not in card
    assert "ZeroDivisionError" not in card
    assert "secret" in caplog.text


def test_the_boundary_lets_a_fault_through_to_the_hook() -> None:
    app, cards = run("a fault, under the boundary")
    assert app.exception
    assert cards == []
