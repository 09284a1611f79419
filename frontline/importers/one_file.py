"""One plain file into the landing tables: recognised, staged, loaded, its raw copy kept, its accounting written down."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from frontline.errors import FrontlineError, ImportRefused, UnreadableFile
from frontline.importers.date_order import SourceOrder
from frontline.importers.detection import Detection, UnknownFormat, candidates, detect
from frontline.importers.files import Opening, keep_raw, open_file, sha256_of
from frontline.importers.formats import Format
from frontline.importers.json_records import write_table
from frontline.importers.kept_mappings import fitting_mapping
from frontline.importers.landing import LANDINGS
from frontline.importers.loading import Accounting, Origin, load_staged
from frontline.importers.mapping import check_columns, mapped_format
from frontline.importers.progress import told
from frontline.importers.report import ImportedFile, ImportOptions
from frontline.importers.staging import stage
from frontline.importers.tables_inside import Part
from frontline.progress import Progress
from frontline.settings import Settings
from frontline.units import numeral

SAMPLE_ROWS = 5
KEPT_CERTAINTY = 0.99


@dataclass(frozen=True)
class Task:
    """What one import has in common for all its files."""

    connection: duckdb.DuckDBPyConnection
    data_directory: Path
    workspace: Path
    import_id: int
    settings: Settings
    options: ImportOptions
    mapping_text: str | None = None
    progress: Progress = lambda _: None


def import_part(task: Task, part: Part) -> ImportedFile:
    """Load one plain file and keep its raw copy. Raises FrontlineError with a sentence that names the file."""
    with sentences_about(part.name):
        opening, detection = recognise(part.path, task)
        digest = sha256_of(part.path)
        file_id = next_id(task.connection, "import_files", "file_id")
        source = task.options.source or detection.format.source or detection.format.name
        once_rejected = _once_rejected(task.connection, digest, source, file_id)
        accounting, zone = load(task, opening, detection.format, Origin(file_id, source, once_rejected is not None))
        if once_rejected is not None and accounting.rows_loaded > once_rejected:
            raise ImportRefused(
                f"{part.name} was imported before, and read another way now it would stand here twice",
                "Undo that import first (frontline undo), or import it into a fresh folder (--data)",
            )
    if not task.options.dry_run:
        keep_raw(part.path, digest, task.data_directory)
    imported = _described(task, part.name, detection, accounting, opening, Origin(file_id, source), zone)
    _record(task, imported, digest, accounting.is_order_named, detection.mapping_text)
    return imported


def recognise(path: Path, task: Task) -> tuple[Opening, Detection]:
    """The file's opening and its format; JSON of no known format, or with a mapping, is read as a table of its keys."""
    opening = open_file(path)
    if task.mapping_text is not None:
        declared = mapped_format(task.mapping_text)
        opening = _as_table(opening, task.workspace)
        try:
            check_columns(opening, declared)
        except UnreadableFile as other_table:  # of several in one file or folder: it is passed over
            raise UnknownFormat(other_table.what_happened, other_table.what_to_do) from other_table
        return opening, Detection(declared, 1.0, task.mapping_text)
    try:
        return opening, _detected(opening, task)
    except UnknownFormat:
        table = _as_table(opening, task.workspace)
        if table is opening:
            raise
        return table, _detected(table, task)


def _detected(opening: Opening, task: Task) -> Detection:
    """By a mapping that was kept for such columns, else by the formats known here."""
    options = task.options
    if options.format_name is None and options.kind is None:
        kept = fitting_mapping(task.data_directory, opening)
        if kept is not None:
            return Detection(mapped_format(kept), KEPT_CERTAINTY, kept)
    return detect(opening, options.format_name, options.kind)


def _as_table(opening: Opening, workspace: Path) -> Opening:
    where = opening.json_path() if opening.is_text else None
    if where is None:
        return opening
    target = workspace / f"{opening.path.stem}.csv"
    try:
        write_table(opening.path, where, target)
    except ValueError as broken:
        raise UnreadableFile(f"{opening.path.name} is damaged JSON", "Export it again") from broken
    return open_file(target)


def load(task: Task, opening: Opening, export_format: Format, origin: Origin) -> tuple[Accounting, str]:
    """Stage and load an opened file; returns the accounting and the zone of its times without an offset."""
    kept_order, kept_zone = _kept(task.connection, origin, export_format.name)
    zone = task.options.time_zone or export_format.time_zone or kept_zone or task.settings.company.time_zone
    order = SourceOrder(task.options.date_order, kept_order)
    with told(task.progress, opening.path.name, task.connection) as file:
        staged = stage(task.connection, opening, export_format, task.workspace, file)
        file.enter("converting", staged.rows_read)
        accounting = load_staged(task.connection, export_format, origin, staged, zone, order)
    if opening.is_text and opening.encoding not in ("utf-8-sig", "utf-16"):
        accounting.notices.append(f"not in UTF-8: read as {opening.encoding}, so signs beyond ASCII may be wrong")
    if kept_zone not in (None, zone) and task.options.time_zone:
        accounting.notices.append(f"until now the times of this source were read in {kept_zone}")
    return accounting, zone


