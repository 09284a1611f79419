"""What leaves the dashboard in a browser: the page as a workbook, a chart as a PNG; and the "?" by keyboard."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from PIL import Image
from playwright.sync_api import Browser, Locator, Page, expect

from frontline.ui import theme

from .harness import browser, dashboard, open_page

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(sample_data: Path) -> Iterator[str]:
    with dashboard(sample_data) as running:
        yield running


@pytest.fixture(scope="module")
def started() -> Iterator[Browser]:
    with browser() as running:
        yield running


@pytest.fixture(params=["light", "dark"])
def page(request: pytest.FixtureRequest, started: Browser, address: str) -> Iterator[Page]:
    context = started.new_context(viewport={"width": 1440, "height": 960}, color_scheme=request.param)
    opened = context.new_page()
    open_page(opened, address, "leaders?channel=call")
    yield opened
    context.close()


def downloaded(page: Page, press: Locator) -> tuple[str, bytes]:
    """The name and the bytes of the file that a button hands out; the button is pressed by keyboard."""
    with page.expect_download() as waiting:
        press.focus()
        page.keyboard.press("Enter")
    return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes()


def test_the_page_leaves_as_files(page: Page) -> None:
    page.get_by_role("button", name="Export").click()
    name, content = downloaded(page, page.get_by_role("button", name="As a workbook (XLSX)"))
    book = openpyxl.load_workbook(io.BytesIO(content))
    assert name == "leaders.xlsx"
    assert ("Channel", "Calls") in book["About"].iter_rows(values_only=True)
    shown = page.locator("h2.card-sentence").all_inner_texts()
    exported = [row[2] for row in book["Cards"].iter_rows(min_row=2, values_only=True) if row[2]]
    assert exported == shown
    name, content = downloaded(page, page.get_by_role("button", name="As tables (CSV, zipped)"))
    assert name == "leaders.zip"
    assert len(zipfile.ZipFile(io.BytesIO(content)).namelist()) == len(book.sheetnames)


def test_a_chart_leaves_as_a_picture_of_its_theme(page: Page) -> None:
    page.locator(".st-key-toggle_button_png_share button").click()
    dialog = page.get_by_role("dialog")
    name, content = downloaded(page, dialog.get_by_role("button", name="Download plot as a PNG"))
    picture = Image.open(io.BytesIO(content)).convert("RGB")
    dark = bool(page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches"))
    palette = theme.DARK if dark else theme.LIGHT
    assert name == "leaders_share.png"
    assert picture.width == 1520
    colours = {colour for _, colour in picture.getcolors(1 << 24) or []}
    for wanted in (palette.card, palette.blue, palette.ink):
        assert tuple(int(wanted[at : at + 2], 16) for at in (1, 3, 5)) in colours, wanted


def test_a_question_mark_opens_and_closes_by_keyboard(page: Page) -> None:
    mark = page.get_by_role("button", name="What is this? Share of all contacts")
    box = mark.bounding_box()
    assert box and min(box["width"], box["height"]) >= 24
    mark.focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("one conversation with a customer")
    drawn = dialog.locator(".text-quiet").first.evaluate("element => getComputedStyle(element).color")
    dark = bool(page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches"))
    quiet = (theme.DARK if dark else theme.LIGHT).quiet
    assert drawn == f"rgb({', '.join(str(int(quiet[at : at + 2], 16)) for at in (1, 3, 5))})", (
        "the dialog follows the theme"
    )
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
