"""A review that is opened again later, with the same data, says the same: only what is of today may differ, and it says so."""

import dataclasses
import datetime as dt
from pathlib import Path

import pytest

from frontline.review.build import build_review
from frontline.review.content import Review
from frontline.settings import load_settings
from frontline.units import day
from frontline.warehouse import Warehouse

from .conftest import WEEKS, Reviewed

LATER = dt.date(2027, 3, 1)


def without_promises(review: Review) -> Review:
    return dataclasses.replace(review, promises=dataclasses.replace(review.promises, sentence="", lines=()))


@pytest.mark.parametrize("name", WEEKS)
@pytest.mark.parametrize("read_on", [LATER, dt.date(2026, 11, 14), dt.date(2026, 11, 16)])
def test_the_same_week_on_another_day(
    name: str, read_on: dt.date, built: dict[str, Reviewed], sample: Warehouse, sample_data: Path
) -> None:
    first = built[name]
    again = build_review(sample, load_settings(sample_data), name, read_on, first.published)
    assert without_links(without_promises(again)) == without_links(without_promises(first.review))
    told_on = first.week.known_on(read_on)
    assert again.promises.sentence.startswith(f"As of {day(told_on)}: ")
    if told_on == first.week.known_on(dt.date(2026, 11, 18)):
        assert again.promises == first.review.promises


def without_links(review: Review) -> Review:
    """The rows of the promises name the day too."""
    return dataclasses.replace(review, promises=dataclasses.replace(review.promises, rows=review.heading.rows))


def test_promises_of_this_week_and_of_last_are_told_as_of_the_day_of_reading(
    sample: Warehouse, sample_data: Path
) -> None:
    def promises(read_on: dt.date) -> str:
        return build_review(sample, load_settings(sample_data), "2026-W45", read_on, ()).promises.sentence

    on_sunday, on_monday = promises(dt.date(2026, 11, 8)), promises(dt.date(2026, 11, 9))
    assert on_sunday.startswith("As of 8 Nov 2026: ")
    assert on_sunday.endswith(" done this week.")
    assert on_monday.startswith("As of 9 Nov 2026: ")
    assert on_monday.endswith(" done since 2 Nov 2026.")
    long_after = promises(LATER)
    assert long_after == on_sunday, "what is long over stands as on its Sunday"


def test_what_is_true_today_says_that_it_is_of_today(built: dict[str, Reviewed]) -> None:
    """Claims are judged by the newest data, whichever week is read; their sentence says so."""
    for each in built.values():
        if each.review.claims.lines:
            assert " today" in each.review.claims.sentence
