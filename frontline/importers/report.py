"""What an import is asked, and what it answers."""

import datetime as dt
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from frontline.importers.formats import DateOrder

ONLY_FOR_THE_PAGE = ("sample", "candidates", "reasons")


@dataclass(frozen=True)
class ImportOptions:
    """What the caller settled; None leaves it to the file, its format, its source and the settings, in this order.

    `source` names the system that the records belong to, where two systems of one format are used. `mends` is the file whose
    rejected rows the files bring again.
    """

    format_name: str | None = None
    kind: str | None = None
    date_order: DateOrder | None = None
    time_zone: str | None = None
    mapping: Path | None = None
    source: str | None = None
    mends: int | None = None
    dry_run: bool = False


@dataclass(frozen=True)
class ImportedFile:
    """What became of one file. Only for a dry run: `sample` holds the first rows as they were read, `candidates` the formats
    that it may have, with their certainty, `reasons` why the first rejected rows are."""

    file: str
    format: str
    kind: str
    certainty: float
    rows_read: int
    rows_loaded: int
    rows_rejected: int
    rows_duplicate: int
    first_at: dt.datetime | None
    last_at: dt.datetime | None
    notices: list[str] = field(default_factory=list)
    source: str = ""
    encoding: str = ""
    time_zone: str = ""
    date_order: str = ""
    file_id: int = 0
    sample: list[dict[str, Any]] = field(default_factory=list)
    candidates: list[tuple[str, float]] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class ImportReport:
    """The version that readers see now and what became of each file."""

    version: int | None
    files: list[ImportedFile]
    import_id: int | None = None
    is_published: bool = False

    def as_json(self) -> dict[str, object]:
        """The shape of the command-line contract."""
        files = [asdict(file) for file in self.files]
        for file in files:
            for name in ONLY_FOR_THE_PAGE:
                del file[name]
        return {"version": self.version, "files": files}
