"""A real browser walks a real server: what AppTest cannot see."""

import re
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Response, expect

from frontline.ui.menu import ENTRIES, registered

from .harness import browser, dashboard, open_page, wait_until_drawn

pytestmark = pytest.mark.browser
STEMS = [entry.stem for entry in registered()]
PHONE = {"width": 390, "height": 844}
DESK = {"width": 1440, "height": 960}
PROBES = re.compile(r"/\w+/_stcore/(health|host-config)$")  # Streamlit asks for its base below a deep link first
LUMINANCE = """([selector, property]) => {
  const element = document.querySelector(selector);
  const [red, green, blue] = getComputedStyle(element)[property].match(/[\\d.]+/g).map(Number);
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}"""
TOO_WIDE = """() => {
  const main = document.querySelector('[data-testid=stMain]');
  const wide = [document.documentElement, main].filter(each => each.scrollWidth > each.clientWidth + 1);
  return wide.map(each => `${each.tagName} is ${each.scrollWidth} wide in ${each.clientWidth}`);
}"""


@dataclass
class Visit:
    """One reader's browser, and what it met on the way."""

    context: BrowserContext
    page: Page
    complaints: list[str] = field(default_factory=list)
    hosts: set[str] = field(default_factory=set)
    missing: set[str] = field(default_factory=set)

    def hear_response(self, response: Response) -> None:
        if response.status >= 400:
            self.missing.add(urlsplit(response.url).path)

    def hear_console(self, message: Any) -> None:
        where = urlsplit(message.location.get("url", "")).path
        if message.type == "error" and not PROBES.search(where):
            self.complaints.append(f"{message.text} {where}")


@contextmanager
def visit(started: Browser, **options: Any) -> Iterator[Visit]:
    """A new reader: a fresh profile, nothing cached."""
    context = started.new_context(**({"viewport": DESK} | options))
    page = context.new_page()
    reader = Visit(context, page)
    page.on("console", reader.hear_console)
    page.on("pageerror", lambda error: reader.complaints.append(str(error)))
    page.on("request", lambda request: reader.hosts.add(urlsplit(request.url).hostname or ""))
    page.on("response", reader.hear_response)
    try:
        yield reader
    finally:
        context.close()


@pytest.fixture(scope="module")
def started() -> Iterator[Browser]:
    with browser() as running:
        yield running


@pytest.fixture(scope="module")
def address(sample_data: Path) -> Iterator[str]:
    with dashboard(sample_data) as running:
        yield running


def headline(page: Page) -> str:
    """The page's one headline, when it is there to be seen."""
    found = page.locator("h1.headline")
    expect(found).to_have_count(1)
    expect(found).to_be_visible()
    return found.inner_text()


@pytest.mark.parametrize("stem", ["", *STEMS])
def test_a_deep_link_works_as_the_first_visit(stem: str, address: str, started: Browser) -> None:
    with visit(started) as reader:
        open_page(reader.page, address, stem)
        assert len(headline(reader.page)) > 20
        text = reader.page.locator("body").inner_text().lower()
        assert "traceback" not in text
        assert "page not found" not in text
        assert "could not be shown" not in text
        assert reader.page.get_by_role("heading", level=1).count() == 1
        assert reader.complaints == []
        assert {path for path in reader.missing if not PROBES.search(path)} == set()
        assert reader.hosts - {"", "127.0.0.1"} == set(), "nothing is asked of any other machine"
        assert urlsplit(reader.page.url).path == f"/{stem}"


def test_the_menu_names_every_page_and_marks_the_current_one(address: str, started: Browser) -> None:
    with visit(started) as reader:
        open_page(reader.page, address, STEMS[0])
        for entry in registered():
            expect(reader.page.get_by_test_id("stSidebarNav").get_by_text(entry.title, exact=True)).to_have_count(1)
            reader.page.get_by_test_id("stSidebarNav").get_by_text(entry.title, exact=True).click()
            expect(reader.page.locator("h1.headline")).to_be_visible()
            wait_until_drawn(reader.page)
            assert urlsplit(reader.page.url).path in (f"/{entry.stem}", "/")
            current = reader.page.locator('[data-testid=stSidebarNavLink][aria-current="page"]')
            expect(current).to_have_text(entry.title)
        assert reader.complaints == []


