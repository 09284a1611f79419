"""axe-core on every page, in both themes, on a desk and on a phone: no fault of any weight, but those told here with a reason."""

import re
from collections.abc import Callable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from frontline.ui.care_parts import PARTS
from frontline.ui.menu import registered
from frontline.ui.theme import LIGHT

from .harness import DESK, PHONE, Theme, browser, dashboard, open_page, show_theme, wait_until_drawn

pytestmark = pytest.mark.browser
LEADER = "leader=Marguerite%20Holloway"
DRAFT = "We care about you. We are back to a 4-6 week turnaround.\n\nMost orders now ship in 2-3 weeks."
ONLY_COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}
"""The dark theme has the same elements as the light one: what can differ is whether they can be read."""
FORGIVEN = {
    # Streamlit's drop area has no role of its own and cannot be reached by Tab, its button can: told as minor by axe.
    "presentation-role-conflict": 'data-testid="stFileUploaderDropzone"',
    # An open list of choices is laid over the page by Streamlit, outside its landmarks; it is tied to its field by aria-controls.
    "region": 'data-collection="react-aria',
}
IN_FULL = {"rules": {"target-size": {"enabled": True}}}
"""What axe asks by itself, and that a finger finds each target (WCAG 2.2, 2.5.8)."""
LOOKS: list[tuple[ViewportSize, tuple[Theme, Theme]]] = [(DESK, ("light", "dark")), (PHONE, ("dark", "light"))]
WITHOUT_TRANSITIONS = """addEventListener('DOMContentLoaded', () => document.head.append(
  Object.assign(document.createElement('style'), {textContent: '* { transition: none !important; }'})))"""
"""A switch of theme shows at once: half-way colours are no fault."""
RUN = """options => axe.run(document, {resultTypes: ["violations"], ...options}).then(found => found.violations.flatMap(
  rule => rule.nodes.map(node => ({rule: rule.id, weight: rule.impact, where: node.target.join(" "), html: node.html,
    why: node.failureSummary}))
))"""


FAINT_WORDS = """() => {
  const numbers = colour => colour.match(/[\\d.]+/g).map(Number);
  const luminance = colour => numbers(colour).slice(0, 3).map(share => share / 255)
    .map(share => share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4)
    .reduce((sum, share, place) => sum + share * [0.2126, 0.7152, 0.0722][place], 0);
  const contrast = (one, other) => {
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const words = [...document.querySelectorAll('.js-plotly-plot :is(text, tspan)')]
    .filter(each => each.textContent.trim() && !each.querySelector('tspan') && each.getClientRects().length);
  return words.map(each => [each.textContent, getComputedStyle(each).fill,
    getComputedStyle(each.closest('[class*=st-key-card_]') || document.body).backgroundColor])
    .filter(([words, fill, ground]) => contrast(fill, ground) < (/[\\p{L}\\p{N}]/u.test(words) ? 4.5 : 3)).map(each => each.join(', '));
}"""
"""The words of charts, whose ground axe cannot tell; a symbol alone (✕) is a mark."""

