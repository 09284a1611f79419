"""The first screen of a company of which little is known: each card that cannot be told says what to import."""

from pathlib import Path

import pytest

from frontline.importers import import_files

from .opened import ROOT, card_words, headline, html_bodies, open_page

SAMPLE = ROOT / "data" / "sample"
MISSING = {
    "phones": "Import people.csv, which marks the leaders",
    "published": "Import newsletters and orders",
    "questions": "Import tickets with what customers wrote",
    "waiting": "Import the service desk’s tickets with their messages",
    "abandoned": "Import a call log",
    "queue": "Import orders",
}
SETS = {
    "calls": (("calls",), set(MISSING) - {"abandoned"}),
    "calls and people": (("calls", "people.csv"), set(MISSING) - {"abandoned", "phones"}),
    "tickets": (("tickets",), set(MISSING) - {"questions", "waiting"}),
    "orders": (("orders",), set(MISSING) - {"queue"}),
    "orders and newsletters": (("orders", "newsletters"), set(MISSING) - {"queue", "published"}),
}


@pytest.mark.parametrize("name", SETS)
def test_what_is_missing_names_its_import(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kinds, missing = SETS[name]
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "settings.toml").write_bytes((SAMPLE / "settings.toml").read_bytes())
    import_files(tmp_path / "data", [SAMPLE / kind for kind in kinds])
    monkeypatch.setenv("FRONTLINE_DATA", str(tmp_path / "data"))
    app = open_page("this_week")
    assert not app.exception
    assert {card for card, told in MISSING.items() if told in card_words(app, card)} == missing
    offered = [link for link in app.get("page_link") if link.proto.label == "Import an export"]
    assert len(offered) == 1, "one button leads to the import, however many cards miss something"
    assert bool([box for box in app.selectbox if box.key == "leader"]) == ("phones" not in missing)
    if name in ("calls", "orders"):
        assert headline(app) == "Nothing outside the usual this week."


def test_questions_that_were_not_read_yet_lead_to_where_they_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import_files(tmp_path / "data", [SAMPLE / "tickets"])
    monkeypatch.setenv("FRONTLINE_DATA", str(tmp_path / "data"))
    app = open_page("this_week")
    assert "What people ask has not been read yet." in card_words(app, "questions")
    assert 'role="alert"' not in " ".join(html_bodies(app))


def test_without_messages_the_page_on_care_says_so_once_and_leads_to_the_import(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "settings.toml").write_bytes((SAMPLE / "settings.toml").read_bytes())
    import_files(tmp_path / "data", [SAMPLE / "orders"])
    monkeypatch.setenv("FRONTLINE_DATA", str(tmp_path / "data"))
    app = open_page("care")
    assert " ".join(html_bodies(app)).count("Cannot be computed from these exports") == 1
    assert [link.proto.label for link in app.get("page_link")].count("Import an export") == 1
