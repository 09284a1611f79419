"""The tables inside workbooks, databases and Parquet files: each becomes a CSV file, read-only, one row at a time."""

import csv
import datetime as dt
import shutil
import sqlite3
import tempfile
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
import openpyxl

from frontline.errors import UnreadableFile
from frontline.importers.formats import literal, quoted

NO_WORKBOOK = (
    KeyError,
    ValueError,
    TypeError,
    IndexError,
    AttributeError,
    SyntaxError,
    EOFError,
    zipfile.BadZipFile,
    OSError,
    zlib.error,
)


@dataclass(frozen=True)
class Part:
    """A plain file to read, and how it is called: "exports.zip/calls.csv" for a part of another."""

    path: Path
    name: str


def place_for(workspace: Path, name: str) -> Path:
    """A path of its own in the workspace; the name inside an archive is the sender's, so only its last part is kept."""
    folder = Path(tempfile.mkdtemp(dir=workspace))
    safe = "".join(sign if sign.isalnum() or sign in "._- ()#" else "_" for sign in Path(name).name)[-80:]
    return folder / (safe.strip(". ") or "part")


def sheets(part: Part, workspace: Path) -> Iterator[Part]:
    """Each sheet that holds more than a header."""
    try:
        workbook = openpyxl.load_workbook(part.path, read_only=True, data_only=True)
        written = []
        for sheet in workbook.worksheets:
            sheet.reset_dimensions()  # some programs write a wrong one
            target = place_for(workspace, f"{sheet.title}.csv")
            if _write_csv(target, _even(sheet.iter_rows(values_only=True))) > 1:
                written.append((sheet.title, target))
        workbook.close()
    except NO_WORKBOOK as broken:
        raise UnreadableFile(
            f"{part.name} is not a workbook that can be read", "Save it as .xlsx again, or as CSV"
        ) from broken
    if not written:
        raise UnreadableFile(f"{part.name} holds no table with a row", "Save the sheet that has the data")
    for title, target in written:
        yield Part(target, part.name if len(written) == 1 else f"{part.name}/{title}")


def _even(rows: Iterable[Sequence[Any]]) -> Iterator[Sequence[Any]]:
    """The rows that hold something, each as wide as the header: a workbook leaves out the empty cells at a row's end."""
    width = 0
    for row in rows:
        told = _told_cells(row)
        if told:
            width = width or told
            yield [*row[: max(told, width)], *[None] * (width - len(row))]


def _told_cells(row: Sequence[Any]) -> int:
    """How many cells there are up to the last that holds something."""
    return max((at for at, cell in enumerate(row, start=1) if cell not in (None, "")), default=0)


def tables_of_sqlite(part: Part, workspace: Path) -> Iterator[Part]:
    path = _with_its_log(part.path, workspace)
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)) as database:
            database.text_factory = lambda text: text.decode("utf-8", errors="replace")
            tables = [
                row[0]
                for row in database.execute(
                    "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'"
                )
            ]
            for table in tables:
                answer = database.execute(f"select * from {quoted(table)}")
                target = place_for(workspace, f"{table}.csv")
                _write_csv(target, _with_header([column[0] for column in answer.description], answer))
                yield Part(target, f"{part.name}/{table}")
    except sqlite3.Error as broken:
        raise UnreadableFile(
            f"{part.name} is a SQLite file that cannot be read ({broken})", "Copy it again"
        ) from broken


def _with_its_log(path: Path, workspace: Path) -> Path:
    """The database; a copy where a log beside it holds changes not yet in it, so that they are read, too."""
    log = path.with_name(f"{path.name}-wal")
    if not log.exists() or not log.stat().st_size:
        return path
    copy = place_for(workspace, path.name)
    shutil.copyfile(path, copy)
    shutil.copyfile(log, copy.with_name(f"{copy.name}-wal"))
    with closing(sqlite3.connect(copy)) as database:
        database.execute("pragma wal_checkpoint(truncate)").fetchall()
        database.execute("pragma journal_mode = delete").fetchall()
    return copy


def tables_of_duckdb(part: Part, workspace: Path) -> Iterator[Part]:
    with duckdb.connect() as connection:
        connection.execute("set timezone = 'UTC'")
        try:
            connection.execute(f"attach {literal(str(part.path))} as source (read_only)")
        except duckdb.Error as broken:
            raise UnreadableFile(
                f"{part.name} is a DuckDB file that cannot be opened",
                "Close the program that has it open, or copy it again",
            ) from broken
        tables = connection.execute(
            "select schema_name, table_name from duckdb_tables() where database_name = 'source' order by all"
        ).fetchall()
        for schema, table in tables:
            target = place_for(workspace, f"{table}.csv")
            _copy_to_csv(connection, f"source.{quoted(schema)}.{quoted(table)}", target)
            yield Part(target, f"{part.name}/{table}")


def parquet(part: Part, workspace: Path) -> Part:
    target = place_for(workspace, Path(part.name).with_suffix(".csv").name)
    with duckdb.connect() as connection:
        connection.execute("set timezone = 'UTC'")
        try:
            plain = _plainly_named(part.path, workspace)
            _copy_to_csv(connection, f"read_parquet({literal(str(plain))})", target)
        except duckdb.Error as broken:
            raise UnreadableFile(f"{part.name} is a Parquet file that cannot be read", "Export it again") from broken
    return Part(target, part.name)


def _plainly_named(path: Path, workspace: Path) -> Path:
    """A path without the signs that DuckDB takes for a pattern of several files."""
    if not set("*?[") & set(str(path)):
        return path
    link = place_for(workspace, path.name)
    link.symlink_to(path.resolve())
    return link


def _copy_to_csv(connection: duckdb.DuckDBPyConnection, relation: str, target: Path) -> None:
    connection.execute(f"copy (select * from {relation}) to {literal(str(target))} (format csv, header)")


def _with_header(header: Sequence[str], rows: Iterable[Sequence[Any]]) -> Iterator[Sequence[Any]]:
    yield header
    yield from rows


def _write_csv(target: Path, rows: Iterable[Sequence[Any]]) -> int:
    """Returns how many rows it wrote."""
    count = 0
    with open(target, "w", encoding="utf-8", newline="") as handle:
        writer = csv.writer(handle)
        for row in rows:
            writer.writerow([_cell(value) for value in row])
            count += 1
    return count


def _cell(value: object) -> object:
    """A cell as text: whole numbers without a point, truth in small letters, times in ISO order and to the second."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float) and value.is_integer() and abs(value) < 2**53:
        return int(value)
    if isinstance(value, bytes):
        return value.decode("utf-8", errors="replace").replace("\0", "")
    if isinstance(value, dt.timedelta):
        return round(value.total_seconds(), 3)
    if (
        isinstance(value, dt.datetime) and value.microsecond
    ):  # a workbook counts days: a second is no whole part of them
        whole = (value + dt.timedelta(milliseconds=500)).replace(microsecond=0)
        return whole if abs(whole - value) < dt.timedelta(milliseconds=10) else value
    return value.replace("\0", "") if isinstance(value, str) else value
