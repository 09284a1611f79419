"""A chart as a PNG: the figure with what it says, how it was counted and what it depends on, saved by the reader's browser.

plotly's own button makes the file from the figure as it was drawn, so it is in the theme in which the page was drawn last.
"""

import copy
from dataclasses import dataclass
from html import escape
from textwrap import wrap

import plotly.graph_objects as go
import streamlit as st

from frontline.ui import drawn, theme
from frontline.ui.drawn import DrawnCard

WIDTH, SCALE = 760, 2
_EDGE, _GAP, _BETWEEN = 20, 18, 6
_SENTENCE, _SMALL = 19, 13
_SENTENCE_SIGNS, _SMALL_SIGNS = 66, 104
"""How many characters fit in a line of that size, also in the fonts of a machine without ours."""
_LINE = 1.3


def picture_button(words: str, figure: go.Figure, alt_text: str, key: str, card: DrawnCard | None) -> None:
    """Show the quiet button, with its words, that opens a chart as a picture to save."""
    if st.button(words, key=f"toggle_button_png_{key}", type="tertiary"):
        _open_picture(figure, alt_text, key, card)


@st.dialog("Save the chart as a picture", width="large")
def _open_picture(figure: go.Figure, alt_text: str, key: str, card: DrawnCard | None) -> None:
    """Show the picture as it will be saved, and the button that saves it."""
    with st.container(key=f"picture_{key}"):
        picture = captioned(figure, card)
        st.plotly_chart(
            picture,
            theme=None,
            width="content",
            key=f"png_{key}",
            alt=alt_text,
            config={
                "displayModeBar": True,
                "displaylogo": False,
                "scrollZoom": False,
                "doubleClick": False,
                "modeBarButtons": [["toImage"]],
                "toImageButtonOptions": {
                    "format": "png",
                    "filename": f"{drawn.page().name}_{key}",
                    "width": WIDTH,
                    "height": picture.layout.height,
                    "scale": SCALE,
                },
            },
        )


def captioned(figure: go.Figure, card: DrawnCard | None) -> go.Figure:
    """A copy of a figure on the card's colour, its card's words above, how it was counted and what it depends on below."""
    picture = copy.deepcopy(figure)
    palette = theme.LIGHT if figure.layout.hoverlabel.bgcolor == theme.LIGHT.card else theme.DARK
    head, foot = _head(card, palette), _foot(card, palette)
    above, below = (_GAP + _BETWEEN + sum(block.height for block in blocks) for blocks in (head, foot))
    margin = figure.layout.margin
    picture.update_layout(
        width=WIDTH,
        height=figure.layout.height + above + below,
        margin={"l": margin.l + _EDGE, "r": margin.r + _EDGE, "t": margin.t + above, "b": margin.b + below},
        paper_bgcolor=palette.card,
        hovermode=False,
        modebar={"bgcolor": "rgba(0,0,0,0)", "color": palette.quiet, "activecolor": palette.blue_text},
    )
    _write(picture, head, 1, margin.t + above - _GAP, -margin.l)
    _write(picture, foot, 0, -margin.b, -margin.l)
    return picture


@dataclass(frozen=True)
class _Block:
    """Lines of one size and colour."""

    lines: list[str]
    size: int
    colour: str
    family: str = theme.SANS

    @property
    def height(self) -> int:
        return round(len(self.lines) * self.size * _LINE) + (_BETWEEN if self.lines else 0)


def _write(picture: go.Figure, blocks: list[_Block], edge: int, shift: int, left: int) -> None:
    """Write blocks one under another, from `shift` pixels above that edge of the plot (0 the lower, 1 the upper one)."""
    for block in blocks:
        if block.lines:
            picture.add_annotation(
                text="<br>".join(escape(line, quote=False) for line in block.lines),
                font={"size": block.size, "color": block.colour, "family": block.family},
                x=0,
                y=edge,
                xref="paper",
                yref="paper",
                xanchor="left",
                yanchor="top",
                xshift=left,
                yshift=shift,
                align="left",
                showarrow=False,
            )
        shift -= block.height


def _head(card: DrawnCard | None, palette: theme.Palette) -> list[_Block]:
    """The card's label and verdict, its sentence, and its explanation."""
    if card is None:
        return []
    label = " · ".join(filter(None, (card.label, card.verdict)))
    return [
        _Block(wrap(label, _SMALL_SIGNS), _SMALL, palette.quiet),
        _Block(wrap(card.sentence, _SENTENCE_SIGNS), _SENTENCE, palette.ink, theme.SERIF),
        _Block(wrap(card.explanation, _SMALL_SIGNS), _SMALL, palette.quiet),
    ]


def _foot(card: DrawnCard | None, palette: theme.Palette) -> list[_Block]:
    """How it was counted, and what the page's figures depend on."""
    counted = card.counted if card else ""
    return [
        _Block(
            [line for text in (counted, drawn.page().in_short) for line in wrap(text, _SMALL_SIGNS)],
            _SMALL,
            palette.quiet,
        )
    ]
