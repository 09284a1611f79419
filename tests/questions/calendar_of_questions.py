"""A calendar of counts whose truth is known: steady topics, and new, tripled, growing and fading ones from a known week."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

Planted = Literal["steady", "new", "tripled", "growing", "fading"]
WEEKS, WARM_UP = 78, 30
"""A year and a half; nothing is planted, and no alarm counted, before there are weeks to compare with."""
SLOW_WEEKS = 10


@dataclass(frozen=True)
class Calendar:
    """`counts` (topics x weeks), `exposure` and `born_week` as the detector gets them; the rest is the truth.

    `base` is the rate in an ordinary week before the change, `rates` the rate in each week relative to it, `starts` the week
    from which a planted topic is different (the number of weeks for a steady one).
    """

    counts: npt.NDArray[np.int64]
    exposure: npt.NDArray[np.int64]
    born_week: list[int | None]
    planted: list[Planted]
    starts: npt.NDArray[np.int64]
    base: npt.NDArray[np.float64]
    rates: npt.NDArray[np.float64]


@dataclass(frozen=True)
class Company:
    """What is simulated. Bases are spread evenly on a log scale between `least` and `most` contacts a week.

    Noise has mean 1 and variance `dispersion` (for a topic times a log-normal factor of that `unevenness`, mean 1); `memory` is
    its correlation from one week to the next.
    """

    topics: int = 60
    new: int = 4
    tripled: int = 6
    growing: int = 3
    fading: int = 4
    least: float = 1.0
    most: float = 40.0
    dispersion: float = 0.1
    unevenness: float = 0.0
    memory: float = 0.0


def simulate(seed: int, company: Company | None = None) -> Calendar:
    """A calendar of 78 weeks with seasons, swings and holidays; the same for the same seed."""
    company = company or Company()
    random = np.random.default_rng(seed)
    planted = _what_is_planted(company)
    base = np.exp(random.uniform(np.log(company.least), np.log(company.most), company.topics))
    starts = np.where(
        [kind == "steady" for kind in planted], WEEKS, random.integers(WARM_UP, WEEKS - 10, company.topics)
    )
    rates = np.array([_relative_rates(kind, start) for kind, start in zip(planted, starts, strict=True)])
    volume = _volume(random)
    counts = random.poisson(base[:, None] * rates * volume * _noise(random, company)).astype(np.int64)
    other = random.poisson(base.sum() * volume)  # contacts whose text belongs to no topic
    born = [_first_contact(row) if kind == "new" else None for kind, row in zip(planted, counts, strict=True)]
    return Calendar(counts, counts.sum(axis=0) + other, born, planted, starts, base, rates)


def _what_is_planted(company: Company) -> list[Planted]:
    many: dict[Planted, int] = {
        "new": company.new,
        "tripled": company.tripled,
        "growing": company.growing,
        "fading": company.fading,
    }
    planted: list[Planted] = [kind for kind, times in many.items() for _ in range(times)]
    return planted + ["steady" for _ in range(company.topics - len(planted))]


def _relative_rates(kind: Planted, start: int) -> npt.NDArray[np.float64]:
    since = np.clip(np.arange(WEEKS) - start + 1, 0, SLOW_WEEKS)
    if kind == "growing":
        return np.asarray(1.12**since, np.float64)
    if kind == "fading":
        return np.asarray(0.88**since, np.float64)
    level = {"new": (0.0, 1.0), "tripled": (1.0, 3.0), "steady": (1.0, 1.0)}[kind]
    return np.where(since > 0, level[1], level[0])


def _volume(random: np.random.Generator) -> npt.NDArray[np.float64]:
    """How busy each week is: a season of ±20 %, swings of 10 %, one week in thirteen a holiday with half the contacts."""
    weeks = np.arange(WEEKS)
    season = 1 + 0.2 * np.sin(2 * np.pi * (weeks / 52 + random.random()))
    holiday = np.where((weeks + random.integers(13)) % 13 == 0, 0.5, 1.0)
    return np.asarray(season * holiday * np.exp(random.normal(0, 0.1, WEEKS)))


def _noise(random: np.random.Generator, company: Company) -> npt.NDArray[np.float64]:
    """Gamma noise; log-normal where it has a memory."""
    shape = (company.topics, WEEKS)
    if not company.dispersion:
        return np.ones(shape)
    uneven = company.unevenness
    dispersion = company.dispersion * np.exp(random.normal(-(uneven**2) / 2, uneven, (company.topics, 1)))
    if not company.memory:
        return random.gamma(1 / dispersion, dispersion, shape)
    drawn = random.normal(size=shape)
    for week in range(1, WEEKS):
        drawn[:, week] = company.memory * drawn[:, week - 1] + np.sqrt(1 - company.memory**2) * drawn[:, week]
    spread = np.log1p(dispersion)
    return np.asarray(np.exp(np.sqrt(spread) * drawn - spread / 2))


def _first_contact(row: npt.NDArray[np.int64]) -> int:
    return int(np.flatnonzero(row)[0]) if row.any() else WEEKS
