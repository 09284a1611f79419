"""Block 2: the signals of the week in one sentence, by rule; or what somebody wrote instead."""

from collections.abc import Iterable, Mapping, Sequence

from frontline.review.asking import ask
from frontline.review.charts import side, usual_words, value_words
from frontline.review.content import Chart, Run, Signal, WeekPoint, WeekSentence
from frontline.review.definitions import MEASURES, TOP_QUESTION
from frontline.review.footing import listed
from frontline.review.trends import TopicState
from frontline.review.weeks import ReviewWeek
from frontline.units import FEW_CASES
from frontline.usual_weeks import SHIFT_WEEKS
from frontline.warehouse import Warehouse

NO_SIGNALS = "No signals: normal variation."
NOTHING_NEW = "No new signals: a shift told before is noted on its chart."
CANNOT_TELL = "No signal can be told: no measure has a usual range yet, which takes twelve whole weeks."
NOTHING_COUNTED = "No signal can be told: no calls or tickets are in the data."
NO_VALUES = "No signal can be told: none of the six measures has a value in these weeks."
CHANGED = {"new": "is new", "growing": "is asked more often than before"}


def week_sentence(
    warehouse: Warehouse, week: ReviewWeek, charts: Iterable[Chart], topics: Mapping[int, TopicState]
) -> WeekSentence:
    """What the rule says, and in its place the newest sentence that somebody wrote for the week."""
    shown = tuple(charts)
    signals = (*filter(None, map(of_chart, shown)), *of_questions(topics.values()))
    by_rule = joined(signals, "" if signals else _calm(warehouse, shown), go_on(shown))
    entries = ask(warehouse, "review_entries", **week.span())
    written = next((row for row in entries if row["entry_kind"] == "sentence"), None)
    if written is None or written["words"] == by_rule:
        return WeekSentence(by_rule, by_rule, signals)
    who = str(written["written_by"] or "somebody")
    return WeekSentence(str(written["words"]), by_rule, signals, edited_by=who, edited_on=written["written_date"])


def _calm(warehouse: Warehouse, charts: Sequence[Chart]) -> str:
    """What is said of a week without a signal, and why."""
    if any(chart.run for chart in charts):
        return NOTHING_NEW
    if any(map(has_range, charts)):
        return NO_SIGNALS
    if any(point.value is not None for chart in charts for point in chart.points):
        return CANNOT_TELL
    known = {row["kind"] for row in ask(warehouse, "data_through")}
    return NO_VALUES if known & {"calls", "tickets"} else NOTHING_COUNTED


def joined(signals: Iterable[Signal], calm: str = NO_SIGNALS, old: str = "") -> str:
    """One sentence of all signals, and `old`: what was told before and goes on.

    When there is none, exactly "No signals: normal variation.", or what else is to be said.
    """
    told = "; ".join(signal.words for signal in signals)
    return f"{'; '.join(filter(None, (told, old)))}." if told else calm


def go_on(charts: Iterable[Chart]) -> str:
    """ "Abandoned calls stay above their usual range", of every week outside that is no signal since its run was told; or empty."""
    old = [chart for chart in charts if chart.points[-1].is_outside and of_chart(chart) is None]
    parts = []
    for where in ("above", "below"):
        subjects = [_subject(chart) for chart in old if side(chart.points[-1]) == where]
        if subjects:
            names = listed([_named(subject) for subject, _ in subjects])
            is_many = len(subjects) > 1 or subjects[0][0].endswith("are")
            whose = "stay {} their usual range" if is_many else "stays {} its usual range"
            parts.append(f"{names} {whose.format(where)}{'s' if len(subjects) > 1 else ''}")
    return "; ".join(parts)


def _named(subject: str) -> str:
    """ "Abandoned calls are" -> "abandoned calls"."""
    name = subject.rpartition(" ")[0]
    return f"{name[0].lower()}{name[1:]}"


def has_range(chart: Chart) -> bool:
    """True when the last week with a value can be held against limits."""
    known = [point for point in chart.points if point.value is not None]
    return bool(known) and known[-1].low is not None


def of_chart(chart: Chart) -> Signal | None:
    """ "Abandoned calls are above their usual range: 41, usually 12 to 33"; or their run, in the week in which it becomes a shift."""
    point = chart.points[-1]
    if chart.run and chart.run.weeks == SHIFT_WEEKS and chart.run.last_week == point.week_date:
        subject, whose = _subject(chart)
        told = f"{subject} {chart.run.side} {whose} mean for the eighth week in sequence: something may have changed"
        return Signal(chart.measure, told)
    if not point.is_outside or point.value is None or _is_told(chart.run, chart.points):
        return None
    return _outside(chart, point, point.value)


def _is_told(run: Run | None, points: Sequence[WeekPoint]) -> bool:
    """True of a week outside that goes on with what an earlier week of the run has told: a shift, and how far it reaches."""
    if run is None or run.is_over or side(points[-1]) != run.side:
        return False
    return any(point.is_outside and point.week_date >= run.first_week for point in points[:-1])


def _outside(chart: Chart, point: WeekPoint, value: float) -> Signal:
    measure = next(each for each in MEASURES if each.name == chart.measure)
    number = measure.number(value)
    if measure.scale != 1 and point.cases < FEW_CASES:  # "3 of 7", never in percent
        number = value_words(measure, point)
    subject, whose = _subject(chart)
    usual = usual_words(measure, point)
    just = "just " if number in usual.split(" to ") else ""
    return Signal(chart.measure, f"{subject} {just}{side(point)} {whose} usual range: {number}, usually {usual}")


def _subject(chart: Chart) -> tuple[str, str]:
    """How a signal of the chart begins, "Abandoned calls are", and "their" or "its"."""
    subject = next(each for each in MEASURES if each.name == chart.measure).subject
    if chart.measure == TOP_QUESTION and "“" in chart.title:
        subject = f"The share of “{chart.title.partition('“')[2]} is"
    return subject, "their" if subject.endswith("are") else "its"


def of_questions(topics: Iterable[TopicState]) -> list[Signal]:
    """The new questions, then those that grow, each group by its contacts."""
    changed = [topic for topic in topics if topic.state in CHANGED]
    order = list(CHANGED)
    changed.sort(key=lambda topic: (order.index(topic.state), -topic.contacts, topic.topic_id))
    return [Signal(f"question/{topic.topic_id}", f"“{topic.name}” {CHANGED[topic.state]}") for topic in changed]
