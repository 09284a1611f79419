"""Promises of newsletters already sent: kept with their due dates, and judged when due."""

import datetime as dt
import math
from pathlib import Path
from typing import Any

import pytest

from frontline.claims.bound import is_due
from frontline.claims.check import check_newsletter
from frontline.claims.judged import Inquiry
from frontline.claims.promised_days import PromisedDays
from frontline.claims.promises import Promise, promises
from frontline.claims.published import PublishedTurnaround, published_claims
from frontline.importers import import_files
from frontline.query_catalog import fetch_query
from frontline.settings import Settings
from frontline.turnaround.estimates import case_reaches
from frontline.warehouse import Warehouse, open_newest

from .conftest import END, exported, orders

LETTERS = {
    "2026-03-16": "We will answer every e-mail within 40 hours by the end of May. We answer every e-mail within 40 hours.",
    "2026-06-01": "We will reply to every e-mail within 4 hours by the end of August.",
}
"""In March a reply took up to 60 hours, since April 30."""


@pytest.fixture(scope="module")
def writing_company(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    folder = tmp_path_factory.mktemp("letters")
    data = exported(folder, END)
    import_files(data, written_letters(folder, LETTERS))
    return open_newest(data)


def written_letters(folder: Path, letters: dict[str, str]) -> list[Path]:
    """One file for each, by the day it was sent."""
    paths: list[Path] = []
    for sent, text in letters.items():
        path = folder / f"{sent}-letter.md"
        path.write_text(f"---\ntitle: A letter\ndate: {sent}\nauthor: Ada Example\n---\n\nDear reader,\n\n{text}\n")
        paths.append(path)
    return paths


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


ABOUT_ORDERS = {
    "2026-02-02": "Orders that you place this month will take 6 to 7 weeks.",
    "2026-03-02": "Orders placed this month will take 6 weeks on average.",
    "2026-03-30": "Orders placed by 10 April will take 3 weeks.",
    "2026-04-06": "An order that you place today will need 2 to 3 weeks before it goes home.",
    "2026-05-04": "If you order in May, you will have it within 3 weeks.",
    "2026-05-11": "90 % of the orders placed this month will be done within 3 weeks.",
    "2026-06-15": "Orders placed this month will take 3 weeks.",
}
"""Until April an order took 60 days, since then 20: what lies open on the due day says little of those who were promised."""


@pytest.fixture(scope="module")
def ordered(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Promise]:
    """The promises about orders, by the day they were sent."""
    folder = tmp_path_factory.mktemp("letters_about_orders")
    data = exported(folder, END)
    import_files(data, written_letters(folder, ABOUT_ORDERS))
    return {str(each.sent_date): each for each in promises(open_newest(data), Settings(), END)}


def counted_slowly(first: str, last: str, within_days: int) -> tuple[int, int]:
    """Orders placed in a window and those done in time, by going through the rows of the export."""
    placed, in_time = 0, 0
    for _, placed_at, done_at, cancelled_at in orders(END):
        if first <= placed_at[:10] <= last and not cancelled_at:
            placed += 1
            took = dt.date.fromisoformat(done_at[:10]) - dt.date.fromisoformat(placed_at[:10]) if done_at else None
            in_time += took is not None and took.days <= within_days
    return placed, in_time


@pytest.mark.parametrize(
    ("sent", "orders_of", "within_days", "due", "verdict", "reason"),
    [
        ("2026-02-02", ("2026-02-02", "2026-02-28"), 49, "2026-04-18", "contradicted", "0 of 77 orders were done within 7 weeks: fewer than 50 %."),
        ("2026-03-30", ("2026-03-30", "2026-04-10"), 21, "2026-05-01", "supported", "29 of 34 orders were done within 3 weeks."),
        ("2026-04-06", ("2026-04-06", "2026-04-06"), 21, "2026-04-27", "cannot_be_checked", "Too few to tell: 2 of 2 orders were done within 3 weeks."),
        ("2026-05-04", ("2026-05-04", "2026-05-31"), 21, "2026-06-21", "supported", "None of 80 orders took longer than 3 weeks."),
        ("2026-05-11", ("2026-05-11", "2026-05-31"), 21, "2026-06-21", "supported", "100 % of 60 orders were done within 3 weeks (60 of 60)."),
    ],
)  # fmt: skip
def test_a_promise_to_whoever_orders_is_judged_by_exactly_these_orders(
    ordered: dict[str, Promise],
    sent: str,
    orders_of: tuple[str, str],
    within_days: int,
    due: str,
    verdict: str,
    reason: str,
) -> None:
    found = ordered[sent]
    assert (str(found.days.first_date), str(found.days.last_date)) == orders_of
    assert (str(found.due_date), found.is_due) == (due, True)
    assert (found.checked.verdict.verdict, found.checked.verdict.reason) == (verdict, reason)
    evidence = found.checked.evidence
    assert evidence is not None
    assert (evidence.figures["cases"], evidence.figures["within"]) == counted_slowly(*orders_of, within_days)
    assert evidence.figures["undecided"] == 0, "all were old enough when it fell due"
    assert evidence.query == "case_length_rows"
    assert (str(evidence.asked["from_date"]), str(evidence.asked["to_date"])) == orders_of


def test_a_promise_about_orders_is_open_until_the_last_of_them_had_their_time(ordered: dict[str, Promise]) -> None:
    found = ordered["2026-06-15"]
    assert (found.due_date, found.is_due) == (dt.date(2026, 7, 21), False)
    assert found.checked.verdict.verdict == "cannot_be_checked"
    assert "due on 21 Jul 2026" in found.checked.verdict.reason
    assert found.checked.evidence is not None
    assert found.checked.evidence.figures["due_date"] == "2026-07-21"


def test_an_average_waits_for_the_last_of_its_orders(ordered: dict[str, Promise]) -> None:
    found = ordered["2026-03-02"]
    assert found.due_date == dt.date(2026, 5, 12)
    assert found.checked.verdict.verdict == "contradicted", found.checked.verdict.reason
    assert found.checked.verdict.reason.startswith("8.6 weeks on average over 85 orders")


def test_the_samples_promises_agree_with_its_orders_counted_slowly(sample: Warehouse) -> None:
    known: Any = fetch_query(sample, "case_length_rows", {"case_kind": "order"}).rows
    judged = [each for each in promises(sample, Settings(), dt.date(2026, 11, 14)) if each.is_due]
    assert [each.checked.verdict.verdict for each in judged] == [
        "supported", "contradicted", "cannot_be_checked", "supported",
    ]  # fmt: skip
    assert judged[-1].checked.verdict.reason == "98 % of 354 orders were done within 8 weeks.", (
        "no word on earlier times"
    )
    for promise in judged:
        first, last = promise.days.first_date, promise.days.last_date
        assert first is not None
        assert last is not None
        assert promise.checked.evidence is not None
        weeks = promise.claim.hi or 0
        took = [
            row[5] if row[4] is None else math.inf
            for row in known
            if first <= row[2] <= last and (row[4] is None or (row[4] - row[2]).days > weeks * 7)
        ]
        in_time = sum(days is not None and days <= weeks * 7 for days in took)
        figures = promise.checked.evidence.figures
        assert (figures["cases"], figures["within"]) == (len(took), in_time)
        assert promise.due_date == last + dt.timedelta(weeks=weeks)


@pytest.fixture(scope="module")
def ordered_from(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    folder = tmp_path_factory.mktemp("letters_told_everywhere")
    data = exported(folder, END)
    import_files(data, written_letters(folder, {sent: ABOUT_ORDERS[sent] for sent in ("2026-05-04", "2026-06-15")}))
    return open_newest(data)


def test_every_place_gives_a_due_promise_the_verdict_of_its_own_orders(ordered_from: Warehouse) -> None:
    due, still_open = promises(ordered_from, Settings(), END)
    told = {str(each.sent_date): each for each in published_claims(ordered_from, Settings())}
    published = told["2026-05-04"]
    assert published.today.verdict == due.checked.verdict
    assert (due.checked.verdict.verdict, due.is_due) == ("supported", True)
    assert published.then.verdict.verdict == "cannot_be_checked", "on its day it was a promise"
    assert isinstance(published, PublishedTurnaround), "it stays among the claims on turnaround"
    newsletter = {"sent_at": "2026-05-04", "body": ABOUT_ORDERS["2026-05-04"], "author": "Ada Example"}
    (later,) = check_newsletter(ordered_from, Settings(), newsletter, END).claims
    assert later.verdict == due.checked.verdict
    assert told["2026-06-15"].today.verdict == still_open.checked.verdict
    assert still_open.checked.verdict.verdict == "cannot_be_checked"


def test_a_promise_judged_by_an_earlier_day_tells_of_that_day(ordered_from: Warehouse) -> None:
    told = {str(each.sent_date): each for each in published_claims(ordered_from, Settings())}
    then, now = told["2026-06-15"].then, told["2026-06-15"].today
    assert "On that day" in then.verdict.reason
    assert "oday" not in then.verdict.reason
    assert "Today" in now.verdict.reason
    assert "hat day" not in now.verdict.reason


def test_a_promise_that_would_be_false_today_says_so_and_stays_unchecked(ordered_from: Warehouse) -> None:
    draft = {"body": "Orders placed now will be done in 1 week."}
    (found,) = check_newsletter(ordered_from, Settings(), draft).claims
    assert (found.verdict.verdict, found.as_json()["verdict"]) == ("cannot_be_checked", "cannot_be_checked")
    assert found.would_be_false
    assert ". Today it would be false: " in found.verdict.reason
    (kept,) = check_newsletter(ordered_from, Settings(), {"body": "Orders placed now will be done in 9 weeks."}).claims
    assert not kept.would_be_false


def test_a_promise_about_orders_is_due_only_as_far_as_the_orders_reach(sample: Warehouse) -> None:
    reached = case_reaches(sample)["order"].day_after
    sent = reached - dt.timedelta(days=60)
    later = Inquiry(sample, Settings(), reached + dt.timedelta(days=5), sent)
    last = reached - dt.timedelta(days=1)
    assert is_due(later, PromisedDays(last, sent, sent))
    assert not is_due(later, PromisedDays(reached, sent, sent)), "what became of the last of them is not on record"
    assert is_due(later, PromisedDays(reached)), "a deadline is not about orders"
