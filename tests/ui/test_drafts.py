"""A draft with its claims marked: safe HTML, nothing lost, nothing marked twice."""

import re
from html import unescape

import pytest

from frontline.ui.drafts import Mark, NoteMark, marked_draft

TEXT = "We are back to 2-3 weeks. Everything <b>is</b> done & paid."


def words(html: str) -> str:
    """The draft as a reader sees it, without the symbols and words of the marks."""
    bare = re.sub(r'<span class="symbol">.*?</span>(?:&nbsp;)?|<span class="word">.*?</span>', "", html)
    return unescape(re.sub(r"<[^>]+>", "", bare))


def test_a_draft_without_claims_is_escaped_text() -> None:
    assert words(marked_draft(TEXT, [])) == TEXT
    assert "<b>" not in marked_draft(TEXT, [])
    assert marked_draft("", []) == '<div class="draft"></div>'


def test_a_mark_is_a_link_to_its_card_with_symbol_word_and_colour() -> None:
    html = marked_draft(TEXT, [Mark(0, 24, "contradicted", 1, "17 % of 429")])
    assert html.count("<mark ") == 1
    assert '<mark class="claim attention"><a id="mark-1" href="#claim-1" ' in html
    assert 'title="Claim 1: contradicted. 17 % of 429"' in html
    assert '<span class="symbol">✕</span>' in html
    assert '<span class="word"> contradicted</span>' in html
    assert words(html) == TEXT


def marked(html: str) -> list[tuple[str, str]]:
    """Each mark's number and the words in it."""
    found = re.findall(r'id="mark-(\d)".*?</span>(?:&nbsp;)?(.*?)<span class="word">', html)
    return [(number, unescape(text)) for number, text in found]


def test_of_claims_that_overlap_the_later_marks_what_is_left_of_its_words() -> None:
    marks = [Mark(0, 33, "mixed", 2), Mark(0, 24, "supported", 1), Mark(20, 41, "mixed", 3)]
    html = marked_draft(TEXT, marks)
    assert marked(html) == [("1", TEXT[:24]), ("2", TEXT[26:33]), ("3", TEXT[33:41])]
    assert words(html) == TEXT


def test_a_claim_inside_another_stands_as_symbol_and_word_behind_it() -> None:
    html = marked_draft(TEXT, [Mark(0, 24, "supported", 1), Mark(3, 10, "mixed", 2), Mark(0, 24, "mixed", 3)])
    assert marked(html) == [("1", TEXT[:24]), ("3", ""), ("2", "")]
    assert html.count('href="#claim-') == 3
    assert words(html) == TEXT


def test_a_style_note_is_dotted_and_gives_way_to_claims() -> None:
    notes = [NoteMark(26, 40, "Say it plainly."), NoteMark(5, 30, "Inside a claim."), NoteMark(30, 45, "Later.")]
    html = marked_draft(TEXT, [Mark(0, 24, "mixed", 1)], notes)
    assert html.count('<span class="style-note"') == 1
    assert 'title="Say it plainly."' in html
    assert '<span class="word"> style note</span>' in html
    assert words(html) == TEXT


@pytest.mark.parametrize(("start", "end"), [(5, 5), (9, 3), (0, 1_000), (900, 950)])
def test_marks_that_do_not_fit_are_left_out(start: int, end: int) -> None:
    html = marked_draft(TEXT, [Mark(start, end, "mixed", 1)])
    assert "<mark" not in html
    assert words(html) == TEXT


def test_markup_in_words_and_reason_is_escaped() -> None:
    hostile = '"><script>alert(1)</script>'
    html = marked_draft(hostile, [Mark(0, len(hostile), "mixed", 1, hostile)])
    assert "<script" not in html
    assert html.count("&lt;script&gt;") == 2, "in the title and in the words"
    assert 'title="Claim 1: mixed. &quot;&gt;&lt;script' in html
