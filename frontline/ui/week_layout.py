"""How the first screen lies: four cards that fit on it, the quieter ones below; on a telephone who waits comes second."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import plotly.graph_objects as go
import streamlit as st

STYLE_SHEET = Path(__file__).with_name("week.css")


@cache
def _style() -> str:
    return f"<style>{STYLE_SHEET.read_text(encoding='utf-8')}</style>"


@contextmanager
def week_line() -> Iterator[None]:
    """The line below the headline: which week it is at the left, who reads at the right."""
    st.html(_style())
    with st.container(key="filters_week", horizontal=True, vertical_alignment="center", gap="small"):
        yield


@contextmanager
def first_screen() -> Iterator[None]:
    """Lay the enclosed cards two by two, all of one row equally high."""
    with st.container(key="week_grid"):
        yield


@contextmanager
def below() -> Iterator[None]:
    """Lay the enclosed, quieter cards side by side."""
    with st.container(key="week_below"):
        yield


@contextmanager
def actions(key: str) -> Iterator[None]:
    """What can be done about a card's figure: verbs, side by side."""
    with st.container(key=f"week_actions_{key}", horizontal=True, vertical_alignment="center", gap="small"):
        yield


def small(figure: go.Figure, height: int) -> go.Figure:
    """The same figure, as low as the first screen needs it (pixels)."""
    return figure.update_layout(height=height)
