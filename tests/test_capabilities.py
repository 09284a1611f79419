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
FILES_OF = {
    "This week": ("pages/this_week.py", "frontline/ui/week_*.py"),
    "My shifts": (
        "pages/shifts.py",
        "frontline/ui/shift_*.py",
        "frontline/ui/call_sheet*.py",
        "frontline/shifts/**/*.py",
    ),
    "Leaders on the phones": ("pages/leaders.py", "frontline/ui/leader_*.py"),
    "Recurring questions": (
        "pages/questions.py",
        "frontline/ui/question_*.py",
        "frontline/ui/topic_*.py",
        "frontline/ui/reason_*.py",
    ),
    "When it goes wrong": ("pages/care.py", "frontline/ui/care_*.py", "frontline/care/*.py"),
    "Check a newsletter": ("pages/check_newsletter.py", "frontline/ui/check_*.py", "frontline/claims/**/*.py"),
    "Turnaround and claims": ("pages/turnaround.py", "frontline/ui/turnaround_*.py", "frontline/turnaround/*.py"),
    "Weekly review": ("pages/weekly_review.py", "frontline/ui/review_*.py", "frontline/review/*.py"),
}
"""Where a page asks its questions."""
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
def test_its_questions_are_in_the_catalog_and_asked_on_its_page(row: tuple[str, ...]) -> None:
    pages = [place.partition(" › ")[0] for place in row[2].split("; ")]
    files = [path for page in pages for pattern in FILES_OF[page] for path in ROOT.glob(pattern)]
    asked_on = [path.read_text(encoding="utf-8") for path in files]
    for name in re.findall(r"`(\w+)`", row[3]):
        assert name in catalog()
        assert any(f'"{name}"' in asked for asked in asked_on), f"{name} is not asked on {row[2]}"


@each_row
def test_its_lists_can_be_brought_in(row: tuple[str, ...]) -> None:
    assert set(re.findall(r"`(\w+\.csv)`", row[4])) <= set(FILE_NAMES.values())
