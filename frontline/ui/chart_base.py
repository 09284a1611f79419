"""What all figures share: a bare plot without legend or zoom, axes with few lines, labels beside the marks.

Figures are drawn in the light palette; the style sheet makes them follow the reader's theme (theme.py says how).
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
import plotly.graph_objects as go

from frontline.ui import theme
from frontline.ui.theme import Palette
from frontline.units import month, month_in_year, number_signs, tenths

Numbers = Sequence[float] | npt.NDArray[Any] | pd.Series
Dates = Sequence[Any] | npt.NDArray[Any] | pd.Series | pd.Index
LABEL_SIZE = 13


def numbers(values: Numbers) -> npt.NDArray[np.float64]:
    """Take any column of numbers as floats; None and missing values become NaN."""
    return pd.to_numeric(pd.Series(values), errors="coerce").to_numpy(dtype=np.float64, na_value=np.nan)


def dates(values: Dates) -> pd.DatetimeIndex:
    """Take any column of dates as timestamps without a time zone."""
    index = pd.DatetimeIndex(pd.to_datetime(pd.Series(values)))
    return index.tz_localize(None) if index.tz is not None else index


def blank(palette: Palette, *, height: int, left: int = 8, right: int = 8, top: int = 8, bottom: int = 28) -> go.Figure:
    """Start a figure with nothing in it: transparent, no legend, no zoom, the labels' font."""
    figure = go.Figure()
    figure.update_layout(
        template=go.layout.Template(),
        height=height,
        margin={"l": left, "r": right, "t": top, "b": bottom, "pad": 0},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        showlegend=False,
        dragmode=False,
        hovermode="closest",
        separators="".join(reversed(number_signs())),
        font={"family": theme.SANS, "size": LABEL_SIZE, "color": palette.quiet},
        hoverlabel={
            "bgcolor": palette.card,
            "bordercolor": palette.line,
            "font": {"family": theme.SANS, "size": LABEL_SIZE, "color": palette.ink},
        },
    )
    bare_axis = {"showgrid": False, "zeroline": False, "showline": False, "fixedrange": True, "ticks": ""}
    figure.update_xaxes(**bare_axis)
    figure.update_yaxes(**bare_axis)
    return figure


def label(
    figure: go.Figure,
    words: str,
    x: Any,
    y: Any,
    colour: str,
    *,
    xanchor: str = "left",
    yanchor: str = "middle",
    size: int = LABEL_SIZE,
    shadow: str | None = None,
    **more: Any,
) -> None:
    """Write words beside a mark."""
    figure.add_annotation(
        text=words,
        x=x,
        y=y,
        showarrow=False,
        xanchor=xanchor,
        yanchor=yanchor,
        align=xanchor if xanchor in ("left", "right") else "center",
        font={"size": size, "color": colour, "shadow": shadow},
        **more,
    )


def saying(figure: go.Figure, message: str) -> go.Figure:
    """Note on a figure what it shows, in words with numbers: its alternative text ends with it (charts.render)."""
    figure.update_layout(meta={"message": message})
    return figure


def message_of(figure: go.Figure) -> str:
    """What was noted on a figure; empty when nothing was."""
    meta = figure.layout.meta
    return str(meta["message"]) if isinstance(meta, dict) and "message" in meta else ""


def short(value: float) -> str:
    """Write a number as labels do: one decimal at most, none when it is whole: "4.7", "12", "1,204"; missing: "–"."""
    return tenths(value) if np.isfinite(value) else "–"


def halo(palette: Palette) -> str:
    """Give a text shadow in the card's colour, so that words stay readable over marks."""
    shifts = ((1, 1), (-1, 1), (1, -1), (-1, -1), (0, 2), (0, -2))
    return ", ".join(f"{x}px {y}px 2px {palette.card}" for x, y in shifts)


def ends_of_axis(figure: go.Figure, left: str, right: str, colour: str) -> None:
    """Write words under the two ends of the horizontal axis, inside the plot's width so that nothing is cut off."""
    for words, place, xanchor in ((left, 0, "left"), (right, 1, "right")):
        label(figure, words, place, 0, colour, xref="paper", yref="paper", xanchor=xanchor, yanchor="top", yshift=-4)


def three_ticks(top: float) -> list[float]:
    """Choose zero and at most two more round ticks up to about `top`: never more than three grid lines."""
    if not np.isfinite(top) or top <= 0:
        return [0.0]
    rough = top / 2
    power = 10 ** np.floor(np.log10(rough))
    step = max((nice * power for nice in (1, 2, 2.5, 3, 4, 5, 6, 8) if nice * power <= rough), default=power)
    if top <= 4:
        step = max(1.0, np.floor(rough))
    return [tick for tick in (0.0, float(step), float(2 * step)) if tick <= top]


def with_alpha(colour: str, alpha: float) -> str:
    """Write a palette colour as rgba."""
    red, green, blue = (int(colour[start : start + 2], 16) for start in (1, 3, 5))
    return f"rgba({red},{green},{blue},{alpha})"


def month_ticks(first: pd.Timestamp, last: pd.Timestamp, count: int = 4) -> tuple[list[pd.Timestamp], list[str]]:
    """Choose a few month starts to name on a time axis; the first one and each January carry the year."""
    months = pd.date_range(first, last, freq="MS")
    step = max(1, -(-len(months) // count))
    chosen = list(months[::step])
    with_year = [place == 0 or day.month == 1 for place, day in enumerate(chosen)]
    return chosen, [month_in_year(day) if year else month(day) for day, year in zip(chosen, with_year, strict=True)]


def runs(mask: npt.NDArray[np.bool_]) -> list[slice]:
    """List the unbroken stretches where a mask holds."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], mask, [False])).astype(np.int8)))
    return [slice(int(start), int(stop)) for start, stop in zip(edges[::2], edges[1::2], strict=True)]
