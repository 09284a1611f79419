"""The review as HTML and Markdown: self-contained, escaped, and with every number of the object."""

import json
import re
import xml.etree.ElementTree as ET
from html import unescape
from itertools import chain, pairwise

import pytest
from markdown_it import MarkdownIt
from selectolax.lexbor import LexborHTMLParser

from frontline.review.as_json import review_json
from frontline.review.content import Review
from frontline.review.forms.chart_words import usual_words, value_words
from frontline.review.forms.html import html_page
from frontline.review.forms.markdown import markdown_page
from frontline.review.forms.plain import plain_page
from frontline.review.forms.tables import chart_table, charts_table, weeks_table
from frontline.review.forms.words import claim_rest, cut, edited_words, kept_words, more_words, week_words
from frontline.units import day, numeral, share_of

from .made_up_review import empty_review, full_review, huge_review, replaced, with_texts

ATTACK = "<script>alert(1)</script><img src=x onerror=alert(1)> \"quoted\" & 'single' | [link](javascript:alert(1)) `code` *bold* # head"


def shown_numbers(review: Review) -> set[str]:
    """Every number that the object holds, as it is written."""
    heading, shifts = review.heading, review.shifts
    told = {
        numeral(each)
        for each in (heading.calls, heading.messages, heading.orders, heading.shifts_planned, heading.shifts_covered)
    }
    for chart in review.charts:
        told |= {value_words(chart, point.value) for point in chart.points if point.value is not None}
        told |= {usual_words(chart, chart.points[-1])} if chart.points else set()
        told |= {chart.value_words}
    told |= {f"{numeral(each.contacts)} of {numeral(review.questions.of_contacts)}" for each in review.questions.shares}
    told |= {
        f"{numeral(part)} of {numeral(whole)}"
        for each in review.heard.segments
        for part, whole in ((each.heard, review.heard.heard), (each.served, review.heard.served))
    }
    told |= {day(line.due_date) for line in review.promises.lines if line.due_date}
    told |= {f"{line.days_late} day" for line in review.promises.lines if line.state == "overdue"}
    told |= {f"{line.starts_at:%H:%M}–{line.ends_at:%H:%M}" for line in shifts.next_week}
    told |= {f"{shifts.planned} planned: {shifts.kept} kept, {shifts.moved} moved, {shifts.missed} missed"}
    told |= {day(line.sent_on) for line in review.claims.lines} | {str(review.footing.warehouse_version)}
    return told - {""}


def test_every_number_is_in_the_html() -> None:
    page = LexborHTMLParser(html_page(full_review())).body
    assert page is not None
    text = page.text(separator=" ")
    assert {number for number in shown_numbers(full_review()) if number not in text} == set()
    assert all(day(point.week_date) in text for point in full_review().charts[0].points)


def test_every_number_is_in_the_markdown() -> None:
    text = markdown_page(full_review())
    assert {number for number in shown_numbers(full_review()) if number not in text} == set()


def test_a_changed_number_changes_each_form() -> None:
    """The forms read the object, nothing else."""
    heading = replaced(full_review().heading, calls=98_765)
    changed = replaced(full_review(), heading=heading)
    assert "98,765 calls" in html_page(changed)
    assert "98,765 calls" in markdown_page(changed)


def test_the_html_asks_for_nothing_and_runs_nothing() -> None:
    page = html_page(full_review())
    assert "default-src 'none'" in page
    tree = LexborHTMLParser(page)
    assert not tree.css("script, link, img, iframe, object, embed, base")
    assert [each.attributes.get("href") for each in tree.css("[href]")] == [full_review().footing.link]
    assert not tree.css("[src]")
    style = tree.css_first("style")
    assert style is not None
    assert "url(" not in style.text()
    assert "@import" not in style.text()
    assert "color-scheme: light dark" in style.text(), "both themes, as the reader's system has it"
    assert "@page { size: A4" in style.text()


