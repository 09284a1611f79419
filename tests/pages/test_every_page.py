"""Every page, on the sample company, on an empty warehouse and with no warehouse at all."""

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from .opened import ROOT, STEMS, everything_shown, figure_count, headline, html_bodies, open_page

KINDS = re.compile(r"call logs?|tickets|orders|newsletters|people|exports", re.IGNORECASE)
FAULT = re.compile(r"traceback|stopped on a fault|could not be shown|\bnan\b|\bNaT\b|Error\(", re.IGNORECASE)


def assert_calm(app: AppTest) -> None:
    """No exception, no traceback, no error card, no missing value spelled out."""
    assert not app.exception, [exception.message for exception in app.exception]
    shown = "".join(re.findall(r"(?:body|label): .*|<h1.*|<p.*|<h2.*|<table.*", everything_shown(app)))
    assert not FAULT.search(shown), FAULT.search(shown)
    assert len(headline(app)) > 20
    assert headings(app) == 1


def headings(app: AppTest) -> int:
    """How many first-level headings a page has, whoever made them."""
    return len(app.title) + sum(len(re.findall(r"<h1\b", body)) for body in html_bodies(app))


def test_the_menu_has_every_page_file() -> None:
    assert set(STEMS) == {path.stem for path in (ROOT / "pages").glob("*.py")}
    assert {"this_week", "leaders", "turnaround", "check_newsletter", "data"} <= set(STEMS)


@pytest.mark.parametrize("stem", STEMS)
def test_on_the_sample(stem: str, on_sample: Path) -> None:
    app = open_page(stem)
    assert_calm(app)
    assert "Data through" in everything_shown(app)
    assert "No data imported yet" not in everything_shown(app)


@pytest.mark.parametrize("period", ["13w", "52w", "all", "no-such-period"])
@pytest.mark.parametrize("stem", STEMS)
def test_on_the_sample_in_each_period(stem: str, period: str, on_sample: Path) -> None:
    app = open_page(stem, period=period)
    assert_calm(app)
    assert app.selectbox(key="period_choice").value == (period if period != "no-such-period" else "26w")


@pytest.mark.parametrize("stem", STEMS)
def test_on_an_empty_warehouse(stem: str, on_empty: Path) -> None:
    app = open_page(stem)
    assert_calm(app)
    assert figure_count(app) == 0
    shown = everything_shown(app)
    assert "No data imported yet" in shown
    if stem not in ("data", "check_newsletter"):
        assert KINDS.search(" ".join(re.findall(r'class="explanation">(.*?)</p>', shown))), "it names what to import"
        assert app.get("page_link"), "it leads to the page where data are imported"


@pytest.mark.parametrize("stem", STEMS)
def test_without_a_warehouse(stem: str, on_nothing: Path) -> None:
    app = open_page(stem)
    assert_calm(app)
    shown = everything_shown(app)
    assert "No data imported yet" in shown
    assert re.search(r"import|drop", headline(app), re.IGNORECASE)
    assert KINDS.search(" ".join(re.findall(r'class="explanation">(.*?)</p>', shown)))
    assert not on_nothing.exists(), "looking at a page makes no data directory"


def test_a_damaged_warehouse_is_told_in_a_sentence(on_nothing: Path) -> None:
    on_nothing.mkdir()
    (on_nothing / "CURRENT").write_text("1")
    (on_nothing / "warehouse-1.duckdb").write_bytes(b"this is not a database" * 500)
    for stem in STEMS:
        app = open_page(stem)
        assert not app.exception
        shown = everything_shown(app)
        assert len(re.findall(r'role="alert">.*warehouse-1.duckdb', shown)) == 1, stem
        assert "Traceback" not in shown


def test_settings_that_make_no_sense_are_told_in_a_sentence(on_nothing: Path) -> None:
    on_nothing.mkdir()
    (on_nothing / "settings.toml").write_text('[company]\ntime_zone = "Mars/Olympus"\n')
    app = open_page("data")
    assert not app.exception
    assert "settings.toml" in everything_shown(app)
    assert 'role="alert"' in everything_shown(app)
