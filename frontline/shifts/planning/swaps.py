"""Two leaders change places in one week, where that is better for both together. The cover of the slots stays as it is."""

import numpy as np

from frontline.shifts.planning.board import Board, Seat
from frontline.shifts.planning.problem import Flags, Whole


def swap_while_better(board: Board, most: int = 200) -> None:
    """Make the best swap, again and again, at most `most` times."""
    for week in range(board.setup.problem.weeks):
        for _ in range(most):
            if not _swap_once(board, week):
                break


def _swap_once(board: Board, week: int) -> bool:
    who, where = _seated(board, week)
    if who.size < 2:
        return False
    gain = _gains(board, who, where)
    first, second = np.unravel_index(int(gain.argmax()), gain.shape)
    if gain[first, second] <= 0:
        return False
    one, other = int(who[first]), int(who[second])
    seats = board.take_off(one), board.take_off(other)
    board.put(one, _moved(seats[0], where[first], where[second]))
    board.put(other, _moved(seats[1], where[second], where[first]))
    return True


def _seated(board: Board, week: int) -> tuple[Whole, Whole]:
    slot_week = board.setup.problem.slot_week
    pairs = [
        (leader, slot)
        for leader in sorted(board.seats)
        for slot in board.seats[leader].slots
        if slot_week[slot] == week
    ]
    return tuple(np.asarray(pairs, dtype=np.int64).reshape(-1, 2).T)  # type: ignore[return-value]


def _gains(board: Board, who: Whole, where: Whole) -> Whole:
    """int[P,P]: what is won if the shifts i and j change hands; -1 where they may not (a bad hour goes for a bad one only)."""
    setup = board.setup
    own = setup.worth.own[who][:, where]
    kept = own.diagonal()
    gain = own + own.T - kept[:, None] - kept
    may = setup.is_open[who][:, where] & _day_is_free(board, who, where)
    is_bad = setup.problem.is_bad[where]
    return np.where(may & may.T & (is_bad[:, None] == is_bad) & (who[:, None] != who), gain, -1)


def _day_is_free(board: Board, who: Whole, where: Whole) -> Flags:
    """bool[P,P]: leader i, without shift i, has no shift found on the day of slot j."""
    day = board.setup.problem.slot_day[where]
    same_day = day[:, None] == day
    same_leader = who[:, None] == who
    others_of_leader = same_leader.astype(np.int64) @ same_day.astype(np.int64)  # shifts of leader i on the day of j
    return np.asarray(others_of_leader - same_day == 0)


def _moved(seat: Seat, old: int, new: int) -> Seat:
    return Seat(np.where(seat.slots == old, new, seat.slots), seat.bad)
