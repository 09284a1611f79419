"""Text used again across conversations: what becomes a template, what does not, and what is told of each text."""

import inspect
import random

import pytest

from frontline.care.replies.reuse import Template, reused_spans

STOCK = "We have passed your comments on to the department concerned"
OTHER_STOCK = "Our engineers are looking at the fault right now and keep you posted"


def conversations(*bodies: str) -> list[tuple[str, str]]:
    return [(f"c{number}", body) for number, body in enumerate(bodies)]


def test_a_sentence_in_three_other_conversations_is_a_template() -> None:
    texts = conversations(
        f"Hi Ann,\nthe blue lamp broke. {STOCK}.", f"{STOCK}, Bo.", f"About ferry tickets: {STOCK.lower()}!", STOCK
    )
    found = reused_spans(texts)
    assert found.templates == (Template(STOCK, 4),)
    assert [text.templates for text in found.texts] == [(0,)] * 4
    assert [text.is_reused for text in found.texts] == [True] * 4
    assert [round(text.share, 3) for text in found.texts] == [
        round(10 / 14, 3),
        round(10 / 11, 3),
        round(10 / 13, 3),
        1.0,
    ]


@pytest.mark.parametrize("number", [1, 2, 3])
def test_fewer_conversations_are_chance(number: int) -> None:
    found = reused_spans(conversations(*[STOCK] * number, "Something else altogether was written here today."))
    assert found.templates == ()
    assert not any(text.is_reused or text.share for text in found.texts)


def test_one_conversation_may_say_it_as_often_as_it_likes() -> None:
    assert reused_spans([("one", STOCK)] * 9 + [("two", STOCK)] * 9).templates == ()


def test_how_long_and_how_often_can_be_asked() -> None:
    texts = conversations(*["the grey cat sleeps"] * 3, "quite different words here")
    assert reused_spans(texts).templates == ()
    assert reused_spans(texts, words=4, others=2).templates == (Template("the grey cat sleeps", 3),)


def test_a_long_own_text_with_one_stock_sentence_is_not_reused_but_its_share_is_told() -> None:
    own = "The hive you bought in May came from the beekeeper by the old mill and he says that the queen is two years old."
    found = reused_spans(conversations(f"{own} {STOCK}.", STOCK, STOCK, STOCK))
    assert not found.texts[0].is_reused
    assert found.texts[0].templates == (0,)
    assert 0 < found.texts[0].share < 0.5


def test_two_templates_used_together_once_stay_two() -> None:
    texts = conversations(*[STOCK] * 4, *[OTHER_STOCK] * 5, f"{STOCK} {OTHER_STOCK}")
    found = reused_spans(texts)
    assert found.templates == (Template(OTHER_STOCK, 6), Template(STOCK, 5))
    assert found.texts[-1].templates == (0, 1)


def test_greetings_signoffs_and_courtesies_are_none() -> None:
    texts = conversations(
        *[f"Hi Maria Lopez,\n{own}\nThank you for your help and patience.\nKind regards,\nTom Baker from Acme Support" for own in
          ("red", "the green one", "a third way", "fourth thing is", "fifth")]
    )  # fmt: skip
    assert reused_spans(texts).templates == ()
    thanks = [f"{own} thank you for your message and have a nice day {own}" for own in ("a1", "b2", "c3", "d4", "e5")]
    long_enough = reused_spans(conversations(*thanks)).templates
    assert [template.words for template in long_enough] == ["thank you for your message and have a nice day"]
    short = [f"{own} thank you for your message {own}" for own in ("a1", "b2", "c3", "d4", "e5")]
    assert reused_spans(conversations(*short)).templates == ()


def test_what_a_customer_wrote_and_is_quoted_is_none() -> None:
    quoted = "\n> my parcel never arrived and nobody told me why\n"
    mail = "\nOn Mon, 3 March 2025 at 10:00 Ann Lee wrote:\nmy parcel never arrived and nobody told me why"
    texts = conversations(*[f"{own}{quoted}" for own in "abcde"], *[f"{own}{mail}" for own in "fghij"])
    assert reused_spans(texts).templates == ()


def test_numbers_are_slots_and_nobodys_are_shown() -> None:
    texts = conversations(
        *[f"Your order {number} has left our warehouse today" for number in (48211, 48212, 99313, 70014)]
    )
    assert reused_spans(texts).templates == (Template("Your order … has left our warehouse today", 4),)


def test_who_introduces_themselves_is_not_shown() -> None:
    found = reused_spans(conversations(*["My name is Judith and I look after your parcel from now on"] * 4))
    assert found.templates == (Template("My name is … and I look after your parcel from now on", 4),)


def test_nothing_is_asked_or_told_about_authors() -> None:
    assert list(inspect.signature(reused_spans).parameters) == ["texts", "words", "others"]
    assert list(Template.__slots__) == ["words", "conversations"]


def test_no_text_is_too_odd() -> None:
    assert reused_spans([]).texts == ()
    odd = [
        ("a", ""),
        ("b", " \n"),
        ("c", "one"),
        ("a", "🙂"),
        ("d", "x " * 3000),
        ("e", "regards " + "a" * 5000),
        ("f", "thanks " + "a-" * 900),
    ]
    assert len(reused_spans(odd).texts) == len(odd)
    assert reused_spans([("a", "one two three four")] * 2).templates == ()


def test_the_same_answer_whatever_else_is_there() -> None:
    """Order of conversations does not change which templates there are; a second run says the same."""
    drawn = random.Random(7)
    words = [f"word{letter}{other}" for letter in "abcdefgh" for other in "abcdefgh"]
    texts = conversations(
        *[
            " ".join([*drawn.choices(words, k=12), drawn.choice([STOCK, OTHER_STOCK]), *drawn.choices(words, k=5)])
            for _ in range(60)
        ]
    )
    first = reused_spans(texts)
    assert reused_spans(texts) == first
    shuffled = list(texts)
    drawn.shuffle(shuffled)
    assert set(reused_spans(shuffled).templates) == set(first.templates)
