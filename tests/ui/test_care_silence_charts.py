"""The figures of silence draw what they are given: the curve's steps and its band, late weeks, a point for each week."""

import numpy as np
import pandas as pd
import pytest

from frontline.survival import kaplan_meier
from frontline.ui import charts_silence


def words_of(figure: object) -> str:
    return " ".join(each.text for each in figure.layout.annotations)  # type: ignore[attr-defined]


def test_the_curve_rises_by_steps_from_nobody_within_its_band() -> None:
    curve = kaplan_meier([60, 120, 180, 240, 300, 360, 420, 480, 540, 600], [True] * 9 + [False])
    figure = charts_silence.heard_by_time(curve, "h")
    low, high, heard = figure.data[:3]
    assert (heard.x[0], heard.y[0]) == (0, 0)
    assert dict(zip(heard.x, heard.y, strict=True))[5] == pytest.approx(0.5)
    assert heard.x[-1] == 10, "to the longest wait: 19 of 20 have not heard"
    assert np.all(np.asarray(low.y) <= np.asarray(heard.y) + 1e-12)
    assert np.all(np.asarray(heard.y) <= np.asarray(high.y) + 1e-12)
    assert heard.line.shape == "hv"
    assert "half</b> by 5 h" in words_of(figure)
    assert "9 in 10</b> by 9 h" in words_of(figure)
    assert "10" in charts_silence.heard_alt_text(curve)


def test_the_curve_names_nothing_that_was_not_reached() -> None:
    curve = kaplan_meier(range(60, 1260, 60), [True] * 4 + [False] * 16)
    assert "half" not in words_of(charts_silence.heard_by_time(curve, "h"))
    charts_silence.heard_by_time(kaplan_meier([], []), "h")
    charts_silence.heard_by_time(kaplan_meier([5.0], [False]), "h")


def test_a_long_curve_is_thinned() -> None:
    lasted = np.arange(1.0, 20_001.0)
    figure = charts_silence.heard_by_time(kaplan_meier(lasted, np.ones(len(lasted), dtype=bool)), "h")
    assert len(figure.data[2].x) <= 2_002


def test_late_weeks_fill_what_was_late_and_grey_what_is_not_over() -> None:
    weeks = pd.to_datetime(["2026-03-02", "2026-03-09", "2026-03-16"])
    figure = charts_silence.late_weeks(weeks, [4, 6, 1], [40, 50, 10], is_over=[True, True, False])
    every, late, running = figure.data
    assert list(every.y) == [40, 50, 10]
    assert (list(late.y), list(running.y)) == ([4, 6], [1])
    assert "6 of 50" in words_of(figure), "the last whole week"
    assert "grey = not over yet" in words_of(figure)
    assert charts_silence.late_alt_text(11, 100).endswith("11 of 100, 11 %.")


def test_a_week_without_a_roster_or_a_wait_has_no_point() -> None:
    weeks = pd.to_datetime(["2026-03-02", "2026-03-09", "2026-03-16"])
    figure = charts_silence.waits_against_load([1.5, np.nan, 2.5], [4.0, 5.0, np.nan], weeks)
    assert (list(figure.data[0].x), list(figure.data[0].y)) == ([1.5], [4.0])
    assert "last whole week" in words_of(figure)
    charts_silence.waits_against_load([np.nan], [np.nan], weeks[:1])
