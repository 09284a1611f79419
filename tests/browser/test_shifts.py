"""A leader's shifts on a telephone: say who I am, take the best hour, move it, take it along; and the address to subscribe to."""

import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from frontline.shifts.changes import KnownShift

from ..shifts.small_company import ZONE, company, shifts_of, this_monday
from .harness import browser, dashboard, open_page, wait_until_drawn

pytestmark = pytest.mark.browser
PHONE = {"width": 390, "height": 844}


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return company(tmp_path_factory.mktemp("shifts_browser"), this_monday())


@pytest.fixture(scope="module")
def address(data: Path) -> Iterator[str]:
    with dashboard(data) as served:
        yield served


@pytest.fixture(scope="module")
def phone(data: Path) -> Iterator[Page]:
    with browser() as started:
        yield telephone(started)


def telephone(started: Browser) -> Page:
    return started.new_context(viewport=PHONE, has_touch=True, accept_downloads=True).new_page()  # type: ignore[arg-type]


def press(page: Page, key: str) -> None:
    page.locator(f".st-key-{key} button").click()
    wait_until_drawn(page)


def saved(page: Page, folder: Path) -> str:
    """The calendar file, as it is downloaded."""
    with page.expect_download() as begun:
        page.locator(".st-key-download_shifts button").click()
    begun.value.save_as(folder / "shifts.ics")
    return (folder / "shifts.ics").read_text(encoding="utf-8")


def fetched(url: str) -> tuple[int, str]:
    """Status and body, as a calendar program would have them."""
    try:
        with urllib.request.urlopen(url, timeout=10) as answer:
            return int(answer.status), answer.read().decode()
    except urllib.error.HTTPError as refused:
        return refused.code, ""


def test_an_hour_is_taken_moved_and_taken_along_and_a_feed_is_made_and_closed(
    phone: Page, address: str, data: Path, tmp_path: Path
) -> None:
    open_page(phone, address, "shifts")
    phone.locator(".st-key-leader input").click()
    phone.get_by_role("option", name="Lea Moor").click()
    expect(phone.locator("h1.headline").last).to_contain_text("would help most")
    wait_until_drawn(phone)
    assert phone.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= PHONE["width"]
    best = phone.locator(".st-key-card_offer_0 .card-sentence").inner_text()
    press(phone, "take_0")
    coming = phone.locator(".st-key-card_coming").last  # while a page is drawn anew, the old one may still stand
    expect(coming).to_contain_text(best)
    (shift,) = [each for each in shifts_of(data).values() if each.shift_id != "PAST"]

    phone.locator(f".st-key-open_move_{shift.shift_id} button").click()
    phone.get_by_role("dialog").locator(".st-key-move_to_0 button").click()
    expect(phone.get_by_text("It is moved.").first).to_be_visible()
    wait_until_drawn(phone)
    expect(coming).not_to_contain_text(best)
    moved = shifts_of(data)[shift.shift_id]
    assert (moved.sequence, moved.person_id) == (1, "LEA")
    assert moved.starts_at != shift.starts_at
    expect(coming).to_contain_text(f"{moved.starts_at.astimezone(ZONE):%H:%M}–")
    takes_it_along(phone, address, moved, tmp_path)


def takes_it_along(phone: Page, address: str, shift: KnownShift, tmp_path: Path) -> None:
    """The shift stands in the file, and at an address until that is closed."""
    phone.get_by_text("My calendar", exact=True).click()
    expect(phone.locator("h1.headline").last).to_contain_text("Your calendar says when you are free")
    wait_until_drawn(phone)
    start = f"DTSTART:{shift.starts_at:%Y%m%dT%H%M%SZ}"
    assert start in saved(phone, tmp_path)
    press(phone, "make_feed")
    press(phone, "open_show_feed")
    feed = phone.locator("[data-testid=stCode] code").last.inner_text().strip()
    assert feed.startswith(f"{address}/calendar/")
    status, body = fetched(feed)
    assert status == 200
    assert start in body and "SEQUENCE:1" in body
    press(phone, "open_revoke_feed")
    expect(phone.locator(".st-key-make_feed").last).to_be_visible()
    assert fetched(feed)[0] == 404
