"""A claim on turnaround bound to the orders or tickets it speaks of, and held against what was or what someone gets today."""

import datetime as dt
import math
import re
from dataclasses import replace

from frontline.claims.claim import Claim
from frontline.claims.evidence.clocks import clock_of
from frontline.claims.evidence.finished import check_finished, speaks_of_days_gone_by
from frontline.claims.evidence.groups import group_named
from frontline.claims.evidence.sides import is_strict, upper_end
from frontline.claims.evidence.turnaround_rules import verdict_on
from frontline.claims.evidence.turnaround_told import figures_of, how_counted
from frontline.claims.judged import CheckedClaim, Evidence, Inquiry, unchecked
from frontline.claims.wording import truthful_wording
from frontline.turnaround.estimates import Reach, Turnaround, case_reaches, estimate_turnaround

LONGEST_DAYS = 3_653
ORDER_WORDS = re.compile(r"\b(?:orders?|ship\w*|deliver\w*|parcels?|packages?|boxes)\b", re.IGNORECASE)
TOO_SHORT = "Orders are counted in whole days: shorter times cannot be told."


def check_turnaround(inquiry: Inquiry, claim: Claim) -> CheckedClaim:
    """A turnaround claim held against the orders, or against the tickets when it speaks of these or there are no orders.

    What came in on days that are named, whatever the tense, tickets in hours, and a lower end alone are held against how long that work took;
    what is, against what someone gets who comes today.
    """
    reaches = case_reaches(inquiry.warehouse)
    is_of_tickets = claim.subject == "ticket" or (
        "order" not in reaches and "ticket" in reaches and not ORDER_WORDS.search(claim.text)
    )
    claim = replace(claim, subject="ticket") if is_of_tickets else claim
    is_counted = speaks_of_days_gone_by(inquiry, claim) or (is_of_tickets and claim.unit in {"minute", "hour"})
    if claim.lo if claim.hi is None else is_counted:
        return check_finished(inquiry, claim)
    case_kind = "ticket" if is_of_tickets else "order"
    reason = why_not_checkable(claim)
    if reason:
        return unchecked(claim, reason)
    reach = reaches.get(case_kind)
    if reach is None:
        return unchecked(claim, f"No {case_kind}s have been imported.")
    stale_days = inquiry.settings.verdicts.stale_days
    if (inquiry.as_of - reach.day_after).days > stale_days:
        return unchecked(claim, f"The {case_kind}s reach only to {reach.last_date}, too long before {inquiry.as_of}.")
    case_group, unnamed = group_named(inquiry, claim, case_kind)
    if unnamed:
        return unchecked(claim, unnamed)
    claim = replace(claim, subset=case_group) if case_group else claim
    return _held_against_today(inquiry, claim, case_kind, case_group, reach)


def _held_against_today(
    inquiry: Inquiry, claim: Claim, case_kind: str, case_group: str | None, reach: Reach
) -> CheckedClaim:
    rules = inquiry.settings.verdicts
    is_business = claim.unit == "business_day" and claim.hi is not None
    end = (claim.hi if is_business else claim.hi_days) or 0
    end = min(end, upper_end(claim)) if claim.unit in {"day", "business_day"} else end
    within = math.ceil(end) - 1 if is_strict(claim) else math.floor(end)
    is_in_hours = claim.unit in {"minute", "hour"}
    if is_in_hours and within < 1:
        return unchecked(claim, TOO_SHORT)

    def checked(within_days: int) -> CheckedClaim:
        found = estimate_turnaround(
            inquiry.warehouse,
            case_kind,
            min(inquiry.as_of, reach.day_after),
            within_days,
            rules,
            time_unit="business_day" if is_business else "day",
            case_group=case_group,
        )
        verdict = verdict_on(claim, found, rules, is_today=inquiry.as_of >= reach.day_after)
        return CheckedClaim(claim, verdict, turnaround_evidence(found, reach.last_date))

    told = checked(within)
    is_to_the_minute = within >= 1 and (is_in_hours or clock_of(claim).is_elapsed)
    is_close = is_to_the_minute and told.verdict.verdict == "supported"
    if not is_close or checked(within - 1).verdict.verdict == "supported":
        return told
    if is_in_hours:
        # Placed at nine and done at five on the day after are one day, and more than 24 hours.
        mixed = replace(told.verdict, verdict="mixed", reason=f"{told.verdict.reason} {TOO_SHORT}")
        return replace(told, verdict=mixed)
    finished = check_finished(inquiry, claim)
    return told if finished.verdict.verdict == "supported" else finished


def turnaround_evidence(found: Turnaround, data_through: dt.date) -> Evidence:
    """The cohort's rows, and every number of the estimates."""
    return Evidence(
        query="cohort_cases",
        asked=found.rows_asked,
        row_count=found.cohort.cases,
        counted=how_counted(found),
        figures=figures_of(found),
        data_through=data_through,
        wording=truthful_wording(found),
        turnaround=found,
    )


def why_not_checkable(claim: Claim) -> str | None:
    """The reason why no data of ours could answer this claim, or None; what is true of every metric was asked before."""
    if claim.tense == "past":
        return "It speaks of a time gone by without naming its dates."
    if claim.hi_days is None:
        return "It names no upper end."
    return "It names a time that is longer than any record." if claim.hi_days > LONGEST_DAYS else None
