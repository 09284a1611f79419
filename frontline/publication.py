"""Publishing a version of the warehouse: copy, change in one transaction, fsync, rename; readers are never blocked."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import duckdb

from frontline.errors import FrontlineError
from frontline.kept_files import flush_to_disk, only_writer
from frontline.progress import interruptible, stop_if_asked
from frontline.warehouse import CURRENT_FILE, current_version, damaged, version_path

LOCK_FILE = "import.lock"
BUSY = ("Another import into this data directory is running", "Wait until it is done, then import again")
KEPT_VERSIONS = 3
MOST_MEMORY = "1100MB"
"""What does not fit is spilled to the disk: memory does not grow with the files."""


class NothingChanged(Exception):
    """Raised inside `new_version` to leave the current version as it is."""


def import_lock(data_directory: Path) -> AbstractContextManager[None]:
    """Only one importer at a time. The lock is a file of its own: closing the store's file would release a lock on it."""
    return only_writer(data_directory, LOCK_FILE, busy=BUSY)


@contextmanager
def new_version(data_directory: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection to a copy of the current version, inside a transaction; leaving the block publishes it.

    An exception publishes nothing and is raised again; `NothingChanged` publishes nothing and is not an error. Call it with
    the import lock held. A process that dies here leaves only a build file, which the next import removes. Asked to stop, it
    raises Stopped, until it is published.
    """
    _remove_leftover_builds(data_directory)
    version = current_version(data_directory)
    build = data_directory / f"build-{os.getpid()}.duckdb"
    try:
        if version is not None:
            shutil.copyfile(version_path(data_directory, version), build)
        connection = _connect(build, version)
        try:
            with interruptible(connection):
                connection.execute("begin")
                yield connection
                stop_if_asked()
                connection.execute("commit")
                connection.execute("checkpoint")
        finally:
            connection.close()
        _publish(data_directory, build, (version or 0) + 1)
    except NothingChanged:
        return
    except duckdb.OutOfMemoryException as failed:
        raise FrontlineError(
            "The import needs more memory or more room for spilling than there is",
            "Make room on the disk, or import fewer files at once; the published version is unchanged",
        ) from failed
    except (OSError, duckdb.OperationalError, duckdb.FatalException, duckdb.InternalError) as failed:
        why = getattr(failed, "strerror", None) or str(failed).splitlines()[0]
        raise FrontlineError(
            f"The new version could not be written ({why})",
            "Make room on the disk and import again; the published version is unchanged",
        ) from failed
    finally:
        _remove_leftover_builds(data_directory)


@contextmanager
def undone_unless_published(data_directory: Path, undo: Callable[[], None]) -> Iterator[None]:
    """Call `undo` when the enclosed work ends early, by an error or an interruption, and published nothing before."""
    version = current_version(data_directory)
    try:
        yield
    except BaseException:
        if current_version(data_directory) == version:
            undo()
        raise


def _connect(build: Path, version: int | None) -> duckdb.DuckDBPyConnection:
    try:
        connection = duckdb.connect(str(build))
    except duckdb.Error as broken:
        if version is None:
            raise
        raise damaged(version_path(build.parent, version), broken) from broken
    connection.execute("set timezone = 'UTC'")
    connection.execute("set enable_progress_bar = true")  # asked for with query_progress(), never printed
    connection.execute("set enable_progress_bar_print = false")
    connection.execute(f"set memory_limit = '{MOST_MEMORY}'")
    connection.execute(f"set temp_directory = '{build.parent / 'spill'}'")
    return connection


def _publish(data_directory: Path, build: Path, version: int) -> None:
    target = version_path(data_directory, version)
    while target.exists():  # left by a process that died between renaming and moving CURRENT: a path is never reused
        version += 1
        target = version_path(data_directory, version)
    flush_to_disk(build)
    build.rename(target)
    flush_to_disk(data_directory)
    pointer = data_directory / f"{CURRENT_FILE}.tmp"
    pointer.write_text(f"{version}\n", encoding="ascii")
    flush_to_disk(pointer)
    os.replace(pointer, data_directory / CURRENT_FILE)
    flush_to_disk(data_directory)
    _remove_old_versions(data_directory, version)


def _remove_leftover_builds(data_directory: Path) -> None:
    for leftover in data_directory.glob("build-*"):
        leftover.unlink(missing_ok=True)


def _remove_old_versions(data_directory: Path, newest: int) -> None:
    for path in data_directory.glob("warehouse-*.duckdb"):
        number = path.stem.removeprefix("warehouse-")
        if number.isdigit() and int(number) <= newest - KEPT_VERSIONS:
            path.unlink(missing_ok=True)
