"""Readers go on while an importer publishes; no answer mixes two versions."""

import json
import subprocess
import sys
import threading
import time
from pathlib import Path

import duckdb
import pytest

from frontline.query_catalog import fetch_query
from frontline.warehouse import open_newest

from .stores import ROOT, ROWS, content, take_in

IMPORTS = 5
READER = Path(__file__).with_name("reader.py")


def _wait_for(*paths: Path) -> None:
    deadline = time.monotonic() + 60
    while not all(path.exists() for path in paths):
        assert time.monotonic() < deadline, "a reader never got an answer"
        time.sleep(0.02)


def test_two_reader_processes_see_whole_versions_only_and_end_on_the_newest(data: Path, tmp_path: Path) -> None:
    stop = tmp_path / "stop"
    ready = [tmp_path / "ready-0", tmp_path / "ready-1"]
    readers = [
        subprocess.Popen(
            [sys.executable, str(READER), str(data), str(stop), str(path)],
            stdout=subprocess.PIPE,
            cwd=ROOT,
            env={"PYTHONPATH": str(ROOT)},
        )
        for path in ready
    ]
    try:
        _wait_for(*ready)
        for number in range(IMPORTS):
            take_in(data, tmp_path, f"more-{number}")
    finally:
        stop.touch()
        seen = [json.loads(reader.communicate(timeout=60)[0]) for reader in readers]
    for what in seen:
        assert what["errors"] == []
        assert what["mixed"] == []
        assert what["versions"] == sorted(what["versions"])
        assert what["versions"][0] == 1
        assert what["versions"][-1] == IMPORTS + 1
        assert what["reads"] > IMPORTS


def test_threads_of_one_process_never_get_each_others_rows(data: Path, tmp_path: Path) -> None:
    wrong: list[object] = []
    reads = [0, 0, 0]
    is_done = threading.Event()

    def read(position: int, query: str, width: int) -> None:
        while not is_done.is_set():
            try:
                warehouse = open_newest(data)
                rows = fetch_query(warehouse, query).rows
            except Exception as failed:  # noqa: BLE001 whatever it is, the test shows it
                wrong.append(failed)
                return
            expected = {"contacts": ROWS * warehouse.version, "imported_files": warehouse.version, "data_through": 1}
            if len(rows) != expected[query] or len(rows[0]) != width:
                wrong.append((query, warehouse.version, len(rows)))
            reads[position] += 1
            time.sleep(0.005)

    asked = [("contacts", 16), ("imported_files", 14), ("data_through", 6)]
    threads = [threading.Thread(target=read, args=(number, *what)) for number, what in enumerate(asked)]
    for thread in threads:
        thread.start()
    for number in range(IMPORTS):
        take_in(data, tmp_path, f"more-{number}")
    is_done.set()
    for thread in threads:
        thread.join(timeout=60)
    assert wrong == []
    assert min(reads) > 0


def test_three_versions_are_kept_and_an_old_cursor_goes_on_answering_from_its_own(data: Path, tmp_path: Path) -> None:
    old = open_newest(data)
    cursor = old.cursor()
    for number in range(4):
        take_in(data, tmp_path, f"more-{number}")
        open_newest(data)
    assert sorted(path.name for path in data.glob("warehouse-*")) == [
        f"warehouse-{number}.duckdb" for number in (3, 4, 5)
    ]
    assert not old.path.exists()
    assert cursor.execute("select count(*) from contacts").fetchall() == [(ROWS,)]
    assert old.cursor().execute("select count(*) from handled_contacts").fetchall() == [(0,)]
    assert content(data) == (5, ROWS * 5, ROWS * 5)


def test_one_version_is_opened_once_and_each_query_gets_a_cursor_of_its_own(data: Path) -> None:
    warehouse = open_newest(data)
    assert open_newest(data) is warehouse
    first, second = warehouse.cursor(), warehouse.cursor()
    first.execute("select 1 as one union all select 2 order by one")
    second.execute("select 'other'")
    assert (first.fetchall(), second.fetchall()) == ([(1,), (2,)], [("other",)])


@pytest.mark.parametrize(
    "statement",
    [
        "create table mine (a integer)",
        "delete from imports",
        "select * from read_csv('/etc/hosts')",
        "copy imports to '/tmp/frontline_must_not_exist.csv'",
        "attach '/tmp/frontline_must_not_exist.duckdb'",
        "set enable_external_access = true",
        "select * from unreachable_frame",
    ],
)
def test_a_reader_can_neither_write_nor_leave_the_store(statement: str, data: Path) -> None:
    unreachable_frame = [1]
    cursor = open_newest(data).cursor()
    with pytest.raises(duckdb.Error):
        cursor.execute(statement).fetchall()
    assert unreachable_frame == [1]
