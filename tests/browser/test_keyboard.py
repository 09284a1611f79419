"""By keyboard alone: every stop of Tab can be seen, in reading order; dialogs keep and return it; one whole job."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from frontline.ui.menu import registered

from .harness import DESK, Theme, browser, content_height, dashboard, open_page, wait_until_drawn
from .pixels import Box, Pixels, changed_by, seen

pytestmark = pytest.mark.browser
LEADER = "leader=Marguerite%20Holloway"
DRAFT = "We care about you. We are back to a 4-6 week turnaround.\n\nMost orders now ship in 2-3 weeks."
MOST_STOPS = 150
ROOM = 14
"""Pixels around an element within which its ring lies."""
FOCUS = """() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const box = element.getBoundingClientRect();
  const card = element.closest('[class*=st-key-card_]')?.getBoundingClientRect();
  return {
    words: [element.tagName.toLowerCase(), element.getAttribute('aria-label')
      || (element.matches('main, [role=dialog]') ? '' : element.innerText) || ''].join(' '),
    box: [box.left, box.top, box.width, box.height],
    card: card ? [card.left, card.top, card.width, card.height] : null,
    in_main: element.closest('[data-testid=stMain]') !== null && element.tagName !== 'MAIN',
    in_dialog: element.closest('[role=dialog]') !== null,
  };
}"""


@dataclass(frozen=True)
class Stop:
    """Where Tab has led: the element's words, its box (left, top, width, height) and that of the card around it."""

    words: str
    box: Box
    card: Box | None
    in_main: bool
    in_dialog: bool


@pytest.fixture(scope="module")
def started() -> Iterator[Browser]:
    with browser() as running:
        yield running


@pytest.fixture(scope="module")
def address(sample_data: Path) -> Iterator[str]:
    with dashboard(sample_data) as running:
        yield running


@pytest.fixture
def page(started: Browser) -> Iterator[Page]:
    context = started.new_context(viewport=DESK)
    yield context.new_page()
    context.close()


def here(page: Page) -> Stop | None:
    """Where the focus is; None when nothing has it."""
    found = page.evaluate(FOCUS)
    if found is None:
        return None
    card = tuple(found["card"]) if found["card"] else None
    words = " ".join(found["words"].split())
    return Stop(words, tuple(found["box"]), card, found["in_main"], found["in_dialog"])


def stops(page: Page) -> Iterator[Stop]:
    """Press Tab from the address bar on, until it leaves the page."""
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        stop = here(page)
        if stop is None:
            return
        yield stop
    pytest.fail(f"Tab did not leave the page within {MOST_STOPS} stops")


def tab_to(page: Page, words: str, most: int = MOST_STOPS) -> int:
    """Press Tab until the focus is on an element with these words; tells how often."""
    met: list[str] = []
    for count in range(1, most + 1):
        page.keyboard.press("Tab")
        stop = here(page)
        met.append(stop.words if stop else "nothing")
        if stop and re.search(words, stop.words):
            return count
    pytest.fail(f"Tab did not reach “{words}” within {most} stops: {met}")


def as_high_as_its_content(page: Page) -> None:
    """Nothing is scrolled while Tab goes through, so that pictures can be compared."""
    page.set_viewport_size({"width": DESK["width"], "height": max(DESK["height"], content_height(page))})
    wait_until_drawn(page)


PLACES = ["this_week", "check_newsletter", "turnaround", "data", f"shifts?{LEADER}", f"leaders?{LEADER}", "questions"]
IN_THE_DARK = ["this_week", "check_newsletter"]
"""The ring's colour is held to every ground of both themes by tests/ui/test_theme.py; here it is seen to be drawn."""


@pytest.mark.parametrize(
    ("place", "theme"),
    [
        *((place, "light") for place in PLACES[:2]),
        (IN_THE_DARK[0], "dark"),
        *(pytest.param(place, "light", marks=pytest.mark.soak) for place in PLACES[2:]),
        *(pytest.param(place, "dark", marks=pytest.mark.soak) for place in IN_THE_DARK[1:]),
    ],
)
def test_each_stop_can_be_seen(place: str, theme: Theme, page: Page, address: str) -> None:
    """A ring at least as large as a line of 2 px around half the element, of a contrast of 3:1 (WCAG 2.2, 2.4.13)."""
    page.emulate_media(color_scheme=theme)
    open_page(page, address, place)
    as_high_as_its_content(page)
    without = seen(page)
    faint, count = [], 0
    for stop in stops(page):
        count += 1
        left, top, width, height = around(stop.box, without)
        before = without[top : top + height, left : left + width]
        after = seen(page, within=(left, top, width, height))
        if changed_by(before, after, 3.0) < 2 * (stop.box[2] + stop.box[3]):
            faint.append(stop.words)
    assert faint == []
    assert count > len(registered()) + 3


