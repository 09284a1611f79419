"""What people decide about topics stands over later readings, takes new questions along, and is taken back as a whole."""

import shutil
from collections import Counter
from pathlib import Path

import pytest

from frontline.errors import BadParameter
from frontline.publication import import_lock
from frontline.questions import decisions
from frontline.questions.decisions import merge_topics, rename_topic, set_topic_aside, split_topic, undo_decision
from frontline.questions.embedding.chosen import WORDS_ALONE
from frontline.questions.registry import append_events, born, load_registry
from frontline.warehouse import current_version

from .made_up_questions import new_questions
from .made_up_topics import topic as made_up
from .small_shop import Shop, notes_of, week_of_notes

WEEKS = 10


@pytest.fixture(scope="module")
def read_once(tmp_path_factory: pytest.TempPathFactory) -> Shop:
    """A shop with ten weeks of notes, read for the first time; copy it."""
    folder = tmp_path_factory.mktemp("shop")
    shop = Shop(folder / "data", folder / "exports")
    shop.bring([note for week in range(WEEKS) for note in week_of_notes(week)])
    shop.read()
    return shop


@pytest.fixture
def shop(read_once: Shop, tmp_path: Path) -> Shop:
    """The same shop, to decide about."""
    return Shop(
        Path(shutil.copytree(read_once.data, tmp_path / "data")),
        Path(shutil.copytree(read_once.exports, tmp_path / "exports")),
    )


def main_topic(shop: Shop, intent: str) -> int:
    """The live topic of an intent."""
    found = shop.main_topic(intent)
    assert found is not None
    return found


def another_week(shop: Shop, week: int = WEEKS) -> None:
    shop.bring(week_of_notes(week))
    shop.read()


def names(shop: Shop) -> dict[int, str]:
    return dict(shop.rows("select topic_id, name from topics"))


def test_a_name_by_hand_stays(shop: Shop) -> None:
    topic = main_topic(shop, "hours")
    found = names(shop)[topic]
    rename_topic(shop.data, topic, "  When are\n you open?  ")
    assert names(shop)[topic] == "When are you open?"
    another_week(shop)
    assert names(shop)[topic] == "When are you open?"
    assert shop.rows(f"select is_named_by_hand from topics where topic_id = {topic}") == [(True,)]
    rename_topic(shop.data, topic, "")
    assert names(shop)[topic] == found
    rename_topic(shop.data, topic, "x" * 500)
    assert len(names(shop)[topic]) == 120


def test_a_merge_counts_both_and_takes_the_questions_to_come(shop: Shop) -> None:
    one, into = main_topic(shop, "hours"), main_topic(shop, "gift_card")
    before = shop.shares()
    merge_topics(shop.data, one, into)
    assert shop.shares() == {
        topic: contacts + (before[one] if topic == into else 0) for topic, contacts in before.items() if topic != one
    }
    another_week(shop)
    assert shop.main_topic(f"hours-{WEEKS}") == into
    assert one not in shop.shares()
    another_week(shop, WEEKS + 1)
    assert shop.main_topic(f"hours-{WEEKS + 1}") == into
    undo_decision(shop.data, load_registry(shop.data).decisions[0].number)
    assert shop.main_topic(f"hours-{WEEKS}") == one
    assert shop.main_topic("gift_card") == into
    assert shop.shares()[one] > before[one], "the questions that came in between are its own"


def test_a_chain_of_merges_counts_at_its_end(shop: Shop) -> None:
    first, second, third = (main_topic(shop, intent) for intent in ("hours", "gift_card", "size"))
    before = shop.shares()
    merge_topics(shop.data, first, second)
    merge_topics(shop.data, second, third)
    assert shop.shares()[third] == sum(before[topic] for topic in (first, second, third))
    for refused in (first, second):
        with pytest.raises(BadParameter, match="no topic"):
            merge_topics(shop.data, refused, third)
        with pytest.raises(BadParameter, match="no topic"):
            merge_topics(shop.data, third, refused)


def test_what_is_set_aside_counts_nowhere(shop: Shop) -> None:
    topic = main_topic(shop, "newsletter")
    before = shop.shares()
    set_topic_aside(shop.data, topic)
    assert shop.shares() == {each: contacts for each, contacts in before.items() if each != topic}
    another_week(shop)
    assert topic not in shop.shares()
    assert set(shop.topics_of(f"newsletter-{WEEKS}")) == {None}
    undo_decision(shop.data, load_registry(shop.data).decisions[-1].number)
    assert shop.shares()[topic] > before[topic]
    assert shop.main_topic(f"newsletter-{WEEKS}") == topic


