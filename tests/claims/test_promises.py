"""Promises of newsletters already sent: kept with their due dates, and judged when due."""

import datetime as dt
from pathlib import Path

import pytest

from frontline.claims.promises import promises
from frontline.claims.published import PublishedTurnaround, published_claims
from frontline.importers import import_files
from frontline.settings import Settings
from frontline.warehouse import Warehouse, open_newest

from .conftest import END, exported

LETTERS = {
    "2026-03-16": "We will answer every e-mail within 40 hours by the end of May. We answer every e-mail within 40 hours.",
    "2026-06-01": "We will reply to every e-mail within 4 hours by the end of August.",
}
"""In March a reply took up to 60 hours, since April 30."""


@pytest.fixture(scope="module")
def writing_company(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    folder = tmp_path_factory.mktemp("letters")
    data = exported(folder, END)
    paths: list[Path] = []
    for sent, text in LETTERS.items():
        path = folder / f"{sent}-letter.md"
        path.write_text(f"---\ntitle: A letter\ndate: {sent}\nauthor: Ada Example\n---\n\nDear reader,\n\n{text}\n")
        paths.append(path)
    import_files(data, paths)
    return open_newest(data)


def test_a_promise_is_judged_when_it_is_due_and_open_until_then(writing_company: Warehouse) -> None:
    due, still_open = promises(writing_company, Settings(), END)
    assert (due.due_date, due.is_due) == (dt.date(2026, 5, 31), True)
    assert due.checked.verdict.verdict == "supported", due.checked.verdict.reason
    assert due.checked.evidence is not None
    assert due.checked.evidence.figures["as_of"] == "2026-06-01"
    assert due.checked.claim.is_promise
    assert (still_open.due_date, still_open.is_due) == (dt.date(2026, 8, 31), False)
    assert still_open.checked.verdict.verdict == "cannot_be_checked"
    assert "due on 31 Aug 2026" in still_open.checked.verdict.reason
    assert "took longer than 4 hours" in still_open.checked.verdict.reason


def test_as_of_a_day_before_it_is_due_nothing_is_judged(writing_company: Warehouse) -> None:
    (only,) = promises(writing_company, Settings(), dt.date(2026, 4, 20))
    assert not only.is_due
    assert only.checked.verdict.rule == "promise"


def test_published_claims_of_every_metric_are_judged_then_and_today(writing_company: Warehouse) -> None:
    claims = published_claims(writing_company, Settings())
    assert not any(isinstance(each, PublishedTurnaround) for each in claims)
    stated = [each for each in claims if not each.then.claim.is_promise]
    assert [(each.then.verdict.verdict, each.today.verdict.verdict) for each in stated] == [
        ("contradicted", "supported")
    ]
    assert stated[0].sent_date == dt.date(2026, 3, 16)
