"""The page for Monday: one review, in nine blocks, with the figures of the other pages; what somebody writes into it stays, and can be taken back."""

import datetime as dt
import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from frontline.claims.published import PublishedClaim, PublishedTurnaround, published_claims
from frontline.importers import import_files
from frontline.query_catalog import run_query
from frontline.review.as_json import review_json
from frontline.review.build import build_review, review_weeks
from frontline.review.content import Review
from frontline.review.forms.words import heading_counts
from frontline.settings import load_settings
from frontline.ui.review_asked import week_name
from frontline.ui.review_files import FORMS
from frontline.units import day
from frontline.warehouse import Warehouse, open_newest

from .opened import ROOT, card_keys, card_words, everything_shown, headline, html_bodies, open_page, words_of

MARGUERITE = "Marguerite Holloway"


def review(data: Path, week: str | None = None, published: Sequence[PublishedClaim] | None = None) -> Review:
    """What the page should say."""
    settings = load_settings(data)
    today = dt.datetime.now(settings.zone).date()
    return build_review(open_newest(data), settings, week, today, published)


def without_claims(data: Path, week: str | None = None) -> Review:
    """The same on a copy, whose claims nobody checks."""
    return review(data, week, ())


def all_words(app: AppTest) -> str:
    return " ".join(words_of(body) for body in html_bodies(app))


def figures_in(sentence: str) -> list[str]:
    return re.findall(r"\d[\d,.]*(?: %)?", sentence.rstrip("."))


def test_the_blocks_stand_in_their_order(on_sample: Path) -> None:
    charts = ["leader_contacts", "median_wait_seconds", "abandoned_calls", "one_touch_share", "top_question_share", "days_to_close"]  # fmt: skip
    blocks = [*charts, "changes", "questions", "heard", "claims", "promises", "shifts", "footing"]
    voices = [f"card_voice_{how}" for how in ("chosen", "random", "small")]
    assert card_keys(open_page("weekly_review")) == voices + [f"card_review_{block}" for block in blocks]


@pytest.mark.parametrize("week", [None, "2026-W46", "2026-W20"])
def test_every_figure_is_the_reviews(week: str | None, on_sample: Path) -> None:
    """The last whole week, one that is not over, and one long ago."""
    expected = review(on_sample, week)
    app = open_page("weekly_review", **({"week": week} if week else {}))
    said = all_words(app)
    assert headline(app).removeprefix("◆ ") == expected.sentence.text
    assert headline(app).startswith("◆ ") == bool(expected.sentence.signals)
    assert heading_counts(expected.heading) in said
    assert expected.heading.company in said
    for voice in expected.voices:
        for words in filter(None, (voice.quote, voice.customer, voice.missing)):
            assert " ".join(words.split()) in card_words(app, f"voice_{voice.how}")
    for chart in expected.charts:
        if chart.points[-1].value is not None:
            assert chart.value_words in card_words(app, f"review_{chart.measure}")
        assert f"<title>{chart.sentence}</title>" in drawings(app, chart.measure) or all(
            point.value is None for point in chart.points
        )
    for key, sentence in {
        "questions": expected.questions.sentence,
        "heard": expected.heard.sentence,
        "claims": expected.claims.sentence,
        "promises": expected.promises.sentence,
        "shifts": expected.shifts.sentence,
    }.items():
        assert sentence in card_words(app, f"review_{key}"), key
    for claim in expected.claims.lines:
        assert claim.reason_today in card_words(app, "review_claims")
    for line in expected.promises.lines:
        assert f"{line.title} {line.owner}" in card_words(app, "review_promises")
    assert len(expected.shifts.next_week) == len(re.findall(r"\d\d:\d\d–\d\d:\d\d", card_words(app, "review_shifts")))
    for word, meaning in expected.footing.definitions:
        assert f"{word} {meaning}" in card_words(app, "review_footing")
    assert all(gap in card_words(app, "review_footing") for gap in expected.footing.gaps)
    assert expected.footing.link in card_words(app, "review_footing")


def drawings(app: AppTest, measure: str) -> str:
    """The drawings of the page: Markdown that holds nothing but HTML."""
    return "\n".join(text.value for text in app.markdown if text.value.startswith('<div class="review-chart">'))


