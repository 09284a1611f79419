"""A company that imported one kind of export only: what can be told is told, what cannot names its import."""

import re
from pathlib import Path

import pytest

from frontline.importers import import_files

from .opened import ROOT, STEMS, everything_shown, headline, open_page, rows_keys

SAMPLE = ROOT / "data" / "sample"
SETS = {
    "calls": ("calls",),
    "calls and people": ("calls", "people.csv"),
    "tickets": ("tickets",),
    "orders": ("orders",),
    "newsletters": ("newsletters",),
    "people and customers": ("people.csv", "customers.csv"),
    "orders and newsletters": ("orders", "newsletters"),
}


@pytest.fixture(scope="module", params=SETS, ids=lambda name: str(name).replace(" ", "_"))
def partial(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    directory = tmp_path_factory.mktemp("partial")
    (directory / "settings.toml").write_bytes((SAMPLE / "settings.toml").read_bytes())
    import_files(directory, [SAMPLE / name for name in SETS[request.param]])
    return directory


def test_every_page_tells_what_it_can(partial: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FRONTLINE_DATA", str(partial))
    for stem in STEMS:
        app = open_page(stem)
        assert not app.exception, stem
        shown = everything_shown(app)
        assert 'role="alert"' not in shown, stem
        words = " ".join(re.findall(r"<(?:h1|h2|p|td)[^>]*>(.*?)</(?:h1|h2|p|td)>", shown))
        assert not re.search(r"\b(?:nan|NaN|NaT|None(?! of))\b", words), stem
        assert len(headline(app)) > 20, stem


def test_every_link_opens(partial: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FRONTLINE_DATA", str(partial))
    for stem in STEMS:
        app = open_page(stem)
        for key in rows_keys(app):
            label = app.button(key=key).label
            app.button(key=key).click().run()
            assert not app.exception, (stem, key)
            (count,) = [text.value.split()[0].strip("*") for text in app.markdown if text.value.startswith("**")]
            number = re.search(r"\d[\d,]*", label)
            assert number is None or number.group() == count, (stem, label)
