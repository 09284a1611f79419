"""The names of weeks in the pill of the weekly review."""

import pytest

from frontline.ui.review_asked import week_name


@pytest.mark.parametrize(
    ("week", "name"),
    [
        ("2026-W46", "Week 46, 9–15 Nov 2026"),
        ("2026-W53", "Week 53, 28 Dec 2026–3 Jan 2027"),
        ("2027-W01", "Week 1, 4–10 Jan 2027"),
    ],
)
def test_a_week_is_named_with_its_days(week: str, name: str) -> None:
    assert week_name(week) == name
