"""Reading what customers asked since the last time, and publishing it: units, topics, reasons."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

import duckdb
import numpy as np

from frontline.errors import FrontlineError
from frontline.kept_files import write_whole
from frontline.models import build_models_reading
from frontline.progress import Progress, counted_progress
from frontline.publication import import_lock, new_version, undone_unless_published
from frontline.questions.births import LOOK_BACK_WEEKS
from frontline.questions.embedding.chosen import SentenceModel, choose_model
from frontline.questions.first_reading import first_topics
from frontline.questions.kept_rows import WRITTEN_TABLES, assign_again, take_out, write_read, write_registry
from frontline.questions.kept_space import kept_space, read_with_cache
from frontline.questions.placing import born_among, into_parts, place_units
from frontline.questions.pool import (
    Unit,
    earlier_units,
    few_of,
    read_texts,
    topics_of_known_words,
    units_of_topic,
    unread_texts,
)
from frontline.questions.registry import EVENTS_FILE, FOLDER, Registry, Topic, append_events, born, load_registry
from frontline.questions.space import Space
from frontline.questions.topics import PLACED_AT_ONCE
from frontline.settings import Questions, load_settings
from frontline.warehouse import current_version, open_newest

MOST_COMPARED = 30_000


@dataclass(frozen=True)
class QuestionsRead:
    """What an update did: texts read, questions found, of them with a topic, topics born, all topics, and what to know of it."""

    version: int | None
    texts: int
    units: int
    units_with_topic: int
    born: tuple[str, ...]
    topics: int
    model: str
    notices: tuple[str, ...] = ()

    def as_json(self) -> dict[str, object]:
        """The command line's answer."""
        return {**self.__dict__, "born": list(self.born), "notices": list(self.notices)}


def update_questions(data_directory: Path, progress: Progress = lambda _: None) -> QuestionsRead:
    """Read the texts that nobody read yet, place their questions, and publish. Raises NothingImported, FrontlineError.

    A question that has a topic keeps it. Nothing is published when there is nothing new.
    """
    with import_lock(data_directory):
        rules, model = load_settings(data_directory).questions, choose_model()
        registry = load_registry(data_directory)
        told = QuestionsRead(current_version(data_directory), 0, 0, 0, (), len(registry.topics), model.name)
        if not _has_news(data_directory, registry):
            return told
        with events_undone_unless_published(data_directory), new_version(data_directory) as connection:
            texts = unread_texts(connection)
            fresh, reasons = read_texts(connection, texts, progress)
            take_out(connection, texts)
            _split_up(data_directory, connection, registry, model)
            topics, changed, notices = _placed(data_directory, connection, registry, fresh, model, rules, progress)
            append_events(data_directory, born(topics))
            write_read(connection, texts, fresh, changed, reasons)
            registry = load_registry(data_directory)
            write_registry(connection, registry, model.name, rules.granularity)
            progress("publishing the questions")
            build_models_reading(connection, WRITTEN_TABLES)
            with_topic = sum(unit.topic_id is not None for unit in fresh)
            names = tuple(topic.label for topic in topics)
            told = QuestionsRead(
                None, len(texts), len(fresh), with_topic, names, len(registry.topics), model.name, tuple(notices)
            )
        return QuestionsRead(**{**told.__dict__, "version": current_version(data_directory)})


def events_undone_unless_published(data_directory: Path) -> AbstractContextManager[None]:
    """What the enclosed work adds to the record goes again when it ends early. Call it with the import lock held."""
    path = data_directory / FOLDER / EVENTS_FILE
    before = path.read_bytes() if path.exists() else None

    def undo() -> None:
        if before is None:
            path.unlink(missing_ok=True)
        elif path.read_bytes() != before:
            write_whole(path, before)

    return undone_unless_published(data_directory, undo)


