"""Questions into topics: the first time all of them, later the new ones into what is known, and births from what is left."""

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from frontline.progress import Progress, counted_progress
from frontline.questions.births import LOOK_BACK_WEEKS, Asked, Birth, find_births, more_of_the_same
from frontline.questions.kept_space import read_with_cache
from frontline.questions.naming import TopicName, name_topics
from frontline.questions.pool import Unit
from frontline.questions.registry import Registry, Topic
from frontline.questions.space import Rows, Space, of_length_one
from frontline.settings import Questions

DAYS = 7
BORN_WITHIN_WEEKS = 8
STRAY_SHARE = 0.25
"""So many as in these eight weeks may have come before: questions that were taken for this one."""
THRESHOLD_QUANTILE = 0.02
YOUNG_THRESHOLD = 0.45
"""Of a topic born from a dozen questions the two-percent quantile is their worst by chance: it is not held to more than this."""


def made_topic(
    topic_id: int, name: TopicName, places: Rows, own: Rows, born_date: dt.date | None, *, is_young: bool = False
) -> Topic:
    """A topic of the places and own vectors of its questions, row by row."""
    centre = of_length_one(places.mean(axis=0))
    near = places @ centre
    threshold = float(np.quantile(near, THRESHOLD_QUANTILE))
    return Topic(
        topic_id,
        name,
        centre,
        own.mean(axis=0),
        min(threshold, YOUNG_THRESHOLD) if is_young else threshold,
        born_date,
    )


def place_units(units: Sequence[Unit], topics: Sequence[Topic], space: Space, sentences: Rows) -> Rows:
    """Give each unit the nearest of the topics that it is near enough to; a unit that has one keeps it. Returns the units' places."""
    words = [unit.words_key for unit in units]
    places = space.place(words, sentences)
    if not topics or not len(units):
        return places
    centres, means = np.vstack([topic.centre for topic in topics]), np.vstack([topic.mean for topic in topics])
    thresholds = np.array([topic.threshold for topic in topics])
    near = places @ centres.T
    nearest = np.where(near >= thresholds, near, -1.0).argmax(axis=1)
    own = space.own(words, sentences)
    alike = (own * means[nearest]).sum(axis=1)
    for row, unit in enumerate(units):
        at = float(near[row, nearest[row]])
        is_one_of_it = at >= thresholds[nearest[row]] and alike[row] >= space.model.floor
        if unit.topic_id is None and is_one_of_it:
            unit.topic_id, unit.nearness = topics[nearest[row]].topic_id, round(at, 4)
    return places


def into_parts(units: Sequence[Unit], registry: Registry, space: Space, sentences: Rows) -> None:
    """Questions of topics that were split go to the nearest of their parts, and to its parts if it was split as well."""
    places = space.place([unit.words_key for unit in units], sentences)
    for unit, place in zip(units, places, strict=True):
        while unit.topic_id is not None and (topic := registry.topics[unit.topic_id]).state == "split":
            near = {part: float(place @ registry.topics[part].centre) for part in topic.goes_to}
            unit.topic_id = max(near, key=lambda part: (near[part], -part))
            unit.nearness = round(near[unit.topic_id], 4)


def born_among(
    data_directory: Path,
    space: Space,
    registry: Registry,
    earlier: Sequence[Unit],
    fresh: Sequence[Unit],
    rules: Questions,
    progress: Progress,
) -> tuple[list[Topic], list[Unit]]:
    """Topics born now, and the units that they take: fresh ones, and earlier ones that had no topic; no other is moved."""
    units = [*earlier, *fresh]
    if not units:
        return [], []
    newest = max(unit.week for unit in units)
    young = [
        topic
        for topic in registry.placing()
        if topic.born_date and newest - topic.born_date.toordinal() < DAYS * LOOK_BACK_WEEKS
    ]
    words = [unit.words_key for unit in units]
    told = counted_progress(progress, "looking for new questions", len(units))
    sentences = read_with_cache(data_directory, space, words, told).astype(np.float32)
    places, own = space.place(words, sentences), space.own(words, sentences)
    young_ids = {topic.topic_id for topic in young}
    asked = Asked(
        words,
        places,
        own,
        np.array([(newest - unit.week) // DAYS for unit in units], dtype=np.int64),
        [unit.customer for unit in units],
        np.array([unit.topic_id is None for unit in units]),
        np.array([unit.topic_id in young_ids for unit in units]),
    )
    births = find_births(asked, space, rules.granularity, rules.birth_units, rules.birth_customers)
    return _settled(births, units, len(earlier), asked, young, registry.next_id, newest)


def _settled(
    births: Sequence[Birth],
    units: Sequence[Unit],
    earlier: int,
    asked: Asked,
    young: Sequence[Topic],
    next_id: int,
    newest: int,
) -> tuple[list[Topic], list[Unit]]:
    """Ids for what was born; a group that is more of a young topic goes to it. An earlier question with a topic keeps it."""
    topics: list[Topic] = []
    taken: list[Unit] = []
    has_older_topic = {unit.words_key for unit in units[:earlier] if unit.topic_id is not None}
    for birth in births:
        known = [*young, *topics]
        same = more_of_the_same(
            birth, np.vstack([topic.centre for topic in known]) if known else np.zeros((0, 1), np.float32)
        )
        if same is None:
            born_date = dt.date.fromordinal(newest) if birth.is_news else None
            rows = asked.places[birth.members], asked.own[birth.members]
            topic = made_topic(next_id + len(topics), _named(birth, units, asked), *rows, born_date, is_young=True)
            topics.append(topic)
        else:
            topic = known[same]
        for row in birth.members.tolist():
            unit = units[row]
            if unit.words_key not in has_older_topic and (row >= earlier or unit.topic_id is None):
                unit.topic_id, unit.nearness = topic.topic_id, round(float(asked.places[row] @ topic.centre), 4)
                taken.append(unit)
    return topics, taken


def _named(birth: Birth, units: Sequence[Unit], asked: Asked) -> TopicName:
    """Its name, with phrases unlike those of everything else that was asked in these weeks."""
    near = asked.places @ birth.centre
    is_member = np.isin(np.arange(len(units)), birth.members)
    groups = [
        [(units[row].shown, float(near[row])) for row in np.flatnonzero(rows).tolist()]
        for rows in (is_member, ~is_member)
    ]
    return name_topics({number: group for number, group in enumerate(groups) if group})[0]


def first_born_date(units: Sequence[Unit], first_week: int, rules: Questions) -> dt.date | None:
    """Monday of the first week in which eight weeks held enough questions of enough customers; None when it was there before.

    For topics found in a whole history at once. The first eight weeks of the data cannot tell; nor is a topic born that was asked
    about now and then all along, and only came to be frequent.
    """
    by_week: dict[int, list[Unit]] = defaultdict(list)
    for unit in units:
        by_week[unit.week].append(unit)
    for week in sorted(by_week):
        window = [unit for back in range(BORN_WITHIN_WEEKS) for unit in by_week.get(week - DAYS * back, [])]
        if len(window) >= rules.birth_units and len({unit.customer for unit in window}) >= rules.birth_customers:
            before = sum(len(asked) for each, asked in by_week.items() if each <= week - DAYS * BORN_WITHIN_WEEKS)
            is_birth = week - first_week >= DAYS * BORN_WITHIN_WEEKS and before <= STRAY_SHARE * len(window)
            return dt.date.fromordinal(week) if is_birth else None
    return None
