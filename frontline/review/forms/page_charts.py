"""What stands above and below the page's six charts, or in the place of one that has nothing to draw."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

from frontline.review.content import Chart, Review
from frontline.review.forms.chart_words import is_drawn
from frontline.review.forms.lengths import BODY, COLUMN_OF_THREE, NARROW_REASON, SMALL, Length
from frontline.review.forms.svg import fitted, width_of
from frontline.review.forms.words import chart_unit, cut, ended

MANY_CHARTS, LONGEST_MISSING = 3, 110
NOTHING = "–"
"""Where a name is empty: a heading, or the sentence of a chart, must have one."""
UNKNOWN = "Nothing is known yet."
STOP = re.compile(r"(?<=\w)[.,;:](?= )| · ")


def chart_head(number: int, chart: Chart) -> dict[str, Any]:
    """Its title, unit and sentence; what is missing where there is nothing to draw."""
    unit = cut(chart_unit(chart), 20)
    room = COLUMN_OF_THREE - width_of(unit, SMALL) - SMALL
    return {
        "number": number,
        "title": fitted(_short_title(chart), room, BODY) or NOTHING,
        "unit": unit,
        "alt": chart.sentence or chart.title or NOTHING,
        "missing": "" if is_drawn(chart) else ended(chart.note, LONGEST_MISSING) or UNKNOWN,
    }


def _short_title(chart: Chart) -> str:
    """A title as it fits above its chart: what follows a colon goes into the note."""
    room = COLUMN_OF_THREE - width_of(chart_unit(chart), SMALL) - SMALL
    return chart.title if width_of(chart.title, BODY) <= room else chart.title.partition(": ")[0]


def common_notes(review: Review) -> list[str]:
    """Notes that most charts share: they are told once, below them all."""
    notes = Counter(chart.note for chart in review.charts if is_drawn(chart) and chart.note)
    return [note for note, count in notes.items() if count >= MANY_CHARTS]


def chart_note(chart: Chart, length: Length, common: Sequence[str]) -> str:
    """On one line, or two where there is room for them; what is too long ends at a stop within it, where it has one that fits."""
    rest = chart.title.removeprefix(_short_title(chart)).removeprefix(": ")
    notes = (note for note in chart.notes if note not in common) if is_drawn(chart) else ()
    told = " · ".join(filter(None, (rest, " ".join(notes))))
    room = COLUMN_OF_THREE * (1.8 if length.reason > NARROW_REASON else 0.95)
    if width_of(told, SMALL) <= room:
        return told
    ends = [told[: stop.start()] for stop in STOP.finditer(told) if width_of(told[: stop.start()], SMALL) <= room]
    return ends[-1] if ends else fitted(told, room, SMALL)
