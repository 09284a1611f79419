"""What the turnaround page is asked for: which cases, counted by which clock, as of which day."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

import streamlit as st

from frontline.turnaround.estimates import TimeUnit, Turnaround, case_reaches, estimate_turnaround
from frontline.ui import turnaround_sentences as words
from frontline.ui.cards import filters
from frontline.ui.filter_state import clock, segment
from frontline.ui.session import run_query, settings, warehouse

USUAL_LIMITS: dict[tuple[str, str], int] = {
    ("order", "day"): 42,
    ("order", "business_day"): 30,
    ("ticket", "day"): 7,
    ("ticket", "business_day"): 5,
}
"""The upper end that the page looks at: six weeks for orders, one for tickets."""
TIME_UNITS: dict[str, TimeUnit] = {"calendar": "day", "business": "business_day"}
"""What each clock of the top bar counts."""


@dataclass(frozen=True)
class Asked:
    """A choice: the case kind, a product or type (None: all), the unit of time, the day at whose start it is known, the customers."""

    case_kind: str
    case_group: str | None
    time_unit: TimeUnit
    as_of: dt.date
    is_today: bool
    segment: str | None = None

    @property
    def cases(self) -> dict[str, Any]:
        """Parameters of every query: which cases."""
        return {"case_kind": self.case_kind, "case_group": self.case_group, "segment": self.segment}

    @property
    def known(self) -> dict[str, Any]:
        """Parameters of queries as of the day, in the unit."""
        return {**self.cases, "as_of_date": self.as_of, "time_unit": self.time_unit}

    @property
    def is_plain(self) -> bool:
        """All cases in calendar days: what newsletters speak of."""
        return self.case_group is None and self.segment is None and self.time_unit == "day"

    def estimate(self) -> Turnaround:
        """The estimates for whoever comes on that day."""
        limit = USUAL_LIMITS[self.case_kind, self.time_unit]
        return estimate_turnaround(
            warehouse(),
            self.case_kind,
            self.as_of,
            limit,
            settings().verdicts,
            time_unit=self.time_unit,
            case_group=self.case_group,
            segment=self.segment,
        )


def ask(available: list[str]) -> Asked:
    """Show this page's filters side by side; clock and customers are those chosen at the top, the day is today until another is."""
    with filters("turnaround"):
        kind = _pill("Of", available, words.KIND_NAMES.__getitem__, "of", 130)
        groups = run_query("case_groups", case_kind=kind)["case_group"].tolist()
        group = None
        if len(groups) > 1:
            all_of_them = words.GROUP_WORDS[kind]
            chosen = _pill("Kind", [all_of_them, *groups], str, f"kind_{kind}", 190)
            group = None if chosen == all_of_them else chosen
        reach = case_reaches(warehouse())[kind]
        day = st.date_input(
            "As of the start of",
            value=reach.day_after,
            min_value=reach.first_date + dt.timedelta(days=1),
            max_value=reach.day_after,
            format="YYYY-MM-DD",
            key=f"as_of_{kind}",
            label_visibility="collapsed",
            width=150,
        )
    return Asked(kind, group, TIME_UNITS[clock()], day, day == reach.day_after, segment())


def _pill(label: str, options: list[str], name: Any, key: str, width: int) -> Any:
    return st.selectbox(
        label, options, format_func=name, bind="query-params", key=key, label_visibility="collapsed", width=width
    )
