"""The exact reader of delimited files: slower than DuckDB, and never mistaken about a quote."""

import csv
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from frontline.importers.files import LONGEST_FIELD, Opening

csv.field_size_limit(LONGEST_FIELD)


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


@dataclass(frozen=True)
class CsvRecord:
    """A record of a delimited file: the number of its first line, its cells (None: its quotes are not sound), and its text."""

    line: int
    cells: list[str] | None
    raw: str


def csv_records(opening: Opening) -> Iterator[CsvRecord]:
    """Every record of a delimited file; blank lines are no records.

    A quote that is never closed would swallow the rows after it. So a record over several lines is read once more,
    strictly: when its quotes are not sound, its first line is given alone, and reading goes on with the second.
    """
    with open(opening.path, encoding=opening.encoding, newline="") as handle:
        lines = _Lines(handle)
        reader = csv.reader(lines, delimiter=opening.delimiter)
        number = 1
        while (record := _next_record(reader, lines, opening.delimiter)) is not None:
            is_sound, cells = record
            if not is_sound:
                yield CsvRecord(number, None, lines.taken[0].rstrip("\r\n"))
                lines.give_back_all_but_the_first()
            elif cells:
                yield CsvRecord(number, cells, "".join(lines.taken).strip("\r\n"))
            number += len(lines.taken)
            lines.taken.clear()


def _next_record(reader: Iterator[list[str]], lines: _Lines, delimiter: str) -> tuple[bool, list[str]] | None:
    """The record's cells; or that the quotes from its first line on are not sound; None at the end."""
    try:
        cells = next(reader, None)
        if cells is not None and (len(lines.taken) > 1 or lines.is_at_end):
            list(csv.reader(lines.taken, delimiter=delimiter, strict=True))
    except csv.Error:  # also a field of many megabytes: its quote is closed far too late
        return False, []
    return None if cells is None else (True, cells)
