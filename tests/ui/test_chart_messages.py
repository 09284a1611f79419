"""What a chart says to who cannot see it: its figures, in words."""

import numpy as np
import pandas as pd

from frontline.ui import chart_messages as messages
from frontline.ui.chart_base import blank, message_of, saying
from frontline.ui.charts import told_in_full
from frontline.ui.drawn import DrawnCard
from frontline.ui.theme import LIGHT

MONDAYS = pd.date_range("2026-10-19", periods=4, freq="W-MON")


def series(**columns: list[float | None]) -> pd.DataFrame:
    return pd.DataFrame({"week_date": MONDAYS, **columns})


def test_a_usual_range_tells_the_last_week_the_range_and_what_lies_outside() -> None:
    weeks = series(value=[3, 20, 4, 5], usual_low=[0.0] * 4, usual_high=[14.36] * 4).assign(
        is_outside=[False, True, False, False], is_whole_week=[True, True, True, False]
    )
    told = messages.usual_range_message(weeks.assign(is_whole_week=True), "value", "calls a week")
    assert told == "5 calls in the week of 9 Nov; usual range 0 to 14.4 over 4 weeks; 1 week outside it"
    assert messages.usual_range_message(weeks, "value", "calls a week").startswith("5 calls so far in the week of")


def test_a_week_that_is_not_known_is_not_told() -> None:
    weeks = series(value=[3, 20, 4, None], usual_low=[None] * 4, usual_high=[None] * 4).assign(
        is_outside=False, is_whole_week=True
    )
    told = messages.usual_range_message(weeks, "value", "% of it", scale=2)
    assert told == "8 % of it in the week of 2 Nov; too few weeks for a usual range: 3"
    assert messages.usual_range_message(weeks.assign(value=np.nan), "value", "calls") == ""


def test_weeks_of_leaders_are_counted_when_they_are_over() -> None:
    over = [True, True, True, False]
    assert (
        messages.own_weeks_message([2, 0, 3, 0], [2, 2, 2, 2], over) == "the promise was reached in 2 of 3 whole weeks"
    )
    assert messages.own_weeks_message([2, 0, 3, 0], [2, np.nan, 2, 2], over) == (
        "the promise was reached in 2 of 2 whole weeks"
    )
    weeks = series(kept=[1, 2, 3, 4], promises=[5, 5, 5, 5]).assign(is_whole_week=over)
    assert messages.team_weeks_message(weeks) == "6 of 15 in 3 whole weeks; in the last 3 of 5"
    assert messages.team_weeks_message(weeks.assign(is_whole_week=False)) == "no whole week yet"


def test_a_list_names_its_first_rows() -> None:
    rows = [("a", "3 of 7"), ("b", "2 of 7"), ("c", "1 of 7"), ("d", "0 of 7")]
    assert messages.shares_message(rows) == "a 3 of 7; b 2 of 7; c 1 of 7; and 1 more"
    assert messages.shares_message(rows[:2]) == "a 3 of 7; b 2 of 7"


def test_turnaround_tells_the_last_median_that_is_known() -> None:
    by_week = series(p50_days=[28, 35, None, None])
    told = messages.turnaround_message(by_week, pd.DataFrame({"open_cases": [3, 453]}), 1, 1 / 7, "weeks")
    assert told == "half of those of the week of 26 Oct took 5 weeks at most; 453 open at the end; 1 claim"


def test_days_around_a_send_tell_the_most_unusual_one() -> None:
    told = messages.days_around_message([-1, 0, 1], [5, 30, 8], [10, 10, 0])
    assert told == "most on day 0: 3 times as many as usual, 30 instead of 10"
    assert messages.days_around_message([0], [1], [0]) == ""


def test_shifts_are_summed_by_what_became_of_them() -> None:
    weeks = series(kept_shifts=[1, 2, 0, 0], moved_shifts=[0, 1, 0, 0], missed_shifts=[0] * 4, extra_shifts=[1] * 4)
    assert messages.shift_weeks_message(weeks) == "3 kept, 1 moved, 0 missed, 4 extra in 4 weeks"


def test_the_last_whole_week_is_told() -> None:
    weeks = series(contacts=[1, 2, 3, 4]).assign(is_whole_week=[True, True, True, False])
    assert messages.last_week_message(weeks, "contacts") == "3 contacts in the week of 2 Nov, 10 in 4 weeks"


def test_an_alternative_text_ends_with_the_message_else_with_its_cards_sentence() -> None:
    plain, noted = blank(LIGHT, height=10), saying(blank(LIGHT, height=10), "3 of 7")
    card = DrawnCard("label", "5 of 9 did.")
    assert message_of(noted) == "3 of 7"
    assert message_of(plain) == ""
    assert told_in_full(noted, "What it is.", card) == "What it is: 3 of 7."
    assert told_in_full(plain, "What it is.", card) == "What it is: 5 of 9 did."
    assert told_in_full(plain, "What it is: *4* of 9.", card) == "What it is: 4 of 9."
    assert told_in_full(plain, "What it is.", None) == "What it is."
