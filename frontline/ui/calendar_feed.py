"""A leader's shifts as a calendar to subscribe to, at /calendar/<secret>.ics; served beside the pages, not by them."""

import datetime as dt
import hashlib
import logging
from urllib.parse import urljoin

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from frontline.errors import FrontlineError
from frontline.settings import default_data_directory, load_settings
from frontline.shifts.feed_addresses import person_of
from frontline.shifts.invitation_rows import leader_appointments
from frontline.shifts.invitations import calendar_file
from frontline.warehouse import open_newest

REFRESHED_EVERY = dt.timedelta(hours=1)
KEPT_SECONDS = 300
"""How long a subscriber may show an answer without asking again."""

_UNTOLD = {"Cache-Control": "no-store", "X-Robots-Tag": "noindex"}
_log = logging.getLogger(__name__)


def feed_path(secret: str) -> str:
    """Where a feed lies on this server."""
    return f"/calendar/{secret}.ics"


def feed_url(page_url: str, secret: str) -> str:
    """The feed's whole address, for a browser that sees a page of the dashboard at `page_url`, behind a base path or not."""
    return urljoin(page_url, feed_path(secret).lstrip("/"))


async def calendar_feed(request: Request) -> Response:
    """Answer one subscriber. An address that was never given out and one that was revoked get the same answer.

    Neither the secret nor the leader is written to a log.
    """
    try:
        content = await run_in_threadpool(_feed, request.path_params["secret"])
    except FrontlineError as error:
        _log.warning("A calendar feed could not be served: %s", error)
        # A calendar keeps what it has while the server says "later"; an empty answer would take every shift away.
        return PlainTextResponse("The calendar cannot be read now", 503, {**_UNTOLD, "Retry-After": "3600"})
    if content is None:
        return PlainTextResponse("Not found", 404, _UNTOLD)
    return _answer(request, content)


def _feed(secret: str) -> bytes | None:
    """The calendar file of whoever has that secret, None when nobody has. Raises FrontlineError."""
    directory = default_data_directory()
    person_id = person_of(directory, secret)
    if person_id is None:
        return None
    appointments = leader_appointments(open_newest(directory), person_id, dt.datetime.now(dt.UTC))
    company = load_settings(directory).company.name
    return calendar_file(appointments, "PUBLISH", None, company, refreshed_every=REFRESHED_EVERY)


def _answer(request: Request, content: bytes) -> Response:
    # Weak: the same calendar may be sent compressed or not.
    tag = f'W/"{hashlib.sha256(content).hexdigest()[:32]}"'
    headers = {
        "ETag": tag,
        "Cache-Control": f"private, max-age={KEPT_SECONDS}",
        "X-Robots-Tag": "noindex",
    }
    if _is_known(request.headers.getlist("if-none-match"), tag):
        return Response(status_code=304, headers=headers)
    headers["Content-Disposition"] = 'inline; filename="shifts.ics"'
    response = Response(content, headers=headers, media_type="text/calendar; charset=utf-8")
    if request.method == "HEAD":
        response.body = b""  # the headers still tell the length
    return response


def _is_known(named: list[str], tag: str) -> bool:
    """True when the subscriber has this very answer (weak comparison, RFC 9110, 13.1.2)."""
    tags = [one.strip() for one in ",".join(named).split(",")]
    return "*" in tags or tag.removeprefix("W/") in [one.removeprefix("W/") for one in tags]


# Streamlit puts its base path before its own routes only: where a proxy leaves the path in, the second one answers.
FEED_ROUTES = (
    Route("/calendar/{secret}.ics", calendar_feed),
    Route("/{base_path:path}/calendar/{secret}.ics", calendar_feed),
)
