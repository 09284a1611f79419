"""What lies inside a file: compressed files and archives are unpacked, within limits, until only plain files are left."""

import bz2
import gzip
import lzma
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

import pyarrow as pa

from frontline.errors import UnreadableFile
from frontline.importers.lists_inside import lists
from frontline.importers.tables_inside import Part, parquet, place_for, sheets, tables_of_duckdb, tables_of_sqlite
from frontline.units import numeral

MOST_TIMES_LARGER = 200
"""Exports of real systems shrink to a tenth or a fiftieth; what grows beyond this was made to fill the disk."""
HARMLESS_BYTES = 64 * 1024 * 1024
MOST_BYTES = 32 * 1024**3
MOST_MEMBERS = 10_000
DEEPEST = 3
BLOCK_BYTES = 1 << 20
IS_LOCKED = 0x1


class ForeignFile(UnreadableFile):
    """A picture, a PDF or another file that is no export of anything."""


Opener = Callable[[Path], Any]
COMPRESSED: tuple[tuple[bytes, str, Opener], ...] = (
    (b"\x1f\x8b", ".gz", gzip.open),
    (b"BZh", ".bz2", bz2.open),
    (b"\xfd7zXZ\x00", ".xz", lzma.open),
    (b"\x28\xb5\x2f\xfd", ".zst", lambda path: pa.CompressedInputStream(pa.OSFile(str(path)), "zstd")),
)


def parts_of(path: Path, workspace: Path, *, keeps_archive: Callable[[Path], bool] = lambda _: False) -> Iterator[Part]:
    """The plain files in a file: itself when it is one. `keeps_archive` says that an archive is read as a whole.

    Raises UnreadableFile when it cannot be unpacked, or grows beyond what an export can be.
    """
    part = Part(path, path.name)
    _refuse(part, _magic(path))
    packed_bytes = path.stat().st_size
    room = _Room(workspace, min(MOST_BYTES, max(HARMLESS_BYTES, MOST_TIMES_LARGER * packed_bytes)), keeps_archive)
    yield from _parts(part, room, DEEPEST)


@dataclass
class _Room:
    """Where a file is unpacked, and how much it may still grow, all its layers together."""

    workspace: Path
    bytes_left: int
    keeps_archive: Callable[[Path], bool]

    def copy(self, source: IO[bytes], target: Path, name: str) -> None:
        with open(target, "wb") as handle:
            while block := source.read(BLOCK_BYTES):
                self.take(len(block), name)
                handle.write(block)

    def take(self, count: int, name: str) -> None:
        self.bytes_left -= count
        if self.bytes_left < 0:
            raise UnreadableFile(
                f"{name} grows far more than an export does when it is unpacked",
                "Nothing was changed; unpack it yourself if you trust it",
            )


def _parts(part: Part, room: _Room, depth: int) -> Iterator[Part]:
    inside = _inside(part, _magic(part.path), room)
    if inside is None:
        yield part
        return
    if depth == 0:
        raise UnreadableFile(f"{part.name} is packed more than {DEEPEST} times", "Unpack it, and import what is inside")
    for inner in inside:
        yield from _parts(inner, room, depth - 1)


def _inside(part: Part, magic: bytes, room: _Room) -> Iterable[Part] | None:
    workspace = room.workspace
    for start, suffix, opener in COMPRESSED:
        if magic.startswith(start):
            return [_decompressed(part, suffix, opener, room)]
    if magic.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _inside_zip(part, room)
    if magic.startswith(b"SQLite format 3\x00"):
        return tables_of_sqlite(part, workspace)
    if magic[8:12] == b"DUCK":
        return tables_of_duckdb(part, workspace)
    if magic.startswith(b"PAR1"):
        return [parquet(part, workspace)]
    return lists(part, workspace) if b"{" in magic else None


def _refuse(part: Part, magic: bytes) -> None:
    """What can be named is refused by its name, unless it lies in an archive beside others: there it is passed over."""
    for start, sentence, advice in REFUSED:
        if magic.startswith(start):
            raise ForeignFile(f"{part.name} is {sentence}", advice)
    if magic[257:262] == b"ustar":
        raise ForeignFile(f"{part.name} is a tar archive", "Unpack it, and import the files inside")


