"""The verdict on a turnaround claim. "Supported" on a false claim is the one fault that must not happen: prefer mixed.

The rule (docs/decisions/0009-forecast-for-whoever-orders-today.md): supported only when every reading of the queue and the pace
says that what is ordered today is done in time; contradicted when every one says the contrary; else mixed.
"""

from frontline.claims.claim import Claim
from frontline.claims.evidence.length_rules import TOO_CLOSE, claimed_share_verdict
from frontline.claims.evidence.sides import is_two_sided
from frontline.claims.evidence.turnaround_told import limit_of, told_of
from frontline.claims.judged import Verdict
from frontline.claims.wording import length
from frontline.settings import Verdicts
from frontline.turnaround.estimates import Turnaround
from frontline.units import DAYS_PER_WEEK, count_of, numeral, weeks

NEARLY_ALL = 0.95
PASSING = "most were in time: whether it will be late depends on how soon the pace picks up."
CLOSE = 0.05
"""Readings of the queue may differ by so much around the share under which a claim is contradicted."""


def verdict_on(claim: Claim, found: Turnaround, rules: Verdicts, *, is_today: bool = True) -> Verdict:
    """Hold a present claim with an upper end against the three estimates; `is_today`: by all that the data tell."""
    if found.cohort.cases < rules.fewest_cases:
        counted = count_of(found.cohort.cases, found.case_kind) if found.cohort.cases else f"No {found.case_kind}"
        return Verdict("cannot_be_checked", f"{counted} came in during the last window that is old enough to tell.")
    if claim.judged_statistic in {"all", "max"}:
        return _on_every_case(found)
    if claim.judged_statistic == "average":
        return _on_the_average(found)
    if claim.share is not None:
        return _on_a_share(claim, found, rules, is_today=is_today)
    named = {"median": 0.5, "percentile": claim.percentile}.get(claim.judged_statistic or "")
    needed, fewest = named or rules.supported_share, named or rules.contradicted_share
    told = told_of(found, found.curve.within(found.within_days), is_today=is_today)
    least, most = found.today.within(found.within_days)
    # A forecast that nobody's experience of the last weeks bears out is not support yet.
    lived = found.today.best_pace_within(found.within_days)
    if found.today.forecast is None:
        lived = min(lived, found.cohort.share_within or 0.0)
    if least >= needed and lived >= fewest:
        return Verdict("supported", told)
    close = CLOSE if found.today.forecast and claim.judged_statistic != "percentile" else 0.0
    if most < fewest + close and (least + most) / 2 < fewest:
        if named and (found.cohort.share_within or 0.0) >= named:
            come = "come today" if is_today else "came that day"
            return Verdict("mixed", f"{told} Of those old enough to tell it was so; of those who {come} it may not be.")
        if _may_be_passing(found, rules):
            return Verdict("mixed", f"{told} But less is done than usual, and lately {PASSING}")
        return Verdict("contradicted", told)
    return Verdict("mixed", f"{told} The estimates do not agree clearly enough.")


def _may_be_passing(found: Turnaround, rules: Verdicts) -> bool:
    """Only the queue speaks against the claim, at a pace well under the usual: when it picks up again, the claim may hold."""
    today = found.today
    if not today.is_slump or today.basis == "pace" or today.forecast is None:
        return False
    in_time = min(today.pace_within(found.within_days)[1], found.cohort.share_within or 0.0)
    return in_time >= rules.supported_share


def _queue_is_short(found: Turnaround) -> bool:
    """Little's law: what lies open is worked off within the time claimed, in the unit of the claim."""
    if found.time_unit == "business_day":
        days_of_work = found.today.queue_days
        return days_of_work is not None and days_of_work <= found.within_days + 1e-9
    weeks_of_work = found.queue.queue_weeks
    return weeks_of_work is not None and weeks_of_work * DAYS_PER_WEEK <= found.within_days


def _on_a_share(claim: Claim, found: Turnaround, rules: Verdicts, *, is_today: bool) -> Verdict:
    """N % within X: the word that the cohort gives, and the pace and the forecast bear out; else mixed."""
    cohort, share, is_less = found.cohort, claim.share or 0.0, claim.share_op == "<"
    word = claimed_share_verdict(claim, (cohort.done_within, cohort.done_within, cohort.cases), rules.share_margin)
    told = told_of(found, found.curve.within(found.within_days), is_today=is_today)
    least, most = found.today.within(found.within_days)
    surely = min(least, found.curve.at_least_within(found.within_days))
    at_most = max(most, found.curve.at_most_within(found.within_days))
    top = share if is_less else share + rules.share_margin if is_two_sided(claim) else 1.0
    is_borne_out = at_most < share if is_less else surely >= share and at_most <= top
    if word == "supported" and is_borne_out:
        return Verdict("supported", told)
    if found.today.forecast is None:
        least, most = found.today.pace_within(found.within_days)
    is_missed = least >= share if is_less else least > top
    if cohort.done_within < share * cohort.cases:
        is_missed = most < share and not is_less
    if word == "contradicted" and is_missed:
        return Verdict("contradicted", told)
    return Verdict("mixed", f"{told} {TOO_CLOSE}")


def _on_every_case(found: Turnaround) -> Verdict:
    cohort, limit = found.cohort, limit_of(found)
    late = cohort.cases - cohort.done_within
    if late:
        return Verdict(
            "contradicted",
            f"{numeral(late)} of {numeral(cohort.cases)} {found.case_kind}s were not done within {limit}.",
        )
    none_late = f"None of {numeral(cohort.cases)} {found.case_kind}s old enough to tell took longer than {limit}"
    pace, at_least = found.curve.within(found.within_days), found.curve.at_least_within(found.within_days)
    # Beyond the ages that can be told, nearly all were done before: a thin end of the curve is no sign of late ones.
    is_nearly_all = pace == 1 or (pace is None and at_least >= NEARLY_ALL)
    if is_nearly_all and found.today.within(found.within_days)[0] >= NEARLY_ALL:
        if _queue_is_short(found):
            return Verdict("supported", f"{none_late}, nor would one at the present pace.")
        return Verdict("mixed", f"{none_late}, but more lies open than is worked off in that time.")
    return Verdict("mixed", f"{none_late}, but at the present pace and queue some would.")


def _on_the_average(found: Turnaround) -> Verdict:
    cohort = found.cohort
    undone = cohort.cases - cohort.done
    if undone or cohort.closed_only_days is None:
        told = f"An average needs every case to be done, and {numeral(undone)} of {numeral(cohort.cases)} are not."
        return Verdict("cannot_be_checked", told)
    is_business = found.time_unit == "business_day"
    took = length(cohort.closed_only_days, "business_day") if is_business else weeks(cohort.closed_only_days)
    told = f"The {numeral(cohort.cases)} {found.case_kind}s took {took} on average."
    if cohort.closed_only_days > found.within_days:
        return Verdict("contradicted", told)
    pace_median = found.curve.days_until(0.5)
    half_in_time = found.today.within(found.within_days)[0] >= 0.5
    if pace_median is not None and pace_median <= found.within_days and _queue_is_short(found) and half_in_time:
        return Verdict("supported", told)
    return Verdict("mixed", f"{told} At the present pace and queue it would take longer.")
