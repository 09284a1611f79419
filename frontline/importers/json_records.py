"""The records of a JSON file, one at a time: JSON lines, an array, or an object that holds an array under a known name."""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO

import ijson

LONGEST_RECORD = 32 * 1024 * 1024
BUFFER_BYTES = 1024 * 1024
BROKEN = (ValueError, ijson.JSONError)
COMMON_NAMES = (
    "tickets", "calls", "conversations", "orders", "records", "results", "result", "issues", "incidents", "items", "value",
    "posts", "emails", "campaigns", "data",
)  # fmt: skip
"""Names under which the interfaces of most systems list their records."""

BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def records_path(text: str, records_at: tuple[str, ...] = ()) -> str | None:
    """Where the records lie: "" for JSON lines, else the ijson prefix of a record; None when the text is not JSON.

    An object that lists nothing under a known name is a record itself.
    """
    start = text.lstrip("\ufeff \t\r\n")
    if start.startswith("["):
        return "item"
    if not start.startswith("{"):
        return None
    lines = [line for line in start.splitlines() if line.strip()]
    if len(lines) > 1 and _is_object(lines[0]) and lines[1].lstrip().startswith("{"):
        return ""
    named = _named_array(start, records_at)
    if named is not None:
        return f"{named}.item"
    return "" if len(lines) == 1 else ("" if _is_object(lines[0]) else "whole")


def first_records(text: str, records_at: tuple[str, ...] = (), most: int = 20) -> list[Mapping[str, Any]]:
    """The first records of a file's beginning, which may end in the middle of one."""
    where = records_path(text, records_at)
    if where is None:
        return []
    found: list[Mapping[str, Any]] = []
    try:
        for record in _records(io.BytesIO(text.encode("utf-8")), where):
            if isinstance(record, Mapping):
                found.append(record)
            if len(found) >= most:
                break
    except BROKEN:
        pass
    return found or _opened_record(text, where)


def records(path: Path, where: str) -> Iterator[Any]:
    """Every record of a file, in order, without holding the file. Raises ValueError where it is not JSON."""
    with open(path, "rb") as handle:
        if handle.read(3) != BYTE_ORDER_MARK:
            handle.seek(0)
        yield from _records(handle, where)


def write_table(path: Path, where: str, target: Path) -> None:
    """The records as a CSV: a column per key, those of inner objects with a dot, lists as JSON.

    A line of JSON lines that is damaged, and a record that is no object, stands there as a single cell: a row to be
    rejected. Raises ValueError where the file is damaged otherwise.
    """
    columns: dict[str, None] = {}
    for record in _records_or_lines(path, where):
        if isinstance(record, Mapping):
            columns.update(dict.fromkeys(_flat(record)))
    with open(target, "w", encoding="utf-8", newline="") as handle:
        writer = csv.writer(handle)
        writer.writerow(columns)
        for record in _records_or_lines(path, where):
            if isinstance(record, Mapping):
                flat = _flat(record)
                writer.writerow([flat.get(name, "") for name in columns])
            else:
                writer.writerow([record if isinstance(record, str) else json.dumps(record)])


def _records_or_lines(path: Path, where: str) -> Iterator[Any]:
    """The records; of JSON lines, also the text of those that are damaged."""
    if where != "":
        yield from records(path, where)
        return
    with open(path, encoding="utf-8-sig", errors="replace") as handle:
        for line in filter(str.strip, handle):
            try:
                yield json.loads(line)
            except ValueError:
                yield line.strip()


def _flat(record: Any, prefix: str = "") -> dict[str, str]:
    if not isinstance(record, Mapping):
        return {}
    flat: dict[str, str] = {}
    for name, value in record.items():
        if isinstance(value, Mapping):
            flat |= _flat(value, f"{prefix}{name}.")
        elif value is not None:
            flat[f"{prefix}{name}"] = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return flat


def _records(handle: BinaryIO, where: str) -> Iterator[Any]:
    if where == "":
        for line in handle:
            if line.strip():
                yield json.loads(line)
    else:
        source = _Bounded(handle)
        try:
            for record in ijson.items(source, "" if where == "whole" else where, use_float=True, buf_size=BUFFER_BYTES):
                source.begin_a_record()
                yield record
        except ijson.JSONError as broken:
            raise ValueError(str(broken)) from broken


class _Bounded:
    """A file that refuses to go on when a record has no end: reading one of gigabytes would take hours."""

    def __init__(self, handle: BinaryIO) -> None:
        self._handle = handle
        self._bytes = 0

    def read(self, size: int) -> bytes:
        self._bytes += size
        if self._bytes > LONGEST_RECORD:
            raise ValueError(f"a record is longer than {LONGEST_RECORD // 1024**2} MB")
        return self._handle.read(size)

    def begin_a_record(self) -> None:
        self._bytes = 0


def _is_object(line: str) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except BROKEN:
        return False


def _named_array(text: str, records_at: tuple[str, ...]) -> str | None:
    """The first array of the text that has one of the names."""
    names = records_at or COMMON_NAMES
    try:
        for prefix, event, _ in ijson.parse(io.BytesIO(text.encode("utf-8"))):
            if event == "start_array" and prefix in names:
                return str(prefix)
    except BROKEN:
        pass
    return None


def _opened_record(text: str, where: str) -> list[Mapping[str, Any]]:
    """A record longer than the file's beginning: the plain values that can be seen of it."""
    prefix = "" if where in ("", "whole") else where
    seen: dict[str, Any] = {}
    try:
        for path, event, value in ijson.parse(io.BytesIO(text.encode("utf-8")), use_float=True):
            if not path.startswith(prefix):
                continue
            inside = path[len(prefix) :].strip(".").split(".")
            if event in ("string", "number", "boolean", "null", "start_map", "start_array") and inside[0]:
                _put(seen, inside, value if event not in ("start_map", "start_array") else {})
            if event == "end_map" and path == prefix:
                break
    except BROKEN:
        pass
    return [seen] if seen else []


def _put(record: dict[str, Any], path: list[str], value: Any) -> None:
    for name in path[:-1]:
        inner = record.setdefault(name, {})
        if not isinstance(inner, dict):
            return
        record = inner
    record.setdefault(path[-1], value)
