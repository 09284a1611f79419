"""Dates: an order is never guessed, an instant is never shifted."""

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from frontline.errors import ImportRefused
from frontline.importers import ImportReport

Write = Callable[[str, str | bytes], Path]
TakeIn = Callable[..., ImportReport]
Ask = Callable[[str], list[tuple[Any, ...]]]
INSTANTS = "select started_at from landing_call_legs order by call_key"
NEW_YORK = ZoneInfo("America/New_York")
BERLIN = ZoneInfo("Europe/Berlin")


def _calls(moments: Sequence[str]) -> str:
    rows = (f"{number:03d},{moment},301\n" for number, moment in enumerate(moments))
    return "call_id,started_at,answered_by\n" + "".join(rows)


def _utc(year: int, month: int, day: int, hour: int = 0, minute: int = 0) -> dt.datetime:
    return dt.datetime(year, month, day, hour, minute)  # noqa: DTZ001 the warehouse holds UTC without a zone


ONE_WEEK = [f"07/0{day}/2018 {day + 12}:05:00" for day in range(1, 8)]


@pytest.mark.parametrize("moments", [ONE_WEEK, ONE_WEEK[::-1], ["05/05/2018 10:00"], ["1-2-2018", "2-1-2018"]])
def test_dates_that_tell_no_order_are_refused_naming_the_option(
    moments: Sequence[str], data: Path, written: Write, take_in: TakeIn
) -> None:
    with pytest.raises(ImportRefused, match=r"calls\.csv.*mdy or dmy.*--date-order"):
        take_in(written("calls.csv", _calls(moments)))
    assert not (data / "CURRENT").exists()


@pytest.mark.parametrize(("order", "month_and_day"), [("mdy", (7, 1)), ("dmy", (1, 7))])
def test_a_named_order_settles_them(
    order: str, month_and_day: tuple[int, int], written: Write, take_in: TakeIn, ask: Ask
) -> None:
    take_in(written("calls.csv", _calls(ONE_WEEK)), date_order=order)
    assert ask(INSTANTS)[0] == (_utc(2018, *month_and_day, 13, 5),)
    assert ask("select date_order from import_files") == [(order,)]


def test_the_same_moments_in_two_orders_are_equal_instants(written: Write, take_in: TakeIn, ask: Ask) -> None:
    moments = [dt.datetime(2018, 7, 1, tzinfo=NEW_YORK) + dt.timedelta(hours=31 * step) for step in range(7)]
    for order, pattern in (("mdy", "%m/%d/%Y %I:%M %p"), ("dmy", "%d.%m.%Y %H:%M"), ("ymd", "%Y-%m-%dT%H:%M")):
        text = _calls([f"{moment:{pattern}}" for moment in moments]).replace("\n0", f"\n{order}0")
        take_in(written(f"{order}.csv", text), date_order=order, time_zone="America/New_York")
    expected = [(moment.astimezone(dt.UTC).replace(tzinfo=None),) for moment in moments]
    assert ask(INSTANTS) == expected * 3


@pytest.mark.parametrize(
    ("moments", "order", "first"),
    [
        (["07/01/2018 10:00", "07/13/2018 10:00"], "mdy", _utc(2018, 7, 1, 10)),
        (["07/01/2018 10:00", "13/01/2018 10:00"], "dmy", _utc(2018, 1, 7, 10)),
        (["07-01-2018 10:00", "07-13-2018 10:00"], "mdy", _utc(2018, 7, 1, 10)),
        (["07-01-2018 10:00", "13-01-2018 10:00"], "dmy", _utc(2018, 1, 7, 10)),
        (["07.01.2018 10:00"], "dmy", _utc(2018, 1, 7, 10)),
        (["2018/07/01 10:00"], "ymd", _utc(2018, 7, 1, 10)),
    ],
)
def test_an_order_that_one_date_tells_is_detected_and_kept(
    moments: Sequence[str], order: str, first: dt.datetime, written: Write, take_in: TakeIn, ask: Ask
) -> None:
    take_in(written("calls.csv", _calls(moments)))
    assert ask(INSTANTS)[0] == (first,)
    assert ask("select date_order from import_files") == [(order,)]


