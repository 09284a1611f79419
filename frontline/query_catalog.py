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
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import duckdb

from frontline import PROJECT_ROOT
from frontline.errors import BadParameter, BadQueryFile, FrontlineError, UnknownQuery
from frontline.query_files import MODELS_FOLDER, Column, Parameter, Query, parse_query
from frontline.query_privacy import refuse_by_person
from frontline.warehouse import Warehouse, damaged

if TYPE_CHECKING:  # a second of imports that the command line does not need
    import pandas as pd

__all__ = [
    "MODELS_FOLDER",
    "Answer",
    "Column",
    "Parameter",
    "Query",
    "catalog",
    "fetch_query",
    "find_query",
    "parse_query",
    "run_query",
]

QUERIES_DIRECTORY = PROJECT_ROOT / "queries"
FROM_TEXT: Mapping[str, Callable[[str], object]] = {
    "date": dt.date.fromisoformat,
    "timestamp": dt.datetime.fromisoformat,
    "bigint": int,
    "double": float,
    "boolean": lambda text: {"true": True, "false": False}[text.lower()],
}


@cache
def catalog(directory: Path = QUERIES_DIRECTORY) -> Mapping[str, Query]:
    """Every query and model by name. Raises BadQueryFile when two files bear one name, or a question asks by person."""
    queries: dict[str, Query] = {}
    for path in sorted(directory.rglob("*.sql")):
        query = parse_query(path)
        if query.name in queries:
            raise BadQueryFile(f"Two files are named {query.name}.sql", "Rename one: a name is one question")
        refuse_by_person(query)
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
        yield cursor.execute(f"select * from {query.name} {query.order}" if query.is_model else query.sql, bound)
    except duckdb.InterruptException:
        raise FrontlineError(f"{name} took longer than a minute", "Ask for a shorter period") from None
    except (duckdb.CatalogException, duckdb.BinderException) as older:
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
            case_kind = bound.get("case_kind")
            bound[parameter.name] = _default(query, parameter, parameter.default, cursor, case_kind)
    return bound


def _default(
    query: Query, parameter: Parameter, default: str, cursor: duckdb.DuckDBPyConnection, case_kind: object
) -> object:
    if default == "null":
        return None
    if default in {"first_day", "day_after_last"}:
        # A question about orders or tickets reaches as far as these do; any other as far as what happened, not what we wrote.
        kinds = [f"{case_kind}s"] if case_kind else ["calls", "tickets", "orders"]
        row = cursor.execute(
            "select min(first_date), max(last_date) from data_through where list_contains($kinds, kind)",
            {"kinds": kinds},
        ).fetchone()
        first, last = row or (None, None)
        if default == "first_day":
            return first
        return last + dt.timedelta(days=1) if last else None
    return _typed(query, parameter, default)


def _typed(query: Query, parameter: Parameter, value: object) -> object:
    """Text from the command line or an address becomes a value of the parameter's type."""
    allowed = parameter.means.removeprefix("one of ").split(", ") if parameter.means.startswith("one of ") else None
    if allowed and value not in allowed:
        raise BadParameter(f"{query.name}: ${parameter.name} cannot be “{value}”", f"Give one of {', '.join(allowed)}")
    if not isinstance(value, str) or parameter.type == "varchar":
        return value
    if parameter.type not in FROM_TEXT:
        raise BadQueryFile(f"{query.name}: ${parameter.name} has the unknown type {parameter.type}", "Use an SQL type")
    try:
        return FROM_TEXT[parameter.type](value)
    except (ValueError, KeyError):
        raise BadParameter(f"{query.name}: ${parameter.name} cannot be “{value}”", f"Give a {parameter.type}") from None
