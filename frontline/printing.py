"""Results on stdout: rows as CSV, JSON or a table, documents as JSON."""

import csv
import datetime as dt
import json
import math
import sys
from pathlib import Path

import click

from frontline.query_catalog import Answer, catalog


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


def _table(names: list[str], rows: list[list[object]]) -> str:
    cells = [names, *([("" if value is None else str(value)) for value in row] for row in rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in cells
    )


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