def test_the_figures_are_those_of_this_week_and_leaders(on_sample: Path, sample: Warehouse) -> None:
    """The week that is not over is the week that This week shows."""
    app = open_page("weekly_review", week="2026-W46")
    for measure, unit in (("leader_contacts", "contacts"), ("abandoned_calls", "calls")):
        last = run_query(sample, "usual_range", {"measure": measure, "from_date": dt.date(2026, 5, 18)}).iloc[-1]
        assert f"{last['value']:.0f} {unit} so far" in card_words(app, f"review_{measure}")
        whole = open_page("this_week")
        assert f"{last['value']:.0f}" in all_words(whole)
    heard = card_words(open_page("leaders", period="13w"), "segments")
    told = figures_in(review(on_sample, "2026-W46").heard.sentence)
    assert told, "the sample has a group that is heard less"
    assert all(figure in figures_in(heard) for figure in told)


def test_the_questions_are_those_of_recurring_questions(on_sample: Path, sample: Warehouse) -> None:
    app, expected = open_page("weekly_review", week="2026-W46"), review(on_sample, "2026-W46")
    shares = run_query(sample, "topic_shares", {"from_date": dt.date(2026, 5, 18), "to_date": dt.date(2026, 11, 14)})
    assert str(shares["topic_name"].iloc[0])[:40] in card_words(app, "review_top_question_share")
    app.button(key="toggle_button_review_questions").click().run()
    table = app.dataframe[0].value
    four = run_query(sample, "topic_shares", {"from_date": dt.date(2026, 10, 19), "to_date": dt.date(2026, 11, 14)})
    named = four.set_index("topic_name")
    assert len(table) == len(expected.questions.shares) > 5
    for row in table.itertuples():
        assert row.contacts == named.loc[row.question, "contacts"]
        assert row.asked_share == pytest.approx(row.contacts / named.loc[row.question, "all_contacts"])
    changed = {share.label for share in expected.questions.shares if share.is_new or share.is_growing}
    assert set(table.loc[table["trend"] != "", "question"]) == changed
    questions_page = all_words(open_page("questions", period="26w"))
    assert all(label in questions_page for label in changed)


def test_the_claims_are_those_of_this_week_and_turnaround(on_sample: Path, sample: Warehouse) -> None:
    said = card_words(open_page("weekly_review", week="2026-W46"), "review_claims")
    claims = published_claims(sample, load_settings(on_sample))
    latest = [claim for claim in claims if isinstance(claim, PublishedTurnaround)][-1]
    assert latest.today.verdict.reason in said
    assert f"{latest.title}, {day(latest.sent_date)}" in said
    assert set(figures_in(latest.today.verdict.reason)[:2]) <= set(
        figures_in(card_words(open_page("this_week"), "published"))
    )
    assert day(latest.sent_date) in card_words(open_page("turnaround"), "claims")


def test_a_chart_turns_into_the_table_of_its_weeks(on_sample: Path) -> None:
    app = open_page("weekly_review")
    expected = review(on_sample).charts[1]
    app.button(key="toggle_button_review_median_wait_seconds").click().run()
    table = app.dataframe[0].value
    assert list(table["value (seconds)"].dropna()) == [
        point.value for point in expected.points if point.value is not None
    ]
    assert len(table) == 26


def test_the_address_names_the_week(on_sample: Path, sample: Warehouse) -> None:
    newest = review_weeks(sample)[0]
    app = open_page("weekly_review")
    assert app.query_params["week"] == review(on_sample).heading.week != newest, "the newest week is not whole"
    app.selectbox(key="review_week").select(newest).run()
    assert app.query_params["week"] == newest
    assert week_words(newest) in all_words(app)
    app.query_params["week"] = "2026-w20"  # a link, or a step back
    app.run()
    assert week_words("2026-W20") in all_words(app)
    assert app.selectbox(key="review_week").value == "2026-W20"


def week_words(week: str) -> str:
    return f"week {int(week[-2:])} of {week[:4]}: {week_name(week).partition(', ')[2]}"


def test_a_step_back_to_the_page_without_a_week_is_not_undone(on_sample: Path) -> None:
    app = open_page("weekly_review")
    del app.query_params["week"]
    app.run()
    assert "week" not in app.query_params, "written again, it would be a step forward"
    assert week_words(review(on_sample).heading.week) in all_words(app)


@pytest.mark.parametrize("week", ["2031-W02", "2026-W99", "<b>next</b>", ""])
def test_an_unknown_week_gives_one_sentence(week: str, on_sample: Path) -> None:
    app = open_page("weekly_review", week=week)
    assert not app.exception
    assert headline(app) == f"The data know no week “{week}”."
    assert not card_keys(app)
    app.selectbox(key="review_week").select("2026-W45").run()
    assert len(card_keys(app)) > 10


