"""Waiting on the phone by Erlang B, C and A: rates per minute, times in minutes, servers as real numbers.

Erlang B and C: A. K. Erlang 1917. Erlang A (callers give up after a patience that is exponential): C. Palm 1943, in the form of Garnett,
Mandelbaum and Reiman 2002 and Mandelbaum and Zeltyn 2007. A server may be half a server: all three are continued between whole numbers
by the incomplete gamma function (Jagers and van Doorn 1986), smooth and falling in the servers; at whole numbers they are exact.

Arguments broadcast against one another; numbers give numbers, arrays give arrays.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.special import gammainc

from frontline.shifts.gamma_ratios import Doubles, inverse_blocking, inverse_palm


def erlang_b(load: npt.ArrayLike, servers: npt.ArrayLike) -> Doubles:
    """Share 0-1 of callers that find every server taken where nobody can wait; `load` = calls per minute x service minutes.

    Raises ValueError for a negative load or a negative number of servers.
    """
    loads, counts = _checked("load and servers", load, servers)
    return _plain(_blocking(loads, counts))


@dataclass(frozen=True)
class EndlessPatience:
    """Erlang C: everybody waits until answered. Under a load that the servers cannot carry the wait is infinite."""

    wait_probability: Doubles
    mean_wait_minutes: Doubles
    spare_per_minute: Doubles

    def service_level(self, within_minutes: float) -> Doubles:
        """Share 0-1 of callers answered within so many minutes."""
        served = 1 - self.wait_probability * np.exp(-np.maximum(self.spare_per_minute, 0) * within_minutes)
        return _plain(np.where(self.spare_per_minute > 0, served, 0.0))


def erlang_c(
    arrivals_per_minute: npt.ArrayLike, service_minutes: npt.ArrayLike, servers: npt.ArrayLike
) -> EndlessPatience:
    """What callers meet who never give up.

    Raises ValueError for a negative number or a service time of nought.
    """
    arrivals, service, counts = _checked("arrivals, service and servers", arrivals_per_minute, service_minutes, servers)
    _positive(service)
    load = arrivals * service
    spare = (counts - load) / service
    blocked = _blocking(load, counts)
    carried = spare > 0
    with np.errstate(divide="ignore", invalid="ignore"):
        wait = np.where(carried, counts * blocked / (counts - load * (1 - blocked)), 1.0)
        mean = np.where(carried, wait / spare, np.inf)
    return EndlessPatience(_plain(wait), _plain(mean), _plain(spare))


@dataclass(frozen=True)
class LimitedPatience:
    """Erlang A: a caller gives up after a while. `mean_wait_minutes` is over all callers, those who gave up included."""

    wait_probability: Doubles
    abandon_probability: Doubles
    mean_wait_minutes: Doubles
    position: Doubles
    level: Doubles
    spare_per_minute: Doubles
    patience_minutes: Doubles

    def service_level(self, within_minutes: float) -> Doubles:
        """Share 0-1 of all callers that were answered, and within so many minutes.

        From the density of the offered wait, e^(y(1-e^(-t/p)) - nμt) (Baccelli and Hebuterne 1981), integrated in closed form:
        x/y (P(x+1, y) - P(x+1, y e^(-t/p))) / P(x, y), with P the regularised lower incomplete gamma function.
        """
        left = np.exp(-within_minutes / np.maximum(self.patience_minutes, 1e-300))
        position, level = self.position, np.maximum(self.level, 1e-300)
        whole = gammainc(position, level)
        with np.errstate(divide="ignore", invalid="ignore"):
            part = gammainc(position + 1, level) - gammainc(position + 1, level * left)
            soon = position / level * part / whole
        # Where P(x, y) underflows hardly anyone gives up: those who wait are answered as under Erlang C.
        served = 1 - self.abandon_probability
        patient = (1 - np.exp(-np.maximum(self.spare_per_minute, 0) * within_minutes)) * (
            served - (1 - self.wait_probability)
        )
        late = np.where(whole > 1e-290, self.wait_probability * soon, patient)
        return _plain(np.clip(1 - self.wait_probability + late, 0, served))


def erlang_a(
    arrivals_per_minute: npt.ArrayLike,
    service_minutes: npt.ArrayLike,
    servers: npt.ArrayLike,
    patience_minutes: npt.ArrayLike,
) -> LimitedPatience:
    """What callers meet whose patience is exponential with that mean; finite under any load and without any server.

    Without a call the figures are those that a single caller would meet. Raises ValueError for a negative or infinite number or a
    service time of nought.
    """
    arrivals, service, counts, patience = _checked(
        "arrivals, service, servers and patience", arrivals_per_minute, service_minutes, servers, patience_minutes
    )
    _positive(service)
    load, position, level = arrivals * service, counts * patience / service, arrivals * patience
    palm = inverse_palm(position, level)
    blocked = _blocking(load, counts)
    wait = blocked / (palm + (1 - palm) * blocked)
    with np.errstate(divide="ignore", invalid="ignore"):
        answered = np.where(level > 1e-9, counts / load * (1 - palm), position / (position + 1))
    abandoned = wait * np.clip(1 - answered, 0, 1)
    spare = (counts - load) / service
    figures = (wait, abandoned, abandoned * patience, position, level, spare, patience)
    return LimitedPatience(*(_plain(each) for each in figures))


def _blocking(load: Doubles, servers: Doubles) -> Doubles:
    inverse = inverse_blocking(servers, load)
    return np.minimum(1 / np.maximum(inverse, 1.0), 1.0)


def _checked(names: str, *values: npt.ArrayLike) -> tuple[Doubles, ...]:
    arrays = np.broadcast_arrays(*(np.asarray(value, dtype=np.float64) for value in values))
    if any(np.any(array < 0) or np.any(np.isinf(array)) for array in arrays):
        raise ValueError(f"{names} must be finite and not negative")
    return tuple(array.copy() for array in arrays)


def _positive(service: Doubles) -> None:
    if np.any(service <= 0):
        raise ValueError("the service time must be above nought")


def _plain(array: npt.ArrayLike) -> Doubles:
    """A number where numbers were given: an array without dimensions becomes a double."""
    result: Doubles = np.asarray(array, dtype=np.float64)[()]
    return result
