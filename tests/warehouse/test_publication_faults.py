"""What may go wrong while a version is made: the published one stays readable, and the next import mends the rest."""

import errno
import os
import random
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from frontline.errors import FrontlineError
from frontline.importers import import_files, rebuild
from frontline.publication import import_lock
from frontline.query_catalog import fetch_query
from frontline.warehouse import open_newest

from .stores import ROOT, ROWS, calls_file, content, left_over, start_cli, take_in


def _is_one_sentence(error: BaseException | str) -> bool:
    text = str(error)
    return "\n" not in text.strip() and "Traceback" not in text and text.strip().endswith(".")


def _wait_until_it_writes(data: Path, importer: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 60
    while not left_over(data) and importer.poll() is None:
        assert time.monotonic() < deadline, "the importer never began"
        time.sleep(0.005)


def _kill_importers(data: Path, tmp_path: Path, times: int, seed: int) -> int:
    """Kill that many importers at random moments, checking the store after each; how many had published by then."""
    chance = random.Random(seed)
    began = time.monotonic()
    start_cli("import", calls_file(tmp_path, "timed"), "--data", tmp_path / "timed-data").wait(timeout=60)
    usual = time.monotonic() - began
    published = 0
    for number in range(1, times + 1):
        before = content(data)
        path = calls_file(tmp_path, f"file-{number}")
        process = start_cli("import", path, "--data", data)
        _wait_until_it_writes(data, process)
        time.sleep(chance.uniform(0, 0.6) * usual)
        process.send_signal(signal.SIGKILL)
        process.wait(timeout=60)
        after = content(data)
        assert after in (before, (after[0], before[1] + ROWS, before[2] + ROWS))
        published += after != before
        import_files(data, [path])
        assert content(data)[1:] == ((number + 1) * ROWS,) * 2
        assert left_over(data) == []
    return published


def test_a_killed_importer_leaves_the_published_version_and_the_import_can_be_repeated(
    data: Path, tmp_path: Path
) -> None:
    _kill_importers(data, tmp_path, times=8, seed=2)


@pytest.mark.soak
def test_a_hundred_killed_importers_leave_the_published_version(data: Path, tmp_path: Path) -> None:
    published = _kill_importers(data, tmp_path, times=100, seed=3)
    assert 0 < published < 100, "the moments were not spread over the import"


def test_what_dead_importers_left_is_removed_and_their_paths_are_never_used_again(data: Path, tmp_path: Path) -> None:
    (data / "build-1.duckdb").write_bytes(b"half a file")
    (data / "build-1.duckdb.wal").write_bytes(b"")
    (data / "warehouse-2.duckdb").write_bytes(b"renamed, but CURRENT did not move")
    assert take_in(data, tmp_path, "second").version == 3
    assert left_over(data) == []
    assert content(data) == (3, 2 * ROWS, 2 * ROWS)


def test_a_second_importer_is_refused_in_one_sentence(data: Path, tmp_path: Path, run_cli: Callable[..., Any]) -> None:
    with import_lock(data):
        with pytest.raises(FrontlineError, match="Another import") as refused:
            take_in(data, tmp_path, "second")
        ended = run_cli("import", calls_file(tmp_path, "second"), "--data", data, "--json")
    assert _is_one_sentence(refused.value)
    assert (ended.exit_code, ended.stdout) == (2, "")
    assert ended.stderr == f"{refused.value}\n"
    assert take_in(data, tmp_path, "second").version == 2


def test_a_full_disk_changes_nothing_and_is_told_in_one_sentence(data: Path, tmp_path: Path) -> None:
    path = calls_file(tmp_path, "second")
    for most_bytes in (0, 4_096, 600_000, 1_500_000):
        ended = subprocess.run(
            [sys.executable, "-m", "frontline", "import", str(path), "--data", str(data), "--json"],
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
            preexec_fn=partial(resource.setrlimit, resource.RLIMIT_FSIZE, (most_bytes, most_bytes)),
            env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        )
        progress = {"reading second.csv", "building the models"}
        said = [line for line in ended.stderr.splitlines() if line not in progress]
        assert (ended.returncode, ended.stdout, len(said)) == (2, "", 1), ended.stderr
        assert content(data) == (1, ROWS, ROWS)
        assert left_over(data) == []
    assert take_in(data, tmp_path, "second").version == 2
    assert content(data) == (2, 2 * ROWS, 2 * ROWS)


def test_a_disk_that_fills_up_while_publishing_changes_nothing(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    for step in ("frontline.publication.shutil.copyfile", "frontline.publication.os.fsync", "os.replace"):
        with monkeypatch.context() as patched:
            patched.setattr(step, full)
            with pytest.raises(FrontlineError, match="No space left on device") as refused:
                take_in(data, tmp_path, "second")
        assert _is_one_sentence(refused.value)
        assert content(data) == (1, ROWS, ROWS)
        assert left_over(data) == []
    take_in(data, tmp_path, "second")
    assert content(data)[1:] == (2 * ROWS, 2 * ROWS)


@pytest.mark.parametrize("text", [b"", b"abc", b"\xff\xfe\x00", b"-1", b"1 2", b"1.duckdb"])
def test_a_current_file_that_names_no_version_is_told_in_one_sentence(text: bytes, data: Path, tmp_path: Path) -> None:
    (data / "CURRENT").write_bytes(text)
    for attempt in (lambda: open_newest(data), lambda: take_in(data, tmp_path, "second"), lambda: rebuild(data)):
        with pytest.raises(FrontlineError, match="CURRENT does not name a version") as refused:
            attempt()
        assert _is_one_sentence(refused.value)
    (data / "CURRENT").write_text("1")
    assert content(data) == (1, ROWS, ROWS)


@pytest.mark.parametrize("kept", [0.0, 0.001, 0.02, 0.3, None])
def test_a_damaged_or_missing_version_is_told_in_one_sentence(kept: float | None, data: Path, tmp_path: Path) -> None:
    path = data / "warehouse-1.duckdb"
    if kept is None:
        path.unlink()
    else:
        os.truncate(path, int(path.stat().st_size * kept))

    def read_everything() -> None:
        for name in ("contacts", "imported_files", "data_through", "leader_weeks"):
            fetch_query(open_newest(data), name)

    for attempt in (read_everything, lambda: take_in(data, tmp_path, "second"), lambda: rebuild(data)):
        with pytest.raises(FrontlineError) as refused:
            attempt()
        assert _is_one_sentence(refused.value)
    (data / "CURRENT").unlink()
    assert take_in(data, tmp_path, "third").version == (1 if kept is None else 2)


def test_a_data_directory_that_cannot_be_made_is_told_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("a file stands where the directory should be")
    with pytest.raises(FrontlineError, match="--data") as refused:
        take_in(tmp_path / "file", tmp_path, "first")
    assert _is_one_sentence(refused.value)


def test_rebuilding_publishes_a_version_with_the_settings_of_today(data: Path, tmp_path: Path) -> None:
    (data / "settings.toml").write_text('[company]\nname = "Attic"\ntime_zone = "Asia/Tokyo"\n')
    assert rebuild(data) == 2
    names = open_newest(data).cursor().execute("select company_name, time_zone from settings").fetchall()
    assert names == [("Attic", "Asia/Tokyo")]
    assert content(data) == (2, ROWS, ROWS)