def test_every_written_form_of_an_instant_is_the_same_instant(written: Write, take_in: TakeIn, ask: Ask) -> None:
    same = [
        "2026-07-01T14:00:00Z",
        "2026-07-01 14:00:00 UTC",
        "2026-07-01 14:00 GMT",
        "2026-07-01T10:00:00-04:00",
        "2026-07-01 10:00:00 -0400",
        "2026-07-01 10:00:00-04",
        "2026-07-01T19:30:00.000+05:30",
        str(int(dt.datetime(2026, 7, 1, 14, tzinfo=dt.UTC).timestamp())),
        "2026-07-01 10:00:00",
        "2026-07-01 10:00",
        "2026-07-01T10:00",
        "2026/7/1 10:00",
        "2026-07-01 10:00:00 AM",
    ]
    take_in(written("calls.csv", _calls(same)), time_zone="America/New_York")
    assert ask(INSTANTS) == [(_utc(2026, 7, 1, 14),)] * len(same)


def test_what_is_no_date_is_rejected_and_never_moved(written: Write, take_in: TakeIn, ask: Ask) -> None:
    wrong = ["2026-02-30 10:00", "2026-13-01", "24/12/2026", "2026-07-01 25:00", "1782900000000", "soon", "2026-07-01x"]
    (file,) = take_in(written("calls.csv", _calls(["2026-07-01", *wrong]))).files
    assert (file.rows_loaded, file.rows_rejected) == (1, len(wrong))
    assert file.first_at == file.last_at == _utc(2026, 7, 1)
    reasons = [reason for (reason,) in ask("select reason from rejects order by line")]
    assert reasons == [f"started_at “{text}” is not a date and time in the order ymd" for text in wrong]


@pytest.mark.parametrize(
    ("zone", "before"),
    [(NEW_YORK, dt.datetime(2026, 11, 1)), (BERLIN, dt.datetime(2026, 10, 25))],  # noqa: DTZ001 local midnights
)
def test_a_local_hour_that_happened_twice_is_the_earlier_one(
    zone: ZoneInfo, before: dt.datetime, written: Write, take_in: TakeIn, ask: Ask
) -> None:
    moments = [before + dt.timedelta(minutes=20 * step) for step in range(18)]
    take_in(written("calls.csv", _calls([str(moment) for moment in moments])), time_zone=zone.key)
    expected = [(moment.replace(tzinfo=zone, fold=0).astimezone(dt.UTC).replace(tzinfo=None),) for moment in moments]
    assert ask(INSTANTS) == expected


def test_a_local_hour_that_a_clock_change_skipped_moves_forward(written: Write, take_in: TakeIn, ask: Ask) -> None:
    moments = ["2026-03-08 01:59", "2026-03-08 02:00", "2026-03-08 02:30", "2026-03-08 03:00"]
    take_in(written("calls.csv", _calls(moments)), time_zone="America/New_York")
    assert ask(INSTANTS) == [
        (_utc(2026, 3, 8, 6, 59),),
        (_utc(2026, 3, 8, 7, 0),),
        (_utc(2026, 3, 8, 7, 30),),
        (_utc(2026, 3, 8, 7, 0),),
    ]


def test_the_first_import_settles_the_companys_zone_and_local_days_follow_it(
    data: Path, written: Write, take_in: TakeIn, ask: Ask
) -> None:
    take_in(written("calls.csv", _calls(["2026-07-01 23:30"])), time_zone="America/New_York")
    assert "America/New_York" in (data / "settings.toml").read_text()
    take_in(written("more.csv", _calls(["2026-07-01 23:30"]).replace("000", "001")))
    assert ask("select started_at, started_date from contacts") == [(_utc(2026, 7, 2, 3, 30), dt.date(2026, 7, 1))] * 2


def test_a_future_date_refuses_the_file_when_the_order_was_guessed_and_its_row_when_named(
    data: Path, written: Write, take_in: TakeIn, ask: Ask
) -> None:
    ahead = dt.datetime.now(dt.UTC) + dt.timedelta(days=40)
    path = written("calls.csv", _calls(["2026-01-31", f"{ahead:%Y-%m-%d %H:%M}"]))
    with pytest.raises(ImportRefused, match=f"future: {ahead:%Y-%m-%d}.*--date-order"):
        take_in(path)
    assert not (data / "CURRENT").exists()
    (file,) = take_in(path, date_order="ymd").files
    assert (file.rows_loaded, file.rows_rejected, file.last_at) == (1, 1, _utc(2026, 1, 31))
    assert ask("select reason from rejects") == [(f"started_at {ahead:%Y-%m-%d} lies in the future",)]


