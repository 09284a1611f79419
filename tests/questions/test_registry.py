"""The record of topics, replayed: ids are used once, decisions win until they are taken back, damage is told and kept."""

import datetime as dt
import json
from pathlib import Path

import numpy as np
import pytest

from frontline.errors import BadParameter, FrontlineError
from frontline.questions.registry import (
    EVENTS_FILE,
    FOLDER,
    Registry,
    append_events,
    born,
    decided,
    load_registry,
    undone,
)

from .made_up_topics import topic


def kept(data: Path, *events: object) -> Registry:
    """The registry after these events, whose numbers are their lines."""
    append_events(data, events)  # type: ignore[arg-type]
    return load_registry(data)


def births(*numbers: int) -> list[dict[str, object]]:
    return born([topic(number) for number in numbers])


def test_without_a_record_there_is_no_topic(tmp_path: Path) -> None:
    registry = load_registry(tmp_path)
    assert (dict(registry.topics), registry.decisions, registry.unreadable) == ({}, (), ())
    assert registry.next_id == 1


def test_a_topic_comes_back_as_it_was_born(tmp_path: Path) -> None:
    registry = kept(tmp_path, *born([topic(1, "Wo ist es? – “ja”\u2028", dt.date(2026, 3, 2)), topic(2)]))
    expected = topic(1, "Wo ist es? – “ja”\u2028", dt.date(2026, 3, 2))
    found = registry.topics[1]
    assert (found.name, found.threshold, found.born_date) == (
        expected.name,
        0.5,
        dt.date(2026, 3, 2),
    )
    assert np.array_equal(found.centre, expected.centre)
    assert np.array_equal(found.mean, expected.mean)
    assert (found.state, found.label, registry.topics[2].born_date) == ("live", expected.name.label, None)


def test_an_id_is_never_used_again_whatever_became_of_its_topic(tmp_path: Path) -> None:
    assert kept(tmp_path, *births(1, 2, 7)).next_id == 8
    assert kept(tmp_path, decided("merged", 7, into=[1]), decided("set_aside", 2)).next_id == 8
    registry = load_registry(tmp_path)
    assert kept(tmp_path, undone(registry, 4)).next_id == 8


def test_what_was_there_stays_byte_for_byte(tmp_path: Path) -> None:
    path = tmp_path / FOLDER / EVENTS_FILE
    append_events(tmp_path, births(1))
    before = path.read_bytes()
    append_events(tmp_path, births(2))
    assert path.read_bytes().startswith(before)
    assert path.read_bytes().count(b"\n") == 2
    assert {each.name for each in path.parent.iterdir()} == {EVENTS_FILE}
    append_events(tmp_path, [])
    assert path.read_bytes().count(b"\n") == 2


def test_a_damaged_line_is_told_stays_and_harms_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / FOLDER / EVENTS_FILE
    append_events(tmp_path, births(1, 2))
    lines = path.read_bytes().splitlines()
    torn = lines[1][:40]
    odd = [b"", b"null", b"[]", b'"born"', b'{"event": "unheard of"}', b'{"no": 1}', b"\xff\xfe\x00"]
    path.write_bytes(b"\n".join([lines[0], *odd, lines[1], torn]))
    registry = load_registry(tmp_path)
    assert set(registry.topics) == {1, 2}
    assert registry.unreadable == (*range(2, 9), 10)
    registry = kept(tmp_path, *births(3), decided("renamed", 1, name="mine"))
    assert set(registry.topics) == {1, 2, 3}
    assert registry.topics[1].label == "mine"
    assert torn in path.read_bytes().splitlines(), "a torn line is not glued to the next"


@pytest.mark.parametrize(
    "event",
    [
        {"event": "born"},
        {"event": "born", "topic": 9},
        {"event": "renamed"},
        {"event": "renamed", "topic": 1, "at": "now"},
        {"event": "merged", "topic": 1, "at": "now", "into": []},
        {"event": "merged", "topic": 1, "at": "now", "into": [99]},
        {"event": "merged", "topic": 1, "at": "now"},
        {"event": "split", "topic": 1, "at": "now", "into": "both"},
        {"event": "set_aside", "topic": "1"},
        {"event": "set_aside", "topic": 1},
        {"event": "undone"},
        {"event": "undone", "number": "x"},
        {"event": ["born"]},
        {**births(9)[0], "centre": "AAA"},
        {**births(9)[0], "threshold": None},
    ],
    ids=lambda event: json.dumps(event)[:40],
)
def test_an_event_that_lacks_something_is_told_and_passed_over(event: dict[str, object], tmp_path: Path) -> None:
    registry = kept(tmp_path, *births(1, 2), event, decided("renamed", 2, name="still"))
    assert registry.topics[2].label == "still"
    assert {topic_id: registry.shown(topic_id) for topic_id in (1, 2)}[2] == 2