def test_every_form_is_made_of_the_same_review(on_sample: Path) -> None:
    app, expected = open_page("weekly_review"), review(on_sample)
    made = {ending: form(expected) for _, ending, _, form in FORMS}
    assert made["pdf"].startswith(b"%PDF")
    assert json.loads(made["json"]) == json.loads(json.dumps(review_json(expected), default=str))
    for text in (made["html"].decode(), made["md"].decode()):
        assert expected.charts[0].value_words in text
    keys = [str(button.key) for button in app.get("download_button")]
    assert [key for key in keys if key.startswith("take_")] == ["take_pdf", "take_html", "take_md", "take_json"]


def test_the_sentence_is_edited_labelled_and_taken_back(on_copy: Path) -> None:
    by_rule = headline(open_page("weekly_review", week="2026-W45"))
    app = open_page("weekly_review", week="2026-W45", leader=MARGUERITE)
    app.button(key="open_edit_sentence").click().run()
    assert "The rule says" in all_words(app)
    app.text_area(key="sentence_text").set_value("A calm *week*;\nnobody waited.")
    app.button(key="sentence_saved").click().run()
    assert not app.exception
    assert headline(app) == "A calm *week*; nobody waited."
    again = open_page("weekly_review", week="2026-W45")
    said = all_words(again)
    assert headline(again) == "A calm *week*; nobody waited."
    assert f"Edited by {MARGUERITE} on " in said
    assert f"By rule: {by_rule.removeprefix('◆ ')}" in said
    assert not again.text_area, "the form is closed"
    assert headline(open_page("weekly_review", week="2026-W44")) != headline(again)
    again.button(key="open_undo_sentence").click().run()
    assert headline(again) == by_rule
    assert "Edited by" not in all_words(again)
    assert without_claims(on_copy, "2026-W45").sentence.is_edited is False


def test_an_empty_sentence_is_refused_and_the_form_can_be_left(on_copy: Path) -> None:
    app = open_page("weekly_review")
    app.button(key="open_edit_sentence").click().run()
    app.text_area(key="sentence_text").set_value("  ")
    app.button(key="sentence_saved").click().run()
    assert [error.value for error in app.error] == ["Still to fill in: the sentence. “Take it back” brings the rule’s."]
    app.button(key="sentence_left").click().run()
    assert not app.text_area
    assert not without_claims(on_copy).sentence.is_edited


def test_a_leader_chooses_a_voice_and_takes_it_back(on_copy: Path) -> None:
    app = open_page("weekly_review", week="2026-W45", leader=MARGUERITE)
    assert "Nobody has chosen a voice" in card_words(app, "voice_chosen")
    app.button(key="choose_voice").click().run()
    rows = run_query(open_newest(on_copy), "week_voices", {"to_date": dt.date(2026, 11, 9), "at_most": 1000})
    wanted = rows[(rows["voice_kind"] == "random") & rows["segment"].isna()].iloc[
        0
    ]  # everybody, not small accounts alone
    app.text_input(key="voice_wanted").set_value(wanted["words"])
    app.button(key="choose_voice").click().run()
    app.button(key="choose_voice").click()
    app.button(key="voice_0_chosen").click().run()
    assert not app.exception
    again = open_page("weekly_review", week="2026-W45")
    chosen = without_claims(on_copy, "2026-W45").voices[0]
    assert chosen.contact_id == wanted["contact_id"]
    said = card_words(again, "voice_chosen")
    assert f"Chosen by {MARGUERITE}" in said
    assert chosen.quote in said
    again.button(key="open_undo_voice").click().run()
    assert "Nobody has chosen a voice" in card_words(again, "voice_chosen")


def test_words_are_looked_for_in_the_dialog(on_sample: Path) -> None:
    app = open_page("weekly_review", week="2026-W45")
    app.button(key="choose_voice").click().run()
    app.text_input(key="voice_wanted").set_value("no such words anywhere")
    app.button(key="choose_voice").click().run()
    assert "Nobody said that this week" in all_words(app)


