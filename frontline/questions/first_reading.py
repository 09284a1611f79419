"""The first reading: a space is learnt, all questions are grouped, and what enough customers asked becomes a topic."""

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from frontline.progress import Progress, counted_progress
from frontline.questions.clustering import NEIGHBOURS, cluster
from frontline.questions.embedding.chosen import SentenceModel
from frontline.questions.kept_space import keep_space, read_with_cache
from frontline.questions.naming import name_topics
from frontline.questions.placing import first_born_date, made_topic, place_units
from frontline.questions.pool import Unit
from frontline.questions.registry import Topic
from frontline.questions.space import Rows, Space
from frontline.questions.topics import NO_TOPIC, PLACED_AT_ONCE, sample_of, settle
from frontline.settings import Questions

FEWEST_DISTINCT = 30
"""Fewer different questions hold no topics yet: a space learnt from them would be kept for all that follow."""


def first_topics(
    data_directory: Path,
    units: Sequence[Unit],
    model: SentenceModel,
    rules: Questions,
    next_id: int,
    progress: Progress,
) -> tuple[Space | None, list[Topic]]:
    """Learn and keep a space, find the topics of all units, and give each unit its own. Nothing while there are too few."""
    distinct = sorted({unit.words_key for unit in units})
    if len(distinct) < FEWEST_DISTINCT:
        return None, []
    sample = [distinct[place] for place in sample_of(distinct)]
    space = Space.learnt_from(sample, model)
    keep_space(data_directory, space)
    told = counted_progress(progress, "reading the questions", len(sample))
    sentences = read_with_cache(data_directory, space, sample, told).astype(np.float32)
    space = space.around(sentences)
    keep_space(data_directory, space)
    places = space.place(sample, sentences)
    groups = cluster(places, rules.granularity, counted_progress(progress, "grouping the questions", len(NEIGHBOURS)))
    labels, _ = settle(groups, places, space.own(sample, sentences), space)
    topics = _enough(
        units, dict(zip(sample, labels.tolist(), strict=True)), sample, places, sentences, space, rules, next_id
    )
    _place_the_rest(data_directory, units, topics, space, progress)
    first_week = min(unit.week for unit in units)
    return space, [_dated(topic, units, first_week, rules) for topic in topics]


def _enough(
    units: Sequence[Unit],
    label_of: dict[str, int],
    sample: Sequence[str],
    places: Rows,
    sentences: Rows,
    space: Space,
    rules: Questions,
    next_id: int,
) -> list[Topic]:
    """The groups that enough customers asked about, as topics with the next ids; their units get them."""
    asked: dict[int, list[Unit]] = defaultdict(list)
    for unit in units:
        asked[label_of.get(unit.words_key, NO_TOPIC)].append(unit)
    row_of = {words: row for row, words in enumerate(sample)}
    kept = [
        label
        for label in sorted(asked)
        if label != NO_TOPIC
        and len(asked[label]) >= rules.birth_units
        and len({unit.customer for unit in asked[label]}) >= rules.birth_customers
    ]
    own = space.own(sample, sentences)
    rows = {label: np.array(sorted({row_of[unit.words_key] for unit in asked[label]})) for label in kept}
    centred = {label: places[rows[label]] @ places[rows[label]].mean(axis=0) for label in kept}
    near = {label: dict(zip(rows[label].tolist(), centred[label].tolist(), strict=True)) for label in kept}
    names = name_topics(
        {label: [(unit.shown, near[label][row_of[unit.words_key]]) for unit in asked[label]] for label in kept}
    )
    topics: list[Topic] = []
    for label in kept:
        topic = made_topic(next_id + len(topics), names[label], places[rows[label]], own[rows[label]], None)
        for unit in asked[label]:
            unit.topic_id = topic.topic_id
            unit.nearness = round(float(places[row_of[unit.words_key]] @ topic.centre), 4)
        topics.append(topic)
    return topics


def _place_the_rest(
    data_directory: Path, units: Sequence[Unit], topics: Sequence[Topic], space: Space, progress: Progress
) -> None:
    """Units whose words are not in the sample go where they are near enough, chunk by chunk."""
    rest = [unit for unit in units if unit.topic_id is None]
    told = counted_progress(progress, "placing the questions", len(rest))
    for start in range(0, len(rest), PLACED_AT_ONCE):
        chunk = rest[start : start + PLACED_AT_ONCE]
        words = [unit.words_key for unit in chunk]
        place_units(chunk, topics, space, read_with_cache(data_directory, space, words).astype(np.float32))
        told(start + len(chunk))


def _dated(topic: Topic, units: Sequence[Unit], first_week: int, rules: Questions) -> Topic:
    mine = [unit for unit in units if unit.topic_id == topic.topic_id]
    return topic.born_on(first_born_date(mine, first_week, rules))
