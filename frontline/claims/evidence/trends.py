"""Changes: “cut in half since March”, “7 % faster than last month”, “from 43 days to 20”: one statistic, counted alike twice."""

import datetime as dt
import math
import re
from dataclasses import dataclass, replace

import numpy as np

from frontline.claims.claim import Claim
from frontline.claims.evidence.asking import DAY, Window, begun_within, day_of_knowledge, reach_of
from frontline.claims.evidence.backlog import LEFT_OUT, case_kind_of, group_in_words, open_on
from frontline.claims.evidence.lengths import Floats, Lengths
from frontline.claims.evidence.trend_levels import (
    by_levels,
    claimed_change,
    count_levels,
    length_levels,
    on_change,
    on_levels,
    with_prev_in_unit,
)
from frontline.claims.evidence.trend_windows import (
    Base,
    base_metric,
    base_of,
    is_of_the_earlier,
    records_of,
    windows_of,
)
from frontline.claims.judged import CheckedClaim, Evidence, Inquiry, Verdict, unchecked
from frontline.claims.wording import length
from frontline.settings import Verdicts
from frontline.turnaround.estimates import Reach
from frontline.units import count_of, day, numeral

DRAWS = 2_000
STAYED = re.compile(r"\b(?:stay\w*|remain\w*|ever since|since then|kept|held)\b", re.IGNORECASE)
YEAR = dt.timedelta(days=364)
"""Whole weeks, so that the weekdays agree."""


@dataclass(frozen=True)
class Side:
    """One side of a comparison: its window, its lengths, and the statistic."""

    window: Window
    lengths: Lengths
    value: float | None


def check_trend(inquiry: Inquiry, claim: Claim) -> CheckedClaim:
    """A change of the backlog or of a length of time, between two windows that the claim's words name."""
    if claim.statistic == "share" and claim.unit == "percent":
        return unchecked(
            claim, "It compares shares without naming the length of time that they are shares of.", "trend"
        )
    metric = base_metric(inquiry, claim)
    if metric is None:
        return unchecked(claim, "It does not tell what changed.", "trend")
    claim, what = with_prev_in_unit(claim), records_of(inquiry, claim, metric)
    reach = reach_of(inquiry.warehouse, what)
    if reach is None:
        return unchecked(claim, f"No {what} have been imported.", "not_bound")
    as_of = day_of_knowledge(inquiry, reach, what)
    if isinstance(as_of, str):
        return unchecked(claim, as_of, "not_bound")
    group = group_in_words(inquiry, claim, what.removesuffix("s")) if what != "calls" else None
    if group:
        return unchecked(claim, f"It speaks of “{group}”, and a change of one part alone is not compared.", "trend")
    sides = windows_of(claim, as_of, inquiry.settings.verdicts.cohort_days, inquiry.sent_date)
    if sides is None:
        return unchecked(claim, "It names no time to compare with.", "trend")
    begun = begun_within(sides[0].first_date, sides[0].last_date, reach)
    if begun is None:
        return unchecked(claim, f"It compares with {sides[0]}, and the {what} begin on {reach.first_date}.", "trend")
    sides = replace(sides[0], first_date=begun), sides[1]
    checked = (
        _backlog_trend(inquiry, claim, sides, reach)
        if metric == "backlog_size"
        else _length_trend(inquiry, claim, base_of(inquiry, claim, metric), sides, reach)
    )
    rest = re.split(r"[.!?;\n]", inquiry.text[claim.end :], maxsplit=1)[0] if claim.text in inquiry.text else ""
    if STAYED.search(f"{claim.text} {rest}") and checked.verdict.verdict == "supported":
        told = f"{checked.verdict.reason} Whether it stayed so is another claim: write what it is today."
        return replace(checked, verdict=replace(checked.verdict, verdict="mixed", reason=told))
    return checked


