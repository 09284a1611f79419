"""Weeks of a company whose questions are known: how soon are new ones found, tripled ones flagged, and how often is it a false alarm?

usage: python benchmarks/question_calendar.py LABELLED.csv TEXT_COLUMN LABEL_COLUMN [--seeds 3] [--new-rate 10] [--granularity default]

Questions of known intents are drawn week by week (20 weeks of history, then 24 weeks read one by one as updates do). Every third week
an intent that nobody asked before begins; every third week a known one is asked three times as often, for six weeks. Runs the code that `frontline topics` runs, without a warehouse.
"""

import argparse
import csv
import tempfile
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from frontline.questions.births import LOOK_BACK_WEEKS
from frontline.questions.embedding.chosen import choose_model
from frontline.questions.first_reading import first_topics
from frontline.questions.kept_space import kept_space, read_with_cache
from frontline.questions.placing import born_among, place_units
from frontline.questions.pool import Unit
from frontline.questions.registry import Topic, append_events, born, load_registry
from frontline.questions.topics import text_key
from frontline.questions.trends import read_trends
from frontline.settings import Questions

FIRST_MONDAY = 739_000 - 739_000 % 7 + 1
HISTORY, READ, LASTS, EVERY = 20, 24, 6, 3
KNOWN, PLANTED = 45, 7
RULES = Questions()


@dataclass
class Calendar:
    """What is asked in each week (week, intent, text), and what was planted in which week."""

    asked: list[tuple[int, str, str]] = field(default_factory=list)
    new: dict[str, int] = field(default_factory=dict)
    tripled: dict[str, int] = field(default_factory=dict)


def draw(texts: dict[str, list[str]], seed: int, new_rate: float) -> Calendar:
    """A calendar of texts of the intents, over-dispersed as weeks are (a gamma factor of variance 0.1 for each)."""
    random = np.random.default_rng(seed)
    intents = [intent for intent in sorted(texts) if len(texts[intent]) >= 40]
    random.shuffle(intents)
    known = intents[: min(KNOWN, len(intents) - PLANTED)]
    calendar = Calendar()
    rates = {intent: float(random.choice([2, 3, 4, 6, 9])) for intent in known}
    frequent = sorted(known, key=lambda intent: (-rates[intent], -len(texts[intent])))[: 2 * PLANTED]
    for number in range(PLANTED):
        calendar.new[intents[len(known) + number]] = HISTORY + 1 + EVERY * number
        calendar.tripled[frequent[2 * number]] = HISTORY + 2 + EVERY * number
    for week in range(HISTORY + READ):
        for intent in intents:
            rate = rates.get(intent, 0.0)
            if intent in calendar.new:
                rate = new_rate if week >= calendar.new[intent] else 0.0
            elif intent in calendar.tripled and 0 <= week - calendar.tripled[intent] < LASTS:
                rate *= 3
            count = random.poisson(rate * random.gamma(10, 0.1)) if rate else 0
            calendar.asked += [(week, intent, str(random.choice(texts[intent]))) for _ in range(count)]
    return calendar


