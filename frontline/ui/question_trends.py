"""What a page asks of trends: the tables of two queries, and how one stretch of time compares with another."""

from collections.abc import Sequence

import pandas as pd

from frontline.questions import topic_trends
from frontline.questions.rates import Ratio, change_after
from frontline.questions.topic_trends import TopicTrend, Trends
from frontline.ui.session import records

__all__ = ["FEWEST_CONTACTS", "WEEKS_BESIDE", "TopicTrend", "Trends", "change_between", "trends_of"]
FEWEST_CONTACTS = 5
WEEKS_BESIDE = 8


def trends_of(weeks: pd.DataFrame, topics: pd.DataFrame) -> Trends:
    """Columns of the queries topic_weeks and topics."""
    return topic_trends.trends_of(records(weeks), records(topics))


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
