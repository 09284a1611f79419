"""Every figure can be drawn of nothing, of gaps and of much; none is a default chart; words in it are escaped."""

import datetime as dt
import json
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go
import pytest

from frontline.claims.evidence.turnaround import turnaround_evidence
from frontline.claims.extract import read_claims
from frontline.claims.judged import CheckedClaim, Verdict
from frontline.turnaround.estimates import Cohort, Queue, Turnaround
from frontline.turnaround.period import DoneCurve
from frontline.ui import charts, figures
from frontline.ui.chart_base import month_ticks, runs, short, three_ticks
from frontline.ui.theme import DARK, LIGHT, Palette

NAN = float("nan")
MONDAYS = pd.date_range("2026-05-18", periods=26, freq="7D")
SERIES = ["week_date", "value", "usual_low", "usual_high", "usual_mean", "is_outside", "is_whole_week"]


def usual(values: list[float], band: tuple[float, float, float] = (1.0, 9.0, 5.0)) -> pd.DataFrame:
    weeks = MONDAYS[: len(values)]
    outside = [bool(value > band[1]) for value in values]
    return pd.DataFrame(dict(zip(SERIES, (weeks, values, *band, outside, True), strict=True)))


def line(values: list[float], band: tuple[float, float, float], colours: Palette) -> go.Figure:
    frame = usual(values, band)
    return charts.usual_range_line(
        frame["week_date"],
        frame["value"],
        lower=frame["usual_low"],
        upper=frame["usual_high"],
        mean=frame["usual_mean"],
        outside_mask=frame["is_outside"].astype(bool),
        unit="calls a week",
        colours=colours,
    )


def band(weeks: int, share: float, claims: list[dict[str, Any]], colours: Palette) -> go.Figure:
    when, days = MONDAYS[:weeks], pd.date_range("2026-05-18", periods=7 * weeks)
    values = np.full(weeks, share)
    return charts.turnaround_band(
        when, values, values * 2, values * 3, days, np.full(len(days), share), claims, colours=colours
    )


def claim(verdict: str = "contradicted", low: float = 4, high: float = 6, text: str = "4–6 weeks") -> dict[str, Any]:
    return {"sent_at": dt.date(2026, 8, 4), "lo_weeks": low, "hi_weeks": high, "verdict": verdict, "text": text}


DRAWN: dict[str, Callable[[Palette], go.Figure]] = {
    "usual, nothing": lambda p: line([], (1, 9, 5), p),
    "usual, one week": lambda p: line([4], (1, 9, 5), p),
    "usual, all missing": lambda p: line([NAN] * 5, (1, 9, 5), p),
    "usual, no limits yet": lambda p: line([3, 4, 5], (NAN, NAN, NAN), p),
    "usual, outside": lambda p: line([3, NAN, 40], (1, 9, 5), p),
    "usual, zeros": lambda p: line([0] * 26, (0, 0, 0), p),
    "band, nothing": lambda p: band(0, 1, [], p),
    "band, a claim alone": lambda p: band(0, 1, [claim()], p),
    "band, all missing": lambda p: band(20, NAN, [claim()], p),
    "band, one week": lambda p: band(1, 4, [claim()], p),
    "band, many claims": lambda p: band(26, 4, [claim(verdict) for verdict in ("supported", "mixed", "else")] * 9, p),
    "band, one-ended claim": lambda p: band(26, 4, [claim(low=6)], p),
    "claim, nothing known": lambda p: charts.claim_vs_actual(4, 6, NAN, NAN, NAN, colours=p),
    "claim, half known": lambda p: charts.claim_vs_actual(0, 6, 4.1, NAN, NAN, colours=p),
    "claim, all known": lambda p: charts.claim_vs_actual(2, 3, 4.1, 9, 12, colours=p),
    "curve, nothing": lambda p: charts.share_done_curve([], [], 4, 6, colours=p),
    "curve, all missing": lambda p: charts.share_done_curve([0, 1, 2], [NAN] * 3, 4, 6, colours=p),
    "curve, short": lambda p: charts.share_done_curve([0, 1, 2], [0, 0.1, 0.2], 4, 6, colours=p),
    "curve, long": lambda p: charts.share_done_curve(range(12), np.linspace(0, 1, 12), 4, 6, colours=p),
    "bars, nothing": lambda p: charts.bars([], [], [], "calls", colours=p),
    "bars, all missing": lambda p: charts.bars(["a", "b"], [NAN, NAN], [False, True], "calls", colours=p),
    "bars, two": lambda p: charts.bars(["a", "b" * 90], [3, 0], [False, True], "calls", notes=["new"], colours=p),
}


