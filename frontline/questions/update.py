"""Reading what customers asked since the last time, and publishing it: units, topics, reasons."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import duckdb
import numpy as np

from frontline.errors import FrontlineError
from frontline.masking import mask_text
from frontline.models import build_models_reading
from frontline.progress import Progress, counted_progress
from frontline.publication import import_lock, new_version
from frontline.questions.births import LOOK_BACK_WEEKS
from frontline.questions.embedding.chosen import SentenceModel, choose_model
from frontline.questions.first_reading import first_topics
from frontline.questions.kept_space import kept_space, read_with_cache
from frontline.questions.placing import born_among, place_units
from frontline.questions.pool import (
    FoundReason,
    NewText,
    Unit,
    earlier_units,
    few_of,
    read_texts,
    topics_of_known_words,
    unread_texts,
)
from frontline.questions.registry import Registry, Topic, append_events, born, load_registry
from frontline.questions.space import Space
from frontline.questions.topics import PLACED_AT_ONCE
from frontline.settings import Questions, load_settings
from frontline.warehouse import current_version, open_newest

MOST_COMPARED = 30_000
WRITTEN_TABLES = ("read_question_texts", "asked_units", "known_topics", "reasons_found", "question_reading")


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
        with new_version(data_directory) as connection:
            texts = unread_texts(connection)
            fresh, reasons = read_texts(connection, texts, progress)
            _take_out(connection, texts)
            topics, changed, notices = _placed(data_directory, connection, registry, fresh, model, rules, progress)
            append_events(data_directory, born(topics))
            _write(connection, texts, fresh, changed, reasons)
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
    """True when the warehouse does not hold the registry's topics: it was restored, or a publication failed after a birth."""
    known = connection.execute("select topic_id from known_topics").fetchall()
    return {row[0] for row in known} != set(registry.topics)


def _take_out(connection: duckdb.DuckDBPyConnection, texts: Sequence[NewText]) -> None:
    """What earlier readings found in texts that have changed since."""
    keys = {"keys": [text.key for text in texts]}
    for table in ("read_question_texts", "asked_units", "reasons_found"):
        connection.execute(f"delete from {table} where text_key in (select unnest($keys))", keys)


def _write(
    connection: duckdb.DuckDBPyConnection,
    texts: Sequence[NewText],
    fresh: Sequence[Unit],
    changed: Sequence[Unit],
    reasons: Sequence[FoundReason],
) -> None:
    units = [
        (
            unit.text_key,
            unit.text_hash,
            unit.start,
            unit.end,
            unit.words,
            unit.words_key,
            unit.form,
            unit.topic_id,
            unit.nearness,
        )
        for unit in fresh
    ]
    _insert(connection, "read_question_texts", [(text.key, text.hash) for text in texts])
    _insert(connection, "asked_units", units)
    _insert(connection, "reasons_found", [reason.row for reason in reasons])
    assign_again(connection, changed)


def assign_again(connection: duckdb.DuckDBPyConnection, units: Sequence[Unit]) -> None:
    """Write the topics of units that stand in the warehouse already."""
    connection.execute(
        "create or replace temp table again (text_key varchar, start_sign bigint, topic_id bigint, nearness double)"
    )
    _insert(connection, "again", [(unit.text_key, unit.start, unit.topic_id, unit.nearness) for unit in units])
    connection.execute(
        "update asked_units set topic_id = again.topic_id, nearness = again.nearness from again "
        "where asked_units.text_key = again.text_key and asked_units.start_sign = again.start_sign"
    )
    connection.execute("drop table again")


def write_registry(
    connection: duckdb.DuckDBPyConnection, registry: Registry, model_name: str, granularity: str
) -> None:
    """The registry's topics and how they were read, in the place of what stood there."""
    colleagues = [row[0] for row in connection.execute("select written from colleague_names").fetchall()]

    def shown(text: str) -> str:
        return mask_text(text, colleagues)

    rows = [
        (
            topic.topic_id,
            registry.shown(topic.topic_id),
            topic.state,
            topic.name_by_hand or shown(topic.name.label),
            topic.name_by_hand is not None,
            shown(", ".join(topic.name.phrases)),
            [shown(example) for example in topic.name.examples],
            shown(topic.name.border),
            topic.born_date,
        )
        for topic in registry.topics.values()
    ]
    connection.execute("delete from known_topics")
    connection.execute("delete from question_reading")
    _insert(connection, "known_topics", rows)
    now = dt.datetime.now(dt.UTC).replace(tzinfo=None)
    _insert(connection, "question_reading", [(model_name, granularity, now, 0)])


def _insert(connection: duckdb.DuckDBPyConnection, table: str, rows: Sequence[Sequence[object]]) -> None:
    if rows:
        import pyarrow  # rows in columns: a hundred times faster than one statement a row

        names = [row[0] for row in connection.execute(f"describe {table}").fetchall()]
        columns = {name: [row[place] for row in rows] for place, name in enumerate(names)}
        connection.register("incoming_rows", pyarrow.table(columns))
        connection.execute(f"insert into {table} select * from incoming_rows")
        connection.unregister("incoming_rows")
