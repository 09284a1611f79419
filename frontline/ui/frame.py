"""The frame around every page: the menu, the period, how far the data goes, and the card for expected errors.

Streamlit runs this file as the main script on every interaction. It must not be imported: what pages need is in the
modules beside it.
"""

import streamlit as st

from frontline.ui import boundary, cards, menu, period, theme
from frontline.ui.session import data_through_sentence

_ICON = (
    '<svg viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0072B2"/>'
    '<path d="M7 9h18v11H15l-5 5v-5H7z" fill="#FFF"/></svg>'
)


def _top_bar() -> None:
    """Show what every page shows: the period at the left, how far the data goes at the right."""
    with st.container(key="top_bar", horizontal=True, vertical_alignment="center", gap="small"):
        period.period_filter()
        cards.data_through(data_through_sentence())


def main() -> None:
    """Lay the frame and run the page that the address names inside it."""
    st.set_page_config(page_title="CEO on the Phones", page_icon=_ICON, layout="wide", initial_sidebar_state=240)
    st.html(theme.style())
    page = st.navigation(menu.pages_by_group(), expanded=True)
    with boundary.expected_errors():
        _top_bar()
        page.run()


main()
