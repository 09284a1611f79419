"""The page of recurring questions: what it says is what the queries answer, its filters and leaders change what is counted."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from frontline.importers import import_files
from frontline.query_catalog import run_query
from frontline.ui import question_sentences as words
from frontline.ui.question_trends import trends_of
from frontline.warehouse import Warehouse, open_newest

from .opened import card_keys, card_words, everything_shown, headline, html_bodies, of_class, open_page, words_of
from .test_personal_data import exposed

SPAN = {"from_date": "2026-05-18", "to_date": "2026-11-14"}
CALLS = "call_id,started_at,answered_by,talk_seconds\n1,2026-03-02 10:00,301,30\n2,2026-03-03 11:00,302,15\n"


def chart_spec(app: AppTest, number: int) -> Any:
    return json.loads(app.get("plotly_chart")[number].proto.spec)


def notes_of(app: AppTest, number: int) -> str:
    return " ".join(str(note["text"]) for note in chart_spec(app, number)["layout"]["annotations"])


def test_the_headline_tells_the_question_asked_most(on_sample: Path, sample: Warehouse) -> None:
    first = run_query(sample, "topic_shares", SPAN).iloc[0]
    said = headline(open_page("questions"))
    one_in = words.every_contact(first["contacts"], first["all_contacts"])
    assert said.startswith(f"{one_in} “{first['topic_name']}”; ")


def test_each_of_the_most_frequent_stands_with_its_count_and_interval(on_sample: Path, sample: Warehouse) -> None:
    app = open_page("questions")
    said = notes_of(app, 0)
    shares = run_query(sample, "topic_shares", SPAN).head(words.MOST_SHOWN)
    for row in shares.to_dict("records"):
        assert words.share_words(row["contacts"], row["all_contacts"]) in said
        assert f'href="?topic={row["topic_id"]}"' in said, "its name leads to it"
    assert 'target="_self"' in said
    assert f"share of {shares['all_contacts'].iloc[0]:,} contacts" in said


def test_what_changed_is_told_with_ratio_and_interval_and_without_a_p(on_sample: Path, sample: Warehouse) -> None:
    weeks = run_query(sample, "topic_weeks", {"weeks": 61, "to_date": SPAN["to_date"]})
    trends = trends_of(weeks, run_query(sample, "topics"))
    changed = [topic for state in words.CHANGES for topic in trends.changed(state)]
    assert changed, "something is planted in the sample"
    app = open_page("questions")
    said = card_words(app, "changes")
    for topic in changed:
        assert topic.name in said
        assert words_of(words.trend_sentence(topic.trend)).replace("**", "") in said
    assert not re.search(r"\bp\s?[=<]", everything_shown(app).replace("<p", ""))


@pytest.mark.parametrize(
    ("filters", "asked"),
    [
        ({"channel": "call"}, {"channel": "call"}),
        ({"customers": "large"}, {"segment": "large"}),
        ({"customers": "prospects"}, {"segment": "without_order"}),
        ({"heard": "Heard by no leader"}, {"is_leader_heard": False}),
        ({"channel": "email", "heard": "Heard by a leader"}, {"channel": "email", "is_leader_heard": True}),
    ],
)
def test_filters_in_the_address_change_what_is_counted(
    filters: dict[str, str], asked: dict[str, Any], on_sample: Path, sample: Warehouse
) -> None:
    app = open_page("questions", **filters)
    assert not app.exception
    row = run_query(sample, "topic_shares", SPAN | asked).iloc[0]
    assert words.share_words(row["contacts"], row["all_contacts"]) in notes_of(app, 0)
    assert "Only " in of_class(app, "explanation")[0]


def test_a_handful_of_contacts_is_not_shown(on_sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "FEWEST_SHOWN", 10_000)
    assert "too few to show" in card_words(open_page("questions"), "most_asked")


def test_what_one_leader_has_not_heard(on_sample: Path, sample: Warehouse) -> None:
    span = SPAN | {"from_date": "2026-08-17"}
    for person in run_query(sample, "leader_promises").to_dict("records"):
        unheard = run_query(sample, "unheard_topics", span | {"person_id": person["person_id"]})
        if len(unheard):
            break
    assert len(unheard), "somebody has something to hear yet"
    app = open_page("questions", leader=person["name"], period="13w")
    said = card_words(app, "unheard")
    assert f"{person['name']} has not heard {len(unheard)} of the " in said
    assert unheard["topic_name"].iloc[0] in said
    app.button(key="rows_unheard_0").click().run()
    assert len(app.dataframe[-2].value) == len(unheard)


def test_all_leaders_together(on_sample: Path, sample: Warehouse) -> None:
    unheard = run_query(sample, "unheard_topics", SPAN)
    said = card_words(open_page("questions"), "unheard")
    frequent = words.frequent_count(run_query(sample, "topic_shares", SPAN))
    assert f"{len(unheard)} of the {frequent}" in said if len(unheard) else f"all {frequent} questions" in said


def test_reasons_stand_apart_from_the_days_around_a_newsletter(on_sample: Path, sample: Warehouse) -> None:
    app = open_page("questions")
    reasons = run_query(sample, "reason_shares", SPAN)
    letters = int(reasons[reasons["reason"] == "newsletter"]["contacts"].iloc[0])
    assert f"{letters / reasons['all_reasons'].iloc[0]:.0%}".replace("%", " %") in card_words(app, "reasons")
    assert "not what the newsletter caused" in card_words(app, "curve")
    assert "newsletter" not in notes_of(app, -1).lower()


def test_the_page_says_which_model_read_and_how_much_could_be_read(on_sample: Path, sample: Warehouse) -> None:
    app = open_page("questions")
    assert "put together by rules of the tests" in of_class(app, "explanation")[0]
    said = card_words(app, "coverage")
    calls = run_query(sample, "question_coverage").set_index("channel").loc["call"]
    assert f"of {calls['contacts']:,}" in said
    assert "Read by rules of the tests on " in said


def test_a_topic_has_its_own_view(on_sample: Path, sample: Warehouse) -> None:
    topic = run_query(sample, "topics").iloc[0]
    app = open_page("questions", topic=str(topic["topic_id"]))
    assert not app.exception
    assert headline(app) == f"“{topic['name']}”"
    assert {
        "card_topic_weeks",
        "card_examples",
        "card_actions",
        "card_letters",
        "card_seasons",
        "card_not_right",
    } <= set(card_keys(app))
    row = run_query(sample, "topic_shares", SPAN).set_index("topic_id").loc[topic["topic_id"]]
    assert f"Asked in {row['contacts']} of {row['all_contacts']:,} contacts" in of_class(app, "explanation")[0]
    app.button(key="open_all_questions").click().run()
    assert "topic" not in app.query_params
    assert "“" in headline(app)
    assert "card_most_asked" in card_keys(app)


def test_examples_stand_in_their_context_and_show_nobody(on_sample: Path, sample: Warehouse) -> None:
    for topic_id in run_query(sample, "topics")["topic_id"]:
        app = open_page("questions", topic=str(topic_id), period="all")
        bodies = [body for body in html_bodies(app) if "<mark>" in body]
        assert len(bodies) >= 5
        assert "the question, in short" in card_words(app, "examples")
        assert not [body for body in html_bodies(app) if "the question, in short" in body and "“" in body]
        assert exposed(app) == {}, topic_id


def test_a_topic_that_is_no_more_leads_to_all_of_them(on_sample: Path) -> None:
    for address in ("999", "x", ""):
        assert "card_most_asked" in card_keys(open_page("questions", topic=address))


def test_every_link_of_a_topic_opens(on_sample: Path) -> None:
    app = open_page("questions", topic="2")
    keys = [str(button.key) for button in app.button if str(button.key).startswith("rows_")]
    assert len(keys) >= 6
    for key in keys:
        app.button(key=key).click().run()
        assert not app.exception, key
        assert exposed(app) == {}, key


def test_without_texts_the_page_says_what_to_import(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "calls.csv").write_text(CALLS, encoding="utf-8")
    import_files(tmp_path / "data", [tmp_path / "calls.csv"])
    monkeypatch.setenv("FRONTLINE_DATA", str(tmp_path / "data"))
    app = open_page("questions")
    assert headline(app) == "Recurring questions need texts."
    assert open_newest(tmp_path / "data")
