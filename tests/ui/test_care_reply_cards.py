"""The cards about replies, on a company labelled by hand, on an empty warehouse, and when a template is retired."""

from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from frontline.query_catalog import fetch_query
from frontline.ui import menu
from frontline.warehouse import open_newest

from ..queries.reply_company import THREADS, Said, build_company

CARDS = (
    "words_card", "components_card", "script_outcome_card", "templates_card", "newsletter_doubt_card", "backlash_card", "stay_card",
    "leader_belief_card", "word_of_mouth_card", "letters_card",
)  # fmt: skip
HIDDEN = ("Gus", "Pell", "Ira", "Vance", "Fay", "Abbot", "Ned", "Quill", "example.com", "555")


def every_reply_card(person_id: str | None) -> None:
    import datetime as dt

    from frontline.ui import care_reply_cards, care_said_cards
    from frontline.ui.care_reader import CareReader

    reader = CareReader({"from_date": dt.date(2026, 1, 1), "to_date": dt.date(2026, 7, 1)}, person_id)
    for name in (
        "words_card components_card script_outcome_card templates_card newsletter_doubt_card backlash_card stay_card leader_belief_card "
        "word_of_mouth_card letters_card"
    ).split():
        cards = care_reply_cards if hasattr(care_reply_cards, name) else care_said_cards
        getattr(cards, name)(reader)


def shown(data: Path, monkeypatch: pytest.MonkeyPatch, person_id: str | None = None) -> AppTest:
    monkeypatch.setenv("FRONTLINE_DATA", str(data))
    monkeypatch.setattr(menu, "link_to", lambda *_, **__: None)  # this app has no menu
    app = AppTest.from_function(every_reply_card, kwargs={"person_id": person_id}, default_timeout=60).run()
    assert not app.exception
    return app


def text_of(app: AppTest) -> str:
    return " ".join(str(each.proto.body) for each in app.get("html"))


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Twelve apologies more than the company labelled by hand, so that shares are told."""
    sorry = "is_apology regret responsibility repair"
    more = {
        number: (
            Said(f"2026-0{1 + number % 6}-0{1 + number % 9}T09:00", 901, "Where is it?", "is_complaint"),
            Said(
                f"2026-0{1 + number % 6}-0{1 + number % 9}T10:00",
                8,
                "Sorry, Fay.",
                sorry if number % 2 else "is_scripted",
            ),
        )
        for number in range(20, 52)
    }
    return build_company(tmp_path_factory.mktemp("cards"), {**THREADS, **more})


def test_each_card_says_a_sentence_and_how_it_was_counted(company: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = text_of(shown(company, monkeypatch))
    assert told.count('class="card-sentence"') == len(CARDS)
    assert told.count('class="quiet-line"') == len(CARDS)
    assert "as labelled" in told
    assert "corrected" in told
    assert "267 public replies" in told


def test_cards_name_no_colleague_and_no_customer(company: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = shown(company, monkeypatch)
    told = text_of(app) + " ".join(str(button.label) for button in app.button)
    assert "are you a robot?" in told
    assert [word for word in HIDDEN if word in told] == []


def test_an_association_is_called_one(company: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert text_of(shown(company, monkeypatch)).count("An association") >= 2


def test_a_newsletter_s_card_quotes_only_those_who_speak_of_it(company: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = text_of(shown(company, monkeypatch))
    _, _, card = told.partition("Do they believe our newsletter?")
    newsletter, _, others = card.partition("What they say of our words")
    assert "Your newsletter says four weeks" in newsletter and "Is that so?" not in newsletter
    assert '<em class="attention">1 of 1</em> threads about a newsletter doubt it' in newsletter
    assert "Is that so?" in others and "Your newsletter says" not in others


def test_no_formula_is_named_after_its_author(company: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = text_of(shown(company, monkeypatch))
    assert [word for word in ("Newcombe", "Poisson", "Lewicki", "Wilson", "(settings") if word in told] == []


def test_nothing_read_yet_is_said_and_not_counted_as_none(empty_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = text_of(shown(empty_data, monkeypatch))
    assert "No reply of a person has been read yet." in told
    assert "0 %" not in told


def test_a_template_is_retired_by_an_action_that_names_no_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = build_company(tmp_path)
    app = shown(data, monkeypatch)
    app.button(key="retire_1").click().run()
    app.selectbox(key="retire_owner").select("Lea Moor")
    app.button(
        key="retire_1"
    ).click()  # a browser runs the dialog alone; here the whole app runs, so it is opened once more
    next(button for button in app.button if button.label == "Write it down").click().run()
    assert not app.exception
    (action,) = _rows(data, "actions")
    assert (action["opened_from"], action["owner"]) == ("templates", "Lea Moor")
    assert action["note"] == "Thank you for reaching out to us today, ▪▪▪ ▪▪▪"
    assert "Gus" not in action["title"]
    (template,) = _rows(data, "templates_to_retire")
    assert template["promised_date"] == action["opened_date"]
    assert template["retired_date"] is None
    assert "to be retired, since" in text_of(app)


def _rows(data: Path, name: str) -> list[dict[str, Any]]:
    answer = fetch_query(open_newest(data), name)
    return [dict(zip([column.name for column in answer.columns], row, strict=True)) for row in answer.rows]


def test_figures_of_shares_show_both_and_grey_what_is_not_over() -> None:
    from frontline.ui.charts_replies import Dot, part_dots, quarter_dots
    from frontline.ui.theme import LIGHT

    whole = Dot("Q1 2026", 0.3, 0.25, 0.2, 0.31, "30 of 100")
    few = Dot("Q2 2026", float("nan"), float("nan"), float("nan"), float("nan"), "3 of 7")
    across = part_dots([whole, few], 1200)
    assert "all of 1,200 threads" in [each.text for each in across.layout.annotations]
    assert [len(trace.x) for trace in across.data] == [2, 1, 1], "an interval, ● and ○; nothing for the few"
    assert [trace.x[0] for trace in across.data] == [0.2, 0.25, 0.3]
    upwards = quarter_dots([("sorry", [whole, whole]), ("only its words", [whole, few])], [True, False])
    colours = [trace.line.color for trace in upwards.data if trace.mode == "lines"]
    assert colours == [LIGHT.blue, LIGHT.grey, LIGHT.blue]
    assert list(upwards.layout.xaxis.ticktext) == ["Q1<br>2026", "Q1<br>2026"]
