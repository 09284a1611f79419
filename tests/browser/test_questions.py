"""What somebody does with recurring questions, in a browser: open one, go back, share its address, correct it."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pytest
from playwright.sync_api import Browser, expect

from .harness import browser, dashboard, open_page, wait_until_drawn

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(sample_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server over a copy: decisions are written into it."""
    data = copytree(sample_data, tmp_path_factory.mktemp("questions") / "data")
    with dashboard(data) as served:
        yield served


@pytest.fixture(scope="module")
def started() -> Iterator[Browser]:
    with browser() as running:
        yield running


def test_a_question_opens_from_the_figure_and_its_address_leads_to_it_again(address: str, started: Browser) -> None:
    page = started.new_context().new_page()
    open_page(page, address, "questions")
    all_questions = page.locator("h1.headline").inner_text()
    first = page.locator("a[href*='topic=']").first
    name = first.inner_text().replace("\n", " ").strip()
    first.click()
    page.wait_for_url("**topic=*")
    wait_until_drawn(page)
    opened = page.locator("h1.headline").inner_text()
    assert name.rstrip("…")[:20] in opened
    shared = started.new_context().new_page()
    shared.goto(page.url)
    wait_until_drawn(shared)
    assert shared.locator("h1.headline").inner_text() == opened
    page.get_by_text("all questions").first.click()
    wait_until_drawn(page)
    expect(page.locator("h1.headline")).to_have_text(all_questions)


def test_a_name_given_by_hand_stands_everywhere_and_can_be_taken_back(address: str, started: Browser) -> None:
    page = started.new_context().new_page()
    open_page(page, address, "questions?topic=1")
    before = page.locator("h1.headline").inner_text()
    page.get_by_role("button", name="Rename it").click()
    page.get_by_role("dialog").get_by_role("textbox").fill("When will it be home again?")
    page.get_by_role("dialog").get_by_role("textbox").press("Tab")
    page.get_by_role("dialog").get_by_role("button").filter(has_text="name").last.click()
    expect(page.locator("h1.headline")).to_contain_text("When will it be home again?")
    wait_until_drawn(page)
    page.get_by_role("button", name="Take it back").first.click()
    expect(page.locator("h1.headline")).to_have_text(before)
