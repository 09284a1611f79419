"""Take the pictures in docs/images from the sample company: every page of the menu, on a screen and on a phone.

For example: python docs/take_screenshots.py --pages this_week --themes light,dark --widths 1440,390
"""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from playwright.sync_api import Browser, Page  # noqa: E402

from frontline.ui.menu import registered  # noqa: E402
from tests.browser.harness import browser, dashboard, full_picture, open_page, wait_until_drawn  # noqa: E402

_PHONE = 500  # narrower than this is a phone
_HEIGHTS = {True: 844, False: 960}
_OPENED = {page: f"{page}?leader=Marguerite%20Holloway" for page in ("shifts", "leaders")}
"""Everybody's own page first: shown as a leader of the sample sees it."""
_DRAFT = """Dear customers,

thank you for your patience this year. We have worked through our massive backlog and are back to a 4-6 week turnaround,
so this is a good time to send your photographs. Most orders now ship in 2-3 weeks.

With thanks from the attic"""


def take(started: Browser, address: str, stem: str, theme: str, width: int, out: Path) -> Path:
    """Take one picture; the dark theme follows the browser's preference, as it does for a reader."""
    is_phone = width < _PHONE
    context = started.new_context(
        viewport={"width": width, "height": _HEIGHTS[is_phone]},
        color_scheme="dark" if theme == "dark" else "light",
        device_scale_factor=2 if is_phone else 1,
    )
    page = context.new_page()
    open_page(page, address, _OPENED.get(stem, stem))
    if stem == "check_newsletter":
        _paste_the_draft(page)
    file = out / f"{stem}_{theme}_{width}.png"
    full_picture(page, file)
    context.close()
    return file


def _paste_the_draft(page: Page) -> None:
    """Show the page as its user sees it: with a draft checked."""
    page.get_by_role("textbox", name="Paste the draft").fill(_DRAFT)
    page.keyboard.press("Control+Enter")
    page.get_by_text("Say instead").first.wait_for()
    wait_until_drawn(page)


def main() -> None:
    """Take the pictures that the command line asks for."""
    parser = argparse.ArgumentParser(description="Take pictures of the dashboard's pages.")
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "images", help="where the pictures go")
    parser.add_argument("--data", type=Path, help="a data folder (default: the sample company)")
    parser.add_argument("--pages", default="", help="file stems, comma separated (default: the whole menu)")
    parser.add_argument("--themes", default="light")
    parser.add_argument("--widths", default="1440")
    choice = parser.parse_args()
    stems = choice.pages.split(",") if choice.pages else [entry.stem for entry in registered()]
    choice.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        data = choice.data or Path(folder)
        if choice.data is None:
            subprocess.run([sys.executable, "-m", "frontline", "demo", "--data", folder], check=True, stdout=sys.stderr)
        picture_all(choice, stems, data)


def picture_all(choice: argparse.Namespace, stems: list[str], data: Path) -> None:
    """Start the dashboard on the data and picture each page asked for."""
    with dashboard(data) as address, browser() as started:
        for stem in stems:
            for theme in choice.themes.split(","):
                for width in map(int, choice.widths.split(",")):
                    print(take(started, address, stem, theme, width, choice.out))


if __name__ == "__main__":
    main()
