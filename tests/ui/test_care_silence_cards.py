"""The cards of silence on the sample company, on an empty warehouse, and when a leader takes a customer who waits."""

import datetime as dt
import re
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from frontline.query_catalog import fetch_query, run_query
from frontline.spreadsheets import csv_bytes, table_of
from frontline.warehouse import open_newest

from ..queries.silent_desk import desk, thread

CARDS = ("board_card", "reply_curve_card", "late_card", "absence_card", "load_card", "closed_card")
SPAN = {"from_date": dt.date(2026, 3, 1), "to_date": dt.date(2026, 3, 14)}
HIDDEN = ("Gus", "Pell", "Ida", "Voss", "Fay", "Abbot", "example.com")


def every_silence_card(first: str, after_last: str, person_id: str | None) -> None:
    import datetime as dt

    from frontline.ui import care_silence_cards
    from frontline.ui.came_in import told
    from frontline.ui.care_reader import CareReader

    span = {"from_date": dt.date.fromisoformat(first), "to_date": dt.date.fromisoformat(after_last)}
    told()
    for name in "board_card reply_curve_card late_card absence_card load_card closed_card".split():
        getattr(care_silence_cards, name)(CareReader(span, person_id))


def shown(data: Path, monkeypatch: pytest.MonkeyPatch, person_id: str | None = None, **span: dt.date) -> AppTest:
    monkeypatch.setenv("FRONTLINE_DATA", str(data))
    days = SPAN | span
    told = {"first": str(days["from_date"]), "after_last": str(days["to_date"]), "person_id": person_id}
    app = AppTest.from_function(every_silence_card, kwargs=told, default_timeout=60).run()
    assert not app.exception
    return app


def text_of(app: AppTest) -> str:
    return " ".join(re.sub(r"<[^>]+>", "", str(each.proto.body)) for each in app.get("html"))


@pytest.fixture
def company(tmp_path: Path) -> Path:
    """Three wait, one of them for somebody who is away; many were answered."""
    answered = [
        thread(
            number, f"0{2 + number % 5} 09:{number:02} customer", f"0{2 + number % 5} 11:00 gus", customer=910 + number
        )
        for number in range(10, 30)
    ]
    waiting = [
        thread(1, "02 09:00 customer", "02 10:00 gus", "09 09:00 customer", "10 10:00 customer"),
        thread(2, "11 09:00 customer", customer=901),
        thread(3, "12 09:00 customer", customer=902),
    ]
    absences = ["person_id,from_date,to_date,cover_person_id", "GUS,2026-03-09,2026-03-20,"]
    return desk(tmp_path, [*answered, *waiting], absences=absences)


def test_the_board_tells_who_waits_longest_first(company: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said = text_of(shown(company, monkeypatch))
    assert "3 of 3 are taken by nobody yet" in said
    assert "asked again 1 ×" in said
    assert "who they write to is away, nobody covers" in said
    assert not [hidden for hidden in HIDDEN if hidden in said]


def test_a_leader_takes_a_wait_and_it_is_an_action_of_theirs(company: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = shown(company, monkeypatch, "LEA")
    first = next(button for button in app.button if button.label == "Take it")
    app = first.click().run()
    assert not app.exception
    (action,) = run_query(open_newest(company), "actions").to_dict("records")
    assert (action["owner"], action["contact_id"], action["customer_id"], action["opened_from"]) == (
        "Lea Moor", "ticket/zendesk/1", "900", "silence board",
    )  # fmt: skip
    assert "Abbot" not in action["title"]
    assert "taken by Lea Moor" in text_of(app)
    assert len([button for button in app.button if button.label == "Take it"]) == 2
    board = run_query(open_newest(company), "silence_board", {"as_of_date": SPAN["to_date"]})
    assert list(board["is_taken"]) == [True, False, False]


def test_whoever_takes_it_is_asked_who_they_are(company: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = shown(company, monkeypatch)
    app = next(button for button in app.button if button.label == "Take it").click().run()
    assert app.selectbox(key="take_who").options == ["Lea Moor"], "leaders, and nobody else"
    assert run_query(open_newest(company), "actions").empty
    app.selectbox(key="take_who").select("Lea Moor")
    next(button for button in app.button if button.label == "Take it").click()  # a browser runs the dialog alone
    app.button(key="take_confirmed").click().run()
    assert list(run_query(open_newest(company), "actions")["owner"]) == ["Lea Moor"]


def test_who_took_it_is_told_only_of_leaders(company: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from frontline.importers.written_rows import import_written_rows

    row: dict[str, Any] = {"action_id": "A1", "opened_on": dt.date(2026, 3, 10), "title": "Answer", "owner": "Gus Pell"}
    import_written_rows(company, "actions", [row | {"contact_id": "ticket/zendesk/1"}])
    said = text_of(shown(company, monkeypatch))
    assert "taken" in said
    assert "Gus" not in said


def test_the_curve_tells_half_and_nine_in_ten(company: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = shown(company, monkeypatch)
    assert "Half of those who wrote heard from a person within 1.7 h" in text_of(app)
    assert len(app.get("plotly_chart")) == 3, "the curve, the weeks, the load"


def test_an_absence_is_told_by_its_customers_and_by_nobody_else(company: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said = text_of(shown(company, monkeypatch))
    assert "Whoever is away is not back yet" in said
    assert "9–20 Mar 2026" not in said, "an absence is nobody's history"


def test_nothing_shown_or_handed_out_names_one_of_ours_or_a_customer(
    company: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not [hidden for hidden in HIDDEN if hidden in text_of(shown(company, monkeypatch, "LEA"))]
    for name in (
        "silence_board",
        "reply_wait_rows",
        "late_reply_rows",
        "absence_cover",
        "absence_customers",
        "closed_rows",
    ):
        told = csv_bytes(table_of(name, run_query(open_newest(company), name))).decode()
        assert not [hidden for hidden in (*HIDDEN, "GUS", "7002") if hidden in told], name


@pytest.mark.parametrize("person_id", [None, "P01"])
def test_every_card_answers_on_the_sample(
    sample_data: Path, monkeypatch: pytest.MonkeyPatch, person_id: str | None
) -> None:
    span = {"from_date": dt.date(2026, 8, 17), "to_date": dt.date(2026, 11, 14)}
    app = shown(sample_data, monkeypatch, person_id, **span)
    said = text_of(app)
    waiting = fetch_query(open_newest(sample_data), "silence_board").rows
    assert f"{len(waiting)} of {len(waiting)} are taken by nobody yet" in said
    assert len([button for button in app.button if button.label == "Take it"]) == min(len(waiting), 10)
    assert "Half of those who wrote heard from a person within" in said
    assert "of us was away" in said


def test_every_card_says_what_it_waits_for_on_an_empty_warehouse(
    empty_data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = text_of(shown(empty_data, monkeypatch))
    assert said.count("Cannot be computed from these exports") >= 3
    assert "Nobody waits" not in said, "nobody knows whether they do"
