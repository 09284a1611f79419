"""How sure a share or a mean is, given how many cases it was counted on; and how exact a number is written."""

import math


def wilson_interval(part: int, whole: int, z: float = 1.6449) -> tuple[float, float]:
    """The Wilson score interval of a share; z = 1.6449 makes each side a one-sided 95 % bound (Wilson 1927)."""
    share, square = part / whole, z * z / whole
    centre = (share + square / 2) / (1 + square)
    half = z / (1 + square) * (share * (1 - share) / whole + square / (4 * whole)) ** 0.5
    return centre - half, centre + half


def poisson_upper(count: int, z: float = 1.6449) -> float:
    """The upper one-sided 95 % bound of a Poisson mean after `count` events (Wilson and Hilferty 1931; exact for none)."""
    if count == 0:
        return -math.log(0.05)
    more = count + 1
    return more * (1 - 1 / (9 * more) + z / (3 * math.sqrt(more))) ** 3


def rounding_shown(value: float) -> float:
    """Half a unit of the last digit written: 14 -> 0.5, 3.87 -> 0.005."""
    text = f"{value:.6f}".rstrip("0").rstrip(".")
    return float(0.5 * 10 ** -len(text.partition(".")[2]))


def rounding_of_count(value: float, most: float = 0.05) -> float:
    """Half a unit of the last digit of a count that is not 0: 340 -> 5, 1,700 -> 50; at most 5 % of it, 0.5 for 85."""
    whole = round(abs(value))
    zeros = len(str(whole)) - len(str(whole).rstrip("0")) if whole else 0
    return float(max(0.5, min(0.5 * 10**zeros, most * whole))) if zeros else 0.5
