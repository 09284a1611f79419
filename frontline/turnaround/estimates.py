"""The three estimates of turnaround as of a day, bound to their queries: cohort, period and queue."""

import datetime as dt
from dataclasses import dataclass

from frontline.query_catalog import fetch_query, run_query
from frontline.settings import Verdicts
from frontline.turnaround.period import DoneCurve, done_curve
from frontline.warehouse import Warehouse

CASE_KINDS = ("order", "ticket")


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
    """What came in during the last window in which every case is old enough to tell (days, whole and local)."""

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
    warehouse: Warehouse, case_kind: str, as_of: dt.date, within_days: int, rules: Verdicts
) -> Turnaround:
    """Ask the three queries. All figures use only what was known before the day `as_of` began."""
    cohort_days, period_days = rules.cohort_days, rules.period_days
    asked = {"case_kind": case_kind, "as_of_date": as_of}
    cohort_row = fetch_query(
        warehouse, "cohort_turnaround", {**asked, "within_days": within_days, "cohort_days": cohort_days}
    ).rows[0]
    queue_row = fetch_query(warehouse, "queue_length", {**asked, "period_days": period_days}).rows[0]
    at_risk = run_query(warehouse, "cases_at_risk", {**asked, "period_days": period_days})
    curve = done_curve(
        at_risk["entry_days"], at_risk["exit_days"], at_risk["is_done"], fewest_at_risk=rules.fewest_at_risk
    )
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