COLOUR_ALONE = """([mark, word]) => {
  const has = (each, kind) => {
    const style = getComputedStyle(each);
    return [mark, word].includes(style[kind]) && style[kind + 'Opacity'] > 0 && each.getClientRects().length > 0;
  };
  const is_diamond = each => /^M[\\d.]+,0L0,[\\d.]+L-[\\d.]+,0L0,-[\\d.]+Z$/.test(each.getAttribute('d') || '');
  return [...document.querySelectorAll('.js-plotly-plot')].filter(plot => {
    const marks = [...plot.querySelectorAll('path, rect, circle')].filter(each => has(each, 'fill') || has(each, 'stroke'));
    const words = [...plot.querySelectorAll('text, tspan')].filter(each => has(each, 'fill'));
    return marks.length && !marks.some(is_diamond) && !words.length;
  }).map(plot => plot.closest('[role=figure]')?.getAttribute('aria-label') || 'a chart');
}"""
"""Charts that mark something in vermillion and have neither a diamond nor a word for it: a grey print would not show it."""
VERMILLION = [f"rgb({', '.join(str(int(colour[at : at + 2], 16)) for at in (1, 3, 5))})"
              for colour in (LIGHT.attention, LIGHT.attention_text)]  # fmt: skip


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    """One reader for all pages, with axe at hand on each."""
    with browser() as started:
        context = started.new_context(viewport=DESK)
        context.add_init_script(files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8"))
        context.add_init_script(WITHOUT_TRANSITIONS)
        yield context.new_page()
        context.close()


@pytest.fixture(scope="module")
def address(sample_data: Path) -> Iterator[str]:
    with dashboard(sample_data) as running:
        yield running


def faults(page: Page, options: dict[str, Any]) -> list[str]:
    """What axe finds on the page as it stands, a line each."""
    return [
        f"{found['weight']} {found['rule']} at {found['where']}: {' '.join(found['why'].split())}\n    {found['html'][:300]}"
        for found in page.evaluate(RUN, options)
        if FORGIVEN.get(found["rule"], "no such element") not in found["html"]
    ]


def assert_no_faults(page: Page) -> None:
    """Look at both themes on both widths; the page stays open between them."""
    met: list[str] = []
    for size, themes in LOOKS:
        page.set_viewport_size(size)
        page.wait_for_timeout(150)  # until charts have taken the new width
        for theme in themes:
            show_theme(page, theme)
            options = ONLY_COLOURS if theme == "dark" else IN_FULL
            found = [*faults(page, options), *(f"faint in a chart: {words}" for words in page.evaluate(FAINT_WORDS))]
            if theme == "light":
                found += [f"colour alone: {chart}" for chart in page.evaluate(COLOUR_ALONE, VERMILLION)]
            met += [f"{theme}, {size['width']} px: {fault}" for fault in found]
    page.set_viewport_size(DESK)
    if met:
        pytest.fail("\n".join([f"{len(met)} faults", *met]), pytrace=False)


ADDRESSES = [
    *(entry.stem for entry in registered()),
    f"shifts?{LEADER}",
    *(
        pytest.param(place, marks=pytest.mark.soak)
        for place in (
            *(f"care?care_part={quote(part)}" for part in list(PARTS)[1:]),
            *(f"{stem}?{LEADER}" for stem in ("leaders", "care")),
            f"care?care_part=Leaders&{LEADER}",
        )
    ),
]


@pytest.mark.parametrize("place", ADDRESSES)
def test_a_page_has_no_fault(place: str, page: Page, address: str) -> None:
    open_page(page, address, place)
    expect(page.get_by_text("could not be shown")).to_have_count(0)
    assert_no_faults(page)


def one_question(page: Page, address: str) -> None:
    open_page(page, address, "questions")
    page.locator(".topic-link a").first.click()
    expect(page).to_have_url(re.compile(r"topic="))


def a_checked_draft(page: Page, address: str) -> None:
    open_page(page, address, "check_newsletter")
    page.get_by_role("textbox", name="Paste the draft").fill(DRAFT)
    page.keyboard.press("Control+Enter")
    expect(page.locator("mark.claim").first).to_be_visible()


def rows_in_a_dialog(page: Page, address: str) -> None:
    open_page(page, address, "turnaround")
    page.locator("[class*=st-key-rows_] button").first.click()
    expect(page.get_by_role("dialog").locator("canvas").first).to_be_visible()


def charts_as_tables(page: Page, address: str) -> None:
    open_page(page, address, "turnaround")
    toggles = page.get_by_role("button", name="as a table")
    for place in range(toggles.count()):
        toggles.nth(place).click()
        wait_until_drawn(page)


def an_open_choice(page: Page, address: str) -> None:
    open_page(page, address, "leaders")
    page.locator(".st-key-period_choice input").click()
    expect(page.get_by_role("option").first).to_be_visible()


def what_a_card_means(page: Page, address: str) -> None:
    open_page(page, address, "this_week")
    page.locator("[class*=st-key-meaning_] button").first.click()
    expect(page.get_by_role("dialog")).to_be_visible()


def a_chart_to_save(page: Page, address: str) -> None:
    open_page(page, address, "this_week")
    page.get_by_role("button", name="as a PNG").first.click()
    expect(page.get_by_role("dialog")).to_be_visible()


def what_can_be_exported(page: Page, address: str) -> None:
    open_page(page, address, "this_week")
    page.locator(".st-key-export button").first.click()
    expect(page.get_by_test_id("stPopoverBody")).to_be_visible()


STATES = [one_question, a_checked_draft, rows_in_a_dialog, charts_as_tables, an_open_choice]
OVER_THE_PAGE = [what_a_card_means, a_chart_to_save, what_can_be_exported]


@pytest.mark.parametrize("reach", STATES, ids=lambda reach: reach.__name__)
def test_what_a_reader_opened_has_no_fault(reach: Callable[[Page, str], None], page: Page, address: str) -> None:
    reach(page, address)
    wait_until_drawn(page)
    assert_no_faults(page)


@pytest.mark.parametrize("theme", ["light", pytest.param("dark", marks=pytest.mark.soak)])
@pytest.mark.parametrize("reach", OVER_THE_PAGE, ids=lambda reach: reach.__name__)
def test_what_lies_over_the_page_has_no_fault(
    reach: Callable[[Page, str], None], theme: Theme, page: Page, address: str
) -> None:
    """Opened in each theme: Streamlit gives it the theme of that moment."""
    page.emulate_media(color_scheme=theme)
    reach(page, address)
    wait_until_drawn(page)
    met = [*faults(page, IN_FULL), *page.evaluate(FAINT_WORDS)]
    show_theme(page, "light")
    assert met == []


def test_the_menu_of_a_phone_has_no_fault(page: Page, address: str) -> None:
    page.set_viewport_size(PHONE)
    open_page(page, address, "questions")
    page.get_by_test_id("stExpandSidebarButton").click()
    expect(page.get_by_test_id("stSidebarNavLink").first).to_be_in_viewport()
    met = faults(page, IN_FULL)
    page.set_viewport_size(DESK)
    assert met == []


SECTIONS = ["For my calls", "What I took", "My calendar", "Everybody"]


@pytest.mark.soak
@pytest.mark.parametrize("section", SECTIONS)
def test_a_section_of_my_shifts_has_no_fault(section: str, page: Page, address: str) -> None:
    open_page(page, address, f"shifts?{LEADER}")
    page.get_by_role("radio", name=section).click()
    wait_until_drawn(page)
    assert_no_faults(page)


@pytest.mark.soak
@pytest.mark.parametrize("tab", ["What came in", "People and calendars"])
def test_a_tab_of_the_data_page_has_no_fault(tab: str, page: Page, address: str) -> None:
    open_page(page, address, "data")
    page.get_by_role("tab", name=tab).click()
    wait_until_drawn(page)
    assert_no_faults(page)


def test_the_first_screen_of_a_company_without_data_has_no_fault(page: Page, tmp_path: Path) -> None:
    with dashboard(tmp_path / "nothing") as nothing:
        for stem in ("", "data", "shifts"):
            open_page(page, nothing, stem)
            assert_no_faults(page)


def test_axe_would_tell(page: Page, address: str) -> None:
    """The measure itself: words too faint to read and a picture without words are told in every theme and width."""
    open_page(page, address, "turnaround")
    page.evaluate("""() => document.querySelector('[data-testid=stMain] h1').insertAdjacentHTML('afterend',
        '<p style="color: #808080; background: #909090">too faint</p><img src="data:," width="9" height="9">')""")
    page.evaluate("() => document.querySelectorAll('.js-plotly-plot :is(text, tspan)').forEach(each => each.remove())")
    with pytest.raises(pytest.fail.Exception) as told:
        assert_no_faults(page)
    assert str(told.value).count("serious color-contrast") == 4
    assert str(told.value).count("critical image-alt") == 2
    assert str(told.value).count("colour alone") >= 1


def test_a_forgiven_fault_is_still_there(page: Page, address: str) -> None:
    """Once Streamlit has mended one, its line in FORGIVEN goes."""
    open_page(page, address, "data")
    met = page.evaluate(RUN, {})
    page.locator(".st-key-period_choice input").click()
    expect(page.get_by_role("option").first).to_be_visible()
    met += page.evaluate(RUN, {})
    for rule, mark in FORGIVEN.items():
        assert any(found["rule"] == rule and mark in found["html"] for found in met), rule
