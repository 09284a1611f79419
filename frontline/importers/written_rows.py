"""Rows of a small list that somebody wrote down here or accepted: imported as the file that they would be, so each can be taken back."""

import datetime as dt
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from frontline.errors import BadParameter
from frontline.importers.report import ImportedFile, ImportOptions
from frontline.importers.rosters import FILE_NAMES, Cell, rows_as_csv
from frontline.importers.run import import_files
from frontline.settings import load_settings


def import_written_rows(
    data_directory: Path, kind: str, rows: Iterable[Mapping[str, Cell]], source: str | None = None
) -> ImportedFile:
    """Import rows of the small list `kind`. Raises FrontlineError, also when one is refused; then none is written down."""
    stem = FILE_NAMES[kind].removesuffix(".csv")
    settings = load_settings(data_directory)
    now = dt.datetime.now(settings.zone)
    options = ImportOptions(format_name=stem, source=source, time_zone=settings.company.time_zone)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"{stem} written {now:%Y-%m-%d %H.%M.%S}.csv"
        path.write_text(rows_as_csv(kind, rows), encoding="utf-8", newline="")
        tried = import_files(data_directory, [path], replace(options, dry_run=True)).files[0]
        if tried.rows_rejected:
            raise BadParameter(f"This was not written down: {'; '.join(tried.reasons)}", "Mend it, and write it again")
        if not tried.rows_loaded:
            raise BadParameter("This is written down already", "Change something of it first")
        return import_files(data_directory, [path], options).files[0]
