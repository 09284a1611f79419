"""A made-up bicycle shop whose call notes come in week by week, imported and read as `frontline import` does."""

import csv
import datetime as dt
import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from frontline.importers import import_files
from frontline.query_catalog import fetch_query
from frontline.questions.update import QuestionsRead, update_questions
from frontline.warehouse import open_newest

from .made_up_questions import INTENTS, filled

FIRST_MONDAY = dt.date(2026, 1, 5)
USUAL = 3
"""Notes a week of each intent."""
Unit = tuple[str, int]


@dataclass
class Shop:
    """A data directory and the folder with the shop's exports."""

    data: Path
    exports: Path

    def bring(self, notes: Sequence[tuple[str, int, str]]) -> None:
        """Import calls and their notes: call, week from 0, text."""
        folder = self.exports / f"{len(list(self.exports.glob('*')))}"
        folder.mkdir(parents=True)
        moments = [
            f"{FIRST_MONDAY + dt.timedelta(days=7 * week + number % 5)} 10:{number % 60:02}:00"
            for number, (_, week, _) in enumerate(notes)
        ]
        with (
            open(folder / "calls.csv", "w", encoding="utf-8", newline="") as calls,
            open(folder / "call_notes.csv", "w", encoding="utf-8", newline="") as texts,
        ):
            csv.writer(calls).writerow(["call_id", "started_at", "answered_by", "talk_seconds", "direction"])
            csv.writer(texts).writerow(["call_id", "written_at", "author", "text"])
            for moment, (call, _, text) in zip(moments, notes, strict=True):
                csv.writer(calls).writerow([call, moment, 302, 60, "inbound"])
                csv.writer(texts).writerow([call, moment, "bo@example.com", text])
        report = import_files(self.data, sorted(folder.iterdir()))
        assert sum(file.rows_rejected for file in report.files) == 0

    def read(self) -> QuestionsRead:
        """What `frontline topics` does."""
        return update_questions(self.data)

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        """What the newest version answers."""
        cursor = open_newest(self.data).cursor()
        try:
            return cursor.execute(sql).fetchall()
        finally:
            cursor.close()

    def topic_of_units(self) -> dict[Unit, int | None]:
        """Each question, by its text and place, with the topic that it was assigned to."""
        return {(row[0], row[1]): row[2] for row in self.rows("select text_key, start_sign, topic_id from asked_units")}

    def topics_of(self, call: str) -> list[int | None]:
        """The topics under which the questions of calls that begin so count."""
        return [
            row[0]
            for row in self.rows(
                f"select topic_id from question_units where contact_id like '%/{call}-%' order by text_key, start_sign"
            )
        ]

    def main_topic(self, call: str) -> int | None:
        """The topic under which most questions of these calls count."""
        return Counter(self.topics_of(call)).most_common(1)[0][0]

    def shares(self) -> dict[int, int]:
        """Contacts by topic, as the page counts them."""
        answer = fetch_query(open_newest(self.data), "topic_shares")
        names = [column.name for column in answer.columns]
        return {row[names.index("topic_id")]: row[names.index("contacts")] for row in answer.rows}

    @property
    def record(self) -> bytes:
        """The topics' record."""
        return (self.data / "questions" / "topics.jsonl").read_bytes()


def week_of_notes(week: int, each: int = USUAL) -> list[tuple[str, int, str]]:
    """A usual week; calls are named intent-week-number."""
    drawn = random.Random(week)
    return [
        (f"{intent}-{week:02}-{number}", week, filled(drawn.choice(INTENTS[intent]), drawn))
        for intent in INTENTS
        for number in range(each)
    ]


def notes_of(name: str, week: int, texts: Sequence[str]) -> list[tuple[str, int, str]]:
    """Notes with these texts in a week; calls are named name-week-number."""
    return [(f"{name}-{week:02}-{number}", week, text) for number, text in enumerate(texts)]
