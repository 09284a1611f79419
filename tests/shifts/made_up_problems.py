"""Made-up planning problems: whole teams as they might be, and tiny ones of which every plan can be tried."""

import numpy as np

from frontline.shifts.planning.problem import Problem, Weights

FIRST_HOUR, HOURS = 9, 9


def team_problem(seed: int, leaders: int = 20, weeks: int = 4, minutes: int = 60, past_bad: int = 3) -> Problem:
    """A team's weeks from 9 to 18 on weekdays: meetings in common and of one's own, lunch, travel days, a queue with two peaks."""
    dice = np.random.default_rng(seed)
    per_day = HOURS * 60 // minutes
    days = weeks * 5
    slots = days * per_day
    hour = FIRST_HOUR + np.tile(np.arange(per_day), days) * minutes / 60
    day = np.repeat(np.arange(days), per_day)
    day = day + day // 5 * 2  # weekends have numbers, but no slots
    is_friday = np.repeat(np.arange(days) % 5 == 4, per_day)
    peak = np.exp(-((hour - 10.5) ** 2) / 3) + 0.8 * np.exp(-((hour - 15) ** 2) / 4) + 0.15
    first = 240 * minutes / 60 * peak * dice.lognormal(0, 0.35, slots)
    further = np.cumprod(np.hstack([np.ones((slots, 1)), dice.uniform(0.35, 0.8, (slots, 5))]), axis=1)
    busy = _busy(dice, leaders, days, per_day, hour)
    return Problem(
        slot_day=day,
        slot_week=day // 7,
        is_allowed=~busy,
        cost=np.where(dice.random((leaders, slots)) < 0.06, 0.5, 0.0),
        queue_gain=first[:, None] * further,
        voice_gain=np.floor(4 * dice.random((leaders, 1)) * peak * dice.gamma(2, 0.7, (leaders, slots))),
        is_bad=(hour < 10) | (hour >= 17) | (is_friday & (hour >= 15)),
        bad_before=dice.integers(0, past_bad + 1, leaders),
        wanted=dice.choice([0, 1, 1, 1, 2, 3], (leaders, 1)) * np.ones((1, weeks), dtype=int),
        taken=_taken(dice, busy, per_day),
        seed=seed,
    )


def _busy(dice: np.random.Generator, leaders: int, days: int, per_day: int, hour: np.ndarray) -> np.ndarray:
    busy = np.zeros((leaders, days, per_day), dtype=bool)
    for _ in range(days):  # meetings of several leaders, then everybody's own, in runs
        who = dice.random(leaders) < 0.5
        start = dice.integers(per_day - 1)
        busy[who, dice.integers(days), start : start + 2] = True
    for leader in range(leaders):
        for _ in range(days * 2):
            start = dice.integers(per_day)
            busy[leader, dice.integers(days), start : start + dice.integers(1, 3)] = True
        travels = dice.integers(days)
        busy[leader, travels : travels + dice.integers(0, 6)] = True
    flat = busy.reshape(leaders, days * per_day)
    flat[:, (hour >= 12) & (hour < 13)] |= dice.random((leaders, 1)) < 0.8
    return flat


def _taken(dice: np.random.Generator, busy: np.ndarray, per_day: int) -> np.ndarray:
    taken = np.zeros(busy.shape, dtype=bool)
    for leader in range(0, busy.shape[0], 4):
        taken[leader, dice.integers(2 * per_day)] = True  # perhaps on a busy time: it was accepted before that came up
    return taken


def tiny_problem(seed: int) -> Problem:
    """Two or three leaders, two weeks of two days, two or three slots a day: some thousand plans at most."""
    dice = np.random.default_rng(seed)
    leaders = int(dice.integers(1, 4))
    per_day = 2 if leaders == 3 else int(dice.integers(2, 4))
    day = np.repeat([0, 1, 7, 8], per_day)
    shape = (leaders, day.size)
    taken = np.zeros(shape, dtype=bool)
    if dice.random() < 0.5:
        taken[dice.integers(leaders), dice.integers(day.size)] = True
    return Problem(
        slot_day=day,
        slot_week=day // 7,
        is_allowed=dice.random(shape) < 0.7,
        cost=np.where(dice.random(shape) < 0.2, dice.random(shape), 0.0),
        queue_gain=-np.sort(-dice.integers(0, 50, (day.size, int(dice.integers(0, 4)))).astype(float), axis=1),
        voice_gain=dice.integers(0, 5, shape).astype(float),
        is_bad=dice.random(day.size) < 0.5,
        bad_before=dice.integers(0, 5, leaders),
        wanted=dice.integers(0, 3, (leaders, 2)),
        taken=taken,
        weights=Weights(*dice.choice([0.0, 0.5, 1.0, 3.0], 3)),
        seed=seed,
    )
