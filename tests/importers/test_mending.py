"""Rejected rows are written out as they were, mended, and imported again."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from frontline.errors import BadParameter
from frontline.importers import ImportReport
from frontline.importers.mending import rejected_text
from frontline.warehouse import open_newest

Write = Callable[[str, str | bytes], Path]
TakeIn = Callable[..., ImportReport]
Ask = Callable[[str], list[tuple[Any, ...]]]
OPEN_REJECTS = "select line, raw from rejects where mended_by is null order by 1"
TEXT = 'ticket_id;created_at;status;subject\n1;2026-03-02;open;ok\n2;soon;open;"two\nlines; ""quoted"""\n3;2026-03-04\n'


def test_a_rejected_row_is_kept_to_the_letter(written: Write, take_in: TakeIn, ask: Ask) -> None:
    (file,) = take_in(written("t.csv", TEXT)).files
    assert (file.rows_read, file.rows_loaded, file.rows_rejected) == (3, 1, 2)
    assert ask(OPEN_REJECTS) == [(3, '2;soon;open;"two\nlines; ""quoted"""'), (5, "3;2026-03-04")]


def test_mended_rows_are_loaded_and_leave_the_list(written: Write, take_in: TakeIn, ask: Ask, data: Path) -> None:
    (file,) = take_in(written("t.csv", TEXT)).files
    text = rejected_text(open_newest(data), data, file.file_id)
    assert text.startswith("ticket_id;created_at;status;subject\n2;soon;")
    mended = text.replace("soon", "2026-03-03").replace("3;2026-03-04\n", "3;2026-03-04;open;\n")
    (again,) = take_in(written("mended.csv", mended), mends=file.file_id).files
    assert (again.rows_loaded, again.rows_rejected, again.source) == (2, 0, file.source)
    assert ask(OPEN_REJECTS) == []
    assert ask("select ticket_id from tickets order by 1") == [("1",), ("2",), ("3",)]
    with pytest.raises(BadParameter, match="no rejected row"):
        rejected_text(open_newest(data), data, file.file_id)


def test_what_is_still_wrong_is_rejected_anew_with_its_new_reason(written: Write, take_in: TakeIn, ask: Ask) -> None:
    (file,) = take_in(written("t.csv", TEXT)).files
    half = "ticket_id;created_at;status;subject\n2;2026-03-03;open;ok\n3;2026-03-04\n"
    (again,) = take_in(written("mended.csv", half), mends=file.file_id).files
    assert (again.rows_loaded, again.rows_rejected) == (1, 1)
    assert ask(OPEN_REJECTS) == [(3, "3;2026-03-04")]


def test_fewer_rows_than_were_rejected_leave_the_list_as_it_is(written: Write, take_in: TakeIn, ask: Ask) -> None:
    (file,) = take_in(written("t.csv", TEXT)).files
    one = "ticket_id;created_at;status;subject\n2;2026-03-03;open;ok\n"
    (again,) = take_in(written("mended.csv", one), mends=file.file_id).files
    assert again.rows_loaded == 1
    assert any("the list keeps the old ones" in notice for notice in again.notices)
    assert len(ask(OPEN_REJECTS)) == 2


def test_a_mended_row_without_a_header_line_is_read_as_its_file_was(
    written: Write, take_in: TakeIn, ask: Ask, data: Path
) -> None:
    def ticket(created: str) -> str:
        return f'{{"id": 7, "created_at": "{created}", "status": "open", "requester_id": 1, "tags": []}}\n'

    good = ticket("2026-03-02T10:00:00Z").replace('"id": 7', '"id": 1')
    (file,) = take_in(written("t.jsonl", good + ticket("soon"))).files
    text = rejected_text(open_newest(data), data, file.file_id)
    assert text == ticket("soon")
    take_in(written("mended.jsonl", text.replace("soon", "2026-03-03T10:00:00Z")), mends=file.file_id)
    assert ask("select ticket_id from tickets order by 1") == [("1",), ("7",)]
