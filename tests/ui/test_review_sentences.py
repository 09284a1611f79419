"""The words of the weekly review's page, on made-up reviews."""

import dataclasses
import datetime as dt

import pytest

from frontline.importers.kinds_of_company import REVIEWED_MEASURES
from frontline.review.content import Chart, ClaimToday, PromiseLine, Rows, Signal, WeekPoint, WeekSentence
from frontline.ui import review_sentences as words

MONDAY = dt.date(2026, 11, 2)
ROWS = Rows("contacts")
POINT = WeekPoint(MONDAY, 41.0, 41, True, 22.4, 11.7, 33.2, True, None)
CHART = Chart(
    "abandoned_calls", "Abandoned calls", "calls", False, (POINT,), (), "41 calls", "In words.", "", "What.", ROWS
)


def chart(**changes: object) -> Chart:
    """The chart with another last week."""
    return dataclasses.replace(CHART, points=(dataclasses.replace(POINT, **changes),))


@pytest.mark.parametrize(
    ("shown", "sentence"),
    [
        (chart(), "**41 calls**, *◆ above the usual 12 to 33*."),
        (chart(value=5.0), "**41 calls**, *◆ below the usual 12 to 33*."),
        (chart(is_outside=False), "**41 calls**, within the usual 12 to 33."),
        (chart(is_outside=False, is_whole_week=False), "**41 calls** so far, within the usual 12 to 33."),
        (chart(low=None, high=None, mean=None, is_outside=False), "**41 calls**."),
        (chart(value=None, is_outside=False), "Nothing to count this week."),
        (dataclasses.replace(CHART, points=()), "Nothing is known yet."),
    ],
)
def test_a_charts_sentence_tells_the_value_against_its_range(shown: Chart, sentence: str) -> None:
    assert words.chart_sentence(shown) == sentence


def test_a_note_is_told_unless_the_sentence_tells_it() -> None:
    noted = dataclasses.replace(CHART, note="No limits yet.")
    assert words.chart_note(noted) == "No limits yet."
    unfinished = dataclasses.replace(chart(is_whole_week=False), note="The last week is not whole yet.")
    assert words.chart_note(unfinished) == ""
    assert words.chart_note(dataclasses.replace(noted, points=())) == "No limits yet."


def test_a_charts_label_names_the_unit_and_the_scale() -> None:
    assert words.chart_label(CHART) == "Abandoned calls · calls"
    waits = dataclasses.replace(CHART, title="Median wait", unit="seconds", is_log=True)
    assert words.chart_label(waits) == "Median wait · log scale"


def test_the_table_of_a_chart_tells_what_lies_outside_in_words() -> None:
    (row,) = words.chart_rows(CHART)
    assert (row["week_date"], row["value (calls)"], row["outside"]) == (MONDAY, 41.0, "above")
    assert words.chart_rows(chart(is_outside=False))[0]["outside"] == ""


def test_the_table_of_a_share_counts_few_cases() -> None:
    share = dataclasses.replace(
        chart(value=200 / 3, cases=3, is_outside=False, last_year=50.0), unit="% of tickets", measure="one_touch_share"
    )
    (row,) = words.chart_rows(share)
    assert (row["value (% of tickets)"], row["same week last year"]) == ("2 of 3", None)
    ten = dataclasses.replace(share, points=(dataclasses.replace(share.points[0], value=60.0, cases=10),))
    (row,) = words.chart_rows(ten)
    assert (row["value (% of tickets)"], row["same week last year"]) == ("60 %", 50.0)


def test_the_headline_carries_the_diamond_of_a_signal_that_the_rule_tells() -> None:
    signals = (Signal("abandoned_calls", "Abandoned calls are high"),)
    by_rule = WeekSentence("Abandoned calls are high.", "Abandoned calls are high.", signals)
    assert words.headline(by_rule) == "*◆* Abandoned calls are high."
    edited = WeekSentence("We had a *storm*.", by_rule.text, signals, "Lea Moor", dt.date(2026, 11, 9))
    assert words.headline(edited) == r"We had a \*storm\*."
    below = words.below_headline(edited)
    assert below.startswith("Edited by Lea Moor on 9 Nov 2026. By rule: Abandoned calls are high.")
    assert below.endswith(words.ALWAYS)
    assert words.below_headline(by_rule) == words.ALWAYS


def test_a_declared_change_tells_where_it_shows() -> None:
    row = {"week_date": MONDAY, "measure": None, "words": "a new menu", "written_by": None}
    assert words.change_words(row) == "From the week of 2 Nov 2026, all charts: a new menu"
    one = {**row, "measure": "median_wait_seconds", "written_by": "Lea Moor"}
    assert words.change_words(one) == "From the week of 2 Nov 2026, median wait: a new menu (Lea Moor)"
    done = {**row, "measure": "orders_done"}
    assert words.change_words(done) == "From the week of 2 Nov 2026, orders done a week: a new menu"
    assert set(words.NAMES) == set(REVIEWED_MEASURES), "whatever may be declared has a name"
    assert words.changes_sentence([]) == words.NO_CHANGES
    assert words.changes_sentence([row, one]).startswith("**2 changes** declared")


@pytest.mark.parametrize(
    ("state", "days_late", "due", "told"),
    [
        ("overdue", 38, dt.date(2026, 10, 1), "Lea Moor · due 1 Oct 2026 · *◆ 38 days late*"),
        ("open", 0, dt.date(2026, 12, 1), "Lea Moor · due 1 Dec 2026 · open"),
        ("open", 0, None, "Lea Moor · no day named · open"),
        ("done", 0, dt.date(2026, 11, 1), "Lea Moor · due 1 Nov 2026 · **✓ done**"),
    ],
)
def test_a_promise_tells_its_owner_its_day_and_its_state(
    state: str, days_late: int, due: dt.date | None, told: str
) -> None:
    line = PromiseLine("A1", "Ring them", "Lea Moor", due, state, days_late, "")
    assert words.promise_words(line) == told


def test_a_claim_tells_the_verdict_of_its_day_when_it_was_another() -> None:
    claim = ClaimToday("4-6 weeks", "Letter", MONDAY, "supported", "contradicted", "No.", ROWS)
    assert words.claim_place(claim) == "Letter, 2 Nov 2026; that day ✓ supported"
    assert words.claim_place(dataclasses.replace(claim, verdict_then="contradicted")) == "Letter, 2 Nov 2026"


def test_a_very_long_claim_is_cut_at_a_word() -> None:
    cut = words.shortened("so long " * 60)
    assert len(cut) <= words.LONGEST_CLAIM
    assert cut.endswith((" so…", "long…"))
