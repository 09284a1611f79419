"""Which files of the folders that somebody named are exports."""

from collections.abc import Iterable
from pathlib import Path

from frontline.errors import UnreadableFile
from frontline.settings import SETTINGS_FILE

IGNORED_NAMES = {"README.md", "truth.json", SETTINGS_FILE, "CURRENT"}
IGNORED_SUFFIXES = {".py", ".pyc", ".toml"}


def exports_in(paths: Iterable[Path]) -> Iterable[Path]:
    """The files named and those inside the folders named, in order. Raises UnreadableFile when there is none."""
    found = False
    for path in paths:
        if not path.is_dir():
            found = True
            yield path
            continue
        for inside in sorted(path.rglob("*")):
            hidden = any(part.startswith((".", "__")) for part in inside.relative_to(path).parts)
            if (
                inside.is_file()
                and not hidden
                and inside.name not in IGNORED_NAMES
                and inside.suffix not in IGNORED_SUFFIXES
            ):
                found = True
                yield inside
    if not found:
        raise UnreadableFile("There is no file to import", "Name files, or a folder that holds some")
