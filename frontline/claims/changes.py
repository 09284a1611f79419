"""Changing what a claim was read as: which fields a hand may change, and which values make sense."""

import datetime as dt
import math
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, get_args

from frontline.claims.claim import Claim, Metric, Period, Speaker, Statistic, Subject, Tense, Unit
from frontline.errors import BadParameter

CHOICES: Mapping[str, tuple[str, ...]] = {
    "metric": get_args(Metric),
    "statistic": get_args(Statistic),
    "unit": get_args(Unit),
    "subject": get_args(Subject),
    "tense": get_args(Tense),
    "speaker": get_args(Speaker),
    "share_op": ("=", ">", "<"),
}
"""The values that each field of words may take."""
NUMBERS = ("lo", "hi", "share")
DAYS = ("period_from", "period_to")
MEANING = frozenset({"metric", "statistic", "subject", "tense", "speaker"})
"""What the words mean, whatever their figures: such a correction also holds for the same words with other figures."""
NOT_NONE = ("metric", "tense", "speaker")


def with_changes(claim: Claim, changes: Mapping[str, object]) -> Claim:
    """The claim with other values; dates as ISO text. Raises BadParameter with the first value that makes no sense."""
    values: dict[str, Any] = {name: _value(name, value) for name, value in changes.items()}
    first, last = (values.pop(name, None) for name in DAYS)
    if first or last:
        if first and last and first > last:
            raise BadParameter("The window ends before it begins", "Give its first day, then its last")
        values["period"] = Period(f"{first or '…'} to {last or '…'}, by hand", first, last)
    lo, hi = values.get("lo", claim.lo), values.get("hi", claim.hi)
    if lo is not None and hi is not None and lo > hi:
        raise BadParameter(f"The lower end ({lo:g}) is above the upper one ({hi:g})", "Give the smaller figure first")
    # A reading that said itself why it could not be bound has been told what was missing.
    return (
        replace(claim, **values, needs=None)
        if set(values) & {"lo", "hi", "share", "unit", "metric"}
        else replace(claim, **values)
    )


def _value(name: str, value: object) -> object:
    if name in CHOICES:
        if value is None and name not in NOT_NONE:
            return None
        if value not in CHOICES[name]:
            raise BadParameter(f"{name} cannot be “{value}”", f"Choose one of {', '.join(CHOICES[name])}")
        return value
    if name in NUMBERS:
        return _number(name, value)
    if name in DAYS:
        return _day(name, value)
    raise BadParameter(
        f"“{name}” of a claim cannot be corrected", f"Correct one of {', '.join((*CHOICES, *NUMBERS, *DAYS))}"
    )


def _number(name: str, value: object) -> float | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value) or value < 0:
        raise BadParameter(f"{name} cannot be “{value}”", "Give a number of 0 or more")
    if name == "share" and value > 1:
        raise BadParameter(f"A share cannot be {value:.0%}", "Give 0 to 100 %")
    return float(value)


def _day(name: str, value: object) -> dt.date | None:
    if value is None or isinstance(value, dt.date):
        return value
    try:
        return dt.date.fromisoformat(str(value))
    except ValueError:
        raise BadParameter(f"{name} cannot be “{value}”", "Give a day such as 2026-11-13") from None
