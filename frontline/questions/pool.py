"""The questions of the warehouse: which texts are new, which questions they hold, and what was asked before."""

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass

import duckdb

from frontline.progress import Progress, counted_progress
from frontline.questions.reasons import stated_reasons
from frontline.questions.topics import text_key
from frontline.questions.units import question_units

UNREAD = """
select texts.text_key, texts.text_hash, texts.text
from question_texts as texts
left join read_question_texts as known using (text_key)
where known.text_hash is distinct from texts.text_hash
order by texts.text_key
"""
EARLIER = """
select
    units.text_key, units.start_sign, units.words_key, units.topic_id, units.nearness,
    coalesce(texts.customer_id, texts.contact_id) as customer,
    cast(date_trunc('week', texts.written_date) as date) as week_date
from asked_units as units
inner join question_texts as texts using (text_key, text_hash)
where $weeks is null or date_trunc('week', texts.written_date)
    > (select date_trunc('week', max(question_texts.written_date)) from question_texts) - to_days(7 * cast($weeks as integer))
order by units.words_key, units.text_key, units.start_sign
"""
WRITTEN = """
select text_key, coalesce(customer_id, contact_id), cast(date_trunc('week', written_date) as date)
from question_texts
where text_key in (select unnest($keys))
"""


@dataclass(frozen=True)
class NewText:
    """A text that was not read yet, or has changed since."""

    key: str
    hash: str
    text: str


@dataclass
class Unit:
    """One question: where it stands, its words, who asked in which week (Monday, as an ordinal), and the topic it has."""

    text_key: str
    start: int
    words_key: str
    customer: str
    week: int
    topic_id: int | None = None
    nearness: float | None = None
    text_hash: str = ""
    end: int = 0
    words: str = ""
    form: str = ""

    @property
    def shown(self) -> str:
        """Its words as they were written; of an earlier one, as they are compared."""
        return self.words or self.words_key


@dataclass(frozen=True)
class FoundReason:
    """Why somebody called, where a text says so: the row of reasons_found."""

    row: tuple[str, str, int, int, str, str]


def unread_texts(connection: duckdb.DuckDBPyConnection) -> list[NewText]:
    """Texts in which questions may stand and that nobody read yet, as they are today."""
    return [NewText(*row) for row in connection.execute(UNREAD).fetchall()]


def read_texts(
    connection: duckdb.DuckDBPyConnection, texts: Sequence[NewText], progress: Progress
) -> tuple[list[Unit], list[FoundReason]]:
    """The questions and the stated reasons in new texts, in the order of the texts."""
    told = counted_progress(progress, "looking for questions", len(texts))
    written = {
        row[0]: row[1:] for row in connection.execute(WRITTEN, {"keys": [text.key for text in texts]}).fetchall()
    }
    units: list[Unit] = []
    reasons: list[FoundReason] = []
    for number, text in enumerate(texts, start=1):
        customer, week = written[text.key]
        for unit in question_units(text.text):
            key = text_key(unit.words)
            found = Unit(text.key, unit.start, key, customer, week.toordinal())
            found.text_hash, found.end, found.words, found.form = text.hash, unit.end, unit.words, unit.form
            units.append(found)
        for reason in stated_reasons(text.text):
            reasons.append(FoundReason((text.key, text.hash, reason.start, reason.end, reason.words, reason.kind)))
        told(number)
    return units, reasons


def earlier_units(connection: duckdb.DuckDBPyConnection, weeks: int | None) -> list[Unit]:
    """Questions read before, of the last so many weeks of the data; all of them when None."""
    rows = connection.execute(EARLIER, {"weeks": weeks}).fetchall()
    return [
        Unit(text_key, start, words_key, customer, week.toordinal(), topic_id, nearness)
        for text_key, start, words_key, topic_id, nearness, customer, week in rows
    ]


def topics_of_known_words(
    connection: duckdb.DuckDBPyConnection, words_keys: Sequence[str]
) -> dict[str, tuple[int, float]]:
    """The topic and nearness of words that were asked before, and had a topic then: the same words never lie in two."""
    rows = connection.execute(
        "select words_key, max_by(topic_id, (nearness, topic_id)), max(nearness) from asked_units "
        "where topic_id is not null and words_key in (select unnest($keys)) group by words_key",
        {"keys": list(words_keys)},
    ).fetchall()
    return {words_key: (int(topic), float(nearness)) for words_key, topic, nearness in rows}


def units_of_topic(connection: duckdb.DuckDBPyConnection, topic_ids: Collection[int]) -> list[Unit]:
    """Every question that one of these topics was assigned to."""
    rows = connection.execute(
        "select text_key, start_sign, words_key, topic_id, nearness, words from asked_units "
        "where topic_id in (select unnest($ids)) order by words_key, text_key, start_sign",
        {"ids": sorted(topic_ids)},
    ).fetchall()
    return [Unit(row[0], row[1], row[2], "", 0, row[3], row[4], words=row[5]) for row in rows]


def few_of(units: Sequence[Unit], most: int) -> list[Unit]:
    """At most so many, chosen by the hash of where they stand, so that the choice does not depend on the order."""
    if len(units) <= most:
        return list(units)
    return sorted(
        units, key=lambda unit: hashlib.blake2b(f"{unit.text_key}/{unit.start}".encode(), digest_size=8).digest()
    )[:most]
