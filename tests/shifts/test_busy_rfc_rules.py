"""The examples of RFC 5545, section 3.8.5.3, with the expansions that stand there, and what they leave open."""

import pytest

from .calendars_made import BERLIN, calendar, event, read, starts

NINE = "19970902T090000"


def expanded(start: str, rule: str, last: str = "2005-01-01", *more: str) -> list[str]:
    """Local starts in New York, from 1997 on."""
    content = calendar(event(f"DTSTART;TZID=America/New_York:{start}", f"RRULE:{rule}", *more))
    found = read(content, "1997-01-01", last)
    assert not found.unreadable
    return starts(found)


def days(text: str, clock: str = "09:00") -> list[str]:
    """“1997: 9/2 9/3; 1998: 1/1” as written starts."""
    found = []
    for year_text in text.split(";"):
        year, dates = year_text.split(":")
        for each in dates.split():
            month, day = each.split("/")
            found.append(f"{year.strip()}-{int(month):02}-{int(day):02} {clock}")
    return found


def span(month: int, first: int, last: int) -> str:
    return " ".join(f"{month}/{day}" for day in range(first, last + 1))


# start, rule, expansion; an expansion that ends with … is the beginning of an endless one.
PUBLISHED = [
    (NINE, "FREQ=DAILY;COUNT=10", f"1997: {span(9, 2, 11)}"),
    (
        NINE,
        "FREQ=DAILY;UNTIL=19971224T000000Z",
        f"1997: {span(9, 2, 30)} {span(10, 1, 31)} {span(11, 1, 30)} {span(12, 1, 23)}",
    ),
    (
        NINE,
        "FREQ=DAILY;INTERVAL=2",
        "1997: 9/2 9/4 9/6 9/8 9/10 9/12 9/14 9/16 9/18 9/20 9/22 9/24 9/26 9/28 9/30 10/2 …",
    ),
    (NINE, "FREQ=DAILY;INTERVAL=10;COUNT=5", "1997: 9/2 9/12 9/22 10/2 10/12"),
    (NINE, "FREQ=WEEKLY;COUNT=10", "1997: 9/2 9/9 9/16 9/23 9/30 10/7 10/14 10/21 10/28 11/4"),
    (
        NINE,
        "FREQ=WEEKLY;UNTIL=19971224T000000Z",
        "1997: 9/2 9/9 9/16 9/23 9/30 10/7 10/14 10/21 10/28 11/4 11/11 11/18 11/25 12/2 12/9 12/16 12/23",
    ),
    (
        NINE,
        "FREQ=WEEKLY;INTERVAL=2;WKST=SU",
        "1997: 9/2 9/16 9/30 10/14 10/28 11/11 11/25 12/9 12/23; 1998: 1/6 1/20 2/3 2/17 …",
    ),
    (
        NINE,
        "FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH",
        "1997: 9/2 9/4 9/9 9/11 9/16 9/18 9/23 9/25 9/30 10/2",
    ),
    (NINE, "FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH", "1997: 9/2 9/4 9/9 9/11 9/16 9/18 9/23 9/25 9/30 10/2"),
    (
        "19970901T090000",
        "FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR",
        "1997: 9/1 9/3 9/5 9/15 9/17 9/19 9/29 10/1 10/3 10/13 10/15 10/17 10/27 10/29 10/31 11/10 11/12 11/14 11/24 11/26 11/28 "
        "12/8 12/10 12/12 12/22",
    ),
    (NINE, "FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH", "1997: 9/2 9/4 9/16 9/18 9/30 10/2 10/14 10/16"),
    (
        "19970905T090000",
        "FREQ=MONTHLY;COUNT=10;BYDAY=1FR",
        "1997: 9/5 10/3 11/7 12/5; 1998: 1/2 2/6 3/6 4/3 5/1 6/5",
    ),
    ("19970905T090000", "FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR", "1997: 9/5 10/3 11/7 12/5"),
    (
        "19970907T090000",
        "FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU",
        "1997: 9/7 9/28 11/2 11/30; 1998: 1/4 1/25 3/1 3/29 5/3 5/31",
    ),
    ("19970922T090000", "FREQ=MONTHLY;COUNT=6;BYDAY=-2MO", "1997: 9/22 10/20 11/17 12/22; 1998: 1/19 2/16"),
    ("19970928T090000", "FREQ=MONTHLY;BYMONTHDAY=-3", "1997: 9/28 10/29 11/28 12/29; 1998: 1/29 2/26 …"),
    (NINE, "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15", "1997: 9/2 9/15 10/2 10/15 11/2 11/15 12/2 12/15; 1998: 1/2 1/15"),
    (
        "19970930T090000",
        "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1",
        "1997: 9/30 10/1 10/31 11/1 11/30 12/1 12/31; 1998: 1/1 1/31 2/1",
    ),
    (
        "19970910T090000",
        "FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15",
        f"1997: {span(9, 10, 15)}; 1999: {span(3, 10, 13)}",
    ),
    (
        NINE,
        "FREQ=MONTHLY;INTERVAL=2;BYDAY=TU",
        "1997: 9/2 9/9 9/16 9/23 9/30 11/4 11/11 11/18 11/25; 1998: 1/6 1/13 1/20 1/27 3/3 …",
    ),
    (
        "19970610T090000",
        "FREQ=YEARLY;COUNT=10;BYMONTH=6,7",
        "1997: 6/10 7/10; 1998: 6/10 7/10; 1999: 6/10 7/10; 2000: 6/10 7/10; 2001: 6/10 7/10",
    ),
    (
        "19970310T090000",
        "FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3",
        "1997: 3/10; 1999: 1/10 2/10 3/10; 2001: 1/10 2/10 3/10; 2003: 1/10 2/10 3/10",
    ),
    (
        "19970101T090000",
        "FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200",
        "1997: 1/1 4/10 7/19; 2000: 1/1 4/9 7/18; 2003: 1/1 4/10 7/19; 2006: 1/1",
    ),
    ("19970519T090000", "FREQ=YEARLY;BYDAY=20MO", "1997: 5/19; 1998: 5/18; 1999: 5/17 …"),
    ("19970512T090000", "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "1997: 5/12; 1998: 5/11; 1999: 5/17 …"),
    (
        "19970313T090000",
        "FREQ=YEARLY;BYMONTH=3;BYDAY=TH",
        "1997: 3/13 3/20 3/27; 1998: 3/5 3/12 3/19 3/26; 1999: 3/4 3/11 3/18 3/25 …",
    ),
    (
        "19970605T090000",
        "FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8",
        "1997: 6/5 6/12 6/19 6/26 7/3 7/10 7/17 7/24 7/31 8/7 8/14 8/21 8/28; 1998: 6/4 6/11 6/18 6/25 7/2 7/9 7/16 7/23 7/30 8/6 8/13 8/20 8/27 …",
    ),
    (
        "19970913T090000",
        "FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13",
        "1997: 9/13 10/11 11/8 12/13; 1998: 1/10 2/7 3/7 4/11 5/9 6/13 …",
    ),
    (
        "19961105T090000",
        "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8",
        "2000: 11/7; 2004: 11/2",
    ),
    ("19970904T090000", "FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3", "1997: 9/4 10/7 11/6"),
    (
        "19970929T090000",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2",
        "1997: 9/29 10/30 11/27 12/30; 1998: 1/29 2/26 3/30 …",
    ),
    ("19970805T090000", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", "1997: 8/5 8/10 8/19 8/24"),
    ("19970805T090000", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", "1997: 8/5 8/17 8/19 8/31"),
    ("20070115T090000", "FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5", "2007: 1/15 1/30 2/15 3/15 3/30"),
]


@pytest.mark.parametrize(("start", "rule", "expansion"), PUBLISHED, ids=[rule for _, rule, _ in PUBLISHED])
def test_a_published_expansion(start: str, rule: str, expansion: str) -> None:
    wanted = days(expansion.removesuffix("…"))
    found = expanded(start, rule, "2008-01-01")
    if expansion.endswith("…"):
        assert found[: len(wanted)] == wanted and len(found) > len(wanted)
    else:
        assert found == wanted


def test_friday_the_thirteenth_without_its_unsynchronized_start() -> None:
    found = expanded(NINE, "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "2001-01-01", f"EXDATE;TZID=America/New_York:{NINE}")
    assert found == days("1998: 2/13 3/13 11/13; 1999: 8/13; 2000: 10/13")


def test_every_day_in_january_for_three_years() -> None:
    rules = (
        "FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA",
        "FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1",
    )
    wanted = days(f"1998: {span(1, 1, 31)}; 1999: {span(1, 1, 31)}; 2000: {span(1, 1, 31)}")
    for rule in rules:
        assert expanded("19980101T090000", rule) == wanted


def test_hours_and_minutes() -> None:
    assert expanded(NINE, "FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000Z") == [
        f"1997-09-02 {hour}:00" for hour in ("09", "12")
    ]
    assert expanded(NINE, "FREQ=MINUTELY;INTERVAL=15;COUNT=6") == [
        f"1997-09-02 {clock}" for clock in ("09:00", "09:15", "09:30", "09:45", "10:00", "10:15")
    ]
    assert expanded(NINE, "FREQ=MINUTELY;INTERVAL=90;COUNT=4") == [
        f"1997-09-02 {clock}" for clock in ("09:00", "10:30", "12:00", "13:30")
    ]


def test_every_twenty_minutes_of_the_working_day_said_in_two_ways() -> None:
    hours = ",".join(map(str, range(9, 17)))
    wanted = [
        f"1997-09-0{day} {hour:02}:{minute:02}" for day in (2, 3) for hour in range(9, 17) for minute in (0, 20, 40)
    ]
    for rule in (f"FREQ=DAILY;BYHOUR={hours};BYMINUTE=0,20,40", f"FREQ=MINUTELY;INTERVAL=20;BYHOUR={hours}"):
        assert expanded(NINE, rule, "1997-09-04") == wanted


def test_a_leap_day_comes_every_four_years_only() -> None:
    content = calendar(event("DTSTART;VALUE=DATE:20160229", "RRULE:FREQ=YEARLY"))
    assert starts(read(content, "2016-01-01", "2026-01-01")) == [f"{year}-02-29 00:00" for year in (2016, 2020, 2024)]


def test_a_day_that_a_month_has_not_is_passed_over_or_moved_as_the_rule_says() -> None:
    def of(rule: str) -> list[str]:
        return [
            start[5:10]
            for start in starts(
                read(calendar(event("DTSTART:20260131T090000", f"RRULE:{rule}")), "2026-01-01", "2026-05-01")
            )
        ]

    assert of("FREQ=MONTHLY") == ["01-31", "03-31"]
    assert of("RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD") == ["01-31", "02-28", "03-31", "04-30"]
    assert of("RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=FORWARD") == ["01-31", "03-01", "03-31"]


def test_some_and_all_days_of_the_week_are_joined() -> None:
    found = expanded("19970901T090000", "FREQ=MONTHLY;COUNT=7;BYDAY=MO,1FR")
    assert found == days("1997: 9/1 9/5 9/8 9/15 9/22 9/29 10/3")


def test_the_last_week_of_a_year_may_end_in_the_next_one() -> None:
    found = expanded("20041229T090000", "FREQ=YEARLY;BYWEEKNO=53;BYDAY=WE", "2021-01-01")
    assert found == days("2004: 12/29; 2009: 12/30; 2015: 12/30; 2020: 12/30")


def test_wall_clocks_stay_where_clocks_change() -> None:
    content = calendar(event("DTSTART;TZID=Europe/Berlin:20260327T090000", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=4"))
    found = read(content, "2026-03-01", "2026-04-01", BERLIN)
    assert starts(found, BERLIN) == [f"2026-03-{day} 09:00" for day in (27, 28, 29, 30)]
    assert [each.start.hour for each in found.busy] == [8, 8, 7, 7]


def test_a_skipped_time_is_read_by_the_offset_before_and_a_doubled_one_is_the_first() -> None:
    skipped = calendar(event("DTSTART;TZID=Europe/Berlin:20260328T023000", "RRULE:FREQ=DAILY;COUNT=3"))
    assert starts(read(skipped, "2026-03-01", "2026-04-01"), BERLIN) == [
        "2026-03-28 02:30",
        "2026-03-29 03:30",
        "2026-03-30 02:30",
    ]
    doubled = calendar(event("DTSTART;TZID=Europe/Berlin:20261025T023000"))
    assert read(doubled, "2026-10-01", "2026-11-01").busy[0].start.isoformat() == "2026-10-25T00:30:00+00:00"


@pytest.mark.parametrize(
    ("until", "last"),
    [("20260304", "03-04"), ("20260304T090000", "03-04"), ("20260304T140000Z", "03-04"), ("20260304T135959Z", "03-03")],
)
def test_the_last_moment_of_a_rule_is_included_however_it_is_written(until: str, last: str) -> None:
    content = calendar(event("DTSTART;TZID=America/New_York:20260302T090000", f"RRULE:FREQ=DAILY;UNTIL={until}"))
    assert starts(read(content, "2026-03-01", "2026-04-01"))[-1][5:10] == last


def test_the_last_moment_of_a_floating_rule_is_floating_too_whatever_it_writes() -> None:
    content = calendar(event("DTSTART:20260302T090000", "RRULE:FREQ=DAILY;UNTIL=20260304T090000Z"))
    assert [start[8:] for start in starts(read(content, "2026-03-01", "2026-04-01"))] == [
        "02 09:00",
        "03 09:00",
        "04 09:00",
    ]
