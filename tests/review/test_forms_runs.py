"""A run on one side of the mean is told in every form of the review, and the PDF stays one page."""

import datetime as dt
import json
import re
from typing import Any

import pytest

from frontline.review.as_json import review_json
from frontline.review.content import Review, Run
from frontline.review.forms.html import html_page
from frontline.review.forms.markdown import markdown_page
from frontline.review.forms.page_text import page_of
from frontline.review.forms.pdf import pdf_page
from frontline.review.forms.plain import plain_page

from .made_up_review import FIRST_DAY, full_review, huge_review, replaced

RUN = Run("above", 22, FIRST_DAY - dt.timedelta(weeks=21), FIRST_DAY)
ASKED = "Above the mean for 22 weeks: has something changed?"


def with_runs(made: Any, run: Run = RUN) -> Review:
    """All six charts have the same run."""
    review: Review = made()
    return replaced(review, charts=tuple(replaced(chart, run=run) for chart in review.charts))


@pytest.mark.parametrize("write", [html_page, markdown_page, plain_page])
def test_each_form_asks_below_each_chart(write: Any) -> None:
    told = " ".join(re.sub(r"<[^>]+>", " ", write(with_runs(full_review))).split())
    assert told.count(ASKED) == 6
    assert "the mean for" not in write(full_review())


def test_the_pdf_asks_at_each_chart_or_once_below_all_of_them() -> None:
    page = page_of(with_runs(full_review))
    notes = page["levels"][0]["notes"]
    assert sum(ASKED in note for note in notes) + 6 * (ASKED in page["reading"]) >= 5, notes
    for level in page["levels"]:
        assert sum("Above the mean for 22 weeks" in note for note in level["notes"]) >= 4, level["notes"]


def test_a_note_too_long_for_its_line_ends_at_a_stop() -> None:
    over = Run("above", 42, FIRST_DAY, FIRST_DAY, is_over=True)
    level = page_of(with_runs(full_review, over))["levels"][-1]
    assert sum(note.endswith("Above the mean for 42 weeks") for note in level["notes"]) >= 4, level["notes"]
    assert not any(note.endswith("…") for note in level["notes"])


@pytest.mark.parametrize("made", [full_review, huge_review])
def test_the_pdf_stays_one_page(made: Any) -> None:
    over = Run("below", 1234, FIRST_DAY - dt.timedelta(weeks=1300), FIRST_DAY - dt.timedelta(weeks=9), is_over=True)
    for run in (RUN, over):
        assert len(re.findall(rb"/Type\s*/Page\b", pdf_page(with_runs(made, run)))) == 1


def test_the_json_holds_the_run() -> None:
    document: Any = json.loads(json.dumps(review_json(with_runs(full_review)), allow_nan=False))
    assert document["charts"][0]["run"] == {
        "side": "above", "weeks": 22, "first_week": "2026-06-15", "last_week": "2026-11-09", "is_over": False,
    }  # fmt: skip
    plain: Any = review_json(full_review())
    assert plain["charts"][0]["run"] is None
