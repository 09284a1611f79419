"""A question goes to the nearest topic that it is near enough and like enough to; one that has a topic keeps it."""

import datetime as dt
import zlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from frontline.questions.naming import TopicName
from frontline.questions.placing import YOUNG_THRESHOLD, born_among, made_topic, place_units
from frontline.questions.pool import Unit
from frontline.questions.registry import Registry, Topic
from frontline.questions.space import Rows, of_length_one
from frontline.settings import Questions

from .made_up_topics import unit_vector
from .test_births import DIMENSIONS, SPACE

NAME = TopicName("made up", (), (), "")


def at(middle: int, off: float = 0.0) -> Rows:
    """A place near a middle, or `off` from it."""
    return of_length_one(unit_vector(middle, DIMENSIONS) + off * unit_vector(middle + 10, DIMENSIONS))


def with_no_words(sentence: Rows) -> Rows:
    """A place in the space: the sentence, and the one dimension of words that SPACE has."""
    return np.append(sentence, np.float32(0))


def topic(number: int, threshold: float, mean: Rows | None = None) -> Topic:
    middle = at(number)
    return Topic(number, NAME, with_no_words(middle), middle if mean is None else mean, threshold, None)


def unit(number: int, topic_id: int | None = None) -> Unit:
    return Unit(f"text {number}", 0, f"words {number}", "customer", 0, topic_id, 0.123 if topic_id else None)


def placed(units: list[Unit], topics: list[Topic], *rows: Rows) -> list[int | None]:
    places = place_units(units, topics, SPACE, np.vstack(rows))
    assert places.shape[0] == len(units)
    return [each.topic_id for each in units]


def test_the_nearest_topic_takes_a_question() -> None:
    units = [unit(0), unit(1)]
    assert placed(units, [topic(1, 0.5), topic(2, 0.5)], at(2, 0.3), at(1, 0.2)) == [2, 1]
    assert units[0].nearness == round(float(at(2, 0.3) @ at(2)), 4)


def test_each_topic_has_a_threshold_of_its_own() -> None:
    assert placed([unit(0), unit(1)], [topic(1, 0.5), topic(2, 0.99)], at(1, 0.5), at(2, 0.5)) == [1, None]
    between = of_length_one(at(1) + 1.2 * at(2))
    assert placed([unit(2)], [topic(1, 0.5), topic(2, 0.99)], between) == [1], (
        "the nearest of those it is near enough to"
    )


def test_a_question_that_is_unlike_the_topics_questions_is_none_of_them() -> None:
    """Near in the space seen from its middle, but not in what it says."""
    assert placed([unit(0)], [topic(1, 0.5, mean=0.1 * at(1))], at(1)) == [None]


def test_a_question_that_has_a_topic_keeps_it() -> None:
    units = [unit(0, 7), unit(1)]
    assert placed(units, [topic(1, 0.5)], at(1), at(1)) == [7, 1]
    assert units[0].nearness == 0.123


def test_without_topics_nothing_is_placed() -> None:
    assert placed([unit(0)], [], at(1)) == [None]


def test_a_topic_is_held_to_its_own_questions_a_young_one_to_no_more_than_a_bound() -> None:
    rows = np.vstack([at(1, off / 100) for off in range(50)])
    grown = made_topic(3, NAME, rows, rows, None)
    near = np.sort(rows @ grown.centre)
    assert (near < grown.threshold).sum() == 1, "two in a hundred lie outside"
    assert made_topic(3, NAME, rows, rows, None, is_young=True).threshold == YOUNG_THRESHOLD
    assert np.allclose(grown.mean, rows.mean(axis=0), atol=1e-6)


MONDAY = dt.date(2026, 6, 1).toordinal()


def read(texts: Sequence[str], *_: object) -> Rows:
    """A text "20 anything" lies near middle 20, always at the same place."""
    rows = []
    for text in texts:
        noise = np.random.default_rng(zlib.crc32(text.encode())).normal(size=DIMENSIONS).astype(np.float32)
        rows.append(of_length_one(unit_vector(int(text.split()[0]), DIMENSIONS) + 0.5 * of_length_one(noise)))
    return np.vstack(rows)


READING = replace(SPACE, model=replace(SPACE.model, read=read))


def asked(middle: int, number: int, weeks_back: int, topic_id: int | None) -> Unit:
    words = f"{middle} question {number} {weeks_back}"
    return Unit(f"{words} text", 0, words, f"customer {number}", MONDAY - 7 * weeks_back, topic_id, 0.5)


def steady() -> list[Unit]:
    """Eight topics asked about twice a week for half a year."""
    return [asked(middle, n, week, middle + 1) for middle in range(8) for week in range(26) for n in range(2)]


def born(data: Path, topics: Sequence[Topic], earlier: list[Unit], fresh: list[Unit]) -> tuple[list[Topic], list[Unit]]:
    registry = Registry({each.topic_id: each for each in topics})
    return born_among(data, READING, registry, earlier, fresh, Questions(), lambda _: None)


def test_a_birth_takes_the_fresh_and_those_without_a_topic_and_moves_no_other(tmp_path: Path) -> None:
    with_topic = [asked(20, n, 1, 5) for n in range(3)]
    without = [asked(20, n, 1, None) for n in range(3, 6)]
    fresh = [asked(20, n, 0, 5) for n in range(10, 16)]
    said_before = replace(with_topic[0], text_key="said again", week=MONDAY)
    topics, taken = born(tmp_path, [topic(n, 0.5) for n in range(1, 9)], [*steady(), *with_topic, *without], [*fresh, said_before])  # fmt: skip
    (new,) = topics
    assert (new.topic_id, new.born_date) == (9, dt.date.fromordinal(MONDAY))
    assert [each.topic_id for each in with_topic] == [5, 5, 5], "an earlier question with a topic keeps it"
    assert said_before.topic_id == 5, "and so do its words when they come again"
    assert [each.topic_id for each in [*without, *fresh]] == [9] * 9
    assert {id(each) for each in taken} == {id(each) for each in [*without, *fresh]}


def test_more_of_a_young_topic_goes_to_it_and_bears_no_other(tmp_path: Path) -> None:
    young = replace(
        topic(9, 0.99), centre=with_no_words(at(20)), mean=at(20), born_date=dt.date.fromordinal(MONDAY - 14)
    )
    fresh = [asked(20, n, 0, None) for n in range(12)]
    old = [topic(n, 0.5) for n in range(1, 9)]
    topics, taken = born(tmp_path, [*old, young], steady(), fresh)
    assert topics == []
    assert {each.topic_id for each in fresh} == {9}
    assert len(taken) == 12
    for each in fresh:
        each.topic_id = None
    of_last_year = replace(young, born_date=dt.date.fromordinal(MONDAY - 400))
    (new,), _ = born(tmp_path, [*old, of_last_year], steady(), fresh)
    assert new.topic_id == 10, "an old topic that would not have them is another question"


def test_nothing_asked_bears_nothing(tmp_path: Path) -> None:
    assert born(tmp_path, [], [], []) == ([], [])
    assert born(tmp_path, [topic(1, 0.5)], steady(), []) == ([], [])
