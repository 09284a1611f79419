"""Lengths of time by the clock that the reader chose: calendar (nights and weekends counted) or business."""

from frontline.units import business_time, tenths

CLOCK_WORDS = {"calendar": "calendar time", "business": "business hours"}
"""How a card names the clock by which it tells lengths."""
_HOURS_SHOWN = 48


def calendar_time(minutes: float) -> str:
    """Minutes by the calendar: "25 min", "3.2 h", from two days on "2.8 days"."""
    return business_time(minutes) if minutes < _HOURS_SHOWN * 60 else f"{tenths(minutes / 60 / 24)} days"


def time_by(clock: str, minutes: float) -> str:
    """Minutes of a clock as people say them."""
    return calendar_time(minutes) if clock == "calendar" else business_time(minutes)
