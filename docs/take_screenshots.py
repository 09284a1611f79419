"""Take the pictures in docs/images: every page of the menu, in both themes, on a screen and on a phone.

For example: python docs/take_screenshots.py --data data/warehouse --pages this_week --themes light --widths 1440
"""

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from playwright.sync_api import Browser  # noqa: E402

from frontline.ui.menu import registered  # noqa: E402
from tests.browser.harness import browser, dashboard, full_picture, open_page  # noqa: E402

_PHONE = 500  # narrower than this is a phone
_HEIGHTS = {True: 844, False: 960}


def take(started: Browser, address: str, stem: str, theme: str, width: int, out: Path) -> Path:
    """Take one picture; the dark theme follows the browser's preference, as it does for a reader."""
    is_phone = width < _PHONE
    context = started.new_context(
        viewport={"width": width, "height": _HEIGHTS[is_phone]},
        color_scheme="dark" if theme == "dark" else "light",
        device_scale_factor=2 if is_phone else 1,
    )
    page = context.new_page()
    open_page(page, address, stem)
    file = out / f"{stem}_{theme}_{width}.png"
    full_picture(page, file)
    context.close()
    return file


def main() -> None:
    """Take the pictures that the command line asks for."""
    parser = argparse.ArgumentParser(description="Take pictures of the dashboard's pages.")
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "images", help="where the pictures go")
    parser.add_argument("--data", type=Path, help="the data folder (default: $FRONTLINE_DATA or data/warehouse)")
    parser.add_argument("--pages", default="", help="file stems, comma separated (default: the whole menu)")
    parser.add_argument("--themes", default="light,dark")
    parser.add_argument("--widths", default="1440,390")
    choice = parser.parse_args()
    stems = choice.pages.split(",") if choice.pages else [entry.stem for entry in registered()]
    choice.out.mkdir(parents=True, exist_ok=True)
    with dashboard(choice.data) as address, browser() as started:
        for stem in stems:
            for theme in choice.themes.split(","):
                for width in map(int, choice.widths.split(",")):
                    print(take(started, address, stem, theme, width, choice.out))


if __name__ == "__main__":
    main()
