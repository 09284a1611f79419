"""How values are written for a reader, and how an expected error reads."""

import datetime as dt
import math

import pytest

from frontline.errors import FrontlineError
from frontline.units import (
    count_of,
    day,
    day_span,
    duration,
    in_words,
    is_missing,
    local_day,
    local_moment,
    percent,
    share_of,
    week_count,
    weeks,
)

DAY = dt.date.fromisoformat


@pytest.mark.parametrize(
    ("count", "words", "text"),
    [
        (0, ("order",), "0 orders"),
        (1, ("order",), "1 order"),
        (1200, ("order",), "1,200 orders"),
        (2, ("reply", "replies"), "2 replies"),
        (1, ("reply", "replies"), "1 reply"),
    ],
)
def test_counts_agree_with_their_noun(count: int, words: tuple[str, ...], text: str) -> None:
    assert count_of(count, *words) == text


@pytest.mark.parametrize(
    ("part", "whole", "text"),
    [
        (0, 0, "no case"),
        (3, 7, "3 of 7"),
        (9, 9, "9 of 9"),
        (5, 10, "50 % of 10"),
        (1230, 1231, "over 99 % of 1,231"),
        (1, 1231, "under 1 % of 1,231"),
        (1231, 1231, "100 % of 1,231"),
        (0, 1231, "0 % of 1,231"),
    ],
)
def test_a_share_of_few_cases_is_told_as_cases(part: int, whole: int, text: str) -> None:
    assert share_of(part, whole) == text


@pytest.mark.parametrize(
    ("share", "text"),
    [
        (0, "0 %"),
        (0.0099, "under 1 %"),
        (0.01, "1 %"),
        (0.314, "31 %"),
        (0.99, "99 %"),
        (0.9951, "over 99 %"),
        (1, "100 %"),
    ],
)
def test_percent_never_rounds_up_to_all_or_down_to_none(share: float, text: str) -> None:
    assert percent(share) == text


@pytest.mark.parametrize(
    ("days", "text"),
    [
        (None, "not known yet"),
        (math.nan, "not known yet"),
        (0.4, "0 days"),
        (1, "1 day"),
        (13.4, "13 days"),
        (14, "2 weeks"),
        (58, "8.3 weeks"),
        (70, "10 weeks"),
        (7_300, "1,043 weeks"),
        (1e12, "142,857,142,857 weeks"),
        (math.inf, "not known yet"),
        (-math.inf, "not known yet"),
    ],
)
def test_lengths_are_told_in_weeks_from_two_weeks_on(days: float | None, text: str) -> None:
    assert weeks(days) == text


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0.04, "0 weeks"),
        (0.9, "0.9 weeks"),
        (1, "1 week"),
        (99.9, "99.9 weeks"),
        (99.96, "100 weeks"),
        (1e6, "1,000,000 weeks"),
    ],
)
def test_a_number_of_weeks_keeps_the_decimal_that_matters(number: float, text: str) -> None:
    assert week_count(number) == text


@pytest.mark.parametrize(("count", "words"), [(0, "none"), (1, "one"), (10, "ten"), (11, "11"), (1204, "1,204")])
def test_small_counts_are_words(count: int, words: str) -> None:
    assert in_words(count) == words


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (None, "not known"),
        (math.nan, "not known"),
        (0, "0 s"),
        (59.4, "59 s"),
        (60, "1 min"),
        (185, "3 min 5 s"),
        (725, "12 min"),
        (3600, "1 h"),
        (7_800, "2 h 10 min"),
        (86_400, "1 day"),
        (200_000, "2 days"),
        (1e12, "11,574,074 days"),
        (math.inf, "not known"),
    ],
)
def test_durations_are_told_as_a_person_says_them(seconds: float | None, text: str) -> None:
    assert duration(seconds) == text


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        ("2026-09-01", "2026-09-30", "1–30 Sep 2026"),
        ("2026-08-28", "2026-09-03", "28 Aug–3 Sep 2026"),
        ("2025-12-20", "2026-01-04", "20 Dec 2025–4 Jan 2026"),
        ("2025-09-01", "2026-09-01", "1 Sep 2025–1 Sep 2026"),
        ("2026-11-13", "2026-11-13", "13 Nov 2026"),
    ],
)
def test_a_span_of_days_names_month_and_year_once(first: str, last: str, text: str) -> None:
    assert day_span(DAY(first), DAY(last)) == text


def test_a_day_has_no_leading_zero() -> None:
    assert day(DAY("2026-03-02")) == "2 Mar 2026"


def test_a_utc_moment_is_told_in_the_companys_zone() -> None:
    moment = dt.datetime(2026, 3, 9, 3, 30)  # noqa: DTZ001 the warehouse holds UTC without a zone
    assert local_moment(moment, "America/New_York") == "Sun 8 Mar 2026 23:30"
    assert local_day(moment, "America/New_York") == DAY("2026-03-08")
    assert local_moment(moment, "Asia/Kolkata") == "Mon 9 Mar 2026 09:00"


@pytest.mark.parametrize(
    ("value", "missing"), [(None, True), (math.nan, True), (0, False), ("", False), ("nan", False)]
)
def test_not_known_is_told_apart_from_nothing(value: object, missing: bool) -> None:
    assert is_missing(value) is missing


def test_an_expected_error_is_two_plain_sentences() -> None:
    error = FrontlineError("The file is empty.", "Export it again")
    assert str(error) == "The file is empty. Export it again."
    assert (error.what_happened, error.what_to_do) == ("The file is empty", "Export it again")
