"""Caring as a result, thanks to pass on, small accounts and prospects: the cards on a labelled company and their sentences."""

import datetime as dt
import json
from pathlib import Path

import numpy as np
import pytest
from streamlit.testing.v1 import AppTest

from frontline.care.caring import Alarm, rate_of
from frontline.care.parity import Parity, Side
from frontline.query_catalog import fetch_query
from frontline.ui import care_parity_sentences as parity_words
from frontline.ui import care_prospect_sentences as prospect_words
from frontline.ui import care_result_cards, menu
from frontline.ui import care_result_sentences as words
from frontline.ui.charts_care import Curve, Ratio, curves_apart, ratio_lines
from frontline.warehouse import open_newest

from ..queries.reply_company import FAY, GUS, NED, Said, build_company

LETTER = (
    "From: lea@example.com\nTo: list@example.com\nSubject: A letter\nDate: Wed, 20 May 2026 09:00:00 +0000\n"
    "Message-ID: <1@example.com>\nContent-Type: text/plain\n\nDear friends,\n\nWe care about you *deeply*.\n\nLea Moor\n"
)
HIDDEN = ("Gus", "Pell", "Ira", "Vance", "Fay", "Abbot", "Ned Quill", "example.com")


def cards(names: str, person_id: str | None) -> None:
    import datetime as dt

    from frontline.ui import care_parity_cards, care_prospect_cards, care_result_cards
    from frontline.ui.care_reader import CareReader

    reader = CareReader({"from_date": dt.date(2026, 1, 1), "to_date": dt.date(2026, 7, 1)}, person_id)
    for name in names.split():
        module = next(
            each for each in (care_parity_cards, care_prospect_cards, care_result_cards) if hasattr(each, name)
        )
        getattr(module, name)(reader)


EVERY = "caring_card talk_card recognition_card parity_card small_request_card prospects_card lapse_card"


def praised(at: str, who: int, text: str) -> tuple[Said, ...]:
    return (Said(at, who, text, "is_praise"), Said(at.replace("T09", "T10"), GUS, "How kind.", ""))


