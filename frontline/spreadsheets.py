"""Tables as CSV and XLSX that a spreadsheet opens without taking anything in them for a formula.

A text that could start one gets an apostrophe before it, headings too, in both forms: before = + - @ and their full-width
forms, after leading blanks, and before a tab or a line break at its start. That holds for "-5" and "+1 555 …" as well when
they are texts; numbers are written as numbers. In CSV the sign is looked for also after a semicolon, a tab and a line break
inside a text: a spreadsheet that parts cells at semicolons would start a new cell there. In XLSX every text is a string cell,
never a formula; nothing is a link. Characters that XML forbids are left out of both.
"""

import csv
import datetime as dt
import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from frontline.units import is_missing, number_signs

if TYPE_CHECKING:  # a second of imports that the command line does not need
    import pandas as pd
    from openpyxl import Workbook

_BLANK = r"[\s\u00ad\u200b-\u200f\u2060\ufeff]*"
_SIGN = r"[=+\-@＝＋－＠−]"
_FORMULA_START = re.compile(rf"\A(?:[\t\r\n]|{_BLANK}{_SIGN})")
_FORMULA_INSIDE = re.compile(rf"([;\t\r\n][^\S\r\n]*)(?={_SIGN})")
_ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_BAD_IN_FILE = re.compile(r"[^\w .,-]")
_BAD_IN_NAME = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
LONGEST_CELL = 32_767
WIDEST, NARROWEST, MEASURED_ROWS = 64, 8, 200
CSV = "text/csv"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SHARE_ENDINGS = ("_share", "_rate")


class Share(float):
    """A share 0-1 that a reader sees in percent."""


@dataclass(frozen=True)
class Table:
    """Rows under headings; cells are texts, numbers, shares, days, moments without a zone, truth values, or None."""

    title: str
    columns: tuple[str, ...]
    rows: Sequence[Sequence[object]]


def harmless(text: str) -> str:
    """A text without what XML forbids, and with an apostrophe before it when it could start a formula."""
    clean = _ILLEGAL.sub("", text)
    return f"'{clean}" if _FORMULA_START.match(clean) else clean


def value_of(text: str) -> object:
    """A number or a share when a text is nothing else, as the reader's locale writes it ("1,204", "58 %"); else the text.

    "10194" stays a text: a number of that size is written with its thousands parted; this is a name.
    """
    group, point = map(re.escape, number_signs())
    found = re.fullmatch(rf"([-−]?)(\d{{1,3}}(?:{group}\d{{3}})*)(?:{point}(\d+))?(\s?%)?", text.strip())
    if not found or (len(found[2]) > 1 and found[2].startswith("0")):
        return text
    negative, whole, decimals, is_percent = found.groups()
    digits = "".join(sign for sign in whole if sign.isdigit())
    number = float(f"{'-' if negative else ''}{digits}.{decimals or 0}")
    if is_percent:
        return Share(number / 100)
    return number if decimals else int(number)


def table_of(title: str, frame: "pd.DataFrame") -> Table:
    """The rows of an answer; columns that end in _share or _rate are shares, midnights alone are days."""
    columns = [_cells(str(name), list(frame.iloc[:, place])) for place, name in enumerate(frame.columns)]
    return Table(title, tuple(map(str, frame.columns)), list(zip(*columns, strict=True)))


def _cells(name: str, values: list[Any]) -> list[object]:
    cells = [None if is_missing(value) else _plain(value) for value in values]
    moments = [cell for cell in cells if isinstance(cell, dt.datetime)]
    if moments and all(moment.time() == dt.time() for moment in moments) and not name.endswith("_at"):
        return [cell.date() if isinstance(cell, dt.datetime) else cell for cell in cells]
    if name.endswith(SHARE_ENDINGS):
        return [Share(cell) if isinstance(cell, float) else cell for cell in cells]
    return cells


def _plain(value: Any) -> object:
    """A cell without numpy's and pandas' types; lists become words, a moment loses its zone and keeps its clock."""
    if hasattr(value, "to_pydatetime"):
        value = value.to_pydatetime()
    elif hasattr(value, "tolist"):
        value = value.tolist()
    if isinstance(value, dt.datetime):
        return value.replace(tzinfo=None, microsecond=0)
    if isinstance(value, (list, tuple)):
        return ", ".join(map(str, value))
    return value if isinstance(value, (bool, int, float, str, dt.date)) else str(value)


