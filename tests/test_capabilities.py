"""docs/capabilities.md against the product: every capability of the mission, on a page that exists, by questions that are asked there."""

import re
from pathlib import Path

import pytest

from frontline.importers.rosters import FILE_NAMES
from frontline.query_catalog import catalog
from frontline.ui.care_parts import PARTS
from frontline.ui.menu import registered

ROOT = Path(__file__).resolve().parent.parent
ROW = re.compile(r"^\| (\d\.\d+) \| (.+?) \| (.+?) \| (.+?) \| (.+?) \|$", re.MULTILINE)
ROWS = ROW.findall((ROOT / "docs" / "capabilities.md").read_text(encoding="utf-8"))
CHAPTERS = {0: 21, 1: 15, 2: 17, 3: 15, 4: 15}
ASKED = "\n".join(
    path.read_text(encoding="utf-8") for folder in ("pages", "frontline") for path in (ROOT / folder).rglob("*.py")
)
each_row = pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])


def test_all_83_are_there_once() -> None:
    expected = [f"{chapter}.{number}" for chapter, last in CHAPTERS.items() for number in range(1, last + 1)]
    assert [row[0] for row in ROWS] == expected
    assert len(expected) == 83


@each_row
def test_its_page_is_in_the_menu_and_its_part_on_the_page(row: tuple[str, ...]) -> None:
    titles = {entry.title for entry in registered()}
    for place in row[2].split("; "):
        page, _, part = place.partition(" › ")
        assert page in titles
        assert part in PARTS if page == "When it goes wrong" else not part


@each_row
def test_its_questions_are_in_the_catalog_and_asked_by_the_dashboard(row: tuple[str, ...]) -> None:
    for name in re.findall(r"`(\w+)`", row[3]):
        assert name in catalog()
        assert f'"{name}"' in ASKED, f"nobody asks {name}"


@each_row
def test_its_lists_can_be_brought_in(row: tuple[str, ...]) -> None:
    assert set(re.findall(r"`(\w+\.csv)`", row[4])) <= set(FILE_NAMES.values())
