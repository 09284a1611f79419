"""What the package keeps in the warehouse: which texts were read, their questions and reasons, and the topics as they are."""

import datetime as dt
from collections.abc import Sequence

import duckdb

from frontline.bulk_rows import insert_rows
from frontline.masking import mask_text
from frontline.questions.pool import FoundReason, NewText, Unit
from frontline.questions.registry import Registry

WRITTEN_TABLES = ("read_question_texts", "asked_units", "known_topics", "reasons_found", "question_reading")


def take_out(connection: duckdb.DuckDBPyConnection, texts: Sequence[NewText]) -> None:
    """What earlier readings found in texts that have changed since."""
    keys = {"keys": [text.key for text in texts]}
    for table in ("read_question_texts", "asked_units", "reasons_found"):
        connection.execute(f"delete from {table} where text_key in (select unnest($keys))", keys)


def write_read(
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
    insert_rows(connection, "read_question_texts", [(text.key, text.hash) for text in texts])
    insert_rows(connection, "asked_units", units)
    insert_rows(connection, "reasons_found", [reason.row for reason in reasons])
    assign_again(connection, changed)


def assign_again(connection: duckdb.DuckDBPyConnection, units: Sequence[Unit]) -> None:
    """Write the topics of units that stand in the warehouse already."""
    connection.execute(
        "create or replace temp table again (text_key varchar, start_sign bigint, topic_id bigint, nearness double)"
    )
    insert_rows(connection, "again", [(unit.text_key, unit.start, unit.topic_id, unit.nearness) for unit in units])
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
    signers = frozenset(row[0] for row in connection.execute("select written from shown_names").fetchall())

    def shown(text: str) -> str:
        return mask_text(text, colleagues, shown=signers)

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
    insert_rows(connection, "known_topics", rows)
    now = dt.datetime.now(dt.UTC).replace(tzinfo=None)
    insert_rows(connection, "question_reading", [(model_name, granularity, now)])
