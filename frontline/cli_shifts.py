"""The commands about shifts: a plan for the leaders, calendar files, plan against taken, and the callers expected."""

import datetime as dt
import math
from collections.abc import Sequence
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from frontline.cli_options import LateCommands, common_options, tell
from frontline.errors import BadParameter
from frontline.importers.written_rows import import_written_rows
from frontline.printing import print_json, print_rows, print_table
from frontline.query_catalog import fetch_query
from frontline.settings import load_settings
from frontline.shifts.appointments import kept_appointments
from frontline.shifts.calendars.reading import BusyTime, busy_times
from frontline.shifts.grid import grid_of, mondays_of
from frontline.shifts.leaders import LeaderToPlan, every_leader, find_leader, leaders_to_plan
from frontline.shifts.outlook import expected_slots, outlook_of, read_slots
from frontline.shifts.planning.problem import Weights
from frontline.shifts.proposals import Proposal, propose
from frontline.shifts.situation import Asked, situation_of
from frontline.units import DAYS_PER_WEEK
from frontline.warehouse import open_newest

DAY = click.DateTime(["%Y-%m-%d"])
MOST_WEEKS = 13
FIRST_YEAR, LAST_YEAR = 2000, 2100


@click.group(cls=LateCommands, late={"export": "frontline.cli_calendars:export"})
def shifts() -> None:
    """Leaders' shifts on the phones: plan them, put them into calendars, see what became of them."""


@shifts.command()
@click.option("--from", "from_day", type=DAY, help="First day of the plan; today without it.")
@click.option("--weeks", type=click.IntRange(1, MOST_WEEKS), default=4, show_default=True)
@click.option("--minutes", type=click.Choice(["30", "60"]), help="Length of a shift; [shifts] minutes without it.")
@click.option(
    "--leader",
    "only",
    multiple=True,
    metavar="ID",
    help="Only this leader, by id, name or e-mail; may be given several times.",
)
@click.option(
    "--busy",
    "calendars",
    multiple=True,
    metavar="ID=FILE.ics",
    help="A leader's calendar, beside those kept; may be given several times.",
)
@click.option(
    "--queue", type=click.FloatRange(0, 3), default=1.0, show_default=True, help="How much helping the queue matters."
)
@click.option(
    "--voices", type=click.FloatRange(0, 3), default=1.0, show_default=True, help="How much hearing everybody matters."
)
@click.option(
    "--fairness",
    type=click.FloatRange(0, 3),
    default=1.0,
    show_default=True,
    help="How much sharing the unloved hours matters.",
)
@click.option(
    "--seed", type=click.IntRange(min=0), default=0, show_default=True, help="The same seed gives the same plan."
)
@click.option(
    "--bound-seconds",
    type=click.FloatRange(0, 600),
    default=2.0,
    show_default=True,
    help="How long to look for what the best plan could reach; 0: a quick bound alone.",
)
@click.option("--accept", is_flag=True, help="Accept the plan: its shifts are written down, and stay where they are.")
@common_options
def plan(
    data_directory: Path,
    as_json: bool,
    from_day: dt.datetime | None,
    weeks: int,
    minutes: str | None,
    only: tuple[str, ...],
    calendars: tuple[str, ...],
    queue: float,
    voices: float,
    fairness: float,
    seed: int,
    bound_seconds: float,
    accept: bool,
) -> None:
    """Plan the leaders' shifts of coming weeks: helpful to callers, fair, never over an appointment. Nothing is written without --accept."""
    warehouse, settings = open_newest(data_directory), load_settings(data_directory)
    now = dt.datetime.now(dt.UTC)
    first = _day(from_day) or now.astimezone(settings.zone).date()
    if any(math.isnan(weight) for weight in (queue, voices, fairness)):
        raise BadParameter(
            "A weight is no number", "Give each of --queue, --voices and --fairness a number from 0 to 3"
        )
    known = leaders_to_plan(warehouse, first, to_day=first + dt.timedelta(weeks=weeks))
    leaders = tuple(find_leader(known, wanted) for wanted in only) or known
    chosen = tuple(leader.person_id for leader in leaders)
    asked = Asked(first, weeks, int(minutes or settings.shifts.minutes), Weights(queue, voices, fairness), seed, chosen)
    files = [(find_leader(known, person), path) for person, path in map(_person_and_file, calendars)]
    appointments = _appointments(data_directory, leaders, files, first, weeks, settings.zone)
    proposal = propose(situation_of(warehouse, settings, asked, now, appointments), bound_seconds)
    rows = proposal.open_rows(now) if accept else []
    if rows:
        file = import_written_rows(data_directory, "shifts", rows)
        tell(
            f"{file.rows_loaded} shifts are written down. `frontline query imports` names the import, `frontline undo` takes it back."
        )
    if as_json:
        print_json(proposal.as_json())
    else:
        _print(proposal)


