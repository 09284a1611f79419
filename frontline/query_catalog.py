"""Every question asked of the data is one .sql file under queries/; its header is its contract.

    -- name: open_orders_by_day
    -- answers: How many orders were open at the start of each day?
    -- grain: one row per day_date
    -- params:
    --   $from_date  date  first day, included; default: first_day
    -- returns:
    --   day_date  date    local day
    --   open_orders  bigint  placed before the day, neither done nor cancelled before it

A default is a literal, `null`, `first_day` (of the data) or `day_after_last`; a query with defaults runs by its name alone.
"""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import duckdb

from frontline import PROJECT_ROOT
from frontline.errors import BadParameter, BadQueryFile, FrontlineError, UnknownQuery
from frontline.warehouse import Warehouse, damaged

if TYPE_CHECKING:  # a second of imports that the command line does not need
    import pandas as pd

QUERIES_DIRECTORY = PROJECT_ROOT / "queries"
MODELS_FOLDER = "models"
HEADER_LINE = re.compile(r"--\s?(.*)")
PARAMETER_LINE = re.compile(r"\$(\w+)\s+(\w+)\s+(.+?)(?:;\s*default:\s*(\S+))?$")
COLUMN_LINE = re.compile(r"(\w+)\s+([\w\[\]]+)\s+(.+)$")
GRAIN = re.compile(r"one row per (.+)$")


@dataclass(frozen=True)
class Parameter:
    """A `$name` of a query: its SQL type, what it means, and its default as written (None when it has none)."""

    name: str
    type: str
    means: str
    default: str | None


@dataclass(frozen=True)
class Column:
    """A column that a query returns."""

    name: str
    type: str
    means: str


@dataclass(frozen=True)
class Query:
    """One question: its header and its SELECT."""

    name: str
    folder: str
    answers: str
    grain: str
    params: tuple[Parameter, ...]
    returns: tuple[Column, ...]
    sql: str
    path: Path

    @property
    def grain_columns(self) -> tuple[str, ...]:
        """The columns that tell rows apart."""
        found = GRAIN.match(self.grain)
        return tuple(name.strip() for name in found.group(1).split(",")) if found else ()

    @property
    def is_model(self) -> bool:
        """True for a relation that is kept in the warehouse."""
        return self.folder == MODELS_FOLDER


def parse_query(path: Path) -> Query:
    """Read one file. Raises BadQueryFile when the header breaks the contract."""
    lines = path.read_text(encoding="utf-8").splitlines()
    header: dict[str, list[str]] = {}
    section, body_start = "", len(lines)
    for number, line in enumerate(lines):
        found = HEADER_LINE.fullmatch(line)
        if not found:
            body_start = number
            break
        text = found.group(1)
        heading = re.match(r"(name|answers|grain|params|returns):\s*(.*)", text)
        if heading:
            section = heading.group(1)
            header[section] = [heading.group(2)] if heading.group(2) else []
        elif section:
            header[section].append(text.strip())
    for needed in ("name", "answers", "grain", "returns"):
        if not header.get(needed):
            raise BadQueryFile(f"{path.name} has no “{needed}” in its header", "Write it as docs/queries.md shows")
    if header["name"][0] != path.stem:
        raise BadQueryFile(f"{path.name} calls itself {header['name'][0]}", "Give the file and the query one name")
    return Query(
        name=path.stem,
        folder=path.parent.name,
        answers=" ".join(header["answers"]),
        grain=" ".join(header["grain"]),
        params=tuple(_parameter(path, line) for line in header.get("params", [])),
        returns=tuple(_column(path, line) for line in header["returns"]),
        sql="\n".join(lines[body_start:]).strip(),
        path=path,
    )


def _parameter(path: Path, line: str) -> Parameter:
    found = PARAMETER_LINE.match(line)
    if not found:
        raise BadQueryFile(f"{path.name}: cannot read the parameter “{line}”", "Write “$name type meaning”")
    return Parameter(*found.groups())


def _column(path: Path, line: str) -> Column:
    found = COLUMN_LINE.match(line)
    if not found:
        raise BadQueryFile(f"{path.name}: cannot read the column “{line}”", "Write “name type meaning”")
    return Column(*found.groups())


@cache
def catalog(directory: Path = QUERIES_DIRECTORY) -> Mapping[str, Query]:
    """Every query and model by name. Raises BadQueryFile when two files bear one name."""
    queries: dict[str, Query] = {}
    for path in sorted(directory.rglob("*.sql")):
        query = parse_query(path)
        if query.name in queries:
            raise BadQueryFile(f"Two files are named {query.name}.sql", "Rename one: a name is one question")
        queries[query.name] = query
    return queries


