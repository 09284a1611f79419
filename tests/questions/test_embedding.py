"""A text's vector is a text's vector: whatever is read with it, in whichever order and process; and what is done without a model."""

import hashlib
import json
import os
import random
import subprocess
import sys
from collections.abc import Iterator
from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest

from frontline.questions.embedding import chosen, minilm
from frontline.questions.embedding.chosen import LIGHT, MINILM, WORDS_ALONE, choose_model
from frontline.questions.embedding.word_weights import WordWeights, terms_of
from frontline.questions.topics import find_topics

from .made_up_questions import JUNK, questions

ROOT = Path(__file__).resolve().parents[2]
TEXTS = sorted({text for text, _ in questions(10)} | {*JUNK})
WEIGHTS = minilm.token_weights(TEXTS)
IN_A_PROCESS = """
import hashlib, json, sys
from frontline.questions.embedding import minilm
texts = json.load(sys.stdin)
print(hashlib.sha256(minilm.vectors(texts, minilm.token_weights(texts[::-1])).tobytes()).hexdigest())
"""


def vectors(texts: list[str]) -> minilm.Rows:
    return minilm.vectors(texts, WEIGHTS)


def nearness(one: str, other: str) -> float:
    first, second = vectors([one, other])
    return float(first @ second)


@pytest.fixture
def forgetful() -> Iterator[None]:
    """What was found out about the weights is found out again, now and afterwards."""
    minilm._weights.cache_clear()
    yield
    minilm._weights.cache_clear()


def test_a_text_alone_has_the_vector_that_it_has_among_others() -> None:
    together = vectors(TEXTS)
    alone = np.vstack([vectors([text]) for text in TEXTS])
    assert np.array_equal(alone, together)


def test_order_and_repetition_do_not_matter() -> None:
    order = random.Random(3).sample(range(len(TEXTS)), len(TEXTS))
    shuffled = vectors([TEXTS[place] for place in [*order, *order]])
    assert np.array_equal(shuffled[: len(order)], vectors(TEXTS)[order])
    assert np.array_equal(shuffled[len(order) :], shuffled[: len(order)])


def test_another_process_reads_the_same() -> None:
    answers = {
        subprocess.run(
            [sys.executable, "-c", IN_A_PROCESS], cwd=ROOT, input=json.dumps(TEXTS), text=True, capture_output=True,
            env={**os.environ, "PYTHONHASHSEED": seed}, check=True, timeout=120,
        ).stdout.strip()
        for seed in ("1", "2")
    }  # fmt: skip
    assert answers == {hashlib.sha256(vectors(TEXTS).tobytes()).hexdigest()}


def test_every_vector_is_of_length_one_even_that_of_no_word() -> None:
    rows = vectors(["", "?", "where is it", "word " * 500])
    assert rows.shape == (4, minilm.DIMENSIONS)
    assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-5)
    assert vectors([]).shape == (0, minilm.DIMENSIONS)


def test_who_waits_hears_how_many_are_done() -> None:
    told: list[int] = []
    minilm.vectors(TEXTS, WEIGHTS, told.append)
    assert told == sorted(told)
    assert told[-1] == len(TEXTS)


@pytest.mark.parametrize(
    ("question", "alike", "other"),
    [
        ("How do I reset my password?", "I forgot the password of my account", "How do I reset the gears of my bicycle?"),
        ("When will I get my money back?", "Where is my refund?", "When will my parcel arrive?"),
        ("Is it dangerous that the battery gets hot?", "The battery overheats, what now?", "Is the shop open on Monday?"),
        ("Is the shop open on Monday?", "at what time do you close on mondays", "Do you sell a shop window?"),
    ],
)  # fmt: skip
def test_sentences_that_mean_the_same_are_nearer_than_others(question: str, alike: str, other: str) -> None:
    assert nearness(question, alike) > nearness(question, other) + 0.05


def test_a_token_that_every_text_has_weighs_less_than_one_that_few_have() -> None:
    from frontline.questions.embedding.wordpiece import vocabulary

    weights = minilm.token_weights(["is it open?", "is it closed?", "is it late?"])
    known = vocabulary()
    assert weights[known["?"]] < weights[known["open"]] <= weights[known["bicycle"]]


def test_the_best_model_that_is_installed_is_chosen() -> None:
    assert choose_model() is MINILM
    assert MINILM.name == "all-MiniLM-L6-v2"


def test_weights_of_another_checksum_are_not_used(
    forgetful: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    package = tmp_path / minilm.PACKAGE
    package.mkdir()
    (package / "model.onnx").write_bytes(b"not what was measured")
    spec = ModuleSpec(minilm.PACKAGE, None, is_package=True)
    spec.submodule_search_locations = [str(package)]
    monkeypatch.setattr(minilm, "find_spec", lambda _: spec)
    assert not minilm.is_installed()
    (package / "model.onnx").unlink()
    minilm._weights.cache_clear()
    assert not minilm.is_installed()


@pytest.mark.parametrize("missing", [minilm.PACKAGE, "onnxruntime"])
def test_without_the_model_the_words_alone_are_compared_and_the_name_says_so(
    missing: str, forgetful: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = find_spec
    monkeypatch.setattr(minilm, "find_spec", lambda name: None if name == missing else there(name))
    monkeypatch.setattr(chosen, "find_spec", lambda _: None)
    model = choose_model()
    assert model is WORDS_ALONE
    assert "no sentence model is installed" in model.name
    labels, _, topics = find_topics([text for text, _ in questions(12)], model, "default")
    assert 3 <= len(topics.centres) <= 60
    assert (labels >= 0).mean() > 0.5


def test_the_lighter_model_comes_before_none(forgetful: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(minilm, "find_spec", lambda _: None)
    monkeypatch.setattr(chosen, "find_spec", lambda name: ModuleSpec(name, None))
    assert choose_model() is LIGHT
    assert len({model.key for model in (MINILM, LIGHT, WORDS_ALONE)}) == 3, (
        "what one has read is not taken for another's"
    )


def test_words_are_compared_without_case_and_by_pairs() -> None:
    assert terms_of("My CARD, my card’s PIN") == {"my", "card", "card’s", "pin", "my card", "card my", "my card’s", "card’s pin"}  # fmt: skip


def test_word_vectors_do_not_depend_on_the_order_and_a_word_that_one_text_uses_tells_nothing() -> None:
    texts = ["where is my card", "where is my parcel", "my card is lost", "unheard"]
    learnt = WordWeights.learnt_from(texts, 64)
    again = WordWeights.learnt_from(texts[::-1], 64)
    assert np.array_equal(learnt.weights, again.weights)
    rows = learnt.vectors(texts)
    assert np.array_equal(rows[::-1], again.vectors(texts[::-1]))
    assert not rows[3].any()
    assert np.allclose(np.linalg.norm(rows[:3], axis=1), 1, atol=1e-6)
    assert rows[0] @ rows[2] > rows[1] @ rows[2]
