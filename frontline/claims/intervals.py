"""How sure a share or a mean is, given how many cases it was counted on."""


def wilson_interval(part: int, whole: int, z: float = 1.6449) -> tuple[float, float]:
    """The Wilson score interval of a share; z = 1.6449 makes each side a one-sided 95 % bound (Wilson 1927)."""
    share, square = part / whole, z * z / whole
    centre = (share + square / 2) / (1 + square)
    half = z / (1 + square) * (share * (1 - share) / whole + square / (4 * whole)) ** 0.5
    return centre - half, centre + half
