"""What somebody does with a checked draft: correct a reading, take it back, sign off, look again at what was sent."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from frontline.claims.corrections import CORRECTIONS_FILE, load_corrections
from frontline.ui import checking

from .opened import FALSE_CLAIM, card_keys, card_words, check_draft, everything_shown, headline, open_page

LETTER = f"We care about you. {FALSE_CLAIM} We apologize for any inconvenience this may have caused."


@pytest.fixture
def on_copy(sample_data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The sample company in a data directory that may be written to."""
    data = tmp_path / "copy"
    shutil.copytree(sample_data, data, ignore=shutil.ignore_patterns("raw"))
    monkeypatch.setenv("FRONTLINE_DATA", str(data))
    return data


def confirm(app: AppTest, opener: str, label: str) -> AppTest:
    """Press a button in a dialog. A browser runs the dialog alone; here the whole page runs, so it is opened once more."""
    app.button(key=opener).click()
    return next(button for button in app.button if button.label == label).click().run()


def again(text: str) -> AppTest:
    """The next draft, in another visit."""
    app = check_draft(text)
    assert not app.exception
    return app


def test_a_draft_is_checked_once_however_often_the_page_runs(on_copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    real = checking.report_on

    def counting(*given: Any, **named: Any) -> Any:
        asked.append(given[1])
        return real(*given, **named)

    st.cache_resource.clear()
    monkeypatch.setattr(checking, "report_on", counting)
    app = check_draft(LETTER)
    for _ in range(3):
        app.run()
    again(LETTER)
    assert len(asked) == 1
    (on_copy / CORRECTIONS_FILE).write_text("spoilt\n")
    app.run()
    assert len(asked) == 2, "what is kept beside the data counts at once"


def test_a_corrected_reading_is_kept_for_the_next_draft_and_can_be_taken_back(on_copy: Path) -> None:
    app = again(FALSE_CLAIM)
    app.button(key="correct_1").click().run()
    app.selectbox(key="correct_metric_1").select("response_time")
    app.selectbox(key="correct_subject_1").select("ticket")
    confirm(app, "correct_1", "Keep the correction")
    assert not app.exception
    (kept,) = load_corrections(on_copy).kept
    assert (kept.changes, kept.is_claim) == ({"metric": "response_time", "subject": "ticket"}, True)
    later = again(f"Hello. {FALSE_CLAIM}")
    assert "response time" in everything_shown(later)
    assert "corrected by hand" in everything_shown(later)
    assert "metric response time, subject ticket" in card_words(later, "corrections")
    later.button(key=f"remove_{kept.correction_id}").click().run()
    assert load_corrections(on_copy).kept == ()
    assert "corrected by hand" not in everything_shown(again(FALSE_CLAIM))


def test_what_is_no_claim_is_set_aside_and_told(on_copy: Path) -> None:
    app = again(FALSE_CLAIM)
    app.button(key="correct_1").click().run()
    confirm(app, "correct_1", "This is no claim")
    later = again(FALSE_CLAIM)
    assert headline(later) == "No claim about our service was found in this draft."
    assert "Set aside by hand as no claim" in card_words(later, "remarks")
    other = again(FALSE_CLAIM.replace("2-3", "1-2"))
    assert headline(other) == "One claim would be false today.", "another figure is read anew"


def test_a_correction_that_makes_no_sense_is_told_and_not_kept(on_copy: Path) -> None:
    app = again(FALSE_CLAIM)
    app.button(key="correct_1").click().run()
    app.number_input(key="correct_lo_1").set_value(9.0)
    confirm(app, "correct_1", "Keep the correction")
    assert any("above the upper one" in error.value for error in app.error)
    assert not (on_copy / CORRECTIONS_FILE).exists()


def test_a_spoilt_file_of_corrections_is_one_remark(on_copy: Path) -> None:
    (on_copy / CORRECTIONS_FILE).write_bytes(b"\xff\xfe spoilt\n")
    app = again(FALSE_CLAIM)
    assert card_words(app, "remarks").count("cannot be read and is not applied") == 1
    assert headline(app) == "One claim would be false today."


def test_a_sign_off_keeps_the_evidence_and_declares_the_author(on_copy: Path) -> None:
    text = f"{FALSE_CLAIM} This letter is written by me, the chief executive, myself."
    app = again(text)
    app.button(key="sign_off").click().run()
    app.text_input(key="signer").set_value("Ann Example")
    app.text_input(key="author").set_value("Marguerite Holloway")
    confirm(app, "sign_off", "Sign off")
    assert not app.exception
    (path,) = (on_copy / "signed").glob("*.json")
    told = json.loads(path.read_text())
    assert (told["signed_by"], told["text"]) == ("Ann Example", text)
    assert told["declared_author"] == {"name": "Marguerite Holloway", "wrote": "self"}
    assert told["claims"][0]["verdict"] == "contradicted"
    assert path.with_suffix(".html").exists()
    shown = everything_shown(again(text))
    assert "This text was signed off" in shown
    assert "declared author Marguerite Holloway (they wrote it themselves)" in shown


def test_a_sign_off_without_a_name_is_refused(on_copy: Path) -> None:
    app = again(FALSE_CLAIM)
    app.button(key="sign_off").click().run()
    confirm(app, "sign_off", "Sign off")
    assert any("needs the name" in error.value for error in app.error)
    assert not (on_copy / "signed").exists()


def test_style_notes_stand_apart_from_verdicts(on_sample: Path) -> None:
    app = again(LETTER)
    assert headline(app) == "One claim would be false today."
    notes = card_words(app, "notes")
    assert "Two phrases to write in your own words." in notes
    assert "no verdicts" in notes
    assert everything_shown(app).count('class="style-note"') == 2
    assert "card_notes" in card_keys(app), "without a verdict's colour"


def test_claims_that_exclude_each_other_are_told(on_sample: Path) -> None:
    app = again("Orders take 2 weeks. We are proud of it. Orders take 9 weeks.")
    assert "Orders take 2 weeks" in card_words(app, "edge_attention_clashes")


def test_what_was_sent_is_judged_as_of_its_day_and_with_hindsight(on_sample: Path) -> None:
    app = open_page("check_newsletter")
    place = next(
        number for number, title in enumerate(app.selectbox(key="newsletter").options) if title.startswith("7 Apr")
    )
    app.selectbox(key="newsletter").select_index(place).run()
    assert not app.exception
    assert headline(app).startswith("Two claims were false when they were sent")
    shown = everything_shown(app)
    assert "Judged by what was known at the start of 7 Apr 2026" in shown
    assert "With hindsight, by 14 Nov 2026" in shown


def test_promises_of_past_letters_stand_before_a_draft(on_sample: Path) -> None:
    app = open_page("check_newsletter")
    shown = card_words(app, "promises")
    assert (
        "Two of four promises that fell due were kept, one was broken, one can’t be checked; three name no day."
        in shown
    )
    assert "about orders of 6–31 Jan 2026: was due 11 Apr 2026." in shown
    assert "contradicted · 14 % of 719 orders were done within 10 weeks: fewer than 50 %." in shown
    assert "supported · 98 % of 354 orders were done within 8 weeks." in shown
    assert "can’t be checked · Too few to tell: 10 of 15 orders were done within 9 weeks." in shown
    assert "354 orders from 7–31 Jul 2026; clock from placing to done" in shown
    assert "10 cancelled orders left out; 0 still open; as known on 25 Sep 2026" in shown
    assert "card_promises" not in card_keys(again(FALSE_CLAIM)), "beside a draft they would be in the way"


def test_each_promise_that_fell_due_opens_the_orders_it_was_judged_by(on_sample: Path) -> None:
    app = open_page("check_newsletter")
    keys = [f"rows_promise_{place}" for place in range(4)]
    assert {app.button(key=key).label for key in keys} == {"The orders →"}
    app.button(key=keys[1]).click().run()
    assert not app.exception
    rows = next(frame.value for frame in app.dataframe if "days_taken" in frame.value.columns)
    assert len(rows) == 15
    assert int((rows["days_taken"] <= 63).sum()) == 10


def test_the_draft_with_truthful_wording_can_be_copied(on_sample: Path) -> None:
    app = again(f"Hello. {FALSE_CLAIM} Bye.")
    wording = next(code.value for code in app.code)
    app.button(key="truthful").click().run()
    assert any(code.value == f"Hello. {wording.rstrip('.')}. Bye." for code in app.code)
