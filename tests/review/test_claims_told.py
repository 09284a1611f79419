"""How the review counts what we published, and sums up a claim about leaders."""

import pytest

from frontline.review.published import claims_sentence


@pytest.mark.parametrize(
    ("verdicts", "said"),
    [
        (["cannot_be_checked"], "The one claim that we published in the half-year cannot be checked today."),
        (["supported"], "The one claim that we published in the half-year is true today."),
        (
            ["cannot_be_checked"] * 3 + ["supported", "contradicted"],
            "Of 5 claims that we published in the half-year, one is contradicted today, one is true and three cannot be checked.",
        ),
    ],
)
def test_claims_are_counted_in_plain_words(verdicts: list[str], said: str) -> None:
    assert claims_sentence(verdicts) == said
