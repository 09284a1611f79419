"""The weekly reading with the real model: topics keep their questions, new ones are born, nothing half done is ever published."""

import shutil
from pathlib import Path

import pytest

from frontline.errors import FrontlineError, NothingImported
from frontline.publication import import_lock
from frontline.questions import update
from frontline.questions.embedding.chosen import WORDS_ALONE
from frontline.questions.kept_space import VECTORS_FOLDER
from frontline.questions.registry import FOLDER, load_registry
from frontline.questions.update import update_questions
from frontline.warehouse import current_version

from .made_up_questions import INTENTS, JUNK, NEW_INTENT, new_questions, questions
from .small_shop import FIRST_MONDAY, Shop, notes_of, week_of_notes

WEEKS = 12


@pytest.fixture(scope="module")
def read_once(tmp_path_factory: pytest.TempPathFactory) -> Shop:
    """A shop with twelve weeks of notes, read for the first time; copy it."""
    folder = tmp_path_factory.mktemp("shop")
    shop = Shop(folder / "data", folder / "exports")
    shop.bring([*(note for week in range(WEEKS) for note in week_of_notes(week)), *notes_of("junk", 3, JUNK)])
    shop.read()
    return shop


@pytest.fixture
def shop(read_once: Shop, tmp_path: Path) -> Shop:
    """The same shop, to go on with."""
    return Shop(
        Path(shutil.copytree(read_once.data, tmp_path / "data")),
        Path(shutil.copytree(read_once.exports, tmp_path / "exports")),
    )


def test_the_first_reading_finds_the_questions_that_recur(read_once: Shop) -> None:
    mains = {intent: read_once.main_topic(intent) for intent in INTENTS}
    assert None not in mains.values()
    assert len(set(mains.values())) >= 11
    for intent, topic in mains.items():
        found = read_once.topics_of(intent)
        assert found.count(topic) >= 0.6 * len(found)
    assert read_once.topics_of("junk").count(None) >= len(read_once.topics_of("junk")) * 0.9
    assert sum(read_once.shares().values()) <= read_once.rows("select count(*) from contacts")[0][0]
    assert read_once.rows("select model from question_reading") == [("all-MiniLM-L6-v2",)]
    assert set(read_once.shares()) == set(load_registry(read_once.data).topics)


def test_what_was_there_from_the_start_has_no_day_of_birth(read_once: Shop) -> None:
    assert {topic.born_date for topic in load_registry(read_once.data).topics.values()} == {None}


def test_a_question_first_asked_in_the_midst_of_the_history_is_born_then(tmp_path: Path) -> None:
    shop = Shop(tmp_path / "data", tmp_path / "exports")
    notes = [note for week in range(16) for note in week_of_notes(week)]
    shop.bring([*notes, *(note for week in (12, 13, 14) for note in notes_of("new", week, new_questions(9, week)))])
    shop.read()
    topic = load_registry(shop.data).topics[shop.main_topic("new") or 0]
    assert topic.born_date is not None
    assert (topic.born_date - FIRST_MONDAY).days // 7 == 12


def test_in_the_next_week_every_old_question_keeps_its_topic(shop: Shop) -> None:
    before, record = shop.topic_of_units(), shop.record
    shop.bring(week_of_notes(WEEKS))
    told = shop.read()
    after = shop.topic_of_units()
    assert {unit: after[unit] for unit in before} == before
    assert (told.texts, told.born) == (USUAL_WEEK, ())
    assert told.units_with_topic >= told.units * 0.9
    assert shop.record == record
    for intent in INTENTS:
        assert shop.main_topic(f"{intent}-{WEEKS}") is not None


def test_words_that_had_a_topic_have_it_again(shop: Shop) -> None:
    shop.bring(week_of_notes(WEEKS))
    shop.read()
    repeated = shop.rows(
        "select words_key from asked_units where topic_id is not null group by words_key having count(distinct topic_id) > 1"
    )
    assert repeated == []


def test_a_new_question_is_born_within_two_imports_and_has_an_id_of_its_own(shop: Shop) -> None:
    known = set(load_registry(shop.data).topics)
    before = shop.topic_of_units()
    born: list[str] = []
    for week in (WEEKS, WEEKS + 1):
        shop.bring([*week_of_notes(week), *notes_of("new", week, new_questions(10, week))])
        born += shop.read().born
    assert len(born) == 1
    registry = load_registry(shop.data)
    (new,) = set(registry.topics) - known
    assert new == max(known) + 1
    assert any(word in registry.topics[new].label for word in ("battery", "charge", "hot"))
    week_of_birth = registry.topics[new].born_date
    assert week_of_birth is not None
    assert (week_of_birth - FIRST_MONDAY).days // 7 in (WEEKS, WEEKS + 1)
    assert shop.topics_of("new").count(new) >= 18
    after = shop.topic_of_units()
    assert {unit: after[unit] for unit, topic in before.items() if topic is not None} == {
        unit: topic for unit, topic in before.items() if topic is not None
    }
    shop.bring([*week_of_notes(WEEKS + 2), *notes_of("new", WEEKS + 2, new_questions(10, 99))])
    assert shop.read().born == (), "more of the same is not born again"
    assert shop.topics_of(f"new-{WEEKS + 2}").count(new) >= 9


def test_steady_weeks_bear_nothing(shop: Shop) -> None:
    for week in range(WEEKS, WEEKS + 4):
        shop.bring(week_of_notes(week))
        assert shop.read().born == ()


def test_a_week_read_in_two_parts_has_the_topics_of_a_week_read_at_once(shop: Shop, tmp_path: Path) -> None:
    other = Shop(Path(shutil.copytree(shop.data, tmp_path / "other")), tmp_path / "others")
    notes = week_of_notes(WEEKS)
    shop.bring(notes)
    shop.read()
    for part in (notes[::2], notes[1::2]):
        other.bring(part)
        other.read()
    assert other.topic_of_units().values() and sorted(map(str, other.topic_of_units().values())) == sorted(
        map(str, shop.topic_of_units().values())
    )


