"""Made-up calendars, written as programs write them, and the busy times that they hold."""

import datetime as dt
from zoneinfo import ZoneInfo

from frontline.shifts.calendars import BusyCalendar, busy_times

NEW_YORK = ZoneInfo("America/New_York")
BERLIN = ZoneInfo("Europe/Berlin")


def calendar(*parts: str, before: str = "") -> bytes:
    """A calendar of these components."""
    head = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Made up//EN\n"
    return (head + before + "".join(parts) + "END:VCALENDAR\n").replace("\n", "\r\n").encode()


def event(*lines: str, uid: str = "1@example.com", summary: str = "Meeting") -> str:
    """A VEVENT of these lines."""
    return "\n".join(["BEGIN:VEVENT", f"UID:{uid}", f"SUMMARY:{summary}", *lines, "END:VEVENT", ""])


def read(content: bytes, first: str, last: str, zone: ZoneInfo = NEW_YORK, owner: str | None = None) -> BusyCalendar:
    """From the one day, included, to the other, not included."""
    return busy_times(content, dt.date.fromisoformat(first), dt.date.fromisoformat(last), zone, owner)


def starts(found: BusyCalendar, zone: ZoneInfo = NEW_YORK) -> list[str]:
    """The local starts, as 2026-03-02 09:00."""
    return [f"{each.start.astimezone(zone):%Y-%m-%d %H:%M}" for each in found.busy]


def spans(found: BusyCalendar, zone: ZoneInfo = NEW_YORK) -> list[tuple[str, str, str]]:
    """Local start, local end and kind."""
    written = "%m-%d %H:%M"
    return [
        (f"{each.start.astimezone(zone):{written}}", f"{each.end.astimezone(zone):{written}}", each.kind)
        for each in found.busy
    ]


OUTLOOK = calendar(
    """BEGIN:VTIMEZONE
TZID:Customized Time Zone
BEGIN:STANDARD
DTSTART:16010101T020000
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE
""",
    event(
        "DTSTART;TZID=Customized Time Zone:20260302T090000",
        "DTEND;TZID=Customized Time Zone:20260302T093000",
        "RRULE:FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20260401T130000Z",
        "EXDATE;TZID=Customized Time Zone:20260304T090000",
        "X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE",
        summary="Stand-up\\, all",
    ),
    event(
        "RECURRENCE-ID;TZID=Customized Time Zone:20260309T090000",
        "DTSTART;TZID=Customized Time Zone:20260310T140000",
        "DTEND;TZID=Customized Time Zone:20260310T150000",
        summary="Stand-up, moved",
    ),
    event("DTSTART;VALUE=DATE:20260316", "X-MICROSOFT-CDO-BUSYSTATUS:OOF", uid="2@example.com", summary="Away"),
)

GOOGLE = calendar(
    event(
        "DTSTART;TZID=Europe/Berlin:20260323T170000",
        "DURATION:PT45M",
        "RRULE:FREQ=DAILY;COUNT=9",
        "ATTENDEE;CN=Lee;PARTSTAT=ACCEPTED:mailto:lee@example.com",
        "DESCRIPTION:a long line that is folded as RFC 5545 asks for it because it i\n s longer than seventy-five oct\n ets",
        uid="g1@example.com",
        summary="Überblick",
    ),
    event("DTSTART:20260324T120000Z", "DTEND:20260324T130000Z", "TRANSP:TRANSPARENT", uid="g2@example.com"),
    event("DTSTART:20260325T120000Z", "DTEND:20260325T130000Z", "STATUS:CANCELLED", uid="g3@example.com"),
    before="X-WR-TIMEZONE:Europe/Berlin\n",
)

FREE_BUSY = calendar(
    """BEGIN:VFREEBUSY
UID:f1@example.com
DTSTART:20260302T000000Z
DTEND:20260401T000000Z
FREEBUSY:20260303T140000Z/PT1H,20260304T140000Z/20260304T150000Z
FREEBUSY;FBTYPE=BUSY-TENTATIVE:20260305T140000Z/PT1H
FREEBUSY;FBTYPE=BUSY-UNAVAILABLE:20260306T140000Z/PT1H
FREEBUSY;FBTYPE=FREE:20260307T140000Z/PT1H
END:VFREEBUSY
"""
)

ALL_MADE = [OUTLOOK, GOOGLE, FREE_BUSY, OUTLOOK.decode().encode("utf-16"), GOOGLE.replace(b"\r\n", b"\n")]
