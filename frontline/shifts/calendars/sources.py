"""The calendars that a leader keeps here: files, feeds and CalDAV accounts, with the last good copy of each.

They lie in DATA/calendars, a folder a leader, readable by nobody else (0700, files 0600): an address of a feed is a key to a calendar.
Nothing of them is logged, and `shown_address` is all that is ever shown. Planning reads the copies and needs no network.
"""

import datetime as dt
import hashlib
import uuid
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from frontline.errors import BadParameter, FrontlineError
from frontline.kept_files import ONLY_OWNER, only_writer, write_whole
from frontline.masking import HIDDEN
from frontline.shifts.calendars.fetching import checked_address, fetched_feed
from frontline.shifts.calendars.reading import BusyTime, Unreadable, busy_times, require_calendar

FOLDER = "calendars"
SOURCES_FILE = "sources.json"
ONLY_OWNERS_FOLDER = 0o700
DAYS_BEFORE, DAYS_AFTER = 35, 400
"""What is asked of a CalDAV server, around today."""

SourceKind = Literal["file", "feed", "caldav"]


class Source(BaseModel):
    """One kept calendar. What could open it elsewhere is left out of every picture of it (repr)."""

    model_config = ConfigDict(frozen=True)

    source_id: str
    kind: SourceKind
    name: str
    """What the leader calls it; for a file, its name."""
    address: str = Field(default="", repr=False)
    user: str = Field(default="", repr=False)
    password: str = Field(default="", repr=False)
    added_at: dt.datetime
    fetched_at: dt.datetime | None = None
    """When the kept copy was made; None: there is none."""
    trouble: str = ""
    """Why the last attempt failed, one sentence; empty when it did not."""


SOURCES = TypeAdapter(tuple[Source, ...])


@dataclass(frozen=True)
class BusyOfLeader:
    """The busy times of all kept calendars, by their start; `sources` say how old each copy is and what is wrong with it.

    `read`: those of which a copy could be read.
    """

    busy: tuple[BusyTime, ...]
    unreadable: tuple[Unreadable, ...]
    sources: tuple[Source, ...]
    read: tuple[Source, ...] = ()


def shown_address(source: Source) -> str:
    """What may be shown of where a calendar comes from: the host, never the path, which is the secret."""
    if source.kind == "file":
        return source.name
    parts = urlsplit(source.address)
    return f"{parts.scheme}://{parts.hostname or ''}/{HIDDEN}"


def sources_of(data_directory: Path, person_id: str) -> tuple[Source, ...]:
    """In the order in which they were added. Raises FrontlineError when the list cannot be read."""
    path = _folder(data_directory, person_id) / SOURCES_FILE
    try:
        return SOURCES.validate_json(path.read_bytes())
    except FileNotFoundError:
        return ()
    except (OSError, ValidationError):
        # Not chained: the cause would show what stands in the file.
        raise FrontlineError(
            "The list of kept calendars cannot be read", f"Delete {path} and add the calendars anew"
        ) from None


def add_file(data_directory: Path, person_id: str, name: str, content: bytes, now: dt.datetime) -> Source:
    """Keep an .ics file itself. Raises FrontlineError when it holds no calendar."""
    require_calendar(content)
    source = Source(source_id=_new_id(), kind="file", name=name, added_at=now, fetched_at=now)
    return _added(data_directory, person_id, source, content)


def add_feed(data_directory: Path, person_id: str, name: str, address: str, now: dt.datetime) -> Source:
    """Keep the address of a feed (http, https, webcal); `refresh` fetches it. Raises BadParameter for any other address."""
    source = Source(source_id=_new_id(), kind="feed", name=name, address=checked_address(address), added_at=now)
    return _added(data_directory, person_id, source)


def add_caldav(
    data_directory: Path, person_id: str, name: str, address: str, user: str, password: str, now: dt.datetime
) -> Source:
    """Keep a CalDAV account, or one calendar of it; `refresh` fetches it. Raises BadParameter for an address that is none."""
    source = Source(
        source_id=_new_id(),
        kind="caldav",
        name=name,
        address=checked_address(address),
        user=user,
        password=password,
        added_at=now,
    )
    return _added(data_directory, person_id, source)


def remove_source(data_directory: Path, person_id: str, source_id: str) -> None:
    """Forget a calendar, its address and its copy. Raises BadParameter when there is none of that id."""
    folder = _own_folder(data_directory, person_id)
    with only_writer(folder, ".lock"):
        kept = sources_of(data_directory, person_id)
        if source_id not in [source.source_id for source in kept]:
            raise BadParameter("This calendar is not kept here any more", "Load the page again")
        _write_sources(folder, tuple(source for source in kept if source.source_id != source_id))
        (folder / f"{source_id}.ics").unlink(missing_ok=True)


