"""What is settled once per source and kept: its name, the order of its dates, its zone."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from frontline.errors import ImportRefused
from frontline.importers import ImportReport

Write = Callable[[str, str | bytes], Path]
TakeIn = Callable[..., ImportReport]
Ask = Callable[[str], list[tuple[Any, ...]]]
HEADER = "ticket_id,created_at,status\n"


def rows(*days: str, first: int = 1) -> str:
    return HEADER + "".join(f"{number},{day} 10:00,open\n" for number, day in enumerate(days, start=first))


def test_two_shops_of_one_format_stand_beside_each_other(written: Write, take_in: TakeIn, ask: Ask) -> None:
    take_in(written("north.csv", rows("2026-03-02", "2026-03-03")), source="north")
    (south,) = take_in(written("south.csv", rows("2026-04-02")), source="south").files
    assert (south.source, south.rows_loaded) == ("south", 1)
    assert ask("select source, count(*) from tickets group by all order by all") == [("north", 2), ("south", 1)]


def test_without_a_name_the_later_export_updates_the_earlier(written: Write, take_in: TakeIn, ask: Ask) -> None:
    take_in(written("monday.csv", rows("2026-03-02", "2026-03-03")))
    take_in(written("tuesday.csv", rows("2026-03-02").replace("open", "closed")))
    assert ask("select ticket_id, status_named from tickets order by 1") == [("1", "closed"), ("2", "open")]


@pytest.mark.parametrize(
    ("telling", "order", "expected"), [("03/25/2026", "mdy", "03-04"), ("25/03/2026", "dmy", "04-03")]
)
def test_an_order_settled_once_reads_the_next_file_that_does_not_tell(
    written: Write, take_in: TakeIn, ask: Ask, telling: str, order: str, expected: str
) -> None:
    take_in(written("march.csv", rows(telling, telling, telling)))
    (april,) = take_in(written("april.csv", rows("03/04/2026", first=9))).files
    assert april.date_order == order
    assert any("settled for this source" in notice for notice in april.notices)
    assert ask("select strftime(created_at, '%m-%d') from tickets where ticket_id = '9'") == [(expected,)]


def test_a_file_that_contradicts_the_order_settled_is_refused(written: Write, take_in: TakeIn, ask: Ask) -> None:
    take_in(written("march.csv", rows("03/25/2026")))
    with pytest.raises(ImportRefused, match="Until now this source wrote its dates as mdy"):
        take_in(written("april.csv", rows("25/04/2026", first=9)))
    assert ask("select count(*) from tickets") == [(1,)]


def test_another_source_of_the_same_format_settles_its_own_order(written: Write, take_in: TakeIn, ask: Ask) -> None:
    take_in(written("march.csv", rows("03/25/2026")), source="us")
    take_in(written("april.csv", rows("25/04/2026")), source="uk")
    assert ask("select source, date_order from import_files order by 1") == [("uk", "dmy"), ("us", "mdy")]


def test_a_named_order_that_spreads_a_week_over_half_a_year_is_warned_of(written: Write, take_in: TakeIn) -> None:
    week = rows(*(f"07/0{day}/2018" for day in range(1, 8)))
    (swapped,) = take_in(written("week.csv", week), date_order="dmy", dry_run=True).files
    assert any("right way round" in notice for notice in swapped.notices)
    (right,) = take_in(written("week.csv", week), date_order="mdy").files
    assert not right.notices
    assert right.last_at is not None and right.first_at is not None
    assert (right.last_at - right.first_at).days == 6


def test_the_zone_named_once_is_kept(written: Write, take_in: TakeIn, ask: Ask, data: Path) -> None:
    data.mkdir()
    (data / "settings.toml").write_text('[company]\ntime_zone = "UTC"\n', encoding="utf-8")
    take_in(written("one.csv", rows("2026-03-02")), time_zone="America/New_York")
    (two,) = take_in(written("two.csv", rows("2026-03-03", first=2))).files
    assert two.time_zone == "America/New_York"
    assert ask("select strftime(created_at, '%H:%M') from tickets order by 1") == [("15:00",), ("15:00",)]


def test_times_that_a_clock_change_skipped_or_repeated_are_told(written: Write, take_in: TakeIn, ask: Ask) -> None:
    moments = ("2026-03-08 02:30", "2026-11-01 01:30", "2025-11-02 01:30", "2026-06-01 10:00")
    text = HEADER + "".join(f"{number},{at},open\n" for number, at in enumerate(moments))
    (file,) = take_in(written("night.csv", text), time_zone="America/New_York").files
    assert [notice.split(" that ")[0] for notice in file.notices] == ["1 time", "2 times"]
    assert ask("select strftime(created_at, '%m-%d %H:%M') from tickets order by ticket_id") == [
        ("03-08 07:30",), ("11-01 05:30",), ("11-02 05:30",), ("06-01 14:00",),
    ]  # fmt: skip
