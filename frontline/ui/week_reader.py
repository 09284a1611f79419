"""Who opens the first screen and what it is told from: each answer asked for once, by the same queries as the other pages."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd
import streamlit as st

from frontline.questions.topic_trends import TREND_WEEKS
from frontline.ui import comparison
from frontline.ui.question_trends import Trends, trends_of
from frontline.ui.session import has_messages, last_day, records, run_query

MEASURES = ("leader_contacts", "customer_contacts", "abandoned_calls", "orders_done")
"""What may lie outside its usual range, in the order in which the headline tells it."""


@dataclass(frozen=True)
class WeekReader:
    """The days of the chosen period and those of the last week (from_date, to_date), and the leader who reads; None: nobody said."""

    span: Mapping[str, dt.date]
    week: Mapping[str, dt.date]
    person_id: str | None

    @property
    def last_day(self) -> dt.date:
        """The last day of the week that the data reach: waits are counted to its end."""
        return self.week["to_date"] - dt.timedelta(days=1)

    @cached_property
    def promises(self) -> pd.DataFrame:
        """A row for each leader, as of the end of the week (columns of leader_promises)."""
        return run_query("leader_promises", as_of_date=self.week["to_date"])

    @cached_property
    def own_promise(self) -> pd.DataFrame | None:
        """The row of who reads, when a promise of theirs is in force; None else."""
        own = self.promises[(self.promises["person_id"] == self.person_id) & self.promises["is_in_force"]]
        return None if own.empty else own

    @cached_property
    def waits(self) -> list[dict[str, Any]]:
        """Everybody who waits, longest first (columns of silence_board)."""
        return records(run_query("silence_board", **self.waits_asked))

    @property
    def waits_asked(self) -> dict[str, dt.date]:
        """What the board of silence is asked."""
        return {"as_of_date": self.week["to_date"]}

    @property
    def knows_waits(self) -> bool:
        """False when no export says who wrote when, and nobody waits for a promised call-back."""
        return bool(self.waits) or has_messages()

    @cached_property
    def shares(self) -> pd.DataFrame:
        """The questions of the period, most asked first (columns of topic_shares); empty until questions were read."""
        return run_query("topic_shares", **self.span)

    @cached_property
    def trends(self) -> Trends:
        """What became of each question, as the page of recurring questions reads it."""
        weeks = run_query("topic_weeks", to_date=self.span["to_date"], weeks=TREND_WEEKS)
        return _trends(weeks, run_query("topics")[["topic_id", "name", "born_date"]])

    @property
    def known_trends(self) -> Trends | None:
        """The same; None until questions were read."""
        return None if self.shares.empty else self.trends

    @property
    def is_anything_known(self) -> bool:
        """True when there is a week to tell of, or somebody who waits."""
        return self.knows_waits or any(self.this_week(name) for name in MEASURES)

    def measure(self, name: str, *, until: dt.date | None = None) -> pd.DataFrame:
        """A measure by week over its usual range, in the chosen period or until another day (the day after); columns of usual_range."""
        asked = {**self.span, "measure": name} | ({"to_date": until} if until else {})
        return comparison.beside(run_query("usual_range", **asked), "usual_range", asked, "value")

    def chart(self, name: str) -> pd.DataFrame:
        """A measure as its card draws it: orders go on to the last day of all exports."""
        return self.measure(name, until=last_day() + dt.timedelta(days=1) if name == "orders_done" else None)

    def this_week(self, name: str) -> dict[str, Any] | None:
        """The last week of a measure; None when its log does not reach into it."""
        rows = records(run_query("usual_range", measure=name, **self.week))
        return rows[-1] if rows else None


@st.cache_resource(max_entries=20, show_spinner=False)
def _trends(weeks: pd.DataFrame, topics: pd.DataFrame) -> Trends:
    return trends_of(weeks, topics)
