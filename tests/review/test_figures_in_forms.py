"""Every form shows the figures of the review, to the digit: HTML, Markdown, text, JSON, and the PDF as it is set."""

import json
import re
from html import unescape
from typing import Any

import pytest
import typst
from selectolax.lexbor import LexborHTMLParser

from frontline.review.as_json import review_json
from frontline.review.content import Review
from frontline.review.forms import pdf
from frontline.review.forms.chart_words import is_drawn, last_year_words, usual_words, value_words, week_value
from frontline.review.forms.html import html_page
from frontline.review.forms.markdown import markdown_page
from frontline.review.forms.page_text import page_of
from frontline.review.forms.plain import plain_page
from frontline.review.forms.signs import settable
from frontline.review.forms.words import with_texts
from frontline.units import day, numeral

from .conftest import Reviewed
from .figures_told import chart_figures, headline_figures, listed_figures, missing, numbers_of, week_figures

HELD = {
    "heading.first_day", "heading.last_day", "heading.calls", "heading.messages", "heading.orders", "heading.shifts_planned",
    "heading.shifts_covered", "voices.said_on", "charts.points.week_date", "charts.points.value", "charts.points.cases",
    "charts.points.is_whole_week", "charts.points.mean", "charts.points.low", "charts.points.high", "charts.points.is_outside",
    "charts.points.last_year", "charts.changes.week_date", "charts.is_log", "charts.run.weeks", "charts.run.first_week", "charts.run.last_week", "charts.run.is_over", "questions.shares.contacts", "questions.shares.share",
    "questions.shares.share_low", "questions.shares.share_high", "questions.of_contacts", "heard.segments.heard",
    "heard.segments.served", "heard.heard", "heard.served", "claims.lines.sent_on", "promises.lines.due_date",
    "promises.lines.days_late", "shifts.next_week.starts_at", "shifts.next_week.ends_at", "shifts.planned",
    "shifts.kept", "shifts.moved", "shifts.missed", "footing.warehouse_version",
}  # fmt: skip
"""Paths of figures that tests of this folder hold against the pages and the forms."""
NO_FIGURES = {
    "heading.is_whole_week": "told in words: not over yet",
    "questions.shares.is_new": "told as a word",
    "questions.shares.is_growing": "told as a word",
    "sentence.edited_on": "told with who edited it",
}
"""A yes or no, or a day of who wrote."""


def html_text(review: Review) -> str:
    page = LexborHTMLParser(html_page(review)).body
    assert page is not None
    return page.text(separator=" ").replace("\u00a0", " ")


def markdown_text(review: Review) -> str:
    return re.sub(r"\\([\\`*{}\[\]<>|~_#&+=.)-])", r"\1", markdown_page(review)).replace("\u00a0", " ")


def plain_text(review: Review) -> str:
    return plain_page(review).replace("\u00a0", " ")


FORMS = {"HTML": html_text, "Markdown": markdown_text, "text": plain_text}


@pytest.mark.parametrize("form", FORMS)
def test_each_form_tells_every_figure(form: str, reviewed: Reviewed) -> None:
    text, review = FORMS[form](reviewed.review), reviewed.review
    assert missing(headline_figures(review), text) == {}
    assert missing(chart_figures(review), text) == {}
    assert missing(shown_lists(listed_figures(review)), text) == {}


def shown_lists(told: dict[str, str]) -> dict[str, str]:
    """A form may break a customer's words, never a figure: sentences are held by their figures."""
    return {name: words.replace("\u00a0", " ") for name, words in told.items()}


@pytest.mark.parametrize("form", ["HTML", "Markdown"])
def test_the_tables_tell_every_week(form: str, reviewed: Reviewed) -> None:
    assert missing(week_figures(reviewed.review), FORMS[form](reviewed.review)) == {}


def test_the_html_has_a_table_of_each_chart(reviewed: Reviewed) -> None:
    """Value, cases, mean, limits, side and last year of 26 weeks, newest first."""
    page = LexborHTMLParser(html_page(reviewed.review))
    tables = page.css("#charts article table")
    charts = [chart for chart in reviewed.review.charts if is_drawn(chart)]
    assert len(tables) == len(charts)
    for table, chart in zip(tables, charts, strict=True):
        rows = [[cell.text().replace("\u00a0", " ") for cell in row.css("td, th")] for row in table.css("tr")][1:]
        assert len(rows) == len(chart.points)
        for cells, point in zip(rows, reversed(chart.points), strict=True):
            whole = "" if point.is_whole_week else " (not over)"
            assert cells[:4] == [
                day(point.week_date) + whole, week_value(chart, point), numeral(point.cases), value_words(chart, point.mean)
            ]  # fmt: skip
            assert cells[4] == (usual_words(chart, point) or "–")
            assert ("◆" in cells[5]) >= point.is_outside
            assert cells[6] == last_year_words(chart, point)


