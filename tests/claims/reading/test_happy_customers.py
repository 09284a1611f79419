"""Customers said to be happy, pleased or content are a claim on satisfaction; our own joy, wishes and courtesies are none."""

import pytest

from frontline.claims.extract import read_claims


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("95 % of our customers are happy.", 0.95),
        ("Nine in ten customers are pleased with our service.", 0.9),
        ("97 % of our clients were delighted with their order.", 0.97),
        ("All our customers are pleased.", 1.0),
        ("Our customers are happier than ever.", None),
        ("Our customers have never been happier.", None),
        ("Our customers are very content.", None),
    ],
)
def test_happy_customers_are_satisfaction(text: str, share: float | None) -> None:
    (claim,) = read_claims(text)
    assert (claim.metric, claim.share, claim.speaker, claim.is_negated) == ("satisfaction", share, "own", False)


@pytest.mark.parametrize(
    "text",
    [
        "We are happy to help.",
        "We are happy to announce that 95 % of our customers order again.",
        "Happy holidays to all our customers!",
        "95 % of our customers are happy to wait.",
        "Our customers are happy to wait for good work.",
        "We want all our customers to be happy.",
        "When our customers are happy, we are happy.",
        "We make sure that our customers are happy.",
        "I hope that all our customers are happy and well.",
        "Many of our users are content creators.",
        "Our customers are not happy.",
        "We are delighted that 300 customers came to our open day.",
        "We are pleased to offer 20 % off to all customers.",
        "Are our customers happy?",
    ],
)
def test_what_only_sounds_like_it_is_none(text: str) -> None:
    assert read_claims(text) == []
