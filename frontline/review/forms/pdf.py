"""The review as one A4 page: a tagged PDF for everybody (PDF/UA-1), or a picture of it. Set by typst, without a browser."""

import json
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from frontline.review.content import Review
from frontline.review.forms.bars_svg import MOST_QUESTIONS, MOST_SEGMENTS, heard_chart, pareto
from frontline.review.forms.chart_words import is_drawn
from frontline.review.forms.colours import PAPER
from frontline.review.forms.lengths import COLUMN_OF_THREE, COLUMN_OF_TWO, LENGTHS, RIM, SMALL, STEP, TALLEST
from frontline.review.forms.page_text import page_of
from frontline.review.forms.signs import settable
from frontline.review.forms.words import with_texts
from frontline.review.forms.xmr_svg import xmr_chart

if TYPE_CHECKING:
    import typst

_BOX = re.compile(r'viewBox="0 0 (\S+) ([^"]+)"')
FOLDER = Path(__file__).parent
PIXELS_PER_INCH = 144
"""Two pixels a point: typst scales drawings without smoothing, and where a point is no whole number of pixels it leaves rows of them out."""


def pdf_page(review: Review) -> bytes:
    """The page as PDF/UA-1: titled, tagged, in English, with a sentence for each chart."""
    return _set(review, format="pdf", pdf_standards=["ua-1"])


def png_page(review: Review, pixels_per_inch: int = PIXELS_PER_INCH) -> bytes:
    """The same page as a picture (PNG)."""
    return _set(review, format="png", ppi=pixels_per_inch)


def _set(review: Review, **wanted: Any) -> bytes:
    import typst  # read when a page is set: other commands do not wait for it

    # The package's types know no dictionary of files, its documentation does.
    page: bytes = typst.compile(_files(review), font_paths=_fonts(), ignore_system_fonts=True, **wanted)
    return page


@cache
def _fonts() -> "typst.Fonts":
    import typst

    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FOLDER / "fonts")])


def _files(review: Review) -> dict[str, bytes]:
    """What typst reads: the layout, the words as data, the charts."""
    shown = with_texts(review, settable)
    return {
        "main.typ": (FOLDER / "page.typ").read_bytes(),
        "review.json": json.dumps(page_of(shown)).encode(),
        **{name: drawing.encode() for name, drawing in _drawings(shown).items()},
    }


def _drawings(review: Review) -> dict[str, str]:
    """Every chart in every size that a length of the page may ask for."""
    charts = {
        f"chart-{number}-{height}.svg": xmr_chart(chart, PAPER, COLUMN_OF_THREE, height, SMALL)
        for number, chart in enumerate(review.charts, start=1)
        if is_drawn(chart)
        for height in range(LENGTHS[-1].chart_height, TALLEST + 1, STEP)
    }
    asked = {
        f"questions-{count}.svg": pareto(review.questions, PAPER, COLUMN_OF_TWO, SMALL, count)
        for count in range(MOST_QUESTIONS + 1)
    }
    heard = {
        f"heard-{count}.svg": heard_chart(review.heard, PAPER, COLUMN_OF_TWO, SMALL, count)
        for count in range(MOST_SEGMENTS + 1)
    }
    return {name: _rimmed(drawing) for name, drawing in (charts | asked | heard).items()}


def _rimmed(drawing: str) -> str:
    """The drawing with an empty rim at its right and its foot: a picture of the page loses up to a pixel there."""
    return _BOX.sub(lambda box: f'viewBox="0 0 {float(box[1]) + RIM:g} {float(box[2]) + RIM:g}"', drawing, count=1)
