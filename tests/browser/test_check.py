"""The newsletter check in a real browser: by keyboard from a mark to its card and back, the draft in view, a copy taken."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from .harness import browser, dashboard, open_page, wait_until_drawn

pytestmark = pytest.mark.browser
SENTENCES = [f"We are back to a {weeks}-{weeks + 1} week turnaround." for weeks in range(1, 7)]
DRAFT = "We care about you. " + "\n\n".join(SENTENCES)


@pytest.fixture(scope="module")
def started() -> Iterator[Browser]:
    with browser() as running:
        yield running


@pytest.fixture(scope="module")
def address(sample_data: Path) -> Iterator[str]:
    with dashboard(sample_data) as running:
        yield running


def checked(started: Browser, address: str, width: int) -> Page:
    context = started.new_context(
        viewport={"width": width, "height": 800}, permissions=["clipboard-read", "clipboard-write"]
    )
    page = context.new_page()
    open_page(page, address, "check_newsletter")
    page.locator(".st-key-draft textarea").fill(DRAFT)
    page.keyboard.press("Control+Enter")
    expect(page.locator("mark.claim")).to_have_count(len(SENTENCES))
    wait_until_drawn(page)
    return page


def test_the_keyboard_goes_from_a_mark_to_its_card_and_back(started: Browser, address: str) -> None:
    page = checked(started, address, 1440)
    page.locator("#mark-4").focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "mark-5", "marks follow each other"
    page.keyboard.press("Enter")
    expect(page.locator("#claim-5")).to_be_focused()
    expect(page.locator("#claim-5")).to_be_in_viewport()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#mark-5")).to_be_focused()
    expect(page.locator("#mark-5")).to_be_in_viewport()


def test_the_draft_stays_in_view_beside_the_last_claim(started: Browser, address: str) -> None:
    page = checked(started, address, 1440)
    page.locator("#mark-6").press("Enter")
    last = page.locator("[id^=claim-]").last
    last.scroll_into_view_if_needed()
    expect(last).to_be_in_viewport()
    expect(page.locator("#mark-1")).to_be_in_viewport()


def test_a_wording_is_copied_by_a_button_in_view(started: Browser, address: str) -> None:
    page = checked(started, address, 1440)
    box = page.locator("[class*=st-key-copy_]").first
    button = box.get_by_role("button", name="Copy to clipboard")
    expect(button).to_be_visible()
    button.click()
    assert page.evaluate("navigator.clipboard.readText()") == box.locator("code").inner_text()


def test_a_phone_shows_the_draft_first_and_nothing_wider_than_itself(started: Browser, address: str) -> None:
    page = checked(started, address, 390)
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= 390
    draft, first = (page.locator(place).first.bounding_box() for place in (".draft", "[id^=claim-]"))
    assert draft
    assert first
    assert draft["y"] < first["y"]
