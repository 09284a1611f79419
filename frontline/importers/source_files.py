"""Where files lie while and after they are imported: the workspace, and the raw copies by their hash."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from frontline.errors import FrontlineError
from frontline.publication import undone_unless_published
from frontline.settings import SETTINGS_FILE

RAW_FOLDER = "raw"


def kept_copy(data_directory: Path, digest: str, name: str) -> Path:
    """The kept copy of an imported file. Raises FrontlineError when it was taken away."""
    folder = data_directory / RAW_FOLDER
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


def taken_back_unless_published(data_directory: Path) -> AbstractContextManager[None]:
    """An import that ends early takes with it the raw copies and the settings that it wrote.

    Call it with the import lock held: nobody else adds to them.
    """
    folder, settings = data_directory / RAW_FOLDER, data_directory / SETTINGS_FILE
    before, had_settings = set(folder.glob("*")), settings.exists()

    def undo() -> None:
        for path in set(folder.glob("*")) - before:
            path.unlink(missing_ok=True)
        if not had_settings:
            settings.unlink(missing_ok=True)

    return undone_unless_published(data_directory, undo)
