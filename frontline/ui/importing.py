"""From dropped files to an import: what each would bring, what has to be asked, and the import itself with its progress."""

import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import streamlit as st

from frontline.errors import FrontlineError, ImportRefused
from frontline.importers import ImportedFile, ImportOptions, ImportReport, import_files
from frontline.importers.containers import parts_of
from frontline.importers.detection import UnknownFormat
from frontline.importers.files import open_file
from frontline.importers.formats import DateOrder
from frontline.importers.json_records import write_table
from frontline.importers.kept_mappings import keep_mapping, kept_mappings
from frontline.progress import Progress, Stopped
from frontline.publication import BUSY
from frontline.settings import load_settings
from frontline.ui import long_work
from frontline.ui.session import data_directory, warehouse_version
from frontline.ui.uploads import Upload, written

ASKED_ORDERS: tuple[DateOrder, ...] = ("mdy", "dmy")
_SEEN, _LOOKING = "looked_into", "looking_into"


@dataclass(frozen=True)
class Choices:
    """What the reader settled for one file; None leaves it to the file."""

    format_name: str | None = None
    date_order: DateOrder | None = None
    time_zone: str | None = None
    source: str | None = None

    def options(self, *, dry_run: bool = False) -> ImportOptions:
        """As the importer takes them."""
        return ImportOptions(
            format_name=self.format_name,
            date_order=self.date_order,
            time_zone=self.time_zone,
            source=self.source,
            dry_run=dry_run,
        )


@dataclass(frozen=True)
class Preview:
    """What a file would bring; or why it would not, and what each order of day and month would lead to."""

    files: tuple[ImportedFile, ...] = ()
    refusal: FrontlineError | None = None
    by_order: tuple[tuple[DateOrder, tuple[ImportedFile, ...]], ...] = ()
    is_stopped: bool = False

    @property
    def brings_something(self) -> bool:
        """True when a row would come in, or is known already."""
        return any(file.rows_loaded or file.rows_duplicate for file in self.files)

    @property
    def is_unknown(self) -> bool:
        """True when no format fits: its columns want names."""
        return isinstance(self.refusal, UnknownFormat) or "format known here" in str(self.refusal or "")


def preview(upload: Upload, choices: Choices) -> Preview:
    """Read a file without changing anything; shows how far that is while it takes long."""
    kept = tuple((path.name, path.stat().st_mtime_ns) for path in kept_mappings(data_directory()))
    key = (upload.upload_id, choices, warehouse_version(), kept, load_settings(data_directory()).model_dump_json())
    seen: dict[object, Preview] = st.session_state.setdefault(_SEEN, {})
    if key not in seen:
        found = _looked_into(upload, choices)
        if found.refusal is not None and found.refusal.what_happened == BUSY[0]:
            return found
        seen[key] = found
    return seen[key]


def look_again() -> None:
    """Forget every look into a file that was stopped."""
    seen: dict[object, Preview] = st.session_state.get(_SEEN, {})
    st.session_state[_SEEN] = {key: found for key, found in seen.items() if not found.is_stopped}


def only_look_into(uploads: Sequence[Upload]) -> None:
    """Forget what was seen of other files, which were taken away again, and stop looking into them."""
    names = {upload.upload_id for upload in uploads}
    for place in st.session_state.setdefault(_LOOKING, set()).copy():
        if place[0] not in names:
            long_work.give_up(_place(*place))
            st.session_state[_LOOKING].discard(place)
    seen: dict[Any, Preview] = st.session_state.get(_SEEN, {})
    st.session_state[_SEEN] = {key: found for key, found in seen.items() if key[0] in names}


def _looked_into(upload: Upload, choices: Choices) -> Preview:
    place = _place(upload.upload_id, choices)
    st.session_state.setdefault(_LOOKING, set()).add((upload.upload_id, choices))
    if not long_work.is_to_be_told(place):
        long_work.begin(place, f"Looking into {upload.name}", lambda progress: _previewed(upload, choices, progress))
    try:
        found: Preview = long_work.answer_of(place)
    except Stopped:
        return Preview(is_stopped=True)
    return found


def _place(upload_id: str, choices: Choices) -> str:
    return f"look_{upload_id}_{abs(hash(choices))}"


def _previewed(upload: Upload, choices: Choices, progress: Progress) -> Preview:
    try:
        return Preview(_dry_run(upload, choices, progress))
    except ImportRefused as refused:
        by_order = () if choices.date_order else tuple(_each_order(upload, choices, progress))
        return Preview(refusal=refused, by_order=by_order)
    except FrontlineError as refused:
        return Preview(refusal=refused)


def _each_order(
    upload: Upload, choices: Choices, progress: Progress
) -> Iterator[tuple[DateOrder, tuple[ImportedFile, ...]]]:
    for order in ASKED_ORDERS:
        try:
            yield order, _dry_run(upload, replace(choices, date_order=order), progress)
        except FrontlineError:
            continue


def _dry_run(upload: Upload, choices: Choices, progress: Progress) -> tuple[ImportedFile, ...]:
    with written([upload]) as paths:
        report = import_files(data_directory(), paths, choices.options(dry_run=True), progress)
    return tuple(_named(report).files)


def preview_of_mapping(upload: Upload, text: str) -> Preview:
    """What the file would bring, read by a mapping that is not kept yet."""
    try:
        with written([upload]) as paths:
            mapping = paths[0].with_name("mapping.toml")
            mapping.write_text(text, encoding="utf-8")
            options = ImportOptions(mapping=mapping, dry_run=True)
            return Preview(tuple(_named(import_files(data_directory(), paths, options)).files))
    except FrontlineError as refused:
        return Preview(refusal=refused)


def columns_of(upload: Upload) -> tuple[str, ...]:
    """The columns of the first table in a file; empty when it holds none. Raises UnreadableFile."""
    with written([upload]) as paths, tempfile.TemporaryDirectory() as workspace:
        for part in parts_of(paths[0], Path(workspace)):
            opening = open_file(part.path)
            where = opening.json_path() if opening.is_text else None
            if where is not None:
                table = Path(workspace) / "table.csv"
                write_table(part.path, where, table)
                opening = open_file(table)
            return opening.header
    return ()


def keep(text: str) -> str:
    """Keep a mapping for this and later files; returns its name. Raises BadSettings."""
    return keep_mapping(data_directory(), text).stem


def import_uploads(chosen: Sequence[tuple[Upload, Choices]], progress: Progress = lambda _: None) -> list[ImportReport]:
    """Import files, those read alike together; readers move to the new version by themselves. Raises FrontlineError.

    Raises Stopped when nothing came in; stopped later, it gives the reports of what did.
    """
    alike: dict[Choices, list[Upload]] = {}
    for upload, choices in chosen:
        alike.setdefault(choices, []).append(upload)
    reports = []
    for choices, uploads in alike.items():
        try:
            with written(uploads) as paths:
                reports.append(_named(import_files(data_directory(), paths, choices.options(), progress)))
        except Stopped:
            if not reports:
                raise
            break
    return reports


def import_text(name: str, text: str, options: ImportOptions) -> ImportedFile:
    """Import a small file that was written in the page. Raises FrontlineError."""
    with written([Upload("", name, text.encode())]) as paths:
        return _named(import_files(data_directory(), paths, options)).files[0]


def _named(report: ImportReport) -> ImportReport:
    """With the files' names, not the temporary folder's."""
    return replace(report, files=[replace(file, file=_inner_name(file.file)) for file in report.files])


def _inner_name(told: str) -> str:
    path = Path(told)
    return path.name if path.is_absolute() else told
