"""What a page notes of its cards while it draws them, and what an export makes of that."""

import csv
import io
import zipfile

import openpyxl
import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from frontline.spreadsheets import Share
from frontline.ui.drawn import DrawnCard, DrawnPage, unmarked
from frontline.ui.page_export import archive, tables_of, workbook

HOSTILE = "=cmd|' /C calc'!A0"
STARTS = tuple("=+-@＝＋－＠\t\r\n")


def two_cards(sentence: str) -> None:
    import pandas as pd
    import streamlit as st

    from frontline.ui import drawn
    from frontline.ui.cards import card, facts, headline, paragraph, small_table, verdict_badge

    drawn.begin_page()
    headline("*Two* cards", "and what they rest on")
    with card("First", sentence, key="a", explanation="**why**", counted="by hand", verdict="mixed"):
        facts({"weeks": "**7 of 9**", "share": "58 %"})
        small_table(("name", "cases"), [("*late*", "1,204"), ("10194", "3.5")])
        drawn.note_frame(pd.DataFrame({"done_share": [0.25]}))
        paragraph("a *quiet* word")
        verdict_badge("supported", "91 % of 1,377")
    with card("Second", key="b"):
        pass
    paragraph("outside of every card")
    if st.session_state.get("fail"):
        with card("Third", key="c"):
            raise ValueError("on purpose")


def drawn_by(app: AppTest) -> DrawnPage:
    page = app.session_state["drawn_page"]
    assert isinstance(page, DrawnPage)
    return page


@pytest.fixture
def page() -> DrawnPage:
    app = AppTest.from_function(two_cards, args=("*Three* of `five`",)).run()
    assert not app.exception
    return drawn_by(app)


def test_cards_are_noted_as_the_reader_sees_them(page: DrawnPage) -> None:
    assert (page.headline, page.explanation) == ("Two cards", "and what they rest on")
    first, second = page.cards.values()
    assert first.words == ("First", "mixed", "Three of five", "why", "by hand")
    assert first.texts == ["a quiet word", "supported: 91 % of 1,377"]
    assert (second.label, second.tables, second.texts) == ("Second", [], [])


def test_tables_are_noted_with_numbers_as_numbers(page: DrawnPage) -> None:
    named, cells, figure = page.cards["a"].named_tables()
    assert [each.title for each in (named, cells, figure)] == ["First", "First (2)", "First (3)"]
    assert list(named.rows) == [["weeks", "7 of 9"], ["share", Share(0.58)]]
    assert list(cells.rows) == [["late", 1204], ["10194", 3.5]]
    assert list(figure.rows) == [(Share(0.25),)]


def test_a_card_that_fails_does_not_stay_open() -> None:
    app = AppTest.from_function(two_cards, args=("x",))
    app.session_state["fail"] = True
    app.run()
    assert app.exception
    assert drawn_by(app).open_cards == []
    assert drawn_by(app).cards["c"].label == "Third"


def test_another_run_begins_anew(page: DrawnPage) -> None:
    app = AppTest.from_function(two_cards, args=("x",)).run()
    before = drawn_by(app)
    assert drawn_by(app.run()) is not before
    assert len(drawn_by(app).cards["a"].tables) == 3


@pytest.mark.parametrize(
    ("marked", "plain"),
    [("*a* **b** `c`", "a b c"), (r"2 \* 3", "2 * 3"), ("a * b", "a * b"), ("no mark", "no mark")],
)
def test_marks_are_left_out(marked: str, plain: str) -> None:
    assert unmarked(marked) == plain


def hostile_page() -> DrawnPage:
    card = DrawnCard(HOSTILE, HOSTILE, HOSTILE, HOSTILE, texts=[HOSTILE], tables=[pd.DataFrame({HOSTILE: [HOSTILE]})])
    return DrawnPage("page", ((HOSTILE, HOSTILE),), "", HOSTILE, HOSTILE, {"a": card})


def test_no_cell_of_an_exported_page_is_a_formula() -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook(hostile_page())))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    texts = [str(cell.value) for cell in cells]
    assert sum("cmd" in text for text in texts) >= 10
    assert {cell.data_type for cell in cells} == {"s"}
    assert not [text for text in texts if text.startswith(STARTS)]
    with zipfile.ZipFile(io.BytesIO(archive(hostile_page()))) as packed:
        for name in packed.namelist():
            for row in csv.reader(io.StringIO(packed.read(name).decode("utf-8-sig"), newline="")):
                assert not [cell for cell in row if cell.startswith(STARTS)], name


def test_a_page_names_its_tables_in_the_list_of_cards(page: DrawnPage) -> None:
    about, cards, *tables, words = tables_of(page)
    assert (about.title, cards.title, words.title) == ("About", "Cards", "Definitions")
    assert cards.rows[0][-1] == "First, First (2), First (3)"
    book = openpyxl.load_workbook(io.BytesIO(workbook(page)))
    assert book.sheetnames == ["About", "Cards", *str(cards.rows[0][-1]).split(", "), "Definitions"]
    assert len(tables) == 3
