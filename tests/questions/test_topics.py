"""From texts to topics: the order of the texts does not matter, equal texts share a topic, what belongs nowhere has none."""

import random
from collections import defaultdict

import numpy as np
import pytest

from frontline.questions import topics as topics_module
from frontline.questions.clustering import cluster
from frontline.questions.embedding.chosen import MINILM, WORDS_ALONE, SentenceModel
from frontline.questions.table import topics_of_texts
from frontline.questions.topics import NO_TOPIC, find_topics, sample_of, text_key

from .agreement import mutual_information, rand_index
from .made_up_questions import INTENTS, JUNK, questions

ASKED = questions(30)
TEXTS = [text for text, _ in ASKED]
TRUTH = [intent for _, intent in ASKED]
GRANULARITIES = ("coarse", "default", "fine")


def found(texts: list[str], model: SentenceModel = MINILM, granularity: str = "default") -> list[int]:
    return [int(label) for label in find_topics(texts, model, granularity)[0]]


@pytest.fixture(scope="module")
def labels() -> list[int]:
    """The topics of ASKED, with the junk after them."""
    return found([*TEXTS, *JUNK])


def test_a_dozen_intents_are_a_dozen_topics(labels: list[int]) -> None:
    asked = labels[: len(TEXTS)]
    assert rand_index(asked, TRUTH) > 0.9
    assert mutual_information(asked, TRUTH) > 0.9
    assert len({*asked} - {NO_TOPIC}) == len(INTENTS)
    assert asked.count(NO_TOPIC) <= len(TEXTS) * 0.05


def test_what_belongs_nowhere_has_no_topic(labels: list[int]) -> None:
    assert labels[len(TEXTS) :] == [NO_TOPIC] * len(JUNK)


def test_topics_are_numbered_by_size(labels: list[int]) -> None:
    distinct = defaultdict(set)
    for text, label in zip(TEXTS, labels, strict=False):
        distinct[label].add(text_key(text))
    sizes = [len(distinct[label]) for label in sorted(set(distinct) - {NO_TOPIC})]
    assert sizes == sorted(sizes, reverse=True)


@pytest.mark.parametrize("model", [MINILM, WORDS_ALONE], ids=lambda model: model.key)
@pytest.mark.parametrize("granularity", GRANULARITIES)
def test_shuffled_texts_have_the_same_topics(model: SentenceModel, granularity: str) -> None:
    texts = [*TEXTS, *JUNK]
    straight, near, _ = find_topics(texts, model, granularity)
    for seed in (1,):
        order = random.Random(seed).sample(range(len(texts)), len(texts))
        shuffled, near_shuffled, _ = find_topics([texts[place] for place in order], model, granularity)
        assert np.array_equal(shuffled, straight[order])
        assert np.array_equal(near_shuffled, near[order])


def test_a_text_said_again_in_other_case_blanks_and_end_marks_has_the_same_topic() -> None:
    drawn = random.Random(5)
    variants = [
        lambda text: text.upper(),
        lambda text: f"  {text}\n",
        lambda text: text.replace(" ", "  "),
        lambda text: text.rstrip("?") + "...",
        lambda text: text.rstrip("?") + "?!",
        lambda text: text.rstrip("?"),
    ]
    texts = [*TEXTS, *(drawn.choice(variants)(text) for text in TEXTS)]
    labels = found(texts)
    assert len({*texts}) > len({*TEXTS}) * 1.5
    topic_of = dict(zip(TEXTS, labels, strict=False))
    assert [topic_of[text] for text in TEXTS] == labels[: len(TEXTS)] == labels[len(TEXTS) :]


def test_the_key_of_a_text_knows_no_case_blanks_and_end_marks() -> None:
    same = ["Is it OPEN?", "is it open", "  is\tit\n open ?! ", "IS IT OPEN...", "is it open. "]
    assert {text_key(text) for text in same} == {"is it open"}
    assert text_key("STRASSE") == text_key("straße")
    assert len({text_key(text) for text in ("is it open", "isit open", "is it open, or not", "it is open")}) == 4


def test_how_often_a_text_comes_does_not_change_its_topic(labels: list[int]) -> None:
    texts = [*TEXTS, *JUNK]
    many = found([text for number, text in enumerate(texts) for _ in range(1 + number % 4)])
    assert many == [label for number, label in enumerate(labels) for _ in range(1 + number % 4)]


