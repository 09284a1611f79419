"""Shares, scores and counts: what was in time, how content customers were, how much lies open or was worked off."""

import pytest

from frontline.claims.claim import Claim
from frontline.claims.extract import read_claims


def only(text: str) -> Claim:
    (claim,) = read_claims(text)
    return claim


@pytest.mark.parametrize(
    ("text", "share", "op"),
    [
        ("95 % of our orders ship within 10 days.", 0.95, "="),
        ("Nine in ten orders ship within 10 days.", 0.9, "="),
        ("Over 90 percent of parcels left us within two days.", 0.9, ">"),
        ("Of 137 repairs, 114 were ready within three weeks.", 0.8321, "="),
        ("Two thirds of tickets are answered within an hour.", 0.6667, "="),
        ("Only 3 % of orders took longer than six weeks.", 0.97, "="),
        ("Fewer than one in 200 boxes took longer than six weeks.", 0.995, ">"),
        ("87 % of our repairs were finished within 3 weeks against a target of 90 %.", 0.87, "="),
    ],
)  # fmt: skip
def test_a_share_is_of_what_was_in_time(text: str, share: float, op: str) -> None:
    claim = only(text)
    assert (claim.metric, claim.statistic, claim.share, claim.share_op) == (
        "share_within",
        "share",
        pytest.approx(share, abs=1e-4),
        op,
    )
    assert claim.lo is None
    assert claim.hi is not None


@pytest.mark.parametrize(
    ("text", "metric", "low", "high"),
    [
        ("There is a backlog of 340 orders.", "backlog_size", 340, 340),
        ("More than 1,700 applications are still pending.", "backlog_size", 1700, None),
        ("The queue fell to 85 orders.", "backlog_size", 85, 85),
        ("We closed over 40,000 tickets last year.", "backlog_cleared", 40_000, None),
        ("We worked through 3,000 orders of the backlog in May.", "backlog_cleared", 3000, 3000),
        ("Fewer than 50 tickets are waiting in our queue.", "backlog_size", None, 50),
    ],
)
def test_counts_of_open_work_and_of_work_done(text: str, metric: str, low: float | None, high: float | None) -> None:
    claim = only(text)
    assert (claim.metric, claim.lo, claim.hi, claim.unit) == (metric, low, high, "count")


@pytest.mark.parametrize(
    ("text", "low", "scale", "share"),
    [
        ("Our customers rate us 4.6 out of 5.", 4.6, 5, None),
        ("Satisfaction rose from 89 % to 94 %.", 94, None, 0.94),
        ("97 % of those who answered would recommend us.", 97, None, 0.97),
    ],
)
def test_satisfaction(text: str, low: float, scale: float | None, share: float | None) -> None:
    claim = only(text)
    assert (claim.metric, claim.lo, claim.scale, claim.share) == ("satisfaction", low, scale, share)


@pytest.mark.parametrize(
    ("text", "change", "prev", "now"),
    [
        ("We have cut our turnaround in half since March.", -0.5, None, None),
        ("Waiting times fell by 20 % last month.", -0.2, None, None),
        ("Our average turnaround fell from 43 days to 20 days.", None, 43, 20),
        ("Response times have doubled since the spring.", 1.0, None, None),
    ],
)
def test_changes(text: str, change: float | None, prev: float | None, now: float | None) -> None:
    claim = only(text)
    assert (claim.metric, claim.change, claim.prev, claim.hi) == ("trend", pytest.approx(change), prev, now)


def test_several_claims_of_one_sentence_stand_side_by_side() -> None:
    text = "We cleared 3,000 tickets last month, and nobody waits longer than 10 days."
    cleared, waits = read_claims(text)
    assert (cleared.metric, cleared.lo, cleared.tense) == ("backlog_cleared", 3000, "past")
    assert (waits.metric, waits.hi, waits.tense) == ("wait_time", 10, "present")
    assert text[cleared.start : cleared.end] == "We cleared 3,000 tickets last month"
    assert text[waits.start : waits.end] == "nobody waits longer than 10 days"


def test_the_backlog_and_the_turnaround_are_two_claims() -> None:
    cleared, back = read_claims("We have worked through our backlog and are back to a 4-6 week turnaround.")
    assert (cleared.metric, back.metric, back.direction) == ("backlog_cleared", "turnaround", "back_to")
    assert cleared.end <= back.start
