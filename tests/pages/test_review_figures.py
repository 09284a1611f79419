"""The review's figures as pages really show them: all of them on Weekly review, the headline ones on the pages that they come from."""

import datetime as dt
import math
import re
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from frontline.query_catalog import run_query
from frontline.review.build import build_review
from frontline.review.content import Chart, Review
from frontline.settings import load_settings
from frontline.units import day, in_words, numeral
from frontline.warehouse import Warehouse, open_newest

from ..review.figures_told import headline_figures, missing
from .opened import card_words, headline, html_bodies, open_page, words_of

LAST_WHOLE, NOT_OVER = "2026-W45", "2026-W46"


def review(data: Path, week: str) -> Review:
    """What the pages should say today; its claims are held elsewhere."""
    settings = load_settings(data)
    return build_review(open_newest(data), settings, week, dt.datetime.now(settings.zone).date(), ())


def chart(built: Review, measure: str) -> Chart:
    return next(each for each in built.charts if each.measure == measure)


def all_words(app: AppTest) -> str:
    return " ".join(words_of(body) for body in html_bodies(app))


def table_behind(app: AppTest, key: str) -> pd.DataFrame:
    """The table behind a drawing."""
    app.button(key=f"toggle_button_{key}").click().run()
    (found,) = [each.value for each in app.dataframe]
    app.button(key=f"toggle_button_{key}").click().run()
    return found


@pytest.mark.parametrize("week", [LAST_WHOLE, NOT_OVER, "2025-W19"])
def test_weekly_review_shows_every_figure_of_the_object(week: str, on_sample: Path) -> None:
    expected, app = review(on_sample, week), open_page("weekly_review", week=week)
    said = all_words(app)
    assert missing(headline_figures(expected), said) == {}
    for each in expected.charts:
        if any(point.value is not None for point in each.points):
            assert_points(each, table_behind(app, f"review_{each.measure}"))
    if expected.questions.shares:
        table = table_behind(app, "review_questions")
        assert list(table["contacts"]) == [share.contacts for share in expected.questions.shares]
        assert set(table["of contacts"]) == {expected.questions.of_contacts}
        for column, name in (
            ("asked_share", "share"),
            ("at_least_share", "share_low"),
            ("at_most_share", "share_high"),
        ):
            assert list(table[column]) == [getattr(share, name) for share in expected.questions.shares]
    if expected.heard.segments:
        table = table_behind(app, "review_heard")
        assert list(table["heard"]) == [each.heard for each in expected.heard.segments]
        assert list(table["served"]) == [each.served for each in expected.heard.segments]
        assert (set(table["of heard"]), set(table["of served"])) == ({expected.heard.heard}, {expected.heard.served})


def assert_points(expected: Chart, table: pd.DataFrame) -> None:
    """Cases, means, limits, and values or their words of 26 weeks, with all their digits."""
    (name,) = [column for column in table.columns if column.startswith("value (")]
    assert len(table) == len(expected.points) == 26
    for row, point in zip(table.to_dict("records"), expected.points, strict=True):
        assert (row["cases"], row["whole week"]) == (point.cases, point.is_whole_week)
        assert same(row["mean"], point.mean)
        assert same(row["usual from"], point.low)
        assert same(row["usual to"], point.high)
        assert bool(row["outside"]) >= point.is_outside
        if not expected.unit.startswith("%"):
            assert same(row[name], point.value)
            assert same(row["same week last year"], point.last_year)
        elif point.value is not None and point.cases >= 10:
            shown = re.fullmatch(r"(?:under |over )?(\d+) %", row[name])
            assert shown
            assert abs(int(shown[1]) - point.value) <= 1


def same(shown: Any, expected: float | None) -> bool:
    if expected is None or shown is None:
        return shown is None or (expected is None and math.isnan(shown))
    return float(shown) == expected


def test_this_week_shows_the_week_that_is_not_over(on_sample: Path, sample: Warehouse) -> None:
    """Who gave up, how long the others waited, and in how many contacts a leader was."""
    expected, app = review(on_sample, NOT_OVER), open_page("this_week")
    said, heading = card_words(app, "abandoned"), expected.heading
    week = run_query(sample, "calls_by_week", {"from_date": heading.first_day}).iloc[-1]
    gone = chart(expected, "abandoned_calls").points[-1].value
    assert gone == week["abandoned_calls"]
    assert app.button(key="rows_abandoned_0").label.startswith(f"{numeral(gone or 0)} call")
    assert f"half of the others waited {chart(expected, 'median_wait_seconds').value_words} or less" in said
    heard = chart(expected, "leader_contacts").points[-1].value
    told = f"{numeral(heard or 0)} of {numeral(heading.calls + heading.messages)} contacts had a leader in them"
    assert told in card_words(app, "phones")


