"""Telephone numbers as people and systems write them, brought to one form."""

import pytest

from frontline.phones import e164, region_of
from frontline.settings import Company, Holidays, Settings


@pytest.mark.parametrize(
    ("written", "region", "expected"),
    [
        ("(212) 555-0101", "US", "+12125550101"),
        ("2125550101", "US", "+12125550101"),
        ("12125550101", "US", "+12125550101"),
        ("+1 212 555 0101", "GB", "+12125550101"),
        ("0012125550101", "US", "+12125550101"),
        ("020 7946 0018", "GB", "+442079460018"),
        ("00442079460018", "US", "+442079460018"),
        ("442079460018", "GB", "+442079460018"),
        ("5550101", "US", None),
        ("2125550101", None, None),
        ("+1 212 555 0101", None, "+12125550101"),
        ("call me", "US", None),
        ("", "US", None),
    ],
)
def test_a_number_has_one_form_in_its_country(written: str, region: str | None, expected: str | None) -> None:
    assert e164(written, region) == expected


def test_the_country_is_the_one_named_else_of_the_holidays_else_of_the_zone() -> None:
    new_york = Company(time_zone="America/New_York")
    assert region_of(Settings(company=new_york)) == "US"
    assert region_of(Settings(company=new_york, holidays=Holidays(country="CA"))) == "CA"
    assert region_of(Settings(company=Company(time_zone="America/New_York", country="MX"))) == "MX"
    assert region_of(Settings(company=Company(time_zone="UTC"))) is None
