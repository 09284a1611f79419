"""Every metric bound to what it is counted by; what no data of ours can answer is told before anything is asked."""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from frontline.claims.chosen_rule import rule_for
from frontline.claims.claim import Claim
from frontline.claims.evidence.authorship import check_authorship
from frontline.claims.evidence.backlog_then import check_backlog_then_and_now
from frontline.claims.evidence.cleared import check_backlog_cleared, check_cleared_backlog
from frontline.claims.evidence.history import with_history
from frontline.claims.evidence.leaders import check_leader_contact
from frontline.claims.evidence.responses import check_response_time
from frontline.claims.evidence.satisfaction import check_satisfaction
from frontline.claims.evidence.shares import check_share_within
from frontline.claims.evidence.trends import check_trend
from frontline.claims.evidence.turnaround import check_turnaround
from frontline.claims.evidence.waits import check_wait_time
from frontline.claims.judged import CheckedClaim, Inquiry, Verdict, unchecked
from frontline.claims.promised_days import PromisedDays, promised_days
from frontline.claims.rules import RuleKey
from frontline.turnaround.estimates import case_reaches
from frontline.units import day, numeral, share_of

FEW = 100
"""Fewer orders are told by their number: one of them is more than a percent."""
CHECKS: Mapping[str, Callable[[Inquiry, Claim], CheckedClaim]] = {
    "turnaround": check_turnaround,
    "response_time": check_response_time,
    "wait_time": check_wait_time,
    "backlog_size": check_backlog_then_and_now,
    "backlog_cleared": check_backlog_cleared,
    "share_within": check_share_within,
    "trend": check_trend,
    "leader_contact": check_leader_contact,
    "authorship": check_authorship,
    "satisfaction": check_satisfaction,
}
PLAIN_BEGINNINGS = ("It ", "At ", "None ", "No ", "Nobody ", "Nothing ", "Too ", "Of ", "Reading ", "The ", "Half ")
SAME_DAY = re.compile(
    r"\b(?:same|that\s+very)[\s-]+(?:(?:business|working|calendar)[\s-]+)?day\b(?!\s+or\b)", re.IGNORECASE
)
SPEAKERS = {
    "reported": "It repeats what others report; only what we say of ourselves can be held against our records.",
    "competitor": "It speaks of other companies, and their work is not in our records.",
    "customer": "It quotes a customer; only what we say of ourselves can be held against our records.",
    "generic": "It speaks of nobody’s service in particular.",
    "other": "It does not speak of our own service.",
}


def check_claim(inquiry: Inquiry, claim: Claim) -> CheckedClaim:
    """One claim held against what its metric is counted by; every verdict names its rule. A promise that is due is judged."""
    refused = why_not_ours(claim)
    if refused:
        return unchecked(claim, refused[1], refused[0])
    if is_about_the_future(claim):
        days = promised_days(claim, inquiry.sent_date or inquiry.as_of, inquiry.settings)
        is_judged = is_due(inquiry, days)
        checked = _check_due(inquiry, claim, days) if is_judged else check_promise(inquiry, claim, days.due_date)
    else:
        checked = with_history(inquiry, claim, check_present(inquiry, claim))
    return checked if checked.verdict.rule else replace(checked, verdict=replace(checked.verdict, rule=rule_for(claim)))


def check_present(inquiry: Inquiry, claim: Claim) -> CheckedClaim:
    """A claim about what is or was; "the same day" ends with that day, though it is read as 0 to 1."""
    if claim.hi == 1 and claim.unit in {"day", "business_day"} and SAME_DAY.search(claim.text):
        return replace(check_present(inquiry, replace(claim, lo=None, hi=0.0)), claim=claim)
    if rule_for(claim) == "cleared_backlog":
        return (
            check_cleared_backlog(inquiry, claim)
            if claim.metric == "backlog_size"
            else check_backlog_cleared(inquiry, claim)
        )
    return CHECKS[claim.metric](inquiry, claim)


