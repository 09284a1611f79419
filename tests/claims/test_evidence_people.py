"""Leaders, authors and ratings: what people claim of themselves, and what customers say of us."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from frontline.claims.judged import CheckedClaim, DeclaredAuthor

Judged = Callable[..., CheckedClaim]


@pytest.mark.parametrize(
    ("text", "fields", "verdict"),
    [
        ("Our CEO answers calls every week", {"times": 1, "per": "week"}, "supported"),
        ("Ada Example takes calls every week", {"times": 1, "per": "week"}, "supported"),
        ("I try to answer calls regularly", {}, "supported"),
        ("I answer calls once a month", {"times": 1, "per": "month"}, "supported"),
        ("I answer five calls a week", {"times": 5, "per": "week"}, "contradicted"),
        ("I answer calls every day", {"times": 1, "per": "day"}, "contradicted"),
        ("Ben Sample answers calls every week", {"times": 1, "per": "week"}, "contradicted"),
        ("Our executives answer calls every week", {"times": 1, "per": "week"}, "mixed"),
        ("I write e-mails to customers every week", {"times": 1, "per": "week"}, "contradicted"),
    ],
)
def test_leaders_contacts_by_week(judged: Judged, text: str, fields: dict[str, Any], verdict: str) -> None:
    checked = judged("leader_contact", text, **fields)
    assert (checked.verdict.verdict, checked.verdict.rule) == (verdict, "leader_rate"), checked.verdict.reason


def test_the_rate_of_whom_is_told_with_its_weeks(judged: Judged) -> None:
    checked = judged("leader_contact", "Our CEO answers calls every week", times=1, per="week")
    assert checked.verdict.reason == "Ada Example had 13 calls in 13 weeks, in 13 of them at least one."
    assert checked.evidence is not None
    assert checked.evidence.query == "leader_contact_rows"
    assert "calls spoken from 30 Mar–28 Jun 2026" in checked.evidence.counted


def test_nobody_who_is_no_leader_is_named(judged: Judged) -> None:
    checked = judged("leader_contact", "Our executives and Cy Person answer calls every week", times=1, per="week")
    told = f"{checked.verdict.reason} {checked.wording} {checked.evidence}"
    assert "Ada Example" in told
    assert "Cy Person" not in told


@pytest.mark.parametrize(
    ("day", "verdict"), [(dt.date(2026, 6, 23), "supported"), (dt.date(2026, 6, 24), "contradicted")]
)  # a Tuesday, a Wednesday
def test_a_single_day_is_not_told_by_its_week(judged: Judged, day: dt.date, verdict: str) -> None:
    checked = judged("leader_contact", "I spent that day answering the phone", tense="past", first=day, last=day)
    assert checked.verdict.verdict == verdict


@pytest.mark.parametrize(
    ("text", "fields", "author", "reason"),
    [
        ("I answer calls every week", {"times": 1, "per": "week"}, "Dee Guest", "does not tell which of our 2 leaders"),
        ("I read every message", {"statistic": "all"}, "Ada Example", "Reading leaves no trace"),
        (
            "Just reply to this e-mail, I read every message",
            {"statistic": "all"},
            "Ada Example",
            "Reading leaves no trace",
        ),
        ("I answer everyone who writes to me", {"statistic": "all"}, "Ada Example", "to whom a customer wrote"),
        ("I answered calls", {"tense": "past"}, "Ada Example", "without naming its dates"),
    ],
)
def test_what_a_leader_does_that_cannot_be_told(
    judged: Judged, text: str, fields: dict[str, Any], author: str, reason: str
) -> None:
    checked = judged("leader_contact", text, author=author, **fields)
    assert checked.verdict.verdict == "cannot_be_checked"
    assert reason in checked.verdict.reason


def test_answering_every_call_is_a_share_of_all(judged: Judged) -> None:
    checked = judged("leader_contact", "I answer every call myself", statistic="all")
    assert (checked.verdict.verdict, checked.verdict.rule) == ("contradicted", "leader_share")
    assert "3 % of 455 contacts" in checked.verdict.reason


@pytest.mark.parametrize(
    ("text", "declared", "verdict"),
    [
        ("This letter was written by our CEO", None, "cannot_be_checked"),
        ("This letter was written by our CEO", DeclaredAuthor("Ada Example", "self"), "supported"),
        ("This letter was written by our CEO", DeclaredAuthor("Ada Example", "edited"), "mixed"),
        ("This letter was written by our CEO", DeclaredAuthor("Ada Example", "ghost"), "contradicted"),
        ("This letter was written by our CEO", DeclaredAuthor("Ben Sample", "self"), "contradicted"),
        ("I wrote this letter myself", DeclaredAuthor("Ada Example", "self"), "supported"),
        ("I wrote this letter myself", DeclaredAuthor("Dee Guest", "self"), "contradicted"),
    ],
)
def test_only_a_declaration_tells_who_wrote(
    judged: Judged, text: str, declared: DeclaredAuthor | None, verdict: str
) -> None:
    checked = judged("authorship", text, declared=declared)
    assert (checked.verdict.verdict, checked.verdict.rule) == (verdict, "authorship"), checked.verdict.reason


def test_a_name_at_the_head_is_no_evidence(judged: Judged) -> None:
    checked = judged("authorship", "I wrote this letter myself")
    assert "Ada Example, is no evidence" in checked.verdict.reason
    assert checked.evidence is None


@pytest.mark.parametrize(
    ("fields", "verdict"),
    [
        ({"statistic": "share", "share": 0.65, "share_op": "="}, "supported"),  # 30 of 40
        ({"statistic": "share", "share": 0.75, "share_op": "="}, "mixed"),
        ({"statistic": "share", "share": 0.9, "share_op": "="}, "contradicted"),
        ({"statistic": "average", "lo": 4.2, "hi": 4.2, "scale": 5}, "supported"),  # 4.25
        ({"statistic": "average", "lo": 4.9, "hi": 4.9, "scale": 5}, "contradicted"),
        ({"statistic": "average", "lo": 8.5, "hi": 8.5, "scale": 10}, "cannot_be_checked"),
    ],
)
def test_ratings(judged: Judged, fields: dict[str, Any], verdict: str) -> None:
    checked = judged("satisfaction", "So satisfied are our customers", **fields)
    assert checked.verdict.verdict == verdict, checked.verdict.reason


def test_the_response_rate_is_always_told(judged: Judged) -> None:
    """Forty ratings; 120 tickets were resolved in the same time."""
    checked = judged("satisfaction", "So satisfied", statistic="share", share=0.65, share_op="=")
    assert "33 % of those who could have rated did" in checked.verdict.reason
    before = judged("satisfaction", "So satisfied", dt.date(2026, 5, 20), statistic="share", share=0.65, share_op="=")
    assert "No customer’s rating" in before.verdict.reason
