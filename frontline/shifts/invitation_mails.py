"""Invitations to shifts, and their cancellations, as mails ready to be sent: one shift a mail, as Outlook reads them."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from zoneinfo import ZoneInfo

from frontline.shifts.invitations import (
    Appointment,
    Method,
    Organizer,
    appointment_uid,
    calendar_file,
    checked_address,
    clean_text,
    one_line,
)


@dataclass(frozen=True)
class Mail:
    """One shift's mail: the calendar file alone, and the whole message with it as an .eml file."""

    shift_id: str
    uid: str
    method: Method
    to: str
    subject: str
    calendar: bytes
    message: bytes

    @property
    def file_name(self) -> str:
        """A name for the message on a disk; by the shift's calendar id, so that no other bears it."""
        return f"{self.method.lower()}-{self.uid}.eml"


def mails(
    appointments: Iterable[Appointment],
    organizer: Organizer,
    company: str,
    *,
    sent_at: dt.datetime,
    time_zone: str = "UTC",
) -> list[Mail]:
    """A mail for each shift, in their order: an invitation, or the cancellation of a cancelled one.

    `sent_at` (aware) is written as the mails' date; `time_zone` (IANA) is that of the times in their text.
    Raises BadParameter, naming the leader whose address is missing.
    """
    return [_mail(appointment, organizer, company, sent_at, ZoneInfo(time_zone)) for appointment in appointments]


def _mail(appointment: Appointment, organizer: Organizer, company: str, sent_at: dt.datetime, zone: ZoneInfo) -> Mail:
    method: Method = "CANCEL" if appointment.is_cancelled else "REQUEST"
    calendar = calendar_file([appointment], method, organizer, company)
    uid = appointment_uid(appointment.shift_id, appointment.person_id)
    to = checked_address(appointment.leader_email, appointment.leader_name)
    sender = checked_address(organizer[1], organizer[0])
    subject = _subject(appointment, zone)
    message = EmailMessage(policy=SMTP)
    message["From"] = _named(organizer[0], sender)
    message["To"] = _named(appointment.leader_name, to)
    message["Subject"] = subject
    message["Date"] = sent_at.astimezone(dt.UTC)
    message["Message-ID"] = f"<{uid}.{appointment.sequence}.{method.lower()}@{sender.rpartition('@')[2]}>"
    message["Content-Class"] = "urn:content-classes:calendarmessage"
    message.set_content(_text(appointment, zone), charset="utf-8", cte="quoted-printable")
    message.add_alternative(
        calendar.decode("utf-8"), subtype="calendar", charset="utf-8", cte="base64", params={"method": method}
    )
    return Mail(appointment.shift_id, uid, method, to, subject, calendar, message.as_bytes())


def _subject(appointment: Appointment, zone: ZoneInfo) -> str:
    start = appointment.starts_at.astimezone(zone)
    summary = one_line(appointment.summary)
    return f"{'Cancelled: ' if appointment.is_cancelled else ''}{summary}, {start:%a} {start.day} {start:%b %Y %H:%M}"


def _text(appointment: Appointment, zone: ZoneInfo) -> str:
    """What a reader sees whose mail program knows no calendars."""
    start, end = appointment.starts_at.astimezone(zone), appointment.ends_at.astimezone(zone)
    when = f"{start:%A} {start.day} {start:%B %Y}, {start:%H:%M}–{end:%H:%M} ({zone.key})"
    lines = [one_line(appointment.summary), when]
    if appointment.is_cancelled:
        lines.append("This shift is cancelled.")
    elif appointment.sequence:
        lines.append("This replaces the time that was agreed before.")
    return "\n".join([*lines, "", clean_text(appointment.description), ""])


def _named(name: str, address: str) -> Address:
    return Address(display_name=one_line(name), addr_spec=address)
