"""Which recurring questions are new, growing or fading: each topic's last weeks against its own weeks before.

A count is compared with what the weeks before foretell for that many contacts (the exposure). Topics vary more from week to week
than a Poisson count, Var = mean + dispersion x mean², so the tail is that of a negative binomial, which also carries how
well the weeks before are known. How well all this finds what was planted is measured in tests/questions/test_trends.py.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt
from scipy.special import betainc

from frontline.questions.rates import Rates, Reals, dispersion_of, divided, ratio_of

Flags = npt.NDArray[np.bool_]
Counts = npt.NDArray[np.int64]
State = Literal["new", "growing", "fading", "steady", "too few"]
How = Literal["recent", "cumulative"]
YEAR = 52


@dataclass(frozen=True)
class Window:
    """The last `weeks` against at most `before` weeks before them; `budget` is its part of the errors allowed."""

    weeks: int
    before: int
    how: How
    budget: float


@dataclass(frozen=True)
class TrendRules:
    """When a topic counts as changed. The budgets of the windows add up to 1; where nothing changed, the first window is shown.

    `growth_budget` is the part of each budget for growing, the rest is for fading; `false_share` is the false-discovery rate over
    all topics; `least_effect` a ratio either way; `fewest_contacts` holds for what came (growing) or should have come (fading).
    """

    windows: tuple[Window, ...] = (
        # Two weeks together find nearly all that one week finds, and raise fewer false alarms: one week gets the large jumps only.
        Window(2, 26, "recent", 0.85),
        Window(1, 26, "recent", 0.05),
        Window(8, 16, "cumulative", 0.1),
    )
    growth_budget: float = 0.85
    false_share: float = 0.2
    least_effect: float = 1.5
    fewest_contacts: int = 5
    fewest_weeks_before: int = 2
    new_weeks: int = 4


AS_MEASURED = TrendRules()


@dataclass(frozen=True)
class Trend:
    """What became of one topic: `contacts` in the last `weeks` weeks, `expected` had it gone on as in the weeks before.

    The ratios are contacts / expected and its 95 % interval; all None when there is nothing before to compare with, as for a new
    topic. `p` (one tail of the window shown) and `q` (the false-discovery rate at which the topic would be named, if the interval agrees)
    are for the record, never for a page.
    """

    state: State
    contacts: int
    expected: float
    ratio: float | None
    ratio_low: float | None
    ratio_high: float | None
    weeks: int
    how: How
    p: float = 1.0
    q: float = 1.0


@dataclass(frozen=True)
class _Comparison:
    """One window over all topics. `known` tells for which there is enough before to compare with."""

    window: Window
    now: Rates
    before: Rates
    known: Flags

    @property
    def expected(self) -> Reals:
        return np.where(self.known, divided(self.before.contacts * self.now.exposure, self.before.exposure), 0.0)

    def tails(self) -> Reals:
        """The chance of so many contacts or more, and of so few or fewer, had nothing changed (2 x topics)."""
        growing = self._at_least(self.now.contacts, self.before.contacts + 1)
        fading = 1 - self._at_least(self.now.contacts + 1, self.before.contacts)
        return np.where(self.known, [growing, fading], 1.0)

    def _at_least(self, contacts: Reals, seen: Reals) -> Reals:
        """The negative binomial tail. Without noise it is the exact conditional test of two Poisson rates (Przyborowski and
        Wilenski 1940), which is why growth is asked with one contact more before and fading with none."""
        some = np.maximum(seen, 1e-9)
        size = 1 / (1 / some + self.now.noise + self.before.noise)
        mean = divided(some * self.now.exposure, self.before.exposure)
        return np.where(contacts > 0, betainc(np.maximum(contacts, 1), size, mean / (size + mean)), 1.0)


def read_trends(
    counts: Counts, exposure: Counts, born_week: Sequence[int | None], rules: TrendRules = AS_MEASURED
) -> list[Trend]:
    """One trend per topic, as of the last week given.

    `counts` are distinct contacts per topic and whole week (topics x weeks, oldest first); `exposure` all contacts of each week
    whose text was read; `born_week` the column in which a topic was born, None before the data or unknown. A topic is compared
    with weeks after its birth only. Raises ValueError when the three do not fit one another.
    """
    per_week, read = np.asarray(counts, dtype=np.float64), np.asarray(exposure, dtype=np.float64)
    topics = len(born_week)
    if per_week.size == 0 and topics == 0:
        return []
    if per_week.shape != (topics, len(read)):
        raise ValueError(f"counts are {per_week.shape}, but there are {topics} topics and {len(read)} weeks")
    weeks = len(read)
    born = np.array([-1 if week is None else week for week in born_week])
    lived = np.arange(weeks) > born[:, None]  # the week of birth is partial, and high because the topic was noticed
    age = np.array([0 if week is None else weeks - week for week in born_week])
    is_new = (age > 0) & (age <= rules.new_weeks)
    compared = [_compare(window, per_week, read, lived, rules) for window in rules.windows]
    tails = np.array([comparison.tails() for comparison in compared])
    enough = np.array([_enough(comparison, rules) for comparison in compared]) & ~is_new
    score = np.where(enough[:, None], _scores(compared, tails, rules), 1.0)
    q = np.ones(topics)
    q[enough.any(axis=0)] = _false_discovery(score.min(axis=(0, 1))[enough.any(axis=0)])
    return [
        _newcomer(per_week[topic], int(age[topic]), rules)
        if is_new[topic]
        else _told(topic, compared, tails[:, :, topic], score[:, :, topic], enough[:, topic], float(q[topic]), rules)
        for topic in range(topics)
    ]


def _compare(window: Window, counts: Reals, exposure: Reals, lived: Flags, rules: TrendRules) -> _Comparison:
    seen = exposure * lived
    until = max(0, len(exposure) - window.weeks)
    quiet = slice(max(0, until - YEAR), max(0, min(until, len(exposure) - 2)))  # a jump of these days is no noise
    noise = [dispersion_of(counts[:, quiet], exposure[quiet], span, lived[:, quiet]) for span in {1, window.weeks}]
    dispersion = np.max(noise, axis=0)
    earlier = slice(max(0, until - window.before), until)
    now = Rates.of(counts[:, until:], seen[:, until:], dispersion)
    before = Rates.of(counts[:, earlier], seen[:, earlier], dispersion)
    weeks_before = (seen[:, earlier] > 0).sum(axis=1)
    known = (weeks_before >= max(rules.fewest_weeks_before, window.weeks)) & (now.exposure > 0)
    return _Comparison(window, now, before, known)


def _enough(compared: _Comparison, rules: TrendRules) -> Flags:
    """Whether the larger of the two is large enough: what came, when it grew; what should have come, when it faded."""
    most: Reals = np.maximum(compared.now.contacts, compared.expected)
    return compared.known & (most >= rules.fewest_contacts)


def _scores(compared: list[_Comparison], tails: Reals, rules: TrendRules) -> Reals:
    """Each tail divided by its part of the budget (windows x 2 x topics); 1 where the change is too small to matter."""
    contacts = np.array([each.now.contacts for each in compared])
    expected = np.array([each.expected for each in compared])
    grown, faded = contacts >= rules.least_effect * expected, contacts * rules.least_effect <= expected
    sides = np.array([rules.growth_budget, 1 - rules.growth_budget])
    budget = np.array([each.window.budget for each in compared])[:, None, None] * sides[:, None]
    return np.where(np.stack([grown, faded], axis=1), np.minimum(tails / budget, 1.0), 1.0)


def _false_discovery(p: Reals) -> Reals:
    """The least false-discovery rate at which each is named among all (Benjamini and Hochberg 1995)."""
    order = np.argsort(p)
    steps = p[order] * len(p) / np.arange(1, len(p) + 1)
    q = np.empty(len(p))
    q[order] = np.minimum.accumulate(steps[::-1])[::-1]
    return q


def _newcomer(counts: Reals, age: int, rules: TrendRules) -> Trend:
    contacts = int(counts[-age:].sum())
    state: State = "new" if contacts >= rules.fewest_contacts else "too few"
    return Trend(state, contacts, 0.0, None, None, None, age, "recent")


def _told(
    topic: int, compared: list[_Comparison], tails: Reals, score: Reals, enough: Flags, q: float, rules: TrendRules
) -> Trend:
    """What one topic's windows say: the surest change where there is one, else the first window with enough contacts."""
    state: State = "steady" if enough.any() else "too few"
    place = int(np.argmax(enough))
    p = float(tails[place].min())
    if q <= rules.false_share:
        surest, side = (int(each) for each in np.unravel_index(np.argmin(score), score.shape))
        ratio = ratio_of(compared[surest].now, compared[surest].before, topic)
        # When many topics changed, the rate over all allows weaker evidence for each: the interval shown must not contradict.
        if ratio and (ratio.low > 1 if side == 0 else ratio.high < 1):
            state, place, p = ("growing", "fading")[side], surest, float(tails[surest, side])
    shown = compared[place]
    ratio = ratio_of(shown.now, shown.before, topic) if shown.known[topic] else None
    middle, low, high = (ratio.ratio, ratio.low, ratio.high) if ratio else (None, None, None)
    contacts, expected = int(shown.now.contacts[topic]), float(shown.expected[topic])
    return Trend(state, contacts, expected, middle, low, high, shown.window.weeks, shown.window.how, p, q)
