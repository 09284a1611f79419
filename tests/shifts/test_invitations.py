"""Calendar files: what RFC 5545 and 5546 ask, what Outlook refuses, and that the same shifts come back out of them."""

import datetime as dt
import email
import email.policy
from collections.abc import Sequence
from dataclasses import replace
from email.message import EmailMessage

import pytest
import recurring_ical_events
from icalendar import Calendar, Event

from frontline.errors import BadParameter
from frontline.shifts.invitation_mails import mails
from frontline.shifts.invitations import Appointment, Method, Organizer, appointment_uid, calendar_file

START = dt.datetime(2026, 12, 3, 14, tzinfo=dt.UTC)
CHANGED = dt.datetime(2026, 11, 20, 8, 30, tzinfo=dt.UTC)
ANN = Appointment(
    shift_id="shift-1",
    person_id="p1",
    leader_name="Ann Example",
    leader_email="ann@example.com",
    starts_at=START,
    ends_at=START + dt.timedelta(hours=1),
    sequence=0,
    is_cancelled=False,
    summary="On the phones",
    description="A shift on the customers' line.",
    changed_at=CHANGED,
)
OFFICE = ("Shift Office", "shifts@example.com")
HOSTILE = 'Zoë; "Zo" O\'Néill, 电话 \\ back\r\nBEGIN:VEVENT\rUID:x\x00\x0b\u2028' + "ü" * 90
BARE = replace(ANN, leader_email=None)


def week_of_shifts() -> list[Appointment]:
    """Five days, one shift a day; the third was moved twice, the fourth cancelled."""
    days = [
        replace(
            ANN,
            shift_id=f"shift-{day}",
            starts_at=START + dt.timedelta(days=day),
            ends_at=START + dt.timedelta(days=day, minutes=30 + 30 * (day % 2)),
        )
        for day in range(5)
    ]
    days[2] = replace(days[2], sequence=2)
    days[3] = replace(days[3], sequence=1, is_cancelled=True)
    return days


def written(
    appointments: Sequence[Appointment] = (ANN,), method: Method = "PUBLISH", organizer: Organizer | None = OFFICE
) -> bytes:
    return calendar_file(appointments, method, organizer, "Example Company")


def events(content: bytes) -> list[Event]:
    calendar = Calendar.from_ical(content)
    assert isinstance(calendar, Calendar)
    return list(calendar.events)


def unfolded(content: bytes) -> list[str]:
    return content.decode("utf-8").replace("\r\n ", "").split("\r\n")


