"""One import from start to end: detect, stage, load, rebuild the models, publish; or nothing at all."""

import datetime as dt
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import duckdb

from frontline.errors import BadParameter, FrontlineError, ImportRefused, UnreadableFile
from frontline.importers.detection import Detection, detect
from frontline.importers.files import Opening, keep_raw, open_file, sha256_of
from frontline.importers.folders import exports_in
from frontline.importers.landing import create_tables
from frontline.importers.loading import Accounting, load_staged
from frontline.importers.mapping import check_columns, read_mapping
from frontline.importers.report import ImportedFile, ImportOptions, ImportReport
from frontline.importers.staging import stage
from frontline.models import build_models
from frontline.publication import NothingChanged, import_lock, new_version
from frontline.settings import SETTINGS_FILE, Company, Settings, known_time_zone, load_settings
from frontline.warehouse import current_version, open_newest

Progress = Callable[[str], None]


def import_files(
    data_directory: Path,
    paths: Sequence[Path],
    options: ImportOptions | None = None,
    progress: Progress = lambda _: None,
) -> ImportReport:
    """Read the files (folders are walked) into a new version. Either every file was read, or nothing changed.

    Raises FrontlineError with one sentence that names the file.
    """
    options = options or ImportOptions()
    files = list(exports_in(paths))
    with import_lock(data_directory):
        settings = _settled_settings(data_directory, options)
        imported: list[ImportedFile] = []
        version_before = current_version(data_directory)
        import_id = 0
        with new_version(data_directory) as connection:
            create_tables(connection)
            import_id = _next_id(connection, "imports", "import_id")
            now = dt.datetime.now(dt.UTC).replace(tzinfo=None)
            connection.execute("insert into imports values (?, ?)", [import_id, now])
            for path in files:
                progress(f"reading {path.name}")
                imported.append(_import_file(connection, data_directory, path, import_id, settings, options))
            if options.dry_run or not _has_news(connection, import_id):
                raise NothingChanged
            progress("building the models")
            build_models(connection, settings)
            _keep_time_zone(data_directory, settings)
        version = current_version(data_directory)
        return ImportReport(version, imported, import_id, is_published=version != version_before)


def rebuild(data_directory: Path) -> int | None:
    """Compute every model anew with the settings of today; returns the version published. Raises NothingImported."""
    open_newest(data_directory)
    with import_lock(data_directory):
        with new_version(data_directory) as connection:
            create_tables(connection)
            build_models(connection, load_settings(data_directory))
        return current_version(data_directory)


def _settled_settings(data_directory: Path, options: ImportOptions) -> Settings:
    """The settings; a data directory's first import settles the company's time zone when it names one."""
    zone = options.time_zone or (read_mapping(options.mapping).time_zone if options.mapping else None)
    try:
        company = Company(time_zone=known_time_zone(zone)) if zone else Company()
    except ValueError as unknown:
        raise BadParameter(str(unknown), "Name the zone of the files' times with --time-zone") from None
    settings = load_settings(data_directory)
    return settings if (data_directory / SETTINGS_FILE).exists() else settings.model_copy(update={"company": company})


def _keep_time_zone(data_directory: Path, settings: Settings) -> None:
    path = data_directory / SETTINGS_FILE
    if not path.exists() and settings.company != Company():
        path.write_text(f'[company]\ntime_zone = "{settings.company.time_zone}"\n', encoding="utf-8")


def _has_news(connection: duckdb.DuckDBPyConnection, import_id: int) -> bool:
    """True when this import loaded a row, or rejected one of a file that was never read before."""
    row = connection.execute(
        "select count(*) from import_files as fresh where import_id = ? and (rows_loaded > 0 or rows_rejected > 0 and "
        "not exists (select 1 from import_files as known where known.sha256 = fresh.sha256 and known.file_id < fresh.file_id))",
        [import_id],
    ).fetchone()
    return bool(row and row[0])