def _length_trend(
    inquiry: Inquiry, claim: Claim, base: Base, sides: tuple[Window, Window], reach: Reach
) -> CheckedClaim:
    rules = inquiry.settings.verdicts
    is_mean = claim.statistic == "average"
    earlier = _side(base, sides[0], is_mean)
    later, is_newest = _later_side(claim, base, sides, earlier, is_mean)
    if later is None:
        return unchecked(claim, "What came in since then is not yet old enough to be compared.", "trend")
    evidence = _evidence(claim, base, earlier, later, reach)
    refused = _why_not_compared(base, earlier, later, is_mean, rules)
    if refused:
        return CheckedClaim(claim, Verdict("cannot_be_checked", refused, "trend"), evidence)
    earlier_value = earlier.value or 0.0
    drawn = _draws(earlier.lengths, is_mean, 1), _draws(later.lengths, is_mean, 2)
    changes = drawn[1] / np.maximum(drawn[0], 1e-9) - 1
    change = math.inf if later.value is None else later.value / earlier_value - 1
    low, high = (float(bound) for bound in np.quantile(changes, (0.05, 0.95), method="nearest"))
    when = f"from {earlier.window}", f"from {later.window}"
    levels = length_levels(claim, (earlier_value, later.value), drawn, when)
    verdict = on_change(by_levels(claim, levels), change, (low, high), _told(base, earlier, later, is_mean))
    verdict = on_levels(claim, levels, verdict, rules, base.clock.unit)
    if not is_newest and verdict.verdict == "supported":
        told = f"{verdict.reason} What came in later is not done as fast."
        verdict = replace(verdict, verdict="mixed", reason=told)
    same_month = _a_year_before(base, later.window, reach, is_mean)
    figures = {
        **evidence.figures,
        "change": change,
        "change_low": low,
        "change_high": high,
        "same_time_last_year": same_month,
    }
    return CheckedClaim(claim, verdict, replace(evidence, figures=figures))


def _why_not_compared(base: Base, earlier: Side, later: Side, is_mean: bool, rules: Verdicts) -> str | None:
    """Too few cases, too many without an end, or nothing to compare with; None when both sides can be told."""
    if min(earlier.lengths.count, later.lengths.count) < rules.trend_cases:
        counts = f"{numeral(earlier.lengths.count)} {base.noun}s from {earlier.window}, {numeral(later.lengths.count)} from {later.window}"
        return f"Too few to compare: {counts}."
    if is_mean and any(side.lengths.unknown > rules.most_open_share * side.lengths.count for side in (earlier, later)):
        return "An average cannot be known on both sides: too many have no end that is known."
    if not earlier.value:
        return (
            f"Of the {base.noun}s from {earlier.window} fewer than half have an end: there is nothing to compare with."
        )
    return None


def _later_side(
    claim: Claim, base: Base, sides: tuple[Window, Window], earlier: Side, is_mean: bool
) -> tuple[Side | None, bool]:
    """The newest window old enough to show the length claimed, and True; else one old enough to show the earlier length."""
    level = earlier.value or 0.0
    for reached in (level * (1 + min(claimed_change(claim) or 0.0, 0.0)), level):
        shift = max(
            sides[1].last_date - (sides[1].as_of - DAY * (1 + math.ceil(base.clock.days_needed(reached)))), DAY * 0
        )
        window = replace(sides[1], first_date=sides[1].first_date - shift, last_date=sides[1].last_date - shift)
        if window.first_date > sides[0].last_date:
            later = _side(base, window, is_mean)
            if later.value is not None or reached == level:
                return later, reached < level or claimed_change(claim) is None or (claimed_change(claim) or 0) >= 0
    return None, False


def _side(base: Base, window: Window, is_mean: bool) -> Side:
    lengths = base.lengths(window)
    return Side(window, lengths, lengths.mean() if is_mean else lengths.quantile(0.5) if lengths.count else None)


def _draws(lengths: Lengths, is_mean: bool, seed: int) -> Floats:
    return lengths.drawn_means(DRAWS, seed) if is_mean else lengths.drawn_quantiles(0.5, DRAWS, seed)


