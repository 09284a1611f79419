"""A backlog told beside what it was: “from 500 orders in March to 182”."""

from dataclasses import replace

from frontline.claims.claim import Claim
from frontline.claims.evidence.backlog import check_backlog_size
from frontline.claims.evidence.trends import check_trend
from frontline.claims.judged import CheckedClaim, Inquiry
from frontline.units import numeral


def check_backlog_then_and_now(inquiry: Inquiry, claim: Claim) -> CheckedClaim:
    """ "From 500 orders in March to 182": today's count alone does not prove what it was."""
    checked = check_backlog_size(inquiry, claim)
    if claim.prev is None or checked.verdict.verdict != "supported":
        return checked
    trend = check_trend(inquiry, claim)
    if trend.verdict.verdict == "cannot_be_checked":
        told = f"{checked.verdict.reason} That it was {numeral(claim.prev)} cannot be told: {trend.verdict.reason}"
        return replace(checked, verdict=replace(checked.verdict, verdict="mixed", reason=told))
    return trend