def publish_registry(data_directory: Path, connection: duckdb.DuckDBPyConnection) -> None:
    """Write the registry as it is now into a new version; call it with the import lock held."""
    rules = load_settings(data_directory).questions
    write_registry(connection, load_registry(data_directory), choose_model().name, rules.granularity)
    build_models_reading(connection, WRITTEN_TABLES)


def _placed(
    data_directory: Path,
    connection: duckdb.DuckDBPyConnection,
    registry: Registry,
    fresh: list[Unit],
    model: SentenceModel,
    rules: Questions,
    progress: Progress,
) -> tuple[list[Topic], list[Unit], list[str]]:
    """Topics born, earlier units whose topic is set now, and what a reader has to know; fresh units have their topics set."""
    space = kept_space(data_directory, model)
    if not registry.topics:
        earlier = earlier_units(connection, None)
        _, topics = first_topics(data_directory, [*earlier, *fresh], model, rules, registry.next_id, progress)
        return topics, [unit for unit in earlier if unit.topic_id is not None], []
    if space is None:
        return (
            [],
            [],
            [f"The topics were learnt with another model than {model.name}: new questions have no topic until then"],
        )
    _place(data_directory, connection, registry, fresh, space, progress)
    earlier = earlier_units(connection, LOOK_BACK_WEEKS)
    compared = few_of(earlier, MOST_COMPARED)
    topics, taken = born_among(data_directory, space, registry, compared, few_of(fresh, MOST_COMPARED), rules, progress)
    fresh_ids = {id(unit) for unit in fresh}
    return topics, [unit for unit in taken if id(unit) not in fresh_ids], []


def _place(
    data_directory: Path,
    connection: duckdb.DuckDBPyConnection,
    registry: Registry,
    fresh: Sequence[Unit],
    space: Space,
    progress: Progress,
) -> None:
    known = topics_of_known_words(connection, [unit.words_key for unit in fresh])
    for unit in fresh:
        if unit.words_key in known:
            unit.topic_id, unit.nearness = known[unit.words_key]
    told = counted_progress(progress, "reading the questions", len(fresh))
    for start in range(0, len(fresh), PLACED_AT_ONCE):
        chunk = fresh[start : start + PLACED_AT_ONCE]
        words = [unit.words_key for unit in chunk]
        sentences = read_with_cache(data_directory, space, words, told).astype(np.float32)
        place_units(chunk, registry.placing(), space, sentences)


def _has_news(data_directory: Path, registry: Registry) -> bool:
    """True when a text was not read yet, or the warehouse is behind the registry. Raises NothingImported."""
    cursor = open_newest(data_directory).cursor()
    try:
        return bool(unread_texts(cursor)) or _is_behind(cursor, registry)
    except duckdb.CatalogException:
        raise FrontlineError(
            "The data were imported by another version of this program", "Run `frontline rebuild`"
        ) from None
    finally:
        cursor.close()


def _is_behind(connection: duckdb.DuckDBPyConnection, registry: Registry) -> bool:
    """True when the warehouse tells other topics than the registry: it was restored, or a publication failed after an event."""
    known = connection.execute(
        "select topic_id, shown_topic_id, state, is_named_by_hand, name from known_topics"
    ).fetchall()
    told = {(row[0], row[1], row[2], row[4] if row[3] else None) for row in known}
    topics = registry.topics.values()
    return told != {(each.topic_id, registry.shown(each.topic_id), each.state, each.name_by_hand) for each in topics}


def _split_up(
    data_directory: Path, connection: duckdb.DuckDBPyConnection, registry: Registry, model: SentenceModel
) -> None:
    """Questions that still have a topic that was split: the publication of the split failed."""
    split = {topic.topic_id for topic in registry.topics.values() if topic.state == "split"}
    units = units_of_topic(connection, split)
    space = kept_space(data_directory, model)
    if units and space is not None:
        words = [unit.words_key for unit in units]
        into_parts(units, registry, space, read_with_cache(data_directory, space, words).astype(np.float32))
        assign_again(connection, units)