def test_the_html_has_landmarks_and_a_table_for_each_chart() -> None:
    tree = LexborHTMLParser(html_page(full_review()))
    root = tree.css_first("html")
    assert root is not None
    assert root.attributes["lang"] == "en"
    assert [len(tree.css(name)) for name in ("header", "main", "footer", "h1")] == [1, 1, 1, 1]
    names = [each.attributes["id"] for each in tree.css("main > section")]
    assert names == "sentence voices charts questions heard claims promises shifts".split()
    assert all(tree.css_first(f"#{each.attributes['aria-labelledby']}") for each in tree.css("section"))
    assert len(tree.css("details table")) == 8
    assert len(tree.css("svg[role=img] > title")) == 8
    assert all(each.attributes.get("scope") in ("col", "row") for each in tree.css("th"))
    levels = [int(each.tag[1]) for each in tree.css("h1, h2, h3")]
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_hostile_text_is_text_in_the_html() -> None:
    page = html_page(with_texts(full_review(), lambda _: ATTACK))
    tree = LexborHTMLParser(page)
    assert not tree.css("script, img, [onerror], main a")
    assert "<script>" not in page
    quote = tree.css_first("blockquote")
    assert quote is not None
    assert quote.text() == f"“{ATTACK}”"
    for drawing in re.findall(r"<svg.*?</svg>", page, re.DOTALL):
        ET.fromstring(drawing)


def test_hostile_text_is_text_in_the_markdown() -> None:
    rendered = (
        MarkdownIt("commonmark", {"html": True})
        .enable("table")
        .render(markdown_page(with_texts(full_review(), lambda _: ATTACK)))
    )
    tree = LexborHTMLParser(rendered)
    assert not tree.css("script, img, a, code, [onerror]")
    assert len(tree.css("h1")) == 1
    assert len(tree.css("table")) == 6
    quote = tree.css_first("blockquote")
    assert quote is not None
    assert unescape(ATTACK) in quote.text()
    assert all(len(row.css("td")) == 4 for row in tree.css("table")[1].css("tbody tr"))


@pytest.mark.parametrize(
    "start", ["- a list", "+ a list", "1. a list", "2) a list", "# a head", "=== a line", "> a quote"]
)
def test_a_sentence_begins_no_list(start: str) -> None:
    review = full_review()
    asked = replaced(review.questions, sentence=start)
    tree = LexborHTMLParser(MarkdownIt().render(markdown_page(replaced(review, questions=asked))))
    assert start in [each.text() for each in tree.css("p")]


@pytest.mark.parametrize("text", ["a\x00b\x1b[0m\ud800", "\u202eright to left\u2066", "日本語 👍 مرحبا"])
def test_odd_signs_do_not_stop_a_form(text: str) -> None:
    review = with_texts(full_review(), lambda _: text)
    for written in (html_page(review), markdown_page(review)):
        encoded = written.encode()
        assert not re.search(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]", encoded)
        assert "\u202e" not in written


@pytest.mark.parametrize("made", [empty_review, huge_review])
def test_much_and_nothing_are_written_too(made: object) -> None:
    review = empty_review() if made is empty_review else huge_review()
    assert html_page(review).endswith("</html>\n")
    assert markdown_page(review).startswith("# Weekly review, week 46 of 2026: ")


def test_an_empty_review_says_what_is_missing() -> None:
    for text in (html_page(empty_review()), markdown_page(empty_review())):
        for told in (
            "No signals: normal variation.",
            "No calls are known.",
            "Import calls with notes",
            "No source is known.",
        ):
            assert told in text


def test_an_edited_sentence_says_so_everywhere() -> None:
    review = full_review()
    sentence = replaced(
        review.sentence, text="We answer too late.", edited_by="Ruth Abara", edited_on=review.heading.last_day
    )
    edited = replaced(review, sentence=sentence)
    for text in (html_page(edited), markdown_page(edited)):
        assert "Edited by Ruth Abara on 15 Nov 2026. By rule: Abandoned calls are above" in text
        assert "Edited" not in html_page(review) + markdown_page(review)


def test_an_address_that_is_none_is_no_link() -> None:
    review = full_review()
    odd = replaced(review, footing=replaced(review.footing, link="javascript:alert(1)"))
    assert "<a " not in html_page(odd)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("America/New_York", "America/New_York"),
        ("ticket #19574 and C# too", "ticket #19574 and C# too"),
        ("_so_ it is", r"\_so\_ it is"),
        ("ends with #", r"ends with \#"),
        ("&#35; and R&D", r"\&\#35; and R&D"),
    ],
)
def test_only_what_marks_something_up_is_escaped(text: str, written: str) -> None:
    review = full_review()
    page = markdown_page(replaced(review, heading=replaced(review.heading, company=text)))
    assert page.startswith(f"# Weekly review, week 46 of 2026: {written}\n")
    head = LexborHTMLParser(MarkdownIt().render(page)).css_first("h1")
    assert head is not None
    assert head.text() == f"Weekly review, week 46 of 2026: {text}"
    assert "## Week by week" in page


