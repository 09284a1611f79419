"""What is said of today must hold in the newest days too: a collapse of a few days drowns in a month."""

from collections.abc import Callable
from dataclasses import replace

from frontline.claims.claim import Claim
from frontline.claims.evidence.asking import DAY, Window, is_of_today
from frontline.claims.evidence.length_evidence import Source
from frontline.claims.evidence.length_rules import Measured
from frontline.claims.evidence.lengths import Lengths
from frontline.claims.intervals import wilson_interval
from frontline.claims.judged import CheckedClaim, Inquiry
from frontline.claims.rules import RuleKey
from frontline.claims.wording import length
from frontline.settings import Verdicts
from frontline.units import count_of, numeral, share_of

NEWEST_DAYS = (7, 3)


def unless_newest_fail(
    inquiry: Inquiry,
    claim: Claim,
    checked: CheckedClaim,
    as_of: Window,
    source: Source,
    lengths: Callable[[Window], Lengths],
) -> CheckedClaim:
    """A supported claim about today becomes mixed when those of the last seven or three days show that it no longer holds."""
    if checked.verdict.verdict != "supported" or not is_of_today(claim, as_of.as_of) or claim.share_op == "<":
        return checked
    for days in NEWEST_DAYS:
        newest = Window(as_of.as_of - DAY * days, as_of.as_of - DAY, as_of.as_of, is_named=False)
        unit = str(checked.evidence.figures["unit"]) if checked.evidence else ""
        measured = Measured(claim, lengths(newest), source.noun, source.did, unit, inquiry.settings.verdicts)
        told = why_they_fail(checked.verdict.rule, measured, inquiry.settings.verdicts)
        if told:
            told = f"{checked.verdict.reason} But {told.format(days=days)}"
            return replace(checked, verdict=replace(checked.verdict, verdict="mixed", reason=told))
    return checked


def why_they_fail(rule: str, measured: Measured, rules: Verdicts) -> str | None:
    """In words, with {days} left open; None when the newest days do not speak against it.

    Cases that may still be in time are left aside; those closed without an answer count as late.
    """
    limit = measured.limit + (measured.tolerance if rule in {"average", "median"} else 0.0)
    newest = measured.lengths
    surely, at_most = newest.within(limit)
    decided = newest.count - (at_most - surely - newest.silent)
    late = decided - surely
    if decided < rules.fewest_at_risk and not (rule == "every_case" and late):
        return None
    if rule == "average":
        waited = Lengths(newest.taken, newest.done + newest.still, newest.still * 0)
        if waited.ended < rules.fewest_at_risk or waited.mean_bounds()[0] <= limit:
            return None
        counted = f"the {count_of(waited.ended, measured.noun)} of the last {{days}} days"
        mean = length(waited.mean() or 0.0, measured.unit)
        return f"{counted} have waited {mean} on average so far, {numeral(newest.unended)} of them without an end."
    needed = needed_share(rule, measured.claim, rules)
    if needed is None:
        return None
    is_under = late > 0 if needed >= 1 else wilson_interval(surely, decided)[1] < needed
    is_half_late = needed >= rules.supported_share and surely < rules.contradicted_share * decided
    if not (is_under or is_half_late):
        return None
    within = f"{measured.did} within {length(measured.limit, measured.unit)}"
    aside = "; those that may still be in time are left aside" if decided < newest.count else ""
    return f"of the last {{days}} days only {share_of(surely, decided)} {measured.noun}s {within}{aside}."


def needed_share(rule: RuleKey | str, claim: Claim, rules: Verdicts) -> float | None:
    """The share within the limit without which the rule supports nothing; None: it asks for no such share."""
    percentile = claim.percentile or 0.5
    return {
        "typical": rules.supported_share,
        "every_case": 1.0,
        "share": claim.share,
        "share_over": claim.share,
        "median": percentile / 100 if percentile > 1 else percentile,
        "up_to": rules.up_to_share,
    }.get(rule)
