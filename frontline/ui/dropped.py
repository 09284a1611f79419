"""The files that a reader dropped and that are not in yet: on the page where they are imported, or on another one before."""

from collections.abc import Sequence

import streamlit as st

from frontline.ui.cards import paragraph, plain
from frontline.ui.uploads import Upload

_ROUND, _WAITING = "upload_round", "uploads_waiting"


def dropped_files() -> list[Upload]:
    """The place to drop them, and what lies there."""
    dropped = st.file_uploader(
        "Files",
        accept_multiple_files=True,
        key=f"files_{st.session_state.get(_ROUND, 0)}",
        label_visibility="collapsed",
    )
    return [*_waiting(), *(Upload(file.file_id, file.name, file.getvalue()) for file in dropped)]


def leave_for_import(uploads: Sequence[Upload]) -> None:
    """Keep files that were dropped on another page: they lie there as if they had been dropped there."""
    st.session_state[_WAITING] = list(uploads)


def clear_dropped() -> None:
    """Everything that lay there is in; call it before the place is drawn."""
    st.session_state.pop(_WAITING, None)
    st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1


def _waiting() -> list[Upload]:
    """The files of another page, with a button that takes them away."""
    waiting: list[Upload] = st.session_state.get(_WAITING, [])
    if waiting:
        with st.container(horizontal=True, vertical_alignment="center"):
            paragraph(f"Dropped before: {plain(', '.join(upload.name for upload in waiting))}", look="quiet")
            if st.button("Take them away", key="open_take_away", type="tertiary"):
                del st.session_state[_WAITING]
                st.rerun()
    return waiting
