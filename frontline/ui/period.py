"""The period every page looks at: chosen once at the top, kept in the address (`?period=26w`) and across pages."""

from urllib.parse import urlsplit

import streamlit as st

PERIODS: dict[str, tuple[str, int | None]] = {
    "13w": ("Last 13 weeks", 13),
    "26w": ("Last 26 weeks", 26),
    "52w": ("Last 52 weeks", 52),
    "all": ("All weeks", None),
}
DEFAULT = "26w"
_CHOICE = "period_choice"
_ADDRESS = "period"
_WRITTEN = "period_written"


def _asked_for() -> str:
    """Read the period that the address names; the default when it names none that we have."""
    asked = st.query_params.get(_ADDRESS, DEFAULT)
    return asked if asked in PERIODS else DEFAULT


def current_period() -> int | None:
    """Tell how many weeks back the reader wants to look; None means everything."""
    choice = st.session_state.get(_CHOICE) or _asked_for()
    return PERIODS[choice][1]


def current_period_name() -> str:
    """Name the chosen period as the top bar does: "Last 26 weeks"."""
    choice = st.session_state.get(_CHOICE) or _asked_for()
    return PERIODS[choice][0]


def period_filter() -> None:
    """Show the choice of period, and write it to the address (a page change would drop it)."""
    if _CHOICE not in st.session_state:
        st.session_state[_CHOICE] = _asked_for()
    choice = st.selectbox(
        "Period",
        options=list(PERIODS),
        format_func=lambda code: PERIODS[code][0],
        key=_CHOICE,
        label_visibility="collapsed",
        width=170,
    )
    # Once for each page and choice: written again after every step back, the address would never let the reader leave.
    written = (urlsplit(st.context.url or "").path, choice)
    if st.query_params.get(_ADDRESS, DEFAULT) != choice and st.session_state.get(_WRITTEN) != written:
        st.query_params[_ADDRESS] = choice
    st.session_state[_WRITTEN] = written
