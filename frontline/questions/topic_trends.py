"""From contacts by week to what changed: each topic's last weeks against its own weeks before."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from frontline.questions.rates import dispersion_of
from frontline.questions.trends import State, Trend, read_trends
from frontline.units import is_missing

WEEK = dt.timedelta(days=7)
TREND_WEEKS = 61
"""A year from which the usual ups and downs are learned, and the weeks that are compared with it."""
Row = Mapping[str, Any]


@dataclass(frozen=True)
class TopicTrend:
    """One question, what became of it, and how much its weeks vary by themselves."""

    topic_id: int
    name: str
    trend: Trend
    dispersion: float
    born: dt.date | None = None
    """Monday of the week in which it came up; None when it was there all along."""


@dataclass(frozen=True)
class Trends:
    """All questions, in the order of their numbers, and over how many whole weeks they were read."""

    topics: tuple[TopicTrend, ...]
    weeks: int

    def changed(self, state: State) -> list[TopicTrend]:
        """The questions in that state, those with the most contacts first."""
        found = [topic for topic in self.topics if topic.trend.state == state]
        return sorted(found, key=lambda topic: (-max(topic.trend.contacts, topic.trend.expected), topic.topic_id))

    def young(self, since: dt.date) -> list[TopicTrend]:
        """The questions that came up since a day and are not new any more, the youngest first."""
        found = [(topic.born, topic) for topic in self.topics if topic.born is not None and topic.trend.state != "new"]
        young = [(born, topic) for born, topic in found if born >= since]
        return [topic for _, topic in sorted(young, key=lambda each: (-each[0].toordinal(), each[1].topic_id))]

    def of(self, topic_id: int) -> TopicTrend | None:
        """One question's."""
        return next((topic for topic in self.topics if topic.topic_id == topic_id), None)


def trends_of(weeks: Sequence[Row], topics: Sequence[Row]) -> Trends:
    """Rows of the queries topic_weeks (each topic has each week) and topics."""
    whole = [row for row in weeks if row["is_whole_week"]]
    if not whole:
        return Trends((), 0)
    read = {_day(row["week_date"]): row["all_contacts"] for row in whole}
    mondays, numbers = sorted(read), sorted({int(row["topic_id"]) for row in whole})
    contacts = {(int(row["topic_id"]), _day(row["week_date"])): row["contacts"] for row in whole}
    asked = np.array([[contacts[number, monday] for monday in mondays] for number in numbers], dtype=np.int64)
    exposure = np.array([read[monday] for monday in mondays], dtype=np.int64)
    known = {int(row["topic_id"]): row for row in topics}
    born = [None if is_missing(known[number]["born_date"]) else _day(known[number]["born_date"]) for number in numbers]
    trends = read_trends(asked, exposure, [_column(mondays[0], day) for day in born])
    found = zip(numbers, trends, dispersion_of(asked, exposure), born, strict=True)
    return Trends(
        tuple(
            TopicTrend(number, str(known[number]["name"]), trend, spread, day) for number, trend, spread, day in found
        ),
        len(mondays),
    )


def _day(value: dt.date) -> dt.date:
    return value.date() if isinstance(value, dt.datetime) else value


def _column(first: dt.date, born: dt.date | None) -> int | None:
    """In which week a question was born; None before the first."""
    return None if born is None or born < first else (born - first).days // WEEK.days
