"""What a claim about leaders rests on opens as many contacts as its evidence counted: calls alone, one leader alone, whole weeks alone."""

import datetime as dt
from typing import Any

import pytest

from frontline.claims.bound import check_claim
from frontline.claims.judged import Inquiry
from frontline.query_catalog import fetch_query
from frontline.settings import Settings
from frontline.warehouse import Warehouse

from .conftest import claim

AFTER = dt.date(2026, 11, 14)
EVERY_WEEK: dict[str, Any] = {"times": 1, "per": "week", "statistic": "all"}


@pytest.mark.parametrize(
    ("text", "author", "asked"),
    [
        ("Our leaders answer customer calls every week", None, {"channel": "call"}),
        ("Our leaders are in touch with customers every week", None, {}),
        ("I take customer calls every week", "Marguerite Holloway", {"channel": "call"}),
        ("I am in touch with customers every week", "Tobias Renquist", {}),
    ],
)
def test_the_rows_are_those_that_were_counted(
    text: str, author: str | None, asked: dict[str, Any], sample: Warehouse
) -> None:
    inquiry = Inquiry(sample, Settings(), AFTER, AFTER, author, None, text)
    evidence = check_claim(inquiry, claim("leader_contact", text, subject="call", **EVERY_WEEK)).evidence
    assert evidence is not None
    rows = fetch_query(sample, evidence.query, dict(evidence.asked)).rows
    assert len(rows) == evidence.row_count > 0
    assert asked.items() <= evidence.asked.items()
    assert ("person_id" in evidence.asked) == bool(author)
    assert {evidence.asked["from_date"].weekday(), evidence.asked["to_date"].weekday()} == {0}
