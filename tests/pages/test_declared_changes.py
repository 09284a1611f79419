"""A process that has drifted away: the charts ask, the way leads to the form of a declared change, and after it the marks are few."""

from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from frontline.query_catalog import run_query
from frontline.usual_weeks import Run, long_run
from frontline.warehouse import open_newest

from .opened import card_words, everything_shown, open_page

SHOWN = {"measure": "orders_done", "from_date": "2026-05-18"}
"""The 26 weeks that the first screen shows by itself."""


def weeks_of(data: Path) -> pd.DataFrame:
    return run_query(open_newest(data), "usual_range", SHOWN)


def run_of(data: Path) -> Run | None:
    return long_run({str(name): each for name, each in row.items()} for row in weeks_of(data).to_dict("records"))


def ways_to_declare(app: AppTest) -> list[str]:
    """What the links to the form add to the address."""
    return [link.proto.query_string for link in app.get("page_link") if "change=" in link.proto.query_string]


def declare(address: dict[str, str], words: str) -> AppTest:
    app = open_page("weekly_review", **address)
    app.text_input(key="change_text").set_value(words)
    app.button(key="change_declared").click().run()
    assert not app.exception
    return app


def test_orders_done_drift_away_until_the_change_is_declared(on_copy: Path) -> None:
    """The first weeks, in which the workshop looks empty, bear no limits: what is told is the growth of March 2026."""
    assert weeks_of(on_copy)["is_outside"].sum() == 21
    app = open_page("this_week")
    told = "Orders done a week: above the mean for 34 weeks, until the week of 19 Oct 2026: had something changed?"
    assert told in card_words(app, "queue")
    (way,) = (way for way in ways_to_declare(app) if "orders_done" in way)
    assert set(way.split("&")) == {"change=orders_done", "since=2026-03-02"}
    later = declare({"change": "orders_done", "since": "2026-03-02"}, "The March campaign")
    found = weeks_of(on_copy)
    assert found["usual_mean"].nunique() == 1, "weeks since then have limits of their own"
    assert int(found["is_outside"].sum()) == 3, "October’s fall"
    assert run_of(on_copy) is None
    assert "Declared: from the week of 2 Mar 2026 on the limits start anew." in everything_shown(later)
    assert "the mean" not in card_words(later, "queue"), "the page that has the chart, not the review, which has none"
    assert not [way for way in ways_to_declare(later) if "orders_done" in way]


def test_the_form_is_filled_by_the_address_and_closed_when_it_is_left(on_copy: Path) -> None:
    app = open_page("weekly_review", week="2026-W45", change="orders_done", since="2026-03-04")
    assert app.selectbox(key="change_measure").value == "orders_done"
    assert str(app.selectbox(key="change_week").value) == "2026-03-02", "the Monday of the day that was named"
    app.button(key="change_left").click().run()
    assert not app.text_input
    assert "change" not in app.query_params
    declare({"change": "orders_done", "since": "2026-03-02"}, "The March campaign")
    declared = open_page("weekly_review", week="2026-W45")
    assert not declared.text_input
    assert "From the week of 2 Mar 2026, orders done a week: The March campaign" in card_words(
        declared, "review_changes"
    )


@pytest.mark.parametrize("address", [{"change": "no such measure"}, {"change": "orders_done", "since": "soon"}])
def test_an_address_that_names_nothing_breaks_nothing(address: dict[str, str], on_sample: Path) -> None:
    app = open_page("weekly_review", week="2026-W45", **address)
    assert not app.exception
    if address["change"] == "orders_done":
        assert str(app.selectbox(key="change_week").value) == "2026-11-02"
    else:
        assert not app.text_input


def test_a_chart_of_the_review_opens_the_form_for_its_run(on_sample: Path) -> None:
    """The median wait lay above its mean for eight weeks at the end of April."""
    app = open_page("weekly_review", week="2026-W18")
    said = card_words(app, "review_median_wait_seconds")
    assert "Above the mean for 8 weeks: has something changed?" in said
    app.button(key="open_change_median_wait_seconds").click().run()
    assert app.selectbox(key="change_measure").value == "median_wait_seconds"
    assert str(app.selectbox(key="change_week").value) == "2026-03-09"


def test_narrowed_figures_tell_the_fact_and_neither_ask_nor_declare(on_sample: Path) -> None:
    app = open_page("this_week", customers="small")
    assert not ways_to_declare(app)
    assert "something changed" not in everything_shown(app)
    assert " the mean for " in everything_shown(app)
