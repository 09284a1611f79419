"""The words themselves as vectors: words and pairs of words, hashed, weighed by how rare they are (tf-idf).

A sentence model smooths over the one word that tells two questions apart; its neighbour here does not. Hashing with signs (Weinberger
et al. 2009) keeps the vectors short and lets a text of next week be placed among those of today.
"""

import re
import zlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
BUCKETS = 1 << 18
FEWEST_TEXTS = 2
"""A word that only one text uses tells of no other."""


def terms_of(text: str) -> set[str]:
    """Its words and pairs of neighbouring words, lower case."""
    words = WORD.findall(text.casefold())
    return {*words, *(f"{first} {second}" for first, second in pairwise(words))}


@dataclass(frozen=True)
class WordWeights:
    """How rare each term is: a weight per bucket of terms, 0 for those that too few texts use."""

    weights: npt.NDArray[np.float32]
    dimensions: int

    @classmethod
    def learnt_from(cls, texts: Sequence[str], dimensions: int) -> "WordWeights":
        """Smoothed inverse document frequency, ln((1 + n) / (1 + df)) + 1."""
        found = Counter(bucket for text in texts for bucket in {_bucket(term) for term in terms_of(text)})
        weights = np.zeros(BUCKETS, dtype=np.float32)
        for bucket, number in found.items():
            if number >= FEWEST_TEXTS:
                weights[bucket] = np.log((1 + len(texts)) / (1 + number)) + 1
        return cls(weights, dimensions)

    def vectors(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        """One row of length 1 a text (texts x dimensions); zero for a text of which no term is known."""
        answer = np.zeros((len(texts), self.dimensions), dtype=np.float32)
        for place, text in enumerate(texts):
            # Sorted: the order in which floats are added must not depend on the order of a set.
            for hashed in sorted({zlib.crc32(term.encode()) for term in terms_of(text)}):
                sign = 1 if (hashed * 0x9E3779B1) >> 31 & 1 else -1
                answer[place, (hashed >> 7) % self.dimensions] += sign * self.weights[hashed % BUCKETS]
        lengths = np.linalg.norm(answer, axis=1, keepdims=True)
        np.divide(answer, lengths, out=answer, where=lengths > 0)
        return answer


def _bucket(term: str) -> int:
    return zlib.crc32(term.encode()) % BUCKETS
