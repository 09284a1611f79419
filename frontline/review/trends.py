"""Which questions are new or growing at the end of the review's week, by the rule of the page of questions."""

from dataclasses import dataclass

from frontline.questions.topic_trends import TREND_WEEKS, trends_of
from frontline.questions.trends import State
from frontline.review.asking import ask
from frontline.review.weeks import ReviewWeek
from frontline.warehouse import Warehouse

FEWEST_WEEKS = 4


@dataclass(frozen=True)
class TopicState:
    """What became of one question over the whole weeks known."""

    topic_id: int
    name: str
    state: State
    contacts: float


def topic_states(warehouse: Warehouse, week: ReviewWeek) -> dict[int, TopicState]:
    """By topic_id; empty without topics, or with too few whole weeks to tell."""
    weeks = ask(warehouse, "topic_weeks", to_date=week.to_date, weeks=TREND_WEEKS)
    found = trends_of(weeks, ask(warehouse, "topics"))
    if found.weeks < FEWEST_WEEKS:
        return {}
    return {
        topic.topic_id: TopicState(
            topic.topic_id, topic.name, topic.trend.state, max(topic.trend.contacts, topic.trend.expected)
        )
        for topic in found.topics
    }
