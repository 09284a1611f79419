"""What was cleared: "we closed 3,000 tickets last month", "we have worked through the backlog"."""

import re
from dataclasses import replace

from frontline.claims.chosen_rule import rule_for
from frontline.claims.claim import Claim, Subject
from frontline.claims.evidence.asking import DAY, Window, ask, claims_of, day_of_knowledge, reach_of, window_of
from frontline.claims.evidence.backlog import (
    LEFT_OUT,
    Backlog,
    backlog_on,
    case_kind_of,
    group_in_words,
    span_of,
    tells_no_kind,
)
from frontline.claims.evidence.turnaround import check_turnaround
from frontline.claims.intervals import rounding_of_count
from frontline.claims.judged import CheckedClaim, Evidence, Inquiry, Verdict, VerdictWord, unchecked
from frontline.claims.wording import length
from frontline.turnaround.estimates import Reach
from frontline.units import count_of, day, numeral, percent

SO_FAR = re.compile(
    r"\b(?:so far|ever|to date|until (?:now|today)|up to now|in (?:all|total)|all told|altogether|all[- ]time|"
    r"since (?:we (?:began|started|opened|launched)|day one|the (?:very )?beginning|our (?:start|launch|founding)))\b",
    re.IGNORECASE,
)
TIMES = {"minute", "hour", "day", "business_day", "week", "month", "year"}


def check_backlog_cleared(inquiry: Inquiry, claim: Claim) -> CheckedClaim:
    """A count of what was cleared, or the claim that the backlog is gone."""
    if claim.share is not None and claim.unit in {"percent", None} and claim.share < 1:
        return unchecked(claim, "It names a share without telling of what, and since when.", "not_bound")
    if rule_for(claim) == "cleared_count":
        return _cleared_count(inquiry, claim)
    return check_cleared_backlog(inquiry, claim)


def check_cleared_backlog(inquiry: Inquiry, claim: Claim) -> CheckedClaim:
    """ "Caught up": hardly anything open is older than the turnaround stated, by the claim or else by its newsletter."""
    backlog = backlog_on(inquiry, claim if claim.period and claim.period.last_date else _spoken_today(claim))
    if isinstance(backlog, str):
        return unchecked(claim, backlog, "not_bound")
    group = group_in_words(inquiry, claim, backlog.case_kind)
    if group:
        return unchecked(claim, f"It speaks of “{group}”, and what lies open is counted over all.", "cleared_backlog")
    stated = stated_turnaround(inquiry, claim)
    if stated is None or stated.hi_days is None:
        told = f"It does not say what is late, and no turnaround stands beside it: {count_of(backlog.open_cases, backlog.case_kind)} open."
        return unchecked(claim, told, "cleared_backlog")
    limit, rules = stated.hi_days, inquiry.settings.verdicts
    older, count = backlog.older_than(limit), backlog.open_cases
    share = older / count if count else 0.0
    words = length(stated.hi or 0, stated.unit or "day")
    told = f"Of {count_of(count, backlog.case_kind)} open at the start of {day(backlog.as_of)}, {numeral(older)} ({percent(share)}) are older than {words}, the turnaround stated."
    word: VerdictWord = "mixed"
    if older <= max(rules.cleared_cases, rules.cleared_share * count):
        word = "supported"
        word, told = _unless_it_is_not_kept(inquiry, _as_turnaround(stated, backlog.case_kind), backlog, told)
    elif share > rules.uncleared_share:
        word = "contradicted"
    wording = f"{count_of(count, backlog.case_kind)} are open, {numeral(older)} of them for longer than {words}."
    evidence = backlog.evidence(wording, older=older, limit_days=limit, stated=stated.text)
    return CheckedClaim(claim, Verdict(word, told, "cleared_backlog"), evidence)


def _unless_it_is_not_kept(inquiry: Inquiry, stated: Claim, backlog: Backlog, told: str) -> tuple[VerdictWord, str]:
    """Nothing is late by a turnaround that is not kept; nor is caught up who has more in the queue than that time's work."""
    kept = check_turnaround(replace(inquiry, as_of=backlog.as_of), stated)
    if kept.verdict.verdict != "supported":
        return "cannot_be_checked", f"{told} But that turnaround itself does not stand: {kept.verdict.reason}"
    weeks = kept.found.queue.queue_weeks if kept.found else None
    if weeks is not None and 7 * weeks > (stated.hi_days or 0):
        return "mixed", f"{told} But {length(weeks, 'week')} of work lie in the queue."
    return "supported", told


