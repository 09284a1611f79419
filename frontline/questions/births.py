"""A topic is born: questions of the last weeks that are like one another and were not asked before, or that are like no topic.

A new question is often near enough to an old topic to be taken for one of it ("why is the scan greenish" among "when will my scan be
ready"). What gives it away is time: among the questions nearest to it, nearly all are of the last weeks.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from frontline.questions.clustering import FEW_NEIGHBOURS, cluster
from frontline.questions.space import Rows, Space, of_length_one

LOOK_BACK_WEEKS = 26
LEFTOVER_WEEKS = 12
RECENT_WEEKS = 4
NEAREST = 10
NEWS_SHARE = 0.5
"""Of the questions nearest to one that is news, at least this share is of the last weeks."""
MOST_RECENT_SHARE = 0.4
"""Where the last weeks hold more of all questions than this, nothing can be told to be news yet."""
TIMES_BEFORE = 12.0
"""Around a new topic's middle so many times as much must be asked as before, week for week."""
TIMES_THE_FLOOR = 1.5
"""And its questions must be so much more alike than the least that belongs (questions swept together reach 1.4)."""
FEWEST_IN_CORE = 4
SAME_TOPIC = 0.65
"""A group so near to a topic that is young itself (cosine of their middles) is more of the same."""
NEAR_QUANTILE = 0.25
ROWS_AT_ONCE = 1024
Places = npt.NDArray[np.int64]
Truths = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Asked:
    """Questions of the last 26 weeks, row by row: text, place, own vector, week counted back (0: the last), customer, whether it has no topic."""

    texts: Sequence[str]
    places: Rows
    own: Rows
    weeks_back: Places
    customers: Sequence[str]
    is_leftover: Truths
    is_of_young: Truths
    """Its topic was born within these weeks: it is news that is known already."""


@dataclass(frozen=True)
class Birth:
    """A new topic: the questions that show it (rows of those asked), its middle, and its questions' mean own vector."""

    members: Places
    centre: Rows
    mean: Rows
    is_news: bool


def find_births(asked: Asked, space: Space, granularity: str, fewest_units: int, fewest_customers: int) -> list[Birth]:
    """Topics to be born, news first, then what was left over for twelve weeks; each kind the largest first."""

    news = [
        birth
        for core in _groups(np.flatnonzero(_is_news(asked)), asked, space, "fine")
        if len(core) >= FEWEST_IN_CORE
        and _is_enough(
            birth := _born(_with_the_near(core, asked), asked, is_news=True), asked, fewest_units, fewest_customers
        )
        and _growth(birth, asked) >= TIMES_BEFORE
    ]
    taken = np.concatenate([np.zeros(0, np.int64), *(birth.members for birth in news)])
    rows = np.flatnonzero(asked.is_leftover & (asked.weeks_back < LEFTOVER_WEEKS))
    left = (
        _born(group, asked, is_news=False) for group in _groups(np.setdiff1d(rows, taken), asked, space, granularity)
    )
    kept = [birth for birth in left if _is_enough(birth, asked, fewest_units, fewest_customers)]
    floor = TIMES_THE_FLOOR * space.model.floor
    return [birth for birth in news + kept if _cohesion(asked.own[birth.members]) >= floor]


def _born(members: Places, asked: Asked, *, is_news: bool) -> Birth:
    centre = of_length_one(asked.places[members].mean(axis=0))
    return Birth(members, centre, asked.own[members].mean(axis=0), is_news)


def _is_enough(birth: Birth, asked: Asked, fewest_units: int, fewest_customers: int) -> bool:
    customers = {asked.customers[row] for row in birth.members.tolist()}
    return len(birth.members) >= fewest_units and len(customers) >= fewest_customers


def _with_the_near(core: Places, asked: Asked) -> Places:
    """The core, and whatever else was asked in the last weeks as near to its middle as three quarters of it."""
    near = asked.places @ of_length_one(asked.places[core].mean(axis=0))
    is_recent = (asked.weeks_back < RECENT_WEEKS) & ~asked.is_of_young
    return np.union1d(core, np.flatnonzero(is_recent & (near >= np.quantile(near[core], NEAR_QUANTILE))))


def more_of_the_same(birth: Birth, young: Rows) -> int | None:
    """Which of the young topics' middles (topics x dimensions) the group is more of; None for a topic of its own."""
    if not len(young):
        return None
    near = young @ birth.centre
    return int(near.argmax()) if near.max() >= SAME_TOPIC else None


def _cohesion(own: Rows) -> float:
    """The mean similarity between two different rows."""
    size = len(own)
    total = own.sum(axis=0)
    return float((total @ total - (own * own).sum()) / max(size * (size - 1), 1))


def _growth(birth: Birth, asked: Asked) -> float:
    """Questions as near to its middle as three quarters of its own: in the last weeks, against before, as shares of all questions."""
    near = asked.places @ birth.centre
    is_inside = near >= np.quantile(near[birth.members], NEAR_QUANTILE)
    is_recent = asked.weeks_back < RECENT_WEEKS
    inside, all_rows = (
        [int(np.count_nonzero(rows & when)) for when in (is_recent, ~is_recent)]
        for rows in (is_inside, np.ones_like(is_inside))
    )
    return (inside[0] + 0.5) / max(all_rows[0], 1) / ((inside[1] + 0.5) / max(all_rows[1], 1))


def _is_news(asked: Asked) -> Truths:
    """Of the last weeks, and so are nearly all of the questions nearest to it (same words apart: they would vouch for themselves)."""
    is_recent = asked.weeks_back < RECENT_WEEKS
    answer = np.zeros(len(is_recent), dtype=bool)
    rows = np.flatnonzero(is_recent & ~asked.is_of_young)
    if len(is_recent) <= NEAREST or is_recent.mean() > MOST_RECENT_SHARE:
        return answer
    for start in range(0, len(rows), ROWS_AT_ONCE):
        chunk = rows[start : start + ROWS_AT_ONCE]
        near = asked.places[chunk] @ asked.places.T
        near[np.arange(len(chunk)), chunk] = -2.0
        nearest = np.argpartition(-near, NEAREST - 1, axis=1)[:, :NEAREST]
        answer[chunk] = is_recent[nearest].mean(axis=1) >= NEWS_SHARE
    return answer


def _groups(rows: Places, asked: Asked, space: Space, granularity: str) -> list[Places]:
    """The rows in groups of like questions, without those that are not like their group's mean at all; the largest first."""
    if len(rows) < 2:
        return []
    distinct: dict[str, int] = {}
    for row in rows.tolist():
        distinct.setdefault(asked.texts[row], row)
    texts = sorted(distinct)
    groups = cluster(asked.places[[distinct[text] for text in texts]], granularity, neighbours=FEW_NEIGHBOURS)
    group_of = dict(zip(texts, groups.tolist(), strict=True))
    labels = np.array([group_of[asked.texts[row]] for row in rows.tolist()], dtype=np.int64)
    found = []
    for group in np.unique(groups).tolist():
        members = rows[labels == group]
        own = asked.own[members]
        members = members[own @ own.mean(axis=0) >= space.model.floor]
        if len(members):
            found.append(members)
    return sorted(found, key=lambda members: (-len(members), int(members[0])))
