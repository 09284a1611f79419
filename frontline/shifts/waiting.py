"""From the calls expected to the waiting expected, and the minutes of it that one more leader on the phones saves.

An hour is taken to be in its steady state, agents as alike, patience as exponential. Whoever gives up counts with the time they waited: the waiting of
an hour is calls x E[W] of Erlang A over all callers. It falls ever more slowly as servers are added (E[W] is convex in them).
"""

from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from frontline.shifts.erlang import erlang_a
from frontline.shifts.gamma_ratios import Doubles

Basis = Literal["erlang", "observed"]
LEADER_WEIGHT = 0.5
"""A leader counts half an agent: slower at the keys, and on the phone to listen."""
MOST_CORRECTION = 4.0
"""A model that is further than this from what was observed is held at this factor: the agents counted were then not all there."""
TRUSTED_CALLS = 30.0
"""So many calls observed weigh as much as the model's own word."""


@dataclass(frozen=True)
class Staffing:
    """What is known of each slot; arrays of one shape [slots], NaN where unknown.

    `agents` may be fractional, 0 = nobody covers the slot; `slot_minutes` is the length of a slot. Handle time and patience are
    hardly known slot by slot: give the company's own where a slot has few calls, and where nobody ever answered.
    """

    calls: Doubles
    agents: Doubles
    handle_minutes: Doubles
    patience_minutes: Doubles
    slot_minutes: float


@dataclass(frozen=True)
class Observed:
    """What callers of earlier weeks met in each slot: mean wait in minutes over all callers (NaN = no call), and how many calls that
    mean is over; arrays [slots]."""

    wait_minutes: Doubles
    calls: Doubles


@dataclass(frozen=True)
class Waiting:
    """What to expect of each slot. Slots without a forecast have NaN waits and save nothing.

    `wait_minutes[slots]` and `abandon_share[slots]` (0-1, NaN where it is unknown) are what a caller meets now; `saved_minutes[slots, k]` is what leader k+1 saves all
    callers together, beside k others; never negative, never growing along k. `basis[slots]` says what it rests on: "erlang" or
    "observed" (agents, handle time or patience unknown: observed mean wait x calls).
    """

    wait_minutes: Doubles
    abandon_share: Doubles
    saved_minutes: Doubles
    basis: npt.NDArray[np.str_]


def patience_minutes(waited_minutes: float, abandoned_calls: int) -> float:
    """Mean patience: all time waited (by those answered and those not) over the number who gave up; NaN when nobody did.

    The maximum-likelihood estimate of an exponential under censoring: an answered caller would have waited longer (Brown et al. 2005,
    section 5; Mandelbaum and Zeltyn 2007).
    """
    return waited_minutes / abandoned_calls if abandoned_calls > 0 else float("nan")


def expected_waiting(
    staffing: Staffing, observed: Observed, leaders: int = 5, leader_weight: float = LEADER_WEIGHT
) -> Waiting:
    """The waiting of every slot now, and with 1 to `leaders` leaders beside the agents.

    The model is scaled slot by slot to what was observed. Raises ValueError when shapes differ or a known figure is negative.
    """
    _same_shapes(staffing, observed)
    modelled = ~np.isnan(staffing.agents + staffing.handle_minutes + staffing.patience_minutes)
    modelled &= staffing.handle_minutes > 0
    waits, abandoned = _by_erlang(staffing, modelled, leaders, leader_weight)
    factor = _correction(waits[:, 0], observed, staffing.agents > 0)
    waits, abandoned = waits * factor[:, None], np.minimum(abandoned * factor, 1.0)
    # On average nobody waits longer than their patience, whatever was observed.
    waits = np.where(modelled[:, None], np.fmin(waits, staffing.patience_minutes[:, None]), waits)
    waits[~modelled] = _by_observation(staffing, observed, leaders, leader_weight)[~modelled]
    minutes = np.nan_to_num(waits * staffing.calls[:, None])
    saved = np.minimum.accumulate(np.clip(-np.diff(minutes, axis=1), 0, None), axis=1)
    forecast = ~np.isnan(staffing.calls)
    return Waiting(
        np.where(forecast, waits[:, 0], np.nan),
        np.where(forecast, abandoned, np.nan),
        saved,
        np.where(modelled, "erlang", "observed"),
    )


