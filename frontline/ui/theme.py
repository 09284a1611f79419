"""The colours of both themes, and what a verdict looks like: the one source for charts, cards and the style sheet.

`.streamlit/config.toml` repeats these colours for Streamlit's own elements; a test compares the two.
"""

from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path

import streamlit as st

from frontline.claims.check import TONES, WORDS
from frontline.ui import menu

SANS = '"Source Sans", system-ui, sans-serif'
SERIF = '"Source Serif", Georgia, serif'
STYLE_SHEET = Path(__file__).with_name("theme.css")


@dataclass(frozen=True)
class Palette:
    """One theme's colours, named by what they mean."""

    name: str
    paper: str  # behind everything
    card: str  # where a figure lies
    sidebar: str
    line: str  # thin borders and grid lines
    band: str  # the usual range, and what lies behind a bar
    area: str  # a filled grey area: the backlog
    ink: str  # text
    quiet: str  # labels, axes, quiet lines
    grey: str  # grey marks
    blue: str  # what is: marks
    blue_text: str
    blue_soft: str  # what is: fills behind text and lines
    attention: str  # what needs you: marks
    attention_text: str
    attention_soft: str


LIGHT = Palette(
    name="light",
    paper="#FAF9F5",
    card="#FFFFFF",
    sidebar="#F4F3EE",
    line="#E4E2DA",
    band="#F0EFEA",
    area="#DAD8D0",
    ink="#1A1A1A",
    quiet="#5B5B5B",
    grey="#8C8A83",
    blue="#0072B2",
    blue_text="#0072B2",
    blue_soft="#E6F2F9",
    attention="#D55E00",
    attention_text="#A84300",
    attention_soft="#FBE3D3",
)

DARK = Palette(
    name="dark",
    paper="#191816",
    card="#232220",
    sidebar="#131210",
    line="#3B3934",
    band="#33312D",
    area="#4A4740",
    ink="#ECEAE4",
    quiet="#B0ACA2",
    grey="#8F8B82",
    blue="#4FA8DC",
    blue_text="#74BCE8",
    blue_soft="#1F3A4C",
    attention="#F0843C",
    attention_text="#FFA366",
    attention_soft="#4A2E1B",
)


@dataclass(frozen=True)
class VerdictLook:
    """How a verdict is told: always a symbol and a word, never a colour alone. `tone` names the palette's colours."""

    symbol: str
    word: str
    tone: str


VERDICTS = {
    verdict: VerdictLook(symbol, word, TONES[verdict])
    for verdict, (symbol, _, word) in ((verdict, told.partition(" ")) for verdict, told in WORDS.items())
}


def verdict_look(verdict: str) -> VerdictLook:
    """Give the look of a verdict; an unknown one looks like one that cannot be checked."""
    return VERDICTS.get(verdict, VERDICTS["cannot_be_checked"])


def verdict_colours(verdict: str, palette: Palette) -> tuple[str, str, str]:
    """Give a verdict's colours: for marks, for text, and a soft one for fills."""
    tone = verdict_look(verdict).tone
    if tone == "quiet":
        return palette.grey, palette.quiet, palette.band
    if tone == "blue":
        return palette.blue, palette.blue_text, palette.blue_soft
    return palette.attention, palette.attention_text, palette.attention_soft


def current() -> Palette:
    """Give the palette of the theme that the reader's browser shows; light when nobody knows."""
    return DARK if st.context.theme.type == "dark" else LIGHT


@cache
def style() -> str:
    """Give the whole style sheet: both palettes as variables, then theme.css, which uses nothing but these."""
    names = [field.name for field in fields(Palette) if field.name != "name"]
    variables = " ".join(
        f"{_variable(name)}: light-dark({getattr(LIGHT, name)}, {getattr(DARK, name)});" for name in names
    )
    charts = [_chart_rules(name, palette) for palette in (LIGHT, DARK) for name in names]
    root = f":root {{ {variables} --serif: {SERIF}; --sans: {SANS}; }}"
    return "\n".join(["<style>", root, STYLE_SHEET.read_text(encoding="utf-8"), *_menu_titles(), *charts, "</style>"])


def overlay_style() -> str:
    """Give the theme to what Streamlit draws outside of the page: without it, dialogs and popovers take the light colours."""
    return f"<style>[data-st-overlay-root], .stDialog {{ color-scheme: {current().name}; }}</style>"


def _menu_titles() -> list[str]:
    """Write each group's title above its first line of the menu."""
    line = '[data-testid="stSidebarNavItems"] > li:has(a[href$="/{stem}"])::before'
    return [f'{line.format(stem=entry.stem)} {{ content: "{entry.group}"; }}' for entry in menu.first_of_groups()]


def _variable(name: str) -> str:
    """Name the CSS variable of a palette's colour."""
    return f"--{name.replace('_', '-')}"


def _chart_rules(name: str, palette: Palette) -> str:
    """Let a palette's colour, wherever a chart uses it, follow the theme.

    The server hears nothing of a reader's switch of theme until the next click, so the browser recolours figures: they
    may be drawn in either palette. Light blue is the same for marks and text, so text has rules of its own.
    """
    drawn = getattr(palette, name)
    red, green, blue = (int(drawn[start : start + 2], 16) for start in (1, 3, 5))
    rgb = f"rgb({red}, {green}, {blue})"
    shape = ".js-plotly-plot :not(text, tspan)"
    value = f"var({_variable(name)}) !important"
    rules = [f'.js-plotly-plot :is(text, tspan):is([style*="fill: {rgb}"], [style*="{drawn}" i]) {{ fill: {value}; }}']
    if not name.endswith("_text"):
        rules += [f'{shape}[style*="{kind}: {rgb}"] {{ {kind}: {value}; }}' for kind in ("fill", "stroke")]
    return "\n".join(rules)
