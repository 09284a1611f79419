"""Where questions lie: the sentence's meaning, seen from the middle of all questions, and its words beside it.

A space is learnt once from a sample and kept, so that a question of next month lies where one of today would.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from frontline.questions.embedding.chosen import SentenceModel
from frontline.questions.embedding.word_weights import WordWeights

Rows = npt.NDArray[np.float32]
Halves = npt.NDArray[np.float16]
WORD_DIMENSIONS = 256
READ_AT_ONCE = 20_000


@dataclass(frozen=True)
class Space:
    """What is learnt from a sample: the tokens' and words' weights, and the middle of the sentence vectors."""

    model: SentenceModel
    tokens: Rows
    words: WordWeights
    middle: Rows

    @classmethod
    def learnt_from(cls, sample: Sequence[str], model: SentenceModel) -> "Space":
        """From a sample of texts, whose order does not matter; its middle is not known yet."""
        words = WordWeights.learnt_from(sample, WORD_DIMENSIONS)
        return cls(model, model.weigh(sample), words, np.zeros(model.dimensions, np.float32))

    def around(self, sentences: Rows) -> "Space":
        """The same with the middle of these sentence vectors."""
        return replace(self, middle=sentences.mean(axis=0).astype(np.float32)) if len(sentences) else self

    def read(self, texts: Sequence[str], told: Callable[[int], None] = lambda _: None) -> Halves:
        """Sentence vectors (texts x dimensions) in half precision, as they are kept: from the cache and anew they are the same."""
        answer = np.empty((len(texts), self.model.dimensions), dtype=np.float16)
        for start in range(0, len(texts), READ_AT_ONCE):
            chunk = texts[start : start + READ_AT_ONCE]
            answer[start : start + len(chunk)] = self.model.read(chunk, self.tokens, _from(start, told))
        return answer

    def place(self, texts: Sequence[str], sentences: Rows) -> Rows:
        """One row of length 1 a text: texts x (sentence + word dimensions)."""
        centred = of_length_one(sentences - self.middle)
        return of_length_one(np.hstack([centred, self.model.word_share * self.words.vectors(texts)]))

    def own(self, texts: Sequence[str], sentences: Rows) -> Rows:
        """What tells whether a question belongs at all: its sentence vector, not centred; its words where no model is installed."""
        return sentences if sentences.shape[1] else self.words.vectors(texts)


def _from(start: int, told: Callable[[int], None]) -> Callable[[int], None]:
    return lambda done: told(start + done)


def of_length_one(rows: Rows) -> Rows:
    """The rows, each divided by its length; a row of zeros stays."""
    lengths = np.linalg.norm(rows, axis=-1, keepdims=True)
    return np.asarray(rows / np.maximum(lengths, 1e-9), dtype=np.float32)
