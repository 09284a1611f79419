"""Claims that cannot both be so: in one text, and between this issue and the last. Every sentence is made up."""

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from frontline.claims.check import check_newsletter
from frontline.claims.claim import Period
from frontline.claims.clashes import Issue, find_clashes, last_issue_before
from frontline.importers import import_files
from frontline.importers.newsletters import read_text
from frontline.settings import Settings
from frontline.warehouse import open_newest

from .conftest import claim

WEEKS = {"unit": "week", "statistic": "typical", "subject": "order"}
MAY = {"first": dt.date(2026, 5, 1), "last": dt.date(2026, 5, 31)}
SHARE = {"statistic": "share", "share_op": "=", "hi": 24.0, "unit": "hour", "subject": "ticket"}


@pytest.mark.parametrize(
    ("metric", "first", "second", "is_clash"),
    [
        ("turnaround", {"lo": 4, "hi": 6, **WEEKS}, {"lo": 8, "hi": 8, **WEEKS}, True),
        ("turnaround", {"lo": 4, "hi": 6, **WEEKS}, {"hi": 4, **WEEKS}, False),
        ("turnaround", {"lo": 4, "hi": 6, **WEEKS}, {"lo": 6, "hi": 8, **WEEKS}, False),
        ("turnaround", {"lo": 4, "hi": 4, **WEEKS}, {"lo": 1, "hi": 1, **WEEKS, "unit": "month"}, False),
        ("turnaround", {"lo": 4, "hi": 6, **WEEKS}, {"lo": 9, **WEEKS}, True),
        ("turnaround", {"lo": 4, "hi": 6, **WEEKS}, {"hi": 2, **WEEKS, "subset": "rush orders"}, False),
        ("turnaround", {"lo": 4, "hi": 6, **WEEKS}, {"lo": 9, "hi": 9, **WEEKS, "tense": "past"}, False),
        ("turnaround", {"lo": 4, "hi": 6, **WEEKS}, {"lo": 9, "hi": 9, **WEEKS, "tense": "future"}, False),
        ("turnaround", {"lo": 4, "hi": 6, **WEEKS}, {"lo": 9, "hi": 9, **WEEKS, "speaker": "competitor"}, False),
        ("turnaround", {"lo": 4, "hi": 6, **WEEKS}, {"lo": 1, **WEEKS, "statistic": "min"}, False),
        ("turnaround", {"lo": 4, "hi": 4, **WEEKS}, {"lo": 6, "hi": 6, **WEEKS, "statistic": "average"}, False),
        ("share_within", {"share": 0.64, **SHARE}, {"share": 0.71, **SHARE}, True),
        ("share_within", {"share": 0.64, **SHARE}, {"share": 0.645, **SHARE}, False),
        ("share_within", {"share": 0.64, **SHARE}, {"share": 0.71, **SHARE, "hi": 48.0}, False),
        ("share_within", {"share": 0.64, **SHARE, **MAY}, {"share": 0.71, **SHARE}, False),
        ("backlog_size", {"lo": 340, "hi": 340, "unit": "count"}, {"lo": 500, "hi": 500, "unit": "count"}, True),
        ("backlog_size", {"lo": 340, "hi": 340, "unit": "count"}, {"lo": 343, "hi": 343, "unit": "count"}, False),
    ],
)
def test_in_one_newsletter(metric: Any, first: dict[str, Any], second: dict[str, Any], *, is_clash: bool) -> None:
    found = find_clashes([claim(metric, "the first", **first), claim(metric, "the second", start=50, **second)])
    assert bool(found) == is_clash
    if found:
        assert found[0].sentence == "“the first” and “the second” cannot both be so."
        assert (found[0].first.start, found[0].second.start) == (0, 50)


