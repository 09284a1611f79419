"""Grouping everything once more, to propose: what should be one topic, what should be two. Nothing changes until somebody says so."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np

from frontline.errors import BadParameter
from frontline.progress import Progress, counted_progress
from frontline.questions.clustering import NEIGHBOURS, cluster
from frontline.questions.decisions import merge_topics, split_topic
from frontline.questions.embedding.chosen import choose_model
from frontline.questions.kept_space import kept_space, read_with_cache
from frontline.questions.pool import Unit, units_of_topic
from frontline.questions.registry import Registry, load_registry
from frontline.questions.topics import sample_of
from frontline.settings import load_settings
from frontline.warehouse import open_newest

SAME_GROUP_SHARE = 0.8
"""Of both topics' questions so many must lie in one group to be one topic."""
PART_SHARE = 0.3
"""So many of a topic's questions must lie in each of two groups that are mostly its own to be two."""


@dataclass(frozen=True)
class Proposal:
    """What a new grouping would do: merge the first topic into the second, or split one; told in a sentence."""

    kind: Literal["merge", "split"]
    topic_ids: tuple[int, ...]
    sentence: str


def refit_proposals(data_directory: Path, progress: Progress = lambda _: None) -> list[Proposal]:
    """Group the questions anew in the space that is kept, and say where that differs from the topics. Raises FrontlineError."""
    registry, space = load_registry(data_directory), kept_space(data_directory, choose_model())
    if space is None or not registry.topics:
        raise BadParameter("There are no topics to compare with", "Read the questions first: frontline topics")
    cursor = open_newest(data_directory).cursor()
    try:
        units = units_of_topic(cursor, set(registry.topics))
    finally:
        cursor.close()
    words = sorted({unit.words_key for unit in units})
    sample = [words[place] for place in sample_of(words)]
    told = counted_progress(progress, "reading the questions", len(sample))
    sentences = read_with_cache(data_directory, space, sample, told).astype(np.float32)
    told = counted_progress(progress, "grouping the questions", len(NEIGHBOURS))
    labels = cluster(space.place(sample, sentences), load_settings(data_directory).questions.granularity, told)
    group_of = dict(zip(sample, labels.tolist(), strict=True))
    return _compared(registry, _counts(units, registry, group_of))


def apply_proposal(data_directory: Path, proposal: Proposal) -> None:
    """Make a proposal a decision, which can be taken back like any other. Raises BadParameter."""
    if proposal.kind == "merge":
        merge_topics(data_directory, *proposal.topic_ids)
    else:
        split_topic(data_directory, proposal.topic_ids[0])


def _counts(units: list[Unit], registry: Registry, group_of: Mapping[str, int]) -> dict[int, Counter[int]]:
    """For each live topic how many of its questions lie in each group."""
    counts: dict[int, Counter[int]] = defaultdict(Counter)
    for unit in units:
        shown = registry.shown(unit.topic_id) if unit.topic_id is not None else None
        if shown is not None and unit.words_key in group_of:
            counts[shown][group_of[unit.words_key]] += 1
    return counts


def _compared(registry: Registry, counts: Mapping[int, Counter[int]]) -> list[Proposal]:
    main = {topic: found.most_common(1)[0] for topic, found in counts.items()}
    alike: dict[int, list[int]] = defaultdict(list)
    for topic, (group, number) in main.items():
        if number >= SAME_GROUP_SHARE * counts[topic].total():
            alike[group].append(topic)
    proposals = []
    for topics in alike.values():
        largest = max(topics, key=lambda topic: (counts[topic].total(), -topic))
        proposals += [_merge(registry, topic, largest) for topic in sorted(topics) if topic != largest]
    owner = _owners(counts)
    for topic, found in sorted(counts.items()):
        own = [
            group for group, number in found.items() if owner[group] == topic and number >= PART_SHARE * found.total()
        ]
        if len(own) > 1:
            sentence = f"“{registry.topics[topic].label}” holds questions that would be {len(own)} topics."
            proposals.append(Proposal("split", (topic,), sentence))
    return proposals


def _owners(counts: Mapping[int, Counter[int]]) -> dict[int, int]:
    """Which topic has the most questions in each group."""
    by_group: dict[int, Counter[int]] = defaultdict(Counter)
    for topic, found in counts.items():
        for group, number in found.items():
            by_group[group][topic] = number
    return {group: max(found, key=lambda topic: (found[topic], -topic)) for group, found in by_group.items()}


def _merge(registry: Registry, topic: int, into: int) -> Proposal:
    one, other = registry.topics[topic].label, registry.topics[into].label
    return Proposal("merge", (topic, into), f"“{one}” would be one topic with “{other}”.")