@pytest.mark.parametrize(("measure", "changed"), [("", 6), ("abandoned_calls", 1)])
def test_a_change_is_declared_and_taken_back(measure: str, changed: int, on_copy: Path) -> None:
    app = open_page("weekly_review", week="2026-W40", leader=MARGUERITE)
    before = without_claims(on_copy, "2026-W40")
    app.button(key="declare_change").click().run()
    app.selectbox(key="change_measure").select(measure)
    app.text_input(key="change_text").set_value("Two more people in the *evening*")
    app.button(key="change_declared").click().run()
    assert not app.exception
    later = open_page("weekly_review", week="2026-W45")
    said = card_words(later, "review_changes")
    assert "Two more people in the *evening*" in said
    assert "From the week of 28 Sep 2026" in said
    assert f"({MARGUERITE})" in said
    drawn = "".join(text.value for text in later.markdown)
    assert drawn.count("a change declared in the week of 28 Sep 2026") == changed
    declared = without_claims(on_copy, "2026-W40")
    assert sum(bool(chart.changes) for chart in declared.charts) == changed
    later.button(key="open_undo_change_0").click().run()
    assert "No change was declared" in card_words(later, "review_changes")
    assert without_claims(on_copy, "2026-W40").charts == before.charts, "as if it had never been"


def test_a_change_without_words_is_refused(on_copy: Path) -> None:
    app = open_page("weekly_review")
    app.button(key="declare_change").click().run()
    app.button(key="change_declared").click().run()
    assert [error.value for error in app.error] == ["Still to fill in: what is different."]


def test_a_promise_is_done_and_another_decided(on_copy: Path) -> None:
    app = open_page("weekly_review", week="2026-W45")
    first = without_claims(on_copy, "2026-W45").promises.lines[0]
    assert first.state == "overdue"
    app.button(key=f"open_done_{first.action_id}").click().run()
    assert not app.exception
    (row,) = [
        row for row in run_query(open_newest(on_copy), "actions").itertuples() if str(row.action_id) == first.action_id
    ]
    assert str(row.done_date.date()) >= "2026-11-08"
    app.button(key="review_add_action").click().run()
    app.text_input(key="review_action_title").set_value("Ring the three who wait longest")
    app.button(key="review_add_action").click()
    app.button(key="review_action_promised").click().run()
    assert not app.exception
    actions = run_query(open_newest(on_copy), "actions")
    (added,) = actions[actions["opened_from"] == "weekly review"].itertuples()
    assert added.title == "Ring the three who wait longest"


def test_nobody_but_leaders_is_named(on_sample: Path, sample: Warehouse) -> None:
    """Customers and colleagues are masked, on the page and behind the choice of a voice."""
    app = open_page("weekly_review", week="2026-W45")
    app.button(key="choose_voice").click().run()
    shown = re.sub(r"<[^>]+>", " ", everything_shown(app))
    people = run_query(sample, "roster_rows")
    leaders = set(run_query(sample, "leader_roles", {"from_date": "1900-01-01", "to_date": "9999-12-31"})["name"])
    others = set(people["name"]) - leaders
    assert len(others) > 10
    assert not [name for name in others if name in shown]
    with sample.cursor() as cursor:
        customers = [name for (name,) in cursor.execute("select name from customers where name like '% %'").fetchall()]
    assert len(customers) > 1000
    assert not [name for name in customers if name in shown and name not in leaders]


CALLS = "call_id,started_at,answered_by,talk_seconds\n1,2026-03-02 10:00,301,30\n2,2026-03-03 11:00,302,15\n"
ORDERS = "order_id,placed_at,fulfilled_at\n1,2026-03-02 10:00,2026-03-05 10:00\n2,2026-03-03 11:00,\n"


@pytest.mark.parametrize(("name", "content"), [("calls.csv", CALLS), ("orders.csv", ORDERS)])
def test_each_block_says_what_is_missing(
    name: str, content: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    import_files(tmp_path / "data", [tmp_path / name])
    monkeypatch.setenv("FRONTLINE_DATA", str(tmp_path / "data"))
    app = open_page("weekly_review")
    assert not app.exception
    for key in card_keys(app):
        said: Any = card_words(app, key.removeprefix("card_"))
        assert len(said.split()) > 5, key
        assert not re.search(r"\b(nan|None|NaT)\b", said), key
    assert "No leader is known: mark them in people.csv." in card_words(app, "review_leader_contacts")
    assert "No texts of customers are in the data" in card_words(app, "review_questions")
    assert "No newsletters are in the data." in card_words(app, "review_footing")


def test_the_page_leads_to_the_other_pages(on_sample: Path) -> None:
    leads_to = {link.proto.page for link in open_page("weekly_review").get("page_link")}
    assert {"shifts", "questions", "leaders", "check_newsletter"} <= leads_to


def test_the_pages_file_is_in_the_menu() -> None:
    assert (ROOT / "pages" / "weekly_review.py").is_file()
