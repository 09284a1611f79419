"""Lengths of time as newsletters write them: which number, which unit, which end is open."""

import pytest

from frontline.claims.reading.lengths import find_lengths
from frontline.claims.reading.numbers import number_of


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("12", 12), ("1,352", 1352), ("4.5", 4.5), ("3k", 3000), ("2 million", 2e6), ("1½", 1.5), ("½", 0.5), ("forty-five", 45),
        ("twenty one", 21), ("three hundred", 300), ("a dozen", 12), ("a hundred", 100), ("Nine", 9),
    ],
)  # fmt: skip
def test_numbers_in_digits_and_words(written: str, value: float) -> None:
    assert number_of(written) == value


def test_what_is_no_number_is_refused() -> None:
    with pytest.raises(ValueError, match="not a number: 'plenty'"):
        number_of("plenty")


@pytest.mark.parametrize(
    ("words", "low", "high", "unit"),
    [
        ("a 4-6 week wait", 4, 6, "week"),
        ("4 – 6 wks", 4, 6, "week"),
        ("4- to 6-week range", 4, 6, "week"),
        ("between four and six weeks", 4, 6, "week"),
        ("between 6 & 10 weeks", 6, 10, "week"),
        ("six, seven, eight weeks out", 6, 8, "week"),
        ("24/48 hrs", 24, 48, "hour"),
        ("24 hours to 48 hours", 24, 48, "hour"),
        ("a week to 10 days", 7, 10, "day"),
        ("a day or two", 1, 2, "day"),
        ("3-5 business days", 3, 5, "business_day"),
        ("two working days", 2, 2, "business_day"),
        ("ten calendar days", 10, 10, "day"),
        ("a fortnight after", None, None, None),
        ("takes a fortnight", 2, 2, "week"),
        ("within a week", None, 1, "week"),
        ("under two hours", None, 2, "hour"),
        ("no longer than 21 days", None, 21, "day"),
        ("in 3 days or less", None, 3, "day"),
        ("up to two months", None, 2, "month"),
        ("up to an additional 72 hours", None, 72, "hour"),
        ("up to 7-14 days", 7, 14, "day"),
        ("within 24-48 hours", 24, 48, "hour"),
        ("more than three months", 3, None, "month"),
        ("at least 48 hours", 48, None, "hour"),
        ("4 weeks or more", 4, None, "week"),
        ("as little as 15 minutes", 15, None, "minute"),
        ("just over three days", 3, 3, "day"),
        ("well under an hour", 1, 1, "hour"),
        ("the 20 working day limit", None, 20, "business_day"),
        ("a target of 30 minutes", None, 30, "minute"),
        ("the same day", 0, 1, "day"),
        ("the next business day", None, 1, "business_day"),
        ("half an hour", 0.5, 0.5, "hour"),
        ("a week and a half", 1.5, 1.5, "week"),
        ("3 hours 52 minutes", 3 + 52 / 60, 3 + 52 / 60, "hour"),
        ("8m 32s", 8 + 32 / 60, 8 + 32 / 60, "minute"),
        ("within 20 seconds", None, 20 / 60, "minute"),
        ("a few weeks", None, None, "week"),
        ("4 business hours", 4, 4, "hour"),
    ],
)  # fmt: skip
def test_each_end_is_read_as_it_is_written(words: str, low: float | None, high: float | None, unit: str | None) -> None:
    found = find_lengths(words)
    if unit is None:
        assert found == []
    else:
        assert [(one.lo, one.hi, one.unit) for one in found] == [(pytest.approx(low), pytest.approx(high), unit)]


@pytest.mark.parametrize(
    "words", ["five days a week", "40 hours per week", "24 hours each", "100 orders", "the second row", "in 2016"]
)
def test_a_rate_and_a_count_are_no_lengths(words: str) -> None:
    assert find_lengths(words) == []


@pytest.mark.parametrize(
    ("words", "lengths"),
    [
        ("fell from 43 to 20 days", [43, 20]),
        ("went from twelve days to three days", [12, 3]),
        ("cut from 87 weeks in 2016 to 29 in 2017", [87, 29]),
    ],
)
def test_from_one_to_another_is_no_range(words: str, lengths: list[float]) -> None:
    assert [one.hi for one in find_lengths(words)] == lengths


def test_business_hours_are_told() -> None:
    assert find_lengths("4 business hours")[0].is_business_time
    assert not find_lengths("4 hours")[0].is_business_time
