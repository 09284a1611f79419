"""Fetching the events of a CalDAV account as they are written; they are expanded on our side, like those of any file."""

import datetime as dt
import logging
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import caldav
from caldav.lib import error

from frontline.errors import FrontlineError
from frontline.shifts.calendars.fetching import MOST_BYTES, SECONDS

EMPTY = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//CEO on the Phones//EN\r\nEND:VCALENDAR\r\n"


def fetched_account(address: str, user: str, password: str, first: dt.datetime, last: dt.datetime) -> bytes:
    """Every event between two moments, one calendar after the other in one file.

    The address is that of the account, whose calendars are all read, or of one calendar. Raises FrontlineError.
    """
    # The library logs addresses and answers, which are nobody's business.
    logging.getLogger("caldav").setLevel(logging.CRITICAL + 1)
    host = urlsplit(address).hostname or "the server"
    try:
        with caldav.DAVClient(url=address, username=user, password=password, timeout=SECONDS) as client:
            return _joined(host, _objects(client, address, first, last))
    except FrontlineError:
        raise
    except error.AuthorizationError:
        raise FrontlineError(
            f"{host} refuses this name and password, or what is asked for at this address", "Write all three again"
        ) from None
    except error.NotFoundError:
        raise FrontlineError(f"{host} has no calendar at this address", "Copy its address again") from None
    except error.DAVError:
        raise FrontlineError(
            f"{host} does not answer as a CalDAV server does", "Copy the CalDAV address of the account again"
        ) from None
    except Exception:  # noqa: BLE001 the library lets through whatever its own libraries raise, addresses in it
        raise FrontlineError(f"{host} cannot be reached", "Try again later; the last copy is used meanwhile") from None


def _objects(client: Any, address: str, first: dt.datetime, last: dt.datetime) -> Iterator[str]:
    for calendar in _calendars(client, address):
        for found in calendar.search(event=True, start=first, end=last, expand=False):
            yield found.data or ""


def _calendars(client: Any, address: str) -> list[Any]:
    """The one at the address, when it is one of the account's; else all of them; without an account, what the address names."""
    try:
        known = list(client.principal().calendars())
    except error.AuthorizationError:
        raise
    except (error.DAVError, AssertionError, AttributeError, KeyError, TypeError):
        known = []
    path = urlsplit(address).path.rstrip("/")
    at_address = [calendar for calendar in known if urlsplit(str(calendar.url)).path.rstrip("/") == path]
    return at_address or known or [client.calendar(url=address)]


def _joined(host: str, objects: Iterator[str]) -> bytes:
    parts = [EMPTY]
    size = 0
    for written in objects:
        part = written.strip().encode("utf-8", "replace") + b"\r\n"
        size += len(part)
        if size > MOST_BYTES:
            raise FrontlineError(f"What {host} sends is larger than 20 MB", "Name one calendar of the account")
        parts.append(part)
    return b"".join(parts)
