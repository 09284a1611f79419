"""Files as they come: encoding, dialect, the first lines by which a format is known, and the kept raw copy."""

import codecs
import csv
import hashlib
import io
import shutil
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import Any

from frontline.errors import UnreadableFile
from frontline.importers.json_records import first_records, records_path

OPENING_BYTES = 65_536
ENCODINGS = ("utf-8-sig", "cp1252", "latin-1")
CONTROL_BYTES = bytes(sign for sign in range(32) if sign not in b"\t\n\r\f\x1b")
UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")
DELIMITERS = ",;\t|"
LONGEST_FIELD = 16 * 1024 * 1024
csv.field_size_limit(LONGEST_FIELD)


@dataclass(frozen=True)
class Opening:
    """The beginning of a file, decoded: what format detection looks at. A file that is no text has an empty one."""

    path: Path
    encoding: str
    text: str
    is_whole: bool
    is_text: bool = True

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
    def members(self) -> tuple[str, ...]:
        """The names of the files in an archive; empty for any other file."""
        if self.is_text:
            return ()
        try:
            with zipfile.ZipFile(self.path) as archive:
                return tuple(archive.namelist())
        except (zipfile.BadZipFile, OSError):
            return ()

    def json_records(self, records_at: tuple[str, ...] = ()) -> list[Mapping[str, Any]]:
        """The first records of a JSON file, whether it lists them as lines, as an array or in an object; else empty."""
        return first_records(self.text, records_at)

    def json_path(self, records_at: tuple[str, ...] = ()) -> str | None:
        """Where a JSON file's records lie (json_records.records_path); None when it is no JSON."""
        return records_path(self.text, records_at)

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
    if _is_binary(head):
        return Opening(path, "", "", is_whole, is_text=False)
    encoding = _encoding(path)
    text = head.decode(encoding, errors="ignore")
    if not text.strip("\0 \t\r\n"):
        raise UnreadableFile(f"{path.name} is empty", "Export it again")
    return Opening(path, encoding, text, is_whole)


def _is_binary(head: bytes) -> bool:
    """A NUL here and there is damage in a text; a file of another kind is full of them, or an archive."""
    if head.startswith(UTF_16_MARKS):
        return False
    return (
        b"\0" in head
        or head.startswith(b"PK\x03\x04")
        or len(head) - len(head.translate(None, CONTROL_BYTES)) > len(head) // 50
    )


def _encoding(path: Path) -> str:
    """UTF-8 (with or without a byte order mark) if the whole file is, else cp1252, else latin-1, which takes any byte."""
    with open(path, "rb") as handle:
        if handle.read(2) in UTF_16_MARKS:
            return "utf-16"
    return next(encoding for encoding in ENCODINGS if _is_written_in(path, encoding))


def _is_written_in(path: Path, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    is_between = False
    with open(path, "rb") as handle:
        while block := handle.read(1 << 20):
            if not is_between and block.isascii():
                continue
            try:
                decoder.decode(block)
            except UnicodeDecodeError:
                return False
            is_between = bool(decoder.getstate()[0])
    return not is_between


def as_utf8(opening: Opening, workspace: Path) -> Path:
    """The file itself, or a copy in UTF-8 without a byte order mark. Raises UnreadableFile when it holds NUL bytes."""
    if opening.encoding == "utf-8-sig" and not _is_marked(opening.path):
        return opening.path
    plain = workspace / "plain.csv"
    with (
        open(opening.path, encoding=opening.encoding, newline="") as source,
        open(plain, "w", encoding="utf-8", newline="") as target,
    ):
        while block := source.read(1 << 20):
            if "\0" in block:
                raise _damaged(opening.path)
            target.write(block)
    return plain


def _is_marked(path: Path) -> bool:
    """True when a UTF-8 file begins with a byte order mark."""
    with open(path, "rb") as handle:
        is_marked = handle.read(3) == b"\xef\xbb\xbf"
        while block := handle.read(1 << 20):
            if b"\0" in block:
                raise _damaged(path)
    return is_marked


def _damaged(path: Path) -> UnreadableFile:
    return UnreadableFile(f"{path.name} is damaged: it holds NUL bytes", "Copy or export it again")


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
