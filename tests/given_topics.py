"""Topics for the sample company without a sentence model: by simple rules on the words of each question.

A model's last bits differ from one processor to the next, and a kept answer must not. What is read, written and published is what
`frontline topics` reads, writes and publishes; only which question belongs to which topic is decided here.
"""

import re
import zlib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from frontline.models import build_models_reading
from frontline.publication import import_lock, new_version
from frontline.questions.kept_rows import WRITTEN_TABLES, write_read, write_registry
from frontline.questions.naming import name_topics
from frontline.questions.placing import first_born_date
from frontline.questions.pool import Unit, read_texts, unread_texts
from frontline.questions.registry import Topic, append_events, born, load_registry
from frontline.settings import Questions, load_settings

MODEL = "rules of the tests"
DIMENSIONS = 640
RULES = {  # the first that fits; what fits none has no topic
    "Can I get a new download link?": r"download link|archive|\bopen the\b|\bstops? (?:at|after)\b|missing folder",
    "Can I stop my order and get it back?": r"\b(?:stop|stopped|halt|call off|pull|changed our minds)\b|\bback right away\b|returned before|without finishing",
    "Does the letter about the backlog hold?": r"\b(?:letter|newsletter|backlog)\b",
    "Can the return address be changed?": r"return address|moving to|\bgo to .* instead\b",
    "Why was I charged so much?": r"charged|invoice|coupon|more than (?:the )?quote",
    "Is it safe overseas?": r"overseas|india|bengaluru|insured|leave the country|stayed in the country|once they leave|lost on the way",
    "Pictures are missing from my box": r"missing|came home and not|came home$|without some|search the workshop|around your workshop",
    "It arrived damaged": r"damaged|torn|crushed|\bwet\b|is broken",
    "The scans came out wrong": r"came (?:out|back)\b|\blook fine\b|\bbe done again\b|scanned again|\b(?:scans|pictures) .*\bare\b|opened the files",
    "What does it cost?": r"\b(?:cost|costs|price|quote|come to|how much)\b",
    "Which format and resolution?": r"tiff|resolution|\bdrive\b|labelled them|dates into",
    "How do I pack it?": r"\bpack\b|same box|one box|a box for|in their albums|label\b",
    "How long does it take?": r"how long|how many weeks|turnaround|back before|in time for|expect them|longer than",
    "Why does nobody answer?": r"no word on|is anybody there|not heard from|still wonder|getting worried|did my message",
    "Where is my order?": r"where it is|tracker|started on|happening with|begun yet|news about|an update|has not moved|on its way home|arrived safely",
}


def topic_label(words_key: str) -> str | None:
    """The topic of a question, by the first rule that fits."""
    return next((label for label, rule in RULES.items() if re.search(rule, words_key)), None)


def give_topics(data_directory: Path) -> None:
    """Read the texts of a data directory, give their questions topics by the rules, and publish a version that holds both."""
    rules = load_settings(data_directory).questions
    with import_lock(data_directory), new_version(data_directory) as connection:
        texts = unread_texts(connection)
        units, reasons = read_texts(connection, texts, lambda _: None)
        append_events(data_directory, born(_topics(units, rules)))
        write_read(connection, texts, units, [], reasons)
        write_registry(connection, load_registry(data_directory), MODEL, rules.granularity)
        build_models_reading(connection, WRITTEN_TABLES)


def _topics(units: Sequence[Unit], rules: Questions) -> list[Topic]:
    """The topics that were asked about, the most frequent first; each unit gets the id of its own."""
    members: dict[str, list[Unit]] = defaultdict(list)
    for unit in units:
        label = topic_label(unit.words_key)
        if label is not None:
            unit.nearness = _nearness(unit.words_key)
            members[label].append(unit)
    ids = {label: number for number, label in enumerate(sorted(members, key=lambda each: -len(members[each])), 1)}
    for label, each in members.items():
        for unit in each:
            unit.topic_id = ids[label]
    return _made(ids, members, min((unit.week for unit in units), default=0), rules)


def _made(
    ids: Mapping[str, int], members: Mapping[str, Sequence[Unit]], first_week: int, rules: Questions
) -> list[Topic]:
    named = name_topics({ids[label]: [(unit.shown, unit.nearness or 0.0) for unit in members[label]] for label in ids})
    return [
        Topic(
            number,
            replace(named[number], label=label),
            np.eye(DIMENSIONS, dtype=np.float32)[number],
            np.eye(DIMENSIONS, dtype=np.float32)[number],
            threshold=0.5,
            born_date=first_born_date(members[label], first_week, rules),
        )
        for label, number in ids.items()
    ]


def _nearness(words_key: str) -> float:
    """From 0.55 to 0.94, by the words alone."""
    return 0.55 + zlib.crc32(words_key.encode()) % 40 / 100