def _as_turnaround(stated: Claim, case_kind: str) -> Claim:
    """The turnaround by which it is caught up, as a claim of its own on today."""
    statistic = stated.statistic if stated.metric == "turnaround" else "typical"
    kind: Subject = "ticket" if case_kind == "ticket" else "order"
    return replace(
        stated,
        metric="turnaround",
        statistic=statistic,
        subject=kind,
        tense="present",
        period=None,
        share=None,
        kind="measured",
    )


def _spoken_today(claim: Claim) -> Claim:
    """ "We have caught up" speaks of today, whatever its tense."""
    return replace(claim, tense="present")


def stated_turnaround(inquiry: Inquiry, claim: Claim) -> Claim | None:
    """Where the threshold of "caught up" stands: in the claim itself, else in the newsletter's own turnaround claim."""
    if claim.unit in TIMES and claim.hi is not None:
        return claim
    stated = [
        each
        for each in claims_of(inquiry.text, inquiry.sent_date)
        if each.metric == "turnaround" and each.speaker == "own" and each.tense == "present" and each.hi_days
        and not each.is_negated and each.subset is None and not each.is_promise
        and (each.subject is None or claim.subject is None or each.subject == claim.subject)
    ]  # fmt: skip
    nearest = sorted(stated, key=lambda each: abs(each.start - claim.start))
    return nearest[0] if nearest else None


def _cleared_count(inquiry: Inquiry, claim: Claim) -> CheckedClaim:
    found = "It does not tell what was cleared." if tells_no_kind(claim) else _window(inquiry, claim)
    if isinstance(found, str):
        return unchecked(claim, found, "cleared_count")
    window, reach, case_kind = found
    group = group_in_words(inquiry, claim, case_kind)
    if group:
        return unchecked(claim, f"It speaks of “{group}”, and what was cleared is counted over all.", "cleared_count")
    asked = {"case_kind": case_kind, **span_of(window)}
    ((_, cleared, reopened, came_in, cancelled),) = ask(inquiry.warehouse, "cleared_cases", asked) or [("", 0, 0, 0, 0)]
    count, claimed = int(str(cleared)), claim.lo if claim.lo is not None else claim.hi or 0
    rules = inquiry.settings.verdicts
    margin = max(rounding_of_count(claimed), rules.exact_margin * claimed if claim.is_approximate else 0.0)
    told = f"{count_of(count, case_kind)} were closed from {window} and stayed closed; {numeral(int(str(came_in)))} came in"
    named = claim.period.first_date if claim.period else None
    is_all_records = not window.is_named or (named is not None and named < window.first_date)
    word: VerdictWord = "supported" if count >= claimed - margin else "contradicted"
    if word == "contradicted" and is_all_records:
        return unchecked(claim, f"{told}; what was closed before the records begin is not known.", "cleared_count")
    evidence = Evidence(
        query="cleared_case_rows",
        asked=asked,
        row_count=count,
        counted=f"{count_of(count, case_kind)} closed from {window} and not open again at its end; {reopened} open again, "
        f"{cancelled} cancelled and {LEFT_OUT}",
        figures={
            "window_from": str(window.first_date), "window_to": str(window.last_date), "cleared": count,
            "reopened": reopened, "came_in": came_in, "cancelled": cancelled, "claimed": claimed,
        },
        data_through=reach.last_date,
        wording=f"{told}.",
    )  # fmt: skip
    return CheckedClaim(claim, Verdict(word, f"{told}.", "cleared_count"), evidence)


def _window(inquiry: Inquiry, claim: Claim) -> tuple[Window, Reach, str] | str:
    """The claim's window; "over 40,000 so far" is held against all that is on record."""
    case_kind = case_kind_of(inquiry, claim)
    if case_kind is None:
        return "It speaks of calls, and no call lies open."
    if claim.period and claim.period.first_date:
        found = window_of(inquiry, claim, f"{case_kind}s")
        return found if isinstance(found, str) else (*found, case_kind)
    is_unresolved = claim.period is not None and claim.period.last_date is None
    if claim.hi is not None or is_unresolved or not SO_FAR.search(claim.text):
        return "It does not tell in which time they were cleared."
    reach = reach_of(inquiry.warehouse, f"{case_kind}s")
    if reach is None:
        return f"No {case_kind}s have been imported."
    as_of = day_of_knowledge(inquiry, reach, f"{case_kind}s")
    if isinstance(as_of, str):
        return as_of
    last = min(as_of, claim.period.last_date if claim.period and claim.period.last_date else as_of) - DAY
    return Window(reach.first_date, max(last, reach.first_date), as_of, is_named=False), reach, case_kind
