"""The difference of two shares with its interval."""


def difference_interval(
    share: float, bounds: tuple[float, float], other_share: float, other_bounds: tuple[float, float]
) -> tuple[float, float]:
    """The interval of share - other_share, from the Wilson bounds of each (Newcombe 1998, Statistics in Medicine 17:873-890, method 10).

    Shares and bounds 0-1, the groups apart from one another; the difference lies between -1 and 1.
    """
    difference = share - other_share
    below = ((share - bounds[0]) ** 2 + (other_bounds[1] - other_share) ** 2) ** 0.5
    above = ((bounds[1] - share) ** 2 + (other_share - other_bounds[0]) ** 2) ** 0.5
    return difference - below, difference + above