@pytest.mark.parametrize("stem", ["no_such_page", *(entry.stem for entry in ENTRIES if entry.stem not in STEMS)])
def test_a_page_that_is_not_registered_is_not_served(stem: str, address: str, started: Browser) -> None:
    """Streamlit says so, and shows the first page; the menu has no line for it."""
    with visit(started) as reader:
        open_page(reader.page, address, stem)
        expect(reader.page.get_by_text("Page not found")).to_be_visible()
        current = reader.page.locator('[data-testid=stSidebarNavLink][aria-current="page"]')
        expect(current).to_have_text(registered()[0].title)
        links = reader.page.locator("[data-testid=stSidebarNavLink]")
        assert [urlsplit(link.get_attribute("href") or "").path for link in links.all()].count(f"/{stem}") == 0
        assert links.count() == len(STEMS)
        assert "traceback" not in reader.page.locator("body").inner_text().lower()


def test_rows_open_and_close_from_the_keyboard(address: str, started: Browser) -> None:
    """Tab reaches the link, Enter opens its rows and takes the reader into them, Escape leads back."""
    with visit(started) as reader:
        page = reader.page
        open_page(page, address, "this_week")
        page.locator(".st-key-period_choice input").focus()
        page.keyboard.press("Escape")
        for _ in range(40):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.closest('.st-key-rows_phones_0') !== null"):
                break
        else:
            pytest.fail("Tab never reached the link to the rows")
        ring = page.evaluate(
            "(({outlineStyle, boxShadow}) => [outlineStyle, boxShadow])(getComputedStyle(document.activeElement))"
        )
        assert ring != ["none", "none"], "the link with the focus looks different"
        page.keyboard.press("Enter")
        dialog = page.get_by_role("dialog")
        expect(dialog).to_be_visible()
        expect(dialog.get_by_text("Download these")).to_be_visible()
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('[role=dialog]') !== null"), "the focus is in the dialog"
        page.keyboard.press("Escape")
        expect(dialog).to_have_count(0)
        assert reader.complaints == []


def test_a_figure_opens_its_rows(address: str, started: Browser) -> None:
    with visit(started) as reader:
        open_page(reader.page, address, "this_week")
        link = reader.page.locator(".st-key-rows_queue_0 button")
        number = re.search(r"[\d,]+", link.inner_text())
        assert number
        link.click()
        dialog = reader.page.get_by_role("dialog")
        expect(dialog).to_be_visible()
        expect(dialog.get_by_text(f"{number.group()} rows", exact=True)).to_be_visible()
        expect(dialog.locator("[data-testid=stDataFrame] canvas").first).to_be_visible()
        with reader.page.expect_download() as download:
            dialog.get_by_role("button", name=re.compile("^Download these .* as CSV")).click()
        lines = Path(download.value.path()).read_text(encoding="utf-8-sig").splitlines()
        assert len(lines) == int(number.group().replace(",", "")) + 1
        assert download.value.suggested_filename == "open_case_rows.csv"
        reader.page.keyboard.press("Escape")
        expect(dialog).to_have_count(0)
        assert reader.complaints == []


def choose_period(page: Page, name: str) -> None:
    page.locator(".st-key-period_choice input").click()
    page.get_by_role("option", name=name).click()
    wait_until_drawn(page)


def test_the_period_stays_in_the_address_across_pages_and_back(address: str, started: Browser) -> None:
    with visit(started) as reader:
        page = reader.page
        open_page(page, address, "leaders")
        before = page.locator(".st-key-rows_weeks_0").inner_text()
        choose_period(page, "Last 13 weeks")
        expect(page).to_have_url(re.compile(r"/leaders\?(.*&)?period=13w"))
        chosen = page.locator(".st-key-rows_weeks_0").inner_text()
        assert chosen != before
        page.get_by_test_id("stSidebarNav").get_by_text("Turnaround and claims").click()
        expect(page).to_have_url(re.compile(r"/turnaround\?(.*&)?period=13w"))
        wait_until_drawn(page)
        assert page.locator(".st-key-period_choice input").input_value() == "Last 13 weeks"
        for _ in range(3):  # Streamlit may keep a page's address with and without the period as two steps
            page.go_back()
            wait_until_drawn(page)
            if "/leaders" in page.url:
                break
        expect(page).to_have_url(re.compile("/leaders"))
        expect(page.locator(".st-key-rows_weeks_0")).to_have_text(chosen)
        assert reader.complaints == []
    with visit(started) as other:
        open_page(other.page, address, "leaders?period=13w")
        expect(other.page.locator(".st-key-rows_weeks_0")).to_have_text(chosen)


