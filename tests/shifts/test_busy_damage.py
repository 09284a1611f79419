"""Damaged, absurd and hostile calendars: what can be read is listed, the rest is told, and nothing is raised but that it is no calendar."""

import random
import re
import time

import pytest

from frontline.errors import FrontlineError, UnreadableFile

from .calendars_made import ALL_MADE, BERLIN, NEW_YORK, OUTLOOK, calendar, event, read, starts

MARCH = "2026-03-01", "2026-04-01"
GOOD = event("DTSTART:20260303T140000Z", "DURATION:PT1H", uid="good@example.com", summary="Good")
ODD_LINES = [
    b"RRULE:FREQ=SECONDLY",
    b"RRULE:FREQ=MINUTELY;INTERVAL=99999999999;COUNT=99999999999",
    b"RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
    b"RRULE:FREQ=YEARLY;BYDAY=53MO;BYSETPOS=-366",
    b"EXRULE:FREQ=SECONDLY",
    b"DTSTART:99991231T235959Z",
    b"DTSTART;VALUE=DATE:00010101",
    b"DTSTART;TZID=Pacific/Kiritimati:99991231T235959",
    b"DTEND:99991231",
    b"DURATION:-P9999W",
    b"DURATION:P99999999999D",
    b"RDATE;VALUE=PERIOD:20260301T000000Z/P1D,junk,20260302T000000Z/20260301T000000Z",
    b"RDATE:00010101T000000Z,99991231",
    b"RECURRENCE-ID;RANGE=THISANDFUTURE:20260309T130000Z",
    b"RECURRENCE-ID:99991231T235959Z",
    b"SEQUENCE:99",
    b"BEGIN:VEVENT",
    b"END:VEVENT",
    b"BEGIN:VCALENDAR",
    b"\x00\xff\xfe",
    b'DTSTART;TZID="":20260301T000000',
]
WINDOWS = [
    MARCH,
    ("2026-03-01", "2036-04-01"),
    ("0001-01-01", "9999-12-31"),
    ("9998-12-01", "9999-12-31"),
    ("1601-01-01", "1602-01-01"),
]


def damaged(content: bytes, draw: random.Random) -> bytes:
    """The same with one thing spoilt: bytes, the end, a line lost, doubled or added, a number."""
    lines = content.splitlines(keepends=True) or [b""]
    place = draw.randrange(len(lines))
    kind = draw.choice(["bytes", "cut", "lose", "double", "add", "number"])
    if kind == "bytes" and content:
        spoilt = bytearray(content)
        for _ in range(draw.randint(1, 5)):
            spoilt[draw.randrange(len(spoilt))] = draw.randrange(256)
        return bytes(spoilt)
    if kind == "cut":
        return content[: draw.randrange(len(content) + 1)]
    if kind == "number" and (numbers := list(re.finditer(rb"\d+", content))):
        number = draw.choice(numbers)
        written = str(draw.choice([0, 1, 31, 99999999, 99991231, 10101, draw.randrange(10**8)])).encode()
        return content[: number.start()] + written + content[number.end() :]
    added = {"lose": [], "double": [lines[place]] * 2, "add": [draw.choice(ODD_LINES) + b"\r\n", lines[place]]}
    return b"".join([*lines[:place], *added.get(kind, []), *lines[place + 1 :]])


def is_read_or_refused(content: bytes, first: str, last: str) -> bool:
    try:
        found = read(content, first, last)
    except FrontlineError:
        return True
    return all(each.start.tzinfo is not None and each.start <= each.end for each in found.busy)


@pytest.mark.parametrize("seed", range(6))
def test_no_damage_raises(seed: int) -> None:
    draw = random.Random(seed)
    for _ in range(50):
        content = draw.choice(ALL_MADE)
        for _ in range(draw.randint(1, 5)):
            content = damaged(content, draw)
        first, last = draw.choice(WINDOWS)
        assert is_read_or_refused(content, first, last), content


@pytest.mark.parametrize(
    "content", [b"", b"  \r\n", random.Random(1).randbytes(5_000), b"<html>Log in</html>", b"BEGIN:VCARD\nEND:VCARD"]
)
def test_what_is_no_calendar_is_refused_in_a_sentence(content: bytes) -> None:
    with pytest.raises(UnreadableFile):
        read(content, *MARCH)


def test_a_calendar_without_events_is_one() -> None:
    found = read(calendar(), *MARCH)
    assert not found.busy and not found.unreadable


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        (event(uid="bad"), "it names no start"),
        (event("DTSTART:tomorrow", uid="bad"), "“tomorrow” is no date"),
        (event("DTSTART:20260230T090000Z", uid="bad"), "is no date"),
    ],
)
def test_one_bad_event_costs_itself_alone_and_is_told(bad: str, reason: str) -> None:
    found = read(calendar(bad, GOOD), *MARCH)
    assert starts(found) == ["2026-03-03 09:00"]
    assert [(each.what, each.uid) for each in found.unreadable] == [("Meeting", "bad")]
    assert reason in found.unreadable[0].reason