def test_renaming_and_giving_the_found_name_back(tmp_path: Path) -> None:
    registry = kept(tmp_path, *births(1), decided("renamed", 1, name="one"), decided("renamed", 1, name="two"))
    assert registry.topics[1].label == "two"
    assert registry.topics[1].name.label == "Topic 1"
    assert kept(tmp_path, undone(registry, 3)).topics[1].label == "one"
    assert kept(tmp_path, undone(load_registry(tmp_path), 2)).topics[1].label == "Topic 1"
    assert (
        kept(tmp_path, decided("renamed", 1, name="three"), decided("renamed", 1, name="")).topics[1].name_by_hand
        is None
    )


def test_merging_is_counted_elsewhere_and_goes_on_taking_questions(tmp_path: Path) -> None:
    registry = kept(tmp_path, *births(1, 2, 3), decided("merged", 1, into=[2]), decided("merged", 2, into=[3]))
    assert [registry.shown(number) for number in (1, 2, 3)] == [3, 3, 3]
    assert {each.topic_id for each in registry.placing()} == {1, 2, 3}
    assert registry.topics[1].state == "merged"
    later = kept(tmp_path, undone(registry, 5))
    assert [later.shown(number) for number in (1, 2, 3)] == [2, 2, 3]


def test_a_merge_into_what_is_set_aside_counts_nowhere(tmp_path: Path) -> None:
    registry = kept(tmp_path, *births(1, 2), decided("merged", 1, into=[2]), decided("set_aside", 2))
    assert [registry.shown(number) for number in (1, 2)] == [None, None]
    assert registry.topics[2].state == "not a question"
    assert {each.topic_id for each in registry.placing()} == {1, 2}, (
        "it goes on keeping its questions out of other topics"
    )


def test_merges_in_a_circle_end(tmp_path: Path) -> None:
    registry = kept(tmp_path, *births(1, 2), decided("merged", 1, into=[2]), decided("merged", 2, into=[1]))
    assert [registry.shown(number) for number in (1, 2)] == [None, None]


def test_splitting_and_taking_it_back(tmp_path: Path) -> None:
    registry = kept(tmp_path, *births(1, 2, 3), decided("split", 1, into=[2, 3]))
    assert [registry.shown(number) for number in (1, 2, 3)] == [None, 2, 3]
    assert {each.topic_id for each in registry.placing()} == {2, 3}
    whole = kept(tmp_path, undone(registry, 4))
    assert [whole.shown(number) for number in (1, 2, 3)] == [1, 1, 1]
    assert whole.topics[1].state == "live"


def test_decisions_are_listed_in_order_with_what_they_say(tmp_path: Path) -> None:
    registry = kept(tmp_path, *births(1, 2), decided("renamed", 1, name="n"), decided("merged", 1, into=[2]))
    kept(tmp_path, undone(registry, 3))
    told = [
        (each.number, each.kind, each.topic_id, each.detail, each.is_undone)
        for each in load_registry(tmp_path).decisions
    ]
    assert told == [(3, "renamed", 1, "n", True), (4, "merged", 1, "2", False)]
    assert dt.datetime.fromisoformat(load_registry(tmp_path).decisions[0].decided_at).tzinfo is not None


def test_a_decision_is_taken_back_once_and_only_if_there_is_one(tmp_path: Path) -> None:
    registry = kept(tmp_path, *births(1), decided("set_aside", 1))
    for number in (1, 3, 99, -1):
        with pytest.raises(BadParameter, match="no decision"):
            undone(registry, number)
    taken_back = kept(tmp_path, undone(registry, 2))
    assert taken_back.shown(1) == 1
    with pytest.raises(BadParameter, match="no decision 2"):
        undone(taken_back, 2)


def test_decisions_survive_later_births(tmp_path: Path) -> None:
    kept(tmp_path, *births(1, 2, 3), decided("renamed", 1, name="ours"), decided("merged", 2, into=[1]))
    registry = kept(tmp_path, decided("set_aside", 3), *births(4, 5))
    assert registry.topics[1].label == "ours"
    assert [registry.shown(number) for number in range(1, 6)] == [1, 1, None, 4, 5]


def test_only_a_live_topic_can_be_decided_about(tmp_path: Path) -> None:
    registry = kept(tmp_path, *births(1, 2, 3), decided("merged", 1, into=[2]), decided("set_aside", 3))
    assert registry.live(2).topic_id == 2
    for number in (1, 3, 4):
        with pytest.raises(BadParameter, match=f"no topic {number}"):
            registry.live(number)


def test_a_record_that_cannot_be_written_is_told_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / FOLDER).write_text("a file where the folder should be")
    with pytest.raises(FrontlineError) as refused:
        append_events(tmp_path, births(1))
    assert "\n" not in str(refused.value)
