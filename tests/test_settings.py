"""Settings: every one has a default, a file names only what differs, and a value that makes no sense is told."""

import datetime as dt
from pathlib import Path

import pytest

from frontline import PROJECT_ROOT
from frontline.errors import BadSettings
from frontline.settings import Settings, default_data_directory, load_settings


def _load(directory: Path, text: str | bytes) -> Settings:
    (directory / "settings.toml").write_bytes(text.encode() if isinstance(text, str) else text)
    return load_settings(directory)


def test_without_a_file_everything_has_a_default(tmp_path: Path) -> None:
    settings = load_settings(tmp_path)
    assert settings == Settings()
    assert settings.zone.key == "UTC"
    assert settings.holidays.dates(2000, 2040) == set()


def test_a_file_names_only_what_differs(tmp_path: Path) -> None:
    settings = _load(
        tmp_path, '[company]\ntime_zone = "Asia/Kolkata"\n[business_hours]\ndays = ["sat"]\nend = 13:30:00\n'
    )
    assert settings.zone.utcoffset(dt.datetime(2026, 1, 1)) == dt.timedelta(hours=5, minutes=30)  # noqa: DTZ001
    assert settings.company.name == Settings().company.name
    assert (settings.business_hours.days, settings.business_hours.end) == (("sat",), dt.time(13, 30))
    assert settings.business_hours.start == Settings().business_hours.start


def test_holidays_are_the_countrys_the_subdivisions_and_our_own(tmp_path: Path) -> None:
    text = '[holidays]\ncountry = "{}"\nsubdivision = "{}"\nextra_days = [2026-12-24]\n'
    bavaria = _load(tmp_path, text.format("DE", "BY")).holidays.dates(2025, 2026)
    berlin = _load(tmp_path, text.format("DE", "BE")).holidays.dates(2025, 2026)
    reformation, epiphany, own = dt.date(2026, 10, 3), dt.date(2026, 1, 6), dt.date(2026, 12, 24)
    assert {reformation, epiphany, own, dt.date(2025, 1, 6)} <= bavaria
    assert {reformation, own} <= berlin
    assert epiphany not in berlin
    assert {day.year for day in bavaria} == {2025, 2026}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[company\n", "not a valid TOML file"),
        (b"[company]\nname = '\xff'\n", "not a valid TOML file"),
        ('[company]\ntime_zone = "Eastern"\n', "company.time_zone"),
        ('[company]\ncolour = "red"\n', "company.colour"),
        ("[colours]\n", "colours"),
        ('[business_hours]\ndays = ["monday"]\n', "business_hours.days"),
        ("[business_hours]\nstart = 18:00:00\nend = 18:00:00\n", "end must be later than start"),
        ('[holidays]\ncountry = "Atlantis"\n', "no holiday calendar for Atlantis"),
        ('[holidays]\ncountry = "US"\nsubdivision = "XX"\n', "no holiday calendar for US XX"),
        ("[targets]\ncontacts_per_week = -1\n", "targets.contacts_per_week"),
        ("[verdicts]\nsupported_share = 1.5\n", "verdicts.supported_share"),
        ("[verdicts]\ncohort_days = 0\n", "verdicts.cohort_days"),
    ],
)
def test_a_value_that_makes_no_sense_is_told_with_its_name(text: str | bytes, told: str, tmp_path: Path) -> None:
    with pytest.raises(BadSettings) as refused:
        _load(tmp_path, text)
    assert told in str(refused.value)
    assert str(tmp_path / "settings.toml") in str(refused.value)


def test_settings_cannot_be_changed_once_read(tmp_path: Path) -> None:
    settings = load_settings(tmp_path)
    with pytest.raises(ValueError, match="frozen"):
        settings.company.name = "Another"


def test_the_data_directory_is_the_environments_else_the_projects(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FRONTLINE_DATA", "/somewhere/else")
    assert default_data_directory() == Path("/somewhere/else")
    for nothing in ("", None):
        monkeypatch.delenv("FRONTLINE_DATA") if nothing is None else monkeypatch.setenv("FRONTLINE_DATA", nothing)
        assert default_data_directory() == PROJECT_ROOT / "data" / "warehouse"


def test_a_schedule_has_hours_of_its_own(tmp_path: Path) -> None:
    settings = _load(
        tmp_path,
        '[[schedules]]\nname = "Night"\nteams = ["Night"]\nstart = "20:00"\nend = "00:00"\n'
        'also = [{ days = ["mon"], start = "00:00", end = "04:00" }]\n',
    )
    (night,) = settings.schedules
    assert [(hours.start_minute, hours.end_minute) for hours in night.all_hours] == [(1200, 1440), (0, 240)]