def test_a_share_of_few_cases_is_counted_in_every_table() -> None:
    chart = full_review().charts[3]
    few = replaced(chart.points[-1], value=200 / 3, cases=3, last_year=50.0, is_outside=False)
    weekly = replaced(chart, points=(*chart.points[:-1], few), value_words="2 of 3")
    newest = chart_table(weekly).rows[0]
    assert (newest[1], newest[2], newest[-1]) == ("2 of 3", "3", "–")
    assert charts_table((weekly,)).rows[0][4] == "–"
    assert weeks_table((weekly,)).rows[0][1] == "2 of 3"
    for text in (
        html_page(replaced(full_review(), charts=(weekly,))),
        markdown_page(replaced(full_review(), charts=(weekly,))),
    ):
        assert "2 of 3" in text
        assert "67 %" not in text
    ten = replaced(weekly, points=(replaced(few, value=60.0, cases=10),))
    assert (chart_table(ten).rows[0][1], chart_table(ten).rows[0][-1]) == ("60 %", "50 %")
    counted = replaced(full_review().charts[0], points=(replaced(few, value=7.0),))
    assert (chart_table(counted).rows[0][1], chart_table(counted).rows[0][-1]) == ("7", "50"), "no share: always told"


def test_no_claim_and_no_promise_is_left_out_however_many_there_are() -> None:
    many = huge_review()
    assert len(many.claims.lines) > 12 < len(many.promises.lines)
    for text in (html_page(many), markdown_page(many), plain_page(many)):
        assert "more actions" not in text
        assert "more claims" not in text
        assert sum(text.count(line.title[:30]) for line in many.promises.lines[-1:]) >= 1


def test_words_of_the_house() -> None:
    assert week_words("2026-W06") == "week 6 of 2026"
    assert week_words("odd") == "odd"
    assert more_words(0, "claim") == ""
    assert more_words(1, "claim") == "and 1 more claim"
    assert kept_words(empty_review().shifts) == ""
    assert edited_words(full_review().sentence) == ""
    claim = full_review().claims.lines[0]
    assert claim_rest(claim).endswith("October letter, 2 Oct 2026; ◐\u00a0mixed by what was known then")
    assert claim_rest(full_review().claims.lines[3]).endswith("October letter, 2 Oct 2026")
    assert share_of(17, 100) in "17 % of 100"


@pytest.mark.parametrize(
    ("text", "most", "kept"),
    [
        ("short", 10, "short"),
        ("one two three four", 12, "one two…"),
        ("until you did. That is why", 16, "until you did…"),
        ("x" * 20, 10, "xxxxxxxxx…"),
        ("a " + "b" * 30, 20, "a " + "b" * 17 + "…"),
    ],
)
def test_a_text_is_cut_at_a_word(text: str, most: int, kept: str) -> None:
    assert cut(text, most) == kept
    assert len(kept) <= most


def test_verdicts_have_symbol_and_word_in_each_form() -> None:
    told = ["✕ contradicted", "◐ mixed", "? can’t be checked", "✓ supported"]
    for text in (unescape(html_page(full_review())), markdown_page(full_review())):
        assert [each for each in chain(told, ["◆ 10 days late", "✓ done", "no day named"]) if each not in text] == []


def test_long_lists_are_whole_in_every_form_but_the_one_page() -> None:
    review = full_review()
    claims = tuple(replaced(review.claims.lines[0], quote=f"Claim {place} of many.") for place in range(40))
    actions = tuple(replaced(review.promises.lines[0], title=f"Action {place} of many") for place in range(60))
    much = replaced(
        review,
        claims=replaced(review.claims, lines=claims),
        promises=replaced(review.promises, lines=actions),
    )
    for text in (html_page(much), markdown_page(much), plain_page(much), json.dumps(review_json(much))):
        assert all(f"Claim {place} of many." in text for place in range(40))
        assert all(f"Action {place} of many" in text for place in range(60))
        assert "more claim" not in text
        assert "more action" not in text
