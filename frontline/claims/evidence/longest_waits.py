"""“Nobody waits longer than X”: what lies open on a day says it of those who wait, not of those who waited."""

import datetime as dt
import math
import re
from dataclasses import replace

from frontline.claims.claim import Claim, Period
from frontline.claims.evidence.asking import DAY, reach_of
from frontline.claims.evidence.backlog import UP_TO_NOW, case_kind_of, check_nothing_older
from frontline.claims.evidence.finished import check_finished
from frontline.claims.judged import CheckedClaim, Inquiry

LIES_OPEN = re.compile(
    r"\b(?:open|older|old|queue|pending|outstanding|unanswered|oldest|been waiting|(?:is|are|was|were) (?:\w+ )?waiting)\b",
    re.IGNORECASE,
)


def check_nobody_waits(inquiry: Inquiry, claim: Claim) -> CheckedClaim:
    """Of a day: what lay open then. Of a time gone by: how long its cases took. "Nobody waits": both."""
    period = claim.period
    is_span = period is not None and period.first_date is not None and period.first_date != period.last_date
    if claim.tense == "past" and is_span and claim.hi is not None:
        return _of_a_time(inquiry, claim)
    snapshot = check_nothing_older(inquiry, claim)
    is_of_a_day = claim.tense == "past" or LIES_OPEN.search(claim.text) or UP_TO_NOW.search(claim.text)
    if is_of_a_day or claim.hi is None or snapshot.verdict.verdict != "supported":
        return snapshot
    return _unless_worse(snapshot, check_finished(inquiry, replace(claim, tense="present")))


def _of_a_time(inquiry: Inquiry, claim: Claim) -> CheckedClaim:
    """What came in then, what came in up to X before, and what lay open as it began: all must have been done in time."""
    found = check_finished(inquiry, claim)
    reach = reach_of(inquiry.warehouse, f"{case_kind_of(inquiry, claim) or 'order'}s")
    period = claim.period
    if found.verdict.verdict != "supported" or reach is None or period is None or period.first_date is None:
        return found
    begun = period.first_date
    before = max(begun - dt.timedelta(days=math.ceil(claim.hi_days or 0)), reach.first_date)
    if before < begun:
        found = _unless_worse(found, check_finished(inquiry, replace(claim, period=replace(period, first_date=before))))
    if begun > reach.first_date:
        on_the_day = Period(period.words, begun - DAY, begun - DAY)
        found = _unless_worse(found, check_nothing_older(inquiry, replace(claim, period=on_the_day)))
    return found


def _unless_worse(checked: CheckedClaim, other: CheckedClaim) -> CheckedClaim:
    """A supported claim, unless another view of it does not support it; what cannot be checked so leaves it mixed."""
    word = other.verdict.verdict
    if word == "supported":
        return checked
    if word == "contradicted":
        return other
    told = f"{checked.verdict.reason} But {other.verdict.reason[:1].lower()}{other.verdict.reason[1:]}"
    return replace(checked, verdict=replace(checked.verdict, verdict="mixed", reason=told))
