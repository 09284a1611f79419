"""Where files lie while and after they are imported: the workspace, and the raw copies by their hash."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from frontline.errors import FrontlineError


def kept_copy(data_directory: Path, digest: str, name: str) -> Path:
    """The kept copy of an imported file. Raises FrontlineError when it was taken away."""
    folder = data_directory / "raw"
    same = sorted(folder.glob(f"{digest}*"))
    fitting = [path for path in same if path.suffix == Path(name).suffix.lower()] or same
    if not fitting:
        raise FrontlineError(
            f"The kept copy of {Path(name).name} is missing in {folder}", "Put the file back, or import it again"
        )
    return fitting[0]


@contextmanager
def workspace_in(data_directory: Path) -> Iterator[Path]:
    """A folder for unpacked files, on the disk of the data; a crash leaves it to the next import, which removes it."""
    for leftover in data_directory.glob("workspace-*"):
        shutil.rmtree(leftover, ignore_errors=True)
    with tempfile.TemporaryDirectory(dir=data_directory, prefix="workspace-", ignore_cleanup_errors=True) as folder:
        yield Path(folder)
