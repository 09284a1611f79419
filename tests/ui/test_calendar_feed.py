"""The feed of a leader's shifts over HTTP: who gets it, what it holds, when it need not be sent again."""

import asyncio
import datetime as dt
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from icalendar import Calendar, Event
from starlette.applications import Starlette
from starlette.types import Message, Scope

from frontline import PROJECT_ROOT, query_catalog
from frontline.query_files import parse_query
from frontline.shifts.feed_addresses import FEEDS_FILE, new_feed_address, revoke
from frontline.ui.calendar_feed import FEED_ROUTES, feed_path, feed_url

NOW = dt.datetime.now(dt.UTC).replace(microsecond=0)

HEADER = """\
-- name: leader_calendar
-- answers: Which shifts does a leader have?
-- grain: one row per shift_id
-- params:
--   $person_id  varchar  the leader
-- returns:
--   shift_id      varchar    stays when the shift moves
--   person_id     varchar    the leader
--   leader        varchar    the leader's name
--   email         varchar    null when the roster has none
--   starts_at     timestamp  UTC
--   ends_at       timestamp  UTC
--   sequence      bigint     raised at each move
--   is_cancelled  boolean    true when it does not take place
--   changed_at    timestamp  UTC
--   note          varchar    null when none was written
with shifts(shift_id, person_id, leader, email, starts_at, ends_at, sequence, is_cancelled, changed_at, note) as (
    values
"""


@dataclass(frozen=True)
class Got:
    """An answer of the server."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def events(self) -> list[Event]:
        calendar = Calendar.from_ical(self.body)
        assert isinstance(calendar, Calendar)
        return list(calendar.events)


def ask(path: str, method: str = "GET", **headers: str) -> Got:
    """Ask the routes alone, as a server would."""
    named = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    scope: Scope = {
        "type": "http",
        "http_version": "1.1",
        "method": method,
        "path": path,
        "raw_path": path.encode(),
        "query_string": b"",
        "root_path": "",
        "headers": named,
        "server": ("testserver", 80),
        "scheme": "http",
    }
    messages: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        messages.append(message)

    asyncio.run(Starlette(routes=list(FEED_ROUTES))(scope, receive, send))
    told = {name.decode(): value.decode() for name, value in messages[0]["headers"]}
    return Got(messages[0]["status"], told, b"".join(message.get("body", b"") for message in messages[1:]))


def row(shift_id: str, person_id: str, days: float, **changes: object) -> str:
    """A row of the stand-in query; the shift starts so many days from now."""
    start = (NOW + dt.timedelta(days=days)).replace(tzinfo=None)
    sequence, is_cancelled = changes.get("sequence", 0), changes.get("is_cancelled", False)
    return (
        f"('{shift_id}', '{person_id}', 'Ann Example', null, timestamp '{start}', timestamp '{start}' + interval 1 hour, "
        f"{sequence}::bigint, {is_cancelled}, timestamp '2026-11-20 08:30:00', 'Call Mrs Caller on 555-0100')"
    )


@pytest.fixture
def data(empty_data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data directory with an empty warehouse, which the feed looks at."""
    monkeypatch.setenv("FRONTLINE_DATA", str(empty_data))
    return empty_data


