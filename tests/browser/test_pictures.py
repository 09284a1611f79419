"""First screens compared with kept pictures: what moved, vanished or changed colour is seen before a reader sees it.

Accept what is meant to look different with `make test ARGS="tests/browser/test_pictures.py --pictures-update"`, and look at the
difference of tests/browser/kept in the commit.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw
from playwright.sync_api import Browser, Page, expect

from .harness import DESK, PHONE, Theme, browser, dashboard, open_page, wait_until_drawn
from .pixels import Pixels, changed_share, kept_form, pixels_of, seen, with_changes_marked

KEPT = Path(__file__).with_name("kept")
LEADER = "leader=Marguerite%20Holloway"
DRAFT = "We care about you. We are back to a 4-6 week turnaround.\n\nMost orders now ship in 2-3 weeks."
MOST_CHANGED = 0.002
"""Share of a picture that may differ: letters are drawn a little differently from one machine to the next."""
MOST_BYTES = (60_000, 800_000)
"""Of one kept picture, and of all."""
in_a_browser = pytest.mark.browser


@dataclass(frozen=True)
class Screen:
    """A first screen to keep: where it is, how wide, what to do there first, and which parts tell today's date."""

    name: str
    place: str
    is_phone: bool = False
    reach: Callable[[Page], None] = wait_until_drawn
    told_today: tuple[str, ...] = ()


def paste_the_draft(page: Page) -> None:
    page.get_by_role("textbox", name="Paste the draft").fill(DRAFT)
    page.keyboard.press("Control+Enter")
    expect(page.locator("mark.claim")).to_have_count(2)
    wait_until_drawn(page)
    page.evaluate("document.activeElement.blur()")


def what_i_took(page: Page) -> None:
    page.get_by_role("radio", name="What I took").click()
    wait_until_drawn(page)
    page.evaluate("document.activeElement.blur()")


SCREENS = [
    Screen("this_week", "this_week"),
    Screen("leaders", "leaders"),
    Screen("questions", "questions"),
    Screen("check", "check_newsletter", reach=paste_the_draft),
    Screen("turnaround", "turnaround"),
    Screen("review", "weekly_review?week=2026-W45"),
    Screen("care", "care"),
    Screen("data", "data"),
    Screen("week_phone", "this_week", is_phone=True),
    Screen("shifts_phone", f"shifts?{LEADER}", is_phone=True, reach=what_i_took),
]
ALL = [(screen, theme) for screen in SCREENS for theme in ("light", "dark")]
IN_CI = [(screen, theme) for screen, theme in ALL if theme == "light" or screen is SCREENS[0]]
"""The other dark ones are compared by `make soak`."""


@pytest.fixture(scope="module")
def started() -> Iterator[Browser]:
    with browser() as running:
        yield running


@pytest.fixture(scope="module")
def address(sample_data: Path) -> Iterator[str]:
    with dashboard(sample_data) as running:
        yield running


def taken(started: Browser, address: str, screen: Screen, theme: Theme) -> Pixels:
    """The screen as a reader with that theme sees it first; what tells today's date is covered."""
    context = started.new_context(viewport=PHONE if screen.is_phone else DESK, color_scheme=theme)
    page = context.new_page()
    open_page(page, address, screen.place)
    screen.reach(page)
    page.mouse.move(389, 843)  # off the menu, which shows more under the mouse
    picture = seen(page, covered=screen.told_today)
    context.close()
    return picture


@in_a_browser
@pytest.mark.parametrize(
    ("screen", "theme"),
    [pytest.param(*each, marks=() if each in IN_CI else pytest.mark.soak) for each in ALL],
    ids=lambda each: getattr(each, "name", each),
)
def test_a_screen_looks_as_kept(
    screen: Screen, theme: Theme, started: Browser, address: str, tmp_path: Path, pytestconfig: pytest.Config
) -> None:
    file = KEPT / f"{screen.name}_{theme}.png"
    new = kept_form(taken(started, address, screen, theme))
    if pytestconfig.getoption("--pictures-update"):
        KEPT.mkdir(exist_ok=True)
        new.save(file, optimize=True)
        return
    how = f"If it is meant so: pytest {Path(__file__).relative_to(pytestconfig.rootpath)} --pictures-update"
    if not file.exists():
        pytest.fail(f"No picture is kept of {screen.name} in {theme}. {how}", pytrace=False)
    kept, now = pixels_of(file.read_bytes()), np.asarray(new.convert("RGB"))
    share = changed_share(kept, now)
    if share > MOST_CHANGED:
        new.save(tmp_path / f"new_{file.name}")
        with_changes_marked(kept, now).save(tmp_path / f"difference_{file.name}")
        pytest.fail(
            f"{screen.name} in {theme}: {share:.2%} of the picture is not as kept ({MOST_CHANGED:.1%} may differ).\n"
            f"kept: {file}\nnew and difference: {tmp_path}\n{how}",
            pytrace=False,
        )


def test_each_kept_picture_is_compared_and_small() -> None:
    sizes = {file.stem: file.stat().st_size for file in KEPT.glob("*.png")}
    assert set(sizes) == {f"{screen.name}_{theme}" for screen, theme in ALL}
    assert max(sizes.values()) <= MOST_BYTES[0]
    assert sum(sizes.values()) <= MOST_BYTES[1]


@pytest.fixture
def drawn() -> Image.Image:
    """A screen of text and a bar, as a test may draw it."""
    picture = Image.new("RGB", (DESK["width"], DESK["height"]), "#FAF9F5")
    pen = ImageDraw.Draw(picture)
    for line in range(20):
        pen.text(
            (80, 60 + 40 * line),
            "Seven customers wait for an answer, one of them for eight days.",
            "#1A1A1A",
            font_size=24,
        )
    pen.rectangle((900, 300, 1100, 380), fill="#0072B2")
    return picture


def share_of(one: Image.Image, other: Image.Image) -> float:
    kept, now = (np.asarray(kept_form(np.asarray(picture)).convert("RGB")) for picture in (one, other))
    return changed_share(kept, now)


def test_the_measure_forgives_how_letters_are_drawn(drawn: Image.Image) -> None:
    shifted = drawn.transform(drawn.size, Image.Transform.AFFINE, (1, 0, 0.4, 0, 1, 0.3), Image.Resampling.BICUBIC)
    shifted.paste("#FAF9F5", (0, 0, DESK["width"], 4))
    assert share_of(drawn, drawn) == 0
    assert share_of(drawn, shifted) <= MOST_CHANGED


@pytest.mark.parametrize(
    ("box", "colour"),
    [((900, 300, 1100, 380), "#D55E00"), ((900, 300, 1100, 380), "#FAF9F5"), ((80, 60, 700, 90), "#FAF9F5")],
    ids=["a bar in the other colour", "a bar is gone", "a line is gone"],
)
def test_the_measure_tells_what_a_reader_would_see(
    box: tuple[int, int, int, int], colour: str, drawn: Image.Image
) -> None:
    changed = drawn.copy()
    ImageDraw.Draw(changed).rectangle(box, fill=colour)
    assert share_of(drawn, changed) > MOST_CHANGED


def test_a_picture_of_another_size_is_wholly_different() -> None:
    assert changed_share(np.zeros((10, 10, 3), np.uint8), np.zeros((10, 12, 3), np.uint8)) == 1
