"""From the first screen, each user's first question is answered within three clicks, and each main job can be done."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from .harness import browser, dashboard, open_page, wait_until_drawn

pytestmark = pytest.mark.browser
MOST_CLICKS = 3
LEADER = "Marguerite Holloway"


class Newcomer:
    """Somebody who sees the dashboard for the first time, and whose clicks are counted."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.clicks = 0

    def click(self, found: Locator) -> None:
        """Click what can be seen."""
        expect(found).to_be_visible()
        found.click()
        self.clicks += 1
        wait_until_drawn(self.page)


@pytest.fixture(scope="module")
def started() -> Iterator[Browser]:
    with browser() as running:
        yield running


@pytest.fixture(scope="module")
def address(sample_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    data = tmp_path_factory.mktemp("three_clicks") / "data"
    shutil.copytree(sample_data, data, ignore=shutil.ignore_patterns("raw"))
    with dashboard(data) as running:
        yield running


@pytest.fixture
def newcomer(started: Browser, address: str) -> Iterator[Newcomer]:
    context = started.new_context(viewport={"width": 1440, "height": 900}, accept_downloads=True)
    page = context.new_page()
    open_page(page, address)
    yield Newcomer(page)
    context.close()


def on_screen(found: Locator) -> bool:
    """True when the element is seen without scrolling."""
    box = found.bounding_box()
    size = found.page.viewport_size
    return bool(box and size and box["y"] >= 0 and box["y"] + box["height"] <= size["height"])


def test_the_first_screen_holds_every_readers_first_step(newcomer: Newcomer) -> None:
    page = newcomer.page
    for label in ("On the phones", "What we published", "Questions that keep coming", "Who is waiting for us"):
        assert on_screen(page.locator(".card-label").filter(has_text=label).first), label
    for step in ("Check the next draft", "all questions →", "take it"):
        assert on_screen(page.get_by_text(step, exact=True).first), step


def test_a_leader_finds_the_next_slot_and_whom_to_ring(newcomer: Newcomer) -> None:
    page = newcomer.page
    page.get_by_role("combobox", name=re.compile("I am")).click()
    newcomer.click(page.get_by_role("option", name=LEADER))
    expect(page.get_by_text(re.compile(r"you took|You took"))).to_be_visible()
    newcomer.click(page.get_by_role("button", name=re.compile("Take a slot: ")))
    expect(page.get_by_role("dialog").get_by_role("button", name="Take it")).to_be_visible()
    assert newcomer.clicks <= MOST_CLICKS
    page.keyboard.press("Escape")
    page.get_by_role("link", name=re.compile("Who to call back")).click()
    wait_until_drawn(page)
    expect(page).to_have_url(re.compile(r"/shifts"))


def test_the_checker_of_a_newsletter_finds_what_is_not_true_and_why(newcomer: Newcomer) -> None:
    page = newcomer.page
    expect(page.locator(".badge.attention").first).to_contain_text("contradicted")
    newcomer.click(page.get_by_role("link", name="Check the next draft"))
    page.locator(".st-key-draft textarea").fill("We are back to a 2-3 week turnaround.")
    page.keyboard.press("Control+Enter")
    expect(page.locator("mark.claim.attention")).to_be_visible()
    assert newcomer.clicks <= MOST_CLICKS


def test_the_monday_meeting_finds_its_page_and_takes_it_home(newcomer: Newcomer, tmp_path: Path) -> None:
    page = newcomer.page
    newcomer.click(page.get_by_test_id("stSidebarNav").get_by_text("Weekly review", exact=True))
    expect(page.locator("h1.headline")).to_be_visible()
    with page.expect_download() as coming:
        page.get_by_role("button", name=re.compile("PDF")).first.click()
        newcomer.clicks += 1
    taken = tmp_path / "review.pdf"
    coming.value.save_as(taken)
    assert taken.read_bytes().startswith(b"%PDF-")
    assert coming.value.suggested_filename.endswith(".pdf")
    assert newcomer.clicks <= MOST_CLICKS


def test_what_changed_in_the_questions_opens_its_question(newcomer: Newcomer) -> None:
    page = newcomer.page
    newcomer.click(page.get_by_role("link", name=re.compile("all questions")))
    expect(page).to_have_url(re.compile(r"/questions"))
    assert "asked" in page.locator("h1.headline").inner_text().lower()
    assert newcomer.clicks <= MOST_CLICKS


def test_each_card_says_what_its_number_means_and_opens_its_rows(newcomer: Newcomer) -> None:
    page = newcomer.page
    newcomer.click(page.get_by_role("button", name=re.compile("What is this.*What we published")))
    dialog = page.get_by_role("dialog")
    expect(dialog.locator("dl.definitions dt").first).to_be_visible()
    expect(dialog.get_by_text(re.compile("as SQL")).first).to_be_visible()
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    newcomer.click(page.get_by_role("button", name=re.compile(r"orders →|rows →")).first)
    expect(page.get_by_role("dialog").get_by_text("Download these", exact=False).first).to_be_visible()
    assert newcomer.clicks <= MOST_CLICKS


def test_the_meeting_writes_its_own_sentence_and_takes_it_back(newcomer: Newcomer, address: str) -> None:
    page = newcomer.page
    open_page(page, address, "weekly_review")
    by_rule = page.locator("h1.headline").inner_text()
    page.get_by_role("button", name="Put it in other words").click()
    box = page.get_by_role("textbox").first
    expect(box).to_be_visible()
    box.fill("A quiet week; the backlog is what we talk about.")
    page.get_by_role("button", name="Save the sentence").click()
    expect(page.locator("h1.headline")).to_contain_text("A quiet week")
    page.reload()
    expect(page.locator("h1.headline")).to_contain_text("A quiet week")
    wait_until_drawn(page)
    page.get_by_role("button", name="Take it back").first.click()
    expect(page.locator("h1.headline")).to_have_text(by_rule)
