"""Who works there: five leaders, fourteen others, their extensions over time, and who was away when."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from functools import lru_cache

from .business_time import FIRST_DAY, NOW, is_business_day, stream

UNKNOWN_EXTENSION = "399"
CHIEF = "P01"
STOPPED_LEADER = "P02"
STOPPED_AFTER = dt.date(2026, 7, 24)
SILENT_CONTACT = "P09"
SILENT_FROM = dt.date(2026, 10, 13)
SILENT_TO = dt.date(2026, 10, 16)


@dataclass(frozen=True)
class StaffRow:
    """One row of the roster; both dates are inclusive, None is open ended."""

    person_id: str
    name: str
    email: str
    function: str
    extension: str
    agent_id: int
    is_leader: bool
    target_per_week: int | None
    valid_from: dt.date | None = None
    valid_to: dt.date | None = None

    def holds_on(self, day: dt.date) -> bool:
        """True when the row describes the person on that day."""
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day <= self.valid_to)


@dataclass(frozen=True)
class Absence:
    """A person away from one day to another, both included; no reason is kept."""

    person_id: str
    from_date: dt.date
    to_date: dt.date
    cover_person_id: str | None


_LEADERS = (
    ("P01", "Marguerite Holloway", "Chief executive", "301", 3),
    ("P02", "Desmond Achterberg", "Operations", "302", 3),
    ("P03", "Priscilla Okonjo", "Finance", "303", 2),
    ("P04", "Tobias Renquist", "Marketing", "304", 2),
    ("P05", "Anjali Devaraj", "Overseas operation", "305", 2),
)
_OTHERS = (
    ("P06", "Carla Benavente", "Customer service", "310"),
    ("P07", "Owen Tillinghast", "Customer service", "311"),
    ("P08", "Ruthanne Mabry", "Customer service", "312"),
    ("P09", "Theo Lindqvist", "Customer service", "313"),
    ("P10", "Shonda Everleigh", "Customer service", "314"),
    ("P11", "Gregor Patchell", "Customer service", "315"),
    ("P12", "Imani Winslade", "Customer service", "316"),
    ("P13", "Lucia Farrant", "Customer service", "314"),
    ("P14", "Bram Oosterling", "Workshop", "320"),
    ("P15", "Nadine Croyle", "Workshop", "321"),
    ("P16", "Felix Arrowood", "Billing", "322"),
    ("P17", "Kavitha Murthy", "Overseas operation", "330"),
    ("P18", "Rohan Shetty", "Overseas operation", "331"),
    ("P19", "Delphine Marsh", "Customer service", "303"),
)
LAYERS = {"P01": "board", "P03": "board", "P02": "heads", "P04": "heads", "P05": "heads"}
"""Of the firm; only of leaders."""
SERVICE_IDS = ("P06", "P07", "P08", "P09", "P10", "P11", "P12", "P13", "P19")
LEADER_IDS = tuple(entry[0] for entry in _LEADERS)


def _row(person_id: str, name: str, function: str, extension: str, target: int | None) -> StaffRow:
    email = name.split()[0].lower() + "@example.com"
    return StaffRow(person_id, name, email, function, extension, 7000 + int(person_id[1:]), target is not None, target)


@lru_cache(maxsize=1)
def roster() -> tuple[StaffRow, ...]:
    """Every row of the roster: several per person where an extension or a target changed."""
    rows = [_row(*entry) for entry in _LEADERS] + [_row(*entry, None) for entry in _OTHERS]
    by_id = {row.person_id: row for row in rows}
    changed = {
        "P03": (("303", 2, None, dt.date(2026, 1, 2)), ("306", 2, dt.date(2026, 1, 3), None)),
        "P04": (("304", 2, None, dt.date(2026, 5, 31)), ("304", 3, dt.date(2026, 6, 1), None)),
        "P10": (("314", None, None, dt.date(2026, 2, 13)),),
        "P13": (("314", None, dt.date(2026, 3, 2), None),),
        "P15": (("321", None, None, dt.date(2025, 9, 30)), ("323", None, dt.date(2025, 10, 1), None)),
        "P19": (("303", None, dt.date(2026, 1, 12), None),),
    }
    result: list[StaffRow] = []
    for person_id, row in by_id.items():
        spans = changed.get(person_id, ((row.extension, row.target_per_week, None, None),))
        for extension, target, first, last in spans:
            result.append(replace(row, extension=extension, target_per_week=target, valid_from=first, valid_to=last))
    return tuple(result)


@lru_cache(maxsize=1)
def absences() -> tuple[Absence, ...]:
    """Who is away when; the chief executive rarely, the contact of the silent customer at one known time."""
    found = [
        Absence("P01", dt.date(2025, 8, 11), dt.date(2025, 8, 15), "P05"),
        Absence("P02", dt.date(2026, 2, 16), dt.date(2026, 2, 27), None),
        Absence("P03", dt.date(2026, 3, 9), dt.date(2026, 3, 13), None),
        Absence("P04", dt.date(2025, 12, 22), dt.date(2026, 1, 2), "P03"),
        Absence("P05", dt.date(2026, 1, 12), dt.date(2026, 1, 16), "P17"),
        Absence(SILENT_CONTACT, SILENT_FROM, SILENT_TO, None),
    ]
    rng = stream("absences")
    for number, person_id in enumerate((*SERVICE_IDS, "P14", "P15", "P16")):
        for _ in range(4):
            first = FIRST_DAY + dt.timedelta(days=7 * rng.randrange(1, 73) + rng.choice((0, 0, 1, 2)))
            last = first + dt.timedelta(days=rng.choice((0, 1, 2, 4)) if first.weekday() == 0 else rng.choice((0, 1)))
            cover = SERVICE_IDS[(number + 3) % len(SERVICE_IDS)] if rng.random() < 0.6 else None
            overlaps = any(a.person_id == person_id and a.from_date <= last and first <= a.to_date for a in found)
            known = row_on(person_id, first) is not None and row_on(person_id, last) is not None
            if known and not overlaps and last < NOW.date() - dt.timedelta(days=14):
                found.append(Absence(person_id, first, last, cover if cover != person_id else None))
    return tuple(sorted(found, key=lambda a: (a.from_date, a.person_id)))


def row_on(person_id: str, day: dt.date) -> StaffRow | None:
    """The roster row of a person on a day, None when the person does not work there then."""
    for row in roster():
        if row.person_id == person_id and row.holds_on(day):
            return row
    return None


def is_present(person_id: str, day: dt.date) -> bool:
    """True when the person works there, the workshop is open and the person is not away."""
    if not is_business_day(day) or row_on(person_id, day) is None:
        return False
    return not any(a.person_id == person_id and a.from_date <= day <= a.to_date for a in absences())


@lru_cache(maxsize=1024)
def service_on(day: dt.date) -> tuple[StaffRow, ...]:
    """The customer-service rows of the people present on a day."""
    rows = [row_on(person_id, day) for person_id in SERVICE_IDS if is_present(person_id, day)]
    return tuple(row for row in rows if row is not None)


def staff_row(person_id: str, day: dt.date) -> StaffRow:
    """The roster row of a person who is known to work there on that day."""
    row = row_on(person_id, day)
    if row is None:
        raise LookupError(f"{person_id} has no roster row on {day}")
    return row
