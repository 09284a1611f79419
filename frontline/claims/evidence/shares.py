"""“N % within X”: of orders or tickets done, of tickets replied to, or of calls answered, by what the words count."""

import re
from dataclasses import replace

from frontline.claims.claim import Claim
from frontline.claims.evidence.backlog import case_kind_of
from frontline.claims.evidence.finished import check_finished, speaks_of_days_gone_by
from frontline.claims.evidence.length_evidence import no_length
from frontline.claims.evidence.responses import check_response_time
from frontline.claims.evidence.turnaround import check_turnaround
from frontline.claims.evidence.waits import OF_CALLS, check_call_wait
from frontline.claims.judged import CheckedClaim, Inquiry
from frontline.units import percent

REPLIES = re.compile(
    r"\b(?:repl(?:y|ies|ied)|respon[ds]\w*|answer\w*|acknowledg\w+|hear(?:d)? (?:back|from)|first (?:reply|response)|"
    r"(?:get|got|getting) back|read)\b",
    re.IGNORECASE,
)


def check_share_within(inquiry: Inquiry, claim: Claim) -> CheckedClaim:
    """A share of calls, replies or finished work; the failing share ("1 in 20 took longer") was turned round by its reading."""
    without = no_length(claim)
    if without:
        return without
    if claim.prev is not None:
        return _unless_supported(_by_subject(inquiry, replace(claim, prev=None)), claim)
    return _by_subject(inquiry, claim)


def _by_subject(inquiry: Inquiry, claim: Claim) -> CheckedClaim:
    if claim.subject == "call" or (claim.subject is None and OF_CALLS.search(claim.text)):
        return check_call_wait(inquiry, claim)
    if claim.subject == "message" or (claim.subject != "order" and REPLIES.search(claim.text)):
        return check_response_time(inquiry, replace(claim, subject="ticket"))
    if claim.tense == "present" and not speaks_of_days_gone_by(inquiry, claim):
        return check_turnaround(inquiry, replace(claim, subject=case_kind_of(inquiry, claim)))  # type: ignore[arg-type]
    return check_finished(inquiry, claim)


def _unless_supported(checked: CheckedClaim, claim: Claim) -> CheckedClaim:
    """An earlier figure beside ("up from 84 %") has no window of its own: the whole sentence is not proved by today's."""
    verdict = checked.verdict
    if verdict.verdict == "supported" and claim.prev is not None:
        earlier = percent(claim.prev) if claim.prev <= 1 else f"{claim.prev:g}"
        told = f"{verdict.reason} The earlier figure ({earlier}) names no dates that could be counted."
        verdict = replace(verdict, verdict="mixed", reason=told)
    return CheckedClaim(claim, verdict, checked.evidence)