@pytest.mark.parametrize(
    ("first", "second", "is_clash"),
    [
        (("Mugs ship within a week", {}), ("Banners ship within a month", {}), False),
        (("Mugs ship within a week", {}), ("Orders ship in a month", {}), False),
        (("All orders ship within a week", {}), ("Orders take a month", {}), True),
        (("Orders took a week", {"words": "in recent months"}), ("Orders took a month", {}), False),
    ],
)
def test_unlike_things_and_times_do_not_clash(
    first: tuple[str, dict[str, Any]], second: tuple[str, dict[str, Any]], *, is_clash: bool
) -> None:
    claims = [
        replace(
            claim("turnaround", text, start=50 * place, lo=low, hi=low, **WEEKS),
            period=Period(more["words"]) if more else None,
        )
        for place, ((text, more), low) in enumerate(((first, 1), (second, 4)))
    ]
    assert bool(find_clashes(claims)) == is_clash


def issue(**fields: Any) -> Issue:
    return Issue(
        "n1", "The letter before", dt.date(2026, 6, 2), (claim("turnaround", "what we said", **{**WEEKS, **fields}),)
    )


@pytest.mark.parametrize(
    ("before", "now", "told"),
    [
        ({"lo": 4, "hi": 6, "direction": "back_to"}, {"lo": 4, "hi": 6, "direction": "back_to"}, "it was back already then"),
        ({"lo": 9, "hi": 9, **MAY, "tense": "past"}, {"lo": 4, "hi": 6, **MAY, "tense": "past"}, "of the same time"),
        ({"lo": 9, "hi": 9}, {"lo": 4, "hi": 6}, None),  # today may differ from what was today then
        ({"hi": 3, "tense": "future", **MAY}, {"hi": 3, "tense": "future", **MAY}, None),
        ({"lo": 3, "hi": 3, "tense": "future"}, {"lo": 5, "hi": 5, "tense": "future"}, "the promise has changed"),
        ({"hi": 3, "tense": "future", **MAY, "words": "by the end of May"}, {"hi": 3, "tense": "future", "last": dt.date(2026, 8, 31), "words": "by the end of August"}, "the promise has changed"),
        ({"hi": 3, "tense": "future", **MAY}, {"hi": 3, "tense": "future", "last": dt.date(2026, 8, 31)}, None),  # who orders then
        ({"lo": 9, "hi": 9, "is_negated": True, **MAY}, {"lo": 4, "hi": 6, **MAY}, None),
    ],
)  # fmt: skip
def test_with_the_last_issue(before: dict[str, Any], now: dict[str, Any], told: str | None) -> None:
    found = find_clashes([claim("turnaround", "what we say", **{**WEEKS, **now})], issue(**before))
    assert [clash.sentence for clash in found] == (
        [f"The issue of 2 Jun 2026 said “what we said”{',' if told == 'of the same time' else ':'} {told}."]
        if told
        else []
    )
    assert all(clash.as_json()["newsletter_id"] == "n1" for clash in found)


def test_the_last_issue_is_the_newest_before_the_day(tmp_path: Path) -> None:
    for name, sent, text in (
        ("a.md", "2026-03-02", "We are back to a 4-6 week turnaround."),
        ("b.md", "2026-04-02", "We are back to a 4-6 week turnaround."),
    ):
        (tmp_path / name).write_text(f"---\ntitle: {name}\ndate: {sent}\n---\n\nDear reader,\n\n{text}\n")
    (tmp_path / "orders.csv").write_text("order_id,placed_at\n1,2026-03-01 09:00:00\n2,2026-04-30 09:00:00\n")
    import_files(tmp_path / "data", [tmp_path / name for name in ("a.md", "b.md", "orders.csv")])
    warehouse = open_newest(tmp_path / "data")
    last = last_issue_before(warehouse, dt.date(2026, 5, 1))
    assert last is not None
    assert last.sent_date == dt.date(2026, 4, 2)
    assert last_issue_before(warehouse, dt.date(2026, 3, 2)) is None
    draft = "---\ndate: 2026-05-01\n---\n\nWe are back to a 4-6 week turnaround. Orders take 9 weeks."
    document = check_newsletter(warehouse, Settings(), read_text(draft)).as_json()
    clashes = document["clashes"]
    assert isinstance(clashes, list)
    assert [clash["newsletter_id"] is None for clash in clashes] == [True, False]
    assert "was back already then" in clashes[1]["sentence"]
