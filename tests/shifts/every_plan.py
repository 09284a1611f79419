"""Every plan of a tiny problem, its score and the rule on bad hours, written down once more from their definitions."""

from collections.abc import Iterator
from itertools import combinations, product

import numpy as np

from frontline.shifts.planning.problem import Flags, Problem

Row = tuple[int, ...]  # the slots chosen for one leader


def best_score(problem: Problem) -> float:
    """The best score of all plans that keep the rules, in points."""
    return max(score_by_definition(problem, plan) for plan in plans_within_rules(problem))


def plans_within_rules(problem: Problem) -> Iterator[Flags]:
    """All plans that keep all rules."""
    rows = [_rows(problem, leader) for leader in range(problem.leaders)]
    takes_part = [leader for leader in range(problem.leaders) if any(rows[leader]) or problem.taken[leader].any()]
    levels = [{row: _level(problem, leader, row) for row in rows[leader]} for leader in range(problem.leaders)]
    reach = [set(levels[leader].values()) for leader in range(problem.leaders)]
    outside = {start: _cannot_fit(reach, takes_part, start) for start in range(-3, 30)}
    fewest = min(len(each) for each in outside.values())
    starts = [start for start, each in outside.items() if len(each) == fewest]
    for combined in product(*rows):
        bad = [levels[leader][row] for leader, row in enumerate(combined)]
        if any(all(_nearest(bad[each], reach[each], start) for each in takes_part) for start in starts):
            plan = problem.taken.copy()
            for leader, row in enumerate(combined):
                plan[leader, list(row)] = True
            yield plan


def score_by_definition(problem: Problem, plan: Flags) -> float:
    """The score of a plan, in points, in plain sums."""
    weights, allowed = problem.weights, problem.is_allowed
    best_minutes = max(
        (problem.queue_gain[s, 0] for s in np.flatnonzero(allowed.any(axis=0)) if problem.queue_gain.shape[1]),
        default=0,
    )
    most_voices = max(problem.voice_gain[allowed], default=0)
    minutes = sum(problem.queue_gain[slot, : plan[:, slot].sum()].sum() for slot in range(problem.slots))
    total = -problem.cost[plan].sum()
    total += weights.queue * minutes / best_minutes if best_minutes else 0
    total += weights.voices * problem.voice_gain[plan].sum() / most_voices if most_voices else 0
    before = [
        problem.bad_before[x]
        for x in range(problem.leaders)
        if problem.taken[x].any() or any(map(len, _rows(problem, x)))
    ]
    for leader in range(problem.leaders):
        for number in range(plan[leader, problem.is_bad].sum()):
            total -= weights.fairness * max(problem.bad_before[leader] - min(before) + number, 0) / 2 if before else 0
    return float(total)


def _rows(problem: Problem, leader: int) -> list[Row]:
    """All choices of open shifts of a leader: one a day, as many a week as wanted or as there are free days."""
    by_week = []
    for week in range(problem.weeks):
        taken = np.flatnonzero(problem.taken[leader] & (problem.slot_week == week))
        free = [s for s in np.flatnonzero(problem.is_allowed[leader] & (problem.slot_week == week)).tolist()
                if problem.slot_day[s] not in problem.slot_day[problem.taken[leader]]]  # fmt: skip
        days = {int(problem.slot_day[slot]) for slot in free}
        count = min(max(int(problem.wanted[leader, week]) - taken.size, 0), len(days))
        by_week.append(
            [row for row in combinations(free, count) if len({int(problem.slot_day[s]) for s in row}) == count]
        )
    return [tuple(slot for row in rows for slot in row) for rows in product(*by_week)]


def _level(problem: Problem, leader: int, row: Row) -> int:
    return int(
        problem.bad_before[leader] + problem.taken[leader, problem.is_bad].sum() + problem.is_bad[list(row)].sum()
    )


def _cannot_fit(reach: list[set[int]], takes_part: list[int], start: int) -> list[int]:
    return [leader for leader in takes_part if not reach[leader] & set(range(start, start + 3))]


def _nearest(level: int, reach: set[int], start: int) -> bool:
    """Within the window of three levels, or as near to it as the leader can come."""

    def distance(each: int) -> int:
        return max(start - each, each - start - 2, 0)

    return distance(level) == min(map(distance, reach))
