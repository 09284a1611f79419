"""What leaves for a spreadsheet: nothing in it is a formula, numbers are numbers, and every text is kept."""

import csv
import datetime as dt
import io
import zipfile

import numpy as np
import openpyxl
import pandas as pd
import pytest

from frontline.spreadsheets import (
    Share,
    Table,
    csv_archive,
    csv_bytes,
    harmless,
    sheet_names,
    table_of,
    value_of,
    xlsx_bytes,
)
from frontline.units import write_for

HOSTILE = [
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "   =1+1",
    "\u00a0=1+1",
    "\ufeff=1+1",
    "\u200b=1+1",
    "＝1+1",
    "＋1",
    "－1",
    "＠SUM(A1)",
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://example.com","x")',
    "\x00=1+1",
    "-5",
    "+1 555 0100",
]


def moment(year: int, month: int, day: int, hour: int = 0, minute: int = 0) -> dt.datetime:
    """A moment without a zone, as a cell has it."""
    return dt.datetime(year, month, day, hour, minute)  # noqa: DTZ001


STARTS = tuple("=+-@＝＋－＠\t\r\n")


def read_xlsx(*tables: Table) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(xlsx_bytes(tables, "a title")))


def read_csv(table: Table) -> list[list[str]]:
    return list(csv.reader(io.StringIO(csv_bytes(table).decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_becomes_a_formula_in_a_workbook(text: str) -> None:
    sheet = read_xlsx(Table("x", (text,), [(text,)])).worksheets[0]
    for cell in (sheet["A1"], sheet["A2"]):
        assert cell.data_type == "s"
        assert cell.hyperlink is None
        assert str(cell.value).startswith("'")
        assert not str(cell.value).lstrip().startswith(STARTS)


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_starts_a_formula_in_csv(text: str) -> None:
    for cell in (row[0] for row in read_csv(Table("x", (text,), [(text,)]))):
        assert cell.startswith("'")
        assert not cell.lstrip().startswith(STARTS)


@pytest.mark.parametrize("text", ["a;=1+1", "a\t=1+1", "a\n=1+1", "a; +1", "a\r\n@x"])
def test_a_program_that_parts_cells_elsewhere_finds_no_formula_either(text: str) -> None:
    for part in (
        csv_bytes(Table("x", ("n",), [(text,)])).decode("utf-8-sig").replace("\n", ";").replace("\t", ";").split(";")
    ):
        assert not part.strip(' "\r').startswith(STARTS), part


def test_what_is_harmless_stays_as_it_is() -> None:
    for text in ("a = b", "#10194", "#N/A", "Zoë “said”", "1-2", "a, b", "'quoted'", "ok; then"):
        assert harmless(text) == text
        assert read_csv(Table("x", ("n",), [(text,)]))[1] == [text]
        cell = read_xlsx(Table("x", ("n",), [(text,)])).worksheets[0]["A2"]
        assert (cell.value, cell.data_type) == (text, "s")


def test_what_xml_forbids_is_left_out_and_what_looks_like_an_escape_is_kept() -> None:
    book = read_xlsx(Table("x", ("n",), [("a\x01b\x1fc\ud800d\ufffee",), ("_x003D_1+1",)]))
    assert book.worksheets[0]["A2"].value == "abcde"
    assert book.worksheets[0]["A3"].value == "_x005F_x003D_1+1", "Excel reads it as _x003D_1+1"


def test_a_text_longer_than_a_cell_is_cut() -> None:
    value = str(read_xlsx(Table("x", ("n",), [("a" * 40_000,)])).worksheets[0]["A2"].value)
    assert len(value) == 32_767
    assert value.endswith("…")


def test_numbers_days_and_shares_are_numbers_days_and_shares() -> None:
    row = (
        -5,
        1234.5678,
        Share(0.256),
        dt.date(2026, 11, 13),
        moment(2026, 11, 13, 18, 5),
        True,
        None,
        float("nan"),
    )
    cells = read_xlsx(Table("x", tuple("abcdefgh"), [row])).worksheets[0][2]
    assert [cell.value for cell in cells] == [
        -5,
        1234.5678,
        0.256,
        moment(2026, 11, 13),
        moment(2026, 11, 13, 18, 5),
        True,
        None,
        None,
    ]
    assert [cell.number_format for cell in cells[:5]] == ["#,##0", "#,##0.0", "0 %", "d mmm yyyy", "d mmm yyyy hh:mm"]
    assert read_csv(Table("x", tuple("abcdefgh"), [row]))[1] == [
        "-5",
        "1234.5678",
        "0.256",
        "2026-11-13",
        "2026-11-13 18:05:00",
        "True",
        "",
        "",
    ]


def test_a_sheet_reads_well() -> None:
    sheet = read_xlsx(Table("x", ("name", "words"), [("a", "b" * 500)])).worksheets[0]
    assert sheet.freeze_panes == "A2"
    assert sheet["A1"].font.bold
    assert sheet["B2"].alignment.wrap_text
    assert 8 <= sheet.column_dimensions["A"].width < sheet.column_dimensions["B"].width <= 64


def test_an_answer_becomes_a_table() -> None:
    frame = pd.DataFrame(
        {
            "week_date": pd.to_datetime(["2026-11-09", "NaT"]),
            "seen_at": pd.to_datetime(["2026-11-09 00:00", "2026-11-10 10:30"]).tz_localize("America/New_York"),
            "done_share": [0.5, np.nan],
            "cases": pd.array([3, None], dtype="Int64"),
            "words": [np.array(["a", "b"]), None],
        }
    )
    first, second = table_of("t", frame).rows
    assert first == (dt.date(2026, 11, 9), moment(2026, 11, 9), Share(0.5), 3, "a, b")
    assert isinstance(first[2], Share)
    assert second == (None, moment(2026, 11, 10, 10, 30), None, None, None)


@pytest.mark.parametrize(
    ("text", "value"),
    [("1,204", 1204), ("0", 0), ("-5", -5), ("−5", -5), ("3.2", 3.2), ("58 %", 0.58), ("12.5 %", 0.125)],
)
def test_a_cell_that_is_nothing_but_a_number_is_one(text: str, value: float) -> None:
    assert value_of(text) == value
    assert isinstance(value_of(text), Share) == text.endswith("%")


@pytest.mark.parametrize("text", ["10194", "007", "3 of 7", "3.2 h", "over 99 %", "+5", "1,20", "", "–", "31 % of 318"])
def test_any_other_text_stays_a_text(text: str) -> None:
    assert value_of(text) == text


def test_numbers_are_read_as_the_reader_writes_them() -> None:
    write_for("de_DE")
    try:
        assert value_of("1.204,5") == 1204.5
        assert value_of("1,204") == 1.204
    finally:
        write_for("en_GB")


def test_sheet_names_are_legal_and_no_two_are_alike() -> None:
    names = sheet_names(["a/b:c*?[d]\\e", "x" * 40, "X" * 40, "", "History", "'q'", "=1+1", "Who hears\nwhom"])
    assert len({name.casefold() for name in names}) == len(names)
    for name in names:
        assert 0 < len(name) <= 31
        assert not set(name) & set("[]:*?/\\\n")
        assert not name.startswith(("'", "=")) and not name.endswith("'")
    assert names[1:3] == ["x" * 31, f"{'X' * 29} 2"]


def test_an_archive_holds_a_file_for_each_table() -> None:
    tables = [Table("About", ("a",), [("=1",)]), Table("../Kept? 50 %", ("b",), []), Table("Kept 50", ("c",), [])]
    with zipfile.ZipFile(io.BytesIO(csv_archive(tables))) as packed:
        assert packed.namelist() == ["About.csv", "Kept 50.csv", "Kept 50 2.csv"]
        assert packed.read("About.csv") == "\ufeffa\r\n'=1\r\n".encode()
