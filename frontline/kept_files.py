"""Writing into a data directory: a file appears whole or not at all, on the disk, one writer at a time."""

import fcntl
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from frontline.errors import FrontlineError

ONLY_OWNER = 0o600
"""The mode of a file that nobody else may read."""


@contextmanager
def only_writer(folder: Path, name: str, busy: tuple[str, str] | None = None) -> Iterator[None]:
    """Hold the lock `name` of a folder, which is made when it is missing. Raises FrontlineError when it cannot be written.

    Without `busy` it waits for its turn; with it (what happened, what to do) it raises that while another holds the lock.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle = open(folder / name, "w", encoding="ascii")  # noqa: SIM115 closed below, with the lock
    except OSError as refused:
        raise FrontlineError(
            f"{folder} cannot be written to ({refused.strerror})",
            "Make it writable, or name another folder with --data",
        ) from refused
    with handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | (fcntl.LOCK_NB if busy else 0))
        except BlockingIOError:
            raise FrontlineError(*(busy or ("", ""))) from None
        yield


def write_whole(path: Path, content: bytes, mode: int = 0o666) -> None:
    """Put a file in its place at once: written beside it, flushed to the disk, renamed. Raises FrontlineError.

    `mode`: who may read and write it, from its first byte on (ONLY_OWNER for what is secret); the user's mask takes away from it.
    """
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.{threading.get_ident()}.tmp")
    try:
        unfinished.unlink(missing_ok=True)  # left by a process that died: its mode would stay
        with os.fdopen(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "wb") as handle:
            handle.write(content)
            handle.flush()
            os.fsync(handle.fileno())
        os.replace(unfinished, path)
        flush_to_disk(path.parent)
    except OSError as failed:
        unfinished.unlink(missing_ok=True)
        raise FrontlineError(
            f"{path.name} could not be written ({failed.strerror})",
            "Make room on the disk; what was there is unchanged",
        ) from failed


def flush_to_disk(path: Path) -> None:
    """What was written to a file, or renamed in a folder, survives a power cut from here on."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
