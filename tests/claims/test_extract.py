"""What is read as a claim about our turnaround, and what is not. Every sentence is made up."""

import pytest

from frontline.claims.claim import Claim
from frontline.claims.extract import read_claims


def only_claim(text: str) -> Claim:
    claims = read_claims(text)
    assert len(claims) == 1, [claim.text for claim in claims]
    return claims[0]


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("We are back to a 4-6 week turnaround.", 4, 6, "week"),
        ("We are back to a 4–6 week turnaround.", 4, 6, "week"),
        ("Turnaround is 4 to 6 weeks at the moment.", 4, 6, "week"),
        ("Turnaround is between four and six weeks.", 4, 6, "week"),
        ("Our turnaround sits in the 4- to 6-week range.", 4, 6, "week"),
        ("Most orders now ship in 3—5 weeks.", 3, 5, "week"),
        ("Orders are done in ten business days.", None, 10, "business_day"),
        ("Orders took ten business days in May.", 10, 10, "business_day"),
        ("Your order ships within 10 working days.", None, 10, "business_day"),
        ("Our typical turnaround is 6 weeks or less.", None, 6, "week"),
        ("Orders take no longer than 21 days.", None, 21, "day"),
        ("Orders take up to two months.", None, 2, "month"),
        ("Our turnaround is at least 3 weeks.", 3, None, "week"),
        ("Your pictures now leave for home in 2 to 3 weeks.", 2, 3, "week"),
    ],
)
def test_the_range_is_read_as_it_is_written(text: str, low: float | None, high: float | None, unit: str) -> None:
    claim = only_claim(text)
    assert (claim.lo, claim.hi, claim.unit, claim.metric) == (low, high, unit, "turnaround")


@pytest.mark.parametrize(
    "text",
    [
        "Our office is open from 9 to 5 on 6 days of the week.",
        "We were founded 19 years ago in an attic with 2 tables.",
        "Refunds for orders are paid within 14 days.",
        "Over the past 6 weeks we scanned a lot of orders and had them done.",
        "The course takes 3 weeks.",
        "We work on orders seven days a week.",
        "",
    ],
)
def test_what_only_looks_like_a_claim_is_none(text: str) -> None:
    assert read_claims(text) == []


@pytest.mark.parametrize(
    ("text", "tense", "speaker", "is_negated"),
    [
        ("We are back to a 4-6 week turnaround.", "present", "own", False),
        ("Our turnaround will be 3 weeks by spring.", "future", "own", False),
        ("We hope to bring our turnaround to 3 weeks soon.", "future", "own", False),
        ("If the new scanner works, orders take 2 weeks.", "conditional", "own", False),
        ("Last winter our turnaround was 12 weeks.", "past", "own", False),
        ("Our turnaround had been twelve weeks and is now back at 5 weeks.", "present", "own", False),
        ("Our competitors take 9 weeks to get orders done.", "present", "competitor", False),
        ("We are not yet back to a 4-6 week turnaround.", "present", "own", True),
    ],
)
def test_tense_speaker_and_negation(text: str, tense: str, speaker: str, is_negated: bool) -> None:
    claim = read_claims(text)[-1]
    assert (claim.tense, claim.speaker, claim.is_negated) == (tense, speaker, is_negated)


@pytest.mark.parametrize(
    ("text", "statistic"),
    [
        ("We are at a 4-6 week turnaround.", "typical"),
        ("Most orders are done in 5 weeks.", "typical"),
        ("Every order is done in 5 weeks.", "all"),
        ("Orders are done within 5 weeks.", "all"),
        ("On average, orders take 5 weeks.", "average"),
        ("The median order takes 5 weeks.", "median"),
        ("Orders take up to 5 weeks.", "max"),
    ],
)
def test_the_statistic_that_the_words_name(text: str, statistic: str) -> None:
    assert only_claim(text).statistic == statistic


def test_the_span_is_exact_and_ends_with_the_clause() -> None:
    text = "Dear all,\n\nthank you. We are back to a 4-6 week turnaround, so send your films. Bye."
    claim = only_claim(text)
    assert text[claim.start : claim.end] == claim.text == "We are back to a 4-6 week turnaround"


def test_a_claim_may_run_over_a_line_break() -> None:
    text = "We are back to a 4-6\nweek turnaround."
    assert text[only_claim(text).start : only_claim(text).end] == "We are back to a 4-6\nweek turnaround"


def test_two_claims_in_one_text_stand_apart() -> None:
    text = "Most orders now ship in 4-6 weeks. Rush orders are done in 5 days."
    first, second = read_claims(text)
    assert first.end <= second.start
    assert (first.hi_days, second.hi_days) == (42, 5)


def test_lengths_in_days_are_for_comparing() -> None:
    claim = only_claim("Your order ships within 10 business days.")
    assert (claim.lo_days, claim.hi_days) == (None, 14.0)


def test_a_megabyte_without_a_full_stop_is_read_in_seconds() -> None:
    import time

    began = time.perf_counter()
    assert read_claims("we ship and ship " * 60_000) == []
    assert time.perf_counter() - began < 20