def test_a_shared_address_keeps_a_pages_own_filter(address: str, started: Browser) -> None:
    with visit(started) as reader:
        open_page(reader.page, address, "turnaround")
        reader.page.locator(".st-key-of input").click()
        reader.page.get_by_role("option", name="Tickets").click()
        expect(reader.page).to_have_url(re.compile(r"[?&]of="))
        wait_until_drawn(reader.page)
        expected = reader.page.locator(".st-key-rows_oldest_0").inner_text()
        shared = reader.page.url
    with visit(started) as other:
        open_page(other.page, address, shared.removeprefix(f"{address}/"))
        assert other.page.locator(".st-key-of input").input_value() == "Tickets"
        assert other.page.locator(".st-key-rows_oldest_0").inner_text() == expected


@pytest.mark.parametrize("stem", STEMS)
def test_a_phone_never_scrolls_sideways(stem: str, address: str, started: Browser) -> None:
    with visit(started, viewport=PHONE, device_scale_factor=2, has_touch=True) as reader:
        open_page(reader.page, address, stem)
        assert len(headline(reader.page)) > 20
        assert reader.page.evaluate(TOO_WIDE) == []
        sizes = reader.page.eval_on_selector_all(
            "[data-testid=stMain] :is(p, td, th, h1, h2)",
            "all => all.filter(each => each.innerText).map(each => parseFloat(getComputedStyle(each).fontSize))",
        )
        assert min(sizes) >= 13
        assert reader.complaints == []


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_the_theme_follows_the_reader(theme: str, address: str, started: Browser) -> None:
    with visit(started, color_scheme=theme) as reader:
        open_page(reader.page, address, "this_week")
        is_dark = theme == "dark"
        for ground in ("[data-testid=stApp]", "[data-testid=stSidebar]"):
            assert (reader.page.evaluate(LUMINANCE, [ground, "backgroundColor"]) < 0.2) == is_dark, ground
        for words in ("h1.headline", "h2.card-sentence", ".data-through", "p.quiet-line"):
            assert (reader.page.evaluate(LUMINANCE, [words, "color"]) > 0.5) == is_dark, words
        chart = ".js-plotly-plot .annotation-text"
        assert (reader.page.evaluate(LUMINANCE, [chart, "fill"]) > 0.4) == is_dark


def ask(url: str) -> tuple[int, dict[str, str], str]:
    """Status, headers and text of an answer, whatever the status."""
    try:
        with urllib.request.urlopen(url, timeout=10) as answer:
            return answer.status, dict(answer.headers.items()), answer.read().decode()
    except urllib.error.HTTPError as refused:
        return refused.code, dict(refused.headers.items()), ""


def test_health_headers_and_closed_doors(address: str) -> None:
    assert ask(f"{address}/healthz")[::2] == (200, '{"status":"ok"}')
    for path in ("/", "/leaders", "/healthz", "/_stcore/health", "/_stcore/metrics"):
        headers = {name.lower(): value for name, value in ask(address + path)[1].items()}
        assert headers["x-frame-options"] == "DENY", path
        assert headers["x-content-type-options"] == "nosniff", path
        assert headers["referrer-policy"] == "no-referrer", path
        assert "frame-ancestors 'none'" in headers["content-security-policy"], path
        assert "'unsafe-eval'" not in headers["content-security-policy"], path
    assert ask(f"{address}/_stcore/metrics")[0] == 404
    assert ask(f"{address}/_stcore/metrics/")[0] == 404


@pytest.mark.parametrize("path", ["pages/leaders.py", "app.py", "../app.py", "data/sample/customers.csv", "CURRENT"])
def test_no_file_of_the_project_is_served(path: str, address: str) -> None:
    status, _, text = ask(f"{address}/{path}")
    assert status >= 400 or text == ask(f"{address}/")[2], "at most the empty frame of the dashboard"
