"""Shifts as calendar files (RFC 5545): one to keep, an invitation and its cancellation (RFC 5546), a feed (RFC 7986).

Times are written in UTC and without a VTIMEZONE: Outlook refuses the ones that libraries generate, and a shift happens
once, so that no rule of a zone has to travel with it.
"""

import datetime as dt
import re
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from icalendar import Alarm, Calendar, Event, vCalAddress, vDuration, vText

from frontline.errors import BadParameter

Method = Literal["PUBLISH", "REQUEST", "CANCEL"]
Organizer = tuple[str, str]
"""Name and e-mail address of whoever invites."""

PRODUCT = "-//CEO on the Phones//Shifts//EN"
ALARMS = (dt.timedelta(days=-1), dt.timedelta(minutes=-15))
"""When a calendar reminds of a shift, from its start."""

_UID_SPACE = uuid.UUID("9d3c2b1e-6f0a-5c47-8e55-0b6d7a4f1c20")
# Printable ASCII without what would end an address inside a calendar's line or a mail's header.
_ADDRESS = re.compile(r"[!#$%&'*+./0-9=?A-Z^_`a-z{|}~-]+@[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*", re.ASCII)
_NOT_TEXT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


@dataclass(frozen=True)
class Appointment:
    """A leader's shift as a calendar sees it.

    `sequence` starts at 0 and is raised at every move and at a cancellation, else calendars keep what they have.
    `changed_at` is when it last changed. Times are aware. Summary and description leave the product: they name no customer.
    Raises BadParameter when a time is naive or the shift does not end after it starts.
    """

    shift_id: str
    person_id: str
    leader_name: str
    leader_email: str | None
    starts_at: dt.datetime
    ends_at: dt.datetime
    sequence: int
    is_cancelled: bool
    summary: str
    description: str
    changed_at: dt.datetime

    def __post_init__(self) -> None:
        """Refuse what no calendar could show."""
        if any(moment.tzinfo is None for moment in (self.starts_at, self.ends_at, self.changed_at)):
            raise BadParameter(f"A time of shift {self.shift_id} has no time zone", "Give its times in UTC")
        if self.ends_at <= self.starts_at:
            raise BadParameter(f"Shift {self.shift_id} does not end after it starts", "Give it a later end")


def calendar_file(
    appointments: Sequence[Appointment],
    method: Method,
    organizer: Organizer | None,
    company: str,
    *,
    refreshed_every: dt.timedelta | None = None,
) -> bytes:
    """The shifts as one .ics file; the same shifts always give the same bytes.

    PUBLISH is for download and feeds and may hold any number. REQUEST and CANCEL go by mail, hold exactly one shift, and
    need an organizer and the leader's address. `refreshed_every` tells subscribers of a feed when to look again.
    Raises BadParameter.
    """
    if method != "PUBLISH":
        _refuse_what_cannot_be_mailed(appointments, method, organizer)
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", PRODUCT)
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", method)
    name = vText(one_line(f"On the phones · {company}"))  # escaped here: icalendar writes an unknown property as it is
    if method == "PUBLISH":
        calendar.add("x-wr-calname", name)
    if refreshed_every is not None:
        calendar.add("name", name)
        calendar.add("refresh-interval", refreshed_every, parameters={"VALUE": "DURATION"})
        calendar.add("x-published-ttl", vDuration(refreshed_every))
    for appointment in appointments:
        calendar.add_component(_event(appointment, method, organizer))
    content: bytes = calendar.to_ical()
    return content


def appointment_uid(shift_id: str, person_id: str) -> str:
    """What a calendar knows a shift by: of leader and slot, never of its time, so that a moved shift replaces itself."""
    return str(uuid.uuid5(_UID_SPACE, f"{len(person_id)}:{person_id}{shift_id}"))


def clean_text(text: str) -> str:
    """The text without signs that no calendar or mail may hold: line ends become one, other control signs go."""
    return _NOT_TEXT.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def one_line(text: str) -> str:
    """The text on one line, for a name or a subject."""
    return " ".join(clean_text(text).split())


def checked_address(email: str | None, name: str) -> str:
    """The e-mail address, without blanks around it. Raises BadParameter when there is none, or it is none."""
    address = (email or "").strip()
    if not _ADDRESS.fullmatch(address):
        what = "is not one" if address else "is missing"
        raise BadParameter(
            f"The e-mail address of {name} {what}", "Correct it in the roster, or download the calendar file instead"
        )
    return address


def _refuse_what_cannot_be_mailed(
    appointments: Sequence[Appointment], method: Method, organizer: Organizer | None
) -> None:
    """Outlook takes the first event of an invitation and drops the rest in silence."""
    if len(appointments) != 1:
        raise BadParameter(
            f"An invitation holds one shift, not {len(appointments)}",
            "Send each in a mail of its own, or download them",
        )
    if organizer is None:
        raise BadParameter("An invitation needs somebody who invites", "Name the organizer and their e-mail address")
    if method == "REQUEST" and appointments[0].is_cancelled:
        raise BadParameter("Nobody can be invited to a cancelled shift", "Send its cancellation instead")


def _event(appointment: Appointment, method: Method, organizer: Organizer | None) -> Event:
    is_off = appointment.is_cancelled or method == "CANCEL"
    event = Event()
    event.add("uid", appointment_uid(appointment.shift_id, appointment.person_id))
    event.add("sequence", appointment.sequence)
    event.add("dtstamp", appointment.changed_at.astimezone(dt.UTC))
    event.add("last-modified", appointment.changed_at.astimezone(dt.UTC))
    event.add("dtstart", appointment.starts_at.astimezone(dt.UTC))
    event.add("dtend", appointment.ends_at.astimezone(dt.UTC))
    event.add("summary", clean_text(appointment.summary))
    event.add("description", clean_text(appointment.description))
    event.add("status", "CANCELLED" if is_off else "CONFIRMED")
    event.add("class", "PUBLIC")
    event.add("transp", "TRANSPARENT" if is_off else "OPAQUE")
    event.add("x-microsoft-cdo-busystatus", "FREE" if is_off else "BUSY")
    if organizer:
        event.add("organizer", _party(*organizer))
    if method != "PUBLISH":
        event.add("attendee", _attendee(appointment, method))
    if not is_off:
        for before in ALARMS:
            event.add_component(_alarm(appointment, before))
    return event


def _party(name: str, email: str) -> vCalAddress:
    party = vCalAddress(f"mailto:{checked_address(email, name)}")
    # A quotation mark inside a parameter came late to the standard (RFC 6868), and not to Outlook.
    party.params["CN"] = vText(one_line(name).replace('"', "'"))
    return party


def _attendee(appointment: Appointment, method: Method) -> vCalAddress:
    attendee = _party(appointment.leader_name, appointment.leader_email or "")
    attendee.params["CUTYPE"] = vText("INDIVIDUAL")
    attendee.params["ROLE"] = vText("REQ-PARTICIPANT")
    if method == "REQUEST":
        attendee.params["PARTSTAT"] = vText("NEEDS-ACTION")
        attendee.params["RSVP"] = vText("TRUE")
    return attendee


def _alarm(appointment: Appointment, before: dt.timedelta) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", clean_text(appointment.summary))
    alarm.add("trigger", before)
    return alarm
