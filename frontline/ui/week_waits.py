"""The fourth card: who waits for us, the longest first, each to be taken by a leader."""

from collections.abc import Sequence
from html import escape
from typing import Any

import streamlit as st

from frontline.ui import care_silence_board, care_silence_sentences, drawn
from frontline.ui import week_sentences as words
from frontline.ui.cards import card, missing_card, paragraph
from frontline.ui.filter_state import clock
from frontline.ui.leader_choice import address_of
from frontline.ui.menu import link_to
from frontline.ui.rows import RowsLink
from frontline.ui.week_layout import actions
from frontline.ui.week_reader import WeekReader
from frontline.units import count_of, day, numeral

SHOWN = 3
HEADERS = ("customer", "waiting", "usually", "asked again")


def waits_card(reader: WeekReader) -> None:
    """Show it: those whom nobody has taken yet."""
    if not reader.knows_waits:
        missing_card(*words.MISSING["waiting"], key="waiting")
        return
    free = [row for row in reader.waits if not row["is_taken"]]
    with card(
        "Who is waiting for us",
        care_silence_sentences.board_sentence(reader.waits),
        key="waiting",
        counted=f"until a person answers, here to {day(reader.last_day)}",
        rows=RowsLink(f"{count_of(len(reader.waits), 'wait')} →", "silence_board", reader.waits_asked),
    ):
        if free:
            _wait_rows(free[:SHOWN], reader.person_id)
        elif reader.waits:
            paragraph(care_silence_sentences.taken_sentence(reader.waits))
        with actions("waiting"):
            more = len(free) - SHOWN
            told = f"{numeral(more)} more on the board →" if more > 0 else "the board →"
            link_to("care", told, key="to_care", quiet=True, address=address_of(reader.person_id))


def _wait_rows(rows: Sequence[dict[str, Any]], person_id: str | None) -> None:
    """A line each, and the button that takes it."""
    drawn.note_rows(HEADERS, [(words.who_waits(row), *words.wait_cells(row, clock())) for row in rows])
    with st.container(key="week_waits", gap=None):
        st.html(_line("wait head", HEADERS, hidden=True))
        for row in rows:
            wait_id = str(row["wait_id"])
            with st.container(key=f"wait_{wait_id}", horizontal=True, vertical_alignment="center", gap="small"):
                st.html(_line("wait", (words.who_waits(row), *words.wait_cells(row, clock()))))
                if st.button("take it", key=f"take_{wait_id}", type="tertiary"):
                    care_silence_board.take(row, person_id)


def _line(name: str, cells: Sequence[str], *, hidden: bool = False) -> str:
    """A line of cells; each but the first has its header's word before it for who cannot see the head, and on a telephone."""
    parts = [
        f"<span>{'' if hidden or not place else f'<i>{header}</i> '}{escape(cell)}</span>"
        for place, (header, cell) in enumerate(zip(HEADERS, cells, strict=True))
    ]
    return f'<p class="{name}"{" aria-hidden=true" if hidden else ""}>{" ".join(parts)}</p>'
