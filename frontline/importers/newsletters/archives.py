"""The members of an archive that is read as a whole, and the records of a JSON file, for the systems that send newsletters."""

import csv
import io
import json
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import Any

from frontline.errors import UnreadableFile
from frontline.importers.files import Opening, open_file
from frontline.importers.json_records import records
from frontline.importers.newsletters.mail_parts import decoded

LARGEST_MEMBER = 64 * 1024 * 1024


class Archive:
    """A zip whose members are read as text, each within a limit."""

    def __init__(self, path: Path, opened: zipfile.ZipFile) -> None:
        self._path = path
        self._opened = opened
        self.names = [name for name in opened.namelist() if not name.endswith("/") and "__MACOSX" not in name]

    def text(self, name: str) -> str:
        """A member's text. Raises UnreadableFile when it is damaged, locked, or larger than any newsletter."""
        try:
            with self._opened.open(name) as member:
                content = member.read(LARGEST_MEMBER + 1)
        except RuntimeError as locked:
            raise UnreadableFile(f"{self._path.name} is locked with a password", "Unpack it yourself") from locked
        except (zipfile.BadZipFile, EOFError, NotImplementedError, zlib.error) as broken:
            raise UnreadableFile(
                f"{self._path.name}/{name} cannot be unpacked: it is damaged or was cut short", "Download it again"
            ) from broken
        if len(content) > LARGEST_MEMBER:
            raise UnreadableFile(f"{self._path.name}/{name} is larger than any newsletter", "Unpack it yourself")
        return decoded(content, None, is_html=True).removeprefix("\ufeff")

    def rows(self, name: str) -> Iterator[dict[str, str]]:
        """A CSV member's rows by their header in small letters ("Send Date" is send_date)."""
        table = csv.reader(io.StringIO(self.text(name), newline=""))
        header = [key_of(cell) for cell in next(table, [])]
        for cells in table:
            if any(cell.strip() for cell in cells):
                yield dict(zip(header, (cell.strip() for cell in cells), strict=False))


@contextmanager
def opened_archive(path: Path) -> Iterator[Archive]:
    """The archive. Raises UnreadableFile when it is none."""
    try:
        opened = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, OSError) as broken:
        raise UnreadableFile(f"{path.name} cannot be unpacked", "Download it again") from broken
    with opened:
        yield Archive(path, opened)


def key_of(written: str) -> str:
    """A header cell as a key."""
    return re.sub(r"[^a-z0-9]+", "_", written.strip().lower()).strip("_")


def stem_of(name: str) -> str:
    """A member's file name without folders and ending."""
    return PurePosixPath(name).stem


def has_member(opening: Opening, matches: Callable[[str], bool]) -> bool:
    return any(matches(name) for name in opening.members if "__MACOSX" not in name)


def json_records_of(path: Path, records_at: tuple[str, ...]) -> Iterator[Mapping[str, Any]]:
    """Every record of a JSON file that is an object. Raises UnreadableFile where the file breaks off."""
    where = open_file(path).json_path(records_at)
    try:
        for record in records(path, where if where is not None else ""):
            if isinstance(record, Mapping):
                yield record
    except ValueError as broken:
        raise UnreadableFile(
            f"{path.name} is not whole: its JSON breaks off or is damaged", "Export it again"
        ) from broken


def told(record: Mapping[str, Any], *names: str) -> str | None:
    """The first of these (dotted) that the record tells of, as text."""
    for name in names:
        value: Any = record
        for part in name.split("."):
            value = value.get(part) if isinstance(value, Mapping) else None
        if value not in (None, "", [], {}):
            return value.strip() if isinstance(value, str) else json.dumps(value)
    return None
