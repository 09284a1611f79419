"""The small picture of a claim as numbers: which share was done by length, and the claimed range on the same scale."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from frontline.claims.claim import DAYS_PER_UNIT
from frontline.claims.judged import CheckedClaim
from frontline.units import DAYS_PER_WEEK, FEW_CASES

ROOM_BEYOND = 2.0
"""How many times the claimed upper end a picture reaches."""
SHORTEST_WEEKS = 12


@dataclass(frozen=True)
class Picture:
    """`share[i]` (0-1, NaN where nobody knows) was done within `lengths[i]` of `unit`; the claim is from `low` to `high`.

    `low` is 0 for "within X"; `high` is None for "over X". `aim` is the share that the claim speaks of, None when it names none.
    `in_percent` is false when the cases are too few for a share in percent. `did` says what "done" is of these cases ("answered");
    `whose` the share is where the card has other ones beside ("at the present pace"); `reached` is the share at the claimed end as
    the verdict tells it (None: read it off the curve).
    """

    lengths: npt.NDArray[np.float64]
    share: npt.NDArray[np.float64]
    unit: str
    low: float
    high: float | None
    aim: float | None
    in_percent: bool
    did: str = "done"
    whose: str = ""
    reached: float | None = None


def picture_of(found: CheckedClaim) -> Picture | None:
    """The picture of a claim's evidence; None when it rests on no distribution, or the claim names no length."""
    evidence, claim = found.evidence, found.claim
    if evidence is None or (claim.lo_days is None and claim.hi_days is None):
        return None
    if evidence.turnaround is not None:
        curve, queue = evidence.turnaround.curve.share_done, evidence.turnaround.queue
        lengths, share, unit = np.arange(len(curve)) / DAYS_PER_WEEK, curve, "week"
        is_many = queue.open_cases + 4 * queue.done_a_week >= FEW_CASES
        did, whose = "done", "at the present pace"
        reached = evidence.turnaround.curve.within(evidence.turnaround.within_days)
    elif evidence.distribution is not None:
        lengths, share = evidence.distribution.lengths, evidence.distribution.share_done
        unit, is_many = evidence.distribution.unit, evidence.row_count >= FEW_CASES
        did, whose, told = evidence.distribution.did, "", evidence.figures.get("share_within")
        reached = told if isinstance(told, float) and claim.hi is not None else None
    else:
        return None
    low, high = (_in_unit(end, claim.unit, unit) for end in (claim.lo, claim.hi))
    reach = max(ROOM_BEYOND * max(low or 0, high or 0), SHORTEST_WEEKS if unit == "week" else 0)
    shown = lengths <= reach
    return Picture(
        lengths=np.asarray(lengths[shown], dtype=np.float64),
        share=np.asarray(share[shown], dtype=np.float64),
        unit=unit.replace("_", " "),
        low=low or 0.0,
        high=high,
        aim=claim.share,
        in_percent=bool(is_many),
        did=did,
        whose=whose,
        reached=reached,
    )


def _in_unit(length: float | None, written: str | None, unit: str) -> float | None:
    if length is None or written == unit:
        return length
    days, per_unit = DAYS_PER_UNIT.get(written or ""), DAYS_PER_UNIT.get(unit)
    return None if days is None or per_unit is None else length * days / per_unit
