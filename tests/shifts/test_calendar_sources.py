"""Kept calendars: files, feeds from a server on this machine, CalDAV from a real Radicale; private, and of use without a network."""

import datetime as dt
import logging
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from frontline.errors import BadParameter, FrontlineError
from frontline.shifts.calendars import fetching
from frontline.shifts.calendars.caldav_account import fetched_account
from frontline.shifts.calendars.fetching import checked_address, fetched_feed
from frontline.shifts.calendars.sources import (
    add_caldav,
    add_feed,
    add_file,
    busy_of,
    refresh,
    remove_source,
    shown_address,
    sources_of,
)

from .calendars_made import NEW_YORK, calendar, event
from .local_servers import PASSWORD, USER, Radicale, feeds, free_port, radicale

LEE = "lee/../../é\n@example.com"
NOW = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)
DAYS = dt.date(2026, 3, 1), dt.date(2026, 4, 1), NEW_YORK
WEEKLY = event("DTSTART:20260303T140000Z", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=3", uid="w", summary="Weekly")
ONCE = event("DTSTART:20260305T140000Z", "DURATION:PT1H", uid="o", summary="Once")
FEED = calendar(WEEKLY)
OK = 200, {"Content-Type": "text/calendar"}


def summaries(data: Path, person_id: str = LEE) -> list[str]:
    return [each.summary for each in busy_of(data, person_id, *DAYS).busy]


def test_calendars_are_kept_listed_and_forgotten(tmp_path: Path) -> None:
    kept = add_file(tmp_path, LEE, "work.ics", FEED, NOW)
    add_file(tmp_path, LEE, "home.ics", calendar(ONCE), NOW)
    assert [source.name for source in sources_of(tmp_path, LEE)] == ["work.ics", "home.ics"]
    assert summaries(tmp_path) == ["Weekly", "Once", "Weekly", "Weekly"]
    assert summaries(tmp_path, "somebody else") == []
    remove_source(tmp_path, LEE, kept.source_id)
    assert summaries(tmp_path) == ["Once"]
    assert len([*tmp_path.rglob("*.ics")]) == 1
    with pytest.raises(BadParameter):
        remove_source(tmp_path, LEE, kept.source_id)


def test_what_is_kept_is_private_and_stays_in_its_folder(tmp_path: Path) -> None:
    add_feed(tmp_path, LEE, "Google", "https://calendar.example.com/private-abc/basic.ics", NOW)
    add_file(tmp_path, LEE, "../../x.ics", FEED, NOW)
    paths = [*(tmp_path / "calendars").rglob("*")]
    assert {path.resolve().is_relative_to(tmp_path / "calendars") for path in paths} == {True}
    modes = {(path.is_dir(), stat.S_IMODE(path.stat().st_mode)) for path in paths if path.name != ".lock"}
    assert modes == {(True, 0o700), (False, 0o600)}
    assert stat.S_IMODE((tmp_path / "calendars").stat().st_mode) == 0o700


def test_no_secret_is_shown(tmp_path: Path) -> None:
    feed = add_feed(
        tmp_path, LEE, "Google", "https://user:word@calendar.example.com/private-xyz/basic.ics?key=xyz", NOW
    )
    account = add_caldav(tmp_path, LEE, "Own", "https://dav.example.com/lee-secret/", "lee", "word", NOW)
    shown = " ".join([shown_address(feed), shown_address(account), repr(feed), repr(account), str(account)])
    assert "calendar.example.com" in shown and "dav.example.com" in shown
    assert not [secret for secret in ("xyz", "word", "secret") if secret in shown]


def test_a_list_that_cannot_be_read_is_told_without_its_content(tmp_path: Path) -> None:
    add_feed(tmp_path, LEE, "Google", "https://calendar.example.com/private-abc.ics", NOW)
    next(tmp_path.rglob("sources.json")).write_text('[{"address": "https://private-abc"}]', encoding="utf-8")
    with pytest.raises(FrontlineError) as told:
        busy_of(tmp_path, LEE, *DAYS)
    assert "private-abc" not in str(told.value) and told.value.__cause__ is None


@pytest.mark.parametrize(
    "address",
    ["", "calendar", "file:///etc/passwd", "ftp://example.com/a.ics", "https://", "http://[::1", "https://a b/"],
)
def test_only_addresses_of_the_web_are_kept(tmp_path: Path, address: str) -> None:
    with pytest.raises(BadParameter):
        add_feed(tmp_path, LEE, "Feed", address, NOW)


def test_webcal_is_fetched_over_https() -> None:
    assert checked_address(" webcal://Example.com/a.ics?b=c ") == "https://Example.com/a.ics?b=c"


def test_a_file_that_is_no_calendar_is_not_kept(tmp_path: Path) -> None:
    with pytest.raises(FrontlineError):
        add_file(tmp_path, LEE, "photo.jpg", b"\xff\xd8\xff", NOW)
    assert sources_of(tmp_path, LEE) == ()


def test_a_feed_is_fetched_and_its_last_good_copy_outlives_the_server(tmp_path: Path) -> None:
    pages = {"/secret.ics": (*OK, FEED)}
    with feeds(pages) as (address, _):
        add_feed(tmp_path, LEE, "Google", f"{address}/secret.ics", NOW)
        never = busy_of(tmp_path, LEE, *DAYS)
        assert not never.busy and "never read" in never.sources[0].trouble
        refresh(tmp_path, LEE, NOW)
        assert summaries(tmp_path) == ["Weekly"] * 3
        pages["/secret.ics"] = (*OK, calendar(ONCE))
        refresh(tmp_path, LEE, NOW + dt.timedelta(hours=1))
        assert summaries(tmp_path) == ["Once"]
    (source,) = refresh(tmp_path, LEE, NOW + dt.timedelta(hours=2))
    assert source.fetched_at == NOW + dt.timedelta(hours=1)
    assert "127.0.0.1 cannot be reached" in source.trouble and "secret" not in source.trouble
    found = busy_of(tmp_path, LEE, *DAYS)
    assert [each.summary for each in found.busy] == ["Once"] and found.sources == (source,)


ANSWERS = {
    "/refused": (403, {}, b""),
    "/unknown": (401, {}, b""),
    "/gone": (410, {}, b""),
    "/broken": (500, {}, b""),
    "/page": (200, {}, b"<html>Log in</html>"),
    "/empty": (200, {}, b""),
    "/short": (200, {"Content-Length": "100000"}, FEED),
    "/elsewhere": (302, {"Location": "file:///etc/passwd"}, b""),
    "/round": (302, {"Location": "/round"}, b""),
}


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("/refused", "refuses to show this calendar (403)"),
        ("/unknown", "refuses to show this calendar (401)"),
        ("/gone", "has no calendar at this address (410)"),
        ("/nowhere", "has no calendar at this address (404)"),
        ("/broken", "answers with an error (500)"),
        ("/short", "cannot be reached"),
        ("/page", "is not a calendar"),
        ("/empty", "is not a calendar"),
        ("/elsewhere", "sends us on to where no calendar can be fetched"),
        ("/round", "sends us on to where no calendar can be fetched"),
    ],
)
def test_each_failure_has_its_sentence(path: str, told: str) -> None:
    with feeds(ANSWERS) as (address, _), pytest.raises(FrontlineError) as refused:
        fetched_feed(address + path)
    assert told in str(refused.value)
    assert path not in str(refused.value)


