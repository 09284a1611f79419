"""Wording of the review: short reasons without what nobody knows, shares that are no odd range."""

from types import SimpleNamespace
from typing import Any

import pytest

from frontline.claims.evidence.turnaround_told import PACE_UNKNOWN, _span
from frontline.review.published import _reason


@pytest.mark.parametrize(
    ("least", "most", "told"),
    [
        ("91 %", "97 %", "91 to 97 %"),
        ("over 99 %", "100 %", "over 99 %"),
        ("0 %", "under 1 %", "under 1 %"),
        ("100 %", "100 %", "100 %"),
    ],
)
def test_a_range_whose_end_says_it_all_is_one_share(least: str, most: str, told: str) -> None:
    assert _span(least, most) == told


def test_what_nobody_knows_stays_out_of_a_reason() -> None:
    reason = (
        f"100 % of 427 orders were done within 10 weeks; {PACE_UNKNOWN}; 4.7 weeks of work lie in the queue (453 open)."
    )
    checked: Any = SimpleNamespace(evidence=None, verdict=SimpleNamespace(reason=reason))
    assert (
        _reason(checked)
        == "100 % of 427 orders were done within 10 weeks; 4.7 weeks of work lie in the queue (453 open)."
    )
