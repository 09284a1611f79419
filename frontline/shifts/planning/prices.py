"""A bound on every plan's worth that is valid at once: prices on slots (Lagrangian relaxation).

Each slot gets a price. A leader earns the price of the slots chosen, wherever the others sit, so all choose alone (exactly, by
`best_days`); the queue pays the price for as many leaders as are worth it. Together no plan can be worth more, at any prices
(Geoffrion 1974, "Lagrangean relaxation for integer programming"). The prices follow a subgradient with Polyak's step.
"""

from dataclasses import dataclass

import numpy as np

from frontline.shifts.planning.best_days import NEVER, is_possible
from frontline.shifts.planning.problem import Whole
from frontline.shifts.planning.setup import Setup

_PATIENCE = 8  # rounds without a lower bound before steps are halved
_SHORTEST = 0.01


@dataclass(frozen=True, eq=False)
class Priced:
    """A bound in millionths (fixed shifts included), the prices int[S] that give it, and by how many more leaders sit in a slot
    at these prices than the queue would pay for, int[S]."""

    bound: int
    prices: Whole
    too_many: Whole


def lowest_bound(setup: Setup, reached: int, rounds: int) -> Priced:
    """The lowest bound within so many rounds; `reached` is the worth of some plan: a bound that low needs no more search."""
    gains = _open_gains(setup)
    best = at = _bound_at(setup, gains, gains[:, 0] // 2)
    step, waited = 1.0, 0
    for _ in range(rounds):
        length = int((at.too_many * at.too_many).sum())
        if best.bound <= reached or length == 0 or step < _SHORTEST:
            break
        move = step * (at.bound - reached) / length * at.too_many
        at = _bound_at(setup, gains, np.maximum(at.prices - np.rint(move).astype(np.int64), 0))
        waited += 1
        if at.bound < best.bound:
            best, waited = at, 0
        elif waited >= _PATIENCE:
            at, step, waited = best, step / 2, 0
    return best


def _open_gains(setup: Setup) -> Whole:
    """int[S,K]: what the next leaders beside the fixed ones are worth to the queue."""
    queue = setup.worth.queue
    column = setup.fixed.sum(axis=0)[:, None] + np.arange(queue.shape[1])
    return np.take_along_axis(queue, np.minimum(column, queue.shape[1] - 1), axis=1)


def _bound_at(setup: Setup, gains: Whole, prices: Whole) -> Priced:
    leaders = setup.free_leaders
    surplus = gains - prices[:, None]
    bound = setup.worth.total(setup.problem, setup.fixed) + int(np.maximum(surplus, 0).sum())
    best = setup.best_of(leaders, prices)
    worth = np.where(is_possible(best.worth), setup.with_fairness(leaders, best.worth), NEVER)
    bad = setup.fixed_bad[leaders, None] + np.arange(worth.shape[1])
    fewest, most = (side[:, leaders, None] for side in (setup.windows.fewest, setup.windows.most))
    by_window = np.where((fewest <= bad) & (bad <= most), worth, NEVER)  # [V,N,B]
    of_window = by_window.max(axis=2).sum(axis=1)
    window = int(of_window.argmax())
    slots = best.slots_for(by_window[window].argmax(axis=1))
    sitting = np.bincount(slots[slots >= 0], minlength=prices.size)
    return Priced(bound + int(of_window[window]), prices, sitting - (surplus > 0).sum(axis=1))
