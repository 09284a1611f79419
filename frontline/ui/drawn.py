"""What a page has drawn in the reader's last run: every card with its words, tables and pictures, for "?" and "Export".

Cards tell of themselves while they are drawn, so no page needs code of its own. A fragment that runs again adds nothing but
the cards that it draws anew; what is inside a card but outside of its own run stays as it was.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import streamlit as st

from frontline.spreadsheets import Table, table_of, value_of

if TYPE_CHECKING:
    import pandas as pd

_STATE = "drawn_page"
_MARKS = re.compile(r"(?<!\\)\*\*(.+?)(?<!\\)\*\*|(?<!\\)\*(.+?)(?<!\\)\*|`([^`]+)`", re.DOTALL)


@dataclass
class DrawnCard:
    """One card as the reader sees it, without marks; `asked` are the queries behind it with their parameters."""

    label: str
    sentence: str = ""
    explanation: str = ""
    counted: str = ""
    verdict: str = ""
    asked: tuple[tuple[str, Mapping[str, Any]], ...] = ()
    texts: list[str] = field(default_factory=list)
    tables: list["Table | pd.DataFrame"] = field(default_factory=list)

    @property
    def words(self) -> tuple[str, ...]:
        """Everything that it says in sentences."""
        return tuple(filter(None, (self.label, self.verdict, self.sentence, self.explanation, self.counted)))

    def named_tables(self) -> list[Table]:
        """Its tables, titled by its label; a second one of the same card carries a number."""
        named = []
        for number, drawn in enumerate(self.tables, start=1):
            title = self.label if number == 1 else f"{self.label} ({number})"
            named.append(
                Table(title, drawn.columns, drawn.rows) if isinstance(drawn, Table) else table_of(title, drawn)
            )
        return named


@dataclass
class DrawnPage:
    """A page: its name, its headline, what its figures depend on (in full, and in short), and its cards in their order."""

    name: str = ""
    about: tuple[tuple[str, str], ...] = ()
    in_short: str = ""
    headline: str = ""
    explanation: str = ""
    cards: dict[str, DrawnCard] = field(default_factory=dict)
    open_cards: list[DrawnCard] = field(default_factory=list)
    is_import_offered: bool = False
    """A button leads to the import already: one on a page is enough."""


def begin_page() -> DrawnPage:
    """Start anew: the frame does so before a page runs."""
    page = DrawnPage()
    st.session_state[_STATE] = page
    return page


def page() -> DrawnPage:
    """What this session has drawn."""
    found = st.session_state.get(_STATE)
    return found if isinstance(found, DrawnPage) else begin_page()


@contextmanager
def drawing(card: DrawnCard, key: str) -> Iterator[DrawnCard]:
    """Note a card, and let what is drawn inside tell of itself to it."""
    drawn = page()
    drawn.cards[key] = card
    drawn.open_cards.append(card)
    try:
        yield card
    finally:
        drawn.open_cards.remove(card)


def current_card() -> DrawnCard | None:
    """The card that is being drawn; None outside of every card, and in a fragment that runs again by itself."""
    cards = page().open_cards
    return cards[-1] if cards else None


def note_text(text: str) -> None:
    """Note a paragraph of the card being drawn."""
    card = current_card()
    if card is not None and text.strip():
        card.texts.append(unmarked(text))


def note_rows(headers: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Note a small table of the card being drawn: a cell that is nothing but a number becomes one."""
    card = current_card()
    if card is not None:
        cells = [[value_of(unmarked(cell)) for cell in row] for row in rows]
        card.tables.append(Table(card.label, tuple(map(unmarked, headers)), cells))


def note_frame(frame: "pd.DataFrame") -> None:
    """Note the table behind a picture of the card being drawn."""
    card = current_card()
    if card is not None:
        card.tables.append(frame)


def unmarked(text: str) -> str:
    """A sentence without the marks of `cards.sentence_html`: what the reader sees."""
    return _MARKS.sub(lambda found: next(part for part in found.groups() if part is not None), text).replace(r"\*", "*")
