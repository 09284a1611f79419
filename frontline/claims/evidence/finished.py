"""How long the work of a window took: orders and tickets of a named time in whole days, tickets in hours to the minute."""

import re
from dataclasses import replace

from frontline.claims.claim import Claim
from frontline.claims.evidence.asking import window_of
from frontline.claims.evidence.backlog import LEFT_OUT, case_kind_of
from frontline.claims.evidence.clocks import SECONDS, case_lengths, clock_of, resolutions
from frontline.claims.evidence.groups import group_named
from frontline.claims.evidence.length_evidence import Source, judged_by_lengths
from frontline.claims.evidence.newest_days import unless_newest_fail
from frontline.claims.judged import CheckedClaim, Inquiry, unchecked
from frontline.units import count_of

DONE = r"(?:delivered|shipped|finished|closed|completed|solved|resolved)"
WORK = r"(?:orders?|jobs?|parcels?|packages?|box(?:es)?|pieces?|tickets?|requests?|cases?|all|every(?:thing|one)|what|those|ones)"
BY_COMPLETION = re.compile(
    rf"\b{WORK} (?:that |which )?we(?:[’']ve| have| had)? (?:just |already )?{DONE}\b|"
    rf"\b{WORK} (?:that were |which were )?{DONE} (?:in|last|during|this|since|between|over|on)\b.{{1,40}}?"
    r"\b(?:took|take|had|have|were|was|needed|spent|arrived|waited)\b",
    re.IGNORECASE,
)
"""“Every order we delivered last month”: the days named are those of the end."""
TICKETS_LEFT_OUT = LEFT_OUT.removesuffix(" left out")


def speaks_of_days_gone_by(inquiry: Inquiry, claim: Claim) -> bool:
    """True when the claim names days before the one it is read on; "now" and "at the moment" end today."""
    period = claim.period
    if period is None:
        return False
    if period.first_date is not None:
        return period.first_date < inquiry.as_of
    return period.last_date is not None and period.last_date < min(inquiry.as_of, inquiry.sent_date or inquiry.as_of)


def check_finished(inquiry: Inquiry, claim: Claim) -> CheckedClaim:
    """Orders or tickets that came in during the claim's window: tickets in hours by minutes, all else in whole days."""
    case_kind = case_kind_of(inquiry, claim) or "order"
    claim = replace(claim, subject="ticket") if case_kind == "ticket" and claim.subject is None else claim
    case_group, unnamed = group_named(inquiry, claim, case_kind)
    if claim.period and BY_COMPLETION.search(claim.text):
        unnamed = (
            f"“{claim.period.words}” tells when they were done, and they are counted by when they came in: name that."
        )
    if unnamed:
        return unchecked(claim, unnamed, "not_bound")
    if case_kind == "ticket" and (claim.unit in SECONDS or claim.is_business_time or clock_of(claim).is_elapsed):
        if case_group:
            return unchecked(
                claim, f"It speaks of “{case_group}”, and the times of tickets are not told apart by that.", "not_bound"
            )
        return _in_hours(inquiry, claim)
    return _in_whole_days(inquiry, claim, case_kind, case_group)


def _in_hours(inquiry: Inquiry, claim: Claim) -> CheckedClaim:
    clock = clock_of(claim)
    found = window_of(inquiry, claim, "tickets", clock.days_needed(claim.hi if claim.hi is not None else claim.lo or 0))
    if isinstance(found, str):
        return unchecked(claim, found, "not_bound")
    window, reach = found
    source = Source(
        "ticket", "were resolved", "from creation to the last resolution", TICKETS_LEFT_OUT, "resolution_rows", window.asked()
    )  # fmt: skip
    lengths = resolutions(inquiry, clock, window)
    checked = judged_by_lengths(claim, lengths, window, clock, source, reach, inquiry.settings.verdicts)
    return unless_newest_fail(
        inquiry, claim, checked, window, source, lambda newest: resolutions(inquiry, clock, newest)
    )


def _in_whole_days(inquiry: Inquiry, claim: Claim, case_kind: str, case_group: str | None) -> CheckedClaim:
    claim_in_days = in_days(claim)
    if claim_in_days is None:
        return unchecked(claim, "Orders are counted in whole days: shorter times cannot be told.", "not_bound")
    clock = clock_of(claim_in_days)
    needed = clock.days_needed(claim_in_days.hi or claim_in_days.lo or 0)
    found = window_of(inquiry, claim, f"{case_kind}s", needed)
    if isinstance(found, str):
        return unchecked(claim, found, "not_bound")
    window, reach = found
    lengths, left = case_lengths(
        inquiry, case_kind, clock, window, claim_in_days.hi or claim_in_days.lo or 0, case_group
    )
    starts_and_stops = "from creation to the last resolution" if case_kind == "ticket" else "from placing to done"
    source = Source(
        case_kind,
        "were done",
        starts_and_stops,
        TICKETS_LEFT_OUT if case_kind == "ticket" else count_of(left, "cancelled order"),
        "case_length_rows",
        {"case_kind": case_kind, "from_date": window.first_date, "to_date": window.last_date, "case_group": case_group},
        case_group,
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
