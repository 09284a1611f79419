"""Every page writes its numbers and dates as the settings say; quotes and newsletters keep their own words."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from frontline.settings import SETTINGS_FILE
from frontline.units import HOUSE_LOCALE, write_for
from tests.pages.opened import STEMS, html_bodies, open_page, words_of

_THOUSANDS = re.compile(r"(?<![\d,.–-])\d{1,3},\d{3}(?![\d,])")
_DATE = re.compile(r"(?<![:\d])\b\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* ?(?:20\d\d)?")
_QUOTED = re.compile(r"“[^”]*”")


@pytest.fixture
def on_german_sample(sample_data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The sample company, whose settings name the German way of writing."""
    directory = tmp_path / "german"
    directory.mkdir()
    for path in sample_data.iterdir():
        if path.name != SETTINGS_FILE:
            (directory / path.name).symlink_to(path)
    kept = (sample_data / SETTINGS_FILE).read_text(encoding="utf-8")
    (directory / SETTINGS_FILE).write_text(f'{kept}\n[display]\nlocale = "de_DE"\n', encoding="utf-8")
    monkeypatch.setenv("FRONTLINE_DATA", str(directory))
    yield directory
    write_for(HOUSE_LOCALE)


@pytest.mark.parametrize("stem", STEMS)
def test_a_page_follows_the_locale_of_the_settings(on_german_sample: Path, stem: str) -> None:
    told = [_QUOTED.sub("", words_of(body)) for body in html_bodies(open_page(stem))]
    english = [found[0] for text in told for form in (_THOUSANDS, _DATE) for found in form.finditer(text)]
    assert not english


def test_large_numbers_and_days_are_there_in_the_german_way(on_german_sample: Path) -> None:
    told = " ".join(words_of(body) for body in html_bodies(open_page("turnaround")))
    assert "Nov. 2026" in told
    assert re.search(r"\d,\d weeks", told)
