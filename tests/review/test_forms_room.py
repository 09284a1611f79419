"""How the one page uses its room: sentences stay whole, lists grow before charts, and nothing is drawn of what is not known."""

import re
from io import BytesIO

import pytest
from pypdf import PdfReader

from frontline.review.content import Chart, Review
from frontline.review.definitions import definitions
from frontline.review.forms import lengths, pdf
from frontline.review.forms.html import html_page
from frontline.review.forms.markdown import markdown_page
from frontline.review.forms.page_text import READING, page_of
from frontline.review.forms.pdf import pdf_page
from frontline.review.forms.plain import plain_page
from frontline.review.forms.words import ended

from .made_up_review import empty_review, full_review, replaced
from .test_forms_pdf import fit_of

LONG = "Of 453 orders open at the start of 14 Nov 2026, 0 (0 %) are older than 6 weeks; half of the others wait for their slides to be scanned."
ANSWERS = {
    "questions": "“Why the tracker for it has not moved since some day” was asked in 9 % of 301 contacts of four weeks; none is new or growing.",
    "claims": "Of 7 claims that we published in the half-year, one is contradicted today, two are not clearly true, one is true and three are not to be checked.",
    "promises": "9 actions are open, 4 of them overdue; 7 of the open ones are promises to customers. 5 were done this week.",
    "shifts": "Leaders took 3 of 5 planned shifts in their week, two at their time. Next week 6 shifts are planned, by 5 leaders.",
}
QUOTE = "Asked if negatives sent on Friday would be home in time for their anniversary. Wanted to know how much half a shelf of tintypes would come to. Nobody had called back before."


def crowded_review() -> Review:
    """A week in which there is something to tell in every block, at the length that the rules write."""
    review = full_review()
    lines = tuple(replaced(line, reason_today=LONG) for line in review.claims.lines)
    met = replaced(review.heard, segments=(*review.heard.segments, review.heard.segments[0]))
    asked = replaced(review.questions, shares=review.questions.shares * 2, sentence=ANSWERS["questions"])
    return replaced(
        review,
        voices=tuple(replaced(voice, quote=QUOTE) for voice in review.voices),
        questions=asked,
        heard=met,
        claims=replaced(review.claims, lines=(*lines, *lines[:3]), sentence=ANSWERS["claims"]),
        promises=replaced(review.promises, lines=review.promises.lines * 2, sentence=ANSWERS["promises"]),
        shifts=replaced(
            review.shifts,
            next_week=(*review.shifts.next_week, review.shifts.next_week[0]),
            sentence=ANSWERS["shifts"],
        ),
        footing=replaced(review.footing, definitions=definitions(15)),
    )


def unknown_review() -> Review:
    """Weeks are there, as the queries give them, but no measure has a value in any of them."""
    review = empty_review()
    points = tuple(
        replaced(point, value=None, mean=None, low=None, high=None) for point in full_review().charts[0].points
    )
    met = replaced(
        review.heard,
        sentence="No leader is known: mark them in people.csv.",
        missing="No leader is known: mark them in people.csv.",
    )
    charts: tuple[Chart, ...] = tuple(
        replaced(chart, points=points, note=f"No source of measure {place}.")
        for place, chart in enumerate(review.charts)
    )
    gaps = ("No calls are in the data.", "No leader is known: people.csv marks them.")
    return replaced(review, charts=charts, heard=met, footing=replaced(review.footing, gaps=gaps))


def set_text(review: Review) -> str:
    """What stands on the page, its lines joined."""
    return " ".join(PdfReader(BytesIO(pdf_page(review))).pages[0].extract_text().split())


def test_a_crowded_page_keeps_its_sentences_whole() -> None:
    told = set_text(crowded_review())
    assert [block for block, sentence in ANSWERS.items() if sentence not in told] == []
    assert told.count("come to. Nobody had called back before.”") == 3


