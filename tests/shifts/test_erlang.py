"""Erlang B, C and A: published values, the birth-death chain summed directly, limits, and servers between whole numbers."""

import math

import numpy as np
import pytest

from frontline.shifts.erlang import erlang_a, erlang_b, erlang_c


def chain(arrivals: float, service: float, servers: int, patience: float, longest: int = 4000) -> tuple[float, float]:
    """P(wait) and E[W] over all callers, from the states of the birth-death chain."""
    logs = [0.0]
    for state in range(1, longest):
        leaving = min(state, servers) / service + max(state - servers, 0) / patience
        logs.append(logs[-1] + math.log(arrivals / leaving))
    weights = np.exp(np.array(logs) - max(logs))
    weights /= weights.sum()
    queue = np.maximum(np.arange(longest) - servers, 0)
    return float(weights[servers:].sum()), float((queue * weights).sum() / arrivals)


def chain_service_level(arrivals: float, service: float, servers: int, patience: float, within: float) -> float:
    """Share answered within a time: who finds k waiting is answered after k + 1 departures, if their patience lasts."""
    steps, total, weight, served = 4000, 1.0, 1.0, 0.0
    for state in range(1, servers + 1):
        weight *= arrivals * service / state
        total += weight if state < servers else 0.0
    served = total
    length = within / steps
    waiting = np.zeros(400)
    for ahead in range(400):
        total += weight
        waiting[ahead] = weight
        weight *= arrivals / (servers / service + (ahead + 1) / patience)
    leaving = servers / service + np.arange(400) / patience
    alive = waiting.copy()  # alive[k]: still waiting with k ahead; the caller's own patience is taken off beside it
    for _ in range(steps):
        out = alive * (1 - np.exp(-leaving * length))
        served += out[0]
        alive = (alive - out + np.append(out[1:], 0.0)) * math.exp(-length / patience)
    return served / total


def test_erlang_a_equals_the_published_example() -> None:
    figures = erlang_a(48, 1, 50, 2)
    assert round(float(figures.abandon_probability), 4) == 0.0309
    assert round(float(figures.mean_wait_minutes) * 60, 2) == 3.71


def test_erlang_c_equals_the_published_example() -> None:
    figures = erlang_c(100 / 30, 3, 14)
    assert round(float(figures.wait_probability), 4) == 0.1741
    assert round(float(figures.service_level(20 / 60)), 4) == 0.8884


@pytest.mark.parametrize(("load", "servers", "expected"), [(2, 2, 0.4), (1, 1, 0.5), (10, 10, 0.21458), (3, 0, 1.0)])
def test_erlang_b_equals_known_values(load: float, servers: int, expected: float) -> None:
    assert erlang_b(load, servers) == pytest.approx(expected, abs=5e-6)


@pytest.mark.parametrize("load", [0.3, 7.0, 900.0, 10_000.0])
@pytest.mark.parametrize("crowding", [0.02, 0.5, 0.97, 1.0, 1.04, 1.3])
def test_erlang_b_equals_the_recursion_up_to_large_loads(load: float, crowding: float) -> None:
    servers = int(load * crowding)
    inverse = 1.0
    for server in range(1, servers + 1):
        inverse = 1 + server / load * inverse
    assert erlang_b(load, servers) == pytest.approx(1 / inverse, rel=1e-9, abs=1e-280)


@pytest.mark.parametrize(
    "system",
    [(5, 2, 3, 4), (5, 2, 11, 4), (0.2, 6, 1, 3), (48, 1, 50, 2), (3, 5, 0, 2), (30, 10, 290, 50), (2, 6, 10, 0.1)],
)
def test_erlang_a_equals_the_chain(system: tuple[float, float, int, float]) -> None:
    figures = erlang_a(*system)
    assert (figures.wait_probability, figures.mean_wait_minutes) == pytest.approx(chain(*system), rel=1e-9)


@pytest.mark.parametrize("system", [(5, 2, 11, 4), (5, 2, 6, 4), (0.2, 6, 1, 3), (48, 1, 50, 2)])
def test_service_level_of_erlang_a_equals_the_chain(system: tuple[float, float, int, float]) -> None:
    for within in (0.1, 0.5, 2.0):
        assert erlang_a(*system).service_level(within) == pytest.approx(chain_service_level(*system, within), abs=1e-3)


def test_endless_patience_is_erlang_c_and_none_is_erlang_b() -> None:
    servers = np.array([10.5, 12, 15, 25])
    patient, endless = erlang_a(5, 2, servers, 1e7), erlang_c(5, 2, servers)
    assert patient.mean_wait_minutes == pytest.approx(endless.mean_wait_minutes, rel=1e-3)
    assert patient.service_level(0.3) == pytest.approx(endless.service_level(0.3), abs=1e-4)
    for patience in (0.0, 1e-9):
        hasty = erlang_a(5, 2, servers, patience)
        assert hasty.abandon_probability == pytest.approx(erlang_b(10, servers), rel=1e-6)


def test_parts_of_a_server_lie_smoothly_between_whole_ones() -> None:
    servers = np.linspace(0, 20, 801)
    for arrivals, service, patience in [(5, 2, 3), (0.05, 6, 2), (1, 6, 2), (2, 6, 20), (2, 6, 0.2)]:
        waits = erlang_a(arrivals, service, servers, patience).mean_wait_minutes
        assert np.all(np.diff(waits) < 0)
        assert np.diff(waits, 2).min() > -1e-12, "each further part of a server saves less"
        assert np.all(np.diff(erlang_b(arrivals * service, servers)) < 0)


def test_nobody_there_and_nobody_calling() -> None:
    nobody = erlang_a([0, 0.01, 5, 10_000], 3, 0, 2)
    assert nobody.mean_wait_minutes == pytest.approx(2)
    assert nobody.abandon_probability == pytest.approx(1)
    assert nobody.service_level(5) == pytest.approx(0)
    quiet = erlang_a(0, 3, [1, 2.5, 400], 2)
    assert quiet.mean_wait_minutes == pytest.approx(0)
    assert quiet.service_level(0) == pytest.approx(1)


def test_overload_is_infinite_without_abandonment_and_finite_with_it() -> None:
    crowded = erlang_c([10, 12], 1, 10)
    assert np.all(np.isinf(crowded.mean_wait_minutes))
    assert np.all(crowded.service_level(1) == 0)
    huge = erlang_a(10_000, 1, [0.5, 100, 5_000, 10_000, 12_000], 3)
    assert huge.abandon_probability[:3] == pytest.approx([0.99995, 0.99, 0.5], abs=1e-6)
    assert np.all(np.isfinite(huge.mean_wait_minutes)) and np.all(np.diff(huge.mean_wait_minutes) < 0)


def test_what_makes_no_sense_is_refused() -> None:
    for arguments in [(-1, 1, 1, 1), (1, 0, 1, 1), (1, 1, -1, 1), (1, 1, 1, math.inf)]:
        with pytest.raises(ValueError):
            erlang_a(*arguments)
