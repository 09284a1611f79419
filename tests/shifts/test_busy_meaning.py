"""What makes a leader busy: cancelled, transparent, tentative, out of the office, declined, published busy periods."""

import pytest

from .calendars_made import BERLIN, FREE_BUSY, GOOGLE, OUTLOOK, calendar, event, read, spans, starts

AT_NINE = "DTSTART;TZID=America/New_York:20260303T090000", "DTEND;TZID=America/New_York:20260303T100000"
MARCH = "2026-03-01", "2026-04-01"
WHOLE_DAY = ("03-03 00:00", "03-04 00:00", "out_of_office")
HOUR = "03-03 09:00", "03-03 10:00"


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        ([], "busy"),
        (["STATUS:CONFIRMED", "TRANSP:OPAQUE"], "busy"),
        (["STATUS:CANCELLED"], None),
        (["status:cancelled"], None),
        (["TRANSP:TRANSPARENT"], None),
        (["STATUS:TENTATIVE"], "tentative"),
        (["X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE"], "tentative"),
        (["X-MICROSOFT-CDO-BUSYSTATUS:FREE"], None),
        (["X-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE"], None),
        (["X-MICROSOFT-CDO-INTENDEDSTATUS:FREE"], None),
        (["X-MICROSOFT-CDO-INTENDEDSTATUS:FREE", "X-MICROSOFT-CDO-BUSYSTATUS:BUSY"], "busy"),
        (["X-GOOGLE-EVENT-TYPE:workingLocation"], None),
        (["X-GOOGLE-EVENT-TYPE:focusTime"], "busy"),
    ],
)
def test_what_an_event_says_about_itself(lines: list[str], kind: str | None) -> None:
    found = read(calendar(event(*AT_NINE, *lines)), *MARCH)
    assert spans(found) == ([(*HOUR, kind)] if kind else [])


@pytest.mark.parametrize(
    ("lines", "summary"),
    [
        (["X-MICROSOFT-CDO-BUSYSTATUS:OOF"], "Dentist"),
        (["X-GOOGLE-EVENT-TYPE:outOfOffice"], "Dentist"),
        ([], "Out of office: dentist"),
        (["CATEGORIES:Private,OOO"], "Dentist"),
    ],
)
def test_out_of_office_takes_the_whole_day(lines: list[str], summary: str) -> None:
    assert spans(read(calendar(event(*AT_NINE, *lines, summary=summary)), *MARCH)) == [WHOLE_DAY]


def test_talking_about_being_out_of_office_is_not_being_it() -> None:
    assert spans(read(calendar(event(*AT_NINE, summary="Plan who is out of office")), *MARCH)) == [(*HOUR, "busy")]


def test_days_out_of_office_are_those_of_the_leader() -> None:
    evening = event("DTSTART:20260303T230000Z", "DTEND:20260304T010000Z", "X-MICROSOFT-CDO-BUSYSTATUS:OOF")
    assert spans(read(calendar(evening), *MARCH)) == [WHOLE_DAY]
    assert spans(read(calendar(evening), *MARCH, zone=BERLIN), BERLIN) == [
        ("03-04 00:00", "03-05 00:00", "out_of_office")
    ]


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        ("ACCEPTED", "busy"),
        ("DECLINED", None),
        ("DELEGATED", None),
        ("TENTATIVE", "tentative"),
        ("NEEDS-ACTION", "tentative"),
    ],
)
def test_the_owners_answer_decides_and_nobody_elses(answer: str, kind: str | None) -> None:
    attendees = (
        f"ATTENDEE;PARTSTAT={answer}:MAILTO:Lee@Example.com",
        "ATTENDEE;PARTSTAT=DECLINED:mailto:kim@example.com",
    )
    content = calendar(event(*AT_NINE, *attendees))
    assert spans(read(content, *MARCH, owner="lee@example.com")) == ([(*HOUR, kind)] if kind else [])
    assert spans(read(content, *MARCH)) == [(*HOUR, "busy")]


