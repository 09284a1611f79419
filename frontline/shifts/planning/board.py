"""A plan while it is searched: leaders are taken off and put back, and the worth is kept up to date."""

from dataclasses import dataclass

import numpy as np

from frontline.shifts.planning.best_days import NEVER, is_possible
from frontline.shifts.planning.problem import Flags, Whole
from frontline.shifts.planning.setup import Setup


@dataclass(frozen=True, eq=False)
class Seat:
    """The shifts found for one leader (slots int[N]), and how many of them are bad hours."""

    slots: Whole
    bad: int


class Board:
    """Who sits where. `cover` int[S] counts leaders, `worth` is the plan's worth in millionths (as Worth.total counts it)."""

    def __init__(self, setup: Setup) -> None:
        self.setup = setup
        self.cover: Whole = setup.fixed.sum(axis=0).astype(np.int64)
        self.worth = setup.worth.total(setup.problem, setup.fixed)
        self.seats: dict[int, Seat] = {}
        self._outside = np.zeros(setup.windows.fewest.shape[0], dtype=np.int64)

    @property
    def usable_windows(self) -> Flags:
        """bool[V]: the windows in which everybody seated fits."""
        return np.asarray(self._outside == 0)

    def chosen(self) -> Flags:
        """The plan, bool[L,S], fixed shifts included."""
        chosen = self.setup.fixed.copy()
        for leader, seat in self.seats.items():
            chosen[leader, seat.slots] = True
        return chosen

    def put(self, leader: int, seat: Seat) -> None:
        """Seat a leader who is off the board."""
        self.worth += self._worth_of(leader, seat)
        self.cover[seat.slots] += 1
        self._outside += self._lies_outside(leader, seat)
        self.seats[leader] = seat

    def take_off(self, leader: int) -> Seat:
        """Take a leader's found shifts off the board."""
        seat = self.seats.pop(leader)
        self.cover[seat.slots] -= 1
        self.worth -= self._worth_of(leader, seat)
        self._outside -= self._lies_outside(leader, seat)
        return seat

    def best_seat(self, leader: int, windows: Flags | None = None) -> Seat:
        """The best shifts for a leader who is off the board, exactly, within the usable windows (or those given)."""
        alone = np.asarray([leader])
        best = self.setup.best_of(alone, self.setup.worth.next_leader(self.cover))
        worth = self.setup.with_fairness(alone, best.worth)[0]
        bad = self.setup.fixed_bad[leader] + np.arange(worth.size)
        usable = self.usable_windows if windows is None else windows
        worth[~self.setup.windows.permits(leader, usable, bad) | ~is_possible(best.worth[0])] = NEVER
        most = worth.argmax()
        slots = best.slots_for(np.asarray([most])).ravel()
        return Seat(slots[slots >= 0], int(most))

    def _worth_of(self, leader: int, seat: Seat) -> int:
        """What the seat adds to a board on which the leader is not."""
        worth, start = self.setup.worth, self.setup.fixed_bad[leader]
        fairness = worth.fairness[leader, start + seat.bad] - worth.fairness[leader, start]
        return int(fairness + (worth.next_leader(self.cover)[seat.slots] + worth.own[leader, seat.slots]).sum())

    def _lies_outside(self, leader: int, seat: Seat) -> Flags:
        bad = self.setup.fixed_bad[leader] + seat.bad
        windows = self.setup.windows
        return np.asarray((bad < windows.fewest[:, leader]) | (bad > windows.most[:, leader]))
