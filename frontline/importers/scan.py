"""Where the records of a delimited file begin, counted on its bytes, apart from any parser.

A quote may stand only where a cell begins or ends; a file whose quotes are sound in this sense splits at the line ends
outside quotes. Every other file is read by the exact, slower reader of files.py.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import IO

import numpy as np
import numpy.typing as npt

from frontline.errors import UnreadableFile
from frontline.progress import stop_if_asked
from frontline.units import numeral

BLOCK_BYTES = 4 * 1024 * 1024
LONGEST_RECORD = 16 * 1024 * 1024
QUOTE, RETURN, NEWLINE = ord('"'), ord("\r"), ord("\n")
Bytes = npt.NDArray[np.uint8]
Positions = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Records:
    """The records of a file: `starts` (byte of each, and where the last one ends), `lines` (number of its first line, from 1),
    `widths` (cells)."""

    starts: Positions
    lines: Positions
    widths: Positions
    has_gaps: bool = False  # blank lines between records

    def __len__(self) -> int:
        return len(self.widths)

    def after(self, first: int) -> "Records":
        """Without the first so many records."""
        return Records(self.starts[first:], self.lines[first:], self.widths[first:], self.has_gaps)

    def text_at(self, source: IO[bytes], at: int) -> str:
        """A record's text as it stands in the file, without its line end."""
        start, end = int(self.starts[at]), int(self.starts[at + 1])
        source.seek(start)
        return source.read(end - start).decode("utf-8", errors="replace").rstrip("\r\n")


def records_of(path: Path, delimiter: str) -> Records | None:
    """The records of a UTF-8 file, blank lines left out; None when its quotes or line ends are not sound.

    Raises UnreadableFile when a line is longer than 16 MB: a file in a single line, or one that is no table.
    """
    scan = _Scan(ord(delimiter))
    with open(path, "rb") as handle:
        rest = b""
        while block := handle.read(BLOCK_BYTES):
            stop_if_asked()
            left = scan.take(rest + block, is_last=False)
            if left is None:
                return None
            rest = left
            if len(rest) > LONGEST_RECORD and b"\n" in rest:  # a quote that is never closed
                return None
            if len(rest) > LONGEST_RECORD:
                raise UnreadableFile(
                    f"{path.name} has a line of more than {LONGEST_RECORD // 1024**2} MB, line {numeral(scan.line)}",
                    "It is no table of rows; export it as CSV with a row per record",
                )
        if rest and scan.take(rest + (b"" if rest.endswith(b"\n") else b"\n"), is_last=True) is None:
            return None
    return scan.records()


class _Scan:
    """The state between blocks; each block begins where a record begins."""

    def __init__(self, delimiter: int) -> None:
        self.delimiter = delimiter
        self.offset = 0
        self.line = 1
        self.starts: list[Positions] = []
        self.lines: list[Positions] = []
        self.widths: list[Positions] = []
        self.end = 0
        self.has_gaps = False

    def take(self, block: bytes, *, is_last: bool) -> bytes | None:
        """Note the whole records of a block and give back what is left of it; None when it is not sound."""
        signs = np.frombuffer(block, dtype=np.uint8)
        quotes = np.flatnonzero(signs == QUOTE)
        newlines = np.flatnonzero(signs == NEWLINE)
        returns = np.flatnonzero(signs == RETURN) if b"\r" in block else quotes[:0]
        if len(returns) and not _before_newlines(signs, returns):
            return None
        ends = newlines[np.searchsorted(quotes, newlines) % 2 == 0] if len(quotes) else newlines
        if not len(ends):
            return None if is_last else block
        whole = int(ends[-1]) + 1
        quotes = quotes[quotes < whole]
        if len(quotes) % 2 or not self._are_sound(signs, quotes):
            return None
        self._note(signs[:whole], quotes, newlines[newlines < whole], ends)
        self.offset += whole
        return block[whole:]

    def _are_sound(self, signs: Bytes, quotes: Positions) -> bool:
        """Opening quotes stand after a delimiter or line end, closing ones before one; doubled quotes stand inside."""
        if not len(quotes):
            return True
        opening, closing = quotes[0::2], quotes[1::2]
        before = np.where(opening == 0, NEWLINE, signs[np.maximum(opening - 1, 0)])
        after = signs[np.minimum(closing + 1, len(signs) - 1)]
        begins = (before == self.delimiter) | (before == NEWLINE)
        ends = (after == self.delimiter) | (after == NEWLINE) | (after == RETURN)
        doubled = closing[:-1] + 1 == opening[1:]
        begins[1:] |= doubled
        ends[:-1] |= doubled
        return bool(begins.all() and ends.all())

    def _note(self, signs: Bytes, quotes: Positions, newlines: Positions, ends: Positions) -> None:
        starts = np.concatenate(([0], ends[:-1] + 1))
        delimiters = np.flatnonzero(signs == self.delimiter)
        widths = 1 + np.searchsorted(delimiters, ends) - np.searchsorted(delimiters, starts)
        if len(quotes):
            opening, closing = quotes[0::2], quotes[1::2]
            inside = np.searchsorted(delimiters, closing) - np.searchsorted(delimiters, opening)
            of_record = np.searchsorted(ends, opening)
            widths -= np.bincount(of_record, weights=inside, minlength=len(ends)).astype(np.int64)
        lines = self.line + np.searchsorted(newlines, starts)
        lengths = ends - starts
        is_blank = (lengths == 0) | ((lengths == 1) & (signs[starts] == RETURN))
        self.has_gaps |= bool(is_blank.any())
        self.starts.append((starts + self.offset)[~is_blank])
        self.lines.append(lines[~is_blank])
        self.widths.append(widths[~is_blank])
        self.line += len(newlines)
        self.end = self.offset + int(ends[-1]) + 1

    def records(self) -> Records:
        """Everything noted; starts has the end of the last record as a further element."""
        none = np.empty(0, dtype=np.int64)
        return Records(
            np.concatenate((*self.starts, [self.end])).astype(np.int64),
            np.concatenate(self.lines or [none]).astype(np.int64),
            np.concatenate(self.widths or [none]).astype(np.int64),
            self.has_gaps,
        )


def _before_newlines(signs: Bytes, returns: Positions) -> bool:
    """Every carriage return stands before a newline (one at the block's end is judged with the next block)."""
    inner = returns[returns < len(signs) - 1]
    return bool((signs[inner + 1] == NEWLINE).all())
