"""Rows of the catalog's questions, by the names of their columns."""

from typing import Any

from frontline.query_catalog import fetch_query
from frontline.warehouse import Warehouse

Row = dict[str, Any]


def ask(warehouse: Warehouse, name: str, **asked: object) -> list[Row]:
    """The answer of a query, or a model. Raises FrontlineError as `fetch_query` does."""
    answer = fetch_query(warehouse, name, asked)
    names = [column.name for column in answer.columns]
    return [dict(zip(names, row, strict=True)) for row in answer.rows]
