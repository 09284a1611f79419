"""The frame around every page: the menu, the filters, how far the data goes, and the card for expected errors.

Streamlit runs this file as the main script on every interaction. It must not be imported: what pages need is in the
modules beside it.
"""

import streamlit as st

from frontline.ui import boundary, cards, filters, menu, page_export, theme
from frontline.ui.session import data_through_sentence, settings
from frontline.units import write_for

_ICON = (
    '<svg viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0072B2"/>'
    '<path d="M7 9h18v11H15l-5 5v-5H7z" fill="#FFF"/></svg>'
)


def _top_bar(url_path: str) -> None:
    """Show what every page shows: the filters at the left, how far the data goes at the right."""
    with st.container(key="top_bar", horizontal=True, vertical_alignment="center", gap="small"):
        filters.show(url_path)
        cards.data_through(data_through_sentence())
        page_export.button()


def main() -> None:
    """Lay the frame and run the page that the address names inside it."""
    st.set_page_config(page_title="CEO on the Phones", page_icon=_ICON, layout="wide", initial_sidebar_state=240)
    st.html(theme.style())
    st.html(theme.overlay_style())
    page = st.navigation(menu.pages(), expanded=True)
    with boundary.expected_errors():
        write_for(settings().display.locale)
        _top_bar(page.url_path)
        page.run()


main()
