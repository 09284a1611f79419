"""The measures of the page: its letters and columns, and how much of the review is set when it does not all fit."""

from dataclasses import dataclass

BODY, SMALL = 8.5, 7.5
"""Points of the letters in page.typ; none are smaller."""
COLUMN_OF_THREE, COLUMN_OF_TWO = 164.0, 249.0
"""Points of the page's columns: charts drawn so wide keep their letters' size."""
NARROW_REASON = 100
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
    Length(60, 420, 260, 220, 5, 150, 8, 110, 12, 6, 12, 400),
    Length(52, 420, 240, 220, 5, 140, 8, 100, 12, 6, 12, 400),
    Length(52, 360, 220, 180, 4, 120, 6, 90, 10, 6, 10, 320),
    Length(52, 320, 200, 150, 4, 110, 5, 80, 8, 6, 8, 260),
    Length(52, 280, 180, 150, 4, 90, 4, 70, 6, 6, 7, 200),
    Length(52, 220, 150, 150, 3, 80, 4, 60, 4, 6, 5, 140),
    Length(48, 160, 110, 100, 2, 70, 3, 45, 4, 4, 4, 80),
    Length(48, 80, 60, 40, 1, 30, 2, 30, 2, 2, 2, 60),
)
"""From the longest to the shortest; the last fits whatever is written (a test sets the widest letters)."""
