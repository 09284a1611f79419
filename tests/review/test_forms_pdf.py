"""The review's PDF: one page whatever is written, for everybody (PDF/UA-1), and text is only text."""

import io
import json
import re
import time
from typing import Any

import pytest
import typst
from PIL import Image

from frontline.review.content import Review
from frontline.review.forms import lengths, pdf
from frontline.review.forms.page_text import page_of
from frontline.review.forms.pdf import pdf_page, png_page
from frontline.review.forms.signs import RANGES, readable, settable
from frontline.review.forms.words import with_texts

from .made_up_review import empty_review, full_review, huge_review, replaced
from .made_up_review import with_texts as with_every_text

HOSTILE = {
    "markup": '#panic("x") $x$ *b* _i_ `r` \\ ] [ } { <label> @ref // /* "quote" #{ 1 + 1 } #read("/etc/passwd")',
    "control signs": "a\x00b\x1b[31mc\ud800 d\u202ee\u200df\ufeffg\uffff h\u2028i\r\n\tj",
    "other scripts": "日本語のお客様 مرحبا שלום 👩‍👩‍👧 é e\u0301 𝒳 \u0300 한국어",
    "widest letters": "W" * 900,
    "wide words": "WWWW " * 300,
    "an address": "https://example.com/" + "averylongword" * 30,
    "nothing": "",
}


def text_of(page: Any) -> str:
    """Every text of the page's data."""
    return json.dumps(page, ensure_ascii=False)


def fit_of(review: Review) -> dict[str, float]:
    """Which length was set, and how much room it left."""
    found = typst.query(
        pdf._files(review), "<fit>", field="value", one=True, font_paths=pdf._fonts(), ignore_system_fonts=True
    )
    told: dict[str, float] = json.loads(found)
    return told


