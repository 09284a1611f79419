"""Every metric bound to what it is counted by; what no data of ours can answer is told before anything is asked."""

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
from frontline.claims.promised_days import promised_days
from frontline.claims.rules import RuleKey
from frontline.units import day

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
    """One claim held against what its metric is counted by; every verdict names its rule."""
    refused = why_not_ours(claim)
    if refused:
        return unchecked(claim, refused[1], refused[0])
    if is_about_the_future(claim):
        checked = check_promise(inquiry, claim)
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


def check_promise(inquiry: Inquiry, claim: Claim) -> CheckedClaim:
    """A claim about the future: no data can support it today; it is due on its date, and today's figure stands beside."""
    today = check_present(inquiry, as_of_today(claim))
    due = promised_days(claim, inquiry.sent_date or inquiry.as_of, inquiry.settings).due_date
    condition = " that hangs on a condition" if claim.tense == "conditional" else ""
    when = f", due on {day(due)}" if due else ", without a date on which it is due"
    now = today.verdict.reason if today.evidence else f"Nothing stands beside it: {_lower(today.verdict.reason)}"
    told = f"A promise{condition}{when}: no data can support what is to come. Today: {_lower(now)}"
    evidence = today.evidence
    if evidence:
        evidence = replace(evidence, figures={**evidence.figures, "due_date": str(due) if due else None})
    return CheckedClaim(claim, Verdict("cannot_be_checked", told, "promise"), evidence)


def _lower(sentence: str) -> str:
    """Within a sentence a name keeps its capital."""
    return sentence[:1].lower() + sentence[1:] if sentence.startswith(PLAIN_BEGINNINGS) else sentence
