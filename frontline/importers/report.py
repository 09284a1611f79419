"""What an import is asked, and what it answers."""

import datetime as dt
from dataclasses import asdict, dataclass, field
from pathlib import Path

from frontline.importers.formats import DateOrder


@dataclass(frozen=True)
class ImportOptions:
    """What the caller settled; None leaves it to the file, its format and the settings, in this order."""

    format_name: str | None = None
    kind: str | None = None
    date_order: DateOrder | None = None
    time_zone: str | None = None
    mapping: Path | None = None
    dry_run: bool = False


@dataclass(frozen=True)
class ImportedFile:
    """What became of one file."""

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


@dataclass(frozen=True)
class ImportReport:
    """The version that readers see now and what became of each file."""

    version: int | None
    files: list[ImportedFile]
    import_id: int | None = None
    is_published: bool = False

    def as_json(self) -> dict[str, object]:
        """The shape of the command-line contract."""
        return {"version": self.version, "files": [asdict(file) for file in self.files]}
