"""Where what customers asked is kept in the warehouse: written by `frontline.questions`, read by the models."""

import duckdb

QUESTION_TABLES = (
    """create table if not exists read_question_texts (
        text_key varchar primary key, text_hash varchar)""",
    """create table if not exists asked_units (
        text_key varchar, text_hash varchar, start_sign bigint, end_sign bigint, words varchar, words_key varchar,
        form varchar, topic_id bigint, nearness double)""",
    """create table if not exists known_topics (
        topic_id bigint primary key, shown_topic_id bigint, state varchar, name varchar, is_named_by_hand boolean,
        phrases varchar, examples varchar[], border_example varchar, born_date date)""",
    """create table if not exists reasons_found (
        text_key varchar, text_hash varchar, start_sign bigint, end_sign bigint, words varchar, reason varchar)""",
    """create table if not exists question_reading (
        model varchar, granularity varchar, read_at timestamp)""",
)
"""read_question_texts: which texts (question_texts.text_key) were read, and the hash of what stood there.
asked_units: each question in its text, `topic_id` as it was assigned, null for none; `nearness` cosine to the topic's middle.
known_topics: `shown_topic_id` where its questions are counted (itself, or what it was merged into; null: not a question); state
live, merged, split or not a question. reasons_found: why somebody called, where the text says so. question_reading: one row, how
the questions were read."""


def create_question_tables(connection: duckdb.DuckDBPyConnection) -> None:
    """Create what is missing, empty."""
    for statement in QUESTION_TABLES:
        connection.execute(statement)
