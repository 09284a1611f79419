"""The lists inside a JSON object that tells of several things at once ({"tickets": […], "users": […]}): a part for each."""

import json
import mmap
import re
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import IO, Any

import ijson

from frontline.importers.tables_inside import Part, place_for

LISTS = (
    "tickets", "users", "metric_sets", "ticket_metrics", "ticket_metric_events", "ticket_audits", "audits", "comments",
    "groups", "organizations", "brands", "ticket_forms", "satisfaction_ratings",
)  # fmt: skip
"""Names under which a service desk lists one thing beside another."""
A_LIST = re.compile(rb'"(' + "|".join(LISTS).encode() + rb')"\s*:\s*\[\s*\{')


class _IsARecordItself(Exception):
    """The object has an identity of its own: what it lists is nested in it."""


def lists(part: Part, workspace: Path) -> list[Part] | None:
    """A file of JSON lines for each list; None when the file is anything else than an object with several lists."""
    if not _may_have_several(part.path):
        return None
    try:
        written = _written_lists(part.path, workspace)
    except (ValueError, _IsARecordItself):  # whoever reads the file says when its JSON is damaged
        return None
    return [Part(path, f"{part.name}/{name}") for name, path in written.items()] if len(written) > 1 else None


def _may_have_several(path: Path) -> bool:
    with open(path, "rb") as handle:
        start = handle.read(4096).removeprefix(b"\xef\xbb\xbf").lstrip()
        if not re.match(rb'\{\s*"', start):
            return False
        first_line = start.partition(b"\n")[0].rstrip()
        if first_line.endswith(b"}") and b"\n" in start and start.partition(b"\n")[2].lstrip().startswith(b"{"):
            return False  # JSON lines
        with mmap.mmap(handle.fileno(), 0, access=mmap.ACCESS_READ) as content:
            names = set()
            for found in A_LIST.finditer(content):
                names.add(found[1])
                if len(names) > 1:
                    return True
    return False


def _written_lists(path: Path, workspace: Path) -> dict[str, Path]:
    written: dict[str, Path] = {}
    with ExitStack() as stack:
        targets: dict[str, IO[str]] = {}
        for name, record in _listed_records(stack.enter_context(open(path, "rb"))):
            if name not in targets:
                written[name] = place_for(workspace, f"{name}.jsonl")
                targets[name] = stack.enter_context(open(written[name], "w", encoding="utf-8"))
            targets[name].write(json.dumps(record, ensure_ascii=False) + "\n")
    return written


def _listed_records(handle: IO[bytes]) -> Iterator[tuple[str, Any]]:
    """Each object of each list of the outermost object, with the list's name, without holding the file."""
    depth, name, is_list = 0, "", False
    builder: Any = None
    for event, value in ijson.basic_parse(handle, use_float=True):
        if depth == 1 and event == "map_key":
            name = value
            if name == "id":
                raise _IsARecordItself
        if depth == 1 and event.startswith("start_"):
            is_list = event == "start_array"
        if depth == 2 and is_list and event == "start_map":
            builder = ijson.ObjectBuilder()
        if builder is not None:
            builder.event(event, value)
        depth += event.startswith("start_") - event.startswith("end_")
        if builder is not None and depth == 2:
            yield name, builder.value
            builder = None
