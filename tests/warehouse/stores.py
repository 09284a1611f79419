"""Stores whose content tells at once whether an answer is whole: every import adds one file of ROWS calls."""

import subprocess
import sys
from pathlib import Path

from frontline.importers import ImportReport, import_files
from frontline.warehouse import open_newest

ROWS = 500
ROOT = Path(__file__).resolve().parents[2]


def calls_file(directory: Path, name: str) -> Path:
    """An export of ROWS calls that no other export holds."""
    path = directory / f"{name}.csv"
    rows = (f"{name}-{number},2026-03-02 10:{number % 60:02d}:00,301,30\n" for number in range(ROWS))
    path.write_text("call_id,started_at,answered_by,talk_seconds\n" + "".join(rows))
    return path


def take_in(data: Path, directory: Path, name: str) -> ImportReport:
    """Import such an export."""
    return import_files(data, [calls_file(directory, name)])


def content(data: Path) -> tuple[int, int, int]:
    """The newest version's number, its contacts, and the rows that its imports say they loaded."""
    warehouse = open_newest(data)
    cursor = warehouse.cursor()
    row = cursor.execute(
        "select (select count(*) from contacts), (select coalesce(sum(rows_loaded), 0) from import_files)"
    ).fetchone()
    cursor.close()
    assert row is not None
    return warehouse.version, int(row[0]), int(row[1])


def start_cli(*arguments: object, stdout: int = subprocess.DEVNULL) -> subprocess.Popen[bytes]:
    """A `frontline` process that goes on by itself."""
    return subprocess.Popen(
        [sys.executable, "-m", "frontline", *map(str, arguments)], cwd=ROOT, stdout=stdout, stderr=subprocess.DEVNULL
    )


def left_over(data: Path) -> list[str]:
    """What a dead importer may have left."""
    return sorted(path.name for path in data.glob("build-*"))