def _import_file(
    connection: duckdb.DuckDBPyConnection,
    data_directory: Path,
    path: Path,
    import_id: int,
    settings: Settings,
    options: ImportOptions,
) -> ImportedFile:
    with _sentences_about(path):
        opening = open_file(path)
        detection = _detection(opening, options)
        digest = sha256_of(path)
        file_id = _next_id(connection, "import_files", "file_id")
        zone = options.time_zone or detection.format.time_zone or settings.company.time_zone
        rows_read = stage(connection, opening, detection.format)
        once_rejected = _once_rejected(connection, digest)
        is_known = once_rejected is not None
        accounting = load_staged(
            connection, detection.format, file_id, rows_read, zone, options.date_order, is_known_file=is_known
        )
        if once_rejected is not None and accounting.rows_loaded > once_rejected:
            raise ImportRefused(
                f"{path.name} was imported before, and read another way now it would stand here twice",
                "Import it into a fresh folder (--data) with the time zone, date order and format that are right",
            )
    if not options.dry_run:
        keep_raw(path, digest, data_directory)
    imported = _describe(path, detection, accounting)
    mapping_text = options.mapping.read_text(encoding="utf-8") if options.mapping else None
    _record(
        connection, imported, file_id, import_id, (digest, zone, accounting.date_order, opening.encoding, mapping_text)
    )
    return imported


@contextmanager
def _sentences_about(path: Path) -> Iterator[None]:
    """Whatever is wrong with the file becomes one sentence that names it."""
    try:
        yield
    except duckdb.OperationalError:  # the disk or the memory, not the file
        raise
    except duckdb.BinderException as failed:
        missing = re.search(r'column "([^"]+)" not found', str(failed))
        column = f"the column “{missing[1]}”" if missing else "a column"
        raise UnreadableFile(
            f"{path.name} lacks {column}, which its format needs",
            "Name its fields in a mapping file (--mapping), or its format (--format)",
        ) from failed
    except duckdb.Error as failed:
        sentence = str(failed).splitlines()[0]
        raise UnreadableFile(
            f"{path.name} could not be read ({sentence})", "Nothing was changed; name its format or mapping"
        ) from failed
    except FrontlineError as refused:
        if path.name in refused.what_happened:
            raise
        raise type(refused)(f"{path.name}: {refused.what_happened}", refused.what_to_do) from refused


def _detection(opening: Opening, options: ImportOptions) -> Detection:
    if options.mapping is None:
        return detect(opening, options.format_name, options.kind)
    declared = read_mapping(options.mapping)
    check_columns(opening, declared)
    return Detection(declared, 1.0)


def _once_rejected(connection: duckdb.DuckDBPyConnection, digest: str) -> int | None:
    """How many rows these very bytes had rejected when they were imported before; None when they never were."""
    row = connection.execute("select max(rows_rejected) from import_files where sha256 = ?", [digest]).fetchone()
    return row[0] if row else None


def _record(
    connection: duckdb.DuckDBPyConnection,
    imported: ImportedFile,
    file_id: int,
    import_id: int,
    how: tuple[str, str, str, str, str | None],
) -> None:
    """Keep the file's accounting, and how it was read: SHA-256, time zone, date order, encoding, mapping."""
    digest, zone, date_order, encoding, mapping_text = how
    connection.execute(
        f"insert into import_files values ({', '.join('?' * 18)})",
        [
            file_id, import_id, Path(imported.file).name, digest, imported.format, imported.kind, imported.certainty,
            zone, date_order, encoding, mapping_text, imported.rows_read, imported.rows_loaded, imported.rows_rejected,
            imported.rows_duplicate, imported.first_at, imported.last_at, imported.notices,
        ],
    )  # fmt: skip


def _describe(path: Path, detection: Detection, accounting: Accounting) -> ImportedFile:
    return ImportedFile(
        file=str(path),
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
    )


def _next_id(connection: duckdb.DuckDBPyConnection, table: str, column: str) -> int:
    row = connection.execute(f"select coalesce(max({column}), 0) + 1 from {table}").fetchone()
    return int(row[0]) if row else 1
