"""What people decide about topics: rename, merge, split, not a question; kept, always stronger than a reading, and taken back on demand."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from frontline.errors import BadParameter
from frontline.progress import Progress
from frontline.publication import import_lock, new_version
from frontline.questions.clustering import FEW_NEIGHBOURS, cluster
from frontline.questions.embedding.chosen import choose_model
from frontline.questions.kept_rows import assign_again
from frontline.questions.kept_space import kept_space, read_with_cache
from frontline.questions.naming import name_topics
from frontline.questions.placing import made_topic
from frontline.questions.pool import Unit, units_of_topic
from frontline.questions.registry import Topic, append_events, born, decided, load_registry, undone
from frontline.questions.space import Rows, Space
from frontline.questions.update import events_undone_unless_published, publish_registry

LONGEST_NAME = 120
FEWEST_TO_SPLIT = 4
PARTS = 2


def rename_topic(data_directory: Path, topic_id: int, name: str) -> None:
    """Give a topic a name; an empty one gives it back the name that was found. Raises BadParameter."""
    shown = " ".join(name.split())[:LONGEST_NAME]
    with import_lock(data_directory):
        load_registry(data_directory).live(topic_id)
        _decide(data_directory, [decided("renamed", topic_id, name=shown)])


def merge_topics(data_directory: Path, topic_id: int, into: int) -> None:
    """Count a topic's questions, those to come too, under another. Raises BadParameter."""
    if topic_id == into:
        raise BadParameter("A topic cannot be merged into itself", "Choose another one")
    with import_lock(data_directory):
        registry = load_registry(data_directory)
        registry.live(topic_id)
        registry.live(into)
        _decide(data_directory, [decided("merged", topic_id, into=[into])])


def set_topic_aside(data_directory: Path, topic_id: int) -> None:
    """It is not a question: its texts, those to come too, count nowhere. Raises BadParameter."""
    with import_lock(data_directory):
        load_registry(data_directory).live(topic_id)
        _decide(data_directory, [decided("set_aside", topic_id)])


def undo_decision(data_directory: Path, number: int) -> None:
    """Take a decision back, by its number in `load_registry(…).decisions`. Raises BadParameter."""
    with import_lock(data_directory):
        _decide(data_directory, [undone(load_registry(data_directory), number)])


def split_topic(data_directory: Path, topic_id: int, progress: Progress = lambda _: None) -> tuple[str, ...]:
    """Two topics of its questions, with new ids; its questions go to the nearer one. Returns their names. Raises BadParameter."""
    with import_lock(data_directory):
        registry = load_registry(data_directory)
        registry.live(topic_id)
        space = kept_space(data_directory, choose_model())
        if space is None:
            raise BadParameter("The model that read this topic is not installed", "Install it, then split the topic")
        with events_undone_unless_published(data_directory), new_version(data_directory) as connection:
            units = units_of_topic(connection, {each for each in registry.topics if registry.shown(each) == topic_id})
            progress("splitting the topic")
            parts = _parts(data_directory, space, units, registry.next_id)
            events = [*born(parts), decided("split", topic_id, into=[part.topic_id for part in parts])]
            append_events(data_directory, events)
            assign_again(connection, units)
            publish_registry(data_directory, connection)
    return tuple(part.label for part in parts)


def _parts(data_directory: Path, space: Space, units: Sequence[Unit], next_id: int) -> list[Topic]:
    words = sorted({unit.words_key for unit in units})
    if len(words) < FEWEST_TO_SPLIT:
        raise BadParameter("This topic holds too few different questions to be split", "Rename it, or leave it whole")
    sentences = read_with_cache(data_directory, space, words).astype(np.float32)
    places, own = space.place(words, sentences), space.own(words, sentences)
    labels = cluster(places, "fine", neighbours=FEW_NEIGHBOURS, parts=PARTS)
    rows = [np.flatnonzero(labels == label) for label in np.unique(labels)]
    if len(rows) < PARTS:
        raise BadParameter("Its questions are too much alike to be split", "Rename it, or leave it whole")
    label_of = dict(zip(words, labels.tolist(), strict=True))
    names = name_topics(_members(units, label_of, words, places, rows))
    parts = [
        made_topic(next_id + number, names[number], places[each], own[each], None) for number, each in enumerate(rows)
    ]
    topic_of = {int(label): part for label, part in zip(np.unique(labels).tolist(), parts, strict=True)}
    row_of = {text: row for row, text in enumerate(words)}
    for unit in units:
        part = topic_of[label_of[unit.words_key]]
        unit.topic_id = part.topic_id
        unit.nearness = round(float(places[row_of[unit.words_key]] @ part.centre), 4)
    return parts


def _members(
    units: Sequence[Unit], label_of: Mapping[str, int], words: Sequence[str], places: Rows, rows: Sequence[Any]
) -> dict[int, list[tuple[str, float]]]:
    """For each part its questions and how near each is to the part's middle."""
    row_of = {text: row for row, text in enumerate(words)}
    order = {label: number for number, label in enumerate(sorted({*label_of.values()}))}
    middles = [places[each].mean(axis=0) for each in rows]
    found: dict[int, list[tuple[str, float]]] = {}
    for unit in units:
        part = order[label_of[unit.words_key]]
        near = float(places[row_of[unit.words_key]] @ middles[part])
        found.setdefault(part, []).append((unit.shown, near))
    return found


def _decide(data_directory: Path, events: Sequence[Mapping[str, Any]]) -> None:
    append_events(data_directory, events)
    with new_version(data_directory) as connection:
        publish_registry(data_directory, connection)
