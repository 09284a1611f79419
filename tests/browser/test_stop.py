"""Long work in a browser: it shows how far it is, it is stopped with a button, and afterwards everything is as before."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from frontline.kept_files import only_writer
from frontline.publication import BUSY, LOCK_FILE

from .harness import browser, dashboard, open_page, wait_until_drawn

pytestmark = pytest.mark.browser
ROWS = 150_000
"""So many take some seconds on any machine."""
SMALL = "order_id,placed_at,shipped_at\nA1,2026-01-05,2026-02-20\nA2,2026-01-06,\n"


@pytest.fixture(scope="module")
def started() -> Iterator[Browser]:
    with browser() as running:
        yield running


@pytest.fixture
def page(started: Browser) -> Iterator[Page]:
    context = started.new_context(viewport={"width": 1440, "height": 960})
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def big(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Orders, too many to be read at once."""
    path = tmp_path_factory.mktemp("big") / "big orders.csv"
    with open(path, "w", encoding="utf-8") as handle:
        handle.write("order_id,placed_at,shipped_at,customer_email\n")
        handle.writelines(
            f"B{number},2026-{number % 9 + 1:02}-{number % 28 + 1:02},2026-10-{number % 28 + 1:02},c{number % 9_000}@example.com\n"
            for number in range(ROWS)
        )
    return path


def files_in(data: Path) -> set[str]:
    """Everything but the lock, which is a file of its own."""
    return {path.name for path in data.rglob("*") if path.is_file()} - {LOCK_FILE} if data.exists() else set()


def drop(page: Page, *paths: Path) -> None:
    page.locator("[data-testid=stFileUploader] input[type=file]").set_input_files(list(paths))


def stop_button(page: Page) -> Locator:
    """Ours; Streamlit has one of its own in the header, which is not shown beside it."""
    return page.locator("[class*=st-key-stop_]").get_by_role("button", name="Stop")


def test_an_import_is_stopped_and_another_one_works(page: Page, big: Path, tmp_path: Path) -> None:
    data, small = tmp_path / "data", tmp_path / "small.csv"
    small.write_text(SMALL)
    with dashboard(data) as address:
        open_page(page, address, "data")
        drop(page, big)
        press = page.get_by_role("button", name="Import 1 file")
        press.click(timeout=120_000)
        bar = page.get_by_role("progressbar")
        expect(bar.first).to_be_visible()
        expect(page.get_by_text("Importing 1 file")).to_be_visible()
        expect(page.get_by_role("button", name="Stop")).to_have_count(1)
        stop_button(page).click()
        expect(page.get_by_text("Stopped: nothing was changed.")).to_be_visible(timeout=15_000)
        wait_until_drawn(page)
        assert bar.count() == 0
        assert files_in(data) == set(), "no version, no build, no copy of the file"
        with only_writer(data, LOCK_FILE, busy=BUSY):
            pass  # nobody holds the lock
        drop(page, small)
        page.get_by_role("button", name="Import 2 files").click(timeout=120_000)
        expect(page.get_by_text("small.csv: both rows came in as orders.")).to_be_visible(timeout=120_000)
        expect(page.get_by_text("came in as orders")).to_have_count(2)


def test_a_look_into_a_file_is_stopped_and_taken_up_again(page: Page, big: Path, tmp_path: Path) -> None:
    with dashboard(tmp_path / "data") as address:
        open_page(page, address, "data")
        drop(page, big)
        stop_button(page).click()
        expect(page.get_by_text("Stopped: nobody looked into it.")).to_be_visible(timeout=15_000)
        page.get_by_role("button", name="Look into it").click()
        expect(page.get_by_role("button", name="Import 1 file")).to_be_visible(timeout=120_000)


def test_an_import_goes_on_when_its_reader_leaves(page: Page, big: Path, tmp_path: Path) -> None:
    with dashboard(tmp_path / "data") as address:
        open_page(page, address, "data")
        drop(page, big)
        page.get_by_role("button", name="Import 1 file").click(timeout=120_000)
        expect(stop_button(page)).to_be_visible()
        page.get_by_test_id("stSidebarNav").get_by_text("Turnaround and claims").click()
        expect(page.get_by_text("Your first import is under way").first).to_be_visible()
        page.goto(f"{address}/data")  # another session: that of somebody who comes later
        expect(page.get_by_text("Importing 1 file").or_(page.get_by_text("came in as orders")).first).to_be_visible()
        expect(page.get_by_text("came in as orders").first).to_be_visible(timeout=120_000)
