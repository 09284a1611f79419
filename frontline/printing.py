"""Results on stdout: rows as CSV, JSON or a table, documents as JSON."""

import csv
import datetime as dt
import json
import math
import sys
import textwrap
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

import click

from frontline.query_catalog import Answer, catalog
from frontline.units import day_span, local_day

LONGEST_CELL = 40


class ImportedFile(Protocol):
    """What is printed of a file that was imported."""

    @property
    def file(self) -> str: ...
    @property
    def format(self) -> str: ...
    @property
    def rows_read(self) -> int: ...
    @property
    def rows_loaded(self) -> int: ...
    @property
    def rows_rejected(self) -> int: ...
    @property
    def rows_duplicate(self) -> int: ...
    @property
    def first_at(self) -> dt.datetime | None: ...
    @property
    def last_at(self) -> dt.datetime | None: ...
    @property
    def notices(self) -> Sequence[str]: ...
    @property
    def certainty(self) -> float: ...
    @property
    def source(self) -> str: ...
    @property
    def encoding(self) -> str: ...
    @property
    def time_zone(self) -> str: ...
    @property
    def date_order(self) -> str: ...
    @property
    def candidates(self) -> Sequence[tuple[str, float]]: ...
    @property
    def reasons(self) -> Sequence[str]: ...
    @property
    def sample(self) -> Sequence[Mapping[str, Any]]: ...


def print_catalog(as_json: bool) -> None:
    """Every query and model, in words or as the contract's JSON."""
    entries = [
        {
            "name": entry.name,
            "answers": entry.answers,
            "grain": entry.grain,
            "params": [vars(parameter) for parameter in entry.params],
            "returns": [vars(column) for column in entry.returns],
        }
        for entry in catalog().values()
    ]
    if as_json:
        print_json(entries)
        return
    for entry in catalog().values():
        click.echo(f"{entry.folder}/{entry.name}: {entry.answers}")


def print_rows(answer: Answer, layout: str) -> None:
    """An answer as csv, json or a table for the eye."""
    names = [column.name for column in answer.columns]
    rows = [[plain(value) for value in row] for row in answer.rows]
    if layout == "json":
        print_json([dict(zip(names, row, strict=True)) for row in rows])
    elif layout == "csv":
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(names)
        writer.writerows(rows)
    else:
        click.echo(_table(names, rows) if rows else "No rows.")


def print_table(rows: Sequence[Mapping[str, object]]) -> None:
    """Rows of one form as a table for the eye."""
    names = list(rows[0]) if rows else []
    click.echo(_table(names, [[plain(row[name]) for name in names] for row in rows]) if rows else "No rows.")


def _table(names: list[str], rows: list[list[object]]) -> str:
    cells = [names, *([("" if value is None else str(value)) for value in row] for row in rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in cells
    )


def print_imported_file(file: ImportedFile, time_zone: str) -> None:
    """What became of a file in one line, from which local day to which it reaches, and below it what was noticed."""
    told = (
        f"{Path(file.file).name}: {file.format}, {file.rows_read:,} rows read = {file.rows_loaded:,} loaded "
        f"+ {file.rows_rejected:,} rejected + {file.rows_duplicate:,} duplicate"
    )
    if file.first_at and file.last_at:
        told += f"; {day_span(local_day(file.first_at, time_zone), local_day(file.last_at, time_zone))}"
    click.echo(told)
    for notice in file.notices:
        click.echo(f"  {notice}")


def print_preview(file: ImportedFile) -> None:
    """How a file would be read, what else it might be, why rows would be rejected, and its first rows."""
    others = [f"{name} {certainty:.0%}" for name, certainty in file.candidates if name != file.format]
    else_words = f" (else {', '.join(others[:3])})" if others else ""
    click.echo(
        f"  {file.format}, certainty {file.certainty:.0%}{else_words}; "
        f"source {file.source}; {file.encoding or 'no text'}; times without a zone in {file.time_zone}; dates {file.date_order}"
    )
    for reason in file.reasons:
        click.echo(f"  rejected: {reason}")
    if file.sample:
        names = list(file.sample[0])
        rows = [[_short(plain(row[name])) for name in names] for row in file.sample]
        click.echo(textwrap.indent(_table(names, rows), "  "))


def _short(value: object) -> object:
    text = " ".join(value.split()) if isinstance(value, str) else value
    return f"{text[:LONGEST_CELL]}…" if isinstance(text, str) and len(text) > LONGEST_CELL else text


def print_json(document: object) -> None:
    """One JSON document."""
    click.echo(json.dumps(document, indent=2, default=plain, ensure_ascii=False))


def plain(value: object) -> object:
    """A value as JSON and CSV hold it: ISO dates, null for what is not a number."""
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if isinstance(value, dt.datetime):
        return value.isoformat(sep=" ")
    if isinstance(value, dt.date | dt.time | Path):
        return str(value)
    return value