def why_not_ours(claim: Claim) -> tuple[RuleKey, str] | None:
    """Why no record of ours could answer, whatever the metric: the rule and the reason."""
    if claim.speaker != "own":
        return "not_ours", SPEAKERS[claim.speaker]
    if claim.is_negated:
        return "not_ours", "It says what is not so; write what is."
    if claim.compared:
        return "compared", f"It is measured against “{claim.compared}”, and our records hold only our own work."
    # Turnaround knows kinds of orders; everything else is not told apart.
    if claim.subset and claim.metric != "turnaround":
        return "not_ours", f"It speaks of “{claim.subset}”, and our records are not told apart by that."
    if claim.needs:
        return "not_bound", claim.needs
    return None


def is_about_the_future(claim: Claim) -> bool:
    """True for what will be, would be, is aimed at or expected: never supported, kept with a due date."""
    return claim.is_promise or claim.kind in {"target", "forecast"}


def as_of_today(claim: Claim) -> Claim:
    """The same words as if they spoke of today: what a promise is held against."""
    return replace(claim, tense="present", kind="measured", period=None)


def is_due(inquiry: Inquiry, days: PromisedDays) -> bool:
    """True when a promise's last day is over on the day of the inquiry; of orders, when what became of them is on record so far."""
    if days.due_date is None or days.due_date < (inquiry.sent_date or inquiry.as_of):
        return False
    reach = case_reaches(inquiry.warehouse).get("order") if days.is_of_orders else None
    return days.due_date < (min(inquiry.as_of, reach.day_after) if reach else inquiry.as_of)


def _check_due(inquiry: Inquiry, claim: Claim, days: PromisedDays) -> CheckedClaim:
    """What became of it by the end of its due date; a mean is known only when the last order is done, so it has until now."""
    day_after = (days.due_date or inquiry.as_of) + dt.timedelta(days=1)
    if not days.is_of_orders:
        return replace(check_claim(replace(inquiry, as_of=day_after), as_of_today(claim)), claim=claim)
    known = inquiry.as_of if claim.judged_statistic == "average" else day_after
    checked = check_claim(replace(inquiry, as_of=known), days.held_against_them(claim))
    return replace(_few_in_counts(checked), claim=claim)


def _few_in_counts(checked: CheckedClaim) -> CheckedClaim:
    """Of few orders, as of a single day, the reason tells counts: a share of 15 would say more than is known."""
    figures = checked.evidence.figures if checked.evidence else {}
    cases, within = figures.get("cases"), figures.get("within")
    if not isinstance(cases, int) or not isinstance(within, int) or cases >= FEW:
        return checked
    counted = f"{numeral(within)} of {numeral(cases)}"
    if counted in checked.verdict.reason:
        return checked
    told = checked.verdict.reason.replace(share_of(within, cases), counted, 1)
    return replace(checked, verdict=replace(checked.verdict, reason=told))


def check_promise(inquiry: Inquiry, claim: Claim, due: dt.date | None) -> CheckedClaim:
    """A claim about the future: no data can support it yet; it is due on its date, and the present figure stands beside."""
    now = check_present(inquiry, as_of_today(claim))
    condition = " that hangs on a condition" if claim.tense == "conditional" else ""
    when = f", due on {day(due)}" if due else ", without a date on which it is due"
    evidence = now.evidence
    beside = f"Nothing stands beside it: {_lower(now.verdict.reason)}"
    if evidence:
        is_today = inquiry.as_of > evidence.data_through
        on_day = "Today" if is_today else "On that day"
        false = (
            f" it {'would be' if is_today else 'would have been'} false"
            if now.verdict.verdict == "contradicted"
            else ""
        )
        beside = f"{on_day}{false}: {_lower(now.verdict.reason)}"
        evidence = replace(evidence, figures={**evidence.figures, "due_date": str(due) if due else None})
    told = f"A promise{condition}{when}: no data can support what is to come. {beside}"
    return CheckedClaim(
        claim, Verdict("cannot_be_checked", told, "promise"), evidence, now.verdict if evidence else None
    )


def _lower(sentence: str) -> str:
    """Within a sentence a name keeps its capital."""
    return sentence[:1].lower() + sentence[1:] if sentence.startswith(PLAIN_BEGINNINGS) else sentence
