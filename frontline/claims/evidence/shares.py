"""“N % within X”: of orders or tickets done, of tickets replied to, or of calls answered, by what the words count."""

import re
from dataclasses import replace

from frontline.claims.claim import Claim
from frontline.claims.evidence.asking import window_of
from frontline.claims.evidence.backlog import LEFT_OUT, case_kind_of
from frontline.claims.evidence.clocks import SECONDS, case_lengths, clock_of
from frontline.claims.evidence.length_evidence import Source, judged_by_lengths, no_length
from frontline.claims.evidence.responses import check_response_time
from frontline.claims.evidence.turnaround import check_turnaround
from frontline.claims.evidence.waits import OF_CALLS, check_call_wait
from frontline.claims.judged import CheckedClaim, Inquiry, unchecked
from frontline.units import count_of, percent

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
    is_named = claim.period is not None and (claim.period.first_date or claim.period.last_date)
    if not is_named and claim.tense == "present":
        return check_turnaround(inquiry, replace(claim, subject=case_kind_of(inquiry, claim)))  # type: ignore[arg-type]
    return check_finished_share(inquiry, claim)


def check_finished_share(inquiry: Inquiry, claim: Claim) -> CheckedClaim:
    """Orders or tickets that came in during the claim's window, done within X; counted in whole days."""
    claim_in_days = in_days(claim)
    if claim_in_days is None:
        return unchecked(
            claim, "Orders and tickets are counted in whole days: shorter times cannot be told.", "not_bound"
        )
    clock, case_kind = clock_of(claim_in_days), case_kind_of(inquiry, claim) or "order"
    needed = clock.days_needed(claim_in_days.hi or claim_in_days.lo or 0)
    found = window_of(inquiry, claim, f"{case_kind}s", needed)
    if isinstance(found, str):
        return unchecked(claim, found, "not_bound")
    window, reach = found
    lengths, left = case_lengths(inquiry, case_kind, clock, window, claim_in_days.hi or 0)
    starts_and_stops = "from creation to the last resolution" if case_kind == "ticket" else "from placing to done"
    source = Source(
        case_kind,
        "were done",
        starts_and_stops,
        LEFT_OUT.removesuffix(" left out") if case_kind == "ticket" else count_of(left, "cancelled order"),
        "case_length_rows",
        {"case_kind": case_kind, "from_date": window.first_date, "to_date": window.last_date},
    )
    checked = judged_by_lengths(claim_in_days, lengths, window, clock, source, reach, inquiry.settings.verdicts)
    return replace(checked, claim=claim)


def in_days(claim: Claim) -> Claim | None:
    """The claim with hours as whole days; None when it names less than a day."""
    if claim.unit not in SECONDS:
        return claim
    high, low = claim.hi_days, claim.lo_days
    if (high or low or 0) < 1:
        return None
    return replace(claim, unit="day", lo=low, hi=high)


def _unless_supported(checked: CheckedClaim, claim: Claim) -> CheckedClaim:
    """An earlier figure beside ("up from 84 %") has no window of its own: the whole sentence is not proved by today's."""
    verdict = checked.verdict
    if verdict.verdict == "supported" and claim.prev is not None:
        earlier = percent(claim.prev) if claim.prev <= 1 else f"{claim.prev:g}"
        told = f"{verdict.reason} The earlier figure ({earlier}) names no dates that could be counted."
        verdict = replace(verdict, verdict="mixed", reason=told)
    return CheckedClaim(claim, verdict, checked.evidence)
