"""The colours: one source, told twice; every text and mark can be read in both themes; every font is at hand."""

import re
import tomllib
from dataclasses import asdict
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from frontline.ui import theme
from frontline.ui.menu import registered
from frontline.ui.theme import DARK, LIGHT, VERDICTS, Palette, verdict_colours

ROOT = Path(__file__).resolve().parents[2]
CONFIG: dict[str, Any] = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
BOTH = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda palette: palette.name)
SAME = {
    "backgroundColor": "paper",
    "textColor": "ink",
    "borderColor": "line",
    "dataframeBorderColor": "line",
    "linkColor": "blue_text",
    "blueColor": "blue",
    "blueTextColor": "blue_text",
    "blueBackgroundColor": "blue_soft",
    "orangeColor": "attention",
    "orangeTextColor": "attention_text",
    "orangeBackgroundColor": "attention_soft",
    "grayColor": "grey",
    "grayTextColor": "quiet",
    "grayBackgroundColor": "band",
    "codeTextColor": "ink",
}


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    shares = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio as WCAG 2 defines it."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_the_measure_itself() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@BOTH
def test_config_repeats_the_palette(palette: Palette) -> None:
    told = CONFIG["theme"][palette.name]
    assert {name: told[name] for name in SAME} == {name: getattr(palette, field) for name, field in SAME.items()}
    assert told["chartCategoricalColors"] == [palette.blue, palette.attention, palette.grey]
    assert told["sidebar"]["backgroundColor"] == palette.sidebar


def test_the_two_colours_are_those_of_the_look() -> None:
    assert (LIGHT.blue, LIGHT.attention, LIGHT.attention_text) == ("#0072B2", "#D55E00", "#A84300")


@BOTH
def test_text_can_be_read(palette: Palette) -> None:
    texts = ("ink", "quiet", "blue_text", "attention_text")
    for text, ground in product(texts, ("paper", "card", "sidebar")):
        assert contrast(getattr(palette, text), getattr(palette, ground)) >= 4.5, (text, ground)
    for text, ground in (("blue_text", "blue_soft"), ("attention_text", "attention_soft"), ("ink", "band")):
        assert contrast(getattr(palette, text), getattr(palette, ground)) >= 4.5, (text, ground)
    assert contrast(palette.quiet, palette.band) >= 4.5


@BOTH
def test_marks_can_be_seen(palette: Palette) -> None:
    for mark, ground in product(("blue", "attention", "grey"), ("paper", "card")):
        assert contrast(getattr(palette, mark), getattr(palette, ground)) >= 3.0, (mark, ground)


GROUNDS = {  # what is written or drawn over a fill: by theme.css, and by the charts
    "band": ("ink", "quiet", "blue_text", "attention_text"),  # a claim not to be checked, the usual range
    "blue_soft": ("ink", "quiet", "blue_text"),  # a claim that holds, a customer's question, the chosen section
    "attention_soft": ("ink", "quiet", "attention_text"),  # a claim that does not hold
}
MARKS_OVER = {
    "band": ("blue", "attention"),
    "blue_soft": ("blue", "attention", "grey"),
    "attention_soft": ("attention",),
}


@BOTH
def test_text_over_a_fill_can_be_read(palette: Palette) -> None:
    for ground, texts in GROUNDS.items():
        for text in texts:
            assert contrast(getattr(palette, text), getattr(palette, ground)) >= 4.5, (text, ground)


@BOTH
def test_marks_over_a_fill_can_be_seen(palette: Palette) -> None:
    for ground, marks in MARKS_OVER.items():
        for mark in marks:
            assert contrast(getattr(palette, mark), getattr(palette, ground)) >= 3.0, (mark, ground)


@BOTH
def test_the_ring_of_the_keyboard_can_be_seen(palette: Palette) -> None:
    """On every ground; that each stop has it, tests/browser/test_keyboard.py sees."""
    assert ":focus-visible { outline: 2px solid var(--blue-text) !important" in theme.STYLE_SHEET.read_text(
        encoding="utf-8"
    )
    for ground in ("paper", "card", "sidebar", *GROUNDS):
        assert contrast(palette.blue_text, getattr(palette, ground)) >= 3.0, ground


@BOTH
def test_a_link_that_looks_like_the_primary_button_can_be_read_and_seen(palette: Palette) -> None:
    looks = re.search(
        r'link_primary_"\] a \{ background: light-dark\((#\w{6}), (#\w{6})\)', theme.STYLE_SHEET.read_text()
    )
    assert looks
    ground = looks[1] if palette is LIGHT else looks[2]
    assert ground.upper() == CONFIG["theme"][palette.name]["primaryColor"], "the same as the button’s own"
    assert contrast(ground, "#FFFFFF") >= 4.5
    assert min(contrast(ground, palette.paper), contrast(ground, palette.card)) >= 3.0


def test_the_menu_tells_each_group_once_above_its_first_page() -> None:
    titles = re.findall(r'li:has\(a\[href\$="/(\w+)"\]\)::before \{ content: "([^"]+)"; \}', theme.style())
    groups = [entry.group for entry in registered() if entry.group]
    assert sorted(group for _, group in titles) == sorted(set(groups))
    for stem, group in titles:
        assert stem == next(entry.stem for entry in registered() if entry.group == group)


@BOTH
def test_the_primary_button_can_be_read_and_seen(palette: Palette) -> None:
    primary = CONFIG["theme"][palette.name]["primaryColor"]
    assert contrast(primary, "#FFFFFF") >= 4.5, "its label is white"
    assert contrast(primary, palette.paper) >= 3.0, "it stands out from the page"


@BOTH
def test_a_verdicts_colours_can_be_read(palette: Palette) -> None:
    for verdict in VERDICTS:
        mark, text, soft = verdict_colours(verdict, palette)
        assert contrast(mark, palette.card) >= 3.0, verdict
        assert contrast(text, palette.card) >= 4.5, verdict
        assert contrast(text, soft) >= 4.5, verdict


def test_the_style_sheet_uses_only_variables_that_exist() -> None:
    style = theme.style()
    defined = set(re.findall(r"(--[\w-]+):", style))
    used = set(re.findall(r"var\((--[\w-]+)", theme.STYLE_SHEET.read_text(encoding="utf-8")))
    assert used
    assert used - defined == set()
    for name, colour in asdict(DARK).items():
        if name != "name":
            assert f"{getattr(LIGHT, name)}, {colour}" in style, name


def test_nothing_is_fetched_from_elsewhere() -> None:
    told = theme.STYLE_SHEET.read_text(encoding="utf-8") + (ROOT / ".streamlit" / "config.toml").read_text()
    assert not re.search(r"https?://|//fonts\.|@import", told)


def test_no_text_is_smaller_than_13_pixels() -> None:
    sizes = [float(size) for size in re.findall(r"font-size:\s*([\d.]+)px", theme.STYLE_SHEET.read_text())]
    assert len(sizes) > 5
    assert min(sizes) >= 13
