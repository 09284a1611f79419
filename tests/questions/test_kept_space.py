"""Vectors that were read once are read from the disk; what is damaged or of another model is read again."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from frontline.questions.embedding.chosen import SentenceModel
from frontline.questions.kept_space import (
    SPACE_FILE,
    VECTORS_FOLDER,
    keep_space,
    kept_space,
    read_with_cache,
    space_id,
)
from frontline.questions.registry import FOLDER
from frontline.questions.space import Halves, Space

DIMENSIONS = 6
SAMPLE = ["where is it", "where is my order", "is it open", "my order is late"]


class Reader:
    """A model that remembers what it was asked to read."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def read(self, texts: Sequence[str], *_: object) -> np.ndarray:
        self.asked.extend(texts)
        return np.array([[len(text) * (place + 1) % 7 for place in range(DIMENSIONS)] for text in texts], np.float32)

    def model(self, key: str = "made up") -> SentenceModel:
        weigh = lambda texts: np.arange(4, dtype=np.float32)  # noqa: E731 ARG005
        return SentenceModel("made up", key, DIMENSIONS, 0.5, 0.2, weigh, self.read)


@pytest.fixture
def reader() -> Reader:
    return Reader()


@pytest.fixture
def space(reader: Reader, tmp_path: Path) -> Space:
    """A space that is kept in tmp_path."""
    learnt = Space.learnt_from(SAMPLE, reader.model())
    learnt = learnt.around(learnt.read(SAMPLE).astype(np.float32))
    keep_space(tmp_path, learnt)
    reader.asked.clear()
    return learnt


def parts(data: Path) -> list[Path]:
    return sorted((data / FOLDER / VECTORS_FOLDER).glob("*.npz"))


def test_a_space_comes_back_as_it_was_kept(space: Space, reader: Reader, tmp_path: Path) -> None:
    again = kept_space(tmp_path, reader.model())
    assert again is not None
    for name in ("tokens", "middle"):
        assert np.array_equal(getattr(again, name), getattr(space, name))
    assert np.array_equal(again.words.weights, space.words.weights)
    sentences = space.read(SAMPLE).astype(np.float32)
    assert np.array_equal(again.place(SAMPLE, sentences), space.place(SAMPLE, sentences))
    assert space_id(again) == space_id(space)


def test_without_a_space_or_with_another_model_there_is_none(space: Space, reader: Reader, tmp_path: Path) -> None:
    assert kept_space(tmp_path / "elsewhere", reader.model()) is None
    assert kept_space(tmp_path, reader.model("another")) is None


@pytest.mark.parametrize("size", [0, 10, 500])
def test_a_damaged_space_is_none(size: int, space: Space, reader: Reader, tmp_path: Path) -> None:
    path = tmp_path / FOLDER / SPACE_FILE
    path.write_bytes(path.read_bytes()[:size])
    assert kept_space(tmp_path, reader.model()) is None


def test_a_text_is_read_once(space: Space, reader: Reader, tmp_path: Path) -> None:
    first = read_with_cache(tmp_path, space, ["a", "bb", "ccc"])
    second = read_with_cache(tmp_path, space, ["ccc", "dddd", "a", "a"])
    assert reader.asked == ["a", "bb", "ccc", "dddd"]
    assert np.array_equal(second[[0, 2, 3]], first[[2, 0, 0]])
    assert np.array_equal(second, space.read(["ccc", "dddd", "a", "a"]))
    reader.asked.clear()
    read_with_cache(tmp_path, space, ["dddd", "bb"])
    assert (reader.asked, len(parts(tmp_path))) == ([], 2)
    assert read_with_cache(tmp_path, space, []).shape == (0, DIMENSIONS)


def test_a_key_that_ends_in_a_zero_byte_is_a_key(space: Space, reader: Reader, tmp_path: Path) -> None:
    texts = [f"text {number}" for number in range(1500)]
    expected: Halves = read_with_cache(tmp_path, space, texts)
    reader.asked.clear()
    assert np.array_equal(read_with_cache(tmp_path, space, texts[::-1]), expected[::-1])
    assert reader.asked == []


@pytest.mark.parametrize("damage", ["cut", "empty", "flipped", "other rows", "no rows", "no keys"])
def test_a_damaged_part_is_passed_over_and_read_again(
    damage: str, space: Space, reader: Reader, tmp_path: Path
) -> None:
    expected = read_with_cache(tmp_path, space, ["a", "bb"])
    read_with_cache(tmp_path, space, ["ccc"])
    broken = parts(tmp_path)[0]
    content = broken.read_bytes()
    if damage == "other rows":
        with np.load(broken) as whole:
            keys, rows = whole["keys"], whole["rows"]
        np.savez(broken, keys=keys, rows=rows[:1])
    elif damage == "no rows":
        np.savez(broken, keys=np.zeros(0, "S16"), rows=np.zeros((0, DIMENSIONS), np.float16))
    elif damage == "no keys":
        np.savez(broken, rows=np.zeros((1, DIMENSIONS), np.float16))
    else:
        middle = len(content) // 2
        flipped = content[:middle] + bytes([content[middle] ^ 255]) + content[middle + 1 :]
        broken.write_bytes({"cut": content[:middle], "empty": b"", "flipped": flipped}[damage])
    reader.asked.clear()
    assert np.array_equal(read_with_cache(tmp_path, space, ["bb", "a", "ccc"]), [*expected[::-1], *space.read(["ccc"])])
    assert reader.asked[:2] == ["bb", "a"]
    reader.asked.clear()
    read_with_cache(tmp_path, space, ["a", "bb", "ccc"])
    assert reader.asked == []


def test_vectors_of_another_space_are_not_taken(space: Space, reader: Reader, tmp_path: Path) -> None:
    read_with_cache(tmp_path, space, ["a"])
    other = replace(space, tokens=space.tokens + 1)
    assert space_id(other) != space_id(space)
    reader.asked.clear()
    read_with_cache(tmp_path, other, ["a"])
    assert reader.asked == ["a"]
    assert space_id(replace(space, model=reader.model("another"))) != space_id(space)


def test_a_new_space_removes_the_vectors_of_the_old_one(space: Space, reader: Reader, tmp_path: Path) -> None:
    read_with_cache(tmp_path, space, ["a"])
    keep_space(tmp_path, replace(space, tokens=space.tokens + 1))
    assert parts(tmp_path) == []


def test_a_new_middle_alone_keeps_the_vectors_that_were_read(space: Space, reader: Reader, tmp_path: Path) -> None:
    """The first reading learns the middle from the vectors it has just read."""
    read_with_cache(tmp_path, space, ["a"])
    keep_space(tmp_path, replace(space, middle=space.middle + 1))
    reader.asked.clear()
    read_with_cache(tmp_path, space, ["a"])
    assert reader.asked == []