def _a_year_before(base: Base, window: Window, reach: Reach, is_mean: bool) -> float | None:
    """The same days of the year before: a season is no improvement."""
    before = replace(window, first_date=window.first_date - YEAR, last_date=window.last_date - YEAR)
    return _side(base, before, is_mean).value if before.first_date >= reach.first_date else None


def _told(base: Base, earlier: Side, later: Side, is_mean: bool) -> str:
    statistic = "on average" if is_mean else "half within"
    before, after = (
        "later than can be told" if side.value is None else length(side.value, base.clock.unit)
        for side in (earlier, later)
    )
    change = (
        ""
        if later.value is None or not earlier.value
        else f", a change of {100 * (later.value / earlier.value - 1):+.0f} %"
    )
    return (
        f"{base.what.capitalize()}, {statistic}: {before} from {earlier.window}, {after} from {later.window}{change}."
    )


def _evidence(claim: Claim, base: Base, earlier: Side, later: Side, reach: Reach) -> Evidence:
    asked = later.window.asked() if base.query == "first_reply_rows" else {
        "from_date": later.window.first_date, "to_date": later.window.last_date,
        **({"case_kind": base.noun} if base.query == "case_length_rows" else {}),
    }  # fmt: skip
    counts = [f"{count_of(side.lengths.count, base.noun)} from {side.window}" for side in (earlier, later)]
    return Evidence(
        query=base.query,
        asked=asked,
        row_count=later.lengths.count,
        counted=f"{counts[0]} against {counts[1]}; {base.what} {base.clock.words}, the same on both sides; {LEFT_OUT}",
        figures={
            "earlier_from": str(earlier.window.first_date), "earlier_to": str(earlier.window.last_date),
            "later_from": str(later.window.first_date), "later_to": str(later.window.last_date),
            "earlier_cases": earlier.lengths.count, "later_cases": later.lengths.count,
            "earlier": earlier.value, "later": later.value, "unit": base.clock.unit,
            "statistic": claim.statistic or "median", "claimed_change": claimed_change(claim),
        },
        data_through=reach.last_date,
        wording=_told(base, earlier, later, claim.statistic == "average"),
        distribution=later.lengths.picture(base.clock.unit),
    )  # fmt: skip


def _backlog_trend(inquiry: Inquiry, claim: Claim, sides: tuple[Window, Window], reach: Reach) -> CheckedClaim:
    """What lay open at the beginning against what lay open at the end: counts, without an interval."""
    case_kind = case_kind_of(inquiry, claim) or "order"
    before = open_on(inquiry, case_kind, sides[0].first_date, reach)
    if claim.prev is not None and sides[0].last_date < sides[1].first_date and is_of_the_earlier(claim):
        # "From 240 in March": at its start or at its end, whichever is nearer to what is said.
        both = before, open_on(inquiry, case_kind, sides[0].last_date + DAY, reach)
        before = min(both, key=lambda each: abs(each.open_cases - (claim.prev or 0)))
    after = open_on(inquiry, case_kind, sides[1].last_date + DAY, reach)
    told = f"{numeral(before.open_cases)} {case_kind}s were open at the start of {day(before.as_of)}, {numeral(after.open_cases)} at the start of {day(after.as_of)}."
    if before.open_cases < inquiry.settings.verdicts.trend_cases:
        return unchecked(claim, f"Too few to compare: {told}", "trend")
    change = after.open_cases / before.open_cases - 1
    when = f"at the start of {day(before.as_of)}", f"at the start of {day(after.as_of)}"
    levels = count_levels(claim, (before.open_cases, after.open_cases), when)
    told_change = f"{told[:-1]}, a change of {100 * change:+.0f} %."
    verdict = on_change(by_levels(claim, levels), change, (change, change), told_change)
    verdict = on_levels(claim, levels, verdict, inquiry.settings.verdicts, None)
    evidence = after.evidence(told, before=before.open_cases, change=change, claimed_change=claimed_change(claim))
    return CheckedClaim(claim, verdict, evidence)
