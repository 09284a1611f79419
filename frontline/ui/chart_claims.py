"""Published claims laid over a time axis: each a box where it was sent, in its verdict's colour, symbol and word."""

import textwrap
from collections.abc import Callable, Mapping, Sequence
from html import escape
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from frontline.ui.chart_base import halo, label
from frontline.ui.theme import Palette, verdict_colours, verdict_look
from frontline.units import day

BOX_HALF_WIDTH = 0.01  # of the width of the time axis
_THINNEST = 0.15  # weeks on each side of a claim without a range, so that its box is seen
_ROOM_FOR_WORDS = 0.24  # of the width: claims closer than this do not both have words at one side
_ROOM_ON_PHONE = 0.5
_MARGIN = 0.14  # of the width: a claim this close to an end has its words turned inwards


def crossed_by(when: Any, half: Any, room: float) -> Callable[[pd.Timestamp, float], bool]:
    """Give a test of whether the median line runs through the `room` for words above a height at a time."""
    known = np.isfinite(half)
    seconds = (when - pd.Timestamp(0)).total_seconds().to_numpy()

    def crossed(sent: pd.Timestamp, high: float) -> bool:
        if not known.any():
            return False
        here = np.interp((sent - pd.Timestamp(0)).total_seconds(), seconds[known], half[known], right=np.nan)
        return bool(high <= here <= high + room)

    return crossed


def draw_claims(
    figure: go.Figure,
    claims: Sequence[Mapping[str, Any]],
    span: tuple[Any, Any],
    crossed: Callable[[pd.Timestamp, float], bool],
    colours: Palette,
) -> None:
    """Draw each claim as a box where it was sent, with its words above or below it.

    The newest claims get their words first; where no room is left for words, a claim still has its symbol. On a
    phone the style sheet hides words that are in a span: all but the newest claim's when it has room enough.
    """
    first, last = span
    width = max((last - first).total_seconds(), 1.0)
    taken: dict[str, list[float]] = {"above": [], "below": []}
    newest_first = sorted(claims, key=lambda claim: pd.Timestamp(claim["sent_at"]), reverse=True)
    times = [pd.Timestamp(claim["sent_at"]).tz_localize(None) for claim in newest_first]
    places = [(sent - first).total_seconds() / width for sent in times]
    has_phone_room = all(places[0] - place > _ROOM_ON_PHONE for place in places[1:])
    for number, (claim, sent, place) in enumerate(zip(newest_first, times, places, strict=True)):
        sides = ("below", "above") if crossed(sent, _edges(claim)[1]) else ("above", "below")
        side = next((side for side in sides if all(abs(place - x) >= _ROOM_FOR_WORDS for x in taken[side])), "")
        if side:
            taken[side].append(place)
        words = _claim_words(claim, side, number == 0 and has_phone_room, colours)
        _claim_box(figure, claim, sent, pd.Timedelta(seconds=width * BOX_HALF_WIDTH), colours)
        _claim_label(figure, claim, sent, place, side, words, colours)


def _claim_words(claim: Mapping[str, Any], side: str, on_phone: bool, colours: Palette) -> str:
    """Word one claim: its verdict and quote, or its symbol only when there is no side left for words."""
    look = verdict_look(claim["verdict"])
    quote = escape(textwrap.shorten(str(claim["text"]), 24, placeholder="…"))
    if not side:
        return look.symbol
    if on_phone:
        return f"{look.symbol} {look.word}<br>“{quote}”"
    _, text, _ = verdict_colours(claim["verdict"], colours)
    return (
        f"{look.symbol}<span style='color:{text}'> {look.word}</span>"
        f"<br><span style='color:{colours.ink}'>“{quote}”</span>"
    )


def _edges(claim: Mapping[str, Any]) -> tuple[float, float]:
    """Give a claim's range in weeks, opened a little when it is a single number, so that its box is seen."""
    low, high = float(claim["lo_weeks"]), float(claim["hi_weeks"])
    return (low - _THINNEST, high + _THINNEST) if low == high else (low, high)


def _claim_box(figure: go.Figure, claim: Mapping[str, Any], sent: Any, half_width: Any, colours: Palette) -> None:
    """Draw one claim's box; the whole text shows on hover."""
    look = verdict_look(claim["verdict"])
    low, high = _edges(claim)
    left, right = sent - half_width, sent + half_width
    figure.add_scatter(
        x=[left, right, right, left, left],
        y=[low, low, high, high, low],
        mode="lines",
        fill="toself",
        fillcolor=colours.card,
        line={"color": verdict_colours(claim["verdict"], colours)[0], "width": 2.5},
        hoverinfo="skip",
    )
    # A box cannot be clicked, a point can: an unseen one as wide as a finger lies on it, numbered as the claim.
    figure.add_scatter(
        x=[sent],
        y=[(low + high) / 2],
        mode="markers",
        marker={"size": 30, "opacity": 0, "symbol": "square", "color": colours.card},
        selected={"marker": {"opacity": 0}},
        unselected={"marker": {"opacity": 0}},
        customdata=[claim.get("number", 0)],
        hoverinfo="text",
        hovertext=f"{look.symbol} {look.word}<br>{day(sent)}: “{escape(str(claim['text']))}”<br>click to open",
    )


def _claim_label(
    figure: go.Figure, claim: Mapping[str, Any], sent: Any, place: float, side: str, words: str, colours: Palette
) -> None:
    """Write a claim's words beside its box, turned inwards near the ends."""
    low, high = _edges(claim)
    below = side == "below"
    label(
        figure,
        words,
        sent,
        low if below else high,
        verdict_colours(claim["verdict"], colours)[1],
        xanchor="center" if not side or _MARGIN < place < 1 - _MARGIN else "right" if place > _MARGIN else "left",
        yanchor="top" if below else "bottom",
        yshift=-4 if below else 4,
        shadow=halo(colours),
    )
