"""Numbers and dates are written in the way that the settings name, everywhere; the house's way by default."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from frontline.errors import BadSettings
from frontline.settings import SETTINGS_FILE, load_settings
from frontline.ui.chart_base import blank, short
from frontline.ui.chart_config import quiet_config
from frontline.ui.theme import LIGHT
from frontline.units import (
    HOUSE_LOCALE,
    count_of,
    day,
    day_in_year,
    day_span,
    full_day_in_year,
    local_moment,
    long_day,
    month_in_year,
    numeral,
    share_of,
    tenths,
    weekday_and_day,
    weekday_in_year,
    weeks,
    write_for,
)

DAY = dt.date(2026, 11, 3)


@pytest.fixture(autouse=True)
def _house_way_afterwards() -> Iterator[None]:
    yield
    write_for(HOUSE_LOCALE)


@pytest.mark.parametrize(
    ("locale", "written"),
    [
        ("en_GB", ["1,204,567.25", "1,200 orders", "31 % of 1,318", "8.3 weeks", "4"]),
        ("en_US", ["1,204,567.25", "1,200 orders", "31 % of 1,318", "8.3 weeks", "4"]),
        ("de_DE", ["1.204.567,25", "1.200 orders", "31 % of 1.318", "8,3 weeks", "4"]),
        ("fr_FR", ["1\u202f204\u202f567,25", "1\u202f200 orders", "31 % of 1\u202f318", "8,3 weeks", "4"]),
    ],
)
def test_numbers_follow_the_locale(locale: str, written: list[str]) -> None:
    write_for(locale)
    assert [
        numeral(1204567.25, 2),
        count_of(1200, "order"),
        share_of(409, 1318),
        weeks(58),
        tenths(4.0),
    ] == written


@pytest.mark.parametrize(
    ("locale", "written"),
    [
        ("en_GB", ["3 Nov 2026", "3 November 2026", "3 Nov", "Tue 3 Nov", "Tue 3 Nov 2026", "Tuesday 3 November"]),
        ("en_US", ["Nov 3, 2026", "November 3, 2026", "Nov 3", "Tue, Nov 3", "Tue, Nov 3, 2026", "Tuesday, November 3"]),
        ("de_DE", ["3. Nov. 2026", "3. November 2026", "3. Nov.", "Di., 3. Nov.", "Di., 3. Nov. 2026", "Dienstag, 3. November"]),
    ],
)  # fmt: skip
def test_dates_follow_the_locale(locale: str, written: list[str]) -> None:
    write_for(locale)
    assert [each(DAY) for each in (day, long_day, day_in_year, weekday_in_year, weekday_and_day, full_day_in_year)] == (
        written
    )


def test_spans_moments_and_months_follow_too() -> None:
    write_for("en_US")
    assert day_span(DAY, dt.date(2026, 11, 9)) == "Nov 3–Nov 9, 2026"
    assert month_in_year(DAY) == "Nov 2026"
    assert local_moment(dt.datetime(2026, 11, 3, 12), "America/New_York") == "Tue, Nov 3, 2026 07:00"  # noqa: DTZ001


def test_figures_part_thousands_and_decimals_alike() -> None:
    write_for("de_DE")
    assert blank(LIGHT, height=100).layout.separators == ",."
    assert short(1204.5) == "1.204,5"


def test_the_settings_name_a_locale_that_exists(tmp_path: Path) -> None:
    assert load_settings(tmp_path).display.locale == "en_GB"
    (tmp_path / SETTINGS_FILE).write_text('[display]\nlocale = "xx_YY"\n', encoding="utf-8")
    with pytest.raises(BadSettings, match="not a locale"):
        load_settings(tmp_path)


def test_the_browser_names_months_and_days_alike() -> None:
    assert "locale" not in quiet_config()
    write_for("de_DE")
    words = quiet_config()["locales"][quiet_config()["locale"]]["format"]
    assert (words["days"][0], words["days"][6], words["months"][11], words["decimal"]) == (
        "Sonntag",
        "Samstag",
        "Dezember",
        ",",
    )
