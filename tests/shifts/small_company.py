"""A small made-up company: two leaders and a colleague, eight weeks of calls before a Monday, and what else a test writes down.

Lea Moor (301) set out to take one shift a week and took one, with three calls, in the last week. Max Orr (303) set out to take seven
contacts a week: three shifts, at three contacts each. Gus Pell (302) answers the telephone and is no leader.
"""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from zoneinfo import ZoneInfo

from frontline.importers import import_files
from frontline.importers.written_rows import import_written_rows
from frontline.shifts.accepted import known_shifts
from frontline.shifts.changes import KnownShift
from frontline.warehouse import open_newest

ZONE = ZoneInfo("America/New_York")
SETTINGS = '[company]\nname = "Moor & Orr"\ntime_zone = "America/New_York"\ncountry = "US"\n'
WEEKS = 8
LAST = 7
"""Days back from the Monday: the last week of calls begins there."""
PEOPLE = [
    "person_id,name,email,extension,is_leader,target_per_week,valid_from,valid_to",
    "LEA,Lea Moor,lea@example.com,301,yes,,,",
    "GUS,Gus Pell,gus@example.com,302,no,,,",
    "MAX,Max Orr,max@example.com,303,yes,,,",
]
TARGETS = [
    "person_id,valid_from,target_per_week,target_kind",
    "LEA,2020-01-06,1,shifts",
    "MAX,2020-01-06,7,contacts",
]
CUSTOMERS = [
    "customer_id,name,email,phone,size",
    "C1,Fay Abbot,fay@example.com,+12125550101,small",
    "C2,Ira Nott,ira@example.com,+12125550102,large",
]
CALLS = "call_id,started_at,caller,answered_by,wait_seconds,talk_seconds,direction"


def this_monday() -> dt.date:
    """Of the week of today: all days before it are over."""
    today = dt.datetime.now(ZONE).date()
    return today - dt.timedelta(days=today.weekday())


def next_monday() -> dt.date:
    """The first Monday after today: all of its week lies ahead."""
    return this_monday() + dt.timedelta(days=7)


def at(day: dt.date, hour: int, minute: int = 0) -> dt.datetime:
    """The moment (aware, UTC) of a local hour."""
    return dt.datetime.combine(day, dt.time(hour, minute), ZONE).astimezone(dt.UTC)


def calls_before(monday: dt.date, weeks: int = WEEKS, days: int = 5) -> list[str]:
    """Lines of a call log: three callers at ten, who wait for minutes, and one in every other opening hour."""
    return [CALLS, *_calls(monday, weeks, days)]


def _calls(monday: dt.date, weeks: int, days: int) -> Iterator[str]:
    numbers = {0: "+12125550101", 1: "+12125550102"}
    for back in range(weeks, 0, -1):
        for number in range(days):
            day = monday - dt.timedelta(days=7 * back - number)
            for hour in range(9, 18):
                for call in range(3 if hour == 10 else 1):
                    is_leas = back == 1 and number == 1 and hour == 10
                    who, wait = (301 if is_leas else 302), (400 if hour == 10 else 20)
                    name, caller = f"{back}-{number}-{hour}-{call}", numbers.get(call, "")
                    yield f"{name},{day} {hour}:{15 + 10 * call}:00,{caller},{who},{wait},240,inbound"


def past_shift(monday: dt.date) -> list[str]:
    """Lea's shift of the last week, which she kept."""
    day = monday - dt.timedelta(days=LAST - 1)
    return [
        "shift_id,person_id,starts_at,ends_at,mode",
        f"PAST,LEA,{day} 10:00:00,{day} 11:00:00,paired",
    ]


def company(folder: Path, monday: dt.date, *, settings: str = SETTINGS, **lists: Sequence[str] | None) -> Path:
    """Its data directory; `lists` replace the usual ones by name, or leave them out (None)."""
    usual: dict[str, Sequence[str] | None] = {
        "people": PEOPLE,
        "targets": TARGETS,
        "customers": CUSTOMERS,
        "calls": calls_before(monday),
        "shifts": past_shift(monday),
    }
    data = folder / "data"
    data.mkdir(parents=True)
    (data / "settings.toml").write_text(settings, encoding="utf-8")
    paths = []
    for name, lines in (usual | lists).items():
        if lines is not None:
            paths.append(folder / f"{name}.csv")
            paths[-1].write_text("\n".join(lines) + "\n", encoding="utf-8")
    report = import_files(data, paths)
    assert [file.file for file in report.files if file.rows_rejected] == []
    return data


def write(data: Path, kind: str, *rows: Mapping[str, object]) -> None:
    """Rows of a small list, as a page or a command writes them."""
    import_written_rows(data, kind, rows)  # type: ignore[arg-type]


def shifts_of(data: Path) -> dict[str, KnownShift]:
    """Every shift, by its name."""
    return {shift.shift_id: shift for shift in known_shifts(open_newest(data))}


def shift_row(shift_id: str, person_id: str, starts_at: dt.datetime, minutes: int = 60) -> dict[str, object]:
    """A row of shifts.csv, decided just now."""
    return {
        "shift_id": shift_id,
        "person_id": person_id,
        "starts_at": starts_at,
        "ends_at": starts_at + dt.timedelta(minutes=minutes),
        "status": "planned",
        "changed_at": dt.datetime.now(dt.UTC),
    }


def calendar(*events: tuple[dt.datetime, dt.datetime, str, str]) -> bytes:
    """A calendar file of events: start, end, UID and a further line such as STATUS:TENTATIVE."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Made up//EN"]
    for start, end, uid, further in events:
        lines += ["BEGIN:VEVENT", f"UID:{uid}", "SUMMARY:Meeting", f"DTSTART:{start:%Y%m%dT%H%M%SZ}"]
        lines += [f"DTEND:{end:%Y%m%dT%H%M%SZ}", *([further] if further else []), "END:VEVENT"]
    return "\r\n".join([*lines, "END:VCALENDAR", ""]).encode()