def test_a_figure_that_is_not_told_is_seen(built: dict[str, Reviewed]) -> None:
    """What the tests above rest on: a form of another review lacks figures of this one."""
    review, other = built["2026-W45"].review, built["2026-W20"].review
    for form in FORMS.values():
        assert len(missing(headline_figures(review), form(other))) >= 4
        assert len(missing(chart_figures(review), form(other))) >= 4
        assert len(missing(listed_figures(review), form(other))) >= 20
    assert missing({"calls": "41 calls"}, "141 calls, 41 call, 1.41 calls") == {"calls": "41 calls"}
    assert missing({"calls": "41 calls", "share": "6 %"}, "of 41\ncalls; 6 %, 0.6 %") == {}
    assert missing({"share": "6 %"}, "16 % and 0.6 %") == {"share": "6 %"}


def test_the_json_is_the_object(reviewed: Reviewed) -> None:
    """Every number in its place, with all its digits."""
    document = json.loads(json.dumps(review_json(reviewed.review), allow_nan=False))
    found = sorted((path, repr(value)) for path, value in numbers_in(document))
    expected = sorted((path, repr(as_json(value))) for path, value in numbers_of(reviewed.review))
    days = {path for path, _ in expected} - {path for path, _ in found}
    assert [each for each in expected if each[0] not in days] == [
        each for each in found if each[0] != "sentence.is_edited"
    ]
    assert {as_json(value) for path, value in numbers_of(reviewed.review) if path in days} <= set(texts_in(document))


def as_json(value: Any) -> Any:
    return value.isoformat() if hasattr(value, "isoformat") else value


def numbers_in(document: Any, path: str = "") -> list[tuple[str, object]]:
    if isinstance(document, dict):
        return [pair for name, each in document.items() for pair in numbers_in(each, f"{path}.{name}".lstrip("."))]
    if isinstance(document, list):
        return [pair for each in document for pair in numbers_in(each, path)]
    return [(path, document)] if isinstance(document, (int, float)) else []


def texts_in(document: Any) -> list[str]:
    if isinstance(document, dict):
        document = list(document.values())
    if isinstance(document, list):
        return [text for each in document for text in texts_in(each)]
    return [document] if isinstance(document, str) else []


def test_the_pdf_sets_the_figures(reviewed: Reviewed) -> None:
    """The length that was set: its words, and the words inside its drawings. Lists may end earlier, and then say how many are left."""
    words, charts = set_words(reviewed.review)
    assert missing(shown_lists(headline_figures(reviewed.review)), words) == {}
    for drawing, chart in zip(charts, reviewed.review.charts, strict=True):
        if any(point.value is not None for point in chart.points):
            assert missing({chart.measure: value_alone(chart.value_words)}, drawing) == {}
    told = listed_figures(reviewed.review)
    for block, what in (("shifts", "shift"), ("promises", "action"), ("claims", "claim")):
        moments = {
            name: first_words(block, value) for name, value in told.items() if re.fullmatch(rf"{block} \S+", name)
        }
        moments.pop(f"{block} sentence")
        more = re.search(rf"and (\d+) more {what}", words)
        left = int(more[1]) if more else 0
        assert len(moments) - len(missing(moments, words)) + left >= len(moments), block
        assert left <= max(len(moments) - 1, 0), "a list begins, however short the page"


def first_words(block: str, words: str) -> str:
    """A shift without its leader, whose name may be cut."""
    return words.partition(",")[0] if block == "shifts" else words


def value_alone(words: str) -> str:
    """ "41 calls" stands in a drawing as "41", "82 % of 45" as "82 %"."""
    found = re.match(
        r"(\d+ of \d+|[\d.,]+ (?:%|s|min(?: \d+ s)?|h(?: \d+ min)?)(?= |$)|[\d.,]+|under 1 %|over 99 %|nothing)", words
    )
    assert found, words
    return found[1] if found[1] != "nothing" else ""


def set_words(review: Review) -> tuple[str, list[str]]:
    """What is set: all texts of the length that typst took, and the texts of each of its six drawings."""
    files = pdf._files(review)
    fit, coming = (
        json.loads(typst.query(files, name, field="value", one=True, font_paths=pdf._fonts(), ignore_system_fonts=True))
        for name in ("<fit>", "<coming>")
    )
    page, level = page_of(with_texts(review, settable)), fit["shown"]
    shifts = level["shifts"]
    level["shifts"] = shifts | {"lines": shifts["lines"][:coming], "more": shifts["more"][coming]}
    words = " ".join(texts_in([{name: each for name, each in page.items() if name != "levels"}, level]))
    drawings = [
        files.get(f"chart-{number}-{fit['height']:.0f}.svg", b"").decode()
        for number in range(1, len(review.charts) + 1)
    ]
    return words.replace("\u00a0", " "), [svg_words(each) for each in drawings]


def svg_words(drawing: str) -> str:
    found = re.findall(r"<(?:text|tspan)[^>]*>(.*?)</(?:text|tspan)>", drawing, re.DOTALL)
    return unescape(" ".join(re.sub(r"<[^>]+>", " ", each) for each in found)).replace("\u00a0", " ")


def test_every_figure_is_held(reviewed: Reviewed) -> None:
    """A number that is added to the review must be held against a page and the forms: it is named here when it is."""
    paths = {path for path, _ in numbers_of(reviewed.review)}
    assert paths - HELD - NO_FIGURES.keys() == set()
