"""Export of a page: exactly what it shows, as a workbook or as CSV files, with the filters and the definitions.

The files are made when they are asked for, from what the cards told of themselves while they were drawn (drawn.py).
"""

import datetime as dt
from collections.abc import Callable, Sequence
from urllib.parse import urlencode, urlsplit

import streamlit as st

from frontline.spreadsheets import XLSX, Table, csv_archive, sheet_names, xlsx_bytes
from frontline.ui import drawn, filter_state, filters
from frontline.ui.definitions import told_by, words_table
from frontline.ui.drawn import DrawnCard, DrawnPage
from frontline.ui.menu import registered
from frontline.ui.session import data_through_sentence, settings, warehouse_version

_CARD_COLUMNS = ("card", "verdict", "sentence", "explanation", "how it was counted", "further words", "tables")


def button() -> None:
    """Show "Export", and begin the page: what is drawn from now on is what it gives."""
    page = drawn.begin_page()
    told, reach = tuple(filters.told()), data_through_sentence()
    page.name, page.about, page.in_short = _page_name(), _about(told, reach), _in_short(told, reach)
    with st.popover("Export", key="export", width="content"):
        st.html(
            '<p class="text-quiet">What this page shows, with its filters and definitions. '
            "A chart as a picture: “as a PNG” below it.</p>"
        )
        _download("As a workbook (XLSX)", f"{page.name}.xlsx", XLSX, lambda: workbook(page))
        _download("As tables (CSV, zipped)", f"{page.name}.zip", "application/zip", lambda: archive(page))


def _download(label: str, file_name: str, mime: str, make: Callable[[], bytes]) -> None:
    """Show a button whose file is made when it is pressed."""
    key = f"export_{file_name.rpartition('.')[2]}"
    st.download_button(label, make, file_name=file_name, mime=mime, on_click="ignore", key=key, width="stretch")


def workbook(page: DrawnPage) -> bytes:
    """A page as XLSX: About, Cards, a sheet for each table, Definitions."""
    return xlsx_bytes(tables_of(page), page.headline or page.name)


def archive(page: DrawnPage) -> bytes:
    """A page as a .zip of CSV files, named as the sheets are."""
    return csv_archive(tables_of(page))


def tables_of(page: DrawnPage) -> list[Table]:
    """Everything that a page shows, as tables."""
    cards = list(page.cards.values())
    figures = [table for card in cards for table in card.named_tables()]
    sheets = iter(sheet_names(["About", "Cards", *(table.title for table in figures)])[2:])
    told = [_card_row(card, [next(sheets) for _ in card.tables]) for card in cards]
    return [
        Table("About", ("what", "value"), [("Page", page.headline), ("It rests on", page.explanation), *page.about]),
        Table("Cards", _CARD_COLUMNS, told),
        *figures,
        words_table([told_by(card) for card in cards]),
    ]


def _card_row(card: DrawnCard, sheets: Sequence[str]) -> tuple[str, ...]:
    return (
        card.label,
        card.verdict,
        card.sentence,
        card.explanation,
        card.counted,
        "\n".join(card.texts),
        ", ".join(sheets),
    )


def _page_name() -> str:
    """The page's name in the address; the first page has none there."""
    found = urlsplit(st.context.url or "").path.rstrip("/").rpartition("/")[2]
    return found if any(entry.stem == found for entry in registered()) else registered()[0].stem


def _about(told: Sequence[tuple[str, str]], reach: str) -> tuple[tuple[str, str], ...]:
    """What the figures depend on: the filters, the clock and its zone, how far the data reach, and which data they are."""
    address = (st.context.url or "").partition("?")[0]
    asked = urlencode(st.query_params.to_dict())
    zone = settings().zone
    version = warehouse_version()
    return (
        *told,
        ("Time zone", zone.key),
        ("Data through", reach.removeprefix("Data through ") or "no data imported yet"),
        ("Version of the data", "none" if version is None else str(version)),
        ("Address", f"{address}?{asked}" if asked else address),
        ("Shown at", f"{dt.datetime.now(zone):%Y-%m-%d %H:%M}"),
    )


def _in_short(told: Sequence[tuple[str, str]], reach: str) -> str:
    """The period, the choices that leave something out or compare, and how far the data reach."""
    choices = zip(filters.LABELS, told, strict=True)
    set_ones = [words for name, (_, words) in choices if name == "period" or filter_state.is_set(name)]
    return " · ".join(filter(None, (*set_ones, reach)))
