"""Which rule of the table a claim's words ask for."""

import re
from collections.abc import Mapping

from frontline.claims.claim import Claim
from frontline.claims.rules import RuleKey

NOTHING_WAITS = re.compile(r"\b(?:wait\w*|open|older|old|queue|pending|outstanding|unanswered)\b", re.IGNORECASE)
OF_STATISTIC: Mapping[str, RuleKey] = {
    "all": "every_case",
    "average": "average",
    "median": "median",
    "percentile": "median",
    "max": "up_to",
    "min": "as_little_as",
}


def rule_for(claim: Claim) -> RuleKey:
    """The rule that a claim's words ask for, whatever becomes of it."""
    if claim.metric in {"trend", "authorship"}:
        return "trend" if claim.metric == "trend" else "authorship"
    if claim.metric == "leader_contact":
        return (
            "leader_share"
            if claim.share is not None or (claim.judged_statistic == "all" and not claim.per)
            else "leader_rate"
        )
    if claim.metric == "satisfaction":
        return "satisfaction_share" if claim.share is not None else "satisfaction_score"
    if claim.metric == "backlog_size":
        return "backlog_size" if claim.lo or claim.hi else "cleared_backlog"
    if claim.metric == "backlog_cleared":
        return "cleared_count" if claim.unit == "count" and (claim.lo or claim.hi) else "cleared_backlog"
    return _rule_of_length(claim)


def _rule_of_length(claim: Claim) -> RuleKey:
    if claim.share is not None and claim.judged_statistic in {"share", None}:
        return "share_over" if claim.share_op == ">" else "share"
    if claim.judged_statistic in OF_STATISTIC:
        key = OF_STATISTIC[str(claim.judged_statistic)]
        is_snapshot = claim.subject in {"order", "ticket", "message"} and NOTHING_WAITS.search(claim.text)
        return (
            "nothing_older" if key in {"every_case", "up_to"} and claim.metric == "wait_time" and is_snapshot else key
        )
    if claim.hi is None and claim.lo is not None:
        return "at_least"
    return "turnaround_range" if claim.metric == "turnaround" else "typical"