@shifts.command()
@click.option("--leader", metavar="ID", help="One leader's; without it the sums of all.")
@click.option("--from", "from_day", type=DAY, help="First day; all weeks of the data without it.")
@click.option("--to", "to_day", type=DAY, help="Day after the last; the day after the last known one without it.")
@common_options
def adherence(
    data_directory: Path, as_json: bool, leader: str | None, from_day: dt.datetime | None, to_day: dt.datetime | None
) -> None:
    """Plan against taken, week by week: kept at the planned time, moved within the day or the week, missed, extra."""
    warehouse = open_newest(data_directory)
    asked: dict[str, object] = {}
    if leader is not None:
        asked["person_id"] = find_leader(every_leader(warehouse), leader).person_id
    if from_day is not None:
        asked["from_date"] = from_day.date()
    if to_day is not None:
        asked["to_date"] = to_day.date()
    print_rows(fetch_query(warehouse, "shift_sums", asked), "json" if as_json else "table")


@shifts.command()
@click.option("--from", "from_day", type=DAY, help="First day; the day after the last known one without it.")
@click.option("--weeks", type=click.IntRange(1, MOST_WEEKS), default=4, show_default=True)
@click.option("--minutes", type=click.Choice(["30", "60"]), default="60", show_default=True, help="Length of a slot.")
@common_options
def forecast(data_directory: Path, as_json: bool, from_day: dt.datetime | None, weeks: int, minutes: str) -> None:
    """The callers expected in each slot of coming weeks, how long they will wait, and what one more person saves them."""
    warehouse, settings = open_newest(data_directory), load_settings(data_directory)
    length, history = int(minutes), read_slots(warehouse, int(minutes))
    if history.empty:
        raise BadParameter("No calls are known", "Import a call log of at least two whole weeks")
    first = _day(from_day) or history["day_date"].max().date() + dt.timedelta(days=1)
    outlook = outlook_of(history, mondays_of(first, weeks), length, settings.shifts.leader_counts_as)
    if outlook is None:
        raise BadParameter(
            "The calls of less than two weeks are known", "Import a call log of at least two whole weeks"
        )
    slots = expected_slots(outlook, grid_of(settings, first, weeks, length, outlook.uncovered), settings.zone)
    error = outlook.past_error
    if as_json:
        print_json(
            {
                "from": first,
                "weeks": weeks,
                "minutes": length,
                "data_through": outlook.last_day,
                "past_error": error and vars(error),
                "slots": slots,
            }
        )
    else:
        print_table(slots)


def _day(given: dt.datetime | None) -> dt.date | None:
    if given is not None and not FIRST_YEAR <= given.year <= LAST_YEAR:
        raise BadParameter(f"--from {given:%Y-%m-%d} lies outside {FIRST_YEAR} to {LAST_YEAR}", "Name a nearer day")
    return given.date() if given else None


def _person_and_file(named: str) -> tuple[str, Path]:
    person, equals, path = named.partition("=")
    if not equals or not person or not path:
        raise BadParameter(f"--busy {named} names no leader and file", "Write it like --busy P01=calendar.ics")
    return person, Path(path)


def _appointments(
    data_directory: Path,
    leaders: Sequence[LeaderToPlan],
    files: Sequence[tuple[LeaderToPlan, Path]],
    first: dt.date,
    weeks: int,
    zone: ZoneInfo,
) -> dict[str, list[BusyTime]]:
    """What the kept calendars and the files named say of each leader."""
    found = kept_appointments(data_directory, leaders, first, weeks, zone)
    until = first + dt.timedelta(days=DAYS_PER_WEEK * weeks)
    for leader, path in files:
        read = busy_times(_content(path), first, until, zone, leader.email)
        found.setdefault(leader.person_id, []).extend(read.busy)
        for missed in read.unreadable:
            tell(f"{path.name}: {missed.what} could not be read: {missed.reason}")
    return found


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as refused:
        raise BadParameter(f"{path} cannot be read ({refused.strerror})", "Name a calendar file (.ics)") from None


def _print(proposal: Proposal) -> None:
    for sentence in proposal.sentences():
        click.echo(sentence)
    for shift in proposal.shifts:
        start = shift.offer.slot.starts_at.astimezone(proposal.zone)
        mark = "accepted" if shift.is_accepted else "proposed"
        click.echo(f"{start:%a} {start.day:2} {start:%b %H:%M}  {shift.leader:24} {mark}  {shift.offer.reason}")
