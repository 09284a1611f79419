"""The period every page looks at, as it is chosen at the top (`?period=26w`, filters.py)."""

from frontline.ui.filter_state import DEFAULTS, chosen
from frontline.ui.filters import PERIODS


def _code() -> str:
    code = chosen("period")
    return code if code in PERIODS else DEFAULTS["period"]


def current_period() -> int | None:
    """Tell how many weeks back the reader wants to look; None means everything."""
    return PERIODS[_code()][1]


def current_period_name() -> str:
    """Name the chosen period as the top bar does: "Last 26 weeks"."""
    return PERIODS[_code()][0]
