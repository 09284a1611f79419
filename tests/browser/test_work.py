"""What people do in the browser: check a draft, import a file, look on while somebody else imports."""

import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Dialog, Page, expect

from .harness import ROOT, browser, dashboard, open_page, wait_until_drawn

pytestmark = pytest.mark.browser
CLEAR = "order_id,placed_at,shipped_at\nA1,2026-01-05,2026-02-20\nA2,2026-01-06,\nA3,soon,\n"
AMBIGUOUS = "order_id,placed_at,shipped_at\nA1,03/04/2026,05/06/2026\n"


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
def copy(sample_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample company in a data directory that may be written to."""
    data = tmp_path_factory.mktemp("copy") / "data"
    shutil.copytree(sample_data, data, ignore=shutil.ignore_patterns("raw"))
    return data


@pytest.fixture(scope="module")
def address(copy: Path) -> Iterator[str]:
    with dashboard(copy) as running:
        yield running


def test_a_pasted_draft_is_checked_and_its_markup_never_runs(page: Page, address: str) -> None:
    alerts: list[str] = []

    def hear(dialog: Dialog) -> None:
        alerts.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", hear)
    open_page(page, address, "check_newsletter")
    draft = "<script>alert(1)</script><img src=x onerror=alert(2)> We are back to a 2-3 week turnaround."
    page.locator(".st-key-draft textarea").fill(draft)
    page.keyboard.press("Control+Enter")
    expect(page.locator("mark.claim.attention")).to_be_visible()
    wait_until_drawn(page)
    expect(page.locator("h1.headline")).to_have_text("One claim would be false today.")
    expect(page.locator(".badge.attention").first).to_have_text("✕ contradicted")
    assert "<script>alert(1)</script><img src=x onerror=alert(2)>" in page.locator(".draft").inner_text()
    assert page.locator(".draft img, .draft script").count() == 0
    assert alerts == []
    page.locator(".st-key-rows_claim_1_0 button").click()
    expect(page.get_by_role("dialog").locator("[data-testid=stDataFrame] canvas").first).to_be_visible()


def test_a_page_left_open_moves_to_the_version_another_process_published(
    page: Page, address: str, copy: Path, tmp_path: Path, run_cli: Callable[..., Any]
) -> None:
    """With a click, and with a reload; the server is not restarted."""
    open_page(page, address, "data")
    page.get_by_role("tab", name="What came in").click()
    link = page.locator(".st-key-rows_imports_1 button")
    before = int(link.inner_text().split()[0])
    for place, name in enumerate(("a.csv", "b.csv"), start=1):
        new = tmp_path / name
        new.write_text(CLEAR.replace("A", name[0].upper() * 3))
        assert run_cli("import", new, "--data", copy).exit_code == 0
        assert link.inner_text() == f"{before + place - 1} files →", "nothing moves under the reader's hands"
        if place == 1:
            page.locator(".st-key-period_choice input").click()
            page.get_by_role("option", name="All weeks").click()
        else:
            page.reload()
            page.get_by_role("tab", name="What came in").click()
        expect(link).to_have_text(f"{before + place} files →")
        wait_until_drawn(page)
    expect(page.locator("h1.headline")).to_contain_text("2 could not be loaded")


def drop(page: Page, name: str, content: str) -> None:
    page.locator("[data-testid=stFileUploader] input[type=file]").set_input_files(
        {"name": name, "mimeType": "text/csv", "buffer": content.encode()}
    )
    wait_until_drawn(page)


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()
    wait_until_drawn(page)


def test_the_first_import_of_a_company(page: Page, tmp_path: Path) -> None:
    """From nothing: a question, an import with its accounting, other pages with figures; a row mended, the import undone."""
    with dashboard(tmp_path / "data") as address:
        open_page(page, address, "turnaround")
        expect(page.locator("h1.headline")).to_contain_text("Nothing has been imported")
        page.get_by_role("link", name="Import an export").click()
        expect(page.locator("h1.headline")).to_have_text("Drop your exports here.")
        wait_until_drawn(page)
        drop(page, "orders.csv", AMBIGUOUS)
        expect(page.get_by_text("4 Mar 2026 (1 day); Orders: its one row would come in.")).to_be_visible()
        page.reload()
        wait_until_drawn(page)
        drop(page, "orders.csv", CLEAR)
        expect(page.locator("h2.card-sentence", has_text="2 of 3 rows would come in; 1 rejected.")).to_be_visible()
        press(page, "Import 1 file")
        expect(page.get_by_text("orders.csv: 2 of 3 rows came in as orders; 1 rejected.")).to_be_visible()
        expect(page.locator("h1.headline")).to_contain_text("1 of 3 rows could not be loaded")
        page.get_by_test_id("stSidebarNav").get_by_text("Turnaround and claims").click()
        expect(page.locator(".st-key-rows_oldest_0 button")).to_have_text("all 1 →")
        assert re.search(r"Data through", page.locator(".data-through").inner_text())
        page.get_by_test_id("stSidebarNav").get_by_text("Imports and people").click()
        mend_and_undo(page)


def mend_and_undo(page: Page) -> None:
    page.get_by_role("tab", name="What came in").click()
    press(page, "Mend 1 row of orders.csv")
    rows = page.get_by_role("dialog").locator("textarea")
    rows.fill(rows.input_value().replace("soon", "2026-01-07"))
    press(page, "Import the mended rows")
    expect(page.get_by_role("status").filter(has_text="its one row came in as orders")).to_be_visible()
    expect(page.get_by_text("No row was rejected.")).to_be_visible()
    wait_until_drawn(page)
    page.locator(".st-key-undo_choice input").click()
    page.keyboard.type("orders.csv")
    page.wait_for_timeout(500)
    page.keyboard.press("Enter")
    wait_until_drawn(page)
    press(page, "Undo it")
    press(page, "Undo the import")
    expect(page.get_by_role("status").filter(has_text="1 file with 2 loaded rows are gone")).to_be_visible()


def test_an_upload_of_a_newsletter(page: Page, address: str) -> None:
    open_page(page, address, "check_newsletter")
    letter = "---\ntitle: Good news\nauthor: Ann Author\n---\nWe are back to a 2-3 week turnaround.\n"
    page.locator("[data-testid=stFileUploader] input[type=file]").set_input_files(
        {"name": "draft.md", "mimeType": "text/markdown", "buffer": letter.encode()}
    )
    expect(page.locator("mark.claim.attention")).to_be_visible()
    expect(page.locator(".explanation").first).to_contain_text("Ann Author")


def test_a_fault_shows_a_card_and_never_a_traceback(page: Page, tmp_path: Path) -> None:
    """A data directory that is a file is nothing that the program expects."""
    (tmp_path / "file").write_text("not a directory")
    with dashboard(tmp_path / "file") as address:
        page.goto(address)
        alert = page.get_by_role("alert").filter(has_text="could not be shown")
        expect(alert).to_be_visible()
        text = page.locator("body").inner_text()
        assert "Traceback" not in text
        assert str(tmp_path) not in text
        assert "NotADirectoryError" not in text


def test_the_script_of_the_pictures_takes_one(copy: Path, tmp_path: Path) -> None:
    script = ROOT / "docs" / "take_screenshots.py"
    chosen = ["--pages", "data", "--themes", "dark", "--widths", "390"]
    taken = subprocess.run(
        [sys.executable, script, "--data", copy, "--out", tmp_path, *chosen],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert taken.returncode == 0, taken.stderr
    assert (tmp_path / "data_dark_390.png").read_bytes().startswith(b"\x89PNG")
