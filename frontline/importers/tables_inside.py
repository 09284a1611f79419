"""The tables inside workbooks, databases and Parquet files: each becomes a CSV file, read-only, one row at a time."""

import csv
import sqlite3
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
import openpyxl

from frontline.errors import UnreadableFile
from frontline.importers.formats import literal, quoted


@dataclass(frozen=True)
class Part:
    """A plain file to read, and how it is called: "exports.zip/calls.csv" for a part of another."""

    path: Path
    name: str


def place_for(workspace: Path, name: str) -> Path:
    """A path of its own in the workspace; the name inside an archive is the sender's, so only its last part is kept."""
    folder = workspace / str(sum(1 for _ in workspace.iterdir()))
    folder.mkdir()
    safe = "".join(sign if sign.isalnum() or sign in "._- ()#" else "_" for sign in Path(name).name)[-80:]
    return folder / (safe.strip(". ") or "part")


def sheets(part: Part, workspace: Path) -> Iterator[Part]:
    try:
        workbook = openpyxl.load_workbook(part.path, read_only=True, data_only=True)
    except (KeyError, ValueError, TypeError, zipfile.BadZipFile, OSError) as broken:
        raise UnreadableFile(
            f"{part.name} is not a workbook that can be read", "Save it as .xlsx again, or as CSV"
        ) from broken
    filled = [sheet for sheet in workbook.worksheets if (sheet.max_row or 2) > 1]
    for sheet in filled:
        name = part.name if len(filled) == 1 else f"{part.name}/{sheet.title}"
        target = place_for(workspace, f"{sheet.title}.csv")
        _write_csv(target, (row for row in sheet.iter_rows(values_only=True) if any(cell is not None for cell in row)))
        yield Part(target, name)
    workbook.close()


def tables_of_sqlite(part: Part, workspace: Path) -> Iterator[Part]:
    try:
        database = sqlite3.connect(f"{part.path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
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
    database.close()


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
            _copy_to_csv(connection, f"read_parquet({literal(str(part.path))})", target)
        except duckdb.Error as broken:
            raise UnreadableFile(f"{part.name} is a Parquet file that cannot be read", "Export it again") from broken
    return Part(target, part.name)


def _copy_to_csv(connection: duckdb.DuckDBPyConnection, relation: str, target: Path) -> None:
    connection.execute(f"copy (select * from {relation}) to {literal(str(target))} (format csv, header)")


def _with_header(header: Sequence[str], rows: Iterable[Sequence[Any]]) -> Iterator[Sequence[Any]]:
    yield header
    yield from rows


def _write_csv(target: Path, rows: Iterable[Sequence[Any]]) -> None:
    with open(target, "w", encoding="utf-8", newline="") as handle:
        csv.writer(handle).writerows([_cell(value) for value in row] for row in rows)


def _cell(value: object) -> object:
    """A cell as text: whole numbers without a point, truth in small letters, times in ISO order."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float) and value.is_integer() and abs(value) < 2**53:
        return int(value)
    if isinstance(value, bytes):
        return value.decode("utf-8", errors="replace")
    return value
