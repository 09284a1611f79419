"""Files as they come: encoding, dialect, the first lines by which a format is known, and the kept raw copy."""

import csv
import hashlib
import io
import shutil
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from pathlib import Path

from frontline.errors import UnreadableFile

OPENING_BYTES = 65_536
ENCODINGS = ("utf-8-sig", "cp1252", "latin-1")
DELIMITERS = ",;\t|"
LONGEST_FIELD = 16 * 1024 * 1024
csv.field_size_limit(LONGEST_FIELD)


@dataclass(frozen=True)
class Opening:
    """The beginning of a file, decoded: what format detection looks at."""

    path: Path
    encoding: str
    text: str
    is_whole: bool

    @cached_property
    def suffix(self) -> str:
        """The file's ending in lower case, with the dot."""
        return self.path.suffix.lower()

    @cached_property
    def delimiter(self) -> str:
        """The sign that splits the first line into the most fields outside quotes."""
        first_line = next(io.StringIO(self.text, newline=None), "").rstrip("\n")
        return max(DELIMITERS, key=lambda sign: len(next(csv.reader([first_line], delimiter=sign), [])))

    @cached_property
    def rows(self) -> list[list[str]]:
        """The first complete rows as the csv reader sees them."""
        lines = islice(io.StringIO(self.text, newline=""), 200)
        rows = list(csv.reader(lines, delimiter=self.delimiter))
        return rows if self.is_whole or len(rows) < 2 else rows[:-1]

    @cached_property
    def header(self) -> tuple[str, ...]:
        """The first row's cells, trimmed."""
        return tuple(cell.strip() for cell in self.rows[0]) if self.rows else ()

    @cached_property
    def first_line(self) -> str:
        """The first line that holds something."""
        return next((line for line in self.text.splitlines() if line.strip()), "")

    def has_columns(self, *names: str) -> bool:
        """True when the header names all these columns."""
        return set(names) <= set(self.header)


def open_file(path: Path) -> Opening:
    """Decode the beginning of a file. Raises UnreadableFile when it is missing, empty or not text."""
    try:
        with open(path, "rb") as handle:
            head = handle.read(OPENING_BYTES)
            is_whole = not handle.read(1)
    except FileNotFoundError:
        raise UnreadableFile(f"{path} does not exist", "Check the name") from None
    except OSError as refused:
        raise UnreadableFile(f"{path} cannot be read ({refused.strerror})", "Check the file's rights") from refused
    if not head.strip():
        raise UnreadableFile(f"{path.name} is empty", "Export it again")
    if b"\x00" in head:
        raise UnreadableFile(f"{path.name} is not a text file", "Export it as CSV, JSON lines, .eml or Markdown")
    encoding = _encoding(path)
    text = head.decode(encoding, errors="ignore")
    return Opening(path, encoding, text, is_whole)


def _encoding(path: Path) -> str:
    """UTF-8 (with or without a byte order mark) if the whole file is, else cp1252, else latin-1, which takes any byte."""
    for encoding in ENCODINGS:
        try:
            with open(path, encoding=encoding, newline="") as handle:
                while handle.read(1 << 20):
                    pass
        except UnicodeDecodeError:
            continue
        return encoding
    return ENCODINGS[-1]


class _Lines:
    """A file's lines; those of the record being read are remembered and can be given back."""

    def __init__(self, source: Iterable[str]) -> None:
        self._source = iter(source)
        self._given_back: deque[str] = deque()
        self.taken: list[str] = []
        self.is_at_end = False

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._given_back.popleft() if self._given_back else next(self._source, None)
        if line is None:
            self.is_at_end = True
            raise StopIteration
        self.taken.append(line)
        return line

    def give_back_all_but_the_first(self) -> None:
        """The first line alone counts as taken; the others come again."""
        self._given_back.extendleft(reversed(self.taken[1:]))
        self.taken = self.taken[:1]
        self.is_at_end = False


def csv_records(opening: Opening) -> Iterator[tuple[int, list[str] | str]]:
    """Every record of a delimited file, its cells with the number of its first line; blank lines are no records.

    A quote that is never closed would swallow the rows after it. So a record over several lines is read once more,
    strictly: when its quotes are not sound, its first line is given as text, and reading goes on with the second.
    """
    with open(opening.path, encoding=opening.encoding, newline="") as handle:
        lines = _Lines(line.replace("\0", "") for line in handle)
        reader = csv.reader(lines, delimiter=opening.delimiter)
        number = 1
        while (record := _next_record(reader, lines, opening.delimiter)) is not None:
            if record:
                yield number, record
            if isinstance(record, str):
                lines.give_back_all_but_the_first()
            number += len(lines.taken)
            lines.taken.clear()


def _next_record(reader: Iterator[list[str]], lines: _Lines, delimiter: str) -> list[str] | str | None:
    """Cells; or the first line, when the quotes from there on are not sound; None at the end."""
    try:
        cells = next(reader, None)
        if cells is not None and (len(lines.taken) > 1 or lines.is_at_end):
            list(csv.reader(lines.taken, delimiter=delimiter, strict=True))
    except csv.Error:  # also a field of many megabytes: its quote is closed far too late
        return lines.taken[0].rstrip("\r\n")
    return cells


def sha256_of(path: Path) -> str:
    """The file's SHA-256 as 64 hexadecimal digits."""
    with open(path, "rb") as handle:
        return hashlib.file_digest(handle, "sha256").hexdigest()


def keep_raw(path: Path, digest: str, data_directory: Path) -> Path:
    """Copy the input to raw/<sha256><suffix>: the warehouse can be rebuilt from these. Returns the copy's path."""
    kept = data_directory / "raw" / f"{digest}{path.suffix.lower()}"
    kept.parent.mkdir(parents=True, exist_ok=True)
    if not kept.exists():
        partial = kept.with_name(f"{kept.name}.partial")
        shutil.copyfile(path, partial)
        partial.rename(kept)
    return kept
