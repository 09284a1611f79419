"""How far the sources reach: a line of days for each, with the gaps where records are usual and missing."""

import pandas as pd
import plotly.graph_objects as go

from frontline.ui.chart_base import blank, ends_of_axis, label
from frontline.ui.data_sentences import kind_words
from frontline.ui.session import records
from frontline.ui.theme import LIGHT, Palette
from frontline.units import day, day_span, numeral

ROW = 60
"""Pixels for one source: its name above its line."""
NAMED_GAPS = 3


def source_spans(sources: pd.DataFrame, gaps: pd.DataFrame, colours: Palette = LIGHT) -> go.Figure:
    """Draw one row per source and kind (columns of source_freshness), and its gaps (columns of source_gaps)."""
    figure = blank(colours, height=34 + ROW * len(sources), left=8, right=8, top=4, bottom=26)
    first, last = sources["first_date"].min(), sources["last_date"].max()
    for place, row in enumerate(records(sources)):
        height = len(sources) - 1 - place
        colour = colours.attention if row["is_behind"] else colours.blue
        words = f"{numeral(row['records'])} {kind_words(row['kind'])} · {row['source']}"
        days = (row["first_date"], row["last_date"])
        _line(figure, days, height, colour, 10, f"{words}: {_span(*days)}")
        ends = f"<b>ends {day(days[1])}</b>" if row["is_behind"] else f"until {day(days[1])}"
        label(figure, words, 0, height, colours.ink, xref="x domain", yshift=16)
        text = colours.attention_text if row["is_behind"] else colours.quiet
        label(figure, ends, 1, height, text, xref="x domain", xanchor="right", yshift=16)
        _gaps(figure, gaps[(gaps["source"] == row["source"]) & (gaps["kind"] == row["kind"])], height, colours)
    years = pd.date_range(first, last, freq="YS")
    figure.update_xaxes(
        range=[first, last + pd.Timedelta(days=1)],
        tickvals=years,
        ticktext=[f"{year:%Y}" for year in years],
        tickfont_color=colours.quiet,
    )
    ends_of_axis(figure, day(first), day(last), colours.quiet)
    figure.update_yaxes(range=[-0.5, len(sources) - 0.3], tickvals=[])
    return figure


def _gaps(figure: go.Figure, gaps: pd.DataFrame, height: int, colours: Palette) -> None:
    """The days without records: the line is broken there, and a vermillion one stands in its place."""
    longest = sorted(records(gaps), key=lambda gap: gap["from_date"] - gap["to_date"])
    for place, gap in enumerate(longest):
        days = (gap["from_date"], gap["to_date"] + pd.Timedelta(days=1))
        told = f"◆ {_span(gap['from_date'], gap['to_date'])}"
        _line(figure, days, height, colours.card, 12, "")
        _line(figure, days, height, colours.attention, 4, f"{told}: no records")
        if place < NAMED_GAPS:
            label(figure, told, days[0], height, colours.attention_text, yshift=-15, xanchor="center")


def _line(
    figure: go.Figure, days: tuple[pd.Timestamp, pd.Timestamp], height: int, colour: str, width: int, hover: str
) -> None:
    figure.add_scatter(
        x=list(days),
        y=[height, height],
        mode="lines",
        line={"color": colour, "width": width},
        hoverinfo="text" if hover else "skip",
        text=hover,
    )


def _span(first: pd.Timestamp, last: pd.Timestamp) -> str:
    return day_span(first.date(), last.date())