@pytest.fixture
def company(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    from frontline.importers import import_files

    threads = {
        1: praised("2026-01-05T09:00", FAY, "Gus is a *treasure*. Fay Abbot"),
        2: praised("2026-05-04T09:00", NED, "You are all wonderful."),
        3: praised("2026-06-30T09:00", NED, "Thank Ira Vance for me."),
    }
    data = build_company(tmp_path, threads)
    letter = tmp_path / "letter.eml"
    letter.write_text(LETTER, encoding="utf-8")
    import_files(data, [letter])
    monkeypatch.setenv("FRONTLINE_DATA", str(data))
    return data


def shown(names: str, monkeypatch: pytest.MonkeyPatch, person_id: str | None = None) -> AppTest:
    monkeypatch.setattr(menu, "link_to", lambda *_, **__: None)  # this app has no menu
    app = AppTest.from_function(cards, kwargs={"names": names, "person_id": person_id}, default_timeout=60).run()
    assert not app.exception
    return app


def text_of(app: AppTest) -> str:
    return " ".join(str(each.proto.body) for each in app.get("html"))


@pytest.mark.usefixtures("company")
def test_nobody_is_named_and_what_cannot_be_computed_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    text = text_of(shown(EVERY, monkeypatch))
    assert not [name for name in HIDDEN if name in text]
    assert "Cannot be computed from these exports" in text
    assert "we were praised unasked" in text


@pytest.mark.usefixtures("company")
def test_a_sentence_that_says_we_care_leads_to_the_check(monkeypatch: pytest.MonkeyPatch) -> None:
    led: list[str] = []
    app_text = text_of(shown("talk_card", monkeypatch))
    assert "“We care about you *deeply*.”" in app_text, "asterisks of a letter are no marks"
    monkeypatch.setattr(menu, "link_to", lambda stem, *_, **__: led.append(stem))
    AppTest.from_function(cards, kwargs={"names": "talk_card", "person_id": None}, default_timeout=60).run()
    assert led == ["check_newsletter"]


def test_passed_on_is_written_down_with_one_click(company: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = shown("recognition_card", monkeypatch, "LEA")
    assert [button.label for button in app.button if button.label == "I passed it on"] == ["I passed it on"] * 2
    app = app.button(key="passed_on_ticket/zendesk/1").click().run()
    assert not app.exception
    assert "ticket 3 in your service desk tells whom they mean" in text_of(app)
    assert [button.label for button in app.button if button.label == "I passed it on"] == ["I passed it on"]
    (deed,) = fetch_query(open_newest(company), "deeds").rows
    assert (deed[2], deed[3], deed[6]) == ("thanks passed on", "LEA", "ticket/zendesk/1")
    assert "Gus" not in str(deed)


def test_the_cards_hold_on_an_empty_warehouse(empty_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FRONTLINE_DATA", str(empty_data))
    text = text_of(shown(EVERY, monkeypatch))
    assert "No newsletter has been imported yet" in text
    assert "customers.csv with registered_at" in text


def test_the_cards_on_the_sample_company(sample_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FRONTLINE_DATA", str(sample_data))
    text = text_of(shown("parity_card small_request_card prospects_card lapse_card", monkeypatch))
    assert "An association" in text
    assert "fans" not in text and "return on investment" not in text


def test_praise_below_ten_is_told_as_a_count() -> None:
    few = words.caring_sentence(dt.date(2026, 7, 1), 9, 1500, rate_of(9, 1500))
    assert few == "In Q3 2026 we were praised unasked **9 times**, of 1,500 active customers (2.7 to 11.4 in 1,000)."
    many = words.caring_sentence(dt.date(2026, 7, 1), 30, 1500, rate_of(30, 1500))
    assert "**20.0 times per 1,000** active customers (13.5 to 28.6)" in many
    assert (
        words.caring_sentence(dt.date(2026, 7, 1), 0, 0, None)
        == "No whole quarter of messages and orders is known yet."
    )


def test_the_alarm_is_a_sentence_and_says_when_it_may_be_chance() -> None:
    assert words.alarm_sentence(None) == ""
    assert "could be chance" in words.alarm_sentence(Alarm(is_beyond_chance=False))
    assert "could be chance" not in words.alarm_sentence(Alarm(is_beyond_chance=True))


def test_the_share_passed_on_counts_what_is_due() -> None:
    rows = [{"state": state} for state in ("in time", "in time", "late", "overdue", "open")]
    assert (
        words.recognition_sentence(rows)
        == "*2 praises* that name one of us are not passed on yet; in time so far: 2 of 4."
    )
    assert words.recognition_sentence(rows[:1]) == "Passed on in time: **1 of 1** praises that name one of us."
    assert words.recognition_sentence(rows[4:]) == "*1 praise* that names one of us is not passed on yet."


def side(figure: float, accounts: int = 20, cases: int = 40, part: int | None = None) -> Side:
    return Side(accounts, cases, figure, part)


def test_a_ratio_is_marked_only_where_its_interval_leaves_out_one() -> None:
    longer = Parity(side(240), side(120), 2.0, 1.5, 2.6)
    assert (
        parity_words.wait_sentence(longer)
        == "Small accounts wait *2.0 times as long as large ones (1.5 to 2.6): 4 h against 2 h*."
    )
    same = Parity(side(130), side(120), 1.1, 0.8, 1.5)
    assert "no clear difference, 1.1 times (0.8 to 1.5)" in parity_words.wait_sentence(same)
    shorter = Parity(side(30), side(120), 0.25, 0.1, 0.6)
    assert "*" not in parity_words.wait_sentence(shorter).replace("**", "")
    few = Parity(side(240, accounts=7), side(120))
    assert (
        parity_words.wait_sentence(few)
        == "Too few to compare: 7 small and 20 large accounts in this period; 10 of each are needed."
    )
    assert parity_words.side_words(parity_words.WAIT, few.small) == "–"


def test_small_requests_in_words() -> None:
    less = Parity(side(0.5, cases=40, part=20), side(0.9, cases=40, part=36), 0.56, 0.4, 0.8)
    assert parity_words.request_sentence(less).endswith(
        "*less often than those about large ones: 50 % of 40, and 90 % of 40*."
    )
    assert parity_words.request_sentence(Parity(side(0.5, accounts=9), side(0.9))).startswith(
        "Too few requests to compare"
    )


def conversion(ordered: int, prospects: int, others: float | None) -> dict[str, object]:
    return {
        "talked_with": "anybody",
        "ordered": ordered,
        "prospects": prospects,
        "low_share": 0.2,
        "high_share": 0.5,
        "same_age_share": others,
    }


def test_a_conversation_before_an_order_is_an_association() -> None:
    assert "no clear difference" in prospect_words.conversion_sentence([conversion(12, 40, 0.3)])
    assert "no clear difference" not in prospect_words.conversion_sentence([conversion(12, 40, 0.1)])
    assert (
        prospect_words.conversion_sentence([conversion(2, 7, 0.1)])
        == "2 of 7 who spoke with one of us ordered within 30 days: too few to compare."
    )
    assert prospect_words.ASSOCIATION.startswith("An association")


def test_a_row_says_where_nothing_clear_can_be_told() -> None:
    assert prospect_words.conversion_cells(conversion(12, 40, 0.3))[2] == "30 %: no clear difference"
    assert prospect_words.conversion_cells(conversion(12, 40, 0.1))[2] == "10 %"
    assert prospect_words.conversion_cells(conversion(2, 7, 0.1))[2] == "too few to compare"


def test_those_nobody_has_spoken_with_are_of_those_who_got_in_touch() -> None:
    start = "**353** are registered and have not ordered; "
    assert prospect_words.prospects_sentence(353, 280, 6) == (
        f"{start}280 of them got in touch, and with *6 of these* nobody of ours has spoken yet."
    )
    assert prospect_words.prospects_sentence(353, 280, 0).endswith("and one of us has spoken with each.")
    assert prospect_words.prospects_sentence(353, 3, 3).endswith("and with *none of these* has one of us spoken yet.")
    assert prospect_words.prospects_sentence(353, 0, 0).endswith("; none of them got in touch.")


@pytest.mark.usefixtures("company")
def test_a_curve_that_is_zero_throughout_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "said that we care" in text_of(shown("caring_card", monkeypatch))
    monkeypatch.setattr(care_result_cards, "published_talks", list)
    assert "No newsletter was sent in these quarters" in text_of(shown("caring_card", monkeypatch))
    assert words.never_said(3).startswith("In none of these quarters")


def test_a_lapse_that_runs_is_not_counted() -> None:
    assert (
        prospect_words.lapse_sentence(3, 8, 4)
        == "**3 of 8** who broke away came back within twice their usual gap; 4 more may still."
    )
    assert prospect_words.lapse_sentence(0, 0, 2) == "2 customers broke away; for none of them is it time to tell yet."


def test_two_curves_have_an_axis_each_and_are_never_one() -> None:
    curves = [Curve("Praise", [4.0, 3.0], [2.0, 1.0], [7.0, 6.0]), Curve("Talk", [0.0, 0.0])]
    figure = curves_apart(curves, ["2026-01-01", "2026-04-01"], ["Q1 2026", "Q2 2026"])
    praise, talk = figure.layout.yaxis, figure.layout.yaxis2
    assert praise.overlaying is None and talk.overlaying is None
    assert talk.domain[1] < praise.domain[0], "one above the other"
    assert talk.range[1] > 0
    json.dumps(figure.to_plotly_json(), default=str)


def test_a_ratio_far_out_stays_in_the_picture() -> None:
    figure = ratio_lines(
        [Ratio("Wait", "9.00 (5.00 to 20.00)", 9.0, 5.0, 20.0), Ratio("Sorry", "1.00", 1.0, 0.1, 3.0)], "small ÷ large"
    )
    low, high = figure.layout.xaxis.range
    drawn = np.concatenate([np.asarray(trace.x, dtype=float) for trace in figure.data])
    assert low <= drawn.min() and drawn.max() <= high
    assert [trace.marker.symbol for trace in figure.data if trace.mode == "markers"] == ["diamond", "circle"]
