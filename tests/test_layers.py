"""What the import contracts of pyproject.toml cannot say: app.py and pages/ are no package."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted((ROOT / "pages").glob("*.py"))
READERS = [path for path in (ROOT / "app.py", *PAGES) if path.exists()]
ONLY_BELOW = ("duckdb", "frontline.warehouse", "frontline.publication", "frontline.importers", "frontline.cli")
SQL = re.compile(r"\bselect\b.+\bfrom\b", re.IGNORECASE | re.DOTALL)


def imported(path: Path) -> Iterator[str]:
    """Every module that a file names in an import; `from a import b` may mean a.b."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def is_within(module: str, package: str) -> bool:
    return module == package or module.startswith(f"{package}.")


@pytest.mark.parametrize("path", READERS, ids=lambda path: path.name)
def test_pages_never_open_the_warehouse(path: Path) -> None:
    forbidden = [module for module in imported(path) if any(is_within(module, below) for below in ONLY_BELOW)]
    assert not forbidden, f"{path.name} asks a query by its name instead of importing {forbidden}"


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_a_page_holds_no_sql(path: Path) -> None:
    constants = [
        node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Constant)
    ]
    sql = [node.value for node in constants if isinstance(node.value, str) and SQL.match(node.value.strip())]
    assert not sql, f"{path.name} holds SQL; a question is a file of queries/: {sql}"


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_a_page_does_no_arithmetic_on_rows(path: Path) -> None:
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    grouped = [node.lineno for node in nodes if isinstance(node, ast.Attribute) and node.attr in ("groupby", "merge")]
    assert not grouped, f"{path.name} groups or joins rows on lines {grouped}; that belongs in queries/"