def test_the_questions_of_a_changed_text_are_replaced(shop: Shop) -> None:
    shop.bring(notes_of("changing", WEEKS, ["How do I reset my password?", "Is the shop open on Monday?"]))
    shop.read()
    before = shop.topic_of_units()
    shop.bring(
        notes_of("changing", WEEKS, ["How do I redeem a gift card? I also need an invoice made out to my wife."])
    )
    told = shop.read()
    assert (told.texts, told.units) == (1, 2)
    after = shop.topic_of_units()
    assert len(after) == len(before) + 1
    (changed,) = {key for key, start in after if start} - {key for key, start in before if start}
    now = sorted((start, topic) for (key, start), topic in after.items() if key == changed)
    assert [topic for _, topic in now] == [shop.main_topic("gift_card"), shop.main_topic("invoice")]
    assert {unit: topic for unit, topic in after.items() if unit[0] != changed} == {
        unit: topic for unit, topic in before.items() if unit[0] != changed
    }


def test_nothing_new_publishes_nothing(shop: Shop) -> None:
    before, record = current_version(shop.data), shop.record
    told = shop.read()
    assert (told.version, told.texts, told.units, told.born) == (before, 0, 0, ())
    assert told.topics == len(load_registry(shop.data).topics)
    assert (current_version(shop.data), shop.record) == (before, record)


def test_nothing_imported_is_told(tmp_path: Path) -> None:
    with pytest.raises(NothingImported):
        update_questions(tmp_path / "data")


def test_too_few_questions_have_no_topics_until_there_are_enough(tmp_path: Path) -> None:
    shop = Shop(tmp_path / "data", tmp_path / "exports")
    wordings = [text for text, _ in questions(14, intents=("delivery", "hours"))]
    shop.bring([*notes_of("few", 0, ["How do I reset my password?"] * 20), *notes_of("other", 0, wordings)])
    told = shop.read()
    assert (told.units, told.units_with_topic, told.topics) == (48, 0, 0)
    assert shop.rows("select count(*) from question_reading") == [(1,)]
    shop.bring([note for week in range(1, 9) for note in week_of_notes(week)])
    later = shop.read()
    assert later.topics >= 8
    assert shop.main_topic("few") == shop.main_topic("password") is not None


def test_a_text_without_a_question_is_read_once(shop: Shop) -> None:
    shop.bring(notes_of("quiet", WEEKS, ["Thank you.", "Hello!"]))
    assert shop.read().texts == 2
    version = current_version(shop.data)
    assert shop.read().version == version


def test_a_reading_that_breaks_off_leaves_the_old_version_and_the_next_one_mends(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, version = shop.topic_of_units(), current_version(shop.data)
    shop.bring([*week_of_notes(WEEKS), *notes_of("new", WEEKS, new_questions(14))])
    imported = current_version(shop.data)
    assert imported == (version or 0) + 1

    def broken(*_: object) -> None:
        raise FrontlineError("The disk is full", "Make room")

    with monkeypatch.context() as patched:
        patched.setattr(update, "build_models_reading", broken)
        with pytest.raises(FrontlineError, match="disk is full"):
            shop.read()
    assert current_version(shop.data) == imported
    assert shop.topic_of_units() == before
    assert not list(shop.data.glob("build-*"))
    born = set(load_registry(shop.data).topics)
    told = shop.read()
    assert told.texts == USUAL_WEEK + 14
    after = shop.topic_of_units()
    assert {unit: after[unit] for unit in before} == before
    assert None not in shop.topics_of("new")[:10]
    assert len(set(shop.topics_of("new"))) == 1
    assert set(shop.shares()) == set(load_registry(shop.data).topics) >= born
    assert shop.read().version == told.version, "and then there is nothing left to do"


def test_another_process_at_work_is_told(shop: Shop) -> None:
    shop.bring(week_of_notes(WEEKS))
    with import_lock(shop.data), pytest.raises(FrontlineError, match="Another import"):
        shop.read()


@pytest.mark.parametrize("is_space_lost", [False, True])
def test_without_the_model_of_the_topics_it_is_told_and_nothing_is_grouped_anew(
    is_space_lost: bool, shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, record = shop.topic_of_units(), shop.record
    if is_space_lost:
        (shop.data / FOLDER / "space.npz").unlink()
    else:
        monkeypatch.setattr(update, "choose_model", lambda: WORDS_ALONE)
    shop.bring([*week_of_notes(WEEKS), *notes_of("new", WEEKS, new_questions(12))])
    told = shop.read()
    after = shop.topic_of_units()
    assert len(told.notices) == 1
    assert told.born == ()
    assert {unit: after[unit] for unit in before} == before
    assert shop.record == record
    assert len(after) > len(before)
    assert (shop.data / FOLDER / "space.npz").exists() is not is_space_lost


def test_lost_vectors_are_read_again_and_change_nothing(shop: Shop) -> None:
    before = shop.topic_of_units()
    for part in (shop.data / FOLDER / VECTORS_FOLDER).iterdir():
        part.write_bytes(b"damaged")
    shop.bring(week_of_notes(WEEKS))
    assert shop.read().units_with_topic >= USUAL_WEEK * 0.9
    assert {unit: topic for unit, topic in shop.topic_of_units().items() if unit in before} == before


def test_the_new_wordings_are_unlike_the_old() -> None:
    assert not set(NEW_INTENT) & {wording for each in INTENTS.values() for wording in each}


USUAL_WEEK = len(week_of_notes(0))