def pages(page: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", page))


@pytest.mark.parametrize("made", [full_review, empty_review, huge_review])
def test_it_is_one_a4_page(made: Any) -> None:
    page = pdf_page(made())
    assert pages(page) == 1
    assert re.search(rb"/MediaBox\s*\[0 0 595\.\d+ 841\.\d+\]", page)


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_stays_text_on_one_page(name: str) -> None:
    review = with_every_text(full_review(), lambda _: HOSTILE[name])
    page = pdf_page(review)
    assert pages(page) == 1
    assert fit_of(review)["spare"] > 0, "the shortest length fits too: nothing is cut off at the edge"


def test_typst_reads_no_markup_in_a_text() -> None:
    review = with_every_text(full_review(), lambda _: HOSTILE["markup"])
    shown = page_of(with_texts(review, settable))
    assert shown["levels"][0]["voices"][0]["quote"].startswith('“#panic("x") $x$ *b* _i_ `r`')
    source = (pdf.FOLDER / "page.typ").read_text(encoding="utf-8")
    assert "eval(" not in source


def test_it_is_for_everybody() -> None:
    page = pdf_page(full_review())
    assert re.search(rb"pdfuaid:part>\s*1\s*<", page)
    assert re.search(rb"/Lang\s*\(en\)", page)
    assert re.search(rb"/MarkInfo\s*<<\s*/Marked true", page)
    assert b"/DisplayDocTitle true" in page
    assert b"Weekly review, week 46 of 2026: Lantern Photo Archive" in page
    assert b"/StructTreeRoot" in page
    kinds = set(re.findall(rb"/S\s*/(\w+)", page))
    assert {b"H1", b"H2", b"L", b"BlockQuote", b"Figure", b"Table", b"TH", b"TD", b"Link"} <= kinds


def test_each_chart_has_its_sentence() -> None:
    page = pdf_page(full_review())
    assert len(re.findall(rb"/Alt\s*[(<]", page)) == 8
    assert b"/Alt(Callers who gave up: 41 calls this week, over 26 weeks.)" in page
    told = text_of(page_of(full_review()))
    assert "Where is my order?: 31 % · 98 of 318. How long does it take now?: 22 % · 71 of 318, growing." in told
    assert "Small accounts: 17 % of 23 heard, 52 % of 2,310 served." in told


def test_only_its_own_fonts_are_in_it() -> None:
    names = set(re.findall(rb"/BaseFont\s*/[A-Z]+\+(\w+)", pdf_page(full_review())))
    assert names == {b"FrontlineSans", b"FrontlineSerif"}
    folder = pdf.FOLDER / "fonts"
    assert all(font.stat().st_size < 120_000 for font in folder.glob("*.ttf"))
    assert "SIL OPEN FONT LICENSE" in (folder / "OFL.txt").read_text(encoding="utf-8")


def test_every_sign_that_is_let_through_is_in_the_fonts() -> None:
    signs = "".join(chr(sign) for first, last in RANGES for sign in range(first, last + 1))
    assert settable(signs).replace(" ", "") == signs.replace(" ", "").replace("\u00a0", "\u00a0")
    words = " ".join(signs[start : start + 18].strip() for start in range(0, len(signs), 18))
    for start in range(0, len(words), 200):
        part = words[start : start + 200]
        voice = replaced(full_review().voices[0], quote=part, label=part[:30] or "–")
        chart = replaced(full_review().charts[0], note=part, title=part[:20] or "–")
        pdf_page(replaced(full_review(), voices=(voice,), charts=(chart,)))  # an empty glyph raises TypstError


@pytest.mark.parametrize(
    ("text", "set_as"),
    [
        ("日本語のお客様 writes", "□ writes"),
        ("thanks 👩‍👩‍👧 👍", "thanks □"),
        ("cafe\u0301", "café"),
        ("a\u00adb\x07c\ud834", "abc"),
        ("1\u202f204", "1\u00a0204"),
        ("Ünïcödé – “yes” … ≤ ▪ ✓ Ελλάδα Україна Việt", "Ünïcödé – “yes” … ≤ ▪ ✓ Ελλάδα Україна Việt"),
    ],
)
def test_a_run_of_unknown_signs_becomes_one_box(text: str, set_as: str) -> None:
    assert settable(text) == set_as


def test_other_forms_keep_every_script() -> None:
    assert readable("日本語 \u202eمرحبا\x00 👍\ud800") == "日本語 مرحبا 👍"


def test_the_nine_blocks_stand_in_their_order() -> None:
    source = (pdf.FOLDER / "page.typ").read_text(encoding="utf-8")
    body = source[source.index("#let body(") : source.index("#let growing")]
    called = [
        "title-bar(",
        "opening(",
        "voices(level",
        "all-charts(",
        "level.questions",
        "level.heard",
        "claims(level",
        "promises(level",
        "shifts(level",
    ]
    places = [body.index(each) for each in called]
    assert places == sorted(places)
    assert source.index("footing(chosen") > source.index("body(chosen")


def test_what_does_not_fit_is_counted() -> None:
    shortest = page_of(with_texts(huge_review(), settable))["levels"][-1]
    assert shortest["questions"]["more"] == "and 28 more questions, 8 of them new or growing"
    assert shortest["claims"]["more"] == "and 31 more claims"
    assert shortest["promises"]["more"] == "and 48 more actions"
    assert shortest["shifts"]["more"][shortest["shifts"]["least"]] == "and 58 more shifts"


def test_what_is_new_stays_however_short_the_page_is() -> None:
    asked = full_review().questions
    plain = replaced(asked.shares[0], is_new=False, is_growing=False)
    shares = [replaced(plain, label=f"Question {place}", contacts=60 - place) for place in range(1, 13)]
    shares[9] = replaced(shares[9], is_new=True)
    review = replaced(full_review(), questions=replaced(asked, shares=tuple(shares)))
    for length, level in zip(lengths.LENGTHS, page_of(review)["levels"], strict=True):
        part = level["questions"]
        assert "Question 10: " in part["alt"]
        assert "Question 1: " in part["alt"]
        assert f"Question {length.bars}: " not in part["alt"], "the last bar is the new one's"
        assert part["more"] == f"and {12 - length.bars} more questions"
        assert "Question 10" in pdf._drawings(review)[part["file"]]


def test_every_group_is_shown_or_counted() -> None:
    met = full_review().heard
    six = replaced(met, segments=(*met.segments[:5], replaced(met.segments[0], segment="Unhappy customers")))
    for length, level in zip(lengths.LENGTHS, page_of(replaced(full_review(), heard=six))["levels"], strict=True):
        assert level["heard"]["more"].startswith("● heard by leaders, ○ served; groups overlap")
        assert ("Unhappy customers" in level["heard"]["alt"]) == (length.bars >= 5)
        assert level["heard"]["more"].endswith(f"; and {6 - length.bars} more groups") == (length.bars < 5)


def test_no_letter_is_smaller_than_seven_and_a_half_points() -> None:
    source = (pdf.FOLDER / "page.typ").read_text(encoding="utf-8")
    sizes = [float(size) for size in re.findall(r"size: ([\d.]+)pt", source)]
    assert min(sizes) >= lengths.SMALL == 7.5
    assert "small = 7.5pt" in source
    drawings = pdf._drawings(full_review()).values()
    assert {float(size) for drawing in drawings for size in re.findall(r'font-size="([\d.]+)"', drawing)} == {7.5}
    assert pdf.COLUMN_OF_THREE <= (595.2 - 2 * 12 * 72 / 25.4 - 2 * 6 * 72 / 25.4) / 3, "a chart is never scaled down"
    assert pdf.COLUMN_OF_TWO <= (595.2 - 2 * 12 * 72 / 25.4 - 9.6 * 72 / 25.4) / 2


def test_a_usual_week_is_set_with_all_its_lists() -> None:
    fit = fit_of(full_review())
    assert fit["level"] <= 2
    assert fit["height"] >= 52


def test_an_edited_sentence_says_so() -> None:
    sentence = replaced(
        full_review().sentence,
        text="We answer too late.",
        edited_by="Ruth Abara",
        edited_on=full_review().heading.last_day,
    )
    told = page_of(replaced(full_review(), sentence=sentence))["levels"][0]["sentence"]
    assert told["text"] == "We answer too late."
    assert told["edited"].startswith("Edited by Ruth Abara on 15 Nov 2026. By rule: Abandoned calls are above")
    assert page_of(full_review())["levels"][0]["sentence"]["edited"] == ""


def test_a_note_that_most_charts_share_is_told_once() -> None:
    review = full_review()
    unfinished = replaced(
        review, charts=tuple(replaced(chart, note="The week is not whole.") for chart in review.charts)
    )
    page = page_of(unfinished)
    assert page["reading"].endswith(" The week is not whole.")
    assert page["levels"][0]["notes"] == [""] * 6
    assert page_of(review)["levels"][0]["notes"][-1] == "10 weeks are known: limits need 12."


def test_the_same_review_gives_the_same_page() -> None:
    assert pdf_page(full_review()) == pdf_page(full_review())


def test_the_picture_is_the_same_page() -> None:
    picture = Image.open(io.BytesIO(png_page(full_review())))
    assert picture.format == "PNG"
    assert picture.size == (1191, 1684), "144 pixels an inch"
    assert Image.open(io.BytesIO(png_page(full_review(), 50))).size == (413, 585)


def test_it_is_set_within_two_seconds() -> None:
    started = time.perf_counter()
    pdf_page(huge_review())
    assert time.perf_counter() - started < 4, "0.3 s on a machine at rest"
