"""The fonts of the weekly review's PDF, cut from Adobe's Source Sans 3 and Source Serif 4 (OFL): run once, by hand, when they change.

    npm pack source-sans@3.52.0 source-serif@4.5.1 && for each in *.tgz; do mkdir "${each%.tgz}" && tar xzf "$each" -C "${each%.tgz}"; done
    uv run --with "fonttools>=4.60,<5" docs/make_review_fonts.py source-sans-3.52.0/package/TTF source-serif-4.5.1/package/TTF

They keep the signs of frontline.review.forms.signs; the few that Source has not are drawn here. The licence reserves the
name Source for Adobe's own files, so that these bear another one.
"""

import math
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from frontline.review.forms.signs import RANGES

FOLDER = Path(__file__).resolve().parent.parent / "frontline" / "review" / "forms" / "fonts"
CUTS = {
    "sans": {"Regular": "SourceSans3-Regular.ttf", "Semibold": "SourceSans3-Semibold.ttf"},
    "serif": {"Regular": "SourceSerif4SmText-Regular.ttf", "Semibold": "SourceSerif4-Semibold.ttf"},
}
FAMILIES = {"sans": "Frontline Sans", "serif": "Frontline Serif"}
ROUND = 16
"""Corners of a drawn circle; its curves pass outside them."""


def main() -> None:
    for kind, folder in zip(CUTS, sys.argv[1:], strict=True):
        for weight, name in CUTS[kind].items():
            font = TTFont(Path(folder) / name)
            _keep(font)
            _draw_missing(font)
            _rename(font, FAMILIES[kind], weight)
            path = FOLDER / f"{FAMILIES[kind].replace(' ', '')}-{weight}.ttf"
            font.save(path)
            print(f"{path.name}: {path.stat().st_size:,} bytes, {len(font.getBestCmap())} signs")


def _keep(font: TTFont) -> None:
    options = Options(hinting=False, layout_features=["kern", "liga", "mark", "mkmk", "ccmp", "locl", "tnum", "lnum"])
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    subsetter: Any = Subsetter(options)
    subsetter.populate(unicodes=[sign for first, last in RANGES for sign in range(first, last + 1)])
    subsetter.subset(font)


def _draw_missing(font: TTFont) -> None:
    """Every sign of the house that the font lacks: ✕ is the multiplication sign, the others are drawn."""
    known, height = font.getBestCmap(), 660
    size, middle, left = 480, height / 2, 60
    drawn: dict[str, tuple[Callable[[Any], None], int]] = {
        "▪": (lambda pen: _square(pen, left, middle - 150, 300), 420),
        "●": (lambda pen: _disc(pen, left + size / 2, middle, size / 2), 600),
        "○": (lambda pen: _ring(pen, left + size / 2, middle, size / 2), 600),
        "◐": (lambda pen: _half(pen, left + size / 2, middle, size / 2), 600),
        "□": (lambda pen: _frame(pen, left, middle - size / 2, size), 600),
    }
    for sign, (draw, width) in drawn.items():
        if ord(sign) not in known:
            pen = TTGlyphPen(None)
            draw(pen)
            _add(font, sign, pen.glyph(), width)
    if ord("✕") not in known:
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[ord("✕")] = known[ord("×")]


def _add(font: TTFont, sign: str, glyph: Any, width: int) -> None:
    name = f"uni{ord(sign):04X}"
    font.setGlyphOrder([*font.getGlyphOrder(), name])
    font["glyf"].glyphs[name] = glyph
    font["glyf"].glyphOrder = font.getGlyphOrder()
    font["hmtx"][name] = (width, 0)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[ord(sign)] = name


def _contour(pen: Any, points: list[tuple[float, float]]) -> None:
    pen.moveTo(points[0])
    for point in points[1:]:
        pen.lineTo(point)
    pen.closePath()


def _square(pen: Any, x: float, y: float, size: float) -> None:
    _contour(pen, [(x, y), (x, y + size), (x + size, y + size), (x + size, y)])


def _frame(pen: Any, x: float, y: float, size: float, line: float = 50) -> None:
    _square(pen, x, y, size)
    low, high = x + line, x + size - line
    _contour(pen, [(low, y + line), (high, y + line), (high, y + size - line), (low, y + size - line)])


def _disc(pen: Any, x: float, y: float, radius: float, turn: int = -1) -> None:
    """A circle of quadratic curves: each has its control point outside, where the tangents meet."""
    outer = radius / math.cos(math.pi / ROUND)
    angles = [turn * 2 * math.pi * place / ROUND for place in range(ROUND)]
    pen.moveTo((x + radius, y))
    for angle in angles:
        middle, end = angle + turn * math.pi / ROUND, angle + turn * 2 * math.pi / ROUND
        pen.qCurveTo(
            (x + outer * math.cos(middle), y + outer * math.sin(middle)),
            (x + radius * math.cos(end), y + radius * math.sin(end)),
        )
    pen.closePath()


def _ring(pen: Any, x: float, y: float, radius: float, line: float = 50) -> None:
    _disc(pen, x, y, radius)
    _disc(pen, x, y, radius - line, turn=1)


def _half(pen: Any, x: float, y: float, radius: float) -> None:
    """A ring whose left half is filled."""
    _ring(pen, x, y, radius)
    inner = radius - 30
    steps = [math.pi / 2 + math.pi * place / ROUND for place in range(ROUND + 1)]
    _contour(pen, [(x + inner * math.cos(step), y + inner * math.sin(step)) for step in reversed(steps)])


def _rename(font: TTFont, family: str, weight: str) -> None:
    names = font["name"]
    keep = {number: names.getDebugName(number) for number in (0, 13, 14)}
    names.names = []
    is_regular = weight == "Regular"
    told = {
        **keep,
        1: family if is_regular else f"{family} {weight}",
        2: "Regular",
        3: f"{family} {weight}, cut for CEO on the Phones",
        4: f"{family} {weight}",
        6: f"{family.replace(' ', '')}-{weight}",
        16: family,
        17: weight,
    }
    for number, text in told.items():
        if text:
            names.setName(text, number, 3, 1, 0x409)


if __name__ == "__main__":
    main()