def words_in(figure: go.Figure) -> Iterator[str]:
    """Every text that a figure draws or shows on hover."""
    drawn = json.loads(figure.to_json())
    for note in drawn["layout"].get("annotations", []):
        yield str(note["text"])
    for axis in ("xaxis", "yaxis", "yaxis2"):
        yield from map(str, drawn["layout"].get(axis, {}).get("ticktext") or [])
    for trace in drawn["data"]:
        text = trace.get("text")
        yield from [text] if isinstance(text, str) else map(str, text or [])
        yield str(trace.get("hovertemplate", ""))


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=lambda palette: palette.name)
@pytest.mark.parametrize("name", DRAWN)
def test_it_is_drawn_calmly(name: str, colours: Palette) -> None:
    figure = DRAWN[name](colours)
    said = list(words_in(figure))
    assert said
    assert not [text for text in said if "nan" in text.lower() or "None" in text or "inf" in text.lower().split()]
    assert figure.layout.showlegend is False
    assert figure.layout.paper_bgcolor == "rgba(0,0,0,0)"
    assert figure.layout.height > 0
    assert all(shape.x0 == shape.x0 and shape.x1 == shape.x1 for shape in figure.layout.shapes), "no edge is NaN"
    assert len(figure.layout.yaxis.tickvals or ()) <= 3


def test_a_figure_says_what_it_draws() -> None:
    said = " | ".join(words_in(DRAWN["claim, all known"](LIGHT)))
    assert "claimed 2–3 weeks" in said
    assert "half by 4.1 weeks" in said
    assert "8 in 10 by 9" in said
    assert "8 in 10 later than anybody can say" in " | ".join(words_in(DRAWN["claim, half known"](LIGHT)))
    assert "who orders today: half later than anybody can say" in " | ".join(
        words_in(DRAWN["claim, nothing known"](LIGHT))
    )


@pytest.mark.parametrize(("rate", "claimed"), [(1.2, 7.0), (0.3, 7.0), (0.5, 12.0)])
def test_the_share_reached_stands_below_the_curve_and_the_dotted_line(rate: float, claimed: float) -> None:
    ages = np.linspace(0, 14, 99)
    share = 1 - np.exp(-rate * ages)
    figure = charts.share_done_curve(ages, share, claimed - 2, claimed)
    (told,) = (note for note in figure.layout.annotations if "within" in note.text)
    assert (told.xanchor, told.yanchor) == ("left", "top")
    assert told.y < 0.8 and told.y < np.interp(told.x, ages, share)
    assert told.x < 0.6 * 14, "the words end within the figure"


def test_every_colour_of_a_claim_has_a_symbol_and_mostly_a_word() -> None:
    said = " | ".join(words_in(band(26, 4, [claim("contradicted")], LIGHT)))
    assert "✕" in said
    assert "contradicted" in said
    many = list(words_in(band(26, 4, [claim("supported")] * 12, LIGHT)))
    assert sum(text == "✓" for text in many) == 10, "where no room is left for words, the symbol stays"


def test_a_week_outside_its_range_is_told_in_words() -> None:
    figure = DRAWN["usual, outside"](LIGHT)
    marked = [trace for trace in figure.data if trace.mode == "markers" and trace.marker.symbol == "diamond"]
    assert [list(trace.y) for trace in marked] == [[40.0]]
    assert "◆ outside the usual range" in marked[0].hovertemplate


def few(cases: int) -> CheckedClaim:
    """A claim held against so many cases, half of them done by the claimed end."""
    curve = DoneCurve(np.linspace(0, 1, 85), 84)
    day = dt.date(2026, 11, 13)
    cohort = Cohort(day, day, cases, 0, cases, 0, 0, None, None, None)
    found = Turnaround("order", day, 42, cohort, Queue(cases, 0.0, 0.0, None), curve, "placed to fulfilled")
    return CheckedClaim(
        read_claims("We are back to a 4-6 week turnaround.")[0],
        Verdict("mixed", "A reason."),
        turnaround_evidence(found, day),
    )


def test_a_share_of_few_cases_is_not_told_in_percent() -> None:
    assert "50 %" in " | ".join(words_in(figures.share_done(few(10))))
    said = " | ".join(words_in(figures.share_done(few(9))))
    assert "%" not in said
    assert "claimed 4–6 weeks" in said


def test_names_and_quotes_in_figures_are_escaped() -> None:
    hostile = "<a href='http://example.com'>x</a>"
    drawn = [
        charts.bars([hostile], [3], [False], "calls"),
        band(26, 4, [claim(text=hostile)], LIGHT),
    ]
    for figure in drawn:
        assert not [text for text in words_in(figure) if "<a " in text]
        assert [text for text in words_in(figure) if "&lt;a" in text]