def test_a_feed_that_is_too_big_is_not_read_to_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "MOST_BYTES", 1024 * 1024)
    with (
        feeds({"/big": (*OK, FEED + b"X" * 3_000_000)}) as (address, _),
        pytest.raises(FrontlineError, match="larger than 1 MB"),
    ):
        fetched_feed(f"{address}/big")


def test_a_server_that_never_ends_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "MOST_SECONDS", -1)
    with feeds({"/slow": (*OK, FEED)}) as (address, _), pytest.raises(FrontlineError, match="cannot be reached"):
        fetched_feed(f"{address}/slow")


def test_a_redirect_is_followed_but_takes_no_password_along() -> None:
    with feeds({"/there.ics": (*OK, FEED)}) as (other, asked_there):
        here = {"/here.ics": (302, {"Location": f"{other.replace('127.0.0.1', 'localhost')}/there.ics"}, b"")}
        with feeds(here) as (address, asked_here):
            assert fetched_feed(address.replace("http://", "http://lee:word@") + "/here.ics") == FEED
    assert asked_here.asked == [("/here.ics", "Basic bGVlOndvcmQ=")]
    assert asked_there.asked == [("/there.ics", None)]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Radicale]:
    with radicale(tmp_path_factory.mktemp("radicale")) as running:
        for name, parts in (("work", [WEEKLY]), ("home", [ONCE])):
            running.send("MKCALENDAR", f"/{USER}/{name}/")
            for number, part in enumerate(parts):
                running.send("PUT", f"/{USER}/{name}/{number}.ics", calendar(part))
        long_ago = event("DTSTART:20200303T140000Z", "DURATION:PT1H", uid="l", summary="Long ago")
        running.send("PUT", f"/{USER}/home/long-ago.ics", calendar(long_ago))
        yield running


def test_an_account_is_read_as_a_whole_or_one_calendar_of_it(server: Radicale, tmp_path: Path) -> None:
    add_caldav(tmp_path, LEE, "All", f"{server.address}/", USER, PASSWORD, NOW)
    (source,) = refresh(tmp_path, LEE, NOW)
    assert source.trouble == "" and source.fetched_at == NOW
    assert summaries(tmp_path) == ["Weekly", "Once", "Weekly", "Weekly"]
    assert b"Long ago" not in next(tmp_path.rglob("*.ics")).read_bytes()
    add_caldav(tmp_path, "kim", "Home", f"{server.address}/{USER}/home/", USER, PASSWORD, NOW)
    refresh(tmp_path, "kim", NOW)
    assert summaries(tmp_path, "kim") == ["Once"]


def test_an_accounts_failures_have_their_sentences(server: Radicale, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    window = NOW, NOW + dt.timedelta(days=30)
    with pytest.raises(FrontlineError, match="refuses this name and password"):
        fetched_account(f"{server.address}/", USER, "wrong word", *window)
    with pytest.raises(FrontlineError, match="what is asked for at this address"):
        fetched_account(f"{server.address}/{USER}/nowhere-at-all/x/y/", USER, PASSWORD, *window)
    with pytest.raises(FrontlineError, match="cannot be reached"):
        fetched_account(f"http://127.0.0.1:{free_port()}/", USER, PASSWORD, *window)
    with feeds({"/": (200, {}, b"<html>Hello</html>")}) as (address, _), pytest.raises(FrontlineError):
        fetched_account(f"{address}/", USER, PASSWORD, *window)
    assert "wrong word" not in caplog.text and PASSWORD not in caplog.text
