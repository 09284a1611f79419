"""How much newsletters say that we care: phrases and words are counted, and sentences without evidence are found."""

import datetime as dt
from pathlib import Path

import pytest

from frontline.claims.care_talk import CareTalk, published_care_talk, quarter_of, read_care_talk, talk_by_quarter
from frontline.importers import import_files
from frontline.settings import load_settings
from frontline.warehouse import Warehouse, open_newest

DAY = dt.date(2026, 5, 20)


def talk(text: str, claims: tuple[tuple[int, int, bool], ...] = (), day: dt.date = DAY) -> CareTalk:
    return read_care_talk("n", "A letter", day, text, claims)


def test_words_and_phrases_are_counted() -> None:
    found = talk("We care about you. Orders take three weeks, and we truly value our customers.")
    assert (found.words, found.care_words) == (14, 2)


def test_a_letter_about_deeds_says_nothing_of_caring() -> None:
    found = talk("We refunded the fee for 212 late orders. The presses run on Saturdays now.")
    assert (found.care_words, found.unproven) == (0, ())


def test_a_sentence_that_shows_nothing_is_found_once_with_its_places() -> None:
    text = "Hello.\n\nWe care about you, and your trust means the world to us. Bye."
    (sentence,) = talk(text).unproven
    assert sentence.text == "We care about you, and your trust means the world to us."
    assert next(text[start:end] for start, end in sentence.spans) == "We care about you"
    assert len(sentence.spans) == 2
    assert "Leave it out" in sentence.suggestion


def test_evidence_beside_it_proves_it_but_it_stays_talk() -> None:
    text = "We care about you. Every late order of June got its fee back."
    start = text.index("Every")
    assert talk(text, ((start, len(text), True),)).unproven == ()
    assert len(talk(text, ((start, len(text), False),)).unproven) == 1
    assert talk(text, ((start, len(text), True),)).care_words == 1


def test_a_figure_beside_it_proves_it() -> None:
    assert talk("We care about you: 212 late orders got their fee back.").unproven == ()


def test_quarters_add_up_newsletters() -> None:
    first = talk("We care about you. " + "word " * 96, day=dt.date(2026, 4, 1))
    second = talk("word " * 100, day=dt.date(2026, 6, 30))
    later = talk("We care.", day=dt.date(2026, 7, 1))
    early, late = talk_by_quarter([later, first, second])
    assert (early.quarter_date, early.newsletters, early.words, early.care_words) == (dt.date(2026, 4, 1), 2, 200, 1)
    assert early.per_thousand == pytest.approx(5)
    assert (late.quarter_date, late.newsletters) == (dt.date(2026, 7, 1), 1)


@pytest.mark.parametrize(
    ("day", "first"), [("2026-01-01", "2026-01-01"), ("2026-12-31", "2026-10-01"), ("2026-06-30", "2026-04-01")]
)
def test_a_quarter_begins_with_its_first_month(day: str, first: str) -> None:
    assert quarter_of(dt.date.fromisoformat(day)) == dt.date.fromisoformat(first)


def test_the_sample_company_shows_and_does_not_tell(sample: Warehouse, sample_data: Path) -> None:
    talks = published_care_talk(sample, load_settings(sample_data))
    assert len(talks) == 19
    assert [each.sent_date for each in talks] == sorted(each.sent_date for each in talks)
    assert all(each.words > 100 for each in talks)
    assert [each.unproven for each in talks if each.unproven] == []


def test_a_newsletter_that_was_sent_is_read_with_its_claims(tmp_path: Path) -> None:
    letter = tmp_path / "letter.eml"
    letter.write_text(
        "From: lea@example.com\nTo: list@example.com\nSubject: A letter\nDate: Wed, 20 May 2026 09:00:00 +0000\n"
        "Message-ID: <1@example.com>\nContent-Type: text/plain\n\n"
        "Dear friends,\n\nWe care about you. Orders are back to a 2-3 week turnaround.\n\nLea Moor\n",
        encoding="utf-8",
    )
    import_files(tmp_path / "data", [letter])
    (found,) = published_care_talk(open_newest(tmp_path / "data"), load_settings(tmp_path / "data"))
    assert (found.title, found.care_words, len(found.unproven)) == ("A letter", 1, 1)