def refresh(data_directory: Path, person_id: str, now: dt.datetime) -> tuple[Source, ...]:
    """Fetch every feed and account; what fails keeps its last good copy and says why in `trouble`. Raises FrontlineError: disk."""
    for source in sources_of(data_directory, person_id):
        if source.kind == "file":
            continue
        try:
            content = _fetched(source, now)
        except FrontlineError as failed:
            _update(data_directory, person_id, source.model_copy(update={"trouble": str(failed)}))
        else:
            _update(data_directory, person_id, source.model_copy(update={"fetched_at": now, "trouble": ""}), content)
    return sources_of(data_directory, person_id)


def busy_of(
    data_directory: Path,
    person_id: str,
    from_day: dt.date,
    to_day: dt.date,
    zone: ZoneInfo,
    owner_email: str | None = None,
) -> BusyOfLeader:
    """The busy times in the kept copies, `to_day` not included; nothing is fetched. Raises FrontlineError: list unreadable."""
    folder = _folder(data_directory, person_id)
    busy: list[BusyTime] = []
    unreadable: list[Unreadable] = []
    sources, read = [], []
    for source in sources_of(data_directory, person_id):
        try:
            found = busy_times(_copy_of(folder, source), from_day, to_day, zone, owner_email)
        except FrontlineError as failed:
            sources.append(source.model_copy(update={"trouble": source.trouble or str(failed)}))
            continue
        busy += found.busy
        unreadable += found.unreadable
        sources.append(source)
        read.append(source)
    busy.sort(key=lambda each: (each.start, each.end, each.summary))
    return BusyOfLeader(tuple(busy), tuple(unreadable), tuple(sources), tuple(read))


def _fetched(source: Source, now: dt.datetime) -> bytes:
    if source.kind == "feed":
        return fetched_feed(source.address)
    # The library behind it takes a while to load, and only who has such an account needs it.
    from frontline.shifts.calendars.caldav_account import fetched_account

    first, last = now - dt.timedelta(days=DAYS_BEFORE), now + dt.timedelta(days=DAYS_AFTER)
    return fetched_account(source.address, source.user, source.password, first, last)


def _copy_of(folder: Path, source: Source) -> bytes:
    try:
        return (folder / f"{source.source_id}.ics").read_bytes()
    except FileNotFoundError:
        raise FrontlineError(f"“{source.name}” was never read yet", "Refresh the calendars") from None
    except OSError as refused:
        raise FrontlineError(f"The copy of “{source.name}” cannot be read ({refused.strerror})", "Refresh") from None


def _added(data_directory: Path, person_id: str, source: Source, content: bytes | None = None) -> Source:
    folder = _own_folder(data_directory, person_id)
    with only_writer(folder, ".lock"):
        if content is not None:
            write_whole(folder / f"{source.source_id}.ics", content, ONLY_OWNER)
        _write_sources(folder, (*sources_of(data_directory, person_id), source))
    return source


def _update(data_directory: Path, person_id: str, source: Source, content: bytes | None = None) -> None:
    """What was removed meanwhile stays removed."""
    folder = _own_folder(data_directory, person_id)
    with only_writer(folder, ".lock"):
        kept = sources_of(data_directory, person_id)
        if source.source_id not in [each.source_id for each in kept]:
            return
        if content is not None:
            write_whole(folder / f"{source.source_id}.ics", content, ONLY_OWNER)
        _write_sources(folder, tuple(source if each.source_id == source.source_id else each for each in kept))


def _write_sources(folder: Path, sources: tuple[Source, ...]) -> None:
    write_whole(folder / SOURCES_FILE, SOURCES.dump_json(sources, indent=1), ONLY_OWNER)


def _folder(data_directory: Path, person_id: str) -> Path:
    """Named by a digest: a person's id may hold any signs."""
    return data_directory / FOLDER / hashlib.sha256(person_id.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _own_folder(data_directory: Path, person_id: str) -> Path:
    folder = _folder(data_directory, person_id)
    with suppress(OSError):  # what cannot be made cannot be locked either, and that is told there
        for each in (folder.parent, folder):
            each.mkdir(parents=True, exist_ok=True)
            each.chmod(ONLY_OWNERS_FOLDER)
    return folder


def _new_id() -> str:
    return uuid.uuid4().hex[:16]