@pytest.fixture
def shifts_are(data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Say which rows the catalog's query gives, by a stand-in that is read like any file of queries/."""

    def say(*rows: str) -> None:
        path = tmp_path / "shifts" / "leader_calendar.sql"
        path.parent.mkdir(exist_ok=True)
        path.write_text(
            HEADER + ",\n".join(rows) + "\n)\nselect * from shifts where person_id = $person_id order by starts_at\n",
            encoding="utf-8",
        )
        stand_in = parse_query(path)
        monkeypatch.setattr(query_catalog, "find_query", lambda _: stand_in)

    say(row("a", "p1", 1), row("b", "p2", 2))
    return say


def test_a_leader_gets_their_shifts_and_nobody_elses(data: Path, shifts_are: Callable[..., None]) -> None:
    got = ask(feed_path(new_feed_address(data, "p1")))
    assert got.status == 200
    assert got.headers["content-type"] == "text/calendar; charset=utf-8"
    assert got.headers["cache-control"] == "private, max-age=300"
    assert got.headers["x-robots-tag"] == "noindex"
    assert int(got.headers["content-length"]) == len(got.body)
    [event] = got.events
    assert event.start == NOW + dt.timedelta(days=1)
    assert event.end - event.start == dt.timedelta(hours=1)
    assert b"REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n" in got.body
    assert b"VTIMEZONE" not in got.body


def test_nothing_that_somebody_wrote_about_a_shift_leaves_the_product(
    data: Path, shifts_are: Callable[..., None]
) -> None:
    body = ask(feed_path(new_feed_address(data, "p1"))).body
    assert b"Caller" not in body
    assert b"555-0100" not in body
    assert b"p1" not in body


def test_past_ninety_days_and_all_that_comes(data: Path, shifts_are: Callable[..., None]) -> None:
    days = [-400, -91, -89, -1, 1, 400]
    shifts_are(*(row(f"s{day}", "p1", day) for day in days))
    starts = [event.start for event in ask(feed_path(new_feed_address(data, "p1"))).events]
    assert starts == [NOW + dt.timedelta(days=day) for day in days[2:]]


def test_a_cancelled_shift_stays_as_cancelled(data: Path, shifts_are: Callable[..., None]) -> None:
    shifts_are(row("a", "p1", 1, sequence=1, is_cancelled=True), row("b", "p1", 2))
    events = ask(feed_path(new_feed_address(data, "p1"))).events
    assert [str(event["STATUS"]) for event in events] == ["CANCELLED", "CONFIRMED"]
    assert [event["SEQUENCE"] for event in events] == [1, 0]


def test_revoked_and_never_given_out_are_one_answer_at_once(data: Path, shifts_are: Callable[..., None]) -> None:
    first = new_feed_address(data, "p1")
    tag = ask(feed_path(first)).headers["etag"]
    second = new_feed_address(data, "p1")
    never = ask(feed_path("A" * 43))
    assert (never.status, never.body) == (404, b"Not found")
    assert never.headers["cache-control"] == "no-store"
    assert ask(feed_path(first)) == ask(feed_path(first), if_none_match=tag) == never
    assert ask(feed_path(second)).status == 200
    revoke(data, "p1")
    assert ask(feed_path(second)) == never


def test_an_answer_that_is_known_is_not_sent_again(data: Path, shifts_are: Callable[..., None]) -> None:
    path = feed_path(new_feed_address(data, "p1"))
    tag = ask(path).headers["etag"]
    for named in (tag, tag.removeprefix("W/"), f'"other", {tag}', "*"):
        again = ask(path, if_none_match=named)
        assert (again.status, again.body, again.headers["etag"]) == (304, b"", tag)
    assert ask(path, if_none_match='"other"').status == 200
    shifts_are(row("a", "p1", 3, sequence=1))
    moved = ask(path, if_none_match=tag)
    assert moved.status == 200
    assert moved.headers["etag"] != tag
    assert moved.events[0]["SEQUENCE"] == 1


def test_head_tells_all_but_the_shifts_and_nothing_can_be_written(data: Path, shifts_are: Callable[..., None]) -> None:
    path = feed_path(new_feed_address(data, "p1"))
    got, head = ask(path), ask(path, "HEAD")
    assert (head.status, head.headers, head.body) == (200, got.headers, b"")
    assert ask(path, "POST").status == ask(path, "PUT").status == ask(path, "DELETE").status == 405


def test_a_calendar_that_cannot_be_read_is_told_for_later(
    data: Path, shifts_are: Callable[..., None], caplog: pytest.LogCaptureFixture
) -> None:
    secret = new_feed_address(data, "p1")
    (data / "CURRENT").unlink()  # as before the first import
    got = ask(feed_path(secret))
    assert (got.status, got.headers["retry-after"]) == (503, "3600")
    assert ask(feed_path("unknown")).status == 404
    (data / FEEDS_FILE).write_text("{")
    assert ask(feed_path(secret)).status == ask(feed_path("unknown")).status == 503
    assert str(data).encode() not in got.body
    assert "Nothing has been imported yet" in caplog.text
    assert secret not in caplog.text
    assert "p1" not in caplog.text


def test_behind_a_base_path_the_same_feed_answers(data: Path, shifts_are: Callable[..., None]) -> None:
    secret = new_feed_address(data, "p1")
    assert feed_url("https://desk.example.com/shifts", secret) == f"https://desk.example.com{feed_path(secret)}"
    under = feed_url("https://desk.example.com/tools/phones/shifts?week=3", secret)
    assert under == f"https://desk.example.com/tools/phones{feed_path(secret)}"
    assert ask(f"/tools/phones{feed_path(secret)}") == ask(feed_path(secret))
    for path in ("/calendar/.ics", "/calendar/a/b.ics", f"/calendar/{secret}", f"/calendars/{secret}.ics"):
        assert ask(path).status == 404


def status_of(address: str) -> int:
    try:
        with urllib.request.urlopen(address, timeout=10) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as refused:
        return refused.code
    except OSError:
        return 0


def test_the_server_serves_it_and_writes_no_secret_to_its_log(data: Path, tmp_path: Path) -> None:
    secret = new_feed_address(data, "p1")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    command = [
        sys.executable,
        "-m",
        "streamlit",
        "run",
        "app.py",
        "--server.port",
        str(port),
        "--server.headless",
        "true",
    ]
    log = tmp_path / "server.log"
    with log.open("wb") as written:
        server = subprocess.Popen(command, cwd=PROJECT_ROOT, env=dict(os.environ), stdout=written, stderr=written)
        try:
            deadline = time.monotonic() + 60
            while status_of(f"{address}/healthz") != 200 and time.monotonic() < deadline:
                time.sleep(0.1)
            # A warehouse without a row has no shift to tell; 404 is for those who may not know even that.
            assert status_of(address + feed_path(secret)) in (200, 503)
            assert status_of(f"{address}/base{feed_path(secret)}") in (200, 503)
            assert status_of(address + feed_path(f"{secret}x")) == 404
        finally:
            server.terminate()
            server.wait(20)
    assert log.read_bytes(), "the server writes where we look"
    assert secret not in log.read_text(errors="replace")
