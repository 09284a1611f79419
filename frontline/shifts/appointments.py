"""What leaders' kept calendars say of coming weeks, as the planner reads it."""

import datetime as dt
from collections.abc import Iterable
from pathlib import Path
from zoneinfo import ZoneInfo

from frontline.shifts.calendars.reading import BusyTime
from frontline.shifts.calendars.sources import busy_of, sources_of
from frontline.shifts.leaders import LeaderToPlan
from frontline.units import DAYS_PER_WEEK


def kept_appointments(
    data_directory: Path, leaders: Iterable[LeaderToPlan], from_day: dt.date, weeks: int, zone: ZoneInfo
) -> dict[str, list[BusyTime]]:
    """By person; who has no calendar here that can be read has no entry. Raises FrontlineError when what is kept is damaged."""
    until = from_day + dt.timedelta(days=DAYS_PER_WEEK * weeks)
    found = {
        leader.person_id: busy_of(data_directory, leader.person_id, from_day, until, zone, owner_email=leader.email)
        for leader in leaders
    }
    return {person_id: list(told.busy) for person_id, told in found.items() if told.read}


def calendars_stamp(data_directory: Path, leaders: Iterable[LeaderToPlan]) -> str:
    """Changes whenever a kept calendar does: what was planned by another stamp is planned anew."""
    return " ".join(
        f"{source.source_id} {source.fetched_at}"
        for leader in leaders
        for source in sources_of(data_directory, leader.person_id)
    )
