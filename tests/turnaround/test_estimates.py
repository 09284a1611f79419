"""Cohort, period and queue as of a past day: only what was known then counts."""

import datetime as dt

import pandas as pd

from frontline.query_catalog import fetch_query, run_query
from frontline.settings import Verdicts
from frontline.turnaround.estimates import estimate_turnaround
from frontline.warehouse import Warehouse

APRIL = dt.date(2026, 4, 7)


def test_a_past_day_is_judged_by_what_was_known_then(sample: Warehouse) -> None:
    found = estimate_turnaround(sample, "order", APRIL, 42, Verdicts())
    assert (found.cohort.first_date, found.cohort.last_date) == (dt.date(2026, 1, 25), dt.date(2026, 2, 23))
    rows = run_query(sample, "cohort_cases", {"as_of_date": APRIL, "within_days": 42})
    assert len(rows) == found.cohort.cases
    assert int(rows["is_within"].sum()) == found.cohort.done_within
    assert int(rows["done_date"].isna().sum()) == found.cohort.still_open
    assert (rows["done_date"].dropna() < "2026-04-07").all()


def test_the_window_ends_where_every_case_is_old_enough(sample: Warehouse) -> None:
    rows = run_query(sample, "cohort_cases", {"as_of_date": APRIL, "within_days": 42, "cohort_days": 30})
    ages = (pd.Timestamp(APRIL) - rows["opened_date"]).dt.days
    assert (int(ages.min()), int(ages.max())) == (43, 72)


def test_the_queue_is_what_lies_open_divided_by_the_pace(
    sample: Warehouse, truth: dict[str, dict[str, dict[str, int]]]
) -> None:
    found = estimate_turnaround(sample, "order", APRIL, 42, Verdicts())
    assert found.queue.open_cases == truth["orders"]["open_on"]["2026-04-07"]
    assert found.queue.queue_weeks is not None
    assert abs(found.queue.queue_weeks - found.queue.open_cases / found.queue.done_a_week) < 1e-9


def test_quantiles_by_week_wait_until_they_can_be_known(sample: Warehouse) -> None:
    for _, cases, still_open, *quantiles in fetch_query(sample, "turnaround_by_week_placed").rows:
        known = [value for value in quantiles if value is not None]
        assert known == sorted(known), "a later quantile is never shorter"
        if still_open == cases:
            assert known == []
        if still_open == 0:
            assert len(known) == 3


def test_a_cancelled_order_counts_as_open_until_it_is_cancelled(sample: Warehouse) -> None:
    cancelled = [row for row in fetch_query(sample, "cases").rows if row[0] == "order" and row[5] is not None]
    source, case_id, opened, left = cancelled[0][1], cancelled[0][2], cancelled[0][3], cancelled[0][5]
    assert isinstance(left, dt.date)
    assert isinstance(opened, dt.date)
    for day, is_listed in ((left, opened < left), (left + dt.timedelta(days=1), False)):
        rows = fetch_query(sample, "open_case_rows", {"day_date": day}).rows
        assert ((source, case_id) in {(row[0], row[1]) for row in rows}) == is_listed
