"""Every card explains itself, and every chart is told in words and has its table."""

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from frontline.query_catalog import catalog
from frontline.ui.care_parts import PARTS
from frontline.ui.drawn import DrawnPage

from .opened import FALSE_CLAIM, STEMS, all_elements, check_draft, html_bodies, open_page, words_of

OPENED: list[tuple[str, dict[str, str]]] = [(stem, {}) for stem in STEMS] + [
    *(("care", {"care_part": part}) for part in PARTS),
    ("leaders", {"leader": "Marguerite Holloway"}),
    ("questions", {"topic": "1"}),
]


def cards_of(app: AppTest) -> DrawnPage:
    page = app.session_state["drawn_page"]
    assert isinstance(page, DrawnPage)
    return page


def meaning_names(app: AppTest) -> dict[str, str]:
    """The names of the "?" by the keys of their cards, as a screen reader says them."""
    found = (button for button in app.button if str(button.key).startswith("meaning_"))
    return {str(button.key).removeprefix("meaning_"): button.label.replace("\\", "") for button in found}


def assert_explained(app: AppTest) -> None:
    """Each card with a number in its sentence, or rows behind it, has its "?", which is named after it."""
    names = meaning_names(app)
    for key, card in cards_of(app).cards.items():
        if re.search(r"\d", card.sentence) or card.asked:
            assert names.get(key) == f"What is this? {card.label}", f"{key} of {app.query_params}"


def assert_charts_are_told(app: AppTest) -> None:
    """Each chart has a text with numbers for who cannot see it, and a button that turns it into a table."""
    toggles = [
        str(button.key).removeprefix("toggle_button_") for button in app.button if "toggle_button_" in str(button.key)
    ]
    for chart in (element for element in all_elements(app) if element.type == "plotly_chart"):
        assert re.search(r"\d", chart.proto.alt), f"a chart says nothing: “{chart.proto.alt}”"
        key = str(chart.proto.id).rpartition("-chart_")[2]
        assert any(key == toggle or key.startswith(f"{toggle}_") for toggle in toggles), f"{key} has no table"


@pytest.mark.parametrize(("stem", "address"), OPENED, ids=lambda value: str(value))
def test_every_figure_explains_itself(stem: str, address: dict[str, str], on_sample: Path) -> None:
    app = open_page(stem, **address)
    assert not app.exception
    assert cards_of(app).cards
    assert_explained(app)
    assert_charts_are_told(app)


def test_a_checked_claim_explains_itself(on_sample: Path) -> None:
    app = check_draft(f"{FALSE_CLAIM} Most orders are done within 10 weeks.")
    assert {"claim_1", "claim_2"} <= set(meaning_names(app))
    assert_explained(app)
    assert_charts_are_told(app)


@pytest.mark.parametrize("stem", STEMS)
def test_every_question_mark_opens_its_definition(stem: str, on_sample: Path) -> None:
    app = open_page(stem)
    for key, name in meaning_names(app).items():
        card = cards_of(app).cards[key]
        app.button(key=f"meaning_{key}").click().run()
        assert not app.exception, name
        shown = " ".join(words_of(body) for body in html_bodies(app))
        for said in filter(None, (card.sentence, card.explanation, card.counted)):
            assert " ".join(said.split()) in shown, name
        assert "days and hours are those of America/New_York" in shown
        assert card.asked or card.counted or "<dl" in "".join(html_bodies(app)), (
            f"{name} opens nothing that explains it"
        )
        code = [block.value for block in app.code]
        for query_name, parameters in card.asked:
            query = catalog()[query_name]
            assert query.sql in code
            assert query.answers in shown
            told = " ".join(text.value for text in app.markdown)
            assert all(f"`${parameter}` = `{value}`" in told for parameter, value in parameters.items())


def test_the_definition_tells_the_filters(on_sample: Path) -> None:
    app = open_page("leaders", channel="call", period="13w")
    app.button(key="meaning_share").click().run()
    told = " ".join(text.value for text in app.markdown)
    assert "`$channel` = `call`" in told
    shown = " ".join(words_of(body) for body in html_bodies(app))
    assert "Last 13 weeks · Calls · Data through" in shown


def test_the_dialog_of_rows_explains_its_words(on_sample: Path) -> None:
    app = open_page("leaders")
    app.button(key="rows_share_0").click().run()
    assert "Two-way" in " ".join(words_of(body) for body in html_bodies(app) if "<dl" in body)


def test_a_card_without_rows_or_figures_on_an_empty_warehouse_explains_what_it_can(on_empty: Path) -> None:
    app = open_page("data")
    names = meaning_names(app)
    assert names
    for key in names:
        app.button(key=f"meaning_{key}").click().run()
        assert not app.exception