def test_who_invites_takes_part() -> None:
    lines = "ORGANIZER:mailto:lee@example.com", "ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:lee@example.com"
    assert spans(read(calendar(event(*AT_NINE, *lines)), *MARCH, owner="lee@example.com")) == [(*HOUR, "busy")]


def test_a_calendar_that_cancels_makes_nobody_busy() -> None:
    assert spans(read(calendar(event(*AT_NINE), before="METHOD:CANCEL\n"), *MARCH)) == []


def test_published_busy_periods() -> None:
    assert spans(read(FREE_BUSY, *MARCH)) == [
        ("03-03 09:00", "03-03 10:00", "busy"),
        ("03-04 09:00", "03-04 10:00", "busy"),
        ("03-05 09:00", "03-05 10:00", "tentative"),
        ("03-06 09:00", "03-06 10:00", "out_of_office"),
    ]


def test_tasks_and_journals_are_no_busy_time() -> None:
    others = "".join(f"BEGIN:{name}\nDTSTART:20260303T140000Z\nEND:{name}\n" for name in ("VTODO", "VJOURNAL"))
    found = read(calendar(others), *MARCH)
    assert not found.busy and not found.unreadable


@pytest.mark.parametrize(
    ("lines", "span"),
    [
        (["DTSTART;VALUE=DATE:20260303"], ("03-03 00:00", "03-04 00:00")),
        (["DTSTART;VALUE=DATE:20260303", "DTEND;VALUE=DATE:20260305"], ("03-03 00:00", "03-05 00:00")),
        (["DTSTART;VALUE=DATE:20260303", "DTEND;VALUE=DATE:20260303"], ("03-03 00:00", "03-04 00:00")),
        (["DTSTART:20260303T140000Z"], ("03-03 09:00", "03-03 09:00")),
        (["DTSTART:20260303T090000", "DTEND:20260303T240000"], ("03-03 09:00", "03-04 00:00")),
        (["DTSTART:20260303T090000", "DURATION:P1DT2H"], ("03-03 09:00", "03-04 11:00")),
        (["DTSTART;TZID=Europe/Berlin:20260303T150000", "DTEND:20260303T150000Z"], ("03-03 09:00", "03-03 10:00")),
    ],
)
def test_how_long_an_event_is(lines: list[str], span: tuple[str, str]) -> None:
    assert spans(read(calendar(event(*lines)), *MARCH)) == [(*span, "busy")]


def test_the_window_holds_the_first_day_and_not_the_day_after_the_last() -> None:
    hours = [
        event(f"DTSTART:202603{day}", "DURATION:PT30M", uid=day)
        for day in ("02T235900", "03T000000", "03T235900", "04T000000")
    ]
    assert starts(read(calendar(*hours), "2026-03-03", "2026-03-04")) == [
        "2026-03-02 23:59",
        "2026-03-03 00:00",
        "2026-03-03 23:59",
    ]


def test_calendars_as_outlook_and_google_write_them() -> None:
    found = read(OUTLOOK, "2026-03-01", "2026-03-18")
    assert [*zip(spans(found), [each.summary for each in found.busy], strict=True)] == [
        (("03-02 09:00", "03-02 09:30", "tentative"), "Stand-up, all"),
        (("03-10 14:00", "03-10 15:00", "busy"), "Stand-up, moved"),
        (("03-11 09:00", "03-11 09:30", "tentative"), "Stand-up, all"),
        (("03-16 00:00", "03-17 00:00", "out_of_office"), "Away"),
        (("03-16 09:00", "03-16 09:30", "tentative"), "Stand-up, all"),
    ]
    found = read(GOOGLE, *MARCH)
    assert {each.summary for each in found.busy} == {"Überblick"}
    assert spans(found)[5:8] == [
        ("03-28 12:00", "03-28 12:45", "busy"),
        ("03-29 11:00", "03-29 11:45", "busy"),
        ("03-30 11:00", "03-30 11:45", "busy"),
    ]