def csv_bytes(table: Table) -> bytes:
    """A table as CSV: UTF-8 with its mark, days as 2026-11-13, shares as 0.58."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(map(_written, table.columns))
    writer.writerows(map(_written, row) for row in table.rows)
    return text.getvalue().encode("utf-8-sig")


def _written(cell: object) -> object:
    if isinstance(cell, str):
        return _FORMULA_INSIDE.sub(r"\1'", harmless(cell))
    if isinstance(cell, dt.datetime):
        return f"{cell:%Y-%m-%d %H:%M:%S}"
    return "" if is_missing(cell) else cell


def csv_archive(tables: Sequence[Table]) -> bytes:
    """A .zip with one CSV for each table, named by its title."""
    packed = io.BytesIO()
    names = _unique((_BAD_IN_FILE.sub("", table.title) for table in tables), longest=80)
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, table in zip(names, tables, strict=True):
            archive.writestr(f"{name}.csv", csv_bytes(table))
    return packed.getvalue()


def sheet_names(titles: Iterable[str]) -> list[str]:
    """A name for each title that a workbook accepts: at most 31 characters, none of []:*?/\\, no two alike in any case."""
    return _unique((_BAD_IN_NAME.sub(" ", harmless(title)) for title in titles), longest=31)


def _unique(titles: Iterable[str], longest: int) -> list[str]:
    """The titles cut to that many characters, numbered where two would be alike."""
    taken: set[str] = {"history"}  # Excel keeps that name for itself
    names = []
    for title in titles:
        stem = " ".join(title.split()).strip("' .=+-@") or "Table"
        name, number = _cut(stem, longest), 1
        while name.casefold() in taken:
            number += 1
            name = f"{_cut(stem, longest - len(str(number)) - 1)} {number}"
        taken.add(name.casefold())
        names.append(name)
    return names


def _cut(text: str, most: int) -> str:
    return text[:most].rstrip(" '.")


def xlsx_bytes(tables: Sequence[Table], title: str) -> bytes:
    """A workbook with a sheet for each table: bold headings that stay in view, widths that fit, numbers as numbers."""
    from openpyxl import Workbook  # only who exports waits for it

    book = Workbook(write_only=True)
    book.properties.title, book.properties.creator = harmless(title), "CEO on the Phones"
    for name, table in zip(sheet_names(table.title for table in tables), tables, strict=True):
        _write_sheet(book, name, table)
    packed = io.BytesIO()
    book.save(packed)
    return packed.getvalue()


def _write_sheet(book: "Workbook", name: str, table: Table) -> None:
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    sheet = book.create_sheet(name)
    sheet.freeze_panes = "A2"
    for place, width in enumerate(_widths(table), start=1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    heading = Font(bold=True)
    sheet.append([_cell(sheet, column, font=heading) for column in table.columns])
    for row in table.rows:
        sheet.append([_cell(sheet, value, name=column) for column, value in zip(table.columns, row, strict=True)])


def _widths(table: Table) -> Iterator[int]:
    for place, column in enumerate(table.columns):
        shown = [str(row[place]) for row in table.rows[:MEASURED_ROWS] if row[place] is not None]
        longest = max((len(line) for text in (column, *shown) for line in text.splitlines()), default=0)
        yield min(max(longest + 2, NARROWEST), WIDEST)


def _cell(sheet: Any, value: object, *, name: str = "", font: Any = None) -> Any:
    """One cell: a text always as a string, whatever it looks like; a number with the rounding that sentences use."""
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment

    if isinstance(value, float) and (value != value or value in (float("inf"), float("-inf"))):
        value = None
    cell = WriteOnlyCell(sheet)
    if isinstance(value, str):
        text = _ESCAPE.sub("_x005F_", harmless(value))
        cell.value = text if len(text) <= LONGEST_CELL else f"{text[: LONGEST_CELL - 1]}…"
        cell.data_type = "s"
        cell.alignment = Alignment(vertical="top", wrap_text=len(text) > WIDEST or "\n" in text)
    elif value is not None:
        cell.value = float(value) if isinstance(value, Share) else value  # type: ignore[assignment]
        cell.number_format = _number_format(value, name)
        cell.alignment = Alignment(vertical="top")
    if font is not None:
        cell.font = font
    return cell


def _number_format(value: object, name: str) -> str:
    if isinstance(value, Share):
        return "0 %"
    if isinstance(value, dt.datetime):
        return "d mmm yyyy hh:mm"
    if isinstance(value, dt.date):
        return "d mmm yyyy"
    if isinstance(value, float):
        return "#,##0.0"
    return "General" if isinstance(value, bool) or name.endswith(("id", "number", "year")) else "#,##0"
