"""How long callers wait in the queue, and how long open orders or tickets have been waiting."""

import re

from frontline.claims.chosen_rule import rule_for
from frontline.claims.claim import Claim
from frontline.claims.evidence.asking import Window, window_of
from frontline.claims.evidence.clocks import SECONDS, call_waits, clock_of
from frontline.claims.evidence.length_evidence import Source, judged_by_lengths, no_length
from frontline.claims.evidence.lengths import Lengths
from frontline.claims.evidence.longest_waits import check_nobody_waits
from frontline.claims.evidence.newest_days import unless_newest_fail
from frontline.claims.evidence.responses import check_response_time
from frontline.claims.evidence.turnaround import check_turnaround
from frontline.claims.judged import CheckedClaim, Inquiry, unchecked

OF_CALLS = re.compile(r"\b(?:calls?|callers?|phones?|telephones?|lines|hold|hotline|pick(?:ed)? up)\b", re.IGNORECASE)
NOT_RECORDED = re.compile(
    r"\b(?:appointments?|book(?:ed|ing)?|wait(?:ing)? ?lists?|in advance|back-?order\w*|interviews?|surgery|mail|visits?)\b",
    re.IGNORECASE,
)
CALLS_LEFT_OUT = "outbound and internal calls, and calls that only reached a menu"


def check_wait_time(inquiry: Inquiry, claim: Claim) -> CheckedClaim:
    """A claim on waits: of callers by the call log, of orders and tickets by what was open; others no record of ours holds."""
    without = no_length(claim)
    if without:
        return without
    if NOT_RECORDED.search(claim.text) and claim.subject not in {"call", "ticket", "message"}:
        return unchecked(
            claim, "It speaks of a wait that no record of ours holds: only calls, tickets and orders are.", "not_bound"
        )
    if claim.subject == "call" or OF_CALLS.search(claim.text) or (claim.subject is None and claim.unit in SECONDS):
        return check_call_wait(inquiry, claim)
    if rule_for(claim) == "nothing_older":
        return check_nobody_waits(inquiry, claim)
    if claim.subject == "order":
        return check_turnaround(inquiry, claim)
    if claim.subject in {"ticket", "message"}:
        return check_response_time(inquiry, claim)
    return unchecked(
        claim, "It does not tell what waits: calls, tickets and orders are what our records hold.", "not_bound"
    )


def check_call_wait(inquiry: Inquiry, claim: Claim) -> CheckedClaim:
    """Waits of inbound calls that queued or rang, of those who gave up as well.

    For "answered within X" a caller who gave up was never answered: late when that took longer than X, else undecided.
    """
    found = window_of(inquiry, claim, "calls")
    if isinstance(found, str):
        return unchecked(claim, found, "not_bound")
    window, reach = found
    clock = clock_of(claim)
    is_answered_only = claim.metric == "share_within"
    lengths = call_waits(inquiry, clock, window, is_answered_only=is_answered_only)
    if not lengths.count:
        return unchecked(claim, f"Of no call from {window} is it known that it queued or rang.", "not_bound")
    source = Source(
        "call",
        "were answered" if is_answered_only else "were answered or given up",
        "from queueing or ringing to a person’s answer, or until the caller left",
        CALLS_LEFT_OUT,
        "call_wait_rows",
        {"from_date": window.first_date, "to_date": window.last_date},
    )
    checked = judged_by_lengths(claim, lengths, window, clock, source, reach, inquiry.settings.verdicts)

    def waits(newest: Window) -> Lengths:
        return call_waits(inquiry, clock, newest, is_answered_only=is_answered_only)

    return unless_newest_fail(inquiry, claim, checked, window, source, waits)
