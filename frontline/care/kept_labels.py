"""What the warehouse keeps of messages: which are to be labelled, their labels, and the templates among our replies."""

from collections.abc import Sequence
from dataclasses import dataclass

import duckdb

from frontline.bulk_rows import insert_rows
from frontline.care.case_words import CaseWords, Thread
from frontline.care.labels import Labels
from frontline.care.replies.reuse import Reuse
from frontline.reply_tables import COMPONENTS, LABELS

WRITTEN_TABLES = ("message_labels", "reply_templates", "template_uses")
READABLE = (
    "messages.is_public and messages.author_kind in ('staff', 'automatic', 'customer') and trim(messages.text) <> ''"
)
_UNREAD = f"""
from ticket_messages as messages
left join message_labels as known using (source, ticket_id, message_id)
left join people_words using (person_id)
where {READABLE} and known.text_hash is distinct from md5(messages.text || $reader)
"""
_PEOPLE = """with people_words as (
    select person_id, string_split(lower(any_value(name)), ' ') as words from people group by person_id)"""
_GONE = f"""
from message_labels as known
left join (select * from ticket_messages as messages where {READABLE}) as messages using (source, ticket_id, message_id)
where messages.message_id is null
"""
_REPLIES = f"""
select messages.source, messages.ticket_id, messages.message_id, messages.text
from ticket_messages as messages
where {READABLE} and messages.author_kind = 'staff'
order by messages.source, messages.ticket_id, messages.written_at, messages.message_id
"""
_ASKED = f"""
select messages.source, messages.ticket_id,
    concat_ws(' ', any_value(tickets.subject), string_agg(messages.text, ' ' order by messages.message_id))
from ticket_messages as messages left join tickets using (source, ticket_id)
where {READABLE} and messages.author_kind = 'customer'
group by messages.source, messages.ticket_id
"""


@dataclass(frozen=True)
class Message:
    """A public message to label, an automatic one as ours; `writer_words` are the lower-case words of the name of whoever wrote it."""

    source: str
    ticket_id: str
    message_id: str
    is_ours: bool
    text: str
    text_hash: str
    writer_words: tuple[str, ...]

    @property
    def thread(self) -> Thread:
        """Where it stands."""
        return self.source, self.ticket_id


def has_news(connection: duckdb.DuckDBPyConnection, reader: str) -> bool:
    """True when a message is to be labelled by the labeller of that fingerprint, or a labelled one is there no more."""
    unread = connection.execute(f"{_PEOPLE} select count(*) {_UNREAD}", {"reader": reader}).fetchone()
    gone = connection.execute(f"select count(*) {_GONE}").fetchone()
    return bool(unread and unread[0]) or bool(gone and gone[0])


def unread_messages(connection: duckdb.DuckDBPyConnection, reader: str) -> list[Message]:
    """Messages that nobody labelled as they are today, or not by this labeller."""
    rows = connection.execute(
        f"{_PEOPLE} select messages.source, messages.ticket_id, messages.message_id, messages.author_kind <> 'customer', "
        f"messages.text, md5(messages.text || $reader), people_words.words {_UNREAD} "
        "order by messages.source, messages.ticket_id, messages.message_id",
        {"reader": reader},
    ).fetchall()
    return [
        Message(source, ticket_id, message_id, is_ours, text, text_hash, tuple(words or ()))
        for source, ticket_id, message_id, is_ours, text, text_hash, words in rows
    ]


def case_words(connection: duckdb.DuckDBPyConnection) -> CaseWords:
    """What is each customer's own in what they wrote."""
    return CaseWords({(row[0], row[1]): row[2] for row in connection.execute(_ASKED).fetchall()})


def replies(connection: duckdb.DuckDBPyConnection) -> list[tuple[str, str, str, str]]:
    """Source, ticket, message and text of every reply of ours that a customer can see, thread by thread."""
    return connection.execute(_REPLIES).fetchall()


def template_count(connection: duckdb.DuckDBPyConnection) -> int:
    """How many templates were found among our replies."""
    row = connection.execute("select count(*) from reply_templates").fetchone()
    return int(row[0]) if row else 0


def write_labels(connection: duckdb.DuckDBPyConnection, labelled: Sequence[tuple[Message, Labels, bool, bool]]) -> None:
    """In the place of what stood there: labels, whether the reply uses words of the case, and whether it is signed."""
    rows = [
        (
            *(message.source, message.ticket_id, message.message_id, message.text_hash),
            *(getattr(labels, name) for name in LABELS),
            *(getattr(labels.components, name) for name in COMPONENTS),
            *(list(labels.stays_for), has_case_words, is_signed, 0.0, False),
        )
        for message, labels, has_case_words, is_signed in labelled
    ]
    connection.execute("create or replace temp table fresh_labels as select * from message_labels limit 0")
    insert_rows(connection, "fresh_labels", rows)
    connection.execute(
        "delete from message_labels as known using fresh_labels as fresh where known.source = fresh.source "
        "and known.ticket_id = fresh.ticket_id and known.message_id = fresh.message_id"
    )
    connection.execute("insert into message_labels select * from fresh_labels")
    connection.execute("drop table fresh_labels")


def take_out_what_is_gone(connection: duckdb.DuckDBPyConnection) -> None:
    """Labels of messages that an undone import took away."""
    connection.execute(
        "delete from message_labels where (source, ticket_id, message_id) in "
        f"(select (known.source, known.ticket_id, known.message_id) {_GONE})"
    )


def write_reuse(connection: duckdb.DuckDBPyConnection, of: Sequence[tuple[str, str, str, str]], reuse: Reuse) -> None:
    """Which replies hold text of other conversations, and the templates, in the place of what stood there."""
    connection.execute("delete from reply_templates")
    connection.execute("delete from template_uses")
    insert_rows(
        connection,
        "reply_templates",
        [(number, template.words, template.conversations) for number, template in enumerate(reuse.templates, start=1)],
    )
    insert_rows(
        connection,
        "template_uses",
        [(number + 1, *of[place][:3]) for place, used in enumerate(reuse.texts) for number in used.templates],
    )
    connection.execute(
        "create or replace temp table found_reuse (source varchar, ticket_id varchar, message_id varchar, "
        "reused_share double, is_reused boolean)"
    )
    insert_rows(
        connection,
        "found_reuse",
        [(*of[place][:3], used.share, used.is_reused) for place, used in enumerate(reuse.texts)],
    )
    connection.execute(
        "update message_labels set reused_share = found_reuse.reused_share, is_reused = found_reuse.is_reused "
        "from found_reuse where message_labels.source = found_reuse.source "
        "and message_labels.ticket_id = found_reuse.ticket_id and message_labels.message_id = found_reuse.message_id"
    )
    connection.execute("drop table found_reuse")
