"""An import taken back leaves what the data would be had it never been."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from frontline.errors import BadParameter, FrontlineError
from frontline.importers import ImportReport, undo_import
from frontline.warehouse import current_version

Write = Callable[[str, str | bytes], Path]
TakeIn = Callable[..., ImportReport]
Ask = Callable[[str], list[tuple[Any, ...]]]
HEADER = "ticket_id,created_at,status\n"
TICKETS = "select ticket_id, status_named from tickets order by 1"
FILES = "select file, rows_read, rows_loaded, rows_rejected, rows_duplicate from import_files order by file_id"


def tickets(*rows: tuple[int, str]) -> str:
    return HEADER + "".join(f"{number},2026-03-0{number} 10:00,{status}\n" for number, status in rows)


def test_rows_that_a_later_file_brought_again_stay(written: Write, take_in: TakeIn, ask: Ask, data: Path) -> None:
    first = take_in(written("a.csv", tickets((1, "open"), (2, "open"))))
    take_in(written("b.csv", tickets((2, "open"), (3, "open"))))
    assert first.import_id is not None
    undo_import(data, first.import_id)
    assert ask(TICKETS) == [("2", "open"), ("3", "open")]
    assert ask(FILES) == [("b.csv", 2, 2, 0, 0)]


def test_a_change_taken_back_gives_the_state_before(written: Write, take_in: TakeIn, ask: Ask, data: Path) -> None:
    take_in(written("a.csv", tickets((1, "open"))))
    second = take_in(written("b.csv", tickets((1, "closed"))))
    take_in(written("people.csv", "person_id,name,is_leader,extension\nP1,Ann Example,yes,301\n"))
    assert second.import_id is not None
    undo_import(data, second.import_id)
    assert ask(TICKETS) == [("1", "open")]
    assert ask("select count(*) from people") == [(1,)]


def test_undone_and_imported_again_is_as_before(written: Write, take_in: TakeIn, ask: Ask, data: Path) -> None:
    path = written("a.csv", tickets((1, "open"), (2, "closed")))
    report = take_in(path)
    before = ask(TICKETS)
    assert report.import_id is not None
    undo_import(data, report.import_id)
    assert ask(TICKETS) == []
    take_in(path)
    assert ask(TICKETS) == before


def test_a_later_file_is_read_again_the_way_it_was_read(written: Write, take_in: TakeIn, ask: Ask, data: Path) -> None:
    first = take_in(written("a.csv", HEADER + "1,03/25/2026 10:00,open\n"))
    take_in(written("b.csv", HEADER + "2,03/04/2026 10:00,open\n"))
    assert first.import_id is not None
    undo_import(data, first.import_id)
    assert ask("select strftime(created_at, '%m-%d') from tickets") == [("03-04",)]


def test_a_newsletter_keeps_the_date_of_its_name(written: Write, take_in: TakeIn, ask: Ask, data: Path) -> None:
    first = take_in(written("2026-03-01.txt", "We are open."))
    take_in(written("2026-04-01.txt", "We ship in 3 weeks."))
    assert first.import_id is not None
    undo_import(data, first.import_id)
    assert ask("select newsletter_id, strftime(sent_at, '%Y-%m-%d') from newsletters") == [
        ("2026-04-01.txt", "2026-04-01")
    ]


def test_what_cannot_be_undone_changes_nothing(written: Write, take_in: TakeIn, data: Path) -> None:
    first = take_in(written("a.csv", tickets((1, "open"))))
    take_in(written("b.csv", tickets((1, "closed"))))
    with pytest.raises(BadParameter, match="no import 99"):
        undo_import(data, 99)
    for kept in (data / "raw").iterdir():
        kept.unlink()
    assert first.import_id is not None
    with pytest.raises(FrontlineError, match=r"kept copy of b\.csv is missing"):
        undo_import(data, first.import_id)
    assert current_version(data) == 2
