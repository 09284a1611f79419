"""How the browser draws figures: no tools, no zoom, and the names of months and days as the settings' locale has them."""

from functools import lru_cache
from typing import Any

from frontline.units import HOUSE_LOCALE, number_signs, reader_locale

_QUIET = {"displayModeBar": False, "scrollZoom": False, "doubleClick": False, "showTips": False}
_NAME = "reader"
_FROM_SUNDAY = (6, 0, 1, 2, 3, 4, 5)


def quiet_config() -> dict[str, Any]:
    """The configuration of every figure, for `st.plotly_chart`."""
    locale = reader_locale()
    return _QUIET if locale == HOUSE_LOCALE else {**_QUIET, "locale": _NAME, "locales": {_NAME: _words(locale)}}


@lru_cache
def _words(locale: str) -> dict[str, Any]:
    """A locale as plotly.js wants it; its weeks begin on Sunday."""
    from babel.dates import get_day_names, get_month_names  # only who reads in another way waits for it

    days, short_days = (get_day_names(width, locale=locale) for width in ("wide", "abbreviated"))
    months, short_months = (get_month_names(width, locale=locale) for width in ("wide", "abbreviated"))
    group, point = number_signs()
    named = {
        "days": [str(days[day]) for day in _FROM_SUNDAY],
        "shortDays": [str(short_days[day]) for day in _FROM_SUNDAY],
        "months": [str(months[month]) for month in range(1, 13)],
        "shortMonths": [str(short_months[month]) for month in range(1, 13)],
    }
    return {"dictionary": {}, "format": {**named, "decimal": point, "thousands": group, "date": "%d.%m.%Y"}}
