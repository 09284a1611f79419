"""A claim on lengths of time, judged and laid out: the verdict, how it was counted, every figure, a truthful wording."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from frontline.claims.chosen_rule import rule_for
from frontline.claims.claim import DAYS_PER_UNIT, Claim
from frontline.claims.evidence.asking import Window
from frontline.claims.evidence.clocks import Clock
from frontline.claims.evidence.length_rules import JUDGES, Measured, judge
from frontline.claims.evidence.lengths import Lengths
from frontline.claims.judged import CheckedClaim, Evidence, unchecked
from frontline.claims.rules import RuleKey
from frontline.claims.wording import wording_of_lengths
from frontline.settings import Verdicts
from frontline.turnaround.estimates import Reach
from frontline.units import count_of, numeral


@dataclass(frozen=True)
class Source:
    """Where lengths come from: the query of the rows, and the words for what was counted and left out."""

    noun: str
    did: str
    starts_and_stops: str
    left_out: str
    query: str
    asked: Mapping[str, object]
    case_group: str | None = None

    @property
    def of_what(self) -> str:
        """The product or type, where only one is counted."""
        return f" of “{self.case_group}”" if self.case_group else ""


def judged_by_lengths(
    claim: Claim, lengths: Lengths, window: Window, clock: Clock, source: Source, reach: Reach, rules: Verdicts
) -> CheckedClaim:
    """Hold a claim against lengths in the clock's unit by the rule that its words ask for."""
    rule: RuleKey = rule_for(claim)
    rule = "typical" if rule == "turnaround_range" else rule
    if claim.hi is None and rule != "as_little_as":
        rule = "at_least"
    if rule not in JUDGES:
        rule = "every_case"
    measured = Measured(claim, lengths, source.noun, source.did, clock.unit, rules)
    return CheckedClaim(claim, judge(rule, measured), evidence_of(measured, window, clock, source, reach))


def evidence_of(measured: Measured, window: Window, clock: Clock, source: Source, reach: Reach) -> Evidence:
    """What the verdict rests on."""
    lengths, picture = measured.lengths, measured.lengths.picture(clock.unit)
    parts = [
        f"{count_of(lengths.count, source.noun)}{source.of_what} {'on' if window.days == 1 else 'from'} {window}",
        f"clock {source.starts_and_stops}, {clock.words}",
        f"{source.left_out} left out",
        f"{numeral(lengths.still_open)} still open",
        *([f"{numeral(lengths.cancelled)} cancelled after they were late"] if lengths.cancelled else []),
        *([f"{numeral(lengths.silent)} closed without one"] if lengths.silent else []),
    ]
    return Evidence(
        query=source.query,
        asked=source.asked,
        row_count=lengths.count,
        counted="; ".join(parts),
        figures=figures_of(measured, window, clock, source),
        data_through=reach.last_date,
        wording=wording_of_lengths(
            source.noun,
            source.did,
            str(window),
            (lengths.quantile(0.5), lengths.quantile(0.8)),
            clock.unit,
            (lengths.count, lengths.unknown - lengths.cancelled, lengths.cancelled),
        ),
        distribution=None if picture is None else replace(picture, did=source.did.removeprefix("were ")),
    )


def figures_of(measured: Measured, window: Window, clock: Clock, source: Source) -> dict[str, object]:
    """Every number that a rule on lengths may use, in the claim's unit."""
    lengths = measured.lengths
    surely, at_most = lengths.within(measured.limit)
    return {
        "as_of": str(window.as_of),
        "window_from": str(window.first_date),
        "window_to": str(window.last_date),
        "cases": lengths.count,
        "limit": round(measured.limit, 6),
        "unit": clock.unit,
        "within": surely,
        "share_within": surely / lengths.count if lengths.count else None,
        "undecided": at_most - surely,
        "late": lengths.count - at_most,
        "still_open": lengths.still_open,
        "cancelled_late": lengths.cancelled,
        "without_an_end": lengths.silent,
        "mean": lengths.mean(),
        "p50": lengths.quantile(0.5),
        "p80": lengths.quantile(0.8),
        "p90": lengths.quantile(0.9),
        "clock": f"{source.starts_and_stops}, {clock.words}",
        "excluded": source.left_out,
    }


def no_length(claim: Claim) -> CheckedClaim | None:
    """Why a claim that names no length cannot be held against lengths; None when it names one."""
    if claim.unit in DAYS_PER_UNIT and (claim.hi is not None or claim.lo is not None):
        return None
    if claim.direction == "back_to":
        return unchecked(claim, "It says that it is back, and names no length to be back at.", "back_to")
    told = (
        "It names no length of time: what is “on time” is not told." if claim.share else "It names no length of time."
    )
    return unchecked(claim, told, "not_bound")