@pytest.mark.parametrize(
    "lines",
    [
        ["RRULE:FREQ=SOMETIMES"],
        ["RRULE:FREQ=DAILY;INTERVAL=0"],
        ["RRULE:FREQ=MONTHLY;BYMONTHDAY=77"],
        ["RRULE:FREQ=DAILY;UNTIL=never"],
        ["RRULE:RSCALE=HEBREW;FREQ=YEARLY"],
        ["DTEND:junk"],
        ["DTEND:20060303T140000Z"],
        ["EXDATE:junk"],
        ["RDATE:junk"],
        ["RECURRENCE-ID:junk"],
        ["DTSTART:20260305T140000Z"],
        ["a line that is none"],
    ],
)
def test_an_event_that_is_read_in_part_is_listed_and_told(lines: list[str]) -> None:
    found = read(calendar(event("DTSTART:20260303T140000Z", *lines)), *MARCH)
    assert starts(found) == ["2026-03-03 09:00"]
    assert len(found.unreadable) == 1


def test_what_has_no_end_line_ends_where_the_next_one_begins() -> None:
    content = OUTLOOK.replace(b"END:VEVENT\r\n", b"").replace(b"END:VCALENDAR\r\n", b"")
    found = read(content, *MARCH)
    assert [each.summary for each in found.busy] == [each.summary for each in read(OUTLOOK, *MARCH).busy]
    assert len([each for each in found.unreadable if "END" in each.reason or "ends" in each.reason]) == 4


@pytest.mark.parametrize(
    "content",
    [
        OUTLOOK.replace(b"\r\n", b"\n"),
        OUTLOOK.replace(b"\r\n", b"\r"),
        b"\xef\xbb\xbf" + OUTLOOK,
        OUTLOOK.decode().encode("utf-16"),
        OUTLOOK.decode().encode("utf-16-le"),
        OUTLOOK.decode().encode("utf-16-be"),
        OUTLOOK.decode().encode("utf-32"),
        OUTLOOK.replace(b"\r\n", b"\r\n\r\n"),
        b"\r\n".join(b"   " + line for line in OUTLOOK.splitlines()),
        OUTLOOK.replace(b"BYDAY=MO,WE", b"BYDAY\r\n =MO,\r\n\tWE"),
        OUTLOOK.replace(b"BEGIN:", b"begin:").replace(b"END:", b"End:").replace(b"RRULE", b"rrule"),
    ],
)
def test_it_is_one_calendar_however_its_bytes_are_written(content: bytes) -> None:
    assert read(content, *MARCH) == read(OUTLOOK, *MARCH)


def test_letters_that_a_fold_cuts_in_two_and_old_encodings() -> None:
    cut = calendar(event("DTSTART:20260303T140000Z", summary="Überblick")).replace(b"\xc3\x9c", b"\xc3\r\n \x9c")
    old = calendar(event("DTSTART:20260303T140000Z", summary="Überblick")).decode().encode("cp1252")
    assert [read(content, *MARCH).busy[0].summary for content in (cut, old)] == ["Überblick", "Überblick"]


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY",
        "FREQ=SECONDLY;COUNT=2000000000",
        "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30;COUNT=5",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=YEARLY;INTERVAL=999999999999",
        "FREQ=SECONDLY;INTERVAL=999999999999",
        "FREQ=DAILY;BYHOUR=" + ",".join(map(str, range(24))) + ";BYMINUTE=" + ",".join(map(str, range(60))),
    ],
)
def test_a_rule_that_never_ends_or_never_comes_does_not_hold_the_page(rule: str) -> None:
    endless = event("DTSTART:19700101T000000Z", f"RRULE:{rule}", uid="endless", summary="Endless")
    began = time.process_time()
    found = read(calendar(endless, GOOD), *MARCH)
    assert time.process_time() - began < 5
    assert "Good" in {each.summary for each in found.busy}
    comes_too_often = sum(each.summary == "Endless" for each in found.busy) >= 10_000
    assert not comes_too_often or [each.uid for each in found.unreadable] == ["endless"]


def test_every_second_is_capped_and_told() -> None:
    found = read(calendar(event("DTSTART:20200101T000000Z", "RRULE:FREQ=SECONDLY")), *MARCH)
    assert len(found.busy) == 10_000
    assert "more than 10,000 times" in found.unreadable[0].reason


def test_many_hostile_events_are_no_worse_than_some() -> None:
    events = [
        event("DTSTART:19700101T000000Z", "RRULE:FREQ=DAILY;BYDAY=MO;COUNT=999999", uid=str(number))
        for number in range(400)
    ]
    began = time.process_time()
    found = read(calendar(*events), *MARCH)
    assert time.process_time() - began < 20
    assert found.unreadable and "too often" in found.unreadable[0].reason


def test_both_ends_of_the_calendar() -> None:
    early = event("DTSTART:16010101T000000Z", "RRULE:FREQ=YEARLY", uid="early", summary="Early")
    late = event("DTSTART:20260303T140000Z", "DTEND:99991231T235959Z", uid="late", summary="Late")
    found = read(calendar(early, late), "2027-01-01", "2027-01-02", BERLIN)
    assert {each.summary for each in found.busy} == {"Early", "Late"}
    assert is_read_or_refused(calendar(early, late), "0001-01-01", "9999-12-31")


def test_the_reader_keeps_nothing_between_two_files() -> None:
    assert read(OUTLOOK, *MARCH, zone=NEW_YORK) == read(OUTLOOK, *MARCH, zone=NEW_YORK)
