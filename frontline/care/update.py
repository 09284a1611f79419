"""Labelling what was written in tickets since the last time, and publishing the labels."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from frontline.care.kept_labels import (
    WRITTEN_TABLES,
    Message,
    case_words,
    has_news,
    replies,
    take_out_what_is_gone,
    template_count,
    unread_messages,
    write_labels,
    write_reuse,
)
from frontline.care.labels import label_text
from frontline.care.replies.reuse import reused_spans
from frontline.models import build_models_reading
from frontline.progress import Progress, counted_progress
from frontline.publication import import_lock, new_version
from frontline.warehouse import current_version, open_newest

LONGEST_SIGNATURE = 4


@dataclass(frozen=True)
class RepliesRead:
    """What an update did: messages labelled now, and templates among all replies."""

    version: int | None
    messages: int
    templates: int


def reader_fingerprint() -> str:
    """What the labeller of today is, the same only if none of its words and rules changed: 32 hexadecimal digits."""
    here = Path(__file__).parent
    files = [here / "labels.py", *sorted(file for file in (here / "replies").rglob("*") if file.suffix != ".pyc")]
    content = b"\n".join(file.read_bytes() for file in files if file.is_file())
    return hashlib.md5(content, usedforsecurity=False).hexdigest()


def update_replies(data_directory: Path, progress: Progress = lambda _: None) -> RepliesRead:
    """Label the public messages that nobody labelled yet, and publish. Raises NothingImported, FrontlineError.

    Nothing is published when there is nothing new. Templates are looked for among all replies: a text becomes one when others
    use it too.
    """
    reader = reader_fingerprint()
    with import_lock(data_directory):
        with open_newest(data_directory).cursor() as cursor:
            if not has_news(cursor, reader):
                return RepliesRead(current_version(data_directory), 0, template_count(cursor))
        with new_version(data_directory) as connection:
            messages = unread_messages(connection, reader)
            case = case_words(connection)
            told = counted_progress(progress, "labelling messages", len(messages))
            labelled = []
            for number, message in enumerate(messages, start=1):
                labels = label_text(message.text, "company" if message.is_ours else "customer")
                is_own_case = message.is_ours and case.in_reply(message.thread, message.text)
                labelled.append((message, labels, is_own_case, _is_signed(message)))
                told(number)
            write_labels(connection, labelled)
            take_out_what_is_gone(connection)
            all_replies = replies(connection)
            reuse = reused_spans([(f"{source}/{ticket}", text) for source, ticket, _, text in all_replies])
            write_reuse(connection, all_replies, reuse)
            progress("publishing the labels")
            build_models_reading(connection, WRITTEN_TABLES)
        return RepliesRead(current_version(data_directory), len(messages), len(reuse.templates))


def _is_signed(message: Message) -> bool:
    """A reply whose last line is short and holds a word of the writer's name."""
    last = message.text.strip().rpartition("\n")[2].lower().split()
    named = {word.strip(".,-–—~^") for word in last}
    return message.is_ours and len(last) <= LONGEST_SIGNATURE and not named.isdisjoint(message.writer_words)