def find_query(name: str) -> Query:
    """The query of that name. Raises UnknownQuery, naming the nearest ones."""
    queries = catalog()
    if name in queries:
        return queries[name]
    near = [known for known in queries if name.lower() in known or known in name.lower()][:5]
    hint = f"Perhaps {', '.join(near)}" if near else "`frontline query --list` names them all"
    raise UnknownQuery(f"There is no query “{name}”", hint)


@dataclass(frozen=True)
class Answer:
    """Rows of a query as Python values, and the columns as the header declares them."""

    columns: tuple[Column, ...]
    rows: list[tuple[object, ...]]


def run_query(warehouse: Warehouse, name: str, parameters: Mapping[str, object] | None = None) -> "pd.DataFrame":
    """The answer as a frame with the columns of the header. Raises UnknownQuery, BadParameter, FrontlineError."""
    with _executed(warehouse, name, parameters) as cursor:
        return cursor.df()


def fetch_query(warehouse: Warehouse, name: str, parameters: Mapping[str, object] | None = None) -> Answer:
    """The same as Python values: dates stay dates, whole numbers stay whole, missing is None."""
    with _executed(warehouse, name, parameters) as cursor:
        return Answer(find_query(name).returns, cursor.fetchall())


@contextmanager
def _executed(
    warehouse: Warehouse, name: str, parameters: Mapping[str, object] | None
) -> Iterator[duckdb.DuckDBPyConnection]:
    query = find_query(name)
    cursor = warehouse.cursor()
    try:
        bound = bind_parameters(query, parameters or {}, cursor)
        yield cursor.execute(f"select * from {query.name}" if query.is_model else query.sql, bound)
    except duckdb.InterruptException:
        raise FrontlineError(f"{name} took longer than a minute", "Ask for a shorter period") from None
    except duckdb.CatalogException as older:
        raise FrontlineError(
            f"The data were imported by another version of this program ({str(older).splitlines()[0]})",
            "Run `frontline rebuild`",
        ) from None
    except duckdb.ConversionException as wrong:
        raise BadParameter(f"{name}: {str(wrong).splitlines()[0]}", "Give the parameter a value of its type") from None
    except duckdb.OperationalError as broken:
        raise damaged(warehouse.path, broken) from broken
    finally:
        cursor.close()


def bind_parameters(query: Query, given: Mapping[str, object], cursor: duckdb.DuckDBPyConnection) -> dict[str, object]:
    """A value for every parameter, from the caller or the header's default."""
    known = {parameter.name for parameter in query.params}
    for name in given:
        if name not in known:
            takes = ", ".join(f"${parameter}" for parameter in sorted(known)) or "no parameters"
            raise BadParameter(f"{query.name} has no parameter ${name}", f"It takes {takes}")
    bound: dict[str, object] = {}
    for parameter in query.params:
        if parameter.name in given:
            bound[parameter.name] = _typed(query, parameter, given[parameter.name])
        elif parameter.default is None:
            raise BadParameter(
                f"{query.name} needs ${parameter.name}: {parameter.means}", f"Name it: {parameter.name}=…"
            )
        else:
            bound[parameter.name] = _default(query, parameter, parameter.default, cursor)
    return bound


def _default(query: Query, parameter: Parameter, default: str, cursor: duckdb.DuckDBPyConnection) -> object:
    if default == "null":
        return None
    if default in {"first_day", "day_after_last"}:
        row = cursor.execute("select min(first_date), max(last_date) from data_through").fetchone()
        first, last = row or (None, None)
        if default == "first_day":
            return first
        return last + dt.timedelta(days=1) if last else None
    return _typed(query, parameter, default)


def _typed(query: Query, parameter: Parameter, value: object) -> object:
    """Text from the command line or an address becomes a value of the parameter's type."""
    if not isinstance(value, str) or parameter.type == "varchar":
        return value
    try:
        match parameter.type:
            case "date":
                return dt.date.fromisoformat(value)
            case "timestamp":
                return dt.datetime.fromisoformat(value)
            case "bigint":
                return int(value)
            case "double":
                return float(value)
            case "boolean":
                return {"true": True, "false": False}[value.lower()]
    except (ValueError, KeyError):
        raise BadParameter(f"{query.name}: ${parameter.name} cannot be “{value}”", f"Give a {parameter.type}") from None
    raise BadQueryFile(f"{query.name}: ${parameter.name} has the unknown type {parameter.type}", "Use an SQL type")
