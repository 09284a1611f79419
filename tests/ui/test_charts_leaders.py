"""The figures of leaders can be drawn of nothing, of gaps and of much, in both themes; words in them are escaped."""

import json
import re
from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go
import pytest

from frontline.ui import figures
from frontline.ui.charts_leaders import dumbbells, hours_compared, own_weeks, team_weeks
from frontline.ui.leader_comparisons import Pair
from frontline.ui.theme import DARK, LIGHT, Palette

from .test_charts import words_in

NAN = float("nan")
MONDAYS = pd.date_range("2026-05-18", periods=26, freq="7D")
OVER = [True] * 25 + [False]


def pair(met: float = 0.1, *, is_too_little: bool = False, name: str = "Who is <my> guide?") -> Pair:
    return Pair(name, 0.2, met, "10 % heard · 20 % served", is_too_little)


def own(count: int, target: Any = 3.0, taken: Any = 2.0, palette: Palette = LIGHT) -> go.Figure:
    weeks = MONDAYS[:count]
    targets, took = ([value] * count if isinstance(value, float) else value for value in (target, taken))
    return own_weeks(weeks, took, targets, is_over=OVER[:count], unit="contacts", colours=palette)


DRAWN: dict[str, Callable[[Palette], go.Figure]] = {
    "own, nothing": lambda p: own(0, palette=p),
    "own, no target": lambda p: own(3, NAN, palette=p),
    "own, away": lambda p: own(3, 3.0, NAN, palette=p),
    "own, a half-year": lambda p: own(26, 3.0, list(range(26)), palette=p),
    "team, nothing": lambda p: team_weeks([], [], [], is_over=[], colours=p),
    "team": lambda p: team_weeks(MONDAYS, [2] * 26, [5] * 26, is_over=OVER, colours=p),
    "team, not over": lambda p: team_weeks(MONDAYS[:1], [0], [5], is_over=[False], colours=p),
    "pairs, nothing": lambda p: dumbbells([], "heard", "served", colours=p),
    "pairs, too few": lambda p: dumbbells([pair(NAN)] * 6, "heard", "served", colours=p),
    "pairs": lambda p: dumbbells([pair(), pair(0.0, is_too_little=True)], "heard", "served", colours=p),
    "pairs, a long name": lambda p: dumbbells([pair(name="a b " * 90)], "heard", "served", colours=p),
    "hours, nothing": lambda p: hours_compared([], [], [], "yours", colours=p),
    "hours": lambda p: hours_compared(range(7, 20), [0.05] * 13, [0.07] * 13, "yours", colours=p),
}


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=lambda palette: palette.name)
@pytest.mark.parametrize("name", DRAWN)
def test_it_is_drawn_calmly(name: str, colours: Palette) -> None:
    figure = DRAWN[name](colours)
    said = list(words_in(figure))
    assert not [text for text in said if "nan" in text.lower() or "None" in text]
    assert figure.layout.showlegend is False
    assert figure.layout.height < 800
    assert not [text for text in said if "<my>" in text], "what somebody wrote is escaped"


@pytest.mark.parametrize("name", DRAWN)
def test_no_colour_of_its_own(name: str) -> None:
    allowed = {value.upper() for field, value in vars(LIGHT).items() if field != "name"}
    written = json.loads(DRAWN[name](LIGHT).to_json())
    drawn = json.dumps([written["data"], written["layout"].get("shapes")])
    assert {colour.upper() for colour in re.findall(r"#[0-9A-Fa-f]{6}", drawn)} <= allowed


def test_a_week_is_judged_by_the_target_as_it_stood_then() -> None:
    figure = own(4, [2.0, 2.0, 1.0, 1.0], [1.0, 2.0, 1.0, 0.0])
    filled = [trace for trace in figure.data if trace.type == "bar" and trace.marker.color == LIGHT.blue]
    assert [pd.Timestamp(day) for day in filled[0].x] == [MONDAYS[1], MONDAYS[2]]
    (steps,) = [trace for trace in figure.data if trace.type == "scatter"]
    assert list(steps.y) == [2, 2, 2, 2, 1, 1, 1, 1], "the dotted line steps where the promise was changed"
    assert {"kept 2 of 4 weeks", "target 1"} <= set(words_in(figure))


def test_a_week_that_is_not_over_is_grey_and_not_counted() -> None:
    figure = own_weeks(MONDAYS[:2], [3, 1], [3, 3], is_over=[True, False], unit="contacts")
    colours = {trace.marker.color: len(trace.x) for trace in figure.data if trace.type == "bar"}
    assert colours[LIGHT.area] == 1
    assert "kept 1 of 1 week" in list(words_in(figure))
    assert any("grey = not over yet" in text for text in words_in(figure))


def test_the_team_is_told_by_its_last_whole_week_and_nobody_by_name() -> None:
    said = list(words_in(team_weeks(MONDAYS[:3], [4, 3, 1], [5, 5, 5], is_over=[True, True, False])))
    assert any("3 of 5" in text for text in said)
    assert not any("1 of 5" in text for text in said)


def test_what_leaders_met_too_little_has_a_colour_and_a_sign() -> None:
    figure = dumbbells([pair(), pair(0.01, is_too_little=True)], "heard", "served")
    there, met = figure.data
    assert list(there.x) == [0.2, 0.2] and list(met.x) == [0.1, 0.01]
    assert list(met.marker.color) == [LIGHT.blue, LIGHT.attention]
    said = list(words_in(figure))
    assert sum("◆" in text for text in said) == 2, "at the row, and below what it means"
    assert {"0 %", "20 %"} <= set(said), "the ends of the axis, the largest share at the right"
    assert "4.5 %" in set(words_in(dumbbells([Pair("a", 0.03, 0.045, "")], "heard", "served")))
    assert not any("◆" in text for text in words_in(dumbbells([pair()], "heard", "served")))


def test_shifts_count_in_the_weeks_in_which_they_were_promised() -> None:
    weeks = pd.DataFrame(
        {
            "week_date": MONDAYS[:2],
            "contacts": [2, 5],
            "taken_shifts": [4, 1],
            "target_per_week": [2.0, 2.0],
            "target_kind": ["contacts", "shifts"],
            "is_whole_week": [True, True],
        }
    )
    bars = {trace.marker.color: list(trace.y) for trace in figures.own_weeks(weeks).data if trace.type == "bar"}
    assert bars[LIGHT.blue] == [2]
    assert np.concatenate(list(bars.values())).tolist() == [2, 1]
