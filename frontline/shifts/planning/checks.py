"""Is a planning problem well formed? Each complaint names the field."""

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from frontline.shifts.planning.problem import Problem

HIGHEST_WEIGHT = 3.0
_WHOLE = ("slot_day", "slot_week", "bad_before", "wanted")
_FLAGS = ("is_allowed", "is_bad", "taken")
_REALS = ("cost", "queue_gain", "voice_gain")


def check_problem(problem: "Problem") -> None:
    """Raises ValueError naming the field that is wrong."""
    _check_kinds(problem)
    _check_shapes(problem)
    _check_values(problem)
    _check_calendar(problem)
    for name in ("queue", "voices", "fairness"):
        weight = getattr(problem.weights, name)
        if not 0.0 <= weight <= HIGHEST_WEIGHT:  # NaN fails as well
            raise ValueError(f"weights.{name} is {weight}; it must be from 0 to {HIGHEST_WEIGHT:g}")
    if problem.seed < 0:
        raise ValueError(f"seed is {problem.seed}; it must not be negative")


def check_others(problem: "Problem", leader_index: int, others: npt.NDArray[np.bool_]) -> None:
    """Raises ValueError naming leader_index or others (everybody's plan, bool[L,S])."""
    if not 0 <= leader_index < problem.leaders:
        raise ValueError(f"leader_index is {leader_index}; there are {problem.leaders} leaders")
    if others.shape != problem.taken.shape or others.dtype.kind != "b":
        raise ValueError(f"others must be flags of the shape {problem.taken.shape}")


def _check_kinds(problem: "Problem") -> None:
    for names, kinds, wants in ((_WHOLE, "iu", "whole numbers"), (_FLAGS, "b", "flags"), (_REALS, "f", "real numbers")):
        for name in names:
            array = getattr(problem, name)
            if not isinstance(array, np.ndarray) or array.dtype.kind not in kinds:
                raise ValueError(f"{name} must be a numpy array of {wants}")


def _check_shapes(problem: "Problem") -> None:
    for name, dimensions in (("is_allowed", 2), ("queue_gain", 2), ("wanted", 2)):
        if getattr(problem, name).ndim != dimensions:
            raise ValueError(f"{name} must have {dimensions} dimensions")
    leaders, slots = problem.is_allowed.shape
    shapes: dict[str, tuple[int, ...]] = {
        "slot_day": (slots,),
        "slot_week": (slots,),
        "is_bad": (slots,),
        "bad_before": (leaders,),
        "cost": (leaders, slots),
        "voice_gain": (leaders, slots),
        "taken": (leaders, slots),
        "queue_gain": (slots, problem.queue_gain.shape[1]),
        "wanted": (leaders, problem.wanted.shape[1]),
    }
    for name, shape in shapes.items():
        if getattr(problem, name).shape != shape:
            raise ValueError(f"{name} has the shape {getattr(problem, name).shape}, not {shape}")


def _check_values(problem: "Problem") -> None:
    for name in _REALS:
        if not np.isfinite(getattr(problem, name)).all():
            raise ValueError(f"{name} holds a value that is no finite number")
    for name in (*_REALS, "bad_before", "wanted"):
        if (getattr(problem, name) < 0).any():
            raise ValueError(f"{name} holds a negative value")
    if (np.diff(problem.queue_gain, axis=1) > 1e-9).any():
        raise ValueError("queue_gain rises with the number of leaders in a slot; it must never rise")


def _check_calendar(problem: "Problem") -> None:
    day, week = problem.slot_day, problem.slot_week
    if week.size and (week.min() < 0 or week.max() >= problem.weeks):
        raise ValueError(f"slot_week must lie from 0 to {problem.weeks - 1}")
    if (np.diff(day) < 0).any():
        raise ValueError("slot_day falls; the slots must be in time order")
    if (np.diff(week)[np.diff(day) == 0] != 0).any():
        raise ValueError("slot_week puts one day of slot_day into two weeks")
