"""Every figure a page can show, and how it is shown: described for who cannot see it, and readable as a table."""

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from frontline.ui.charts_band import turnaround_band
from frontline.ui.charts_turnaround import claim_vs_actual, share_done_curve
from frontline.ui.charts_weeks import bars, usual_range_line
from frontline.ui.rows import column_looks

__all__ = [
    "QUIET_CONFIG",
    "bars",
    "chart_with_table",
    "claim_vs_actual",
    "is_table",
    "render",
    "share_done_curve",
    "table_button",
    "turnaround_band",
    "usual_range_line",
]

QUIET_CONFIG = {"displayModeBar": False, "scrollZoom": False, "doubleClick": False, "showTips": False}


def render(fig: go.Figure, alt_text: str, key: str) -> None:
    """Show a figure; `alt_text` says in a sentence what it shows, for who cannot see it."""
    st.plotly_chart(fig, theme=None, width="stretch", key=f"chart_{key}", config=QUIET_CONFIG, alt=alt_text)


@st.fragment
def chart_with_table(
    fig: go.Figure, frame: pd.DataFrame, alt_text: str, key: str, column_names: Mapping[str, str] | None = None
) -> None:
    """Show a figure with a quiet button that turns it into the table of its figures, and back."""
    if is_table(key):
        looks = column_looks(frame) | dict(column_names or {})
        st.dataframe(frame, hide_index=True, width="stretch", column_config=looks, key=f"table_{key}")
    else:
        render(fig, alt_text, key)
    table_button(key)


def is_table(key: str) -> bool:
    """True when the reader wants this figure as a table."""
    return bool(st.session_state.get(f"as_table_{key}", False))


def table_button(key: str) -> None:
    """Show the quiet button that turns a figure into the table of its figures, and back."""
    with st.container(key=f"toggle_{key}", horizontal=True, horizontal_alignment="right"):
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
