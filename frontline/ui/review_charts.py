"""Block 4 of the weekly review: six measures over 26 weeks, each with its table behind it, and the way to declare a change."""

from functools import partial

import pandas as pd

from frontline.review.content import Chart, Review
from frontline.review.forms.chart_words import is_drawn
from frontline.review.forms.charts_svg import Colours, xmr_chart
from frontline.ui import review_look
from frontline.ui import review_sentences as words
from frontline.ui.cards import card, paragraph, plain
from frontline.ui.review_changes import declare_from
from frontline.ui.review_rows import rows_of


def charts(review: Review) -> None:
    """How they are read, and the six cards."""
    if any(map(is_drawn, review.charts)):
        paragraph(words.HOW_TO_READ, look="quiet")
    with review_look.grid("charts"):
        for chart in review.charts:
            _chart_card(chart)


def _chart_card(chart: Chart) -> None:
    with card(
        words.chart_label(chart),
        words.chart_sentence(chart),
        key=f"review_{chart.measure}",
        explanation=plain(words.chart_note(chart)),
        counted=chart.definition,
        rows=rows_of(chart.rows),
    ):
        if is_drawn(chart):
            drawing = review_look.drawing_of(partial(_drawn, chart), review_look.CHART_WIDTH)
            frame = pd.DataFrame(words.chart_rows(chart))
            review_look.drawing_with_table(drawing, frame, f"review_{chart.measure}")
        declare_from(chart)


def _drawn(chart: Chart, colours: Colours, width: float) -> str:
    return xmr_chart(chart, colours, width, review_look.CHART_HEIGHT, review_look.CHART_TYPE)
