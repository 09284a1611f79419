"""Series with exceptions, further dates and changed instances."""

import pytest

from .calendars_made import calendar, event, read, starts

DAILY = "DTSTART;TZID=America/New_York:20260302T090000", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=5"
MARCH = "2026-03-01", "2026-04-01"


def days(content: bytes) -> list[str]:
    found = read(content, *MARCH)
    assert not found.unreadable
    return [start[8:] for start in starts(found)]


@pytest.mark.parametrize(
    "excluded",
    [
        "EXDATE;TZID=America/New_York:20260304T090000",
        "EXDATE:20260304T140000Z",
        "EXDATE:20260304T090000",
        "EXDATE;VALUE=DATE:20260304",
        "EXDATE;TZID=Europe/Berlin:20260304T150000",
        "EXRULE:FREQ=DAILY;INTERVAL=2;COUNT=1\nEXDATE:20260304T140000Z\nRDATE:20260302T140000Z",
    ],
)
def test_an_excluded_instance_however_it_is_written(excluded: str) -> None:
    left = days(calendar(event(*DAILY, excluded)))
    assert left == ["02 09:00", "03 09:00", "05 09:00", "06 09:00"][1 if "EXRULE" in excluded else 0 :]


def test_an_all_day_series_with_an_exception_that_has_a_time() -> None:
    content = calendar(event("DTSTART;VALUE=DATE:20260302", "RRULE:FREQ=DAILY;COUNT=3", "EXDATE:20260303T000000"))
    assert days(content) == ["02 00:00", "04 00:00"]


def test_further_dates_and_periods() -> None:
    dates = "RDATE;TZID=America/New_York:20260310T080000,20260311T080000"
    period = "RDATE;VALUE=PERIOD:20260312T120000Z/PT3H"
    content = calendar(event("DTSTART;TZID=America/New_York:20260302T090000", "DURATION:PT1H", dates, period))
    assert days(content) == ["02 09:00", "10 08:00", "11 08:00", "12 08:00"]
    lengths = [(each.end - each.start).seconds // 3600 for each in read(content, *MARCH).busy]
    assert lengths == [1, 1, 1, 3]


@pytest.mark.parametrize("instance", ["20260304T140000Z", "20260304T090000", "20260304", "20260304T000000Z"])
def test_a_moved_instance_replaces_its_own(instance: str) -> None:
    moved = event(f"RECURRENCE-ID:{instance}", "DTSTART;TZID=America/New_York:20260315T110000", "DURATION:PT1H")
    found = days(calendar(event(*DAILY), moved))
    if instance.endswith("000000Z"):
        assert "15 11:00" in found  # midnight is none of the instances: the changed one counts beside them
    else:
        assert found == ["02 09:00", "03 09:00", "05 09:00", "06 09:00", "15 11:00"]


def test_a_cancelled_instance_frees_only_itself_even_without_a_start() -> None:
    cancelled = event("RECURRENCE-ID;TZID=America/New_York:20260304T090000", "STATUS:CANCELLED")
    assert days(calendar(cancelled, event(*DAILY))) == ["02 09:00", "03 09:00", "05 09:00", "06 09:00"]


def test_this_and_future_moves_the_rest() -> None:
    moved = event(
        "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=America/New_York:20260304T090000",
        "DTSTART;TZID=America/New_York:20260304T130000",
        "DURATION:PT2H",
    )
    content = calendar(event(*DAILY), moved)
    assert days(content) == ["02 09:00", "03 09:00", "04 13:00", "05 13:00", "06 13:00"]
    assert [(each.end - each.start).seconds // 3600 for each in read(content, *MARCH).busy] == [1, 1, 2, 2, 2]


def test_a_changed_instance_without_its_series_counts() -> None:
    alone = event("RECURRENCE-ID:20260304T140000Z", "DTSTART:20260305T140000Z", "DURATION:PT1H")
    assert days(calendar(alone)) == ["05 09:00"]


def test_a_moved_instance_is_found_where_it_went_and_not_where_it_was() -> None:
    moved = event("RECURRENCE-ID:20260304T140000Z", "DTSTART:20260420T140000Z", "DURATION:PT1H")
    content = calendar(event(*DAILY), moved)
    assert starts(read(content, "2026-03-04", "2026-03-05")) == []
    assert starts(read(content, "2026-04-20", "2026-04-21")) == ["2026-04-20 10:00"]


def test_the_latest_version_of_an_event_counts() -> None:
    old, latest = event("DTSTART:20260302T140000Z", "SEQUENCE:1"), event("DTSTART:20260303T140000Z", "SEQUENCE:2")
    assert days(calendar(latest, old)) == ["03 09:00"]


def test_two_events_under_one_uid_are_two() -> None:
    content = calendar(
        event("DTSTART:20260302T140000Z"), event("DTSTART:20260303T140000Z"), event("DTSTART:20260302T140000Z")
    )
    assert days(content) == ["02 09:00", "03 09:00"]


def test_events_without_a_uid_are_each_their_own() -> None:
    content = calendar(event("DTSTART:20260302T140000Z", uid=""), event("DTSTART:20260302T140000Z", uid=""))
    assert days(content) == ["02 09:00", "02 09:00"]


def test_a_series_over_several_calendars_of_a_file_is_one() -> None:
    cancelled = event("RECURRENCE-ID:20260304T140000Z", "DTSTART:20260304T140000Z", "STATUS:CANCELLED")
    assert "04 09:00" not in days(calendar(event(*DAILY)) + calendar(cancelled))


def test_a_long_event_that_began_before_the_window_is_in_it() -> None:
    weekly = event("DTSTART:20260202T140000Z", "DURATION:P10D", "RRULE:FREQ=MONTHLY;COUNT=2")
    assert starts(read(calendar(weekly), "2026-02-11", "2026-02-12")) == ["2026-02-02 09:00"]