class Company:
    """The questions of a calendar, read week by week, and what was found of what was planted."""

    def __init__(self, calendar: Calendar, folder: Path, granularity: str) -> None:
        self.calendar, self.folder = calendar, folder
        self.rules = Questions(granularity=granularity)
        self.units: dict[int, list[Unit]] = defaultdict(list)
        self.intent_of: dict[str, str] = {}
        for number, (week, intent, text) in enumerate(calendar.asked):
            unit = Unit(f"text-{number}", 0, text_key(text), f"customer-{number}", FIRST_MONDAY + 7 * week, words=text)
            self.units[week].append(unit)
            self.intent_of[unit.text_key] = intent
        self.found: dict[str, int] = {}
        self.flagged: dict[str, int] = {}
        self.false_births = self.false_trends = 0
        self.open_alarms: set[tuple[int, str]] = set()

    def read_history(self) -> None:
        """The first reading, of all weeks before."""
        history = [unit for week in range(HISTORY) for unit in self.units[week]]
        _, topics = first_topics(self.folder, history, choose_model(), self.rules, 1, lambda _: None)
        append_events(self.folder, born(topics))

    def read_week(self, week: int) -> None:
        """One update, as `frontline topics` makes it; then what a reader of that Monday is told."""
        space, registry = kept_space(self.folder, choose_model()), load_registry(self.folder)
        assert space is not None
        fresh = self.units[week]
        sentences = read_with_cache(self.folder, space, [unit.words_key for unit in fresh]).astype(np.float32)
        place_units(fresh, registry.placing(), space, sentences)
        earlier = [unit for back in range(max(0, week - LOOK_BACK_WEEKS + 1), week) for unit in self.units[back]]
        topics, _ = born_among(self.folder, space, registry, earlier, fresh, self.rules, lambda _: None)
        append_events(self.folder, born(topics))
        asked = self._intents([unit for each in range(week - 3, week + 1) for unit in self.units[each]])
        for topic in topics:
            self._note_birth(topic, asked[topic.topic_id], week)
        self._note_trends(asked, week)

    def _intents(self, units: list[Unit]) -> dict[int, Counter[str]]:
        counts: dict[int, Counter[str]] = defaultdict(Counter)
        for unit in units:
            if unit.topic_id is not None:
                counts[unit.topic_id][self.intent_of[unit.text_key]] += 1
        return counts

    def _note_birth(self, topic: Topic, asked: Counter[str], week: int) -> None:
        intent, number = (asked.most_common(1) or [("", 0)])[0]
        if topic.born_date and intent in self.calendar.new and 2 * number >= asked.total():
            self.found.setdefault(intent, week)
        elif topic.born_date:
            self.false_births += 1

    def _note_trends(self, asked: dict[int, Counter[str]], week: int) -> None:
        ids = sorted(load_registry(self.folder).topics)
        counts = np.zeros((len(ids), week + 1))
        for each in range(week + 1):
            for unit in self.units[each]:
                if unit.topic_id is not None:
                    counts[ids.index(unit.topic_id), each] += 1
        exposure = np.array([len(self.units[each]) for each in range(week + 1)], dtype=float)
        dates = [load_registry(self.folder).topics[each].born_date for each in ids]
        now = set()
        for topic, trend in zip(ids, read_trends(counts, exposure, [_week_of(day) for day in dates]), strict=True):
            planted = [each for each, number in asked[topic].items() if number >= 0.25 * asked[topic].total()]
            planted = [each for each in planted if each in self.calendar.tripled or each in self.calendar.new]
            if trend.state == "growing":
                for intent in planted:
                    if week >= self.calendar.tripled.get(intent, 999):
                        self.flagged.setdefault(intent, week)
            if trend.state in {"growing", "fading"} and not planted:
                now.add((topic, trend.state))
        self.false_trends += len(now - self.open_alarms)
        self.open_alarms = now

    def told(self) -> dict[str, float]:
        """The figures of one calendar."""
        new, tripled = self.calendar.new, self.calendar.tripled
        return {
            "new": len(new),
            "new within 2 weeks": sum(self.found.get(each, 999) - at <= 1 for each, at in new.items()),
            "new ever": len(self.found),
            "tripled": len(tripled),
            "tripled within 2 weeks": sum(self.flagged.get(each, 999) - at <= 1 for each, at in tripled.items()),
            "tripled ever": len(self.flagged),
            "false births": self.false_births,
            "false trends": self.false_trends,
            "weeks": READ,
        }


def _week_of(day: object) -> int | None:
    return None if day is None else (day.toordinal() - FIRST_MONDAY) // 7  # type: ignore[attr-defined]


def main() -> None:
    """Run some calendars and print the sums."""
    parser = argparse.ArgumentParser()
    parser.add_argument("table", type=Path)
    parser.add_argument("text_column")
    parser.add_argument("label_column")
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--new-rate", type=float, default=10)
    parser.add_argument("--granularity", default="default")
    arguments = parser.parse_args()
    texts: dict[str, list[str]] = defaultdict(list)
    with open(arguments.table, encoding="utf-8", newline="") as handle:
        for row in csv.DictReader(handle):
            texts[row[arguments.label_column]].append(row[arguments.text_column])
    sums: Counter[str] = Counter()
    for seed in range(arguments.seeds):
        with tempfile.TemporaryDirectory() as folder:
            company = Company(draw(texts, seed, arguments.new_rate), Path(folder), arguments.granularity)
            company.read_history()
            for week in range(HISTORY, HISTORY + READ):
                company.read_week(week)
            told = company.told()
        print(seed, told, flush=True)
        sums.update(told)
    print(
        f"new found within 2 weeks {sums['new within 2 weeks'] / sums['new']:.0%}, "
        f"tripled flagged within 2 weeks {sums['tripled within 2 weeks'] / sums['tripled']:.0%}, false alarms a week: "
        f"births {sums['false births'] / sums['weeks']:.2f}, trends {sums['false trends'] / sums['weeks']:.2f}"
    )


if __name__ == "__main__":
    main()
