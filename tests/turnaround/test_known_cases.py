"""Cases counted by state are the cases themselves, as they were known on any day; lengths count real business days."""

import datetime as dt
from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from frontline.query_catalog import fetch_query, run_query
from frontline.settings import Verdicts, load_settings
from frontline.turnaround.estimates import estimate_turnaround
from frontline.warehouse import Warehouse

DAYS = ["2025-09-01", "2026-01-15", "2026-05-20", "2026-10-10", "2026-11-14"]
UNITS = ["day", "business_day"]


@pytest.mark.parametrize("case_kind", ["order", "ticket"])
@pytest.mark.parametrize("time_unit", UNITS)
@pytest.mark.parametrize("day", DAYS)
def test_counts_are_those_of_the_rows(sample: Warehouse, case_kind: str, time_unit: str, day: str) -> None:
    asked = {"case_kind": case_kind, "as_of_date": day, "time_unit": time_unit}
    rows = run_query(sample, "cases_at_risk", asked)
    counted = run_query(sample, "ages_at_risk", asked)
    for ages, column in ((rows["entry_days"], "entered"), (rows["exit_days"], "exited")):
        assert Counter(ages) == Counter(dict(zip(counted["age_days"], counted[column], strict=True)))
    done = dict(zip(counted["age_days"], counted["done"], strict=True))
    assert Counter(rows["exit_days"][rows["is_done"]]) == Counter(done)
    window = {**asked, "within_days": 20}
    cohort = run_query(sample, "cohort_cases", window)
    taken = fetch_query(sample, "cohort_days_taken", window).rows
    in_days = cohort["days_taken"].where(cohort["cancelled_after_days"].isna()).fillna(-1).astype(int)
    assert Counter(in_days) == Counter({-1 if days is None else days: cases for days, cases in taken})
    whole = run_query(sample, "cohort_turnaround", window).iloc[0]
    assert (len(cohort), int(cohort["is_within"].sum())) == (whole["cases"], whole["done_within"])


@pytest.mark.parametrize("case_kind", ["order", "ticket"])
def test_groups_add_up_to_all(sample: Warehouse, case_kind: str) -> None:
    groups = {row[9] for row in fetch_query(sample, "cases").rows if row[0] == case_kind}
    asked = {"case_kind": case_kind, "within_days": 10}
    whole = run_query(sample, "cohort_turnaround", asked).iloc[0]
    parts = [run_query(sample, "cohort_turnaround", {**asked, "case_group": group}).iloc[0] for group in groups]
    assert len(groups) > 1
    assert sum(part["cases"] for part in parts) == whole["cases"]


def test_no_state_tells_what_came_after_it(sample: Warehouse) -> None:
    states = run_query(sample, "case_states")
    told = states[["opened_date", "done_date", "left_date", "first_done_date"]].max(axis=1)
    assert (told <= states["known_from"]).all()
    ended = states[states["known_until"].notna()]
    assert (ended["known_from"] < ended["known_until"]).all()
    assert states["first_done_date"].notna().sum() > states["done_date"].notna().sum(), "some were reopened"


def test_business_days_are_those_that_numpy_counts(sample: Warehouse, sample_data: Path) -> None:
    settings = load_settings(sample_data)
    off = np.array(sorted(settings.holidays.dates(2025, 2026)), dtype="datetime64[D]")
    names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    week = [any(name in hours.days for hours in settings.business_hours.all_hours) for name in names]
    rows = run_query(sample, "cohort_cases", {"time_unit": "business_day", "within_days": 5, "cohort_days": 200})
    done = rows[rows["done_date"].notna()]
    opened, closed = (done[name].to_numpy().astype("datetime64[D]") for name in ("opened_date", "done_date"))
    expected = np.busday_count(opened + 1, closed + 1, weekmask=week, holidays=off)
    assert len(done) > 500
    assert (done["days_taken"].to_numpy() == expected).all()
    assert (done["days_taken"] < (closed - opened).astype(int)).any()


def test_the_estimates_take_business_days_and_a_group(sample: Warehouse) -> None:
    day = dt.date(2026, 11, 14)
    whole = estimate_turnaround(sample, "order", day, 30, Verdicts(), time_unit="business_day")
    assert (whole.time_unit, whole.cohort.cases > 100) == ("business_day", True)
    assert whole.cohort.taken is not None
    assert whole.cohort.taken.total == whole.cohort.cases
    assert whole.cohort.taken.days_until(0.5) == whole.cohort.p50_days
    low, high = whole.cohort.taken.days_until_between(0.5)
    assert low is not None and high is not None and whole.cohort.p50_days is not None
    assert low <= whole.cohort.p50_days <= high
    part = estimate_turnaround(sample, "order", day, 30, Verdicts(), case_group="Photo box 100")
    assert 0 < part.queue.open_cases < whole.queue.open_cases