REFUSED = (
    (b"\xd0\xcf\x11\xe0", "an Office file of before 2007", "Save it as .xlsx, .docx, .eml or CSV"),
    (b"%PDF", "a PDF", "Export the data as CSV, or the newsletter as .eml, .html or .docx"),
    (b"\x89PNG", "a picture", "Export the data as CSV"),
    (b"\xff\xd8\xff", "a picture", "Export the data as CSV"),
    (b"Rar!", "a RAR archive", "Unpack it, and import the files inside"),
    (b"7z\xbc\xaf", "a 7-Zip archive", "Unpack it, and import the files inside"),
)


def _magic(path: Path) -> bytes:
    try:
        with open(path, "rb") as handle:
            return handle.read(512)
    except FileNotFoundError:
        raise UnreadableFile(f"{path} does not exist", "Check the name") from None
    except OSError as refused:
        raise UnreadableFile(f"{path} cannot be read ({refused.strerror})", "Check the file's rights") from refused


def _decompressed(part: Part, suffix: str, opener: Opener, room: _Room) -> Part:
    name = part.name.removesuffix(suffix)
    target = place_for(room.workspace, Path(name).name)
    try:
        with opener(part.path) as source:
            room.copy(source, target, part.name)
    except (EOFError, lzma.LZMAError, gzip.BadGzipFile, pa.ArrowException, ValueError, zlib.error) as broken:
        raise _cannot_be_unpacked(part.name) from broken
    except OSError as broken:
        if broken.errno is not None and not isinstance(broken, gzip.BadGzipFile) and broken.filename:
            raise
        raise _cannot_be_unpacked(part.name) from broken
    unpacked = Part(target, name)
    _refuse(unpacked, _magic(target))
    return unpacked


def _cannot_be_unpacked(name: str) -> UnreadableFile:
    return UnreadableFile(f"{name} cannot be unpacked: it is damaged or was cut short", "Download or export it again")


def _inside_zip(part: Part, room: _Room) -> Iterable[Part] | None:
    try:
        with zipfile.ZipFile(part.path) as archive:
            members = [member for member in archive.infolist() if _is_file(member)]
    except (zipfile.BadZipFile, OSError) as broken:
        raise _cannot_be_unpacked(part.name) from broken
    if not members:
        raise UnreadableFile(f"{part.name} holds no file", "Export it again")
    if any(member.flag_bits & IS_LOCKED for member in members):
        raise UnreadableFile(f"{part.name} is locked with a password", "Unpack it yourself")
    names = {member.filename for member in members}
    if "word/document.xml" in names or "xl/workbook.xml" in names or room.keeps_archive(part.path):
        room.take(sum(member.file_size for member in members), part.name)
        return sheets(part, room.workspace) if "xl/workbook.xml" in names else None
    if "xl/workbook.bin" in names:
        raise UnreadableFile(f"{part.name} is a binary workbook", "Save it as .xlsx or CSV")
    if len(members) > MOST_MEMBERS:
        raise UnreadableFile(f"{part.name} holds {numeral(len(members))} files", "Unpack it, and import what you need")
    return _members(part, members, room)


def _is_file(member: zipfile.ZipInfo) -> bool:
    parts = Path(member.filename).parts
    return not member.is_dir() and not any(part.startswith((".", "__MACOSX")) and part != ".." for part in parts)


def _members(part: Part, members: Sequence[zipfile.ZipInfo], room: _Room) -> Iterator[Part]:
    with zipfile.ZipFile(part.path) as archive:
        for member in members:
            name = f"{part.name}/{member.filename}"
            target = place_for(room.workspace, member.filename)
            try:
                with archive.open(member) as source:
                    room.copy(source, target, name)
            except (zipfile.BadZipFile, EOFError, NotImplementedError, zlib.error) as broken:
                raise _cannot_be_unpacked(name) from broken
            yield Part(target, name)
