"""A chart of the weekly review as a picture to take along."""

import io

import pytest
from PIL import Image

from frontline.ui.review_pictures import MARGINS, PIXELS_PER_INCH, picture

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100"><rect x="0" y="0" width="300" height="100" fill="#0072B2"/></svg>'


@pytest.mark.parametrize("words", ["", "#panic() $x$ *no* _markup_ \\ `code` <a> \x00 \ud800 日本 🙂"])
def test_a_picture_has_the_drawing_and_words_that_are_no_markup(words: str) -> None:
    with Image.open(io.BytesIO(picture(DRAWING, 300, "Asked", f"One of two. {words}", words))) as made:
        assert made.format == "PNG"
        assert abs(made.width - (300 + MARGINS) * PIXELS_PER_INCH / 72) <= 1
        colours = {colour for _, colour in made.convert("RGB").getcolors(100_000) or []}
    assert (0, 0x72, 0xB2) in colours, "the drawing"
    assert (255, 255, 255) in colours, "on white"
