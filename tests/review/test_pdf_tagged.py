"""The review's PDF by the rules of PDF/UA-1, and what these rules cannot tell: that it is read in the order in which it is seen."""

from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any

import page
import pytest
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject

from frontline.review.content import Review
from frontline.review.forms.pdf import pdf_page

from .made_up_review import empty_review, full_review, huge_review, replaced


def edited_review() -> Review:
    """A week whose sentence somebody wrote anew."""
    review = full_review()
    sentence = replaced(
        review.sentence, text="We answer too late.", edited_by="Ruth Abara", edited_on=review.heading.last_day
    )
    return replaced(review, sentence=sentence)  # fmt: skip


def tags(structure: Any) -> Iterator[Any]:
    """Every element of the structure, in the order in which it is read."""
    found = structure.get_object()
    if isinstance(found, ArrayObject):
        for each in found:
            yield from tags(each)
    elif isinstance(found, DictionaryObject) and "/S" in found:
        yield found
        if "/K" in found:
            yield from tags(found["/K"])


def tagged(review: Review) -> list[Any]:
    root: Any = PdfReader(BytesIO(pdf_page(review))).trailer["/Root"]
    return list(tags(root["/StructTreeRoot"]["/K"]))


def places(review: Review) -> dict[int, tuple[float, float]]:
    """Where the text of each marked content begins: (points from the left, points from the bottom)."""
    begun: list[int | None] = []
    found: dict[int, tuple[float, float]] = {}

    def seen(operator: bytes, operands: Any, current: list[float], text: list[float]) -> None:
        if operator in (b"BDC", b"BMC"):
            begun.append(operands[1].get("/MCID") if operator == b"BDC" else None)
        elif operator == b"EMC":
            begun.pop()
        elif operator in (b"Tj", b"TJ") and begun and begun[-1] is not None:
            x, y = text[4:6]
            spot = (current[0] * x + current[2] * y + current[4], current[1] * x + current[3] * y + current[5])
            found.setdefault(begun[-1], spot)

    PdfReader(BytesIO(pdf_page(review))).pages[0].extract_text(visitor_operand_before=seen)
    return found


def titles(elements: list[Any]) -> list[str]:
    return [str(each["/T"]) for each in elements if str(each["/S"]) in ("/H1", "/H2", "/H3")]


@pytest.mark.parametrize("made", [full_review, empty_review, huge_review, edited_review])
def test_it_keeps_every_rule_of_pdf_ua(made: Callable[[], Review]) -> None:
    found = page.validate_pdf_bytes(pdf_page(made()), profile="ua1")
    assert [f"{failure.rule_id}: {failure.message}" for failure in found.failures] == []
    assert found.rules.passed > 100


@pytest.mark.parametrize(
    ("right", "wrong", "rule"),
    [
        (b"/DisplayDocTitle true", b"/DisplayDocTitle null", "PDFUA1-VIEWER-PREFERENCES-001"),
        (b"/Alt(", b"/Alx(", "PDFUA1-FIGURE-ALTERNATIVE-TEXT-001"),
        (b"/Tabs/S", b"/Tabz/S", "PDFUA1-PAGE-TABS-001"),
        (b"/ToUnicode", b"/ToUnicoda", "PDFUA1-FONT-UNICODE-MAPPING-001"),
    ],
)
def test_the_validator_finds_what_is_wrong(right: bytes, wrong: bytes, rule: str) -> None:
    made = pdf_page(full_review())
    assert right in made
    found = page.validate_pdf_bytes(made.replace(right, wrong), profile="ua1")
    assert rule in {failure.rule_id for failure in found.failures}


def test_each_block_is_a_heading_of_its_own_in_the_order_of_the_page() -> None:
    review = full_review()
    elements = tagged(review)
    assert titles(elements) == [
        "Weekly review · week 46 of 2026",
        *(voice.label for voice in review.voices),
        *(chart.title for chart in review.charts),
        "What people ask",
        "Who we hear, and who we serve",
        "What we published, and what is true today",
        "What we promised",
        "On the phones",
        "How this is counted",
    ]
    kinds = [str(each["/S"]) for each in elements]
    assert kinds.count("/H1") == 1
    assert "/H3" not in kinds, "a chart is not a part of the voice before it"


@pytest.mark.parametrize("made", [full_review, empty_review, edited_review])
def test_headings_are_read_as_they_are_seen(made: Callable[[], Review]) -> None:
    spots = places(made())
    read = []
    for each in tagged(made()):
        if str(each["/S"]) in ("/H1", "/H2"):
            marks = each["/K"] if isinstance(each["/K"], ArrayObject) else [each["/K"]]
            read.append(next(spots[int(mark)] for mark in marks if isinstance(mark, int)))
    seen = sorted(read, key=lambda spot: (-round(spot[1]), spot[0]))
    assert len(read) >= 15
    assert read == seen


def test_figures_lists_tables_and_quotes_are_what_they_are() -> None:
    review = full_review()
    elements = tagged(review)
    kinds = [str(each["/S"]) for each in elements]
    figures = [each for each in elements if each["/S"] == "/Figure"]
    assert len(figures) == 8
    assert all(str(each["/Alt"]).strip() and "/BBox" in str(each["/A"]) for each in figures)
    assert [str(each["/Alt"]) for each in figures][:6] == [chart.sentence for chart in review.charts]
    assert kinds.count("/BlockQuote") == 3
    assert kinds.count("/L") == 3, "the claims, and the shifts in two columns"
    assert kinds.count("/LI") == kinds.count("/LBody") == len(review.claims.lines) + len(review.shifts.next_week)
    assert kinds.count("/TR") == 1 + len(review.promises.lines)
    assert all("/Scope" in str(each["/A"]) for each in elements if each["/S"] == "/TH")
    links = [each for each in elements if each["/S"] == "/Link"]
    assert len(links) == 1


def test_a_heading_stands_in_no_paragraph() -> None:
    for each in tagged(full_review()):
        if str(each["/S"]) in ("/H1", "/H2"):
            parent = each["/P"].get_object()
            assert parent["/S"] in ("/Div", "/Document")
