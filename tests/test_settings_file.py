"""Settings are changed line by line: comments, other sections and lists over several lines stay whole."""

import datetime as dt
from pathlib import Path

import pytest

from frontline.errors import BadSettings
from frontline.settings import load_settings
from frontline.settings_file import changed_text, write_settings

HELD = """# ours
[company]
name = "Attic & Reel"  # the old name
time_zone = "America/New_York"

[holidays]
extra_days = [
  "2026-12-24",  # noon
  "2026-12-31",
]
country = "US"

[[schedules]]
name = "night desk"
start = "20:00"
end = "23:00"
"""


def test_only_the_lines_that_change_are_written_anew() -> None:
    days = [dt.date(2026, 1, 2)]
    text = changed_text(HELD, {"holidays": {"extra_days": days}, "company": {"name": 'A "B"'}})
    assert text == HELD.replace('name = "Attic & Reel"  # the old name', 'name = "A \\"B\\""').replace(
        'extra_days = [\n  "2026-12-24",  # noon\n  "2026-12-31",\n]', 'extra_days = ["2026-01-02"]'
    )


def test_a_section_that_is_missing_is_added() -> None:
    text = changed_text(HELD, {"business_hours": {"start": dt.time(8), "days": ["mon", "sat"]}})
    assert text == f'{HELD}\n[business_hours]\nstart = "08:00"\ndays = ["mon", "sat"]\n'
    assert changed_text("", {"company": {"time_zone": "UTC"}}) == '[company]\ntime_zone = "UTC"\n'


def test_a_key_that_is_missing_is_added_to_its_section() -> None:
    text = changed_text(HELD, {"company": {"country": "US"}})
    assert 'time_zone = "America/New_York"\ncountry = "US"\n\n[holidays]' in text


def test_what_is_written_is_what_is_read(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text(HELD)
    written = write_settings(tmp_path, {"business_hours": {"end": dt.time(20)}, "holidays": {"subdivision": "NY"}})
    assert written == load_settings(tmp_path)
    assert (written.business_hours.end, written.schedules[0].name) == (dt.time(20), "night desk")


@pytest.mark.parametrize("wrong", [{"company": {"time_zone": "Mars/Olympus"}}, {"holidays": {"country": "XX"}}])
def test_what_makes_no_sense_is_not_written(wrong: dict[str, dict[str, str]], tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(HELD)
    with pytest.raises(BadSettings, match="make no sense"):
        write_settings(tmp_path, wrong)
    assert path.read_text() == HELD
