"""How the review's cards lie: as many side by side as fit, one column on a phone; and its charts, which are SVG with real text."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, partial
from html import escape
from pathlib import Path

import pandas as pd
import streamlit as st

from frontline.review.forms.charts_svg import PAPER, VARIABLES, Colours
from frontline.ui import drawn
from frontline.ui.cards import plain
from frontline.ui.charts import is_table, table_button
from frontline.ui.drawn import DrawnCard
from frontline.ui.review_pictures import picture
from frontline.ui.rows import column_looks

CHART_WIDTH, CHART_HEIGHT, CHART_TYPE = 312, 168, 13
"""Of a drawing in a third of the page, which is as wide as a phone: its words stay readable on both."""
HALF_WIDTH = 480
"""Of a drawing in half of the page; a phone gets it in CHART_WIDTH."""
STYLE_SHEET = Path(__file__).with_name("review.css")


def style() -> None:
    """Send the page's few rules."""
    st.html(_style())


@cache
def _style() -> str:
    return f"<style>{STYLE_SHEET.read_text(encoding='utf-8')}</style>"


@contextmanager
def grid(name: str) -> Iterator[None]:
    """Lay the enclosed cards side by side, as many as fit: thirds, or as the name begins halves_… or wide_first_…"""
    with st.container(key=f"review_grid_{name}", horizontal=True, gap="small"):
        yield


@dataclass(frozen=True)
class Drawing:
    """A chart as SVG: for a screen, for a phone where that is another, and on paper's colours for a picture."""

    wide: str
    narrow: str
    paper: str
    width: float


def drawing_of(draw: Callable[[Colours, float], str], width: float) -> Drawing:
    """Draw with a function of `frontline.review.forms.charts_svg` that takes colours and a width."""
    narrow = "" if width == CHART_WIDTH else draw(VARIABLES, CHART_WIDTH)
    return Drawing(draw(VARIABLES, width), narrow, draw(PAPER, width), width)


def drawing_with_table(drawing: Drawing, frame: pd.DataFrame, key: str) -> None:
    """Show a drawing, which tells itself to who cannot see it, with its picture to take along and the table behind it."""
    drawn.note_frame(frame)
    _switchable(drawing, frame, key, drawn.current_card())


@st.fragment
def _switchable(drawing: Drawing, frame: pd.DataFrame, key: str, card: DrawnCard | None) -> None:
    if is_table(key):
        st.dataframe(frame, hide_index=True, width="stretch", column_config=column_looks(frame), key=f"table_{key}")
        table_button(key)
        return
    narrow = f'<div class="wide">{drawing.wide}</div><div class="narrow">{drawing.narrow}</div>'
    _drawing(narrow if drawing.narrow else drawing.wide)
    words = (card.label, card.sentence, card.counted) if card else ("", "", "")
    with st.container(key=f"review_below_{key}", horizontal=True, horizontal_alignment="right", gap="small"):
        st.download_button(
            "as a PNG",
            data=partial(picture, drawing.paper, drawing.width, *words),
            file_name=f"{key}.png",
            mime="image/png",
            on_click="ignore",
            type="tertiary",
            key=f"toggle_button_png_{key}",
        )
        table_button(key)


def _drawing(svg: str) -> None:
    # `st.html` would strip SVG. In one line and within a div, Markdown takes all of it for HTML and no word for a mark.
    st.markdown(f'<div class="review-chart">{" ".join(svg.split())}</div>', unsafe_allow_html=True)


def quotation(text: str) -> None:
    """Show a customer's words."""
    drawn.note_text(plain(f"“{text}”"))
    st.html(f'<blockquote class="voice">“{escape(text)}”</blockquote>')


def bullets(texts: Sequence[str]) -> None:
    """Show a few short lines as a list."""
    for text in texts:
        drawn.note_text(plain(text))
    st.html(f'<ul class="review-list">{"".join(f"<li>{escape(text)}</li>" for text in texts)}</ul>')
