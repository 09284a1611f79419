"""The declarative description of an export format; one instance per format, one short file per family."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from frontline.importers.files import Opening

Shape = Literal["delimited", "json_lines", "documents"]
DateOrder = Literal["ymd", "mdy", "dmy"]
Record = Mapping[str, str | None]


@dataclass(frozen=True)
class Sql:
    """A field computed from the staged text columns by an SQL expression (DuckDB); text in, text out."""

    expression: str


FieldSource = str | Sql
"""A source column by its name, or an expression."""


@dataclass(frozen=True)
class Children:
    """Records nested in a record (JSON): `levels` are the array names from the outside in; the fields see the columns
    `parent`, then `level_1`, `level_2`…, each a JSON value."""

    kind: str
    levels: tuple[str, ...]
    fields: Mapping[str, FieldSource]
    only: str = "true"


@dataclass(frozen=True)
class Format:
    """What a format looks like and where its fields go.

    `proof` gives 0..1 from the file's opening: how certain it is that the file has this format. `header` names the columns
    of a file that has no header line. `values` translates single values of a field ("*" for all others). `read` turns a
    file of documents into records of texts; a record with a "fault" is rejected with it.
    """

    name: str
    kind: str
    shape: Shape
    proof: Callable[[Opening], float]
    fields: Mapping[str, FieldSource]
    header: tuple[str, ...] | None = None
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    children: tuple[Children, ...] = ()
    read: Callable[[Path], Iterable[Record]] | None = None
    time_zone: str | None = None
    date_order: DateOrder | None = None


def quoted(name: str) -> str:
    """A column name as an SQL identifier."""
    return '"' + name.replace('"', '""') + '"'


def literal(text: str) -> str:
    """A text as an SQL string."""
    return "'" + text.replace("'", "''") + "'"


def expression(source: FieldSource) -> str:
    """The SQL text expression of a field; empty text counts as no value."""
    if isinstance(source, Sql):
        return source.expression
    return f"nullif(trim({quoted(source)}), '')"


def numbered_within(source: FieldSource) -> Sql:
    """The row's number among the file's rows with the same value, 1 = the first."""
    return Sql(f"cast(row_number() over (partition by {expression(source)} order by line) as varchar)")


def with_numbered_lines(kind: str, fields: Mapping[str, FieldSource]) -> Mapping[str, FieldSource]:
    """The fields of a source; where an order may have several rows and no column numbers them, their order does."""
    if kind != "orders" or "line_number" in fields or "order_id" not in fields:
        return fields
    return {**fields, "line_number": numbered_within(fields["order_id"])}
