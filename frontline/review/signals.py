"""Block 2: the signals of the week in one sentence, by rule; or what somebody wrote instead."""

from collections.abc import Iterable, Mapping

from frontline.review.asking import ask
from frontline.review.charts import side, usual_words, value_words
from frontline.review.content import Chart, Signal, WeekSentence
from frontline.review.definitions import MEASURES, TOP_QUESTION
from frontline.review.trends import TopicState
from frontline.review.weeks import ReviewWeek
from frontline.units import FEW_CASES
from frontline.warehouse import Warehouse

NO_SIGNALS = "No signals: normal variation."
CHANGED = {"new": "is new", "growing": "is asked more often than before"}


def week_sentence(
    warehouse: Warehouse, week: ReviewWeek, charts: Iterable[Chart], topics: Mapping[int, TopicState]
) -> WeekSentence:
    """What the rule says, and in its place the newest sentence that somebody wrote for the week."""
    signals = (*filter(None, map(of_chart, charts)), *of_questions(topics.values()))
    by_rule = joined(signals)
    entries = ask(warehouse, "review_entries", **week.span())
    written = next((row for row in entries if row["entry_kind"] == "sentence"), None)
    if written is None or written["words"] == by_rule:
        return WeekSentence(by_rule, by_rule, signals)
    who = str(written["written_by"] or "somebody")
    return WeekSentence(str(written["words"]), by_rule, signals, edited_by=who, edited_on=written["written_date"])


def joined(signals: Iterable[Signal]) -> str:
    """One sentence of all signals; exactly "No signals: normal variation." when there is none."""
    told = "; ".join(signal.words for signal in signals)
    return f"{told}." if told else NO_SIGNALS


def of_chart(chart: Chart) -> Signal | None:
    """ "Abandoned calls are above their usual range: 41, usually 12 to 33"."""
    point = chart.points[-1]
    if not point.is_outside or point.value is None:
        return None
    measure = next(each for each in MEASURES if each.name == chart.measure)
    subject, number = measure.subject, measure.number(point.value)
    if measure.scale != 1 and point.cases < FEW_CASES:  # "3 of 7", never in percent
        number = value_words(measure, point)
    if chart.measure == TOP_QUESTION and "“" in chart.title:
        subject = f"The share of “{chart.title.partition('“')[2]} is"
    usual = usual_words(measure, point)
    just = "just " if number in usual.split(" to ") else ""
    whose = "their" if subject.endswith("are") else "its"
    return Signal(chart.measure, f"{subject} {just}{side(point)} {whose} usual range: {number}, usually {usual}")


def of_questions(topics: Iterable[TopicState]) -> list[Signal]:
    """The new questions, then those that grow, each group by its contacts."""
    changed = [topic for topic in topics if topic.state in CHANGED]
    order = list(CHANGED)
    changed.sort(key=lambda topic: (order.index(topic.state), -topic.contacts, topic.topic_id))
    return [Signal(f"question/{topic.topic_id}", f"“{topic.name}” {CHANGED[topic.state]}") for topic in changed]