def _by_erlang(
    staffing: Staffing, modelled: npt.NDArray[np.bool_], leaders: int, leader_weight: float
) -> tuple[Doubles, Doubles]:
    """Mean wait [slots, 0..leaders] and the share that gives up now [slots]; NaN where the model lacks a figure."""
    waits = np.full((modelled.size, leaders + 1), np.nan)
    abandoned = np.full(modelled.size, np.nan)
    arrivals = np.nan_to_num(staffing.calls[modelled]) / staffing.slot_minutes
    servers = staffing.agents[modelled, None] + leader_weight * np.arange(leaders + 1)
    handle, patience = staffing.handle_minutes[modelled], staffing.patience_minutes[modelled]
    figures = erlang_a(arrivals[:, None], handle[:, None], servers, patience[:, None])
    waits[modelled], abandoned[modelled] = figures.mean_wait_minutes, figures.abandon_probability[:, 0]
    return waits, abandoned


def _correction(modelled_wait: Doubles, observed: Observed, covered: npt.NDArray[np.bool_]) -> Doubles:
    """Factor [slots] from modelled to observed waiting.

    First one factor for all slots together (they err alike: breaks, calls of other queues), then each slot's own, drawn to the common one as few calls
    were observed. 1 where nothing can be compared and where nobody is there to answer (everybody then waits out their patience);
    at most MOST_CORRECTION either way.
    """
    known = covered & ~np.isnan(modelled_wait + observed.wait_minutes) & (observed.calls > 0)
    calls = np.where(known, observed.calls, 0.0)
    modelled = np.where(known, modelled_wait, 0.0) * calls
    met = np.where(known, observed.wait_minutes, 0.0) * calls
    common = float(met.sum() / modelled.sum()) if modelled.sum() > 0 else 1.0
    typical = float(modelled.sum() / calls.sum()) if calls.sum() > 0 else 0.0
    drawn = TRUSTED_CALLS * max(typical, 1e-9)
    own = (met + common * drawn) / (modelled + drawn)
    factor = np.where(covered, np.where(known, own, common), 1.0)
    return np.clip(factor, 1 / MOST_CORRECTION, MOST_CORRECTION)


def _by_observation(staffing: Staffing, observed: Observed, leaders: int, leader_weight: float) -> Doubles:
    """Waits [slots, 0..leaders] where the model lacks a figure: the observed wait, shared by what is added.

    How many agents there are is unknown, so one is assumed; more leaders halve, third … what is left. Slots in which no wait was observed get the
    mean over all.
    """
    known = ~np.isnan(observed.wait_minutes) & (observed.calls > 0)
    met, calls = observed.wait_minutes[known], observed.calls[known]
    usual = float((met * calls).sum() / calls.sum()) if known.any() else 0.0
    now = np.where(known, observed.wait_minutes, usual)
    agents = np.where(np.isnan(staffing.agents), 1.0, np.maximum(staffing.agents, leader_weight))[:, None]
    shared: Doubles = now[:, None] * agents / (agents + leader_weight * np.arange(leaders + 1))
    return shared


def _same_shapes(staffing: Staffing, observed: Observed) -> None:
    arrays = (
        staffing.calls,
        staffing.agents,
        staffing.handle_minutes,
        staffing.patience_minutes,
        observed.wait_minutes,
        observed.calls,
    )
    if len({array.shape for array in arrays}) != 1 or staffing.calls.ndim != 1:
        raise ValueError("all figures of the slots must be arrays of one dimension and one length")
    if any(np.any(array < 0) for array in arrays) or staffing.slot_minutes <= 0:
        raise ValueError("figures of slots cannot be negative")
