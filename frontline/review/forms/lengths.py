"""The measures of the page: its letters and columns, and how much of the review is set when it does not all fit."""

from dataclasses import dataclass

BODY, SMALL = 8.5, 7.5
"""Points of the letters in page.typ; none are smaller."""
COLUMN_OF_THREE, COLUMN_OF_TWO, RIM = 163.0, 249.0, 1
"""Whole points of the page's columns without the rim at a drawing's right and foot: charts drawn so wide keep their letters' size."""
NARROW_REASON = 100
MOST_SHIFTS = 12
STEP, TALLEST = 4, 112
"""Charts are drawn in heights so many points apart, up to the tallest."""


@dataclass(frozen=True)
class Length:
    """How much of the review is set: signs of texts, lines of lists, points of the charts' least height. Letters keep their size."""

    chart_height: int
    sentence: int
    quote: int
    answer: int
    claims: int
    reason: int
    promises: int
    title: int
    shifts: int
    bars: int
    definitions: int
    gaps: int


# In the order of the fields: height, sentence, quote, answer, claims, reason, promises, title, shifts, bars, definitions, gaps.
LENGTHS = (
    Length(72, 420, 260, 220, 5, 170, 8, 110, 12, 6, 12, 400),
    Length(64, 420, 260, 220, 5, 150, 8, 110, 12, 6, 12, 400),
    Length(60, 420, 260, 220, 5, 140, 8, 100, 12, 6, 12, 400),
    Length(60, 420, 260, 220, 4, 120, 6, 100, 12, 6, 12, 400),
    Length(60, 420, 240, 220, 4, 110, 6, 90, 10, 6, 10, 320),
    Length(60, 420, 240, 220, 4, 110, 5, 80, 8, 6, 9, 260),
    Length(60, 420, 240, 220, 3, 100, 4, 80, 8, 6, 8, 220),
    Length(60, 360, 230, 220, 3, 90, 4, 70, 6, 6, 7, 200),
    Length(56, 360, 230, 220, 2, 90, 3, 70, 6, 6, 6, 160),
    Length(52, 340, 220, 220, 2, 90, 3, 60, 6, 5, 5, 140),
    Length(52, 320, 220, 220, 2, 90, 3, 60, 4, 4, 5, 140),
    Length(52, 300, 220, 220, 2, 90, 2, 60, 4, 3, 4, 120),
    Length(48, 280, 220, 220, 1, 90, 2, 50, 4, 2, 3, 100),
    Length(48, 240, 180, 180, 1, 80, 2, 45, 4, 2, 3, 100),
    Length(48, 180, 130, 140, 1, 60, 2, 40, 2, 2, 2, 80),
    Length(48, 120, 90, 90, 1, 30, 2, 30, 2, 2, 2, 60),
    Length(48, 80, 60, 40, 1, 30, 2, 30, 2, 2, 2, 60),
)
"""From the longest to the shortest; the last fits whatever is written (a test sets the widest letters).

Reasons, bars, promises and charts give way first: the sentence that answers a block is as long as any that a rule writes until the last few steps.
"""
