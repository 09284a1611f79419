"""From contacts by week to what changed: each question's last weeks against its own weeks before."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from frontline.questions.rates import Ratio, change_after, dispersion_of
from frontline.questions.trends import State, Trend, read_trends

FEWEST_CONTACTS = 5
WEEKS_BESIDE = 8
Counts = npt.NDArray[np.int64]


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
    """All questions of a page, in the order of their numbers, and over how many whole weeks they were read."""

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


def trends_of(weeks: pd.DataFrame, topics: pd.DataFrame) -> Trends:
    """Columns of the queries topic_weeks and topics."""
    whole = weeks[weeks["is_whole_week"]]
    if whole.empty:
        return Trends((), 0)
    counts = whole.pivot(index="topic_id", columns="week_date", values="contacts")
    exposure = whole.drop_duplicates("week_date").set_index("week_date")["all_contacts"].reindex(counts.columns)
    known = topics.set_index("topic_id").reindex(counts.index)
    born = [_column(pd.DatetimeIndex(counts.columns), day) for day in known["born_date"]]
    asked, read = counts.to_numpy(dtype=np.int64), exposure.to_numpy(dtype=np.int64)
    spread = dispersion_of(asked, read)
    dates = [None if pd.isna(day) else pd.Timestamp(day).date() for day in known["born_date"]]
    found = zip(counts.index, known["name"], read_trends(asked, read, born), spread, dates, strict=True)
    return Trends(tuple(TopicTrend(int(number), str(name), *rest) for number, name, *rest in found), len(read))


def _column(weeks: pd.DatetimeIndex, born: pd.Timestamp) -> int | None:
    """In which week a question was born; None before the first."""
    return None if pd.isna(born) or born < weeks[0] else int((born - weeks[0]).days) // 7


def change_between(
    before: int, all_before: int, after: int, all_after: int, dispersion: float, weeks: tuple[float, float]
) -> Ratio | None:
    """How much more often a question is asked than before; None where too few asked to tell.

    `weeks` are how long the two lasted: what varies from week to week evens out over them.
    """
    if max(before, after) < FEWEST_CONTACTS:
        return None
    return change_after(
        *_evenly(before, all_before, weeks[0]), *_evenly(after, all_after, weeks[1]), dispersion=dispersion
    )


def _evenly(contacts: int, exposure: int, weeks: float) -> tuple[Sequence[float], Sequence[float]]:
    count = max(1, round(weeks))
    return [contacts / count] * count, [exposure / count] * count
