"""The figures of shifts can be drawn of nothing and of much, in both themes; every mark is one shift."""

import json
import re
from typing import Any

import pandas as pd
import pytest

from frontline.ui.charts_shifts import promises_by_week, shift_weeks
from frontline.ui.theme import DARK, LIGHT, Palette

from .test_charts import words_in

MONDAYS = pd.date_range("2026-05-18", periods=26, freq="7D")
STATES = ("kept_shifts", "moved_shifts", "missed_shifts", "extra_shifts")


def weeks(*rows: tuple[int, int, int, int]) -> pd.DataFrame:
    return pd.DataFrame(list(rows), columns=list(STATES)).assign(week_date=MONDAYS[: len(rows)])


def promises(opened: list[int], closed: list[int]) -> pd.DataFrame:
    made = {"week_date": MONDAYS[: len(opened)], "opened_so_far": opened, "closed_so_far": closed}
    return pd.DataFrame(made)


def marks(frame: pd.DataFrame, palette: Palette = LIGHT) -> list[tuple[str, Any, float, str]]:
    """Sign, week, height and colour of every mark."""
    return [
        (sign, pd.Timestamp(x), y, trace.textfont.color)
        for trace in shift_weeks(frame, palette).data
        for sign, x, y in zip(trace.text, trace.x, trace.y, strict=True)
    ]


def test_every_shift_is_one_mark_none_over_another() -> None:
    drawn = marks(weeks((2, 1, 1, 0), (0, 0, 0, 3)))
    assert [sign for sign, when, *_ in sorted(drawn, key=lambda mark: mark[2]) if when == MONDAYS[0]] == ["●", "●", "○", "✕"]  # fmt: skip
    assert [sign for sign, when, *_ in drawn if when == MONDAYS[1]] == ["+", "+", "+"]
    places = [(when, height) for _, when, height, _ in drawn]
    assert len(places) == len(set(places)) == 7


def test_missed_ones_have_a_colour_and_a_sign_of_their_own() -> None:
    colours = {sign: colour for sign, _, _, colour in marks(weeks((1, 1, 1, 1)))}
    assert colours == {"●": LIGHT.blue, "○": LIGHT.blue, "✕": LIGHT.attention, "+": LIGHT.quiet}


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda palette: palette.name)
@pytest.mark.parametrize("frame", [weeks(), weeks((0, 0, 0, 0)), weeks((1, 0, 0, 0)), weeks(*[(3, 2, 1, 4)] * 26)], ids=["nothing", "zeros", "one", "much"])  # fmt: skip
def test_weeks_are_drawn_calmly(frame: pd.DataFrame, palette: Palette) -> None:
    figure = shift_weeks(frame, palette)
    assert not [text for text in words_in(figure) if "nan" in text.lower() or "None" in text]
    assert 60 < figure.layout.height < 500
    assert figure.layout.showlegend is False
    allowed = {value.upper() for field, value in vars(palette).items() if field != "name"}
    assert {each.upper() for each in re.findall(r"#[0-9A-Fa-f]{6}", json.dumps(json.loads(figure.to_json())["data"]))} <= allowed  # fmt: skip


def test_the_ends_of_the_weeks_are_named() -> None:
    said = list(words_in(shift_weeks(weeks((1, 0, 0, 0), (0, 1, 0, 0)))))
    assert {"week of 18 May", "week of 25 May"} <= set(said)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda palette: palette.name)
def test_promises_made_and_kept_are_two_named_lines(palette: Palette) -> None:
    figure = promises_by_week(promises([1, 3, 3, 5, 6, 7], [0, 1, 1, 2, 4, 4]), palette)
    made, kept = figure.data
    assert (list(made.y), list(kept.y)) == ([1, 3, 3, 5, 6, 7], [0, 1, 1, 2, 4, 4])
    assert (made.line.color, kept.line.color) == (palette.grey, palette.blue)
    assert {"7 opened", "4 closed"} <= set(words_in(figure))


def test_labels_of_equal_lines_stand_apart() -> None:
    notes = promises_by_week(promises([0, 2], [0, 2])).layout.annotations
    shifts = {note.text: note.yshift for note in notes if note.text in ("2 opened", "2 closed")}
    assert shifts["2 opened"] - shifts["2 closed"] >= 14