def test_a_split_moves_every_question_to_one_of_two_topics_and_is_taken_back(shop: Shop) -> None:
    one, into = main_topic(shop, "hours"), main_topic(shop, "gift_card")
    merge_topics(shop.data, one, into)
    before, shares = shop.topic_of_units(), shop.shares()
    labels = split_topic(shop.data, into)
    assert len(labels) == 2
    registry = load_registry(shop.data)
    parts = registry.topics[into].goes_to
    assert list(parts) == [
        max(before_id for before_id in registry.topics if before_id not in parts) + n for n in (1, 2)
    ]
    after = shop.topic_of_units()
    assert {unit for unit, topic in after.items() if topic in parts} == {
        unit for unit, topic in before.items() if topic in (one, into)
    }
    assert {unit: topic for unit, topic in after.items() if topic not in parts} == {
        unit: topic for unit, topic in before.items() if topic not in (one, into)
    }
    assert {shop.main_topic("hours"), shop.main_topic("gift_card")} == set(parts), (
        "what was merged wrongly is told apart"
    )
    assert into not in shop.shares()
    another_week(shop)
    assert set(shop.topics_of(f"hours-{WEEKS}")) | set(shop.topics_of(f"gift_card-{WEEKS}")) <= {*parts, None}
    split = next(each for each in load_registry(shop.data).decisions if each.kind == "split")
    undo_decision(shop.data, split.number)
    assert shop.main_topic("hours") == shop.main_topic("gift_card") == into
    assert shop.shares()[into] >= shares[into]
    assert not set(parts) & set(shop.shares())


def test_ids_of_parts_are_not_used_again(shop: Shop) -> None:
    topic = main_topic(shop, "size")
    split_topic(shop.data, topic)
    first = set(load_registry(shop.data).topics)
    undo_decision(shop.data, load_registry(shop.data).decisions[-1].number)
    split_topic(shop.data, topic)
    again = set(load_registry(shop.data).topics) - first
    assert min(again) == max(first) + 1
    assert len(again) == 2


def test_what_cannot_be_split_is_told_and_changes_nothing(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    topic, version, record = main_topic(shop, "size"), current_version(shop.data), shop.record
    for refused in (999, -1):
        with pytest.raises(BadParameter, match="no topic"):
            split_topic(shop.data, refused)
    monkeypatch.setattr(decisions, "FEWEST_TO_SPLIT", 10_000)
    with pytest.raises(BadParameter, match="too few"):
        split_topic(shop.data, topic)
    monkeypatch.setattr(decisions, "choose_model", lambda: WORDS_ALONE)
    with pytest.raises(BadParameter, match="not installed"):
        split_topic(shop.data, topic)
    assert (current_version(shop.data), shop.record) == (version, record)


def test_decisions_that_make_no_sense_are_refused_and_kept_nowhere(shop: Shop) -> None:
    topic, record = main_topic(shop, "size"), shop.record
    with pytest.raises(BadParameter, match="into itself"):
        merge_topics(shop.data, topic, topic)
    for decide in (lambda: rename_topic(shop.data, 999, "x"), lambda: set_topic_aside(shop.data, 999)):
        with pytest.raises(BadParameter, match="no topic 999"):
            decide()
    with pytest.raises(BadParameter, match="no decision 1"):
        undo_decision(shop.data, 1)
    assert shop.record == record


def test_a_decision_that_could_not_be_published_is_seen_after_the_next_reading(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    topic = main_topic(shop, "newsletter")

    def broken(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(decisions, "publish_registry", broken)
        with pytest.raises(Exception, match="No space left"):
            set_topic_aside(shop.data, topic)
    assert topic in shop.shares()
    shop.read()
    assert topic not in shop.shares(), "the record says aside, and so must the warehouse"


def test_a_split_that_could_not_be_published_can_be_repeated_or_is_mended(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    topic = main_topic(shop, "size")
    before = Counter(shop.topics_of("size"))

    def broken(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(decisions, "publish_registry", broken)
        with pytest.raises(Exception, match="No space left"):
            split_topic(shop.data, topic)
    assert Counter(shop.topics_of("size")) == before
    shop.read()
    counted = sum(1 for each in shop.topics_of("size") if each is not None)
    assert counted == before.total(), "no question of the topic vanishes from the counts"


def test_decisions_and_readings_do_not_mix(shop: Shop) -> None:
    topic, record = main_topic(shop, "size"), shop.record
    with import_lock(shop.data), pytest.raises(Exception, match="Another import"):
        set_topic_aside(shop.data, topic)
    assert shop.record == record


def test_a_decision_about_a_topic_survives_a_birth(shop: Shop) -> None:
    topic = main_topic(shop, "hours")
    rename_topic(shop.data, topic, "Ours")
    shop.bring([*week_of_notes(WEEKS), *notes_of("new", WEEKS, new_questions(14))])
    assert len(shop.read().born) == 1
    assert names(shop)[topic] == "Ours"


def test_a_record_from_a_restored_backup_is_published_by_the_next_reading(shop: Shop) -> None:
    number = load_registry(shop.data).next_id
    append_events(shop.data, born([made_up(number)]))
    shop.read()
    assert number in shop.shares()