def around(box: Box, picture: Pixels) -> tuple[int, int, int, int]:
    """An element's box with the room for its ring, in whole pixels of a picture."""
    left, top = max(0, int(box[0]) - ROOM), max(0, int(box[1]) - ROOM)
    right = min(picture.shape[1], int(box[0] + box[2]) + ROOM)
    bottom = min(picture.shape[0], int(box[1] + box[3]) + ROOM)
    return left, top, right - left, bottom - top


@pytest.mark.parametrize("place", [*PLACES[:3], *(pytest.param(place, marks=pytest.mark.soak) for place in PLACES[3:])])
def test_the_stops_follow_the_reading_order(place: str, page: Page, address: str) -> None:
    """Down a card, then to the next one below it or at its right; never back to a card that was left."""
    open_page(page, address, place)
    as_high_as_its_content(page)
    inside = [stop for stop in stops(page) if stop.in_main]
    left: list[tuple[float, ...]] = []
    for one, other in pairwise(inside):
        if one.card == other.card:
            assert bottom(other) > one.box[1] - 1, f"{one.words} -> {other.words} goes up"
        elif one.card and other.card:
            left.append(one.card)
            assert other.card not in left, f"{other.words}: Tab comes back to a card it has left"
            is_within = other.card[1] >= one.card[1] - 1
            assert is_within or other.card[0] > one.card[0], f"{one.words} -> {other.words} goes back"
    assert len(inside) > 3


def bottom(stop: Stop) -> float:
    return stop.box[1] + stop.box[3]


def test_the_first_stop_skips_the_menu(page: Page, address: str) -> None:
    open_page(page, address, "this_week")
    tab_to(page, "Skip to main content", most=1)
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    stop = here(page)
    assert stop
    assert stop.in_main, stop.words


def test_every_page_and_the_first_action_are_near(page: Page, address: str) -> None:
    open_page(page, address, "this_week")
    met = [stop for _, stop in zip(range(len(registered()) + 12), stops(page), strict=False)]
    for entry in registered():
        assert any(stop.words == f"a {entry.title}" for stop in met), entry.title
    assert any(stop.card for stop in met), "a card's first action comes after the menu and the filters"


def test_a_chart_becomes_a_table_and_a_picture_again(page: Page, address: str) -> None:
    open_page(page, address, "turnaround")
    tab_to(page, "as a table")
    page.keyboard.press("Enter")
    expect(page.locator("[data-testid=stDataFrame]")).to_have_count(1)
    wait_until_drawn(page)
    stop = here(page)
    assert stop
    assert "as a picture" in stop.words, "the focus stays on the switch"
    page.keyboard.press("Space")
    expect(page.locator("[data-testid=stDataFrame]")).to_have_count(0)


def dialog_opened(page: Page) -> None:
    expect(page.get_by_role("dialog").locator("[data-testid=stDataFrame] canvas").first).to_be_visible()
    wait_until_drawn(page)


def assert_it_keeps_and_returns_the_focus(page: Page, opener: str) -> None:
    """Tab goes round within the dialog, both ways; Escape closes it and leads back to what opened it."""
    for key in ["Tab"] * 20 + ["Shift+Tab"] * 3:
        page.keyboard.press(key)
        stop = here(page)
        assert stop
        assert stop.in_dialog, f"{key} left the dialog for {stop.words}"
    tab_to(page, "^(button|summary)", most=40)  # Streamlit's table keeps Escape to itself; Tab leads out of it
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.wait_for_function(
        "words => (document.activeElement.innerText || '').replace(/\\s+/g, ' ') === words", arg=opener
    )


def test_a_dialog_keeps_the_focus_and_returns_it(page: Page, address: str) -> None:
    open_page(page, address, "turnaround")
    tab_to(page, "→$")
    opener = here(page)
    assert opener
    page.keyboard.press("Enter")
    dialog_opened(page)
    assert_it_keeps_and_returns_the_focus(page, opener.words.removeprefix("button "))


def test_a_newsletter_is_checked_without_a_mouse(page: Page, address: str) -> None:
    """From This week to the verdicts of a pasted draft, into the rows behind one, and out again."""
    open_page(page, address)
    tab_to(page, "^a Check a newsletter$", most=len(registered()) + 2)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("check_newsletter"))
    wait_until_drawn(page)
    tab_to(page, "Paste the draft", most=20)
    page.keyboard.insert_text(DRAFT)
    page.keyboard.press("Control+Enter")
    expect(page.locator("mark.claim")).to_have_count(2)
    wait_until_drawn(page)
    tab_to(page, "Most orders now ship in 2-3 weeks")
    page.keyboard.press("Enter")
    expect(page.locator("#claim-2")).to_be_focused()
    tab_to(page, r"\d+ rows? →$")
    opener = here(page)
    assert opener
    page.keyboard.press("Enter")
    dialog_opened(page)
    assert_it_keeps_and_returns_the_focus(page, opener.words.removeprefix("button "))
