"""The filters of the top bar in a browser: set by clicks, kept in the address, across pages, on the way back, in a copied link."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from .harness import browser, dashboard, open_page, wait_until_drawn

pytestmark = pytest.mark.browser
CHOICES = {
    "channel": ("Calls", "call"),
    "customers": ("Small accounts", "small"),
    "compare": ("With last year", "last_year"),
    "clock": ("Business time", "business"),
}
CODES = {name: code for name, (_, code) in CHOICES.items()}


@pytest.fixture(scope="module")
def started() -> Iterator[Browser]:
    with browser() as running:
        yield running


@pytest.fixture(scope="module")
def address(sample_data: Path) -> Iterator[str]:
    with dashboard(sample_data) as running:
        yield running


def choose(page: Page, name: str, words: str, place: str = "") -> None:
    page.locator(f".st-key-{name}_choice{place} input").click()
    page.get_by_role("option", name=words, exact=True).click()
    wait_until_drawn(page)


def in_address(page: Page) -> dict[str, str]:
    """The filters that the address names."""
    return {name: values[0] for name, values in parse_qs(urlsplit(page.url).query).items() if name in CODES}


def shown(page: Page) -> dict[str, str]:
    """What the pills say."""
    return {name: page.locator(f".st-key-{name}_choice input").input_value() for name in CHOICES}


def words_on(page: Page) -> list[str]:
    return page.locator("h1.headline, h2.card-sentence, p.quiet-line").all_inner_texts()


def test_a_copied_address_shows_what_i_see(address: str, started: Browser) -> None:
    page = started.new_context(viewport={"width": 1440, "height": 960}).new_page()
    open_page(page, address, "leaders")
    before = words_on(page)
    for name, (words, _) in CHOICES.items():
        choose(page, name, words)
    assert in_address(page) == CODES
    mine = words_on(page)
    assert mine != before
    other = started.new_context(viewport={"width": 1440, "height": 960}).new_page()
    other.goto(page.url)
    wait_until_drawn(other)
    assert in_address(other) == CODES
    assert shown(other) == {name: words for name, (words, _) in CHOICES.items()}
    assert words_on(other) == mine


def test_the_menu_and_the_links_keep_the_filters_and_the_way_back_is_one_step(address: str, started: Browser) -> None:
    page = started.new_context(viewport={"width": 1440, "height": 960}).new_page()
    open_page(page, address, "this_week?channel=call")
    for title, stem in (("Recurring questions", "questions"), ("When it goes wrong", "care")):
        page.get_by_test_id("stSidebarNav").get_by_text(title).click()
        expect(page).to_have_url(re.compile(rf"/{stem}\?"))
        wait_until_drawn(page)
        assert in_address(page) == {"channel": "call"}
    choose(page, "customers", "Small accounts")
    assert in_address(page) == {"channel": "call", "customers": "small"}
    page.get_by_test_id("stSidebarNav").get_by_text("This week").click()
    expect(page.locator(".st-key-card_abandoned")).to_be_visible()
    wait_until_drawn(page)
    page.locator("[class*=st-key-link_] a").first.click()
    page.wait_for_url(lambda url: "this_week" not in url and urlsplit(url).path != "/")
    wait_until_drawn(page)
    assert in_address(page) == {"channel": "call", "customers": "small"}
    page.get_by_test_id("stSidebarNav").get_by_text("When it goes wrong").click()
    expect(page).to_have_url(re.compile(r"/care\?"))
    wait_until_drawn(page)
    page.get_by_test_id("stSidebarNav").get_by_text("Imports and people").click()
    expect(page).to_have_url(re.compile(r"/data\?"))
    wait_until_drawn(page)
    assert in_address(page) == {"channel": "call", "customers": "small"}
    page.go_back()
    expect(page).to_have_url(re.compile(r"/care\?"))
    wait_until_drawn(page)
    assert shown(page)["customers"] == "Small accounts"
    for _ in range(6):  # the choice of customers may be a step of its own
        page.go_back()
        wait_until_drawn(page)
        if "/questions" in page.url:
            break
    expect(page).to_have_url(re.compile(r"/questions\?"))
    assert in_address(page) == {"channel": "call"}
    assert shown(page)["customers"] == "All customers"
    page.go_forward()
    wait_until_drawn(page)
    expect(page).to_have_url(re.compile(r"/care\?"))


def test_clear_takes_them_out_of_the_address(address: str, started: Browser) -> None:
    page = started.new_context(viewport={"width": 1440, "height": 960}).new_page()
    open_page(page, address, "leaders?period=13w&channel=call&clock=business")
    page.locator(".st-key-filters_clear button").click()
    wait_until_drawn(page)
    assert in_address(page) == {}
    assert "period=13w" in page.url
    expect(page.locator(".st-key-filters_clear")).to_have_count(0)


def test_a_code_that_is_not_known_falls_back(address: str, started: Browser) -> None:
    page = started.new_context(viewport={"width": 1440, "height": 960}).new_page()
    open_page(page, address, "leaders?channel=telepathy&clock=sundial&customers=small")
    assert in_address(page) == {"customers": "small"}
    assert shown(page)["channel"] == "All channels"
    assert shown(page)["clock"] == "Calendar time"


def test_a_phone_folds_them_into_one_button(address: str, started: Browser) -> None:
    page = started.new_context(viewport={"width": 390, "height": 844}).new_page()
    open_page(page, address, "leaders")
    expect(page.locator(".st-key-channel_choice")).to_be_hidden()
    page.get_by_role("button", name="Filters").click()
    choose(page, "channel", "Calls", "_folded")
    choose(page, "customers", "Small accounts", "_folded")
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Filters (2)")).to_be_visible()
    assert in_address(page) == {"channel": "call", "customers": "small"}


def test_one_row_at_the_width_of_a_desk(address: str, started: Browser) -> None:
    page = started.new_context(viewport={"width": 1440, "height": 960}).new_page()
    open_page(page, address, "leaders?channel=call&customers=small")
    tops = [
        page.locator(selector).bounding_box()
        for selector in (".st-key-period_choice", ".st-key-clock_choice", ".data-through", ".st-key-export")
    ]
    middles = [box["y"] + box["height"] / 2 for box in tops if box]
    assert len(middles) == 4
    assert max(middles) - min(middles) < 12