def test_an_answer_without_rows_can_be_drawn() -> None:
    """What the pages do with the answers of an empty warehouse."""
    empty = usual([])
    assert figures.usual_range(empty, "calls").layout.height
    names = ["week_date", "contacts", "taken_shifts", "target_per_week", "target_kind", "is_whole_week"]
    assert figures.own_weeks(pd.DataFrame(columns=names)).layout.height
    assert figures.team_weeks(pd.DataFrame(columns=["week_date", "kept", "promises", "is_whole_week"])).layout.height
    by_week = pd.DataFrame({name: pd.Series(dtype="float64") for name in ("p20_days", "p50_days", "p80_days")})
    by_week["week_date"] = pd.Series(dtype="datetime64[us]")
    backlog = pd.DataFrame({"day_date": pd.Series(dtype="datetime64[us]"), "open_cases": pd.Series(dtype="int64")})
    assert figures.turnaround(by_week, backlog, [], "order").layout.height


def test_axes_have_three_lines_at_most() -> None:
    for top in (NAN, -1, 0, 0.3, 1, 4, 7, 13, 99, 1453, 1e6):
        ticks = three_ticks(top)
        assert 1 <= len(ticks) <= 3, top
        assert ticks[0] == 0
        assert not top > 0 or max(ticks) <= top
    months, names = month_ticks(pd.Timestamp("2025-05-05"), pd.Timestamp("2026-11-13"))
    assert 3 <= len(months) == len(names) <= 5
    assert names[0] == "Jun 2025"


def test_small_helpers() -> None:
    assert [short(value) for value in (4.66, 12.0, 1204)] == ["4.7", "12", "1,204"]
    assert runs(np.array([True, True, False, True])) == [slice(0, 2), slice(3, 4)]
    assert runs(np.array([], dtype=bool)) == []


def test_a_claim_at_an_end_is_seen_whole_and_no_words_end_in_it() -> None:
    at_end = {**claim(), "sent_at": MONDAYS[19].date()}
    figure = band(20, 4, [at_end], LIGHT)
    (box,) = [trace for trace in figure.data if trace.mode == "lines" and trace.fillcolor == LIGHT.card]
    first, last = map(pd.Timestamp, figure.layout.xaxis.range)
    assert first <= min(map(pd.Timestamp, box.x))
    assert max(map(pd.Timestamp, box.x)) < last
    away = band(20, 4, [{**claim(), "sent_at": MONDAYS[10].date()}], LIGHT)
    shifts = [
        [note.xshift for note in each.layout.annotations if "by" in note.text and "weeks" in note.text]
        for each in (figure, away)
    ]
    assert all(before < 0 for before in shifts[0])
    assert not any(shifts[1])
    assert len(shifts[0]) == len(shifts[1]) == 2


def test_a_week_that_goes_on_is_a_grey_dot_apart_from_the_line() -> None:
    def drawn(is_last_whole: bool) -> tuple[int, str, bool]:
        edges = {"lower": 1, "upper": 9, "mean": 5, "outside_mask": [False] * 3, "unit": "calls a week"}
        figure = charts.usual_range_line(MONDAYS[:3], [4, 5, 2], is_last_whole=is_last_whole, **edges)  # type: ignore[arg-type]
        (line,) = [trace for trace in figure.data if trace.mode == "lines" and trace.line.color == LIGHT.blue]
        dot = next(trace for trace in figure.data if trace.mode == "markers" and len(trace.x))
        return len(line.x), dot.marker.color, "so far" in " | ".join(words_in(figure))

    assert drawn(is_last_whole=True) == (3, LIGHT.blue, False)
    assert drawn(is_last_whole=False) == (2, LIGHT.grey, True)


def test_a_count_that_has_hardly_begun_is_told_in_words_and_does_not_stretch_the_axis() -> None:
    def drawn(last: float, *, is_count: bool = True) -> tuple[object, bool]:
        edges = {"lower": 280, "upper": 400, "mean": 340, "outside_mask": [False] * 3, "unit": "orders done a week"}
        figure = charts.usual_range_line(MONDAYS[:3], [330, 350, last], is_last_whole=False, is_count=is_count, **edges)  # type: ignore[arg-type]
        dots = [trace for trace in figure.data if trace.mode == "markers" and len(trace.x)]
        assert "<br>so far" in " | ".join(words_in(figure))
        return figure.layout.yaxis.range, bool(dots)

    floor, has_dot = drawn(51)
    assert (floor[0], floor[1], has_dot) == (pytest.approx(280 - 0.06 * 120), None, False)  # type: ignore[index]
    assert drawn(300) == (None, True), "within what is drawn it is a dot"
    assert drawn(51, is_count=False) == (None, True), "of a median or a share nothing is still to come"
