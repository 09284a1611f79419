"""The script writes the same bytes as the files in the repository."""

import os
import subprocess
import sys
from pathlib import Path

SAMPLE = Path(__file__).resolve().parents[2] / "data" / "sample"
BY_HAND = {"README.md", "make_sample.py", "workshop"}


def _files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.relative_to(folder).parts[0] not in BY_HAND and "__pycache__" not in path.parts
    }


def test_the_same_bytes_again(tmp_path: Path) -> None:
    """Another process with another hash seed, in another time zone, writes what is kept in the repository."""
    surroundings = {**os.environ, "PYTHONHASHSEED": "4711", "TZ": "Asia/Kolkata", "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, str(SAMPLE / "make_sample.py"), str(tmp_path)]
    subprocess.run(command, check=True, env=surroundings, capture_output=True, timeout=120)
    kept, made = _files(SAMPLE), _files(tmp_path)
    assert sorted(kept) == sorted(made)
    assert [name for name in kept if kept[name] != made[name]] == []


def test_the_whole_sample_stays_below_twelve_million_bytes() -> None:
    """Everything below data/sample counts, the code too."""
    size = sum(path.stat().st_size for path in SAMPLE.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    assert 8_000_000 < size < 12_000_000
