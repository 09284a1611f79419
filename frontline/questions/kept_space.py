"""The space of a data directory, and the sentence vectors read so far: `questions/space.npz` and `questions/vectors/`.

Vectors are kept by a hash of their text, for one space. A part that is damaged or of another space is passed over: what it held is
read again.
"""

import hashlib
import io
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from frontline.kept_files import write_whole
from frontline.questions.embedding.chosen import SentenceModel
from frontline.questions.embedding.word_weights import WordWeights
from frontline.questions.registry import FOLDER
from frontline.questions.space import Halves, Space

SPACE_FILE = "space.npz"
VECTORS_FOLDER = "vectors"
KEY_BYTES = 16
BROKEN = (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile)


def keep_space(data_directory: Path, space: Space) -> None:
    """Keep a space whole; the vectors of another one are of no use any more and go. Those read in it stay, whatever its middle."""
    written = io.BytesIO()
    np.savez_compressed(
        written,
        key=np.array(space.model.key),
        dimensions=np.array(space.words.dimensions),
        tokens=space.tokens,
        words=space.words.weights,
        middle=space.middle,
    )
    (data_directory / FOLDER).mkdir(parents=True, exist_ok=True)
    write_whole(data_directory / FOLDER / SPACE_FILE, written.getvalue())
    for part in (data_directory / FOLDER / VECTORS_FOLDER).glob("*.npz"):
        if not part.name.startswith(space_id(space)):
            part.unlink(missing_ok=True)


def kept_space(data_directory: Path, model: SentenceModel) -> Space | None:
    """The space that was kept; None when there is none, or when it was learnt with another model than today's."""
    try:
        with np.load(data_directory / FOLDER / SPACE_FILE, allow_pickle=False) as kept:
            if str(kept["key"]) != model.key:
                return None
            words = WordWeights(kept["words"], int(kept["dimensions"]))
            return Space(model, kept["tokens"], words, kept["middle"])
    except BROKEN:
        return None


def space_id(space: Space) -> str:
    """Twelve hexadecimal digits: vectors read in spaces of different ids cannot be compared."""
    return hashlib.sha256(space.model.key.encode() + space.tokens.tobytes()).hexdigest()[:12]


def read_with_cache(
    data_directory: Path, space: Space, texts: Sequence[str], told: Callable[[int], None] = lambda _: None
) -> Halves:
    """Sentence vectors of texts (texts x dimensions); those not kept yet are read, and kept."""
    keys = np.array([hashlib.blake2b(text.encode(), digest_size=KEY_BYTES).digest() for text in texts], dtype="S16")
    answer = np.zeros((len(texts), space.model.dimensions), dtype=np.float16)
    missing = np.ones(len(texts), dtype=bool)
    folder = data_directory / FOLDER / VECTORS_FOLDER
    for part in sorted(folder.glob(f"{space_id(space)}-*.npz")):
        _take_from(part, keys, answer, missing)
    places = np.flatnonzero(missing)
    if len(places):
        rows = space.read([texts[int(place)] for place in places], told)
        answer[places] = rows
        _keep_part(folder, space, keys[places], rows)
    return answer


def _take_from(part: Path, keys: npt.NDArray[np.bytes_], answer: Halves, missing: npt.NDArray[np.bool_]) -> None:
    try:
        with np.load(part, allow_pickle=False) as kept:
            known, rows = kept["keys"], kept["rows"]
    except BROKEN:
        return
    if not len(known) or rows.shape != (len(known), answer.shape[1]):
        return
    order = np.argsort(known)
    found = order[np.minimum(np.searchsorted(known, keys, sorter=order), len(known) - 1)]
    is_here = missing & (known[found] == keys)
    answer[is_here] = rows[found[is_here]]
    missing &= ~is_here


def _keep_part(folder: Path, space: Space, keys: npt.NDArray[np.bytes_], rows: Halves) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    number = len(list(folder.glob("*.npz")))
    while (path := folder / f"{space_id(space)}-{number:05}.npz").exists():
        number += 1
    written = io.BytesIO()
    np.savez(written, keys=keys, rows=rows)
    write_whole(path, written.getvalue())
