"""A real server and a real browser, for pictures and browser tests: start, wait until a page is drawn, stop."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Page, ViewportSize, expect, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
DESK: ViewportSize = {"width": 1440, "height": 960}
PHONE: ViewportSize = {"width": 390, "height": 844}
Theme = Literal["light", "dark"]
_CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome")
_CHROMIUM_SWITCHES = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
_DRAWN = """() => {
  const app = document.querySelector('[data-testid=stApp]');
  if (!app || !document.querySelector('.data-through')) return false;
  if (app.getAttribute('data-test-script-state') !== 'notRunning') return false;
  if (document.querySelector('[data-testid=stStatusWidget], [data-testid=stSkeleton], [data-stale=true]')) return false;
  const charts = [...document.querySelectorAll('[data-testid=stPlotlyChart]')];
  return charts.every(chart => chart.querySelector('svg.main-svg')) && document.fonts.status === 'loaded';
}"""
expect.set_options(timeout=20_000)  # a busy machine may take its time


def free_port() -> int:
    """Find a port of this machine that nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _is_up(address: str) -> bool:
    """Ask the server whether it is up."""
    try:
        with urllib.request.urlopen(f"{address}/healthz", timeout=1) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False


@contextmanager
def dashboard(data: Path | None = None, *, seconds_to_start: float = 60) -> Iterator[str]:
    """Serve the dashboard over the warehouse in `data`; gives its address, and stops the server at the end."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    environment = dict(os.environ) | ({"FRONTLINE_DATA": str(data)} if data else {})
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port)]
    with tempfile.TemporaryFile("w+") as log:  # a pipe that nobody reads would stop the server once it is full
        server = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=subprocess.STDOUT)
        try:
            deadline = time.monotonic() + seconds_to_start
            while not _is_up(address):
                if server.poll() is not None or time.monotonic() > deadline:
                    log.seek(0)
                    raise RuntimeError(f"The dashboard did not start:\n{log.read()}")
                time.sleep(0.1)
            yield address
        finally:
            server.terminate()
            try:
                server.wait(timeout=10)
            except subprocess.TimeoutExpired:
                server.kill()
                server.wait()


def chromium_path() -> str | None:
    """Take the browser that FRONTLINE_BROWSER names, else the system's; None leaves the choice to Playwright's own."""
    return os.environ.get("FRONTLINE_BROWSER") or next(
        (path for name in _CHROMIUM_NAMES if (path := shutil.which(name))), None
    )


@contextmanager
def browser() -> Iterator[Browser]:
    """Start a browser with a fresh profile."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium_path(), args=list(_CHROMIUM_SWITCHES))
        try:
            yield started
        finally:
            started.close()


def wait_until_drawn(page: Page, *, milliseconds: float = 30_000) -> None:
    """Wait until the script has finished, nothing is stale, every chart is drawn and the fonts are there."""
    page.wait_for_function(_DRAWN, timeout=milliseconds)
    page.wait_for_timeout(300)
    page.wait_for_function(_DRAWN, timeout=milliseconds)


def open_page(page: Page, address: str, stem: str = "") -> None:
    """Open one page of the dashboard by its address and wait until it is drawn."""
    page.goto(f"{address}/{stem}")
    wait_until_drawn(page)


def show_theme(page: Page, theme: Theme) -> None:
    """Switch the theme as the reader's machine does: no reload, the colours follow at once."""
    page.emulate_media(color_scheme=theme)
    page.wait_for_function(
        "theme => getComputedStyle(document.querySelector('.stApp')).colorScheme === theme", arg=theme
    )


def content_height(page: Page) -> int:
    """How high a page's content is: Streamlit scrolls inside its window."""
    return int(page.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight"))


def full_picture(page: Page, file: Path) -> None:
    """Take a picture of the whole page: the window is made as high as the content."""
    size = page.viewport_size or {"width": 1440, "height": 960}
    page.set_viewport_size({"width": size["width"], "height": max(size["height"], content_height(page))})
    wait_until_drawn(page)
    page.screenshot(path=file)
    page.set_viewport_size({"width": size["width"], "height": size["height"]})
