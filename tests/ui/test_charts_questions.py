"""The figures of recurring questions can be drawn of nothing, of gaps and of much, in both themes; words in them are escaped."""

import json
import re
from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go
import pytest

from frontline.ui.charts_panels import Panel, Scale, panels_alt_text, week_panels
from frontline.ui.charts_questions import Bar, share_bars
from frontline.ui.charts_topic import days_around, month_shares, topic_weeks
from frontline.ui.theme import DARK, LIGHT, Palette

from .test_charts import words_in

NAN = float("nan")
MONDAYS = pd.date_range("2026-05-18", periods=26, freq="7D")
OVER = [True] * 25 + [False]


def panels(count: int, palette: Palette, contacts: Any = range(26), mark: str = "") -> go.Figure:
    shown = [Panel(f"Question {number} " * 9, list(contacts), mark) for number in range(count)]
    return week_panels(shown, MONDAYS, OVER, Scale.of(shown), colours=palette)


def bar(share: float = 0.2, mark: str = "", name: str = "Where is <my> order?") -> Bar:
    return Bar(name, share, share * 0.8, share * 1.3, "20 · 20 % (16–26)", mark, "?channel=Calls&topic=1")


DRAWN: dict[str, Callable[[Palette], go.Figure]] = {
    "shares, nothing": lambda p: share_bars([], "share of 0 contacts", colours=p),
    "shares, none asked": lambda p: share_bars([bar(0.0)], "share of 9 contacts", colours=p),
    "shares, twelve": lambda p: share_bars(
        [bar(0.3 / n, "new" if n == 3 else "") for n in range(1, 13)], "x", colours=p
    ),
    "shares, a long name": lambda p: share_bars([bar(name="a" * 300), bar(name="a b " * 90)], "x", colours=p),
    "panels, none": lambda p: panels(0, p),
    "panels, zeros": lambda p: panels(2, p, [0] * 26),
    "panels, four": lambda p: panels(4, p, mark="new"),
    "panels, skewed": lambda p: panels(1, p, [1] * 25 + [400]),
    "weeks, none": lambda p: topic_weeks([], [], [], colours=p),
    "weeks, zeros": lambda p: topic_weeks(MONDAYS, [0] * 26, OVER, colours=p),
    "weeks, marked": lambda p: topic_weeks(
        MONDAYS, range(26), OVER, newsletters=[MONDAYS[3], MONDAYS[9]], troubles=[MONDAYS[4]], colours=p
    ),
    "months, none asked": lambda p: month_shares([0] * 12, [0] * 12, [0.02] * 12, 0.0, colours=p),
    "months, gaps": lambda p: month_shares([NAN] * 12, [NAN] * 12, [NAN] * 12, NAN, colours=p),
    "months": lambda p: month_shares([0.05] * 12, [0.03] * 12, [0.08] * 12, 0.05, colours=p),
    "days, none": lambda p: days_around([], [], [], colours=p),
    "days, none usual": lambda p: days_around([-1, 0, 1], [0, 0, 0], [0, 0, 0], colours=p),
    "days": lambda p: days_around(range(-14, 15), [10] * 29, [9.5] * 29, colours=p),
}


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=lambda palette: palette.name)
@pytest.mark.parametrize("name", DRAWN)
def test_it_is_drawn_calmly(name: str, colours: Palette) -> None:
    figure = DRAWN[name](colours)
    said = list(words_in(figure))
    assert not [text for text in said if "nan" in text.lower() or "None" in text or "inf" in text.lower().split()]
    assert figure.layout.showlegend is False
    assert figure.layout.height < 1_600
    assert not [text for text in said if "<my>" in text], "what somebody wrote is escaped"


@pytest.mark.parametrize("name", DRAWN)
def test_no_more_than_three_grid_lines_and_no_colour_of_its_own(name: str) -> None:
    figure = DRAWN[name](LIGHT)
    assert len(figure.layout.yaxis.tickvals or ()) <= 3
    allowed = {value.upper() for field, value in vars(LIGHT).items() if field != "name"}
    written = json.loads(figure.to_json())
    drawn = json.dumps([written["data"], written["layout"].get("shapes")])
    used = {colour.upper() for colour in re.findall(r"#[0-9A-Fa-f]{6}", drawn)}
    assert used <= allowed


def test_a_name_leads_to_its_question_in_the_same_window() -> None:
    figure = share_bars([bar()], "x")
    (name, *_) = [note.text for note in figure.layout.annotations]
    assert name == (
        f'<a href="?channel=Calls&amp;topic=1" target="_self" style="color:{LIGHT.ink}">Where is &lt;my&gt; order?</a>'
    )


def test_the_interval_stands_on_its_bar() -> None:
    figure = share_bars([bar(0.2), bar(0.1, "growing")], "x")
    shown, whiskers = figure.data
    assert list(whiskers.x + whiskers.error_x.array) == pytest.approx([0.26, 0.13])
    assert list(whiskers.x - whiskers.error_x.arrayminus) == pytest.approx([0.16, 0.08])
    assert list(shown.marker.color) == [LIGHT.blue, LIGHT.attention]
    assert any("<b>growing</b>" in note.text for note in figure.layout.annotations), "its colour has a word"
    ends = np.asarray(shown.y)
    assert (np.diff(ends) > 0).all() and figure.layout.yaxis.range[0] > ends.max()


def test_one_scale_for_all_panels_of_logarithms_where_skewed() -> None:
    calm, skewed = Scale.of([Panel("a", [3, 4, 5])]), Scale.of([Panel("a", [3, 4, 5]), Panel("b", [100, 0, 0])])
    assert (calm.in_logs, skewed.in_logs) == (False, True)
    assert skewed.height(0) == 0
    assert skewed.height(100) == pytest.approx(skewed.height(skewed.top))
    assert calm.ticks[0] == skewed.ticks[0] == 0.0
    assert len(skewed.ticks) <= 3


def test_a_week_that_is_not_over_is_grey() -> None:
    figure = panels(1, LIGHT)
    colours = [trace.line.color for trace in figure.data if trace.mode == "lines"]
    assert colours == [LIGHT.blue, LIGHT.grey]
    (number,) = (note for note in figure.layout.annotations if note.text == "<b>24</b>")
    assert (number.x, number.xanchor) == (MONDAYS[24], "center"), "over its own point, not beside the unfinished week"
    weeks = topic_weeks(MONDAYS, range(26), OVER)
    assert [trace.marker.color for trace in weeks.data if trace.type == "bar"] == [LIGHT.blue, LIGHT.area]
    assert "grey = not over yet" in " ".join(words_in(weeks))


def test_marks_have_a_shape_and_a_word() -> None:
    figure = DRAWN["weeks, marked"](LIGHT)
    marks = {trace.marker.symbol: len(trace.x) for trace in figure.data if trace.type == "scatter"}
    assert marks == {"triangle-down": 2, "diamond": 1}
    said = " ".join(words_in(figure))
    assert "newsletter" in said and "many gave up" in said


def test_an_alternative_sentence_names_every_panel() -> None:
    told = panels_alt_text([Panel("a", [1, 2]), Panel("b", [])])
    assert told == "Contacts by week for 2 questions, in all: a 3; b 0."