def test_any_moment_in_the_future_rejects_its_row_with_a_reason(written: Write, take_in: TakeIn, ask: Ask) -> None:
    soon = dt.datetime.now(dt.UTC) + dt.timedelta(hours=12)
    text = "order_id,placed_at,fulfilled_at,cancelled_at\n1,2026-03-02,2062-01-01,\n2,2026-03-02,,2062-01-02\n"
    text += f"3,2026-03-02,{soon:%Y-%m-%d %H:%M},\n4,2026-03-02,2026-03-20,\n"
    (file,) = take_in(written("shop.csv", text)).files
    assert (file.rows_read, file.rows_loaded, file.rows_rejected) == (4, 2, 2)
    assert ask("select line, reason from rejects order by 1") == [
        (2, "fulfilled_at 2062-01-01 lies in the future"),
        (3, "cancelled_at 2062-01-02 lies in the future"),
    ]


def test_a_roster_may_reach_into_the_future(written: Write, take_in: TakeIn) -> None:
    text = "person_id,name,is_leader,extension,valid_from,valid_to\nANN,Ann Reed,yes,301,2026-01-01,2062-12-31\n"
    (file,) = take_in(written("people.csv", text)).files
    assert (file.rows_loaded, file.rows_rejected, file.notices) == (1, 0, [])


AMBIGUOUS = [f"{month:02d}/{day:02d}/2026 10:00" for month in range(1, 7) for day in range(1, 11)]


@pytest.mark.parametrize(
    ("telling", "notices"),
    [
        (["13/01/2026 10:00"], ["dates read as dmy", "day/month order dmy rests on 1 of 61 dates"]),
        (["01/13/2026 10:00", "01/14/2026 10:00"], ["dates read as mdy", "day/month order mdy rests on 2 of 62 dates"]),
        ([f"{day}/01/2026 10:00" for day in range(13, 20)], ["dates read as dmy"]),
        (["13/01/2026 10:00"] * 60, ["dates read as dmy", "day/month order dmy rests on 60 of 120 dates"]),
    ],
)
def test_an_order_that_rests_on_few_dates_is_told(
    telling: Sequence[str], notices: list[str], written: Write, take_in: TakeIn, ask: Ask
) -> None:
    (file,) = take_in(written("calls.csv", _calls([*AMBIGUOUS, *telling]))).files
    assert (file.rows_rejected, file.notices) == (0, notices)
    assert ask("select notices from import_files") == [(notices,)]


def test_an_order_that_every_date_tells_or_that_was_named_needs_no_warning(written: Write, take_in: TakeIn) -> None:
    (told,) = take_in(written("told.csv", _calls(["13/01/2026 10:00"]))).files
    (named,) = take_in(written("named.csv", _calls(["01/02/2026 10:00"])), date_order="dmy").files
    (plain,) = take_in(written("plain.csv", _calls(["2026-01-14 10:00"]))).files
    assert [told.notices, named.notices, plain.notices] == [["dates read as dmy"], [], []]


@pytest.mark.parametrize(
    ("days", "order", "expected"),
    [
        (("13.05.26", "14.05.26"), "dmy", ["2026-05-13", "2026-05-14"]),
        (("05/13/26", "05/04/26"), "mdy", ["2026-05-13", "2026-05-04"]),
    ],
)
def test_a_year_of_two_digits_is_of_this_century(
    written: Write, take_in: TakeIn, ask: Ask, days: tuple[str, ...], order: str, expected: list[str]
) -> None:
    rows = "".join(f"{number},{day} 10:00,open\n" for number, day in enumerate(days))
    (file,) = take_in(written("tickets.csv", f"ticket_id,created_at,status\n{rows}")).files
    assert (file.date_order, file.rows_loaded) == (order, 2)
    told = ask("select strftime(created_at, '%Y-%m-%d') from tickets order by ticket_id")
    assert [day for (day,) in told] == expected
