"""Topics of real questions against what people said they are: bars a little below what was measured when they were written.

Measured in November 2026, rows without a topic each counted as one of its own: call turns, coarse: NMI 0.931, ACC 0.870;
a bank's questions, 40 of each of 77 kinds, fine: NMI 0.826, ACC 0.638. The last digits differ between processors.
"""

import csv
import random
from collections import defaultdict
from pathlib import Path

import pytest

from frontline.questions.embedding.chosen import MINILM
from frontline.questions.topics import NO_TOPIC, find_topics

from ..questions.agreement import alone, matched_share, mutual_information, rand_index

Asked = list[tuple[str, str]]


def rows_of(path: Path, column: str) -> Asked:
    """The texts of a table and what they are."""
    if not path.exists():
        pytest.skip(f"../shared/real/{path.name} is absent: this test measures on data that is not part of the project")
    with open(path, encoding="utf-8", newline="") as handle:
        return [(row["text"], row[column]) for row in csv.DictReader(handle)]


@pytest.fixture
def turns(shared: Path) -> Asked:
    """Turns of calls to an insurance company."""
    return rows_of(shared / "real" / "dstc11_development_utterances.csv", "intent")


@pytest.fixture
def bank(shared: Path) -> Asked:
    """Typed questions to a bank: at most 40 of each kind, the same every time."""
    kinds: dict[str, list[str]] = defaultdict(list)
    for text, kind in rows_of(shared / "real" / "banking77_train.csv", "category"):
        kinds[kind].append(text)
    drawn = random.Random(0)
    return [(text, kind) for kind in sorted(kinds) for text in drawn.sample(kinds[kind], min(40, len(kinds[kind])))]


def found(asked: Asked, granularity: str) -> list[int]:
    return [int(label) for label in find_topics([text for text, _ in asked], MINILM, granularity)[0]]


def test_turns_of_calls_at_the_coarse_setting(turns: Asked) -> None:
    labels, truth = found(turns, "coarse"), [intent for _, intent in turns]
    assert mutual_information(truth, alone(labels)) > 0.91
    assert matched_share(truth, alone(labels)) > 0.84
    assert labels.count(NO_TOPIC) < 0.05 * len(labels)
    kept = sorted(random.Random(1).sample(range(len(turns)), len(turns) * 9 // 10))
    part = found([turns[place] for place in kept], "coarse")
    assert rand_index(part, [labels[place] for place in kept]) >= 0.9


def test_a_banks_questions_at_the_fine_setting(bank: Asked) -> None:
    labels, truth = found(bank, "fine"), [kind for _, kind in bank]
    assert mutual_information(truth, alone(labels)) > 0.81
    assert matched_share(truth, alone(labels)) > 0.61
    assert 60 <= len(set(labels)) <= 120
    assert labels.count(NO_TOPIC) < 0.05 * len(labels)
