"""Writing beside the warehouse: a file appears whole or not at all, one writer at a time."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from frontline.errors import FrontlineError


@contextmanager
def only_writer(folder: Path, name: str) -> Iterator[None]:
    """Wait for the lock `name` of a folder, which is made when it is missing. Raises FrontlineError when it cannot be written."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle = open(folder / name, "w", encoding="ascii")  # noqa: SIM115 closed below, with the lock
    except OSError as refused:
        raise FrontlineError(
            f"{folder} cannot be written to ({refused.strerror})", "Make it writable, or name another data directory"
        ) from refused
    with handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def write_whole(path: Path, content: bytes) -> None:
    """Put a file in its place at once: written beside it, flushed to the disk, renamed. Raises FrontlineError."""
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        with open(unfinished, "wb") as handle:
            handle.write(content)
            handle.flush()
            os.fsync(handle.fileno())
        os.replace(unfinished, path)
        descriptor = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    except OSError as failed:
        unfinished.unlink(missing_ok=True)
        raise FrontlineError(
            f"{path.name} could not be written ({failed.strerror})",
            "Make room on the disk; what was there is unchanged",
        ) from failed