def test_what_is_dropped_comes_back_before_the_charts_grow() -> None:
    told, fit = set_text(crowded_review()), fit_of(crowded_review())
    level = lengths.LENGTHS[int(fit["level"])]
    assert fit["level"] > 3, "it does not all fit"
    assert fit["height"] <= level.chart_height + 2 * lengths.STEP
    assert 0 < fit["spare"] < 40
    assert "older than 6 weeks. October letter" in told, "a reason ends at a stop"
    assert "and 1 more" not in told


def test_as_many_shifts_are_shown_as_the_sentence_beside_them_has_lines() -> None:
    shown = page_of(crowded_review())["levels"][-1]["shifts"]
    assert (shown["least"], len(shown["lines"])) == (2, 6)
    told = set_text(crowded_review())
    assert "more shift" not in told
    assert "Fri 20 Nov" in told


def test_answers_are_shortened_last() -> None:
    usual = [length for length in lengths.LENGTHS if length.answer >= max(map(len, ANSWERS.values()))]
    assert lengths.LENGTHS[: len(usual)] == tuple(usual)
    assert (usual[-1].claims, usual[-1].bars, usual[-1].promises) == (1, 2, 2)
    assert min(length.quote for length in usual) >= 180


@pytest.mark.parametrize(
    ("text", "most", "kept"),
    [
        ("One is late. Two are done.", 20, "One is late."),
        ("Asked in 9 % of 301; none is new or growing.", 30, "Asked in 9 % of 301."),
        ("Of 7 claims, one is contradicted today, two are true.", 45, "Of 7 claims, one is contradicted today."),
        ("Of 1,204 orders in the queue, 7 are older than that", 40, "Of 1,204 orders in the queue, 7 are…"),
        ("J. Doe told us so. Twice.", 20, "J. Doe told us so."),
        ("It fits.", 8, "It fits."),
    ],
)
def test_a_text_that_is_too_long_ends_at_a_stop(text: str, most: int, kept: str) -> None:
    assert ended(text, most) == kept


def test_a_chart_without_values_is_one_line_in_each_form() -> None:
    review = unknown_review()
    told = set_text(review)
    html, markdown, plain = html_page(review), markdown_page(review), plain_page(review)
    for place in range(6):
        assert [text.count(f"No source of measure {place}.") for text in (told, html, markdown, plain)] == [1] * 4
    assert [READING in text for text in (told, html)] == [False] * 2
    assert "<svg" not in html
    assert "Week by week" not in markdown
    for text in (html, markdown, plain):
        assert text.count("No leader is known: mark them") == 1
    assert told.count("No leader is known") == 1
    assert "Missing: No calls are in the data." in told
    assert not pdf._drawings(review).keys() & {f"chart-1-{lengths.TALLEST}.svg"}


def test_one_missing_chart_says_so_once() -> None:
    review = full_review()
    none = tuple(replaced(point, value=None) for point in review.charts[5].points)
    review = replaced(
        review, charts=(*review.charts[:5], replaced(review.charts[5], points=none, note="No action is known."))
    )
    told = set_text(review)
    assert told.count("No action is known.") == 1
    assert READING.split(":")[0] in told


def test_no_row_of_a_drawing_is_lost_in_the_picture() -> None:
    """Drawings have whole points, and a point whole pixels; what a place between two pixels cuts off at an edge is an empty rim."""
    assert pdf.PIXELS_PER_INCH % 72 == 0
    page = page_of(crowded_review())
    assert page["widths"] == {"three": 164, "two": 250}, "as wide as the drawings: none is scaled"
    for name, drawing in pdf._drawings(crowded_review()).items():
        box = drawing.partition('viewBox="')[2].partition('"')[0].split()
        assert all(float(each) == round(float(each)) for each in box), box
        assert float(box[2]) == page["widths"]["three" if name.startswith("chart") else "two"]
        lowest = max(float(y) for y in re.findall(r'<text [^>]*y="([\d.]+)"', drawing))
        assert lowest + 0.25 * lengths.SMALL + lengths.RIM <= float(box[3]), name
