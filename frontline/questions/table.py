"""Topics of one column of texts, without a warehouse: the table's rows as they are, and two columns more."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from frontline.progress import Progress
from frontline.questions.embedding.chosen import SentenceModel
from frontline.questions.naming import TopicName, name_topics
from frontline.questions.topics import find_topics

ADDED_COLUMNS = ("topic_id", "topic_label")


@dataclass(frozen=True)
class TableTopics:
    """For each text its topic's id, from 1, or None; the topics' names and sizes by id, the largest first; the model's name."""

    topic_ids: tuple[int | None, ...]
    names: dict[int, TopicName]
    sizes: dict[int, int]
    model: str

    def added_cells(self, place: int) -> list[str]:
        """What a row gets: topic_id and topic_label, both empty where the text belongs to no topic."""
        topic = self.topic_ids[place]
        return ["", ""] if topic is None else [str(topic), self.names[topic].label]

    def as_json(self) -> dict[str, Any]:
        """The command line's answer."""
        topics = [
            {
                "topic_id": topic,
                "label": name.label,
                "size": self.sizes[topic],
                "examples": list(name.examples),
                "phrases": list(name.phrases),
                "at_the_border": name.border,
            }
            for topic, name in self.names.items()
        ]
        without = sum(topic is None for topic in self.topic_ids)
        return {"topics": topics, "rows": len(self.topic_ids), "rows_without_topic": without, "model": self.model}


def topics_of_texts(
    texts: Sequence[str], model: SentenceModel, granularity: str, progress: Progress = lambda _: None
) -> TableTopics:
    """Find the topics of texts; the order of the texts does not matter, equal texts share a topic."""
    labels, near, _ = find_topics(texts, model, granularity, progress)
    members: dict[int, list[tuple[str, float]]] = {}
    for text, label, nearness in zip(texts, labels.tolist(), near.tolist(), strict=True):
        if label >= 0:
            members.setdefault(label, []).append((text, nearness))
    named = name_topics(members)
    order = sorted(named, key=lambda label: (-len(members[label]), named[label].label, label))
    ids = {label: number for number, label in enumerate(order, start=1)}
    return TableTopics(
        tuple(ids.get(label) for label in labels.tolist()),
        {ids[label]: named[label] for label in order},
        {ids[label]: len(members[label]) for label in order},
        model.name,
    )
