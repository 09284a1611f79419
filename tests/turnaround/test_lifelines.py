"""The curve, its bounds and the interval of its median are those of lifelines (lifelines_reference.py), delayed entry included."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from .curves import curve_of_cases

REFERENCE = json.loads((Path(__file__).parent / "lifelines_reference.json").read_text(encoding="utf-8"))


def days_or_none(written: float) -> int | None:
    return int(written) if np.isfinite(written) else None


@pytest.mark.parametrize("drawn", REFERENCE, ids=lambda drawn: f"{len(drawn['entry'])} cases")
def test_the_curve_is_that_of_lifelines(drawn: dict[str, Any]) -> None:
    curve = curve_of_cases(drawn["entry"], drawn["leave"], drawn["done"])
    known = curve.known_until_days + 1
    assert known > 30
    assert np.abs(1 - curve.share_done[:known] - drawn["undone"][:known]).max() < 1e-9


@pytest.mark.parametrize("drawn", REFERENCE, ids=lambda drawn: f"{len(drawn['entry'])} cases")
def test_its_bounds_are_those_of_lifelines(drawn: dict[str, Any]) -> None:
    curve = curve_of_cases(drawn["entry"], drawn["leave"], drawn["done"])
    low, high = curve.bounds()
    inside = (curve.share_done[: len(low)] > 0) & (curve.share_done[: len(low)] < 1)
    assert inside.sum() > 20
    assert np.abs(1 - high - drawn["undone_low"][: len(low)])[inside].max() < 1e-9
    assert np.abs(1 - low - drawn["undone_high"][: len(low)])[inside].max() < 1e-9
    assert curve.days_until(0.5) == days_or_none(drawn["median"])
    assert curve.days_until_between(0.5) == tuple(days_or_none(day) for day in drawn["median_between"])
