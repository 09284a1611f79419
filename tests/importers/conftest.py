"""A data directory of one's own, files written into it, imports, and questions put to what was loaded."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from frontline.importers import ImportOptions, ImportReport, import_files
from frontline.warehouse import open_newest

Rows = list[tuple[Any, ...]]


def ask_in(directory: Path, sql: str) -> Rows:
    """What the newest version of a data directory answers."""
    cursor = open_newest(directory).cursor()
    try:
        return cursor.execute(sql).fetchall()
    finally:
        cursor.close()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data directory that does not exist yet."""
    return tmp_path / "data"


@pytest.fixture
def written(tmp_path: Path) -> Callable[[str, str | bytes], Path]:
    """Write a file to import."""

    def write(name: str, content: str | bytes) -> Path:
        path = tmp_path / "exports" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write


@pytest.fixture
def take_in(data: Path) -> Callable[..., ImportReport]:
    """Import files into the data directory."""

    def take(*paths: Path, **options: Any) -> ImportReport:
        return import_files(data, paths, ImportOptions(**options))

    return take


@pytest.fixture
def ask(data: Path) -> Callable[[str], Rows]:
    """Ask the newest version of the data directory in SQL."""
    return lambda sql: ask_in(data, sql)
