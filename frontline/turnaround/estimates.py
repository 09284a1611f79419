"""The three estimates of turnaround as of a day, bound to their queries: cohort, period and queue."""

import datetime as dt
from dataclasses import dataclass

from frontline.query_catalog import fetch_query, run_query
from frontline.turnaround.period import DoneCurve, done_curve
from frontline.warehouse import Warehouse

CASE_KINDS = ("order", "ticket")


@dataclass(frozen=True)
class Cohort:
    """What came in during the last window in which every case is old enough to tell (days, whole and local)."""

    first_date: dt.date
    last_date: dt.date
    cases: int
    done_within: int
    still_open: int
    p50_days: int | None
    p80_days: int | None
    closed_only_days: float | None

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
    """All that is known about turnaround at the start of `as_of` for an upper end of `within_days`."""

    case_kind: str
    as_of: dt.date
    within_days: int
    cohort: Cohort
    queue: Queue
    curve: DoneCurve
    clock: str


def estimate_turnaround(
    warehouse: Warehouse, case_kind: str, as_of: dt.date, within_days: int, *, cohort_days: int, period_days: int
) -> Turnaround:
    """Ask the three queries. All figures use only what was known before the day `as_of` began."""
    asked = {"case_kind": case_kind, "as_of_date": as_of}
    cohort_row = fetch_query(
        warehouse, "cohort_turnaround", {**asked, "within_days": within_days, "cohort_days": cohort_days}
    ).rows[0]
    queue_row = fetch_query(warehouse, "queue_length", {**asked, "period_days": period_days}).rows[0]
    at_risk = run_query(warehouse, "cases_at_risk", {**asked, "period_days": period_days})
    curve = done_curve(at_risk["entry_days"], at_risk["exit_days"], at_risk["is_done"])
    clock = fetch_query(warehouse, "clock_of_cases", {"case_kind": case_kind}).rows
    return Turnaround(
        case_kind,
        as_of,
        within_days,
        Cohort(*cohort_row[1:]),  # type: ignore[arg-type]  # the query's contract gives the types
        Queue(*queue_row[1:]),  # type: ignore[arg-type]
        curve,
        str(clock[0][0]) if clock else "",
    )
