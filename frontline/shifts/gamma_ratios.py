"""Two ratios of the incomplete gamma function on which Erlang's formulae rest, kept exact where the function itself underflows.

All functions take arrays of doubles of one shape and return one of that shape.
"""

import numpy as np
import numpy.typing as npt
from scipy.special import gammainc, gammaincc, gammaln

Doubles = npt.NDArray[np.float64]

_SMALLEST_LOG = -600.0  # below this exp() and the incomplete gamma function come near the smallest double
_ENOUGH = 1e-16
_MOST_TERMS = 20_000


def inverse_blocking(servers: Doubles, load: Doubles) -> Doubles:
    """1 / B: e^a a^(-n) Γ(n+1, a), which for whole n is 1 / Erlang B and for others its analytic extension (Jagers and
    van Doorn 1986); infinite where nobody is ever blocked."""
    log_weight = _log_poisson(servers, load)
    direct = log_weight > _SMALLEST_LOG
    inverse = np.full(servers.shape, np.inf)
    inverse[direct] = gammaincc(servers[direct] + 1, load[direct]) / np.exp(log_weight[direct])
    crowded = ~direct & (load > servers)
    inverse[crowded] = _upper_fraction(servers[crowded], load[crowded])
    return inverse


def inverse_palm(position: Doubles, level: Doubles) -> Doubles:
    """1 / A(x, y) with A(x, y) = x e^y y^(-x) γ(x, y) = 1 + y/(x+1) + y²/((x+1)(x+2)) + … (Palm 1943; Mandelbaum and Zeltyn
    2007, "Service engineering in action"); between 0 and 1."""
    log_weight = _log_poisson(position, level)
    direct = log_weight > _SMALLEST_LOG
    direct &= level > 0
    inverse = np.where(level > 0, 0.0, 1.0)
    inverse[direct] = np.exp(log_weight[direct]) / gammainc(position[direct], level[direct])
    calm = ~direct & (level < position) & (level > 0)
    inverse[calm] = 1 / _palm_series(position[calm], level[calm])
    return inverse


def _log_poisson(count: Doubles, mean: Doubles) -> Doubles:
    """log(m^k e^(-m) / k!) for real k by Loader's saddle point (2000): no digits are lost at thousands."""
    safe_count, safe_mean = np.maximum(count, 1e-300), np.maximum(mean, 1e-300)
    far = (safe_mean - safe_count) / safe_count
    near = np.clip(far, -1e-3, 1e-3)
    deviance = np.where(
        near == far,
        near * near * (1 / 2 - near * (1 / 3 - near * (1 / 4 - near * (1 / 5 - near / 6)))),
        far - np.log1p(np.maximum(far, -1 + 1e-16)),
    )
    large = -count * deviance - 0.5 * np.log(2 * np.pi * safe_count) - _stirling_error(safe_count)
    small = count * np.log(safe_mean) - gammaln(count + 1) - mean
    return np.where((count > 15) & (mean > 0), large, small)


def _stirling_error(count: Doubles) -> Doubles:
    square = np.maximum(count, 15.0) ** 2
    series: Doubles = (1 / 12 - (1 / 360 - (1 / 1260 - 1 / 1680 / square) / square) / square) / np.maximum(count, 15.0)
    return series


def _upper_fraction(servers: Doubles, load: Doubles) -> Doubles:
    """e^a a^(-n) Γ(n+1, a) by Legendre's continued fraction (modified Lentz), for loads well above the servers."""
    shape = servers + 1
    base = load + 1 - shape
    upper, lower = np.full(shape.shape, 1e300), 1 / base
    fraction = lower.copy()
    for term in range(1, _MOST_TERMS):
        factor = -term * (term - shape)
        base = base + 2
        lower = 1 / (factor * lower + base)
        upper = base + factor / upper
        step = lower * upper
        fraction *= step
        if np.all(np.abs(step - 1) < _ENOUGH * 10):
            break
    return load * fraction


def _palm_series(position: Doubles, level: Doubles) -> Doubles:
    total, term = np.ones(position.shape), np.ones(position.shape)
    for count in range(1, _MOST_TERMS):
        term = term * level / (position + count)
        total += term
        if np.all(term < _ENOUGH * total):
            break
    return total
