"""Every figure a page can show, and how it is shown: described for who cannot see it, and readable as a table."""

from collections.abc import Mapping, Sequence

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from frontline.ui import drawn
from frontline.ui.chart_base import message_of
from frontline.ui.chart_config import quiet_config
from frontline.ui.charts_band import turnaround_band
from frontline.ui.charts_turnaround import claim_vs_actual, share_done_curve
from frontline.ui.charts_weeks import bars, usual_range_line
from frontline.ui.drawn import DrawnCard
from frontline.ui.pictures import picture_button
from frontline.ui.rows import column_looks

__all__ = [
    "bars",
    "chart_buttons",
    "chart_with_table",
    "charts_with_table",
    "claim_vs_actual",
    "is_table",
    "render",
    "share_done_curve",
    "table",
    "table_button",
    "told_in_full",
    "turnaround_band",
    "usual_range_line",
]


def render(fig: go.Figure, alt_text: str, key: str, card: DrawnCard | None = None) -> None:
    """Show a figure; `alt_text` says in a sentence what it shows, for who cannot see it (made complete by `told_in_full`)."""
    told = told_in_full(fig, alt_text, card or drawn.current_card())
    st.plotly_chart(fig, theme=None, width="stretch", key=f"chart_{key}", config=quiet_config(), alt=told)


def told_in_full(fig: go.Figure, alt_text: str, card: DrawnCard | None) -> str:
    """An alternative text that has the figure's message: as the chart noted it, else the sentence of its card."""
    message = message_of(fig)
    if not message and card is not None and not any(map(str.isdigit, alt_text)):
        message = card.sentence
    return drawn.unmarked(f"{alt_text.rstrip('.')}: {message.rstrip('.')}." if message else alt_text)


def chart_with_table(
    fig: go.Figure, frame: pd.DataFrame, alt_text: str, key: str, column_names: Mapping[str, str] | None = None
) -> None:
    """Show a figure with quiet buttons: one turns it into the table of its figures, and back, one gives it as a picture."""
    charts_with_table([(fig, alt_text)], frame, key, column_names)


def charts_with_table(
    figures: Sequence[tuple[go.Figure, str]],
    frame: pd.DataFrame,
    key: str,
    column_names: Mapping[str, str] | None = None,
) -> None:
    """Show figures side by side (under one another on a telephone), each with its alternative text, over one table."""
    drawn.note_frame(frame)
    _switchable(figures, frame, key, column_names or {}, drawn.current_card())


@st.fragment
def _switchable(
    figures: Sequence[tuple[go.Figure, str]],
    frame: pd.DataFrame,
    key: str,
    column_names: Mapping[str, str],
    card: DrawnCard | None,
) -> None:
    """Show the figures or their table, and the buttons below; a click on one runs nothing else again."""
    if is_table(key):
        table(frame, key, column_names)
        table_button(key)
        return
    keys = [key] if len(figures) == 1 else [f"{key}_{number}" for number in range(len(figures))]
    places = [st.container()] if len(figures) == 1 else st.columns(len(figures))
    for place, name, (fig, alt_text) in zip(places, keys, figures, strict=True):
        with place:
            render(fig, alt_text, name, card)
    chart_buttons(key, list(zip(keys, figures, strict=True)), card)


def chart_buttons(key: str, figures: Sequence[tuple[str, tuple[go.Figure, str]]], card: DrawnCard | None) -> None:
    """Show the quiet buttons below figures, each given by its key with its alternative text: as a PNG, as a table."""
    with st.container(key=f"toggle_{key}", horizontal=True, horizontal_alignment="right", gap="small"):
        for number, (name, (fig, alt_text)) in enumerate(figures, start=1):
            which = f"{number} of {len(figures)} " if len(figures) > 1 else ""
            picture_button(f"{which}as a PNG", fig, told_in_full(fig, alt_text, card), name, card)
        _flip_button(key)


def table(frame: pd.DataFrame, key: str, column_names: Mapping[str, str] | None = None) -> None:
    """Show the table of a figure."""
    looks = column_looks(frame) | dict(column_names or {})
    st.dataframe(frame, hide_index=True, width="stretch", column_config=looks, key=f"table_{key}")


def is_table(key: str) -> bool:
    """True when the reader wants this figure as a table."""
    return bool(st.session_state.get(f"as_table_{key}", False))


def table_button(key: str) -> None:
    """Show the quiet button that turns a figure into the table of its figures, and back."""
    with st.container(key=f"toggle_{key}", horizontal=True, horizontal_alignment="right"):
        _flip_button(key)


def _flip_button(key: str) -> None:
    st.button(
        "as a picture" if is_table(key) else "as a table",
        key=f"toggle_button_{key}",
        type="tertiary",
        on_click=_flip,
        args=(f"as_table_{key}",),
    )


def _flip(state: str) -> None:
    """Turn a figure into its table, or back."""
    st.session_state[state] = not st.session_state.get(state, False)
