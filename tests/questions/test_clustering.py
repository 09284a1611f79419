"""Groups of made-up places: the same in every order, few at a coarse cut, none too small to be one."""

import numpy as np
import numpy.typing as npt
import pytest

from frontline.questions.clustering import CUTS, FEWEST_TOGETHER, _joined, _view, cluster
from frontline.questions.space import of_length_one

from .agreement import rand_index

Places = npt.NDArray[np.float32]
DIMENSIONS = 48


def groups_of(sizes: list[int], spread: float = 0.6, seed: int = 1) -> tuple[Places, list[int]]:
    """Places around as many middles, and the middle of each."""
    drawn = np.random.default_rng(seed)
    middles = of_length_one(drawn.normal(size=(len(sizes), DIMENSIONS)).astype(np.float32))
    truth = np.repeat(np.arange(len(sizes)), sizes)
    noise = of_length_one(drawn.normal(size=(len(truth), DIMENSIONS)).astype(np.float32))
    return of_length_one(middles[truth] + spread * noise), truth.tolist()


@pytest.mark.parametrize("granularity", CUTS)
def test_planted_groups_are_found(granularity: str) -> None:
    places, truth = groups_of([40, 30, 30, 20, 20, 12])
    assert rand_index(cluster(places, granularity).tolist(), truth) == 1


def test_groups_are_numbered_without_a_gap() -> None:
    labels = cluster(groups_of([20, 20, 20])[0], "default")
    assert sorted(set(labels.tolist())) == [0, 1, 2]


def test_the_order_of_the_rows_changes_the_numbers_at_most() -> None:
    places, _ = groups_of([30, 20, 20, 10, 5], spread=1.3)
    whole = cluster(places, "default")
    for seed in (1, 2, 3):
        order = np.random.default_rng(seed).permutation(len(places))
        assert rand_index(cluster(places[order], "default").tolist(), whole[order].tolist()) == 1
    assert np.array_equal(cluster(places, "default"), whole)


def test_a_coarser_cut_never_makes_more_groups() -> None:
    places, _ = groups_of([15] * 12, spread=1.6)
    numbers = [len(set(cluster(places, granularity).tolist())) for granularity in ("coarse", "default", "fine")]
    assert numbers == sorted(numbers)
    assert CUTS["coarse"] > CUTS["default"] > CUTS["fine"]


def test_few_rows() -> None:
    places, _ = groups_of([3])
    for number in range(4):
        labels = cluster(places[:number], "default")
        assert len(labels) == number
        assert labels.dtype == np.int64


def test_rows_that_are_all_alike_are_one_group() -> None:
    assert set(cluster(np.tile(groups_of([1])[0], (30, 1)), "fine").tolist()) == {0}


def test_a_granularity_that_there_is_not() -> None:
    with pytest.raises(KeyError):
        cluster(groups_of([5])[0], "finest")


def test_who_waits_hears_of_every_view() -> None:
    told: list[int] = []
    cluster(groups_of([30])[0], "default", told.append)
    assert told == [1, 2, 3, 4, 5]


def test_parts_are_asked_for_by_number() -> None:
    places, truth = groups_of([10, 9, 1])
    for parts in (1, 2, 3):
        assert len(set(cluster(places, "fine", neighbours=(3,), parts=parts).tolist())) <= parts
    two, one_kind = cluster(places[:19], "fine", neighbours=(3, 4), parts=2), truth[:19]
    assert rand_index(two.tolist(), one_kind) == 1


def test_groups_too_small_join_the_nearest_that_is_not() -> None:
    places, truth = groups_of([10, 10, FEWEST_TOGETHER - 1], spread=0.2)
    labels = np.array(truth)
    joined = _joined(places, labels)
    assert set(joined.tolist()) == {0, 1}
    assert np.array_equal(joined[:20], labels[:20])
    middle = places[20:].mean(axis=0)
    nearest = int(np.argmax([places[labels == number].mean(axis=0) @ middle for number in (0, 1)]))
    assert set(joined[20:].tolist()) == {nearest}


def test_where_every_group_is_small_each_stays() -> None:
    places, truth = groups_of([2, 2, 3])
    assert _joined(places, np.array(truth)).tolist() == truth


def test_the_fewest_together_grow_with_the_questions() -> None:
    labels = np.array([0] * 3594 + [1] * 6)
    places, _ = groups_of([3594, 6], spread=0.2)
    assert set(_joined(places, labels).tolist()) == {0}, "6 are under one in 400 of 3,600"


def test_a_view_draws_neighbours_together() -> None:
    places, truth = groups_of([20, 20], spread=1.0)
    view = _view(places, 6)
    same = np.equal.outer(truth, truth)
    assert (view @ view.T)[same].mean() > (places @ places.T)[same].mean() + 0.2
    assert np.allclose(np.linalg.norm(view, axis=1), 1, atol=1e-5)
