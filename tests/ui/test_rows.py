"""Rows on their way into a spreadsheet, and how their columns look."""

import csv
import io

import pandas as pd
import pytest

from frontline.query_catalog import Column
from frontline.spreadsheets import csv_bytes, table_of
from frontline.ui.definitions import columns_frame
from frontline.ui.rows import column_looks


def download(frame: pd.DataFrame) -> bytes:
    """The rows as the dialog hands them out."""
    return csv_bytes(table_of("rows", frame))


def cells(frame: pd.DataFrame) -> list[list[str]]:
    """What a spreadsheet reads of the download."""
    return list(csv.reader(io.StringIO(download(frame).decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_text_starts_a_formula(start: str) -> None:
    formula = f"{start}HYPERLINK('http://example.com')"
    header, row = cells(pd.DataFrame({"harmless": [formula]}))
    assert (header, row) == (["harmless"], [f"'{formula}"])


def test_no_heading_starts_a_formula() -> None:
    header, row = cells(pd.DataFrame({"=1+1": ["x"]}))
    assert (header, row) == (["'=1+1"], ["x"])


def test_what_is_harmless_stays_as_it_is() -> None:
    frame = pd.DataFrame(
        {
            "number": [-5, 7],
            "text": ["a = b", "#10194"],
            "rate": [-0.5, float("nan")],
            "day": [pd.Timestamp("2026-11-13"), pd.NaT],
        }
    )
    assert cells(frame)[1:] == [["-5", "a = b", "-0.5", "2026-11-13"], ["7", "#10194", "", ""]]


def test_the_download_opens_as_utf_8_and_keeps_line_breaks() -> None:
    text = pd.DataFrame({"text": ['Zoë\nsaid,\rthen\r\n“no” and "yes"']})
    assert download(text).startswith(b"\xef\xbb\xbf")
    assert cells(text)[1:] == [['Zoë\nsaid,\rthen\r\n“no” and "yes"']]


def test_an_answer_without_rows_keeps_its_header() -> None:
    assert cells(pd.DataFrame({"one": [], "two": []})) == [["one", "two"]]


def test_columns_look_as_their_unit_says() -> None:
    names = ["done_share", "abandonment_rate", "started_at", "week_date", "cases"]
    looks = column_looks(pd.DataFrame(columns=names))
    kinds = {name: looks[name].get("type_config", {}) for name in names}
    assert kinds["done_share"]["format"] == kinds["abandonment_rate"]["format"] == "percent"
    assert kinds["started_at"]["type"] == "datetime"
    assert kinds["week_date"]["type"] == "date"
    assert not kinds["cases"]
    assert looks["done_share"]["label"] == "done share"


def test_columns_are_listed_with_their_meaning() -> None:
    listed = columns_frame([Column("days_open", "bigint", "whole days since then")])
    assert listed.to_dict("records") == [{"column": "days open", "meaning": "whole days since then"}]
    assert list(columns_frame([]).columns) == ["column", "meaning"]
