"""The small picture of a claim: which share was done by length, the claimed range shaded."""

import numpy as np
import plotly.graph_objects as go

from frontline.claims.pictures import Picture
from frontline.ui.chart_base import blank, ends_of_axis, halo, label, short
from frontline.ui.theme import LIGHT, Palette, verdict_colours
from frontline.units import percent

USUAL_AIM = 0.8
_TOO_LOW_FOR_WORDS = 0.32  # a share this low has no room for two lines between the curve and the axis
_TOO_HIGH_FOR_WORDS = 0.75
_NARROW = 0.012  # of the width: a claim of one length is still seen as a band


def claimed_words(picture: Picture) -> str:
    """Name a claimed range: "4–6 weeks", "within 2 business days", "over 3 hours"."""
    if picture.high is None:
        return f"over {_length(picture.low, picture.unit)}"
    if picture.low in (0.0, picture.high):
        return ("within " if picture.low == 0 else "") + _length(picture.high, picture.unit)
    return f"{short(picture.low)}–{short(picture.high)} {picture.unit}s"


def claimed_range(picture: Picture, *, verdict: str, colours: Palette = LIGHT) -> go.Figure:
    """Draw the curve, the claimed range behind it, the share that the claim speaks of as a dotted line."""
    _, text, soft = verdict_colours(verdict, colours)
    known = np.isfinite(picture.share)
    end = picture.low if picture.high is None else picture.high
    top = float(np.nanmax(picture.lengths, initial=end * 1.2)) or 1.0
    left, right = picture.low, top if picture.high is None else picture.high
    thin = top * _NARROW if right - left < top * _NARROW else 0.0
    aim = USUAL_AIM if picture.aim is None else picture.aim
    figure = blank(colours, height=176, left=58, right=12, top=24, bottom=26)
    figure.add_shape(
        type="rect", x0=left - thin, x1=right + thin, y0=0, y1=1, fillcolor=soft, line_width=0, layer="below"
    )
    figure.add_shape(
        type="line", x0=0, x1=top, y0=aim, y1=aim, line={"color": colours.grey, "width": 1.2, "dash": "dot"}
    )
    figure.add_shape(type="line", x0=0, x1=top, y0=0, y1=0, line={"color": colours.grey, "width": 1})
    told = {"hovertemplate": f"%{{y:.0%}} {picture.did} within %{{x:.1f}} {picture.unit}s<extra></extra>"}
    hover = told if picture.in_percent else {"hoverinfo": "skip"}
    line = {"color": colours.blue, "width": 2.5}
    lengths, shares = picture.lengths[known], picture.share[known]
    if picture.reached is not None and len(lengths) and lengths[-1] < end:  # the curve stops where hardly any is left
        lengths, shares = np.append(lengths, end), np.append(shares, picture.reached)
    figure.add_scatter(x=lengths, y=shares, mode="lines", line=line, **hover)
    named = "8 in 10" if picture.aim is None else percent(aim)
    ticks = {0.0: "none", aim: named} | ({1.0: "all"} if aim < 0.9 else {})
    figure.update_yaxes(range=[0, 1.02], tickvals=list(ticks), ticktext=list(ticks.values()), ticklabelstandoff=6)
    figure.update_xaxes(range=[0, top], tickvals=[])
    ends_of_axis(figure, "0", _length(top, picture.unit), colours.quiet)
    middle = min(max((left + right) / 2, top * 0.2), top * 0.8)
    label(figure, f"claimed {claimed_words(picture)}", middle, 1.02, text, xanchor="center", yanchor="bottom")
    if picture.in_percent and known.any():
        _reached_words(figure, picture, end, top, colours)
    return figure


def _reached_words(figure: go.Figure, picture: Picture, end: float, top: float, colours: Palette) -> None:
    """Name the share reached at the end of the claimed range, and whose it is, beside its point on the curve."""
    known = np.isfinite(picture.share)
    lengths = picture.lengths[known]
    if end < lengths.min() or (end > lengths.max() and picture.reached is None):
        return
    read_off = float(np.interp(end, lengths, picture.share[known]))
    reached = read_off if picture.reached is None else picture.reached
    within = f"within {_length(end, picture.unit)}"
    told = f"{picture.did} {within}<br>{picture.whose}" if picture.whose else f"{picture.did}<br>{within}"
    figure.add_scatter(
        x=[end], y=[reached], mode="markers", marker={"size": 9, "color": colours.blue}, hoverinfo="skip"
    )
    at_left = end > top * 0.6 or reached < _TOO_LOW_FOR_WORDS
    above = at_left and reached < _TOO_HIGH_FOR_WORDS
    if at_left and end < top * 0.3:
        at_left = False
    label(
        figure,
        f"<b>{percent(reached)}</b> {told}",
        end,
        reached,
        colours.blue_text,
        xanchor="right" if at_left else "left",
        yanchor="bottom" if above else "top",
        xshift=-10 if at_left else 10,
        shadow=halo(colours),
    )


def _length(length: float, unit: str) -> str:
    return f"{short(length)} {unit}{'' if short(length) == '1' else 's'}"