@contextmanager
def sentences_about(name: str) -> Iterator[None]:
    """Whatever is wrong with the file becomes one sentence that names it."""
    short = Path(name).name
    try:
        yield
    except duckdb.OperationalError:  # the disk or the memory, not the file
        raise
    except duckdb.BinderException as failed:
        missing = re.search(r'column "([^"]+)" not found', str(failed))
        column = f"the column “{missing[1]}”" if missing else "a column"
        raise UnreadableFile(
            f"{short} lacks {column}, which its format needs",
            "Name its fields in a mapping file (--mapping), or its format (--format)",
        ) from failed
    except duckdb.Error as failed:
        sentence = str(failed).splitlines()[0]
        raise UnreadableFile(
            f"{short} could not be read ({sentence})", "Nothing was changed; name its format or mapping"
        ) from failed
    except FrontlineError as refused:
        if short in refused.what_happened:
            raise
        raise type(refused)(f"{short}: {refused.what_happened}", refused.what_to_do) from refused


def _kept(connection: duckdb.DuckDBPyConnection, origin: Origin, format_name: str) -> tuple[Any, str | None]:
    """The date order and the time zone that were settled for this source and format; None before its first file."""
    rows = connection.execute(
        "select date_order, time_zone from import_files where source = ? and format = ? and file_id < ? and rows_loaded > 0 "
        "order by file_id desc limit 1",
        [origin.source, format_name, origin.file_id],
    ).fetchall()
    return rows[0] if rows else (None, None)


def _once_rejected(connection: duckdb.DuckDBPyConnection, digest: str, source: str, file_id: int) -> int | None:
    """How many rows these very bytes had rejected when this source brought them before; None when it never did."""
    row = connection.execute(
        "select max(rows_rejected) from import_files where sha256 = ? and source = ? and file_id < ?",
        [digest, source, file_id],
    ).fetchone()
    return row[0] if row else None


def _described(
    task: Task, name: str, detection: Detection, accounting: Accounting, opening: Opening, origin: Origin, zone: str
) -> ImportedFile:
    may_be = candidates(opening) if task.options.dry_run else []
    return ImportedFile(
        file=name,
        format=detection.format.name,
        kind=detection.format.kind,
        certainty=round(detection.certainty, 2),
        rows_read=accounting.rows_read,
        rows_loaded=accounting.rows_loaded,
        rows_rejected=accounting.rows_rejected,
        rows_duplicate=accounting.rows_duplicate,
        first_at=accounting.first_at,
        last_at=accounting.last_at,
        notices=accounting.notices,
        source=origin.source,
        encoding=opening.encoding,
        time_zone=zone,
        date_order=accounting.date_order,
        file_id=origin.file_id,
        sample=_sample(task.connection, detection.format) if task.options.dry_run else [],
        candidates=[(each.format.name, round(each.certainty, 2)) for each in may_be],
        reasons=_reasons(task.connection, origin.file_id) if task.options.dry_run else [],
    )


def _reasons(connection: duckdb.DuckDBPyConnection, file_id: int) -> list[str]:
    """Why the first rejected rows are: "line 4: placed_at “soon” is not a day"."""
    rows = connection.execute(
        f"select line, reason from rejects where file_id = ? order by line limit {SAMPLE_ROWS}", [file_id]
    ).fetchall()
    return [f"line {numeral(line)}: {reason}" for line, reason in rows]


def _sample(connection: duckdb.DuckDBPyConnection, export_format: Format) -> list[dict[str, Any]]:
    """The first rows as they were read, without the columns that hold nothing in any of them."""
    names = list(LANDINGS[export_format.kind].columns)
    columns = ", ".join(names)
    rows = connection.execute(
        f"select {columns} from converted where reason is null order by line limit {SAMPLE_ROWS}"
    ).fetchall()
    told = [name for at, name in enumerate(names) if any(row[at] is not None for row in rows)]
    return [{name: row[names.index(name)] for name in told} for row in rows]


def _record(task: Task, imported: ImportedFile, digest: str, is_order_named: bool, mapping: str | None) -> None:
    """Keep the file's accounting, and how it was read: SHA-256, source, time zone, date order, encoding, mapping."""
    values = {
        "file_id": imported.file_id, "import_id": task.import_id, "file": imported.file, "sha256": digest,
        "format": imported.format, "kind": imported.kind, "certainty": imported.certainty, "time_zone": imported.time_zone,
        "date_order": imported.date_order, "encoding": imported.encoding, "mapping": mapping,
        "rows_read": imported.rows_read, "rows_loaded": imported.rows_loaded, "rows_rejected": imported.rows_rejected,
        "rows_duplicate": imported.rows_duplicate, "first_at": imported.first_at, "last_at": imported.last_at,
        "notices": imported.notices, "source": imported.source, "is_order_named": is_order_named,
    }  # fmt: skip
    task.connection.execute(f"delete from import_files where file_id = {imported.file_id}")
    task.connection.execute(
        f"insert into import_files ({', '.join(values)}) values ({', '.join('?' * len(values))})", list(values.values())
    )


def next_id(connection: duckdb.DuckDBPyConnection, table: str, column: str) -> int:
    """The next number of a bookkeeping table, from 1."""
    row = connection.execute(f"select coalesce(max({column}), 0) + 1 from {table}").fetchone()
    return int(row[0]) if row else 1
