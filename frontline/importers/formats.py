"""The declarative description of an export format; one instance per format, one short file per family."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from frontline.importers.files import Opening

Shape = Literal["delimited", "json", "documents"]
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
    `parent`, then `level_1`, `level_2`…, each a JSON value. Without levels each record tells of itself: the fields see its
    own columns. `listed` is for a delimited file: an SQL list over a row's columns, each element `level_1`."""

    kind: str
    levels: tuple[str, ...]
    fields: Mapping[str, FieldSource]
    only: str = "true"
    listed: str | None = None


@dataclass(frozen=True)
class Format:
    """What a format looks like and where its fields go.

    `proof` gives 0..1 from the file's opening: how certain it is that the file has this format. `header` names the columns
    of a file that has no header line; `may_lack` those that an export of this format need not have: where they are missing
    they hold nothing. `values` translates single values of a field ("*" for all others). `records_at` are the names under
    which a JSON object holds the records (dotted; "item" is each of an array). `read` turns a file of documents into records of
    texts; a record with a "fault" is rejected with it. `source` is the system whose records these are: formats of one
    system that tell of the same records share it, and the later state wins. `refusal` says why a file of this format is
    known and yet holds nothing to load.
    """

    name: str
    kind: str
    shape: Shape
    proof: Callable[[Opening], float]
    fields: Mapping[str, FieldSource]
    header: tuple[str, ...] | None = None
    may_lack: tuple[str, ...] = ()
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    children: tuple[Children, ...] = ()
    records_at: tuple[str, ...] = ()
    read: Callable[[Path], Iterable[Record]] | None = None
    time_zone: str | None = None
    date_order: DateOrder | None = None
    source: str | None = None
    refusal: str | None = None


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


def json_field(path: str, record: str = "record") -> Sql:
    """The text at a path of a JSON record ("via.channel", "legs[0].to"); empty text counts as no value."""
    return Sql(json_text(path, record))


def json_text(path: str, record: str = "record") -> str:
    """The same as an SQL text, for use inside an expression."""
    return f"nullif(json_extract_string({record}, {literal('$.' + path)}), '')"


def proof_by_columns(*telling: str, certainty: float = 0.95) -> Callable[[Opening], float]:
    """A proof: the share of the telling columns that the header has, times `certainty`; 0 below two thirds."""

    def proof(opening: Opening) -> float:
        header = {name.lower() for name in opening.header}
        share = sum(name.lower() in header for name in telling) / len(telling)
        return certainty * share if share >= 2 / 3 else 0.0

    return proof


def proof_by_keys(
    *telling: str, records_at: tuple[str, ...] = (), certainty: float = 0.95
) -> Callable[[Opening], float]:
    """A proof: the share of the telling keys (dotted) that the first JSON record has, times `certainty`; 0 below two thirds."""

    def proof(opening: Opening) -> float:
        record = next(iter(opening.json_records(records_at)), None)
        if record is None:
            return 0.0
        share = sum(_has_key(record, name.split(".")) for name in telling) / len(telling)
        return certainty * share if share >= 2 / 3 else 0.0

    return proof


def first_of(*columns: str) -> Sql:
    """The first of the columns that holds a value; those that a file may not have belong into `may_lack`."""
    return Sql(f"coalesce({', '.join(expression(column) for column in columns)})")


def _has_key(record: object, path: list[str]) -> bool:
    for name in path:
        if not isinstance(record, Mapping) or name not in record:
            return False
        record = record[name]
    return True


def numbered_within(source: FieldSource) -> Sql:
    """The row's number among the file's rows with the same value, 1 = the first."""
    return Sql(f"cast(row_number() over (partition by {expression(source)} order by line) as varchar)")


def with_numbered_lines(kind: str, fields: Mapping[str, FieldSource]) -> Mapping[str, FieldSource]:
    """The fields of a source; where an order may have several rows and no column numbers them, their order does."""
    if kind != "orders" or "line_number" in fields or "order_id" not in fields:
        return fields
    return {**fields, "line_number": numbered_within(fields["order_id"])}
