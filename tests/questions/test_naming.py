"""What a topic is called: a question that reads well, phrases of its own, no telephone number, the same in every order."""

import random

import pytest

from frontline.questions.naming import LONGEST_NAME, TopicName, is_reported, name_topics, short_line

CARDS = [
    ("When will my new card arrive?", 0.9),
    ("my new card did not arrive, where is it", 0.85),
    ("Has my new card been sent?", 0.8),
    ("new card not here after 3 weeks #12", 0.7),
]
SHOPS = [
    ("Is the shop open on Sunday?", 0.9),
    ("At what time does the shop open?", 0.8),
    ("Opening hours of the shop, please?", 0.75),
]


def named(*questions: tuple[str, float]) -> TopicName:
    return name_topics({1: questions})[1]


def test_a_topic_has_a_name_phrases_of_its_own_examples_and_a_border() -> None:
    names = name_topics({7: CARDS, 9: SHOPS})
    assert list(names) == [7, 9]
    cards, shops = names[7], names[9]
    assert cards.label == "When will my new card arrive?"
    assert cards.examples == tuple(text for text, _ in CARDS[:3])
    assert cards.border == CARDS[-1][0]
    assert "new card" in cards.phrases[0]
    assert any("shop" in phrase for phrase in shops.phrases)
    assert not {*cards.phrases} & {*shops.phrases}
    assert max(map(len, (cards.phrases, shops.phrases))) <= 3


def test_the_order_of_the_questions_and_of_the_topics_does_not_matter() -> None:
    drawn = random.Random(4)
    expected = name_topics({1: CARDS, 2: SHOPS})
    for _ in range(5):
        assert name_topics({2: drawn.sample(SHOPS, 3), 1: drawn.sample(CARDS, 4)}) == expected


def test_a_question_asked_often_is_one_example() -> None:
    told = named(*[CARDS[0]] * 5, CARDS[1])
    assert told.examples == (CARDS[0][0], CARDS[1][0])
    assert named(CARDS[0]) == TopicName(CARDS[0][0], (), (CARDS[0][0],), CARDS[0][0])


def test_a_question_that_reads_badly_gives_no_name() -> None:
    told = named(("acct 99 #4711 / ref {x} 2026", 0.95), ("where", 0.94), ("How do I pay the bill?", 0.93))
    assert told.label == "How do I pay the bill?"
    assert told.examples[0].startswith("acct 99"), "the examples are the most typical, as they are"


def test_what_stood_for_a_number_or_a_day_is_not_in_the_name() -> None:
    assert named(("Why the tracker for it has not moved since some day", 0.9)).label == "Why the tracker has not moved"
    assert (
        named(("Is there news about the slides in it, or not yet", 0.9)).label
        == "Is there news about the slides, or not yet"
    )
    assert named(("What about it", 0.9)).label == "What about it", "hardly a word would be left"
    assert named(("Can it be sent by some day", 0.9)).examples == ("Can it be sent by some day",), "examples stay"


def test_a_word_that_one_customer_used_gives_no_name_where_the_others_agree() -> None:
    usual = [(f"When do I get my {thing} from the shop", 0.8) for thing in ("films", "tapes", "slides")]
    told = named(
        ("When do I get my grandmother's daguerreotypes", 0.95), *usual, *[("When do I get my films", 0.7)] * 4
    )
    assert told.label.startswith("When do I get my films")


def test_phrases_that_another_topic_uses_as_much_are_not_its_own() -> None:
    both = name_topics({
        1: [("my order is late again", 0.9), ("my order is late today", 0.8)],
        2: [("my order is damaged again", 0.9), ("my order is damaged today", 0.8)],
    })  # fmt: skip
    assert "late" in both[1].phrases[0]
    assert "damaged" in both[2].phrases[0]


def test_phrases_share_no_word() -> None:
    phrases = named(*CARDS).phrases
    words = [word.rstrip("s") for phrase in phrases for word in phrase.split()]
    assert len(words) == len(set(words))


def test_addresses_and_telephone_numbers_are_hidden_in_names_and_examples() -> None:
    told = named(
        ("Can you call +1 212 555 0101 about it?", 0.9),
        ("Write to fay.abbot@example.com about the bill", 0.8),
        ("the number is 212-555-0199", 0.1),
    )
    shown = " ".join([told.label, *told.phrases, *told.examples, told.border])
    assert "555" not in shown
    assert "abbot" not in shown


def test_phrases_never_tell_an_address_either() -> None:
    told = named(
        ("Write to fay.abbot@example.com about the bill", 0.8), ("why was fay.abbot@example.com not told?", 0.7)
    )
    assert not any("abbot" in phrase for phrase in told.phrases)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("how long does it take?", "How long does it take?"),
        ("  a   b \n c.  ", "A b c"),
        ("- the scans, -", "The scans"),
        ("", ""),
        ("word " * 30, ("word " * 14).strip().capitalize() + "…"),
        ("x" * 100, "X" + "x" * 70 + "…"),
        ("é" * 72, "É" + "é" * 71),
        ("Hi, um, how long does it take?", "How long does it take?"),
        ("Hello", "Hello"),
        ("So what?", "What?"),
    ],
)
def test_a_line_is_short_and_begins_with_a_capital(text: str, line: str) -> None:
    assert short_line(text) == line
    assert len(line) <= LONGEST_NAME


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("their albums can be had as TIFF", True),
        ("how long it takes", False),
        ("Their albums", False),
        ("please send it", False),
        ("", False),
    ],
)
def test_a_clause_of_a_note_is_told_from_a_question(text: str, answer: bool) -> None:
    assert is_reported(text) is answer


def test_a_topic_of_clauses_alone_is_named_as_what_was_asked() -> None:
    assert named(("their albums can be had as TIFF", 0.9), ("their films can be had as TIFF", 0.8)).label == (
        "Whether their albums can be had as TIFF"
    )


def test_a_question_that_reads_at_a_glance_gives_the_name() -> None:
    told = named(
        ("I sent some contact sheets on some day and the page for it has not moved for some days", 0.9),
        ("why the tracker has not moved", 0.89),
        ("the page of it has stood still since some day", 0.88),
    )
    assert told.label == "Why the tracker has not moved"
    assert told.examples[0].startswith("I sent some contact sheets")