def assert_keeps_rfc_5545(content: bytes, method: Method) -> None:
    """Octets, lines, and the properties that must stand, stand once, or must not stand."""
    assert content.endswith(b"END:VCALENDAR\r\n")
    assert b"\r" not in content.replace(b"\r\n", b"")
    assert b"\n" not in content.replace(b"\r\n", b"")
    for line in content.split(b"\r\n"):
        assert len(line) <= 75
        line.decode("utf-8")  # no sign is cut in two by the folding
    lines = unfolded(content)
    assert lines[0] == "BEGIN:VCALENDAR"
    assert b"VTIMEZONE" not in content
    assert b"TZID" not in content
    head = [line.partition(":")[0] for line in lines[: next(i for i, x in enumerate(lines) if x == "BEGIN:VEVENT")]]
    assert [head.count(name) for name in ("VERSION", "PRODID", "CALSCALE", "METHOD")] == [1, 1, 1, 1]
    assert f"METHOD:{method}" in lines
    assert "VERSION:2.0" in lines
    for event in events(content):
        for name in ("UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "STATUS", "SEQUENCE", "TRANSP", "CLASS"):
            assert not isinstance(event[name], list), name
        assert "DURATION" not in event
        assert event.end > event.start
        assert not event.errors
        for alarm in event.walk("VALARM"):
            assert alarm["ACTION"] == "DISPLAY"
            assert alarm["DESCRIPTION"]
    for name in ("DTSTART", "DTEND", "DTSTAMP", "LAST-MODIFIED"):
        values = [line.partition(":")[2] for line in lines if line.partition(":")[0] == name]
        assert len(values) == len(events(content))
        assert all(dt.datetime.strptime(value, "%Y%m%dT%H%M%SZ") for value in values)  # noqa: DTZ007 the Z is the zone


@pytest.mark.parametrize("method", ["PUBLISH", "REQUEST", "CANCEL"])
def test_every_file_keeps_the_standard(method: Method) -> None:
    assert_keeps_rfc_5545(written(method=method), method)


def test_a_week_to_download_keeps_the_standard() -> None:
    assert_keeps_rfc_5545(written(week_of_shifts()), "PUBLISH")


@pytest.mark.parametrize("method", ["PUBLISH", "REQUEST", "CANCEL"])
def test_hostile_words_stay_words(method: Method) -> None:
    hostile = replace(ANN, summary=HOSTILE, description=HOSTILE * 3, leader_name=HOSTILE)
    content = calendar_file([hostile], method, (HOSTILE, OFFICE[1]), HOSTILE)
    assert_keeps_rfc_5545(content, method)
    [event] = events(content)
    told = 'Zoë; "Zo" O\'Néill, 电话 \\ back\nBEGIN:VEVENT\nUID:x' + "ü" * 90
    assert str(event["SUMMARY"]) == told
    assert str(event["DESCRIPTION"]) == told * 3
    if method == "PUBLISH":
        assert str(Calendar.from_ical(content)["X-WR-CALNAME"]).startswith(r'On the phones · Zoë\; "Zo"')
    assert event["ORGANIZER"].params["CN"] == " ".join(told.replace('"', "'").split())


def test_the_same_shifts_come_back() -> None:
    week = week_of_shifts()
    read = {str(event["UID"]): event for event in events(written(week))}
    assert len(read) == len(week)
    for shift in week:
        event = read[appointment_uid(shift.shift_id, shift.person_id)]
        assert (event.start, event.end) == (shift.starts_at, shift.ends_at)
        assert event["SEQUENCE"] == shift.sequence
        assert event["DTSTAMP"].dt == event["LAST-MODIFIED"].dt == shift.changed_at
        assert str(event["STATUS"]) == ("CANCELLED" if shift.is_cancelled else "CONFIRMED")


def test_an_expansion_of_the_file_gives_each_shift_once() -> None:
    week = week_of_shifts()
    found = recurring_ical_events.of(Calendar.from_ical(written(week))).between(
        START - dt.timedelta(days=365), START + dt.timedelta(days=365)
    )
    assert sorted((event.start, event.end) for event in found) == [(shift.starts_at, shift.ends_at) for shift in week]


def test_times_of_another_zone_are_written_in_utc() -> None:
    east = dt.timezone(dt.timedelta(hours=5, minutes=45))
    moved = replace(ANN, starts_at=START.astimezone(east), ends_at=ANN.ends_at.astimezone(east))
    assert written([moved]) == written([ANN])


def test_a_shift_that_moves_keeps_its_uid_and_says_that_it_is_newer() -> None:
    later = replace(ANN, starts_at=ANN.ends_at, ends_at=ANN.ends_at + dt.timedelta(hours=1), sequence=1)
    before, after = events(written(method="REQUEST"))[0], events(written([later], "REQUEST"))[0]
    cancelled = events(written([replace(later, sequence=2, is_cancelled=True)], "CANCEL"))[0]
    assert before["UID"] == after["UID"] == cancelled["UID"]
    assert [each["SEQUENCE"] for each in (before, after, cancelled)] == [0, 1, 2]
    assert cancelled["STATUS"] == "CANCELLED"
    assert after.start == later.starts_at


def test_a_uid_is_of_leader_and_slot_and_tells_neither() -> None:
    uids = {appointment_uid(slot, who) for slot, who in [("1", "ann"), ("2", "ann"), ("1", "bob"), ("n1", "an")]}
    assert len(uids) == 4
    assert not any("ann" in uid for uid in uids)
    # Files that are out in calendars name it: another value would double every shift.
    assert appointment_uid("shift-1", "p1") == "5d3cfe55-d23f-50ac-bf9b-d292d60cb454"


def test_a_shift_blocks_and_rings_and_a_cancelled_one_does_neither() -> None:
    on, off = (events(written([each]))[0] for each in (ANN, replace(ANN, is_cancelled=True)))
    assert [on[name] for name in ("TRANSP", "X-MICROSOFT-CDO-BUSYSTATUS", "CLASS")] == ["OPAQUE", "BUSY", "PUBLIC"]
    assert [off[name] for name in ("TRANSP", "X-MICROSOFT-CDO-BUSYSTATUS")] == ["TRANSPARENT", "FREE"]
    assert sorted(alarm["TRIGGER"].dt for alarm in on.walk("VALARM")) == [
        dt.timedelta(days=-1),
        -dt.timedelta(minutes=15),
    ]
    assert not off.walk("VALARM")
    assert events(written(method="CANCEL"))[0]["STATUS"] == "CANCELLED", "what the mail says goes"
    assert not events(written(method="CANCEL"))[0].walk("VALARM")  # RFC 5546, 3.2.5: an alarm must not stand there


def test_an_invitation_names_who_invites_and_asks_the_leader() -> None:
    [event] = events(written(method="REQUEST"))
    assert (event["ORGANIZER"], event["ORGANIZER"].params["CN"]) == ("mailto:shifts@example.com", "Shift Office")
    attendee = event["ATTENDEE"]
    assert (attendee, attendee.params["CN"]) == ("mailto:ann@example.com", "Ann Example")
    assert (attendee.params["PARTSTAT"], attendee.params["RSVP"]) == ("NEEDS-ACTION", "TRUE")
    [cancelled] = events(written(method="CANCEL"))
    assert "RSVP" not in cancelled["ATTENDEE"].params


def test_a_file_to_download_asks_nobody_and_needs_no_address() -> None:
    [event] = events(written([BARE], organizer=None))
    assert "ATTENDEE" not in event
    assert "ORGANIZER" not in event
    assert "ATTENDEE" not in events(written())[0]


def test_a_feed_says_when_to_look_again() -> None:
    content = calendar_file([ANN], "PUBLISH", None, "Example", refreshed_every=dt.timedelta(hours=1))
    assert_keeps_rfc_5545(content, "PUBLISH")
    lines = unfolded(content)
    assert "REFRESH-INTERVAL;VALUE=DURATION:PT1H" in lines
    assert "X-PUBLISHED-TTL:PT1H" in lines
    assert "NAME:On the phones · Example" in lines
    assert not events(calendar_file([], "PUBLISH", None, "Example"))


@pytest.mark.parametrize(
    ("appointments", "method", "organizer", "says"),
    [
        ([ANN, ANN], "REQUEST", OFFICE, "one shift"),
        ([], "CANCEL", OFFICE, "one shift"),
        ([ANN], "REQUEST", None, "somebody who invites"),
        ([BARE], "REQUEST", OFFICE, "Ann Example is missing"),
        ([replace(ANN, leader_email="ann@example.com\r\nBcc: x@example.com")], "REQUEST", OFFICE, "is not one"),
        ([ANN], "REQUEST", ("Office", "no address"), "Office is not one"),
        ([replace(ANN, is_cancelled=True)], "REQUEST", OFFICE, "cancelled"),
    ],
)
def test_what_cannot_be_mailed_is_refused(
    appointments: list[Appointment], method: Method, organizer: Organizer | None, says: str
) -> None:
    with pytest.raises(BadParameter, match=says):
        calendar_file(appointments, method, organizer, "Example")


@pytest.mark.parametrize("wrong", [{"ends_at": START}, {"changed_at": CHANGED.replace(tzinfo=None)}])
def test_a_shift_that_no_calendar_could_show_is_refused(wrong: dict[str, dt.datetime]) -> None:
    with pytest.raises(BadParameter, match="hift shift-1"):
        replace(ANN, **wrong)  # type: ignore[arg-type]


def parts_of(message: bytes) -> tuple[EmailMessage, EmailMessage, EmailMessage]:
    read = email.message_from_bytes(message, policy=email.policy.default)
    plain, calendar = read.iter_parts()
    return read, plain, calendar


def test_each_shift_is_a_mail_of_its_own() -> None:
    week = week_of_shifts()
    sent = mails(week, OFFICE, "Example", sent_at=CHANGED, time_zone="America/New_York")
    assert [mail.method for mail in sent] == ["REQUEST", "REQUEST", "REQUEST", "CANCEL", "REQUEST"]
    assert (
        len({mail.file_name for mail in sent}) == len({parts_of(mail.message)[0]["Message-ID"] for mail in sent}) == 5
    )
    for mail, shift in zip(sent, week, strict=True):
        read, _, part = parts_of(mail.message)
        assert (read["From"], read["To"]) == ("Shift Office <shifts@example.com>", "Ann Example <ann@example.com>")
        assert read.get_content_type() == "multipart/alternative"
        assert part.get_content_type() == "text/calendar"
        assert (part.get_param("method"), part.get_param("charset")) == (mail.method, "utf-8")
        assert part.get_payload(decode=True) == mail.calendar
        assert_keeps_rfc_5545(mail.calendar, mail.method)
        assert events(mail.calendar)[0].start == shift.starts_at


def test_a_mail_tells_the_local_time_in_words() -> None:
    moved = replace(ANN, sequence=1)
    first, second = mails(
        [moved, replace(moved, is_cancelled=True)], OFFICE, "Example", sent_at=CHANGED, time_zone="America/New_York"
    )
    assert first.subject == "On the phones, Thu 3 Dec 2026 09:00"
    words = parts_of(first.message)[1].get_content()
    assert "Thursday 3 December 2026, 09:00–10:00 (America/New_York)" in words
    assert "replaces" in words
    assert second.subject == "Cancelled: On the phones, Thu 3 Dec 2026 09:00"
    assert "cancelled" in parts_of(second.message)[1].get_content()


def test_a_mail_with_hostile_words_has_no_header_more_and_lines_that_travel() -> None:
    hostile = replace(ANN, leader_name=HOSTILE, summary="Hi\r\nBcc: x@example.com", description=HOSTILE)
    [mail] = mails([hostile], (HOSTILE, OFFICE[1]), "Example", sent_at=CHANGED)
    read, plain, _ = parts_of(mail.message)
    assert read["Bcc"] is None
    assert [address.addr_spec for address in read["To"].addresses] == ["ann@example.com"]
    assert b"\n" not in mail.message.replace(b"\r\n", b"")
    assert all(len(line) <= 998 for line in mail.message.split(b"\r\n"))
    assert mail.message.isascii()
    assert "电话" in plain.get_content()


def test_a_mail_without_an_address_names_the_leader() -> None:
    with pytest.raises(BadParameter, match="Ann Example is missing"):
        mails([BARE], OFFICE, "Example", sent_at=CHANGED)
