"""The commands about calendars: the busy times in one, as the planner reads them, and a leader's shifts for another."""

import datetime as dt
import sys
from collections.abc import Sequence
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from frontline.cli_options import common_options, tell
from frontline.errors import BadParameter, FrontlineError
from frontline.printing import print_json
from frontline.settings import Settings, known_time_zone, load_settings
from frontline.shifts.calendars import BusyCalendar, BusyTime, busy_times
from frontline.shifts.invitation_mails import mails
from frontline.shifts.invitation_rows import leader_appointments
from frontline.shifts.invitations import Appointment, calendar_file, checked_address
from frontline.shifts.leaders import every_leader, find_leader
from frontline.units import count_of, numeral
from frontline.warehouse import open_newest

DAY = click.DateTime(["%Y-%m-%d"])


@click.command()
@click.argument("calendar", type=click.Path(path_type=Path, allow_dash=True), metavar="CALENDAR.ics")
@click.option("--from", "from_day", type=DAY, required=True, help="The first day, included; a day of the time zone.")
@click.option("--to", "to_day", type=DAY, required=True, help="The day after the last day: it is not included itself.")
@click.option(
    "--time-zone", help="Whose days these are, and whose clocks tell times without a zone; the company's without it."
)
@click.option("--owner", "owner_email", help="The e-mail of whose calendar it is: what they declined is free.")
@common_options
def busy(
    data_directory: Path,
    as_json: bool,
    calendar: Path,
    from_day: dt.datetime,
    to_day: dt.datetime,
    time_zone: str | None,
    owner_email: str | None,
) -> None:
    """The busy times in a calendar file (`-`: from stdin), one line an event, by their start.

    An event counts when it touches the days asked for. Cancelled events and those shown as free are left out; an event without a
    length ends when it starts. What cannot be read is listed with the reason.
    """
    if to_day <= from_day:
        raise BadParameter(
            "--to is not after --from", "Name the day after the last day: --from 2026-03-02 --to 2026-03-09"
        )
    zone = _zone(time_zone, data_directory)
    found = busy_times(_content(calendar), from_day.date(), to_day.date(), zone, owner_email)
    if as_json:
        print_json(
            {
                "busy": [_as_json(each, zone) for each in found.busy],
                "unreadable": [
                    {"what": each.what, "reason": each.reason} | ({"uid": each.uid} if each.uid else {})
                    for each in found.unreadable
                ],
            }
        )
    else:
        _print(found, zone)


def _content(calendar: Path) -> bytes:
    if str(calendar) == "-":
        return sys.stdin.buffer.read()
    try:
        return calendar.read_bytes()
    except OSError as refused:
        raise FrontlineError(f"{calendar} cannot be read ({refused.strerror})", "Name another file") from refused


def _zone(name: str | None, data_directory: Path) -> ZoneInfo:
    if name is None:
        return ZoneInfo(load_settings(data_directory).company.time_zone)
    try:
        return ZoneInfo(known_time_zone(name))
    except ValueError:
        raise BadParameter(
            f"“{name}” is not a time zone", "Write its IANA name: --time-zone America/New_York"
        ) from None


def _as_json(each: BusyTime, zone: ZoneInfo) -> dict[str, str]:
    start, end = each.start.astimezone(zone).isoformat(), each.end.astimezone(zone).isoformat()
    return {"start": start, "end": end, "summary": each.summary, "kind": each.kind}


def _print(found: BusyCalendar, zone: ZoneInfo) -> None:
    for each in found.busy:
        start, end = each.start.astimezone(zone), each.end.astimezone(zone)
        until = f"{end:%H:%M}" if end.date() == start.date() else f"{end:%Y-%m-%d %H:%M}"
        click.echo(
            f"{start:%Y-%m-%d %H:%M} to {until}  {each.kind.replace('_', ' '):13}  {' '.join(each.summary.split())}"
        )
    click.echo(f"{numeral(len(found.busy))} busy times by the clocks of {zone}")
    for unreadable in found.unreadable:
        tell(f"{' '.join(unreadable.what.split())}: {unreadable.reason}")


@click.command()
@click.argument("leader")
@click.option(
    "--organizer",
    metavar="E-MAIL",
    help="Write an invitation, or cancellation, for each coming shift, to be sent by mail from this address.",
)
@click.option(
    "--out", type=click.Path(path_type=Path), help="Where to: a file, or with --organizer a folder; stdout without it."
)
@common_options
def export(data_directory: Path, as_json: bool, leader: str, organizer: str | None, out: Path | None) -> None:
    """A leader's shifts as .ics (METHOD:PUBLISH), the past 90 days and all to come; or as mails (METHOD:REQUEST and CANCEL)."""
    warehouse, settings = open_newest(data_directory), load_settings(data_directory)
    now = dt.datetime.now(dt.UTC)
    chosen = find_leader(every_leader(warehouse), leader)
    appointments = leader_appointments(warehouse, chosen.person_id, now)
    if organizer is not None:
        _write_mails([each for each in appointments if each.starts_at > now], organizer, settings, now, out)
        return
    content = calendar_file(appointments, "PUBLISH", None, settings.company.name)
    if out is not None:
        out.write_bytes(content)
        tell(f"{count_of(len(appointments), 'shift')} of {chosen.name} in {out}")
    elif as_json:
        print_json({"person_id": chosen.person_id, "shifts": len(appointments), "calendar": content.decode()})
    else:
        click.echo(content, nl=False)


def _write_mails(
    appointments: Sequence[Appointment], organizer: str, settings: Settings, now: dt.datetime, out: Path | None
) -> None:
    company = settings.company
    try:
        checked_address(organizer, company.name)
    except BadParameter:
        raise BadParameter(
            f"--organizer {organizer} is no e-mail address", "Name the address that the mails go out from"
        ) from None
    written = mails(appointments, (company.name, organizer), company.name, sent_at=now, time_zone=company.time_zone)
    folder = out or Path()
    folder.mkdir(parents=True, exist_ok=True)
    for mail in written:
        (folder / mail.file_name).write_bytes(mail.message)
    tell(f"{count_of(len(written), 'mail')} in {folder}, to be opened and sent")
