"""A corrected roster takes back what the one before it said."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from frontline.importers import ImportReport

Write = Callable[[str, str | bytes], Path]
TakeIn = Callable[..., ImportReport]
Ask = Callable[[str], list[tuple[Any, ...]]]
HEADER = "person_id,name,is_leader,extension,valid_from,valid_to\n"
ANN = "ANN,Ann Reed,yes,301,,\n"
BO_EARLY, BO_LATE = "BO,Bo Lund,no,302,,2026-03-31\n", "BO,Bo Lund,no,303,2026-04-01,\n"
EXTENSIONS = "select person_id, extension from people order by 1, 2"


def test_a_newer_roster_replaces_all_rows_of_each_person_it_names(written: Write, take_in: TakeIn, ask: Ask) -> None:
    take_in(written("people.csv", HEADER + ANN + BO_EARLY + BO_LATE))
    (corrected,) = take_in(written("new.csv", HEADER + BO_EARLY + BO_LATE.replace("303", "304"))).files
    assert (corrected.rows_loaded, corrected.rows_duplicate) == (2, 0)
    assert ask(EXTENSIONS) == [("ANN", "301"), ("BO", "302"), ("BO", "304")]


def test_a_row_that_a_newer_roster_leaves_out_is_gone_and_can_come_back(
    written: Write, take_in: TakeIn, ask: Ask
) -> None:
    take_in(written("people.csv", HEADER + ANN + BO_EARLY + BO_LATE))
    (shorter,) = take_in(written("new.csv", HEADER + ANN + BO_EARLY)).files
    assert (shorter.rows_loaded, shorter.rows_duplicate) == (1, 1)
    assert ask(EXTENSIONS) == [("ANN", "301"), ("BO", "302")]
    (longer,) = take_in(written("newest.csv", HEADER + BO_LATE + BO_EARLY)).files
    assert (longer.rows_loaded, longer.rows_duplicate) == (2, 0)
    assert ask(EXTENSIONS) == [("ANN", "301"), ("BO", "302"), ("BO", "303")]


def test_the_same_rows_in_another_order_are_no_news(written: Write, take_in: TakeIn) -> None:
    take_in(written("people.csv", HEADER + ANN + BO_EARLY + BO_LATE))
    report = take_in(written("again.csv", HEADER + BO_LATE + BO_EARLY + ANN + ANN))
    assert (report.version, report.files[0].rows_loaded, report.files[0].rows_duplicate) == (1, 0, 4)
