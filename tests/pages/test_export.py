"""The export of a page is the page: its words, its tables, its filters, and the definitions of them."""

import csv
import io
import re
import zipfile
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from frontline.query_catalog import catalog, run_query
from frontline.warehouse import Warehouse

from .conftest import Downloads
from .opened import ROOT, STEMS, headline, of_class, open_page

CONTACT = re.compile(r"[\w.]+@[\w.]+\.\w+|\+1[\s-]?\(?\d{3}")


def book_of(downloads: Downloads) -> openpyxl.Workbook:
    """The workbook that the open page offers."""
    (name,) = (name for name in downloads.made if name.endswith(".xlsx") and "/" not in name)
    return openpyxl.load_workbook(io.BytesIO(downloads[name]))


def rows_of(book: openpyxl.Workbook, sheet: str) -> list[dict[str, object]]:
    headings, *rows = book[sheet].iter_rows(values_only=True)
    return [dict(zip(map(str, headings), row, strict=True)) for row in rows]


def about(book: openpyxl.Workbook) -> dict[object, object]:
    return {row["what"]: row["value"] for row in rows_of(book, "About")}


def harmless(texts: list[str]) -> list[str]:
    """As they are in a sheet: empty ones left out, an apostrophe before what could start a formula."""
    return [f"'{text}" if text.startswith(("=", "+", "-", "@")) else text for text in texts if text]


@pytest.mark.parametrize("stem", STEMS)
def test_every_sentence_of_the_page_is_in_it(stem: str, on_sample: Path, downloads: Downloads) -> None:
    app = open_page(stem)
    book = book_of(downloads)
    cards = rows_of(book, "Cards")
    assert about(book)["Page"] == headline(app)
    assert [row["sentence"] for row in cards if row["sentence"]] == harmless(of_class(app, "card-sentence"))
    assert [row["how it was counted"] for row in cards if row["how it was counted"]] == harmless(
        of_class(app, "quiet-line")
    )
    named = [name for row in cards if row["tables"] for name in str(row["tables"]).split(", ")]
    assert [name for name in book.sheetnames if name not in ", ".join(named)] == ["About", "Cards", "Definitions"]
    text = "\n".join(str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell)
    assert not CONTACT.search(text), CONTACT.search(text)


def test_small_tables_are_in_it_cell_by_cell(on_sample: Path, downloads: Downloads) -> None:
    open_page("leaders")
    waits = rows_of(book_of(downloads), "The wait before you")
    assert len(waits) == 2
    depth = rows_of(book_of(downloads), "How deep")
    assert all(isinstance(row["questions"], int) for row in depth)


def test_charts_are_in_it_as_their_tables(on_sample: Path, sample: Warehouse, downloads: Downloads) -> None:
    open_page("leaders", period="all")
    book = book_of(downloads)
    (name,) = (name for name in book.sheetnames if name.startswith("The leaders together"))
    told = pd.DataFrame(rows_of(book, name))
    expected = run_query(sample, "leader_team_weeks")
    assert list(told["kept"]) == list(expected["kept"])
    assert list(told["week_date"]) == list(expected["week_date"])
    assert book[name]["A2"].number_format == "d mmm yyyy"
    share = book["Share of all contacts"]
    (column,) = (cell.column for cell in share[1] if cell.value == "leader_share")
    assert share.cell(2, column).number_format == "0 %"


def test_a_figure_shown_as_its_table_is_exported_as_before(on_sample: Path, downloads: Downloads) -> None:
    app = open_page("leaders")
    before = book_of(downloads)
    app.button(key="toggle_button_weeks").click().run()
    assert [sheet.dimensions for sheet in book_of(downloads)] == [sheet.dimensions for sheet in before]


def test_it_tells_the_filters_and_obeys_them(on_sample: Path, downloads: Downloads) -> None:
    open_page("leaders")
    everybody = rows_of(book_of(downloads), "Share of all contacts")
    downloads.made.clear()
    open_page("leaders", channel="call", customers="small", period="13w", clock="business")
    book = book_of(downloads)
    told = about(book)
    assert (told["Period"], told["Channel"], told["Clock"]) == ("Last 13 weeks", "Calls", "Business time")
    assert told["Customers"] == "Small accounts"
    assert str(told["Time zone"]) == "America/New_York"
    assert str(told["Data through"]).endswith(", America/New_York")
    assert all(f"{name}=" in str(told["Address"]) for name in ("channel", "customers", "clock", "period"))
    narrowed = rows_of(book, "Share of all contacts")
    assert len(narrowed) == 13
    counts = {row["week_date"]: row["all_contacts"] for row in everybody}
    assert all(int(str(row["all_contacts"])) < int(str(counts[row["week_date"]])) for row in narrowed)


def test_it_holds_the_definitions(on_sample: Path, downloads: Downloads) -> None:
    open_page("leaders")
    rows = rows_of(book_of(downloads), "Definitions")
    found = {(row["what"], row["name"], row["more"] if row["what"] == "column" else ""): row for row in rows}
    assert "one conversation with a customer" in str(found["word", "Contact", ""]["meaning"])
    assert "$from_date = 2026-" in str(found["question", "leader_share_weeks", ""]["more"])
    assert ("column", "leader_share", "of leader_share_weeks") in found
    assert len(rows) == len({tuple(row.values()) for row in rows}), "each once"


def test_the_archive_holds_the_same_tables(on_sample: Path, downloads: Downloads) -> None:
    open_page("turnaround")
    book = book_of(downloads)
    (name,) = (name for name in downloads.made if name.endswith(".zip"))
    with zipfile.ZipFile(io.BytesIO(downloads[name])) as packed:
        names = packed.namelist()
        assert len(names) == len(book.sheetnames)
        for file, sheet in zip(names, book.sheetnames, strict=True):
            rows = list(csv.reader(io.StringIO(packed.read(file).decode("utf-8-sig"), newline="")))
            assert len(rows) == len(list(book[sheet].iter_rows())), file
        assert {"About.csv", "Cards.csv", "Definitions.csv"} <= set(names)


def test_another_page_takes_nothing_along(on_sample: Path, downloads: Downloads) -> None:
    app: AppTest = open_page("leaders")
    downloads.made.clear()
    app.switch_page(str(ROOT / "pages" / "turnaround.py")).run()
    labels = [row["card"] for row in rows_of(book_of(downloads), "Cards")]
    assert "Turnaround and backlog" in labels
    assert "Share of all contacts" not in labels


@pytest.mark.parametrize("stem", STEMS)
def test_a_page_without_data_can_be_exported(stem: str, on_empty: Path, downloads: Downloads) -> None:
    app = open_page(stem)
    assert about(book_of(downloads))["Page"] == headline(app)


def test_rows_leave_as_a_workbook_with_their_definitions(
    on_sample: Path, sample: Warehouse, downloads: Downloads
) -> None:
    app = open_page("leaders", period="all")
    app.button(key="rows_share_0").click().run()
    book = openpyxl.load_workbook(io.BytesIO(downloads["leader_share_weeks.xlsx"]))
    assert book.sheetnames == ["leader_share_weeks", "Definitions"]
    expected = run_query(sample, "leader_share_weeks")
    assert [row["leader_contacts"] for row in rows_of(book, "leader_share_weeks")] == list(expected["leader_contacts"])
    words = csv.DictReader(io.StringIO(downloads["leader_share_weeks_definitions.csv"].decode("utf-8-sig"), newline=""))
    told = [row["meaning"] for row in words if (row["what"], row["name"]) == ("column", "leader_share")]
    assert told == [column.means for column in catalog()["leader_share_weeks"].returns if column.name == "leader_share"]
