"""The two levels of a change, “from 60 days in March to 20 days today”: each is held against its own side."""

import math
import re
from dataclasses import dataclass, replace

import numpy as np

from frontline.claims.claim import DAYS_PER_UNIT, Claim
from frontline.claims.evidence.lengths import Floats
from frontline.claims.intervals import rounding_of_count, rounding_shown
from frontline.claims.judged import Verdict, VerdictWord
from frontline.claims.wording import length
from frontline.settings import Verdicts
from frontline.units import numeral

ROUNDING = 0.005
BEFORE_UNIT = re.compile(
    r"\b(?:from|was|were)\s+(?:\S+\s+){1,4}?(?P<unit>minute|hour|(?:business |working )?day|week|month|year)s?\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Level:
    """A level claimed and the one found, with the interval of the found one; `is_cap`: "under a minute" has no lower end."""

    claimed: float
    found: float | None
    bounds: tuple[float, float]
    when: str
    is_cap: bool = False

    def word(self, margin: float, farthest: float) -> VerdictWord:
        """Supported within the margin; contradicted when the interval lies farther off than `farthest`; else mixed."""
        if self.found is not None and self._is_near(self.found, self.found, margin):
            return "supported"
        return "mixed" if self._is_near(*self.bounds, farthest) else "contradicted"

    def _is_near(self, low: float, high: float, margin: float) -> bool:
        return low <= self.claimed + margin + 1e-9 and (self.is_cap or high >= self.claimed - margin - 1e-9)


def names_levels(claim: Claim) -> bool:
    """It names what it was and what it is."""
    return claim.prev is not None and (claim.hi is not None or claim.lo is not None)


def with_prev_in_unit(claim: Claim) -> Claim:
    """ "From 4 hours to 30 minutes": the earlier level in the unit of the later one."""
    written = BEFORE_UNIT.search(claim.text)
    unit = written["unit"].lower().replace("business ", "business_").replace("working ", "business_") if written else ""
    if claim.prev is None or unit not in DAYS_PER_UNIT or claim.unit not in DAYS_PER_UNIT or unit == claim.unit:
        return claim
    return replace(claim, prev=claim.prev * DAYS_PER_UNIT[unit] / DAYS_PER_UNIT[claim.unit])


def claimed_change(claim: Claim) -> float | None:
    """The signed fraction claimed: as written, else from the two levels named."""
    if claim.change is not None:
        return claim.change
    level = claim.hi if claim.hi is not None else claim.lo
    return level / claim.prev - 1 if claim.prev and level is not None else None


def by_levels(claim: Claim, levels: list[Level]) -> Claim:
    """Where levels are named and no change, the levels tell how much: of the change only the sign must hold."""
    if not levels or claim.change is not None:
        return claim
    return replace(claim, prev=None, direction="better" if (claimed_change(claim) or 0) < 0 else "worse")


def length_levels(
    claim: Claim, found: tuple[float | None, float | None], draws: tuple[Floats, Floats], when: tuple[str, str]
) -> list[Level]:
    """Both levels of a length with their 90 % intervals; a later one found to be shorter is no contradiction."""
    if not names_levels(claim) or claim.unit not in DAYS_PER_UNIT:
        return []
    (earlier, later) = ((float(low), float(high)) for low, high in (
        np.quantile(each, (0.05, 0.95), method="nearest") for each in draws))  # fmt: skip
    claimed = claim.hi if claim.hi is not None else claim.lo or 0.0
    is_cap = claim.hi is not None and claim.lo is None
    return [
        Level(claim.prev or 0.0, found[0], earlier, when[0]),
        Level(claimed, found[1], (later[0], math.inf), when[1], is_cap),
    ]


def count_levels(claim: Claim, found: tuple[int, int], when: tuple[str, str]) -> list[Level]:
    """Both levels of a backlog: counts are known."""
    if not names_levels(claim) or claim.unit not in {"count", None}:
        return []
    claimed = claim.hi if claim.hi is not None else claim.lo or 0.0
    return [
        Level(claim.prev or 0.0, found[0], (found[0], found[0]), when[0]),
        Level(claimed, found[1], (found[1], found[1]), when[1], is_cap=claim.hi is not None and claim.lo is None),
    ]


def on_levels(claim: Claim, levels: list[Level], verdict: Verdict, rules: Verdicts, unit: str | None) -> Verdict:
    """The verdict on the change, no better than that on each level; unit None: counts."""
    order: list[VerdictWord] = ["supported", "mixed", "contradicted"]
    for level in levels:
        farthest = rules.exact_margin * level.claimed
        rounding = rounding_of_count(level.claimed) if unit is None else max(rounding_shown(level.claimed), farthest)
        word = level.word(max(rounding, farthest if claim.is_approximate else 0.0), max(rounding, farthest))
        if word == "supported":
            continue
        named = f"{numeral(level.claimed)}" if unit is None else length(level.claimed, unit)
        told = f"{verdict.reason} It was not {named} {level.when}."
        worse = max(word, verdict.verdict, key=order.index) if verdict.verdict in order else verdict.verdict
        verdict = replace(verdict, verdict=worse, reason=told)
    return verdict


def on_change(claim: Claim, change: float, bounds: tuple[float, float], told: str) -> Verdict:
    """The trend rule on the change found (a signed fraction of the length) and its 90 % interval."""
    low, high = bounds
    wanted = claimed_change(claim)
    sign = (
        -1.0
        if wanted is not None and wanted < 0
        else 1.0
        if wanted
        else {"better": -1.0, "worse": 1.0}.get(claim.direction or "", 0.0)
    )
    if not sign:
        return Verdict("cannot_be_checked", f"It does not tell how it changed. {told}", "trend")
    least = abs(wanted) if wanted is not None else 0.0
    margin = max(ROUNDING, 0.1 * least if claim.is_approximate else 0.0)
    found, nearest, farthest = sign * change, min(sign * low, sign * high), max(sign * low, sign * high)
    word: VerdictWord = "mixed"
    if found >= least - margin and nearest > 0:
        word = "supported"
    elif farthest < least - margin or (found < 0 and farthest < max(least - margin, ROUNDING)):
        word = "contradicted"
    return Verdict(word, told if word != "mixed" else f"{told} That is too uneven to tell.", "trend")
