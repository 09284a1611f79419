"""Which questions are the same question: several views of every question's neighbourhood, averaged, then average linkage.

Each view replaces a question by the mean of itself and its nearest neighbours, twice: what is chance in one wording fades, what its
neighbours share stays. Views with few and with many neighbours disagree about small and large topics; their mean similarity is steadier
than any of them (evidence accumulation, Fred & Jain 2005). docs/decisions tells what was measured against it.
"""

from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

from frontline.questions.space import Rows, of_length_one

Labels = npt.NDArray[np.int64]
NEIGHBOURS = (4, 6, 8, 12, 16)
FEW_NEIGHBOURS = (3, 4, 6)
"""For what is left over: the group that is looked for may be small."""
SCALED_FROM = 2500
"""Up to so many questions these numbers of neighbours hold; beyond, they grow with the square root."""
ROUNDS = 2
CUTS = {"coarse": 0.55, "default": 0.45, "fine": 0.35}
"""Mean distance at which two groups are no longer one topic."""
FEWEST_TOGETHER = 4
QUESTIONS_PER_FEWEST = 400
"""Groups under four, or under one in 400 questions, join the nearest that is not; whether they belong there is settled afterwards."""
ROWS_AT_ONCE = 1024


def cluster(
    places: Rows,
    granularity: str,
    told: Callable[[int], None] = lambda _: None,
    neighbours: Sequence[int] = NEIGHBOURS,
    parts: int | None = None,
) -> Labels:
    """A group number, from 0, for each row of `places` (questions x dimensions, of length 1, no two rows of one text).

    `parts` asks for at most so many groups, whatever their distance, and joins none for its size.
    The same rows in the same order give the same numbers. Raises KeyError for a granularity that is not in CUTS.
    """
    cut = CUTS[granularity]
    if len(places) < 2:
        return np.zeros(len(places), dtype=np.int64)
    similarity = np.zeros((len(places), len(places)), dtype=np.float32)
    view = places
    for number, count in enumerate(_neighbour_counts(neighbours, len(places)), start=1):
        view = _view(places, count)
        similarity += view @ view.T
        told(number)
    similarity /= len(neighbours)
    return _joined(view, _linked(similarity, cut)) if parts is None else _linked(similarity, parts, "maxclust")


def _neighbour_counts(counts: Sequence[int], questions: int) -> list[int]:
    grown = max(1.0, (questions / SCALED_FROM) ** 0.5)
    return [min(round(count * grown), questions - 1) for count in counts]


def _view(places: Rows, neighbours: int) -> Rows:
    view = places
    for _ in range(ROUNDS):
        smoothed = np.empty_like(view)
        for start in range(0, len(view), ROWS_AT_ONCE):
            near = view[start : start + ROWS_AT_ONCE] @ view.T
            own = np.arange(len(near))
            near[own, start + own] = 2.0  # a question is its own nearest, whatever rounding says
            nearest = np.argpartition(-near, neighbours, axis=1)[:, : neighbours + 1]
            # Sorted: the order in which floats are added must not depend on how the partition left them.
            nearest.sort(axis=1)
            smoothed[start : start + ROWS_AT_ONCE] = view[nearest].mean(axis=1)
        view = of_length_one(smoothed)
    return view


def _linked(similarity: Rows, cut: float, criterion: str = "distance") -> Labels:
    from scipy.cluster import hierarchy  # a third of a second of imports

    tree = hierarchy.linkage(_condensed(similarity), "average")
    return np.asarray(hierarchy.fcluster(tree, cut, criterion), dtype=np.int64) - 1


def _condensed(similarity: Rows) -> npt.NDArray[np.float64]:
    """The distances above the diagonal, row after row, as scipy takes them."""
    size = len(similarity)
    distances = np.empty(size * (size - 1) // 2, dtype=np.float64)
    start = 0
    for row in range(size - 1):
        distances[start : start + size - row - 1] = 1.0 - similarity[row, row + 1 :]
        start += size - row - 1
    return np.maximum(distances, 0.0, out=distances)


def _joined(view: Rows, labels: Labels) -> Labels:
    """Groups that are too small for a topic go to the nearest that is not."""
    sizes = np.bincount(labels)
    fewest = max(FEWEST_TOGETHER, round(len(view) / QUESTIONS_PER_FEWEST))
    large = np.flatnonzero(sizes >= fewest)
    if not len(large):
        return labels
    means = np.vstack([view[labels == number].mean(axis=0) for number in large])
    centres = of_length_one(means)
    joined = labels.copy()
    for number in np.flatnonzero((sizes > 0) & (sizes < fewest)):
        members = labels == number
        joined[members] = large[np.argmax(centres @ view[members].mean(axis=0))]
    return joined
