"""How far long work is, in words and as a share; and how it ends early, in its own words and inside a statement."""

import threading
import time
from pathlib import Path

import duckdb
import pytest

from frontline.progress import (
    HowFar,
    Stopped,
    StopSwitch,
    counted_progress,
    heeding,
    interruptible,
    part_of,
    stop_if_asked,
    time_left,
)
from frontline.publication import import_lock, new_version, undone_unless_published
from frontline.warehouse import current_version


def test_a_sentence_knows_its_share_and_the_time_left() -> None:
    told = HowFar("reading calls: 3 of 12", 0.25, 15.2)
    assert told == "reading calls: 3 of 12, about 16 seconds left"
    assert (told.doing, told.share, told.seconds_left) == ("reading calls: 3 of 12", 0.25, 15.2)
    assert HowFar("reading", 1.7) == "reading"
    assert HowFar("reading", 1.7).share == 1


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0.0, "about 1 second left"),
        (1.2, "about 2 seconds left"),
        (99, "about 99 seconds left"),
        (601, "about 11 minutes left"),
    ],
)
def test_the_time_left_in_words(seconds: float, words: str) -> None:
    assert time_left(seconds) == words


def test_what_is_counted_tells_the_rest_and_nothing_of_the_first_few(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = [100.0]
    monkeypatch.setattr(time, "monotonic", lambda: clock[0])
    said: list[str] = []
    told = counted_progress(said.append, "reading", 1_000)
    for seconds, done in ((0.5, 3), (2.0, 4), (10.0, 250), (10.5, 260), (30.0, 750)):
        clock[0] = 100.0 + seconds
        told(done)
    assert said == [
        "reading: 4 of 1,000",
        "reading: 250 of 1,000, about 30 seconds left",
        "reading: 750 of 1,000, about 10 seconds left",
    ]
    assert [sentence.share for sentence in said if isinstance(sentence, HowFar)] == [0.004, 0.25, 0.75]


def test_a_part_is_told_of_the_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time, "monotonic", lambda: 30.0)
    said: list[str] = []
    tell = part_of(said.append, before=0.5, share=0.4, began_at=0.0)
    tell("reading b.csv")
    tell(HowFar("b.csv: 50 of 100 rows", 0.5, 3))
    shares = [
        (told.doing, round(told.share, 3), round(told.seconds_left or 0, 1))
        for told in said
        if isinstance(told, HowFar)
    ]
    assert shares == [("reading b.csv", 0.5, 30.0), ("b.csv: 50 of 100 rows", 0.7, 12.9)]


def test_work_stops_where_it_tells_how_far_it_is_but_only_the_work_that_heeds() -> None:
    switch = StopSwitch()
    tell = counted_progress(lambda _: None, "reading", 10)
    with heeding(switch):
        tell(1)
        switch.ask()
        with pytest.raises(Stopped):
            tell(2)
        other: list[str] = []

        def tell_from_elsewhere() -> None:
            stop_if_asked()
            other.append("went on")

        thread = threading.Thread(target=tell_from_elsewhere)
        thread.start()
        thread.join()
        assert other == ["went on"], "a thread that only tells is not the work"
    tell(3)


LONG = "create or replace table t as select count(*) from range(1000000000) a, range(1000) b where hash(a.range, b.range) % 7 = 3"


def test_a_long_statement_is_interrupted() -> None:
    switch, connection = StopSwitch(), duckdb.connect()
    threading.Timer(0.3, switch.ask).start()
    began = time.monotonic()
    with pytest.raises(Stopped), heeding(switch), interruptible(connection):
        connection.execute(LONG)
    assert time.monotonic() - began < 20
    assert connection.execute("select 1").fetchone() == (1,), "nothing interrupts what comes after"


def test_a_version_that_is_stopped_is_not_published_and_leaves_nothing(tmp_path: Path) -> None:
    with import_lock(tmp_path), new_version(tmp_path) as connection:
        connection.execute("create table kept as select 1 as one")
    before = {path.name for path in tmp_path.iterdir()}
    for ask_at_once in (True, False):
        switch = StopSwitch()
        if ask_at_once:
            switch.ask()
        else:
            threading.Timer(0.3, switch.ask).start()
        with pytest.raises(Stopped), heeding(switch), import_lock(tmp_path), new_version(tmp_path) as connection:
            connection.execute("select 1" if ask_at_once else LONG)
        assert {path.name for path in tmp_path.iterdir()} == before
        assert current_version(tmp_path) == 1
    with import_lock(tmp_path), new_version(tmp_path) as connection:
        connection.execute("select 1")
    assert current_version(tmp_path) == 2


def test_what_was_published_is_not_undone(tmp_path: Path) -> None:
    undone: list[str] = []
    with pytest.raises(KeyboardInterrupt), undone_unless_published(tmp_path, lambda: undone.append("all")):
        raise KeyboardInterrupt
    assert undone == ["all"]
    with pytest.raises(KeyboardInterrupt), undone_unless_published(tmp_path, lambda: undone.append("again")):
        with import_lock(tmp_path), new_version(tmp_path) as connection:
            connection.execute("select 1")
        raise KeyboardInterrupt
    assert undone == ["all"]
