"""The search for a good plan: greedy, then hill-climbing, then ruin and recreate. Work is counted, never timed.

A step of all three is the same: a leader off the board gets the best shifts there are, exactly. Greedy seats everybody once; the
climb takes leaders off one by one, or lets two of them change places, while that helps; ruin and recreate takes a few off who sit
on the same day and seats them again in another order (Schrimpf et al. 2000, "Record breaking optimization results using the ruin
and recreate principle"), keeping what is no worse than a falling threshold allows.
"""

import random
from collections.abc import Iterable

import numpy as np

from frontline.progress import Progress, counted_progress
from frontline.shifts.planning.board import Board, Seat
from frontline.shifts.planning.setup import Setup
from frontline.shifts.planning.swaps import swap_while_better
from frontline.shifts.planning.worth import POINT

_RUINS, _RUINS_EACH = 400, 10  # rounds of ruin: at least, and for each leader
_FEWEST_OFF, _MOST_OFF = 2, 4
_CLIMBS = 6
_THRESHOLD = 0.05 * POINT


def search(setup: Setup, progress: Progress = lambda _: None) -> Board:
    """A good plan for all whose shifts are to be found; the same seed gives the same plan."""
    dice = random.Random(setup.problem.seed)
    leaders = [int(leader) for leader in setup.free_leaders]
    board = _best_start(setup, leaders, dice)
    if len(leaders) > 1:  # one alone has the best already
        _climb(board, leaders)
        _ruin_and_recreate(board, leaders, dice, progress)
    return board


def _best_start(setup: Setup, leaders: list[int], dice: random.Random) -> Board:
    """Greedy within each window of bad hours; the best of these."""
    order = leaders[:]
    dice.shuffle(order)
    starts = []
    for window in range(setup.windows.fewest.shape[0]):
        board = Board(setup)
        only = np.arange(setup.windows.fewest.shape[0]) == window
        for leader in order:
            board.put(leader, board.best_seat(leader, only))
        starts.append(board)
    return max(starts, key=lambda board: board.worth)


def _climb(board: Board, leaders: Iterable[int]) -> None:
    for _ in range(_CLIMBS):
        before = board.worth
        for leader in leaders:
            board.take_off(leader)
            board.put(leader, board.best_seat(leader))
        swap_while_better(board)
        if board.worth == before:
            return


def _ruin_and_recreate(board: Board, leaders: list[int], dice: random.Random, progress: Progress) -> None:
    rounds = _RUINS + _RUINS_EACH * len(leaders)
    best_worth, best = board.worth, dict(board.seats)
    told = counted_progress(progress, "trying plans", rounds)
    for number in range(rounds):
        told(number)
        threshold = _THRESHOLD * (1 - number / rounds)
        before = board.worth
        off = _who_goes(board, leaders, dice)
        old = {leader: board.take_off(leader) for leader in off}
        dice.shuffle(off)
        for leader in off:
            board.put(leader, board.best_seat(leader))
        if board.worth < before - threshold:
            _seat_again(board, old)
        if board.worth > best_worth:
            best_worth, best = board.worth, dict(board.seats)
    _seat_again(board, best)
    _climb(board, leaders)


def _who_goes(board: Board, leaders: list[int], dice: random.Random) -> list[int]:
    """A few leaders, those first who sit on the same day as one of them."""
    first = dice.choice(leaders)
    seats, days = board.seats, board.setup.problem.slot_day
    day = days[dice.choice(list(seats[first].slots))]
    together = [leader for leader in leaders if leader != first and (days[seats[leader].slots] == day).any()]
    dice.shuffle(together)
    alone = dice.sample(leaders, min(_MOST_OFF, len(leaders)))
    wanted = dice.randint(_FEWEST_OFF, _MOST_OFF)
    return list(dict.fromkeys([first, *together[: wanted - 1], *alone]))[:wanted]


def _seat_again(board: Board, seats: dict[int, Seat]) -> None:
    for leader in seats:
        if leader in board.seats:
            board.take_off(leader)
    for leader, seat in seats.items():
        board.put(leader, seat)
