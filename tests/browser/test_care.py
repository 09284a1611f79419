"""When it goes wrong, in the browser: a leader takes who waits, a part opens by its address, a phone needs no sideways scrolling."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from frontline.query_catalog import run_query
from frontline.warehouse import open_newest

from .harness import browser, dashboard, open_page, wait_until_drawn

pytestmark = pytest.mark.browser
LEADER = "leader=Marguerite%20Holloway"


@pytest.fixture(scope="module")
def started() -> Iterator[Browser]:
    with browser() as running:
        yield running


@pytest.fixture(scope="module")
def copy(sample_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample company in a data directory that may be written to."""
    data = tmp_path_factory.mktemp("care") / "data"
    shutil.copytree(sample_data, data, ignore=shutil.ignore_patterns("raw"))
    return data


@pytest.fixture(scope="module")
def address(copy: Path) -> Iterator[str]:
    with dashboard(copy) as running:
        yield running


@pytest.fixture
def page(started: Browser) -> Iterator[Page]:
    context = started.new_context(viewport={"width": 1440, "height": 960})
    yield context.new_page()
    context.close()


def test_a_leader_takes_who_waits_longest(page: Page, address: str, copy: Path) -> None:
    open_page(page, address)
    page.get_by_role("link", name="more on the board").click()
    expect(page.locator("h1.headline")).to_contain_text("wait for an answer")
    open_page(page, address, f"care?{LEADER}")
    before = page.get_by_role("button", name="Take it").count()
    page.get_by_role("button", name="Take it").first.click()
    expect(page.get_by_text("It is yours, Marguerite Holloway").last).to_be_visible()
    wait_until_drawn(page)
    expect(page.get_by_role("button", name="Take it")).to_have_count(before - 1)
    expect(page.get_by_text("taken by Marguerite Holloway")).to_be_visible()
    actions = run_query(open_newest(copy), "actions")
    taken = actions[actions["opened_from"] == "silence board"]
    assert taken["owner"].tolist() == ["Marguerite Holloway"]
    assert "▪" in taken["title"].iloc[0], "the customer stays masked in it"


def test_a_part_opens_by_its_address_and_by_going_back(page: Page, address: str) -> None:
    open_page(page, address, "care?care_part=Small%20and%20new")
    expect(page.get_by_role("tab", name="Small and new")).to_have_attribute("aria-selected", "true")
    expect(page.locator(".st-key-card_parity, [class*=st-key-card_parity]").first).to_be_visible()
    page.get_by_role("tab", name="Made whole").click()
    wait_until_drawn(page)
    assert "care_part=Made" in page.url
    expect(page.locator("[class*=st-key-card_made_whole]").first).to_be_visible()
    page.reload()
    wait_until_drawn(page)
    expect(page.get_by_role("tab", name="Made whole")).to_have_attribute("aria-selected", "true")


@pytest.mark.parametrize("part", ["Who%20waits", "When%20we%20failed", "How%20we%20answer", "Leaders"])
def test_a_phone_needs_no_sideways_scrolling(started: Browser, address: str, part: str) -> None:
    context = started.new_context(viewport={"width": 390, "height": 844}, color_scheme="dark")
    phone = context.new_page()
    open_page(phone, address, f"care?care_part={part}")
    widths = phone.evaluate(
        "[document.documentElement.scrollWidth, document.querySelector('[data-testid=stMain]').scrollWidth]"
    )
    assert max(widths) <= 390
    context.close()


def test_customers_answers_wait_for_the_leaders_own(page: Page, address: str) -> None:
    open_page(page, address, "care?care_part=Leaders&leader=Desmond%20Achterberg")
    card = page.locator("[class*=st-key-card_self_rating]").first
    expect(card).to_be_visible()
    assert "customers" not in " ".join(card.locator("table").all_inner_texts())
    assert page.get_by_text("customers’ answers →").count() == 0
