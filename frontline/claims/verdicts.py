"""The verdict on a turnaround claim. "Supported" on a false claim is the one fault that must not happen: prefer mixed.

The rule (docs/decisions/0006-verdict-on-a-turnaround-claim.md): supported only when the pace of the last weeks and the
queue both say that what is ordered today is done in time; contradicted when they agree on the contrary; else mixed.
"""

from dataclasses import dataclass
from typing import Literal

from frontline.claims.extract import Claim
from frontline.settings import Verdicts
from frontline.turnaround.estimates import Turnaround
from frontline.units import DAYS_PER_WEEK, count_of, percent, share_of, weeks

VerdictWord = Literal["supported", "contradicted", "mixed", "cannot_be_checked"]


@dataclass(frozen=True)
class Verdict:
    """The word, and the sentence that gives its reason."""

    verdict: VerdictWord
    reason: str


def why_not_checkable(claim: Claim) -> str | None:
    """The reason why no data of ours could answer this claim, or None."""
    if claim.speaker != "own":
        return "It speaks of others, and their orders are not in our data."
    if claim.tense in {"future", "conditional"}:
        return "It speaks of the future: a promise, which no data can support today."
    if claim.tense == "past":
        return "It speaks of a time gone by without naming its dates."
    if claim.is_negated:
        return "It says what is not so; write what is."
    if claim.hi is None:
        return "It names no upper end."
    return None


def promise_beside_today(found: Turnaround) -> Verdict:
    """A claim about the future: never supported; today's figures stand beside it."""
    told = _told(found, found.curve.within(found.within_days))
    return Verdict(
        "cannot_be_checked", f"A promise about the future, which no data can support. Today {told[0].lower()}{told[1:]}"
    )


def verdict_on(claim: Claim, found: Turnaround, rules: Verdicts) -> Verdict:
    """Hold a present claim with an upper end against the three estimates."""
    if found.cohort.cases < rules.fewest_cases:
        counted = count_of(found.cohort.cases, found.case_kind)
        return Verdict(
            "cannot_be_checked", f"Only {counted} came in during the last window that is old enough to tell."
        )
    if claim.statistic in {"all", "max"}:
        return _on_every_case(found)
    if claim.statistic == "average":
        return _on_the_average(found)
    pace = found.curve.within(found.within_days)
    queue_days = None if found.queue.queue_weeks is None else found.queue.queue_weeks * DAYS_PER_WEEK
    needed = rules.contradicted_share if claim.statistic == "median" else rules.supported_share
    pace_is_good = pace is not None and pace >= needed
    queue_is_good = queue_days is not None and queue_days <= found.within_days
    pace_is_bad = pace is not None and pace < rules.contradicted_share
    queue_is_bad = queue_days is None or queue_days > found.within_days
    told = _told(found, pace)
    if pace_is_good and queue_is_good:
        return Verdict("supported", told)
    if pace_is_bad and (queue_is_bad or _cohort_is_bad(found, rules)):
        return Verdict("contradicted", told)
    return Verdict("mixed", f"{told} The estimates do not agree clearly enough.")


def _cohort_is_bad(found: Turnaround, rules: Verdicts) -> bool:
    share = found.cohort.share_within
    return share is not None and share < rules.contradicted_share


def _told(found: Turnaround, pace: float | None) -> str:
    cohort, queue = found.cohort, found.queue
    limit = weeks(found.within_days)
    parts = [
        f"{share_of(cohort.done_within, cohort.cases)} {found.case_kind}s old enough to tell were done within {limit}"
    ]
    parts.append(
        "at the present pace nobody knows" if pace is None else f"at the present pace {percent(pace)} would be"
    )
    length = (
        "nothing was done lately"
        if queue.queue_weeks is None
        else f"{queue.queue_weeks:.1f} weeks of work lie in the queue"
    )
    return f"{parts[0]}; {parts[1]}; {length} ({queue.open_cases:,} open)."


def _on_every_case(found: Turnaround) -> Verdict:
    cohort = found.cohort
    late = cohort.cases - cohort.done_within
    if late:
        limit = weeks(found.within_days)
        return Verdict(
            "contradicted",
            f"{late:,} of {cohort.cases:,} {found.case_kind}s took longer than {limit} or are still open.",
        )
    pace = found.curve.within(found.within_days)
    if pace is not None and pace >= 1:
        return Verdict(
            "supported", f"None of {cohort.cases:,} {found.case_kind}s took longer, nor would one at the present pace."
        )
    return Verdict(
        "mixed", f"None of {cohort.cases:,} old enough to tell took longer, but at the present pace some would."
    )


def _on_the_average(found: Turnaround) -> Verdict:
    cohort = found.cohort
    if cohort.still_open or cohort.closed_only_days is None:
        open_cases = count_of(cohort.still_open, found.case_kind)
        return Verdict(
            "cannot_be_checked",
            f"An average needs every case to be done, and {open_cases} of {cohort.cases:,} are open.",
        )
    told = f"The {cohort.cases:,} {found.case_kind}s took {weeks(cohort.closed_only_days)} on average."
    pace_median = found.curve.days_until(0.5)
    if cohort.closed_only_days > found.within_days:
        return Verdict("contradicted", told)
    if pace_median is not None and pace_median <= found.within_days:
        return Verdict("supported", told)
    return Verdict("mixed", f"{told} At the present pace it would take longer.")
