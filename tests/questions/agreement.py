"""How well two groupings of the same things agree: adjusted Rand index, normalised mutual information, best one-to-one matching."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Table = npt.NDArray[np.float64]


def _table(one: Sequence[object], other: Sequence[object]) -> Table:
    """How many things lie in each pair of groups."""
    first, second = (np.unique(np.array(list(map(str, each))), return_inverse=True)[1] for each in (one, other))
    table = np.zeros((first.max() + 1, second.max() + 1))
    np.add.at(table, (first, second), 1)
    return table


def alone(groups: Sequence[object]) -> list[str]:
    """The groups with each thing that has none (None, "" or -1) in one of its own."""
    return [f"alone {place}" if group in (None, "", -1) else str(group) for place, group in enumerate(groups)]


def rand_index(one: Sequence[object], other: Sequence[object]) -> float:
    """Hubert and Arabie 1985: 1 for the same grouping, 0 for what chance gives."""
    table = _table(one, other)
    together, first, second = (
        float((each * (each - 1) / 2).sum()) for each in (table, table.sum(axis=1), table.sum(axis=0))
    )
    pairs = table.sum() * (table.sum() - 1) / 2
    expected, most = first * second / pairs, (first + second) / 2
    return 1.0 if most == expected else (together - expected) / (most - expected)


def mutual_information(one: Sequence[object], other: Sequence[object]) -> float:
    """Normalised by the mean of the two entropies, 0-1."""
    shares = _table(one, other) / len(one)
    first, second = shares.sum(axis=1), shares.sum(axis=0)
    is_there = shares > 0
    shared = float((shares[is_there] * np.log(shares[is_there] / np.outer(first, second)[is_there])).sum())
    entropies = -float((first * np.log(first)).sum()) - float((second * np.log(second)).sum())
    return 2 * shared / entropies if entropies else 1.0


def matched_share(one: Sequence[object], other: Sequence[object]) -> float:
    """The share that lies in matching groups, when each group is matched with one of the other grouping as well as can be."""
    from scipy.optimize import linear_sum_assignment

    table = _table(one, other)
    return float(table[linear_sum_assignment(-table)].sum() / table.sum())
