"""Which zone a TZID means: IANA names, Windows names, names with a vendor before them, names that people read, offsets."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from frontline.shifts.calendars.moments import shortened
from frontline.shifts.calendars.observed import observed_zone
from frontline.shifts.calendars.repeating import Effort
from frontline.shifts.calendars.written import Component

NAMED_OFFSET = re.compile(r"\(?\s*(?:UTC|GMT)\s*([+-]\d{1,2})(?:[:.]?(\d{2}))?\s*\)?\s*(.*)$", re.IGNORECASE)
SPOKEN = {
    "eastern time": "America/New_York",
    "central time": "America/Chicago",
    "mountain time": "America/Denver",
    "pacific time": "America/Los_Angeles",
    "atlantic time": "America/Halifax",
    "alaska": "America/Anchorage",
    "hawaii": "Pacific/Honolulu",
    "arizona": "America/Phoenix",
    "newfoundland": "America/St_Johns",
    "greenwich mean time": "Europe/London",
    "coordinated universal time": "UTC",
    "universal time": "UTC",
    "us eastern": "America/New_York",
    "us central": "America/Chicago",
    "us mountain": "America/Denver",
    "us pacific": "America/Los_Angeles",
    "eastern": "America/New_York",
    "central": "America/Chicago",
    "mountain": "America/Denver",
    "pacific": "America/Los_Angeles",
    "central european time": "Europe/Berlin",
    "central european summer time": "Europe/Berlin",
    "chennai": "Asia/Kolkata",
    "mumbai": "Asia/Kolkata",
    "new delhi": "Asia/Kolkata",
    "beijing": "Asia/Shanghai",
    "bern": "Europe/Zurich",
    "edinburgh": "Europe/London",
    "osaka": "Asia/Tokyo",
    "st. petersburg": "Europe/Moscow",
    "canberra": "Australia/Sydney",
    "wellington": "Pacific/Auckland",
    "abu dhabi": "Asia/Dubai",
    "cairo": "Africa/Cairo",
}
"""What Outlook and others write where a name of a zone belongs, in lower case, without what stands in brackets."""


KnownZones = dict[str, dt.tzinfo]


def descriptions(components: Iterable[Component]) -> dict[str, Component]:
    """The zones described among some components, by their names; of two with one name the first."""
    found: dict[str, Component] = {}
    for component in components:
        if component.name == "VTIMEZONE":
            found.setdefault(component.text("TZID").strip(), component)
    return found


class Zones:
    """The zones of one file: those that it describes, and every one that is known by name. Keeps a notice of what it had to guess."""

    def __init__(
        self, described: Mapping[str, Component], fallback: dt.tzinfo, effort: Effort, known: KnownZones
    ) -> None:
        """`fallback` (the calendar's own zone, else the company's) stands for names that nobody knows.

        `known` holds what was described before in the same file: an account's events bring their zones along one by one.
        """
        self.fallback = fallback
        self.notices: dict[str, str] = {}
        self._effort = effort
        self._known = known
        self._described = described
        self._found: dict[str, dt.tzinfo] = {}

    def zone(self, name: str) -> dt.tzinfo:
        """The zone of that name; the fallback and a notice when nobody knows it."""
        name = name.strip().strip('"').strip()
        if name not in self._found:
            self._found[name] = self._looked_up(name)
        return self._found[name]

    def _observed(self, described: Component) -> dt.tzinfo:
        written = repr(described)
        if written not in self._known:
            self._known[written] = observed_zone(described, self._effort)
        return self._known[written]

    def _looked_up(self, name: str) -> dt.tzinfo:
        known = iana_zone(name) or iana_zone(*_endings(name))
        if known is not None:
            return known
        trouble = "it is described nowhere"
        if name in self._described:
            try:
                return self._observed(self._described[name])
            except (ValueError, OverflowError) as unreadable:
                trouble = str(unreadable)
        meant = zone_by_other_name(name)
        if meant is None:
            self.notices[name] = (
                f"nobody knows the time zone “{shortened(name)}” ({trouble}): its times are taken in {self.fallback}"
            )
        return meant or self.fallback


@lru_cache(maxsize=1)
def _iana_names() -> dict[str, str]:
    return {name.casefold(): name for name in available_timezones()}


@lru_cache(maxsize=1)
def _cities() -> dict[str, list[str]]:
    cities: dict[str, list[str]] = {}
    for name in sorted(available_timezones()):
        if "/" in name and not name.startswith(("Etc/", "posix/", "right/", "US/", "SystemV/")):
            cities.setdefault(name.rpartition("/")[2].replace("_", " ").casefold(), []).append(name)
    return cities


def iana_zone(*names: str) -> ZoneInfo | None:
    """The first of the names that the IANA data knows, whatever its case."""
    for name in names:
        known = _iana_names().get(name.replace(" ", "_").casefold())
        if known is not None:
            try:
                return ZoneInfo(known)
            except (ZoneInfoNotFoundError, ValueError, OSError):
                continue
    return None


def _endings(name: str) -> Iterator[str]:
    """/vendor/version/Area/City: Area/City, the longest first; never a lone word, which could be anything."""
    parts = name.strip("/").split("/")
    if name.startswith("/") or len(parts) > 2:
        yield from ("/".join(parts[place:]) for place in range(1, len(parts) - 1))


def zone_by_other_name(name: str) -> dt.tzinfo | None:
    """Windows names, names for readers, offsets; None when it is none of them."""
    plain = name.strip("/ ")
    windows = {known.casefold(): zone for known, zone in WINDOWS_TO_OLSON.items()}.get(plain.casefold())
    if windows:
        return iana_zone(windows)
    if plain.casefold() in ("z", "utc", "tzone://microsoft/utc", "utc time", "gmt standard time utc"):
        return ZoneInfo("UTC")
    offset = NAMED_OFFSET.match(plain)
    if offset is None:
        return _by_reading(re.sub(r"^\(\s*(?:UTC|GMT)\s*\)", "", plain, flags=re.IGNORECASE), None)
    hours, minutes = int(offset[1]), int(offset[2] or 0)
    if abs(hours) > 14 or minutes > 59:
        return None
    length = dt.timedelta(hours=abs(hours), minutes=minutes) * (-1 if offset[1].startswith("-") else 1)
    return _by_reading(offset[3], length) or dt.timezone(length)


def _by_reading(text: str, offset: dt.timedelta | None) -> ZoneInfo | None:
    """“Amsterdam, Berlin, Bern”: the first that is a city with that winter or summer offset; “Eastern Time (US & Canada)”."""
    without_brackets = re.sub(r"\([^)]*\)", "", text).strip().casefold()
    for part in (without_brackets, *(each.strip() for each in re.split(r"[,/;]", without_brackets))):
        part = part.removesuffix(" standard time").removesuffix(" daylight time").strip()
        for name in (*([SPOKEN[part]] if part in SPOKEN else []), *_cities().get(part, [])):
            zone = iana_zone(name)
            if zone is not None and (offset is None or _has_offset(zone, offset)):
                return zone
    return None


def _has_offset(zone: ZoneInfo, offset: dt.timedelta) -> bool:
    return any(dt.datetime(2024, month, 1, tzinfo=zone).utcoffset() == offset for month in (1, 7))
