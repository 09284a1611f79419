"""A draft with its claims marked: safe HTML, nothing lost, nothing marked twice."""

import re
from html import unescape

import pytest

from frontline.ui.drafts import Mark, marked_draft

TEXT = "We are back to 2-3 weeks. Everything <b>is</b> done & paid."


def words(html: str) -> str:
    """The draft as a reader sees it, without the symbols of the marks."""
    return unescape(re.sub(r"<[^>]+>", "", re.sub(r'<span class="symbol".*?</span>&nbsp;', "", html)))


def test_a_draft_without_claims_is_escaped_text() -> None:
    assert words(marked_draft(TEXT, [])) == TEXT
    assert "<b>" not in marked_draft(TEXT, [])
    assert marked_draft("", []) == '<div class="draft"></div>'


def test_a_mark_names_number_verdict_and_reason() -> None:
    html = marked_draft(TEXT, [Mark(0, 24, "contradicted", 1, "17 % of 429")])
    assert html.count("<mark ") == 1
    assert 'title="Claim 1: contradicted. 17 % of 429"' in html
    assert 'aria-label="Claim 1: contradicted. 17 % of 429"' in html
    assert 'tabindex="0"' in html
    assert "✕" in html
    assert words(html) == TEXT


def test_overlapping_marks_keep_the_first_and_longest() -> None:
    marks = [Mark(3, 10, "mixed", 2), Mark(0, 24, "supported", 1), Mark(20, 30, "mixed", 3), Mark(24, 25, "mixed", 4)]
    html = marked_draft(TEXT, marks)
    assert re.findall(r"Claim (\d): (\w+)", html)[::2] == [("1", "supported"), ("4", "mixed")]
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
    assert html.count("&lt;script&gt;") == 3, "in the title, in the label and in the words"
    assert 'title="Claim 1: mixed. &quot;&gt;&lt;script' in html
