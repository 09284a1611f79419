"""What is to be pasted into a newsletter tells of leaders in sums; calls are told as calls."""

from collections.abc import Callable
from typing import Any

from frontline.claims.evidence.leader_contacts import LeaderWeeks, told_in_sums
from frontline.claims.judged import CheckedClaim

Judged = Callable[..., CheckedClaim]
WEEKLY: dict[str, Any] = {"times": 1, "per": "week"}


def test_nobody_is_named_in_a_truthful_wording(judged: Judged) -> None:
    checked = judged("leader_contact", "Our executives answer calls every week", **WEEKLY)
    assert (
        checked.wording
        == "From 30 Mar–28 Jun 2026, our leaders took 13 calls in 13 weeks; one of two took one every week."
    )
    of_one = judged("leader_contact", "Ben Sample answers calls every week", **WEEKLY)
    assert of_one.wording == "From 30 Mar–28 Jun 2026, one of our leaders took 0 calls in 13 weeks."


def test_authors_may_tell_of_themselves(judged: Judged) -> None:
    own = judged("leader_contact", "I answer calls every week", **WEEKLY)
    assert own.wording == "From 30 Mar–28 Jun 2026, I took 13 calls in 13 weeks, in 13 of them at least one."
    by_title = judged("leader_contact", "Our CEO answers calls every week", **WEEKLY)
    assert by_title.wording.startswith("From 30 Mar–28 Jun 2026, Ada Example took 13 calls")
    by_another = judged("leader_contact", "Our CEO answers calls every week", author="Ben Sample", **WEEKLY)
    assert "Ada Example" not in by_another.wording


def test_calls_are_told_as_calls_and_other_contacts_as_contacts(judged: Judged) -> None:
    calls = judged("leader_contact", "Our executives answer calls every week", **WEEKLY)
    assert "Ben Sample had 0 calls in 13 weeks" in calls.verdict.reason
    assert calls.evidence is not None
    assert calls.evidence.figures["noun"] == "call"
    contacts = judged("leader_contact", "Our executives are in touch with customers every week", **WEEKLY)
    assert "contacts in 13 weeks" in contacts.verdict.reason


def test_sums_by_day_and_of_a_short_time() -> None:
    days = [LeaderWeeks("A", (1, 1, 0), step="business_day"), LeaderWeeks("B", (1, 1, 1), step="business_day")]
    assert (
        told_in_sums(days)
        == "our leaders handled 5 contacts on 3 business days; one of two handled one every business day"
    )
    assert told_in_sums([LeaderWeeks("A", (4,), is_short=True, noun="call")]) == "one of our leaders took 4 calls"
