"""Ctrl-C and SIGTERM: one sentence, exit code 2, nothing half done; a published import stays, and says so."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from frontline.importers import import_files
from frontline.kept_files import only_writer
from frontline.publication import BUSY, LOCK_FILE
from frontline.warehouse import current_version

ROOT = Path(__file__).resolve().parents[2]
ROWS = 100_000
NOTHING_CHANGED = "Stopped: nothing was changed."


@pytest.fixture(scope="module")
def big(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("big") / "orders.csv"
    rows = (
        f"B{number},2026-{number % 9 + 1:02}-{number % 28 + 1:02},2026-10-{number % 28 + 1:02}\n"
        for number in range(ROWS)
    )
    path.write_text("order_id,placed_at,shipped_at\n" + "".join(rows), encoding="utf-8")
    return path


def interrupted(arguments: list[object], sign: int, after: str, seconds: float = 0.0) -> tuple[int, str, list[str]]:
    """Run the command, send it the signal so long after it said that; its exit code, stdout, and what it said."""
    process = subprocess.Popen(
        [sys.executable, "-m", "frontline", *map(str, arguments)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )
    assert process.stderr is not None
    said = []
    for line in process.stderr:
        said.append(line.rstrip())
        if after in line:
            break
    time.sleep(seconds)
    process.send_signal(sign)
    out, rest = process.communicate(timeout=120)
    return process.returncode, out, [*said, *rest.splitlines()]


def files_in(data: Path) -> set[str]:
    return {path.name for path in data.rglob("*") if path.is_file()} - {LOCK_FILE}


@pytest.mark.parametrize(
    ("sign", "after", "seconds"),
    [
        (signal.SIGINT, "reading orders.csv", 0.0),
        (signal.SIGINT, "building the models", 0.4),
        (signal.SIGTERM, "reading orders.csv", 0.2),
        (signal.SIGTERM, "building the models", 0.0),
    ],
)
def test_an_import_that_is_ended_changes_nothing(
    sign: int, after: str, seconds: float, big: Path, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    code, out, said = interrupted(["import", big, "--data", data], sign, after, seconds)
    assert (code, out, said[-1]) == (2, "", NOTHING_CHANGED)
    assert not any("Traceback" in line or "Error" in line for line in said)
    assert files_in(data) == set(), "no version, no build, no copy"
    with only_writer(data, LOCK_FILE, busy=BUSY):
        pass


def test_the_sample_that_is_ended_leaves_no_settings(tmp_path: Path) -> None:
    code, _, said = interrupted(["demo", "--data", tmp_path / "data"], signal.SIGINT, "reading", 0.2)
    assert (code, said[-1]) == (2, NOTHING_CHANGED)
    assert files_in(tmp_path / "data") == set()


def test_an_import_that_is_in_stays_and_says_so(tmp_path: Path) -> None:
    notes, calls = tmp_path / "call_notes.csv", tmp_path / "calls.csv"
    moments = [f"2026-03-{number % 27 + 1:02} {number % 9 + 8:02}:{number % 60:02}" for number in range(4_000)]
    calls.write_text(
        "call_id,started_at,answered_by,talk_seconds\n" + "".join(f"{n},{at},301,30\n" for n, at in enumerate(moments))
    )
    notes.write_text(
        "call_id,written_at,author,text\n"
        + "".join(
            f"{n},{at},ann@example.com,Asked how long order {n * 7919 % 4001} would take and why so\n"
            for n, at in enumerate(moments)
        )
    )
    data = tmp_path / "data"
    code, out, said = interrupted(["import", calls, notes, "--data", data], signal.SIGINT, "looking for questions")
    if "looking for questions" not in " ".join(said):
        pytest.skip("this machine reads them within a second")
    assert (code, out) == (2, "")
    assert said[-1].startswith("Stopped: the import is in, its questions are not read yet.")
    assert current_version(data) is not None
    assert not [name for name in files_in(data) if name.startswith("build-")]
    small = tmp_path / "orders.csv"
    small.write_text("order_id,placed_at,shipped_at\nA1,2026-01-05,2026-02-20\n")
    assert import_files(data, [small]).is_published
