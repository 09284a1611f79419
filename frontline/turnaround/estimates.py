"""The estimates of turnaround as of a day, bound to their queries: cohort, period, queue, and the forecast from them."""

import datetime as dt
from dataclasses import dataclass, replace
from typing import Any, Literal

import numpy as np

from frontline.query_catalog import fetch_query
from frontline.settings import Verdicts
from frontline.turnaround.days_taken import DaysTaken, counted_days
from frontline.turnaround.forecast import Outlook
from frontline.turnaround.kept import kept
from frontline.turnaround.outlooks import outlook_for
from frontline.turnaround.period import DoneCurve
from frontline.units import DAYS_PER_WEEK
from frontline.warehouse import Warehouse

CASE_KINDS = ("order", "ticket")
TimeUnit = Literal["day", "business_day"]


@dataclass(frozen=True)
class Reach:
    """From when to when the orders or tickets are known, in local days."""

    first_date: dt.date
    last_date: dt.date

    @property
    def day_after(self) -> dt.date:
        """The day at whose start all of it is known: today, as far as these data go."""
        return self.last_date + dt.timedelta(days=1)


def case_reaches(warehouse: Warehouse) -> dict[str, Reach]:
    """How far the cases reach, by case kind; a kind that was not imported is missing."""
    by_kind = {row[0]: row for row in fetch_query(warehouse, "data_through").rows}
    reaches = {}
    for case_kind in CASE_KINDS:
        row = by_kind.get(f"{case_kind}s")
        if row and isinstance(row[4], dt.date) and isinstance(row[5], dt.date):
            reaches[case_kind] = Reach(row[4], row[5])
    return reaches


@dataclass(frozen=True)
class Cohort:
    """What came in during the last window in which every case is old enough to tell (whole days, or business days).

    `first_done_within` counts as done what was done in time for the first time, though it was reopened; `taken` holds how long
    each took (None where the cohort was made by hand).
    """

    first_date: dt.date
    last_date: dt.date
    cases: int
    done_within: int
    still_open: int
    left_out: int
    done: int
    p50_days: int | None
    p80_days: int | None
    closed_only_days: float | None
    p90_days: int | None = None
    first_done_within: int = 0
    taken: DaysTaken | None = None

    @property
    def share_within(self) -> float | None:
        """Share 0-1 done in time, open cases counted as late; None without a case."""
        return self.done_within / self.cases if self.cases else None


@dataclass(frozen=True)
class Queue:
    """What lies open and how fast it is worked off; `queue_weeks` is None when nothing was done."""

    open_cases: int
    done_a_week: float
    opened_a_week: float
    queue_weeks: float | None


@dataclass(frozen=True)
class Turnaround:
    """All that is known about turnaround at the start of `as_of` for an upper end of `within_days` (in `time_unit`).

    `case_group` is a product or type, `segment` one of customer_segments, None: all. `outlook` tells of someone who comes today.
    """

    case_kind: str
    as_of: dt.date
    within_days: int
    cohort: Cohort
    queue: Queue
    curve: DoneCurve
    clock: str
    outlook: Outlook | None = None
    time_unit: TimeUnit = "day"
    case_group: str | None = None
    segment: str | None = None

    @property
    def rows_asked(self) -> dict[str, object]:
        """The parameters with which cohort_cases and cohort_turnaround give the rows behind the estimates."""
        return {
            "case_kind": self.case_kind,
            "as_of_date": self.as_of,
            "within_days": self.within_days,
            "cohort_days": (self.cohort.last_date - self.cohort.first_date).days + 1,
            "time_unit": self.time_unit,
            "case_group": self.case_group,
            "segment": self.segment,
        }

    @property
    def today(self) -> Outlook:
        """The outlook; where none was made (by hand), the curve and the queue as they stand."""
        if self.outlook is not None:
            return self.outlook
        weeks = self.queue.queue_weeks
        return Outlook((self.curve,), None, 0.0, None if weeks is None else weeks * DAYS_PER_WEEK)


def estimate_turnaround(
    warehouse: Warehouse,
    case_kind: str,
    as_of: dt.date,
    within_days: int,
    rules: Verdicts,
    *,
    time_unit: TimeUnit = "day",
    case_group: str | None = None,
    segment: str | None = None,
) -> Turnaround:
    """Ask the queries. All figures use only what was known before the day `as_of` began."""
    asked = {"case_kind": case_kind, "as_of_date": as_of, "case_group": case_group, "segment": segment}
    values = {**asked, "within_days": within_days, "time_unit": time_unit, "rules": rules}
    return kept(warehouse, "turnaround", values, lambda: _ask(warehouse, asked, within_days, rules, time_unit))


def _ask(
    warehouse: Warehouse, asked: dict[str, Any], within_days: int, rules: Verdicts, time_unit: TimeUnit
) -> Turnaround:
    outlook = outlook_for(warehouse, asked, time_unit, rules)
    queue_row = fetch_query(warehouse, "queue_length", {**asked, "period_days": rules.period_days}).rows[0]
    clock = fetch_query(warehouse, "clock_of_cases", {"case_kind": asked["case_kind"]}).rows
    return Turnaround(
        asked["case_kind"],
        asked["as_of_date"],
        within_days,
        _cohort(warehouse, asked, time_unit, within_days, rules.cohort_days),
        Queue(*queue_row[1:]),  # type: ignore[arg-type]  # the query's contract gives the types
        outlook.curves[0],
        str(clock[0][0]) if clock else "",
        outlook,
        time_unit,
        asked["case_group"],
        asked["segment"],
    )


def _cohort(
    warehouse: Warehouse, asked: dict[str, object], time_unit: TimeUnit, within_days: int, cohort_days: int
) -> Cohort:
    window = {**asked, "time_unit": time_unit, "within_days": within_days, "cohort_days": cohort_days}
    row = fetch_query(warehouse, "cohort_turnaround", window).rows[0]
    days = fetch_query(warehouse, "cohort_days_taken", window).rows
    rows = np.asarray([[-1 if each is None else each for each in day] for day in days], dtype=np.int64).reshape(-1, 2)
    figures: tuple[Any, ...] = row[1:]  # the query's contract gives the types
    return replace(Cohort(*figures), taken=counted_days(*rows.T))