@pytest.mark.parametrize("granularity", GRANULARITIES)
def test_nine_tenths_of_the_rows_have_nearly_the_same_topics(granularity: str) -> None:
    asked = [text for text, _ in questions(60)]
    whole = found(asked, granularity=granularity)
    for seed in (1, 2):
        kept = sorted(random.Random(seed).sample(range(len(asked)), len(asked) * 9 // 10))
        part = found([asked[place] for place in kept], granularity=granularity)
        assert rand_index(part, [whole[place] for place in kept]) >= 0.9


def test_coarse_topics_are_no_more_than_default_and_fine_ones() -> None:
    asked = [text for text, _ in questions(60)]
    numbers = [len(set(found(asked, granularity=granularity)) - {NO_TOPIC}) for granularity in GRANULARITIES]
    assert numbers == sorted(numbers)
    assert numbers[0] < numbers[-1]


@pytest.mark.parametrize("model", [MINILM, WORDS_ALONE], ids=lambda model: model.key)
@pytest.mark.parametrize(
    "texts",
    [
        [],
        [""],
        ["Where is my order?"],
        ["Where is my order?", "How do I reset my password?"],
        ["Where is my order?", "Where is my parcel?", "Is it open today?"],
        ["Where is my order?"] * 50,
        ["", "  ", "?", "...", "\n"],
        ["", "Where is my order?", ""],
        ["\x00\x01", "\ud800 lone surrogate".encode("utf-8", "ignore").decode(), "😀"],
    ],
    ids=["none", "an empty one", "one", "two", "three", "all equal", "all empty", "one among empty", "odd signs"],
)
def test_few_texts_equal_texts_and_empty_texts(texts: list[str], model: SentenceModel) -> None:
    labels = found(texts, model)
    assert len(labels) == len(texts)
    assert all(label == NO_TOPIC for text, label in zip(texts, labels, strict=True) if not text_key(text))
    assert len({label for text, label in zip(texts, labels, strict=True) if text == "Where is my order?"}) <= 1
    told = topics_of_texts(texts, model, "default")
    assert len(told.topic_ids) == len(texts)
    assert set(told.topic_ids) - {None} == set(told.names) == set(told.sizes)


def test_of_many_texts_a_sample_is_grouped_and_the_rest_placed(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = questions(60)
    texts, truth = [text for text, _ in asked] + [*JUNK], [intent for _, intent in asked]
    grouped: list[int] = []

    def spy(places: np.ndarray, *arguments: object) -> np.ndarray:
        grouped.append(len(places))
        return cluster(places, *arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(topics_module, "cluster", spy)
    monkeypatch.setattr(topics_module, "MOST_CLUSTERED", 200)
    monkeypatch.setattr(topics_module, "PLACED_AT_ONCE", 50)
    labels, near, topics = find_topics(texts, MINILM, "default")
    assert grouped == [200]
    asked_labels = [int(label) for label in labels[: len(truth)]]
    assert rand_index(asked_labels, truth) > 0.9
    assert asked_labels.count(NO_TOPIC) < len(truth) * 0.05
    assert list(labels[len(truth) :]) == [NO_TOPIC] * len(JUNK)
    assert near[labels >= 0].min() > 0
    assert labels.max() == len(topics.centres) - 1
    order = random.Random(9).sample(range(len(texts)), len(texts))
    assert np.array_equal(find_topics([texts[place] for place in order], MINILM, "default")[0], labels[order])


def test_the_sample_is_chosen_by_the_texts_themselves(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(topics_module, "MOST_CLUSTERED", 40)
    texts = sorted(set(TEXTS))
    chosen = sample_of(texts)
    assert len(chosen) == 40
    assert list(chosen) == sorted(set(chosen))
    fewer = [text for number, text in enumerate(texts) if number % 2]
    kept = {fewer[place] for place in sample_of(fewer)}
    assert {texts[place] for place in chosen} & set(fewer) <= kept, "a text in the sample stays when others go"
    monkeypatch.setattr(topics_module, "MOST_CLUSTERED", len(texts))
    assert list(sample_of(texts)) == list(range(len(texts)))


def test_a_table_of_texts_has_ids_from_one_the_largest_first() -> None:
    told = topics_of_texts([*TEXTS, *JUNK, ""], MINILM, "default")
    assert list(told.names) == list(range(1, len(told.names) + 1))
    assert list(told.sizes.values()) == sorted(told.sizes.values(), reverse=True)
    for topic, size in told.sizes.items():
        assert told.topic_ids.count(topic) == size
        members = {text for text, each in zip(TEXTS, told.topic_ids, strict=False) if each == topic}
        assert {*told.names[topic].examples, told.names[topic].border} <= members
    assert told.added_cells(0) == [str(told.topic_ids[0]), told.names[told.topic_ids[0] or 0].label]
    assert told.added_cells(len(TEXTS)) == ["", ""]
    assert told.as_json()["rows_without_topic"] == told.topic_ids.count(None) >= len(JUNK) + 1
