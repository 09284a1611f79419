"""What a landing table is: its columns and their types, its key, its clock."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

ColumnType = Literal["text", "moment", "day", "integer", "decimal", "truth", "seconds"]
SQL_TYPES: Mapping[ColumnType, str] = {
    "text": "varchar",
    "moment": "timestamp",  # UTC
    "day": "date",  # local
    "integer": "bigint",
    "decimal": "double",
    "truth": "boolean",
    "seconds": "double",  # also written as 00:01:30
}


@dataclass(frozen=True)
class Landing:
    """A landing table: its columns, which of them a row must have, and which make up the record's key.

    `together`: rows with the same value there are news together, and a newer file's replace an older file's. `checks`: what must
    hold for a row's values (SQL), each with what is said of a row for which it does not. `is_planned`: its moments may lie in the future.
    """

    table: str
    columns: Mapping[str, ColumnType]
    required: tuple[str, ...]
    key: tuple[str, ...]
    clock: str | None = None  # when the record happened: first_at and last_at of an import
    together: str | None = None
    checks: Mapping[str, str] = field(default_factory=dict)
    is_planned: bool = False