def test_leaders_show_whom_they_hear(on_sample: Path) -> None:
    expected = review(on_sample, NOT_OVER)
    assert expected.heard.sentence in card_words(open_page("leaders", period="13w"), "segments")


def test_when_it_goes_wrong_shows_what_was_solved_at_first_contact(on_sample: Path) -> None:
    expected, app = review(on_sample, LAST_WHOLE), open_page("care")
    solved = chart(expected, "one_touch_share")
    told = (
        f"In the week of {day(expected.heading.first_day)}, {solved.value_words} tickets were solved at first contact."
    )
    assert told in card_words(app, "closed")
    assert app.button(key="rows_closed_1").label == f"{numeral(solved.points[-1].cases)} tickets →"
    narrowed = open_page("care", channel="email")
    said = card_words(narrowed, "closed")
    assert told.removesuffix(".") + ", of all channels and customers." in said, "the review counts everybody's"


def test_a_question_shows_its_share_of_the_week(on_sample: Path, sample: Warehouse) -> None:
    expected = review(on_sample, LAST_WHOLE)
    top, points = chart(expected, "top_question_share"), chart(expected, "top_question_share").points
    topic_id = dict(top.rows.parameters)["topic_id"]
    app = open_page("questions", topic=topic_id)
    assert headline(app).strip("“”") == top.title.removeprefix("Top question: ").strip("“”")
    told = f"In the week of {day(points[-1].week_date)}, {top.value_words} contacts asked it."
    assert told in card_words(app, "topic_weeks")
    app.button(key="toggle_button_topic_weeks").click().run()
    table = app.dataframe[0].value.set_index("week_date")
    for point in points:
        if pd.Timestamp(point.week_date) in table.index and point.value is not None:
            row = table.loc[pd.Timestamp(point.week_date)]
            assert math.isclose(point.value, 100 * row["contacts"] / row["all_contacts"])


def test_my_shifts_show_the_days_to_close_and_how_shifts_were_kept(on_sample: Path) -> None:
    expected, app = review(on_sample, LAST_WHOLE), open_page("shifts")
    closed = chart(expected, "days_to_close")
    said = card_words(app, "promises")
    week = re.search(r"In the week of (.+?) it took (.+?) to close an action: (.+?), promises or not\.", said)
    assert week, said
    at = {day(point.week_date): point for point in closed.points}
    newest = review(on_sample, NOT_OVER)
    point = at.get(week[1]) or next(
        each for each in chart(newest, "days_to_close").points if day(each.week_date) == week[1]
    )
    assert week[1] in at, "the last week that is whole for calls is whole for actions too"
    assert week[2] == (closed.value_words if point is closed.points[-1] else f"{point.value:g} days")
    assert week[3] == ("the only one" if point.cases == 1 else f"the median of {in_words(point.cases)}")
    assert app.button(key="rows_promises_2").label.startswith(f"{point.cases} action")
    app.button(key="toggle_button_all_taken").click().run()
    tables = [each.value for each in app.dataframe if "planned_shifts" in each.value]
    row = tables[0].set_index("week_date").loc[pd.Timestamp(expected.heading.first_day)]
    shifts = expected.shifts
    assert (shifts.planned, shifts.kept, shifts.moved, shifts.missed) == tuple(
        row[f"{name}_shifts"] for name in ("planned", "kept", "moved", "missed")
    )


def test_the_top_bar_tells_how_far_the_data_reach(on_sample: Path) -> None:
    heading = review(on_sample, LAST_WHOLE).heading
    (told,) = [words_of(body) for body in html_bodies(open_page("weekly_review")) if 'class="data-through"' in body]
    assert told.replace(" ", "") == f"Data through {heading.data_through}, {heading.time_zone}".replace(" ", "")


def test_of_an_empty_company_no_page_tells_a_figure(on_empty: Path) -> None:
    assert not re.search(r"\d", all_words(open_page("weekly_review")).replace("No data imported yet", ""))
    for stem in ("care", "questions", "shifts"):
        said = all_words(open_page(stem))
        assert "In the week of" not in said
        assert not re.search(r"\d+ %", said)
