"""Caring as a result: how often customers praise us unasked, and the alarm when talk of caring grows while that falls."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from scipy.special import gammaincinv

SURE = 0.95
QUARTERS_IN_A_ROW = 2


@dataclass(frozen=True)
class Rate:
    """So many in a thousand, with the 95 % interval of a Poisson count."""

    per_thousand: float
    low: float
    high: float


def rate_of(count: int, among: int) -> Rate | None:
    """`count` events among so many customers, per thousand; None where there is nobody.

    The exact interval of a Poisson count (Garwood, Biometrika 28, 1936): quantiles of gamma distributions.
    """
    if among <= 0:
        return None
    tail = (1 - SURE) / 2
    low = float(gammaincinv(count, tail)) if count else 0.0
    high = float(gammaincinv(count + 1, 1 - tail))
    return Rate(1000 * count / among, 1000 * low / among, 1000 * high / among)


@dataclass(frozen=True)
class Alarm:
    """Talk grew and praise fell, two quarters in a row; `is_beyond_chance` where first and last interval of praise lie apart."""

    is_beyond_chance: bool


def alarm_of(talk: Sequence[float | None], results: Sequence[Rate | None]) -> Alarm | None:
    """The alarm of the last three whole quarters, oldest first; None where there is none, or a quarter is not known."""
    words, praise = list(talk)[-QUARTERS_IN_A_ROW - 1 :], list(results)[-QUARTERS_IN_A_ROW - 1 :]
    known_words = [each for each in words if each is not None]
    known = [each for each in praise if each is not None]
    if min(len(known_words), len(known)) <= QUARTERS_IN_A_ROW:
        return None
    grew = all(later > earlier for earlier, later in itertools.pairwise(known_words))
    fell = all(later.per_thousand < earlier.per_thousand for earlier, later in itertools.pairwise(known))
    return Alarm(known[-1].high < known[0].low) if grew and fell else None
