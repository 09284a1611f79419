"""Fetching the feed of a calendar: http and https alone, bounded in time and size, one clear sentence for each failure.

No sentence holds the address: whoever has it can read the calendar.
"""

import base64
import http.client
import time
import urllib.error
import urllib.request
from email.message import Message
from typing import IO
from urllib.parse import unquote, urlsplit, urlunsplit

from frontline.errors import BadParameter, FrontlineError
from frontline.shifts.calendars.reading import require_calendar

SECONDS = 10
MOST_SECONDS = 60
"""For the whole of a feed: a server may be slow between two parts, but not for ever."""
MOST_BYTES = 20 * 1024 * 1024
CHUNK = 64 * 1024
SCHEMES = {"http": "http", "https": "https", "webcal": "https", "webcals": "https"}
"""A webcal address is fetched over https: its path is a secret."""


class _OnlyWeb(urllib.request.HTTPRedirectHandler):
    """Follows a redirect to http or https only, and takes no password to another host."""

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: Message, newurl: str
    ) -> urllib.request.Request | None:
        if urlsplit(newurl).scheme.lower() not in ("http", "https"):
            raise urllib.error.HTTPError(req.full_url, code, "redirected away from the web", headers, fp)
        following = super().redirect_request(req, fp, code, msg, headers, newurl)  # type: ignore[arg-type]
        if following is not None and urlsplit(newurl).netloc != urlsplit(req.full_url).netloc:
            following.remove_header("Authorization")
        return following


def checked_address(address: str) -> str:
    """The address to fetch, with https for webcal. Raises BadParameter when it is no address of the web."""
    written = address.strip()
    try:
        parts = urlsplit(written)
        scheme, host, _ = SCHEMES.get(parts.scheme.lower()), parts.hostname, parts.port
    except ValueError:
        scheme, host = None, None
    if scheme is None or not host or any(sign.isspace() or not sign.isprintable() for sign in written):
        raise BadParameter(
            "This is not the address of a calendar",
            "Paste the secret address that the calendar program gives: it begins with https:// or webcal://",
        )
    return urlunsplit((scheme, *parts[1:]))


def fetched_feed(address: str) -> bytes:
    """The calendar at an address (as `checked_address` returns it). Raises FrontlineError: unreachable, refused, too big, no calendar."""
    host = urlsplit(address).hostname or "the server"
    try:
        content = _content(address)
    except urllib.error.HTTPError as answer:
        raise _refusal(host, answer.code) from None
    except (OSError, http.client.HTTPException, ValueError, UnicodeError):
        # urllib.error.URLError is an OSError. No cause is chained: it would show the address.
        raise FrontlineError(f"{host} cannot be reached", "Try again later; the last copy is used meanwhile") from None
    try:
        require_calendar(content)
    except FrontlineError:
        raise FrontlineError(
            f"What {host} sends is not a calendar", "Copy the address again: it must be the one of the .ics feed"
        ) from None
    return content


def _refusal(host: str, code: int) -> FrontlineError:
    if code in (401, 403):
        return FrontlineError(f"{host} refuses to show this calendar ({code})", "Copy its secret address again")
    if code in (404, 410):
        return FrontlineError(f"{host} has no calendar at this address ({code})", "Copy its secret address again")
    if 300 <= code < 400:
        return FrontlineError(f"{host} sends us on to where no calendar can be fetched", "Copy its address again")
    return FrontlineError(f"{host} answers with an error ({code})", "Try again later; the last copy is used meanwhile")


def _content(address: str) -> bytes:
    request = _request(address)
    opener = urllib.request.build_opener(_OnlyWeb())
    until = time.monotonic() + MOST_SECONDS
    parts: list[bytes] = []
    size = 0
    with opener.open(request, timeout=SECONDS) as answer:
        while part := answer.read1(CHUNK):
            parts.append(part)
            size += len(part)
            if size > MOST_BYTES:
                raise _too_big(urlsplit(address).hostname or "the server")
            if time.monotonic() > until:
                raise TimeoutError
        if answer.length:
            raise http.client.IncompleteRead(b"")
    return b"".join(parts)


def _too_big(host: str) -> FrontlineError:
    megabytes = MOST_BYTES // 1024 // 1024
    return FrontlineError(
        f"What {host} sends is larger than {megabytes} MB", "Give a feed with fewer years, or fewer calendars"
    )


def _request(address: str) -> urllib.request.Request:
    """A name and password in the address go where they belong."""
    parts = urlsplit(address)
    headers = {"User-Agent": "CEO on the Phones", "Accept": "text/calendar, */*;q=0.5", "Accept-Encoding": "identity"}
    if parts.username is not None:
        pair = f"{unquote(parts.username)}:{unquote(parts.password or '')}".encode()
        headers["Authorization"] = f"Basic {base64.b64encode(pair).decode()}"
        parts = parts._replace(netloc=parts.netloc.rpartition("@")[2])
    # Only http and https come here: `checked_address` lets nothing else in.
    return urllib.request.Request(urlunsplit(parts._replace(fragment="")), headers=headers)  # noqa: S310
