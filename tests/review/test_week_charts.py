"""The six charts of made-up companies: weeks in line, declared changes, last year, what is said of them in words."""

import datetime as dt
from pathlib import Path

from frontline.review.charts import side, usual_words, week_charts
from frontline.review.content import Chart, DeclaredChange, Run, WeekPoint
from frontline.review.definitions import MEASURES
from frontline.review.weeks import find_week
from frontline.warehouse import Warehouse

from .made_up_company import CALLS, PEOPLE, calls, take_in

FIRST = dt.date(2025, 1, 6)
WEEK = dt.timedelta(days=7)
ENTRIES = "entry_id,week_date,entry_kind,measure,contact_id,text,entered_by,entered_at"


def company(folder: Path, *entries: str, weeks: int = 70) -> Warehouse:
    """Two to four callers give up each week, ten more from the fortieth week on; the last week ends on its Friday."""
    log = []
    for place in range(weeks):
        gone = 2 + place % 3 + (10 if place >= 40 else 0)
        monday = FIRST + WEEK * place
        log += calls([monday] * gone, "abandoned", 200 + place, start=100 * place)
        log += calls([monday, monday + dt.timedelta(days=6)], wait=10 + place, start=100 * place + 50)
    last = FIRST + WEEK * weeks
    log += calls([last, last + dt.timedelta(days=4)], "abandoned", 9, start=100 * weeks)
    lists = {"people.csv": PEOPLE, "calls.csv": [CALLS, *log]}
    return take_in(folder, {**lists, **({"reviews.csv": [ENTRIES, *entries]} if entries else {})})


def chart(warehouse: Warehouse, measure: str, week: str | None = None) -> Chart:
    found = week_charts(warehouse, find_week(warehouse, week), has_leaders=True)
    assert [each.measure for each in found] == [each.name for each in MEASURES]
    return next(each for each in found if each.measure == measure)


def test_there_are_26_weeks_in_line_each_with_its_last_year(tmp_path: Path) -> None:
    found = chart(company(tmp_path), "abandoned_calls")
    mondays = [point.week_date for point in found.points]
    assert mondays == [FIRST + WEEK * place for place in range(44, 70)]
    assert [point.last_year for point in found.points] == [
        2 + (place - 52) % 3 if place >= 52 else None for place in range(44, 70)
    ]
    assert len({(point.mean, point.low, point.high) for point in found.points}) == 1
    assert found.changes == ()


def test_a_declared_change_parts_the_limits_and_is_told(tmp_path: Path) -> None:
    change = f"E1,{FIRST + WEEK * 40 + dt.timedelta(days=2)},change,abandoned_calls,,A second line,LEA,2026-01-01 09:00"
    warehouse = company(tmp_path, change)
    found = chart(warehouse, "abandoned_calls", "2025-W52")
    assert found.changes == (DeclaredChange(FIRST + WEEK * 40, "A second line"),)
    before, after = (
        {
            (point.mean, point.low, point.high)
            for point in found.points
            if (point.week_date < FIRST + WEEK * 40) == is_before
        }
        for is_before in (True, False)
    )
    assert len(before) == 1
    ((mean, _, high),) = before
    assert mean is not None and high is not None
    assert 2.8 < mean < 3.2 and high < 12
    assert after == {(None, None, None)}, "eleven weeks are too few for limits"
    assert found.note == "No limits yet: 11 whole weeks with a value since the declared change, 12 are needed."
    assert "a change declared in the week of 13 Oct 2025: A second line" in found.sentence
    assert chart(warehouse, "median_wait_seconds", "2025-W52").changes == ()
    later = chart(warehouse, "abandoned_calls", "2026-W01")
    assert later.points[-1].mean is not None
    assert later.note == ""


def test_a_change_for_all_is_one_for_each(tmp_path: Path) -> None:
    warehouse = company(tmp_path, f"E1,{FIRST + WEEK * 55},change,,,New opening hours,LEA,2026-01-01 09:00")
    for measure in ("abandoned_calls", "median_wait_seconds", "leader_contacts"):
        assert [change.words for change in chart(warehouse, measure).changes] == ["New opening hours"]


def test_an_unfinished_week_is_told_so_far_and_never_as_too_low(tmp_path: Path) -> None:
    warehouse = company(tmp_path, f"E1,{FIRST + WEEK * 40},change,abandoned_calls,,A second line,LEA,2026-01-01 09:00")
    found = chart(warehouse, "abandoned_calls", "2026-W20")
    assert (found.points[-1].value, found.points[-1].is_whole_week, found.points[-1].is_outside) == (2.0, False, False)
    assert "2 calls so far in the last week, usually 10 to 16;" in found.sentence
    assert found.note == "The last week is not whole yet."


def test_a_run_is_told_in_the_charts_words_and_not_in_its_note(tmp_path: Path) -> None:
    """From the fortieth week on, ten more a week give up than before."""
    warehouse = company(tmp_path)
    found = chart(warehouse, "abandoned_calls", "2026-W10")
    assert found.run == Run("above", 21, FIRST + WEEK * 40, FIRST + WEEK * 60)
    asked = "Above the mean for 21 weeks: has something changed?"
    assert found.sentence.endswith(f". {asked}")
    assert (found.note, found.notes) == ("", (asked,))
    unfinished = chart(warehouse, "abandoned_calls", "2026-W20")
    assert unfinished.run == Run("above", 30, FIRST + WEEK * 40, FIRST + WEEK * 69)
    assert chart(warehouse, "abandoned_calls", "2025-W40").run is None


def test_weeks_before_the_data_have_no_value_and_no_limits(tmp_path: Path) -> None:
    found = chart(company(tmp_path), "median_wait_seconds", "2025-W20")
    assert [point.value for point in found.points[:7]] == [None] * 7
    assert [point.value for point in found.points[7:]] == [10.0 + place for place in range(19)]
    assert found.points[0].mean is None
    assert found.points[-1].mean is not None
    assert found.is_log
    assert found.value_words == "28 s"


def test_limits_are_told_in_numbers_that_lie_within_them() -> None:
    abandoned = next(measure for measure in MEASURES if measure.name == "abandoned_calls")
    point = WeekPoint(FIRST, 34.0, 34, True, 22.0, 11.2, 33.9, True, None)
    assert usual_words(abandoned, point) == "12 to 33"
    assert side(point) == "above"
    assert usual_words(abandoned, WeekPoint(FIRST, 34.0, 34, True, None, None, None, False, None)) == ""
