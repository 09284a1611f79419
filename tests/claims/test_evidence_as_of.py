"""A past newsletter is judged by what was known then: events, never today's status."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from frontline.claims.bound import check_claim
from frontline.claims.claim import Metric
from frontline.claims.evidence.asking import ask
from frontline.claims.judged import CheckedClaim, Inquiry
from frontline.importers import import_files
from frontline.settings import Settings
from frontline.warehouse import Warehouse, open_newest

from .conftest import claim

MAY_15 = dt.date(2026, 5, 15)
MARCH = {"first": dt.date(2026, 3, 1), "last": dt.date(2026, 3, 31), "tense": "past"}
CLAIMS: list[tuple[Metric, str, dict[str, Any]]] = [
    ("response_time", "typical", {"statistic": "typical", "hi": 24, "unit": "hour"}),
    ("response_time", "in March", {"statistic": "average", "hi": 20, "unit": "hour", **MARCH}),
    ("response_time", "to the last day", {"statistic": "all", "hi": 72, "unit": "hour", "first": dt.date(2026, 5, 1)}),
    ("wait_time", "calls", {"statistic": "average", "hi": 1, "unit": "minute", "subject": "call"}),
    ("wait_time", "No order waits longer", {"statistic": "all", "hi": 3, "unit": "week", "subject": "order"}),
    ("backlog_size", "orders", {"lo": 100, "hi": 100, "unit": "count", "subject": "order"}),
    ("backlog_size", "tickets", {"lo": 8, "hi": 8, "unit": "count", "subject": "ticket"}),
    ("backlog_cleared", "tickets in March", {"lo": 100, "unit": "count", "subject": "ticket", **MARCH}),
    ("share_within", "in March", {"statistic": "share", "share": 0.9, "hi": 40, "unit": "day", "subject": "order", **MARCH}),
    ("trend", "Our replies", {"change": -0.3, "direction": "better", "subject": "ticket", "first": dt.date(2026, 2, 1), "words": "since"}),
    ("trend", "Our backlog", {"change": -0.3, "direction": "better", "subject": "order", "first": dt.date(2026, 2, 1), "words": "since"}),
    ("leader_contact", "Our CEO answers calls every week", {"times": 1, "per": "week"}),
]  # fmt: skip


def checked(warehouse: Warehouse, metric: Metric, text: str, fields: dict[str, Any], as_of: dt.date) -> CheckedClaim:
    inquiry = Inquiry(warehouse, Settings(), as_of, as_of, "Ada Example", None, text)
    return check_claim(inquiry, claim(metric, text, **fields))


@pytest.mark.parametrize(("metric", "text", "fields"), CLAIMS, ids=[f"{each[0]} {each[1]}" for each in CLAIMS])
def test_today_of_then_is_what_the_export_of_that_day_tells(
    company: Warehouse, company_in_may: Warehouse, metric: Metric, text: str, fields: dict[str, Any]
) -> None:
    """The whole history asked as of 15 May answers as the export of that day does; today it answers otherwise."""
    then = checked(company, metric, text, fields, MAY_15)
    exported = checked(company_in_may, metric, text, fields, MAY_15)
    assert then.evidence is not None
    assert exported.evidence is not None
    assert then.verdict == exported.verdict
    assert dict(then.evidence.figures) == dict(exported.evidence.figures)
    assert then.evidence.wording == exported.evidence.wording
    assert exported.evidence.data_through == dt.date(2026, 5, 14)


def test_the_two_warehouses_do_differ(company: Warehouse, company_in_may: Warehouse) -> None:
    """What is compared above is not the same rows: after 15 May much was done that was open then."""
    done = [sum(row[1] is not None for row in ask(each, "case_length_rows")) for each in (company, company_in_may)]
    assert done[0] > done[1]
    now = checked(company, *CLAIMS[5], dt.date(2026, 6, 29))
    assert now.evidence is not None
    assert now.evidence.figures["open_cases"] != 100


def test_a_ticket_that_was_reopened_later_was_closed_then(tmp_path: Path) -> None:
    """Thirty tickets solved in March, all opened again in April: in March all were cleared, today none is."""
    audits = ",".join(
        f'{{"id": {place}, "ticket_id": {place // 2}, "created_at": "{"2026-03-10" if place % 2 == 0 else "2026-04-10"}T09:00:00Z", '
        f'"author_id": 7, "events": [{{"id": {place}, "type": "Change", "field_name": "status", "value": "{"solved" if place % 2 == 0 else "open"}", '
        f'"previous_value": "{"open" if place % 2 == 0 else "solved"}"}}]}}'
        for place in range(60)
    )
    tickets = ",".join(
        f'{{"id": {number}, "created_at": "2026-03-02T09:00:00Z", "updated_at": "2026-04-10T09:00:00Z", "status": "open", '
        f'"subject": "A question", "requester_id": 5, "via": {{"channel": "email"}}}}'
        for number in range(30)
    )
    (tmp_path / "tickets.json").write_text(f'{{"tickets": [{tickets}]}}')
    (tmp_path / "audits.json").write_text(f'{{"audits": [{audits}]}}')
    import_files(tmp_path / "data", [tmp_path / "tickets.json", tmp_path / "audits.json"])
    warehouse = open_newest(tmp_path / "data")
    fields = {"lo": 30, "unit": "count", "subject": "ticket", "first": dt.date(2026, 3, 2), "tense": "past"}
    then = checked(
        warehouse, "backlog_cleared", "so far", {**fields, "last": dt.date(2026, 3, 31)}, dt.date(2026, 4, 5)
    )
    today = checked(
        warehouse, "backlog_cleared", "so far", {**fields, "last": dt.date(2026, 4, 30)}, dt.date(2026, 4, 11)
    )
    assert then.verdict.verdict == "supported", then.verdict.reason
    assert today.verdict.verdict == "contradicted", today.verdict.reason
    nothing = {"lo": 0, "hi": 0.4, "unit": "count", "subject": "ticket"}
    assert checked(warehouse, "backlog_size", "open", nothing, dt.date(2026, 4, 5)).verdict.verdict == "supported"
    assert checked(warehouse, "backlog_size", "open", nothing, dt.date(2026, 4, 11)).verdict.verdict == "contradicted"
