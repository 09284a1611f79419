"""Name a browser that really starts, for the tests that drive one; install Chromium where there is none.

The path goes to stdout, and is remembered beside the virtual environment's Python; everything else goes to stderr.
FRONTLINE_BROWSER names a browser of your own. FRONTLINE_SKIP_BROWSER=1 makes a missing browser no error: nothing is
printed, and the tests that need one are skipped by name.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

COMMANDS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC_APPLICATIONS = (
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Chromium.app/Contents/MacOS/Chromium",
)
REMEMBERED = Path(sys.prefix) / "browser"
ADVICE = (
    "No browser for the browser tests was found or could be installed: install Chromium or Chrome, or name one with "
    "FRONTLINE_BROWSER=/path/to/browser, or leave those tests out with FRONTLINE_SKIP_BROWSER=1."
)


def main() -> int:
    named = os.environ.get("FRONTLINE_BROWSER")
    if named:
        return hand_over(named) if starts(named) else refuse(f"FRONTLINE_BROWSER={named} does not start.")
    remembered = REMEMBERED.read_text().strip() if REMEMBERED.exists() else ""
    if remembered and os.access(remembered, os.X_OK):
        return hand_over(remembered)
    found = next(filter(starts, candidates()), None)
    if found:
        REMEMBERED.write_text(f"{found}\n")
        return hand_over(found)
    return hand_over("") if os.environ.get("FRONTLINE_SKIP_BROWSER") == "1" else refuse(ADVICE)


def candidates() -> Iterator[str]:
    """Every browser to try, the cheapest first: installed, then Playwright's own, then the system's package."""
    yield from installed()
    if os.environ.get("FRONTLINE_SKIP_BROWSER") == "1":
        return
    yield from playwright_chromium()
    if apt_get_chromium():
        yield from installed()


def installed() -> Iterator[str]:
    yield from filter(None, map(shutil.which, COMMANDS))
    for folder in (Path("/Applications"), Path.home() / "Applications"):
        yield from (str(folder / name) for name in MAC_APPLICATIONS if (folder / name).exists())


def playwright_chromium() -> Iterator[str]:
    if run([sys.executable, "-m", "playwright", "install", "chromium"], "Fetching Chromium with Playwright"):
        from playwright.sync_api import sync_playwright

        with sync_playwright() as playwright:
            yield playwright.chromium.executable_path


def apt_get_chromium() -> bool:
    apt_get = shutil.which("apt-get")
    sudo = [] if os.geteuid() == 0 else [shutil.which("sudo") or ""]
    if not apt_get or sudo == [""]:
        return False
    install = [*sudo, "env", "DEBIAN_FRONTEND=noninteractive", apt_get, "-qq"]
    waiting = ["-o", "DPkg::Lock::Timeout=300"]
    return run([*install, "update"], "Reading the system's package lists") and run(
        [*install, *waiting, "install", "--yes", "--no-install-recommends", "chromium"], "Installing Chromium"
    )


def starts(browser: str) -> bool:
    """Whether the browser shows a page: a file can be there and its libraries missing."""
    page = "data:text/html,<p>ready</p>"
    command = [browser, "--headless=new", "--no-sandbox", "--disable-gpu", "--dump-dom", page]
    try:
        answer = subprocess.run(command, capture_output=True, text=True, timeout=60, stdin=subprocess.DEVNULL)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return "ready" in answer.stdout


def run(command: list[str], doing: str) -> bool:
    print(f"{doing} ...", file=sys.stderr)
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=900, stdin=subprocess.DEVNULL)
    except (OSError, subprocess.TimeoutExpired) as failure:
        print(f"  that did not work: {failure}", file=sys.stderr)
        return False
    if done.returncode:
        last_lines = (done.stderr or done.stdout).strip().splitlines()[-3:]
        print("  that did not work: " + " | ".join(last_lines), file=sys.stderr)
    return done.returncode == 0


def hand_over(browser: str) -> int:
    print(browser)
    return 0


def refuse(why: str) -> int:
    print(why, file=sys.stderr)
    return 1


if __name__ == "__main__":
    raise SystemExit(main())
