"""How sure a share or a mean is, given how many cases it was counted on; and how exact a number is written."""

import math


def wilson_interval(part: int, whole: int, z: float = 1.6449) -> tuple[float, float]:
    """The Wilson score interval of a share; z = 1.6449 makes each side a one-sided 95 % bound (Wilson 1927)."""
    share, square = part / whole, z * z / whole
    centre = (share + square / 2) / (1 + square)
    half = z / (1 + square) * (share * (1 - share) / whole + square / (4 * whole)) ** 0.5
    return centre - half, centre + half


def poisson_upper(count: int, level: float = 0.95) -> float:
    """The upper one-sided bound of a Poisson mean after `count` events: P(N <= count | bound) = 1 - level (Garwood 1936)."""
    low, high = float(count), count + 10.0 + 10 * math.sqrt(count + 1)
    for _ in range(60):
        middle = (low + high) / 2
        term = total = math.exp(-middle) if middle < 700 else 0.0
        for number in range(1, count + 1):
            term *= middle / number
            total += term
        low, high = (middle, high) if total > 1 - level else (low, middle)
    return high


def rounding_shown(value: float) -> float:
    """Half a unit of the last digit written: 14 -> 0.5, 3.87 -> 0.005."""
    text = f"{value:.6f}".rstrip("0").rstrip(".")
    return float(0.5 * 10 ** -len(text.partition(".")[2]))


def rounding_of_count(value: float, most: float = 0.05) -> float:
    """Half a unit of the last digit of a count that is not 0: 340 -> 5, 1,700 -> 50; at most 5 % of it, 0.5 for 85."""
    whole = round(abs(value))
    zeros = len(str(whole)) - len(str(whole).rstrip("0")) if whole else 0
    return float(max(0.5, min(0.5 * 10**zeros, most * whole))) if zeros else 0.5
