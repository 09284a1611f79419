"""A chart of the weekly review as a PNG: what it says above, how it was counted below, on paper's colours; set by typst, as the PDF is."""

import json
from pathlib import Path
from typing import Any

from frontline.review.forms import signs

FONTS = Path(signs.__file__).parent / "fonts"
PIXELS_PER_INCH = 192
_LAYOUT = """
#let told = json("told.json")
#let quiet = rgb("#5B5B5B")
#set page(width: told.width * 1pt, height: auto, margin: 14pt, fill: white)
#set text(font: ("Frontline Sans", "Frontline Serif"), size: 9pt, fill: rgb("#1A1A1A"), lang: "en", hyphenate: false)
#set block(spacing: 0.8em)
#block(text(weight: 600, fill: quiet, told.label))
#block(text(font: ("Frontline Serif", "Frontline Sans"), size: 13pt, weight: 600, told.sentence))
#block(image("drawing.svg", width: 100%))
#block(text(fill: quiet, told.below))
"""
MARGINS = 28


def picture(drawing: str, width: float, label: str, sentence: str, below: str) -> bytes:
    """A drawing of that width (points) as PNG, with the words of its card; words are data, never markup."""
    import typst  # read when a picture is made: looking at the page does not wait for it

    told = {"label": label, "sentence": sentence, "below": below}
    words: dict[str, str | float] = {name: signs.settable(text) for name, text in told.items()}
    files: Any = {  # the package's types know no dictionary of files, its documentation does
        "main.typ": _LAYOUT.encode(),
        "told.json": json.dumps(words | {"width": width + MARGINS}).encode(),
        "drawing.svg": signs.settable(drawing).encode(),
    }
    made: bytes = typst.compile(
        files, format="png", ppi=PIXELS_PER_INCH, font_paths=[str(FONTS)], ignore_system_fonts=True
    )
    return made
