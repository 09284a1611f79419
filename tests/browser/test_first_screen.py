"""The first screen in a real browser: what must stand on it without scrolling, and the order of the cards on a telephone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from .harness import browser, dashboard, open_page
from .test_walk import visit

pytestmark = pytest.mark.browser

CARDS = ("phones", "published", "questions", "waiting")
ME = "this_week?leader=Marguerite%20Holloway"
FIRST_STEPS = (
    ".st-key-take_slot button",
    ".st-key-link_secondary_to_check a",
    ".st-key-link_quiet_to_questions a",
    ".st-key-link_quiet_to_care a",
)
SMALL_TARGETS = """() => [...document.querySelectorAll('.st-key-week_grid :is(a, button)')]
  .filter(each => !each.closest('[class*="st-key-meaning_"]') && each.getBoundingClientRect().height > 0)
  .filter(each => each.getBoundingClientRect().height < 39.5).map(each => each.innerText)"""


@pytest.fixture(scope="module")
def started() -> Iterator[Browser]:
    with browser() as running:
        yield running


@pytest.fixture(scope="module")
def address(sample_data: Path) -> Iterator[str]:
    with dashboard(sample_data) as running:
        yield running


def edges(page: Page, selector: str) -> tuple[float, float]:
    """Where an element begins and ends, in pixels from the top of the window."""
    page.locator(selector).first.wait_for()
    box = page.locator(selector).first.bounding_box()
    assert box
    return box["y"], box["y"] + box["height"]


def card(name: str) -> str:
    return f".st-key-week_grid > div > [class*='st-key-card_'][class*='_{name}']"


@pytest.mark.parametrize("leader", ["", "?leader=Marguerite%20Holloway"], ids=["nobody", "a leader"])
def test_four_cards_stand_on_a_screen_of_1440_by_900(address: str, started: Browser, leader: str) -> None:
    with visit(started, viewport={"width": 1440, "height": 900}) as reader:
        open_page(reader.page, address, f"this_week{leader}")
        assert max(edges(reader.page, card(name))[1] for name in CARDS) <= 900
        rows = [edges(reader.page, card(name)) for name in CARDS]
        assert rows[0] == pytest.approx(rows[1]) and rows[2] == pytest.approx(rows[3]), "two by two, equally high"
        assert reader.complaints == []


def test_every_sentence_and_first_step_stands_on_a_screen_of_1280_by_800(address: str, started: Browser) -> None:
    with visit(started, viewport={"width": 1280, "height": 800}) as reader:
        open_page(reader.page, address, ME)
        assert max(edges(reader.page, f"{card(name)} .card-sentence")[1] for name in CARDS) <= 800
        assert max(edges(reader.page, step)[1] for step in FIRST_STEPS) <= 800


def test_on_a_telephone_who_waits_comes_second_and_fingers_can_hit(address: str, started: Browser) -> None:
    with visit(started, viewport={"width": 390, "height": 844}, has_touch=True) as reader:
        open_page(reader.page, address, ME)
        tops = {name: edges(reader.page, card(name))[0] for name in CARDS}
        assert sorted(tops, key=tops.__getitem__) == ["phones", "waiting", "published", "questions"]
        assert reader.page.evaluate(SMALL_TARGETS) == []
        assert reader.page.evaluate("document.documentElement.scrollWidth") <= 390


def test_who_to_call_back_is_one_click_away(address: str, started: Browser) -> None:
    with visit(started) as reader:
        open_page(reader.page, address, ME)
        label = reader.page.locator(".st-key-link_secondary_to_calls a").inner_text()
        reader.page.locator(".st-key-link_secondary_to_calls a").click()
        reader.page.locator(".st-key-card_callbacks").wait_for()
        assert "(" in label
        assert "wait" in reader.page.locator("h1.headline").inner_text()
