"""Which zone a name means, and what happens to a name that nobody knows."""

import datetime as dt

import pytest

from .calendars_made import BERLIN, NEW_YORK, calendar, event, read, starts

MARCH_AND_JULY = "2026-03-01", "2026-08-01"
MARCH_CHANGE = "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"
OCTOBER_CHANGE = "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"


def zone_description(name: str, *more: str) -> str:
    """Winter UTC+2, summer UTC+3, changed in March and October."""
    observances = (
        [
            "BEGIN:STANDARD",
            "DTSTART:19701025T040000",
            "TZOFFSETFROM:+0300",
            "TZOFFSETTO:+0200",
            OCTOBER_CHANGE,
            "END:STANDARD",
        ],
        [
            "BEGIN:DAYLIGHT",
            "DTSTART:19700329T030000",
            "TZOFFSETFROM:+0200",
            "TZOFFSETTO:+0300",
            MARCH_CHANGE,
            "END:DAYLIGHT",
        ],
    )
    lines = [
        "BEGIN:VTIMEZONE",
        f"TZID:{name}",
        *(line for each in observances for line in each),
        *more,
        "END:VTIMEZONE",
        "",
    ]
    return "\n".join(lines)


def hours_in_utc(name: str, before: str = "") -> list[int]:
    """When nine o'clock in the zone of that name is, in March and in July."""
    events = [event(f"DTSTART;TZID={name}:2026{day}T090000", uid=day) for day in ("0303", "0703")]
    return [each.start.hour for each in read(calendar(*events, before=before), *MARCH_AND_JULY).busy]


@pytest.mark.parametrize(
    ("name", "hours"),
    [
        ("Europe/Berlin", [8, 7]),
        ("europe/berlin", [8, 7]),
        ('"Europe/Berlin"', [8, 7]),
        ("W. Europe Standard Time", [8, 7]),
        ("/mozilla.org/20050126_1/Europe/Berlin", [8, 7]),
        ("/freeassociation.sourceforge.net/Tzfile/America/Argentina/Buenos_Aires", [12, 12]),
        ("/softwarestudio.org/Olson_20011030_5/America/New_York", [14, 13]),
        ('"(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna"', [8, 7]),
        ("(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna", [8, 7]),
        ('"(UTC-05:00) Eastern Time (US & Canada)"', [14, 13]),
        ('"(GMT-08.00) Pacific Time (US & Canada)"', [17, 16]),
        ("(UTC) Coordinated Universal Time", [9, 9]),
        ("(UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi", [3, 3]),
        ('"(UTC+02:00) Athens, Bucharest"', [7, 6]),
        ("tzone://Microsoft/Utc", [9, 9]),
        ("Eastern Standard Time", [14, 13]),
        ("US/Pacific", [17, 16]),
        ("GMT+0100", [8, 8]),
        ("UTC-5", [14, 14]),
        ("UTC", [9, 9]),
    ],
)
def test_a_name_of_a_zone(name: str, hours: list[int]) -> None:
    assert hours_in_utc(name) == hours


def test_a_zone_that_the_calendar_describes_itself() -> None:
    assert hours_in_utc("Customized Time Zone", zone_description("Customized Time Zone")) == [7, 6]


def test_a_known_name_is_worth_more_than_its_description() -> None:
    assert hours_in_utc("Europe/Berlin", zone_description("Europe/Berlin")) == [8, 7]


def test_two_calendars_may_describe_one_name_differently() -> None:
    fixed = "BEGIN:VTIMEZONE\nTZID:Mine\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0100\nTZOFFSETTO:-0400\nEND:STANDARD\nEND:VTIMEZONE\n"
    first = calendar(event("DTSTART;TZID=Mine:20260303T090000", uid="1"), before=zone_description("Mine"))
    second = calendar(event("DTSTART;TZID=Mine:20260303T090000", uid="2"), before=fixed)
    assert [each.start.hour for each in read(first + second, *MARCH_AND_JULY).busy] == [7, 13]
    assert [each.start.hour for each in read(second, *MARCH_AND_JULY).busy] == [13]


def test_a_described_zone_changes_its_clocks_at_the_right_moment() -> None:
    lines = [
        event(f"DTSTART;TZID=Mine:{start}", uid=start)
        for start in ("20260329T025900", "20260329T030000", "20260329T040000", "20261025T033000")
    ]
    found = read(calendar(*lines, before=zone_description("Mine")), "2026-03-01", "2026-12-01")
    assert [f"{each.start:%H:%M}" for each in found.busy] == ["00:59", "01:00", "01:00", "00:30"]


def test_an_unknown_name_is_taken_in_the_calendars_zone_and_told_once() -> None:
    events = [event(f"DTSTART;TZID=Nowhere:202603{day}T090000", uid=day) for day in ("03", "04")]
    of_company = read(calendar(*events), *MARCH_AND_JULY)
    assert starts(of_company, NEW_YORK) == ["2026-03-03 09:00", "2026-03-04 09:00"]
    assert [each.what for each in of_company.unreadable] == ["the time zone Nowhere"]
    of_calendar = read(calendar(*events, before="X-WR-TIMEZONE:Europe/Berlin\n"), *MARCH_AND_JULY)
    assert starts(of_calendar, BERLIN) == ["2026-03-03 09:00", "2026-03-04 09:00"]


def test_a_time_without_a_zone_is_the_calendars_else_the_companys() -> None:
    floating = event("DTSTART:20260303T090000", "DTEND:20260303T100000")
    found = read(calendar(floating, before="X-WR-TIMEZONE:Europe/Berlin\n"), *MARCH_AND_JULY)
    assert starts(found, BERLIN) == ["2026-03-03 09:00"]
    assert found.busy[0].end - found.busy[0].start == dt.timedelta(hours=1)
    assert starts(read(calendar(floating), *MARCH_AND_JULY), NEW_YORK) == ["2026-03-03 09:00"]


@pytest.mark.parametrize(
    "broken",
    [
        "BEGIN:VTIMEZONE\nTZID:Mine\nEND:VTIMEZONE\n",
        zone_description("Mine").replace("+0300", "+9900"),
        zone_description("Mine").replace("FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "FREQ=SECONDLY"),
        zone_description("Mine").replace("DTSTART:1970", "DTSTART:junk"),
    ],
)
def test_a_description_that_makes_no_sense_is_told(broken: str) -> None:
    found = read(calendar(event("DTSTART;TZID=Mine:20260303T090000"), before=broken), *MARCH_AND_JULY)
    assert starts(found) == ["2026-03-03 09:00"]
    assert len(found.unreadable) == 1 and "Mine" in found.unreadable[0].reason


def test_a_series_in_utc_follows_the_clocks_of_its_calendar() -> None:
    lines = event("DTSTART:20260326T230000Z", "RRULE:FREQ=WEEKLY;BYDAY=FR;COUNT=2")
    found = read(calendar(lines, before="X-WR-TIMEZONE:Europe/Berlin\n"), *MARCH_AND_JULY)
    assert starts(found, BERLIN) == ["2026-03-27 00:00", "2026-04-03 00:00"]
