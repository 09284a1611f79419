"""Marks of another time beside a series: hollow grey dots or a thin grey line, with their word; never a colour or an arrow."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import plotly.graph_objects as go

from frontline.ui.chart_base import Numbers, halo, label, numbers
from frontline.ui.theme import Palette

_SECOND_LINE = 12  # pixels


@dataclass(frozen=True)
class Compared:
    """The values of another time, a value for each place of the series; what names them, and what is said when none is known."""

    values: Numbers
    word: str
    no_data: str

    @property
    def known(self) -> npt.NDArray[np.intp]:
        """The places of which a value is known."""
        return np.flatnonzero(np.isfinite(numbers(self.values)))


def draw_dots(figure: go.Figure, x: Any, y: Any, told: str, colours: Palette, size: int = 7) -> None:
    """Draw hollow dots that are seen on a bar as well; `told` is what they say when they are pointed at."""
    marker = {"symbol": "circle", "size": size, "color": colours.card, "line": {"color": colours.quiet, "width": 1.3}}
    figure.add_scatter(x=x, y=y, mode="markers", marker=marker, hovertemplate=f"{told}<extra></extra>")


def draw_compared(figure: go.Figure, when: Any, compared: Compared | None, unit: str, colours: Palette) -> None:
    """Draw the other time's dots at the weeks that they are held against, the highest named; words below when there are none."""
    if compared is None:
        return
    values, known = numbers(compared.values), compared.known
    if len(known) == 0:
        _second_line(figure, compared.no_data, colours)
        return
    draw_dots(figure, when[known], values[known], f"{compared.word}: %{{y:,.4~g}} {unit}", colours)
    named = known[np.argmax(values[known])]
    xanchor = "right" if named > len(values) / 2 else "left"
    label(
        figure, compared.word, when[named], values[named], colours.quiet, xanchor=xanchor, yanchor="bottom", yshift=3,
        shadow=halo(colours),
    )  # fmt: skip


def draw_compared_line(figure: go.Figure, when: Any, compared: Compared | None, unit: str, colours: Palette) -> None:
    """Draw the other time as a thin grey line, its name at its first point; where nothing is known, words in the corner."""
    if compared is None:
        return
    values, known = numbers(compared.values), compared.known
    if len(known) == 0:
        label(figure, compared.no_data, 1, 1, colours.quiet, xref="paper", yref="paper", xanchor="right", yanchor="top")
        return
    figure.add_scatter(
        x=when,
        y=values,
        mode="lines",
        line={"color": colours.grey, "width": 1.4},
        hovertemplate=f"{compared.word}: half done by %{{y:.1f}} {unit}<extra></extra>",
    )
    first = known[0]
    label(figure, compared.word, when[first], values[first], colours.quiet, yanchor="bottom", shadow=halo(colours))


def caption_of(compared: Compared | None) -> str:
    """What a caption says of the dots: "; ○ = last year"; that there are none where no data reach back."""
    if compared is None:
        return ""
    return f"; ○ = {compared.word}" if len(compared.known) else f"; {compared.no_data}"


def _second_line(figure: go.Figure, words: str, colours: Palette) -> None:
    """Write words under the caption of a figure of weeks, and make room for them."""
    below = figure.layout.margin.b
    figure.update_layout(height=figure.layout.height + _SECOND_LINE, margin={"b": below + _SECOND_LINE})
    label(figure, words, 0, 0, colours.quiet, xref="paper", yref="paper", yanchor="top", yshift=6 - below)
