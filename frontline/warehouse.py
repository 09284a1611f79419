"""The store: a published version is a file of its own, opened read-only, a cursor per query.

Readers follow the file CURRENT to the newest version; `publication.py` makes the next one. A path is never reused,
because a second connect to a replaced file answers from the old one.
"""

import threading
from dataclasses import dataclass
from pathlib import Path

import duckdb

from frontline.errors import FrontlineError, NothingImported

CURRENT_FILE = "CURRENT"
MOST_OPEN_VERSIONS = 3
MOST_MEMORY = "50%"
MOST_SPILL = "20GB"
QUERY_TIME_LIMIT_MILLISECONDS = 60_000


def version_path(data_directory: Path, version: int) -> Path:
    """Where a version lies."""
    return data_directory / f"warehouse-{version}.duckdb"


def current_version(data_directory: Path) -> int | None:
    """The newest published version's number, or None when nothing was ever published."""
    try:
        text = (data_directory / CURRENT_FILE).read_text(encoding="ascii", errors="replace").strip()
    except FileNotFoundError:
        return None
    if not text.isdigit():
        raise FrontlineError(
            f"{data_directory / CURRENT_FILE} does not name a version",
            "Write the highest number of the warehouse-<n>.duckdb files beside it into it",
        )
    return int(text)


@dataclass(frozen=True)
class Warehouse:
    """One published version, open for reading."""

    version: int
    path: Path
    connection: duckdb.DuckDBPyConnection

    def cursor(self) -> duckdb.DuckDBPyConnection:
        """A connection of one's own: a shared one would hand out other threads' rows."""
        return self.connection.cursor()


_open_versions: dict[Path, Warehouse] = {}
_opening = threading.Lock()


def open_newest(data_directory: Path) -> Warehouse:
    """The newest version. Raises NothingImported when there is none, FrontlineError when its file is damaged."""
    version = current_version(data_directory)
    if version is None:
        raise NothingImported(
            "Nothing has been imported yet",
            "Import your exports, or load the sample company with `frontline demo`",
        )
    path = version_path(data_directory, version).resolve()
    with _opening:
        if path not in _open_versions:
            _open_versions[path] = Warehouse(version, path, _connect(path))
            siblings = [known for known in _open_versions if known.parent == path.parent]
            for stale in siblings[:-MOST_OPEN_VERSIONS]:
                # Only our reference goes: cursors still at work keep that version open until they end.
                del _open_versions[stale]
        return _open_versions[path]


def damaged(path: Path, broken: duckdb.Error) -> FrontlineError:
    """What to say when a version's file cannot be opened or read."""
    return FrontlineError(
        f"{path.name} cannot be read ({type(broken).__name__})",
        f"Write the number of an earlier warehouse-<n>.duckdb into {CURRENT_FILE} beside it, or remove {CURRENT_FILE} and "
        "import the files kept in raw/ again",
    )


def _connect(path: Path) -> duckdb.DuckDBPyConnection:
    try:
        connection = duckdb.connect(
            str(path),
            read_only=True,
            config={
                "python_enable_replacements": "false",
                "autoinstall_known_extensions": "false",
                "autoload_known_extensions": "false",
                "allow_community_extensions": "false",
                "allow_persistent_secrets": "false",
            },
        )
    except duckdb.Error as broken:
        raise damaged(path, broken) from broken
    connection.execute("set timezone = 'UTC'")
    connection.execute(f"set temp_directory = '{path.parent / 'spill'}'")
    connection.execute(f"set max_temp_directory_size = '{MOST_SPILL}'")
    connection.execute(f"set memory_limit = '{MOST_MEMORY}'")
    connection.execute(f"set max_execution_time = {QUERY_TIME_LIMIT_MILLISECONDS}")
    connection.execute("set enable_external_access = false")
    connection.execute("set lock_configuration = true")
    return connection
