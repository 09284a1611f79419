"""The menu: a page is registered when its file exists, and only then; links to later pages stay hidden until then."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from frontline.ui import menu
from frontline.ui.menu import ENTRIES, Entry, registered

LATER = Entry("Listen", "no_such_page", "Later")


def test_only_pages_with_a_file_are_registered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(menu, "ENTRIES", (LATER, *ENTRIES))
    assert LATER not in registered()
    assert registered() == [entry for entry in ENTRIES if entry.file.is_file()]
    assert len(registered()) >= 5


def test_a_page_is_registered_once_its_file_exists(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(menu, "PROJECT_ROOT", tmp_path)
    monkeypatch.setattr(menu, "ENTRIES", (LATER,))
    assert registered() == []
    LATER.file.parent.mkdir()
    LATER.file.write_text("")
    assert registered() == [LATER]


def links() -> None:
    """A page with a link to a page that exists, and one to a page that does not."""
    from frontline.ui.menu import link_to

    link_to("data", "Data", key="known")
    link_to("no_such_page", "Later", key="later")


def test_a_link_to_a_later_page_is_not_shown() -> None:
    app = AppTest.from_function(links, default_timeout=30).run()
    assert [link.proto.label for link in app.get("page_link")] in (["Data"], [])
    assert "Later" not in str(app)
