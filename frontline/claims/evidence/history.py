"""Whether what a claim is “back to” was met before, and not in between: told beside a verdict, which it does not change.

Why it changes nothing: a reader who orders today asks whether the length holds; that it never was longer makes the sentence odd,
not false (docs/decisions/0011-verdicts-beyond-turnaround.md).
"""

import datetime as dt
from dataclasses import dataclass, replace

from frontline.claims.claim import Claim
from frontline.claims.evidence.asking import DAY, Window, reach_of
from frontline.claims.evidence.backlog import case_kind_of
from frontline.claims.evidence.clocks import Clock, case_lengths, clock_of, first_replies
from frontline.claims.evidence.finished import in_days
from frontline.claims.evidence.lengths import Lengths
from frontline.claims.judged import CheckedClaim, Inquiry
from frontline.settings import Verdicts
from frontline.units import day_span, percent

MOST_WINDOWS = 8


@dataclass(frozen=True)
class PastWindow:
    """The share surely done within the claimed upper end, and the share that at the most was."""

    window: Window
    cases: int
    surely: float
    at_most: float


def with_history(inquiry: Inquiry, claim: Claim, checked: CheckedClaim) -> CheckedClaim:
    """The verdict with a sentence on the time before; as it was where there is nothing to tell."""
    if claim.direction != "back_to" or checked.evidence is None or claim.hi is None:
        return checked
    if claim.metric not in {"turnaround", "response_time"}:
        return checked
    past = past_windows(inquiry, claim)
    told = told_of(past, inquiry.settings.verdicts)
    history = [
        {
            "from": str(each.window.first_date),
            "to": str(each.window.last_date),
            "cases": each.cases,
            "share_within": each.surely,
        }
        for each in past
    ]
    evidence = replace(checked.evidence, figures={**checked.evidence.figures, "history": history})
    reason = f"{checked.verdict.reason} {told}"
    return CheckedClaim(checked.claim, replace(checked.verdict, reason=reason), evidence)


def past_windows(inquiry: Inquiry, claim: Claim) -> list[PastWindow]:
    """Windows before the one that the verdict rests on, newest first, each with enough cases to tell.

    No further back than to the one that was met before another was missed, nor than eight.
    """
    is_reply = claim.metric == "response_time"
    case_kind = "ticket" if is_reply else case_kind_of(inquiry, claim) or "order"
    reach = reach_of(inquiry.warehouse, f"{case_kind}s")
    measured = claim if is_reply else in_days(claim)
    if reach is None or measured is None:
        return []
    clock, rules = clock_of(measured), inquiry.settings.verdicts
    as_of = min(inquiry.as_of, reach.day_after)
    last = as_of - DAY * (1 + round(clock.days_needed(measured.hi or 0))) - DAY * rules.cohort_days
    found = []
    for _ in range(MOST_WINDOWS):
        first = last - DAY * (rules.cohort_days - 1)
        if first < reach.first_date:
            break
        window = Window(first, last, as_of, is_named=False)
        lengths = _lengths(inquiry, case_kind, clock, window, measured, is_reply=is_reply)
        if lengths.count >= rules.fewest_cases:
            surely, at_most = lengths.within(measured.hi or 0)
            found.append(PastWindow(window, lengths.count, surely / lengths.count, at_most / lengths.count))
            if was_met_before(found, rules):
                break
        last = first - dt.timedelta(days=1)
    return found


def _lengths(
    inquiry: Inquiry, case_kind: str, clock: Clock, window: Window, claim: Claim, *, is_reply: bool
) -> Lengths:
    if is_reply:
        return first_replies(inquiry, clock, window)
    return case_lengths(inquiry, case_kind, clock, window, claim.hi or 0)[0]


def was_met_before(past: list[PastWindow], rules: Verdicts) -> bool:
    """True when the oldest of the windows was met and one after it was not."""
    is_missed = any(each.at_most < rules.contradicted_share for each in past[:-1])
    return is_missed and past[-1].surely >= rules.supported_share


def told_of(past: list[PastWindow], rules: Verdicts) -> str:
    """In a sentence: met before and not in between; never met before; or never left."""
    missed = next((place for place, each in enumerate(past) if each.at_most < rules.contradicted_share), None)
    if not past:
        return "The records do not reach back to a time that it could be back to."
    if missed is None:
        return f"In the time before, from {day_span(past[-1].window.first_date, past[0].window.last_date)}, it was never clearly missed."
    met = next((each for each in past[missed:] if each.surely >= rules.supported_share), None)
    between = f"From {past[missed].window} it was {percent(past[missed].surely)}"
    if met is None:
        return f"{between}; an earlier time in which it was met is not on record."
    return f"{between}; from {met.window} it was {percent(met.surely)}: it is back."
