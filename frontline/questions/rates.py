"""How often a question comes per contact, how much that varies by itself, and how two such rates compare.

Topics vary more from week to week than a Poisson count: Var = mean + dispersion x mean².
"""

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.special import betaincinv

Reals = npt.NDArray[np.float64]
LAGS = 4
"""Noise is learned from weeks this close to one another, so that a trend does not pass for noise."""
USUAL_DISPERSION = 0.1
"""What is taken for the dispersion until counts say otherwise (they soon do): a rate that swings by a third from week to week."""
PRIOR_SPREAD = 0.5
"""The dispersion of single topics is taken to lie within about this share of the pooled one until their counts say otherwise."""


@dataclass(frozen=True)
class Ratio:
    """How many times as often as before, with its 95 % interval; infinite above when there was none before."""

    ratio: float
    low: float
    high: float


@dataclass(frozen=True)
class Rates:
    """One side of a comparison, one number per topic: contacts, exposure, and the squared coefficient of variation that noise adds."""

    contacts: Reals
    exposure: Reals
    noise: Reals

    @classmethod
    def of(cls, counts: Reals, exposure: Reals, dispersion: Reals) -> "Rates":
        """From topics x weeks of counts and exposure (0 in a week that does not count), and a dispersion per topic."""
        seen = exposure.sum(axis=1)
        uneven = divided((exposure**2).sum(axis=1), seen**2)
        return cls((counts * (exposure > 0)).sum(axis=1), seen, dispersion * uneven)


def ratio_of(now: Rates, before: Rates, topic: int = 0) -> Ratio | None:
    """One topic's two rates compared; None when either has no exposure, or no contact came in either.

    Each rate is taken as gamma-distributed about its value: half a contact more (Jeffreys), and its shape lowered by the noise. The ratio
    of two such is F-distributed, which for Poisson counts is the usual interval (Price and Bonett 2000).
    """
    contacts, contacts_before = float(now.contacts[topic]), float(before.contacts[topic])
    exposure, exposure_before = float(now.exposure[topic]), float(before.exposure[topic])
    if not (exposure and exposure_before and contacts + contacts_before):
        return None
    shape = 1 / (1 / (contacts + 0.5) + float(now.noise[topic]))
    shape_before = 1 / (1 / (contacts_before + 0.5) + float(before.noise[topic]))
    middle = (contacts + 0.5) / exposure / ((contacts_before + 0.5) / exposure_before)
    low, high = (
        middle * shape_before * part / (shape * (1 - part))
        for part in (float(betaincinv(shape, shape_before, chance)) for chance in (0.025, 0.975))
    )
    if not contacts_before:
        return Ratio(math.inf, low, math.inf)
    ratio = contacts / exposure / (contacts_before / exposure_before)
    return Ratio(ratio, min(low, ratio) if contacts else 0.0, max(high, ratio))


def change_after(
    before: npt.ArrayLike,
    exposure_before: npt.ArrayLike,
    after: npt.ArrayLike,
    exposure_after: npt.ArrayLike,
    dispersion: float,
) -> Ratio | None:
    """How one topic changed between two runs of weeks (counts and exposure per week), for weeks chosen beforehand.

    None when either has no exposure, or no contact came in either. `dispersion` per week, as `dispersion_of` gives it.
    """
    noise = np.array([dispersion], dtype=np.float64)
    now, earlier = (
        Rates.of(np.atleast_2d(np.asarray(counts, np.float64)), np.atleast_2d(np.asarray(exposure, np.float64)), noise)
        for counts, exposure in ((after, exposure_after), (before, exposure_before))
    )
    return ratio_of(now, earlier)


def dispersion_of(
    counts: npt.NDArray[np.int64] | Reals,
    exposure: npt.NDArray[np.int64] | Reals,
    span: int = 1,
    lived: npt.ArrayLike = True,
) -> Reals:
    """The dispersion of each topic per week (0: Poisson), from sums of `span` weeks against the sums next to them.

    Sums of the length that will be tested, because noise that lasts (an outage is a topic for a fortnight) does not average out. Moments
    per topic, weighed by what a topic can tell into one pooled value; a topic may be noisier than the pool, shrunk towards it,
    never calmer: that would be luck more often than nature.
    """
    every = np.broadcast_to(np.asarray(lived, dtype=bool), counts.shape)
    whole = _sums(every.astype(np.float64), span) == span
    sums, seen = _sums(counts * every, span) * whole, _sums(exposure * every, span) * whole
    own = _own_dispersion(sums, seen, span)
    blocks = (seen > 0).sum(axis=1)
    mean = divided(sums.sum(axis=1), blocks)
    usual = USUAL_DISPERSION / span
    pooled = usual
    for _ in range(4):  # the weights need the value they give; they settle at once
        information = blocks / span / 2 * (mean / (1 + pooled * mean)) ** 2
        told = float((information * own).sum()) + usual * usual**-2
        pooled = max(0.0, told / (float(information.sum()) + usual**-2))
    prior = (PRIOR_SPREAD * max(pooled, 0.02 / span)) ** -2
    shrunk: Reals = (information * own + prior * pooled) / (information + prior)
    return np.maximum(pooled, shrunk) * span


def _own_dispersion(sums: Reals, seen: Reals, span: int) -> Reals:
    """By moments: two counts n1, n2 at one rate r differ by more than Poisson counts would.

    E[(n1 e2 - n2 e1)² / (e1 + e2)²] = r h + 2 dispersion (r h)², with h = e1 e2 / (e1 + e2).
    """
    rate = divided(sums.sum(axis=1), seen.sum(axis=1))[:, None]
    excess, square = np.zeros(len(sums)), np.zeros(len(sums))
    for lag in range(span, span + LAGS):
        (n1, n2), (e1, e2) = ((each[:, :-lag], each[:, lag:]) for each in (sums, seen))
        both = np.where((e1 > 0) & (e2 > 0), e1 + e2, np.inf)
        half = e1 * e2 / both
        excess += (((n1 * e2 - n2 * e1) / both) ** 2 - half * (n1 + n2) / both).sum(axis=1)
        square += (2 * (rate * half) ** 2).sum(axis=1)
    return divided(excess, square)


def _sums(per_week: Reals, span: int) -> Reals:
    """The sums of every `span` weeks in a row."""
    running = np.pad(np.cumsum(per_week, axis=1), ((0, 0), (1, 0)))
    return running[:, span:] - running[:, :-span]


def divided(part: Reals, whole: Reals) -> Reals:
    """Part by whole, one by one; 0 where the whole is 0."""
    return np.divide(part, whole, out=np.zeros(np.shape(part)), where=whole > 0)
